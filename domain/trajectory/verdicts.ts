import { sideOfRole, type TaskRole } from '../task/tasks.js';
import type { IsoDate } from '../term/types.js';
import type { SendingBlock } from './blocks.js';
import type { Answers, GoalScore } from './events.js';
import type { OpenEvaluation, TrajectorySituation } from './situation.js';

/** Why a decision about a trajectory is refused; the API turns each into a sentence. */
export type TrajectoryRefusal =
  | 'task_not_open'
  | 'outcome_unknown'
  | 'answer_missing'
  | 'beyond_maximum'
  | 'evaluation_unknown'
  | 'too_early'
  | 'date_outside_stay'
  | 'needs_agreement'
  | 'agrees_itself'
  | 'goals_unscored'
  | 'goal_of_another_case'
  | 'ended_already'
  | 'ending_not_now'
  | 'notice_in_case'
  | SendingBlock['code']
  | 'no_extension'
  | 'extended_before'
  | 'at_maximum'
  | 'too_late'
  | 'no_stay'
  | 'reason_needed';

export interface Conclusion {
  evaluationId: string;
  outcome: string;
  /** The day it was held. */
  on: IsoDate;
  scores: readonly GoalScore[];
  agreedBy: readonly TaskRole[];
}

/** Whether an evaluation may be concluded so now (S2 fase 7; S3 complaint; issue 4 §5). */
export function refusalOfConclusion(
  { evaluations, goals, at, today, stayFrom }: TrajectorySituation,
  { evaluationId, outcome, on, scores, agreedBy }: Conclusion,
): TrajectoryRefusal | null {
  const evaluation = evaluations.find((one) => one.evaluationId === evaluationId);
  if (!evaluation) return 'evaluation_unknown';
  if (!evaluation.outcomes.includes(outcome)) return 'outcome_unknown';
  if (Date.parse(at) < Date.parse(evaluation.opensAt)) return 'too_early';
  if (stayFrom === null || on < stayFrom || on > today) return 'date_outside_stay';
  if (scores.some(({ goalId }) => !goals.includes(goalId))) return 'goal_of_another_case';
  const unscored = goals.some((goal) => !scores.some(({ goalId }) => goalId === goal));
  if (evaluation.kind === 'final' && unscored) return 'goals_unscored';
  if (agreedBy.some((role) => saysItself(evaluation, role))) return 'agrees_itself';
  const told = rolesToAgree(evaluation, outcome).filter((role) => !saysItself(evaluation, role));
  return told.every((role) => agreedBy.includes(role)) ? null : 'needs_agreement';
}

/** The roles of the other side that are asked whether they agree, once an evaluation is concluded so (S2, S3). */
export function rolesToAsk(
  { evaluations }: TrajectorySituation,
  { evaluationId, outcome }: Pick<Conclusion, 'evaluationId' | 'outcome'>,
): { toAgree?: TaskRole[] } {
  const evaluation = evaluations.find((one) => one.evaluationId === evaluationId);
  const roles = evaluation ? rolesToAgree(evaluation, outcome) : [];
  const toAgree = roles.filter((role) => evaluation && saysItself(evaluation, role));
  return toAgree.length === 0 ? {} : { toAgree };
}

function saysItself({ side }: OpenEvaluation, role: TaskRole): boolean {
  return side !== undefined && sideOfRole(role) !== side;
}

function rolesToAgree(
  { negative, negativeNeeds, positiveNeeds }: OpenEvaluation,
  outcome: string,
): readonly TaskRole[] {
  if (negative.includes(outcome)) return negativeNeeds;
  return positiveNeeds?.outcomes.includes(outcome) === true ? positiveNeeds.roles : [];
}

/** Whether the stay may be extended now; one that is asked late needs its reason (facts §12.8). */
export function refusalOfExtension(
  { extension, ending }: TrajectorySituation,
  { withReason }: { withReason: boolean },
): TrajectoryRefusal | null {
  if (ending !== null) return 'ended_already';
  if (extension.refusal !== null) return extension.refusal;
  return extension.late && !withReason ? 'reason_needed' : null;
}

/** Whether an ending may be decided now: only once, in its phases, on what it needs. */
export function refusalOfEnding(
  { endings, endingsBarred = [], ending: decided }: TrajectorySituation,
  ending: string,
): TrajectoryRefusal | null {
  if (decided !== null) return 'ended_already';
  if (endingsBarred.includes(ending)) return 'notice_in_case';
  return endings.includes(ending) ? null : 'ending_not_now';
}

/** Whether a task may be completed so now; a stay is never begun for longer than its programme allows. */
export function refusalOfTask(
  { tasks }: TrajectorySituation,
  { taskId, outcome, answers = {} }: { taskId: string; outcome: string; answers?: Answers },
): TrajectoryRefusal | null {
  const task = tasks.find((one) => one.taskId === taskId);
  if (!task) return 'task_not_open';
  if (!task.outcomes.includes(outcome)) return 'outcome_unknown';
  if (task.stopped?.includes(outcome) === true) return task.stoppedBy ?? 'person_status_stops';
  const need = task.needs[outcome];
  if (need !== undefined && answers[need] === undefined) return 'answer_missing';
  const { months = 1 } = answers;
  if (months < 1) return 'answer_missing';
  return task.mostMonths !== null && months > task.mostMonths ? 'beyond_maximum' : null;
}
