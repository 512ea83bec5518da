/** Where the stack keeps its things. Built-ins only: this runs before any package is installed. */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { StackError } from './progress.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const runsAsRoot = process.getuid?.() === 0;

/** Short and stable per clone, so that two clones on one machine never share data. */
export const cloneHash = createHash('sha256').update(root).digest('hex').slice(0, 12);

/** Shared by every clone of the user: only things that are named by their own content. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'woonzeker',
);

/**
 * The clone's own folder outside the clone. As root it lies below /var/tmp, because the `postgres`
 * user must reach it and a root's home is closed to others.
 */
export const cloneFolder = runsAsRoot
  ? path.join('/var/tmp', `woonzeker-${cloneHash}`)
  : path.join(
      process.env.XDG_DATA_HOME || path.join(homedir(), '.local/share'),
      `woonzeker-${cloneHash}`,
    );

/** Makes a folder of ours; refuses one that another user put there before us. */
export function ownFolder(folder, mode = 0o700) {
  mkdirSync(folder, { recursive: true, mode });
  const found = lstatSync(folder);
  const mine = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) {
    throw new StackError(`${folder} belongs to someone else. Remove it or set WOONZEKER_DATA.`);
  }
  if ((found.mode & 0o777) !== mode) chmodSync(folder, mode);
  return folder;
}

/** True when every user may pass through all folders on the way to this one. */
export function isReachableByAll(folder) {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || isReachableByAll(parent);
}

/** A folder for temporary data that the `postgres` user can reach when we are root. */
export function temporaryBase() {
  return runsAsRoot && !isReachableByAll(tmpdir()) ? '/var/tmp' : tmpdir();
}
