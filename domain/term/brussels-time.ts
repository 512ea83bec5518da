import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoInstant } from './types.js';

const BRUSSELS = 'Europe/Brussels';

/** The first instant of the date in Brussels, in UTC; right on both nights the clock changes. */
export function startOfBrusselsDay(date: IsoDate): IsoInstant {
  return Temporal.PlainDate.from(date).toZonedDateTime(BRUSSELS).toInstant().toString();
}

/** The date in Brussels at this instant. */
export function brusselsDateOf(instant: IsoInstant): IsoDate {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO(BRUSSELS);
  return here.toPlainDate().toString();
}

/**
 * The instant the Brussels clock shows `HH:MM` on the date. A time the spring night skips is read
 * one hour later; of a time the autumn night has twice, the first is meant.
 */
export function brusselsInstant(date: IsoDate, clock: string): IsoInstant {
  const plainTime = Temporal.PlainTime.from(clock);
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: BRUSSELS, plainTime })
    .toInstant()
    .toString();
}
