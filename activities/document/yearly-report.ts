import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import { brusselsDateOf, brusselsInstant } from '../../domain/term/term.js';
import { yearlyReportCode } from '../../domain/trajectory/yearly.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow, YearlyReportRow } from '../../infra/database/entities/document.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { yearlyReportOf } from '../../infra/database/yearly-report.js';
import type { YearlyReportOrder } from '../../workflows/document/messages.js';
import type { Renderer } from '../letter/render.js';
import { composeYearlyReport, type YearlyReportData } from '../letter/yearly-report.js';
import { senderOf } from './document-desk.js';

/** Makes the yearly report once per content; a programme without one is refused for good: non-retryable. */
export async function makeYearlyReport(
  manager: EntityManager,
  renderer: Renderer,
  order: YearlyReportOrder,
): Promise<void> {
  const { organisationId, code, year, commandId } = order;
  const at = new Date(order.at);
  if (await manager.existsBy(YearlyReportRow, { id: commandId })) return;
  const version = await currentProgramme(manager, { organisationId, code, at });
  const rule = version?.data.documents.find((one) => one.code === yearlyReportCode);
  if (!version || !rule) throw ApplicationFailure.nonRetryable('no report', 'document_unknown');
  const today = brusselsDateOf(order.at);
  const asked = { organisationId, programme: version.data, year, today };
  const report = await yearlyReportOf(manager, asked);
  const sender = await senderOf(manager, organisationId);
  const data = { report, programme: version.data.title, label: rule.label, sender };
  const documentId = await keep(manager, renderer, { order, data });
  const { actor: askedBy } = await manager.findOneByOrFail(CommandRow, { id: commandId });
  await manager.insert(YearlyReportRow, {
    ...{ id: commandId, organisationId, programme: code, year },
    ...{ untilDate: report.until, documentId, askedBy, askedAt: at },
  });
}

/** The PDF bears the last day that it counts, so that the same figures are the same bytes. */
async function keep(
  manager: EntityManager,
  renderer: Renderer,
  { order, data }: { order: YearlyReportOrder; data: YearlyReportData },
): Promise<string> {
  const { organisationId, code, at } = order;
  const content = composeYearlyReport(data);
  const dataSha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const businessKey = `yearly:${organisationId}:${code}:${data.report.year}:${dataSha256}`;
  const id = uuidOfKey(`document:${businessKey}`);
  const { bytes, sha256 } = await renderer.render(
    content,
    brusselsInstant(data.report.until, '12:00'),
  );
  await manager
    .createQueryBuilder()
    .insert()
    .into(DocumentRow)
    .values({
      ...{ id, organisationId, caseId: null, businessKey, sha256, dataSha256 },
      ...{ mediaType: 'application/pdf', layout: content.layout, textVersion: content.textVersion },
      ...{ fileBytes: Buffer.from(bytes), createdAt: new Date(at) },
    })
    .orIgnore()
    .execute();
  return id;
}
