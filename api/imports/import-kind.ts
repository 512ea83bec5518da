import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import type { Booker } from '../payments/money.js';

/** A fault in a file, by its line counted from 1; 0 for the file as a whole. */
export interface FileFault {
  line: number;
  code: string;
  /** The column, where there are columns. */
  path?: string;
}

/** What a file holds and what it would add. */
export interface FilePreview {
  rows: number;
  added: number;
  known: number;
  unmatched: number;
  totalCents: number | null;
  through: IsoDate | null;
  faults: FileFault[];
}

export interface FileToRead {
  organisationId: string;
  today: IsoDate;
  bytes: Buffer;
}

/** One kind of file: what it would do, and doing it in the caller's transaction. */
export interface ImportKindReader {
  preview(manager: EntityManager, file: FileToRead): Promise<FilePreview>;
  /** Adds what is new; the same file again adds nothing. */
  apply(manager: EntityManager, booker: Booker, file: FileToRead): Promise<void>;
}

/** A preview of a file that could not be read. */
export function unreadable(faults: FileFault[]): FilePreview {
  return { rows: 0, added: 0, known: 0, unmatched: 0, totalCents: null, through: null, faults };
}
