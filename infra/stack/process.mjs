/**
 * Child processes of the stack. Each runs in its own process group, so that Ctrl-C reaches only the
 * script that stops them in order; each leaves a file with its pid and command line, so that the
 * next start can end what a killed one left behind without ever ending a stranger.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StackError } from './progress.mjs';

/** Every child that lives, so that a stop in the middle of a start finds those it does not know. */
const living = new Set();

const LOG_LIMIT = 10 * 1024 * 1024;

/** The command line of a living process; undefined when it is gone or only a zombie. */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux') {
      const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return text.split('\0').slice(0, -1).join(' ') || undefined;
    }
    const args = ['-ww', '-o', 'command=', '-p', String(pid)];
    return execFileSync('ps', args, { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last lines a child wrote since `from`, for the message about its failure. */
export function tailOf(file, from = 0, lines = 15) {
  if (!existsSync(file)) return '';
  const written = readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n');
  return written
    .slice(-lines)
    .map((line) => line.slice(0, 400))
    .join('\n');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

const pidFileOf = (runFolder, name) => path.join(runFolder, `${name}.pid`);

function rememberPid(runFolder, name, child) {
  mkdirSync(runFolder, { recursive: true });
  writeFileSync(pidFileOf(runFolder, name), JSON.stringify(child), { mode: 0o600 });
}

/** Starts a child with its output in a log file. Nothing is awaited beyond the start itself. */
export function startChild(options) {
  const { name, command, args = [], env = process.env, cwd, log, runFolder } = options;
  const { uid, gid, stopSignal = 'SIGTERM', graceMs = 15_000 } = options;
  const output = openLog(log);
  const logStart = fstatSync(output).size;
  const stdio = ['ignore', output, output];
  const child = spawn(command, args, { env, cwd, stdio, uid, gid, detached: true });
  closeSync(output);
  let ended;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, by) => resolve({ code, signal: by }));
  }).then((end) => {
    ended = end;
    living.delete(running);
    if (runFolder) rmSync(pidFileOf(runFolder, name), { force: true });
    return end;
  });
  if (runFolder && child.pid) {
    rememberPid(runFolder, name, { pid: child.pid, commandLine: [command, ...args].join(' ') });
  }
  const stop = async () => {
    if (ended) return;
    signal(child.pid, stopSignal);
    const inTime = await Promise.race([exited, delay(graceMs, undefined, { ref: false })]);
    if (!inTime) signal(-child.pid, 'SIGKILL');
    await exited;
  };
  const running = { name, pid: child.pid, log, exited, stop, tail: () => tailOf(log, logStart) };
  living.add(running);
  return running;
}

/** Stops the children that are not among these, the youngest first. */
export async function stopOthers(pids) {
  const others = [...living].filter(({ pid }) => !pids.includes(pid)).reverse();
  for (const child of others) await child.stop();
}

/** Resolves when `ready` answers true; fails as soon as the child ends or the time is over. */
export async function untilReady(child, ready, timeoutMs) {
  let over = false;
  const deadline = Date.now() + timeoutMs;
  const polling = (async () => {
    while (!over && Date.now() < deadline) {
      if (await ready()) return 'ready';
      await delay(50);
    }
    return 'late';
  })();
  const outcome = await Promise.race([polling, child.exited]);
  over = true;
  if (outcome === 'ready') return;
  const what =
    outcome === 'late' ? `was not ready within ${timeoutMs / 1000} s` : describeEnd(outcome);
  throw new StackError(`${child.name} ${what}.\nLog: ${child.log}\n${child.tail()}`);
}

export function describeEnd({ code, signal: by, error }) {
  if (error) return `could not be started: ${error.message}`;
  return by ? `was ended by ${by}` : `ended with code ${code}`;
}

/** Ends a process that is not our child, when it is still the one we think it is. */
export async function endProcess(pid, isOurs, options = {}) {
  const { stopSignal = 'SIGTERM', graceMs = 10_000 } = options;
  const alive = () => {
    const commandLine = commandLineOf(pid);
    return commandLine !== undefined && isOurs(commandLine);
  };
  if (!alive()) return false;
  signal(pid, stopSignal);
  for (const deadline = Date.now() + graceMs; alive() && Date.now() < deadline;) await delay(50);
  if (alive()) signal(pid, 'SIGKILL');
  for (const deadline = Date.now() + 5_000; alive() && Date.now() < deadline;) await delay(50);
  return true;
}

/** Ends what an earlier, killed start left behind under this name; says whether there was any. */
export async function endLeftover(runFolder, name, options) {
  const file = pidFileOf(runFolder, name);
  if (!existsSync(file)) return false;
  const found = readPidFile(file);
  const ended =
    found !== undefined &&
    (await endProcess(found.pid, (commandLine) => commandLine === found.commandLine, options));
  rmSync(file, { force: true });
  return ended;
}

function readPidFile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True while the process that took this lock is alive. */
export function isHeld(runFolder, name) {
  const other = readPidFile(pidFileOf(runFolder, name));
  return other !== undefined && commandLineOf(other.pid) === other.commandLine;
}

/** One start per data folder. Answers the release; refuses when another start is alive. */
export function holdLock(runFolder, name) {
  mkdirSync(runFolder, { recursive: true });
  const file = pidFileOf(runFolder, name);
  const mine = JSON.stringify({ pid: process.pid, commandLine: commandLineOf(process.pid) });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isHeld(runFolder, name)) {
      const { pid } = readPidFile(file);
      throw new StackError(`Woonzeker already runs from here (pid ${pid}). Stop that one first.`);
    }
    rmSync(file, { force: true });
  }
  throw new StackError(`${file} cannot be taken. Is another start busy at this moment?`);
}

/** Runs a command to its end; its output goes to a log and, when it fails, into the error. */
export async function run(options) {
  const child = startChild({ graceMs: 2_000, ...options });
  const end = await child.exited;
  if (end.code !== 0) {
    throw new StackError(`${child.name} ${describeEnd(end)}.\nLog: ${child.log}\n${child.tail()}`);
  }
}

/** Runs one of our programs to its end and shows what it says: for what takes minutes. */
export async function runAloud({ name, args, env }) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new StackError(`${name} ${describeEnd({ code, signal })}.`);
}

/**
 * Keeps a part alive: a part that ends by itself is started again, at most five times in ten
 * minutes and each time a little later; then it is given up and reported.
 */
export async function keepAlive({ name, start, report, giveUp }) {
  let stopping = false;
  let restarts = 0;
  let current = await start();
  let startedAt = Date.now();
  const startAgain = async () => {
    try {
      current = await start();
    } catch (error) {
      report(error.message);
      const end = { code: null, signal: null, error };
      current = { ...current, exited: Promise.resolve(end), stop: async () => {} };
    }
    startedAt = Date.now();
  };
  const watch = async () => {
    while (!stopping) {
      const end = await current.exited;
      if (stopping) return;
      if (Date.now() - startedAt > 600_000) restarts = 0;
      restarts += 1;
      if (restarts > 5) return giveUp(`${name} keeps stopping. Log: ${current.log}`);
      const pause = 2 ** (restarts - 1);
      report(
        `${name} ${describeEnd(end)}; restart ${restarts} of 5 in ${pause} s. Log: ${current.log}`,
      );
      await delay(pause * 1000, undefined, { ref: false });
      if (!stopping) await startAgain();
    }
  };
  const watching = watch();
  const stop = async () => {
    stopping = true;
    await current.stop();
  };
  return { name, stop, watching, pid: () => current.pid };
}
