import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as be } from '../calendar/belgian-calendar-v1.js';
import { lastOccurrences, type Rhythm } from './rhythm.js';

describe('what comes back (S8, S12; facts §12.9)', () => {
  const rounds = (rhythm: Rhythm, until: string): string[] =>
    lastOccurrences({ code: 'talk', rhythm }, { from: '2026-01-31', until }, be).map(
      ({ n, due }) => `${String(n)} ${due.date}`,
    );
  const monthly = { every: { amount: 1, unit: 'month' } } as const;
  const fortnightly = { every: { amount: 14, unit: 'calendar_day' }, forMonths: 2 } as const;

  it('each month counts from the start, not from the last time, and rolls', () => {
    expect(rounds([monthly], '2026-05-01')).toEqual([
      '1 2026-03-02',
      '2 2026-03-31',
      '3 2026-04-30',
      '4 2026-06-01',
    ]);
  });

  it('every two weeks first, then each month', () => {
    expect(rounds([fortnightly, monthly], '2026-04-15')).toEqual([
      '2 2026-03-02',
      '3 2026-03-16',
      '4 2026-03-30',
      '5 2026-04-30',
    ]);
  });

  it('the same rounds after years', () => {
    const every = { amount: 15, unit: 'working_day' } as const;
    const [, , before = '', after = ''] = rounds([{ every }], '2036-01-31');
    expect(before.split(' ')[1]?.localeCompare('2036-01-31')).toBe(-1);
    expect(after.split(' ')[1]?.localeCompare('2036-01-31')).toBe(1);
    expect(rounds([monthly], '2036-01-30').at(-1)).toBe('120 2036-01-31');
  });
});
