import type { Cents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';

/** What is wrong with a file. The sentence is made at the edge. */
export interface CodaFault {
  /** Counted from 1; 0 when it concerns the whole file. */
  line: number;
  code: string;
  params: Record<string, string | number>;
}

export type CodaResult = { ok: true; file: CodaFile } | { ok: false; faults: CodaFault[] };

export interface CodaFile {
  statements: CodaStatement[];
  /** Oddities that leave the sums whole, such as a trailer that announces more than there is. */
  warnings: CodaFault[];
}

/** One statement of one account. */
export interface CodaStatement {
  /** IBAN; a Belgian account number of an old file is turned into one. */
  account: string;
  currency: string;
  /** Three digits, counted by the bank within the year. */
  number: string;
  /** Date of the new balance, or of the file on a day without one. */
  date: IsoDate;
  oldBalanceCents: Cents;
  newBalanceCents: Cents;
  /** The bank says it sent this before: never booked again. */
  duplicate: boolean;
  /** The booked lines (detail 0000); what they are made of lies inside them. */
  movements: CodaMovement[];
}

export interface CodaReference {
  /** Twelve digits with a right check. */
  value: string;
  /** Type 102: put together by the bank, not by the payer. */
  reconstitutedByBank: boolean;
}

export interface CodaMovement {
  /** The same line of the same statement has the same key, however often it is sent. */
  key: string;
  /** Four digits. */
  sequence: string;
  /** Four digits; `0000` is what was booked. */
  detail: string;
  /** Above zero came in, below zero went out. */
  amountCents: Cents;
  /** The entry date when the bank gives none. */
  valueDate: IsoDate;
  entryDate: IsoDate;
  /** Eight digits: type, family, operation, category. Shown, never decided by (facts §4.2). */
  transactionCode: string;
  structuredReference?: CodaReference;
  /** Text of records 2.1 to 2.3, joined. A structured one is written out. */
  communication: string;
  /** Text of the information records 3.1 to 3.3. */
  information: string;
  counterpartyIban?: string;
  counterpartyName?: string;
  bankReference: string;
  /** An R-transaction: rejected, returned, refunded, reversed or cancelled. */
  returned: boolean;
  /** Line of record 2.1 in the file, counted from 1. */
  line: number;
  /** The breakdown of a total. Never booked beside it. */
  details: CodaMovement[];
}
