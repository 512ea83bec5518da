import type { IsoDate } from '../term/types.js';
import { belgianCalendarV1 } from './belgian-calendar-v1.js';
import { CalendarDoesNotReach } from './holiday-calendar.js';

/**
 * The legal holidays of a year with their codes, in order of date: ten, and the day named by decree
 * when two fall together, as in 2008 (KB 18 April 1974; facts §5).
 * @throws CalendarDoesNotReach for a year outside version 1 of the calendar.
 */
export function belgianHolidays(year: number): Record<IsoDate, string> {
  const newYear = `${year}-01-01`;
  if (newYear < belgianCalendarV1.validFrom || newYear > belgianCalendarV1.validThrough) {
    throw new CalendarDoesNotReach(belgianCalendarV1, newYear);
  }
  const ofYear = Object.entries(belgianCalendarV1.holidays).filter(([date]) =>
    date.startsWith(`${year}-`),
  );
  return Object.fromEntries(ofYear);
}
