import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { centsFromDecimalText, NotAnAmount } from '../../domain/money/cents.js';
import { day } from '../http/fields.js';
import { faultsOf } from '../http/validation.js';
import type { FileFault } from './import-kind.js';

export interface CsvRow<Row> {
  line: number;
  row: Row;
}

export interface CsvReading<Row> {
  rows: CsvRow<Row>[];
  faults: FileFault[];
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * Reads a table with `;` between its cells and the names of its columns in the first line; blanks
 * around cells and empty cells do not count. Every fault of every line is told.
 */
export function readCsv<Row>(bytes: Buffer, schema: z.ZodType<Row>): CsvReading<Row> {
  let parsed: Parsed[];
  try {
    parsed = parse(textOf(bytes), {
      bom: true,
      delimiter: ';',
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], faults: [{ line: Number(error['lines'] ?? 0), code: 'csv_broken' }] };
  }
  if (parsed.length === 0) return { rows: [], faults: [{ line: 0, code: 'no_rows' }] };

  const reading: CsvReading<Row> = { rows: [], faults: [] };
  for (const { record, info } of parsed) {
    const filled = Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== ''));
    const read = schema.safeParse(filled);
    if (read.success) reading.rows.push({ line: info.lines, row: read.data });
    else {
      const faults = faultsOf(read.error.issues);
      reading.faults.push(...faults.map(({ path, code }) => ({ line: info.lines, path, code })));
    }
  }
  return reading;
}

/** Each number may stand in the file once. */
export function faultsOfRepetition<Row>(
  rows: readonly CsvRow<Row>[],
  path: string,
  keyOf: (row: Row) => string | undefined,
): FileFault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, row }) => {
    const key = keyOf(row);
    if (key === undefined) return [];
    if (seen.has(key)) return [{ line, path, code: 'twice_in_file' }];
    seen.add(key);
    return [];
  });
}

/** `2031-03-05` or `5/3/2031`. */
export const csvDay = z
  .string()
  .transform((text) => {
    const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
    if (date === undefined || month === undefined || year === undefined) return text;
    return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  })
  .pipe(day);

/** An amount in euros as people write it, read as cents. */
export const csvEuros = z.string().transform((text, context) => {
  try {
    return centsFromDecimalText(text);
  } catch (error) {
    if (!(error instanceof NotAnAmount)) throw error;
    context.addIssue({ code: 'custom', params: { code: 'not_whole_cents' } });
    return z.NEVER;
  }
});

/** UTF-8, or Latin-1 as older programs write it. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
