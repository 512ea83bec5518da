import { readdirSync } from 'node:fs';
import path from 'node:path';
import { faultsOfProgramme, type ProgrammeFault } from '../../domain/trajectory/faults.js';
import type { Programme } from '../../domain/trajectory/programme.js';

const folder = path.join(import.meta.dirname, '../../domain/programme');

let loading: Promise<Programme[]> | undefined;

/** The programmes that come with the product: every file of `domain/programme/`, by title. One more file is one more programme. */
export function shippedProgrammes(): Promise<Programme[]> {
  loading ??= programmesIn(folder);
  return loading;
}

/** The programmes that the files of a folder export. Thrown when one contradicts itself, with every reason: `ProgrammeFaulty`. */
export async function programmesIn(where: string): Promise<Programme[]> {
  const files = readdirSync(where).filter(isProgramme).sort();
  const loaded = await Promise.all(
    files.map(async (file) => (await import(path.join(where, file))) as { programme: Programme }),
  );
  const programmes = loaded.map(({ programme }) => programme);
  for (const programme of programmes) refuseFaulty(programme);
  return programmes.sort((a, b) => a.title.localeCompare(b.title));
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
  return /\.(ts|js)$/.test(file) && !/\.(test|d)\.ts$/.test(file);
}
