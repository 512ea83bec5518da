import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { sideOfRole } from '../../domain/task/tasks.js';
import {
  documentsOf,
  documentToMake,
  type DocumentToMake,
  landlordReads,
  proofFileCode,
  refusalOfDocument,
} from '../../domain/trajectory/documents.js';
import { nameOfEvaluation, type TrajectoryFile } from '../../domain/trajectory/file.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { documentWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { DocumentRow } from '../../infra/database/entities/document.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { StoredAnswer } from '../http/accepted.js';
import type { CommandDelivery } from '../http/delivery.js';
import { keptFile, type KeptFile } from '../http/kept-file.js';
import { Looks } from '../http/looks.js';
import { Once } from '../http/once.js';
import { conflict, invalid, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import { withFile } from '../http/uploads.js';
import type { Intent, Visit } from '../http/visit.js';
import { DELIVERY } from '../tokens.js';
import type {
  DocumentAnswer,
  DocumentMadeAnswer,
  DocumentsAnswer,
  MakeableAnswer,
  SignatureAnswer,
} from './documents.answers.js';
import type { DocumentForm, SignatureForm } from './documents.schema.js';
import { tellTrajectory } from './referral.js';
import { refusalWords } from './stopped.js';
import { bookerOf, type TrajectoryAccessRow, trajectoryFor, viewFor } from './trajectory-access.js';

type Kept = TrajectoryFile['documents'][number];

const patienceMillis = 2_500;
const lookEveryMillis = 50;

/** The papers of a trajectory: made on the worker when a person asks, kept for ever, signed by their parties. */
@Injectable()
export class TrajectoryDocuments {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly looks: Looks,
    private readonly texts: Texts,
    @Inject(DELIVERY) private readonly delivery: CommandDelivery,
  ) {}

  /** The papers that were made and those that can be made, as far as the reader's side may know them. */
  async list(visit: Visit, id: string): Promise<DocumentsAnswer> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
    const view = await viewFor(manager, visit, row);
    await this.note(visit, id);
    return {
      items: view.file.documents
        .filter(({ code }) => reads(visit, view, code))
        .map((one) => this.answerOf(view, one)),
      makeable: documentsOf(view.programme)
        .filter((one) => mayMake(visit, view, one))
        .map((one) => this.makeable(view, one)),
    };
  }

  private answerOf(view: TrajectoryView, kept: Kept): DocumentAnswer {
    const known = documentToMake(view.programme, kept.code);
    const about = view.file.evaluations.find((one) => one.evaluationId === kept.evaluationId);
    const wanted = known?.rule.signedBy ?? [];
    return {
      id: kept.documentId,
      code: kept.code,
      label: this.labelOf(known, kept.code),
      kind: known?.rule.kind ?? 'report',
      on: kept.on,
      evaluation: about ? this.evaluationName(about) : null,
      signatures: wanted.map((by): SignatureAnswer => {
        const signed = kept.signed.find((one) => one.by === by);
        const label = this.texts.word(
          by === 'client' ? 'documents.who.client' : `general.role.${by}`,
        );
        return { code: by, label, on: signed?.on ?? null, scanId: signed?.scanId ?? null };
      }),
    };
  }

  private labelOf(known: DocumentToMake | undefined, code: string): string {
    const label = known?.rule.label ?? code;
    return known?.tells === 'evaluation_for_landlord'
      ? this.texts.word('documents.evaluation.landlord_label', { label })
      : label;
  }

  private evaluationName(one: TrajectoryFile['evaluations'][number]): string {
    return this.texts.word(`trajectories.evaluation.${nameOfEvaluation(one)}`, { n: one.n });
  }

  private makeable(view: TrajectoryView, { rule, tells }: DocumentToMake): MakeableAnswer {
    const { code, label, kind, clause } = rule;
    const evaluations =
      tells === 'evaluation'
        ? view.file.evaluations.flatMap((one) =>
            one.conclusion
              ? [
                  {
                    id: one.evaluationId,
                    label: this.evaluationName(one),
                    on: one.conclusion.on,
                  },
                ]
              : [],
          )
        : [];
    const refused = refusalOfDocument(view, { code, evaluationId: evaluations[0]?.id });
    const reason = refused === null ? null : refusalWords(this.texts, view, refused);
    return { code, label, kind, clause, allowed: reason === null, reason, evaluations };
  }

  /**
   * Has a paper made. Asked for again on the same data it is the same one.
   * @throws Problem 422 `not_an_option`; 409 with what is not on file yet; 403 without the right to this kind.
   */
  async make(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: DocumentForm },
  ): Promise<DocumentMadeAnswer | StoredAnswer> {
    const booked = await this.once.book(visit, intent, async (manager) => {
      const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
      const view = await viewFor(manager, visit, row);
      const known = documentToMake(view.programme, body.code);
      if (!known || !mayKnow(visit, view, known)) throw notAnOption('code');
      await trajectoryFor(manager, visit, { id, right: rightToMake(known) });
      const evaluationId = body.evaluationId ?? undefined;
      const refused = refusalOfDocument(view, { code: body.code, evaluationId });
      if (refused !== null)
        throw conflict(refused, { title: refusalWords(this.texts, view, refused) });
      const command = uuidOfKey(`document:${intent.key}`);
      await storeOrder(manager, visit, { row, command, code: body.code, evaluationId });
      return { command, documents: [] };
    });
    await this.delivery.deliver(booked.command);
    return this.madeBy(id, booked.command);
  }

  /** Waits a moment for the worker to make it. */
  private async madeBy(id: string, command: string): Promise<DocumentMadeAnswer | StoredAnswer> {
    for (let waited = 0; waited <= patienceMillis; waited += lookEveryMillis) {
      const rows = await rowsOf<{ id: string }>(
        this.database.manager,
        sql`select data->>'documentId' as id from case_event where case_id = ${id}
            and type = 'document_kept' and data->>'commandId' = ${command} order by position`,
      );
      if (rows.length > 0) return { command, documents: rows.map((row) => row.id) };
      await pause(lookEveryMillis);
    }
    return new StoredAnswer(command, { command, documents: [] });
  }

  /** A paper or a scan as it is kept. @throws Problem 404, also for one behind the reader's wall */
  async pdf(
    visit: Visit,
    { id, documentId }: { id: string; documentId: string },
  ): Promise<KeptFile> {
    const { row, kept } = await this.readable(visit, id, (one) => {
      const scans = one.signed.map(({ scanId }) => scanId);
      return one.documentId === documentId || scans.includes(documentId);
    });
    await this.note(visit, id);
    const scanned = kept.documentId !== documentId;
    const end = scanned ? '-scan' : '.pdf';
    return keptFile(this.database.manager, documentId, `${row.number}-${kept.code}${end}`);
  }

  /** The file for the judge that was made last. @throws Problem 404 before the first */
  async proofFile(visit: Visit, id: string): Promise<KeptFile> {
    const { row, kept } = await this.readable(visit, id, ({ code }) => code === proofFileCode);
    await this.note(visit, id);
    const name = `${row.number}-${proofFileCode}.pdf`;
    return keptFile(this.database.manager, kept.documentId, name);
  }

  /** The last paper of which this holds, within the reader's wall. */
  private async readable(
    visit: Visit,
    id: string,
    wanted: (document: Kept) => boolean,
  ): Promise<{ row: TrajectoryAccessRow; kept: Kept }> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
    const view = await viewFor(manager, visit, row);
    const kept = view.file.documents.filter(wanted).at(-1);
    if (!kept || !reads(visit, view, kept.code)) throw notFound();
    return { row, kept };
  }

  /**
   * A party signed: on screen, or on paper of which a scan is kept.
   * @throws Problem 422 `not_an_option`, `date_in_future`, `before_document`, `not_a_scan`; 409 `signed_already`
   */
  sign(
    visit: Visit,
    intent: Intent,
    asked: { id: string; documentId: string; body: SignatureForm; scan: Buffer | undefined },
  ): Promise<{ id: string; command: string }> {
    const { id, documentId, body, scan } = asked;
    const mediaType = mediaTypeOf(body, scan);
    const whole = Buffer.concat([Buffer.from(JSON.stringify(body)), scan ?? Buffer.alloc(0)]);
    const told = { ...withFile(intent, whole), body };
    return this.once.book(visit, told, async (manager) => {
      const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.view' });
      const view = await viewFor(manager, visit, row);
      const kept = view.file.documents.find((one) => one.documentId === documentId);
      if (!kept || !reads(visit, view, kept.code)) throw notFound();
      await trajectoryFor(manager, visit, { id, right: rightToSign(visit, body) });
      refuseSignature(view, kept, body);
      const scanId =
        scan && mediaType !== null
          ? await keepScan(manager, visit, { row, documentId, bytes: scan, mediaType })
          : undefined;
      const { by, on } = body;
      const data = { documentId, by, on, ...(scanId === undefined ? {} : { scanId }) };
      const events = [{ type: 'document_signed' as const, data }];
      await tellTrajectory(manager, bookerOf(visit, row), {
        trajectoryId: id,
        events,
        ring: false,
      });
      return { id: documentId, command: intent.key };
    });
  }

  private note(visit: Visit, trajectoryId: string): Promise<void> {
    const fields = visit.access.may('guidance.view') ? 'guidance' : 'trajectory';
    return this.looks.note(visit, { trajectoryId, fields });
  }
}

const notAnOption = (path: string) =>
  unprocessable('unprocessable', [{ path, code: 'not_an_option' }]);

/** The landlord reads only what is meant for it (facts §7). */
function reads({ side }: Visit, { programme }: TrajectoryView, code: string): boolean {
  return side === 'welfare_centre' || landlordReads(programme, code);
}

function mayKnow(visit: Visit, view: TrajectoryView, { rule, ending }: DocumentToMake): boolean {
  if (visit.side === 'welfare_centre') return true;
  const own = ending?.by.some((role) => visit.roles.includes(role)) ?? false;
  return own && landlordReads(view.programme, rule.code);
}

/** A letter tells a decision: it is made by who may decide; the rest by the people who guide. */
function rightToMake({ rule }: DocumentToMake): Right {
  return rule.kind === 'letter' ? 'trajectory.end' : 'guidance.record';
}

function mayMake(visit: Visit, view: TrajectoryView, known: DocumentToMake): boolean {
  return mayKnow(visit, view, known) && visit.access.may(rightToMake(known));
}

/** The landlord's people record their own signature, never that of another. */
function rightToSign({ side }: Visit, { by }: SignatureForm): Right {
  const own = by !== 'client' && sideOfRole(by) === 'landlord';
  return side === 'landlord' && own ? 'trajectory.end' : 'guidance.record';
}

async function storeOrder(
  manager: EntityManager,
  visit: Visit,
  order: {
    row: TrajectoryAccessRow;
    command: string;
    code: string;
    evaluationId: string | undefined;
  },
): Promise<void> {
  const { row, command: id, code, evaluationId } = order;
  const about = evaluationId === undefined ? {} : { evaluationId };
  const { id: trajectoryId, organisation_id: organisationId } = row;
  await storeCommand(manager, {
    id,
    organisationId,
    actor: visit.userId,
    type: 'start',
    target: documentWorkflowId(id),
    message: 'document',
    args: { trajectoryId, organisationId, code, ...about, at: visit.instant },
    at: visit.at,
  });
}

function refuseSignature(
  { programme, today }: TrajectoryView,
  kept: Kept,
  { by, on }: SignatureForm,
): void {
  const wanted = documentToMake(programme, kept.code)?.rule.signedBy ?? [];
  if (!wanted.includes(by)) throw notAnOption('by');
  if (kept.signed.some((one) => one.by === by)) throw conflict('signed_already');
  const fault = (code: string) => unprocessable(code, [{ path: 'on', code }]);
  if (on > today) throw fault('date_in_future');
  if (on < kept.on) throw fault('before_document');
}

const scanTypes: readonly (readonly [start: string, mediaType: string])[] = [
  ['25504446', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
];

/** What a scan is, by its first bytes; null without one. @throws Problem 400 `file_missing`; 422 `not_a_scan` */
function mediaTypeOf({ how }: SignatureForm, scan: Buffer | undefined): string | null {
  if (how === 'on_screen') return null;
  if (!scan || scan.length === 0) throw invalid([{ path: 'file', code: 'file_missing' }]);
  const start = scan.subarray(0, 4).toString('hex');
  const known = scanTypes.find(([first]) => start.startsWith(first));
  if (!known) throw unprocessable('not_a_scan', [{ path: 'file', code: 'not_a_scan' }]);
  return known[1];
}

/** The scan is a document like any other: immutable, and kept once. */
async function keepScan(
  manager: EntityManager,
  { at }: Visit,
  scan: { row: TrajectoryAccessRow; documentId: string; bytes: Buffer; mediaType: string },
): Promise<string> {
  const { row, documentId, bytes, mediaType } = scan;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const businessKey = `trajectory:${row.id}:scan:${documentId}:${sha256}`;
  const id = uuidOfKey(`document:${businessKey}`);
  const of = { organisationId: row.organisation_id, caseId: row.id, businessKey };
  const content = { sha256, dataSha256: sha256, mediaType, fileBytes: bytes };
  const made = { layout: 'scan', textVersion: 1, createdAt: at };
  await manager
    .createQueryBuilder()
    .insert()
    .into(DocumentRow)
    .values({ id, ...of, ...content, ...made })
    .orIgnore()
    .execute();
  return id;
}
