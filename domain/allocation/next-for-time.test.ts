import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrderForTime, passedOverForTime, type TimeSeeker } from './next-for-time.js';

const on = '2026-02-04';
const byUrgency = { clause: 'S7 wachtlijst', order: 'urgency' } as const;
const byDate = { clause: 'S2', order: 'chronological' } as const;

const seeker = (number: string, more: Partial<TimeSeeker> = {}): TimeSeeker => {
  const day = `2026-01-${number.padStart(2, '0')}`;
  return { trajectoryId: number, number, referredOn: day, urgency: null, slotOn: null, ...more };
};
const numbers = (seekers: readonly TimeSeeker[]): string[] => seekers.map(({ number }) => number);

describe('who comes next for an hour of a scarce person (S7)', () => {
  it('is the most urgent without an hour, then who was referred first', () => {
    const all = [
      seeker('1'),
      seeker('2', { urgency: 3 }),
      seeker('3', { urgency: 5, slotOn: '2026-02-12' }),
      seeker('4', { urgency: 5 }),
      seeker('5', { urgency: 3 }),
    ];
    expect(numbers(inOrderForTime(on, byUrgency, all))).toEqual(['4', '2', '5', '1', '3']);
  });

  it('changes at once when the urgency is weighed anew', () => {
    const all = [seeker('1', { urgency: 4 }), seeker('2', { urgency: 2 })];
    expect(numbers(inOrderForTime(on, byUrgency, all))).toEqual(['1', '2']);
    const anew = [seeker('1', { urgency: 4 }), seeker('2', { urgency: 5 })];
    expect(numbers(inOrderForTime(on, byUrgency, anew))).toEqual(['2', '1']);
  });

  it('follows the date where the list does', () => {
    const all = [seeker('2', { urgency: 5 }), seeker('1', { urgency: 1 })];
    expect(numbers(inOrderForTime(on, byDate, all))).toEqual(['1', '2']);
  });

  it('shows who is passed over: those before without an hour', () => {
    const order = [
      seeker('4', { urgency: 5 }),
      seeker('2', { urgency: 3 }),
      seeker('3', { slotOn: '2026-02-12' }),
    ];
    expect(numbers(passedOverForTime(order, '4'))).toEqual([]);
    expect(numbers(passedOverForTime(order, '2'))).toEqual(['4']);
    expect(numbers(passedOverForTime(order, '3'))).toEqual(['4', '2']);
    expect(passedOverForTime(order, 'unknown')).toEqual([]);
  });

  it('keeps everybody, whatever the order they come in', () => {
    const some = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 28 }),
        urgency: fc.option(fc.integer({ min: 1, max: 5 })),
        slotOn: fc.option(fc.constant('2026-02-12')),
      }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const all = drawn.map(({ number, ...more }) => seeker(String(number), more));
        const order = inOrderForTime(on, byUrgency, all);
        expect([...numbers(order)].sort()).toEqual([...numbers(all)].sort());
        expect(numbers(inOrderForTime(on, byUrgency, [...all].reverse()))).toEqual(numbers(order));
        const firstWith = order.findIndex(({ slotOn }) => slotOn !== null);
        const last = firstWith < 0 ? order.length : firstWith;
        expect(order.slice(last).every(({ slotOn }) => slotOn !== null)).toBe(true);
      }),
    );
  });
});
