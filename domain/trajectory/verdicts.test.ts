import { describe, expect, it } from '@jest/globals';
import { aTrial } from '../../test/support/trajectory-builder.js';
import { assessTrajectory } from './assess.js';
import type { TrajectorySituation } from './situation.js';
import {
  refusalOfConclusion,
  refusalOfEnding,
  refusalOfExtension,
  refusalOfTask,
  rolesToAsk,
  type Conclusion,
} from './verdicts.js';

/** A trial whose first evaluation can be held, with two goals. */
const now: TrajectorySituation = assessTrajectory(
  aTrial()
    .happens('2026-06-01', 'goal_set', { goalId: 'budget', domain: 'money', commandId: 'g1' })
    .happens('2026-06-01', 'goal_set', {
      goalId: 'cooking',
      domain: 'living_skills',
      commandId: 'g2',
    })
    .looks('2026-10-20')
    .on('2026-10-20'),
);
const [first] = now.evaluations;
const evaluationId = first?.evaluationId ?? '';
const scored = [
  { goalId: 'budget', score: 3 },
  { goalId: 'cooking', score: 4 },
];

describe('concluding an evaluation (S2 fase 7; S3; issue 4 §5)', () => {
  const refused = (
    given: Partial<Conclusion>,
    situation: Partial<TrajectorySituation> = {},
  ): string | null =>
    refusalOfConclusion(
      { ...now, ...situation },
      {
        evaluationId,
        outcome: 'positive',
        on: '2026-10-20',
        scores: scored,
        agreedBy: [],
        ...given,
      },
    );
  const final = now.evaluations.map((one) => ({ ...one, kind: 'final' as const }));

  it('is allowed from the first day of its preparation on', () => {
    expect(refused({})).toBeNull();
    expect(refused({}, { at: first?.opensAt ?? '' })).toBeNull();
    expect(refused({}, { at: '2026-10-15T05:59:59Z' })).toBe('too_early');
  });

  it.each([
    ['evaluation_unknown', { evaluationId: 'other' }],
    ['outcome_unknown', { outcome: 'succeeded' }],
    ['date_outside_stay', { on: '2026-04-30' }],
    ['date_outside_stay', { on: '2026-10-21' }],
    ['goal_of_another_case', { scores: [...scored, { goalId: 'stranger', score: 1 }] }],
  ])('is refused as %s', (code, given) => {
    expect(refused(given)).toBe(code);
  });

  it('of the first day of the stay is inside it', () => {
    expect(refused({ on: '2026-05-01' })).toBeNull();
    expect(refused({}, { stayFrom: null })).toBe('date_outside_stay');
  });

  it('only a final one needs a score for every goal', () => {
    expect(refused({ scores: [] })).toBeNull();
    expect(refused({ scores: scored.slice(1) }, { evaluations: final })).toBe('goals_unscored');
    expect(refused({}, { evaluations: final })).toBeNull();
  });

  it('may be negative only with the agreement of everybody the programme names', () => {
    const agreedBy = ['regional_contact' as const];
    expect(refused({ outcome: 'negative' })).toBe('needs_agreement');
    expect(refused({ outcome: 'negative', agreedBy })).toBeNull();
    const both = now.evaluations.map((one) => {
      return { ...one, negativeNeeds: ['regional_contact', 'housing_coach'] as const };
    });
    expect(refused({ outcome: 'negative', agreedBy }, { evaluations: both })).toBe(
      'needs_agreement',
    );
  });
});

describe('a final evaluation that needs everybody to be positive (S3)', () => {
  const positiveNeeds = {
    outcomes: ['positive'],
    roles: ['housing_coach', 'landlord_coordinator'] as const,
  };
  /** As it was in histories of before the landlord said it itself. */
  const toldByAll = { side: undefined };
  const evaluations = now.evaluations.map((one) => {
    return { ...one, kind: 'final' as const, positiveNeeds, ...toldByAll };
  });
  const refused = (outcome: string, agreedBy: Conclusion['agreedBy']): string | null =>
    refusalOfConclusion(
      { ...now, evaluations },
      { evaluationId, outcome, on: '2026-10-20', scores: scored, agreedBy },
    );

  it('is positive with the agreement of all of them, and more time needs none', () => {
    expect(refused('positive', ['housing_coach'])).toBe('needs_agreement');
    expect(refused('positive', ['housing_coach', 'landlord_coordinator'])).toBeNull();
    expect(refused('more_time', [])).toBeNull();
  });

  it('asks the other side itself, and takes nobody’s word for it', () => {
    const asking = evaluations.map((one) => ({ ...one, side: 'welfare_centre' as const }));
    const given = (agreedBy: Conclusion['agreedBy'], outcome = 'positive'): Conclusion => {
      return { evaluationId, outcome, on: '2026-10-20', scores: scored, agreedBy };
    };
    const situation = { ...now, evaluations: asking };
    expect(refusalOfConclusion(situation, given([]))).toBe('needs_agreement');
    expect(refusalOfConclusion(situation, given(['housing_coach']))).toBeNull();
    const both: Conclusion['agreedBy'] = ['housing_coach', 'landlord_coordinator'];
    expect(refusalOfConclusion(situation, given(both))).toBe('agrees_itself');
    expect(refusalOfConclusion(situation, given(['landlord_coordinator'], 'more_time'))).toBe(
      'agrees_itself',
    );
    expect(rolesToAsk(situation, given([]))).toEqual({ toAgree: ['landlord_coordinator'] });
    expect(rolesToAsk(situation, given([], 'more_time'))).toEqual({});
    expect(rolesToAsk({ ...now, evaluations }, given([]))).toEqual({});
  });
});

describe('extending and ending', () => {
  const late = { months: 6, late: true, refusal: null };

  it('an extension in time needs no reason, a late one does', () => {
    expect(refusalOfExtension(now, { withReason: false })).toBeNull();
    expect(refusalOfExtension({ ...now, extension: late }, { withReason: false })).toBe(
      'reason_needed',
    );
    expect(refusalOfExtension({ ...now, extension: late }, { withReason: true })).toBeNull();
  });

  it('is refused for the reason the stay gives, and after an ending', () => {
    const extension = { months: 0, late: false, refusal: 'extended_before' as const };
    expect(refusalOfExtension({ ...now, extension }, { withReason: true })).toBe('extended_before');
    expect(refusalOfExtension({ ...now, ending: 'succeeded' }, { withReason: true })).toBe(
      'ended_already',
    );
  });

  it('an ending is decided once, and only one that can be decided now', () => {
    expect(refusalOfEnding(now, 'notice_by_tenant')).toBeNull();
    expect(refusalOfEnding(now, 'succeeded')).toBe('ending_not_now');
    expect(refusalOfEnding({ ...now, ending: 'succeeded' }, 'notice_by_tenant')).toBe(
      'ended_already',
    );
  });
});

describe('answering a task', () => {
  const situation: TrajectorySituation = {
    ...now,
    tasks: [
      {
        taskId: 'allot',
        outcomes: ['allocated', 'other'],
        needs: { allocated: 'months' },
        mostMonths: 24,
      },
    ],
  };
  it.each([
    [null, { outcome: 'other' }],
    [null, { outcome: 'allocated', answers: { months: 24 } }],
    ['beyond_maximum', { outcome: 'allocated', answers: { months: 25 } }],
    ['answer_missing', { outcome: 'allocated' }],
    ['answer_missing', { outcome: 'allocated', answers: { months: 0 } }],
    ['outcome_unknown', { outcome: 'granted' }],
    ['task_not_open', { taskId: 'intake', outcome: 'other' }],
  ])('is %s', (code, given) => {
    expect(refusalOfTask(situation, { taskId: 'allot', ...given })).toBe(code);
  });

  it('has no maximum where the programme has none', () => {
    const tasks = situation.tasks.map((task) => ({ ...task, mostMonths: null }));
    const answers = { months: 240 };
    expect(
      refusalOfTask({ ...situation, tasks }, { taskId: 'allot', outcome: 'allocated', answers }),
    ).toBeNull();
  });
});
