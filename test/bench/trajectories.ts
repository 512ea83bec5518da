/** What two thousand running trajectories cost (issue 4 §5): the board, a holiday, memory, and a history of two years. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { changedCalendar } from '../../domain/calendar/changes.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { CalendarVersion } from '../../infra/database/entities/rules.js';
import { EvaluationRow } from '../../infra/database/entities/trajectory.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ringProcedures } from '../../infra/relay/commands.js';
import { standing } from '../../infra/temporal/fast-forward.js';
import { until, type FaultWorld } from '../faults/fault-world.js';
import { ApiHouse, password } from '../integration/api-house.js';
import { openRuns, ownEvents } from '../support/histories.js';
import { visitedWeekly } from '../support/programme-stories.js';
import { seedTrajectory, tellSeeded } from '../support/seeded-trajectories.js';
import { givenPartners, startOnRecord, type Partners } from '../support/trajectories.js';
import { keep, ms, percentile, say, timed } from './report.js';
import { servers } from './servers.js';

const running = 2_000;
const coaches = 40;
const atOnce = 8;
/** One evaluation in so many was not held and is late. */
const lateOneIn = 20;
const rounds = 200;
const warm = 40;
const cached = 500;

/** Does an act for each, a few at once. */
async function forEach<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  const left = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await act(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

interface Town {
  house: ApiHouse;
  lead: string;
  trajectories: string[];
  /** Asks the API as its coordinator over one kept connection. */
  ask: (path: string, body?: object) => Promise<string>;
}

/** One leading organisation with all its trajectories, each in some week of a stay of a year. */
async function givenATown(): Promise<Town> {
  say(`Seeding ${running} trajectories of ${coaches} coaches`);
  const house = await ApiHouse.open();
  await house.app.listen(0, '127.0.0.1');
  const lead = await house.organisation('welfare_centre', 'IGS Roeselare');
  const referrer = await house.organisation('welfare_centre', 'CAW Noord');
  const person = await house.employee(lead, 'trajectory_coordinator', 'administrator');
  const team = await Promise.all(
    Array.from({ length: coaches }, () => house.employee(referrer, 'trajectory_coach')),
  );
  const now = house.clock.now();
  const today = now.toISOString().slice(0, 10);
  const trajectories: string[] = [];
  await forEach(Array.from({ length: running }), async (_, n) => {
    const coachId = team[n % coaches]?.userId ?? '';
    const from = addDays(today, -(n % 330));
    const seeded = { lead, referrer, number: `T-${n}`, coachId, from };
    const id = await seedTrajectory(house.source, seeded, now);
    if (n % lateOneIn !== 0) await heldIfDue(house.source, { lead, id, now, today });
    trajectories.push(id);
  });
  await house.source.query('analyze');
  return { house, lead, trajectories, ask: await asking(house, person.email) };
}

async function heldIfDue(
  source: DataSource,
  { lead, id, now, today }: { lead: string; id: string; now: Date; today: string },
): Promise<void> {
  const planned = await source
    .getRepository(EvaluationRow)
    .findOneByOrFail({ trajectoryId: id, kind: 'interim' });
  if (planned.dueOn >= today) return;
  const held = { evaluationId: planned.id, outcome: 'positive', on: planned.dueOn };
  const data = { ...held, scores: [], agreedBy: [], commandId: randomUUID() };
  await source.transaction((manager) =>
    tellSeeded(manager, { trajectoryId: id, lead, at: now }, [
      { type: 'evaluation_concluded', data },
    ]),
  );
}

async function asking(house: ApiHouse, email: string): Promise<Town['ask']> {
  const base = `${await house.app.getUrl()}/api/v1`;
  const type = { 'content-type': 'application/json' };
  const signIn = { method: 'POST', headers: type, body: JSON.stringify({ email, password }) };
  const session = await fetch(`${base}/session`, signIn);
  const [cookie = ''] = session.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  return async (path, body) => {
    const headers = { ...type, cookie, 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${base}${path}`, { headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  };
}

interface Statement {
  text: string;
  values: unknown[];
}

/** The longest statement that a request runs is the list's own question; the others are the door's. */
async function ownQuestion({ house, ask }: Town, path: string): Promise<Statement> {
  const seen: Statement[] = [];
  const before = house.source.logger;
  house.source.logger = {
    ...quiet,
    logQuery: (text, values) => void seen.push({ text, values: (values ?? []) as unknown[] }),
  };
  await ask(path);
  house.source.logger = before;
  const [own] = seen.sort((a, b) => b.text.length - a.text.length);
  if (!own) throw new Error(`${path} asks the database nothing`);
  return own;
}

const nothing = (): void => undefined;
const quiet: DataSource['logger'] = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** Each list through the API and its question alone, turn by turn, so that both meet the same machine. */
async function measureBoard(town: Town): Promise<void> {
  const lists = {
    'late evaluations': '/monitoring/overdue?kind=evaluation&show=late',
    'four weeks': '/monitoring/overdue?kind=evaluation&show=four_weeks',
    'load of everybody': '/monitoring/workload',
  };
  for (const [what, path] of Object.entries(lists)) {
    say(`The board: ${what}`);
    const { text, values } = await ownQuestion(town, path);
    const sql = (): Promise<unknown> => town.house.source.query(text, values);
    await timed(20, () => Promise.all([town.ask(path), sql()]));
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let n = 0; n < rounds; n++) {
      floor.push(...(await timed(1, sql)));
      ours.push(...(await timed(1, () => town.ask(path))));
    }
    for (const share of [0.5, 0.95]) {
      const [mine, theirs] = [percentile(ours, share), percentile(floor, share)];
      const ratio = mine / theirs;
      keep({
        what: `board of ${running}, ${what} / its SQL, p${share * 100}`,
        ours: ms(mine),
        floor: ms(theirs),
        ratio,
        aim: share === 0.95 ? '<= 2x' : '-',
        reached: share !== 0.95 || ratio <= 2,
      });
    }
  }
}

/** A holiday is named: the preview lists what moves, the publication rings, and every trajectory looks again. */
async function measureHoliday({ house, lead, trajectories, ask }: Town): Promise<void> {
  say('A holiday is named');
  const seconds = async (act: () => Promise<unknown>): Promise<number> => {
    const [millis = NaN] = await timed(1, act);
    return millis / 1000;
  };
  const day = await busiestDay(house.source);
  let listed = 0;
  const preview = await seconds(async () => {
    const { moved } = JSON.parse(await ask('/calendar/preview', { added: [day] })) as {
      moved: unknown[];
    };
    listed = moved.length;
  });
  const publication = { added: [day], basedOn: 1, reason: 'bench' };
  const published = await seconds(() => ask('/calendar/publication', publication));
  const at = house.clock.now();
  const looked = await seconds(() =>
    forEach(trajectories, (caseId) =>
      house.source.transaction((manager) =>
        appendTrajectory(manager, {
          ...{ caseId, organisationId: lead, actor: 'procedure', at },
          seq: 1_000,
          events: [],
        }),
      ),
    ),
  );
  const [row] = await house.source.query<{ moved: number }[]>(`${movedDates} and seq = 1000`);
  if (row?.moved !== listed || listed === 0)
    throw new Error(`${listed} dates were listed and ${row?.moved ?? 0} moved`);
  const parts = { preview: preview, publication: published, 'all look again': looked };
  for (const [what, took] of Object.entries(parts))
    keep({
      what: `a holiday over ${running}: ${what}`,
      ours: `${took.toFixed(1)} s`,
      aim: '-',
      reached: true,
    });
  const all = preview + published + looked;
  const ours = `${all.toFixed(1)} s`;
  keep({
    what: `a holiday over ${running}, ${listed} dates moved`,
    ours,
    aim: '< 30 s',
    reached: all < 30,
  });
}

/** Evaluations and other terms that procedures moved. */
const movedDates = `select count(*)::int as moved from case_event
  where (data ->> 'reason' = 'calendar' or type = 'term_set')`;

/** The day to come on which most evaluations fall; it is a working day. */
async function busiestDay(source: DataSource): Promise<string> {
  const [row] = await source.query<{ day: string }[]>(
    `select due_on as day from evaluation where state = 'planned' and kind = 'interim'
      group by due_on order by due_on > (select max(at)::date + 20 from case_event) desc, count(*) desc, due_on limit 1`,
  );
  return row?.day ?? '';
}

/** Trajectories whose stay began on one day, so that one holiday moves an evaluation of each; all wait. */
async function startTrajectories(partners: Partners, count: number): Promise<void> {
  const { world, leadId: lead, referrerId: referrer, people } = partners;
  const now = world.clock.now();
  const from = addDays(brusselsDateOf(now.toISOString()), -60);
  const ids: string[] = [];
  await forEach(Array.from({ length: count }), async () => {
    const about = { lead, referrer, number: `T-${randomUUID()}`, coachId: people.coach, from };
    const id = await seedTrajectory(world.source, about, now);
    const start = await world.source.transaction((manager) => startOnRecord(manager, partners, id));
    await world.relay.deliver(start);
    ids.push(id);
  });
  for (const id of ids) {
    const rests = async (): Promise<boolean> =>
      !(await standing(world.client, trajectoryWorkflowId(id))).busy;
    await until('it waits', rests, 60_000);
  }
}

async function measureMemory(world: FaultWorld): Promise<void> {
  say(`Starting ${cached} trajectories`);
  const worker = await world.startWorker({ cached: 1_000 });
  const partners = await givenPartners(world);
  await startTrajectories(partners, warm);
  const before = await worker.measure();
  await startTrajectories(partners, cached - warm);
  const after = await worker.measure();
  const each = (after.rss - before.rss) / (cached - warm) / 1024;
  keep({
    what: `memory of a cached trajectory (${cached - warm} of them)`,
    ours: `${each.toFixed(0)} KiB`,
    aim: '<= 300 KiB',
    reached: each <= 300,
  });
  await measureRing(partners);
}

/** The same holiday by the whole way: rung by the publication, delivered by the relay, judged by the worker. */
async function measureRing({ world, leadId, people }: Partners): Promise<void> {
  say('A holiday is named, and every procedure hears of it');
  const { source, relay, clock } = world;
  const added = [await busiestDay(source)];
  const at = clock.now();
  const rows = await source.query<{ id: string }[]>('select id from trajectory');
  const workflowIds = rows.map(({ id }) => trajectoryWorkflowId(id));
  const moved = async (): Promise<boolean> => {
    await relay.deliverDue();
    const [row] = await source.query<{ moved: number }[]>(`${movedDates} and seq > 0`);
    return (row?.moved ?? 0) >= cached;
  };
  const since = performance.now();
  await source.transaction(async (manager) => {
    const data = changedCalendar(await loadCalendar(manager), { added, removed: [] });
    const { version } = data;
    await manager.insert(CalendarVersion, { version, data, author: 'bench', publishedAt: at });
    const ring = { organisationId: leadId, actor: people.coordinator, at };
    await ringProcedures(manager, { ...ring, workflowIds });
  });
  await until('all dates moved', moved, 240_000);
  const took = (performance.now() - since) / 1000;
  const all = (took / cached) * running;
  keep({
    what: `a holiday by relay and worker: ${cached} in ${took.toFixed(1)} s, so ${running}`,
    ours: `${all.toFixed(1)} s`,
    aim: '< 30 s',
    reached: all < 30,
  });
}

async function measureHistory(world: FaultWorld): Promise<void> {
  say('Two years of weekly visits (S5)');
  await world.startWorker();
  const id = await visitedWeekly(await givenPartners(world), 24);
  const runs = await openRuns(world, trajectoryWorkflowId(id));
  const events = runs.map(({ history }) => ownEvents(history));
  const most = Math.max(...events);
  const total = events.reduce((sum, one) => sum + one, 0);
  keep({
    what: `events of the longest run of two years of visits (${runs.length} runs, ${total} events)`,
    ours: String(most),
    aim: '<= 600',
    reached: most <= 600,
  });
}

async function inAWorld(
  day: string | undefined,
  act: (world: FaultWorld) => Promise<void>,
): Promise<void> {
  const world = await servers(day);
  try {
    await act(world);
  } finally {
    await world.close();
  }
}

export async function measureTrajectories(): Promise<void> {
  const town = await givenATown();
  try {
    await measureBoard(town);
    await measureHoliday(town);
  } finally {
    await town.house.close();
  }
  await inAWorld(undefined, measureMemory);
  await inAWorld('2031-03-03', measureHistory);
}
