import type { Hold } from '../hold/hold.js';
import type { CancelReason } from '../meeting/session.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type {
  Addressee,
  ArrearsEvent,
  ArrearsEventData,
  ArrearsEventType,
  CommitteeDecision,
  CourtRecordKind,
  DeliveryOutcome,
  Instalment,
  LetterKind,
  PersonStatusKind,
  PlanAuthor,
} from './events.js';
import type { ArrearsOutcome, ArrearsPhase, ArrearsTermKind } from './process.js';
import type { TaskKind, TaskRole } from '../task/tasks.js';
import type { Waiting } from '../task/waiting.js';

export interface LetterOnFile {
  letterId: string;
  kind: LetterKind;
  occurrence: number;
  tenantId: string;
  addressee?: Addressee;
  sender: 'landlord' | 'welfare_centre';
  documentId: string;
  postFrom: IsoDate;
  /** The letter to the same reader that came back. */
  resendOf?: string;
  preparedAt: IsoInstant;
  releasedAt?: IsoInstant;
  depositBy?: Term;
  deposited?: { on: IsoDate; registeredNumber: string; presumed: Term };
  delivery?: { outcome: DeliveryOutcome; on: IsoDate };
  withdrawn?: string;
}

export interface TaskOnFile {
  taskId: string;
  key: string;
  kind: TaskKind;
  role: TaskRole;
  due: Term;
  letterId?: string;
  userId?: string;
  rung: number;
  openedAt: IsoInstant;
  closedAt?: IsoInstant;
  state: 'open' | 'completed' | 'cancelled';
  outcome?: string;
  /** The command that completed it: the person's words stay in that row. */
  commandId?: string;
}

export interface ObjectionOnFile {
  objectionId: string;
  tenantId: string;
  receivedOn: IsoDate;
  channel: string;
  postmark?: IsoDate;
  recordedAt: IsoInstant;
  withdrawnOn?: IsoDate;
}

export interface HoldOnFile extends Hold {
  setAt: IsoInstant;
}

export interface ShareOnFile {
  shareId: string;
  organisationId: string;
  fields: string[];
  ground: string;
  documentId: string;
  openCents: number;
  at: IsoInstant;
  closed?: { at: IsoInstant; reason: string };
}

export interface PlanOnFile {
  planId: string;
  by: PlanAuthor;
  from: IsoDate;
  instalments: Instalment[];
  guidance: boolean;
  ended?: { state: 'kept' | 'broken'; on: IsoDate };
}

/** What those who guide the tenant were told (facts §13.18). */
export type TellingOnFile = ArrearsEventData['guidance_told'] & { at: IsoInstant };

/** A petition that was made; the last one counts. */
export type PetitionOnFile = ArrearsEventData['petition_prepared'] & { at: IsoInstant };

/** Everything known of one case, folded from its events; the only source of its projection rows. */
export interface CaseFile {
  opened?: ArrearsEventData['case_opened'] & { at: IsoInstant };
  phase: ArrearsPhase;
  phaseSince: IsoInstant;
  waiting: Waiting | null;
  letters: LetterOnFile[];
  tasks: TaskOnFile[];
  terms: { kind: ArrearsTermKind; term: Term; state: 'running' | 'met' | 'missed' | 'cancelled' }[];
  objections: ObjectionOnFile[];
  holds: HoldOnFile[];
  claims: { claimId: string; on: IsoDate; answered: boolean }[];
  commitments: {
    commitmentId: string;
    amountCents: number;
    expectedOn: IsoDate;
    at: IsoInstant;
  }[];
  statuses: {
    statusId: string;
    personId: string;
    kind: PersonStatusKind;
    from: IsoDate;
    released: boolean;
  }[];
  shares: ShareOnFile[];
  tellings: TellingOnFile[];
  sessions: {
    sessionId: string;
    on: IsoDate;
    /** How often it was given another day, hour or place. */
    moves?: number;
    calledOff?: { reason: CancelReason; at: IsoInstant };
  }[];
  decisions: {
    sessionId: string;
    decision: CommitteeDecision;
    inAbsence: boolean;
    commandId: string;
    at: IsoInstant;
  }[];
  plans: PlanOnFile[];
  notice?: { startsOn: IsoDate; term: Term };
  petitions: PetitionOnFile[];
  petition?: { on: IsoDate; overridden: boolean };
  courtRecords: { recordId: string; kind: CourtRecordKind; on: IsoDate }[];
  mails: { mailId: string; kind: string; state: 'sent' | 'unknown' | 'refused' }[];
  /** Messages that were put aside because nobody here can read them. */
  quarantined: ArrearsEventData['message_quarantined'][];
  money: {
    receiptId: string;
    amountCents: number;
    on: IsoDate;
    reversed: boolean;
    bookedAt: IsoInstant;
  }[];
  closed?: { outcome: ArrearsOutcome; on: IsoDate; at: IsoInstant };
}

export function emptyCaseFile(): CaseFile {
  return {
    phase: 'letter_1',
    phaseSince: '',
    waiting: null,
    letters: [],
    tasks: [],
    terms: [],
    objections: [],
    holds: [],
    claims: [],
    commitments: [],
    statuses: [],
    shares: [],
    tellings: [],
    sessions: [],
    decisions: [],
    plans: [],
    petitions: [],
    courtRecords: [],
    mails: [],
    quarantined: [],
    money: [],
  };
}

type Fold<T extends ArrearsEventType> = (
  file: CaseFile,
  data: ArrearsEventData[T],
  at: IsoInstant,
) => void;
type Folds = { [T in ArrearsEventType]: Fold<T> };

/** Folds the events of one case, in the order in which they were stored, into its file. */
export function foldCase(events: readonly ArrearsEvent[]): CaseFile {
  const file = emptyCaseFile();
  for (const event of events) foldOne(file, event);
  return file;
}

/** A file with further events folded onto it; the file given stays as it is. */
export function foldOnto(file: CaseFile, events: readonly ArrearsEvent[]): CaseFile {
  const copy = structuredClone(file);
  for (const event of events) foldOne(copy, event);
  return copy;
}

function foldOne<T extends ArrearsEventType>(
  file: CaseFile,
  event: { type: T; data: ArrearsEventData[T]; at: IsoInstant },
): void {
  const fold: Fold<T> = folds[event.type];
  fold(file, event.data, event.at);
}

const letterOf = (file: CaseFile, letterId: string): LetterOnFile | undefined =>
  file.letters.find((letter) => letter.letterId === letterId);
const taskOf = (file: CaseFile, taskId: string): TaskOnFile | undefined =>
  file.tasks.find((task) => task.taskId === taskId);

const folds: Folds = {
  case_opened: (file, data, at) => {
    file.opened = { ...data, at };
    file.phase = data.resumed ? 'review' : 'letter_1';
    file.phaseSince = at;
    delete file.closed;
  },
  phase_entered: (file, data, at) => {
    file.phase = data.phase;
    file.phaseSince = at;
  },
  term_set: (file, data) => {
    file.terms = file.terms.filter((term) => term.kind !== data.kind || term.state !== 'running');
    file.terms.push({ ...data, state: 'running' });
  },
  term_ended: (file, data) => {
    for (const term of file.terms)
      if (term.kind === data.kind && term.state === 'running') term.state = data.state;
  },
  letter_prepared: (file, data, at) => {
    file.letters.push({ ...data, preparedAt: at });
  },
  letter_withdrawn: (file, data) => {
    const letter = letterOf(file, data.letterId);
    if (letter && !letter.deposited) letter.withdrawn = data.reason;
  },
  letter_released: (file, data, at) => {
    const letter = letterOf(file, data.letterId);
    if (letter) Object.assign(letter, { releasedAt: at, depositBy: data.depositBy });
  },
  letter_taken_back: (file, data) => {
    const letter = letterOf(file, data.letterId);
    if (!letter || letter.deposited) return;
    delete letter.releasedAt;
    delete letter.depositBy;
  },
  letter_deposited: (file, data) => {
    const letter = letterOf(file, data.letterId);
    if (!letter) return;
    letter.deposited = {
      on: data.on,
      registeredNumber: data.registeredNumber,
      presumed: data.presumed,
    };
    delete letter.withdrawn;
  },
  letter_delivered: (file, data) => {
    const letter = letterOf(file, data.letterId);
    if (letter) letter.delivery = { outcome: data.outcome, on: data.on };
  },
  task_opened: (file, data, at) => {
    file.tasks.push({ ...data, rung: 0, openedAt: at, state: 'open' });
  },
  task_assigned: (file, data) => {
    const task = taskOf(file, data.taskId);
    if (task) task.userId = data.userId;
  },
  task_escalated: (file, data) => {
    const task = taskOf(file, data.taskId);
    if (task) Object.assign(task, { rung: data.rung, role: data.role });
  },
  task_completed: (file, data, at) => {
    const task = taskOf(file, data.taskId);
    if (task)
      Object.assign(task, {
        state: 'completed',
        outcome: data.outcome,
        commandId: data.commandId,
        closedAt: at,
      });
  },
  task_cancelled: (file, data, at) => {
    const task = taskOf(file, data.taskId);
    if (task) Object.assign(task, { state: 'cancelled', outcome: data.reason, closedAt: at });
  },
  objection_recorded: (file, data, at) => {
    file.objections.push({ ...data, recordedAt: at });
  },
  objection_withdrawn: (file, data) => {
    for (const objection of file.objections)
      if (objection.objectionId === data.objectionId) objection.withdrawnOn = data.on;
  },
  hold_set: (file, data, at) => {
    file.holds.push({ ...data, setAt: at });
  },
  hold_ended: (file, data) => {
    for (const hold of file.holds) if (hold.holdId === data.holdId) hold.endedOn = data.on;
  },
  contact_logged: () => undefined,
  payment_claimed: (file, data) => {
    file.claims.push({ ...data, answered: false });
  },
  payment_claim_answered: (file, data) => {
    for (const claim of file.claims) if (claim.claimId === data.claimId) claim.answered = true;
  },
  commitment_recorded: (file, data, at) => {
    file.commitments.push({ ...data, at });
  },
  money_received: (file, data, at) => {
    const { receiptId, amountCents, valueDate } = data;
    file.money.push({ receiptId, amountCents, on: valueDate, reversed: false, bookedAt: at });
  },
  money_reversed: (file, data) => {
    for (const money of file.money) if (money.receiptId === data.receiptId) money.reversed = true;
  },
  status_set: (file, data) => {
    file.statuses.push({ ...data, released: false });
  },
  status_released: (file, data) => {
    for (const status of file.statuses)
      if (status.statusId === data.statusId) status.released = true;
  },
  shared: (file, data, at) => {
    file.shares.push({ ...data, at });
  },
  share_closed: (file, data, at) => {
    for (const share of file.shares)
      if (share.shareId === data.shareId) share.closed = { at, reason: data.reason };
  },
  guidance_told: (file, data, at) => {
    file.tellings.push({ ...data, at });
  },
  session_planned: (file, data) => {
    file.sessions.push({ ...data });
  },
  session_moved: (file, { sessionId, on }) => {
    for (const session of file.sessions) {
      if (session.sessionId !== sessionId) continue;
      session.on = on;
      session.moves = (session.moves ?? 0) + 1;
    }
  },
  session_called_off: (file, { sessionId, reason }, at) => {
    for (const session of file.sessions)
      if (session.sessionId === sessionId) session.calledOff = { reason, at };
  },
  committee_decided: (file, data, at) => {
    file.decisions.push({ ...data, at });
  },
  plan_agreed: (file, data) => {
    file.plans.push({ ...data });
  },
  plan_ended: (file, data) => {
    for (const plan of file.plans)
      if (plan.planId === data.planId) plan.ended = { state: data.state, on: data.on };
  },
  notice_counted: (file, data) => {
    file.notice = data;
  },
  petition_prepared: (file, data, at) => {
    file.petitions.push({ ...data, at });
  },
  petition_lodged: (file, data) => {
    file.petition = data;
  },
  court_recorded: (file, data) => {
    file.courtRecords.push(data);
  },
  mail_done: (file, data) => {
    file.mails = [...file.mails.filter((mail) => mail.mailId !== data.mailId), data];
  },
  waits: (file, data) => {
    file.waiting = data.waiting;
  },
  message_quarantined: (file, data) => {
    file.quarantined.push(data);
  },
  case_closed: (file, data, at) => {
    file.closed = { ...data, at };
    file.waiting = null;
    file.phase = 'closed';
    file.phaseSince = at;
  },
};

/** The state of a letter in the words of the post desk. */
export function letterState(letter: LetterOnFile): LetterOnFileState {
  if (letter.withdrawn !== undefined) return 'withdrawn';
  if (letter.delivery) return letter.delivery.outcome;
  if (letter.deposited) return 'deposited';
  return letter.releasedAt === undefined ? 'prepared' : 'released';
}
export type LetterOnFileState =
  'prepared' | 'released' | 'deposited' | 'withdrawn' | DeliveryOutcome;

/**
 * The letters of a kind that still count, one per reader: the last round to everybody without the withdrawn ones, and
 * in the place of one that came back what was sent again.
 */
export function currentLetters(file: CaseFile, kind: LetterKind): LetterOnFile[] {
  const alive = file.letters.filter(
    (letter) => letter.kind === kind && letter.withdrawn === undefined,
  );
  const rounds = alive.filter(({ resendOf }) => resendOf === undefined);
  const last = Math.max(0, ...rounds.map(({ occurrence }) => occurrence));
  return alive
    .filter(({ occurrence }) => occurrence >= last)
    .filter(({ letterId }) => !alive.some(({ resendOf }) => resendOf === letterId));
}

/** The current letters of a kind that came back and that a person wants sent again (facts §12.4). */
export function lettersToSendAgain(file: CaseFile, kind: LetterKind): LetterOnFile[] {
  return currentLetters(file, kind).filter(({ letterId }) =>
    file.tasks.some((task) => task.letterId === letterId && task.outcome === 'send_again'),
  );
}

/** The session that still has to hear the file, if there is one. */
export function openSession(file: CaseFile): CaseFile['sessions'][number] | undefined {
  const session = file.sessions.at(-1);
  const decided = file.decisions.some((one) => one.sessionId === session?.sessionId);
  return decided || session?.calledOff ? undefined : session;
}

/** The open share with a partner, if there is one. */
export function openShare(file: CaseFile): ShareOnFile | undefined {
  return file.shares.find((share) => !share.closed);
}

/** The plan that runs now, if there is one. */
export function runningPlan(file: CaseFile): PlanOnFile | undefined {
  return file.plans.find((plan) => !plan.ended);
}

/** Whether a notice or a petition left the house: then only a person ends a case for money (facts §13.15). */
export function isAtLaw(file: CaseFile): boolean {
  const notice = file.letters.some(
    (letter) => letter.kind === 'termination_notice' && letter.deposited !== undefined,
  );
  return notice || file.petition !== undefined;
}
