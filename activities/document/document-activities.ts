import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import type { DataSource, EntityManager } from 'typeorm';
import {
  documentToMake,
  landlordVersionOf,
  refusalOfDocument,
} from '../../domain/trajectory/documents.js';
import type { NewTrajectoryEvent, TrajectoryEvent } from '../../domain/trajectory/events.js';
import { foldTrajectory } from '../../domain/trajectory/file.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { lockCase } from '../../infra/database/event-log.js';
import { appendTrajectory, loadTrajectoryEvents } from '../../infra/database/trajectory-store.js';
import { loadTrajectoryView } from '../../infra/database/trajectory-view.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import type { DocumentOrder } from '../../workflows/document/messages.js';
import type { DocumentData } from '../letter/document-data.js';
import type { Renderer } from '../letter/render.js';
import { composeDocument } from '../letter/trajectory-documents.js';
import { instantOf, readDocuments, type Asked } from './document-desk.js';
import type { DocumentActivities } from './types.js';
import { makeYearlyReport } from './yearly-report.js';

interface Parts {
  source: DataSource;
  renderer: Renderer;
}

/** Making a paper of a trajectory: read, written, rendered, kept and told in one transaction. */
export function createDocumentActivities({ source, renderer }: Parts): DocumentActivities {
  return {
    makeDocument: (order) =>
      source.transaction((manager) => makeDocument(manager, renderer, order)),
    makeYearlyReport: (order) =>
      source.transaction((manager) => makeYearlyReport(manager, renderer, order)),
  };
}

/** Thrown when what it tells is not on file any more: non-retryable. An order that comes again finds its paper told. */
async function makeDocument(
  manager: EntityManager,
  renderer: Renderer,
  order: DocumentOrder,
): Promise<void> {
  const { trajectoryId, organisationId, code, evaluationId, commandId } = order;
  await lockCase(manager, trajectoryId);
  const events = await loadTrajectoryEvents(manager, trajectoryId);
  if (events.some((event) => isOf(event, commandId))) return;
  const at = new Date(order.at);
  const file = foldTrajectory(events);
  const around = { trajectoryId, organisationId, at, opened: file.opened, file };
  const view = await loadTrajectoryView(manager, around);
  const refused = refusalOfDocument(view, { code, evaluationId });
  if (refused !== null) throw ApplicationFailure.nonRetryable(refused, refused);
  const told: NewTrajectoryEvent[] = [];
  for (const version of [code, landlordVersionOf(code)]) {
    const make = documentToMake(view.programme, version);
    if (!make || (version !== code && file.landlordId === undefined)) continue;
    const asked = { make, view, events, organisationId, evaluationId };
    for (const documentId of await keepAll(manager, renderer, asked)) {
      const about = evaluationId === undefined ? {} : { evaluationId };
      told.push({
        type: 'document_kept',
        data: { documentId, code: version, ...about, commandId },
      });
    }
  }
  const { actor } = await manager.findOneByOrFail(CommandRow, { id: commandId });
  await appendTrajectory(manager, {
    caseId: trajectoryId,
    organisationId,
    actor,
    at,
    events: told,
  });
}

function isOf(event: TrajectoryEvent, commandId: string): boolean {
  return event.type === 'document_kept' && event.data.commandId === commandId;
}

async function keepAll(
  manager: EntityManager,
  renderer: Renderer,
  asked: Asked,
): Promise<string[]> {
  const kept: string[] = [];
  for (const data of await readDocuments(manager, asked))
    kept.push(await keep(manager, renderer, { asked, data }));
  return kept;
}

/** One immutable document per content: made again from the same data it is the one that was there. */
async function keep(
  manager: EntityManager,
  renderer: Renderer,
  { asked, data }: { asked: Asked; data: DocumentData },
): Promise<string> {
  const content = composeDocument(data);
  const dataSha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const { view, make, organisationId, evaluationId = '' } = asked;
  const key = `trajectory:${view.trajectoryId}:${make.rule.code}:${evaluationId}:${dataSha256}`;
  const id = uuidOfKey(`document:${key}`);
  if (await manager.existsBy(DocumentRow, { id })) return id;
  const { bytes, sha256 } = await renderer.render(content, instantOf(data));
  await manager.insert(DocumentRow, {
    id,
    organisationId,
    caseId: view.trajectoryId,
    businessKey: key,
    sha256,
    mediaType: 'application/pdf',
    layout: content.layout,
    textVersion: content.textVersion,
    dataSha256,
    fileBytes: Buffer.from(bytes),
    createdAt: new Date(view.at),
  });
  return id;
}
