import { readdirSync } from 'node:fs';
import path from 'node:path';
import { faultsOfProgramme, type ProgrammeFault } from '../../domain/trajectory/faults.js';
import type { Programme } from '../../domain/trajectory/programme.js';

const folder = path.join(import.meta.dirname, '../../domain/programme');

let loading: Promise<Programme[]> | undefined;

/**
 * The programmes that come with the product: every file of `domain/programme/`, and of the agency's own folder when
 * WOONZEKER_PROGRAMMES names one, by title. One more file is one more programme.
 */
export function shippedProgrammes(): Promise<Programme[]> {
  loading ??= programmesOf([folder, process.env.WOONZEKER_PROGRAMMES ?? '']);
  return loading;
}

async function programmesOf(folders: readonly string[]): Promise<Programme[]> {
  const named = folders.filter((where) => where !== '');
  const all = (await Promise.all(named.map(programmesIn))).flat();
  const twice = all.find(({ code }, index) => all.slice(0, index).some((one) => one.code === code));
  if (twice) {
    const params = { list: 'programmes', code: twice.code };
    throw new ProgrammeFaulty(twice.code, [{ code: 'duplicate_code', params }]);
  }
  return byTitle(all);
}

/** The programmes that the files of a folder export. Thrown when one contradicts itself, with every reason: `ProgrammeFaulty`. */
export async function programmesIn(where: string): Promise<Programme[]> {
  const from = path.resolve(where);
  const files = readdirSync(from).filter(isProgramme).sort();
  const loaded = await Promise.all(
    files.map(async (file) => (await import(path.join(from, file))) as { programme: Programme }),
  );
  const programmes = loaded.map(({ programme }) => programme);
  for (const programme of programmes) refuseFaulty(programme);
  return byTitle(programmes);
}

function byTitle(programmes: readonly Programme[]): Programme[] {
  return [...programmes].sort((a, b) => a.title.localeCompare(b.title));
}

function refuseFaulty(programme: Programme): void {
  const faults = faultsOfProgramme(programme);
  if (faults.length > 0) throw new ProgrammeFaulty(programme.code, faults);
}

/** Thrown when a programme contradicts itself; `faults` says everything that is wrong with it. */
export class ProgrammeFaulty extends Error {
  constructor(
    code: string,
    readonly faults: readonly ProgrammeFault[],
  ) {
    super(
      `${code}: ${faults.map((fault) => `${fault.code} ${JSON.stringify(fault.params)}`).join('; ')}`,
    );
  }
}

function isProgramme(file: string): boolean {
  return /\.(ts|m?js)$/.test(file) && !/\.(test|d)\.ts$/.test(file);
}
