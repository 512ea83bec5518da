/** A worker as a process of its own, which a test may kill at a named point. Settings come by the environment. */
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import { createArrearsActivities } from '../../activities/arrears/arrears-activities.js';
import { createDigestActivities } from '../../activities/digest/digest-activities.js';
import { createDocumentActivities } from '../../activities/document/document-activities.js';
import { createMailActivities } from '../../activities/mail/mail-activities.js';
import { createMeetingActivities } from '../../activities/meeting/meeting-activities.js';
import { createTrajectoryActivities } from '../../activities/trajectory/trajectory-activities.js';
import { smtpSettings } from '../../infra/mail/smtp.js';
import { createDataSource } from '../../infra/database/data-source.js';
import { encryptedDataConverter } from '../../infra/temporal/codec.js';
import { temporalSettings } from '../../infra/temporal/connection.js';
import { recovery } from '../../worker/heartbeats.js';
import { plainRenderer } from '../support/world.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

const tell = (message: FromWorker): void => void process.send?.(message);
const never = new Promise<never>(() => undefined);

/** Points at which the next one to come stands still for ever: an activity's name, or `mail` after SMTP's answer. */
const barriers = new Set((process.env.BARRIERS ?? '').split(',').filter((name) => name !== ''));

async function passBarrier(name: string): Promise<void> {
  if (!barriers.delete(name)) return;
  tell({ type: 'parked', at: name });
  await never;
}

type Acts = Record<string, (argument: never) => Promise<unknown>>;

/** Each activity with a barrier after its effects and before the server hears of them. */
function withBarriers(activities: Acts): Acts {
  const wrapped = Object.entries(activities).map(([name, act]): [string, Acts[string]] => [
    name,
    async (argument) => {
      const result = await act(argument);
      await passBarrier(name);
      return result;
    },
  ]);
  return Object.fromEntries(wrapped);
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const settings = temporalSettings(process.env);
const source = await createDataSource(process.env.DATABASE_URL ?? '').initialize();
const connection = await NativeConnection.connect({ address: settings.address });
const mail = { source, smtp: smtpSettings(process.env), webAddress: 'http://localhost' };
const worker = await Worker.create({
  connection,
  namespace: settings.namespace,
  taskQueue: settings.taskQueue,
  workflowBundle: { codePath: process.env.WORKFLOW_BUNDLE ?? '' },
  dataConverter: encryptedDataConverter(settings.keys),
  activities: withBarriers({
    ...createArrearsActivities({ source, renderer: plainRenderer }),
    ...createDocumentActivities({ source, renderer: plainRenderer }),
    ...createMeetingActivities({ source }),
    ...createTrajectoryActivities({ source }),
    ...createDigestActivities({ source }),
    ...createMailActivities({ ...mail, afterAnswer: () => passBarrier('mail') }),
  }),
  ...recovery,
  maxCachedWorkflows: Number(process.env.CACHED ?? 50),
});
process.on('message', (message: ToWorker) => {
  if (message.type === 'measure') {
    const { heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    tell({ type: 'measured', rss: process.memoryUsage.rss(), heapUsed, cpuMicros: user + system });
  } else {
    worker.shutdown();
  }
});
process.once('disconnect', () => process.exit()); // the test is gone
const running = worker.run();
tell({ type: 'ready' });
await running;
await connection.close();
await source.destroy();
process.exit();
