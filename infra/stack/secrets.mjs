/** Secrets are made once, on this machine, and readable by their owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from './paths.mjs';

/** Written beside and renamed, so that a crash never leaves half a key. */
function keep(file, make) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, make(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

export function secretOf(folder, name) {
  return keep(path.join(ownFolder(folder), name), () => randomBytes(32).toString('base64url'));
}

/** The keys that encrypt what Temporal stores; losing this file makes open procedures unreadable. */
export function codecKeysFile(folder) {
  const file = path.join(ownFolder(folder), 'codec-keys.json');
  keep(file, () =>
    JSON.stringify({ active: 'k1', keys: { k1: randomBytes(32).toString('base64') } }),
  );
  return file;
}
