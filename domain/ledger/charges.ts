import { addMonthsToMonth, dayInMonth, monthOf } from '../calendar/holiday-calendar.js';
import type { Cents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import type { Correction, Debt, DebtKind, RentBook, RentLine } from './types.js';

/** A debt as it came into the book, before any payment. */
export interface Charge extends Omit<Debt, 'openCents'> {
  /** From this day money that names nothing may go to it. */
  inBookFrom: IsoDate;
  disputed: boolean;
}

const MONTHLY_KINDS = ['rent', 'monthly_charge'] as const;

/**
 * The monthly charges up to and including the month `YYYY-MM` and every correction above zero, by
 * due date, then id.
 *
 * The lines of a kind make one debt a month. A month a line covers only in part is asked by days:
 * monthly amount × days held ÷ days of the month, added up over the lines and then rounded half up
 * to the cent. It is due on the due day of the line that holds first in the month; money paid
 * without a name may go to it from the first of the month.
 */
export function chargesThrough(book: RentBook, month: string): Charge[] {
  return [...monthlyCharges(book, month), ...correctionCharges(book)].sort(byDueDate);
}

/** By due date; debts due on one day by id. */
export function byDueDate(a: Charge, b: Charge): number {
  return compareText(a.dueOn, b.dueOn) || compareText(a.id, b.id);
}

/** Order of code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether the charge is one of every month. */
export function isMonthly(kind: DebtKind): boolean {
  return kind === 'rent' || kind === 'monthly_charge';
}

/** A month with its first and last day and its length. */
interface Month {
  month: string;
  first: IsoDate;
  last: IsoDate;
  days: number;
}

function monthlyCharges(book: RentBook, lastMonth: string): Charge[] {
  const [firstMonth] = book.rentLines.map(({ from }) => monthOf(from)).sort(compareText);
  if (firstMonth === undefined) return [];
  const charges: Charge[] = [];
  for (let month = firstMonth; month <= lastMonth; month = addMonthsToMonth(month, 1)) {
    const last = dayInMonth(month, 31);
    const span = { month, first: `${month}-01`, last, days: Number(last.slice(-2)) };
    for (const kind of MONTHLY_KINDS) charges.push(...chargeOfMonth(book, kind, span));
  }
  return charges;
}

function chargeOfMonth(book: RentBook, kind: RentLine['kind'], span: Month): Charge[] {
  const held = book.rentLines
    .filter((line) => line.kind === kind && holdsIn(line, span))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
  const [first] = held;
  const amountCents = proratedCents(held, span);
  if (!first || amountCents <= 0) return [];
  const charge: Charge = {
    id: `${kind}:${span.month}`,
    kind,
    month: span.month,
    dueOn: dayInMonth(span.month, first.dueDay),
    amountCents,
    counts: book.settings.countedKinds.includes(kind),
    inBookFrom: span.first,
    disputed: false,
  };
  return [charge];
}

function holdsIn(line: RentLine, span: Month): boolean {
  return line.from <= span.last && (line.until === null || line.until >= span.first);
}

function proratedCents(lines: RentLine[], span: Month): Cents {
  const centDays = lines.reduce((sum, line) => sum + line.monthlyCents * daysHeld(line, span), 0);
  return Math.floor((2 * centDays + span.days) / (2 * span.days));
}

/** Days of the month the line holds, its first and last day included. */
function daysHeld(line: RentLine, span: Month): number {
  const from = line.from > span.first ? line.from : span.first;
  const until = line.until !== null && line.until < span.last ? line.until : span.last;
  return Number(until.slice(-2)) - Number(from.slice(-2)) + 1;
}

function correctionCharges(book: RentBook): Charge[] {
  return book.corrections
    .filter(({ amountCents }) => amountCents > 0)
    .map((correction) => chargeOfCorrection(book, correction));
}

function chargeOfCorrection(book: RentBook, correction: Correction): Charge {
  const { id, kind, amountCents, dueOn, disputed } = correction;
  return {
    id: `correction:${id}`,
    kind,
    month: monthOf(dueOn),
    dueOn,
    amountCents,
    counts: !disputed && book.settings.countedKinds.includes(kind),
    inBookFrom: dueOn,
    disputed,
  };
}
