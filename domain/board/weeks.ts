import {
  addDays,
  type HolidayCalendar,
  isWeekend,
  isWorkingDay,
} from '../calendar/holiday-calendar.js';
import type { IsoDate } from '../term/types.js';

/** Days from the first to the last, both counted. */
export interface Span {
  from: IsoDate;
  until: IsoDate;
}

/** So many calendar weeks: what is left of this one, then whole ones from Monday to Sunday. */
export function weeksFrom(today: IsoDate, weeks: number): Span[] {
  const spans: Span[] = [];
  let from = today;
  for (let n = 0; n < weeks; n += 1) {
    const until = sundayFrom(from);
    spans.push({ from, until });
    from = addDays(until, 1);
  }
  return spans;
}

/** The calendar week a day lies in, from Monday to Sunday. */
export function weekOf(date: IsoDate): Span {
  const until = sundayFrom(date);
  return { from: addDays(until, -6), until };
}

function sundayFrom(date: IsoDate): IsoDate {
  let day = date;
  while (!isWeekend(day) || isWeekend(addDays(day, 1))) day = addDays(day, 1);
  return day;
}

/** The working days of a week on which somebody is away. */
export function daysAway(
  week: Span,
  absences: readonly Span[],
  calendar: HolidayCalendar,
): IsoDate[] {
  const days = new Set<IsoDate>();
  for (const absence of absences) {
    const last = absence.until < week.until ? absence.until : week.until;
    const first = absence.from > week.from ? absence.from : week.from;
    for (let day = first; day <= last; day = addDays(day, 1))
      if (isWorkingDay(calendar, day)) days.add(day);
  }
  return [...days].sort();
}
