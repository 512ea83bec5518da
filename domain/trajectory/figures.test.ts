import { describe, expect, it } from '@jest/globals';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import {
  type CountedAnswer,
  type CountedCase,
  daysFrom,
  durationsOf,
  meanOf,
  publishedFigures,
  selected,
  stayDays,
  summaryOf,
  waitDays,
} from './figures.js';
import type { FigureRule, PublishedFigure, Selection } from './programme.js';

const referredOnly: CountedCase = {
  programme: s2.code,
  referrer: 'mental_health',
  ending: null,
  referredOn: '2013-03-01',
  stayFrom: null,
  stayEnded: null,
  closedOn: null,
  takenOver: true,
  facts: {},
  answers: [],
  contacts: 0,
  minutes: { care: 0, travel: 0, administration: 0 },
};
const waiting = referredOnly;
const refused: CountedCase = { ...referredOnly, ending: 'not_retained', closedOn: '2013-04-01' };
const running: CountedCase = {
  ...referredOnly,
  referrer: 'welfare_centre',
  referredOn: '2014-01-01',
  stayFrom: '2014-01-31',
  facts: { household: 'single', age: '40' },
};
const finished: CountedCase = {
  ...running,
  referredOn: '2013-01-01',
  stayFrom: '2013-01-21',
  stayEnded: '2013-07-20',
  closedOn: '2013-10-31',
  ending: 'succeeded',
  facts: { household: 'family', age: '61' },
  answers: [{ step: 'leave_fallback', outcome: 'left', on: '2013-10-31' }],
};
const all = [waiting, refused, running, finished];

/** What a figure counts and whether that is what was printed. */
function figure(
  counts: FigureRule,
  more: Partial<PublishedFigure> = {},
  cases: readonly CountedCase[] = all,
): { counted: number | null; agrees: boolean } {
  const given = { label: 'Cijfer', printed: 0, unit: 'count' as const, counts, ...more };
  const published = { from: '2013-01-01', to: '2014-12-31', figures: [given] };
  const [one] = publishedFigures({ ...s2, published }, cases);
  if (one === undefined) throw new Error('There is no figure');
  return { counted: one.counted, agrees: one.agrees };
}

describe('a selection', () => {
  it.each<[string, Selection, CountedCase[]]>([
    ['everybody who was referred', { stage: 'referred' }, all],
    ['whose stay began', { stage: 'started' }, [running, finished]],
    ['who waits: neither begun nor closed', { stage: 'waiting' }, [waiting]],
    ['who is not closed', { stage: 'open' }, [waiting, running]],
    ['who is closed', { stage: 'ended' }, [refused, finished]],
    ['by referrer', { stage: 'referred', referrer: ['welfare_centre'] }, [running, finished]],
    ['by ending', { stage: 'ended', ending: ['succeeded', 'dropped_out'] }, [finished]],
    [
      'by a registered fact',
      { stage: 'referred', fact: { code: 'household', value: 'single' } },
      [running],
    ],
    [
      'by age, both ends included',
      { stage: 'referred', fact: { code: 'age', from: 40, to: 61 } },
      [running, finished],
    ],
    ['by age, just outside', { stage: 'referred', fact: { code: 'age', from: 41, to: 60 } }, []],
    [
      'by an answer',
      { stage: 'referred', answer: { step: 'leave_fallback', outcome: 'left' } },
      [finished],
    ],
    ['by the year of the referral', { stage: 'referred', year: 2014 }, [running]],
    [
      'by the days of a stay that is over',
      { stage: 'started', days: { from: 180, to: 180 } },
      [finished],
    ],
    ['by one day more', { stage: 'started', days: { from: 181, to: 999 } }, []],
    [
      'by everything at once',
      { stage: 'ended', referrer: ['welfare_centre'], ending: ['not_retained'] },
      [],
    ],
  ])('takes %s', (_what, wanted, expected) => {
    expect(selected(all, wanted)).toEqual(expected);
  });
});

describe('days and means', () => {
  it('counts a stay that is over from its first to its last day', () => {
    expect([waiting, running, finished].map(stayDays)).toEqual([null, null, 180]);
  });
  it('counts the wait from the referral to the first day', () => {
    expect([waiting, running, finished].map(waitDays)).toEqual([null, 30, 20]);
  });
  it.each<[string, [answer: string, on: string][], number | null]>([
    [
      'from the one to the other',
      [
        ['offer', '2013-02-01'],
        ['accept', '2013-03-01'],
      ],
      28,
    ],
    [
      'both on one day',
      [
        ['offer', '2013-02-01'],
        ['accept', '2013-02-01'],
      ],
      0,
    ],
    [
      'from the last offer, when one before it was refused',
      [
        ['offer', '2013-02-01'],
        ['offer', '2013-05-01'],
        ['accept', '2013-05-31'],
      ],
      30,
    ],
    [
      'until the first time it was accepted',
      [
        ['offer', '2013-02-01'],
        ['accept', '2013-02-11'],
        ['offer', '2013-05-01'],
        ['accept', '2013-05-31'],
      ],
      10,
    ],
    ['not while one is missing', [['offer', '2013-02-01']], null],
    [
      'not of an answer that came after',
      [
        ['accept', '2013-02-01'],
        ['offer', '2013-03-01'],
      ],
      null,
    ],
    [
      'not of another answer',
      [
        ['refuse', '2013-02-01'],
        ['accept', '2013-03-01'],
      ],
      null,
    ],
  ])('counts the time between two answers: %s', (_what, given, expected) => {
    const answers = given.map(([outcome, on]): CountedAnswer => ({ step: 'home', outcome, on }));
    const between = {
      from: { step: 'home', outcome: 'offer' },
      to: { step: 'home', outcome: 'accept' },
    };
    expect(daysFrom({ ...finished, answers }, between)).toBe(expected);
  });
  it('counts the time from the referral to an answer, and from an answer to the stay', () => {
    const answers = [{ step: 'home', outcome: 'offer', on: '2013-01-11' }];
    const offered = { step: 'home', outcome: 'offer' };
    const one = { ...finished, answers };
    expect(daysFrom(one, { from: 'referral', to: offered })).toBe(10);
    expect(daysFrom(one, { from: offered, to: 'stay' })).toBe(10);
    expect(daysFrom({ ...one, stayFrom: null }, { from: offered, to: 'stay' })).toBeNull();
    expect(daysFrom(finished, { from: 'referral', to: 'stay' })).toBe(waitDays(finished));
  });
  it('leaves out what is not known', () => {
    expect(meanOf([null, 10, 20])).toBe(15);
    expect(meanOf([null])).toBeNull();
    expect(summaryOf([7, null, 3], 'lowest')).toBe(3);
    expect(summaryOf([7, null, 3], 'highest')).toBe(7);
    expect(summaryOf([null], 'highest')).toBeNull();
  });
});

describe('a published figure', () => {
  it.each<[string, FigureRule, Partial<PublishedFigure>, number | null]>([
    ['a count', { count: { stage: 'ended' } }, {}, 2],
    ['a sum', { sum: [{ stage: 'waiting' }, { stage: 'started' }] }, {}, 3],
    [
      'a share',
      { share: { stage: 'started' }, of: { stage: 'referred' } },
      { unit: 'percent' },
      50,
    ],
    [
      'a share of nobody',
      { share: { stage: 'started' }, of: { stage: 'ended', ending: ['dropped_out'] } },
      { unit: 'percent' },
      null,
    ],
    ['so many a year', { yearly: { stage: 'referred' }, years: 2.5 }, {}, 1.6],
    ['a mean wait in days', { mean: 'wait', of: { stage: 'started' } }, { unit: 'days' }, 25],
    ['the stay that is over', { mean: 'stay', of: { stage: 'ended' } }, { unit: 'days' }, 180],
    // Running: from 31 January until the last day of the period, 334 days.
    ['a stay that ran then', { mean: 'stay', of: { stage: 'started' } }, { unit: 'days' }, 257],
    [
      'the shortest time between two moments',
      { time: { from: 'referral', to: 'stay' }, as: 'lowest', of: { stage: 'referred' } },
      { unit: 'days' },
      20,
    ],
    [
      'the longest of them',
      { time: { from: 'referral', to: 'stay' }, as: 'highest', of: { stage: 'referred' } },
      { unit: 'days' },
      30,
    ],
    [
      'their mean, of those that are selected',
      { time: { from: 'referral', to: 'stay' }, as: 'mean', of: { stage: 'ended' } },
      { unit: 'days' },
      20,
    ],
    [
      'a time of nobody',
      { time: { from: 'stay', to: 'referral' }, as: 'mean', of: { stage: 'referred' } },
      { unit: 'days' },
      null,
    ],
    ['the longest stay', { longest: 'stay', of: { stage: 'started' } }, { unit: 'days' }, 334],
    [
      'the lowest age',
      { fact: 'age', as: 'lowest', of: { stage: 'referred' } },
      { unit: 'years' },
      40,
    ],
    [
      'the mean age',
      { fact: 'age', as: 'mean', of: { stage: 'started' } },
      { unit: 'years' },
      50.5,
    ],
  ])('is %s', (_what, counts, more, expected) => {
    expect(figure(counts, more).counted).toBe(expected);
  });

  it('is in months of a twelfth of a year', () => {
    const rule: FigureRule = { mean: 'stay', of: { stage: 'ended' } };
    expect(figure(rule, { unit: 'months' }).counted).toBeCloseTo(180 / 30.4375);
  });

  it('is how many were present on a day of the period, on average', () => {
    const whole = { ...running, referredOn: '2013-01-01', stayFrom: '2013-01-01' };
    const half = { ...whole, stayEnded: '2014-01-01', closedOn: '2014-01-01' };
    const after = { ...whole, referredOn: '2014-12-31', stayFrom: '2015-02-01' };
    const { counted } = figure({ present: { stage: 'started' } }, {}, [
      whole,
      half,
      after,
      waiting,
    ]);
    expect(counted).toBeCloseTo(1.5, 2);
  });

  it.each([
    ['intervention', 34],
    ['travel', 10],
    ['administration', 2.5],
  ] as const)('is the minutes of %s per contact', (minutes, expected) => {
    const visited = {
      ...running,
      contacts: 2,
      minutes: { care: 48, travel: 20, administration: 5 },
    };
    const rule: FigureRule = { minutes, of: { stage: 'started' } };
    expect(figure(rule, { unit: 'minutes' }, [visited, waiting]).counted).toBe(expected);
    expect(figure(rule, { unit: 'minutes' }).counted).toBeNull();
  });

  it.each<[string, number, boolean]>([
    ['to its unit', 71, true],
    ['to its decimal', 71.4, true],
    ['but not further', 71.5, false],
    ['never to the next number', 70, false],
  ])('agrees when it is rounded %s', (_what, printed, agrees) => {
    const seven = [...all, waiting, waiting, waiting];
    const rule: FigureRule = { share: { stage: 'open' }, of: { stage: 'referred' } };
    expect(figure(rule, { unit: 'percent', printed }, seven).agrees).toBe(agrees);
  });

  it('never agrees where there is nothing to count', () => {
    expect(figure({ mean: 'stay', of: { stage: 'started' } }, {}, [waiting]).agrees).toBe(false);
  });

  it('looks at the period of the source and at its own programme', () => {
    const later = { ...waiting, referredOn: '2015-01-01' };
    const earlier = { ...waiting, referredOn: '2012-12-31' };
    const other = { ...waiting, programme: 'another_track' };
    const cases = [...all, later, earlier, other];
    const rule: FigureRule = { count: { stage: 'referred' } };
    expect(figure(rule, { printed: 4 }, cases)).toEqual({ counted: 4, agrees: true });
    expect(figure(rule, { with: ['another_track'] }, cases).counted).toBe(5);
  });

  it('is absent from a programme without figures', () => {
    const without = { ...s2, published: undefined };
    expect(publishedFigures(without, all)).toEqual([]);
  });
});

describe('the classes of duration', () => {
  const lasting = (days: [string, string | null]): CountedCase => {
    return { ...running, stayFrom: days[0], stayEnded: days[1] };
  };
  it('hold each stay once, a day on the border in the longer class', () => {
    const stays = [
      lasting(['2013-01-01', '2013-07-02']),
      lasting(['2013-01-01', '2013-07-03']),
      lasting(['2013-01-01', '2014-01-01']),
      lasting(['2013-01-01', '2015-01-01']),
      waiting,
    ];
    expect(durationsOf(stays, '2026-01-01')).toEqual([1, 1, 1, 1]);
  });
  it('count a running stay so far, and none of which nobody tells the end', () => {
    const here = { ...lasting(['2025-10-01', null]), takenOver: false };
    expect(durationsOf([here, { ...here, takenOver: true }], '2026-01-01')).toEqual([1, 0, 0, 0]);
  });
});
