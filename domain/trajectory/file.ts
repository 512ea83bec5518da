import type { Hold, TrajectoryHoldReason } from '../hold/hold.js';
import type { TaskRole } from '../task/tasks.js';
import type { Waiting } from '../task/waiting.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate, IsoInstant, Term } from '../term/types.js';
import type {
  Answers,
  EvaluationKind,
  TimeOutcome,
  TrajectoryEvent,
  TrajectoryEventData,
  TrajectoryEventType,
  TrajectoryTermKind,
} from './events.js';
import type { TrajectoryPhase } from './programme.js';

export interface TrajectoryTask {
  taskId: string;
  key: string;
  kind: TrajectoryEventData['task_opened']['kind'];
  /** The role it was opened for; `role` is the one told last. */
  ownRole: TaskRole;
  role: TaskRole;
  due: Term;
  code?: string;
  evaluationId?: string;
  userId?: string;
  /** Who was away when it was given to this person. */
  insteadOf?: string;
  rung: number;
  openedAt: IsoInstant;
  closedAt?: IsoInstant;
  state: 'open' | 'completed' | 'cancelled';
  outcome?: string;
  answers?: Answers;
  /** The command that completed it: the person's words stay in that row. */
  commandId?: string;
}

export interface EvaluationOnFile {
  evaluationId: string;
  kind: EvaluationKind;
  n: number;
  due: Term;
  /** The day its rule gave; differs from `due` when a person chose another. */
  ruleDate: IsoDate;
  /** The day that rule counts from. */
  ruleAnchor: IsoDate;
  state: 'planned' | 'concluded' | 'cancelled';
  /** Who was given this one, instead of the coach. */
  userId?: string;
  /** Who was away when it was given to this person. */
  insteadOf?: string;
  /** Why it was moved last. */
  moved?: TrajectoryEventData['evaluation_replanned']['reason'];
  /** The one that is held again in this one. */
  repeats?: string;
  conclusion?: Omit<TrajectoryEventData['evaluation_concluded'], 'evaluationId'>;
  /** Whose agreement fell away. */
  waived?: (Omit<TrajectoryEventData['agreement_waived'], 'evaluationId'> & { on: IsoDate })[];
}

/** What people changed of one round of a recurring duty: its day, or who does it. */
export interface RoundOnFile {
  round: string;
  moved?: { due: Term; ruleDate: IsoDate };
  userId?: string;
  /** Who was away when it was given to this person. */
  insteadOf?: string;
}

/** Time of a scarce person for this trajectory (S7). */
export type SlotOnFile = TrajectoryEventData['scarce_time_planned'] & {
  state: 'planned' | 'called_off' | TimeOutcome;
};

export interface StayOnFile {
  from: IsoDate;
  /** As first agreed; null for a stay without a term. */
  originalMonths: number | null;
  /** With its extension. */
  months: number | null;
  placeId?: string;
  /** `finals` = final evaluations held before it, each once: the extended stay has one more. */
  extension?: { months: number; late: boolean; commandId: string; on: IsoDate; finals: number };
}

export interface HoldOnFile extends Hold {
  reason: TrajectoryHoldReason;
  by: string;
  since: IsoDate;
}

export interface GoalOnFile {
  goalId: string;
  domain: string;
  commandId: string;
  setOn: IsoDate;
  closedOn?: IsoDate;
}

/** Everything known of one trajectory, folded from its events; the only source of its projection rows. */
export interface TrajectoryFile {
  /** As it was opened, with the version of the programme that it runs by now. */
  opened?: TrajectoryEventData['trajectory_opened'] & { at: IsoInstant };
  phase: TrajectoryPhase;
  phaseSince: IsoInstant;
  /** How often a phase was entered, this time included. */
  entries: number;
  /** The phases it passed, in order, with the day it came into each. */
  passed: { phase: TrajectoryPhase; on: IsoDate }[];
  waiting: Waiting | null;
  tasks: TrajectoryTask[];
  terms: {
    kind: TrajectoryTermKind;
    term: Term;
    state: 'running' | 'met' | 'missed' | 'cancelled';
  }[];
  evaluations: EvaluationOnFile[];
  rounds: RoundOnFile[];
  slots: SlotOnFile[];
  goals: GoalOnFile[];
  contacts: (TrajectoryEventData['contact_logged'] & { at: IsoInstant; actor: string })[];
  dangers: { flagId: string; commandId: string; since: IsoDate; lifted: boolean }[];
  holds: HoldOnFile[];
  coachId?: string;
  landlordId?: string;
  /** The tenancy with the landlord, and which of its tenants this person is. */
  tenancy?: { tenancyId: string; tenantId: string };
  consent?: { until: IsoDate; ended?: IsoDate; endedAt?: IsoInstant };
  criteria: string[];
  urgency?: { urgency: number; on: IsoDate };
  /** Guidance was dropped while waiting (S10). */
  guidanceDropped: boolean;
  stay?: StayOnFile;
  ending?: { ending: string; on: IsoDate; commandId: string; from: TrajectoryPhase };
  notice?: {
    by: 'landlord' | 'tenant';
    on: IsoDate;
    /** What the post brought of it. */
    delivery?: TrajectoryEventData['notice_received'];
  };
  /** The place somebody took to fall back on, and from which day. */
  fallback?: { placeId: string; from: IsoDate };
  documents: {
    documentId: string;
    code: string;
    evaluationId?: string;
    on: IsoDate;
    signed: { by: string; on: IsoDate; scanId?: string }[];
  }[];
  mails: TrajectoryEventData['mail_done'][];
  quarantined: TrajectoryEventData['message_quarantined'][];
  closed?: { outcome: string; on: IsoDate; at: IsoInstant };
}

export function emptyTrajectoryFile(): TrajectoryFile {
  return {
    phase: 'referral',
    phaseSince: '',
    entries: 0,
    passed: [],
    waiting: null,
    tasks: [],
    terms: [],
    evaluations: [],
    rounds: [],
    slots: [],
    goals: [],
    contacts: [],
    dangers: [],
    holds: [],
    criteria: [],
    guidanceDropped: false,
    documents: [],
    mails: [],
    quarantined: [],
  };
}

interface Told {
  at: IsoInstant;
  actor: string;
}
type Fold<T extends TrajectoryEventType> = (
  file: TrajectoryFile,
  data: TrajectoryEventData[T],
  told: Told,
) => void;
type Folds = { [T in TrajectoryEventType]: Fold<T> };

/** Folds the events of one trajectory, in the order in which they were stored, into its file. */
export function foldTrajectory(events: readonly TrajectoryEvent[]): TrajectoryFile {
  const file = emptyTrajectoryFile();
  for (const event of events) foldOne(file, event);
  return file;
}

/** A file with further events folded onto it; the file given stays as it is. */
export function foldTrajectoryOnto(
  file: TrajectoryFile,
  events: readonly TrajectoryEvent[],
): TrajectoryFile {
  const copy = structuredClone(file);
  for (const event of events) foldOne(copy, event);
  return copy;
}

function foldOne<T extends TrajectoryEventType>(
  file: TrajectoryFile,
  event: { type: T; data: TrajectoryEventData[T] } & Told,
): void {
  const fold: Fold<T> = folds[event.type];
  fold(file, event.data, event);
}

const taskOf = (file: TrajectoryFile, taskId: string): TrajectoryTask | undefined =>
  file.tasks.find((task) => task.taskId === taskId);
const evaluationOf = (file: TrajectoryFile, id: string): EvaluationOnFile | undefined =>
  file.evaluations.find(({ evaluationId }) => evaluationId === id);
const day = ({ at }: Told): IsoDate => brusselsDateOf(at);

interface Whose {
  userId?: string;
  insteadOf?: string;
}

function gives(one: Whose, { userId, insteadOf }: Required<Pick<Whose, 'userId'>> & Whose): void {
  one.userId = userId;
  if (insteadOf === undefined) delete one.insteadOf;
  else one.insteadOf = insteadOf;
}

function roundOn(file: TrajectoryFile, round: string): RoundOnFile {
  const known = file.rounds.find((one) => one.round === round);
  const one = known ?? { round };
  if (!known) file.rounds.push(one);
  return one;
}

const folds: Folds = {
  trajectory_opened: (file, data, told) => {
    file.opened = { ...data, at: told.at };
    if (data.coachId !== undefined) file.coachId = data.coachId;
  },
  programme_moved: (file, { version }) => {
    if (file.opened) file.opened.programmeVersion = version;
  },
  facts_corrected: ({ opened }, { facts, municipality }) => {
    if (!opened) return;
    const all = Object.entries({ ...opened.facts, ...facts });
    opened.facts = Object.fromEntries(
      all.flatMap(([code, value]) => (value === null ? [] : [[code, value]])),
    );
    if (typeof municipality === 'string') opened.municipality = municipality;
    if (municipality === null) delete opened.municipality;
  },
  phase_entered: (file, { phase }, told) => {
    file.phase = phase;
    file.phaseSince = told.at;
    file.entries += 1;
    file.passed.push({ phase, on: day(told) });
  },
  term_set: (file, data) => {
    file.terms = file.terms.filter(({ kind, state }) => kind !== data.kind || state !== 'running');
    file.terms.push({ ...data, state: 'running' });
  },
  term_ended: (file, { kind, state }) => {
    for (const term of file.terms)
      if (term.kind === kind && term.state === 'running') term.state = state;
  },
  task_opened: (file, { role, ...data }, { at }) => {
    file.tasks.push({ ...data, ownRole: role, role, rung: 0, openedAt: at, state: 'open' });
  },
  task_assigned: (file, { taskId, ...whose }) => {
    const task = taskOf(file, taskId);
    if (task) gives(task, whose);
  },
  task_escalated: (file, { taskId, rung, role }) => {
    const task = taskOf(file, taskId);
    if (task) Object.assign(task, { rung, role });
  },
  task_completed: (file, { taskId, ...data }, { at }) => {
    const task = taskOf(file, taskId);
    if (task) Object.assign(task, { ...data, state: 'completed', closedAt: at });
  },
  task_cancelled: (file, { taskId, reason }, { at }) => {
    const task = taskOf(file, taskId);
    if (task) Object.assign(task, { state: 'cancelled', outcome: reason, closedAt: at });
  },
  consent_given: (file, { until }) => {
    file.consent = { until };
  },
  consent_ended: (file, { on }, { at }) => {
    if (file.consent) Object.assign(file.consent, { ended: on, endedAt: at });
  },
  coach_assigned: (file, { userId }) => {
    file.coachId = userId;
  },
  landlord_named: (file, { organisationId }) => {
    file.landlordId = organisationId;
  },
  tenancy_linked: (file, data) => {
    file.tenancy = data;
  },
  tenancy_unlinked: (file) => {
    delete file.tenancy;
  },
  urgency_weighed: (file, { urgency }, told) => {
    file.urgency = { urgency, on: day(told) };
  },
  guidance_dropped: (file) => {
    file.guidanceDropped = true;
  },
  guidance_resumed: (file) => {
    file.guidanceDropped = false;
  },
  criteria_agreed: (file, { criteria }) => {
    file.criteria = criteria;
  },
  stay_began: (file, { from, months, placeId }) => {
    const place = placeId === undefined ? {} : { placeId };
    file.stay = { from, months, originalMonths: months, ...place };
  },
  fallback_taken: (file, taken) => {
    file.fallback = taken;
  },
  stay_extended: ({ stay, evaluations }, { months, late, commandId }, told) => {
    const agreed = stay?.months ?? null;
    if (!stay || agreed === null) return;
    const finals = evaluations.filter(
      ({ kind, state, repeats }) =>
        kind === 'final' && state === 'concluded' && repeats === undefined,
    ).length;
    stay.months = agreed + months;
    stay.extension = { months, late, commandId, on: day(told), finals };
  },
  goal_set: (file, data, told) => {
    file.goals.push({ ...data, setOn: day(told) });
  },
  goal_closed: (file, { goalId, on }) => {
    for (const goal of file.goals) if (goal.goalId === goalId) goal.closedOn = on;
  },
  evaluation_planned: (file, { due, ...data }) => {
    const { date: ruleDate, reason } = due;
    const rule = { ruleDate, ruleAnchor: reason.anchorDate };
    file.evaluations.push({ ...data, due, ...rule, state: 'planned' });
  },
  evaluation_replanned: (file, { evaluationId, due, reason, ruleDate, ruleAnchor }) => {
    const evaluation = evaluationOf(file, evaluationId);
    if (evaluation) {
      Object.assign(evaluation, { due, ruleDate, moved: reason });
      evaluation.ruleAnchor = ruleAnchor ?? evaluation.ruleAnchor;
    }
  },
  evaluation_assigned: (file, { evaluationId, ...whose }) => {
    const evaluation = evaluationOf(file, evaluationId);
    if (evaluation) gives(evaluation, whose);
    for (const task of file.tasks)
      if (task.evaluationId === evaluationId && task.state === 'open') gives(task, whose);
  },
  round_assigned: (file, { round, ...whose }) => {
    gives(roundOn(file, round), whose);
    for (const task of file.tasks)
      if (roundOfTask(task) === round && task.state === 'open') gives(task, whose);
  },
  round_replanned: (file, { round, due, ruleDate }) => {
    roundOn(file, round).moved = { due, ruleDate };
  },
  evaluation_cancelled: (file, { evaluationId }) => {
    const evaluation = evaluationOf(file, evaluationId);
    if (evaluation) evaluation.state = 'cancelled';
  },
  evaluation_concluded: (file, { evaluationId, ...conclusion }, { at }) => {
    const evaluation = evaluationOf(file, evaluationId);
    if (evaluation) Object.assign(evaluation, { state: 'concluded', conclusion });
    const { outcome, commandId } = conclusion;
    for (const task of file.tasks)
      if (task.evaluationId === evaluationId && task.state === 'open')
        Object.assign(task, { state: 'completed', outcome, commandId, closedAt: at });
  },
  agreement_waived: (file, { evaluationId, ...dropped }, told) => {
    const evaluation = evaluationOf(file, evaluationId);
    const on = day(told);
    if (evaluation) evaluation.waived = [...(evaluation.waived ?? []), { ...dropped, on }];
  },
  contact_logged: (file, data, { at, actor }) => {
    file.contacts.push({ ...data, at, actor });
  },
  scarce_time_planned: (file, data) => {
    file.slots.push({ ...data, state: 'planned' });
  },
  scarce_time_called_off: (file, { slotId }) => {
    for (const slot of file.slots) if (slot.slotId === slotId) slot.state = 'called_off';
  },
  scarce_time_noted: (file, { slotId, outcome, commandId }, { at }) => {
    for (const slot of file.slots) if (slot.slotId === slotId) slot.state = outcome;
    for (const task of file.tasks)
      if (task.key === slotKey(slotId) && task.state === 'open')
        Object.assign(task, { state: 'completed', outcome, commandId, closedAt: at });
  },
  danger_flagged: (file, data, told) => {
    file.dangers.push({ ...data, since: day(told), lifted: false });
  },
  danger_lifted: (file, { flagId }) => {
    for (const danger of file.dangers) if (danger.flagId === flagId) danger.lifted = true;
  },
  hold_set: (file, data, told) => {
    file.holds.push({ ...data, by: told.actor, since: day(told) });
  },
  hold_ended: (file, { holdId, on }) => {
    for (const hold of file.holds) if (hold.holdId === holdId) hold.endedOn = on;
  },
  ending_decided: (file, data) => {
    file.ending = { ...data, from: file.phase };
  },
  notice_given: (file, { by, on }) => {
    file.notice = { by, on };
  },
  notice_received: (file, delivery) => {
    if (file.notice) file.notice.delivery = delivery;
  },
  document_kept: (file, { documentId, code, evaluationId }, told) => {
    if (file.documents.some((one) => one.documentId === documentId)) return;
    const about = evaluationId === undefined ? {} : { evaluationId };
    file.documents.push({ documentId, code, ...about, on: day(told), signed: [] });
  },
  document_signed: (file, { documentId, ...signature }) => {
    for (const document of file.documents)
      if (document.documentId === documentId) document.signed.push(signature);
  },
  mail_done: (file, data) => {
    file.mails = [...file.mails.filter(({ key }) => key !== data.key), data];
  },
  message_quarantined: (file, data) => {
    file.quarantined.push(data);
  },
  waits: (file, { waiting }) => {
    file.waiting = waiting;
  },
  trajectory_closed: (file, data, told) => {
    file.closed = { ...data, at: told.at };
    file.waiting = null;
    file.phase = 'closed';
    file.phaseSince = told.at;
    file.passed.push({ phase: 'closed', on: day(told) });
  },
};

/** The evaluations that still have to be held, the first due first. */
export function openEvaluations(file: TrajectoryFile): EvaluationOnFile[] {
  return file.evaluations
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => (a.due.date < b.due.date ? -1 : 1));
}

/** By which name an evaluation is called: one that is held again has another than the first. */
export function nameOfEvaluation({
  kind,
  repeats,
}: Pick<EvaluationOnFile, 'kind' | 'repeats'>): EvaluationKind | `${EvaluationKind}_again` {
  return repeats === undefined ? kind : `${kind}_again`;
}

/** The goals that a final evaluation must score. */
export function openGoals(file: TrajectoryFile): GoalOnFile[] {
  return file.goals.filter(({ closedOn }) => closedOn === undefined);
}

/** Whether data may go to partners on a day: consent was given, has not ended, and its end date has not passed. */
export function consentHolds(file: TrajectoryFile, today: IsoDate): boolean {
  const { consent } = file;
  return consent !== undefined && consent.ended === undefined && today <= consent.until;
}

/** The phase has begun this many times; part of the key of its tasks, so that a second round asks anew. */
export function stepKey(file: TrajectoryFile, code: string): string {
  return `step:${file.phase}:${file.entries}:${code}`;
}

/** The key of the task to note how a slot of scarce time went. */
export function slotKey(slotId: string): string {
  return `scarce_time:${slotId}`;
}

/** The slots that were set aside and of which nobody said yet how they went, the first day first. */
export function plannedSlots({ slots }: TrajectoryFile): SlotOnFile[] {
  return slots.filter(({ state }) => state === 'planned').sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The n-th time that a recurring duty comes round since a phase began. */
export function roundKey(file: TrajectoryFile, { code, n }: { code: string; n: number }): string {
  return `recurring:${code}:${file.entries}:${n}`;
}

/** The round a task stands for; on another day than that of its rule its key names that day too. */
export function roundOfTask({ kind, key }: Pick<TrajectoryTask, 'kind' | 'key'>): string | null {
  return kind === 'recurring_duty' ? key.split(':').slice(0, 4).join(':') : null;
}
