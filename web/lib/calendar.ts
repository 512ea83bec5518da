import type { IsoDate } from './answers';

/**
 * Days as plain numbers, for showing and for the practice clock only. Legal dates come from the API.
 * Day number 0 is 1 March of the year 0 (the calendar then repeats every 400 years = 146,097 days).
 */
export function toDayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day - 1;
}

export function fromDayNumber(days: number): IsoDate {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((dayOfYear * 5 + 2) / 153);
  const day = dayOfYear - Math.floor((monthFromMarch * 153 + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromDayNumber(toDayNumber(date) + days);

/** 0 = Sunday. 1 March of the year 0 was a Wednesday. */
export const weekday = (date: IsoDate): number => (((toDayNumber(date) + 3) % 7) + 7) % 7;

function daysInMonth(year: number, month: number): number {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return Number(fromDayNumber(toDayNumber(first) + 31).slice(-2)) === 1
    ? 31
    : 32 - Number(fromDayNumber(toDayNumber(first) + 31).slice(-2));
}

/** The same day some months later; the last day of a month that is too short. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
}

/** The number of the week, Monday to Sunday, as ISO 8601 counts: the week of a Thursday belongs to its year. */
export function weekNumber(date: IsoDate): number {
  const thursday = toDayNumber(date) + 4 - (weekday(date) || 7);
  const newYear = toDayNumber(`${fromDayNumber(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - newYear) / 7) + 1;
}
