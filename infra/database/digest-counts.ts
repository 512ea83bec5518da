import type { EntityManager } from 'typeorm';
import { rights } from '../../domain/access/policy.js';
import type { DigestCounts } from '../../domain/board/digest.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../access/sql.js';

export interface PersonalDigest extends DigestCounts {
  userId: string;
  /** Hears of everybody's evaluations too. */
  keepsBoard: boolean;
}

/** Who keeps the board of the own organisation. */
const boardRoles = rights['board.view'].grants.flatMap(({ roles }) => [...roles]);

/**
 * What every active person who did not switch it off would read this morning, or one of them: the own evaluations, and
 * those of everybody for who keeps the board. A person who stands outside a trajectory counts nothing of it.
 */
export async function digestCounts(
  manager: EntityManager,
  { today, userId }: { today: IsoDate; userId?: string },
): Promise<PersonalDigest[]> {
  return rowsOf<PersonalDigest>(
    manager,
    sql`with due as materialized (
          select e.organisation_id, e.trajectory_id, e.assigned_user_id, e.due_on from evaluation e
            where e.state = 'planned' and e.due_on <= ${today}::date
        ), own as (
          select u.id, count(*) filter (where d.due_on < ${today}::date)::int as late,
              count(*) filter (where d.due_on = ${today}::date)::int as today
            from due d join app_user u on u.id = d.assigned_user_id
            where d.organisation_id = u.organisation_id or exists (select 1 from trajectory_party tp
              where tp.trajectory_id = d.trajectory_id and tp.organisation_id = u.organisation_id
                and tp.ended_at is null)
            group by u.id
        ), team as (
          select organisation_id, count(*) filter (where due_on < ${today}::date)::int as late,
              count(*) filter (where assigned_user_id is null)::int as nobodys
            from due group by organisation_id
        )
        select u.id as "userId", b.keeps as "keepsBoard", coalesce(own.late, 0) as late,
          coalesce(own.today, 0) as today,
          case when b.keeps then coalesce(team.late, 0) else 0 end as "teamLate",
          case when b.keeps then coalesce(team.nobodys, 0) else 0 end as nobodys
        from app_user u join organisation o on o.id = u.organisation_id
        cross join lateral (select o.kind <> 'landlord' and u.roles && ${boardRoles}::text[] as keeps) b
        left join own on own.id = u.id left join team on team.organisation_id = u.organisation_id
        left join user_preference p on p.user_id = u.id
        where u.active and coalesce(p.digest, true)
          ${userId === undefined ? sql`` : sql`and u.id = ${userId}`}
        order by u.id`,
  );
}
