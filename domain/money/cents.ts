/** An amount of money in whole euro cents. */
export type Cents = number;

/** Thrown when a value is no amount of whole cents, or a text cannot be read as one. */
export class NotAnAmount extends Error {
  readonly code = 'not_an_amount';
  readonly params: { value: string };

  constructor(value: number | string) {
    super(`Not an amount in cents: ${value}`);
    this.name = 'NotAnAmount';
    this.params = { value: String(value) };
  }
}

/**
 * The value itself, known to be whole cents.
 * @throws NotAnAmount for fractions, NaN, infinities and sums beyond exact integers.
 */
export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new NotAnAmount(value);
  return value;
}

/**
 * The sum of the amounts; 0 for none.
 * @throws NotAnAmount when an amount or the sum is not exact.
 */
export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => assertCents(sum + assertCents(amount)), 0);
}

const PLAIN = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/;
const GROUPED_BY_POINTS = /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;

/**
 * Reads `1.234,56`, `1234.56`, `1234,56`, `7.5`, `200`, each with or without a leading minus, as
 * cents. A lone point before three digits is refused, since `1.234` may be a thousand or a fraction.
 * @throws NotAnAmount for anything else; nothing is rounded away.
 */
export function centsFromDecimalText(text: string): Cents {
  const read = PLAIN.exec(text.trim()) ?? withDecimals(GROUPED_BY_POINTS.exec(text.trim()));
  if (!read) throw new NotAnAmount(text);
  const [, minus, euros = '', decimals = ''] = read;
  const size = assertCents(Number(euros.replaceAll('.', '') + decimals.padEnd(2, '0')));
  return minus && size > 0 ? -size : size;
}

/** Writes cents the Belgian way: 270923 as `2.709,23`. */
export function formatCents(cents: Cents): string {
  const digits = String(Math.abs(assertCents(cents))).padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${euros},${digits.slice(-2)}`;
}

/** Points are thousands for certain only when decimals follow or there are two of them. */
function withDecimals(read: RegExpExecArray | null): RegExpExecArray | null {
  const [, , euros = '', decimals] = read ?? [];
  return decimals !== undefined || euros.split('.').length > 2 ? read : null;
}
