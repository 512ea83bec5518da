/**
 * What one run of tests stands on: a Postgres without fsync and an in-memory Temporal, on free
 * ports and in a temporary folder, so that it runs beside `npm start` and beside another clone.
 */
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runsAsRoot, temporaryBase } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { endLeftover, holdLock, isHeld } from './process.mjs';
import { findTemporal, startDevServer } from './temporal.mjs';

const PREFIX = 'woonzeker-test-';

/** A temporary folder that the next run removes when this one cannot. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(temporaryBase(), PREFIX));
  if (runsAsRoot) chmodSync(folder, 0o711);
  holdLock(path.join(folder, 'run'), 'owner');
  return folder;
}

/** Ends and removes what runs left behind whose own process was killed. */
export async function sweepTestStacks() {
  const base = temporaryBase();
  const names = readdirSync(base).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => path.join(base, name))) {
    const mine = process.getuid === undefined || lstatSync(folder).uid === process.getuid();
    const run = path.join(folder, 'run');
    if (!mine || !existsSync(run) || isHeld(run, 'owner')) continue;
    await endLeftover(path.join(folder, 'practice/run'), 'start', { graceMs: 60_000 });
    await endLeftover(run, 'temporal');
    await endLeftover(run, 'postgres', { stopSignal: 'SIGQUIT' });
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function startTestStack() {
  await sweepTestStacks();
  const { temporal } = await findTemporal();
  const folder = temporaryFolder();
  const runFolder = path.join(folder, 'run');
  const started = [];
  const stop = async () => {
    await Promise.all(started.map((part) => part.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  const keep = (part) => {
    started.push(part);
    return part;
  };
  const log = path.join(folder, 'temporal.log');
  const outcomes = await Promise.allSettled([
    startPostgres({ folder: path.join(folder, 'postgres'), fast: true, runFolder }).then(keep),
    startDevServer({ temporal, log, runFolder }).then(keep),
  ]);
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const [postgres, server] = outcomes.map(({ value }) => value);
  return { folder, postgres, temporal: server, temporalExecutable: temporal, stop };
}
