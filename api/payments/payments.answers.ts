import type { IsoDate, IsoInstant } from '../../domain/term/types.js';

/** How far the bank statements reach; letter 3 waits for a ledger that is not stale (facts §12.2). */
export interface LedgerReliability {
  through: IsoDate | null;
  importedAt: IsoInstant | null;
  stale: boolean;
}

export interface UnmatchedPayment {
  id: string;
  date: IsoDate;
  amountCents: number;
  payer: string;
  message: string;
  suggestion: {
    tenancyId: string;
    name: string;
    reference: string;
    why: string;
    sure: boolean;
    effect: string | null;
  } | null;
}

export interface UnmatchedList {
  items: UnmatchedPayment[];
  counts: { all: number; sure: number; none: number };
  ledger: LedgerReliability;
  cursor: string | null;
}
