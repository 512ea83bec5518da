import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import type { LabelledTerm, TimelineEvent } from '../cases/cases.answers.js';
import type { DueState, TermAnswer } from '../words/terms.js';

/** A trajectory as every list names it; the name is empty behind the wall. */
export interface TrajectoryRef {
  id: string;
  number: string;
  name: string;
}

export interface Choice {
  code: string;
  label: string;
}

export interface TrajectoryListRow extends TrajectoryRef {
  programme: string;
  phase: Choice;
  state: DueState;
  coach: string | null;
  landlord: string | null;
  /** What is due first. */
  next: LabelledTerm | null;
  stay: { from: IsoDate; until: IsoDate | null } | null;
}

export interface TrajectoryListAnswer {
  items: TrajectoryListRow[];
  counts: Record<'open' | 'before' | 'stay' | 'after' | 'late' | 'closed', number>;
  programmes: Choice[];
  cursor: string | null;
}

export interface EvaluationAnswer {
  id: string;
  kind: 'interim' | 'final';
  label: string;
  due: TermAnswer;
  state: DueState;
  /** Why it was moved last, in words. */
  moved: string | null;
  /** Whether its outcome can be told now, and if not why. */
  conclusion: { allowed: boolean; reason: string | null; from: IsoDate };
  prepare: string[];
  outcome: {
    code: string;
    label: string;
    tone: 'positive' | 'neutral' | 'negative';
    on: IsoDate;
  } | null;
  /** How everybody stands who has to agree with it; `reason` and `view` only for the reader's own side and for the welfare side. */
  agreements: {
    role: Choice;
    state: 'told' | 'asked' | 'agreed' | 'refused' | 'waived' | 'lapsed';
    on: IsoDate;
    text: string;
    reason: string | null;
    view: string | null;
  }[];
  /** Only for the welfare side. */
  words: {
    present: string[];
    clientView: string | null;
    coachView: string | null;
    landlordView: string | null;
    conclusion: string;
    agreedOnNegative: string | null;
  } | null;
}

/** Whose agreement an outcome needs: told by who concludes, unless `itself` says what follows. */
export interface NeededAgreement extends Choice {
  itself: string | null;
}

export interface GoalAnswer {
  id: string;
  domain: Choice;
  text: string;
  setOn: IsoDate;
  closedOn: IsoDate | null;
  /** The scores over time, the oldest first. */
  scores: { on: IsoDate; score: number }[];
}

export interface ContactAnswer {
  id: string;
  on: IsoDate;
  kind: Choice;
  outcome: Choice;
  by: string;
  minutes: { care: number; travel: number; administration: number };
  present: string[];
  /** Only for the welfare side. */
  note: string | null;
}

export interface StandingStatus {
  id: string;
  label: string;
  from: IsoDate;
  /** What a release has to say too: where the post goes, or who gets each notice beside the person. */
  asks: 'contactAddress' | 'representative' | null;
}

/** A tenant of the landlord who may be the person of a trajectory. */
export interface TenancyChoice {
  tenancyId: string;
  tenantId: string;
  number: string;
  name: string;
  address: string;
  sameDwelling: boolean;
}

/** How the trajectory can go on from here: its ending or its extension, with what it leads to. */
export interface EndingAnswer extends Choice {
  tone: 'positive' | 'neutral' | 'negative';
  clause: string;
  allowed: boolean;
  reason: string | null;
  /** The phases still to pass, in words. */
  via: string[];
  /** The notice that would run if it were decided today, when there is one. */
  notice: TermAnswer | null;
}

export interface TrajectoryAnswer extends TrajectoryRef {
  /** `newer`: the version that new trajectories run by, when it is another. */
  programme: Choice & { version: number; newer: number | null; source: string; summary: string };
  phase: Choice & { since: IsoDate };
  /** Every phase of the programme, in its order: past, present, to come. */
  phases: (Choice & { state: 'done' | 'now' | 'ahead'; on: IsoDate | null })[];
  outcome: Choice | null;
  closedOn: IsoDate | null;
  coach: { id: string; name: string } | null;
  /** Only for the welfare side. */
  phone: string | null;
  referrer: { organisation: string; kind: string };
  landlord: string | null;
  consent: { until: IsoDate; holds: boolean } | null;
  dangers: { id: string; text: string; since: IsoDate }[];
  /**
   * No letter leaves up to and including that day. Why, and who said so, is for who may read the words of the guidance
   * (facts §7, §13.6).
   */
  hold: {
    id: string;
    since: IsoDate;
    until: IsoDate;
    reason: string | null;
    by: string | null;
    mayRelease: boolean;
  } | null;
  waiting: { for: string; since: IsoDate; by: string; until: IsoInstant | null } | null;
  terms: LabelledTerm[];
  stay: {
    label: string;
    from: IsoDate;
    months: number | null;
    originalMonths: number | null;
    /** The month it is in now, from 1; null before it begins. */
    month: number | null;
    until: TermAnswer | null;
  } | null;
  /** Arrears of the person as a tenant: a fact, where the guidance agreement lets it be told (facts §13.18). */
  arrears: { openCents: number; asOf: IsoDate; since: IsoDate; sessionOn: IsoDate | null } | null;
  /** What stops every letter about the person until it is released; only for who may set one (facts §13.7). */
  statuses: {
    personId: string;
    mayRelease: boolean;
    items: StandingStatus[];
  } | null;
  /** The tenancy that the landlord linked; its number is for the landlord only. */
  tenancy: { id: string; number: string } | null;
  /** As it was weighed last, the highest first; only for the welfare side. */
  urgency: number | null;
  /** Time of the programme's scarce person that is planned for this trajectory; null behind the wall or without such time. */
  scarceTime: {
    label: string;
    next: { on: IsoDate; minutes: number; startsAt: string | null } | null;
  } | null;
  criteria: (Choice & { agreed: boolean })[];
  evaluations: EvaluationAnswer[];
  goals: GoalAnswer[];
  domains: Choice[];
  scale: { min: number; max: number };
  /** What an evaluation of this programme can come to, and whose agreement a negative one needs. */
  evaluationOutcomes: (Choice & { tone: 'positive' | 'neutral' | 'negative' })[];
  negativeNeeds: NeededAgreement[];
  /** Whose agreement a positive final one needs. */
  positiveNeeds: NeededAgreement[];
  /** What was registered at the referral, for the figures; only for the welfare side. */
  facts: (ReferralFact & { value: string | null })[];
  /** Where the person lived at the referral, and the names it can have; null where the programme does not ask it so. */
  municipality: { value: string | null; known: string[] } | null;
  contacts: { count: number; missed: IsoDate[]; last: IsoDate | null };
  extension: {
    allowed: boolean;
    reason: string | null;
    months: number;
    late: boolean;
    until: TermAnswer | null;
  };
  endings: EndingAnswer[];
  timeline: TimelineEvent[];
  verbs: { verb: TrajectoryVerb; allowed: boolean; reason: string | null }[];
  /** The reader is on the welfare side and may read words. */
  reads: boolean;
  seq: number;
}

export type TrajectoryVerb =
  | 'contact'
  | 'goal'
  | 'danger'
  | 'extension'
  | 'ending'
  | 'coach'
  | 'consent_withdrawal'
  | 'tenancy'
  | 'facts'
  | 'status'
  | 'hold'
  | 'programme_version'
  | 'urgency'
  | 'evaluation';

/** What a programme registers of each person; without values it is a number. */
export interface ReferralFact extends Choice {
  values: readonly Choice[];
}

/** A programme somebody can be referred into. */
export interface ReferralProgramme extends Choice {
  leadId: string;
  summary: string;
  referrers: Choice[];
  facts: ReferralFact[];
  asksMunicipality: boolean;
  coachFromReferrer: boolean;
  coaches: { id: string; name: string; organisationId: string; organisation: string }[];
}

/** What the form of a referral lets a person choose; the own organisation first. */
export interface ReferralChoices {
  programmes: ReferralProgramme[];
  organisations: { id: string; name: string }[];
  /** Who leads the programmes, the own organisation first, with the municipalities each knows. */
  leads: { id: string; name: string; municipalities: string[] }[];
}

export interface ReferralAnswer {
  trajectoryId: string;
  number: string;
  command: string;
}
