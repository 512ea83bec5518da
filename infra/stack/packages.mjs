/** Installs the packages of the lock file, once per lock file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './process.mjs';

const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules/.woonzeker-lock');

export async function ensurePackages(logFolder) {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!installedMatchesLock()) {
    await step('Installing the packages', '1 to 5 minutes, only after a change', () =>
      install(logFolder),
    );
  }
  writeFileSync(stampFile, hash);
}

/** A plain `npm install` by a developer counts too: npm writes down what it installed. */
function installedMatchesLock() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    return installed[name] ? installed[name].version === version : optional === true;
  });
}

async function install(logFolder) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const attempt = () =>
    run({
      name: 'npm ci',
      command,
      args: [...first, ...args],
      cwd: root,
      log: path.join(logFolder, 'npm-ci.log'),
    });
  await attempt().catch(attempt); // the network may fail once
}
