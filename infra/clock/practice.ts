import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { PracticeClockRow } from '../database/entities/practice.js';
import type { Receivers, Relay } from '../relay/relay.js';
import {
  ClockStuck,
  moveTo,
  type Standing,
  standing,
  waitForShiftedStart,
} from '../temporal/fast-forward.js';
import type { ShiftedClock } from './clock.js';

/** Thrown when the clock is moving already: writes by people wait until it rests. */
export class ClockMoving extends Error {}

/** Thrown when a target lies before the clock: time only goes forward. */
export class ClockGoesForward extends Error {}

/** What brings money in on its bank days while the clock moves; switched off or scripted by trainers and tests. */
export interface Bank {
  /** The next instant at which a bank file comes in, or null when the bank is off. */
  next(after: Date): Promise<Date | null>;
  deliver(at: Date): Promise<void>;
}

export interface PracticeParts {
  source: DataSource;
  client: Client;
  clock: ShiftedClock;
  relay: Relay;
  bank?: Bank;
  /** Called at each step with the instant and how many procedures are due. */
  onStep?: (at: Date, due: number) => void;
}

const advisoryLock = 7_207_101;
const workersAtOnce = 12;
const looksForRest = 2;
/**
 * A timer counts from when its task was completed, a little after the workflow looked at the time: it may fall just
 * behind the instant a workflow was moved to. Seen idle this often, the workflow is moved on a little.
 */
const looksBeforeNudge = 20;
const patienceMillis = 30_000;
const mostAttempts = 5;
const clockRow = 1;

/** How far the machine's clock is from an instant, in whole seconds, never short of it. */
function offsetTo(instant: number): number {
  return Math.ceil((instant - Date.now()) / 1000);
}

/** Reads the stored offset into the clock of this process; at the start of each request, activity and delivery. */
export async function readOffset(source: DataSource, clock: ShiftedClock): Promise<void> {
  const row = await source.getRepository(PracticeClockRow).findOneBy({ id: clockRow });
  clock.setOffset(Number(row?.offsetSeconds ?? 0));
}

async function writeOffset({ source, clock }: PracticeParts, seconds: number): Promise<void> {
  const row = { id: clockRow, offsetSeconds: String(seconds) };
  await source.getRepository(PracticeClockRow).upsert(row, ['id']);
  clock.setOffset(seconds);
}

/** The relay's view of the practice environment: nobody hears from the future. */
export function practiceReceivers(parts: { client: Client; clock: ShiftedClock }): Receivers {
  return {
    started: (workflowId) =>
      parts.clock.offset > 0 ? waitForShiftedStart(parts.client, workflowId) : Promise.resolve(),
    bringUp: async (workflowId) => {
      if (parts.clock.offset > 0)
        await moveTo(parts.client, workflowId, parts.clock.now().getTime());
    },
  };
}

/**
 * Moves the whole real system to an instant: step by step to each next wake-up, each time moving only the procedures
 * that are due, and never on before everything is at rest (architecture §8).
 * Thrown: {@link ClockMoving}, {@link ClockGoesForward}, `ClockStuck` (the clock then stays at the step it reached).
 */
export async function moveClock(parts: PracticeParts, target: Date): Promise<void> {
  if (target.getTime() < parts.clock.now().getTime()) throw new ClockGoesForward();
  const runner = parts.source.createQueryRunner();
  await runner.connect();
  try {
    const [lock] = (await runner.query('select pg_try_advisory_lock($1) as mine', [
      advisoryLock,
    ])) as { mine: boolean }[];
    if (!lock?.mine) throw new ClockMoving();
    await walk(parts, target);
  } finally {
    // When the connection broke, Postgres has released the lock with it.
    await runner.query('select pg_advisory_unlock($1)', [advisoryLock]).catch(() => undefined);
    await runner.release();
  }
}

async function walk(parts: PracticeParts, target: Date): Promise<void> {
  // A move that broke off may have left some behind the clock.
  const now = parts.clock.now();
  const behind = await dueProcedures(parts, now);
  await bringUp(parts, behind, now);
  await restAt(parts, now, behind);
  for (;;) {
    const step = await nextStep(parts, target);
    if (!step) break;
    await writeOffset(parts, offsetTo(step.at.getTime()));
    if (step.bank) await parts.bank?.deliver(step.at);
    const due = await dueProcedures(parts, step.at);
    parts.onStep?.(step.at, due.length);
    await bringUp(parts, due, step.at);
    await restAt(parts, step.at, due);
  }
  await writeOffset(parts, offsetTo(target.getTime()));
  await bringUp(parts, await openProcedures(parts), target);
  await restAt(parts, target, []);
}

async function nextStep(
  parts: PracticeParts,
  target: Date,
): Promise<{ at: Date; bank: boolean } | null> {
  const [row] = await parts.source.query<{ wake_at: Date | null }[]>(
    'select min(wake_at) as wake_at from procedure where open and wake_at <= $1',
    [target],
  );
  const money = (await parts.bank?.next(parts.clock.now())) ?? null;
  const wake = row?.wake_at ?? null;
  if (money !== null && money <= target && (wake === null || money <= wake))
    return { at: money, bank: true };
  return wake === null ? null : { at: wake, bank: false };
}

async function dueProcedures({ source }: PracticeParts, at: Date): Promise<string[]> {
  const rows = await source.query<{ workflow_id: string }[]>(
    'select workflow_id from procedure where open and wake_at <= $1',
    [at],
  );
  return rows.map((row) => row.workflow_id);
}

/** The workflow ids of all that run: cases and sessions. */
export async function openProcedures({ source }: Pick<PracticeParts, 'source'>): Promise<string[]> {
  const rows = await source.query<{ workflow_id: string }[]>(
    'select workflow_id from procedure where open',
  );
  return rows.map((row) => row.workflow_id);
}

async function bringUp(
  { client }: PracticeParts,
  workflowIds: readonly string[],
  at: Date,
): Promise<void> {
  const waiting = [...workflowIds];
  const worker = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      await moveTo(client, id, at.getTime());
  };
  await Promise.all(Array.from({ length: workersAtOnce }, worker));
}

/** Waits until two looks in a row find everything done at an instant. Thrown when it does not get there: `ClockStuck`. */
export async function restAt(
  parts: PracticeParts,
  at: Date,
  touched: readonly string[],
): Promise<void> {
  let giveUpAt = Date.now() + patienceMillis;
  let reached = await marks(parts);
  let calm = 0;
  let idle = 0;
  let nudge = 0;
  while (calm < looksForRest) {
    await parts.relay.deliverDue();
    const unrest = await unrestAt(parts, at, touched);
    calm = unrest === null ? calm + 1 : 0;
    if (unrest === null) continue;
    idle = unrest.idle === true ? idle + 1 : 0;
    if (idle > 0 && idle % looksBeforeNudge === 0) {
      nudge += 2_500;
      await moveTo(parts.client, unrest.who, at.getTime() + nudge);
    }
    const late = Date.now() > giveUpAt;
    const before = reached;
    if (late) reached = await marks(parts);
    if (unrest.attempts > mostAttempts || (late && reached === before)) {
      throw new ClockStuck(unrest.who, at.toISOString(), unrest.lastError);
    }
    if (late) giveUpAt = Date.now() + patienceMillis;
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}

/** How far everything has got, in one text: while it changes there is progress, however much there is to do. */
async function marks({ source }: PracticeParts): Promise<string> {
  const [row] = await source.query<object[]>(
    `select (select count(*) from case_event) as events, (select sum(seq) from meeting) as turns,
       (select count(*) from command where state = 'stored') as commands`,
  );
  return JSON.stringify(row);
}

interface Unrest {
  who: string;
  /** It is due and works on nothing: its timer has not fired. */
  idle?: boolean;
  attempts: number;
  lastError: string;
}

async function unrestAt(
  parts: PracticeParts,
  at: Date,
  touched: readonly string[],
): Promise<Unrest | null> {
  const [command] = await parts.source.query<{ id: string; tries: number; message: string }[]>(
    `select id, tries, message from command where state = 'stored' limit 1`,
  );
  if (command) return { who: command.id, attempts: command.tries, lastError: command.message };
  const opening = await openingProcedures(parts);
  if (opening !== undefined) return { who: opening, attempts: 0, lastError: 'opens its case' };
  const [late] = await dueProcedures(parts, at);
  if (late !== undefined) {
    const how = await standing(parts.client, late);
    return { ...unrestOf(late, how), idle: how.running && !how.busy };
  }
  const standings = await Promise.all(touched.map((id) => standing(parts.client, id)));
  const busy = standings.findIndex((one) => one.busy);
  const [who, how] = [touched[busy], standings[busy]];
  return who === undefined || how === undefined ? null : unrestOf(who, how);
}

function unrestOf(who: string, { attempts, lastError }: Standing): Unrest {
  return { who, attempts, lastError: lastError === '' ? 'no progress' : lastError };
}

/** A procedure that was started and does not wait for anything yet; one that was refused runs no more. */
async function openingProcedures({ source, client }: PracticeParts): Promise<string | undefined> {
  const started = await source.query<{ target: string }[]>(
    `select target from command c where type = 'start' and state = 'applied' and not exists (
       select 1 from procedure p where p.workflow_id = c.target and (p.waiting is not null
         or (not p.open and coalesce(c.args ->> 'resume', 'false') = 'false')))
       and not exists (select 1 from case_event e where c.target like 'document:%'
         and e.case_id = (c.args ->> 'trajectoryId')::uuid and e.data ->> 'commandId' = c.id::text)`,
  );
  for (const { target } of started) if ((await standing(client, target)).running) return target;
  return undefined;
}
