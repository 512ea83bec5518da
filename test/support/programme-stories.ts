/** Plays a programme to one of its endings, by its own data: which answer leads there is read from the programme. */
import { randomUUID } from 'node:crypto';
import { addDays, addMonths, nextWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { sideOfRole } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { assessTrajectory } from '../../domain/trajectory/assess.js';
import { consequencesOf } from '../../domain/trajectory/consequences.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import type { Answers } from '../../domain/trajectory/events.js';
import { openEvaluations } from '../../domain/trajectory/file.js';
import type { EndingRule, Programme, StepOutcome } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import {
  answer,
  conclude,
  decide,
  refer,
  strayMoves,
  viewNow,
  type Partners,
} from './trajectories.js';
import { wayTo } from './way-to-ending.js';
import { toEndOfDay } from './world.js';

export interface Story {
  id: string;
  ending: EndingRule;
}

const mostRounds = 120;

/** Refers somebody for each ending of a programme and plays all of them side by side on the oefenklok. @returns how each ended */
export async function playEveryEnding(
  partners: Partners,
  programme: Programme,
): Promise<{ wanted: string; ended: string; faults: string[] }[]> {
  const stories: Story[] = [];
  for (const ending of programme.endings)
    stories.push({ id: await refer(partners, programme.code), ending });
  await playOut(partners, stories);
  return Promise.all(
    stories.map(async ({ id, ending }) => {
      const view = await viewNow(partners, id);
      return {
        wanted: ending.code,
        ended: view.file.closed?.outcome ?? `${view.file.phase} (open)`,
        faults: faultsOf(view),
      };
    }),
  );
}

/** Brings somebody to one ending of a programme. @returns the id of the trajectory */
export async function playOneEnding(
  partners: Partners,
  { code }: Programme,
  ending: EndingRule,
): Promise<string> {
  const id = await refer(partners, code);
  await playOut(partners, [{ id, ending }]);
  return id;
}

/** Plays trajectories to their endings, side by side. */
export async function playOut(partners: Partners, stories: readonly Story[]): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const waking = [];
    for (const story of stories) waking.push(await playOn(partners, story));
    const next = waking.filter((at) => at !== undefined).sort()[0];
    if (next === undefined) return;
    const { calendar, today } = await viewNow(partners, stories[0]?.id ?? '');
    const day = brusselsDateOf(next);
    const tomorrow = nextWorkingDay(calendar, addDays(today, 1));
    await toEndOfDay(partners.world, day > today ? day : tomorrow);
  }
}

/** Does all that can be done now. @returns when there is something to do again, or undefined when it has ended */
async function playOn(partners: Partners, story: Story): Promise<string | undefined> {
  for (let acts = 0; acts < 40; acts += 1) {
    const view = await viewNow(partners, story.id);
    if (view.file.closed) return undefined;
    const done = await actOnce(partners, story, view);
    if (!done) return assessTrajectory(view).wakeAt ?? undefined;
  }
  throw new Error(`${story.ending.code} goes round in circles`);
}

/**
 * S5 for so many months, up to the last week: each visit is told in its week but one in eight, and evaluations are held
 * as soon as they can be. @returns the id of the trajectory
 */
export async function visitedWeekly(partners: Partners, months: number): Promise<string> {
  const id = await refer(partners, 'housing_training_hasselt');
  const { landlordId: landlord, people } = partners;
  const on = addDays((await viewNow(partners, id)).today, 7);
  const steps: [string, string, Answers][] = [
    ['first_step', 'asked', {}],
    ['consent', 'signed', { until: '2039-12-31' }],
    ['intake', 'held', {}],
    ['discuss_intake', 'admitted', { criteria: ['own_request'] }],
    ['assign_coach', 'assigned', { coach: people.coach }],
    ['unit_free', 'proposed', { landlord }],
    ['agree_length', 'allocated', { on, months }],
  ];
  for (const [step, outcome, answers] of steps)
    await demandApplied(answer(partners, id, { step, outcome, answers }));
  const last = addDays(addMonths(on, months), -7);
  for (let week = 1; addDays(on, week * 7) < last; week += 1) {
    await toEndOfDay(partners.world, addDays(on, week * 7));
    await thisWeek(partners, id, week % 8 !== 0);
  }
  return id;
}

async function thisWeek(partners: Partners, id: string, visits: boolean): Promise<void> {
  const { file } = await viewNow(partners, id);
  for (const { state, kind, taskId } of file.tasks) {
    if (state !== 'open') continue;
    const args = { taskId, outcome: 'held' };
    if (kind === 'evaluation') await demandApplied(conclude(partners, id, { outcome: 'goes_on' }));
    if (kind === 'recurring_duty' && visits)
      await demandApplied(decide(partners, id, { message: 'answerStep', args }));
  }
}

async function actOnce(
  partners: Partners,
  { id, ending }: Story,
  view: TrajectoryView,
): Promise<boolean> {
  const { file, programme } = view;
  const step = answerOfStep(partners, view, ending);
  if (step) {
    await demandApplied(decide(partners, id, { message: 'answerStep', args: step }));
    return true;
  }
  if (file.phase !== 'stay' || file.ending) return false;
  const asked = file.tasks.find(
    ({ state, kind }) => state === 'open' && kind === 'confirm_evaluation',
  );
  if (asked) {
    const args = { taskId: asked.taskId, outcome: 'agrees' };
    await demandApplied(decide(partners, id, { message: 'answerStep', args }));
    return true;
  }
  const situation = assessTrajectory(view);
  if (situation.endings.includes(ending.code)) {
    const args = { ending: ending.code };
    await demandApplied(decide(partners, id, { message: 'decideEnding', args }));
    return true;
  }
  const [due] = openEvaluations(file);
  const opens = situation.evaluations.find(
    ({ evaluationId }) => evaluationId === due?.evaluationId,
  );
  if (!due || !opens || Date.parse(opens.opensAt) > Date.parse(view.at)) return false;
  const tone = ending.needs === 'negative' ? 'negative' : 'positive';
  const { outcomes, negativeNeeds, positiveNeeds = [], by } = programme.stay.evaluations;
  const outcome = outcomes.find((one) => one.tone === tone)?.code ?? '';
  const needed = tone === 'negative' ? negativeNeeds : positiveNeeds;
  // Of the other side nobody tells: it has a task of its own.
  const agreedBy = needed.filter((role) => sideOfRole(role) === sideOfRole(by));
  await demandApplied(conclude(partners, id, { outcome, agreedBy }));
  return true;
}

/** The answer to the open step that leads to an ending, or on; undefined when no step is asked. */
export function answerOfStep(
  partners: Partners,
  view: TrajectoryView,
  ending: EndingRule,
): { taskId: string; outcome: string; answers: Answers } | undefined {
  const { file, programme } = view;
  const task = file.tasks.find(({ state, kind }) => state === 'open' && kind === 'trajectory_step');
  const step = task && stepRule(programme, task.code ?? '');
  if (!step) return undefined;
  const outcome = wayTo(programme, step, { ending, phase: file.phase, isDecided: !!file.ending });
  const answers = answersFor(partners, view, outcome);
  return { taskId: task.taskId, outcome: outcome.code, answers };
}

async function demandApplied(answered: Promise<string>): Promise<void> {
  const fate = await answered;
  if (fate !== 'applied') throw new Error(`Refused: ${fate}`);
}

function answersFor(
  { people, landlordId }: Partners,
  view: TrajectoryView,
  { asks = [] }: StepOutcome,
): Answers {
  const { today, programme } = view;
  const all: Required<Omit<Answers, 'place'>> = {
    on: today,
    until: addMonths(today, 60),
    months: programme.stay.months[0] ?? 1,
    coach: people.coach,
    landlord: landlordId,
    fallback: randomUUID(),
    criteria: programme.criteria.slice(0, 1).map(({ code }) => code),
    urgency: 2,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => asks.some((asked) => asked === name)),
  );
}

/** What may never be: a move outside the table, a task that is left, a duty that does not follow, a stay that is too long. */
function faultsOf(view: TrajectoryView): string[] {
  const { file, programme } = view;
  const left = file.tasks.filter(({ state }) => state === 'open').map(({ key }) => `open: ${key}`);
  const planned = file.evaluations
    .filter(({ state }) => state === 'planned')
    .map(({ kind, n }) => `still planned: ${kind} ${n}`);
  const owed = consequencesOf(view, uuidOfKey).map(({ type }) => `owed: ${type}`);
  const { maxMonths } = programme.stay;
  const long = maxMonths !== null && (file.stay?.months ?? 0) > maxMonths ? ['too long'] : [];
  return [...strayMoves(file, programme), ...left, ...planned, ...owed, ...long];
}
