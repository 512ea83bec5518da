/** A world like that of the procedure tests, whose worker is a process that may be killed. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brusselsInstant } from '../../domain/term/term.js';
import { ShiftedClock } from '../../infra/clock/clock.js';
import { practiceReceivers } from '../../infra/clock/practice.js';
import { createDataSource } from '../../infra/database/data-source.js';
import { startMailCatcher } from '../../infra/mail-catcher/mail-catcher.js';
import { Relay } from '../../infra/relay/relay.js';
import type { Keys } from '../../infra/temporal/codec.js';
import { connectTemporal } from '../../infra/temporal/connection.js';
import type { World } from '../support/world.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

/** One life of the worker. */
export interface WorkerProcess {
  /** Resolves when the worker stands still at each of these points. */
  parked(...points: string[]): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  measure(): Promise<Extract<FromWorker, { type: 'measured' }>>;
}

export interface FaultWorld extends World {
  /** What a worker of this world finds in its environment. */
  env: NodeJS.ProcessEnv;
  startWorker(options?: { barriers?: readonly string[]; cached?: number }): Promise<WorkerProcess>;
}

export interface GivenServers {
  databaseUrl: string;
  address: string;
  namespace: string;
  bundlePath: string;
  /** The business clock stands at 09:00 Brussels of this day; without it at the machine's time. */
  day?: string;
}

const root = process.cwd();
/** A worker compiles its sources as it starts: seconds on an idle machine, more than half a minute on a busy one. */
const startMillis = 120_000;

/** Opens a world without a worker. */
export async function openFaultWorld(given: GivenServers): Promise<FaultWorld> {
  const { databaseUrl, address, namespace, bundlePath, day } = given;
  const folder = mkdtempSync(path.join(tmpdir(), 'woonzeker-faults-'));
  const keys: Keys = { active: 'k1', keys: { k1: randomBytes(32).toString('base64') } };
  const keyFile = path.join(folder, 'keys.json');
  writeFileSync(keyFile, JSON.stringify(keys), { mode: 0o600 });
  const source = await createDataSource(databaseUrl).initialize();
  const clock = new ShiftedClock();
  if (day !== undefined)
    clock.setOffset(Math.ceil((Date.parse(brusselsInstant(day, '09:00')) - Date.now()) / 1000));
  const taskQueue = 'woonzeker';
  const settings = { address, namespace, taskQueue, keys };
  const client = await connectTemporal(settings, () => clock.offset);
  const mails = await startMailCatcher({ smtpPort: 0, httpPort: 0 });
  const receivers = practiceReceivers({ client, clock });
  const relay = new Relay({ source, client, clock, taskQueue, receivers });
  const env = {
    ...process.env,
    TZ: 'UTC',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    WOONZEKER_KEYS: keyFile,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mails.smtpPort),
    WORKFLOW_BUNDLE: bundlePath,
  };
  const workers: WorkerProcess[] = [];
  return {
    source,
    client,
    clock,
    relay,
    mails,
    keys,
    namespace,
    databaseUrl,
    env,
    practice: { source, client, clock, relay },
    startWorker: async ({ barriers = [], cached = 50 } = {}) => {
      const more = { BARRIERS: barriers.join(','), CACHED: String(cached) };
      const worker = await startWorker({ ...env, ...more });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.kill();
      await relay.stop();
      await client.connection.close();
      await mails.close();
      await source.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a program that speaks `worker-messages.ts`; answers when it is ready. */
export async function startWorker(
  env: NodeJS.ProcessEnv,
  file = 'test/faults/worker-process.ts',
): Promise<WorkerProcess> {
  const execArgv = ['--import', '@swc-node/register/esm-register'];
  const program = path.join(root, file);
  const child = fork(program, {
    cwd: root,
    env,
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const heard: FromWorker[] = [];
  child.on('message', (message: FromWorker) => void heard.push(message));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  const ready = (): boolean => heard.some(({ type }) => type === 'ready');
  try {
    await until('the worker is ready', ready, startMillis);
  } catch (error) {
    // Left alone it would keep the process of the tests alive for ever.
    await kill();
    throw error;
  }
  const standsAt = (point: string): boolean =>
    heard.some((message) => message.type === 'parked' && message.at === point);
  return {
    parked: (...points) =>
      until(`parked at ${points.join()}`, () => points.every(standsAt), 30_000),
    kill,
    stop: async () => {
      say(child, { type: 'stop' });
      await exited;
    },
    measure: async () => {
      const before = heard.length;
      say(child, { type: 'measure' });
      const answer = (): FromWorker | undefined =>
        heard.slice(before).find(({ type }) => type === 'measured');
      await until('a measure', () => answer() !== undefined, 10_000);
      return answer() as Extract<FromWorker, { type: 'measured' }>;
    },
  };
}

function say(child: ChildProcess, message: ToWorker): void {
  child.send(message);
}

/** Waits for something to become true. Thrown when it does not in time. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patienceMillis: number,
): Promise<void> {
  for (const deadline = Date.now() + patienceMillis; Date.now() < deadline;) {
    if (await holds()) return;
    await delay(20);
  }
  throw new Error(`Not in ${patienceMillis / 1000} s: ${what}`);
}
