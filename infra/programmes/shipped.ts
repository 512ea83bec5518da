import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Programme } from '../../domain/trajectory/programme.js';

const folder = path.join(import.meta.dirname, '../../domain/programme');

let loading: Promise<Programme[]> | undefined;

/** The programmes that come with the product: every file of `domain/programme/`, by title. One more file is one more programme. */
export function shippedProgrammes(): Promise<Programme[]> {
  loading ??= programmesIn(folder);
  return loading;
}

/** The programmes that the files of a folder export. */
export async function programmesIn(where: string): Promise<Programme[]> {
  const files = readdirSync(where).filter(isProgramme).sort();
  const loaded = await Promise.all(
    files.map(async (file) => (await import(path.join(where, file))) as { programme: Programme }),
  );
  return loaded.map(({ programme }) => programme).sort((a, b) => a.title.localeCompare(b.title));
}

function isProgramme(file: string): boolean {
  return /\.(ts|js)$/.test(file) && !/\.(test|d)\.ts$/.test(file);
}
