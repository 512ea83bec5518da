import {
  addDays,
  addMonths,
  type HolidayCalendar,
  startOfMonth,
} from '../calendar/holiday-calendar.js';
import { brusselsInstant, startOfBrusselsDay } from './brussels-time.js';
import { type Count, countDays, makeUpForPauses, type Pause, rollToWorkingDay } from './count.js';
import type {
  Budget,
  CountingRule,
  IsoDate,
  IsoInstant,
  RollRule,
  Step,
  Term,
  TermReason,
} from './types.js';

export { brusselsDateOf, brusselsInstant, startOfBrusselsDay } from './brussels-time.js';
export type { Pause } from './count.js';

/** How a date follows from an event. */
export interface TermRule {
  /** Code of the event counted from, such as `received`. */
  anchor: string;
  budget: Budget;
  countingRule: CountingRule;
  /** Default `after`. Counting `before`, a last day that rolls moves further away from the anchor. */
  direction?: 'after' | 'before';
  rollRule: RollRule;
  /** Code of the paragraph or setting the rule comes from. */
  ground: string;
  ruleVersion: string;
  pauses?: Pause[];
}

/** What a date that was not counted still has to say about itself. */
export interface DateGround {
  anchor: string;
  ground: string;
  ruleVersion: string;
}

/** Thrown when a rule cannot be counted by; `code` says why. */
export class TermRuleFaulty extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'TermRuleFaulty';
    this.code = code;
    this.params = params;
  }
}

/** When office work of a day is done by the system, on the Brussels clock. */
const OFFICE_OPENS = '08:00';

/**
 * The term a rule gives from a date: counted, lengthened by its pauses, rolled, and explained step
 * by step (architecture §3; facts §5).
 * @throws TermRuleFaulty when the budget is no whole number of days or months or the rule has
 *   pauses counting back. @throws CalendarDoesNotReach when the calendar ends on the way.
 */
export function computeTerm(rule: TermRule, anchorDate: IsoDate, calendar: HolidayCalendar): Term {
  refuseFaulty(rule);
  const { budget, countingRule, direction = 'after', pauses = [] } = rule;
  const count: Count = { anchorDate, budget, countingRule, direction };

  const counted = countDays(count, calendar);
  const paused = pauses.length
    ? makeUpForPauses({ ...count, pauses }, counted.date, calendar)
    : { date: counted.date, steps: [], pausedDays: 0 };
  const stride = direction === 'before' ? -1 : 1;
  const rolled =
    rule.rollRule === 'none'
      ? { date: paused.date, steps: [] }
      : rollToWorkingDay(paused.date, stride, calendar);

  const steps = [
    step('anchor', { event: rule.anchor, date: anchorDate }),
    step('count', { ...budget, countingRule, direction, reached: counted.date }),
    ...counted.steps,
    ...paused.steps,
    ...rolled.steps,
    step('result', { date: rolled.date }),
  ];
  const moved = rolled.date === paused.date ? {} : { rolledFrom: paused.date };
  const because = rolled.holiday === undefined ? {} : { holiday: rolled.holiday };
  return termOn(rolled.date, {
    ...described(rule, anchorDate, calendar),
    ...moved,
    ...because,
    pausedDays: paused.pausedDays,
    steps,
  });
}

/** A term that is just this date, agreed or given, not counted. */
export function onDate(date: IsoDate, given: DateGround, calendar: HolidayCalendar): Term {
  const budget: Budget = { amount: 0, unit: 'calendar_day' };
  const rule: TermRule = { ...given, budget, countingRule: 'day_after', rollRule: 'none' };
  const steps = [step('anchor', { event: given.anchor, date }), step('result', { date })];
  return termOn(date, { ...described(rule, date, calendar), pausedDays: 0, steps });
}

/**
 * Goes on counting from where the first term ended. The reason is the second rule's, with the steps
 * and the paused days of both.
 * @throws TermRuleFaulty and CalendarDoesNotReach as computeTerm does.
 */
export function chainTerms(first: Term, rule: TermRule, calendar: HolidayCalendar): Term {
  const second = computeTerm(rule, first.date, calendar);
  const steps = [...first.reason.steps, ...second.reason.steps];
  const pausedDays = first.reason.pausedDays + second.reason.pausedDays;
  return { ...second, reason: { ...second.reason, pausedDays, steps } };
}

/**
 * The term that ends last; of equal ones the first in the list.
 * @throws TermRuleFaulty `no_terms` when the list is empty.
 */
export function latestOf(terms: readonly Term[]): Term {
  const [first, ...others] = terms;
  if (!first) throw new TermRuleFaulty('no_terms', {});
  return others.reduce((latest, term) => (term.date > latest.date ? term : latest), first);
}

/** The first day of the month after the date's (start of a notice period, facts §1.2). */
export function firstDayOfNextMonth(date: IsoDate): IsoDate {
  return addMonths(startOfMonth(date), 1);
}

/** The first of some instants after another one; null when none is left. */
export function earliestAfter(
  at: IsoInstant,
  instants: readonly (IsoInstant | null)[],
): IsoInstant | null {
  const later = instants.filter(
    (instant): instant is IsoInstant => instant !== null && Date.parse(instant) > Date.parse(at),
  );
  return later.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function termOn(date: IsoDate, reason: TermReason): Term {
  const opensAt = brusselsInstant(date, OFFICE_OPENS);
  return { date, opensAt, endsAt: startOfBrusselsDay(addDays(date, 1)), reason };
}

function described(
  rule: TermRule,
  anchorDate: IsoDate,
  calendar: HolidayCalendar,
): Omit<TermReason, 'pausedDays' | 'steps'> {
  const { anchor, budget, countingRule, rollRule, ground, ruleVersion } = rule;
  const calendarVersion = calendar.version;
  return {
    anchor,
    anchorDate,
    budget,
    countingRule,
    rollRule,
    ground,
    ruleVersion,
    calendarVersion,
  };
}

function refuseFaulty(rule: TermRule): void {
  const { amount } = rule.budget;
  const least = rule.countingRule === 'same_day' ? 1 : 0;
  if (!Number.isSafeInteger(amount) || amount < least) {
    throw new TermRuleFaulty('budget_not_countable', { amount, least });
  }
  if (rule.direction === 'before' && rule.pauses?.length) {
    throw new TermRuleFaulty('pauses_counting_back', { pauses: rule.pauses.length });
  }
}

function step(code: string, params: Record<string, string | number>): Step {
  return { code, params };
}
