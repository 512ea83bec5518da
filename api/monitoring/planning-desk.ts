import type { DataSource, EntityManager } from 'typeorm';
import type { Holder, Parties } from '../../domain/board/holder.js';
import type { Span } from '../../domain/board/weeks.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { lockCase } from '../../infra/database/event-log.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import type { Visit } from '../http/visit.js';
import { tellTrajectory } from '../trajectories/referral.js';

/* What re-planning and re-assigning have in common: people, and one trajectory at a time. */

/** A person who may be given something, with the days he is away. */
export interface Candidate extends Holder {
  id: string;
  name: string;
  absences: Span[];
}

/** The people with these ids, with the absences the reader's organisation knows of. */
export async function candidates(
  manager: EntityManager,
  { organisationId }: Visit,
  ids: readonly string[],
): Promise<Map<string, Candidate>> {
  const rows = await rowsOf<Omit<Candidate, 'absences'> & { absences: Span[] | null }>(
    manager,
    sql`select u.id, u.name, u.active, u.roles, u.organisation_id as "organisationId",
          (select jsonb_agg(jsonb_build_object('from', a.from_date, 'until', a.until_date)) from absence a
            where a.user_id = u.id and a.organisation_id = ${organisationId}) as absences
        from app_user u where u.id = any (${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, { ...row, absences: row.absences ?? [] }]));
}

/** Somebody of the own organisation, or who works in one of its trajectories. */
export async function isColleague(
  manager: EntityManager,
  { organisationId }: Visit,
  userId: string,
): Promise<boolean> {
  const known = await rowOf(
    manager,
    sql`select 1 from app_user u where u.id = ${userId} and (u.organisation_id = ${organisationId}
          or exists (select 1 from trajectory tr where tr.organisation_id = ${organisationId}
            and tr.referrer_id = u.organisation_id and tr.closed_on is null))`,
  );
  return known !== undefined;
}

/** The open trajectories that are in somebody's name: coaching, an evaluation or a round to come, or an open task. */
export function inTheNameOf(userId: string): Sql {
  return sql`(tr.coach_id = ${userId} or exists (select 1 from evaluation e where e.trajectory_id = tr.id
      and e.state = 'planned' and e.assigned_user_id = ${userId})
    or exists (select 1 from task t where t.trajectory_id = tr.id and t.state = 'open'
      and t.assigned_user_id = ${userId})
    or exists (select 1 from case_event c where c.case_id = tr.id and c.type = 'round_assigned'
      and c.data->>'userId' = ${userId}))`;
}

/** What is decided about one trajectory under its lock: the events to tell, and what to say about it. */
export interface Planned<Said> {
  events: NewTrajectoryEvent[];
  said: Said;
}

/** Judges one trajectory under its lock and tells it what follows, in a transaction of its own. */
export async function planOne<Said>(
  source: DataSource,
  visit: Visit,
  asked: { trajectoryId: string; judge: (view: TrajectoryView) => Planned<Said> },
): Promise<Said> {
  const { organisationId, at, userId: actor } = visit;
  const { trajectoryId } = asked;
  return source.transaction(async (manager) => {
    await lockCase(manager, trajectoryId);
    const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at });
    const { events, said } = asked.judge(view);
    const booker = { actor, organisationId, at };
    if (events.length > 0)
      await tellTrajectory(manager, booker, { trajectoryId, events, ring: true });
    return said;
  });
}

/** The organisations of a trajectory as its file knows them. */
export function partiesOf({ file }: TrajectoryView, { organisationId }: Visit): Parties {
  const referrerId = file.opened?.referrerId ?? organisationId;
  return { leadId: organisationId, referrerId, landlordId: file.landlordId ?? null };
}
