/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, one on the PATH, Debian's by apt when we
 * are root, else Playwright's own download. Answers its path, or undefined for Playwright's own.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { root, runsAsRoot } from './paths.mjs';
import { run } from './process.mjs';
import { StackError, step } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

const onSystem = () => names.map(onPath).find(Boolean);

async function byApt(logFolder) {
  const log = path.join(logFolder, 'apt.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run({ name: 'apt-get', command: 'apt-get', args, env, log });
  await step('Installing Chromium by apt', '1 to 5 minutes, once', async () => {
    await apt('update').catch(() => undefined); // one broken source must not forbid the others
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  });
  return onSystem();
}

async function playwrightsOwn(logFolder) {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  await step("Downloading Playwright's Chromium", '1 to 5 minutes, once', () =>
    run({
      name: 'playwright install',
      command: process.execPath,
      args: [cli, 'install', 'chromium'],
      log: path.join(logFolder, 'playwright-install.log'),
    }),
  );
}

function hasApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function findChromium(logFolder) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new StackError(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const found = onSystem();
  if (found) return found;
  if (runsAsRoot && hasApt()) {
    const installed = await byApt(logFolder).catch(() => undefined);
    if (installed) return installed;
  }
  try {
    await playwrightsOwn(logFolder);
    return undefined;
  } catch {
    throw new StackError(
      'There is no browser for the browser tests. Install Chromium (Debian: apt install chromium) ' +
        'or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
}
