import type { Addressee, LetterKind, NewEvent } from '../../domain/arrears/events.js';
import type { Block, Situation } from '../../domain/arrears/situation.js';
import type { SharedField } from '../../domain/arrears/settings.js';
import type { TaskKind } from '../../domain/arrears/tasks.js';
import type { Waiting } from '../../domain/arrears/waiting.js';
import type { IsoDate, IsoInstant, Term } from '../../domain/term/types.js';

/** Every question names the case and the workflow's own instant: business time comes from there alone. */
export interface Asked {
  caseId: string;
  at: IsoInstant;
}

export interface Opening extends Asked {
  tenancyId: string;
  organisationId: string;
  commandId: string;
  resume: boolean;
}

/** The turn at which a case opens, or that it may not: the start is refused and leaves nothing running. */
export interface Opened {
  seq: number;
  refused?: boolean;
}

export interface Turn extends Asked {
  organisationId: string;
  seq: number;
  events: NewEvent[];
  waiting: Waiting | null;
}

export interface PreparedLetter {
  letterId: string;
  kind: LetterKind;
  occurrence: number;
  tenantId: string;
  addressee?: Addressee;
  sender: 'landlord' | 'welfare_centre';
  documentId: string;
  postFrom: IsoDate;
}

/** Letters that were made, or why none was: what came in between was seen under the tenancy's lock. */
export interface Preparation {
  letters: PreparedLetter[];
  stopped: Block[];
}

export interface HandOver {
  share: {
    shareId: string;
    organisationId: string;
    fields: SharedField[];
    documentId: string;
    openCents: number;
  } | null;
  stopped: Block[];
}

export type MailKind = 'hand_over_notice' | 'share_closed' | 'committee_decision' | 'task_reminder';

export interface MailOrder extends Asked {
  /** Business key within the case: the same key never leads to a second mail. */
  key: string;
  kind: MailKind;
  organisationId?: string;
  userId?: string;
  role?: string;
  taskId?: string;
}

export interface MailOutcome {
  mailId: string;
  state: 'sent' | 'unknown' | 'refused';
}

/** The effects of an arrears procedure on the world around it. */
export interface ArrearsActivities {
  openCase(opening: Opening): Promise<Opened>;
  assessCase(asked: Asked): Promise<Situation>;
  planTask(asked: Asked & { kind: TaskKind }): Promise<Term>;
  prepareLetters(asked: Asked & { kind: LetterKind; occurrence: number }): Promise<Preparation>;
  /** Takes back what was not handed to the post yet, under the tenancy's lock. */
  withdrawLetters(asked: Asked & { reason: string; kind?: LetterKind }): Promise<void>;
  handOver(asked: Asked): Promise<HandOver>;
  sendMail(order: MailOrder): Promise<MailOutcome>;
  record(turn: Turn): Promise<void>;
}
