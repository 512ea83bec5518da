import type { DecisionAnswer } from './messages.js';
import { commandIdOf, refusal, type Refused } from './reading.js';
import { waitFor } from './wait.js';

/* How a procedure takes in what people decide: handlers only check and enqueue, the main loop answers. */

interface PutAside {
  type: 'message_quarantined';
  data: { message: string; commandId?: string };
}

/** What a run needs to hear decisions and to put aside what it cannot read. */
export interface Listening<Decided extends { given: { commandId: string } }> {
  closed: boolean;
  rang: boolean;
  inbox: Decided[];
  answered: Map<string, DecisionAnswer | Refused>;
  events: { push(event: PutAside): unknown };
}

type Hears = Pick<Listening<never>, 'closed' | 'rang' | 'events'>;

/** Thrown when the procedure has ended: the refusal `closed`. */
export function checkOpen({ closed }: Pick<Hears, 'closed'>): void {
  if (closed) throw refusal('closed');
}

/** A message nobody here can read is written down, and the procedure lives; a duty makes a task of it. */
export function putAside(run: Hears, message: string, [given]: readonly unknown[]): void {
  const commandId = commandIdOf(given);
  const known = commandId === undefined ? {} : { commandId };
  run.events.push({ type: 'message_quarantined', data: { message, ...known } });
  run.rang = true;
}

/** Thrown always: the refusal `unknown_message`, after the message was put aside. */
export function refuseUnread(run: Hears, message: string, given: readonly unknown[]): never {
  checkOpen(run);
  putAside(run, message, given);
  throw refusal('unknown_message');
}

/** Puts a decision in the inbox and waits for its answer. Thrown when the procedure refuses it, or has ended. */
export async function decide<Decided extends { given: { commandId: string } }>(
  run: Listening<Decided>,
  decision: Decided,
): Promise<DecisionAnswer> {
  const { commandId } = decision.given;
  if (!run.answered.has(commandId)) run.inbox.push(decision);
  await waitFor(() => run.answered.has(commandId) || run.closed, null);
  const answer = run.answered.get(commandId);
  if (!answer) throw refusal('closed');
  if ('refused' in answer) throw refusal(answer.refused);
  return answer;
}
