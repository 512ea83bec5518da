import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { CaseEventRow } from './entities/arrears-case.js';
import { uuidv7 } from './uuid.js';

/* The append-only events of cases and trajectories: one table, folded by each procedure's own rules. */

interface AnyEvent {
  type: string;
  data: object;
}

export interface NewEventsOf<New extends AnyEvent & { actor?: string }> {
  caseId: string;
  organisationId: string;
  actor: string;
  at: Date;
  events: readonly New[];
  /** Only on a turn of the procedure itself: unique per case, a lower one is ignored. */
  seq?: number;
}

/** An event as it is kept; `seq` is null on a fact told by people. */
export type Stored<Event> = Event & { id: string; seq: number | null };

/** One writer at a time for a case or a trajectory, until the transaction ends. */
export async function lockCase(manager: EntityManager, caseId: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
}

/** Adds events behind those that are there, in the caller's transaction. @returns them as they are stored */
export async function insertEvents<Event extends AnyEvent>(
  manager: EntityManager,
  added: NewEventsOf<AnyEvent & { actor?: string }>,
  firstIndex = 0,
): Promise<Stored<Event>[]> {
  const rows = added.events.map((event, index) => ({
    id: uuidv7(added.at),
    organisationId: added.organisationId,
    caseId: added.caseId,
    seq: added.seq ?? null,
    indexInSeq: firstIndex + index,
    type: event.type,
    v: 1,
    at: added.at,
    actor: event.actor ?? added.actor,
    data: event.data,
  }));
  await manager.insert(CaseEventRow, rows);
  return rows.map((row) => eventOf<Event>(row));
}

type EventRow = Pick<CaseEventRow, 'id' | 'seq' | 'type' | 'v' | 'at' | 'actor' | 'data'>;

function eventOf<Event>({ id, seq, type, v, at, actor, data }: EventRow): Stored<Event> {
  return { id, seq, type, v, data, at: at.toISOString(), actor } as unknown as Stored<Event>;
}

/** The events of a case or a trajectory in the order in which they were stored. */
export async function loadEventsOf<Event>(
  manager: EntityManager,
  caseId: string,
): Promise<Stored<Event>[]> {
  // Not through the repository: a case has hundreds of events, and they are read at each look.
  const rows = await manager.query<EventRow[]>(
    'select id, seq, type, v, at, actor, data from case_event where case_id = $1 order by position',
    [caseId],
  );
  return rows.map((row) => eventOf<Event>(row));
}

/** The last turn of the procedure that is stored; 0 before the first. */
export function lastSeq(events: readonly { seq: number | null }[]): number {
  return events.reduce((last, event) => Math.max(last, event.seq ?? 0), 0);
}

/** Writes the rows that differ between what was folded before and what is folded now. */
export async function writeChanged<Row extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  table: EntityTarget<Row>,
  [before, after]: [Row[], Row[]],
): Promise<void> {
  const known = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
  const changed = after.filter((row) => known.get(row.id) !== JSON.stringify(row));
  if (changed.length > 0) await manager.upsert(table, changed, ['id']);
}
