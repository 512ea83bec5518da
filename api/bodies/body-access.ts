import type { EntityManager } from 'typeorm';
import { rightsOf, type Side } from '../../domain/access/policy.js';
import { sideOfRole } from '../../domain/task/tasks.js';
import type { BodyRule } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { BodyRow } from '../../infra/database/entities/meeting.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';
import type { ByBody } from './bodies.schema.js';

/** A body of a programme that the reader's organisation offers; its row is there once it was set up. */
export interface OfferedBody {
  programme: { code: string; title: string };
  rule: BodyRule;
  row: BodyRow | null;
}

/** Every body of a programme that the welfare side leads; a landlord's own committee is held by the landlord (S9 step 6). */
export async function bodiesOf(
  manager: EntityManager,
  { organisationId, at }: Pick<Visit, 'organisationId' | 'at'>,
  code: string,
): Promise<OfferedBody[]> {
  const current = await currentProgramme(manager, { organisationId, code, at });
  if (!current) return [];
  const rows = await manager.findBy(BodyRow, { organisationId, programme: code });
  const programme = { code, title: current.data.title };
  return current.data.bodies
    .filter(({ chair }) => sideOfRole(chair) === 'welfare_centre')
    .map((rule) => ({
      programme,
      rule,
      row: rows.find((row) => row.code === rule.code) ?? null,
    }));
}

/** @throws Problem 404 when the programme has no such body */
export async function bodyFor(
  manager: EntityManager,
  visit: Visit,
  { code, body }: ByBody,
): Promise<OfferedBody> {
  const found = (await bodiesOf(manager, visit, code)).find(({ rule }) => rule.code === body);
  if (!found) throw notFound();
  return found;
}

export interface Candidate {
  id: string;
  name: string;
  organisation: string;
  /** Who stands in as a rule, when that person may sit too. */
  deputyId: string | null;
}

/**
 * Who may sit in a body: people of the own organisation, and of the organisations that are a party of one of its
 * trajectories in this programme, whose roles let them sit (S2: the landlord's side is in the team too).
 */
export async function candidatesFor(
  manager: EntityManager,
  { organisationId }: Visit,
  programme: string,
): Promise<Candidate[]> {
  const people = await rowsOf<
    Omit<Candidate, 'deputyId'> & { deputy_id: string | null; side: Side; roles: string[] }
  >(
    manager,
    sql`select u.id, u.name, o.name as organisation, u.roles, u.deputy_user_id as deputy_id,
          case o.kind when 'landlord' then 'landlord' else 'welfare_centre' end as side
        from app_user u join organisation o on o.id = u.organisation_id
        where u.active and (u.organisation_id = ${organisationId} or exists (select 1
            from trajectory_party tp join trajectory r on r.id = tp.trajectory_id
            where tp.organisation_id = u.organisation_id and tp.ended_at is null
              and r.organisation_id = ${organisationId} and r.programme = ${programme}))
        order by o.id <> ${organisationId}, o.name, u.name, u.id`,
  );
  const sitting = people.filter(({ side, roles }) =>
    rightsOf(side, roles).some(
      ({ right, relation }) => right === 'meeting.answer' && relation === 'body_seat',
    ),
  );
  return sitting.map(({ id, name, organisation, deputy_id: deputy }) => {
    const sits = sitting.some((one) => one.id === deputy);
    return { id, name, organisation, deputyId: sits ? deputy : null };
  });
}
