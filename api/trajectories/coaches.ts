import type { EntityManager } from 'typeorm';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { unprocessable } from '../http/problem.js';
import type { TrajectoryAccessRow } from './trajectory-access.js';

export interface Coach {
  id: string;
  name: string;
}

/** The people who may coach a trajectory: of the referring service alone where its programme says so (S2). */
export async function coachesFor(
  manager: EntityManager,
  { file, programme }: TrajectoryView,
  row: Pick<TrajectoryAccessRow, 'organisation_id'>,
): Promise<Coach[]> {
  const { role, fromReferrer } = programme.coach;
  const referrer = file.opened?.referrerId ?? row.organisation_id;
  const of = fromReferrer ? [referrer] : [referrer, row.organisation_id];
  return rowsOf<Coach>(
    manager,
    sql`select id, name from app_user where active and ${role} = any (roles)
        and organisation_id = any (${of}::uuid[]) order by name, id`,
  );
}

/** @throws Problem 422 `coach_not_of_referrer` for somebody of another service, `not_an_option` for who is no coach. */
export async function demandCoach(
  manager: EntityManager,
  view: TrajectoryView,
  asked: { row: Pick<TrajectoryAccessRow, 'organisation_id'>; userId: string; path: string },
): Promise<void> {
  const coaches = await coachesFor(manager, view, asked.row);
  if (coaches.some(({ id }) => id === asked.userId)) return;
  const { role, fromReferrer } = view.programme.coach;
  const holds = await rowOf(
    manager,
    sql`select 1 from app_user where id = ${asked.userId} and active and ${role} = any (roles)`,
  );
  const code = fromReferrer && holds ? 'coach_not_of_referrer' : 'not_an_option';
  throw unprocessable(code, [{ path: asked.path, code }]);
}
