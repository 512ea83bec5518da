/**
 * Runs one TypeScript program from source: `node infra/stack/run.mjs api/rebuild.ts [arguments]`.
 * When a stack of this clone runs, the program gets that stack's settings unless they are given.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './packages.mjs';
import { cloneFolder, root } from './paths.mjs';
import { isHeld } from './process.mjs';
import { failWith } from './progress.mjs';
import { readyFile } from './stack.mjs';

/** Loads TypeScript with decorator metadata; other loaders leave Nest's injections empty. */
export const fromSource = ['--import', '@swc-node/register/esm-register'];

function settingsOfRunningStack() {
  const base = path.resolve(process.env.WOONZEKER_DATA || cloneFolder);
  for (const mode of ['practice', 'live']) {
    const runFolder = path.join(base, mode, 'run');
    const file = readyFile(runFolder);
    if (existsSync(file) && isHeld(runFolder, 'start')) {
      return JSON.parse(readFileSync(file, 'utf8')).env;
    }
  }
  return {};
}

async function main([program, ...args]) {
  await ensurePackages(path.join(root, '.cache'));
  const { status } = spawnSync(process.execPath, [...fromSource, program, ...args], {
    cwd: root,
    env: { ...settingsOfRunningStack(), ...process.env },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2)).catch(failWith);
