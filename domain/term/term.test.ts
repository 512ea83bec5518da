import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { belgianCalendarV1 as be } from '../calendar/belgian-calendar-v1.js';
import { addDays, CalendarDoesNotReach, isWorkingDay } from '../calendar/holiday-calendar.js';
import {
  brusselsDateOf,
  brusselsInstant,
  chainTerms,
  computeTerm,
  firstDayOfNextMonth,
  latestOf,
  onDate,
  startOfBrusselsDay,
  type TermRule,
  TermRuleFaulty,
} from './term.js';
import type { Budget, Term } from './types.js';

const rule = (budget: Budget, more: Partial<TermRule> = {}): TermRule => ({
  anchor: 'received',
  budget,
  countingRule: 'day_after',
  rollRule: 'none',
  ground: 'objection_week',
  ruleVersion: 'test-1',
  ...more,
});
const days = (amount: number): Budget => ({ amount, unit: 'calendar_day' });
const workingDays = (amount: number): Budget => ({ amount, unit: 'working_day' });
const months = (amount: number): Budget => ({ amount, unit: 'month' });
const rolling = { rollRule: 'next_working_day' } as const;
const sameDay = { countingRule: 'same_day' } as const;
const before = { direction: 'before' } as const;
const dateOf = (budget: Budget, anchor: string, more: Partial<TermRule> = {}): string =>
  computeTerm(rule(budget, more), anchor, be).date;
const codesOf = (term: Term): string[] => term.reason.steps.map(({ code }) => code);

describe('a term in calendar days', () => {
  it('counts from the day after, includes the last day, and rolls over Ascension (facts §5)', () => {
    const term = computeTerm(rule(days(8), rolling), '2026-05-06', be);
    expect(term).toEqual({
      date: '2026-05-15',
      opensAt: '2026-05-15T06:00:00Z',
      endsAt: '2026-05-15T22:00:00Z',
      reason: {
        anchor: 'received',
        anchorDate: '2026-05-06',
        budget: { amount: 8, unit: 'calendar_day' },
        countingRule: 'day_after',
        rollRule: 'next_working_day',
        rolledFrom: '2026-05-14',
        holiday: 'ascension',
        pausedDays: 0,
        ground: 'objection_week',
        ruleVersion: 'test-1',
        calendarVersion: 1,
        steps: [
          { code: 'anchor', params: { event: 'received', date: '2026-05-06' } },
          {
            code: 'count',
            params: {
              amount: 8,
              unit: 'calendar_day',
              countingRule: 'day_after',
              direction: 'after',
              reached: '2026-05-14',
            },
          },
          { code: 'skip_holiday', params: { date: '2026-05-14', holiday: 'ascension' } },
          { code: 'roll', params: { from: '2026-05-14', to: '2026-05-15', because: 'ascension' } },
          { code: 'result', params: { date: '2026-05-15' } },
        ],
      },
    });
  });

  it('names Easter Monday when a Saturday before Easter rolls to Tuesday', () => {
    const { date, reason } = computeTerm(rule(days(7), rolling), '2026-03-28', be);
    expect(date).toBe('2026-04-07');
    expect(reason.rolledFrom).toBe('2026-04-04');
    expect(reason.holiday).toBe('easter_monday');
    expect(reason.steps.slice(2, -1)).toEqual([
      { code: 'skip_weekend', params: { from: '2026-04-04', until: '2026-04-05' } },
      { code: 'skip_holiday', params: { date: '2026-04-06', holiday: 'easter_monday' } },
      { code: 'roll', params: { from: '2026-04-04', to: '2026-04-07', because: 'easter_monday' } },
    ]);
  });

  it('ends on Easter Monday itself when it does not roll', () => {
    expect(dateOf(days(7), '2026-03-30')).toBe('2026-04-06');
    expect(dateOf(days(7), '2026-03-30', rolling)).toBe('2026-04-07');
  });

  it('rolls a Sunday without naming a holiday, even when one falls on that weekend', () => {
    const { date, reason } = computeTerm(rule(days(0), rolling), '2026-08-15', be);
    expect(date).toBe('2026-08-17');
    expect(reason.rolledFrom).toBe('2026-08-15');
    expect(reason).not.toHaveProperty('holiday');
    expect(reason.steps.slice(2, -1)).toEqual([
      { code: 'skip_weekend', params: { from: '2026-08-15', until: '2026-08-16' } },
      { code: 'roll', params: { from: '2026-08-15', to: '2026-08-17', because: 'weekend' } },
    ]);
  });

  it('has no roll to tell of when it ends on a working day', () => {
    const term = computeTerm(rule(days(7), rolling), '2026-05-05', be);
    expect(term.date).toBe('2026-05-12');
    expect(term.reason).not.toHaveProperty('rolledFrom');
    expect(codesOf(term)).toEqual(['anchor', 'count', 'result']);
  });

  it('counts the anchor itself when the rule says so', () => {
    expect(dateOf(days(14), '2026-05-18', sameDay)).toBe('2026-05-31');
    expect(dateOf(days(1), '2026-05-18', sameDay)).toBe('2026-05-18');
    expect(dateOf(days(0), '2026-05-18')).toBe('2026-05-18');
  });

  it('counts back, and rolls further back', () => {
    expect(dateOf(days(10), '2026-05-26', before)).toBe('2026-05-16');
    expect(dateOf(days(10), '2026-05-26', { ...before, ...rolling })).toBe('2026-05-15');
    expect(dateOf(days(10), '2026-05-26', { ...before, ...sameDay })).toBe('2026-05-17');
    const { reason } = computeTerm(rule(days(1), { ...before, ...rolling }), '2026-05-18', be);
    expect(reason.steps.slice(2, -1)).toEqual([
      { code: 'skip_weekend', params: { from: '2026-05-16', until: '2026-05-17' } },
      { code: 'roll', params: { from: '2026-05-17', to: '2026-05-15', because: 'weekend' } },
    ]);
  });
});

describe('a term in working days', () => {
  it('steps over Ascension and the weekend and says so', () => {
    const { date, reason } = computeTerm(rule(workingDays(3)), '2026-05-12', be);
    expect(date).toBe('2026-05-18');
    expect(reason.steps.slice(2, -1)).toEqual([
      { code: 'skip_holiday', params: { date: '2026-05-14', holiday: 'ascension' } },
      { code: 'skip_weekend', params: { from: '2026-05-16', until: '2026-05-17' } },
    ]);
  });

  it('tells two weekends apart', () => {
    const { date, reason } = computeTerm(rule(workingDays(6)), '2026-06-05', be);
    expect(date).toBe('2026-06-15');
    expect(reason.steps.slice(2, -1)).toEqual([
      { code: 'skip_weekend', params: { from: '2026-06-06', until: '2026-06-07' } },
      { code: 'skip_weekend', params: { from: '2026-06-13', until: '2026-06-14' } },
    ]);
  });

  it('passes only the Sunday when it starts on a Saturday', () => {
    const { date, reason } = computeTerm(rule(workingDays(1)), '2026-06-06', be);
    expect(date).toBe('2026-06-08');
    expect(reason.steps[2]).toEqual({
      code: 'skip_weekend',
      params: { from: '2026-06-07', until: '2026-06-07' },
    });
  });

  it('may take the anchor as its first day, when that is a working day', () => {
    expect(dateOf(workingDays(3), '2026-05-12', sameDay)).toBe('2026-05-15');
    expect(dateOf(workingDays(1), '2026-05-16', sameDay)).toBe('2026-05-18');
    expect(dateOf(workingDays(0), '2026-05-16')).toBe('2026-05-16');
  });

  it('counts back over the weekend', () => {
    expect(dateOf(workingDays(2), '2026-05-18', before)).toBe('2026-05-13');
  });

  it('runs over the year end', () => {
    expect(dateOf(workingDays(3), '2026-12-30')).toBe('2027-01-05');
  });
});

describe('a term in months', () => {
  it('runs from the nth to the nth, or to the day before when the anchor is its first day', () => {
    expect(dateOf(months(3), '2026-05-12')).toBe('2026-08-12');
    expect(dateOf(months(3), '2026-06-01', sameDay)).toBe('2026-08-31');
    expect(dateOf(months(1), '2026-12-31')).toBe('2027-01-31');
    expect(dateOf(months(2), '2026-05-12', before)).toBe('2026-03-12');
    expect(dateOf(months(2), '2026-05-12', { ...before, ...sameDay })).toBe('2026-03-13');
  });

  it.each([
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2027-01-29', '2027-02-28'],
  ])('from %s a month later ends on %s', (from, until) => {
    const { date, reason } = computeTerm(rule(months(1)), from, be);
    expect(date).toBe(until);
    expect(reason.steps[2]).toEqual({
      code: 'clamp',
      params: { wanted: Number(from.slice(-2)), month: until.slice(0, 7), to: until },
    });
  });

  it('does not take a day off a month end it was cut to', () => {
    expect(dateOf(months(1), '2027-01-31', sameDay)).toBe('2027-02-28');
    expect(dateOf(months(1), '2028-01-29', sameDay)).toBe('2028-02-28');
    expect(dateOf(months(12), '2028-02-29')).toBe('2029-02-28');
  });
});

describe('a paused term', () => {
  const pause = (
    from: string,
    until: string,
  ): { from: string; until: string; evidence: string } => ({
    from,
    until,
    evidence: `proof-${from}`,
  });

  it('is longer by the days it stood still', () => {
    const pauses = [pause('2026-06-04', '2026-06-06')];
    const { date, reason } = computeTerm(rule(days(7), { pauses }), '2026-06-01', be);
    expect(date).toBe('2026-06-11');
    expect(reason.pausedDays).toBe(3);
    expect(reason.steps.slice(2, -1)).toEqual([
      {
        code: 'pause',
        params: { from: '2026-06-04', until: '2026-06-06', days: 3, evidence: 'proof-2026-06-04' },
      },
    ]);
  });

  it('counts only days on which it ran, and pauses met while making up', () => {
    const pauses = [pause('2026-05-20', '2026-06-02'), pause('2026-06-09', '2026-06-10')];
    const { date, reason } = computeTerm(rule(days(7), { pauses }), '2026-06-01', be);
    expect(date).toBe('2026-06-11');
    expect(reason.pausedDays).toBe(3);
    const told = reason.steps.filter(({ code }) => code === 'pause').map(({ params }) => params);
    expect(told.map((params) => params['days'])).toEqual([1, 2]);
  });

  it('counts overlapping pauses once and is silent about pauses outside', () => {
    const pauses = [
      pause('2026-06-03', '2026-06-04'),
      pause('2026-06-04', '2026-06-05'),
      pause('2026-08-01', '2026-08-05'),
    ];
    const { date, reason } = computeTerm(rule(days(7), { pauses }), '2026-06-01', be);
    expect(date).toBe('2026-06-11');
    expect(reason.pausedDays).toBe(3);
    const told = reason.steps.filter(({ code }) => code === 'pause').map(({ params }) => params);
    expect(told.map((params) => params['days'])).toEqual([2, 1]);
  });

  it('makes up working days by working days', () => {
    const pauses = [pause('2026-06-04', '2026-06-07')];
    const { date, reason } = computeTerm(rule(workingDays(5), { pauses }), '2026-06-01', be);
    expect(date).toBe('2026-06-10');
    expect(reason.pausedDays).toBe(2);
  });

  it('is not longer when the days before it or the anchor stood still', () => {
    const pauses = [pause('2026-06-01', '2026-06-01')];
    expect(dateOf(days(7), '2026-06-01', { pauses })).toBe('2026-06-08');
    expect(dateOf(days(7), '2026-06-01', { pauses, ...sameDay })).toBe('2026-06-08');
  });

  it('lengthens months by days, and rolls afterwards', () => {
    const pauses = [pause('2026-02-01', '2026-02-02')];
    expect(dateOf(months(1), '2026-01-12', { pauses })).toBe('2026-02-14');
    const { date, reason } = computeTerm(rule(months(1), { pauses, ...rolling }), '2026-01-12', be);
    expect(date).toBe('2026-02-16');
    expect(reason.rolledFrom).toBe('2026-02-14');
  });
});

describe('instants in Brussels', () => {
  it('are right on both nights the clock changes', () => {
    expect(startOfBrusselsDay('2026-03-29')).toBe('2026-03-28T23:00:00Z');
    expect(startOfBrusselsDay('2026-03-30')).toBe('2026-03-29T22:00:00Z');
    expect(startOfBrusselsDay('2026-10-25')).toBe('2026-10-24T22:00:00Z');
    expect(startOfBrusselsDay('2026-10-26')).toBe('2026-10-25T23:00:00Z');
    const spring = computeTerm(rule(days(1)), '2026-03-28', be);
    expect([spring.opensAt, spring.endsAt]).toEqual([
      '2026-03-29T06:00:00Z',
      '2026-03-29T22:00:00Z',
    ]);
    const autumn = computeTerm(rule(days(1)), '2026-10-24', be);
    expect([autumn.opensAt, autumn.endsAt]).toEqual([
      '2026-10-25T07:00:00Z',
      '2026-10-25T23:00:00Z',
    ]);
  });

  it('read a skipped time an hour later and a double one as the first', () => {
    expect(brusselsInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z');
    expect(brusselsInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
    expect(brusselsInstant('2026-07-01', '23:00')).toBe('2026-07-01T21:00:00Z');
  });

  it('fall on the date the Brussels wall shows', () => {
    expect(brusselsDateOf('2026-05-12T21:59:59Z')).toBe('2026-05-12');
    expect(brusselsDateOf('2026-05-12T22:00:00Z')).toBe('2026-05-13');
    expect(brusselsDateOf('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });
});

describe('terms together', () => {
  it('say of a given date just that it was given', () => {
    const given = { anchor: 'agreed', ground: 'plan', ruleVersion: 'test-1' };
    const term = onDate('2028-02-29', given, be);
    expect(term).toEqual({
      date: '2028-02-29',
      opensAt: '2028-02-29T07:00:00Z',
      endsAt: '2028-02-29T23:00:00Z',
      reason: {
        ...given,
        anchorDate: '2028-02-29',
        budget: { amount: 0, unit: 'calendar_day' },
        countingRule: 'day_after',
        rollRule: 'none',
        pausedDays: 0,
        calendarVersion: 1,
        steps: [
          { code: 'anchor', params: { event: 'agreed', date: '2028-02-29' } },
          { code: 'result', params: { date: '2028-02-29' } },
        ],
      },
    });
  });

  it('go on from one another with all steps and paused days', () => {
    const pauses = [{ from: '2026-06-02', until: '2026-06-02', evidence: 'x' }];
    const first = computeTerm(rule(days(1), { pauses }), '2026-06-01', be);
    const grace = rule(days(2), {
      anchor: 'grace',
      pauses: [{ ...pauses[0], from: '2026-06-04', until: '2026-06-05', evidence: 'y' }],
    });
    const both = chainTerms(first, grace, be);
    expect(first.date).toBe('2026-06-03');
    expect(both.date).toBe('2026-06-07');
    expect(both.reason).toMatchObject({ anchor: 'grace', anchorDate: '2026-06-03', pausedDays: 3 });
    expect(codesOf(both)).toEqual([...codesOf(first), 'anchor', 'count', 'pause', 'result']);
  });

  it('have a latest, of equals the first', () => {
    const [one, two, other] = ['2026-06-01', '2026-06-03', '2026-06-03'].map((date, at) =>
      onDate(date, { anchor: `tenant_${at}`, ground: 'receipt', ruleVersion: '1' }, be),
    );
    const all = [one, two, other].flatMap((term) => (term ? [term] : []));
    expect(latestOf(all)).toBe(two);
    expect(latestOf(all.slice(0, 1))).toBe(one);
    expect(() => latestOf([])).toThrow(new TermRuleFaulty('no_terms', {}));
  });

  it('start a next month on its first day', () => {
    expect(firstDayOfNextMonth('2026-05-12')).toBe('2026-06-01');
    expect(firstDayOfNextMonth('2026-12-31')).toBe('2027-01-01');
  });
});

describe('rules that cannot be counted by', () => {
  it.each([days(-1), days(1.5), months(Number.NaN)])('are refused: %j', (budget) => {
    expect(() => computeTerm(rule(budget), '2026-06-01', be)).toThrow(TermRuleFaulty);
  });

  it('are refused when the first day is counted in but there is none', () => {
    expect.assertions(1);
    try {
      computeTerm(rule(days(0), sameDay), '2026-06-01', be);
    } catch (refusal) {
      expect(refusal).toMatchObject({
        name: 'TermRuleFaulty',
        code: 'budget_not_countable',
        params: { amount: 0, least: 1 },
        message: 'budget_not_countable {"amount":0,"least":1}',
      });
    }
  });

  it('are refused with pauses counting back', () => {
    const pauses = [{ from: '2026-05-01', until: '2026-05-02', evidence: 'x' }];
    expect(() => computeTerm(rule(days(5), { ...before, pauses }), '2026-06-01', be)).toThrow(
      new TermRuleFaulty('pauses_counting_back', { pauses: 1 }),
    );
    expect(dateOf(days(5), '2026-06-01', { ...before, pauses: [] })).toBe('2026-05-27');
  });

  it('end where the calendar ends', () => {
    expect(() => dateOf(workingDays(5), '2050-12-30')).toThrow(CalendarDoesNotReach);
  });
});

describe('any term', () => {
  const anchors = fc.integer({ min: 0, max: 15000 }).map((n) => addDays('2005-01-01', n));
  const budgets = fc.record({
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom<Budget['unit']>('calendar_day', 'working_day'),
  });

  it('that rolls ends on a working day, at most a long weekend later', () => {
    fc.assert(
      fc.property(anchors, budgets, (anchor, budget) => {
        const plain = dateOf(budget, anchor);
        const rolled = dateOf(budget, anchor, rolling);
        expect(isWorkingDay(be, rolled)).toBe(true);
        expect(rolled >= plain && rolled <= addDays(plain, 4)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is longer with more budget and never ends before it opens', () => {
    fc.assert(
      fc.property(anchors, budgets, (anchor, budget) => {
        const more = { ...budget, amount: budget.amount + 1 };
        const term = computeTerm(rule(budget), anchor, be);
        expect(dateOf(more, anchor) > term.date).toBe(true);
        expect(term.opensAt < term.endsAt).toBe(true);
        expect(brusselsDateOf(term.opensAt)).toBe(term.date);
        expect(brusselsDateOf(term.endsAt)).toBe(addDays(term.date, 1));
      }),
      { numRuns: 60 },
    );
  });
});
