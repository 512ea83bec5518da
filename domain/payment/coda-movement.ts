import { accountFrom } from './belgian-account.js';
import type { CodaLine } from './coda-lines.js';
import type { CodaMovement, CodaReference } from './coda-types.js';
import { formatStructuredReference, isStructuredReference } from './structured-reference.js';

/** A movement while its records are read; it gets its key when the statement is closed. */
export interface MovementDraft extends Omit<
  CodaMovement,
  'key' | 'entryDate' | 'valueDate' | 'details'
> {
  entryDate?: string;
  valueDate?: string;
  details: MovementDraft[];
}

/** Record 2.1: sequence, amount, dates, code and the beginning of the communication. */
export function readMovement(line: CodaLine): MovementDraft {
  const isStructured = line.raw(62, 62) === '1';
  const draft: MovementDraft = {
    sequence: line.raw(3, 6),
    detail: line.raw(7, 10),
    amountCents: line.signedCents(32, 33),
    transactionCode: line.raw(54, 61),
    communication: isStructured ? '' : line.raw(63, 115),
    information: '',
    bankReference: line.text(11, 31),
    returned: false,
    line: line.number,
    details: [],
  };
  if (isStructured) {
    const { text, reference } = readStructured(line.raw(63, 65), line.raw(66, 115));
    draft.communication = text;
    if (reference) draft.structuredReference = reference;
  }
  const valueDate = line.date(48);
  const entryDate = line.date(116);
  if (valueDate !== undefined) draft.valueDate = valueDate;
  if (entryDate !== undefined) draft.entryDate = entryDate;
  return draft;
}

/** Record 2.2: more communication, and the R-type of a payment that came back. */
export function readSecond(draft: MovementDraft, line: CodaLine): void {
  draft.communication += line.raw(11, 63);
  draft.returned = /[1-9]/.test(line.raw(113, 113));
}

/** Record 2.3: the other party; version 1 has its address where version 2 has communication. */
export function readThird(draft: MovementDraft, line: CodaLine, version: string): void {
  const isNumberOnly = version === '1' || line.raw(23, 23) === ' ';
  const account = accountFrom(isNumberOnly ? line.raw(11, 22) : line.raw(11, 44));
  const name = version === '1' ? line.text(48, 73) : line.text(48, 82);
  if (account !== undefined) draft.counterpartyIban = account;
  if (name !== '') draft.counterpartyName = name;
  if (version !== '1') draft.communication += line.raw(83, 125);
}

/** Records 3.1 to 3.3: information, in which the reference or the other party may stand alone. */
export function readInformation(draft: MovementDraft, line: CodaLine): void {
  if (line.record === '3.2') draft.information += line.raw(11, 115);
  else if (line.record === '3.3') draft.information += line.raw(11, 100);
  else if (line.raw(40, 40) !== '1') draft.information += ` ${line.raw(41, 113)}`;
  else if (line.raw(41, 43) === '001') draft.counterpartyName ??= line.text(44, 113);
  else {
    const { text, reference } = readStructured(line.raw(41, 43), line.raw(44, 113));
    draft.information += ` ${text}`;
    if (reference) draft.structuredReference ??= reference;
  }
}

interface Structured {
  text: string;
  reference?: CodaReference;
}

/** Types 101 and 102 hold the Belgian reference, given by the payer or put together by the bank. */
function readStructured(type: string, content: string): Structured {
  const value = content.slice(0, 12);
  if ((type !== '101' && type !== '102') || !/^\d{12}$/.test(value)) return { text: content };
  const text = formatStructuredReference(value) + content.slice(12);
  if (!isStructuredReference(value)) return { text };
  return { text, reference: { value, reconstitutedByBank: type === '102' } };
}
