import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import { lastOccurrences, type Rhythm } from '../term/rhythm.js';
import type { IsoDate, Term } from '../term/types.js';

/**
 * The session of a body after a day: by its rhythm from the first one, so that one that was moved moves no other; a day
 * off becomes the next working day (S5 intakebespreking: every three weeks; S12: every two weeks, then monthly).
 */
export function nextSession(
  rhythm: Rhythm,
  { firstOn, after }: { firstOn: IsoDate; after: IsoDate },
  calendar: HolidayCalendar,
): Term {
  const counted = { from: firstOn, until: after, anchor: 'first_session' };
  const next = lastOccurrences({ code: 'body_rhythm', rhythm }, counted, calendar).at(-1);
  if (!next) throw new Error('A rhythm that never comes round');
  return next.due;
}
