import type { ActivityOptions } from '@temporalio/workflow';

/* How long an effect may take, and how it is tried again. */

/** How long a worker may be silent before its activity goes to another (`worker/heartbeats.ts`). */
const heartbeatTimeout = '10 seconds';
const untilPostgresAnswers = {
  initialInterval: '200 milliseconds',
  maximumInterval: '30 seconds',
} as const;

/** Reading, judging and recording: fast, and repeated until Postgres answers. */
export const reads: ActivityOptions = {
  startToCloseTimeout: '20 seconds',
  heartbeatTimeout,
  retry: untilPostgresAnswers,
};
/** Making letters and files: a PDF takes longer. */
export const makes: ActivityOptions = {
  startToCloseTimeout: '60 seconds',
  heartbeatTimeout,
  retry: untilPostgresAnswers,
};
/** One mail: longer than the SMTP time-out, for an answer that comes late is an answer. */
export const mails: ActivityOptions = {
  startToCloseTimeout: '90 seconds',
  heartbeatTimeout,
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
};
