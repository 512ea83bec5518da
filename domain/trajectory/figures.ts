import { daysBetween } from '../calendar/holiday-calendar.js';
import type { IsoDate } from '../term/types.js';
import type { Programme, PublishedFigure, Selection } from './programme.js';

/** A registered trajectory as the figures see it: codes, days and minutes, no person. */
export interface CountedCase {
  referrer: string;
  ending: string | null;
  referredOn: IsoDate;
  stayFrom: IsoDate | null;
  /** The day it left the stay; null while it runs. */
  stayEnded: IsoDate | null;
  closedOn: IsoDate | null;
  facts: Record<string, string>;
  /** The answers to its steps, as `step:outcome`. */
  answers: readonly string[];
  contacts: number;
  minutes: { care: number; travel: number; administration: number };
}

/** The cases that meet every condition of a selection. */
export function selected(cases: readonly CountedCase[], wanted: Selection): CountedCase[] {
  const { stage, referrer, ending, fact, answer } = wanted;
  return cases.filter(
    (one) =>
      isAt(one, stage) &&
      (referrer === undefined || referrer.includes(one.referrer)) &&
      (ending === undefined || (one.ending !== null && ending.includes(one.ending))) &&
      (fact === undefined || one.facts[fact.code] === fact.label) &&
      (answer === undefined || one.answers.includes(`${answer.step}:${answer.outcome}`)),
  );
}

function isAt({ stayFrom, closedOn }: CountedCase, stage: Selection['stage']): boolean {
  if (stage === 'started') return stayFrom !== null;
  if (stage === 'open') return closedOn === null;
  return stage === 'referred' || closedOn !== null;
}

/** Days from the first to the last day of the stay, of a stay that is over; null of another. */
export function stayDays({ stayFrom, stayEnded }: CountedCase): number | null {
  return stayFrom === null || stayEnded === null ? null : daysBetween(stayFrom, stayEnded);
}

/** Days from the referral to the first day of the stay; null before it begins. */
export function waitDays({ referredOn, stayFrom }: CountedCase): number | null {
  return stayFrom === null ? null : daysBetween(referredOn, stayFrom);
}

/** The mean of the numbers there are; null when there is none. */
export function meanOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, number) => sum + number, 0) / known.length;
}

const daysPerMonth = 30.4375;

export interface CountedFigure extends PublishedFigure {
  /** From the registered cases; null where there is nothing to take a mean or a share of. */
  counted: number | null;
  /** Whether it is the printed figure, rounded as that was printed. */
  agrees: boolean;
}

/** The figures a source published beside those of the registered cases. */
export function publishedFigures(
  { published = [] }: Programme,
  cases: readonly CountedCase[],
): CountedFigure[] {
  return published.map((figure) => {
    const counted = countedBy(figure, cases);
    return {
      ...figure,
      counted,
      agrees: counted !== null && sameAsPrinted(counted, figure.printed),
    };
  });
}

function countedBy(
  { counts, unit }: PublishedFigure,
  cases: readonly CountedCase[],
): number | null {
  if ('count' in counts) return selected(cases, counts.count).length;
  const of = selected(cases, counts.of);
  if ('share' in counts)
    return of.length === 0 ? null : (100 * selected(cases, counts.share).length) / of.length;
  const mean = meanOf(of.map(counts.mean === 'stay' ? stayDays : waitDays));
  return mean === null || unit === 'days' ? mean : mean / daysPerMonth;
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

/** How many stays fall in each class; of a running stay so far, on a day. */
export function durationsOf(cases: readonly CountedCase[], on: IsoDate): number[] {
  const days = cases.flatMap(({ stayFrom, stayEnded }) =>
    stayFrom === null ? [] : [daysBetween(stayFrom, stayEnded ?? on)],
  );
  return durationClasses.map(({ days: most }, index) => {
    const least = durationClasses[index - 1]?.days ?? 0;
    return days.filter((one) => one >= least && one < most).length;
  });
}
