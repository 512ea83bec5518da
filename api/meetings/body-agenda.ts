import type { EntityManager } from 'typeorm';
import type { AgendaEntry } from '../../domain/meeting/agenda.js';
import type { IsoInstant, Term } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { agendaOfMeeting } from '../../infra/database/bodies.js';
import type { MeetingRow } from '../../infra/database/entities/meeting.js';
import type { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { TrajectoryRef } from '../trajectories/trajectories.answers.js';
import { type TermAnswer, termAnswer } from '../words/terms.js';

/** One point on the agenda of a body. */
export interface BodyEntry {
  key: string;
  kind: 'file' | 'item';
  /** What is to be decided, or why somebody put it there; null across the wall (facts §7). */
  label: string | null;
  /** Whose file it is; null to who may not see that file, and for a topic. */
  trajectory: TrajectoryRef | null;
  number: string | null;
  /** Concluded on the trajectory's own page, with its scores. */
  isEvaluation: boolean;
  due: TermAnswer | null;
  state: 'waits' | 'decided' | 'treated' | 'lapsed';
  outcome: string | null;
  by: string | null;
  at: IsoInstant | null;
}

/** What does not come up in this session. */
export interface TakenOffEntry {
  number: string | null;
  motive: string;
  by: string;
}

interface EntryRow {
  key: string;
  trajectory_id: string | null;
  number: string | null;
  name: string | null;
  sees: boolean | null;
  label: string | null;
  task_kind: string | null;
  due: Term | null;
  ended: 'completed' | 'cancelled' | 'treated' | null;
  ended_at: Date | null;
  outcome: string | null;
  by: string | null;
}

/** The points on the agenda of a session of a body, as the reader may see them. */
export async function bodyEntries(
  manager: EntityManager,
  visit: Visit,
  { meeting, texts }: { meeting: MeetingRow; texts: Texts },
): Promise<BodyEntry[]> {
  const agenda = await agendaOfMeeting(manager, meeting);
  const rows = await entryRows(manager, visit, { meeting, agenda });
  return agenda.flatMap(({ key, kind }) => {
    const row = rows.find((one) => one.key === key);
    return row ? [shown(row, { kind, visit, texts })] : [];
  });
}

function shown(
  row: EntryRow,
  { kind, visit, texts }: { kind: AgendaEntry['kind']; visit: Visit; texts: Texts },
): BodyEntry {
  const { key, number, trajectory_id: id, name, ended, ended_at: at } = row;
  const isTopic = kind === 'item' && id === null;
  const readsWords = visit.side === 'welfare_centre' && row.sees === true;
  const label = row.label ?? texts.word(`trajectories.task.${row.task_kind ?? ''}`);
  return {
    key,
    kind,
    number,
    label: kind === 'file' || isTopic || readsWords ? label : null,
    trajectory:
      id !== null && row.sees === true ? { id, number: number ?? '', name: name ?? '' } : null,
    isEvaluation: row.task_kind === 'evaluation',
    due: row.due && termAnswer(texts, row.due),
    state: stateOf(ended),
    outcome: kind === 'file' || readsWords || visit.side === 'welfare_centre' ? row.outcome : null,
    by: row.by,
    at: at?.toISOString() ?? null,
  };
}

function stateOf(ended: EntryRow['ended']): BodyEntry['state'] {
  if (ended === 'completed') return 'decided';
  if (ended === 'treated') return 'treated';
  return ended === null ? 'waits' : 'lapsed';
}

/** What became of a point after its session was closed belongs to a later session. */
async function entryRows(
  manager: EntityManager,
  visit: Visit,
  { meeting, agenda }: { meeting: MeetingRow; agenda: readonly AgendaEntry[] },
): Promise<EntryRow[]> {
  const keys = agenda.map(({ key }) => key);
  const sees = visit.access.where('trajectory.view', 'r');
  const { id, closedAt } = meeting;
  const inTime = sql`(${closedAt}::timestamptz is null or t.closed_at <= ${closedAt}::timestamptz)`;
  return rowsOf<EntryRow>(
    manager,
    sql`select t.id as key, r.id as trajectory_id, r.number, p.first_name || ' ' || p.last_name as name,
          ${sees} as sees, t.label, t.kind as task_kind, t.due,
          case when t.state <> 'open' and ${inTime} then t.state end as ended,
          case when t.state <> 'open' and ${inTime} then t.closed_at end as ended_at,
          case when t.state = 'completed' and ${inTime} then coalesce((select o->>'label'
              from jsonb_array_elements(pv.data->'phases') ph, jsonb_array_elements(ph->'steps') s,
                jsonb_array_elements(s->'outcomes') o
              where s->>'code' = t.code and o->>'code' = t.outcome limit 1),
            (select o->>'label' from jsonb_array_elements(pv.data #> '{stay,evaluations,outcomes}') o
              where t.kind = 'evaluation' and o->>'code' = t.outcome limit 1)) end as outcome,
          (select u.name from case_event e join app_user u on u.id::text = e.actor where e.case_id = r.id
            and e.type = 'task_completed' and e.data->>'taskId' = t.id::text and ${inTime} limit 1) as by
        from task t join trajectory r on r.id = t.trajectory_id join person p on p.id = r.person_id
          join programme_version pv on pv.organisation_id = r.organisation_id and pv.code = r.programme
            and pv.version = r.programme_version
        where t.id = any (${keys}::uuid[])
        union all
        select i.id, r.id, r.number, p.first_name || ' ' || p.last_name, ${sees}, i.motive, null, null,
          case when i.treated_in = ${id} then 'treated'
            when i.ended_at is not null and i.treated_in is null then 'cancelled' end,
          case when i.treated_in = ${id} then i.ended_at end,
          case when i.treated_in = ${id} then i.agreed end, u.name
        from body_item i left join trajectory r on r.id = i.trajectory_id left join person p on p.id = r.person_id
          left join app_user u on u.id = i.added_by
        where i.id = any (${keys}::uuid[])`,
  );
}

/** What was taken off the agenda of this session, and why; welfare's own words. */
export async function takenOffOf(
  manager: EntityManager,
  visit: Visit,
  { takenOff, organisationId }: MeetingRow,
): Promise<TakenOffEntry[]> {
  if (visit.organisationId !== organisationId) return [];
  const rows = await rowsOf<{ key: string; number: string | null }>(
    manager,
    sql`select o.key, coalesce(rt.number, ri.number) as number
        from unnest(${takenOff.map(({ key }) => key)}::uuid[]) as o (key)
          left join task t on t.id = o.key left join trajectory rt on rt.id = t.trajectory_id
          left join body_item i on i.id = o.key left join trajectory ri on ri.id = i.trajectory_id`,
  );
  const people = await rowsOf<{ id: string; name: string }>(
    manager,
    sql`select id, name from app_user where id = any (${takenOff.map(({ by }) => by)}::uuid[])`,
  );
  return takenOff.map(({ key, motive, by }) => ({
    motive,
    number: rows.find((row) => row.key === key)?.number ?? null,
    by: people.find(({ id }) => id === by)?.name ?? '',
  }));
}
