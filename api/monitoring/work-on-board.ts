import type { IsoDate } from '../../domain/term/types.js';
import { type Sql, sql } from '../../infra/access/sql.js';
import type { Visit } from '../http/visit.js';

/** What the board counts apart: timed evaluations, steps with a limit, what comes round, and consents that end. */
export const workKinds = ['evaluation', 'step', 'recurring', 'consent'] as const;
export type WorkKind = (typeof workKinds)[number];

/**
 * Everything with a day in the running trajectories of the reader's organisation that is still to be done by a day. The
 * list, its counts and the figure in the menu all ask this, so that they agree.
 */
export function workOnBoard({ access }: Pick<Visit, 'access'>, until: IsoDate): Sql {
  return sql`select w.*, u.name as worker, u.active, coalesce(u.organisation_id, w.holder_id) as team_id,
      tr.organisation_id, tr.number, tr.person_id, tr.programme, tr.programme_version, tr.referrer_id,
      tr.landlord_id, tr.stay_until
    from (
      select e.id, e.trajectory_id, 'evaluation' as what, e.kind, e.n, e.due_on, e.moved,
          e.assigned_user_id as worker_id, e.organisation_id as holder_id
        from evaluation e where e.state = 'planned' and e.due_on <= ${until}::date
      union all
      select t.id, t.trajectory_id, case t.kind when 'recurring_duty' then 'recurring'
            when 'consent_ends' then 'consent' else 'step' end, t.kind, 0, t.due_on, null,
          t.assigned_user_id, t.organisation_id
        from task t where t.state = 'open' and t.trajectory_id is not null and t.kind <> 'evaluation'
          and t.due_on <= ${until}::date
    ) w
    join trajectory tr on tr.id = w.trajectory_id left join app_user u on u.id = w.worker_id
    where ${access.where('board.view', 'tr')} and ${access.where('trajectory.view', 'tr')}`;
}
