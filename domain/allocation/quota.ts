import type { Step } from '../term/types.js';
import type { QuotaRule } from '../trajectory/programme.js';

/** All allocations of a landlord in one year, over the municipalities that signed. */
export interface YearCount {
  year: number;
  allocations: number;
}

export interface QuotaInput {
  rule: QuotaRule;
  /** The calendar year in which is allotted. */
  year: number;
  counts: readonly YearCount[];
  /** Places of this landlord that were allotted in that year, and those held for a candidate. */
  used: number;
  reserved: number;
}

export interface Quota {
  year: number;
  /** Places a year; rounded down (facts §12.8). */
  cap: number;
  used: number;
  reserved: number;
  left: number;
  /** Allocations a year, to one decimal. */
  mean: number;
  /** Whether nothing more may be allotted once it is used up, or whether the share is only watched (S4). */
  binding: boolean;
  steps: Step[];
  warnings: Step[];
}

/**
 * How many places a landlord may still allot this year: at most a share of its average yearly allocations (S2 fase 5;
 * facts §6, §12.8). A year without a number counts as 0 until it is filled in, so that the cap is never too high.
 */
export function quotaOf(input: QuotaInput): Quota {
  const { rule, year, used, reserved } = input;
  const years = countedYears(input);
  const known = input.counts.filter((one) => years.includes(one.year));
  const sum = known.reduce((total, { allocations }) => total + allocations, 0);
  const mean = Math.round((sum * 10) / years.length) / 10;
  const cap = Math.floor((sum * rule.percent) / (100 * years.length));
  const left = Math.max(0, cap - used - reserved);
  const binding = rule.base === 'mean_of_last_years';
  const counted = { year, cap, used, reserved, left, mean, binding };
  const missing = years.filter((one) => !known.some((count) => count.year === one));
  return {
    ...counted,
    steps: [
      ...years.map((one) => yearStep(one, known)),
      { code: 'mean', params: { sum, years: years.length, mean } },
      { code: 'share', params: { percent: rule.percent, mean, cap } },
      { code: 'left', params: { cap, used, reserved, left } },
    ],
    warnings: warningsOf(counted, { rule, missing: missing.length, years: years.length }),
  };
}

/** The years before this one, or for a share that is watched this year itself (S4). */
function countedYears({ rule, year }: QuotaInput): number[] {
  if (rule.base === 'allocations_of_this_year') return [year];
  return Array.from({ length: rule.years }, (_, index) => year - rule.years + index);
}

function yearStep(year: number, known: readonly YearCount[]): Step {
  const count = known.find((one) => one.year === year);
  if (!count) return { code: 'year_missing', params: { year } };
  return { code: 'year', params: { year, allocations: count.allocations } };
}

function warningsOf(
  { cap, used, binding }: Pick<Quota, 'cap' | 'used' | 'binding'>,
  { rule, missing, years }: { rule: QuotaRule; missing: number; years: number },
): Step[] {
  const needed = Math.ceil((100 * years) / rule.percent);
  return [
    ...(missing > 0 ? [{ code: 'years_missing', params: { missing } }] : []),
    ...(cap === 0 ? [{ code: 'cap_is_zero', params: { needed, years } }] : []),
    ...(used > cap ? [{ code: binding ? 'over_cap' : 'over_share', params: { used, cap } }] : []),
  ];
}
