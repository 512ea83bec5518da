import { holdEnds, holdsStanding } from '../hold/hold.js';
import { sideOfRole } from '../task/tasks.js';
import { rungsOfTasks, type Rung } from '../task/ladder.js';
import type { Waiting } from '../task/waiting.js';
import type { IsoInstant } from '../term/types.js';
import { earliestAfter } from '../term/term.js';
import { preparedFrom } from '../term/rules.js';
import { evaluationFor, lackingOf } from './agreement.js';
import { servesNotice } from './arrears.js';
import { sendingBlocks } from './blocks.js';
import { extensionOf, lastingOf, wantedTerms } from './dates.js';
import { needsOf } from './effects.js';
import { dutiesOf, outcomesOf, stepRule, stepsOf, stepToTake } from './duties.js';
import { openEvaluations, openGoals, stepKey } from './file.js';
import { phaseRule, phasesBeforeTheEnd } from './moves.js';
import type { EndingRule } from './programme.js';
import type {
  OpenEvaluation,
  OpenTask,
  TrajectoryMail,
  TrajectorySituation,
  TrajectoryView,
} from './situation.js';

/** What the procedure may know and do now; ids, codes and dates only (S2 to S10). */
export function assessTrajectory(view: TrajectoryView): TrajectorySituation {
  const { file, programme } = view;
  return {
    at: view.at,
    today: view.today,
    phase: file.phase,
    next: nextMove(view),
    tasks: file.tasks
      .filter(({ state }) => state === 'open')
      .map((task) => ({
        taskId: task.taskId,
        outcomes: outcomesOf(programme, task).map(({ code }) => code),
        needs: needsOf(programme, task),
        mostMonths: programme.stay.maxMonths,
        ...stoppedOutcomes(view, task.code),
      })),
    evaluations: openEvaluations(file).map((one) => openEvaluation(view, one)),
    stayFrom: file.stay?.from ?? null,
    goals: openGoals(file).map(({ goalId }) => goalId),
    extension: extensionOf(view),
    endings: endingsNow(view).map(({ code }) => code),
    endingsBarred: barredByNotice(view),
    ending: file.ending?.ending ?? null,
    mails: mailsToSend(view),
    wakeAt: wakeAt(view),
  };
}

/** The answers to a step that would serve a notice while a status of the person or a hold stands (facts §13.6, §13.7). */
export function stoppedOutcomes(
  view: TrajectoryView,
  code: string | undefined,
): Pick<OpenTask, 'stopped' | 'stoppedBy'> {
  const [block] = sendingBlocks(view);
  const outcomes = stepRule(view.programme, code ?? '')?.outcomes ?? [];
  const serving = outcomes.filter(({ does }) => does === 'serves_notice');
  if (!block || serving.length === 0) return {};
  return { stopped: serving.map((outcome) => outcome.code), stoppedBy: block.code };
}

function openEvaluation(
  { programme, calendar }: TrajectoryView,
  { evaluationId, kind, due }: ReturnType<typeof openEvaluations>[number],
): OpenEvaluation {
  const { evaluations } = programme.stay;
  const { outcomes, negativeNeeds, positiveNeeds, prepareWorkingDays, by } = evaluations;
  const toned = (tone: string): string[] =>
    outcomes.filter((one) => one.tone === tone).map(({ code }) => code);
  return {
    evaluationId,
    kind,
    opensAt: preparedFrom(due.date, prepareWorkingDays, calendar).opensAt,
    outcomes: outcomes.map(({ code }) => code),
    negative: toned('negative'),
    negativeNeeds,
    side: sideOfRole(by),
    ...(kind === 'final' &&
      positiveNeeds && { positiveNeeds: { outcomes: toned('positive'), roles: positiveNeeds } }),
  };
}

/** The endings that can be decided in this phase with what is on file; a second ending never. */
export function endingsNow(view: TrajectoryView): EndingRule[] {
  const { file, programme } = view;
  if (file.ending || file.closed) return [];
  const barred = barredByNotice(view);
  return programme.endings.filter(
    (ending) =>
      ending.from.some((phase) => phase === file.phase) &&
      hasWhatItNeeds(view, ending) &&
      !barred.includes(ending.code),
  );
}

/** One notice, one ground: while one runs for arrears, the landlord serves no other (facts §13.18). */
export function barredByNotice({ programme, noticeInCase }: TrajectoryView): string[] {
  if ((noticeInCase ?? null) === null) return [];
  const codes = programme.endings.map(({ code }) => code);
  return codes.filter((code) => servesNotice(programme, code));
}

/** The last evaluation speaks, once everybody agreed who has to: a positive final one, or a negative one (S2 fase 7c; S3). */
function hasWhatItNeeds(view: TrajectoryView, ending: EndingRule): boolean {
  if (ending.needs === undefined) return true;
  const said = evaluationFor(view, ending);
  return said !== undefined && lackingOf(view.file, said).length === 0;
}

/** The move that is ready: after a decided ending along its phases, else where the last answer leads. */
function nextMove(view: TrajectoryView): TrajectorySituation['next'] {
  const { file, programme } = view;
  if (file.closed) return null;
  if (file.ending) return moveAfterEnding(view, file.ending);
  if (file.phase === 'stay') return null;
  const led = ledElsewhere(view);
  if (led) return led;
  if (stepToTake(view)) return null;
  const line = phasesBeforeTheEnd(programme);
  const to = line[line.findIndex((phase) => phase === file.phase) + 1];
  return to === undefined ? null : { to, move: lastMove(view) };
}

function moveAfterEnding(
  view: TrajectoryView,
  decided: { ending: string; from: string },
): TrajectorySituation['next'] {
  const { file, programme } = view;
  const rule = programme.endings.find(({ code }) => code === decided.ending);
  if (!rule) return null;
  if (file.phase === decided.from)
    return { to: rule.via[0] ?? 'closed', move: `${file.phase}:${rule.code}` };
  if (!phaseIsOver(view)) return null;
  const place = rule.via.findIndex((phase) => phase === file.phase);
  return { to: rule.via[place + 1] ?? 'closed', move: `${rule.code}:${file.phase}` };
}

/** Steps done and time over; a phase that lasts at most so long is over with either. */
function phaseIsOver(view: TrajectoryView): boolean {
  const rule = phaseRule(view.programme, view.file.phase);
  const done = stepToTake(view) === undefined;
  if (!rule?.lasts) return done;
  const until = lastingOf(view, rule.phase, rule.lasts);
  const over = until !== undefined && Date.parse(until.endsAt) <= Date.parse(view.at);
  if (rule.lasts.atMost === true) return over || (done && stepsOf(rule, view.file).length > 0);
  return done && over;
}

/** The last answer of this phase names a phase of its own to go to. */
function ledElsewhere(view: TrajectoryView): TrajectorySituation['next'] {
  const last = lastAnswer(view);
  const { to } = last?.answer ?? {};
  if (!last || to === undefined || to === 'next' || to === 'again') return null;
  return { to, move: lastMove(view) };
}

function lastMove(view: TrajectoryView): string {
  const last = lastAnswer(view);
  return `${view.file.phase}:${last?.step.code ?? ''}:${last?.answer.code ?? ''}`;
}

function lastAnswer({ file, programme }: TrajectoryView) {
  const begins = stepKey(file, '');
  const task = file.tasks
    .filter(({ state, key }) => state === 'completed' && key.startsWith(begins))
    .at(-1);
  const step = task && stepRule(programme, task.code ?? '');
  const answer = step?.outcomes.find(({ code }) => code === task?.outcome);
  return step && answer ? { step, answer } : undefined;
}

/** Reminders of open tasks that have not left yet: the evaluation to prepare, and the last rung of each ladder. */
function mailsToSend({ file }: TrajectoryView): TrajectoryMail[] {
  const sent = new Set(file.mails.map(({ key }) => key));
  return file.tasks
    .filter(({ state }) => state === 'open')
    .flatMap(({ taskId, kind, rung, role, userId, ownRole }): TrajectoryMail[] => {
      const toOwner = userId === undefined ? {} : { userId };
      const toPerson = role === ownRole ? toOwner : {};
      const prepare: TrajectoryMail[] =
        kind === 'evaluation' && rung === 0
          ? [{ key: `prepare:${taskId}`, kind: 'evaluation_reminder', taskId, role, ...toPerson }]
          : [];
      const told: TrajectoryMail[] =
        kind === 'arrears_heard' || kind === 'arrears_agreement'
          ? [{ key: `told:${taskId}`, kind: 'arrears_told', taskId, role: ownRole, ...toOwner }]
          : [];
      const late: TrajectoryMail[] =
        rung > 0
          ? [{ key: `task:${taskId}:${rung}`, kind: 'task_reminder', taskId, role, ...toPerson }]
          : [];
      return [...prepare, ...told, ...late];
    })
    .filter(({ key }) => !sent.has(key));
}

/** The next rung of each open task (architecture §4). */
export function rungsOf({ file, at, calendar, rolesPresent }: TrajectoryView): Rung[] {
  return rungsOfTasks(file.tasks, { at, calendar, present: rolesPresent });
}

function wakeAt(view: TrajectoryView): IsoInstant | null {
  return earliestAfter(view.at, [
    ...dutiesOf(view).map(({ opensAt }) => opensAt),
    ...rungsOf(view).map(({ at }) => at),
    ...Object.values(wantedTerms(view)).map(({ endsAt }) => endsAt),
    ...holdsStanding(view.file.holds, view.today).map(holdEnds),
  ]);
}

/** What the trajectory waits for, since when, until, and who can end it: the same row feeds the screen and the clock. */
export function waitingOf(view: TrajectoryView): Waiting | null {
  const { file } = view;
  if (file.closed) return null;
  const [first] = file.tasks
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
  const about = first
    ? { for: first.code ?? first.kind, who: first.role, since: first.openedAt }
    : { for: file.phase, who: 'time' as const, since: file.phaseSince };
  return { ...about, until: wakeAt(view), blocks: [] };
}
