import { readCodaLines } from './coda-lines.js';
import { CodaReader } from './coda-reader.js';
import type { CodaResult } from './coda-types.js';

export { type CodaMovementDraft, type CodaStatementDraft, writeCoda } from './coda-writer.js';
export type * from './coda-types.js';

/**
 * Reads a CODA file, versions 1 and 2, into its statements, or says everything that is wrong with it
 * at once (facts §4.2, §4.4). A file is whole only when every line has its width and place, each
 * trailer's count and totals are right, and each old balance with its booked movements makes the
 * new one. Nothing of a file with a fault may be booked.
 */
export function parseCoda(bytes: Uint8Array): CodaResult {
  const { lines, faults: widthFaults } = readCodaLines(bytes);
  if (lines.length === 0) {
    return { ok: false, faults: [{ line: 0, code: 'not_coda', params: {} }] };
  }
  const reader = new CodaReader();
  for (const line of lines) reader.take(line);
  reader.end();

  const ofLines = lines.flatMap(({ faults }) => faults);
  const faults = [...widthFaults, ...reader.faults, ...ofLines].sort((a, b) => a.line - b.line);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, file: { statements: reader.statements, warnings: reader.warnings } };
}
