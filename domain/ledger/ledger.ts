import { addMonthsToMonth, monthOf } from '../calendar/holiday-calendar.js';
import { type Cents, sumCents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import { allocate, type Settled, sourcesOn } from './allocate.js';
import { type Charge, chargesThrough } from './charges.js';
import { RentBookFaulty } from './rent-book-faulty.js';
import type { Debt, Ledger, RentBook } from './types.js';

/** How far ahead of its value date a payment may name a month. */
const MONTHS_AHEAD = 12;

/**
 * The book at the end of the day: debts, what was paid on them, credit and arrears, from the
 * receipts with a value date up to that day and not reversed by it (facts §13.2, §13.3).
 * @throws RentBookFaulty when a receipt is not above zero or an id is used twice.
 */
export function ledgerOn(book: RentBook, asOf: IsoDate): Ledger {
  const { charges, settled } = settledThrough(book, asOf, monthOf(asOf));
  const named = new Set(settled.allocations.map(({ debtId }) => debtId));
  const debts = charges
    .filter(({ id, inBookFrom }) => inBookFrom <= asOf || named.has(id))
    .map((charge) => debtOf(charge, settled));
  const pastDue = debts.filter(({ dueOn }) => dueOn < asOf);
  const openCents = openOf(pastDue.filter(({ counts }) => counts));
  return {
    asOf,
    debts,
    allocations: settled.allocations,
    creditCents: settled.creditCents,
    openCents,
    otherOpenCents: openOf(pastDue.filter(({ counts }) => !counts)),
    paid: openCents <= book.settings.graceCents,
  };
}

/**
 * The arrears at the end of the day, in cents: open on counted debts past their due day.
 * @throws RentBookFaulty as ledgerOn does.
 */
export function arrearsOn(book: RentBook, asOf: IsoDate): Cents {
  return ledgerOn(book, asOf).openCents;
}

/** The charges of a book and how far the receipts of a day settle them. */
export interface SettledCharges {
  charges: Charge[];
  settled: Settled;
}

/**
 * Divides the money known on the day over the charges up to and including a month, which may lie
 * ahead: credit then settles what is to come.
 */
export function settledThrough(book: RentBook, asOf: IsoDate, month: string): SettledCharges {
  refuseFaulty(book);
  const sources = sourcesOn(book, asOf);
  const namedMonths = sources.flatMap(({ names, on }) => monthNamed(names.debtId, on));
  const last = namedMonths.reduce((latest, named) => (named > latest ? named : latest), month);
  const charges = chargesThrough(book, last).filter(
    (charge) => charge.month <= month || sources.some(({ names }) => names.debtId === charge.id),
  );
  return { charges, settled: allocate(book.plans, charges, sources) };
}

/** The month of `rent:2026-11`: a payment may name what comes into the book within a year. */
function monthNamed(debtId: string | undefined, paidOn: IsoDate): string[] {
  const month = /^(?:rent|monthly_charge):(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(debtId ?? '')?.[1];
  const known = month !== undefined && month <= addMonthsToMonth(monthOf(paidOn), MONTHS_AHEAD);
  return known ? [month] : [];
}

function debtOf(charge: Charge, settled: Settled): Debt {
  const { id, kind, month, dueOn, amountCents, counts } = charge;
  const openCents = settled.open.get(id) ?? amountCents;
  return { id, kind, month, dueOn, amountCents, openCents, counts };
}

function openOf(debts: Debt[]): Cents {
  return sumCents(debts.map(({ openCents }) => openCents));
}

function refuseFaulty(book: RentBook): void {
  for (const { id, amountCents } of book.receipts) {
    if (!Number.isSafeInteger(amountCents) || amountCents <= 0) {
      throw new RentBookFaulty('receipt_not_above_zero', id);
    }
  }
  for (const rows of [book.receipts, book.corrections, book.plans]) {
    const seen = new Set<string>();
    for (const { id } of rows) {
      if (seen.has(id)) throw new RentBookFaulty('id_used_twice', id);
      seen.add(id);
    }
  }
}
