import type {
  Addressee,
  ArrearsEventData,
  ArrearsEventType,
  LetterKind,
} from '../../domain/arrears/events.js';
import type { Block, Situation } from '../../domain/arrears/situation.js';
import type { SharedField } from '../../domain/arrears/settings.js';
import type { Waiting } from '../../domain/task/waiting.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';

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

/** A procedure cannot count days itself: what counts from the day of the turn is counted when it is stored. */
interface CountedWhenStored {
  task_opened: Omit<ArrearsEventData['task_opened'], 'due'>;
  plan_agreed: Omit<ArrearsEventData['plan_agreed'], 'from'>;
  /** A person may tell another day than today. */
  petition_lodged: Omit<ArrearsEventData['petition_lodged'], 'on'> & { on?: IsoDate };
}
type TurnEventData = Omit<ArrearsEventData, keyof CountedWhenStored> & CountedWhenStored;

/** An event as the procedure tells it. */
export type TurnEvent = {
  [T in ArrearsEventType]: { type: T; data: TurnEventData[T]; actor?: string };
}[ArrearsEventType];

export interface Turn extends Asked {
  organisationId: string;
  seq: number;
  events: TurnEvent[];
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
  resendOf?: string;
}

/** Letters that were made, or why none was: what came in between was seen under the tenancy's lock. */
export interface Preparation {
  letters: PreparedLetter[];
  /** The tenants of that moment, also those who need no letter now. */
  tenantIds?: string[];
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

/** A petition that was made, or why none was. */
export interface PreparedPetition {
  petition: { petitionId: string; documentId: string; checklistId: string } | null;
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
  /** Judges the case; a turn that is given is stored first. */
  assessCase(asked: Asked & { turn?: Turn }): Promise<Situation>;
  /** To the readers whose letter came back and is sent again; without one to everybody, unless `againOnly`. */
  prepareLetters(
    asked: Asked & { kind: LetterKind; occurrence: number; againOnly?: boolean },
  ): Promise<Preparation>;
  /** Takes back what was not handed to the post yet, under the tenancy's lock. */
  withdrawLetters(asked: Asked & { reason: string; kind?: LetterKind }): Promise<void>;
  handOver(asked: Asked): Promise<HandOver>;
  /** Makes the petition and its check list, under the tenancy's lock; the person's words are in the command. */
  preparePetition(asked: Asked & { commandId: string }): Promise<PreparedPetition>;
  sendMail(order: MailOrder): Promise<MailOutcome>;
  record(turn: Turn): Promise<void>;
}
