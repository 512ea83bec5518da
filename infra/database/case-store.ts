import { In, type EntityManager } from 'typeorm';
import {
  insertEvents,
  lastSeq,
  loadEventsOf,
  lockCase,
  type NewEventsOf,
  type Stored,
  writeChanged,
} from './event-log.js';
import { uuidOfKey } from './uuid.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { emptyCaseFile, foldCase, letterState, openShare } from '../../domain/arrears/case-file.js';
import type { ArrearsEvent, NewEvent } from '../../domain/arrears/events.js';
import { ArrearsCaseRow, LetterRow, ShareRow, TaskRow, TermRow } from './entities/arrears-case.js';
import { ringTrajectoryOf } from './trial-tenant.js';
import { taskDefinitions } from '../../domain/task/tasks.js';

export type NewEvents = NewEventsOf<NewEvent>;
export type StoredEvent = Stored<ArrearsEvent>;

/**
 * Stores events of one case and writes the rows folded from all of its events, in the caller's transaction.
 * Facts of people come without `seq`; a turn of the procedure that was stored before changes nothing.
 * @returns the case's file after these events
 */
export async function appendEvents(manager: EntityManager, added: NewEvents): Promise<CaseFile> {
  const { caseId, organisationId } = added;
  await lockCase(manager, caseId);
  const events = await loadEvents(manager, caseId);
  const known = added.seq !== undefined && added.seq <= lastSeq(events);
  if (known || added.events.length === 0) return foldCase(events);
  const stored = [...events, ...(await insertEvents<ArrearsEvent>(manager, added))];
  const file = foldCase(stored);
  const before = foldCase(events);
  await project(manager, { caseId, organisationId, file, before, seq: lastSeq(stored) });
  const { events: told } = added;
  await ringTrajectoryOf(manager, added, { tenancyId: file.opened?.tenancyId, events: told });
  return file;
}

/** The events of a case in the order in which they were stored. */
export async function loadEvents(manager: EntityManager, caseId: string): Promise<StoredEvent[]> {
  return loadEventsOf<ArrearsEvent>(manager, caseId);
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

/** Writes the rows that differ between the file as it was and as it is. */
async function project(
  manager: EntityManager,
  projected: Projected & { before: CaseFile; seq: number },
): Promise<void> {
  const { caseId, file } = projected;
  if (!file.opened) return;
  const then = { ...projected, file: projected.before };
  await projectCase(manager, projected);
  await writeChanged(manager, TaskRow, [taskRows(then), taskRows(projected)]);
  await writeChanged(manager, LetterRow, [letterRows(then), letterRows(projected)]);
  await writeChanged(manager, ShareRow, [shareRows(then), shareRows(projected)]);
  const [old, now] = [termRows(then), termRows(projected)];
  await writeChanged(manager, TermRow, [old, now]);
  const gone = old.slice(now.length).map(({ id }) => id);
  if (gone.length > 0) await manager.delete(TermRow, { caseId, id: In(gone) });
}

async function projectCase(
  manager: EntityManager,
  { caseId, organisationId, file, before, seq }: Projected & { before: CaseFile; seq: number },
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
    seq,
    waiting: file.waiting,
    wakeAt:
      file.waiting?.until === null || file.waiting === null ? null : new Date(file.waiting.until),
  };
  if (before.opened) await manager.update(ArrearsCaseRow, { id: caseId }, row);
  else await manager.upsert(ArrearsCaseRow, row, ['id']);
}

/** The session on whose agenda the file stands or stood; not one that was called off. */
function agendaOf({ sessions }: CaseFile): string | null {
  const last = sessions.at(-1);
  return last && !last.calledOff ? last.sessionId : null;
}

function taskRows({ caseId, organisationId, file }: Projected): TaskRow[] {
  const partner = openShare(file)?.organisationId ?? file.shares.at(-1)?.organisationId;
  return file.tasks.map((task) => {
    const { side, role: ownRole } = taskDefinitions[task.kind];
    return {
      id: task.taskId,
      organisationId: side === 'landlord' ? organisationId : (partner ?? organisationId),
      caseId,
      meetingId: null,
      trajectoryId: null,
      code: null,
      label: null,
      taskKey: task.key,
      kind: task.kind,
      ownRole,
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
}

function letterRows({ caseId, organisationId, file }: Projected): LetterRow[] {
  const tenancyId = file.opened?.tenancyId;
  if (tenancyId === undefined) return [];
  const partner = file.shares.at(-1)?.organisationId;
  return file.letters.map((letter) => ({
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
}

function termRows({ caseId, organisationId, file }: Projected): TermRow[] {
  return file.terms.map(({ kind, state, term }, index) => ({
    id: uuidOfKey(`term:${caseId}:${index}`),
    organisationId,
    caseId,
    kind,
    state: file.closed && state === 'running' ? ('cancelled' as const) : state,
    dateOn: term.date,
    endsAt: new Date(term.endsAt),
    term,
  }));
}

function shareRows(projected: Projected): ShareRow[] {
  const { caseId, organisationId, file } = projected;
  const handed = file.shares.map((share) => ({
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
  }));
  return [...handed, ...tellingRows(projected)];
}

/** What the guidance was told: "arrears, amount", once; it opens nothing to look at (facts §13.18). */
function tellingRows({ caseId, organisationId, file }: Projected): ShareRow[] {
  return file.tellings.map(({ tellingId, organisationId: partnerId, openCents, at }) => ({
    id: tellingId,
    organisationId,
    caseId,
    partnerId,
    fields: ['open_amount'],
    ground: 'guidance_agreement',
    documentId: null,
    openCents,
    sharedAt: new Date(at),
    closedAt: new Date(at),
    closeReason: 'told_once',
  }));
}

/** Throws away the rows folded from a case's events and folds them anew (`npm run rebuild`, invariant I5). */
export async function rebuildCase(
  manager: EntityManager,
  caseId: string,
  organisationId: string,
): Promise<void> {
  await lockCase(manager, caseId);
  for (const table of [TaskRow, LetterRow, TermRow, ShareRow])
    await manager.delete(table, { caseId });
  const events = await loadEvents(manager, caseId);
  const file = foldCase(events);
  const before = emptyCaseFile();
  await project(manager, { caseId, organisationId, file, before, seq: lastSeq(events) });
}
