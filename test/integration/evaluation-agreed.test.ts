import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { programme } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { EvaluationRow } from '../../infra/database/entities/trajectory.js';
import { seedTrajectory, tellSeeded } from '../support/seeded-trajectories.js';
import { ApiHouse, type Caller } from './api-house.js';

interface TaskPage {
  id: string;
  kind: string;
  title: string;
  facts: { label: string; value: string }[];
  outcomes: { code: string; label: string; fields: { name: string; required: boolean }[] }[];
}
interface TrajectoryPage {
  evaluations: {
    id: string;
    label: string;
    agreements: {
      role: { code: string };
      state: string;
      text: string;
      reason: string | null;
      view: string | null;
    }[];
    words: object | null;
  }[];
  negativeNeeds: { code: string; itself: string | null }[];
  endings: { code: string; allowed: boolean; reason: string | null }[];
}

/** Today is Wednesday 5 March 2031, 10:00 in Brussels; a trial of twelve months whose evaluation is due on Monday. */
describe('the landlord agrees with an evaluation itself (S2, S3; facts §7)', () => {
  let house: ApiHouse;
  let lead: string;
  let landlord: string;
  let coach: Caller;
  let coordinator: Caller;
  let atLandlord: Caller;
  let clerk: Caller;
  let elsewhere: Caller;
  let referrer: string;
  let coachId: string;
  let trajectoryId: string;
  let evaluationId: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'IGS Roeselare');
    referrer = await house.organisation('welfare_centre', 'CAW Noord');
    landlord = await house.organisation('landlord', 'Woonmaatschappij');
    const other = await house.organisation('landlord', 'Andere Woonmaatschappij');
    const els = await house.employee(referrer, 'trajectory_coach');
    coachId = els.userId;
    coach = await house.as(els);
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    atLandlord = await house.as(await house.employee(landlord, 'landlord_coordinator'));
    clerk = await house.as(await house.employee(landlord, 'allocation_officer'));
    elsewhere = await house.as(await house.employee(other, 'landlord_coordinator'));
  });
  afterAll(() => house.close());

  let numbers = 0;
  beforeEach(async () => {
    house.clock.stand('2031-03-05T09:00:00Z');
    numbers += 1;
    const { evaluations } = programme.stay;
    const negativeNeeds = ['trajectory_coach', 'landlord_coordinator'] as const;
    const stay = { evaluations: { ...evaluations, by: programme.coach.role, negativeNeeds } };
    const seeded = { lead, referrer, number: `T-${String(numbers)}`, coachId, stay };
    const from = { from: '2030-09-10' };
    trajectoryId = await seedTrajectory(house.source, { ...seeded, ...from }, house.clock.now());
    await tell(
      { type: 'landlord_named', data: { organisationId: landlord } },
      { type: 'criteria_agreed', data: { criteria: ['self_insight'] } },
    );
    const rows = house.source.getRepository(EvaluationRow);
    evaluationId = (await rows.findOneByOrFail({ trajectoryId, kind: 'interim' })).id;
  });

  /** What the procedure would tell: there is none in this house. */
  async function tell(...events: NewTrajectoryEvent[]): Promise<void> {
    const at = house.clock.now();
    await house.source.transaction((manager) =>
      tellSeeded(manager, { trajectoryId, lead, at }, events),
    );
  }

  const outcomePath = (): string =>
    `/trajectories/${trajectoryId}/evaluations/${evaluationId}/outcome`;
  const negative = (agreedBy: string[]) => ({
    outcome: 'negative',
    agreedBy,
    conclusion: 'GEHEIM besluit.',
    coachView: 'GEHEIM gesprek.',
  });

  /** The coach says it was negative; the procedure asks the landlord. */
  async function concluded(): Promise<void> {
    const commandId = randomUUID();
    await coach
      .post(outcomePath(), commandId)
      .send(negative(['trajectory_coach']))
      .expect(202);
    const held = { evaluationId, outcome: 'negative', on: '2031-03-05', scores: [] };
    const agreedBy = ['trajectory_coach' as const];
    const toAgree = ['landlord_coordinator' as const];
    await tell({ type: 'evaluation_concluded', data: { ...held, agreedBy, toAgree, commandId } });
  }

  /** The open task of a kind, as somebody finds it. */
  async function taskOf(caller: Caller, kind: string): Promise<TaskPage> {
    const { body } = await caller.get(`/tasks?trajectory=${trajectoryId}`).expect(200);
    const { items } = body as { items: TaskPage[] };
    const [id] = items.filter((one) => one.kind === kind).map((one) => one.id);
    const page = await caller.get(`/tasks/${id ?? ''}`).expect(200);
    return page.body as TaskPage;
  }

  /** Answers a task; the procedure tells that it was. @returns the command */
  async function answered(caller: Caller, taskId: string, given: { outcome: string }) {
    const commandId = randomUUID();
    await caller.post(`/tasks/${taskId}/completion`, commandId).send(given).expect(202);
    const { outcome } = given;
    await tell({ type: 'task_completed', data: { taskId, outcome, commandId } });
  }

  const page = async (caller: Caller): Promise<TrajectoryPage> =>
    (await caller.get(`/trajectories/${trajectoryId}`).expect(200)).body as TrajectoryPage;

  async function refused(caller: Caller, path: string, body: object): Promise<unknown[]> {
    const { status, body: problem } = await caller.post(path).send(body);
    const { code, errors = [] } = problem as { code: string; errors?: { code: string }[] };
    return [status, code, ...errors.map((one) => one.code)];
  }

  it('nobody of the other side tells it, and the form says who is asked', async () => {
    const both = ['trajectory_coach', 'landlord_coordinator'];
    expect(await refused(coach, outcomePath(), negative(both))).toEqual([
      422,
      'unprocessable',
      'agrees_itself',
    ]);
    expect(await refused(coach, outcomePath(), negative([]))).toEqual([409, 'needs_agreement']);
    const { negativeNeeds } = await page(coach);
    expect(negativeNeeds.map(({ code, itself }) => [code, itself])).toEqual([
      ['trajectory_coach', null],
      ['landlord_coordinator', 'krijgt zelf een taak zodra dit verslag bewaard is.'],
    ]);
  });

  it('shows the landlord outcome, day and criteria, and no word of it', async () => {
    await concluded();
    const task = await taskOf(atLandlord, 'confirm_evaluation');
    expect(task.title).toBe('Zeg of u akkoord gaat met de evaluatie');
    expect(task.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(
      expect.arrayContaining([
        'Evaluatie: Tussentijdse evaluatie 1',
        'Gehouden op: woensdag 5 maart 2031',
        'Uitkomst: Negatief',
        'Afgesproken criteria: Zelfinzicht',
      ]),
    );
    expect(task.outcomes.map(({ label }) => label)).toEqual(['Akkoord', 'Niet akkoord']);
    expect(JSON.stringify(task)).not.toContain('GEHEIM');
    const shown = await page(atLandlord);
    expect(JSON.stringify(shown)).not.toContain('GEHEIM');
    expect(shown.evaluations[0]?.agreements.map(({ state }) => state)).toEqual(['told', 'asked']);
  });

  it('says at the ending for whom it waits, and refuses it until then', async () => {
    await concluded();
    const ending = { ending: 'notice_by_landlord', reason: null };
    const path = `/trajectories/${trajectoryId}/ending`;
    expect(await refused(atLandlord, path, ending)).toEqual([409, 'awaits_agreement']);
    const { endings } = await page(atLandlord);
    expect(endings.find(({ code }) => code === 'notice_by_landlord')).toMatchObject({
      allowed: false,
      reason: 'Wacht op akkoord van coördinator van de verhuurder, sinds wo 5 mrt 2031.',
    });
    const { id } = await taskOf(atLandlord, 'confirm_evaluation');
    await answered(atLandlord, id, { outcome: 'agrees' });
    const after = await page(atLandlord);
    expect(after.endings.find(({ code }) => code === 'notice_by_landlord')?.allowed).toBe(true);
  });

  it('is answered by nobody else: not by who leads or coaches, another landlord or another role', async () => {
    await concluded();
    const { id } = await taskOf(atLandlord, 'confirm_evaluation');
    const path = `/tasks/${id}/completion`;
    const agrees = { outcome: 'agrees' };
    expect(await refused(coordinator, path, agrees)).toEqual([404, 'not_found']);
    expect(await refused(coach, path, agrees)).toEqual([404, 'not_found']);
    expect(await refused(elsewhere, path, agrees)).toEqual([404, 'not_found']);
    expect(await refused(clerk, path, agrees)).toEqual([403, 'forbidden']);
    expect(await refused(atLandlord, path, { outcome: 'stands' })).toEqual([
      422,
      'outcome_unknown',
      'outcome_unknown',
    ]);
    expect(await refused(atLandlord, path, { outcome: 'refuses' })).toEqual([
      422,
      'unprocessable',
      'required',
    ]);
  });

  it('is answered once, and not after the end', async () => {
    await concluded();
    const { id } = await taskOf(atLandlord, 'confirm_evaluation');
    await answered(atLandlord, id, { outcome: 'agrees' });
    const path = `/tasks/${id}/completion`;
    expect(await refused(atLandlord, path, { outcome: 'agrees' })).toEqual([409, 'task_closed']);
  });

  it('is asked no more once the trajectory is closed', async () => {
    await concluded();
    const { id } = await taskOf(atLandlord, 'confirm_evaluation');
    await tell({ type: 'trajectory_closed', data: { outcome: 'dropped_out', on: '2031-03-05' } });
    const path = `/tasks/${id}/completion`;
    expect(await refused(atLandlord, path, { outcome: 'agrees' })).toEqual([409, 'task_closed']);
  });

  it('tells a landlord nothing of it any more once the consent has ended', async () => {
    await concluded();
    const { id } = await taskOf(atLandlord, 'confirm_evaluation');
    await tell({ type: 'consent_ended', data: { on: '2031-03-05', reason: 'withdrawn' } });
    const { body } = await atLandlord.get(`/tasks/${id}`).expect(200);
    expect((body as TaskPage).facts.map(({ label }) => label)).not.toContain('Uitkomst');
    const [held] = (await page(coordinator)).evaluations;
    expect(held?.agreements.map(({ text }) => text)).toEqual([
      'akkoord op wo 5 mrt 2031, gezegd bij het verslag',
      'valt weg op wo 5 mrt 2031: er is geen toestemming meer om met de verhuurder te delen',
    ]);
  });

  describe('refused', () => {
    const why = { outcome: 'refuses', reason: 'Er zijn geen klachten.', ownView: 'Alles betaald.' };

    it('tells the coaching why, and the coordinator talks it through on a day that can be', async () => {
      await concluded();
      const { id } = await taskOf(atLandlord, 'confirm_evaluation');
      await answered(atLandlord, id, why);
      const said = { state: 'refused', reason: why.reason, view: why.ownView };
      for (const reader of [coach, coordinator, atLandlord]) {
        const [held] = (await page(reader)).evaluations;
        expect(held?.agreements[1]).toMatchObject(said);
      }
      const { endings } = await page(atLandlord);
      expect(endings.find(({ code }) => code === 'notice_by_landlord')?.reason).toBe(
        'Niet akkoord: coördinator van de verhuurder, op wo 5 mrt 2031.',
      );
      const talk = await taskOf(coordinator, 'talk_evaluation');
      expect(talk.facts).toContainEqual({
        label: 'Niet akkoord: coördinator van de verhuurder',
        value: 'woensdag 5 maart 2031: Er zijn geen klachten.',
      });
      const path = `/tasks/${talk.id}/completion`;
      const again = (on?: string) =>
        refused(coordinator, path, { outcome: 'another_evaluation', on });
      expect(await again()).toEqual([422, 'unprocessable', 'required']);
      expect(await again('2031-03-15')).toEqual([422, 'unprocessable', 'no_working_day']);
      expect(await again('2031-03-04')).toEqual([422, 'unprocessable', 'date_in_past']);
      expect(await again('2031-09-10')).toEqual([422, 'unprocessable', 'date_outside_stay']);
      const given = { outcome: 'another_evaluation', on: '2031-03-20' };
      const commandId = randomUUID();
      await coordinator.post(path, commandId).send(given).expect(202);
      const { outcome, on } = given;
      const data = { taskId: talk.id, outcome, commandId, answers: { on } };
      await tell({ type: 'task_completed', data });
      const { evaluations } = await page(coordinator);
      expect(evaluations.map(({ label }) => label)).toContain('Tussentijdse evaluatie 1, opnieuw');
    });
  });

  it('stands on the coordinator’s board when it is late, as the work of the landlord', async () => {
    await concluded();
    house.clock.stand('2031-03-20T09:00:00Z');
    await tell();
    const { body } = await coordinator.get('/monitoring/overdue?kind=step').expect(200);
    const { items } = body as {
      items: { trajectoryId: string; label: string; team: { id: string } }[];
    };
    const mine = items.filter((one) => one.trajectoryId === trajectoryId);
    expect(mine.map(({ label, team }) => [label, team.id])).toContainEqual([
      'Zeg of u akkoord gaat met de evaluatie',
      landlord,
    ]);
  });
});
