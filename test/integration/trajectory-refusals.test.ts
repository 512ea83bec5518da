import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { programme } from '../../domain/programme/trial-housing-mid-west-flanders.js';
import { EvaluationRow } from '../../infra/database/entities/trajectory.js';
import { seedTrajectory, type Seeded, tellSeeded } from '../support/seeded-trajectories.js';
import { ApiHouse, type Caller } from './api-house.js';

/** Today is Wednesday 5 March 2031, 10:00 in Brussels; trials of twelve months, evaluated by the coach (issue 4 §5). */
describe('bad input about a trajectory is refused clearly and changes nothing', () => {
  let house: ApiHouse;
  let lead: string;
  let referrer: string;
  let landlord: string;
  let coachId: string;
  let coordinator: Caller;
  let coach: Caller;
  let officer: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'IGS Roeselare');
    referrer = await house.organisation('welfare_centre', 'CAW Noord');
    landlord = await house.organisation('landlord', 'Woonmaatschappij');
    const els = await house.employee(referrer, 'trajectory_coach');
    coachId = els.userId;
    coach = await house.as(els);
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    officer = await house.as(await house.employee(landlord, 'landlord_coordinator'));
  });
  afterAll(() => house.close());

  let numbers = 0;
  /** A trial that began on a day, with what happened in it since. */
  async function trial(
    from: string,
    { events = [], ...more }: Partial<Seeded> & { events?: NewTrajectoryEvent[] } = {},
  ): Promise<string> {
    numbers += 1;
    const number = `T-${String(numbers)}`;
    const now = house.clock.now();
    const seeded = { lead, referrer, number, coachId, from, ...more };
    const trajectoryId = await seedTrajectory(house.source, seeded, now);
    await house.source.transaction((manager) =>
      tellSeeded(manager, { trajectoryId, lead: seeded.lead, at: now }, [
        { type: 'landlord_named', data: { organisationId: landlord } },
        ...events,
      ]),
    );
    return trajectoryId;
  }

  async function evaluation(trajectoryId: string, kind: 'interim' | 'final'): Promise<string> {
    const rows = house.source.getRepository(EvaluationRow);
    return (await rows.findOneByOrFail({ trajectoryId, kind })).id;
  }

  const kept = async (): Promise<unknown> =>
    house.source.query(`select (select count(*) from case_event) as events,
      (select count(*) from command where state <> 'applied') as commands`);

  /** Asks it, and answers the status with every code: the problem's own, and those of its fields. */
  async function asked(caller: Caller, path: string, body: object): Promise<unknown[]> {
    const before = await kept();
    const { status, body: problem } = await caller.post(`/trajectories/${path}`).send(body);
    expect(await kept()).toEqual(before);
    const {
      code,
      title,
      errors = [],
    } = problem as {
      code: string;
      title: string;
      errors?: { code: string }[];
    };
    expect(title).not.toBe('');
    return [status, ...new Set([code, ...errors.map((one) => one.code)])];
  }

  const conclusion = (more: object = {}) => ({
    outcome: 'positive',
    conclusion: 'Wij gaan verder.',
    ...more,
  });

  it('a decision by someone without mandate', async () => {
    const id = await trial('2030-09-10');
    const interim = await evaluation(id, 'interim');
    const outcome = `${id}/evaluations/${interim}/outcome`;
    expect(await asked(officer, outcome, conclusion())).toEqual([403, 'forbidden']);
    expect(await asked(coach, `${id}/extension`, { reason: 'x' })).toEqual([403, 'forbidden']);
    expect(await asked(coach, `${id}/ending`, { ending: 'succeeded' })).toEqual([
      403,
      'no_mandate',
    ]);
    expect(await asked(coach, `${id}/coach`, { userId: coachId })).toEqual([403, 'forbidden']);
  });

  it('an outcome before its time', async () => {
    const id = await trial('2030-12-02');
    const path = `${id}/evaluations/${await evaluation(id, 'interim')}/outcome`;
    expect(await asked(coach, path, conclusion())).toEqual([409, 'too_early']);
  });

  it('a second ending, and anything else that an ending leaves no room for', async () => {
    const decided = { ending: 'notice_by_tenant', on: '2031-03-05', commandId: randomUUID() };
    const id = await trial('2030-09-10', { events: [{ type: 'ending_decided', data: decided }] });
    const again = { ending: 'notice_by_tenant' };
    expect(await asked(coach, `${id}/ending`, again)).toEqual([409, 'ended_already']);
    const extension = await asked(coordinator, `${id}/extension`, { reason: null });
    expect(extension).toEqual([409, 'ended_already']);
    const early = await trial('2030-09-10');
    const succeeded = await asked(coordinator, `${early}/ending`, { ending: 'succeeded' });
    expect(succeeded).toEqual([409, 'ending_not_now']);
  });

  it('a date outside the stay, in the future or before the referral', async () => {
    const id = await trial('2030-09-10');
    const interim = await evaluation(id, 'interim');
    const held = (on: string) =>
      asked(coach, `${id}/evaluations/${interim}/outcome`, conclusion({ on }));
    expect(await held('2030-09-09')).toEqual([422, 'unprocessable', 'date_outside_stay']);
    expect(await held('2031-03-06')).toEqual([422, 'unprocessable', 'date_in_future']);
    const moved = (on: string) =>
      asked(coordinator, `${id}/evaluations/${interim}/day`, { on, reason: 'x' });
    expect(await moved('2031-09-10')).toEqual([422, 'unprocessable', 'date_outside_stay']);
    expect(await moved('2031-03-04')).toEqual([422, 'unprocessable', 'date_in_past']);
    const visited = (on: string) =>
      asked(coach, `${id}/visits`, { kind: 'home_visit', outcome: 'spoken', on });
    expect(await visited('2030-09-09')).toEqual([422, 'date_outside_stay']);
    expect(await visited('2031-03-06')).toEqual([422, 'date_in_future']);
  });

  it('a goal of another case', async () => {
    const goalId = randomUUID();
    const goal = { goalId, domain: 'money', commandId: randomUUID() };
    await trial('2030-09-10', { events: [{ type: 'goal_set', data: goal }] });
    const id = await trial('2030-09-10');
    const path = `${id}/evaluations/${await evaluation(id, 'interim')}/outcome`;
    const scored = conclusion({ scores: [{ goalId, score: 3 }] });
    expect(await asked(coach, path, scored)).toEqual([409, 'goal_of_another_case']);
    const before = await kept();
    const { status, body } = await coach.delete(`/trajectories/${id}/goals/${goalId}`);
    expect([status, (body as { code: string }).code]).toEqual([409, 'goal_unknown']);
    expect(await kept()).toEqual(before);
  });

  it('a final evaluation without a score for every goal', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const set = (goalId: string): NewTrajectoryEvent => {
      return { type: 'goal_set', data: { goalId, domain: 'money', commandId: randomUUID() } };
    };
    const id = await trial('2030-03-20', { events: [set(first), set(second)] });
    const path = `${id}/evaluations/${await evaluation(id, 'final')}/outcome`;
    expect(await asked(coach, path, conclusion())).toEqual([409, 'goals_unscored']);
    const half = conclusion({ scores: [{ goalId: first, score: 3 }] });
    expect(await asked(coach, path, half)).toEqual([409, 'goals_unscored']);
    const beyond = conclusion({ scores: [first, second].map((goalId) => ({ goalId, score: 6 })) });
    expect(await asked(coach, path, beyond)).toEqual([422, 'unprocessable', 'not_an_option']);
    const whole = conclusion({ scores: [first, second].map((goalId) => ({ goalId, score: 3 })) });
    await coach.post(`/trajectories/${path}`).send(whole).expect(202);
  });

  it('a negative outcome without the agreement its programme asks', async () => {
    const id = await trial('2030-09-10');
    const path = `${id}/evaluations/${await evaluation(id, 'interim')}/outcome`;
    const negative = conclusion({ outcome: 'negative' });
    expect(await asked(coach, path, negative)).toEqual([409, 'needs_agreement']);
  });

  it('an extension asked a day late: with its reason where the programme says so', async () => {
    const id = await trial('2030-03-05');
    const path = `${id}/extension`;
    expect(await asked(coordinator, path, { reason: null })).toEqual([409, 'reason_needed']);
    const reason = 'De evaluatie was te laat.';
    await coordinator.post(`/trajectories/${path}`).send({ reason }).expect(202);
  });

  it('an extension asked a day late: never where the programme says so', async () => {
    const { extension } = programme.stay;
    if (!extension) throw new Error('S2 has an extension');
    const strict = await house.organisation('welfare_centre', 'IGS Streng');
    const strictCoordinator = await house.as(
      await house.employee(strict, 'trajectory_coordinator'),
    );
    const stay = { extension: { ...extension, late: 'refused' as const } };
    const id = await trial('2030-03-05', { lead: strict, stay });
    const reason = 'De evaluatie was te laat.';
    expect(await asked(strictCoordinator, `${id}/extension`, { reason })).toEqual([
      409,
      'too_late',
    ]);
    const inTime = await trial('2030-03-06', { lead: strict, stay });
    await strictCoordinator
      .post(`/trajectories/${inTime}/extension`)
      .send({ reason: null })
      .expect(202);
  });
});

describe('a consent that outlives its trajectory (issue 4 §4)', () => {
  it('lets the landlord look until its last day, and no longer; it can be taken back before', async () => {
    const house = await ApiHouse.open();
    const lead = await house.organisation('welfare_centre', 'IGS Roeselare');
    const referrer = await house.organisation('welfare_centre', 'CAW Noord');
    const landlord = await house.organisation('landlord', 'Woonmaatschappij');
    const officer = await house.as(await house.employee(landlord, 'landlord_coordinator'));
    const coach = await house.as(await house.employee(referrer, 'trajectory_coach'));
    const closed = async (number: string): Promise<string> => {
      const now = house.clock.now();
      const seeded = { lead, referrer, number, from: '2030-09-10' };
      const trajectoryId = await seedTrajectory(house.source, seeded, now);
      await house.source.transaction((manager) =>
        tellSeeded(manager, { trajectoryId, lead, at: now }, [
          { type: 'landlord_named', data: { organisationId: landlord } },
          { type: 'consent_given', data: { until: '2031-06-30' } },
          { type: 'trajectory_closed', data: { outcome: 'dropped_out', on: '2031-03-05' } },
        ]),
      );
      return trajectoryId;
    };
    const [one, other] = [await closed('T-1'), await closed('T-2')];
    house.clock.stand('2031-06-30T21:00:00Z');
    await officer.get(`/trajectories/${one}`).expect(200);
    await coach.post(`/trajectories/${other}/consent-withdrawal`).send({}).expect(200);
    await officer.get(`/trajectories/${other}`).expect(404);
    await coach
      .post(`/trajectories/${other}/goals`)
      .send({ domain: 'money', text: 'x' })
      .expect(409);
    house.clock.stand('2031-07-01T05:00:00Z');
    await officer.get(`/trajectories/${one}`).expect(404);
    const { body } = await officer.get('/trajectories?state=closed').expect(200);
    expect((body as { items: object[] }).items).toEqual([]);
    await coach.get(`/trajectories/${one}`).expect(200);
    await house.close();
  });
});
