import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as be } from '../calendar/belgian-calendar-v1.js';
import { planState } from './plan-state.js';
import { RentBookFaulty } from './rent-book-faulty.js';
import type { PlanQuestion, PlanState, Receipt, RentBook, RepaymentPlanTerms } from './types.js';

/** Rent of 600 due on the 5th; January and February open; a plan of 400 a month on the 20th. */
const plan: RepaymentPlanTerms = {
  id: 'p-1',
  from: '2026-03-01',
  instalments: [
    { n: 3, dueOn: '2026-05-20', amountCents: 40000 },
    { n: 1, dueOn: '2026-03-20', amountCents: 40000 },
    { n: 2, dueOn: '2026-04-20', amountCents: 40000 },
  ],
};
const receipt = (id: string, valueDate: string, amountCents: number): Receipt => {
  return { id, valueDate, amountCents };
};
const bookOf = (receipts: Receipt[], planMore: Partial<RepaymentPlanTerms> = {}): RentBook => ({
  rentLines: [
    { id: 'l', from: '2026-01-01', until: null, monthlyCents: 60000, dueDay: 5, kind: 'rent' },
  ],
  corrections: [],
  receipts,
  plans: [{ ...plan, ...planMore }],
  settings: { graceCents: 500, countedKinds: ['rent', 'monthly_charge'] },
});
const stateOf = (
  receipts: Receipt[],
  asOf: string,
  more: Partial<PlanQuestion & RepaymentPlanTerms> = {},
): PlanState => {
  const { graceWorkingDays = 5, shortfallCents = 500, ...planMore } = more;
  const question = { planId: 'p-1', asOf, graceWorkingDays, shortfallCents };
  return planState(bookOf(receipts, planMore), question, be);
};
const statesOf = ({ instalments, rents }: PlanState): string[] =>
  [...instalments, ...rents].map(({ id, state }) => `${id} ${state}`);
const strict = { graceWorkingDays: 0, shortfallCents: 0 };

describe('a repayment plan (facts §12.7, §13.3)', () => {
  it('is kept by current rent and instalment together', () => {
    expect(stateOf([receipt('a', '2026-03-05', 100000)], '2026-03-31')).toEqual({
      planId: 'p-1',
      asOf: '2026-03-31',
      instalments: [
        {
          id: 'instalment:1',
          dueOn: '2026-03-20',
          graceEndsOn: '2026-03-27',
          amountCents: 40000,
          state: 'kept',
          shortCents: 0,
        },
        {
          id: 'instalment:2',
          dueOn: '2026-04-20',
          graceEndsOn: '2026-04-27',
          amountCents: 40000,
          state: 'upcoming',
          shortCents: 40000,
        },
        {
          id: 'instalment:3',
          dueOn: '2026-05-20',
          graceEndsOn: '2026-05-28',
          amountCents: 40000,
          state: 'upcoming',
          shortCents: 80000,
        },
      ],
      rents: [
        {
          id: 'rent:2026-03',
          dueOn: '2026-03-05',
          graceEndsOn: '2026-03-12',
          amountCents: 60000,
          state: 'kept',
          shortCents: 0,
        },
      ],
      shortfallCents: 0,
      inBreach: false,
    });
  });

  it('is late within the grace, then missed', () => {
    const rentOnly = [receipt('a', '2026-03-05', 60000)];
    expect(statesOf(stateOf(rentOnly, '2026-03-20'))[0]).toBe('instalment:1 upcoming');
    expect(statesOf(stateOf(rentOnly, '2026-03-21'))[0]).toBe('instalment:1 late_within_grace');
    expect(stateOf(rentOnly, '2026-03-27')).toMatchObject({ inBreach: false, shortfallCents: 0 });
    const missed = stateOf(rentOnly, '2026-03-28');
    expect(statesOf(missed)[0]).toBe('instalment:1 missed');
    expect(missed).toMatchObject({ inBreach: true, shortfallCents: 40000 });
  });

  it('stays late when paid within the grace, missed when paid after it', () => {
    const rentPaid = receipt('a', '2026-03-05', 60000);
    const inGrace = stateOf([rentPaid, receipt('b', '2026-03-27', 40000)], '2026-04-01');
    expect(statesOf(inGrace)[0]).toBe('instalment:1 late_within_grace');
    expect(inGrace.inBreach).toBe(false);
    const after = stateOf([rentPaid, receipt('b', '2026-03-28', 40000)], '2026-04-01');
    expect(statesOf(after)[0]).toBe('instalment:1 missed');
    expect(after.inBreach).toBe(true);
  });

  it('is broken by rent that stays unpaid beside a paid instalment', () => {
    const toPlan = { ...receipt('a', '2026-03-04', 40000), names: { planId: 'p-1' } };
    const state = stateOf([toPlan], '2026-03-13');
    expect(statesOf(state)).toContain('rent:2026-03 missed');
    expect(statesOf(state)).toContain('instalment:1 kept');
    expect(state).toMatchObject({ inBreach: true, shortfallCents: 60000 });
  });

  it('may lack the shortfall, over all instalments and rents together', () => {
    const paying = (march: number, april: number): PlanState =>
      stateOf([receipt('a', '2026-03-05', march), receipt('b', '2026-04-04', april)], '2026-04-28');
    expect(paying(99500, 100000)).toMatchObject({ inBreach: false, shortfallCents: 500 });
    expect(paying(99700, 99799)).toMatchObject({ inBreach: true, shortfallCents: 501 });
    const rentShort = [
      { ...receipt('a', '2026-03-04', 59700), names: { debtId: 'rent:2026-03' } },
      { ...receipt('b', '2026-03-20', 39700), names: { planId: 'p-1' } },
    ];
    const both = stateOf(rentShort, '2026-03-31');
    expect(statesOf(both)).not.toContain('instalment:1 missed');
    expect(both).toMatchObject({ inBreach: true, shortfallCents: 600 });
  });

  it('with both settings 0 is broken by one cent or by one day', () => {
    const rentPaid = receipt('a', '2026-03-05', 60000);
    const paying = (on: string, cents: number): PlanState =>
      stateOf([rentPaid, receipt('b', on, cents)], '2026-03-21', strict);
    expect(paying('2026-03-20', 40000)).toMatchObject({ inBreach: false, shortfallCents: 0 });
    expect(paying('2026-03-20', 39999)).toMatchObject({ inBreach: true, shortfallCents: 1 });
    expect(paying('2026-03-21', 40000)).toMatchObject({ inBreach: true, shortfallCents: 40000 });
    const cent = stateOf([receipt('a', '2026-03-05', 59999)], '2026-03-06', strict);
    expect(statesOf(cent)).toContain('rent:2026-03 missed');
  });

  it('rolls its days: 20 June 2026 is a Saturday', () => {
    const instalments = [{ n: 1, dueOn: '2026-06-20', amountCents: 40000 }];
    const state = stateOf([receipt('a', '2026-06-22', 500000)], '2026-06-23', {
      ...strict,
      from: '2026-06-10',
      instalments,
    });
    expect(state.instalments[0]).toMatchObject({ dueOn: '2026-06-22', state: 'kept' });
    expect(state.rents).toEqual([]);
  });

  it('asks no more than the debts it covers', () => {
    const all = [receipt('a', '2026-03-05', 60000), receipt('b', '2026-03-06', 120000)];
    const big = [{ n: 1, dueOn: '2026-03-20', amountCents: 999999 }];
    expect(stateOf(all, '2026-03-31', { instalments: big }).inBreach).toBe(false);
    const early = [receipt('z', '2026-02-28', 30000), receipt('a', '2026-03-05', 60000)];
    const [first] = stateOf(early, '2026-03-28').instalments;
    expect(first).toMatchObject({ state: 'missed', shortCents: 40000 });
    const [only] = stateOf(early, '2026-03-28', { instalments: big }).instalments;
    expect(only?.shortCents).toBe(90000);
  });

  it('is broken from the day a payment is reversed', () => {
    const paid = { ...receipt('a', '2026-03-05', 100000), reversedOn: '2026-04-02' };
    expect(stateOf([paid], '2026-04-01').inBreach).toBe(false);
    expect(stateOf([paid], '2026-04-02')).toMatchObject({ inBreach: true, shortfallCents: 100000 });
  });

  it('that ended is looked at up to its end', () => {
    const state = stateOf([receipt('a', '2026-03-05', 100000)], '2026-06-30', {
      endedOn: '2026-04-05',
    });
    expect(statesOf(state)).toEqual(['instalment:1 kept', 'rent:2026-03 kept']);
    expect(state.inBreach).toBe(false);
    const dayLater = stateOf([], '2026-06-30', { endedOn: '2026-04-06' });
    expect(dayLater.rents.map(({ id }) => id)).toEqual(['rent:2026-03', 'rent:2026-04']);
  });

  it('asks of rent due on its first day and of none before', () => {
    const state = stateOf([], '2026-03-31', { from: '2026-03-05' });
    expect(state.rents.map(({ id }) => id)).toEqual(['rent:2026-03']);
    expect(stateOf([], '2026-03-31', { from: '2026-03-06' }).rents).toEqual([]);
    expect(stateOf([], '2026-03-04').rents).toEqual([]);
    expect(stateOf([], '2026-03-05').rents).toHaveLength(1);
  });

  it('leaves monthly debts that do not count and disputed sums out', () => {
    const book = bookOf([]);
    const question = { planId: 'p-1', asOf: '2026-03-31', ...strict };
    const uncounted = { ...book, settings: { graceCents: 0, countedKinds: [] } };
    expect(planState(uncounted, question, be).rents).toEqual([]);
    const damage = { kind: 'damage', dueOn: '2026-02-01', description: '' } as const;
    const withDamage = {
      ...book,
      rentLines: [],
      corrections: [
        { id: 'c-1', ...damage, amountCents: 1000, disputed: false },
        { id: 'c-2', ...damage, amountCents: 2000, disputed: true },
      ],
    };
    expect(planState(withDamage, question, be).shortfallCents).toBe(1000);
  });

  it('has to be in the book', () => {
    const question = { planId: 'p-9', asOf: '2026-03-31', ...strict };
    expect(() => planState(bookOf([]), question, be)).toThrow(
      new RentBookFaulty('plan_unknown', 'p-9'),
    );
  });
});
