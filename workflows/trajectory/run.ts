import {
  allHandlersFinished,
  continueAsNew,
  log,
  proxyActivities,
  setDefaultSignalHandler,
  setDefaultUpdateHandler,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { TrajectoryActivities } from '../../activities/trajectory/types.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { TrajectoryPhase } from '../../domain/trajectory/programme.js';
import type { TrajectoryMail, TrajectorySituation } from '../../domain/trajectory/situation.js';
import {
  refusalOfConclusion,
  refusalOfEnding,
  refusalOfExtension,
  refusalOfTask,
  rolesToAsk,
  type TrajectoryRefusal,
} from '../../domain/trajectory/verdicts.js';
import { mails, reads } from '../shared/effects.js';
import { isDecision, isReadable, refusal, type Refused } from '../shared/reading.js';
import { checkOpen, decide, putAside, refuseUnread } from '../shared/inbox.js';
import { ringSignal, type DecisionAnswer } from '../shared/messages.js';
import { waitFor, workflowNow } from '../shared/wait.js';
import {
  answerStepUpdate,
  concludeEvaluationUpdate,
  decideEndingUpdate,
  extendStayUpdate,
  type EndingDecision,
  type EvaluationConclusion,
  type StayExtension,
  type StepAnswer,
  type TrajectoryInput,
} from './messages.js';

const turning = proxyActivities<TrajectoryActivities>(reads);
const mailing = proxyActivities<TrajectoryActivities>(mails);

type Decided =
  | { verb: 'answerStep'; given: StepAnswer }
  | { verb: 'concludeEvaluation'; given: EvaluationConclusion }
  | { verb: 'extendStay'; given: StayExtension }
  | { verb: 'decideEnding'; given: EndingDecision };

/** One run of a trajectory: what it saw last, what it still has to write down, what people decided. */
export interface Run {
  input: TrajectoryInput;
  seq: number;
  phase: TrajectoryPhase;
  /** Undefined while a turn is under way. */
  situation: TrajectorySituation | undefined;
  rang: boolean;
  inbox: Decided[];
  answered: Map<string, DecisionAnswer | Refused>;
  events: NewTrajectoryEvent[];
  closed: boolean;
}

/** Registers the handlers, which only check and enqueue, and opens the trajectory, or finds it open as a former run left it. */
export async function openRun(input: TrajectoryInput): Promise<Run> {
  const run: Run = {
    input,
    seq: 0,
    phase: 'referral',
    situation: undefined,
    rang: false,
    inbox: [],
    answered: new Map(),
    events: [],
    closed: false,
  };
  registerHandlers(run);
  const { trajectoryId, organisationId, commandId } = input;
  const opening = { trajectoryId, organisationId, commandId, at: workflowNow() };
  const { seq, situation, decided = [] } = await turning.openTrajectory(opening);
  Object.assign(run, { seq, situation, phase: situation.phase });
  for (const one of decided) run.answered.set(one.commandId, { seq: one.seq });
  return run;
}

function registerHandlers(run: Run): void {
  setHandler(ringSignal, (...given) => {
    if (isReadable(given)) run.rang = true;
    else putAside(run, ringSignal.name, given);
  });
  setHandler(answerStepUpdate, ...decidedBy(run, 'answerStep', refusalOfTask));
  setHandler(
    concludeEvaluationUpdate,
    // What was seen last does not know which day it is now: the turn judges the day it was held.
    ...decidedBy(run, 'concludeEvaluation', (situation, given) =>
      refusalOfConclusion({ ...situation, at: workflowNow(), today: given.on }, given),
    ),
  );
  setHandler(extendStayUpdate, ...decidedBy(run, 'extendStay', refusalOfExtension));
  setHandler(
    decideEndingUpdate,
    ...decidedBy(run, 'decideEnding', (situation, { ending }) =>
      refusalOfEnding(situation, ending),
    ),
  );
  setDefaultSignalHandler((name, ...given) => {
    putAside(run, name, given);
  });
  setDefaultUpdateHandler((name, ...given) => refuseUnread(run, name, given));
}

type Given<Verb extends Decided['verb']> = Extract<Decided, { verb: Verb }>['given'];
type Check<Verb extends Decided['verb']> = (
  situation: TrajectorySituation,
  given: Given<Verb>,
) => TrajectoryRefusal | null;

/** The handler of a decision and its validator; a version nobody here can read passes the validator, to be put aside. */
function decidedBy<Verb extends Decided['verb']>(
  run: Run,
  verb: Verb,
  check: Check<Verb>,
): [
  (given: Given<Verb>) => DecisionAnswer | Promise<DecisionAnswer>,
  { validator: (given: Given<Verb>) => void },
] {
  return [
    (given) =>
      isDecision(given)
        ? decide(run, { verb, given } as Decided)
        : refuseUnread(run, verb, [given]),
    {
      validator: (given) => {
        checkOpen(run);
        if (isDecision(given) && !run.answered.has(given.commandId))
          refuseIf(judged(run, check, given));
      },
    },
  ];
}

/** While a turn is under way or somebody rang, what was seen last says nothing: the decision is judged when it is taken. */
function judged<Verb extends Decided['verb']>(
  { situation, rang }: Run,
  check: Check<Verb>,
  given: Given<Verb>,
): TrajectoryRefusal | null {
  return situation && !rang ? check(situation, given) : null;
}

function refuseIf(code: TrajectoryRefusal | null): void {
  if (code !== null) throw refusal(code);
}

/**
 * Waits until the phase has its answer. Each time something rings or an instant comes the trajectory is judged anew: its
 * tasks, evaluations and terms follow by themselves, and its table says which move is ready.
 */
export async function untilItMoves(run: Run): Promise<NonNullable<TrajectorySituation['next']>> {
  for (;;) {
    const { next, wakeAt } = await look(run);
    if (next) return next;
    await beginAnewWhenLong(run);
    await waitFor(() => hasWork(run), wakeAt);
  }
}

const hasWork = ({ rang, inbox }: Run): boolean => rang || inbox.length > 0;

/**
 * Begins the history anew when it is long and nobody waits for an answer. All that is known is in the record, so the next
 * run opens as the first did; what comes in meanwhile is done first, or is heard by the next run.
 */
async function beginAnewWhenLong(run: Run): Promise<void> {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  const isLong = historyLength >= (run.input.eventsPerRun ?? Infinity) || continueAsNewSuggested;
  if (!isLong) return;
  await waitFor(() => hasWork(run) || allHandlersFinished(), null);
  if (!hasWork(run)) await continueAsNew<(input: TrajectoryInput) => Promise<string>>(run.input);
}

async function look(run: Run): Promise<TrajectorySituation> {
  for (;;) {
    const situation = await takeDecisions(run);
    if (situation.mails.length === 0) return situation;
    for (const mail of situation.mails) await sendMail(run, mail);
  }
}

/** Stores what people decided, one by one, and answers them; what an earlier one made impossible is refused. */
async function takeDecisions(run: Run): Promise<TrajectorySituation> {
  let situation = await takeTurn(run);
  for (let decision = run.inbox.shift(); decision; decision = run.inbox.shift()) {
    const { commandId } = decision.given;
    if (run.answered.has(commandId)) continue;
    const code = stillRefused(situation, decision);
    if (code === null) {
      run.events.push(eventOf(situation, decision));
      situation = await takeTurn(run);
      run.answered.set(commandId, { seq: run.seq });
    } else run.answered.set(commandId, { refused: code });
  }
  return situation;
}

function stillRefused(
  situation: TrajectorySituation,
  { verb, given }: Decided,
): TrajectoryRefusal | null {
  switch (verb) {
    case 'answerStep':
      return refusalOfTask(situation, given);
    case 'concludeEvaluation':
      return refusalOfConclusion(situation, given);
    case 'extendStay':
      return refusalOfExtension(situation, given);
    case 'decideEnding':
      return refusalOfEnding(situation, given.ending);
  }
}

function eventOf(situation: TrajectorySituation, { verb, given }: Decided): NewTrajectoryEvent {
  const { actor, commandId } = given;
  switch (verb) {
    case 'answerStep': {
      const { taskId, outcome, answers } = given;
      const told = answers === undefined ? {} : { answers };
      return { type: 'task_completed', actor, data: { taskId, outcome, commandId, ...told } };
    }
    case 'concludeEvaluation': {
      const { evaluationId, outcome, on, scores, agreedBy } = given;
      const asked = rolesToAsk(situation, given);
      const data = { evaluationId, outcome, on, scores, agreedBy, ...asked, commandId };
      return { type: 'evaluation_concluded', actor, data };
    }
    case 'extendStay': {
      const { months, late } = situation.extension;
      return { type: 'stay_extended', actor, data: { months, late, commandId } };
    }
    case 'decideEnding': {
      const data = { ending: given.ending, on: situation.today, commandId };
      return { type: 'ending_decided', actor, data };
    }
  }
}

/** Stores this turn with what follows from it. Nothing new, nothing stored. */
async function takeTurn(run: Run): Promise<TrajectorySituation> {
  run.rang = false;
  run.situation = undefined;
  const { trajectoryId, organisationId } = run.input;
  const events = run.events.splice(0);
  const at = workflowNow();
  const turn = { trajectoryId, organisationId, at, seq: run.seq + 1, events };
  const { seq, situation } = await turning.takeTurn(turn);
  run.seq = seq;
  run.situation = situation;
  return situation;
}

/** Sends one mail by its business key; an unknown outcome becomes a task, never a second mail. */
async function sendMail(run: Run, mail: TrajectoryMail): Promise<void> {
  const order = { ...mail, trajectoryId: run.input.trajectoryId, at: workflowNow() };
  const { mailId, state } = await mailing.sendMail(order);
  run.events.push({ type: 'mail_done', data: { mailId, key: mail.key, state } });
}

/** Moves along the table of the programme. */
export function enter(run: Run, { to, move }: NonNullable<TrajectorySituation['next']>): void {
  run.events.push({ type: 'phase_entered', data: { phase: to, move } });
  run.phase = to;
}

/** Ends the trajectory: open tasks lapse, evaluations that were still planned are called off. */
export async function close(run: Run, outcome: string): Promise<void> {
  const on = run.situation?.today ?? workflowNow().slice(0, 10);
  run.events.push({ type: 'trajectory_closed', data: { outcome, on } });
  run.closed = true;
  await takeTurn(run);
  await waitFor(allHandlersFinished, null);
  log.info('trajectory ended');
}
