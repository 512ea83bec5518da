import type { EntityManager } from 'typeorm';
import { uuidOfKey, uuidv7 } from './uuid.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { foldCase, letterState, openShare } from '../../domain/arrears/case-file.js';
import type { ArrearsEvent, NewEvent } from '../../domain/arrears/events.js';
import {
  ArrearsCaseRow,
  CaseEventRow,
  LetterRow,
  ShareRow,
  TaskRow,
  TermRow,
} from './entities/arrears-case.js';
import { taskDefinitions } from '../../domain/arrears/tasks.js';

export interface NewEvents {
  caseId: string;
  organisationId: string;
  actor: string;
  at: Date;
  events: readonly NewEvent[];
  /** Only on a turn of the procedure itself: unique per case, a lower one is ignored. */
  seq?: number;
}

/**
 * Stores events of one case and writes the rows folded from all of its events, in the caller's transaction.
 * Facts of people come without `seq`; a turn of the procedure that was stored before changes nothing.
 * @returns the case's file after these events
 */
export async function appendEvents(manager: EntityManager, added: NewEvents): Promise<CaseFile> {
  await lockCase(manager, added.caseId);
  const known =
    added.seq === undefined ? false : await turnIsKnown(manager, added.caseId, added.seq);
  if (!known && added.events.length > 0) await insertEvents(manager, added);
  const file = await loadCaseFile(manager, added.caseId);
  await project(manager, { caseId: added.caseId, organisationId: added.organisationId, file });
  return file;
}

async function lockCase(manager: EntityManager, caseId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
}

async function turnIsKnown(manager: EntityManager, caseId: string, seq: number): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select 1 from case_event where case_id = $1 and seq >= $2 limit 1',
    [caseId, seq],
  );
  return rows.length > 0;
}

async function insertEvents(manager: EntityManager, added: NewEvents): Promise<void> {
  const rows = added.events.map((event, index) => ({
    id: uuidv7(added.at),
    organisationId: added.organisationId,
    caseId: added.caseId,
    seq: added.seq ?? null,
    indexInSeq: index,
    type: event.type,
    v: 1,
    at: added.at,
    actor: event.actor ?? added.actor,
    data: event.data,
  }));
  await manager.insert(CaseEventRow, rows);
}

/** The events of a case in the order in which they were stored. */
export async function loadEvents(
  manager: EntityManager,
  caseId: string,
): Promise<(ArrearsEvent & { id: string })[]> {
  const rows = await manager.find(CaseEventRow, { where: { caseId }, order: { position: 'ASC' } });
  return rows.map(
    (row) =>
      ({
        id: row.id,
        type: row.type,
        v: row.v,
        data: row.data,
        at: row.at.toISOString(),
        actor: row.actor,
      }) as ArrearsEvent & {
        id: string;
      },
  );
}

/** The file of a case, folded from its events. */
export async function loadCaseFile(manager: EntityManager, caseId: string): Promise<CaseFile> {
  return foldCase(await loadEvents(manager, caseId));
}

interface Projected {
  caseId: string;
  organisationId: string;
  file: CaseFile;
}

async function project(manager: EntityManager, projected: Projected): Promise<void> {
  await projectCase(manager, projected);
  await projectTasks(manager, projected);
  await projectLetters(manager, projected);
  await projectTerms(manager, projected);
  await projectShares(manager, projected);
}

async function projectCase(
  manager: EntityManager,
  { caseId, organisationId, file }: Projected,
): Promise<void> {
  const opened = file.opened;
  if (!opened) return;
  const row: Partial<ArrearsCaseRow> = {
    id: caseId,
    organisationId,
    number: opened.number,
    tenancyId: opened.tenancyId,
    phase: file.phase,
    phaseSince: new Date(file.phaseSince),
    openedAt: new Date(opened.at),
    closedOn: file.closed?.on ?? null,
    outcome: file.closed?.outcome ?? null,
    takenOver: opened.takenOver,
    settingsVersion: opened.settingsVersion,
    linkedCaseId: opened.linkedCaseId ?? null,
    welfareCentreId: openShare(file)?.organisationId ?? null,
    sessionId: agendaOf(file),
    seq: await lastSeq(manager, caseId),
    waiting: file.waiting,
    wakeAt:
      file.waiting?.until === null || file.waiting === null ? null : new Date(file.waiting.until),
  };
  const existing = await manager.existsBy(ArrearsCaseRow, { id: caseId });
  if (existing) await manager.update(ArrearsCaseRow, { id: caseId }, row);
  else await manager.insert(ArrearsCaseRow, row);
}

/** The session on whose agenda the file stands or stood; not one that was called off. */
function agendaOf({ sessions }: CaseFile): string | null {
  const last = sessions.at(-1);
  return last && !last.calledOff ? last.sessionId : null;
}

async function lastSeq(manager: EntityManager, caseId: string): Promise<number> {
  const [row] = await manager.query<{ last: number | null }[]>(
    'select max(seq) as last from case_event where case_id = $1',
    [caseId],
  );
  return row?.last ?? 0;
}

async function projectTasks(
  manager: EntityManager,
  { caseId, organisationId, file }: Projected,
): Promise<void> {
  const partner = openShare(file)?.organisationId ?? file.shares.at(-1)?.organisationId;
  const rows = file.tasks.map((task) => {
    const side = taskDefinitions[task.kind].side;
    return {
      id: task.taskId,
      organisationId: side === 'landlord' ? organisationId : (partner ?? organisationId),
      caseId,
      meetingId: null,
      taskKey: task.key,
      kind: task.kind,
      role: task.role,
      side,
      state: task.state,
      due: task.due,
      dueOn: task.due.date,
      rung: task.rung,
      assignedUserId: task.userId ?? null,
      letterId: task.letterId ?? null,
      openedAt: new Date(task.openedAt),
      closedAt: task.closedAt === undefined ? null : new Date(task.closedAt),
      outcome: task.outcome ?? null,
    };
  });
  if (rows.length > 0) await manager.upsert(TaskRow, rows, ['id']);
}

async function projectLetters(
  manager: EntityManager,
  { caseId, organisationId, file }: Projected,
): Promise<void> {
  const tenancyId = file.opened?.tenancyId;
  if (tenancyId === undefined) return;
  const partner = file.shares.at(-1)?.organisationId;
  const rows = file.letters.map((letter) => ({
    id: letter.letterId,
    organisationId: letter.sender === 'landlord' ? organisationId : (partner ?? organisationId),
    caseId,
    tenancyId,
    kind: letter.kind,
    occurrence: letter.occurrence,
    personId: letter.tenantId,
    addressee: letter.addressee ?? ('tenant' as const),
    sender: letter.sender,
    state: letterState(letter),
    documentId: letter.documentId,
    postFrom: letter.postFrom,
    depositedOn: letter.deposited?.on ?? null,
    registeredNumber: letter.deposited?.registeredNumber ?? null,
    deliveredOn: letter.delivery?.on ?? null,
    presumedOn: letter.deposited?.presumed.date ?? null,
    withdrawnReason: letter.withdrawn ?? null,
    preparedAt: new Date(letter.preparedAt),
    releasedAt: letter.releasedAt === undefined ? null : new Date(letter.releasedAt),
  }));
  if (rows.length > 0) await manager.upsert(LetterRow, rows, ['id']);
}

async function projectTerms(
  manager: EntityManager,
  { caseId, organisationId, file }: Projected,
): Promise<void> {
  await manager.delete(TermRow, { caseId });
  const rows = file.terms.map(({ kind, state, term }, index) => ({
    id: uuidOfKey(`term:${caseId}:${index}`),
    organisationId,
    caseId,
    kind,
    state: file.closed && state === 'running' ? ('cancelled' as const) : state,
    dateOn: term.date,
    endsAt: new Date(term.endsAt),
    term,
  }));
  if (rows.length > 0) await manager.insert(TermRow, rows);
}

async function projectShares(
  manager: EntityManager,
  { caseId, organisationId, file }: Projected,
): Promise<void> {
  for (const share of file.shares) {
    await manager.upsert(
      ShareRow,
      {
        id: share.shareId,
        organisationId,
        caseId,
        partnerId: share.organisationId,
        fields: share.fields,
        ground: share.ground,
        documentId: share.documentId,
        openCents: share.openCents,
        sharedAt: new Date(share.at),
        closedAt: share.closed ? new Date(share.closed.at) : null,
        closeReason: share.closed?.reason ?? null,
      },
      ['id'],
    );
  }
}

/** Throws away the rows folded from a case's events and folds them anew (`npm run rebuild`, invariant I5). */
export async function rebuildCase(
  manager: EntityManager,
  caseId: string,
  organisationId: string,
): Promise<void> {
  await lockCase(manager, caseId);
  await manager.delete(TaskRow, { caseId });
  await manager.delete(LetterRow, { caseId });
  await manager.delete(ShareRow, { caseId });
  await project(manager, { caseId, organisationId, file: await loadCaseFile(manager, caseId) });
}
