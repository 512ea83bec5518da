/** A small agency of its own per test file: database, namespace, worker, relay, clock and mail catcher, all real. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createArrearsActivities } from '../../activities/arrears/arrears-activities.js';
import { createDocumentActivities } from '../../activities/document/document-activities.js';
import type { Renderer } from '../../activities/letter/render.js';
import { createDigestActivities } from '../../activities/digest/digest-activities.js';
import { createMailActivities } from '../../activities/mail/mail-activities.js';
import { createMeetingActivities } from '../../activities/meeting/meeting-activities.js';
import { createTrajectoryActivities } from '../../activities/trajectory/trajectory-activities.js';
import { ShiftedClock } from '../../infra/clock/clock.js';
import {
  moveClock,
  openProcedures,
  practiceReceivers,
  restAt,
  type PracticeParts,
} from '../../infra/clock/practice.js';
import { createDataSource } from '../../infra/database/data-source.js';
import { startMailCatcher, type MailCatcher } from '../../infra/mail-catcher/mail-catcher.js';
import { Relay } from '../../infra/relay/relay.js';
import { encryptedDataConverter, type Keys } from '../../infra/temporal/codec.js';
import { connectTemporal } from '../../infra/temporal/connection.js';
import { brusselsInstant } from '../../domain/term/term.js';
import { recovery } from '../../worker/heartbeats.js';
import { createDatabase, createNamespace, testStack } from './stack.js';

export interface World {
  source: DataSource;
  client: Client;
  clock: ShiftedClock;
  relay: Relay;
  mails: MailCatcher;
  practice: PracticeParts;
  keys: Keys;
  namespace: string;
  databaseUrl: string;
  close(): Promise<void>;
}

/** Typst is not what these tests are about: a PDF of the content as text, with no date of its own. */
export const plainRenderer: Renderer = {
  engine: 'native',
  render: (content) => {
    const bytes = Buffer.from(JSON.stringify(content));
    return Promise.resolve({ bytes, sha256: randomUUID(), pages: 1 });
  },
};

let runtimeInstalled = false;

/** Opens an agency whose business clock stands at 09:00 Brussels of a day. */
export async function openWorld(day: string): Promise<World> {
  if (!runtimeInstalled)
    Runtime.install({
      logger: new DefaultLogger(process.env.STEPS ? 'WARN' : 'ERROR'),
      shutdownSignals: [],
    });
  runtimeInstalled = true;
  const databaseUrl = await createDatabase();
  const namespace = await createNamespace();
  const source = await createDataSource(databaseUrl).initialize();
  const clock = new ShiftedClock();
  clock.setOffset(Math.ceil((Date.parse(brusselsInstant(day, '09:00')) - Date.now()) / 1000));
  const keys: Keys = { active: 'k1', keys: { k1: randomBytes(32).toString('base64') } };
  const { temporalAddress: address, bundlePath } = testStack();
  const taskQueue = 'woonzeker';
  const client = await connectTemporal({ address, namespace, taskQueue, keys }, () => clock.offset);
  const mails = await startMailCatcher({ smtpPort: 0, httpPort: 0 });
  const relay = new Relay({
    source,
    client,
    clock,
    taskQueue,
    receivers: practiceReceivers({ client, clock }),
  });
  const connection = await NativeConnection.connect({ address });
  const smtp = {
    host: '127.0.0.1',
    port: mails.smtpPort,
    secure: false,
    from: 'woonzeker@localhost',
  };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { code: readFileSync(bundlePath, 'utf8') },
    dataConverter: encryptedDataConverter(keys),
    activities: {
      ...createArrearsActivities({ source, renderer: plainRenderer }),
      ...createDocumentActivities({ source, renderer: plainRenderer }),
      ...createMeetingActivities({ source }),
      ...createTrajectoryActivities({ source }),
      ...createDigestActivities({ source }),
      ...createMailActivities({ source, smtp, webAddress: 'http://localhost' }),
    },
    ...recovery,
    maxCachedWorkflows: 50,
  });
  const running = worker.run();
  return {
    source,
    client,
    clock,
    relay,
    mails,
    keys,
    namespace,
    databaseUrl,
    practice: {
      source,
      client,
      clock,
      relay,
      ...(process.env.STEPS
        ? {
            onStep: (at: Date, due: number) => {
              console.log('step', at.toISOString(), due, Date.now() % 1000000);
            },
          }
        : {}),
    },
    close: async () => {
      worker.shutdown();
      await running;
      await relay.stop();
      await connection.close();
      await client.connection.close();
      await mails.close();
      await source.destroy();
    },
  };
}

/** Brings the whole world to 23:00 Brussels of a day: all office work of that day is done. */
export async function toEndOfDay(world: World, day: string): Promise<void> {
  await moveClock(world.practice, new Date(brusselsInstant(day, '23:00')));
}

/** Brings the world to an instant of a day. */
export async function toTime(world: World, day: string, time: string): Promise<void> {
  await moveClock(world.practice, new Date(brusselsInstant(day, time)));
}

/** Lets everything that was told sink in, without moving the clock. */
export async function settle(world: World): Promise<void> {
  await restAt(world.practice, world.clock.now(), await openProcedures(world));
}
