import type { TaskRole } from '../task/tasks.js';
import type { Rhythm } from '../term/rhythm.js';
import type { Budget, IsoDate } from '../term/types.js';

/**
 * A programme is data: one file in `domain/programme/` says everything in which one offer of trial housing, training or
 * guidance differs from another (architecture §5). Texts are Dutch, for they are shown; codes are ours.
 */

/** The phases a trajectory can pass, in reading order; a programme names those it has. */
export const trajectoryPhases = [
  'referral',
  'consent',
  'intake',
  'selection',
  'waiting',
  'allocation',
  'stay',
  'ending',
  'notice',
  'fallback',
  'aftercare',
  'follow_up',
  'closed',
] as const;
export type TrajectoryPhase = (typeof trajectoryPhases)[number];

/** A code and what the screen says for it. */
export interface Labelled {
  code: string;
  label: string;
}

/** What an answer asks of the person who gives it. */
export const askedFields = [
  'on',
  'until',
  'months',
  'reason',
  'coach',
  'landlord',
  'place',
  'fallback',
  'criteria',
  'urgency',
  'registeredNumber',
  'note',
] as const;
export type AskedField = (typeof askedFields)[number];

/**
 * What an answer does besides going on: `gives_consent` asks `until`, `assigns_coach` asks `coach`, `names_landlord` asks
 * `landlord`, `begins_stay` asks `on` and `months` (unless the stay has no term) and may ask `place`, `weighs_urgency` asks
 * `urgency`, `serves_notice` and `receives_notice` ask `on`, `agrees_criteria` asks `criteria`, `takes_fallback` asks `on`
 * and `fallback`.
 */
export type StepEffect =
  | 'gives_consent'
  | 'assigns_coach'
  | 'names_landlord'
  | 'agrees_criteria'
  | 'weighs_urgency'
  | 'begins_stay'
  | 'serves_notice'
  | 'receives_notice'
  | 'takes_fallback';

export interface StepOutcome extends Labelled {
  /** Where it leads: the next step (the default), a phase, or the same step again from today. */
  to?: 'next' | 'again' | TrajectoryPhase;
  /** The ending it decides; then `to` is left out. */
  ends?: string;
  asks?: readonly AskedField[];
  does?: StepEffect;
}

/** One thing a person does in a phase. */
export interface StepRule extends Labelled {
  /** The paragraph of the source, as shown beside the step: `S2 fase 3`. */
  clause: string;
  role: TaskRole;
  /** How long the person has. */
  within: Budget;
  /** What the time counts from: the day the step opens (the default), or the day of the referral. */
  counts?: 'opened' | 'referred';
  /** The body that decides it, by its code; the file stands on that body's agenda. */
  body?: string;
  outcomes: readonly StepOutcome[];
  /** The documents it makes, has signed or sends, by their codes (S9: choice form, letter of urgency). */
  documents?: readonly string[];
  /** Only after one of these endings. */
  onlyAfter?: readonly string[];
  /** Only for somebody who took a place to fall back on. */
  onlyWith?: 'fallback';
}

export interface PhaseRule {
  phase: Exclude<TrajectoryPhase, 'closed' | 'stay'>;
  steps: readonly StepRule[];
  /** A time the phase lasts whatever its steps: the notice period, the fall-back place, after-care. */
  lasts?: Lasting;
}

export interface Lasting {
  /**
   * `notice` counts whole months from the first day of the month after receipt; `entry` from the day the phase begins;
   * `fallback` from the day somebody took a place to fall back on, and before that as `entry`.
   */
  from: 'notice' | 'entry' | 'fallback';
  months: number;
  clause: string;
  /** Over as soon as its steps are done, and never longer than its months; else it lasts whatever its steps. */
  atMost?: boolean;
}

/** What can come out of an evaluation. */
export interface EvaluationOutcome extends Labelled {
  tone: 'positive' | 'neutral' | 'negative';
}

export interface EvaluationRule {
  clause: string;
  /** Interim evaluations every so many months of the stay; null: only a final one. */
  interimEveryMonths: number | null;
  /** How long before the end the final evaluation is due; null for a stay without end. */
  finalBeforeEnd: Budget | null;
  /** Working days before the due day on which the task opens and the reminder leaves. */
  prepareWorkingDays: number;
  /** Who concludes it. */
  by: TaskRole;
  /** The body that holds it, by its code; the file stands on that body's agenda (S2: the team). */
  body?: string;
  outcomes: readonly EvaluationOutcome[];
  /** Who has to agree before an evaluation may be negative (S3: counsellors and landlord). */
  negativeNeeds: readonly TaskRole[];
  /** Who has to agree before a final one may be positive (S3: counsellors and landlord); absent: nobody else. */
  positiveNeeds?: readonly TaskRole[];
  /** What to bring, as the reminder says it. */
  prepare: readonly string[];
  scale: { min: number; max: number };
}

/** A duty that comes back during a phase: the monthly talk, the visit, the question for the housing wish. */
export interface RecurringRule extends Labelled {
  clause: string;
  role: TaskRole;
  phase: 'stay' | 'aftercare' | 'waiting';
  /** Counted from the start of the phase. */
  rhythm: Rhythm;
  /** What is asked anew each time: wishes change with the phase of recovery (S15). */
  asks?: 'housing_wish';
}

export interface ExtensionRule {
  clause: string;
  by: { half: 'of_original' } | { months: number };
  /** The stay with its extension is never longer. */
  maxTotalMonths: number;
  /** One that is asked after the end of the term: refused, or taken as an exception with its reason. */
  late: 'refused' | 'with_reason';
}

export interface StayRule extends Labelled {
  clause: string;
  lease: 'social' | 'hired_by_welfare_centre' | 'ends_with_stay' | 'own_home';
  /** The durations that can be agreed, the first is proposed; empty: no term. */
  months: readonly number[];
  /** Never longer, with every extension; null: no maximum. */
  maxMonths: number | null;
  /** The guidance lasts at least this long. */
  minMonths?: number;
  extension: ExtensionRule | null;
  /**
   * Working days the coach has to answer before the landlord's first letter about arrears; null: the guidance agreement
   * lets nothing be told of arrears. Absent: five (facts §13.18).
   */
  arrearsWorkingDays?: number | null;
  evaluations: EvaluationRule;
  recurring: readonly RecurringRule[];
}

export interface EndingRule extends Labelled {
  clause: string;
  tone: 'positive' | 'neutral' | 'negative';
  /** The phases in which it can be decided. */
  from: readonly Exclude<TrajectoryPhase, 'closed'>[];
  /** Who has the mandate. */
  by: readonly TaskRole[];
  /** What must be on file: a positive final evaluation, or a negative evaluation of any kind. */
  needs?: 'positive_final' | 'negative';
  /** The phases still to pass before the trajectory is closed, in this order. */
  via: readonly ('ending' | 'notice' | 'fallback' | 'aftercare' | 'follow_up')[];
  /** The document that tells of it, by its code. */
  document: string;
}

export interface DocumentRule extends Labelled {
  kind: 'letter' | 'form' | 'agreement' | 'report';
  clause: string;
  /** Who signs, in this order. */
  signedBy?: readonly (TaskRole | 'client')[];
}

/** A body that meets again and again; the steps and evaluations that name it stand on its agenda (S2 fase 3, S5, S9 step 5). */
export interface BodyRule extends Labelled {
  clause: string;
  /** Counted from its first session. */
  rhythm: Rhythm;
  chair: TaskRole;
}

/** At most a share of the average yearly allocations of a landlord (S2, S4; facts §6, §12.8). */
export interface QuotaRule {
  clause: string;
  percent: number;
  years: number;
  /** S2: allocations to trial dwellings; S4 watches the share of all allocations. */
  base: 'mean_of_last_years' | 'allocations_of_this_year';
}

export interface WaitingListRule {
  clause: string;
  order: 'chronological' | 'urgency';
  /** Dropping the guidance while waiting loses the priority, not the place on the list (S10). */
  guidanceKeepsPriority?: boolean;
}

/** Hours of a scarce person, to be planned over the files (S7: the psychiatrist's three hours a week). */
export interface ScarceTimeRule extends Labelled {
  clause: string;
  role: TaskRole;
  minutesPerWeek: number;
}

/** A site with its own public and lease (S9). */
export interface SiteRule extends Labelled {
  profile: string;
}

/** Which trajectories a figure counts; every condition that is named must hold. */
export interface Selection {
  /** `started`: the stay began; `waiting`: neither begun nor closed; `open`: not closed; `ended`: closed. */
  stage: 'referred' | 'started' | 'waiting' | 'open' | 'ended';
  referrer?: readonly string[];
  ending?: readonly string[];
  /** A registered fact, such as `household: single`, or an age between two others, both included. */
  fact?: { code: string; value: string } | { code: string; from: number; to: number };
  /** The answer that was given to a step, such as where somebody went. */
  answer?: { step: string; outcome: string };
  /** The calendar year of the referral. */
  year?: number;
  /** How many days the stay lasted, both included. */
  days?: { from: number; to: number };
}

/** A moment of a trajectory: its referral, the first day of its stay, or the day on which a step got this answer. */
export type Moment = 'referral' | 'stay' | { step: string; outcome: string };

/** How a figure comes out of registered cases. */
export type FigureRule =
  | { count: Selection }
  /** Where one condition does not say it: the selections may not overlap. */
  | { sum: readonly Selection[] }
  | { share: Selection; of: Selection }
  | { mean: 'stay' | 'wait'; of: Selection }
  | { longest: 'stay'; of: Selection }
  /** From one moment to another, of whom both are known (S10: from enrolment to allocation, from there to the lease). */
  | { time: { from: Moment; to: Moment }; as: 'mean' | 'lowest' | 'highest'; of: Selection }
  /** So many a year, over so many years. */
  | { yearly: Selection; years: number }
  /** How many were in their stay on a day of the period, on average. */
  | { present: Selection }
  /** Minutes per logged contact: of everything but administration, of travel alone, of administration alone. */
  | { minutes: 'intervention' | 'travel' | 'administration'; of: Selection }
  /** Of a registered fact that is a number: the age at the referral. */
  | { fact: string; as: 'mean' | 'lowest' | 'highest'; of: Selection };

/** A figure the source printed, and how it is counted from registered cases (systems "Figures"). */
export interface PublishedFigure {
  label: string;
  printed: number;
  unit: 'count' | 'percent' | 'days' | 'months' | 'minutes' | 'years';
  counts: FigureRule;
  /** Programmes whose cases count too: the other tracks of the same row. */
  with?: readonly string[];
  /** Where the source's own figures do not agree. */
  note?: string;
}

/** The figures of a source, over the people referred in its own period; a stay that ran then counts until its last day. */
export interface Published {
  from: IsoDate;
  to: IsoDate;
  figures: readonly PublishedFigure[];
}

/** Something that is registered of each person for the figures: a code and its possible values, or none for a number of years. */
export interface FactRule extends Labelled {
  values: readonly Labelled[];
}

/** Whether a programme registers this fact with this value. */
export function isFact({ facts = [] }: Programme, name: string, value: string): boolean {
  const rule = facts.find(({ code }) => code === name);
  if (rule?.values.length === 0) return /^\d{1,3}$/.test(value);
  return rule?.values.some(({ code }) => code === value) === true;
}

/** The names of the facts that a programme does not register, or not with that value; null takes a fact away. */
export function wrongFacts(
  programme: Programme,
  facts: Readonly<Record<string, string | null>>,
): string[] {
  const known = (name: string): boolean =>
    programme.facts?.some(({ code }) => code === name) === true;
  return Object.entries(facts).flatMap(([name, value]) =>
    (value === null ? known(name) : isFact(programme, name, value)) ? [] : [name],
  );
}

/** Whether a referral says in which municipality somebody lives; some programmes have it among their own facts (S6). */
export function asksMunicipality({ facts = [] }: Programme): boolean {
  return facts.every(({ code }) => code !== 'municipality');
}

export interface Programme {
  code: string;
  /** The row of the systems list: `S2`. */
  system: string;
  title: string;
  source: string;
  summary: string;
  /** Kinds of service that may refer; reports count by them. */
  referrers: readonly Labelled[];
  coach: {
    role: TaskRole;
    /** Guided by the referring service itself, never by another (S2). */
    fromReferrer: boolean;
  };
  coordinator: TaskRole;
  phases: readonly PhaseRule[];
  stay: StayRule;
  endings: readonly EndingRule[];
  /** What a candidate is weighed by, and what an evaluation looks at. */
  criteria: readonly Labelled[];
  /** Domains of life in which goals are set and scored. */
  domains: readonly Labelled[];
  documents: readonly DocumentRule[];
  bodies: readonly BodyRule[];
  quota?: QuotaRule;
  waitingList?: WaitingListRule;
  scarceTime?: ScarceTimeRule;
  sites?: readonly SiteRule[];
  /** What is asked at the referral because a report counts by it. */
  facts?: readonly FactRule[];
  published?: Published;
}
