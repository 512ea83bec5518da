import { daysBetween } from '../calendar/holiday-calendar.js';
import type { IsoDate } from '../term/types.js';
import type { FigureRule, Moment, Programme, PublishedFigure, Selection } from './programme.js';

/** The answer that was given to a step, and the day it speaks of: the one it names, else that of the answer itself. */
export interface CountedAnswer {
  step: string;
  outcome: string;
  on: IsoDate;
}

/** A registered trajectory as the figures see it: codes, days and minutes, no person. */
export interface CountedCase {
  programme: string;
  referrer: string;
  ending: string | null;
  referredOn: IsoDate;
  stayFrom: IsoDate | null;
  /** The day it left the stay; null while it runs. */
  stayEnded: IsoDate | null;
  closedOn: IsoDate | null;
  /** From before this product: nobody tells when it ends. */
  takenOver: boolean;
  facts: Record<string, string>;
  /** The answers to its steps, in the order of their days. */
  answers: readonly CountedAnswer[];
  contacts: number;
  /** Over all its contacts. */
  minutes: { care: number; travel: number; administration: number };
}

/** The cases that meet every condition of a selection. */
export function selected(cases: readonly CountedCase[], wanted: Selection): CountedCase[] {
  const { stage, referrer, ending, fact, answer, year } = wanted;
  return cases.filter(
    (one) =>
      isAt(one, stage) &&
      (referrer === undefined || referrer.includes(one.referrer)) &&
      (ending === undefined || (one.ending !== null && ending.includes(one.ending))) &&
      isKnown(one, fact) &&
      (answer === undefined || daysOf(one, answer).length > 0) &&
      (year === undefined || one.referredOn.startsWith(`${year}-`)) &&
      lasted(one, wanted.days),
  );
}

function isAt({ stayFrom, closedOn }: CountedCase, stage: Selection['stage']): boolean {
  switch (stage) {
    case 'referred':
      return true;
    case 'started':
      return stayFrom !== null;
    case 'waiting':
      return stayFrom === null && closedOn === null;
    case 'open':
      return closedOn === null;
    case 'ended':
      return closedOn !== null;
  }
}

function isKnown({ facts }: CountedCase, wanted: Selection['fact']): boolean {
  if (wanted === undefined) return true;
  const known = facts[wanted.code];
  if (known === undefined) return false;
  if ('value' in wanted) return known === wanted.value;
  return Number(known) >= wanted.from && Number(known) <= wanted.to;
}

function lasted(one: CountedCase, wanted: Selection['days']): boolean {
  if (wanted === undefined) return true;
  const days = stayDays(one);
  return days !== null && days >= wanted.from && days <= wanted.to;
}

/** Days from the first to the last day of the stay, of a stay that is over; null of another. */
export function stayDays({
  stayFrom,
  stayEnded,
}: Pick<CountedCase, 'stayFrom' | 'stayEnded'>): number | null {
  return stayFrom === null || stayEnded === null ? null : daysBetween(stayFrom, stayEnded);
}

/** Days from the referral to the first day of the stay; null before it begins. */
export function waitDays({ referredOn, stayFrom }: CountedCase): number | null {
  return stayFrom === null ? null : daysBetween(referredOn, stayFrom);
}

function daysOf({ referredOn, stayFrom, answers }: CountedCase, moment: Moment): IsoDate[] {
  if (moment === 'referral') return [referredOn];
  if (moment === 'stay') return stayFrom === null ? [] : [stayFrom];
  return answers
    .filter(({ step, outcome }) => step === moment.step && outcome === moment.outcome)
    .map(({ on }) => on);
}

/**
 * Days from one moment to another; null while one of them is not known. Where an answer came again, from the last of the
 * one to the first of the other: a dwelling that was refused does not lengthen the time from the next one to its lease.
 */
export function daysFrom(
  one: CountedCase,
  { from, to }: { from: Moment; to: Moment },
): number | null {
  const [until] = daysOf(one, to);
  const since = daysOf(one, from).filter((day) => until !== undefined && day <= until);
  const last = since.at(-1);
  return until === undefined || last === undefined ? null : daysBetween(last, until);
}

/** The mean of the numbers there are; null when there is none. */
export function meanOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, number) => sum + number, 0) / known.length;
}

/** The mean, the lowest or the highest of the numbers there are; null when there is none. */
export function summaryOf(
  numbers: readonly (number | null)[],
  as: 'mean' | 'lowest' | 'highest',
): number | null {
  const known = numbers.filter((number) => number !== null);
  if (as === 'mean' || known.length === 0) return meanOf(known);
  return as === 'lowest' ? Math.min(...known) : Math.max(...known);
}

/** A registered fact that is a number, of each case; null of whom it is not known. */
export function numbersOf(cases: readonly CountedCase[], fact: string): (number | null)[] {
  return cases.map(({ facts }) => (facts[fact] === undefined ? null : Number(facts[fact])));
}

export interface CountedFigure extends PublishedFigure {
  /** From the registered cases; null where there is nothing to take a mean or a share of. */
  counted: number | null;
  /** Whether it is the printed figure, rounded as that was printed. */
  agrees: boolean;
}

/** The figures a source published beside those of the cases registered in its own period. */
export function publishedFigures(
  { code, published }: Programme,
  cases: readonly CountedCase[],
): CountedFigure[] {
  if (!published) return [];
  const { from, to, figures } = published;
  const then = cases.filter(({ referredOn }) => referredOn >= from && referredOn <= to);
  return figures.map((figure) => {
    const programmes = [code, ...(figure.with ?? [])];
    const own = then.filter(({ programme }) => programmes.includes(programme));
    const counted = countedBy(figure, own, published);
    return {
      ...figure,
      counted,
      agrees: counted !== null && sameAsPrinted(counted, figure.printed),
    };
  });
}

interface Period {
  from: IsoDate;
  to: IsoDate;
}

const daysPerMonth = 30.4375;

function countedBy(
  { counts, unit }: PublishedFigure,
  cases: readonly CountedCase[],
  period: Period,
): number | null {
  const counted = countedAs(counts, cases, period);
  return counted === null || unit !== 'months' ? counted : counted / daysPerMonth;
}

/** Durations in days. */
function countedAs(rule: FigureRule, cases: readonly CountedCase[], period: Period): number | null {
  const numberOf = (wanted: Selection): number => selected(cases, wanted).length;
  if ('count' in rule) return numberOf(rule.count);
  if ('sum' in rule) return rule.sum.map(numberOf).reduce((sum, number) => sum + number, 0);
  if ('yearly' in rule) return numberOf(rule.yearly) / rule.years;
  if ('present' in rule) return presentOn(selected(cases, rule.present), period);
  const of = selected(cases, rule.of);
  if ('share' in rule) return of.length === 0 ? null : (100 * numberOf(rule.share)) / of.length;
  if ('minutes' in rule) return minutesPerContact(of, rule.minutes);
  if ('time' in rule)
    return summaryOf(
      of.map((one) => daysFrom(one, rule.time)),
      rule.as,
    );
  if ('fact' in rule) return summaryOf(numbersOf(of, rule.fact), rule.as);
  const stays = of.map(({ stayFrom, stayEnded }) =>
    stayDays({ stayFrom, stayEnded: stayEnded ?? period.to }),
  );
  if ('longest' in rule) return summaryOf(stays, 'highest');
  return meanOf(rule.mean === 'stay' ? stays : of.map(waitDays));
}

function presentOn(cases: readonly CountedCase[], { from, to }: Period): number {
  const days = cases.map(({ stayFrom, stayEnded }) => {
    if (stayFrom === null) return 0;
    const first = stayFrom > from ? stayFrom : from;
    const last = stayEnded !== null && stayEnded < to ? stayEnded : to;
    return Math.max(0, daysBetween(first, last));
  });
  return days.reduce((sum, number) => sum + number, 0) / daysBetween(from, to);
}

function minutesPerContact(
  cases: readonly CountedCase[],
  part: 'intervention' | 'travel' | 'administration',
): number | null {
  const contacts = cases.reduce((sum, one) => sum + one.contacts, 0);
  if (contacts === 0) return null;
  const total = cases.reduce((sum, { minutes }) => {
    return sum + (part === 'intervention' ? minutes.care + minutes.travel : minutes[part]);
  }, 0);
  return total / contacts;
}

/** To as many decimals as were printed. */
function sameAsPrinted(counted: number, printed: number): boolean {
  const [, decimals = ''] = String(printed).split('.');
  return Math.abs(counted - printed) <= 0.5 * 10 ** -decimals.length;
}

/** Stays by how long they last or lasted (S7: under 6 months, 6 to 12, 1 to 2 years, longer). */
export const durationClasses = [
  { code: 'under_6_months', days: 183 },
  { code: 'under_12_months', days: 365 },
  { code: 'under_2_years', days: 730 },
  { code: 'longer', days: Number.POSITIVE_INFINITY },
] as const;

/** The day until which a stay is known: its last, the day of the report while it runs, nothing of one that was taken over. */
export function stayUntil({ stayEnded, takenOver }: CountedCase, on: IsoDate): IsoDate | null {
  return stayEnded ?? (takenOver ? null : on);
}

/** How many stays fall in each class; of a running stay so far, on a day. */
export function durationsOf(cases: readonly CountedCase[], on: IsoDate): number[] {
  const days = cases
    .map((one) => stayDays({ stayFrom: one.stayFrom, stayEnded: stayUntil(one, on) }))
    .filter((number) => number !== null);
  return durationClasses.map(({ days: most }, index) => {
    const least = durationClasses[index - 1]?.days ?? 0;
    return days.filter((one) => one >= least && one < most).length;
  });
}
