import { expect, type Locator, type Page } from '@playwright/test';
import { addDays, addMonths } from '../../../domain/calendar/holiday-calendar.js';
import type { EndingRule, Programme, StepRule } from '../../../domain/trajectory/programme.js';
import { wayTo } from '../../support/way-to-ending.js';
import { today, toDay } from './clock.js';
import { ask } from './people.js';
import { choose } from './post.js';
import { fillDay } from './tasks.js';
import { trajectoryOf, type TrajectoryOnScreen } from './trajectories.js';

/** Somebody who is to leave a programme by one of its endings. */
export interface Story {
  id: string;
  programme: Programme;
  ending: EndingRule;
}

interface Field {
  name: string;
  label: string;
  type: 'text' | 'longtext' | 'date' | 'choice' | 'choices' | 'number';
  required: boolean;
  options?: { label: string }[];
}

interface TaskOnScreen {
  id: string;
  kind: string;
  title: string;
}

interface Outcome {
  code: string;
  label: string;
  fields: Field[];
}

const mostMoves = 80;
const mostActs = 40;

/** Plays stories side by side on the screens of these people, until each of them has ended. */
export async function playOutOnScreen(people: Page[], stories: readonly Story[]): Promise<void> {
  const [first] = people;
  if (!first) throw new Error('Nobody to play');
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const waking: string[] = [];
    for (const story of stories) waking.push(...(await playOn(people, story)));
    await expectBoardRight(first, stories);
    const next = waking.sort()[0];
    if (next === undefined) return;
    const now = await today(first);
    await toDay(first, next > now ? next : addDays(now, 1));
  }
  throw new Error('Some story does not end');
}

/** Does all that can be done now. @returns the day on which there is something to do again; none when it has ended */
async function playOn(people: Page[], story: Story): Promise<string[]> {
  for (let acts = 0; acts < mostActs; acts += 1) {
    const [first] = people;
    if (!first) return [];
    const trajectory = await trajectoryOf(first, story.id);
    if (trajectory.closedOn !== null) return [];
    if (!(await actOnce(people, story, trajectory))) return [nextDay(trajectory)];
  }
  throw new Error(`${story.programme.code}: ${story.ending.code} goes round in circles`);
}

/** When an evaluation can be held, or a time is over; else when its procedure wakes. */
function nextDay({ evaluations, terms, waiting }: TrajectoryOnScreen): string {
  const held = evaluations.filter(({ outcome }) => outcome === null);
  const days = [
    ...held.map(({ conclusion }) => conclusion.from),
    ...terms.map(({ term }) => term.date),
  ];
  return days.sort()[0] ?? waiting?.until?.slice(0, 10) ?? '';
}

async function actOnce(
  people: Page[],
  story: Story,
  trajectory: TrajectoryOnScreen,
): Promise<boolean> {
  for (const page of people) {
    const { items } = await ask<{ items: TaskOnScreen[] }>(
      page,
      `/tasks?trajectory=${story.id}&assignee=all`,
    );
    const asked = items.find(({ kind }) => kind === 'confirm_evaluation');
    const task = asked ?? items.find(({ kind }) => kind === 'trajectory_step');
    if (!task) continue;
    const answer = asked ? 'agrees' : await codeOf(page, story, task.title);
    await answerOnScreen(page, story, { task, answer });
    return true;
  }
  if (trajectory.phase.code !== 'stay' || trajectory.outcome !== null) return false;
  return (await endOnScreen(people, story)) || (await concludeOnScreen(people, story));
}

/** The answer to a step that leads to the ending. Read when the task is there: its phase has begun then. */
async function codeOf(page: Page, story: Story, title: string): Promise<string> {
  const { id, programme, ending } = story;
  const { phase, outcome } = await trajectoryOf(page, id);
  const goal = { ending, phase: phase.code, isDecided: outcome !== null };
  return wayTo(programme, stepNamed(programme, title, phase.code), goal).code;
}

async function answerOnScreen(
  page: Page,
  { id, programme }: Story,
  { task, answer }: { task: TaskOnScreen; answer: string },
): Promise<void> {
  const { outcomes } = await ask<{ outcomes: Outcome[] }>(page, `/tasks/${task.id}`);
  const outcome = outcomes.find(({ code }) => code === answer);
  if (!outcome) throw new Error(`${programme.code}: ${task.title} has no ${answer}`);
  await page.goto(`/trajecten/${id}/afspraken`);
  const row = page.getByRole('table').getByRole('row').filter({ hasText: task.title });
  await row.getByRole('button', { name: /^Beslis/ }).click();
  const dialog = page.getByRole('dialog');
  if (outcomes.length > 1)
    await dialog.getByRole('radio', { name: outcome.label, exact: true }).first().check();
  for (const field of outcome.fields) await fillIn(page, dialog, field);
  await send(dialog, `${programme.code}: ${task.title}, ${outcome.label}`);
}

function stepNamed({ phases, code }: Programme, label: string, phase: string): StepRule {
  const steps = phases.find((rule) => rule.phase === phase)?.steps ?? [];
  const step = steps.find((one) => one.label === label);
  if (!step) throw new Error(`${code} has no step "${label}" in ${phase}`);
  return step;
}

/** What a person who has to would fill in: the first choice, today, a word. */
async function fillIn(page: Page, dialog: Locator, { label, ...field }: Field): Promise<void> {
  if (!field.required) return;
  const now = await today(page);
  switch (field.type) {
    case 'date':
      return fillDay(dialog, { label, day: field.name === 'until' ? addMonths(now, 60) : now });
    case 'number':
      return dialog.getByLabel(label).fill('2');
    case 'text':
    case 'longtext':
      return dialog.getByLabel(label).fill(wordsFor(field.name));
    case 'choices':
      return dialog.getByRole('group', { name: label }).getByRole('checkbox').first().check();
    case 'choice': {
      const options = field.options ?? [];
      const [option] = options;
      if (!option) throw new Error(`Nothing to choose at "${label}"`);
      // A short choice is shown whole, a long one opens below its field.
      if (options.length <= 4) {
        const radios = dialog.getByRole('radiogroup', { name: label });
        return radios.getByRole('radio', { name: option.label, exact: true }).check();
      }
      return choose(page, dialog, { field: label, option: option.label });
    }
  }
}

let lastNumber = 0;

function wordsFor(name: string): string {
  if (name !== 'registeredNumber') return 'Zo afgesproken.';
  lastNumber += 1;
  return `010${process.hrtime.bigint()}${String(lastNumber).padStart(4, '0')}`
    .padEnd(30, '0')
    .slice(0, 30);
}

async function send(dialog: Locator, what: string): Promise<void> {
  await dialog.locator('button[type=submit]').click();
  await expect(dialog, what).toBeHidden();
}

/** Decides the ending, where somebody has the mandate and the file allows it. */
async function endOnScreen(people: Page[], { id, ending }: Story): Promise<boolean> {
  for (const page of people) {
    const { endings } = await trajectoryOf(page, id);
    if (!endings.some(({ code, allowed }) => code === ending.code && allowed)) continue;
    await page.goto(`/trajecten/${id}`);
    await page.getByRole('button', { name: ending.label, exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (ending.tone === 'negative') await dialog.getByRole('textbox').first().fill('Zo besloten.');
    await send(dialog, ending.label);
    return true;
  }
  return false;
}

/** Holds the first evaluation that may be held, with the outcome that the ending needs. */
async function concludeOnScreen(
  people: Page[],
  { id, programme, ending }: Story,
): Promise<boolean> {
  const tone = ending.needs === 'negative' ? 'negative' : 'positive';
  const outcome = programme.stay.evaluations.outcomes.find((one) => one.tone === tone);
  for (const page of people) {
    const { evaluations, verbs } = await trajectoryOf(page, id);
    const first = evaluations.find(({ conclusion }) => conclusion.allowed);
    if (!first || !verbs.some(({ verb, allowed }) => verb === 'evaluation' && allowed)) continue;
    await page.goto(`/trajecten/${id}/evaluaties`);
    await page.getByRole('button', { name: `Maak verslag: ${first.label}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: outcome?.label ?? '', exact: true }).check();
    await dialog.getByRole('checkbox', { name: 'Bewoner' }).check();
    const agreeing = dialog.getByRole('group', { name: 'Wie gaat akkoord' }).getByRole('checkbox');
    for (const one of await agreeing.all()) await one.check();
    await dialog.getByRole('textbox', { name: 'Wat besluiten wij samen?' }).fill('Zo besloten.');
    await send(dialog, `${programme.code}: ${first.label}`);
    return true;
  }
  return false;
}

interface OnBoard {
  items: { number: string; label: string }[];
}

/** The board names exactly the evaluations that the files say are late or come within its weeks. */
async function expectBoardRight(page: Page, stories: readonly Story[]): Promise<void> {
  const now = await today(page);
  const files = await Promise.all(stories.map(({ id }) => trajectoryOf(page, id)));
  const numbers = files.map(({ number }) => number);
  const shown = async (show: 'late' | 'four_weeks'): Promise<string[]> => {
    const { items } = await ask<OnBoard>(page, `/monitoring/overdue?show=${show}&limit=500`);
    const ours = items.filter(({ number }) => numbers.includes(number));
    return ours.map(({ number, label }) => `${number} ${label}`).sort();
  };
  const last = lastDayOfBoard(now);
  const open = files.flatMap(({ number, closedOn, evaluations }) =>
    evaluations
      .filter(({ outcome }) => outcome === null && closedOn === null)
      .map(({ label, due }) => ({ on: due.date, words: `${number} ${label}` })),
  );
  const late = open.filter(({ on }) => on < now);
  const coming = open.filter(({ on }) => on >= now && on <= last);
  expect(await shown('late'), `late on ${now}`).toEqual(late.map(({ words }) => words).sort());
  expect(await shown('four_weeks'), `coming on ${now}`).toEqual(
    coming.map(({ words }) => words).sort(),
  );
}

/** What is left of this week, and three whole weeks: the Sunday with which they end. */
function lastDayOfBoard(now: string): string {
  const weekday = new Date(`${now}T12:00:00Z`).getUTCDay();
  return addDays(now, ((7 - weekday) % 7) + 21);
}
