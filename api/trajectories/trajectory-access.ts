import type { EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { conflict, forbidden, notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';
import type { Booker } from '../payments/money.js';

export interface TrajectoryAccessRow {
  id: string;
  organisation_id: string;
  number: string;
  closed_on: string | null;
  seq: number;
}

/**
 * A trajectory within the reader's walls, to which the reader has the right.
 * @throws Problem 404 outside the walls; 403 inside them without the right.
 */
export async function trajectoryFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<TrajectoryAccessRow> {
  const row = await rowOf<TrajectoryAccessRow & { may: boolean }>(
    manager,
    sql`select r.id, r.organisation_id, r.number, r.closed_on, r.seq,
          ${visit.access.where(right, 'r')} as may from trajectory r
        where r.id = ${id} and ${visit.access.where('trajectory.view', 'r')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return row;
}

/** As {@link trajectoryFor}, and still open. @throws Problem 409 `not_open` */
export async function openTrajectoryFor(
  manager: EntityManager,
  visit: Visit,
  asked: { id: string; right: Right },
): Promise<TrajectoryAccessRow> {
  const row = await trajectoryFor(manager, visit, asked);
  if (row.closed_on !== null) throw conflict('not_open');
  return row;
}

/** How a trajectory stands at the instant of the visit. */
export function viewFor(
  manager: EntityManager,
  visit: Visit,
  { id, organisation_id: organisationId }: TrajectoryAccessRow,
): Promise<TrajectoryView> {
  return viewOfTrajectory(manager, { trajectoryId: id, organisationId, at: visit.at });
}

/** The booker of a fact about a trajectory: events belong to its owner, whoever acts. */
export function bookerOf(visit: Visit, row: TrajectoryAccessRow): Booker {
  return { actor: visit.userId, organisationId: row.organisation_id, at: visit.at };
}
