import type { IsoDate } from '../../domain/term/types.js';

export interface CaseRef {
  id: string;
  number: string;
  name: string;
}

export interface TenantAnswer {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  note: string | null;
}

export interface TenancyListRow {
  id: string;
  reference: string;
  name: string;
  address: string;
  rentCents: number;
  balanceCents: number;
  /** Tenths of a month, cut off. */
  monthsTenths: number;
  case: CaseRef | null;
}

export interface TenancyListAnswer {
  items: TenancyListRow[];
  counts: { all: number; owing: number; inCase: number };
  cursor: string | null;
}

export interface TenancyAnswer extends TenancyListRow {
  structuredReference: string;
  startedOn: IsoDate;
  endsOn: IsoDate | null;
  tenants: TenantAnswer[];
  rentLines: { from: IsoDate; amountCents: number; text: string }[];
  cases: { id: string; number: string; text: string; open: boolean }[];
}

export type LedgerLineKind = 'charge' | 'payment' | 'reversal' | 'correction';

export interface LedgerLine {
  id: string;
  date: IsoDate;
  kind: LedgerLineKind;
  text: string;
  chargeCents: number | null;
  paidCents: number | null;
  balanceCents: number;
  paymentId: string | null;
  reversible: boolean;
}

export interface LedgerAnswer {
  asOf: IsoDate;
  /** What is asked and past its due day, less what was paid; below zero is credit. */
  balanceCents: number;
  /** Counts towards arrears. */
  openCents: number;
  monthsTenths: number;
  open: { label: string; amountCents: number }[];
  lines: LedgerLine[];
  /** The lines once more under the name every list has, for the file. */
  items: LedgerLine[];
}
