import { monthOf } from '../calendar/holiday-calendar.js';
import type { Cents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import { byDueDate, type Charge, compareText, isMonthly } from './charges.js';
import type { Allocation, AllocationGround, RentBook, RepaymentPlanTerms } from './types.js';

/** Money that can settle debts: a receipt, or a correction in the tenant's favour. */
export interface Source {
  id: string;
  source: Allocation['source'];
  on: IsoDate;
  amountCents: Cents;
  names: { debtId?: string; planId?: string };
  /** A deposit given back settles deposits only: it is never set off against rent (facts §13.17). */
  depositOnly: boolean;
}

/** What is open on each charge, what went where, and what is left. */
export interface Settled {
  open: Map<string, Cents>;
  allocations: Allocation[];
  creditCents: Cents;
}

interface Preference {
  charge: Charge;
  ground: AllocationGround;
}

/** The sources that have come in by the day and still count on it, by date, then id. */
export function sourcesOn(book: RentBook, asOf: IsoDate): Source[] {
  const receipts = book.receipts
    .filter(({ valueDate }) => valueDate <= asOf)
    .filter(({ reversedOn }) => reversedOn === undefined || reversedOn > asOf)
    .map(({ id, valueDate, amountCents, names = {} }): Source => {
      return { id, source: 'receipt', on: valueDate, amountCents, names, depositOnly: false };
    });
  const inFavour = book.corrections
    .filter(({ amountCents, dueOn, disputed }) => amountCents < 0 && dueOn <= asOf && !disputed)
    .map(({ id, kind, amountCents, dueOn }): Source => {
      const depositOnly = kind === 'deposit';
      const correction = { id, source: 'correction', on: dueOn, names: {} } as const;
      return { ...correction, amountCents: -amountCents, depositOnly };
    });
  return [...receipts, ...inFavour].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.source, b.source) || compareText(a.id, b.id),
  );
}

/**
 * Divides the sources over the charges, day by day: first what the payer names; while a plan runs
 * the current month, then the debts of the plan; then the oldest due (facts §13.3). What is left is
 * credit and settles later charges on the day they come into the book.
 *
 * The order in which a source looks at the charges depends on dates and names only, never on what
 * is open. That is why one payment more can leave no charge with more open than before.
 */
export function allocate(
  plans: RepaymentPlanTerms[],
  charges: Charge[],
  sources: Source[],
): Settled {
  const purse = new Purse(charges);
  const arrivals = [...charges].sort(
    (a, b) => compareText(a.inBookFrom, b.inBookFrom) || byDueDate(a, b),
  );
  for (const source of sources) {
    purse.settleArrivals(arrivals, source.on);
    purse.spend(source, preferencesOf(source, charges, plans));
  }
  purse.settleArrivals(arrivals, '9999-12-31');
  return purse.settled();
}

/** The plan that runs on the day; of several the one that began last. */
export function runningPlan(
  plans: RepaymentPlanTerms[],
  on: IsoDate,
): RepaymentPlanTerms | undefined {
  return [...plans]
    .sort((a, b) => compareText(b.from, a.from) || compareText(a.id, b.id))
    .find(({ from, endedOn }) => from <= on && (endedOn === undefined || on < endedOn));
}

/** Whether a plan is about this charge: undisputed, and due before the plan began. */
export function isCovered(plan: RepaymentPlanTerms, charge: Charge): boolean {
  return !charge.disputed && charge.dueOn < plan.from;
}

function preferencesOf(
  source: Source,
  charges: Charge[],
  plans: RepaymentPlanTerms[],
): Preference[] {
  const { debtId, planId } = source.names;
  const named = charges.filter(({ id }) => id === debtId);
  const inBook = charges.filter((charge) => isOpenTo(source, charge, source.on));
  const plan = runningPlan(plans, source.on);
  const current = plan ? inBook.filter((charge) => isCurrent(charge, source.on)) : [];
  const covered = plan ? inBook.filter((charge) => isCovered(plan, charge)) : [];

  const month = withGround(current, 'current_month');
  const instalment = withGround(covered, 'instalment');
  const byPlan = plan && plan.id === planId ? [...instalment, ...month] : [...month, ...instalment];
  return [...withGround(named, 'named'), ...byPlan, ...withGround(inBook, 'oldest')];
}

function isOpenTo(source: Source, charge: Charge, on: IsoDate): boolean {
  if (charge.disputed || charge.inBookFrom > on) return false;
  return !source.depositOnly || charge.kind === 'deposit';
}

function isCurrent(charge: Charge, on: IsoDate): boolean {
  return isMonthly(charge.kind) && charge.month === monthOf(on);
}

function withGround(charges: Charge[], ground: AllocationGround): Preference[] {
  return charges.map((charge) => ({ charge, ground }));
}

/** Keeps what is open and what is left while the sources are divided. */
class Purse {
  private readonly open: Map<string, Cents>;
  private readonly allocations: Allocation[] = [];
  private readonly left: { source: Source; cents: Cents }[] = [];
  private arrived = 0;

  constructor(charges: Charge[]) {
    this.open = new Map(charges.map(({ id, amountCents }) => [id, amountCents]));
  }

  /** Lets the credit settle, in order, the charges that came into the book by the day. */
  settleArrivals(arrivals: Charge[], by: IsoDate): void {
    for (; this.arrived < arrivals.length; this.arrived += 1) {
      const charge = arrivals[this.arrived];
      if (!charge || charge.inBookFrom > by) return;
      for (const rest of this.left) {
        if (!isOpenTo(rest.source, charge, charge.inBookFrom)) continue;
        rest.cents -= this.settle(rest, { charge, ground: 'credit' }, charge.inBookFrom);
      }
    }
  }

  spend(source: Source, preferences: Preference[]): void {
    const rest = { source, cents: source.amountCents };
    for (const preference of preferences) {
      rest.cents -= this.settle(rest, preference, source.on);
    }
    this.left.push(rest);
  }

  settled(): Settled {
    const creditCents = this.left.reduce((sum, { cents }) => sum + cents, 0);
    return { open: this.open, allocations: this.allocations, creditCents };
  }

  private settle(
    rest: { source: Source; cents: Cents },
    { charge, ground }: Preference,
    on: IsoDate,
  ): Cents {
    const openCents = this.open.get(charge.id) ?? 0;
    const amountCents = Math.min(openCents, rest.cents);
    if (amountCents <= 0) return 0;
    const { id: sourceId, source } = rest.source;
    this.open.set(charge.id, openCents - amountCents);
    this.allocations.push({ sourceId, source, debtId: charge.id, amountCents, on, ground });
    return amountCents;
  }
}
