import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/holiday-calendar.js';
import { faultOfHold, holdEnds, holdReasons, holdsStanding, type HoldReason } from './hold.js';

const today = '2026-03-20';
const faultIn = (days: number, reason: HoldReason, coordinates = false) =>
  faultOfHold({ reason, until: addDays(today, days) }, { today, mostDays: 30, coordinates });

describe('a hold (facts §13.6)', () => {
  it('is until a later day', () => {
    expect(faultIn(-1, 'hospital')).toBe('not_after');
    expect(faultIn(0, 'hospital')).toBe('not_after');
    expect(faultIn(0, 'hospital', true)).toBe('not_after');
    expect(faultIn(1, 'hospital')).toBeNull();
  });

  it('is at most thirty days without the coordinator, and a promise at most seven', () => {
    expect([30, 31].map((days) => faultIn(days, 'prison'))).toEqual([null, 'hold_too_long']);
    expect([7, 8].map((days) => faultIn(days, 'promise_to_pay'))).toEqual([null, 'hold_too_long']);
    expect(faultIn(31, 'prison', true)).toBeNull();
    expect(faultIn(8, 'promise_to_pay', true)).toBeNull();
  });

  it('stands up to and including its last day, and comes back by itself as that day is over', () => {
    const hold = { until: today };
    const standing = (on: string) => holdsStanding([hold], on).length;
    expect([standing('2026-03-19'), standing(today), standing('2026-03-21')]).toEqual([1, 1, 0]);
    expect(holdEnds(hold)).toBe('2026-03-20T23:00:00Z');
    // In summer time the day ends an hour earlier in universal time.
    expect(holdEnds({ until: '2026-06-01' })).toBe('2026-06-01T22:00:00Z');
  });

  it('does not stand once a person ended it', () => {
    expect(holdsStanding([{ until: today, endedOn: '2026-03-19' }], '2026-03-19')).toEqual([]);
  });

  it('the coordinator may whatever anybody may', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 400 }),
        fc.constantFrom(...holdReasons),
        (days, why) => {
          const [anybody, coordinator] = [faultIn(days, why), faultIn(days, why, true)];
          expect(coordinator === null || coordinator === anybody).toBe(true);
        },
      ),
    );
  });
});
