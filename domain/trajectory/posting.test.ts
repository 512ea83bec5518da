import { describe, expect, it } from '@jest/globals';
import { faultsOfPosting, numbersIn } from './posting.js';

const today = '2031-11-05';
const faults = (on: string | null, registeredNumber: string | null, count = 1): string[] =>
  faultsOfPosting({ on, registeredNumber }, { papers: { count, from: '2031-11-03' }, today }).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('the posting of a notice (S2 fase 7c)', () => {
  it('is on a day from that of the paper up to today', () => {
    expect(['2031-11-03', today].map((on) => faults(on, 'RR 1234'))).toEqual([[], []]);
    expect(faults('2031-11-02', 'RR 1234')).toEqual(['on before_document']);
    expect(faults('2031-11-06', 'RR 1234')).toEqual(['on date_in_future']);
  });

  it('has a number as the post gives it', () => {
    expect(faults(today, 'RR1')).toEqual(['registeredNumber invalid']);
    expect(faults(today, 'nr. 1234 / 5')).toEqual(['registeredNumber invalid']);
    expect(faults(today, `010${'5'.repeat(27)}`)).toEqual([]);
  });

  it('has a number of its own for each who gets it', () => {
    expect(faults(today, 'RR 1234', 2)).toEqual(['registeredNumber number_for_each']);
    expect(faults(today, 'RR 1234, RR 1235', 2)).toEqual([]);
    expect(faults(today, 'RR 1234, RR 1235')).toEqual(['registeredNumber number_for_each']);
    expect(faults(today, 'RR 1234; RR 1234', 2)).toEqual(['registeredNumber twice']);
    expect(numbersIn(' RR 1234,RR 1235;\nRR 1236 , ')).toEqual(['RR 1234', 'RR 1235', 'RR 1236']);
  });

  it('tells all its faults at once, and leaves what is missing to the form', () => {
    expect(faults('2031-11-06', '1, 1', 3)).toEqual([
      'on date_in_future',
      'registeredNumber invalid',
      'registeredNumber twice',
      'registeredNumber number_for_each',
    ]);
    expect(faults(null, null, 2)).toEqual([]);
  });
});
