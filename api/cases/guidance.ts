import type { EntityManager } from 'typeorm';
import type { TellingOnFile } from '../../domain/arrears/case-file.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { CaseRow } from './case-access.js';
import type { GuidanceOfCase } from './cases.answers.js';
import type { Sight } from './sight.js';

interface LinkedRow {
  id: string;
  number: string;
  coach: string | null;
  next_evaluation: IsoDate | null;
  readable: boolean;
}

interface AnswerRow {
  telling_id: string;
  outcome: string;
  reason: string | null;
}

interface Asked {
  row: CaseRow;
  sight: Sight;
  tellings: readonly TellingOnFile[];
}

/**
 * The guidance of the tenant beside a case: to the landlord that there is one, who coaches, what was told and answered; to
 * the committee the date of the next evaluation, and nothing else (facts §13.18).
 */
export async function guidanceOfCase(
  manager: EntityManager,
  { visit, texts }: { visit: Visit; texts: Texts },
  { row, sight, tellings }: Asked,
): Promise<GuidanceOfCase | null> {
  const linked = await rowOf<LinkedRow>(
    manager,
    sql`select r.id, r.number, u.name as coach, ${visit.access.where('trajectory.view', 'r')} as readable,
          (select min(e.due_on) from evaluation e where e.trajectory_id = r.id and e.state = 'planned')
            as next_evaluation
        from trajectory r left join app_user u on u.id = r.coach_id
        where r.tenancy_id = ${row.tenancy_id} and r.closed_on is null and exists (
          select 1 from trajectory_party tp where tp.trajectory_id = r.id
            and tp.organisation_id = ${row.organisation_id} and tp.ended_at is null)`,
  );
  if (!linked) return null;
  const dates = { nextEvaluation: linked.next_evaluation };
  if (!sight.own) return { ...dates, coach: null, trajectory: null, tellings: [] };
  const { id, number, coach, readable } = linked;
  const answers = await answersIn(manager, id);
  return {
    ...dates,
    coach,
    trajectory: readable ? { id, number } : null,
    tellings: tellings
      .filter(({ trajectoryId }) => trajectoryId === id)
      .map(({ tellingId, about, at, openCents, due }) => {
        const answer = answers.find((one) => one.telling_id === tellingId);
        return {
          id: tellingId,
          about: texts.word(`letters.kind.${about}`),
          on: brusselsDateOf(at),
          openCents,
          dueOn: due.date,
          answer: answer ? texts.word(`trajectories.outcome.${answer.outcome}`) : null,
          reason: answer?.reason ?? null,
        };
      }),
  };
}

/** What coach and coordinator answered; of their words only the reason that was written for the landlord. */
function answersIn(manager: EntityManager, trajectoryId: string): Promise<AnswerRow[]> {
  return rowsOf<AnswerRow>(
    manager,
    sql`select split_part(k.task_key, ':', 2) as telling_id, k.outcome, c.body->>'reason' as reason from task k
        left join case_event e on e.case_id = k.trajectory_id and e.type = 'task_completed'
          and e.data->>'taskId' = k.id::text
        left join command c on c.id::text = e.data->>'commandId'
        where k.trajectory_id = ${trajectoryId} and k.task_key like 'arrears:%' and k.state = 'completed'`,
  );
}
