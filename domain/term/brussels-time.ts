import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoInstant } from './types.js';

const BRUSSELS = 'Europe/Brussels';

/** The rules of a time zone are asked once per day and time: each look at a file asks for the same ones again. */
const known = new Map<string, IsoInstant>();

function once(key: string, ask: () => IsoInstant): IsoInstant {
  const instant = known.get(key) ?? ask();
  known.set(key, instant);
  return instant;
}

/** The first instant of the date in Brussels, in UTC; right on both nights the clock changes. */
export function startOfBrusselsDay(date: IsoDate): IsoInstant {
  return once(date, () => firstInstantOf(date));
}

function firstInstantOf(date: IsoDate): IsoInstant {
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
  return once(`${date} ${clock}`, () => instantOf(date, clock));
}

function instantOf(date: IsoDate, clock: string): IsoInstant {
  const plainTime = Temporal.PlainTime.from(clock);
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: BRUSSELS, plainTime })
    .toInstant()
    .toString();
}
