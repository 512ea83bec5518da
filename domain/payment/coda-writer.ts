import type { Cents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import type { CodaReference } from './coda-types.js';

/** A statement to be written; the new balance follows from the movements. */
export interface CodaStatementDraft {
  /** Belgian IBAN without blanks. */
  account: string;
  /** Three digits. */
  number: string;
  date: IsoDate;
  oldBalanceCents: Cents;
  holder?: string;
  duplicate?: boolean;
  movements: CodaMovementDraft[];
}

export interface CodaMovementDraft {
  /** Above zero came in. */
  amountCents: Cents;
  /** Left out, the file says 000000. */
  valueDate?: IsoDate;
  entryDate: IsoDate;
  transactionCode?: string;
  structuredReference?: CodaReference;
  /** At most 149 characters; passed over beside a structured reference. */
  communication?: string;
  counterpartyIban?: string;
  counterpartyName?: string;
  bankReference?: string;
  returned?: boolean;
  /** The breakdown of a total. */
  details?: CodaMovementDraft[];
}

const TRANSFER_RECEIVED = '00150000';
const WIDTH = 128;

/**
 * Writes statements as one CODA file of version 2 in ISO-8859-1, each with its own header and trailer
 * (facts §4.2). For the practice bank, the demonstration and tests. Characters outside ISO-8859-1
 * become question marks.
 */
export function writeCoda(statements: readonly CodaStatementDraft[]): Uint8Array {
  const lines = statements.flatMap((statement, at) =>
    linesOf(statement, at === statements.length - 1),
  );
  const text = lines.map((line) => `${line}\r\n`).join('');
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code > 0xff ? 0x3f : code;
  });
}

function linesOf(statement: CodaStatementDraft, isLast: boolean): string[] {
  const body = [
    oldBalance(statement),
    ...statement.movements.flatMap((movement, at) => movementLines(movement, at + 1)),
    newBalance(statement),
  ];
  return [header(statement), ...body, trailer(statement, body.length, isLast)];
}

/** Places each text at its position, counted from 1, on a line of blanks. */
function laid(fields: [position: number, text: string][]): string {
  return fields.reduce((line, [position, text]) => {
    const at = position - 1;
    return line.slice(0, at) + text + line.slice(at + text.length);
  }, ' '.repeat(WIDTH));
}

function header({ date, duplicate, holder }: CodaStatementDraft): string {
  return laid([
    [1, '00000'],
    [6, ddmmyy(date)],
    [12, '00005'],
    [17, duplicate ? 'D' : ' '],
    [35, fit(holder, 26)],
    [128, '2'],
  ]);
}

function oldBalance(statement: CodaStatementDraft): string {
  const { account, number, oldBalanceCents, date, holder } = statement;
  return laid([
    [1, '12'],
    [3, number],
    [6, fit(account, 31)],
    [40, 'EUR'],
    [43, signed(oldBalanceCents)],
    [59, ddmmyy(date)],
    [65, fit(holder, 26)],
    [126, number],
  ]);
}

function newBalance(statement: CodaStatementDraft): string {
  const { account, number, date, oldBalanceCents, movements } = statement;
  const balance = movements.reduce((sum, { amountCents }) => sum + amountCents, oldBalanceCents);
  return laid([
    [1, '8'],
    [2, number],
    [5, fit(account, 31)],
    [39, 'EUR'],
    [42, signed(balance)],
    [58, ddmmyy(date)],
    [128, '0'],
  ]);
}

function trailer(statement: CodaStatementDraft, records: number, isLast: boolean): string {
  const amounts = statement.movements.map(({ amountCents }) => amountCents);
  const totalOf = (some: Cents[]): string =>
    thousandths(some.reduce((sum, amount) => sum + Math.abs(amount), 0));
  return laid([
    [1, '9'],
    [17, String(records).padStart(6, '0')],
    [23, totalOf(amounts.filter((amount) => amount < 0))],
    [38, totalOf(amounts.filter((amount) => amount > 0))],
    [128, isLast ? '2' : '1'],
  ]);
}

function movementLines(total: CodaMovementDraft, sequence: number): string[] {
  return [total, ...(total.details ?? [])].flatMap((movement, detail) => {
    const place = String(sequence).padStart(4, '0') + String(detail).padStart(4, '0');
    return [first(movement, place), second(movement, place), third(movement, place)];
  });
}

function first(movement: CodaMovementDraft, place: string): string {
  const { structuredReference: reference, valueDate, entryDate } = movement;
  const type = reference?.reconstitutedByBank ? '102' : '101';
  const text = reference ? `1${type}${reference.value}` : `0${part(movement, 0, 53)}`;
  return laid([
    [1, '21'],
    [3, place],
    [11, fit(movement.bankReference, 21)],
    [32, signed(movement.amountCents)],
    [48, valueDate === undefined ? '000000' : ddmmyy(valueDate)],
    [54, movement.transactionCode ?? TRANSFER_RECEIVED],
    [62, text],
    [116, ddmmyy(entryDate)],
    [125, '01 0'],
  ]);
}

function second(movement: CodaMovementDraft, place: string): string {
  return laid([
    [1, '22'],
    [3, place],
    [11, part(movement, 53, 106)],
    [113, movement.returned ? '2' : ' '],
    [126, '1 0'],
  ]);
}

function third(movement: CodaMovementDraft, place: string): string {
  return laid([
    [1, '23'],
    [3, place],
    [11, fit(movement.counterpartyIban, 34)],
    [48, fit(movement.counterpartyName, 35)],
    [83, part(movement, 106, 149)],
    [126, '0 0'],
  ]);
}

function part(movement: CodaMovementDraft, from: number, until: number): string {
  const text = movement.structuredReference ? '' : (movement.communication ?? '');
  return fit(text.slice(from, until), until - from);
}

function fit(text: string | undefined, width: number): string {
  return (text ?? '').slice(0, width).padEnd(width);
}

function signed(cents: Cents): string {
  return (cents < 0 ? '1' : '0') + thousandths(Math.abs(cents));
}

function thousandths(cents: Cents): string {
  return `${String(cents).padStart(14, '0')}0`;
}

function ddmmyy(date: IsoDate): string {
  return date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);
}
