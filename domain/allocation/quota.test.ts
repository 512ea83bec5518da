import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuotaRule } from '../trajectory/programme.js';
import { quotaOf } from './quota.js';

const rule: QuotaRule = {
  clause: 'S2 fase 5',
  percent: 5,
  years: 5,
  base: 'mean_of_last_years',
};
const fiveYears = (...allocations: number[]) =>
  allocations.map((count, index) => ({ year: 2021 + index, allocations: count }));
const codes = (list: { code: string }[]): string[] => list.map(({ code }) => code);

describe('the quota of a landlord (S2 fase 5, facts §6 and §12.8)', () => {
  it('is five percent of the mean of the last five years, rounded down', () => {
    const counts = fiveYears(200, 210, 190, 230, 228);
    const quota = quotaOf({ rule, year: 2026, counts, used: 3, reserved: 1 });
    expect(quota).toMatchObject({ mean: 211.6, cap: 10, left: 6, binding: true, warnings: [] });
    expect(quota.steps).toEqual([
      ...counts.map((params) => ({ code: 'year', params })),
      { code: 'mean', params: { sum: 1058, years: 5, mean: 211.6 } },
      { code: 'share', params: { percent: 5, mean: 211.6, cap: 10 } },
      { code: 'left', params: { cap: 10, used: 3, reserved: 1, left: 6 } },
    ]);
  });

  it.each([
    [99, 0, ['cap_is_zero']],
    [100, 1, []],
    [199, 1, []],
    [200, 2, []],
  ])('gives of %i allocations in five years %i places', (sum, cap, warnings) => {
    const quota = quotaOf({
      rule,
      year: 2026,
      counts: fiveYears(sum, 0, 0, 0, 0),
      used: 0,
      reserved: 0,
    });
    expect(quota.cap).toBe(cap);
    expect(codes(quota.warnings)).toEqual(warnings);
  });

  it('counts neither this year nor the sixth year back, and a missing year as 0 with a warning', () => {
    const counts = [
      { year: 2020, allocations: 1000 },
      { year: 2022, allocations: 400 },
      { year: 2026, allocations: 1000 },
    ];
    const quota = quotaOf({ rule, year: 2026, counts, used: 5, reserved: 0 });
    expect(quota).toMatchObject({ mean: 80, cap: 4, left: 0 });
    expect(quota.warnings).toEqual([
      { code: 'years_missing', params: { missing: 4 } },
      { code: 'over_cap', params: { used: 5, cap: 4 } },
    ]);
    expect(quota.steps[0]).toEqual({ code: 'year_missing', params: { year: 2021 } });
  });

  it('only watches the share of this year where the source does (S4)', () => {
    const watched: QuotaRule = { ...rule, years: 1, base: 'allocations_of_this_year' };
    const counts = [
      { year: 2025, allocations: 900 },
      { year: 2026, allocations: 60 },
    ];
    const quota = quotaOf({ rule: watched, year: 2026, counts, used: 4, reserved: 0 });
    expect(quota).toMatchObject({ cap: 3, left: 0, binding: false });
    expect(codes(quota.warnings)).toEqual(['over_share']);
  });

  it('never exceeds the share and never leaves less than nothing', () => {
    const numbers = fc.array(fc.nat(5000), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(numbers, fc.nat(300), fc.nat(50), (counts, used, reserved) => {
        const sum = counts.reduce((total, one) => total + one, 0);
        const quota = quotaOf({
          rule,
          year: 2026,
          counts: fiveYears(...counts),
          used,
          reserved,
        });
        expect(quota.cap * 500).toBeLessThanOrEqual(sum * 5);
        expect((quota.cap + 1) * 500).toBeGreaterThan(sum * 5);
        expect(quota.left).toBe(Math.max(0, quota.cap - used - reserved));
      }),
    );
  });
});
