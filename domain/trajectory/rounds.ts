import { addMonths } from '../calendar/holiday-calendar.js';
import type { TaskRole } from '../task/tasks.js';
import { lastOccurrences, type Wanted } from '../term/rhythm.js';
import type { IsoDate, Term } from '../term/types.js';
import { roundKey, roundOfTask } from './file.js';
import type { RecurringRule } from './programme.js';
import type { TrajectoryView } from './situation.js';
import { coachOf, whose, type Whose } from './whose.js';

/** One time that a recurring duty comes round: on the day of its rule, or on the day people chose. */
export interface Round extends Whose {
  round: string;
  /** The key of its task: on another day it is another task, with a reminder and a ladder of its own. */
  key: string;
  code: string;
  role: TaskRole;
  due: Term;
  ruleDate: IsoDate;
  /** It was asked before, on this day or another. */
  asked: boolean;
  /** Somebody answered it. */
  done: boolean;
}

/** The recurring duties of the phase that runs, and the day they count from; none once its ending is decided. */
export function recurringNow({ file, programme }: TrajectoryView): {
  rules: RecurringRule[];
  began: IsoDate;
} {
  const began = file.phase === 'stay' ? file.stay?.from : file.passed.at(-1)?.on;
  if (began === undefined || file.ending?.from === file.phase) return { rules: [], began: '' };
  return { rules: programme.stay.recurring.filter(({ phase }) => phase === file.phase), began };
}

/** The rounds of one duty that are wanted, the first due first. */
export function roundsOf(view: TrajectoryView, rule: RecurringRule, wanted: Wanted): Round[] {
  return lastOccurrences(rule, wanted, view.calendar)
    .map(({ n, due }) => roundOn(view, rule, { n, due }))
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
}

function roundOn(
  { file, programme }: TrajectoryView,
  { code, role }: RecurringRule,
  { n, due }: { n: number; due: Term },
): Round {
  const round = roundKey(file, { code, n });
  const told = file.rounds.find((one) => one.round === round);
  const tasks = file.tasks.filter((task) => roundOfTask(task) === round);
  const moved = told?.moved?.ruleDate === due.date ? told.moved.due : undefined;
  const key = moved === undefined ? round : `${round}:${moved.date}`;
  const open = tasks.find(({ state }) => state === 'open');
  return {
    round,
    key,
    code,
    role,
    due: moved ?? due,
    ruleDate: due.date,
    ...whose([open, told], coachOf({ file, programme }, role)),
    asked: tasks.length > 0,
    done: tasks.some(({ state }) => state === 'completed'),
  };
}

/** How far ahead a round can be given another day. */
const monthsAhead = 12;
const mostRounds = 400;

/** One round with the days it has to stay between: those of the rounds before and after it. */
export interface RoundAmongOthers {
  round: Round;
  after: IsoDate | null;
  before: IsoDate | null;
}

/** A round by its name; undefined when this phase has no such round within a year. */
export function roundNamed(view: TrajectoryView, name: string): RoundAmongOthers | undefined {
  const { rules, began } = recurringNow(view);
  for (const rule of rules) {
    const until = addMonths(view.today, monthsAhead);
    const all = roundsOf(view, rule, { from: began, until, kept: mostRounds, beyond: 2 });
    const at = all.findIndex(({ round }) => round === name);
    const [round, previous, next] = [all[at], all[at - 1], all[at + 1]];
    if (round) return { round, after: latest(previous), before: earliest(next) };
  }
  return undefined;
}

function latest(round: Round | undefined): IsoDate | null {
  if (!round) return null;
  return round.due.date > round.ruleDate ? round.due.date : round.ruleDate;
}

function earliest(round: Round | undefined): IsoDate | null {
  if (!round) return null;
  return round.due.date < round.ruleDate ? round.due.date : round.ruleDate;
}
