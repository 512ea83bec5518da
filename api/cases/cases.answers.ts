import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import type { CaseRef, TenantAnswer } from '../tenancies/tenancies.answers.js';
import type { EventIcon } from '../words/events.js';
import type { DueState, TermAnswer } from '../words/terms.js';

export interface LabelledTerm {
  term: TermAnswer;
  label: string;
}

export interface CaseListRow extends CaseRef {
  address: string;
  state: DueState;
  phase: string;
  /** Null behind the wall. */
  balanceCents: number | null;
  next: LabelledTerm | null;
  handler: string | null;
}

export interface CaseListAnswer {
  items: CaseListRow[];
  counts: Record<'open' | 'waiting' | 'paused' | 'closed', number>;
  cursor: string | null;
}

export interface TimelineEvent {
  id: string;
  date: IsoDate;
  at: IsoInstant;
  type: string;
  icon: EventIcon;
  text: string;
  detail: string | null;
  actor: string | null;
}

export interface OutlookBranch {
  code: string;
  icon: EventIcon;
  condition: string;
  likely: boolean;
  steps: { term: TermAnswer | null; when: string | null; text: string }[];
}

export type CaseVerb =
  | 'payment'
  | 'objection'
  | 'hold'
  | 'plan'
  | 'contact'
  | 'claim'
  | 'commitment'
  | 'status'
  | 'court'
  | 'withdrawal';

/** The guidance of a trial tenant, as far as the reader may know it (facts §13.18). */
export interface GuidanceOfCase {
  coach: string | null;
  /** Only for who may look at it. */
  trajectory: { id: string; number: string } | null;
  nextEvaluation: IsoDate | null;
  tellings: {
    id: string;
    about: string;
    on: IsoDate;
    openCents: number;
    dueOn: IsoDate;
    /** Null: no answer yet. */
    answer: string | null;
    reason: string | null;
  }[];
}

export interface CaseAnswer extends CaseRef {
  address: string;
  tenancyId: string | null;
  state: DueState;
  waiting: {
    for: string;
    since: IsoDate;
    by: string;
    until: IsoInstant | null;
    blocks: string[];
  } | null;
  balanceCents: number | null;
  /** What the tenant was told in letter 3, beside what is open today (facts §13.13). */
  toldCents: number | null;
  balanceOn: IsoDate;
  monthsTenths: number | null;
  openRent: { label: string; amountCents: number }[];
  phase: { code: string; label: string; detail: string };
  outcome: string | null;
  closedOn: IsoDate | null;
  next: LabelledTerm | null;
  then: LabelledTerm | null;
  terms: LabelledTerm[];
  handler: { name: string; deputy: string | null } | null;
  tenants: TenantAnswer[];
  objections: { id: string; tenantId: string; receivedOn: IsoDate; withdrawnOn: IsoDate | null }[];
  holds: { id: string; reason: string; until: IsoDate; ended: boolean }[];
  /** Open ones: the tenant says that it is paid, and nobody looked yet. */
  claims: { id: string; on: IsoDate }[];
  /** Of the tenants, not released; only for who may set them. */
  statuses: {
    id: string;
    tenantId: string;
    label: string;
    from: IsoDate;
    /** What a release has to say too: where the post goes, or who gets each letter beside the tenant. */
    asks: 'contactAddress' | 'representative' | null;
  }[];
  plans: {
    id: string;
    by: string;
    from: IsoDate;
    state: 'running' | 'kept' | 'broken';
    instalments: { n: number; dueOn: IsoDate; amountCents: number }[];
  }[];
  sharing: { shared: boolean; text: string };
  guidance: GuidanceOfCase | null;
  verbs: { verb: CaseVerb; allowed: boolean; reason: string | null }[];
  /** There is a petition to speak of, and the reader may see it. */
  hasPetition: boolean;
  counts: { tasks: number; letters: number };
  timeline: TimelineEvent[];
  outlook: { title: string; text: string; branches: OutlookBranch[] } | null;
  seq: number;
}

export interface ShareAnswer {
  id: string;
  partner: string;
  purpose: string;
  fields: string[];
  ground: string;
  from: IsoDate;
  stoppedOn: IsoDate | null;
  /** The reader may read the file that was handed over. */
  readable: boolean;
}

export interface LookAnswer {
  id: string;
  at: IsoInstant;
  person: string;
  organisation: string;
  what: string;
  ground: string;
}
