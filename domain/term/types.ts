/** A day as `YYYY-MM-DD`, always read in Europe/Brussels. */
export type IsoDate = string;

/** An instant in UTC as `YYYY-MM-DDTHH:MM:SSZ`. */
export type IsoInstant = string;

/** One line of an explanation: a code and its values. The sentence is made at the edge. */
export interface Step {
  code: string;
  params: Record<string, string | number>;
}

/** How much time a rule gives. */
export interface Budget {
  amount: number;
  unit: 'calendar_day' | 'working_day' | 'month';
}

/**
 * Whether counting starts on the day after the anchor (art. 52 Ger.W., the ordinary case) or the
 * anchor itself is the first day.
 */
export type CountingRule = 'day_after' | 'same_day';

/** Whether a last day on a weekend or holiday moves to a working day (art. 53 Ger.W.). */
export type RollRule = 'next_working_day' | 'none';

/** Why a term ends on its date: enough to print it in a letter and to compute it again. */
export interface TermReason {
  /** Code of the event that started the count, such as `deposited`. */
  anchor: string;
  anchorDate: IsoDate;
  budget: Budget;
  countingRule: CountingRule;
  rollRule: RollRule;
  /** The last day before it rolled; absent when it did not. */
  rolledFrom?: IsoDate;
  /** Code of the holiday that made it roll; absent when a weekend alone did. */
  holiday?: string;
  /** Days of pauses made up for: calendar days, or working days under a budget in working days. */
  pausedDays: number;
  /** Code of the paragraph or setting the rule comes from. */
  ground: string;
  ruleVersion: string;
  calendarVersion: number;
  steps: Step[];
}

/** A computed date with its instants and its explanation. */
export interface Term {
  /** The last day of the term, or the day something is due. */
  date: IsoDate;
  /** 08:00 in Brussels on `date`: from here the system does the office work of that day. */
  opensAt: IsoInstant;
  /** The first instant of the next day in Brussels; the term still runs before it. */
  endsAt: IsoInstant;
  reason: TermReason;
}
