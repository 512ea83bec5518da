import { In, type EntityManager } from 'typeorm';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { sideOfRole } from '../../domain/task/tasks.js';
import { turnOf } from '../../domain/trajectory/consequences.js';
import { endOfStay } from '../../domain/trajectory/dates.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoInstant } from '../../domain/term/types.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import type {
  NewTrajectoryEvent,
  TrajectoryEvent,
  TrajectoryEventData,
} from '../../domain/trajectory/events.js';
import {
  emptyTrajectoryFile,
  foldTrajectory,
  type TrajectoryFile,
} from '../../domain/trajectory/file.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { whoseEvaluation } from '../../domain/trajectory/whose.js';
import { TaskRow, TermRow } from './entities/arrears-case.js';
import {
  EvaluationRow,
  ScarceSlotRow,
  TrajectoryParty,
  TrajectoryRow,
} from './entities/trajectory.js';
import {
  insertEvents,
  lastSeq,
  loadEventsOf,
  lockCase,
  type NewEventsOf,
  type Stored,
  writeChanged,
} from './event-log.js';
import { loadTrajectoryView } from './trajectory-view.js';
import { ringCasesOf } from './trial-tenant.js';
import { uuidOfKey } from './uuid.js';

export type NewTrajectoryEvents = NewEventsOf<NewTrajectoryEvent>;

/**
 * Stores events of one trajectory with what follows from them by itself, and writes the rows folded from all of its
 * events, in the caller's transaction. A turn of the procedure that was stored before changes nothing.
 * @returns how the trajectory stands after it
 */
export async function appendTrajectory(
  manager: EntityManager,
  added: NewTrajectoryEvents,
): Promise<{ view: TrajectoryView; seq: number }> {
  const { caseId: trajectoryId, at, organisationId } = added;
  await lockCase(manager, trajectoryId);
  const events = await loadEventsOf<TrajectoryEvent>(manager, trajectoryId);
  const before = foldTrajectory(events);
  const opened = openedBy(before, added.events);
  const around = { trajectoryId, organisationId, at, opened, file: before };
  const view = await loadTrajectoryView(manager, around);
  const known = added.seq !== undefined && added.seq <= lastSeq(events);
  if (known) return { view, seq: lastSeq(events) };
  const all = turnOf(view, added, uuidOfKey);
  if (all.length === 0) return { view, seq: lastSeq(events) };
  const stored = await insertEvents<TrajectoryEvent>(manager, { ...added, events: all });
  const file = foldTrajectory([...events, ...stored]);
  const now = { ...view, file };
  const seq = lastSeq([...events, ...stored]);
  // Another version has other labels: then every row is written anew.
  const from = opened === before.opened ? before : emptyTrajectoryFile();
  await project(manager, { view: now, organisationId, before: from, seq });
  const tenancyIds = [before.tenancy?.tenancyId, file.tenancy?.tenancyId];
  await ringCasesOf(manager, added, { tenancyIds, events: stored });
  return { view: now, seq };
}

/** What the trajectory runs by once these events are told: what follows from a move is judged by the new version. */
function openedBy(
  { opened }: TrajectoryFile,
  events: readonly NewTrajectoryEvent[],
): TrajectoryFile['opened'] | TrajectoryEventData['trajectory_opened'] {
  const [opening] = events;
  if (!opened) return opening?.type === 'trajectory_opened' ? opening.data : undefined;
  const moved = events.findLast((event) => event.type === 'programme_moved');
  return moved ? { ...opened, programmeVersion: moved.data.version } : opened;
}

/** The events of a trajectory in the order in which they were stored. */
export async function loadTrajectoryEvents(
  manager: EntityManager,
  trajectoryId: string,
): Promise<Stored<TrajectoryEvent>[]> {
  return loadEventsOf<TrajectoryEvent>(manager, trajectoryId);
}

interface Projected {
  view: TrajectoryView;
  organisationId: string;
  before: TrajectoryFile;
  seq: number;
}

async function project(manager: EntityManager, projected: Projected): Promise<void> {
  const { view, before } = projected;
  const { trajectoryId, file } = view;
  if (!file.opened) return;
  const then = { ...projected, view: { ...view, file: before } };
  await projectTrajectory(manager, projected);
  if (file.closed && !before.closed)
    await leavePlaces(manager, { trajectoryId, on: file.closed.on, kinds: ['stay', 'fallback'] });
  else if (movedOut(file) && !movedOut(before))
    await leavePlaces(manager, { trajectoryId, on: file.passed.at(-1)?.on, kinds: ['stay'] });
  await writeChanged(manager, TaskRow, [taskRows(then), taskRows(projected)]);
  await writeChanged(manager, EvaluationRow, [evaluationRows(then), evaluationRows(projected)]);
  await writeChanged(manager, ScarceSlotRow, [slotRows(then), slotRows(projected)]);
  await writeChanged(manager, TrajectoryParty, [partyRows(then), partyRows(projected)]);
  const [old, now] = [termRows(then), termRows(projected)];
  await writeChanged(manager, TermRow, [old, now]);
  const gone = old.slice(now.length).map(({ id }) => id);
  if (gone.length > 0) await manager.delete(TermRow, { caseId: trajectoryId, id: In(gone) });
}

/** Who falls back on another place, or is only looked after, lives there no more. */
function movedOut({ phase }: TrajectoryFile): boolean {
  return phase === 'fallback' || phase === 'aftercare' || phase === 'follow_up';
}

/** From the next day on these places are free for somebody else. */
async function leavePlaces(
  manager: EntityManager,
  { trajectoryId, on, kinds }: { trajectoryId: string; on: string | undefined; kinds: string[] },
): Promise<void> {
  await manager.query(
    `update place_booking set period = daterange(lower(period), greatest($2::date, lower(period)), '[]')
      where trajectory_id = $1 and kind = any ($3) and (upper_inf(period) or upper(period) > $2::date + 1)`,
    [trajectoryId, on, kinds],
  );
}

async function projectTrajectory(manager: EntityManager, projected: Projected): Promise<void> {
  const { view, organisationId, before, seq } = projected;
  const { file, trajectoryId: id } = view;
  const { opened, stay, consent, waiting } = file;
  if (!opened) return;
  const row: TrajectoryRow = {
    id,
    organisationId,
    number: opened.number,
    programme: opened.programme,
    programmeVersion: opened.programmeVersion,
    personId: opened.personId,
    referrerId: opened.referrerId,
    referrer: opened.referrer,
    facts: opened.facts ?? {},
    municipality: opened.municipality ?? null,
    coachId: file.coachId ?? null,
    landlordId: file.landlordId ?? null,
    placeId: stay?.placeId ?? null,
    tenancyId: file.tenancy?.tenancyId ?? null,
    tenantId: file.tenancy?.tenantId ?? null,
    phase: file.phase,
    phaseSince: new Date(file.phaseSince === '' ? opened.at : file.phaseSince),
    openedAt: new Date(opened.at),
    stayFrom: stay?.from ?? null,
    stayUntil: endOfStay(view)?.date ?? null,
    consentUntil: consent?.ended ?? consent?.until ?? null,
    urgency: file.urgency?.urgency ?? null,
    ending: file.ending?.ending ?? file.closed?.outcome ?? null,
    closedOn: file.closed?.on ?? null,
    takenOver: opened.takenOver,
    seq,
    waiting,
    wakeAt: typeof waiting?.until === 'string' ? new Date(waiting.until) : null,
  };
  if (before.opened) await manager.update(TrajectoryRow, { id }, row);
  else await manager.upsert(TrajectoryRow, row, ['id']);
}

/** Whose task it is: the landlord's, the referring service's where the coach is its own, else the leading organisation's. */
function holderOf({ view, organisationId }: Projected, role: string): string {
  const { file, programme } = view;
  if (sideOfRole(role as TaskRow['role']) === 'landlord') return file.landlordId ?? organisationId;
  const isCoach = role === programme.coach.role && programme.coach.fromReferrer;
  return isCoach ? (file.opened?.referrerId ?? organisationId) : organisationId;
}

function taskRows(projected: Projected): TaskRow[] {
  const { trajectoryId, file } = projected.view;
  return file.tasks.map((task) => ({
    id: task.taskId,
    organisationId: holderOf(projected, task.ownRole),
    caseId: null,
    meetingId: null,
    trajectoryId,
    taskKey: task.key,
    kind: task.kind,
    code: task.code ?? null,
    label: labelOf(projected.view.programme, task.code),
    ownRole: task.ownRole,
    role: task.role,
    side: sideOfRole(task.ownRole),
    state: task.state,
    due: task.due,
    dueOn: task.due.date,
    rung: task.rung,
    assignedUserId: task.userId ?? null,
    letterId: null,
    openedAt: new Date(task.openedAt),
    closedAt: task.closedAt === undefined ? null : new Date(task.closedAt),
    outcome: task.outcome ?? null,
  }));
}

function labelOf(programme: Programme, code: string | undefined): string | null {
  if (code === undefined) return null;
  const recurring = programme.stay.recurring.find((rule) => rule.code === code);
  return stepRule(programme, code)?.label ?? recurring?.label ?? null;
}

function evaluationRows({ view, organisationId }: Projected): EvaluationRow[] {
  const { trajectoryId, file } = view;
  return file.evaluations.map((one) => {
    return {
      id: one.evaluationId,
      organisationId,
      trajectoryId,
      kind: one.kind,
      n: one.n,
      state: one.state,
      due: one.due,
      dueOn: one.due.date,
      moved: one.moved ?? null,
      assignedUserId: whoseEvaluation(view, one).userId ?? null,
      outcome: one.conclusion?.outcome ?? null,
      concludedOn: one.conclusion?.on ?? null,
    };
  });
}

function slotRows({ view, organisationId }: Projected): ScarceSlotRow[] {
  const { trajectoryId, file } = view;
  return file.slots.map(({ slotId: id, on: onDate, startsAt = null, ...slot }) => {
    const programme = file.opened?.programme ?? '';
    return { ...slot, id, organisationId, trajectoryId, programme, onDate, startsAt };
  });
}

/**
 * The referrer sees what it referred; the landlord only from the consent on, and until it ends. Once a trajectory is closed
 * nothing wakes on the last day of its consent: the row then says beforehand when it ends.
 */
function partyRows({ view: { trajectoryId, file } }: Projected): TrajectoryParty[] {
  const { opened, landlordId } = file;
  if (!opened) return [];
  const party = (
    organisationId: string,
    capacity: TrajectoryParty['capacity'],
    endedAt: string | undefined,
  ): TrajectoryParty => ({
    id: uuidOfKey(`party:${trajectoryId}:${organisationId}:${capacity}`),
    trajectoryId,
    organisationId,
    capacity,
    since: new Date(opened.at),
    endedAt: endedAt === undefined ? null : new Date(endedAt),
  });
  const ended = consentEnd(file, opened.at);
  const landlord = landlordId === undefined ? [] : [party(landlordId, 'landlord', ended)];
  return [party(opened.referrerId, 'referrer', undefined), ...landlord];
}

/** From when nothing goes to the landlord any more; undefined while the procedure will say so itself. */
function consentEnd({ consent, closed }: TrajectoryFile, opened: IsoInstant): string | undefined {
  if (!consent) return opened;
  if (consent.endedAt !== undefined || !closed) return consent.endedAt;
  return brusselsInstant(addDays(consent.until, 1), '00:00');
}

function termRows({ view, organisationId }: Projected): TermRow[] {
  const { trajectoryId: caseId, file } = view;
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

/** Throws away the rows folded from a trajectory's events and folds them anew (`npm run rebuild`, invariant I5). */
export async function rebuildTrajectory(
  manager: EntityManager,
  trajectoryId: string,
  organisationId: string,
): Promise<void> {
  await lockCase(manager, trajectoryId);
  await manager.delete(TaskRow, { trajectoryId });
  await manager.delete(TermRow, { caseId: trajectoryId });
  await manager.delete(EvaluationRow, { trajectoryId });
  await manager.delete(ScarceSlotRow, { trajectoryId });
  await manager.delete(TrajectoryParty, { trajectoryId });
  const events = await loadEventsOf<TrajectoryEvent>(manager, trajectoryId);
  const file = foldTrajectory(events);
  const last = events.at(-1);
  if (!file.opened || !last) return;
  const at = new Date(last.at);
  const around = { trajectoryId, organisationId, at, opened: file.opened, file };
  const view = await loadTrajectoryView(manager, around);
  const before = emptyTrajectoryFile();
  await project(manager, { view, organisationId, before, seq: lastSeq(events) });
}
