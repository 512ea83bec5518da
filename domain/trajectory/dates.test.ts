import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { aTrajectory, aTrial } from '../../test/support/trajectory-builder.js';
import {
  fallbackEnd,
  endOfStay,
  extensionOf,
  lastingOf,
  wantedEvaluations,
  wantedTerms,
} from './dates.js';
import { dutiesOf } from './duties.js';
import type { StayRule } from './programme.js';
import type { TrajectoryView } from './situation.js';

const { stay } = trialHousing;
const planned = (view: TrajectoryView): string[] =>
  wantedEvaluations(view).map(({ kind, n, due }) => `${kind} ${String(n)} ${due.date}`);
const evaluations = (rules: Partial<StayRule['evaluations']>): Partial<StayRule> => {
  return { evaluations: { ...stay.evaluations, ...rules } };
};

describe('an extension (S2 fase 7b; facts §6, §12.8)', () => {
  it.each([
    [12, 6],
    [16, 8],
    [18, 6],
    [7, 3],
    [23, 1],
  ])('of %d months is %d more: half, rounded down, never beyond 24', (months, more) => {
    expect(extensionOf(aTrial(months).on('2026-06-01'))).toEqual({
      months: more,
      late: false,
      refusal: null,
    });
  });

  it.each([24, 1])('of %d months does not fit', (months) => {
    expect(extensionOf(aTrial(months).on('2026-06-01')).refusal).toBe('at_maximum');
  });

  it('is given once, and not before the stay or without a term', () => {
    const refusal = (view: TrajectoryView) => extensionOf(view).refusal;
    expect(refusal(aTrial().extends('2026-06-01', 6).on('2026-06-02'))).toBe('extended_before');
    expect(refusal(aTrajectory().on('2026-01-06'))).toBe('no_stay');
    expect(refusal(aTrial(null).on('2026-06-01'))).toBe('no_extension');
    expect(refusal(aTrial(12, { extension: null }).on('2026-06-01'))).toBe('no_extension');
  });

  it('is late from the day after the last one: an exception, or refused by the programme', () => {
    expect(extensionOf(aTrial().on('2027-04-30')).late).toBe(false);
    expect(extensionOf(aTrial().on('2027-05-01'))).toEqual({
      months: 6,
      late: true,
      refusal: null,
    });
    const extension = stay.extension && { ...stay.extension, late: 'refused' as const };
    expect(extensionOf(aTrial(12, { extension }).on('2027-05-01')).refusal).toBe('too_late');
    expect(extensionOf(aTrial(12, { extension }).on('2027-04-30')).refusal).toBeNull();
  });

  it('by the months of the programme itself stops at its maximum', () => {
    const extension = {
      clause: '',
      by: { months: 9 },
      maxTotalMonths: 18,
      late: 'refused' as const,
    };
    expect(extensionOf(aTrial(6, { extension }).on('2026-06-01')).months).toBe(9);
    expect(extensionOf(aTrial(12, { extension }).on('2026-06-01')).months).toBe(6);
  });

  it('moves the end of the stay', () => {
    expect(endOfStay(aTrial().on('2026-06-01'))?.date).toBe('2027-04-30');
    expect(endOfStay(aTrial().extends('2026-06-01', 6).on('2026-06-02'))?.date).toBe('2027-10-31');
    expect(endOfStay(aTrial(null).on('2026-06-01'))).toBeUndefined();
    expect(endOfStay(aTrajectory().on('2026-01-06'))).toBeUndefined();
  });
});

describe('the evaluations of a stay (S2 fase 7; S4)', () => {
  it('are interim at their rhythm and final before the end, on working days', () => {
    expect(planned(aTrial(24).on('2026-06-01'))).toEqual([
      'interim 1 2026-11-02',
      'interim 2 2027-05-03',
      'interim 3 2027-11-02',
      'final 1 2028-03-31',
    ]);
  });

  it('an interim one on or after the final one is left to it', () => {
    const rules = { interimEveryMonths: 11, finalBeforeEnd: { amount: 1, unit: 'month' } } as const;
    expect(planned(aTrial(12, evaluations(rules)).on('2026-06-01'))).toEqual([
      'final 1 2027-03-30',
    ]);
  });

  it('without a final one the interim ones go on until the end', () => {
    const rules = { interimEveryMonths: 4, finalBeforeEnd: null };
    expect(planned(aTrial(12, evaluations(rules)).on('2026-06-01'))).toEqual([
      'interim 1 2026-09-01',
      'interim 2 2027-01-04',
    ]);
  });

  it('without a term the next one is always planned', () => {
    const trial = aTrial(null, evaluations({ interimEveryMonths: 3 }));
    expect(planned(trial.on('2026-06-01'))).toEqual(['interim 1 2026-08-03']);
    trial.plans('interim', 1, '2026-08-03').concludes('interim 1', 'positive', '2026-08-03');
    expect(planned(trial.on('2026-08-04'))).toEqual([
      'interim 1 2026-08-03',
      'interim 2 2026-11-02',
    ]);
  });

  it('after an extension there is one more final one when the first was held', () => {
    const trial = aTrial().plans('final', 1, '2027-04-02');
    expect(planned(trial.extends('2027-04-05', 6).on('2027-04-05'))).toContain(
      'final 1 2027-10-01',
    );
    const held = aTrial()
      .plans('final', 1, '2027-04-02')
      .concludes('final 1', 'more_time', '2027-04-02')
      .extends('2027-04-05', 6);
    expect(planned(held.on('2027-04-05'))).toEqual(['interim 2 2027-05-03', 'final 2 2027-10-01']);
  });

  it('an extension that comes late asks for none of the days that were over', () => {
    const trial = aTrial().plans('interim', 1, '2026-11-02').extends('2027-05-10', 6);
    expect(planned(trial.on('2027-05-10'))).toEqual(['interim 1 2026-11-02', 'final 1 2027-10-01']);
  });

  it('are none before the stay and after its end', () => {
    expect(planned(aTrajectory().on('2026-01-06'))).toEqual([]);
    expect(planned(aTrial().enters('notice', '2026-06-01').on('2026-06-02'))).toEqual([]);
  });
});

describe('the terms that run (facts §1.2, §6, §12.4, §12.7)', () => {
  const inNotice = (by: 'landlord' | 'tenant', on: string) =>
    aTrial()
      .decides(`notice_by_${by}`, on)
      .enters('notice', on)
      .happens(on, 'notice_given', { by, on, commandId: 'notice' });
  const until = (trial: ReturnType<typeof inNotice>): string | undefined =>
    wantedTerms(trial.on('2026-05-13')).notice_period?.date;

  it('a notice that is received on 12 May runs from 1 June to 31 August', () => {
    expect(until(inNotice('tenant', '2026-05-12'))).toBe('2026-08-31');
  });

  it.each([
    ['received', '2026-05-29', '2026-08-31'],
    ['received', '2026-06-01', '2026-09-30'],
    ['refused', '2026-05-28', '2026-09-30'],
    ['refused', '2026-07-01', '2026-10-31'],
    ['unclaimed', '2026-07-15', '2026-09-30'],
  ] as const)(
    'a notice posted on 27 May and %s on %s ends on %s; without proof it is received on 1 June',
    (outcome, on, ends) => {
      const posted = inNotice('landlord', '2026-05-27');
      expect(until(posted)).toBe('2026-09-30');
      expect(until(posted.happens(on, 'notice_received', { outcome, on }))).toBe(ends);
    },
  );

  it('nothing counts from a notice that nobody gave', () => {
    const notice = { from: 'notice', months: 3, clause: '' } as const;
    expect(lastingOf(aTrial().on('2026-06-01'), 'notice', notice)).toBeUndefined();
  });

  it('the stay, the consent and the reserved place to fall back on run together', () => {
    const trial = aTrial().happens('2026-05-01', 'consent_given', { until: '2026-12-31' });
    const dates = (view: TrajectoryView) =>
      Object.entries(wantedTerms(view)).map(([kind, { date }]) => `${kind} ${date}`);
    expect(dates(trial.on('2026-06-01'))).toEqual([
      'stay 2027-04-30',
      'consent 2026-12-31',
      'fallback 2026-07-31',
    ]);
    expect(dates(trial.on('2026-07-31'))).toContain('fallback 2026-07-31');
    expect(dates(trial.on('2026-08-01'))).not.toContain('fallback 2026-07-31');
    trial.happens('2026-09-01', 'consent_ended', { on: '2026-09-01', reason: 'withdrawn' });
    expect(dates(trial.on('2026-09-01'))).toEqual(['stay 2027-04-30']);
  });

  it('a place to fall back on is kept for three months from the day it was taken, whenever the phase began', () => {
    const trial = aTrial().enters('fallback', '2026-09-01');
    const kept = (view: TrajectoryView) => wantedTerms(view).fallback?.date;
    expect(kept(trial.on('2026-09-01'))).toBe('2026-11-30');
    trial.happens('2026-09-02', 'fallback_taken', { placeId: 'p', from: '2026-09-15' });
    expect(kept(trial.on('2026-09-20'))).toBe('2026-12-14');
    expect(fallbackEnd(trial.on('2026-09-20'), '2026-12-01').date).toBe('2027-02-28');
  });

  it('after-care counts from the day it begins', () => {
    const aftercare = { from: 'entry', months: 3, clause: '' } as const;
    const trial = aTrial().enters('aftercare', '2026-11-30');
    expect(lastingOf(trial.on('2026-12-01'), 'aftercare', aftercare)?.date).toBe('2027-02-28');
    expect(lastingOf(trial.on('2026-12-01'), 'fallback', aftercare)).toBeUndefined();
  });
});

describe('a trajectory that was taken over while it ran', () => {
  const talk = {
    code: 'talk',
    label: '',
    clause: '',
    role: 'trajectory_coach',
    phase: 'stay',
    rhythm: [{ every: { amount: 1, unit: 'month' } }],
  } as const;
  const takenOver = (months: number | null, on: string): TrajectoryView => {
    const view = aTrial(months, { recurring: [talk] }).on(on);
    const { opened } = view.file;
    if (opened) opened.takenOverOn = on;
    return view;
  };
  it('owes the evaluations from that day on, and none of before', () => {
    expect(planned(takenOver(24, '2027-01-11'))).toEqual([
      'interim 2 2027-05-03',
      'interim 3 2027-11-02',
      'final 1 2028-03-31',
    ]);
    expect(planned(takenOver(24, '2027-05-03'))[0]).toBe('interim 2 2027-05-03');
    expect(planned(takenOver(24, '2027-05-04'))[0]).toBe('interim 3 2027-11-02');
  });

  it('without a term has its next interim one', () => {
    expect(planned(takenOver(null, '2028-01-11'))).toEqual(['interim 4 2028-05-02']);
  });

  it('owes no round of before', () => {
    const rounds = dutiesOf(takenOver(24, '2026-07-10')).filter(({ code }) => code === 'talk');
    expect(rounds.map(({ due }) => due.date)).toEqual(['2026-08-03']);
  });
});
