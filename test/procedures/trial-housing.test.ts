import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '../../domain/trajectory/events.js';
import { openEvaluations, type TrajectoryFile } from '../../domain/trajectory/file.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { openRuns, ownEvents } from '../support/histories.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld, type World } from '../support/world.js';
import {
  answer,
  conclude,
  decide,
  evaluationsOf,
  fileNow,
  givenPartners,
  passedOf,
  refer,
  strayMoves,
  tell,
  toEndOfDay,
  viewNow,
  type Partners,
} from '../support/trajectories.js';

const code = 'trial_housing_mid_west_flanders';

/** S2 Proefwonen Midden-West-Vlaanderen: one story per ending; the clock goes on between them. */
describe('trial housing in Mid-West Flanders (S2)', () => {
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

  const end = (id: string, ending: string): Promise<string> =>
    decide(partners, id, { message: 'decideEnding', args: { ending } });
  const extend = (id: string, withReason: boolean): Promise<string> =>
    decide(partners, id, { message: 'extendStay', args: { withReason } });
  const given = (id: string, code_: string, outcome: string, answers: Answers = {}) =>
    answer(partners, id, { step: code_, outcome, answers });

  /** Every move stood in the programme's table, and a closed trajectory leaves nothing behind. */
  async function thenItClosed(id: string, outcome: string): Promise<TrajectoryFile> {
    const { file, programme } = await viewNow(partners, id);
    expect(file.closed?.outcome).toBe(outcome);
    expect(strayMoves(file, programme)).toEqual([]);
    expect(file.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(file.evaluations.filter(({ state }) => state === 'planned')).toEqual([]);
    return file;
  }

  /** Fase 1 to 5: referred, taken in, selected, given priority, and a trial dwelling from a day on. */
  async function inTrialDwelling(
    on: string,
    months: number,
    consentUntil = '2040-12-31',
  ): Promise<string> {
    const id = await selected(consentUntil);
    await given(id, 'priority', 'granted', { landlord: partners.landlordId });
    expect(await given(id, 'allocate', 'allocated', { on, months })).toBe('applied');
    return id;
  }

  async function atTheTeam(consentUntil = '2040-12-31'): Promise<string> {
    const id = await refer(partners, code);
    await given(id, 'register', 'complete');
    await given(id, 'consent', 'signed', { until: consentUntil });
    await given(id, 'intake', 'sent');
    return id;
  }

  async function selected(consentUntil: string): Promise<string> {
    const id = await atTheTeam(consentUntil);
    const criteria = ['self_insight', 'willing_to_be_guided'];
    await given(id, 'team_selects', 'approved', { criteria });
    return id;
  }

  const termOf = ({ terms }: TrajectoryFile, kind: string): string | undefined =>
    terms.findLast((one) => one.kind === kind)?.term.date;

  /** The kinds of mail that left about a trajectory, in order. */
  async function mailsAbout(id: string): Promise<string[]> {
    const rows = await world.source.query<{ kind: string; state: string }[]>(
      'select kind, state from mail where trajectory_id = $1 order by prepared_at, business_key',
      [id],
    );
    return rows.map(({ kind, state }) => `${kind} ${state}`);
  }

  it('fase 3: a candidate whom the team does not retain leaves, after coming back once', async () => {
    const id = await atTheTeam();
    await given(id, 'team_selects', 'again');
    expect(await given(id, 'team_selects', 'not_retained')).toBe('applied');
    const file = await thenItClosed(id, 'not_retained');
    expect(file.tasks.filter(({ code: one }) => one === 'team_selects')).toHaveLength(2);
  });

  it('fase 1: who asks for nothing any more drops out before the team', async () => {
    const id = await refer(partners, code);
    expect(await given(id, 'register', 'no_request')).toBe('applied');
    const { passed } = await thenItClosed(id, 'dropped_out');
    expect(passed.map(({ phase }) => phase)).toEqual(['referral', 'closed']);
    expect(await end(id, 'dropped_out')).toBe('closed');
  });

  it('fase 5: no trial is longer than two years, and none begins without its months', async () => {
    const id = await selected('2040-12-31');
    await given(id, 'priority', 'granted', { landlord: partners.landlordId });
    const on = '2031-05-01';
    expect(await given(id, 'allocate', 'allocated', { on, months: 36 })).toBe('beyond_maximum');
    expect(await given(id, 'allocate', 'allocated', { on })).toBe('answer_missing');
    expect(await given(id, 'allocate', 'other_solution')).toBe('applied');
    await thenItClosed(id, 'dropped_out');
  });

  it('fase 7a: plans its evaluations when the trial begins, and succeeds after a positive final one', async () => {
    const id = await inTrialDwelling('2031-05-01', 12);
    const file = await fileNow(partners, id);
    expect(passedOf(file).map((line) => line.split(' ')[0])).toEqual([
      'referral',
      'consent',
      'intake',
      'selection',
      'waiting',
      'allocation',
      'stay',
    ]);
    expect(evaluationsOf(file)).toEqual([
      'interim 1 2031-11-03 planned',
      'final 1 2032-04-02 planned',
    ]);
    expect(termOf(file, 'stay')).toBe('2032-04-30');
    // An outcome before its time is refused, and nothing changes.
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('too_early');
    await toEndOfDay(world, '2031-10-20');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    expect(await end(id, 'succeeded')).toBe('ending_not_now');
    await toEndOfDay(world, '2032-04-02');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    expect(await end(id, 'succeeded')).toBe('applied');
    await thenItClosed(id, 'succeeded');
  });

  it('fase 7b: is extended once by half, held to a second final evaluation, and succeeds', async () => {
    const id = await inTrialDwelling('2032-05-03', 6);
    await toEndOfDay(world, '2032-10-05');
    expect(await conclude(partners, id, { outcome: 'more_time' })).toBe('applied');
    expect(await end(id, 'succeeded')).toBe('ending_not_now');
    expect(await extend(id, false)).toBe('applied');
    expect(await extend(id, true)).toBe('extended_before');
    const file = await fileNow(partners, id);
    expect(termOf(file, 'stay')).toBe('2033-02-02');
    expect(evaluationsOf(file)).toEqual([
      'final 1 2032-10-05 concluded',
      'interim 1 2032-11-03 planned',
      'final 2 2033-01-05 planned',
    ]);
    await toEndOfDay(world, '2033-01-05');
    expect(await conclude(partners, id, { outcome: 'more_time' })).toBe('applied');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    expect(await end(id, 'succeeded')).toBe('applied');
    await thenItClosed(id, 'succeeded');
  });

  it('fase 7: a late evaluation climbs each rung once, and a late extension needs its reason', async () => {
    const id = await inTrialDwelling('2033-02-01', 6);
    const final = async () => (await fileNow(partners, id)).tasks.find((one) => one.evaluationId);
    await toEndOfDay(world, '2033-06-16');
    expect(await final()).toBeUndefined();
    await toEndOfDay(world, '2033-07-01');
    expect(await mailsAbout(id)).toEqual(['evaluation_reminder sent']);
    await toEndOfDay(world, '2033-08-05');
    const { file, programme } = await viewNow(partners, id);
    expect(await final()).toMatchObject({ state: 'open', rung: 2, role: 'trajectory_coordinator' });
    // Nobody here is the management of a welfare centre: the third rung is passed over.
    expect(programme.stay.evaluations.by).toBe('regional_contact');
    expect(await mailsAbout(id)).toEqual([
      'evaluation_reminder sent',
      'task_reminder sent',
      'task_reminder sent',
      'task_reminder sent',
    ]);
    expect(
      file.tasks.filter(({ state, kind }) => state === 'open' && kind === 'stay_over'),
    ).toHaveLength(1);
    expect(await extend(id, false)).toBe('reason_needed');
    expect(await extend(id, true)).toBe('applied');
    const after = await fileNow(partners, id);
    expect(after.stay?.extension).toMatchObject({ months: 3, late: true });
    expect(evaluationsOf(after)).toEqual(['final 1 2033-10-03 planned']);
    expect(after.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(await end(id, 'notice_by_tenant')).toBe('applied');
    await given(id, 'receive_notice', 'received', { on: '2033-08-05' });
    await toEndOfDay(world, '2033-12-01');
    await given(id, 'take_fallback', 'not_needed');
    await thenItClosed(id, 'notice_by_tenant');
  });

  it('fase 7c: after a negative evaluation the landlord gives notice of three months', async () => {
    const id = await inTrialDwelling('2033-12-01', 12);
    expect(await end(id, 'notice_by_landlord')).toBe('ending_not_now');
    await toEndOfDay(world, '2034-05-30');
    expect(await conclude(partners, id, { outcome: 'negative' })).toBe('needs_agreement');
    const agreedBy = ['regional_contact' as const];
    expect(await conclude(partners, id, { outcome: 'negative', agreedBy })).toBe('applied');
    expect(await end(id, 'notice_by_landlord')).toBe('applied');
    expect(await end(id, 'notice_by_tenant')).toBe('ended_already');
    // Posted on 30 May: received on the third working day, 2 June, so that it counts from 1 July.
    await given(id, 'serve_notice', 'posted', { on: '2034-05-30' });
    expect(termOf(await fileNow(partners, id), 'notice_period')).toBe('2034-09-30');
    // The post proves receipt in May: it counts from 1 June.
    const on = '2034-05-31';
    await tell(partners, id, [{ type: 'notice_received', data: { on, outcome: 'received' } }]);
    expect(termOf(await fileNow(partners, id), 'notice_period')).toBe('2034-08-31');
    await toEndOfDay(world, '2034-08-31');
    expect((await fileNow(partners, id)).phase).toBe('notice');
    await toEndOfDay(world, '2034-09-01');
    // The place to fall back on is kept for three months and never longer, and free again once it is left.
    const place = randomUUID();
    expect(await given(id, 'take_fallback', 'taken', { on: '2034-09-02' })).toBe('answer_missing');
    await given(id, 'take_fallback', 'taken', { on: '2034-09-02', fallback: place });
    const kept = await fileNow(partners, id);
    expect(kept.fallback).toEqual({ placeId: place, from: '2034-09-02' });
    expect(termOf(kept, 'fallback')).toBe('2034-12-01');
    await given(id, 'leave_fallback', 'left');
    const { passed } = await thenItClosed(id, 'notice_by_landlord');
    expect(passed.slice(-3).map(({ phase, on: day }) => `${phase} ${day}`)).toEqual([
      'notice 2034-05-30',
      'fallback 2034-09-01',
      'closed 2034-09-01',
    ]);
  });

  it('fase 7d: a tenant gives notice, which counts from the desk', async () => {
    const id = await inTrialDwelling('2034-09-04', 12);
    expect(await end(id, 'notice_by_tenant')).toBe('applied');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('evaluation_unknown');
    expect(await extend(id, false)).toBe('ended_already');
    await given(id, 'receive_notice', 'received', { on: '2034-09-12' });
    expect(termOf(await fileNow(partners, id), 'notice_period')).toBe('2034-12-31');
    await toEndOfDay(world, '2035-01-02');
    await given(id, 'take_fallback', 'not_needed');
    await thenItClosed(id, 'notice_by_tenant');
  });

  it('a consent ends on its day, and the landlord sees no more', async () => {
    const id = await inTrialDwelling('2035-01-08', 12, '2035-02-15');
    const landlord = async () => {
      const [row] = await world.source.query<{ ended: boolean }[]>(
        `select ended_at is not null as ended from trajectory_party
          where trajectory_id = $1 and capacity = 'landlord'`,
        [id],
      );
      return row?.ended;
    };
    await toEndOfDay(world, '2035-02-15');
    expect(await landlord()).toBe(false);
    expect(
      (await fileNow(partners, id)).tasks.filter(({ kind }) => kind === 'consent_ends'),
    ).toHaveLength(1);
    await toEndOfDay(world, '2035-02-16');
    expect(await landlord()).toBe(true);
    await end(id, 'notice_by_tenant');
    await given(id, 'receive_notice', 'received', { on: '2035-02-16' });
    await toEndOfDay(world, '2035-06-01');
    await given(id, 'take_fallback', 'not_needed');
    await thenItClosed(id, 'notice_by_tenant');
  });

  it('two years with three interim evaluations and a final one leave a short history', async () => {
    const id = await inTrialDwelling('2035-06-04', 24);
    const goal = { goalId: randomUUID(), domain: 'money', commandId: randomUUID() };
    await tell(partners, id, [{ type: 'goal_set', data: goal }]);
    for (const day of ['2035-12-04', '2036-06-04', '2036-12-04']) {
      await toEndOfDay(world, day);
      expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    }
    await toEndOfDay(world, '2037-05-06');
    const { file, today: on } = await viewNow(partners, id);
    const [last] = openEvaluations(file);
    const about = { evaluationId: last?.evaluationId, outcome: 'positive', on, agreedBy: [] };
    const concluded = (goalIds: string[]): Promise<string> => {
      const scores = goalIds.map((goalId) => ({ goalId, score: 4 }));
      return decide(partners, id, { message: 'concludeEvaluation', args: { ...about, scores } });
    };
    expect(await concluded([])).toBe('goals_unscored');
    expect(await concluded([goal.goalId, randomUUID()])).toBe('goal_of_another_case');
    expect(await concluded([goal.goalId])).toBe('applied');
    expect(await extend(id, false)).toBe('at_maximum');
    expect(await end(id, 'succeeded')).toBe('applied');
    await thenItClosed(id, 'succeeded');
    const events = await historyLength(id);
    expect(events).toBeGreaterThan(100);
    expect(events).toBeLessThanOrEqual(600);
  });

  async function historyLength(id: string): Promise<number> {
    const runs = await openRuns(world, trajectoryWorkflowId(id));
    return runs.reduce((sum, { history }) => sum + ownEvents(history), 0);
  }
});
