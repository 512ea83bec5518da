import type { EntityManager } from 'typeorm';
import { rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';

/** The places within the reader's walls: its own, and those that serve its programmes. */
export function placesOf({ organisationId }: Visit): Sql {
  return sql`(p.organisation_id = ${organisationId} or p.lead_id = ${organisationId})`;
}

/** A place within the reader's walls. @throws Problem 404 */
export async function demandPlace(
  manager: EntityManager,
  visit: Visit,
  placeId: string,
): Promise<{ ownerId: string; leadId: string; from: string; until: string | null }> {
  const place = await rowOf<{
    ownerId: string;
    leadId: string;
    from: string;
    until: string | null;
  }>(
    manager,
    sql`select p.organisation_id as "ownerId", p.lead_id as "leadId", p.from_date as "from",
          p.until_date as "until"
        from place p where p.id = ${placeId} and ${placesOf(visit)}`,
  );
  if (!place) throw notFound();
  return place;
}

export interface Partner {
  id: string;
  name: string;
}

/**
 * The organisations on the other side that this one allots with: for a landlord those that lead trajectories it is a
 * party of and the OCMWs it works with, for a leading organisation the landlords.
 */
export async function allottingPartners(
  manager: EntityManager,
  { organisationId, side }: Visit,
): Promise<Partner[]> {
  const ids =
    side === 'landlord'
      ? sql`select t.organisation_id from trajectory_party tp join trajectory t on t.id = tp.trajectory_id
              where tp.organisation_id = ${organisationId} and tp.capacity = 'landlord'
            union select welfare_centre_id from welfare_recipient where organisation_id = ${organisationId}`
      : sql`select tp.organisation_id from trajectory_party tp join trajectory t on t.id = tp.trajectory_id
              where t.organisation_id = ${organisationId} and tp.capacity = 'landlord'
            union select organisation_id from welfare_recipient where welfare_centre_id = ${organisationId}
            union select organisation_id from place where lead_id = ${organisationId}
              and organisation_id <> ${organisationId}`;
  return rowsOf<Partner>(
    manager,
    sql`select id, name from organisation where id in (${ids}) order by name, id`,
  );
}

/** A landlord and an organisation that leads: the reader is one of them. */
export interface Pair {
  landlord: Partner;
  lead: Partner;
}

/** The reader with each of its partners. */
export async function allottingPairs(manager: EntityManager, visit: Visit): Promise<Pair[]> {
  const own = { id: visit.organisationId, name: visit.organisationName };
  const partners = await allottingPartners(manager, visit);
  return partners.map((partner) =>
    visit.side === 'landlord' ? { landlord: own, lead: partner } : { landlord: partner, lead: own },
  );
}
