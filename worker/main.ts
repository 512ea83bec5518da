import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import { createArrearsActivities } from '../activities/arrears/arrears-activities.js';
import { createDocumentActivities } from '../activities/document/document-activities.js';
import { createRenderer } from '../activities/letter/render.js';
import { createDigestActivities } from '../activities/digest/digest-activities.js';
import { createMailActivities } from '../activities/mail/mail-activities.js';
import { createMeetingActivities } from '../activities/meeting/meeting-activities.js';
import { createTrajectoryActivities } from '../activities/trajectory/trajectory-activities.js';
import { faultsOfProcess } from '../domain/arrears/process.js';
import { createDataSource } from '../infra/database/data-source.js';
import { smtpSettings } from '../infra/mail/smtp.js';
import { encryptedDataConverter } from '../infra/temporal/codec.js';
import { shippedProgrammes } from '../infra/programmes/shipped.js';
import { SettingsMissing, temporalSettings } from '../infra/temporal/connection.js';
import { recovery } from './heartbeats.js';

/** Longer than the SMTP time-out, so that a mail under way can end when the worker stops. */
const grace = '45 seconds';

/** The bundle made at build time; from source the workflows are bundled at start. */
function workflows(): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  const built = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));
  if (existsSync(built)) return { workflowBundle: { codePath: built } };
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return {
    workflowsPath: fileURLToPath(new URL(`../workflows/index.${extension}`, import.meta.url)),
  };
}

async function main(): Promise<void> {
  const faults = faultsOfProcess();
  if (faults.length > 0)
    throw new Error(`The table of the arrears procedure is faulty: ${faults.join('; ')}`);
  // A programme that contradicts itself stops the start too, with every reason.
  await shippedProgrammes();
  const { DATABASE_URL: databaseUrl, WOONZEKER_URL: webAddress = 'http://localhost:4600' } =
    process.env;
  if (databaseUrl === undefined) throw new SettingsMissing(['DATABASE_URL']);
  const settings = temporalSettings(process.env);
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const source = await createDataSource(databaseUrl).initialize();
  const connection = await NativeConnection.connect({ address: settings.address });
  const renderer = await createRenderer();
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    ...workflows(),
    dataConverter: encryptedDataConverter(settings.keys),
    activities: {
      ...createArrearsActivities({ source, renderer }),
      ...createDocumentActivities({ source, renderer }),
      ...createMeetingActivities({ source }),
      ...createTrajectoryActivities({ source }),
      ...createDigestActivities({ source }),
      ...createMailActivities({ source, smtp: smtpSettings(process.env), webAddress }),
    },
    ...recovery,
    maxCachedWorkflows: 2_000,
    shutdownGraceTime: grace,
    shutdownForceTime: '60 seconds',
  });
  await worker.run();
  await connection.close();
  await source.destroy();
}

await main();
