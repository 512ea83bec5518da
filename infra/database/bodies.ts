import { type EntityManager, IsNull, Not } from 'typeorm';
import { agendaOf, type AgendaEntry, type DueFile } from '../../domain/meeting/agenda.js';
import type { BodyRule } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../access/sql.js';
import { BodyItemRow, BodyRow, type MeetingRow } from './entities/meeting.js';
import { ProgrammeVersion } from './entities/trajectory.js';

/** A body that was set up, with what its programme says of it. */
export interface Body {
  row: BodyRow;
  rule: BodyRule;
}

/** Reads a body. Thrown when there is none: `EntityNotFoundError`. */
export async function bodyOf(manager: EntityManager, id: string): Promise<Body> {
  const row = await manager.findOneByOrFail(BodyRow, { id });
  return { row, rule: await bodyRule(manager, row) };
}

/** As its programme says it last: files of an older version come on the same agenda, also after it was retired. */
async function bodyRule(
  manager: EntityManager,
  { organisationId, programme, code }: BodyRow,
): Promise<BodyRule> {
  const versions = await manager.find(ProgrammeVersion, {
    where: { organisationId, code: programme, state: Not('draft' as const) },
    order: { version: 'DESC' },
  });
  const [rule] = versions.flatMap(({ data }) => data.bodies.filter((one) => one.code === code));
  if (!rule) throw new Error(`No version of ${programme} has the body ${code}`);
  return rule;
}

/** The agenda of a session of a body: as it was frozen at the opening, before that as it stands now. */
export async function agendaOfMeeting(
  manager: EntityManager,
  { bodyId, agenda, takenOff, state }: MeetingRow,
): Promise<AgendaEntry[]> {
  if (agenda !== null) return agenda;
  if (bodyId === null || state !== 'convened') return [];
  const body = await manager.findOneByOrFail(BodyRow, { id: bodyId });
  const items = await manager.find(BodyItemRow, {
    where: { bodyId, endedAt: IsNull() },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  const added = items.map(({ id: itemId, trajectoryId }) => ({ itemId, trajectoryId }));
  return agendaOf(await dueFiles(manager, body), added, takenOff);
}

/** The open steps and evaluations that a body decides, by the version each trajectory runs by. */
async function dueFiles(
  manager: EntityManager,
  { organisationId, programme, code }: BodyRow,
): Promise<DueFile[]> {
  const rows = await rowsOf<{ id: string; trajectory_id: string; due_on: string }>(
    manager,
    sql`select t.id, t.trajectory_id, t.due_on from task t join trajectory r on r.id = t.trajectory_id
          join programme_version pv on pv.organisation_id = r.organisation_id and pv.code = r.programme
            and pv.version = r.programme_version
        where t.state = 'open' and r.organisation_id = ${organisationId} and r.programme = ${programme}
          and (t.kind = 'evaluation' and pv.data #>> '{stay,evaluations,body}' = ${code}
            or t.kind = 'trajectory_step' and exists (select 1 from jsonb_array_elements(pv.data->'phases') ph,
              jsonb_array_elements(ph->'steps') step
              where step->>'code' = t.code and step->>'body' = ${code}))`,
  );
  return rows.map(({ id: taskId, trajectory_id: trajectoryId, due_on: dueOn }) => {
    return { taskId, trajectoryId, dueOn };
  });
}
