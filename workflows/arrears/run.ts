import {
  allHandlersFinished,
  log,
  proxyActivities,
  setDefaultSignalHandler,
  setDefaultUpdateHandler,
  setHandler,
  uuid4,
} from '@temporalio/workflow';
import type {
  ArrearsActivities,
  MailOrder,
  Turn,
  TurnEvent,
} from '../../activities/arrears/types.js';
import {
  moveBetween,
  type ArrearsOutcome,
  type ArrearsPhase,
  type ArrearsTermKind,
} from '../../domain/arrears/process.js';
import type { Block, Situation } from '../../domain/arrears/situation.js';
import { taskDefinitions, type TaskKind } from '../../domain/task/tasks.js';
import type { Waiting } from '../../domain/task/waiting.js';
import { makes, mails, reads } from '../shared/effects.js';
import { isDecision, isReadable, refusal, type Refused } from '../shared/reading.js';
import { checkOpen, decide, putAside, refuseUnread } from '../shared/inbox.js';
import { taskToComplete } from '../shared/tasks.js';
import { hasCome, waitFor, workflowNow } from '../shared/wait.js';
import {
  completeTaskUpdate,
  ringSignal,
  type DecisionAnswer,
  type TaskCompletion,
} from '../shared/messages.js';
import {
  agreePlanUpdate,
  decideCommitteeUpdate,
  preparePetitionUpdate,
  withdrawUpdate,
  type ArrearsInput,
  type CommitteeRuling,
  type PetitionOrder,
  type PlanAgreement,
  type Withdrawal,
} from './messages.js';

const reading = proxyActivities<ArrearsActivities>(reads);
export const making = proxyActivities<ArrearsActivities>(makes);
const mailing = proxyActivities<ArrearsActivities>(mails);

/** Thrown when a fact or a decision ends the case, wherever the procedure stands (S1 step 8). */
export class Ends extends Error {
  constructor(readonly outcome: ArrearsOutcome) {
    super(outcome);
  }
}

/** Thrown when the case goes on in another phase than the step at hand would lead to; `reason` closes what it leaves. */
export class Turns extends Error {
  constructor(
    readonly to: ArrearsPhase,
    readonly reason: 'plan' | 'objection' | 'silent',
  ) {
    super(to);
  }
}

type Decision =
  | { verb: 'completeTask'; given: TaskCompletion }
  | { verb: 'withdraw'; given: Withdrawal }
  | { verb: 'agreePlan'; given: PlanAgreement }
  | { verb: 'decideCommittee'; given: CommitteeRuling }
  | { verb: 'preparePetition'; given: PetitionOrder };

interface OpenTask {
  taskId: string;
  /** The duty it follows from; absent on a task of the step at hand. */
  duty?: string;
  kind: TaskKind;
}

/** One run of an arrears procedure: what it has seen, what it still has to write down, what people decided. */
export interface Run {
  input: ArrearsInput;
  seq: number;
  phase: ArrearsPhase;
  situation: Situation | undefined;
  rang: boolean;
  inbox: Decision[];
  answered: Map<string, DecisionAnswer | Refused>;
  events: TurnEvent[];
  waiting: Waiting | null;
  recordedWaiting: string;
  tasks: Map<string, OpenTask>;
  dutyKeys: Set<string>;
  completed: Map<string, TaskCompletion>;
  termsOnFile: Map<ArrearsTermKind, string>;
  noticePosted: boolean;
  /** The social worker the LAC officer gave the file to. */
  worker: string | undefined;
  noticeCounted: string | undefined;
  /** The session the file is on, as its tenants were or will be invited to it. */
  session: Situation['session'];
  ruling: CommitteeRuling | undefined;
  /** The landlord waits no longer for a silent OCMW. */
  goesOnWithout: boolean;
  ending: ArrearsOutcome | undefined;
  closed: boolean;
}

/**
 * Registers the handlers, which only check and enqueue, and opens the case.
 * @returns undefined when the start was refused: another procedure runs on the tenancy
 */
export async function openRun(input: ArrearsInput): Promise<Run | undefined> {
  const run: Run = {
    input,
    seq: 0,
    phase: input.resume ? 'review' : 'letter_1',
    situation: undefined,
    rang: false,
    inbox: [],
    answered: new Map(),
    events: [],
    waiting: null,
    recordedWaiting: '',
    tasks: new Map(),
    dutyKeys: new Set(),
    completed: new Map(),
    termsOnFile: new Map(),
    noticePosted: false,
    worker: undefined,
    noticeCounted: undefined,
    session: null,
    ruling: undefined,
    goesOnWithout: false,
    ending: undefined,
    closed: false,
  };
  registerHandlers(run);
  const { caseId, tenancyId, organisationId, commandId, resume } = input;
  const opened = await reading.openCase({
    caseId,
    tenancyId,
    organisationId,
    commandId,
    resume,
    at: workflowNow(),
  });
  run.seq = opened.seq;
  if (opened.refused !== true) return run;
  run.closed = true;
  await waitFor(allHandlersFinished, null);
  return undefined;
}

function registerHandlers(run: Run): void {
  setHandler(ringSignal, (...given) => {
    if (isReadable(given)) run.rang = true;
    else putAside(run, ringSignal.name, given);
  });
  setHandler(completeTaskUpdate, ...decidedBy(run, 'completeTask', checkTask));
  setHandler(withdrawUpdate, ...decidedBy(run, 'withdraw', checkOpen));
  setHandler(agreePlanUpdate, ...decidedBy(run, 'agreePlan', checkPlan));
  setHandler(decideCommitteeUpdate, ...decidedBy(run, 'decideCommittee', checkRuling));
  setHandler(preparePetitionUpdate, ...decidedBy(run, 'preparePetition', checkPetition));
  setDefaultSignalHandler((name, ...given) => {
    putAside(run, name, given);
  });
  setDefaultUpdateHandler((name, ...given) => refuseUnread(run, name, given));
}

type Given<Verb extends Decision['verb']> = Extract<Decision, { verb: Verb }>['given'];

/** The handler of a decision and its validator; a version nobody here can read passes the validator, to be put aside. */
function decidedBy<Verb extends Decision['verb']>(
  run: Run,
  verb: Verb,
  check: (run: Run, given: Given<Verb>) => void,
): [
  (given: Given<Verb>) => DecisionAnswer | Promise<DecisionAnswer>,
  { validator: (given: Given<Verb>) => void },
] {
  return [
    (given) =>
      isDecision(given)
        ? decide(run, { verb, given } as Decision)
        : refuseUnread(run, verb, [given]),
    {
      validator: (given) => {
        checkOpen(run);
        if (isDecision(given)) check(run, given);
      },
    },
  ];
}

function checkPlan(run: Run, given: PlanAgreement): void {
  if (run.phase === 'plan') throw refusal('plan_runs_already');
  if (given.instalments.length === 0) throw refusal('no_instalments');
}

function checkRuling(run: Run, given: CommitteeRuling): void {
  const other = run.situation?.session?.sessionId !== given.sessionId;
  if (run.phase !== 'committee' || other) throw refusal('not_in_this_phase');
  const plan = given.decision === 'plan' || given.decision === 'plan_with_guidance';
  if (plan && (given.instalments ?? []).length === 0) throw refusal('no_instalments');
  const again = given.decision === 'postponed' && run.situation?.postponedBefore === true;
  if (again) throw refusal('postponed_before');
}

/** A petition is prepared while it may be lodged, on the conditions of lodging (facts §12.6). */
function checkPetition(run: Run, { withoutNotice }: PetitionOrder): void {
  const awaited = [...run.tasks.values()].some(({ kind }) => kind === 'lodge_petition');
  if (!awaited) throw refusal('not_in_this_phase');
  checkLodging(run, withoutNotice);
}

function checkTask(run: Run, given: TaskCompletion): void {
  const task = taskToComplete(run.tasks, given);
  if (task.kind === 'lodge_petition' && given.outcome.startsWith('lodged'))
    checkLodging(run, given.outcome !== 'lodged');
}

/** facts §12.6, fixed: no lodging without a notice on file, unless a mandated person overrides it; §13.5, §13.7. */
function checkLodging(run: Run, withoutNotice: boolean): void {
  if (!withoutNotice && !run.noticePosted) throw refusal('no_notice');
  if ((run.situation?.blocks.petition ?? []).length > 0) throw refusal('blocked');
}

/** What a step waits for, in the words the screen uses; `terms` are the dates that bind it. */
export interface Awaited {
  for: string;
  who: Waiting['who'];
  terms?: readonly ArrearsTermKind[];
  /** Blocks that explain why nothing happens. */
  blocks?: (situation: Situation) => Block[];
}

/**
 * Waits until a step has its answer. Each time something rings or a date comes the facts are read anew; what ends
 * or turns the case is thrown, so that a step never has to ask for it.
 */
export async function until<T>(
  run: Run,
  awaited: Awaited,
  answer: (situation: Situation) => T | undefined,
): Promise<T> {
  const since = workflowNow();
  for (;;) {
    const situation = await look(run);
    keepTerms(run, awaited.terms ?? [], situation);
    const found = answer(situation);
    if (found !== undefined) return found;
    await writeDown(run, {
      for: awaited.for,
      who: awaited.who,
      since,
      until: situation.wakeAt,
      blocks: (awaited.blocks?.(situation) ?? []).map((block) => block.code),
    });
    await waitFor(() => run.rang || run.inbox.length > 0, situation.wakeAt);
  }
}

/** Reads the facts, does what they ask of any step, and throws what ends or turns the case. */
export async function look(run: Run): Promise<Situation> {
  run.rang = false;
  let situation = await takeDecisions(run);
  while (
    keepDuties(run, situation) ||
    (await sendAgain(run, situation)) ||
    (await climbLadders(run, situation)) ||
    (await stopSharing(run, situation))
  ) {
    situation = await assess(run);
  }
  throwWhatEnds(run, situation);
  return situation;
}

/** Stores what people decided, answers them, and judges the case as it then is. */
async function takeDecisions(run: Run): Promise<Situation> {
  for (;;) {
    const decisions = run.inbox.splice(0);
    for (const decision of decisions) {
      if (decision.verb === 'preparePetition') await makePetition(run, decision.given);
      else apply(run, decision);
    }
    const situation = await assess(run);
    for (const { given } of decisions)
      if (!run.answered.has(given.commandId)) run.answered.set(given.commandId, { seq: run.seq });
    if (run.inbox.length === 0) return situation;
  }
}

/** Judges the case anew; what this run knows is stored first, for the rules read only what is on file. */
async function assess(run: Run): Promise<Situation> {
  const turn = turnOf(run, run.waiting);
  const asked = { caseId: run.input.caseId, at: workflowNow() };
  const situation = await reading.assessCase(turn ? { ...asked, turn } : asked);
  run.situation = situation;
  run.noticePosted = situation.letters.termination_notice?.allPosted ?? false;
  return situation;
}

/** Makes the petition under the tenancy's lock; what came in between refuses it. */
async function makePetition(
  run: Run,
  { commandId, withoutNotice, actor }: PetitionOrder,
): Promise<void> {
  await writeDown(run, run.waiting);
  const { caseId } = run.input;
  const made = await making.preparePetition({ caseId, at: workflowNow(), commandId });
  if (!made.petition) {
    run.answered.set(commandId, { refused: 'blocked' });
    return;
  }
  const data = { ...made.petition, commandId, withoutNotice };
  run.events.push({ type: 'petition_prepared', data, actor });
}

type Applied = Exclude<Decision, { verb: 'preparePetition' }>;

function apply(run: Run, decision: Applied): void {
  const { actor } = decision.given;
  switch (decision.verb) {
    case 'completeTask': {
      const { taskId, outcome, commandId, on } = decision.given;
      const kind = run.tasks.get(taskId)?.kind;
      if (kind === undefined) return;
      run.tasks.delete(taskId);
      run.completed.set(taskId, decision.given);
      run.events.push({ type: 'task_completed', data: { taskId, outcome, commandId }, actor });
      if (kind === 'lodge_petition' && outcome.startsWith('lodged')) {
        const overridden = outcome === 'lodged_without_notice';
        const data = { overridden, ...(on === undefined ? {} : { on }) };
        run.events.push({ type: 'petition_lodged', data, actor });
      }
      if (kind === 'money_after_notice' && outcome === 'withdraw') run.ending = 'paid';
      if (kind === 'silent_partner' && outcome === 'go_on_without') run.goesOnWithout = true;
      return;
    }
    case 'withdraw':
      run.ending = 'withdrawn';
      return;
    case 'agreePlan': {
      const { planId, by, guidance, instalments } = decision.given;
      const data = { planId, by, guidance, instalments };
      run.events.push({ type: 'plan_agreed', data, actor });
      return;
    }
    case 'decideCommittee': {
      const { sessionId, decision: ruling, inAbsence, commandId } = decision.given;
      run.ruling = decision.given;
      run.events.push({
        type: 'committee_decided',
        data: { sessionId, decision: ruling, inAbsence, commandId },
        actor,
      });
    }
  }
}

function throwWhatEnds(run: Run, situation: Situation): void {
  const ending = run.ending ?? situation.ending;
  if (ending) throw new Ends(ending);
  if (situation.plan && run.phase !== 'plan') throw new Turns('plan', 'plan');
  const atPartner = run.phase === 'welfare_centre' || run.phase === 'committee';
  if (situation.objection && atPartner) throw new Turns('landlord_decision', 'objection');
  if (run.goesOnWithout && run.phase === 'welfare_centre')
    throw new Turns('landlord_decision', 'silent');
}

/** How long a letter that came back still matters after its own step; letter 3 has a step for it. */
const sentAgainIn: Partial<Record<ArrearsPhase, 'letter_1' | 'letter_2' | 'termination_notice'>> = {
  letter_2: 'letter_1',
  tenth: 'letter_2',
  letter_3: 'letter_2',
  petition: 'termination_notice',
  court: 'termination_notice',
};

/** facts §12.4: what came back goes again to its own reader, once nothing stands in its way. */
async function sendAgain(run: Run, { letters, blocks }: Situation): Promise<boolean> {
  const kind = sentAgainIn[run.phase];
  const set = kind === undefined ? undefined : letters[kind];
  if (kind === undefined || set?.sendAgain !== true) return false;
  if ((blocks[kind] ?? []).length > 0) return false;
  const prepared = await making.prepareLetters({
    caseId: run.input.caseId,
    at: workflowNow(),
    kind,
    occurrence: set.occurrence + 1,
    againOnly: true,
  });
  for (const letter of prepared.letters) run.events.push({ type: 'letter_prepared', data: letter });
  return prepared.letters.length > 0;
}

/** facts §12.3, fixed: a later objection still stops all further sharing, whatever the step. */
async function stopSharing(run: Run, situation: Situation): Promise<boolean> {
  if (!situation.objection || !situation.shareOpen) return false;
  await closeShare(run, situation, 'objection');
  return true;
}

/** Leaves the step at hand: its tasks, terms and letters are called off, the partner hears it the same day (facts §13.13). */
export async function leaveStep(run: Run, { reason }: Turns): Promise<void> {
  run.goesOnWithout = false;
  for (const task of [...run.tasks.values()])
    if (task.duty === undefined) cancelTask(run, task.taskId, reason);
  for (const kind of [...run.termsOnFile.keys()])
    if (kind !== 'notice_period') endTerm(run, kind, 'cancelled');
  await making.withdrawLetters({ caseId: run.input.caseId, at: workflowNow(), reason });
  if (run.situation && run.situation.plan?.guidance !== true)
    await closeShare(run, run.situation, reason);
}

/** Opens a task for each duty that is new, and closes those whose ground is gone. @returns whether anything changed */
function keepDuties(run: Run, situation: Situation): boolean {
  const wanted = new Set(situation.duties.map((duty) => duty.key));
  for (const duty of situation.duties) {
    if (run.dutyKeys.has(duty.key)) continue;
    run.dutyKeys.add(duty.key);
    openTask(run, { ...duty, duty: duty.key });
  }
  for (const task of [...run.tasks.values()]) {
    if (task.duty === undefined || wanted.has(task.duty)) continue;
    cancelTask(run, task.taskId, 'lapsed');
    run.dutyKeys.delete(task.duty); // its ground may come back
  }
  return run.events.length > 0;
}

interface TaskToOpen {
  duty?: string;
  kind: TaskKind;
  letterId?: string;
  userId?: string;
}

function openTask(run: Run, { duty, kind, letterId, userId }: TaskToOpen): string {
  const taskId = uuid4();
  const key = `${duty ?? kind}:${taskId}`;
  const optional = {
    ...(letterId === undefined ? {} : { letterId }),
    ...(userId === undefined ? {} : { userId }),
  };
  run.tasks.set(taskId, { taskId, kind, ...(duty === undefined ? {} : { duty }) });
  run.events.push({
    type: 'task_opened',
    data: { taskId, key, kind, role: taskDefinitions[kind].role, ...optional },
  });
  return taskId;
}

/** A task that nobody needs to do any more. */
export function cancelTask(run: Run, taskId: string, reason: string): void {
  if (!run.tasks.delete(taskId)) return;
  run.events.push({ type: 'task_cancelled', data: { taskId, reason } });
}

/** Each rung of each open task exactly once, on working days (architecture §4). */
async function climbLadders(run: Run, situation: Situation): Promise<boolean> {
  const climbed = situation.rungs.filter((rung) => run.tasks.has(rung.taskId) && hasCome(rung.at));
  for (const { taskId, rung, role } of climbed) {
    run.events.push({ type: 'task_escalated', data: { taskId, rung, role } });
  }
  if (climbed.length === 0) return false;
  await writeDown(run, run.waiting);
  for (const { taskId, rung, role } of climbed) {
    await sendMail(run, { key: `task:${taskId}:${rung}`, kind: 'task_reminder', role, taskId });
  }
  return true;
}

/** A task of the main line: waits for its outcome, or for another answer that makes it needless. */
export async function humanTask<T = never>(
  run: Run,
  wanted: { kind: TaskKind; terms?: readonly ArrearsTermKind[]; userId?: string },
  instead: (situation: Situation) => T | undefined = () => undefined,
): Promise<TaskCompletion | T> {
  const { kind, userId, terms = [] } = wanted;
  const taskId = openTask(run, { kind, ...(userId === undefined ? {} : { userId }) });
  const awaited = { for: kind, who: taskDefinitions[kind].role, terms };
  const answer = await until<TaskCompletion | T>(
    run,
    awaited,
    (situation) => run.completed.get(taskId) ?? instead(situation),
  );
  cancelTask(run, taskId, 'needless');
  return answer;
}

/** Writes the dates that bind the step at hand into the file, when they are new or have moved. */
function keepTerms(run: Run, kinds: readonly ArrearsTermKind[], situation: Situation): void {
  for (const kind of kinds) {
    const term = situation.terms[kind];
    if (!term || run.termsOnFile.get(kind) === term.date) continue;
    run.termsOnFile.set(kind, term.date);
    run.events.push({ type: 'term_set', data: { kind, term } });
  }
}

/** A term that is over: met, missed or cancelled. */
export function endTerm(
  run: Run,
  kind: ArrearsTermKind,
  state: 'met' | 'missed' | 'cancelled',
): void {
  if (!run.termsOnFile.delete(kind)) return;
  run.events.push({ type: 'term_ended', data: { kind, state } });
}

/** Stores this turn: its events, and what the procedure waits for now. Nothing new, nothing stored. */
export async function writeDown(run: Run, waiting: Waiting | null): Promise<void> {
  const turn = turnOf(run, waiting);
  if (turn) await reading.record(turn);
}

function turnOf(run: Run, waiting: Waiting | null): Turn | undefined {
  const asText = JSON.stringify(waiting);
  run.waiting = waiting;
  if (run.events.length === 0 && asText === run.recordedWaiting) return undefined;
  const { caseId, organisationId } = run.input;
  const events = run.events.splice(0);
  run.seq += 1;
  run.recordedWaiting = asText;
  return { caseId, organisationId, seq: run.seq, at: workflowNow(), events, waiting };
}

/** Moves to another phase. Thrown when the table has no such move: `MoveNotAllowed`. */
export function enter(run: Run, phase: ArrearsPhase): void {
  const move = moveBetween(run.phase, phase);
  run.events.push({ type: 'phase_entered', data: { phase, move: move.code } });
  run.phase = phase;
}

/** Sends one mail by its business key; an unknown outcome becomes a task, never a second mail. */
export async function sendMail(run: Run, order: Omit<MailOrder, 'caseId' | 'at'>): Promise<void> {
  const { mailId, state } = await mailing.sendMail({
    ...order,
    caseId: run.input.caseId,
    at: workflowNow(),
  });
  run.events.push({ type: 'mail_done', data: { mailId, kind: order.kind, state } });
}

/** Ends the case: letters still here are withdrawn, tasks lapse, the partner hears it the same day (facts §13.13). */
export async function closeCase(run: Run, outcome: ArrearsOutcome): Promise<ArrearsOutcome> {
  moveBetween(run.phase, 'closed');
  const situation = run.situation ?? (await assess(run));
  await making.withdrawLetters({ caseId: run.input.caseId, at: workflowNow(), reason: outcome });
  for (const taskId of [...run.tasks.keys()]) cancelTask(run, taskId, outcome);
  await closeShare(run, situation, outcome);
  if (outcome === 'plan_kept' && situation.plan) {
    run.events.push({
      type: 'plan_ended',
      data: { planId: situation.plan.planId, state: 'kept', on: situation.today },
    });
  }
  run.closed = true;
  run.events.push({ type: 'case_closed', data: { outcome, on: situation.today } });
  await writeDown(run, null);
  await waitFor(allHandlersFinished, null);
  log.info('arrears procedure ended', { outcome });
  return outcome;
}

/** Closes the partner's view and tells it so the same day. */
export async function closeShare(run: Run, situation: Situation, reason: string): Promise<void> {
  if (!situation.shareOpen || situation.shareId === null) return;
  run.events.push({ type: 'share_closed', data: { shareId: situation.shareId, reason } });
  if (situation.partnerId !== null) {
    await sendMail(run, {
      key: `share_closed:${situation.shareId}`,
      kind: 'share_closed',
      organisationId: situation.partnerId,
    });
  }
}
