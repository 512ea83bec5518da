import { daysBetween } from '../calendar/holiday-calendar.js';
import type { TaskRole } from '../task/tasks.js';
import type { IsoDate, Term } from '../term/types.js';
import { endOfStay } from '../trajectory/dates.js';
import { openEvaluations, type EvaluationOnFile, type TrajectoryTask } from '../trajectory/file.js';
import { recurringNow, type Round, roundNamed, roundsOf } from '../trajectory/rounds.js';
import type { TrajectoryView } from '../trajectory/situation.js';
import { whose, type Whose, whoseEvaluation } from '../trajectory/whose.js';
import type { Span } from './weeks.js';

/** Something that somebody has to do in a trajectory, now or on a day to come. */
export type Held = Whose & { due: Term; role: TaskRole } & (
    | { what: 'evaluation'; evaluation: EvaluationOnFile }
    | { what: 'round'; round: Round }
    | { what: 'task'; task: TrajectoryTask }
  );

/** Everything open and everything to come until a day, whosever it is: evaluations, rounds of recurring duties, tasks. */
export function heldUntil(view: TrajectoryView, until: IsoDate): Held[] {
  const all = [...evaluations(view), ...rounds(view, until), ...tasks(view)];
  return all.sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
}

/** What of one person falls on the days away, or is late already (screens "Mensen": absence shows duties inside it). */
export function fallsIn(view: TrajectoryView, userId: string, { from, until }: Span): Held[] {
  return heldUntil(view, until).filter(
    ({ due: { date }, ...held }) =>
      held.userId === userId && date <= until && (date >= from || date < view.today),
  );
}

/** What others have because this person was away, and that was not done yet. */
export function heldInstead(view: TrajectoryView, userId: string, until: IsoDate): Held[] {
  return heldUntil(view, until).filter(({ insteadOf }) => insteadOf === userId);
}

/** What somebody names of a trajectory. */
export type HeldName = { evaluationId: string } | { taskId: string } | { round: string };

/** What was named, while it is still to be done. */
export function heldNamed(view: TrajectoryView, name: HeldName): Held | undefined {
  if ('round' in name) {
    const round = roundNamed(view, name.round)?.round;
    return round === undefined || round.done ? undefined : heldRound(round);
  }
  return [...evaluations(view), ...tasks(view)].find((held) =>
    held.what === 'evaluation'
      ? 'evaluationId' in name && held.evaluation.evaluationId === name.evaluationId
      : held.what === 'task' && 'taskId' in name && held.task.taskId === name.taskId,
  );
}

function evaluations(view: TrajectoryView): Held[] {
  const { by: role } = view.programme.stay.evaluations;
  return openEvaluations(view.file).map((evaluation) => {
    const { due } = evaluation;
    return { what: 'evaluation', evaluation, due, role, ...whoseEvaluation(view, evaluation) };
  });
}

/** The rounds that come until a day, and those whose task is open; none after the stay in which they fall. */
function rounds(view: TrajectoryView, until: IsoDate): Held[] {
  const { rules, began } = recurringNow(view);
  const { file, today } = view;
  const last = file.phase === 'stay' ? endOfStay(view)?.date : undefined;
  const open = new Set(file.tasks.filter(({ state }) => state === 'open').map(({ key }) => key));
  const kept = Math.max(0, daysBetween(today, until)) + 5;
  return rules
    .flatMap((rule) => roundsOf(view, rule, { from: began, until, kept }))
    .filter(({ key, due: { date }, done }) => {
      return !done && (open.has(key) || (date >= today && (last === undefined || date <= last)));
    })
    .map(heldRound);
}

function heldRound(round: Round): Held {
  const { due, role } = round;
  return { what: 'round', round, due, role, ...whose([round], {}) };
}

function tasks({ file }: TrajectoryView): Held[] {
  return file.tasks
    .filter(({ state }) => state === 'open')
    .filter(({ kind }) => kind !== 'evaluation' && kind !== 'recurring_duty')
    .map((task): Held => {
      const { due, ownRole: role } = task;
      return { what: 'task', task, due, role, ...whose([task], {}) };
    });
}
