/** Dates and money in Dutch words, from hand-kept tables: no Intl, no Date, so a letter never depends on the host. */

const weekdays = [
  'zondag',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
] as const;

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const shortMonths = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

export type Unit = 'day' | 'calendar_day' | 'working_day' | 'week' | 'month' | 'year';

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['dag', 'dagen'],
  calendar_day: ['kalenderdag', 'kalenderdagen'],
  working_day: ['werkdag', 'werkdagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
};

const smallNumbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'] as const;

interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** `2026-11-24` → `dinsdag 24 november 2026`; short: `di 24 nov`, with the year when asked. */
export function formatDate(
  isoDate: string,
  form: 'long' | 'no_weekday' | 'short' | 'short_with_year' = 'long',
): string {
  const { year, month, day } = partsOf(isoDate);
  const weekday = weekdays[weekdayOf({ year, month, day })] ?? '';
  if (form === 'long') return `${weekday} ${day} ${months[month - 1] ?? ''} ${year}`;
  if (form === 'no_weekday') return `${day} ${months[month - 1] ?? ''} ${year}`;
  const short = `${weekday.slice(0, 2)} ${day} ${shortMonths[month - 1] ?? ''}`;
  return form === 'short' ? short : `${short} ${year}`;
}

/** `2026-11` (or a date in it) → `november 2026`. */
export function formatMonth(isoMonth: string): string {
  const { year, month } = partsOf(isoMonth.length === 7 ? `${isoMonth}-01` : isoMonth);
  return `${months[month - 1] ?? ''} ${year}`;
}

/** `2026-11-10` → `10de`, as people say the day of a month: 1ste, 8ste, 20ste, else -de. */
export function formatDayOfMonth(isoDate: string): string {
  const { day } = partsOf(isoDate);
  return `${day}${day === 1 || day === 8 || day >= 20 ? 'ste' : 'de'}`;
}

/** `270923` → `2.709,23 €`. Whole cents only; anything else is a mistake of the caller. */
export function formatEuro(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new TypeError(`Not a whole number of cents: ${cents}`);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${euros},${digits.slice(-2)} €`;
}

/** `7, 'day'` → `7 dagen`; `1, 'week'` → `1 week`. */
export function formatQuantity(amount: number, unit: string): string {
  const words = isUnit(unit) ? units[unit] : undefined;
  if (!words) throw new RangeError(`Unknown unit of time: ${unit}`);
  return `${amount} ${amount === 1 ? words[0] : words[1]}`;
}

/** A number of days as a person says it: 7 → `één week`, 14 → `twee weken`, 10 → `10 dagen`. */
export function formatPeriod(days: number): string {
  if (days === 0 || days % 7 !== 0) return formatQuantity(days, 'day');
  const weeks = days / 7;
  return `${smallNumbers[weeks] ?? weeks} ${weeks === 1 ? 'week' : 'weken'}`;
}

/** `12/3456789/12` or twelve digits → `+++123/4567/89012+++`; other references stay as they are. */
export function formatStructuredReference(reference: string): string {
  const digits = reference.replace(/\D/g, '');
  if (digits.length !== 12) return reference;
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

/** An IBAN in groups of four. */
export function formatIban(iban: string): string {
  return (
    iban
      .replace(/\s/g, '')
      .match(/.{1,4}/g)
      ?.join(' ') ?? iban
  );
}

/** Ten digits → `0403.019.261`; other texts stay as they are. */
export function formatCompanyNumber(number: string): string {
  const digits = number.replace(/\D/g, '').padStart(10, '0');
  if (digits.length !== 10) return number;
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
}

function partsOf(isoDate: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`Not a date: ${isoDate}`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new RangeError(`No such day: ${isoDate}`);
  }
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Sakamoto's method: 0 = Sunday. */
function weekdayOf({ year, month, day }: DateParts): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

function isUnit(unit: string): unit is Unit {
  return Object.hasOwn(units, unit);
}
