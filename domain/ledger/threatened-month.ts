import { addMonthsToMonth, monthOf } from '../calendar/holiday-calendar.js';
import { type Cents, sumCents } from '../money/cents.js';
import type { IsoDate, Step } from '../term/types.js';
import { type Charge, isMonthly } from './charges.js';
import { arrearsOn, type SettledCharges, settledThrough } from './ledger.js';
import type { RentBook, RentLine, ThreatenedMonth } from './types.js';

/** Three months of arrears less this many cents are three months (facts §12.1). */
export const DEFAULT_TOLERANCE_CENTS: Cents = 500;

const MONTHS_AHEAD = 24;
const CHARGES_OF_ARREARS = 3;

/**
 * The month in which three months of arrears threaten: the first one, from the month of `asOf` on,
 * whose charge, if it and those before it also stay unpaid, brings the counted open sum to the last
 * three monthly charges less the tolerance (S1 step 3; facts §12.1). Reached already, it is the
 * month of `asOf`. Charges are taken as asked, so a month held in part counts for its part; a book
 * with fewer than three charges cannot be three months behind.
 *
 * Null when no month within two years reaches it, as after a lease that ended.
 * @throws RentBookFaulty as ledgerOn does.
 */
export function threatenedMonth(
  book: RentBook,
  asOf: IsoDate,
  toleranceCents: Cents = DEFAULT_TOLERANCE_CENTS,
): ThreatenedMonth | null {
  const now = monthOf(asOf);
  const until = addMonthsToMonth(now, MONTHS_AHEAD);
  const ahead = settledThrough(book, asOf, until);
  for (let month = now; month <= until; month = addMonthsToMonth(month, 1)) {
    const found = weigh(ahead, month, toleranceCents);
    if (found && found.withMonthCents >= found.thresholdCents) return found;
  }
  return null;
}

/**
 * The arrears in months of the rent and charges that hold on the day, or held last: whole tenths,
 * cut off, so that 3.0 is never shown before it is reached. 0 when nothing is asked.
 * @throws RentBookFaulty as ledgerOn does.
 */
export function monthsInArrears(book: RentBook, asOf: IsoDate): number {
  const monthlyCents = monthlyRate(book, asOf);
  return monthlyCents > 0 ? Math.floor((arrearsOn(book, asOf) * 10) / monthlyCents) / 10 : 0;
}

function weigh(
  { charges, settled }: SettledCharges,
  month: string,
  toleranceCents: Cents,
): ThreatenedMonth | null {
  const counted = charges.filter((charge) => charge.counts && charge.month <= month);
  const lastThree = lastMonthlyCharges(counted);
  if (lastThree.length < CHARGES_OF_ARREARS) return null;

  const openOf = (some: Charge[]): Cents =>
    sumCents(some.map(({ id }) => settled.open.get(id) ?? 0));
  const ofMonth = counted.filter((charge) => isMonthly(charge.kind) && charge.month === month);
  const monthCents = openOf(ofMonth);
  const withMonthCents = openOf(counted);
  const openBeforeCents = withMonthCents - monthCents;
  const chargesCents = sumCents(lastThree.map(({ cents }) => cents));
  const thresholdCents = chargesCents - toleranceCents;
  const steps: Step[] = [
    { code: 'open_before', params: { month, cents: openBeforeCents } },
    { code: 'month_unpaid', params: { month, cents: monthCents } },
    ...lastThree.map((params) => ({ code: 'monthly_charge', params })),
    { code: 'threshold', params: { chargesCents, toleranceCents, thresholdCents } },
    { code: 'reached', params: { month, cents: withMonthCents } },
  ];
  return { month, openBeforeCents, withMonthCents, thresholdCents, steps };
}

/** What the last three months with a charge asked, oldest first. */
function lastMonthlyCharges(counted: Charge[]): { month: string; cents: Cents }[] {
  const monthly = counted.filter(({ kind }) => isMonthly(kind));
  const months = [...new Set(monthly.map(({ month }) => month))].sort().slice(-CHARGES_OF_ARREARS);
  return months.map((month) => {
    const amounts = monthly.filter((charge) => charge.month === month);
    return { month, cents: sumCents(amounts.map(({ amountCents }) => amountCents)) };
  });
}

function monthlyRate(book: RentBook, asOf: IsoDate): Cents {
  const begun = book.rentLines
    .filter(({ from, kind }) => from <= asOf && book.settings.countedKinds.includes(kind))
    .map((line) => ({ monthlyCents: line.monthlyCents, until: lastDayBy(line, asOf) }));
  const latest = begun.reduce((last, { until }) => (until > last ? until : last), '');
  return sumCents(
    begun.filter(({ until }) => until === latest).map(({ monthlyCents }) => monthlyCents),
  );
}

/** The last day the line holds, but not later than the day asked for. */
function lastDayBy(line: RentLine, asOf: IsoDate): IsoDate {
  return line.until === null || line.until > asOf ? asOf : line.until;
}
