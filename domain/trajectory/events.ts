import type { TrajectoryHoldReason } from '../hold/hold.js';
import type { Rung } from '../task/ladder.js';
import type { TaskRole } from '../task/tasks.js';
import type { Waiting } from '../task/waiting.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type { TrajectoryPhase } from './programme.js';

export const trajectoryTaskKinds = [
  'trajectory_step',
  'evaluation',
  'confirm_evaluation',
  'talk_evaluation',
  'recurring_duty',
  'stay_over',
  'consent_ends',
  'arrears_heard',
  'arrears_agreement',
  'person_status',
  'scarce_time',
  'mail_unclear',
  'message_unread',
] as const;
export type TrajectoryTaskKind = (typeof trajectoryTaskKinds)[number];

export type TrajectoryTermKind =
  'stay' | 'consent' | 'notice_period' | 'fallback' | 'aftercare' | 'ending' | 'follow_up';

export type EvaluationKind = 'interim' | 'final';

export const contactKinds = ['home_visit', 'office', 'phone', 'facility', 'group'] as const;
export type ContactKind = (typeof contactKinds)[number];
export const contactOutcomes = ['spoken', 'not_home', 'refused', 'cancelled'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** What a person answered to a task: codes, ids, dates and whole numbers; words stay in the command. */
export interface Answers {
  on?: IsoDate;
  until?: IsoDate;
  months?: number;
  coach?: string;
  landlord?: string;
  place?: string;
  fallback?: string;
  criteria?: string[];
  urgency?: number;
}

export const timeOutcomes = ['held', 'missed'] as const;
export type TimeOutcome = (typeof timeOutcomes)[number];

export interface GoalScore {
  goalId: string;
  score: number;
}

/** Why the other party is not asked whether it agrees: there is none, or nothing may be told to it. */
export type WhyWaived = 'no_landlord' | 'no_consent';

/** How a case is closed of which an old list tells no end; no ending of any programme. */
export const notFollowed = 'not_followed';

/** Body of each event by type. Append-only: a new shape is a new `v`, and readers know every v ever released. */
export interface TrajectoryEventData {
  trajectory_opened: {
    number: string;
    programme: string;
    programmeVersion: number;
    personId: string;
    /** The organisation that referred, and the kind of service it is by the programme's own list. */
    referrerId: string;
    referrer: string;
    /** The coach, when one is known from the start. */
    coachId?: string;
    /** What is counted by, as the programme names it: codes and values. */
    facts?: Record<string, string>;
    /** Where the person lived at the referral: the yearly report counts by it (S2 terugkoppeling). */
    municipality?: string;
    takenOver: boolean;
    /** Since when it is done here: what was due before was another's. */
    takenOverOn?: IsoDate;
  };
  /** What was registered at the referral was otherwise: only what changes, null for what is not known after all. */
  facts_corrected: {
    facts: Record<string, string | null>;
    municipality?: string | null;
    commandId: string;
  };
  /** A person moved the running trajectory to another version; why stays in the command. */
  programme_moved: { version: number; commandId: string };
  phase_entered: { phase: TrajectoryPhase; move: string };
  term_set: { kind: TrajectoryTermKind; term: Term };
  term_ended: { kind: TrajectoryTermKind; state: 'met' | 'missed' | 'cancelled' };
  task_opened: {
    taskId: string;
    key: string;
    kind: TrajectoryTaskKind;
    role: TaskRole;
    due: Term;
    /** The step or the recurring duty it stands for. */
    code?: string;
    evaluationId?: string;
    userId?: string;
  };
  /** `insteadOf`: for somebody who is away, and may want it back. */
  task_assigned: { taskId: string; userId: string; insteadOf?: string };
  task_escalated: { taskId: string; rung: Rung['rung']; role: TaskRole };
  task_completed: { taskId: string; outcome: string; commandId: string; answers?: Answers };
  task_cancelled: { taskId: string; reason: string };
  consent_given: { until: IsoDate };
  consent_ended: { on: IsoDate; reason: 'term' | 'withdrawn' };
  coach_assigned: { userId: string };
  landlord_named: { organisationId: string };
  /** The landlord said whose tenancy it is, and who of its tenants; an administration of its own (facts §13.18). */
  tenancy_linked: { tenancyId: string; tenantId: string };
  tenancy_unlinked: { tenancyId: string };
  /** `commandId` when a person weighed it anew, outside the step. */
  urgency_weighed: { urgency: number; commandId?: string };
  guidance_dropped: { on: IsoDate };
  guidance_resumed: { on: IsoDate };
  criteria_agreed: { criteria: string[] };
  stay_began: { from: IsoDate; months: number | null; placeId?: string };
  fallback_taken: { placeId: string; from: IsoDate };
  stay_extended: { months: number; late: boolean; commandId: string };
  goal_set: { goalId: string; domain: string; commandId: string };
  goal_closed: { goalId: string; on: IsoDate };
  /** `repeats`: it is held again, because not everybody agreed with that one. */
  evaluation_planned: {
    evaluationId: string;
    kind: EvaluationKind;
    n: number;
    due: Term;
    repeats?: string;
  };
  evaluation_replanned: {
    evaluationId: string;
    due: Term;
    reason: 'term_moved' | 'absence' | 'calendar' | 'other';
    /** The day its rule gives; a person's day stays while that does not change. */
    ruleDate: IsoDate;
    /** What the rule counted from, when the rule moved it. */
    ruleAnchor?: IsoDate;
  };
  /** A person was given this one evaluation, whoever coaches; also before its task is open. */
  evaluation_assigned: { evaluationId: string; userId: string; insteadOf?: string };
  /** A person was given one round of a recurring duty, whoever coaches; also before its task is open. */
  round_assigned: { round: string; userId: string; insteadOf?: string };
  /** One round of a recurring duty got another day, which stands while its rule gives the day it gave then. */
  round_replanned: { round: string; due: Term; reason: 'absence' | 'other'; ruleDate: IsoDate };
  evaluation_cancelled: { evaluationId: string; reason: string };
  evaluation_concluded: {
    evaluationId: string;
    outcome: string;
    on: IsoDate;
    scores: GoalScore[];
    /** Who agreed by the word of who concluded; in older ones of both sides. */
    agreedBy: TaskRole[];
    /** Who of the other side is asked to agree themselves; absent: nobody, or it was told before this was asked. */
    toAgree?: TaskRole[];
    commandId: string;
  };
  /** A party cannot be asked whether it agrees: nobody waits for it. */
  agreement_waived: { evaluationId: string; role: TaskRole; reason: WhyWaived };
  contact_logged: {
    contactId: string;
    kind: ContactKind;
    outcome: ContactOutcome;
    on: IsoDate;
    minutes: { care: number; travel: number; administration: number };
    commandId: string;
  };
  /** Time of a scarce person is set aside; `passedOver`: how many who came first still had none (S7). */
  scarce_time_planned: {
    slotId: string;
    /** Whose time it is. */
    role: TaskRole;
    on: IsoDate;
    minutes: number;
    /** `HH:MM`, where people agreed on an hour. */
    startsAt?: string;
    passedOver: number;
  };
  scarce_time_called_off: {
    slotId: string;
    /** By a person, or why it was given back by itself. */
    reason: 'person' | 'closed' | 'phase' | 'consent' | 'programme';
  };
  scarce_time_noted: { slotId: string; outcome: TimeOutcome; commandId: string };
  danger_flagged: { flagId: string; commandId: string };
  danger_lifted: { flagId: string; commandId: string };
  /** No letter leaves up to and including that day (facts §13.6). */
  hold_set: { holdId: string; reason: TrajectoryHoldReason; until: IsoDate };
  /** A person ended it before its day; why stays in the command. */
  hold_ended: { holdId: string; on: IsoDate; commandId: string };
  ending_decided: { ending: string; on: IsoDate; commandId: string };
  notice_given: { by: 'landlord' | 'tenant'; on: IsoDate; commandId: string };
  notice_received: { on: IsoDate; outcome: 'received' | 'refused' | 'unclaimed' };
  document_kept: {
    documentId: string;
    code: string;
    evaluationId?: string;
    /** Who asked for it; the same paper asked for again is told again, and stays one document. */
    commandId?: string;
  };
  /** `scanId` is the scan of the paper that was signed; absent when it was signed on screen. */
  document_signed: { documentId: string; by: string; on: IsoDate; scanId?: string };
  mail_done: { mailId: string; key: string; state: 'sent' | 'unknown' | 'refused' };
  message_quarantined: { message: string; commandId?: string };
  waits: { waiting: Waiting | null };
  trajectory_closed: { outcome: string; on: IsoDate };
}

/** A referral as its command holds it: who, by whom, into which version of which programme. */
export type Referral = Omit<
  TrajectoryEventData['trajectory_opened'],
  'number' | 'takenOver' | 'takenOverOn'
>;

export type TrajectoryEventType = keyof TrajectoryEventData;

/** What happened in a trajectory; `seq` only on events of the procedure itself, those of people carry their actor. */
export type TrajectoryEvent = {
  [T in TrajectoryEventType]: {
    type: T;
    v: 1;
    data: TrajectoryEventData[T];
    at: IsoInstant;
    actor: string;
  };
}[TrajectoryEventType];

/** An event before it is stored; `actor` only where a person's decision made it, else it is who stores it. */
export type NewTrajectoryEvent = {
  [T in TrajectoryEventType]: { type: T; data: TrajectoryEventData[T]; actor?: string };
}[TrajectoryEventType];
