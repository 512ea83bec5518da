import type { HoldReason } from '../hold/hold.js';
import type { CancelReason } from '../meeting/session.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type { ArrearsOutcome, ArrearsPhase, ArrearsTermKind } from './process.js';
import type { SharedField } from './settings.js';
import type { TaskKind, TaskRole } from '../task/tasks.js';
import type { Waiting } from '../task/waiting.js';

export const letterKinds = [
  'letter_1',
  'letter_2',
  'letter_3',
  'invitation_visit',
  'invitation_committee',
  'decision',
  'termination_notice',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const deliveryOutcomes = [
  'received',
  'letterbox',
  'proxy',
  'refused',
  'unclaimed',
  'undeliverable',
  'lost',
] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

export type CommitteeDecision = 'plan' | 'plan_with_guidance' | 'no_solution' | 'postponed';
export type Addressee = 'tenant' | 'representative';
export type PlanAuthor = 'landlord' | 'committee' | 'court';

export interface Instalment {
  n: number;
  dueOn: IsoDate;
  amountCents: number;
}

/** Body of each event by type. Append-only: a new shape is a new `v`, and readers know every v ever released. */
export interface ArrearsEventData {
  case_opened: {
    number: string;
    tenancyId: string;
    settingsVersion: number;
    linkedCaseId?: string;
    resumed: boolean;
    takenOver: boolean;
  };
  phase_entered: { phase: ArrearsPhase; move: string };
  term_set: { kind: ArrearsTermKind; term: Term };
  term_ended: { kind: ArrearsTermKind; state: 'met' | 'missed' | 'cancelled' };
  letter_prepared: {
    letterId: string;
    kind: LetterKind;
    occurrence: number;
    tenantId: string;
    /** Absent: the tenant. */
    addressee?: Addressee;
    sender: 'landlord' | 'welfare_centre';
    documentId: string;
    postFrom: IsoDate;
    /** The letter to the same reader that came back; absent in a round to everybody. */
    resendOf?: string;
  };
  letter_withdrawn: { letterId: string; reason: string };
  letter_released: { letterId: string; depositBy: Term };
  /** Released by mistake: it waits at the post desk again. */
  letter_taken_back: { letterId: string };
  letter_deposited: { letterId: string; on: IsoDate; registeredNumber: string; presumed: Term };
  letter_delivered: { letterId: string; outcome: DeliveryOutcome; on: IsoDate };
  task_opened: {
    taskId: string;
    key: string;
    kind: TaskKind;
    role: TaskRole;
    due: Term;
    letterId?: string;
    userId?: string;
  };
  task_assigned: { taskId: string; userId: string };
  task_escalated: { taskId: string; rung: number; role: TaskRole };
  task_completed: { taskId: string; outcome: string; commandId: string };
  task_cancelled: { taskId: string; reason: string };
  objection_recorded: {
    objectionId: string;
    tenantId: string;
    receivedOn: IsoDate;
    channel: string;
    postmark?: IsoDate;
  };
  objection_withdrawn: { objectionId: string; on: IsoDate };
  hold_set: { holdId: string; reason: HoldReason; until: IsoDate };
  hold_ended: { holdId: string; on: IsoDate };
  contact_logged: { contactId: string; tenantId: string; kind: string; on: IsoDate };
  payment_claimed: { claimId: string; on: IsoDate };
  payment_claim_answered: { claimId: string; on: IsoDate };
  commitment_recorded: { commitmentId: string; amountCents: number; expectedOn: IsoDate };
  money_received: { receiptId: string; amountCents: number; valueDate: IsoDate };
  money_reversed: { receiptId: string; amountCents: number; on: IsoDate };
  status_set: { statusId: string; personId: string; kind: PersonStatusKind; from: IsoDate };
  status_released: { statusId: string; personId: string };
  shared: {
    shareId: string;
    organisationId: string;
    fields: SharedField[];
    ground: 'informed_no_objection';
    documentId: string;
    openCents: number;
  };
  share_closed: { shareId: string; reason: string };
  /** Who guides the tenant was told "arrears, amount", and has until a day to answer (facts §13.18). */
  guidance_told: {
    tellingId: string;
    about: 'letter_1' | 'letter_3';
    trajectoryId: string;
    organisationId: string;
    openCents: number;
    due: Term;
  };
  session_planned: { sessionId: string; on: IsoDate };
  /** The session gets another day, hour or place; the file stays on its agenda. */
  session_moved: { sessionId: string; on: IsoDate };
  /** The session does not take place: the file waits to be convened again. */
  session_called_off: { sessionId: string; reason: CancelReason };
  committee_decided: {
    sessionId: string;
    decision: CommitteeDecision;
    inAbsence: boolean;
    commandId: string;
  };
  plan_agreed: {
    planId: string;
    by: PlanAuthor;
    from: IsoDate;
    instalments: Instalment[];
    guidance: boolean;
  };
  plan_ended: { planId: string; state: 'kept' | 'broken'; on: IsoDate };
  notice_counted: { startsOn: IsoDate; term: Term };
  /** The petition as it was made, with its check list; what a person said of it stays in the command. */
  petition_prepared: {
    petitionId: string;
    commandId: string;
    documentId: string;
    checklistId: string;
    withoutNotice: boolean;
  };
  petition_lodged: { on: IsoDate; overridden: boolean };
  court_recorded: { recordId: string; kind: CourtRecordKind; on: IsoDate };
  mail_done: { mailId: string; kind: string; state: 'sent' | 'unknown' | 'refused' };
  /** What the procedure waits for after a turn; the history of "why did nothing happen". */
  waits: { waiting: Waiting | null };
  /** A message nobody here can read; `commandId` when it came by a command. */
  message_quarantined: { message: string; commandId?: string };
  case_closed: { outcome: ArrearsOutcome; on: IsoDate };
}

export type PersonStatusKind =
  'collective_debt_settlement' | 'judicial_protection' | 'protected_address' | 'deceased' | 'minor';

export const courtRecordKinds = [
  'hearing',
  'judgment',
  'judgment_served',
  'eviction_planned',
  'eviction_executed',
  'eviction_averted',
] as const;
export type CourtRecordKind = (typeof courtRecordKinds)[number];

export type ArrearsEventType = keyof ArrearsEventData;

/** What happened in a case. `seq` only on events of the procedure itself; those of people carry their actor. */
export type ArrearsEvent = {
  [T in ArrearsEventType]: {
    type: T;
    v: 1;
    data: ArrearsEventData[T];
    at: IsoInstant;
    actor: string;
  };
}[ArrearsEventType];

/** An event before it is stored; `actor` only where a person's decision made it, else it is who stores it. */
export type NewEvent = {
  [T in ArrearsEventType]: { type: T; data: ArrearsEventData[T]; actor?: string };
}[ArrearsEventType];
