import type { IsoDate } from '../../domain/term/types.js';

export type ImportState = 'previewed' | 'duplicate' | 'quarantined' | 'done';

export interface ImportAnswer {
  id: string;
  kind: 'payments' | 'tenancies' | 'closed-cases' | 'trajectories';
  fileName: string;
  state: ImportState;
  /** Why it is a duplicate or quarantined. */
  reason: string | null;
  preview: {
    rows: number;
    added: number;
    known: number;
    unmatched: number;
    totalCents: number | null;
    through: IsoDate | null;
    faults: { line: number; code: string; message: string }[];
  };
}
