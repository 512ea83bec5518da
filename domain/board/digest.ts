import {
  addDays,
  type HolidayCalendar,
  isWorkingDay,
  nextWorkingDay,
} from '../calendar/holiday-calendar.js';
import { brusselsDateOf, brusselsInstant } from '../term/term.js';
import type { IsoInstant } from '../term/types.js';

/** When the digest leaves, on the Brussels clock: before the office opens. */
const morning = '07:30';

/** The next working morning after an instant. */
export function nextDigest(after: IsoInstant, calendar: HolidayCalendar): IsoInstant {
  const today = brusselsDateOf(after);
  const thisMorning = brusselsInstant(today, morning);
  const toCome = Date.parse(thisMorning) > Date.parse(after);
  if (toCome && isWorkingDay(calendar, today)) return thisMorning;
  return brusselsInstant(nextWorkingDay(calendar, addDays(today, 1)), morning);
}

/** What stands in a digest: how many, never whose. */
export interface DigestCounts {
  /** The person's own evaluations. */
  late: number;
  today: number;
  /** Of everybody, for who keeps the board. */
  teamLate: number;
  nobodys: number;
}

/** Only when there is something (issue 4 §3). */
export function worthSending({ late, today, teamLate, nobodys }: DigestCounts): boolean {
  return late + today + teamLate + nobodys > 0;
}
