import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../term/types.js';

/** A published set of legal holidays. Never the bank's closing days (facts §5). */
export interface HolidayCalendar {
  version: number;
  /** First day the calendar knows about. */
  validFrom: IsoDate;
  /** Last day the calendar knows about. */
  validThrough: IsoDate;
  /** Code of the holiday by its date, such as `easter_monday`. */
  holidays: Record<IsoDate, string>;
}

/** Thrown when a date is asked of a calendar that does not cover it: silence is no working day. */
export class CalendarDoesNotReach extends Error {
  readonly code = 'calendar_does_not_reach';
  readonly params: { date: IsoDate; validFrom: IsoDate; validThrough: IsoDate };

  constructor(calendar: HolidayCalendar, date: IsoDate) {
    const { version, validFrom, validThrough } = calendar;
    super(`Calendar ${version} covers ${validFrom} to ${validThrough}, not ${date}`);
    this.name = 'CalendarDoesNotReach';
    this.params = { date, validFrom, validThrough };
  }
}

/**
 * The code of the legal holiday on this date, or undefined when it is none (facts §5).
 * @throws CalendarDoesNotReach outside the calendar.
 */
export function holidayOn(calendar: HolidayCalendar, date: IsoDate): string | undefined {
  if (date < calendar.validFrom || date > calendar.validThrough) {
    throw new CalendarDoesNotReach(calendar, date);
  }
  return calendar.holidays[date];
}

/**
 * Whether the date is a legal holiday, on whatever day of the week it falls (facts §5).
 * @throws CalendarDoesNotReach outside the calendar.
 */
export function isHoliday(calendar: HolidayCalendar, date: IsoDate): boolean {
  return holidayOn(calendar, date) !== undefined;
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  // Day 0 of the epoch was a Thursday.
  const weekday = (((epochDay(date) + 3) % 7) + 7) % 7;
  return weekday > 4;
}

/**
 * Whether the date is a working day: Monday to Friday, no legal holiday (facts §3.3).
 * @throws CalendarDoesNotReach outside the calendar.
 */
export function isWorkingDay(calendar: HolidayCalendar, date: IsoDate): boolean {
  return !isHoliday(calendar, date) && !isWeekend(date);
}

/**
 * The date itself when it is a working day, otherwise the first one after it (art. 53 Ger.W.).
 * @throws CalendarDoesNotReach when the calendar ends on the way.
 */
export function nextWorkingDay(calendar: HolidayCalendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The nth working day after the date, or before it when n is negative; the date itself is not
 * counted. With n = 0 the date comes back unchanged, working day or not.
 * @throws CalendarDoesNotReach when the calendar ends on the way.
 */
export function addWorkingDays(calendar: HolidayCalendar, date: IsoDate, n: number): IsoDate {
  const stride = Math.sign(n);
  let day = date;
  let left = Math.abs(n);
  while (left > 0) {
    day = addDays(day, stride);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The date n calendar days later, or earlier when n is negative. */
export function addDays(date: IsoDate, n: number): IsoDate {
  return dateOf(epochDay(date) + n);
}

/** The same day n months later; a day the month does not have becomes its last (facts §12.9). */
export function addMonths(date: IsoDate, n: number): IsoDate {
  return plain(date).add({ months: n }, { overflow: 'constrain' }).toString();
}

/** Calendar days from the first date to the second; negative when the second lies before. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return plain(from).until(plain(until), { largestUnit: 'day' }).days;
}

/** The first day of the date's month. */
export function startOfMonth(date: IsoDate): IsoDate {
  return plain(date).with({ day: 1 }).toString();
}

/** The date's month as `YYYY-MM`. */
export function monthOf(date: IsoDate): string {
  return plain(date).toPlainYearMonth().toString();
}

/** The month n months later, as `YYYY-MM`. */
export function addMonthsToMonth(month: string, n: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: n }).toString();
}

/** This day of the month `YYYY-MM`; a day the month does not have becomes its last (facts §12.9). */
export function dayInMonth(month: string, day: number): IsoDate {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day }).toString();
}

function plain(date: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

const millisPerDay = 86_400_000;

/** Days are counted one by one for every term of every file: whole numbers do that twenty times as fast as objects. */
function epochDay(date: IsoDate): number {
  const day = Date.parse(date) / millisPerDay;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new RangeError(`No date: ${date}`);
  return day;
}

function dateOf(day: number): IsoDate {
  return new Date(day * millisPerDay).toISOString().slice(0, 10);
}

/** The whole months that lie between two days; 0 within the first month. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
