/**
 * The Temporal server: where it is found, and the two ways to run it. The ladder of `findTemporal`:
 * our own build in the user's cache, `temporal` on the PATH when its server is new enough (time
 * skipping came with 1.32), else a build from the Go module beside us.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePorts } from './ports.mjs';
import { cacheFolder, root } from './paths.mjs';
import { ensureDatabase, hasTable } from './postgres.mjs';
import { run, startChild, untilReady } from './process.mjs';
import { StackError, step } from './progress.mjs';

const execute = promisify(execFile);
const goModule = path.join(root, 'infra/temporal');
const sources = {
  temporal: 'github.com/temporalio/cli/cmd/temporal',
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
};
const MINIMUM_SERVER = [1, 32];
const RETENTION = '30d';

/** Named by the pinned versions, so that every clone with the same pins shares one build. */
function buildFolder() {
  const hash = createHash('sha256');
  for (const name of ['go.sum', 'go.mod']) hash.update(readFileSync(path.join(goModule, name)));
  return path.join(cacheFolder, `temporal-${hash.digest('hex').slice(0, 16)}`);
}

const built = (tool) => path.join(buildFolder(), tool);

function onPath() {
  try {
    const text = execFileSync('temporal', ['--version'], { encoding: 'utf8', timeout: 10_000 });
    const found = /Server (\d+)\.(\d+)/.exec(text);
    if (!found) return undefined;
    const [major, minor] = [Number(found[1]), Number(found[2])];
    const [wantedMajor, wantedMinor] = MINIMUM_SERVER;
    const newEnough = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
    return newEnough ? 'temporal' : undefined;
  } catch {
    return undefined;
  }
}

function hasGo() {
  try {
    execFileSync('go', ['version'], { timeout: 20_000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Built beside and renamed, so that a broken or a second build at the same time does no harm. */
async function build(tool) {
  if (!hasGo()) {
    throw new StackError(
      'The Temporal server was not found. Do one of these, then start again:\n' +
        '  - install the Temporal CLI 1.9.1 or later (its server must be 1.32 or later), so that ' +
        '`temporal` is on the PATH;\n' +
        '  - install Go 1.26.8 or later, so that it can be built here (5 to 15 minutes, once);\n' +
        '  - set TEMPORAL_ADDRESS=<host>:<port> of a Temporal server that runs already.',
    );
  }
  mkdirSync(buildFolder(), { recursive: true });
  const fresh = `${built(tool)}.${process.pid}`;
  const title = `Building ${tool} with Go`;
  await step(title, '4 to 15 minutes, once on this machine', async () => {
    try {
      await run({
        name: title,
        command: 'go',
        args: ['build', '-ldflags', '-s -w', '-o', fresh, sources[tool]],
        cwd: goModule,
        env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-mod=readonly' },
        log: path.join(buildFolder(), `${tool}.log`),
      });
      renameSync(fresh, built(tool));
    } finally {
      rmSync(fresh, { force: true });
    }
  });
}

/** The path of each wanted tool; builds what is missing. */
export async function findTemporal(tools = ['temporal']) {
  const found = {};
  for (const tool of tools) {
    const fromPath = tool === 'temporal' && !existsSync(built(tool)) ? onPath() : undefined;
    if (!fromPath && !existsSync(built(tool))) await build(tool);
    found[tool] = fromPath ?? built(tool);
  }
  return found;
}

/** A shard reads its queues 20 times a second unless told otherwise: a busy one waits 50 ms for each step (ADR 7). */
const queuesAtOnce = [
  ['history.transferProcessorMaxPollRPS', 1_000],
  ['history.timerProcessorMaxPollRPS', 1_000],
];

/**
 * Moving workflows to an instant, and timers that fire at once when they are due: the server pushes a
 * due timer up to a second away to write it in order, which real days do not feel and practice days do.
 */
function dynamicConfigOf(timeSkipping) {
  if (!timeSkipping) return [...queuesAtOnce, ['frontend.WorkflowTimeSkippingEnabled', false]];
  return [
    ...queuesAtOnce,
    ['frontend.WorkflowTimeSkippingEnabled', true],
    ['history.timerProcessorMaxTimeShift', '10ms'],
  ];
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

async function cli(temporal, address, args) {
  const all = [...args, '--address', address];
  return execute(temporal, all, { timeout: 20_000, env: { PATH: process.env.PATH } });
}

/** A namespace that exists and keeps closed procedures for 30 days. Safe to repeat. */
export async function ensureNamespace({ temporal, address, namespace }) {
  const named = ['-n', namespace, '--retention', RETENTION];
  const known = await cli(temporal, address, ['operator', 'namespace', 'describe', '-n', namespace])
    .then(() => true)
    .catch(() => false);
  const verb = known ? 'update' : 'create';
  await cli(temporal, address, ['operator', 'namespace', verb, ...named]);
}

/** Ready is when the namespaces can be asked for, not when the port opens. */
async function isServing(temporal, address) {
  if (!(await accepts(Number(address.split(':')[1])))) return false;
  return cli(temporal, address, ['operator', 'cluster', 'health'])
    .then(({ stdout }) => stdout.includes('SERVING'))
    .catch(() => false);
}

/** The development server: one process, SQLite in `databaseFile` or in memory, with a Web UI. */
export async function startDevServer(options) {
  const { temporal, namespace = 'default', databaseFile, log, runFolder } = options;
  const { timeSkipping = true, port, uiPort } = options;
  const usedPort = port ?? (await freePorts(1))[0];
  const address = `127.0.0.1:${usedPort}`;
  const child = startChild({
    name: 'temporal',
    command: temporal,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(usedPort)],
      ...(uiPort ? ['--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']),
      ...(databaseFile ? ['--db-filename', databaseFile] : []),
      ...['--namespace', namespace, '--log-level', 'warn'],
      ...dynamicConfigOf(timeSkipping).flatMap(([name, value]) => [
        '--dynamic-config-value',
        `${name}=${JSON.stringify(value)}`,
      ]),
    ],
    env: serverEnv(),
    log,
    runFolder,
  });
  await readyOrStopped(child, () => isServing(temporal, address));
  await ensureNamespace({ temporal, address, namespace });
  return { ...child, address, namespace };
}

/** Settings meant for our own processes must not reach the server, which reads some of them too. */
function serverEnv(extra = {}) {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, TZ: 'UTC', ...extra };
}

async function readyOrStopped(child, ready) {
  try {
    await untilReady(child, ready, 60_000);
  } catch (error) {
    await child.stop();
    throw error;
  }
}

const portNames = [
  ['FRONTEND_GRPC_PORT', 'FRONTEND_HTTP_PORT', 'FRONTEND_MEMBERSHIP_PORT'],
  ['HISTORY_GRPC_PORT', 'HISTORY_MEMBERSHIP_PORT', 'MATCHING_GRPC_PORT'],
  ['MATCHING_MEMBERSHIP_PORT', 'WORKER_GRPC_PORT', 'WORKER_MEMBERSHIP_PORT'],
].flat();

/**
 * The same ports at every start: after a kill the cluster waits most of a minute for a member it still
 * believes in, but takes back at once one that answers at its old address.
 */
async function servicePorts(folder) {
  const file = path.join(folder, 'ports.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const taken = await Promise.all(kept.map(accepts));
  const usable = kept.length === portNames.length && !taken.includes(true);
  const ports = usable ? kept : await freePorts(portNames.length);
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** What `sslmode` in the connection string asks for, in the words of Temporal's two programs. */
function tlsOf({ searchParams }) {
  const mode = searchParams.get('sslmode') ?? 'disable';
  if (!['require', 'verify-ca', 'verify-full'].includes(mode)) return {};
  const verify = String(mode === 'verify-full');
  return { SQL_TLS: 'true', SQL_TLS_ENABLED: 'true', SQL_HOST_VERIFICATION: verify };
}

function databaseUrl(maintenance, database) {
  const url = new URL(maintenance);
  url.pathname = `/${database}`;
  return url.href;
}

/** The schema of both databases, made or brought up to this server's version. */
async function setUpSchema({ sqlTool, maintenance, databases, log }) {
  const { hostname, port, username, password } = maintenance;
  for (const [schema, database] of Object.entries(databases)) {
    await ensureDatabase(maintenance.href, database);
    const isSetUp = await hasTable(databaseUrl(maintenance, database), 'schema_version');
    const tool = (...args) =>
      run({
        name: `temporal-sql-tool ${args[0]}`,
        command: sqlTool,
        args: ['--plugin', 'postgres12', '--database', database, ...args],
        env: serverEnv({
          SQL_HOST: hostname,
          SQL_PORT: port || '5432',
          SQL_USER: decodeURIComponent(username),
          SQL_PASSWORD: decodeURIComponent(password),
          ...tlsOf(maintenance),
        }),
        log,
      });
    if (!isSetUp) await tool('setup-schema', '--version', '0.0');
    await tool('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/**
 * The production server on Postgres: all its services in one process, two databases beside the
 * business database so that one backup covers all. `shards` can never change afterwards.
 */
export async function startTemporalServerOnPostgres(options) {
  const { postgresUrl, folder, runFolder, port, namespace = 'default' } = options;
  const { timeSkipping = false, shards = 16, databasePrefix = '' } = options;
  const tools = await findTemporal(['temporal', 'temporal-server', 'temporal-sql-tool']);
  mkdirSync(folder, { recursive: true });
  const log = path.join(folder, 'temporal-server.log');
  const maintenance = new URL(postgresUrl);
  const databases = {
    temporal: `${databasePrefix}temporal`,
    visibility: `${databasePrefix}temporal_visibility`,
  };
  await setUpSchema({ sqlTool: tools['temporal-sql-tool'], maintenance, databases, log });
  const dynamicConfig = path.join(folder, 'dynamic-config.yaml');
  const lines = dynamicConfigOf(timeSkipping).map(
    ([name, value]) => `${name}:\n  - value: ${JSON.stringify(value)}\n`,
  );
  writeFileSync(dynamicConfig, lines.join(''));
  const ports = await servicePorts(folder);
  if (port) ports[0] = port;
  const address = `127.0.0.1:${ports[0]}`;
  const child = startChild({
    name: 'temporal',
    command: tools['temporal-server'],
    args: ['--allow-no-auth', 'start'],
    cwd: folder,
    env: serverEnv({
      ...Object.fromEntries(portNames.map((name, index) => [name, String(ports[index])])),
      DB: 'postgres12',
      POSTGRES_SEEDS: maintenance.hostname,
      DB_PORT: maintenance.port || '5432',
      POSTGRES_USER: decodeURIComponent(maintenance.username),
      POSTGRES_PWD: decodeURIComponent(maintenance.password),
      ...tlsOf(maintenance),
      DBNAME: databases.temporal,
      VISIBILITY_DBNAME: databases.visibility,
      NUM_HISTORY_SHARDS: String(shards),
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: dynamicConfig,
      LOG_LEVEL: 'warn',
    }),
    graceMs: 30_000,
    log,
    runFolder,
  });
  await readyOrStopped(child, () => isServing(tools.temporal, address));
  await namespaceWithPatience({ temporal: tools.temporal, address, namespace });
  return { ...child, address, namespace };
}

/** Just after the start a new cluster refuses namespaces for a moment. */
async function namespaceWithPatience(wanted, attempts = 20) {
  try {
    await ensureNamespace(wanted);
  } catch (error) {
    if (attempts <= 1) throw new StackError(`The namespace cannot be made: ${error.message}`);
    await delay(500);
    await namespaceWithPatience(wanted, attempts - 1);
  }
}
