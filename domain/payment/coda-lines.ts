import type { Cents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import type { CodaFault } from './coda-types.js';

const WIDTH = 128;

/** One line of a file, read by the positions of the standard: counted from 1, both included. */
export class CodaLine {
  readonly faults: CodaFault[] = [];

  constructor(
    readonly number: number,
    private readonly characters: readonly string[],
  ) {}

  /** The record and, for movements and information, its article: `0`, `1`, `2.1` … `9`. */
  get record(): string {
    const type = this.raw(1, 1);
    return type === '2' || type === '3' ? `${type}.${this.raw(2, 2)}` : type;
  }

  /** The positions as they are, blanks included. */
  raw(from: number, until: number): string {
    return this.characters.slice(from - 1, until).join('');
  }

  /** The positions without the blanks around. */
  text(from: number, until: number): string {
    return this.raw(from, until).trim();
  }

  /** Twelve digits of euros and three decimals, as cents; the third decimal must be 0. */
  cents(from: number): Cents {
    const digits = this.raw(from, from + 14);
    if (!/^\d{15}$/.test(digits)) return this.fault('amount_unreadable', { text: digits }, 0);
    const cents = Number(digits.slice(0, 14));
    return digits.endsWith('0') ? cents : this.fault('third_decimal', { text: digits }, cents);
  }

  /** An amount with its sign before it: 0 is credit, 1 is debit. */
  signedCents(signAt: number, from: number): Cents {
    const sign = this.raw(signAt, signAt);
    const cents = this.cents(from);
    if (sign === '0') return cents;
    if (sign !== '1') return this.fault('sign_unreadable', { text: sign }, cents);
    return cents === 0 ? 0 : -cents;
  }

  /** DDMMYY as a date of this century, undefined for 000000 or blanks. */
  date(from: number): IsoDate | undefined {
    const text = this.raw(from, from + 5);
    if (text === '000000' || text.trim() === '') return undefined;
    const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
    const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const isDay = Number(day) >= 1 && Number(day) <= (lengths[Number(month) - 1] ?? 0);
    if (isDay) return `20${year}-${month}-${day}`;
    this.faults.push({ line: this.number, code: 'date_unreadable', params: { text } });
    return undefined;
  }

  /** Digits as a number. */
  count(from: number, until: number): number {
    const text = this.raw(from, until);
    return /^\d+$/.test(text) ? Number(text) : this.fault('count_unreadable', { text }, 0);
  }

  private fault(code: string, params: CodaFault['params'], instead: number): number {
    this.faults.push({ line: this.number, code, params });
    return instead;
  }
}

/** The lines of a file, and the ones that are not as wide as they must be. */
export interface CodaLines {
  lines: CodaLine[];
  faults: CodaFault[];
}

/**
 * Cuts a file into lines. It is read as UTF-8 where that is possible, otherwise as ISO-8859-1
 * (facts §4.2). A line is 128 characters or 128 bytes wide; where it is the bytes, positions count
 * bytes (facts §4.4). Empty lines at the end are passed over.
 */
export function readCodaLines(bytes: Uint8Array): CodaLines {
  const rows = decoded(bytes).split(/\r?\n/);
  while (rows.length > 0 && isBlank(rows.at(-1) ?? '')) rows.pop();
  const lines: CodaLine[] = [];
  const faults: CodaFault[] = [];
  rows.forEach((row, at) => {
    const characters = Array.from(row);
    const line = fitted(characters);
    if (line) lines.push(new CodaLine(at + 1, line));
    else faults.push({ line: at + 1, code: 'line_width', params: { width: characters.length } });
  });
  return { lines, faults };
}

/** Nothing on it but blanks or the end-of-file sign of old systems. */
function isBlank(row: string): boolean {
  return row.replaceAll('\u001a', '').trim() === '';
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

/** One entry for each position of the line, or undefined when it is not as wide as it must be. */
function fitted(characters: string[]): string[] | undefined {
  if (characters.length === WIDTH) return characters;
  const byByte = characters.flatMap((one) => {
    const further = new TextEncoder().encode(one).length - 1;
    return [one, ...Array.from({ length: further }, () => '')];
  });
  return byByte.length === WIDTH ? byByte : undefined;
}
