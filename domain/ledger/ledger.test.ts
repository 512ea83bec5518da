import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/holiday-calendar.js';
import { arrearsOn, ledgerOn } from './ledger.js';
import { RentBookFaulty } from './rent-book-faulty.js';
import { monthsInArrears, threatenedMonth } from './threatened-month.js';
import type { Correction, Debt, Receipt, RentBook, RentLine } from './types.js';

const rent = (more: Partial<RentLine> = {}): RentLine => ({
  id: 'line-1',
  from: '2026-01-01',
  until: null,
  monthlyCents: 60000,
  dueDay: 5,
  kind: 'rent',
  ...more,
});
const correction = (more: Partial<Correction> = {}): Correction => ({
  id: 'c-1',
  kind: 'rent_correction',
  amountCents: 5000,
  dueOn: '2026-02-20',
  disputed: false,
  description: 'indexation',
  ...more,
});
const receipt = (id: string, valueDate: string, amountCents: number): Receipt => {
  return { id, valueDate, amountCents };
};
const bookOf = (more: Partial<RentBook> = {}): RentBook => ({
  rentLines: [rent()],
  corrections: [],
  receipts: [],
  plans: [],
  settings: { graceCents: 500, countedKinds: ['rent', 'monthly_charge', 'rent_correction'] },
  ...more,
});
const debtOf = (book: RentBook, asOf: string, id: string): Debt | undefined =>
  ledgerOn(book, asOf).debts.find((debt) => debt.id === id);
const flowOf = (book: RentBook, asOf: string): [string, string, number, string, string][] =>
  ledgerOn(book, asOf).allocations.map(({ sourceId, debtId, amountCents, ground, on }) => [
    sourceId,
    debtId,
    amountCents,
    ground,
    on,
  ]);

describe('debts', () => {
  it('follow from the rent lines, month by month, and count once past their due day', () => {
    expect(ledgerOn(bookOf(), '2026-02-05')).toEqual({
      asOf: '2026-02-05',
      debts: [
        {
          id: 'rent:2026-01',
          kind: 'rent',
          month: '2026-01',
          dueOn: '2026-01-05',
          amountCents: 60000,
          openCents: 60000,
          counts: true,
        },
        {
          id: 'rent:2026-02',
          kind: 'rent',
          month: '2026-02',
          dueOn: '2026-02-05',
          amountCents: 60000,
          openCents: 60000,
          counts: true,
        },
      ],
      allocations: [],
      creditCents: 0,
      openCents: 60000,
      otherOpenCents: 0,
      paid: false,
    });
    expect(arrearsOn(bookOf(), '2026-02-06')).toBe(120000);
    expect(ledgerOn(bookOf(), '2026-01-31').debts).toHaveLength(1);
    expect(ledgerOn(bookOf(), '2025-12-31')).toMatchObject({ debts: [], openCents: 0, paid: true });
    expect(ledgerOn(bookOf({ rentLines: [] }), '2026-05-01').debts).toEqual([]);
  });

  it('of a month held in part are asked by days, rounded half up', () => {
    const line = rent({ from: '2026-04-16', until: '2026-06-01', monthlyCents: 60001 });
    const book = bookOf({ rentLines: [line] });
    expect(
      ledgerOn(book, '2026-07-31').debts.map(({ id, amountCents }) => [id, amountCents]),
    ).toEqual([
      ['rent:2026-04', 30001],
      ['rent:2026-05', 60001],
      ['rent:2026-06', 2000],
    ]);
    expect(debtOf(book, '2026-04-20', 'rent:2026-04')?.dueOn).toBe('2026-04-05');
    const third = bookOf({ rentLines: [rent({ until: '2026-04-10', monthlyCents: 1000 })] });
    expect(debtOf(third, '2026-05-01', 'rent:2026-04')?.amountCents).toBe(333);
  });

  it('of lines that follow one another within a month are one, rounded once', () => {
    const lines = [
      rent({ id: 'b', from: '2026-04-16', monthlyCents: 10001, dueDay: 20 }),
      rent({ id: 'a', until: '2026-04-15', monthlyCents: 10001, dueDay: 3 }),
    ];
    const book = bookOf({ rentLines: lines });
    expect(debtOf(book, '2026-05-01', 'rent:2026-04')).toMatchObject({
      amountCents: 10001,
      dueOn: '2026-04-03',
    });
    expect(debtOf(book, '2026-05-01', 'rent:2026-05')?.dueOn).toBe('2026-05-20');
    expect(ledgerOn(book, '2026-05-01').debts).toHaveLength(5);
  });

  it('are apart for rent and monthly charges, and clamp their due day', () => {
    const charge = rent({ id: 'x', kind: 'monthly_charge', monthlyCents: 4500, dueDay: 31 });
    const zero = rent({ id: 'z', kind: 'rent', monthlyCents: 0 });
    const { debts } = ledgerOn(
      bookOf({ rentLines: [rent({ from: '2026-02-01' }), zero, charge] }),
      '2026-02-28',
    );
    expect(debts.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['monthly_charge:2026-01', '2026-01-31'],
      ['rent:2026-02', '2026-02-05'],
      ['monthly_charge:2026-02', '2026-02-28'],
    ]);
  });

  it('of corrections fall due by their own date; other kinds and disputed sums stand apart', () => {
    const corrections = [
      correction(),
      correction({ id: 'c-2', kind: 'damage', amountCents: 7000 }),
      correction({ id: 'c-3', disputed: true, amountCents: 900 }),
    ];
    const book = bookOf({ rentLines: [], corrections });
    expect(ledgerOn(book, '2026-02-19').debts).toEqual([]);
    expect(ledgerOn(book, '2026-02-20')).toMatchObject({ openCents: 0, otherOpenCents: 0 });
    expect(ledgerOn(book, '2026-02-21')).toMatchObject({ openCents: 5000, otherOpenCents: 7900 });
    expect(
      ledgerOn(book, '2026-02-20').debts.map(({ id, counts, month }) => [id, counts, month]),
    ).toEqual([
      ['correction:c-1', true, '2026-02'],
      ['correction:c-2', false, '2026-02'],
      ['correction:c-3', false, '2026-02'],
    ]);
  });
});

describe('money', () => {
  it('settles the oldest due, ties by id, and keeps the rest as credit for later debts', () => {
    const book = bookOf({ receipts: [receipt('r-1', '2026-02-10', 150000)] });
    expect(flowOf(book, '2026-04-30')).toEqual([
      ['r-1', 'rent:2026-01', 60000, 'oldest', '2026-02-10'],
      ['r-1', 'rent:2026-02', 60000, 'oldest', '2026-02-10'],
      ['r-1', 'rent:2026-03', 30000, 'credit', '2026-03-01'],
    ]);
    expect(ledgerOn(book, '2026-02-28')).toMatchObject({ creditCents: 30000, paid: true });
    expect(ledgerOn(book, '2026-03-31')).toMatchObject({ creditCents: 0, openCents: 30000 });
    expect(ledgerOn(book, '2026-02-09').allocations).toEqual([]);
  });

  it('before the first debt is credit', () => {
    const book = bookOf({ receipts: [receipt('r-1', '2025-12-20', 60000)] });
    expect(ledgerOn(book, '2025-12-31').creditCents).toBe(60000);
    expect(arrearsOn(book, '2026-01-31')).toBe(0);
  });

  it('goes to the debt the payer names, also to one that is yet to come', () => {
    const named = { ...receipt('r-1', '2026-02-10', 70000), names: { debtId: 'rent:2026-02' } };
    expect(flowOf(bookOf({ receipts: [named] }), '2026-02-28')).toEqual([
      ['r-1', 'rent:2026-02', 60000, 'named', '2026-02-10'],
      ['r-1', 'rent:2026-01', 10000, 'oldest', '2026-02-10'],
    ]);
    const ahead = { ...named, names: { debtId: 'rent:2026-04' } };
    const book = bookOf({ receipts: [ahead] });
    expect(ledgerOn(book, '2026-02-28').debts.map(({ id, openCents }) => [id, openCents])).toEqual([
      ['rent:2026-01', 50000],
      ['rent:2026-02', 60000],
      ['rent:2026-04', 0],
    ]);
    expect(debtOf(book, '2026-04-30', 'rent:2026-04')?.openCents).toBe(0);
  });

  it('names months no further ahead than a year, and only what exists', () => {
    const naming = (debtId: string): RentBook =>
      bookOf({ receipts: [{ ...receipt('r-1', '2026-01-10', 60000), names: { debtId } }] });
    expect(flowOf(naming('rent:2027-01'), '2026-01-31')[0]?.[1]).toBe('rent:2027-01');
    expect(flowOf(naming('rent:2027-02'), '2026-01-31')[0]?.[1]).toBe('rent:2026-01');
    expect(flowOf(naming('rent:2026-13'), '2026-01-31')[0]?.[1]).toBe('rent:2026-01');
    expect(flowOf(naming('correction:none'), '2026-01-31')[0]?.[1]).toBe('rent:2026-01');
  });

  it('reaches a disputed sum or one not due yet only by name', () => {
    const corrections = [correction({ disputed: true, dueOn: '2026-03-20' })];
    const plain = receipt('r-1', '2026-02-01', 5000);
    const book = bookOf({ rentLines: [], corrections, receipts: [plain] });
    expect(ledgerOn(book, '2026-03-31')).toMatchObject({ creditCents: 5000, otherOpenCents: 5000 });
    const named = { ...plain, names: { debtId: 'correction:c-1' } };
    const paid = bookOf({ rentLines: [], corrections, receipts: [named] });
    expect(flowOf(paid, '2026-02-01')).toEqual([
      ['r-1', 'correction:c-1', 5000, 'named', '2026-02-01'],
    ]);
  });

  it('owed to the tenant settles debts from its date on, unless disputed', () => {
    const inFavour = correction({ kind: 'settlement', amountCents: -20000, dueOn: '2026-02-01' });
    const book = bookOf({ corrections: [inFavour] });
    expect(arrearsOn(book, '2026-01-31')).toBe(60000);
    expect(arrearsOn(book, '2026-02-01')).toBe(40000);
    expect(ledgerOn(book, '2026-02-01').allocations).toEqual([
      {
        sourceId: 'c-1',
        source: 'correction',
        debtId: 'rent:2026-01',
        amountCents: 20000,
        on: '2026-02-01',
        ground: 'oldest',
      },
    ]);
    const disputed = bookOf({ corrections: [{ ...inFavour, disputed: true }] });
    expect(arrearsOn(disputed, '2026-02-01')).toBe(60000);
  });

  it('of a deposit given back is never set off against rent (facts §13.17)', () => {
    const corrections = [
      correction({ id: 'back', kind: 'deposit', amountCents: -9000, dueOn: '2026-01-02' }),
      correction({ id: 'asked', kind: 'deposit', amountCents: 4000, dueOn: '2026-01-20' }),
    ];
    const book = bookOf({ corrections });
    expect(flowOf(book, '2026-01-31')).toEqual([
      ['back', 'correction:asked', 4000, 'credit', '2026-01-20'],
    ]);
    expect(ledgerOn(book, '2026-01-31')).toMatchObject({ creditCents: 5000, openCents: 60000 });
  });

  it('within the grace makes the book paid, one cent more does not', () => {
    const paying = (cents: number): RentBook =>
      bookOf({ receipts: [receipt('r-1', '2026-01-05', cents)] });
    expect(ledgerOn(paying(59500), '2026-01-06')).toMatchObject({ paid: true, openCents: 500 });
    expect(ledgerOn(paying(59499), '2026-01-06')).toMatchObject({ paid: false, openCents: 501 });
  });

  it('that is reversed counts until the day before and gives the debt its old due date back', () => {
    const returned = { ...receipt('r-1', '2026-01-05', 60000), reversedOn: '2026-02-03' };
    const book = bookOf({ receipts: [returned] });
    expect(arrearsOn(book, '2026-02-02')).toBe(0);
    expect(arrearsOn(book, '2026-02-03')).toBe(60000);
    expect(debtOf(book, '2026-02-03', 'rent:2026-01')?.dueOn).toBe('2026-01-05');
  });

  it('of one day is taken by source and id', () => {
    const receipts = [receipt('b', '2026-01-10', 40000), receipt('a', '2026-01-10', 40000)];
    const corrections = [correction({ id: 'z', amountCents: -100, dueOn: '2026-01-10' })];
    expect(flowOf(bookOf({ receipts, corrections }), '2026-01-31')).toEqual([
      ['z', 'rent:2026-01', 100, 'oldest', '2026-01-10'],
      ['a', 'rent:2026-01', 40000, 'oldest', '2026-01-10'],
      ['b', 'rent:2026-01', 19900, 'oldest', '2026-01-10'],
    ]);
  });
});

describe('while a plan runs (facts §13.3)', () => {
  const plan = { id: 'p-1', from: '2026-03-01', instalments: [] };
  const paying = (more: Partial<Receipt>, planMore: object = {}): [string, number, string][] => {
    const paid = { ...receipt('r-1', '2026-03-10', 150000), ...more };
    const book = bookOf({ receipts: [paid], plans: [{ ...plan, ...planMore }] });
    return flowOf(book, '2026-04-30').map(([, debtId, cents, ground]) => [debtId, cents, ground]);
  };

  it('money goes to the current month, then to the instalment', () => {
    expect(paying({})).toEqual([
      ['rent:2026-03', 60000, 'current_month'],
      ['rent:2026-01', 60000, 'instalment'],
      ['rent:2026-02', 30000, 'instalment'],
    ]);
  });

  it('money goes to the current month although it is not due yet', () => {
    expect(paying({ valueDate: '2026-03-02', amountCents: 100 })).toEqual([
      ['rent:2026-03', 100, 'current_month'],
    ]);
  });

  it('money that names the plan goes to the instalment first, then to the month', () => {
    expect(paying({ names: { planId: 'p-1' } })).toEqual([
      ['rent:2026-01', 60000, 'instalment'],
      ['rent:2026-02', 60000, 'instalment'],
      ['rent:2026-03', 30000, 'current_month'],
    ]);
    expect(paying({ names: { planId: 'p-2' } })[0]).toEqual([
      'rent:2026-03',
      60000,
      'current_month',
    ]);
  });

  it('rent that fell due after the plan began comes last', () => {
    expect(paying({ valueDate: '2026-04-10', amountCents: 200000 })).toEqual([
      ['rent:2026-04', 60000, 'current_month'],
      ['rent:2026-01', 60000, 'instalment'],
      ['rent:2026-02', 60000, 'instalment'],
      ['rent:2026-03', 20000, 'oldest'],
    ]);
  });

  it('money goes by age before it begins and from its end on', () => {
    expect(paying({ valueDate: '2026-02-28', amountCents: 100 })).toEqual([
      ['rent:2026-01', 100, 'oldest'],
    ]);
    expect(paying({ amountCents: 100 }, { endedOn: '2026-03-10' })).toEqual([
      ['rent:2026-01', 100, 'oldest'],
    ]);
    expect(paying({ amountCents: 100 }, { endedOn: '2026-03-11' })).toEqual([
      ['rent:2026-03', 100, 'current_month'],
    ]);
    expect(paying({ valueDate: '2026-03-01', amountCents: 100 })[0]?.[2]).toBe('current_month');
  });

  it('the plan that began last is the one that runs', () => {
    const plans = [plan, { ...plan, id: 'p-2', from: '2026-04-01' }];
    const paid = { ...receipt('r-1', '2026-04-10', 60000), names: { planId: 'p-2' } };
    const flow = flowOf(bookOf({ receipts: [paid], plans }), '2026-04-30');
    expect(flow).toEqual([['r-1', 'rent:2026-01', 60000, 'instalment', '2026-04-10']]);
    const old = { ...paid, names: { planId: 'p-1' } };
    expect(flowOf(bookOf({ receipts: [old], plans }), '2026-04-30')[0]?.[1]).toBe('rent:2026-04');
  });
});

describe('a faulty book', () => {
  it.each([0, -1, 0.5])('with a receipt of %d is refused', (amount) => {
    const book = bookOf({ receipts: [receipt('r-9', '2026-01-01', amount)] });
    expect(() => ledgerOn(book, '2026-01-01')).toThrow(
      new RentBookFaulty('receipt_not_above_zero', 'r-9'),
    );
  });

  it('with an id used twice is refused', () => {
    const twice = [receipt('r-1', '2026-01-01', 1), receipt('r-1', '2026-01-02', 1)];
    expect(() => ledgerOn(bookOf({ receipts: twice }), '2026-01-01')).toThrow(
      new RentBookFaulty('id_used_twice', 'r-1'),
    );
    const corrections = [correction(), correction()];
    expect(() => arrearsOn(bookOf({ corrections }), '2026-01-01')).toThrow(RentBookFaulty);
    expect(new RentBookFaulty('id_used_twice', 'r-1')).toMatchObject({
      name: 'RentBookFaulty',
      code: 'id_used_twice',
      params: { id: 'r-1' },
      message: 'id_used_twice: r-1',
    });
  });
});

describe('the threatened month (facts §12.1)', () => {
  it('is the month whose charge, also unpaid, makes three', () => {
    expect(threatenedMonth(bookOf(), '2026-01-20')).toEqual({
      month: '2026-03',
      openBeforeCents: 120000,
      withMonthCents: 180000,
      thresholdCents: 179500,
      steps: [
        { code: 'open_before', params: { month: '2026-03', cents: 120000 } },
        { code: 'month_unpaid', params: { month: '2026-03', cents: 60000 } },
        { code: 'monthly_charge', params: { month: '2026-01', cents: 60000 } },
        { code: 'monthly_charge', params: { month: '2026-02', cents: 60000 } },
        { code: 'monthly_charge', params: { month: '2026-03', cents: 60000 } },
        {
          code: 'threshold',
          params: { chargesCents: 180000, toleranceCents: 500, thresholdCents: 179500 },
        },
        { code: 'reached', params: { month: '2026-03', cents: 180000 } },
      ],
    });
  });

  it('moves a month by one cent beyond the tolerance', () => {
    const paying = (cents: number): RentBook =>
      bookOf({ receipts: [receipt('r-1', '2026-01-10', cents)] });
    expect(threatenedMonth(paying(500), '2026-02-01')?.month).toBe('2026-03');
    expect(threatenedMonth(paying(501), '2026-02-01')?.month).toBe('2026-04');
    expect(threatenedMonth(paying(501), '2026-02-01', 501)?.month).toBe('2026-03');
  });

  it('is the month of the day asked when it is reached already', () => {
    expect(threatenedMonth(bookOf(), '2026-06-20')).toMatchObject({
      month: '2026-06',
      openBeforeCents: 300000,
    });
  });

  it('is none when the lease ended before, and stays when it was reached', () => {
    const ended = (until: string): RentBook => bookOf({ rentLines: [rent({ until })] });
    expect(threatenedMonth(ended('2026-02-28'), '2026-02-10')).toBeNull();
    const three = threatenedMonth(ended('2026-03-15'), '2026-05-10');
    expect(three).toMatchObject({
      month: '2026-05',
      openBeforeCents: 149032,
      thresholdCents: 148532,
    });
    const paid = [receipt('r-1', '2026-04-01', 60000)];
    expect(threatenedMonth({ ...ended('2026-03-31'), receipts: paid }, '2026-05-10')).toBeNull();
  });

  it('is looked for two years ahead and no further', () => {
    const paidTill = (months: number): RentBook =>
      bookOf({ receipts: [receipt('r-1', '2026-01-01', months * 60000)] });
    expect(threatenedMonth(paidTill(22), '2026-01-01')?.month).toBe('2028-01');
    expect(threatenedMonth(paidTill(23), '2026-01-01')).toBeNull();
  });

  it('counts corrections that count and leaves out what stands apart', () => {
    const counted = bookOf({ corrections: [correction({ amountCents: 60000 })] });
    expect(threatenedMonth(counted, '2026-02-01')?.month).toBe('2026-03');
    const withDamage = bookOf({
      corrections: [correction({ kind: 'damage', amountCents: 90000 })],
    });
    expect(threatenedMonth(withDamage, '2026-03-01')?.openBeforeCents).toBe(120000);
    const withMonth = threatenedMonth(counted, '2026-03-01');
    expect(withMonth).toMatchObject({ openBeforeCents: 180000, withMonthCents: 240000 });
  });

  it('weighs rent and monthly charges together', () => {
    const charge = rent({ id: 'x', kind: 'monthly_charge', monthlyCents: 4500 });
    expect(threatenedMonth(bookOf({ rentLines: [rent(), charge] }), '2026-01-01')).toMatchObject({
      month: '2026-03',
      openBeforeCents: 129000,
      thresholdCents: 193000,
    });
  });
});

describe('months in arrears', () => {
  it('are whole tenths of what holds on the day, cut off', () => {
    expect(monthsInArrears(bookOf(), '2026-03-31')).toBe(3);
    const paying = (cents: number): RentBook =>
      bookOf({ receipts: [receipt('r-1', '2026-01-10', cents)] });
    expect(monthsInArrears(paying(1), '2026-03-31')).toBe(2.9);
    expect(monthsInArrears(paying(36000), '2026-04-30')).toBe(3.4);
    expect(monthsInArrears(bookOf({ rentLines: [] }), '2026-04-30')).toBe(0);
    expect(monthsInArrears(bookOf(), '2025-12-31')).toBe(0);
  });

  it('take the rent held last after the end, and the new one after a change', () => {
    const lines = [
      rent({ until: '2026-02-28' }),
      rent({ id: 'n', from: '2026-03-01', monthlyCents: 120000 }),
    ];
    expect(monthsInArrears(bookOf({ rentLines: lines }), '2026-02-28')).toBe(2);
    expect(monthsInArrears(bookOf({ rentLines: lines }), '2026-03-31')).toBe(2);
    const ended = bookOf({ rentLines: [rent({ until: '2026-02-28' })] });
    expect(monthsInArrears(ended, '2026-12-31')).toBe(2);
    const charge = rent({ id: 'x', kind: 'monthly_charge', monthlyCents: 60000 });
    expect(monthsInArrears(bookOf({ rentLines: [rent(), charge] }), '2026-01-31')).toBe(1);
    const uncounted = bookOf({
      rentLines: [rent(), charge],
      settings: { graceCents: 0, countedKinds: ['rent'] },
    });
    expect(monthsInArrears(uncounted, '2026-01-31')).toBe(1);
  });
});

describe('any book', () => {
  const dates = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
  const receiptsOf = fc.array(
    fc.record({
      valueDate: dates,
      amountCents: fc.integer({ min: 1, max: 200000 }),
      names: fc.constantFrom(
        {},
        { debtId: 'rent:2026-03' },
        { debtId: 'correction:c-0' },
        { planId: 'p-1' },
      ),
    }),
    { maxLength: 7 },
  );
  const correctionsOf = fc.array(
    fc.record({
      kind: fc.constantFrom<Correction['kind']>(
        'rent_correction',
        'damage',
        'deposit',
        'settlement',
      ),
      amountCents: fc.integer({ min: -50000, max: 50000 }),
      dueOn: dates,
      disputed: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  const books = fc
    .tuple(receiptsOf, correctionsOf, fc.boolean())
    .map(([receipts, corrections, hasPlan]) =>
      bookOf({
        receipts: receipts.map((one, at) => ({ ...one, id: `r-${at}` })),
        corrections: corrections.map((one, at) => ({ ...one, id: `c-${at}`, description: '' })),
        plans: hasPlan
          ? [{ id: 'p-1', from: '2026-04-01', instalments: [], endedOn: '2026-09-01' }]
          : [],
      }),
    );
  const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const runs = { numRuns: 150 };

  it('divides all its money: allocations and credit are what came in', () => {
    fc.assert(
      fc.property(books, dates, (book, asOf) => {
        const ledger = ledgerOn(book, asOf);
        const received = book.receipts.filter(({ valueDate }) => valueDate <= asOf);
        const inFavour = book.corrections.filter(
          ({ dueOn, amountCents, disputed }) => dueOn <= asOf && amountCents < 0 && !disputed,
        );
        const given = sum(ledger.allocations.map(({ amountCents }) => amountCents));
        expect(given + ledger.creditCents).toBe(
          sum(received.map(({ amountCents }) => amountCents)) -
            sum(inFavour.map(({ amountCents }) => amountCents)),
        );
      }),
      runs,
    );
  });

  it('has nothing open below zero, and each debt is its parts', () => {
    fc.assert(
      fc.property(books, dates, (book, asOf) => {
        const { debts, allocations } = ledgerOn(book, asOf);
        for (const { id, amountCents, openCents } of debts) {
          const paid = allocations.filter(({ debtId }) => debtId === id);
          expect(openCents).toBeGreaterThanOrEqual(0);
          expect(openCents + sum(paid.map((one) => one.amountCents))).toBe(amountCents);
        }
      }),
      runs,
    );
  });

  it('does not care in which order its rows stand', () => {
    fc.assert(
      fc.property(books, dates, (book, asOf) => {
        const turned = {
          ...book,
          receipts: [...book.receipts].reverse(),
          corrections: [...book.corrections].reverse(),
        };
        expect(ledgerOn(turned, asOf)).toEqual(ledgerOn(book, asOf));
      }),
      runs,
    );
  });

  it('owes no more, and is threatened no earlier, by one payment more', () => {
    fc.assert(
      fc.property(
        books,
        dates,
        dates,
        fc.integer({ min: 1, max: 90000 }),
        (book, asOf, on, cents) => {
          const more = { ...book, receipts: [...book.receipts, receipt('more', on, cents)] };
          expect(arrearsOn(more, asOf)).toBeLessThanOrEqual(arrearsOn(book, asOf));
          const [was, is] = [threatenedMonth(book, asOf), threatenedMonth(more, asOf)];
          expect((is?.month ?? '9999') >= (was?.month ?? '9999')).toBe(true);
        },
      ),
      runs,
    );
  });

  it('is as if a reversed receipt had never come in', () => {
    fc.assert(
      fc.property(books, dates, dates, dates, (book, paidOn, reversedOn, asOf) => {
        const returned = { ...receipt('back', paidOn, 70000), reversedOn };
        const withIt = { ...book, receipts: [...book.receipts, returned] };
        const until = { ...book, receipts: [...book.receipts, receipt('back', paidOn, 70000)] };
        expect(ledgerOn(withIt, asOf)).toEqual(ledgerOn(asOf < reversedOn ? until : book, asOf));
      }),
      runs,
    );
  });
});
