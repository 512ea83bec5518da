import {
  ActivityFailure,
  continueAsNew,
  log,
  proxyActivities,
  setDefaultSignalHandler,
} from '@temporalio/workflow';
import type { DigestActivities, DigestOrder } from '../../activities/digest/types.js';
import { mails, reads } from '../shared/effects.js';
import { waitFor, workflowNow } from '../shared/wait.js';
import type { DigestInput } from './messages.js';

const reading = proxyActivities<DigestActivities>(reads);
/** A mail server that is away is tried for a morning: what is old by then is told anew the next one. */
const mailing = proxyActivities<DigestActivities>({
  ...mails,
  scheduleToCloseTimeout: '3 hours',
});

/** So many working mornings, about a month, and the history begins anew. */
const morningsPerRun = 20;

/**
 * The morning mail (issue 4 §3): before the office opens on a working day, each person hears how many evaluations are
 * late or due, only when there is something and unless the person switched it off. One for an installation, without end.
 */
export async function digest(input: DigestInput): Promise<void> {
  setDefaultSignalHandler((name) => {
    log.warn('a message that the digest does not know', { message: name });
  });
  for (let morning = 0; morning < morningsPerRun; morning += 1) {
    const until = await reading.nextDigest({ ...input, at: workflowNow() });
    await waitFor(() => false, until);
    const orders = await reading.dueDigests({ at: workflowNow() });
    await Promise.all(orders.map(sendOne));
  }
  await continueAsNew<typeof digest>(input);
}

/** One person's mail; that it could not leave is in the ledger and keeps nobody else's back. */
async function sendOne(order: DigestOrder): Promise<void> {
  try {
    await mailing.sendMail(order);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('a digest did not leave this morning', { userId: order.userId });
  }
}
