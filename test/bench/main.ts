/**
 * What our way costs over the floor beneath it, measured in the same run: `npm run bench`. Only the ratios count,
 * for the machine and what else it does change from run to run.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { Client as PlainClient, Connection } from '@temporalio/client';
import { startProcedure, tellCase } from '../../api/payments/money.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { PersonStatus } from '../../infra/database/entities/person.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { buildServer, dist } from '../../infra/stack/build.mjs';
import { startWorker, until, type FaultWorld, type WorkerProcess } from '../faults/fault-world.js';
import { stories } from '../replay/stories.js';
import {
  booker,
  givenAnAgency,
  givenATenancy,
  openTask,
  today,
  type Agency,
} from '../support/agency.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { createNamespace, testStack } from '../support/stack.js';
import { settle } from '../support/world.js';
import { compare, keep, ms, print, say, timed } from './report.js';
import { servers } from './servers.js';
import { measureTrajectories } from './trajectories.js';

/** `npm run bench cases` or `npm run bench trajectories` measures one half. */
const [only] = process.argv.slice(2);
const open = 500;
const warm = 40;
const decisions = 60;
const startedAtOnce = 10;

/** Starts procedures that wait for the day of their first letter: the rent was due two days ago. */
async function startProcedures(agency: Agency, count: number): Promise<string[]> {
  const { source, clock, relay } = agency.world;
  const dueOn = brusselsDateOf(new Date(clock.now().getTime() - 2 * 86_400_000).toISOString());
  const from = `${dueOn.slice(0, 7)}-01`;
  const dueDay = Math.min(28, Number(dueOn.slice(8)));
  const startOne = async (): Promise<string> => {
    const { tenancyId } = await givenATenancy(agency, { from, dueDay });
    const caseId = uuidv7(clock.now());
    const start = { commandId: randomUUID(), caseId, tenancyId, resume: false };
    await source.transaction((manager) => startProcedure(manager, booker(agency), start));
    await relay.deliver(start.commandId);
    return caseId;
  };
  const cases: string[] = [];
  while (cases.length < count) {
    const together = Math.min(startedAtOnce, count - cases.length);
    cases.push(...(await Promise.all(Array.from({ length: together }, startOne))));
  }
  await until('all wait', async () => (await waiting(agency, cases)) === cases.length, 120_000);
  return cases;
}

async function waiting({ world }: Agency, cases: string[]): Promise<number> {
  const rows = await world.source.query<unknown[]>(
    'select 1 from arrears_case where waiting is not null and id = any ($1)',
    [cases],
  );
  return rows.length;
}

/** A fact that gives a case a task for a person. */
async function aStatusIsSet(agency: Agency, caseId: string): Promise<void> {
  const { source, clock } = agency.world;
  const [row] = await source.query<{ person_id: string }[]>(
    'select o.person_id from occupant o join arrears_case a on a.tenancy_id = o.tenancy_id where a.id = $1',
    [caseId],
  );
  const personId = row?.person_id ?? '';
  const status = {
    id: randomUUID(),
    personId,
    kind: 'protected_address' as const,
    from: today(agency),
  };
  const { id: statusId, kind, from } = status;
  await source.transaction(async (manager) => {
    const recorded = { recordedBy: agency.officerId, recordedAt: clock.now() };
    const released = { releasedAt: null, releasedBy: null, releaseReason: null };
    const about = {
      id: statusId,
      organisationId: agency.landlordId,
      personId,
      kind,
      fromDate: from,
    };
    await manager.insert(PersonStatus, { ...about, ...recorded, ...released });
    const data = { statusId, personId, kind, from };
    await tellCase(manager, booker(agency), { caseId, events: [{ type: 'status_set', data }] });
  });
}

async function decide(
  agency: Agency,
  caseId: string,
  decision: { message: string; args: object },
): Promise<void> {
  const { source, clock, relay } = agency.world;
  const id = randomUUID();
  const about = { id, organisationId: agency.landlordId, actor: agency.coordinatorId };
  const message = { type: 'update' as const, target: `arrears:${caseId}`, ...decision };
  await source.transaction((manager) =>
    storeCommand(manager, { ...about, ...message, at: clock.now() }),
  );
  const { state, answer } = await relay.deliver(id);
  if (state !== 'applied') throw new Error(`${state} ${JSON.stringify(answer)}`);
}

async function measureDecisions(agency: Agency, cases: string[], bare: Client): Promise<void> {
  say(`${decisions} decisions, and as many bare Updates`);
  const chosen = cases.slice(0, decisions);
  for (const caseId of chosen) await aStatusIsSet(agency, caseId);
  await settle(agency.world);
  const tasks = new Map<string, string>();
  for (const id of chosen) tasks.set(id, (await openTask(agency, id, 'status_check')).taskId);
  const handle = await bare.workflow.start('bareUpdates', {
    taskQueue: 'bare',
    workflowId: 'updates',
  });
  const update = (activities: number) => (): Promise<unknown> =>
    handle.executeUpdate('decide', { args: [{ activities }] });
  await timed(10, update(2));
  const floor = await timed(decisions, update(0));
  const sameWork = await timed(decisions, update(2));
  const ours = await timed(decisions, (n) => {
    const caseId = chosen[n] ?? '';
    const args = { taskId: tasks.get(caseId), outcome: 'seen' };
    return decide(agency, caseId, { message: 'completeTask', args });
  });
  compare('a decision: command, Update, judged, recorded / a bare Update', [ours, floor], {
    p50: 1.5,
    p99: 2,
  });
  compare('the same / a bare Update of two activities', [ours, sameWork], null);
}

async function measureMemory(agency: Agency, worker: WorkerProcess): Promise<string[]> {
  say(`Starting ${open} procedures`);
  const first = await startProcedures(agency, warm);
  const before = await worker.measure();
  const since = performance.now();
  const rest = await startProcedures(agency, open - warm);
  const after = await worker.measure();
  const each = (after.rss - before.rss) / rest.length / 1024;
  keep({
    what: `memory of a cached procedure (${rest.length} of them)`,
    ours: `${each.toFixed(0)} KiB`,
    aim: '<= 250 KiB',
    reached: each <= 250,
  });
  const perSecond = rest.length / ((performance.now() - since) / 1000);
  keep({
    what: 'procedures started per second',
    ours: perSecond.toFixed(1),
    aim: '-',
    reached: true,
  });
  return [...first, ...rest];
}

async function measureRecovery(
  agency: Agency,
  cases: string[],
  worker: WorkerProcess,
): Promise<void> {
  say('Killing the worker');
  const told = cases.slice(-20);
  for (const caseId of told) await aStatusIsSet(agency, caseId);
  const opened = async (): Promise<number> => {
    const rows = await agency.world.source.query<unknown[]>(
      `select 1 from case_event where type = 'task_opened' and case_id = any ($1)`,
      [told],
    );
    return rows.length;
  };
  await worker.kill();
  const killedAt = performance.now();
  const seconds = (): number => (performance.now() - killedAt) / 1000;
  const delivering = agency.world.relay.deliverDue();
  const next = fork(path.join(dist, 'worker/main.js'), { env: (agency.world as FaultWorld).env });
  await until('progress', async () => (await opened()) > 0, 60_000);
  const first = seconds();
  await delivering;
  await until('all', async () => (await opened()) === told.length, 60_000);
  next.kill('SIGKILL');
  keep({
    what: `first progress after kill -9, ${cases.length} open procedures`,
    ours: `${first.toFixed(1)} s`,
    aim: '< 5 s',
    reached: first < 5,
  });
  const last = `${seconds().toFixed(1)} s`;
  keep({
    what: `all ${told.length} that had something to do`,
    ours: last,
    aim: '-',
    reached: true,
  });
}

async function measureCpu(bare: Client, bareWorker: WorkerProcess): Promise<void> {
  say('The whole of S1, to the petition and the court');
  const world = await servers('2031-01-06');
  try {
    const worker = await world.startWorker();
    const agency = await givenAnAgency(world);
    const story = stories['to-the-petition'];
    if (!story) throw new Error('The stories of test/replay have other names');
    // A worker that has just started compiles what it runs; the bare one has run before too.
    for (const caseId of await startProcedures(agency, 20))
      await decide(agency, caseId, { message: 'withdraw', args: { reason: 'own_mistake' } });
    await settle(world);
    const before = await worker.measure();
    const caseId = await story(agency);
    const after = await worker.measure();
    const { events = [] } = await world.client.workflow
      .getHandle(`arrears:${caseId}`)
      .fetchHistory();
    const count = (name: string): number =>
      (events ?? []).filter((event) => name in event && event[name as keyof typeof event]).length;
    const activities = count('activityTaskCompletedEventAttributes');
    const tasks = count('workflowTaskCompletedEventAttributes');
    say(`A bare workflow of ${tasks} tasks and ${activities} activities`);
    const signals = Math.max(0, tasks - activities - 1);
    const bareBefore = await bareWorker.measure();
    const handle = await bare.workflow.start('bareProcedure', {
      taskQueue: 'bare',
      workflowId: 'procedure',
      args: [{ activities, signals }],
    });
    await until(
      'the activities are done',
      async () => (await handle.describe()).historyLength > activities * 6,
      60_000,
    );
    for (let n = 0; n < signals; n++) {
      await handle.signal('step');
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await handle.result();
    const bareAfter = await bareWorker.measure();
    const ours = (after.cpuMicros - before.cpuMicros) / 1000;
    const floor = (bareAfter.cpuMicros - bareBefore.cpuMicros) / 1000;
    const ratio = ours / floor;
    keep({
      what: `worker CPU of a whole S1 (${tasks} tasks, ${activities} activities, ${(events ?? []).length} events)`,
      ours: ms(ours),
      floor: ms(floor),
      ratio,
      aim: '<= 1.5x',
      reached: ratio <= 1.5,
    });
  } finally {
    await world.close();
  }
}

function measureBundle(): void {
  const code = readFileSync(testStack().bundlePath, 'utf8');
  const size = code.indexOf('//# sourceMappingURL=');
  const ours = `${(size / 1000).toFixed(0)} kB`;
  keep({
    what: 'workflow bundle without its source map',
    ours,
    aim: '< 1000 kB',
    reached: size < 1_000_000,
  });
}

async function measureCases(): Promise<void> {
  const { temporalAddress: address } = testStack();
  const connection = await Connection.connect({ address });
  const namespace = await createNamespace();
  const bare = new PlainClient({ connection, namespace });
  const env = {
    ...process.env,
    TZ: 'UTC',
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
  };
  const bareWorker = await startWorker(env, 'test/bench/bare-worker.ts');
  const world = await servers();
  try {
    const agency = await givenAnAgency(world);
    const worker = await world.startWorker({ cached: 1_000 });
    const cases = await measureMemory(agency, worker);
    await measureDecisions(agency, cases, bare);
    await measureRecovery(agency, cases, worker);
  } finally {
    await world.close();
  }
  await measureCpu(bare, bareWorker);
  await bareWorker.kill();
  await connection.close();
}

await buildServer('.cache');
await globalSetup();
try {
  measureBundle();
  if (only !== 'trajectories') await measureCases();
  if (only !== 'cases') await measureTrajectories();
  print();
} finally {
  await globalTeardown();
}
process.exit();
