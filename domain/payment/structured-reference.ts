/**
 * The Belgian structured communication (OGM): twelve digits, of which the last two are the first ten
 * modulo 97, written 97 when nothing remains (facts §4.1). Kept as twelve digits, shown with strokes.
 */

/** What a text that should be one structured communication turns out to be. */
export type ReferenceReading =
  | { kind: 'valid'; reference: string }
  /** Twelve bare digits with the right check: a proposal to a person at most (facts §4.4). */
  | { kind: 'proposal'; reference: string }
  /** The right form with a wrong check: kept, never matched. */
  | { kind: 'wrong_check'; digits: string }
  | { kind: 'no_reference' };

/** Thrown when ten digits were needed to make a structured communication. */
export class NotTenDigits extends Error {
  readonly code = 'not_ten_digits';
  readonly params: { text: string };

  constructor(text: string) {
    super(`Ten digits needed, not "${text}"`);
    this.name = 'NotTenDigits';
    this.params = { text };
  }
}

/** Strokes inside, signs around or not; a blank may stand beside a stroke or a sign. */
const WRITTEN = /(?<![\d/])(\d{3})\s?\/\s?(\d{4})\s?\/\s?(\d{5})(?![\d/])/g;
/** No strokes but plusses or stars around. */
const SIGNED = /([+*])\1\1\s?(\d{3})(\d{4})(\d{5})\s?\1\1\1/g;
const BARE = /(?<![\p{L}\d/+*.-])(\d{12})(?![\p{L}\d/+*.-])/gu;

/**
 * The twelve digits of the communication with these first ten, such as a tenancy's number.
 * @throws NotTenDigits for anything but ten digits.
 */
export function structuredReference(firstTen: string): string {
  if (!/^\d{10}$/.test(firstTen)) throw new NotTenDigits(firstTen);
  const check = Number(firstTen) % 97 || 97;
  return firstTen + String(check).padStart(2, '0');
}

/** Whether twelve digits carry the right check. */
export function isStructuredReference(digits: string): boolean {
  return /^\d{12}$/.test(digits) && structuredReference(digits.slice(0, 10)) === digits;
}

/** Writes twelve digits as `+++010/8068/17183+++`. */
export function formatStructuredReference(digits: string): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
}

/** Reads a text that is one communication and nothing else, blanks around it apart. */
export function parseStructuredReference(text: string): ReferenceReading {
  const trimmed = text.trim();
  const bare = /^\d{12}$/.test(trimmed);
  const digits = trimmed.replace(/\D/g, '');
  const written = /^(\+{3}|\*{3}|)\s?(\d{3}\s?\/\s?\d{4}\s?\/\s?\d{5})\s?\1$/.test(trimmed);
  const signed = /^(\+{3}|\*{3})\s?\d{12}\s?\1$/.test(trimmed);
  if (!bare && !written && !signed) return { kind: 'no_reference' };
  if (bare && !isStructuredReference(digits)) return { kind: 'no_reference' };
  if (!isStructuredReference(digits)) return { kind: 'wrong_check', digits };
  return { kind: bare ? 'proposal' : 'valid', reference: digits };
}

/**
 * The valid communications inside a free text, each once, as twelve digits in the order they stand
 * there. More than one is ambiguous and a matter for a person (facts §4.4).
 */
export function findStructuredReferences(text: string): string[] {
  return [...new Set(writtenDigits(text).filter(isStructuredReference))];
}

/** Groups of digits in the right form whose check is wrong, each once. */
export function findWrongReferences(text: string): string[] {
  return [...new Set(writtenDigits(text).filter((digits) => !isStructuredReference(digits)))];
}

/** Twelve bare digits that could be a communication, each once: proposals only (facts §4.4). */
export function findReferenceProposals(text: string): string[] {
  const bare = [...text.matchAll(BARE)].map(([, digits = '']) => digits);
  return [...new Set(bare.filter(isStructuredReference))];
}

function writtenDigits(text: string): string[] {
  return [...text.matchAll(WRITTEN), ...text.matchAll(SIGNED)]
    .sort((a, b) => a.index - b.index)
    .map(([found]) => found.replace(/\D/g, ''));
}
