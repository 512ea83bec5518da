import { beforeEach, describe, expect, it } from '@jest/globals';
import { TrajectorySimulation } from '../../test/support/trajectory-simulation.js';
import { programme as trialDwelling } from '../programme/working-on-networks-trial-dwelling.js';
import { programme as sittingTenant } from '../programme/working-on-networks-sitting-tenant.js';
import { faultsOfRepeat } from '../board/replan.js';
import type { TaskRole } from '../task/tasks.js';
import { agreementsOf } from './agreement.js';
import { outcomesOf } from './duties.js';
import type { EvaluationOnFile } from './file.js';
import type { Programme } from './programme.js';

const own: TaskRole[] = ['housing_coach'];

/** Somebody in a trial dwelling of six months by the first answer to each step; the stay begins on 5 January 2026. */
function inStay(programme: Programme, until = '2040-12-31'): TrajectorySimulation {
  const trajectory = new TrajectorySimulation(programme, '2026-01-05');
  for (let steps = 0; trajectory.file.phase !== 'stay' && steps < 20; steps += 1) {
    const { tasks, today: on } = trajectory.now();
    const [task] = tasks.filter(({ outcomes }) => outcomes.length > 0);
    const given = { on, until, coach: 'els', landlord: 'landlord', months: 6 };
    trajectory.answer(task?.taskId ?? '', task?.outcomes[0] ?? '', given);
  }
  return trajectory;
}

describe('the landlord agrees with an evaluation itself (S3)', () => {
  let trajectory: TrajectorySimulation;
  beforeEach(() => {
    trajectory = inStay(trialDwelling);
    trajectory.passesTo('2026-06-09');
    const [interim] = trajectory.now().evaluations;
    trajectory.conclude(interim?.evaluationId ?? '', 'more_time');
  });

  const final = (): EvaluationOnFile | undefined =>
    trajectory.file.evaluations.find(({ kind, repeats }) => kind === 'final' && !repeats);
  const concludes = (outcome: string, agreedBy = own) =>
    trajectory.conclude(final()?.evaluationId ?? '', outcome, { agreedBy });
  const states = (one = final()): string[] =>
    one ? agreementsOf(trajectory.file, one).map(({ role, state }) => `${role} ${state}`) : [];
  const asked = (): string[] =>
    trajectory.file.tasks
      .filter(({ state, evaluationId }) => state === 'open' && evaluationId !== undefined)
      .map(({ kind, role, due }) => `${kind} by ${role}, due ${due.date}`);
  const answers = (kind: string, outcome: string, on?: string) => {
    const task = trajectory.file.tasks.find((one) => one.state === 'open' && one.kind === kind);
    return trajectory.answer(task?.taskId ?? '', outcome, on === undefined ? {} : { on });
  };
  const canEnd = (ending: string): boolean => trajectory.now().endings.includes(ending);

  it('is told by nobody else, and the own side still has to be', () => {
    expect(concludes('positive', [...own, 'landlord_coordinator'])).toBe('agrees_itself');
    expect(concludes('more_time', ['landlord_coordinator'])).toBe('agrees_itself');
    expect(concludes('positive', [])).toBe('needs_agreement');
    expect(final()?.state).toBe('planned');
  });

  it('is asked within five working days, and only then the evaluation counts for the lease', () => {
    expect(concludes('positive')).toBeNull();
    expect(final()?.state).toBe('concluded');
    expect(states()).toEqual(['housing_coach told', 'landlord_coordinator asked']);
    expect(asked()).toEqual(['confirm_evaluation by landlord_coordinator, due 2026-06-16']);
    expect(canEnd('social_lease')).toBe(false);
    expect(trajectory.end('social_lease')).toBe('ending_not_now');
    // Nothing else is held up by it.
    expect(canEnd('lease_without_evaluation')).toBe(true);
    expect(answers('confirm_evaluation', 'agrees')).toBeNull();
    expect(states()).toEqual(['housing_coach told', 'landlord_coordinator agreed']);
    expect(asked()).toEqual([]);
    expect(trajectory.end('social_lease')).toBeNull();
  });

  it('is not asked for an outcome that needs nobody', () => {
    expect(concludes('more_time', [])).toBeNull();
    expect(states()).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('climbs to the management of the landlord when it stays silent', () => {
    concludes('positive');
    trajectory.passesTo('2026-06-19');
    const task = trajectory.file.tasks.find(({ kind }) => kind === 'confirm_evaluation');
    expect(task).toMatchObject({ state: 'open', role: 'landlord_management' });
    expect(trajectory.mails.filter((key) => key.startsWith(`task:${task?.taskId ?? ''}`))).toEqual([
      `task:${task?.taskId ?? ''}:1`,
      `task:${task?.taskId ?? ''}:2`,
    ]);
  });

  it('refused, is talked through: held again on another day, and agreed then', () => {
    concludes('positive');
    expect(answers('confirm_evaluation', 'refuses')).toBeNull();
    expect(states()).toContain('landlord_coordinator refused');
    expect(canEnd('social_lease')).toBe(false);
    expect(asked()).toEqual(['talk_evaluation by trajectory_coordinator, due 2026-06-16']);
    expect(answers('talk_evaluation', 'another_evaluation')).toBe('answer_missing');
    expect(answers('talk_evaluation', 'another_evaluation', '2026-06-18')).toBeNull();
    const again = trajectory.file.evaluations.find(({ repeats }) => repeats !== undefined);
    expect(again).toMatchObject({
      kind: 'final',
      n: 1,
      state: 'planned',
      repeats: final()?.evaluationId,
    });
    trajectory.passesTo('2026-06-18');
    expect(
      trajectory.conclude(again?.evaluationId ?? '', 'positive', { agreedBy: own }),
    ).toBeNull();
    expect(canEnd('social_lease')).toBe(false);
    expect(answers('confirm_evaluation', 'agrees')).toBeNull();
    expect(trajectory.end('social_lease')).toBeNull();
    // What was refused stays refused on file.
    expect(states()).toContain('landlord_coordinator refused');
  });

  it('refused and left as it stands, leaves the other endings', () => {
    concludes('positive');
    answers('confirm_evaluation', 'refuses');
    expect(answers('talk_evaluation', 'stands')).toBeNull();
    expect(asked()).toEqual([]);
    expect(canEnd('social_lease')).toBe(false);
    expect(canEnd('lease_without_evaluation')).toBe(true);
  });

  it('is left as it stands only where somebody can still end the stay', () => {
    const codes = (programme: Programme): string[] =>
      outcomesOf(programme, { kind: 'talk_evaluation' }).map(({ code }) => code);
    const endings = trialDwelling.endings.filter(
      ({ from, needs }) => !from.includes('stay') || needs !== undefined,
    );
    expect(codes(trialDwelling)).toEqual(['another_evaluation', 'stands']);
    expect(codes({ ...trialDwelling, endings })).toEqual(['another_evaluation']);
  });

  it('asks of a negative one too, before anybody has to leave', () => {
    expect(concludes('negative')).toBeNull();
    expect(canEnd('negative')).toBe(false);
    answers('confirm_evaluation', 'agrees');
    expect(canEnd('negative')).toBe(true);
    expect(canEnd('social_lease')).toBe(false);
  });

  it('is asked no more once the ending is decided', () => {
    concludes('positive');
    expect(trajectory.end('lease_without_evaluation')).toBeNull();
    expect(asked()).toEqual([]);
    expect(states()).toContain('landlord_coordinator lapsed');
  });

  it('falls away with the consent, and the record says why', () => {
    concludes('positive');
    trajectory.tell([
      { type: 'consent_ended', data: { on: trajectory.now().today, reason: 'withdrawn' } },
    ]);
    expect(asked()).toEqual([]);
    expect(final()?.waived).toEqual([
      { role: 'landlord_coordinator', reason: 'no_consent', on: '2026-06-09' },
    ]);
    expect(canEnd('social_lease')).toBe(true);
  });

  it('stays refused when the consent ends after it', () => {
    concludes('positive');
    answers('confirm_evaluation', 'refuses');
    trajectory.tell([
      { type: 'consent_ended', data: { on: trajectory.now().today, reason: 'withdrawn' } },
    ]);
    expect(states()).toContain('landlord_coordinator refused');
    expect(canEnd('social_lease')).toBe(false);
    expect(asked()).toEqual(['talk_evaluation by trajectory_coordinator, due 2026-06-16']);
  });

  it('counts as agreed in a conclusion of before it was asked', () => {
    const agreedBy: TaskRole[] = ['housing_coach', 'landlord_coordinator'];
    const { evaluationId = '' } = final() ?? {};
    const given = { evaluationId, outcome: 'positive', on: '2026-06-09', scores: [], agreedBy };
    trajectory.tell([{ type: 'evaluation_concluded', data: { ...given, commandId: 'old' } }]);
    expect(states()).toEqual(['housing_coach told', 'landlord_coordinator told']);
    expect(asked()).toEqual([]);
    expect(canEnd('social_lease')).toBe(true);
  });

  it('is held again beside the final one that an extension asks for', () => {
    concludes('positive');
    answers('confirm_evaluation', 'refuses');
    answers('talk_evaluation', 'another_evaluation', '2026-06-18');
    expect(trajectory.extend({ withReason: false })).toBeNull();
    const planned = (): string[] =>
      trajectory.file.evaluations
        .filter(({ state }) => state === 'planned')
        .map(
          ({ kind, n, due, repeats }) => `${kind} ${String(n)} ${due.date} ${String(!!repeats)}`,
        );
    expect(planned()).toEqual([
      'final 1 2026-06-18 true',
      'interim 2 2026-07-06 false',
      'interim 3 2026-10-05 false',
      'final 2 2026-12-07 false',
    ]);
    const again = trajectory.file.evaluations.find(({ repeats }) => repeats !== undefined);
    trajectory.conclude(again?.evaluationId ?? '', 'positive', { agreedBy: own });
    expect(planned()).toHaveLength(3);
  });

  it('is held again within the stay, and soon when that is over', () => {
    const view = trajectory.view();
    expect(faultsOfRepeat(view, '2026-06-08')).toEqual(['day_is_past']);
    expect(faultsOfRepeat(view, '2026-06-13')).toEqual(['no_working_day']);
    expect(faultsOfRepeat(view, '2026-07-03')).toEqual([]);
    expect(faultsOfRepeat(view, '2026-07-06')).toEqual(['after_the_stay']);
    trajectory.passesTo('2026-07-15');
    expect(faultsOfRepeat(trajectory.view(), '2026-07-30')).toEqual([]);
    expect(faultsOfRepeat(trajectory.view(), '2026-07-31')).toEqual(['after_the_stay']);
  });
});

describe('a programme in which no landlord is named (S3, track zittende huurder)', () => {
  it('waits for none: the need falls away as it is told', () => {
    const trajectory = inStay(sittingTenant);
    trajectory.passesTo('2026-07-06');
    const [first] = trajectory.now().evaluations;
    expect(
      trajectory.conclude(first?.evaluationId ?? '', 'negative', { agreedBy: own }),
    ).toBeNull();
    const [held] = trajectory.file.evaluations;
    expect(held?.waived).toEqual([
      { role: 'landlord_coordinator', reason: 'no_landlord', on: '2026-07-06' },
    ]);
    expect(trajectory.file.tasks.some(({ kind }) => kind === 'confirm_evaluation')).toBe(false);
    // The next evaluation comes as planned.
    expect(trajectory.file.evaluations.filter(({ state }) => state === 'planned')).toHaveLength(1);
  });
});
