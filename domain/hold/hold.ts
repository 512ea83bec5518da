import { addDays, daysBetween } from '../calendar/holiday-calendar.js';
import { startOfBrusselsDay } from '../term/term.js';
import type { IsoDate, IsoInstant } from '../term/types.js';

/* A hold: a reason from a list, a last day, an author. Letters stop; what was held comes back by itself (facts §13.6). */

/** What can hold up the letters of somebody's guidance; a promise to pay is a matter of the arrears. */
export const trajectoryHoldReasons = [
  'income_delayed',
  'hospital',
  'prison',
  'pending_welfare_decision',
  'own_mistake',
  'disputed_repair',
] as const;
export type TrajectoryHoldReason = (typeof trajectoryHoldReasons)[number];

export const holdReasons = ['promise_to_pay', ...trajectoryHoldReasons] as const;
export type HoldReason = (typeof holdReasons)[number];

/** `until` is the last day on which nothing leaves. */
export interface Hold {
  holdId: string;
  reason: HoldReason;
  until: IsoDate;
  /** When a person ended it before its day. */
  endedOn?: IsoDate;
}

/** A promise holds for a week. */
export const promiseDays = 7;
/** The longest hold without the coordinator, where no setting says otherwise. */
export const longestHoldDays = 30;

/** The holds that stand on a day: not ended by anybody, and their last day not over. */
export function holdsStanding<Held extends Pick<Hold, 'until' | 'endedOn'>>(
  holds: readonly Held[],
  today: IsoDate,
): Held[] {
  return holds.filter(({ until, endedOn }) => endedOn === undefined && until >= today);
}

/** When what was held comes back by itself: as its last day is over in Brussels. */
export function holdEnds({ until }: Pick<Hold, 'until'>): IsoInstant {
  return startOfBrusselsDay(addDays(until, 1));
}

/** Why a hold cannot be until that day: it is no later one, or too far away for who is not the coordinator. */
export type HoldFault = 'not_after' | 'hold_too_long';

/** Whether a hold may be until a day; `mostDays` for a reason that has no limit of its own. */
export function faultOfHold(
  { reason, until }: Pick<Hold, 'reason' | 'until'>,
  { today, mostDays, coordinates }: { today: IsoDate; mostDays: number; coordinates: boolean },
): HoldFault | null {
  const days = daysBetween(today, until);
  if (days < 1) return 'not_after';
  const most = reason === 'promise_to_pay' ? promiseDays : mostDays;
  return days > most && !coordinates ? 'hold_too_long' : null;
}
