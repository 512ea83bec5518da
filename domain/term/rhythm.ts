import { addMonths, daysBetween, type HolidayCalendar } from '../calendar/holiday-calendar.js';
import { dutyDue } from './rules.js';
import type { Budget, IsoDate, Term } from './types.js';

/** How often something comes round: each beat runs for so many months, the last one without end. */
export type Rhythm = readonly { every: Budget; forMonths?: number }[];

/** One time that a rhythm comes round. */
export interface Occurrence {
  n: number;
  due: Term;
}

/** Which occurrences are wanted: the last so many, of which so many after a day. */
export interface Wanted {
  from: IsoDate;
  until: IsoDate;
  anchor?: string;
  /** One that is late, one that is due, and those that come. */
  kept?: number;
  beyond?: number;
}

/** The last occurrences up to those that are due after a day; anchored on the start (facts §12.9). */
export function lastOccurrences(
  { code: ground, rhythm }: { code: string; rhythm: Rhythm },
  { from, until, anchor = 'phase_entered', kept = 4, beyond = 1 }: Wanted,
  calendar: HolidayCalendar,
): Occurrence[] {
  const found: Occurrence[] = [];
  let begins = from;
  let before = 0;
  let toCome = beyond;
  for (const { every, forMonths } of rhythm) {
    const ends = forMonths === undefined ? null : addMonths(begins, forMonths);
    for (let k = surelyPassed(every, [begins, earlierOf(until, ends)], kept); ; k += 1) {
      const budget = { ...every, amount: every.amount * k };
      const due = dutyDue(begins, { anchor, ground, budget }, calendar);
      if (ends !== null && (due.reason.rolledFrom ?? due.date) > ends) {
        before += k - 1;
        break;
      }
      found.push({ n: before + k, due });
      if (due.date > until) toCome -= 1;
      if (toCome === 0) return found.slice(-kept);
    }
    begins = ends;
  }
  return found.slice(-kept);
}

function earlierOf(one: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other < one ? other : one;
}

/** Calendar days that one unit never exceeds over a longer time; holidays and weekends included. */
const mostDaysOf = { calendar_day: 1, working_day: 2, month: 31 } as const;

/** The first occurrence worth counting: those of years ago are over, and only the last ones are asked for. */
function surelyPassed(
  { amount, unit }: Budget,
  [begins, by]: readonly [IsoDate, IsoDate],
  kept: number,
): number {
  const passed = Math.floor(daysBetween(begins, by) / (amount * mostDaysOf[unit]));
  return Math.max(1, passed - kept);
}
