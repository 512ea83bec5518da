import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ibanOfBelgianNumber } from './belgian-account.js';
import {
  type CodaFault,
  type CodaFile,
  type CodaMovement,
  type CodaMovementDraft,
  type CodaStatementDraft,
  parseCoda,
  writeCoda,
} from './coda.js';
import { structuredReference } from './structured-reference.js';

const ACCOUNT = 'BE68539007547034';
const REFERENCE = '010806817183';

const movement = (more: Partial<CodaMovementDraft> = {}): CodaMovementDraft => ({
  amountCents: 60000,
  valueDate: '2026-05-11',
  entryDate: '2026-05-12',
  communication: 'huur mei',
  counterpartyIban: 'BE71096123456769',
  counterpartyName: 'Peeters Jan',
  bankReference: 'REF0001',
  ...more,
});
const statement = (more: Partial<CodaStatementDraft> = {}): CodaStatementDraft => ({
  account: ACCOUNT,
  number: '091',
  date: '2026-05-12',
  oldBalanceCents: 100000,
  holder: 'Woonmaatschappij Proef',
  movements: [movement()],
  ...more,
});

const textOf = (...drafts: CodaStatementDraft[]): string =>
  String.fromCharCode(...writeCoda(drafts));
const linesOf = (...drafts: CodaStatementDraft[]): string[] =>
  textOf(...drafts)
    .trimEnd()
    .split('\r\n');
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const bytesOf = (lines: string[]): Uint8Array => latin1(`${lines.join('\n')}\n`);
/** Puts a text at a position, counted from 1, of one line, counted from 1. */
const put = (lines: string[], at: number, [position, text]: [number, string]): string[] =>
  lines.map((line, index) =>
    index === at - 1
      ? line.slice(0, position - 1) + text + line.slice(position - 1 + text.length)
      : line,
  );
const without = (lines: string[], at: number): string[] =>
  lines.filter((_, index) => index !== at - 1);

const fileOf = (bytes: Uint8Array): CodaFile => {
  const result = parseCoda(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.file;
};
const movementsOf = (bytes: Uint8Array): CodaMovement[] =>
  fileOf(bytes).statements.flatMap(({ movements }) => movements);
const faultsOf = (bytes: Uint8Array): CodaFault[] => {
  const result = parseCoda(bytes);
  return result.ok ? [] : result.faults;
};
const codesOf = (bytes: Uint8Array): string[] =>
  faultsOf(bytes).map(({ line, code }) => `${line} ${code}`);

describe('a whole file', () => {
  it('is read into its statement and movements', () => {
    expect(parseCoda(writeCoda([statement()]))).toEqual({
      ok: true,
      file: {
        statements: [
          {
            account: ACCOUNT,
            currency: 'EUR',
            number: '091',
            date: '2026-05-12',
            oldBalanceCents: 100000,
            newBalanceCents: 160000,
            duplicate: false,
            movements: [
              {
                key: `${ACCOUNT}:091:2026:0001:0000`,
                sequence: '0001',
                detail: '0000',
                amountCents: 60000,
                valueDate: '2026-05-11',
                entryDate: '2026-05-12',
                transactionCode: '00150000',
                communication: 'huur mei',
                information: '',
                counterpartyIban: 'BE71096123456769',
                counterpartyName: 'Peeters Jan',
                bankReference: 'REF0001',
                returned: false,
                line: 3,
                details: [],
              },
            ],
          },
        ],
        warnings: [],
      },
    });
  });

  it('is written in lines of 128 by the positions of the standard', () => {
    const [head, old, first, second, third, fresh, trailer] = linesOf(
      statement({ oldBalanceCents: -100000, duplicate: true }),
    );
    expect(linesOf(statement()).map(({ length }) => length)).toEqual(Array(7).fill(128));
    expect(head).toBe(`0000012052600005D${' '.repeat(17)}Woonmaatschappij Proef${' '.repeat(71)}2`);
    expect(old?.slice(0, 64)).toBe(`12091${ACCOUNT}${' '.repeat(18)}EUR1000000001000000120526`);
    expect(first?.slice(0, 70)).toBe(
      `2100010000REF0001${' '.repeat(14)}0000000000600000110526001500000huur mei`,
    );
    expect(first?.slice(115)).toBe('120526   01 0');
    expect([second?.slice(0, 10), second?.slice(125)]).toEqual(['2200010000', '1 0']);
    expect([third?.slice(0, 26), third?.slice(47, 58), third?.slice(125)]).toEqual([
      '2300010000BE71096123456769',
      'Peeters Jan',
      '0 0',
    ]);
    expect(fresh?.slice(0, 63)).toBe(`8091${ACCOUNT}${' '.repeat(18)}EUR1000000000400000120526`);
    expect(trailer).toBe(
      `9${' '.repeat(15)}000005000000000000000000000000600000${' '.repeat(75)}2`,
    );
  });

  it('joins a text that runs over records 2.1, 2.2 and 2.3', () => {
    const communication = `${'a'.repeat(50)} ${'b'.repeat(60)} ${'c'.repeat(37)}`;
    expect(communication).toHaveLength(149);
    const [read] = movementsOf(
      writeCoda([statement({ movements: [movement({ communication })] })]),
    );
    expect(read?.communication).toBe(communication);
  });

  it('knows a structured communication of the payer and of the bank (types 101 and 102)', () => {
    for (const reconstitutedByBank of [false, true]) {
      const structured = { value: REFERENCE, reconstitutedByBank };
      const draft = movement({ structuredReference: structured });
      const [read] = movementsOf(writeCoda([statement({ movements: [draft] })]));
      expect(read?.structuredReference).toEqual(structured);
      expect(read?.communication).toBe('+++010/8068/17183+++');
    }
  });

  it('keeps a structured communication with a wrong check as text', () => {
    const draft = movement({
      structuredReference: { value: '010806817184', reconstitutedByBank: false },
    });
    const [read] = movementsOf(writeCoda([statement({ movements: [draft] })]));
    expect(read).not.toHaveProperty('structuredReference');
    expect(read?.communication).toBe('+++010/8068/17184+++');
  });

  it('keeps other structured types as text', () => {
    const lines = put(linesOf(statement()), 3, [62, '1100RF18539007547034']);
    const [read] = movementsOf(bytesOf(lines));
    expect(read?.communication).toBe('RF18539007547034');
    expect(read).not.toHaveProperty('structuredReference');
    const cut = put(linesOf(statement()), 3, [62, '11010108']);
    expect(movementsOf(bytesOf(cut))[0]?.communication).toBe('0108i');
  });

  it('takes the entry date when there is no value date, and the other way round', () => {
    const dateless = put(linesOf(statement()), 3, [48, '000000']);
    const [read] = movementsOf(bytesOf(dateless));
    expect([read?.valueDate, read?.entryDate]).toEqual(['2026-05-12', '2026-05-12']);
    const lines = put(linesOf(statement()), 3, [116, '      ']);
    const [entryless] = movementsOf(bytesOf(lines));
    expect([entryless?.valueDate, entryless?.entryDate]).toEqual(['2026-05-11', '2026-05-11']);
    expect(codesOf(bytesOf(put(lines, 3, [48, '000000'])))).toEqual(['3 date_missing']);
    const undated: CodaMovementDraft = { amountCents: 5, entryDate: '2026-05-12' };
    expect(linesOf(statement({ movements: [undated] }))[2]?.slice(47, 63)).toBe('000000001500000 ');
  });

  it('marks a payment that came back, and what went out is below zero', () => {
    const draft = movement({ amountCents: -60000, returned: true });
    const file = fileOf(writeCoda([statement({ movements: [draft] })]));
    expect(file.statements[0]).toMatchObject({ newBalanceCents: 40000 });
    expect(file.statements[0]?.movements[0]).toMatchObject({ amountCents: -60000, returned: true });
    const lines = put(linesOf(statement()), 4, [113, '0']);
    expect(movementsOf(bytesOf(lines))[0]?.returned).toBe(false);
  });

  it('tells two movements that are alike apart', () => {
    const read = movementsOf(writeCoda([statement({ movements: [movement(), movement()] })]));
    expect(read.map(({ key }) => key)).toEqual([
      `${ACCOUNT}:091:2026:0001:0000`,
      `${ACCOUNT}:091:2026:0002:0000`,
    ]);
  });

  it('books a total once and keeps its details inside it', () => {
    const details = [movement({ amountCents: 40000 }), movement({ amountCents: 20000 })];
    const file = fileOf(writeCoda([statement({ movements: [movement({ details }), movement()] })]));
    const [total, other] = file.statements[0]?.movements ?? [];
    expect(file.statements[0]?.newBalanceCents).toBe(220000);
    expect(total?.details.map(({ key, amountCents }) => [key, amountCents])).toEqual([
      [`${ACCOUNT}:091:2026:0001:0001`, 40000],
      [`${ACCOUNT}:091:2026:0001:0002`, 20000],
    ]);
    expect(other?.details).toEqual([]);
  });

  it('carries the duplicate flag', () => {
    expect(fileOf(writeCoda([statement({ duplicate: true })])).statements[0]?.duplicate).toBe(true);
  });

  it('holds several statements and accounts, each with its own balances', () => {
    const other = statement({ account: 'BE71096123456769', number: '004', oldBalanceCents: -500 });
    const { statements, warnings } = fileOf(writeCoda([statement(), other]));
    expect(statements.map((one) => [one.account, one.number, one.newBalanceCents])).toEqual([
      [ACCOUNT, '091', 160000],
      ['BE71096123456769', '004', 59500],
    ]);
    expect(warnings).toEqual([]);
  });

  it('may hold two statements between one header and trailer', () => {
    const [head = '', ...first] = linesOf(statement());
    const second = linesOf(statement({ number: '092', oldBalanceCents: 160000 })).slice(1, 6);
    const trailer = put([first[5] ?? ''], 1, [17, '000010']);
    const both = put(trailer, 1, [38, '000000001200000']);
    const { statements } = fileOf(bytesOf([head, ...first.slice(0, 5), ...second, ...both]));
    expect(statements.map(({ number }) => number)).toEqual(['091', '092']);
  });

  it('may leave out the new balance on a day without movements', () => {
    const lines = without(linesOf(statement({ movements: [] })), 3);
    const counted = put(lines, 3, [17, '000001']);
    expect(fileOf(bytesOf(counted)).statements).toEqual([
      {
        account: ACCOUNT,
        currency: 'EUR',
        number: '091',
        date: '2026-05-12',
        oldBalanceCents: 100000,
        newBalanceCents: 100000,
        duplicate: false,
        movements: [],
      },
    ]);
  });

  it('dates the statement by its new balance, then by the file', () => {
    const lines = put(linesOf(statement()), 6, [58, '130526']);
    expect(fileOf(bytesOf(lines)).statements[0]?.date).toBe('2026-05-13');
    const dateless = put(linesOf(statement()), 6, [58, '000000']);
    expect(fileOf(bytesOf(dateless)).statements[0]?.date).toBe('2026-05-12');
  });

  it('may have another own account in record 8 (a separate application)', () => {
    const lines = put(linesOf(statement()), 6, [5, 'BE71096123456769']);
    expect(fileOf(bytesOf(lines)).statements[0]?.account).toBe(ACCOUNT);
  });
});

describe('information and messages', () => {
  const info = (fields: [number, string][]): string => {
    const blank = put(['3100010000'.padEnd(128)], 1, [126, '0 0']);
    return fields.reduce((lines, field) => put(lines, 1, field), blank).join('');
  };
  const withRecords = (records: string[], counted: number): Uint8Array => {
    const lines = linesOf(statement());
    const all = [...lines.slice(0, 5), ...records, ...lines.slice(5)];
    return bytesOf(put(all, all.length, [17, String(5 + counted).padStart(6, '0')]));
  };

  it('of records 3.1 to 3.3 are joined beside the communication', () => {
    const more = [
      info([
        [40, '0'],
        [41, 'x'.repeat(73)],
      ]),
      info([
        [1, '32'],
        [11, 'tweede'],
      ]),
      info([
        [1, '33'],
        [11, 'derde'],
      ]),
    ];
    const [read] = movementsOf(withRecords(more, 3));
    expect(read?.information).toBe(`${'x'.repeat(73)}tweede derde`);
    expect(read?.communication).toBe('huur mei');
  });

  it('may hold the reference alone', () => {
    const [read] = movementsOf(withRecords([info([[40, `1102${REFERENCE}`]])], 1));
    expect(read?.structuredReference).toEqual({ value: REFERENCE, reconstitutedByBank: true });
    expect(read?.information).toBe('+++010/8068/17183+++');
  });

  it('may name the other party, which record 2.3 names first', () => {
    const named = info([[40, '1001Vrouw Iemand']]);
    expect(movementsOf(withRecords([named], 1))[0]?.counterpartyName).toBe('Peeters Jan');
    const lines = linesOf(statement({ movements: [movement({ counterpartyName: '' })] }));
    const all = [...lines.slice(0, 5), named, ...lines.slice(5)];
    const [read] = movementsOf(bytesOf(put(all, 8, [17, '000006'])));
    expect(read?.counterpartyName).toBe('Vrouw Iemand');
    expect(read?.information).toBe('');
  });

  it('of record 4 change nothing', () => {
    const message = info([
      [1, '4 '],
      [33, 'vrij bericht'],
    ]);
    expect(movementsOf(withRecords([message], 0))).toEqual(movementsOf(writeCoda([statement()])));
  });
});

describe('accounts and versions', () => {
  it('turn a Belgian number into its IBAN', () => {
    expect(ibanOfBelgianNumber('539007547034')).toBe(ACCOUNT);
    expect(ibanOfBelgianNumber('000000000097')).toMatch(/^BE\d\d000000000097$/);
  });

  it('read structure 0 and version 1 alike', () => {
    const number = `539007547034 EUR${' '.repeat(20)}`;
    const zero = put(put(linesOf(statement()), 2, [2, '0']), 2, [6, number]);
    expect(fileOf(bytesOf(zero)).statements[0]?.account).toBe(ACCOUNT);
    const one = put(put(linesOf(statement()), 1, [128, '1']), 2, [6, number]);
    const old = put(one, 5, [
      11,
      `096123456769${' '.repeat(25)}Peeters Jan${' '.repeat(15)}Dorp 1`,
    ]);
    const [read] = movementsOf(bytesOf(old));
    expect(read).toMatchObject({
      counterpartyIban: 'BE71096123456769',
      counterpartyName: 'Peeters Jan',
      communication: 'huur mei',
    });
  });

  it('read foreign accounts, and a Belgian number of the other party in version 2', () => {
    const foreign = put(put(linesOf(statement()), 2, [2, '3']), 2, [
      6,
      'FR1420041010050500013M02606    ',
    ]);
    expect(fileOf(bytesOf(foreign)).statements[0]?.account).toBe('FR1420041010050500013M02606');
    const bban = put(linesOf(statement()), 5, [11, '096123456769 EUR ']);
    expect(movementsOf(bytesOf(bban))[0]?.counterpartyIban).toBe('BE71096123456769');
    const none = put(linesOf(statement()), 5, [11, '000000000000    ']);
    expect(movementsOf(bytesOf(none))[0]).not.toHaveProperty('counterpartyIban');
  });

  it('refuse unknown structures, versions, applications and currencies', () => {
    const lines = linesOf(statement());
    expect(codesOf(bytesOf(put(lines, 1, [128, '3'])))).toEqual(['1 version_unknown']);
    expect(codesOf(bytesOf(put(lines, 1, [15, '04'])))).toEqual(['1 application_unknown']);
    expect(codesOf(bytesOf(put(lines, 2, [2, '7'])))).toEqual(['2 account_unreadable']);
    expect(codesOf(bytesOf(put(lines, 2, [6, ' '.repeat(31)])))).toEqual(['2 account_unreadable']);
    expect(faultsOf(bytesOf(put(lines, 2, [40, 'USD'])))).toEqual([
      { line: 2, code: 'currency_not_euro', params: { currency: 'USD' } },
    ]);
  });
});

describe('bytes (facts §4.4)', () => {
  const named = (name: string): string =>
    textOf(statement({ movements: [movement({ counterpartyName: name })] }));

  it('are read as ISO-8859-1 when they are no UTF-8', () => {
    expect(movementsOf(latin1(named('Renée Müller')))[0]?.counterpartyName).toBe('Renée Müller');
  });

  it('are read as UTF-8 with lines longer in bytes', () => {
    const bytes = new TextEncoder().encode(named('Renée Müller'));
    expect(movementsOf(bytes)[0]).toMatchObject({
      counterpartyName: 'Renée Müller',
      communication: 'huur mei',
    });
  });

  it('are read as UTF-8 with lines of 128 bytes, where positions count bytes', () => {
    const row = named('Renée Müller').replace('Renée Müller  ', 'Renée Müller');
    const [read] = movementsOf(new TextEncoder().encode(row));
    expect(read).toMatchObject({ counterpartyName: 'Renée Müller', communication: 'huur mei' });
  });

  it('outside ISO-8859-1 are written as question marks', () => {
    expect(
      movementsOf(writeCoda([statement({ movements: [movement({ communication: 'a€b' })] })]))[0]
        ?.communication,
    ).toBe('a?b');
  });

  it('may end on empty lines or the sign of an old end of file, with either line end', () => {
    const lines = linesOf(statement());
    for (const tail of ['', '\n\n  \r\n', '\n\u001a']) {
      expect(fileOf(latin1(lines.join('\n') + tail)).statements).toHaveLength(1);
      expect(fileOf(latin1(lines.join('\r\n') + tail)).statements).toHaveLength(1);
    }
  });
});

describe('a file with faults', () => {
  const lines = linesOf(statement());

  it('says all of them at once, in the order of the lines', () => {
    const broken = put(put(put(lines, 3, [47, '5']), 6, [57, '0']), 7, [17, '000009']);
    const more = put(broken, 6, [43, '000000000990000']);
    expect(faultsOf(bytesOf(more))).toEqual([
      { line: 3, code: 'third_decimal', params: { text: '000000000600005' } },
      {
        line: 6,
        code: 'balance',
        params: { oldBalanceCents: 100000, movedCents: 60000, newBalanceCents: 99000 },
      },
      { line: 7, code: 'record_count', params: { stated: 9, found: 5 } },
    ]);
  });

  it('names totals that are wrong', () => {
    expect(faultsOf(bytesOf(put(lines, 7, [23, '000000000000010'])))).toEqual([
      { line: 7, code: 'total_debit', params: { stated: 1, found: 0 } },
    ]);
    expect(faultsOf(bytesOf(put(lines, 7, [38, '000000000600010'])))).toEqual([
      { line: 7, code: 'total_credit', params: { stated: 60001, found: 60000 } },
    ]);
    const out = linesOf(statement({ movements: [movement({ amountCents: -700 })] }));
    expect(faultsOf(bytesOf(out))).toEqual([]);
    expect(faultsOf(bytesOf(put(out, 7, [23, '000000000007010'])))[0]?.params).toEqual({
      stated: 701,
      found: 700,
    });
  });

  it('names lines that are not 128 wide', () => {
    const short = lines.map((line, at) => (at === 3 ? line.slice(0, 100) : line));
    expect(faultsOf(bytesOf(short))).toEqual([
      { line: 4, code: 'line_width', params: { width: 100 } },
      { line: 7, code: 'record_count', params: { stated: 5, found: 4 } },
    ]);
    const long = lines.map((line, at) => (at === 0 ? `${line} ` : line));
    expect(codesOf(bytesOf(long))[0]).toBe('1 line_width');
  });

  it('cut off is refused, wherever it was cut', () => {
    for (let kept = 1; kept < lines.length; kept += 1) {
      expect(codesOf(bytesOf(lines.slice(0, kept)))[0]).toBe('0 truncated');
    }
    expect(codesOf(latin1(lines.join('\n').slice(0, -1)))).toEqual(['0 truncated', '7 line_width']);
  });

  it('that is no CODA at all says only that', () => {
    for (const text of ['', '<Document/>', 'a,b\nc,d\n']) {
      expect(faultsOf(latin1(text))).toEqual([{ line: 0, code: 'not_coda', params: {} }]);
    }
  });

  it('names records out of order, unknown or without a beginning', () => {
    const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)].map((line) => line ?? '');
    expect(faultsOf(bytesOf(swapped))[0]).toEqual({
      line: 2,
      code: 'record_order',
      params: { record: '2.1', after: '0' },
    });
    expect(codesOf(bytesOf(put(lines, 4, [1, '7'])))).toContain('4 record_order');
    expect(codesOf(bytesOf(lines.slice(1)))[0]).toBe('1 record_order');
    expect(codesOf(bytesOf(without(lines, 1)))).toEqual(['1 record_order']);
  });

  it('names a balance that is missing after movements', () => {
    const open = put(without(lines, 6), 6, [17, '000004']);
    expect(codesOf(bytesOf(open))).toEqual(['2 new_balance_missing']);
  });

  it('names amounts, signs, dates and counts that cannot be read', () => {
    expect(codesOf(bytesOf(put(lines, 3, [33, 'x'])))).toContain('3 amount_unreadable');
    expect(codesOf(bytesOf(put(lines, 3, [32, '2'])))).toEqual(['3 sign_unreadable']);
    expect(codesOf(bytesOf(put(lines, 7, [17, 'x'])))).toContain('7 count_unreadable');
    expect(codesOf(bytesOf(put(lines, 1, [6, '000000'])))).toEqual(['1 date_missing']);
    for (const date of ['310426', '290226', '000526', '120026', '121326', 'ab0526', '320526']) {
      expect(faultsOf(bytesOf(put(lines, 3, [48, date])))).toEqual([
        { line: 3, code: 'date_unreadable', params: { text: date } },
      ]);
    }
    for (const date of ['290228', '310526', '010126', '300426', '311226', '280226']) {
      expect(codesOf(bytesOf(put(lines, 3, [48, date])))).toEqual([]);
    }
  });

  it('names records that continue another movement, and details without a total', () => {
    const other = put(lines, 4, [3, '0002']);
    expect(faultsOf(bytesOf(other))).toEqual([
      { line: 4, code: 'continues_another', params: { sequence: '0002', detail: '0000' } },
    ]);
    expect(codesOf(bytesOf(put(lines, 5, [7, '0001'])))).toEqual(['5 continues_another']);
    const details = [movement({ amountCents: 1000 })];
    const withDetail = linesOf(statement({ movements: [movement({ details })] }));
    const lost = put(put(put(withDetail, 6, [3, '0009']), 7, [3, '0009']), 8, [3, '0009']);
    expect(faultsOf(bytesOf(lost))).toEqual([
      { line: 6, code: 'detail_without_total', params: { sequence: '0009' } },
    ]);
  });

  it('only warns when a trailer announces more or less than there is', () => {
    const more = put(lines, 7, [128, '1']);
    expect(fileOf(bytesOf(more)).warnings).toEqual([
      { line: 0, code: 'more_announced', params: {} },
    ]);
    const two = put(linesOf(statement(), statement({ number: '092' })), 7, [128, '2']);
    expect(fileOf(bytesOf(two)).warnings).toEqual([
      { line: 8, code: 'statement_not_announced', params: {} },
    ]);
  });
});

describe('any statement', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-zA-Z0-9é.,-]{1,9}$/), { maxLength: 12 })
    .map((some) => some.join(' ').slice(0, 149).trim());
  const dates = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(
      ({ day, month }) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    );
  const drafts = fc.record({
    amountCents: fc.integer({ min: -5_000_000, max: 5_000_000 }).filter((cents) => cents !== 0),
    valueDate: dates,
    entryDate: dates,
    communication: words,
    counterpartyName: words.map((name) => name.slice(0, 35).trim()),
    bankReference: fc.stringMatching(/^[A-Z0-9]{1,21}$/),
    returned: fc.boolean(),
    reference: fc.option(
      fc.record({
        value: fc.integer({ min: 0, max: 9_999_999_999 }),
        reconstitutedByBank: fc.boolean(),
      }),
    ),
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(drafts, { maxLength: 5 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (some, old) => {
          const movements = some.map(({ reference, ...draft }): CodaMovementDraft => {
            if (!reference) return draft;
            const value = structuredReference(String(reference.value).padStart(10, '0'));
            return { ...draft, structuredReference: { ...reference, value } };
          });
          const [read] = fileOf(
            writeCoda([statement({ movements, oldBalanceCents: old })]),
          ).statements;
          expect(read?.oldBalanceCents).toBe(old);
          expect(read?.movements).toHaveLength(movements.length);
          movements.forEach((draft, at) => {
            const {
              counterpartyName,
              structuredReference: reference,
              communication,
              ...plain
            } = draft;
            const back = read?.movements[at];
            expect(back).toMatchObject(plain);
            expect(back?.counterpartyName ?? '').toBe(counterpartyName);
            expect(back?.structuredReference).toEqual(reference);
            if (!reference) expect(back?.communication).toBe(communication);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
