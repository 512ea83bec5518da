import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receiveMoney } from '../../api/payments/money.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { createDataSource } from '../../infra/database/data-source.js';
import {
  answers,
  ensureDatabase,
  startPostgres,
  type RunningPostgres,
} from '../../infra/stack/postgres.mjs';
import {
  startTemporalServerOnPostgres,
  type RunningTemporal,
} from '../../infra/stack/temporal.mjs';
import { temporaryFolder } from '../../infra/stack/test-stack.mjs';
import {
  booker,
  caseRow,
  givenAnAgency,
  givenATenancy,
  lettersOf,
  today,
  whenTheOfficerStarts,
  type Agency,
} from '../support/agency.js';
import { answerEverywhere, applied, inEveryPhase, type Somebody } from '../support/every-phase.js';
import { checkInvariants } from '../support/invariants.js';
import { testStack } from '../support/stack.js';
import { givenPartners, type Partners } from '../support/trajectories.js';
import { settle, toTime } from '../support/world.js';
import { openFaultWorld, until, type FaultWorld } from './fault-world.js';

/** The servers of live use, on one Postgres, for this file alone: they are killed. */
let postgres: RunningPostgres;
let temporal: RunningTemporal;
let world: FaultWorld;
let agency: Agency;
let partners: Partners;
/** In every phase, while the servers go down; their first evaluations are asked in this week. */
let people: Somebody[];
let folder: string;
let runFolder: string;
const database = 'woonzeker';

/** Not the fast one of other tests: that forgets what it answered for last when it is stopped at once. */
async function startTheDatabase(port?: number): Promise<void> {
  const where = { folder: path.join(folder, 'postgres'), fast: false, runFolder };
  postgres = await startPostgres(port === undefined ? where : { ...where, port });
}

async function startTemporal(port?: number): Promise<void> {
  const place = { postgresUrl: postgres.url(), folder: path.join(folder, 'temporal'), runFolder };
  const options = { ...place, namespace: 'woonzeker', timeSkipping: true, shards: 4 };
  temporal = await startTemporalServerOnPostgres(
    port === undefined ? options : { ...options, port },
  );
}

const portOf = (address: string): number => Number(address.split(':')[1]);

async function end(
  child: { pid: number; exited: Promise<unknown> },
  signal: NodeJS.Signals,
): Promise<void> {
  process.kill(child.pid, signal);
  await child.exited;
}

beforeAll(async () => {
  folder = temporaryFolder();
  runFolder = path.join(folder, 'run');
  await startTheDatabase();
  await ensureDatabase(postgres.url(), database);
  const tables = await createDataSource(postgres.url(database)).initialize();
  await tables.runMigrations();
  await tables.destroy();
  await startTemporal();
  world = await openFaultWorld({
    databaseUrl: postgres.url(database),
    address: temporal.address,
    namespace: 'woonzeker',
    bundlePath: testStack().bundlePath,
    day: '2031-01-06',
  });
  agency = await givenAnAgency(world);
  partners = await givenPartners(world);
  await world.startWorker({ cached: 200 });
  const only = ['trial_housing_mid_west_flanders', 'young_adults_halle_vilvoorde'];
  people = await inEveryPhase(partners, { only, stayFrom: '2030-07-22' });
}, 120_000);
afterAll(async () => {
  await world.close();
  await temporal.stop();
  await postgres.stop();
}, 60_000);

interface Behind {
  caseId: string;
  tenancyId: string;
}

async function peopleBehind(count: number): Promise<Behind[]> {
  const behind: Behind[] = [];
  for (let n = 0; n < count; n++) {
    const { tenancyId } = await givenATenancy(agency, { from: '2031-01-01' });
    behind.push({ tenancyId, caseId: await whenTheOfficerStarts(agency, tenancyId) });
  }
  return behind;
}

function succeeded(act: Promise<void>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}

/** What a clerk can do without Temporal: book money. */
async function moneyIsBooked(tenancyId: string): Promise<void> {
  await world.source.transaction(async (manager) => {
    await lockTenancy(manager, tenancyId);
    const money = { tenancyId, amountCents: 60_000, valueDate: today(agency) };
    await receiveMoney(manager, booker(agency), { ...money, reference: null, movementId: null });
  });
}

/** The relay as it runs in the API: it never gives up. */
async function untilAllIsDelivered(): Promise<void> {
  await until(
    'every command is settled',
    async () => {
      await world.relay.deliverDue().catch(() => undefined);
      const rows = await world.source.query<unknown[]>(
        `select 1 from command where state = 'stored'`,
      );
      return rows.length === 0;
    },
    60_000,
  );
}

describe('Temporal is killed', () => {
  it('while clerks book money and steps are answered: nothing is lost, and each procedure hears of it once', async () => {
    const behind = await peopleBehind(10);
    await end(temporal, 'SIGKILL');
    const answered = await answerEverywhere(partners, people);
    const relaying = world.relay;
    for (const { tenancyId } of behind) await moneyIsBooked(tenancyId);
    const tried = relaying.deliverDue().catch(() => undefined);
    await delay(1_000);
    await startTemporal(portOf(temporal.address));
    await tried;
    await untilAllIsDelivered();
    await settle(world);
    for (const { caseId } of behind)
      expect(await caseRow(agency, caseId)).toMatchObject({ phase: 'closed', outcome: 'paid' });
    expect(answered.length).toBeGreaterThan(8);
    expect(await applied(partners, answered)).toBe(answered.length);
    expect(await checkInvariants(world)).toEqual([]);
  }, 120_000);
});

describe('Postgres is stopped at once', () => {
  it('while letters are made and evaluations asked: every procedure goes on, and each is done once', async () => {
    const behind = await peopleBehind(10);
    const moved = succeeded(toTime(world, '2031-01-10', '23:00'));
    await delay(250);
    await end(postgres, 'SIGQUIT');
    await delay(1_000);
    await startTheDatabase(postgres.port);
    await until('Postgres answers', () => answers(postgres.url(database)), 20_000);
    // The move may have broken off, anywhere: people move the clock again.
    if (!(await moved)) {
      const again = (): Promise<boolean> => succeeded(toTime(world, '2031-01-10', '23:10'));
      await until('the clock moves again', again, 90_000);
    }
    for (const { caseId } of behind)
      expect(await lettersOf(agency, caseId, 'letter_1')).toHaveLength(1);
    const asked = await world.source.query<{ mails: number }[]>(
      `select (select count(*)::int from mail m where m.trajectory_id = t.trajectory_id
          and m.kind = 'evaluation_reminder') as mails
        from task t where t.kind = 'evaluation' and t.state = 'open' and t.due_on > '2031-01-10'`,
    );
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked.map(({ mails }) => mails))).toEqual(new Set([1]));
    expect(await checkInvariants(world)).toEqual([]);
  }, 120_000);

  it('and the next procedure starts and ends as ever', async () => {
    const [first] = await peopleBehind(1);
    await moneyIsBooked(first?.tenancyId ?? randomUUID());
    await settle(world);
    expect(await caseRow(agency, first?.caseId ?? '')).toMatchObject({ outcome: 'paid' });
    expect(await checkInvariants(world)).toEqual([]);
  }, 60_000);
});
