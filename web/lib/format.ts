import { weekday } from './calendar';
import type { Instant, IsoDate } from './answers';

const shortDays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const longDays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
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
];
const longMonths = [
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
];

interface DateParts {
  year: string;
  month: number;
  day: number;
}

function parts(date: IsoDate): DateParts {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return { year, month: Number(month), day: Number(day) };
}

/** "di 24 nov"; the year only when it is another than today's. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  const { year, month, day } = parts(date);
  const words = `${shortDays[weekday(date)]} ${day} ${shortMonths[month - 1]}`;
  return today.startsWith(year) ? words : `${words} ${year}`;
}

/** "12 nov", inside a sentence. */
export function dayAndMonth(date: IsoDate, today: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${shortMonths[month - 1]}${today.startsWith(year) ? '' : ` ${year}`}`;
}

/** "donderdag 19 november 2026" */
export function longDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${longDays[weekday(date)]} ${day} ${longMonths[month - 1]} ${year}`;
}

/** "do 19 nov 2026" */
export function fullDate(date: IsoDate): string {
  return shortDate(date, '');
}

const grouped = new Intl.NumberFormat('nl-BE', { useGrouping: 'always' });
const timeInBrussels = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});
const dateInBrussels = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "2.709,23", for columns. */
export function amount(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '−' : ''}${grouped.format(whole)},${rest}`;
}

/** "2.709,23 €" */
export const euro = (cents: number): string => `${amount(cents)}\u00a0€`;

/** 34 → "3,4" */
export const tenths = (value: number): string =>
  `${Math.trunc(value / 10)},${Math.abs(value % 10)}`;

const oneDecimal = new Intl.NumberFormat('nl-BE', {
  useGrouping: 'always',
  maximumFractionDigits: 1,
});

/** "73,3", and "15" without a decimal that says nothing. */
export const decimal = (value: number): string => oneDecimal.format(value);

export const count = (value: number): string => grouped.format(value);

/** "15:00" in Brussels */
export const clockTime = (instant: Instant): string => timeInBrussels.format(Date.parse(instant));

export const dateOf = (instant: Instant): IsoDate => dateInBrussels.format(Date.parse(instant));

export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.at(-1)?.[0] ?? '')).toUpperCase();
}

/** "1.912,40" or "1912.4" → cents; null when it is no amount. */
export function parseAmount(text: string): number | null {
  const plain = text
    .replace(/[\s€]/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (!/^-?\d+(\.\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain) * 100);
}

/** "23–27 nov" or "30 nov–6 dec" */
export function daySpan(
  { from, until }: { from: IsoDate; until: IsoDate },
  today: IsoDate,
): string {
  const last = dayAndMonth(until, today);
  if (from === until) return last;
  const first = from.slice(0, 7) === until.slice(0, 7) ? parts(from).day : dayAndMonth(from, today);
  return `${first}–${last}`;
}
