import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementsOf } from '../../domain/trajectory/agreement.js';
import type { TrajectoryTask } from '../../domain/trajectory/file.js';
import type { Answers } from '../../domain/trajectory/events.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld, type World } from '../support/world.js';
import {
  answer,
  conclude,
  decide,
  evaluationsOf,
  fileNow,
  givenPartners,
  refer,
  strayMoves,
  tell,
  toEndOfDay,
  viewNow,
  type Partners,
} from '../support/trajectories.js';

const code = 'working_on_networks_trial_dwelling';
const own: TaskRole[] = ['housing_coach'];

/** S3: counsellors and landlord agree, each for itself; one story after the other, and the clock goes on between them. */
describe('an evaluation that counsellors and landlord agree with (S3)', () => {
  let world: World;
  let partners: Partners;
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    expect(await checkInvariants(world)).toEqual([]);
  });
  afterAll(() => world.close());

  /** Six months in a trial dwelling; its interim evaluation is held, and the final one can be. */
  async function atItsFinal(on: string, days: { interim: string; final: string }): Promise<string> {
    const id = await refer(partners, code);
    const { landlordId: landlord, people } = partners;
    const steps: [string, string, Answers][] = [
      ['register', 'registered', {}],
      ['consent', 'signed', { until: '2040-12-31' }],
      ['screening', 'no_request', {}],
      ['intake', 'held', {}],
      ['decide_start', 'start', { coach: people.coach }],
      ['agree_criteria', 'agreed', { criteria: ['rent_paid'] }],
      ['agree_negative', 'no_fallback', {}],
      ['choose_landlord', 'chosen', { landlord }],
      ['move_in', 'moved_in', { on, months: 6 }],
    ];
    for (const [step, outcome, answers] of steps)
      expect(await answer(partners, id, { step, outcome, answers })).toBe('applied');
    await toEndOfDay(world, days.interim);
    expect(await conclude(partners, id, { outcome: 'more_time' })).toBe('applied');
    await toEndOfDay(world, days.final);
    return id;
  }

  const end = (id: string, ending: string): Promise<string> =>
    decide(partners, id, { message: 'decideEnding', args: { ending } });

  async function taskOf(id: string, kind: TrajectoryTask['kind']): Promise<TrajectoryTask> {
    const { tasks } = await fileNow(partners, id);
    const task = tasks.find((one) => one.kind === kind && one.state === 'open');
    if (!task) throw new Error(`No open ${kind}`);
    return task;
  }

  async function says(
    id: string,
    kind: TrajectoryTask['kind'],
    outcome: string,
    answers: Answers = {},
  ): Promise<string> {
    const { taskId } = await taskOf(id, kind);
    return decide(partners, id, { message: 'answerStep', args: { taskId, outcome, answers } });
  }

  async function agreements(id: string): Promise<string[]> {
    const file = await fileNow(partners, id);
    return file.evaluations.flatMap((one) =>
      agreementsOf(file, one).map(({ role, state, on }) => `${role} ${state} ${on}`),
    );
  }

  async function thenItClosed(id: string, outcome: string): Promise<void> {
    const { file, programme } = await viewNow(partners, id);
    expect(file.closed?.outcome).toBe(outcome);
    expect(strayMoves(file, programme)).toEqual([]);
    expect(file.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(file.evaluations.filter(({ state }) => state === 'planned')).toEqual([]);
  }

  async function mailsOf(taskId: string): Promise<string[]> {
    const rows = await world.source.query<{ business_key: string }[]>(
      `select business_key from mail where business_key like '%task:' || $1 || '%' order by business_key`,
      [taskId],
    );
    return rows.map(({ business_key }) => business_key.split(':').at(-1) ?? '');
  }

  it('waits for a silent landlord up its ladder; refused, it is talked through, held again and agreed, and a lease follows', async () => {
    const id = await atItsFinal('2031-04-01', { interim: '2031-07-01', final: '2031-09-02' });
    const both = [...own, 'landlord_coordinator' as const];
    expect(await conclude(partners, id, { outcome: 'positive', agreedBy: both })).toBe(
      'agrees_itself',
    );
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('needs_agreement');
    expect(await conclude(partners, id, { outcome: 'positive', agreedBy: own })).toBe('applied');
    expect(await end(id, 'social_lease')).toBe('ending_not_now');
    const asked = await taskOf(id, 'confirm_evaluation');
    expect(asked).toMatchObject({ role: 'landlord_coordinator', due: { date: '2031-09-09' } });
    // Silent: the coordinator of the landlord again; nobody here is its management.
    await toEndOfDay(world, '2031-09-22');
    expect(await taskOf(id, 'confirm_evaluation')).toMatchObject({ rung: 1 });
    expect(await mailsOf(asked.taskId)).toEqual(['1']);
    expect(await says(id, 'confirm_evaluation', 'refuses')).toBe('applied');
    const twice = { taskId: asked.taskId, outcome: 'agrees' };
    expect(await decide(partners, id, { message: 'answerStep', args: twice })).toBe(
      'task_not_open',
    );
    expect(await end(id, 'social_lease')).toBe('ending_not_now');
    expect(await taskOf(id, 'talk_evaluation')).toMatchObject({
      role: 'trajectory_coordinator',
      due: { date: '2031-09-29' },
    });
    const on = '2031-09-29';
    expect(await says(id, 'talk_evaluation', 'another_evaluation')).toBe('answer_missing');
    expect(await says(id, 'talk_evaluation', 'another_evaluation', { on })).toBe('applied');
    expect(evaluationsOf(await fileNow(partners, id))).toEqual([
      'interim 1 2031-07-01 concluded',
      'final 1 2031-09-02 concluded',
      'final 1 2031-09-29 planned',
    ]);
    await toEndOfDay(world, on);
    expect(await conclude(partners, id, { outcome: 'positive', agreedBy: own })).toBe('applied');
    expect(await end(id, 'social_lease')).toBe('ending_not_now');
    expect(await says(id, 'confirm_evaluation', 'agrees')).toBe('applied');
    expect(await agreements(id)).toEqual([
      'housing_coach told 2031-09-02',
      'landlord_coordinator refused 2031-09-22',
      'housing_coach told 2031-09-29',
      'landlord_coordinator agreed 2031-09-29',
    ]);
    expect(await end(id, 'social_lease')).toBe('applied');
    expect(await answer(partners, id, { step: 'guide_on', outcome: 'alone' })).toBe('applied');
    await thenItClosed(id, 'social_lease');
    expect(await decide(partners, id, { message: 'answerStep', args: twice })).toBe('closed');
  });

  it('refused and left as it stands, leaves the lease without a joint evaluation', async () => {
    const id = await atItsFinal('2031-10-06', { interim: '2032-01-06', final: '2032-03-09' });
    expect(await conclude(partners, id, { outcome: 'positive', agreedBy: own })).toBe('applied');
    expect(await says(id, 'confirm_evaluation', 'refuses')).toBe('applied');
    expect(await says(id, 'talk_evaluation', 'stands')).toBe('applied');
    expect(await end(id, 'social_lease')).toBe('ending_not_now');
    expect(await end(id, 'lease_without_evaluation')).toBe('applied');
    expect(await answer(partners, id, { step: 'guide_on', outcome: 'alone' })).toBe('applied');
    await thenItClosed(id, 'lease_without_evaluation');
  });

  it('negative, makes nobody leave before the landlord agreed', async () => {
    const id = await atItsFinal('2032-04-05', { interim: '2032-07-05', final: '2032-09-06' });
    expect(await conclude(partners, id, { outcome: 'negative', agreedBy: own })).toBe('applied');
    expect(await end(id, 'negative')).toBe('ending_not_now');
    expect(await says(id, 'confirm_evaluation', 'agrees')).toBe('applied');
    expect(await end(id, 'negative')).toBe('applied');
    const given = { step: 'find_shelter', outcome: 'family', answers: { on: '2032-09-06' } };
    expect(await answer(partners, id, given)).toBe('applied');
    await thenItClosed(id, 'negative');
  });

  it('is asked of nobody once the consent has ended, and the record says why', async () => {
    const id = await atItsFinal('2032-10-04', { interim: '2033-01-04', final: '2033-03-07' });
    expect(await conclude(partners, id, { outcome: 'positive', agreedBy: own })).toBe('applied');
    const { taskId } = await taskOf(id, 'confirm_evaluation');
    await tell(partners, id, [
      { type: 'consent_ended', data: { on: '2033-03-07', reason: 'withdrawn' } },
    ]);
    expect(await agreements(id)).toEqual([
      'housing_coach told 2033-03-07',
      'landlord_coordinator waived 2033-03-07',
    ]);
    const late = { message: 'answerStep', args: { taskId, outcome: 'refuses' } };
    expect(await decide(partners, id, late)).toBe('task_not_open');
    expect(await end(id, 'social_lease')).toBe('applied');
    expect(await answer(partners, id, { step: 'guide_on', outcome: 'alone' })).toBe('applied');
    await thenItClosed(id, 'social_lease');
  });
});
