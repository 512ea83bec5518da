import { z } from 'zod';
import { invalid } from './problem.js';
import type { Visit } from './visit.js';

/** Where a list goes on: the sort value and the id of the last row (architecture §7). */
export interface Position {
  value: string;
  id: string;
}

const position = z.tuple([z.string().max(200), z.uuid()]);
const rowsInAFile = 20_000;

/** How many rows to read: one more than shown, so that the end is seen; a file holds the whole list. */
export function rowsToRead(visit: Visit, limit: number): number {
  return (visit.wantsFile ? rowsInAFile : limit) + 1;
}

/**
 * Reads a cursor.
 * @throws Problem 400 `bad_cursor` for a text that is none of ours.
 */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const read = position.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!read.success) throw invalid([{ path: 'cursor', code: 'bad_cursor' }]);
  const [value, id] = read.data;
  return { value, id };
}

/** The rows of one page and the cursor of the next one, null at the end. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: number,
  place: (row: Row) => Position,
): { items: Row[]; cursor: string | null } {
  const items = rows.slice(0, asked - 1);
  const last = items.at(-1);
  if (rows.length < asked || !last) return { items, cursor: null };
  const { value, id } = place(last);
  return { items, cursor: Buffer.from(JSON.stringify([value, id])).toString('base64url') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
