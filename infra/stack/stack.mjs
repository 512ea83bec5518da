/**
 * Brings up one whole Woonzeker: Postgres, Temporal, the mail catcher, migrations, worker and API,
 * in that order, and takes it down in reverse. A part whose setting is given from outside
 * (DATABASE_URL, TEMPORAL_ADDRESS, SMTP_HOST) is left out.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildServer, buildWeb, dist } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { ownFolder, runsAsRoot } from './paths.mjs';
import { demandFree } from './ports.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import {
  endLeftover,
  holdLock,
  keepAlive,
  run,
  runAloud,
  startChild,
  stopOthers,
  untilReady,
} from './process.mjs';
import { StackError, say, step } from './progress.mjs';
import { codecKeysFile, secretOf } from './secrets.mjs';
import { findTemporal, startDevServer, startTemporalServerOnPostgres } from './temporal.mjs';

const compiled = (file) => path.join(dist, file);
const programs = {
  mailCatcher: { name: 'mail-catcher', file: 'infra/mail-catcher/main.js' },
  worker: { name: 'worker', file: 'worker/main.js' },
  api: { name: 'api', file: 'api/main.js' },
};

function foldersOf({ folder, mode }) {
  ownFolder(folder, runsAsRoot ? 0o711 : 0o700);
  const home = ownFolder(path.join(folder, mode), runsAsRoot ? 0o711 : 0o700);
  const inside = (name) => ownFolder(path.join(home, name));
  return {
    postgres: path.join(home, 'postgres'),
    temporal: inside('temporal'),
    mail: inside('mail'),
    secrets: inside('secrets'),
    logs: inside('logs'),
    run: inside('run'),
  };
}

/** What a start that was killed left behind; the API first, as in an orderly stop. */
async function endLeftovers(folders) {
  rmSync(readyFile(folders.run), { force: true });
  for (const name of ['api', 'worker', 'mail-catcher', 'temporal']) {
    if (await endLeftover(folders.run, name)) say(`  Ended ${name}, left by an earlier start.`);
  }
  const postgres = { stopSignal: 'SIGINT', graceMs: 30_000 };
  if (await endLeftover(folders.run, 'postgres', postgres)) {
    say('  Ended postgres, left by an earlier start.');
  }
}

async function demandPorts(settings) {
  await demandFree(settings.port, 'Woonzeker itself', 'PORT');
  if (!settings.databaseUrl) await demandFree(settings.postgresPort, 'Postgres', 'POSTGRES_PORT');
  if (!settings.temporalAddress) {
    await demandFree(settings.temporalPort, 'Temporal', 'TEMPORAL_PORT');
    if (settings.mode === 'practice') {
      await demandFree(settings.temporalUiPort, "Temporal's own page", 'TEMPORAL_UI_PORT');
    }
  }
  if (!settings.smtp.host) {
    await demandFree(settings.mailPort, 'the mail catcher', 'MAIL_PORT');
    await demandFree(settings.mailPagePort, "the mail catcher's page", 'MAIL_PAGE_PORT');
  }
}

/** Fails before anything starts when the build cannot contain what is needed. */
function demandPrograms(settings) {
  const needed = ['infra/database/migrate.js', 'worker/main.js', 'api/main.js'];
  if (!settings.smtp.host) needed.push('infra/mail-catcher/main.js');
  const missing = needed.filter((file) => !existsSync(compiled(file)));
  if (missing.length === 0) return;
  const sources = missing.map((file) => file.replace(/\.js$/, '.ts')).join(', ');
  throw new StackError(`This clone is not complete: ${sources} cannot be found or compiled.`);
}

/** Starts a part, keeps it alive from then on, and remembers it for the stop. */
async function addPart(stack, { name, mayTake }, start) {
  const { report, giveUp } = stack;
  if (stack.stopping) throw new StackError('Stopped before everything ran.');
  await step(`Starting ${name}`, mayTake, async () => {
    const part = await keepAlive({ name, start, report, giveUp });
    if (stack.stopping) return part.stop();
    stack.parts.push(part);
  });
}

async function addPostgres(stack) {
  const { settings, folders } = stack;
  if (settings.databaseUrl) return settings.databaseUrl;
  let postgres;
  await addPart(stack, { name: 'Postgres', mayTake: '1 to 5 s' }, async () => {
    postgres = await startPostgres({
      folder: folders.postgres,
      port: settings.postgresPort,
      runFolder: folders.run,
    });
    return postgres;
  });
  await ensureDatabase(postgres.url(), 'woonzeker');
  return postgres.url('woonzeker');
}

async function addTemporal(stack, databaseUrl) {
  const { settings, folders } = stack;
  if (settings.temporalAddress) return settings.temporalAddress;
  const { namespace, temporalPort: port } = settings;
  const common = { namespace, port, runFolder: folders.run };
  const start = settings.mode === 'live' ? liveTemporal : practiceTemporal;
  await addPart(stack, { name: 'Temporal', mayTake: '2 to 10 s' }, () =>
    start({ stack, common, databaseUrl }),
  );
  return `127.0.0.1:${port}`;
}

/** An old SQLite file is never migrated by the server, so each version has its own. */
async function practiceTemporal({ stack, common }) {
  const { temporal } = stack.tools;
  return startDevServer({
    ...common,
    temporal,
    uiPort: stack.settings.temporalUiPort,
    databaseFile: path.join(stack.folders.temporal, 'temporal-1.32.db'),
    log: path.join(stack.folders.logs, 'temporal.log'),
  });
}

async function liveTemporal({ stack, common, databaseUrl }) {
  return startTemporalServerOnPostgres({
    ...common,
    postgresUrl: databaseUrl,
    folder: stack.folders.temporal,
    databasePrefix: 'woonzeker_',
  });
}

function nodeChild(stack, { name, file }, env) {
  return startChild({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', compiled(file)],
    env,
    log: path.join(stack.folders.logs, `${name}.log`),
    runFolder: stack.folders.run,
    graceMs: 20_000,
  });
}

async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function readyWithin(child, url, timeoutMs) {
  try {
    await untilReady(child, () => answersOk(url), timeoutMs);
    return child;
  } catch (error) {
    await child.stop();
    throw error;
  }
}

async function addMailCatcher(stack) {
  const { smtp, mailPort, mailPagePort } = stack.settings;
  if (smtp.host) return smtp;
  const page = `http://127.0.0.1:${mailPagePort}`;
  const env = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    MAIL_PORT: String(mailPort),
    MAIL_PAGE_PORT: String(mailPagePort),
    MAIL_FOLDER: stack.folders.mail,
  };
  await addPart(stack, { name: 'the mail catcher', mayTake: 'about 1 s' }, () => {
    const child = nodeChild(stack, programs.mailCatcher, env);
    return readyWithin(child, `${page}/mails`, 20_000);
  });
  return { ...smtp, host: '127.0.0.1', port: mailPort, secure: 'false', page };
}

/** The environment of every process of ours; nothing else tells them where the others are. */
function childEnv(stack, { databaseUrl, temporalAddress, smtp }) {
  const { settings, folders } = stack;
  const wanted = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    WOONZEKER_PRACTICE: settings.mode === 'practice' ? '1' : undefined,
    WOONZEKER_KEYS: process.env.WOONZEKER_KEYS ?? codecKeysFile(folders.secrets),
    SESSION_SECRET: process.env.SESSION_SECRET ?? secretOf(folders.secrets, 'session-secret'),
    SMTP_HOST: smtp.host,
    SMTP_PORT: String(smtp.port),
    SMTP_USER: smtp.user,
    SMTP_PASSWORD: smtp.password,
    SMTP_SECURE: smtp.secure,
    SMTP_FROM: smtp.from,
    MAIL_CATCHER_URL: smtp.page,
    HOST: settings.host,
    PORT: String(settings.port),
    WOONZEKER_URL: addressOf(settings),
    NODE_ENV: 'production',
    TZ: 'UTC',
  };
  stack.wanted = wanted;
  return mergeEnv(wanted);
}

/** Our settings over those of the terminal; what we leave undefined must not leak in from there. */
function mergeEnv(wanted) {
  const merged = { ...process.env, ...wanted };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

/** Where people open it: behind a proxy, in live mode, that is another address than our port. */
const addressOf = ({ url, port }) => url ?? `http://localhost:${port}`;

async function migrate(stack, env) {
  await step('Bringing the tables up to date', '1 to 5 s', () =>
    run({
      name: 'The migration',
      command: process.execPath,
      args: ['--enable-source-maps', compiled('infra/database/migrate.js')],
      env,
      log: path.join(stack.folders.logs, 'migrate.log'),
    }),
  );
}

/** A worker has no door to knock on: it counts as started when it has not ended at once. */
async function addWorker(stack, env) {
  await addPart(stack, { name: 'the worker', mayTake: 'about 2 s' }, async () => {
    const child = nodeChild(stack, programs.worker, env);
    const since = Date.now();
    await untilReady(child, async () => Date.now() - since > 1_000, 10_000);
    return child;
  });
}

async function addApi(stack, env) {
  const ready = `http://127.0.0.1:${stack.settings.port}/api/health/ready`;
  await addPart(stack, { name: 'the API', mayTake: '2 to 15 s' }, () =>
    readyWithin(nodeChild(stack, programs.api, env), ready, 90_000),
  );
}

/** Seeds a practice installation; the script itself looks whether there is anything yet. */
async function seedDemonstration(stack, env) {
  const file = compiled('infra/stack/demonstration.js');
  if (stack.settings.mode !== 'practice' || !existsSync(file)) return;
  const unfinished = fillingFile(stack.folders);
  writeFileSync(unfinished, '');
  await step('Filling the demonstration when it is empty', 'up to 3 minutes, once', () =>
    runAloud({ name: 'The demonstration', args: ['--enable-source-maps', file], env }),
  );
  rmSync(unfinished);
}

/** Stands while the demonstration is being filled, and after a filling that broke off. */
function fillingFile({ run: runFolder }) {
  return path.join(runFolder, 'filling');
}

/** A demonstration that was half filled is thrown away: nothing of it was anybody's work yet. */
function dropHalfFilled({ settings, folders }) {
  if (settings.mode !== 'practice' || !existsSync(fillingFile(folders))) return;
  if (settings.databaseUrl || settings.temporalAddress) return;
  say('  The last filling of the demonstration broke off: it begins again from nothing.');
  for (const folder of [folders.postgres, folders.temporal, folders.mail]) {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const folder of [folders.temporal, folders.mail]) ownFolder(folder);
  rmSync(fillingFile(folders));
}

/** Prints the one-time link of a live installation that has no administrator yet. */
async function firstAdministrator(stack, env) {
  const file = compiled('api/first-administrator.js');
  if (stack.settings.mode !== 'live' || !existsSync(file)) return;
  const log = path.join(stack.folders.run, `first-administrator-${process.pid}.txt`);
  try {
    await run({ name: 'first-administrator', command: process.execPath, args: [file], env, log });
    say(`\n${readFileSync(log, 'utf8').trimEnd()}`);
  } finally {
    rmSync(log, { force: true }); // the link is a secret: it stays in no log
  }
}

async function prepare(stack) {
  const { settings, folders } = stack;
  await ensurePackages(folders.logs);
  const live = settings.mode === 'live';
  if (!settings.temporalAddress) {
    stack.tools = await findTemporal(
      live ? ['temporal', 'temporal-server', 'temporal-sql-tool'] : ['temporal'],
    );
  }
  await buildServer(folders.logs);
  await buildWeb(folders.logs);
  demandPrograms(settings);
  await endLeftovers(folders);
  dropHalfFilled(stack);
  await demandPorts(settings);
}

async function bringUp(stack) {
  const databaseUrl = await addPostgres(stack);
  const temporalAddress = await addTemporal(stack, databaseUrl);
  const smtp = await addMailCatcher(stack);
  const env = childEnv(stack, { databaseUrl, temporalAddress, smtp });
  await migrate(stack, env);
  await addWorker(stack, env);
  await addApi(stack, env);
  await seedDemonstration(stack, env);
  await firstAdministrator(stack, env);
}

export const readyFile = (runFolder) => path.join(runFolder, 'ready.json');

/** For scripts that wait for this start or work beside it: the address and its settings. */
function announce({ settings, folders, wanted }) {
  const file = readyFile(folders.run);
  const ready = { pid: process.pid, url: addressOf(settings), env: wanted };
  writeFileSync(file, JSON.stringify(ready), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Reverse order, each with its own deadline; Postgres, started first, stops last. */
async function takeDown(stack) {
  stack.stopping = true;
  await stopOthers(stack.parts.map((part) => part.pid?.()));
  for (const part of [...stack.parts].reverse()) {
    await part.stop().catch((error) => say(`  ${part.name}: ${error.message}`));
  }
}

/** Nothing starts before `bringUp()`; `failed` resolves when a part had to be given up. */
export function prepareStack(settings) {
  const folders = foldersOf(settings);
  const release = holdLock(folders.run, 'start');
  let giveUp;
  const failed = new Promise((resolve) => (giveUp = resolve));
  const report = (text) => say(`  ${new Date().toISOString()} ${text}`);
  const stack = { settings, folders, parts: [], stopping: false, report, giveUp };
  let stopped;
  const stop = () => (stopped ??= takeDown(stack).then(release));
  return { folders, failed, stop, bringUp: () => startAll(stack) };
}

async function startAll(stack) {
  await prepare(stack);
  await bringUp(stack);
  const withdraw = announce(stack);
  stack.parts.push({ name: 'announcement', stop: async () => withdraw() });
  return { url: addressOf(stack.settings) };
}
