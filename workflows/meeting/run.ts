import {
  allHandlersFinished,
  log,
  proxyActivities,
  setDefaultSignalHandler,
  setHandler,
  uuid4,
} from '@temporalio/workflow';
import type {
  MeetingActivities,
  MeetingMailOrder,
  SessionTaskEvent,
} from '../../activities/meeting/types.js';
import type { Rung } from '../../domain/task/ladder.js';
import type { TaskKind } from '../../domain/task/tasks.js';
import type { Waiting } from '../../domain/task/waiting.js';
import type { MeetingSituation } from '../../domain/meeting/situation.js';
import {
  completeTaskUpdate,
  ringSignal,
  type DecisionAnswer,
  type TaskCompletion,
} from '../shared/messages.js';
import { mails, reads } from '../shared/effects.js';
import { refusal } from '../shared/reading.js';
import { taskToComplete } from '../shared/tasks.js';
import { hasCome, waitFor, workflowNow } from '../shared/wait.js';
import type { MeetingInput } from './messages.js';

const reading = proxyActivities<MeetingActivities>(reads);
const mailing = proxyActivities<MeetingActivities>(mails);

/** Thrown when the session is called off, wherever it stands. */
export class CalledOff extends Error {}

/** Thrown when the session gets another day: its members are asked anew. */
export class Moved extends Error {}

/** One run of a session: what it saw last, what it still has to write down, what people did with its tasks. */
export interface Run {
  input: MeetingInput;
  seq: number;
  /** The day it goes by. */
  onDate: string | undefined;
  calledOff: boolean;
  rang: boolean;
  inbox: TaskCompletion[];
  answered: Map<string, DecisionAnswer>;
  events: SessionTaskEvent[];
  waiting: Waiting | null;
  recordedWaiting: string;
  tasks: Map<string, { taskId: string; duty: string; kind: TaskKind }>;
  closed: boolean;
}

/** Registers the handlers, which only check and enqueue. */
export function openRun(input: MeetingInput): Run {
  const run: Run = {
    input,
    seq: 0,
    onDate: undefined,
    calledOff: false,
    rang: false,
    inbox: [],
    answered: new Map(),
    events: [],
    waiting: null,
    recordedWaiting: '',
    tasks: new Map(),
    closed: false,
  };
  setHandler(ringSignal, () => {
    run.rang = true;
  });
  setDefaultSignalHandler((name) => {
    log.warn('a message that no session knows', { message: name });
  });
  setHandler(completeTaskUpdate, (given) => complete(run, given), {
    validator: (given: TaskCompletion) => {
      if (run.closed) throw refusal('closed');
      taskToComplete(run.tasks, given);
    },
  });
  return run;
}

async function complete(run: Run, given: TaskCompletion): Promise<DecisionAnswer> {
  const { commandId } = given;
  if (!run.answered.has(commandId)) run.inbox.push(given);
  await waitFor(() => run.answered.has(commandId) || run.closed, null);
  const answer = run.answered.get(commandId);
  if (!answer) throw refusal('closed');
  return answer;
}

/** What the session waits for, in the words the screen uses; of a body everything is its chair's. */
export type Awaited = Pick<Waiting, 'for' | 'who'>;

/**
 * Waits until the session stands as a step needs it. Each time something rings or an instant comes it is read anew;
 * what moves it or calls it off is thrown, so that no step has to ask for it.
 */
export async function until(
  run: Run,
  awaited: Awaited,
  holds: (situation: MeetingSituation) => boolean,
): Promise<void> {
  const since = workflowNow();
  for (;;) {
    const situation = await look(run);
    if (holds(situation)) return;
    const who = situation.chair ?? awaited.who;
    const waiting = { for: awaited.for, who, since, until: situation.wakeAt, blocks: [] };
    await writeDown(run, waiting);
    await waitFor(() => run.rang || run.inbox.length > 0, situation.wakeAt);
  }
}

/** Reads the session, sends and opens what is due at any step, and throws what moves it or calls it off. */
async function look(run: Run): Promise<MeetingSituation> {
  run.rang = false;
  let situation = await assess(run);
  while (
    (await answerPeople(run)) ||
    (await sendMails(run, situation)) ||
    keepDuties(run, situation) ||
    (await planNext(run, situation)) ||
    (await climbLadders(run, situation.rungs))
  ) {
    situation = await assess(run);
  }
  throwWhatTurns(run, situation);
  return situation;
}

/** Judges the session anew; what this run knows is stored first. */
async function assess(run: Run): Promise<MeetingSituation> {
  await writeDown(run, run.waiting);
  const { meetingId } = run.input;
  return reading.assessMeeting({ meetingId, at: workflowNow() });
}

async function answerPeople(run: Run): Promise<boolean> {
  const done = run.inbox.splice(0);
  for (const { taskId, outcome, commandId, actor } of done) {
    if (!run.tasks.delete(taskId)) continue;
    run.events.push({ type: 'task_completed', data: { taskId, outcome, commandId }, actor });
  }
  if (done.length === 0) return false;
  await writeDown(run, run.waiting);
  for (const { commandId } of done) run.answered.set(commandId, { seq: run.seq });
  return true;
}

/** Each invitation and reminder that is due leaves once, by its business key. */
async function sendMails(run: Run, { mails }: MeetingSituation): Promise<boolean> {
  for (const mail of mails) await sendMail(run, mail);
  return mails.length > 0;
}

async function sendMail(run: Run, mail: Omit<MeetingMailOrder, 'meetingId' | 'at'>): Promise<void> {
  const { meetingId } = run.input;
  await mailing.sendMail({ ...mail, meetingId, at: workflowNow() });
}

/** Opens a task for each duty that is new, and closes those whose ground is gone. @returns whether anything changed */
function keepDuties(run: Run, { duties }: MeetingSituation): boolean {
  const open = [...run.tasks.values()];
  for (const { key, kind, role, due } of duties) {
    if (open.some(({ duty }) => duty === key)) continue;
    const taskId = uuid4();
    run.tasks.set(taskId, { taskId, duty: key, kind });
    const data = { taskId, key: `${key}:${taskId}`, kind, role, due };
    run.events.push({ type: 'task_opened', data });
  }
  for (const { taskId, duty } of open) {
    if (!duties.some(({ key }) => key === duty)) cancelTask(run, taskId, 'lapsed');
  }
  return run.events.length > 0;
}

/** A body meets again and again: the session after this one gets a workflow of its own, once, by its business key. */
async function planNext(run: Run, { plansNext }: MeetingSituation): Promise<boolean> {
  const { meetingId } = run.input;
  if (plansNext) await reading.planNextSession({ meetingId, at: workflowNow() });
  return plansNext;
}

function cancelTask(run: Run, taskId: string, reason: string): void {
  run.tasks.delete(taskId);
  run.events.push({ type: 'task_cancelled', data: { taskId, reason } });
}

/** Each rung of each open task exactly once, on working days (architecture §4). */
async function climbLadders(run: Run, rungs: readonly Rung[]): Promise<boolean> {
  const climbed = rungs.filter(({ taskId, at }) => run.tasks.has(taskId) && hasCome(at));
  for (const { taskId, rung, role } of climbed)
    run.events.push({ type: 'task_escalated', data: { taskId, rung, role } });
  if (climbed.length === 0) return false;
  await writeDown(run, run.waiting);
  for (const { taskId, rung, role } of climbed)
    await sendMail(run, { key: `task:${taskId}:${rung}`, kind: 'task_reminder', role, taskId });
  return true;
}

function throwWhatTurns(run: Run, { state, onDate }: MeetingSituation): void {
  if (state === 'cancelled' && !run.calledOff) throw new CalledOff();
  const before = run.onDate;
  run.onDate = onDate;
  if (before !== undefined && before !== onDate) throw new Moved();
}

/** Stores this turn: what became of tasks, and what the session waits for now. Nothing new, nothing stored. */
async function writeDown(run: Run, waiting: Waiting | null): Promise<void> {
  const asText = JSON.stringify(waiting);
  run.waiting = waiting;
  if (run.events.length === 0 && asText === run.recordedWaiting && !run.closed) return;
  const { meetingId, organisationId } = run.input;
  const events = run.events.splice(0);
  run.seq += 1;
  run.recordedWaiting = asText;
  const { seq, closed: ended } = run;
  await reading.recordMeeting({
    meetingId,
    organisationId,
    seq,
    at: workflowNow(),
    events,
    waiting,
    ended,
  });
}

/** Ends the session: nobody has to do anything any more. */
export async function close(run: Run): Promise<void> {
  for (const taskId of [...run.tasks.keys()]) cancelTask(run, taskId, 'needless');
  run.closed = true;
  await writeDown(run, null);
  await waitFor(allHandlersFinished, null);
  log.info('session ended', { calledOff: run.calledOff });
}
