import type { ActivityInterceptorsFactory, WorkerOptions } from '@temporalio/worker';

const beatMillis = 2_000;

/**
 * Tells the server, while an activity runs, that its worker is alive. When a worker dies the server gives its
 * activities to another one after their short heartbeat time-out, and not only after their long one.
 */
export const heartbeats: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      const beat = setInterval(() => context.heartbeat(), beatMillis);
      try {
        return await next(input);
      } finally {
        clearInterval(beat);
      }
    },
  },
});

/**
 * How soon a worker's death is noticed. The SDK would hold a beat back for most of its time-out, and the server
 * keep the next step of a cached procedure ten seconds for the worker that had it.
 */
export const recovery = {
  interceptors: { activity: [heartbeats] },
  maxHeartbeatThrottleInterval: beatMillis,
  stickyQueueScheduleToStartTimeout: '2 seconds',
} satisfies Partial<WorkerOptions>;
