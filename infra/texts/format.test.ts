import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatCompanyNumber,
  formatDate,
  formatDayOfMonth,
  formatEuro,
  formatIban,
  formatMonth,
  formatPeriod,
  formatQuantity,
  formatStructuredReference,
} from './format.js';

describe('dates in words', () => {
  it('names the day, the month and the year', () => {
    expect(formatDate('2026-11-24')).toBe('dinsdag 24 november 2026');
    expect(formatDate('2026-11-24', 'no_weekday')).toBe('24 november 2026');
    expect(formatDate('2026-11-24', 'short')).toBe('di 24 nov');
    expect(formatDate('2028-02-29', 'short_with_year')).toBe('di 29 feb 2028');
    expect(formatMonth('2026-03')).toBe('maart 2026');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '24/11/2026', ''])('refuses %p', (bad) => {
    expect(() => formatDate(bad)).toThrow(RangeError);
  });

  it('agrees with the host calendar on the weekday of any day', () => {
    const days = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (daysSince1970) => {
        const day = new Date(daysSince1970 * 86_400_000);
        expect(formatDate(day.toISOString().slice(0, 10))).toMatch(
          new RegExp(`^${days[day.getUTCDay()]} ${day.getUTCDate()} `),
        );
      }),
    );
  });

  it('says the day of the month', () => {
    const said = ['01', '02', '08', '10', '12', '19', '20', '31'].map((day) =>
      formatDayOfMonth(`2026-12-${day}`),
    );
    expect(said).toEqual(['1ste', '2de', '8ste', '10de', '12de', '19de', '20ste', '31ste']);
  });

  it('says how long', () => {
    expect(formatQuantity(1, 'working_day')).toBe('1 werkdag');
    expect(formatQuantity(3, 'month')).toBe('3 maanden');
    expect([7, 8, 10, 14].map(formatPeriod)).toEqual([
      'één week',
      '8 dagen',
      '10 dagen',
      'twee weken',
    ]);
  });
});

describe('money and numbers', () => {
  it('writes cents as euro', () => {
    expect(formatEuro(270_923)).toBe('2.709,23 €');
    expect(formatEuro(5)).toBe('0,05 €');
    expect(formatEuro(-123_456_789)).toBe('-1.234.567,89 €');
    expect(() => formatEuro(1.5)).toThrow(TypeError);
  });

  it('groups the numbers people copy', () => {
    expect(formatStructuredReference('010806817183')).toBe('+++010/8068/17183+++');
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
    expect(formatCompanyNumber('BE 403.019.261')).toBe('0403.019.261');
  });
});
