import { describe, expect, it } from '@jest/globals';

import { weekNumber } from './calendar';
import { daySpan } from './format';

describe('days on the screen', () => {
  it.each([
    ['2026-11-23', 48],
    ['2026-11-29', 48],
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('counts the week of %s as %i (ISO 8601)', (date, week) => {
    expect(weekNumber(date)).toBe(week);
  });

  it('writes a span without saying the month twice', () => {
    const today = '2026-11-19';
    expect(daySpan({ from: '2026-11-23', until: '2026-11-27' }, today)).toBe('23–27 nov');
    expect(daySpan({ from: '2026-11-30', until: '2026-12-06' }, today)).toBe('30 nov–6 dec');
    expect(daySpan({ from: '2026-11-23', until: '2026-11-23' }, today)).toBe('23 nov');
  });
});
