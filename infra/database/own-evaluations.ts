import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import type { EvaluationKind } from '../../domain/trajectory/events.js';
import { rowsOf, sql } from '../access/sql.js';

export interface OwnEvaluation {
  id: string;
  trajectoryId: string;
  number: string;
  kind: EvaluationKind;
  dueOn: IsoDate;
}

/** The evaluations one person still has to hold, in trajectories of the own organisation or where it is a party. */
export async function evaluationsOfPerson(
  manager: EntityManager,
  userId: string,
): Promise<OwnEvaluation[]> {
  return rowsOf<OwnEvaluation>(
    manager,
    sql`select e.id, e.trajectory_id as "trajectoryId", tr.number, e.kind, e.due_on as "dueOn"
        from evaluation e join trajectory tr on tr.id = e.trajectory_id
        join app_user u on u.id = e.assigned_user_id
        where e.assigned_user_id = ${userId} and e.state = 'planned' and tr.closed_on is null
          and (tr.organisation_id = u.organisation_id or exists (select 1 from trajectory_party tp
            where tp.trajectory_id = tr.id and tp.organisation_id = u.organisation_id
              and tp.ended_at is null))
        order by e.due_on, e.id`,
  );
}
