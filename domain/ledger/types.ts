import type { Cents } from '../money/cents.js';
import type { IsoDate, Step } from '../term/types.js';

/** A dated line of the lease: what is asked each month while it holds. */
export interface RentLine {
  id: string;
  from: IsoDate;
  /** Last day it holds, included; null while it has no end. */
  until: IsoDate | null;
  monthlyCents: Cents;
  /** Day of the month the debt becomes payable; a day the month does not have becomes its last. */
  dueDay: number;
  kind: 'rent' | 'monthly_charge';
}

export type CorrectionKind = 'rent_correction' | 'settlement' | 'damage' | 'deposit' | 'cost';

/** A sum that does not follow from the rent lines. Below zero it is owed to the tenant. */
export interface Correction {
  id: string;
  kind: CorrectionKind;
  amountCents: Cents;
  /** A retroactive one falls due by its own date, never in the months it concerns (facts §13.2). */
  dueOn: IsoDate;
  /** A disputed sum neither counts nor is settled until the decision, save by name. */
  disputed: boolean;
  description: string;
}

/** Money that came in, above zero. */
export interface Receipt {
  id: string;
  valueDate: IsoDate;
  amountCents: Cents;
  /** What the payer said it was for: a debt such as `rent:2026-11`, or a plan. */
  names?: { debtId?: string; planId?: string };
  /** From this date on the receipt counts as never come in. */
  reversedOn?: IsoDate;
}

export interface Instalment {
  n: number;
  dueOn: IsoDate;
  amountCents: Cents;
}

/** An agreed plan over the undisputed debts that fell due before `from`. */
export interface RepaymentPlanTerms {
  id: string;
  from: IsoDate;
  instalments: Instalment[];
  /** First day the plan no longer runs. */
  endedOn?: IsoDate;
}

export type DebtKind = RentLine['kind'] | CorrectionKind;

export interface LedgerSettings {
  /** What may stay open and still be called paid; default 500 (facts §13.3). */
  graceCents: Cents;
  /** Kinds that count towards arrears; the others are shown apart (facts §13.2). */
  countedKinds: DebtKind[];
}

/** All that is known of one tenancy's money. */
export interface RentBook {
  rentLines: RentLine[];
  corrections: Correction[];
  receipts: Receipt[];
  plans: RepaymentPlanTerms[];
  settings: LedgerSettings;
}

export interface Debt {
  /** `rent:2026-11`, `monthly_charge:2026-11` or `correction:<id>`. */
  id: string;
  kind: DebtKind;
  /** `YYYY-MM` it is asked for; of a correction the month it falls due. */
  month: string;
  dueOn: IsoDate;
  amountCents: Cents;
  openCents: Cents;
  /** Whether it counts towards arrears once past its due day. */
  counts: boolean;
}

/** Why a sum went to a debt: the payer's word, the running plan, age, or credit left over. */
export type AllocationGround = 'named' | 'current_month' | 'instalment' | 'oldest' | 'credit';

export interface Allocation {
  /** Id of the receipt, or of the correction in the tenant's favour. */
  sourceId: string;
  source: 'receipt' | 'correction';
  debtId: string;
  amountCents: Cents;
  /** The value date, or for credit the day the debt came into the book. */
  on: IsoDate;
  ground: AllocationGround;
}

/** The book as it stands at the end of a day. */
export interface Ledger {
  asOf: IsoDate;
  /** By due date, then id. Holds the running month's debts before they are due. */
  debts: Debt[];
  allocations: Allocation[];
  creditCents: Cents;
  /** Open on counted debts whose due day has passed: the arrears. */
  openCents: Cents;
  /** Open past its due day on what does not count: other kinds, disputed sums. */
  otherOpenCents: Cents;
  /** Whether the arrears are within the grace. */
  paid: boolean;
}

/** The month in which three months of arrears threaten. */
export interface ThreatenedMonth {
  month: string;
  /** Open before this month's own charge. */
  openBeforeCents: Cents;
  withMonthCents: Cents;
  /** The last three monthly charges less the tolerance. */
  thresholdCents: Cents;
  steps: Step[];
}

/** What is asked of planState, beside the book and the calendar. */
export interface PlanQuestion {
  planId: string;
  asOf: IsoDate;
  /** Default 5; may be 0 (facts §12.7). */
  graceWorkingDays: number;
  /** What may lack over the whole plan; default 500; may be 0. */
  shortfallCents: Cents;
}

export type ObligationState = 'upcoming' | 'kept' | 'late_within_grace' | 'missed';

/** An instalment, or a monthly debt that falls due while the plan runs. */
export interface Obligation {
  /** `instalment:3`, or the id of the debt. */
  id: string;
  /** Due day rolled to a working day. */
  dueOn: IsoDate;
  graceEndsOn: IsoDate;
  amountCents: Cents;
  state: ObligationState;
  /** What lacks up to and including this one, by the last day that was looked at. */
  shortCents: Cents;
}

export interface PlanState {
  planId: string;
  asOf: IsoDate;
  instalments: Obligation[];
  rents: Obligation[];
  /** What lacks on everything whose grace is over. */
  shortfallCents: Cents;
  /** A ground to propose "broken"; a plan is broken only when a person confirms (facts §12.7). */
  inBreach: boolean;
}
