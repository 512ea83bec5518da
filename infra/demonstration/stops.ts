import { addDays, nextWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { IsoDate } from '../../domain/term/types.js';

const daysPerStop = 5;

/** The next day on which the clock stops for people to work. From the second stop on these are Mondays. */
export function stopAfter(day: IsoDate): IsoDate {
  return nextWorkingDay(belgianCalendarV1, addDays(day, daysPerStop));
}
