import type { IsoDate } from '../term/types.js';
import { addDays, type HolidayCalendar, isHoliday } from './holiday-calendar.js';

/** What a new version of the calendar would add and take away. */
export interface CalendarChange {
  added: readonly IsoDate[];
  removed: readonly IsoDate[];
}

/** The code of a holiday that was named later, as in 2008 when 2 May stood in for 1 May (facts §5). */
export const namedHoliday = 'named_holiday';

export interface CalendarFault {
  path: string;
  code:
    | 'date_in_past'
    | 'holiday_already'
    | 'no_holiday'
    | 'calendar_does_not_reach'
    | 'nothing_changed';
}

/** Every fault of a change: a passed day never changes, and what is no holiday cannot be taken away. */
export function faultsOfChange(
  calendar: HolidayCalendar,
  { added, removed }: CalendarChange,
  today: IsoDate,
): CalendarFault[] {
  const reaches = (date: IsoDate): boolean =>
    date >= calendar.validFrom && date <= calendar.validThrough;
  const faultOf = (date: IsoDate, adds: boolean): CalendarFault['code'] | null => {
    if (!reaches(date)) return 'calendar_does_not_reach';
    if (date <= today) return 'date_in_past';
    if (isHoliday(calendar, date) === adds) return adds ? 'holiday_already' : 'no_holiday';
    return null;
  };
  const faults = (dates: readonly IsoDate[], path: string, adds: boolean): CalendarFault[] =>
    dates.flatMap((date, index) => {
      const code = faultOf(date, adds);
      return code === null ? [] : [{ path: `${path}.${index}`, code }];
    });
  const none: CalendarFault[] =
    added.length + removed.length === 0 ? [{ path: 'added', code: 'nothing_changed' }] : [];
  return [...none, ...faults(added, 'added', true), ...faults(removed, 'removed', false)];
}

/** The next version of a calendar. */
export function changedCalendar(
  calendar: HolidayCalendar,
  { added, removed }: CalendarChange,
): HolidayCalendar {
  const kept = Object.entries(calendar.holidays).filter(([date]) => !removed.includes(date));
  const named = added.map((date): [IsoDate, string] => [date, namedHoliday]);
  return {
    ...calendar,
    version: calendar.version + 1,
    holidays: Object.fromEntries([...kept, ...named].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The holidays from a day on, for so many days. */
export function holidaysFrom(
  { holidays }: HolidayCalendar,
  from: IsoDate,
  days: number,
): { date: IsoDate; code: string }[] {
  const until = addDays(from, days);
  return Object.entries(holidays)
    .filter(([date]) => date >= from && date <= until)
    .map(([date, code]) => ({ date, code }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
