import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { aTrajectory } from '../../test/support/trajectory-builder.js';
import { effectsOf, needsOf } from './effects.js';
import type { Answers, NewTrajectoryEvent } from './events.js';
import type { Programme, StepEffect } from './programme.js';

/** The effects of answering a step of S2, or of a programme like it. */
const idOf = (key: string): string => key;

function effects(
  code: string,
  {
    outcome,
    answers = {},
    programme,
  }: { outcome: string; answers?: Answers; programme?: Programme },
): NewTrajectoryEvent[] {
  const view = aTrajectory(programme).asks('task', '2026-02-02', { code }).on('2026-02-02');
  return effectsOf(view, { taskId: 'task', outcome, commandId: 'c', answers }, idOf);
}

/** A programme with one step that does this. */
function doing(does: StepEffect): Programme {
  const outcomes = [{ code: 'done', label: '', does }];
  const within = { amount: 1, unit: 'month' } as const;
  const step = {
    code: 'step',
    label: '',
    clause: '',
    role: 'trajectory_coach',
    within,
    outcomes,
  } as const;
  return { ...trialHousing, phases: [{ phase: 'referral', steps: [step] }] };
}

describe('what an answer brings about', () => {
  it.each<[StepEffect, Answers, NewTrajectoryEvent]>([
    [
      'gives_consent',
      { until: '2027-01-01' },
      { type: 'consent_given', data: { until: '2027-01-01' } },
    ],
    ['assigns_coach', { coach: 'tom' }, { type: 'coach_assigned', data: { userId: 'tom' } }],
    [
      'names_landlord',
      { landlord: 'wm' },
      { type: 'landlord_named', data: { organisationId: 'wm' } },
    ],
    [
      'agrees_criteria',
      { criteria: ['a'] },
      { type: 'criteria_agreed', data: { criteria: ['a'] } },
    ],
    ['agrees_criteria', {}, { type: 'criteria_agreed', data: { criteria: [] } }],
    ['weighs_urgency', { urgency: 2 }, { type: 'urgency_weighed', data: { urgency: 2 } }],
    [
      'takes_fallback',
      { on: '2026-03-01', fallback: 'f' },
      { type: 'fallback_taken', data: { placeId: 'f', from: '2026-03-01' } },
    ],
    [
      'begins_stay',
      { on: '2026-03-01', months: 12, place: 'p' },
      { type: 'stay_began', data: { from: '2026-03-01', months: 12, placeId: 'p' } },
    ],
    ['begins_stay', { months: 6 }, { type: 'stay_began', data: { from: '2026-02-02', months: 6 } }],
    [
      'serves_notice',
      { on: '2026-02-01' },
      { type: 'notice_given', data: { by: 'landlord', on: '2026-02-01', commandId: 'c' } },
    ],
    [
      'receives_notice',
      {},
      { type: 'notice_given', data: { by: 'tenant', on: '2026-02-02', commandId: 'c' } },
    ],
  ])('%s with %j', (does, answers, event) => {
    expect(effects('step', { outcome: 'done', answers, programme: doing(does) })).toEqual([event]);
  });

  it.each<StepEffect>(['gives_consent', 'assigns_coach', 'names_landlord', 'weighs_urgency'])(
    '%s without its answer does nothing',
    (does) => {
      expect(effects('step', { outcome: 'done', programme: doing(does) })).toEqual([]);
    },
  );

  it('a stay without a term begins without months, whatever is answered', () => {
    const termless = { ...doing('begins_stay'), stay: { ...trialHousing.stay, months: [] } };
    const answers = { months: 12 };
    expect(effects('step', { outcome: 'done', answers, programme: termless })).toEqual([
      { type: 'stay_began', data: { from: '2026-02-02', months: null } },
    ]);
  });

  it('an answer can decide the ending', () => {
    expect(effects('team_selects', { outcome: 'not_retained' })).toEqual([
      {
        type: 'ending_decided',
        data: { ending: 'not_retained', on: '2026-02-02', commandId: 'c' },
      },
    ]);
    expect(effects('team_selects', { outcome: 'again' })).toEqual([]);
    expect(effects('team_selects', { outcome: 'nonsense' })).toEqual([]);
  });

  it('a consent is renewed until a new day', () => {
    const view = aTrajectory()
      .asks('task', '2026-02-02', { kind: 'consent_ends' })
      .on('2026-02-02');
    const given = { taskId: 'task', commandId: 'c' };
    const until = '2028-01-01';
    expect(effectsOf(view, { ...given, outcome: 'renewed', answers: { until } }, idOf)).toEqual([
      { type: 'consent_given', data: { until } },
    ]);
    expect(effectsOf(view, { ...given, outcome: 'not_renewed', answers: { until } }, idOf)).toEqual(
      [],
    );
    expect(effectsOf(view, { ...given, outcome: 'renewed' }, idOf)).toEqual([]);
  });

  it('a task that is not open brings nothing about', () => {
    const answered = aTrajectory().asks('task', '2026-02-02', { code: 'consent' });
    answered.answers('task', 'signed', '2026-02-02');
    const given = { outcome: 'signed', commandId: 'c', answers: { until: '2027-01-01' } };
    expect(effectsOf(answered.on('2026-02-03'), { taskId: 'task', ...given }, idOf)).toEqual([]);
    expect(effectsOf(answered.on('2026-02-03'), { taskId: 'other', ...given }, idOf)).toEqual([]);
  });
});

describe('what an outcome cannot do without', () => {
  const needs = (code: string, programme = trialHousing) =>
    needsOf(programme, { kind: 'trajectory_step', code });

  it('follows from what it does', () => {
    expect(needs('consent')).toEqual({ signed: 'until' });
    expect(needs('priority')).toEqual({ granted: 'landlord' });
    expect(needs('allocate')).toEqual({ allocated: 'months' });
    expect(needs('intake')).toEqual({});
    expect(needsOf(trialHousing, { kind: 'consent_ends' })).toEqual({ renewed: 'until' });
  });

  it('is no number of months for a stay without a term', () => {
    expect(
      needs('allocate', { ...trialHousing, stay: { ...trialHousing.stay, months: [] } }),
    ).toEqual({});
  });
});
