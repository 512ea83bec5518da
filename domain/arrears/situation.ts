import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import type { Ledger, RentBook } from '../ledger/types.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type { CaseFile } from './case-file.js';
import type { Addressee, PersonStatusKind } from './events.js';
import type { ArrearsOutcome, ArrearsPhase, ArrearsTermKind } from './process.js';
import type { ArrearsSettings, SharedField } from './settings.js';
import type { Rung } from '../task/ladder.js';
import type { TaskKind, TaskRole, TaskSide } from '../task/tasks.js';

/** A tenant of the tenancy, with what stops every sending to this person. */
export interface TenantView {
  personId: string;
  from: IsoDate;
  until: IsoDate | null;
  statuses: { statusId: string; kind: PersonStatusKind; from: IsoDate; released: boolean }[];
  /** The person chose an address of their own for all post. */
  hasContactAddress?: boolean;
  /** The administrator whom a judge named gets each letter too (facts §13.7). */
  hasRepresentative?: boolean;
}

/** Who gets an item of a letter: the tenant, or the administrator of that tenant. */
export interface AddresseeRef {
  tenantId: string;
  addressee: Addressee;
}

/** What a landlord and a partner signed: the fields that may be shared, and for how long. */
export interface ProtocolView {
  signedOn: IsoDate;
  validUntil: IsoDate;
  fields: readonly SharedField[];
}

/** A running trajectory of the tenant that is linked to the tenancy (facts §13.18). */
export interface GuidanceView {
  trajectoryId: string;
  number: string;
  /** Whose coach it is, and whose coordinator. */
  coachOrganisationId: string;
  leadId: string;
  /** Working days the coach has before letter 1; null: nothing may be told of arrears. */
  coachWorkingDays: number | null;
  answers: GuidanceAnswer[];
  /** A status of the person stands in the register of the guidance. */
  statusStands?: boolean;
  /** The landlord decided on a notice there. */
  noticeRuns: boolean;
}

/** What the coach or the coordinator answered to what they were told. */
export interface GuidanceAnswer {
  tellingId: string;
  outcome: string;
  on: IsoDate;
}

/** All that is known of a case at one instant; read from Postgres, judged by {@link assess}. */
export interface CaseView {
  caseId: string;
  at: IsoInstant;
  today: IsoDate;
  file: CaseFile;
  settings: ArrearsSettings;
  calendar: HolidayCalendar;
  book: RentBook;
  tenants: TenantView[];
  leaseEndsOn: IsoDate | null;
  /** Day of the last bank statement that was imported. */
  bookedThrough: IsoDate | null;
  /** Credits without a tenancy that may well be this tenant's: the day each came in. */
  unseenCredits: IsoDate[];
  /** The landlord's enterprise number is known; letter 1 must name it (facts §1.6). */
  hasCompanyNumber: boolean;
  partnerId: string | null;
  /** The protocol between landlord and partner that is valid on this day. */
  protocol: ProtocolView | null;
  /** Absent: nobody guides the tenant, as far as the landlord may know. */
  guidance?: GuidanceView | null;
  /** The roles that somebody active holds, on each side. */
  rolesPresent: Readonly<Record<TaskSide, readonly TaskRole[]>>;
}

/** What the procedure may want to do; money, holds and statuses can stand in the way of it. */
export type Act =
  | 'letter_1'
  | 'letter_2'
  | 'letter_3'
  | 'hand_over'
  | 'invitation_visit'
  | 'invitation_committee'
  | 'decision'
  | 'termination_notice'
  | 'petition';

export type BlockCode =
  | 'person_status'
  | 'death_hold'
  | 'hold'
  | 'payment_commitment'
  | 'payment_claimed'
  | 'unseen_credit'
  | 'reversed_today'
  | 'ledger_stale'
  | 'address_open'
  | 'below_floor'
  | 'no_addressee'
  | 'no_contact_address'
  | 'no_company_number'
  | 'paid'
  | 'threat_gone'
  | 'objection'
  | 'objection_week_runs'
  | 'no_partner'
  | 'no_protocol'
  | 'share_withdrawn'
  | 'coach_hears'
  | 'coach_promise'
  | 'coordinator_agreement'
  | 'coordinator_refused'
  | 'notice_in_trajectory';

/** Why something may not be done now, and until when at most; without `until` only a person or a fact ends it. */
export interface Block {
  code: BlockCode;
  until: IsoInstant | null;
}

/** A task that follows from the state of the file and not from the step the procedure is at. */
export interface Duty {
  key: string;
  kind: TaskKind;
  due: Term;
  letterId?: string;
}

/** How the letters of one kind stand: none yet, some still to post, all posted. */
export interface LetterSet {
  occurrence: number;
  prepared: number;
  posted: number;
  allPosted: boolean;
  /** Earliest and latest deposit; null while not all are posted. */
  lastPostedOn: IsoDate | null;
  /** A person decided that a returned one is sent again. */
  sendAgain: boolean;
}

export interface PlanSituation {
  planId: string;
  /** The OCMW guides the tenant, so it keeps its view. */
  guidance: boolean;
  inBreach: boolean;
  kept: boolean;
  shortfallCents: number;
  nextCheck: IsoInstant | null;
}

/** A case as its rules see it: ids, codes, dates and cents only, for it enters the history of the workflow. */
export interface Situation {
  at: IsoInstant;
  today: IsoDate;
  phase: ArrearsPhase;
  openCents: number;
  paid: boolean;
  ending: ArrearsOutcome | null;
  tenantIds: string[];
  blocks: Partial<Record<Act, Block[]>>;
  letters: Partial<Record<string, LetterSet>>;
  terms: Partial<Record<ArrearsTermKind, Term>>;
  /** Whether three months still threaten in or before the running month. */
  threatened: boolean;
  objection: boolean;
  partnerId: string | null;
  shareOpen: boolean;
  shareId: string | null;
  plan: PlanSituation | null;
  notice: { startsOn: IsoDate; term: Term } | null;
  session: { sessionId: string; on: IsoDate; moves?: number } | null;
  /** The session the file was put on last, when it was called off. */
  calledOff: string | null;
  /** The committee put this file off before, since it went to the partner (facts §13.14). */
  postponedBefore: boolean;
  petitionLodged: boolean;
  duties: Duty[];
  rungs: Rung[];
  /** When the procedure looks again by itself. */
  wakeAt: IsoInstant | null;
}

/** The ledger of a view, as the other rules of this folder need it. */
export interface Judged {
  view: CaseView;
  ledger: Ledger;
  terms: Partial<Record<ArrearsTermKind, Term>>;
  threatened: boolean;
}
