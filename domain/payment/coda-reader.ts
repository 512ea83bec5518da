import { type Cents, sumCents } from '../money/cents.js';
import type { IsoDate } from '../term/types.js';
import { accountFrom } from './belgian-account.js';
import type { CodaLine } from './coda-lines.js';
import {
  type MovementDraft,
  readInformation,
  readMovement,
  readSecond,
  readThird,
} from './coda-movement.js';
import type { CodaFault, CodaMovement, CodaStatement } from './coda-types.js';

/** From a header to its trailer. */
interface Section {
  version: string;
  date: IsoDate;
  duplicate: boolean;
  records: number;
  debitCents: Cents;
  creditCents: Cents;
}

/** From an old balance to the new one. */
interface StatementDraft {
  account: string;
  currency: string;
  number: string;
  oldBalanceCents: Cents;
  movements: MovementDraft[];
  line: number;
}

const BODY = ['2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4'];
const MAY_FOLLOW: Record<string, string[]> = {
  '0': ['start', '9'],
  '1': ['0', '1', '8', ...BODY],
  '2.1': ['1', ...BODY],
  '2.2': ['2.1'],
  '2.3': ['2.1', '2.2'],
  '3.1': ['2.1', '2.2', '2.3', '3.1', '3.2', '3.3'],
  '3.2': ['3.1'],
  '3.3': ['3.1', '3.2'],
  '4': ['1', '8', ...BODY],
  '8': ['1', ...BODY],
  '9': ['0', '1', '8', ...BODY],
};
const COUNTED_RECORDS = /^[1238]/;

/** Takes the lines of a file one by one and keeps the statements and all that is wrong. */
export class CodaReader {
  readonly statements: CodaStatement[] = [];
  readonly faults: CodaFault[] = [];
  readonly warnings: CodaFault[] = [];
  private section: Section | undefined;
  private statement: StatementDraft | undefined;
  private movement: MovementDraft | undefined;
  private previous = 'start';
  private moreAnnounced = false;

  take(line: CodaLine): void {
    const { record } = line;
    if (!MAY_FOLLOW[record]?.includes(this.previous)) {
      this.fault(line.number, 'record_order', { record, after: this.previous });
    }
    this.previous = record;
    if (this.section && COUNTED_RECORDS.test(record)) this.section.records += 1;
    this.read(line, record);
  }

  /** Says what is missing at the end of the file. */
  end(): void {
    if (this.previous !== '9') this.fault(0, 'truncated', { after: this.previous });
    else if (this.moreAnnounced) this.warnings.push(fault(0, 'more_announced', {}));
  }

  private read(line: CodaLine, record: string): void {
    const { section, movement } = this;
    if (record === '0') this.openSection(line);
    else if (!section) return;
    else if (record === '1') this.openStatement(line, section);
    else if (record === '2.1') this.takeMovement(line, section);
    else if (record === '8') this.closeStatement(line);
    else if (record === '9') this.closeSection(line, section);
    else if (movement) this.takeMore(line, movement);
  }

  private openSection(line: CodaLine): void {
    const [application, version] = [line.raw(15, 16), line.raw(128, 128)];
    if (application !== '05') this.fault(line.number, 'application_unknown', { application });
    if (!/[12]/.test(version)) this.fault(line.number, 'version_unknown', { version });
    if (this.statements.length > 0 && !this.moreAnnounced) {
      this.warnings.push(fault(line.number, 'statement_not_announced', {}));
    }
    const date = line.date(6) ?? this.missingDate(line.number);
    const duplicate = line.raw(17, 17) === 'D';
    this.section = { version, date, duplicate, records: 0, debitCents: 0, creditCents: 0 };
  }

  private openStatement(line: CodaLine, section: Section): void {
    this.closeWithoutBalance(section);
    const structure = section.version === '1' ? '0' : line.raw(2, 2);
    const isNumber = structure === '0';
    const found = accountFrom(
      isNumber ? line.raw(6, 17) : line.raw(6, structure === '2' ? 36 : 39),
    );
    const currency = isNumber ? line.text(19, 21) : line.text(40, 42);
    if (!/[0-3]/.test(structure) || found === undefined) {
      this.fault(line.number, 'account_unreadable', { structure });
    }
    if (currency !== 'EUR') this.fault(line.number, 'currency_not_euro', { currency });
    this.statement = {
      account: found ?? '',
      currency,
      number: line.raw(3, 5),
      oldBalanceCents: line.signedCents(43, 44),
      movements: [],
      line: line.number,
    };
  }

  private takeMovement(line: CodaLine, section: Section): void {
    const movement = readMovement(line);
    this.movement = movement;
    if (movement.valueDate === undefined && movement.entryDate === undefined) {
      this.missingDate(line.number);
    }
    if (movement.detail === '0000') this.takeBooked(movement, section);
    else this.takeDetail(movement);
  }

  private takeBooked(movement: MovementDraft, section: Section): void {
    this.statement?.movements.push(movement);
    if (movement.amountCents < 0) section.debitCents -= movement.amountCents;
    else section.creditCents += movement.amountCents;
  }

  private takeDetail(detail: MovementDraft): void {
    const total = this.statement?.movements.find(({ sequence }) => sequence === detail.sequence);
    if (total) total.details.push(detail);
    else this.fault(detail.line, 'detail_without_total', { sequence: detail.sequence });
  }

  private takeMore(line: CodaLine, movement: MovementDraft): void {
    const { record } = line;
    if (record === '4') return;
    const [sequence, detail] = [line.raw(3, 6), line.raw(7, 10)];
    if (record < '3' && (sequence !== movement.sequence || detail !== movement.detail)) {
      this.fault(line.number, 'continues_another', { sequence, detail });
    }
    if (record === '2.2') readSecond(movement, line);
    else if (record === '2.3') readThird(movement, line, this.section?.version ?? '');
    else readInformation(movement, line);
  }

  private closeStatement(line: CodaLine): void {
    const { statement, section } = this;
    const newBalanceCents = line.signedCents(42, 43);
    const date = line.date(58) ?? section?.date;
    if (!statement || !section || date === undefined) return;
    const movedCents = sumCents(statement.movements.map(({ amountCents }) => amountCents));
    const { oldBalanceCents } = statement;
    if (oldBalanceCents + movedCents !== newBalanceCents) {
      this.fault(line.number, 'balance', { oldBalanceCents, movedCents, newBalanceCents });
    }
    this.finish(statement, { date, newBalanceCents, duplicate: section.duplicate });
  }

  /** A day without movements may have no new balance; one with movements must (facts §4.4). */
  private closeWithoutBalance(section: Section): void {
    const { statement } = this;
    if (!statement) return;
    if (statement.movements.length > 0) this.fault(statement.line, 'new_balance_missing', {});
    const newBalanceCents = statement.oldBalanceCents;
    this.finish(statement, { date: section.date, newBalanceCents, duplicate: section.duplicate });
  }

  private finish(
    draft: StatementDraft,
    closing: Pick<CodaStatement, 'date' | 'newBalanceCents' | 'duplicate'>,
  ): void {
    const { account, currency, number, oldBalanceCents } = draft;
    const keyStart = `${account}:${number}:${closing.date.slice(0, 4)}`;
    const movements = draft.movements.map((movement) => finished(movement, keyStart));
    this.statements.push({ account, currency, number, oldBalanceCents, ...closing, movements });
    this.statement = undefined;
    this.movement = undefined;
  }

  private closeSection(line: CodaLine, section: Section): void {
    this.closeWithoutBalance(section);
    this.compare(line, 'record_count', [line.count(17, 22), section.records]);
    this.compare(line, 'total_debit', [line.cents(23), section.debitCents]);
    this.compare(line, 'total_credit', [line.cents(38), section.creditCents]);
    this.moreAnnounced = line.raw(128, 128) === '1';
    this.section = undefined;
  }

  private compare(line: CodaLine, code: string, [stated, found]: [number, number]): void {
    if (stated !== found) this.fault(line.number, code, { stated, found });
  }

  /** Notes the fault; the date given back only lets the reading go on. */
  private missingDate(line: number): IsoDate {
    this.fault(line, 'date_missing', {});
    return '2000-01-01';
  }

  private fault(line: number, code: string, params: CodaFault['params']): void {
    this.faults.push(fault(line, code, params));
  }
}

function finished(draft: MovementDraft, keyStart: string): CodaMovement {
  const valueDate = draft.valueDate ?? draft.entryDate ?? '';
  return {
    ...draft,
    key: `${keyStart}:${draft.sequence}:${draft.detail}`,
    valueDate,
    entryDate: draft.entryDate ?? valueDate,
    communication: joined(draft.communication),
    information: joined(draft.information),
    details: draft.details.map((detail) => finished(detail, keyStart)),
  };
}

/** Records are padded with blanks; where they meet, one is left. */
function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fault(line: number, code: string, params: CodaFault['params']): CodaFault {
  return { line, code, params };
}
