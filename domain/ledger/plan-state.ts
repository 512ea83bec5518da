import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import { monthOf } from '../calendar/holiday-calendar.js';
import { type Cents, sumCents } from '../money/cents.js';
import { repaymentInstalmentDue } from '../term/rules.js';
import type { IsoDate } from '../term/types.js';
import { isCovered } from './allocate.js';
import { type Charge, isMonthly } from './charges.js';
import { type SettledCharges, settledThrough } from './ledger.js';
import { RentBookFaulty } from './rent-book-faulty.js';
import type {
  Obligation,
  ObligationState,
  PlanQuestion,
  PlanState,
  RentBook,
  RepaymentPlanTerms,
} from './types.js';

/** What has to be settled by a day, seen together with all that had to be before it. */
interface Due {
  id: string;
  dueOn: IsoDate;
  amountCents: Cents;
  /** What lacks of this and all before it with the money dated up to the day. */
  shortOn(day: IsoDate): Cents;
}

/**
 * How a repayment plan stands at the end of the day. A plan means current rent *and* instalment
 * (facts §13.3), so the monthly debts due while it runs are looked at beside the instalments; each
 * list may lack the shortfall and each due day has its grace in working days (facts §12.7). With
 * both settings 0 a plan is in breach by one cent or one day. Money is taken as the book knows it
 * on `asOf`: a reversal undoes what was kept. Of a plan that ended, only what was due before that
 * day is looked at.
 * @throws RentBookFaulty `plan_unknown`, and as ledgerOn does.
 * @throws CalendarDoesNotReach when a due day lies outside the calendar.
 */
export function planState(
  book: RentBook,
  question: PlanQuestion,
  calendar: HolidayCalendar,
): PlanState {
  const { planId, asOf, shortfallCents: allowedCents } = question;
  const plan = book.plans.find(({ id }) => id === planId);
  if (!plan) throw new RentBookFaulty('plan_unknown', planId);

  const ahead = settledThrough(book, asOf, monthOf(asOf));
  const judge = (due: Due): Obligation => obligationOf(due, question, calendar);
  const instalments = instalmentsOf(plan, ahead).map(judge);
  const rents = rentsOf(plan, ahead, asOf).map(judge);

  const shortfallCents = lastShort(instalments, asOf) + lastShort(rents, asOf);
  const missed = [...instalments, ...rents].some(({ state }) => state === 'missed');
  const inBreach = missed || shortfallCents > allowedCents;
  return { planId, asOf, instalments, rents, shortfallCents, inBreach };
}

/** The instalments, each with what the plan's debts lack of the sum of all up to it. */
function instalmentsOf(plan: RepaymentPlanTerms, ahead: SettledCharges): Due[] {
  const covered = ahead.charges.filter((charge) => isCovered(plan, charge));
  const openAtStart = openOn(ahead, covered, { before: plan.from });
  return plan.instalments
    .filter(({ dueOn }) => isLookedAt(plan, dueOn))
    .sort((a, b) => a.n - b.n)
    .map(({ n, dueOn, amountCents }) => {
      const upTo = plan.instalments.filter((other) => other.n <= n);
      const asked = Math.min(openAtStart, sumCents(upTo.map((other) => other.amountCents)));
      const shortOn = (day: IsoDate): Cents => {
        const paid = openAtStart - openOn(ahead, covered, { through: day });
        return Math.max(0, asked - paid);
      };
      return { id: `instalment:${n}`, dueOn, amountCents, shortOn };
    });
}

/** The counted monthly debts due while the plan runs, each with all such debts before it. */
function rentsOf(plan: RepaymentPlanTerms, ahead: SettledCharges, asOf: IsoDate): Due[] {
  const current = ahead.charges.filter(
    ({ kind, counts, dueOn }) =>
      isMonthly(kind) && counts && dueOn >= plan.from && dueOn <= asOf && isLookedAt(plan, dueOn),
  );
  return current.map(({ id, dueOn, amountCents }, at) => {
    const upTo = current.slice(0, at + 1);
    return { id, dueOn, amountCents, shortOn: (day) => openOn(ahead, upTo, { through: day }) };
  });
}

function isLookedAt(plan: RepaymentPlanTerms, dueOn: IsoDate): boolean {
  return plan.endedOn === undefined || dueOn < plan.endedOn;
}

/** What the charges have open by the money dated before a day, or up to and including it. */
function openOn(
  { settled }: SettledCharges,
  charges: Charge[],
  limit: { before: IsoDate } | { through: IsoDate },
): Cents {
  const ids = new Set(charges.map(({ id }) => id));
  const dated = settled.allocations.filter(
    ({ debtId, on }) =>
      ids.has(debtId) && ('before' in limit ? on < limit.before : on <= limit.through),
  );
  const asked = sumCents(charges.map(({ amountCents }) => amountCents));
  return asked - sumCents(dated.map(({ amountCents }) => amountCents));
}

function obligationOf(due: Due, question: PlanQuestion, calendar: HolidayCalendar): Obligation {
  const { asOf, graceWorkingDays, shortfallCents: allowedCents } = question;
  const terms = repaymentInstalmentDue(due.dueOn, graceWorkingDays, calendar);
  const dueOn = terms.due.date;
  const graceEndsOn = terms.graceEnds.date;
  const isKeptBy = (day: IsoDate): boolean => due.shortOn(day) <= allowedCents;
  const shortCents = due.shortOn(earlier(asOf, graceEndsOn));

  const state = ((): ObligationState => {
    if (isKeptBy(earlier(asOf, dueOn))) return 'kept';
    if (asOf <= dueOn) return 'upcoming';
    if (asOf <= graceEndsOn || isKeptBy(graceEndsOn)) return 'late_within_grace';
    return 'missed';
  })();
  return { id: due.id, dueOn, graceEndsOn, amountCents: due.amountCents, state, shortCents };
}

/** What lacked at the last due day whose grace is over; the sums are cumulative already. */
function lastShort(obligations: Obligation[], asOf: IsoDate): Cents {
  return obligations.filter(({ graceEndsOn }) => graceEndsOn < asOf).at(-1)?.shortCents ?? 0;
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
