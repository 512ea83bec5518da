/**
 * The whole proof: the checks, then the tiers from quick to slow, each with its time and counts.
 * The last line on the output is the sum, in words a machine can read too.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildServer, buildWeb } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './paths.mjs';
import { freePorts } from './ports.mjs';
import { startChild } from './process.mjs';
import { StackError, say, step } from './progress.mjs';
import { readyFile } from './stack.mjs';
import { findTemporal } from './temporal.mjs';
import { sweepTestStacks, temporaryFolder } from './test-stack.mjs';

const logs = path.join(root, '.cache/test');
const serverFolders = ['domain', 'workflows', 'activities', 'api', 'infra', 'worker', 'web'];

/** In the order they run: what fails fastest comes first. */
const tiers = {
  check: { folders: [], run: runCheck },
  rules: { folders: serverFolders, run: runJest },
  house: { folders: ['test/house'], run: runHouse },
  procedures: { folders: ['test/procedures'], run: runJest, onStack: true },
  replay: { folders: ['test/replay'], run: runJest },
  integration: { folders: ['test/integration'], run: runJest, onStack: true },
  browser: { folders: ['test/browser'], run: runBrowser, onStack: true },
  faults: { folders: ['test/faults'], run: runJest, onStack: true },
};

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Ends with the exit code of the program; its output goes straight to the terminal. */
function attached(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runCheck() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, '--silent', 'run', 'check'];
  const code = await attached(command, args, { ...process.env, FORCE_COLOR: '0' });
  if (code === 0) return nothing;
  say('npm run check failed: this counts as one failed test.');
  return { ...nothing, failed: 1 };
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A run that ends badly without one failed test, or without a report, is a failure all the same. */
function honest(code, counts) {
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { ...counts, failed };
}

/** The house's own rules: as the rules tier, but of the folder that looks at the others. */
function runHouse() {
  return runJest('rules', ['--testMatch', '<rootDir>/test/house/**/*.test.ts']);
}

async function runJest(tier, more = []) {
  const report = path.join(logs, `${tier}.json`);
  rmSync(report, { force: true });
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--passWithNoTests', '--json', '--outputFile', report, ...more];
  const env = { ...process.env, TIER: tier, TZ: 'UTC', NODE_ENV: 'test' };
  const code = await attached(process.execPath, args, env);
  await sweepTestStacks();
  const found = readJson(report);
  if (!found) return { ...nothing, failed: 1 };
  return honest(code, {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  });
}

/** The browser tests look at a whole practice stack of their own, started as a person starts it. */
async function startPracticeStack() {
  await buildWeb(logs);
  const folder = temporaryFolder();
  const names = ['PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'MAIL_PORT'];
  const ports = await freePorts(names.length + 1);
  const portSettings = [...names, 'MAIL_PAGE_PORT'].map((name, i) => [name, String(ports[i])]);
  const env = {
    ...process.env,
    ...Object.fromEntries(portSettings),
    WOONZEKER_DATA: folder,
    WOONZEKER_STOP_WITH_PARENT: '1',
    WOONZEKER_DEMONSTRATION: 'base',
  };
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_HOST']) delete env[name];
  const child = startChild({
    name: 'start',
    command: process.execPath,
    args: [path.join(root, 'infra/stack/start.mjs')],
    env,
    cwd: root,
    log: path.join(logs, 'browser-stack.log'),
    graceMs: 90_000,
  });
  const stop = async () => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await untilAnnounced(child, path.join(folder, 'practice/run'))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilAnnounced(child, runFolder) {
  let ended = false;
  void child.exited.then(() => (ended = true));
  for (const deadline = Date.now() + 300_000; Date.now() < deadline && !ended;) {
    const ready = readJson(readyFile(runFolder));
    if (ready) return ready;
    await delay(100);
  }
  throw new StackError(`The practice stack did not start.\nLog: ${child.log}\n${child.tail()}`);
}

async function runBrowser() {
  const chromium = await findChromium(logs);
  const stack = await step('Starting a practice stack', '10 s to 3 minutes', startPracticeStack);
  const report = path.join(logs, 'browser.json');
  rmSync(report, { force: true });
  try {
    const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
    const config = 'test/browser/playwright.config.ts';
    const code = await attached(
      process.execPath,
      [cli, 'test', '--config', config, '--reporter=list,json'],
      {
        ...process.env,
        ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
        WOONZEKER_URL: stack.url,
        MAIL_CATCHER_URL: stack.env.MAIL_CATCHER_URL,
        DATABASE_URL: stack.env.DATABASE_URL,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    );
    return honest(code, playwrightCounts(readJson(report)));
  } finally {
    await stack.stop();
  }
}

/** A flaky test is one that failed: it is not called passed because a second try went well. */
function playwrightCounts(report) {
  if (!report) return { ...nothing, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

const isTestFile = (name) => /\.(test|spec)\.tsx?$/.test(name);

function hasTests({ folders }) {
  return folders
    .map((folder) => path.join(root, folder))
    .filter(existsSync)
    .some((folder) => readdirSync(folder, { recursive: true }).some(isTestFile));
}

async function runTier(name) {
  const tier = tiers[name];
  const since = performance.now();
  say(`\n== ${name}`);
  let counts = nothing;
  if (name !== 'check' && !hasTests(tier)) {
    say('0 tests');
    return counts;
  }
  try {
    if (tier.onStack) await findTemporal();
    counts = await tier.run(name);
  } catch (error) {
    say(`The tier ${name} could not run: ${error.message}`);
    if (!(error instanceof StackError)) say(error.stack);
    counts = { ...nothing, failed: 1 };
  }
  const time = ((performance.now() - since) / 1000).toFixed(1);
  say(`== ${name}: ${inWords(counts)} in ${time} s`);
  return counts;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function chosen(wanted) {
  const unknown = wanted.filter((name) => !(name in tiers));
  if (unknown.length > 0) {
    const known = Object.keys(tiers).join(', ');
    throw new StackError(`Unknown tier: ${unknown.join(', ')}. Known are: ${known}.`);
  }
  return Object.keys(tiers).filter((name) => wanted.length === 0 || wanted.includes(name));
}

export async function runTests(wanted) {
  const sum = { ...nothing };
  const add = (counts) => Object.keys(sum).forEach((key) => (sum[key] += counts[key]));
  try {
    const names = chosen(wanted);
    mkdirSync(logs, { recursive: true });
    await ensurePackages(logs);
    await buildServer(logs);
    for (const name of names) add(await runTier(name));
  } catch (error) {
    say(error instanceof StackError ? error.message : error.stack);
    add({ ...nothing, failed: 1 });
  }
  say(`\n${inWords(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
