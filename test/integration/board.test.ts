import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { EvaluationRow, TrajectoryRow } from '../../infra/database/entities/trajectory.js';
import { seedTrajectory, tellSeeded } from '../support/seeded-trajectories.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';

interface Row {
  id: string;
  trajectoryId: string;
  number: string;
  name: string;
  label: string;
  worker: { id: string; name: string } | null;
  due: { date: string; reason: { ground: string; steps: object[] } };
  state: { kind: string; days: number };
  why: { code: string; text: string }[];
}
interface Board {
  items: Row[];
  counts: { late: number; week: number; four_weeks: number };
  filters: Record<string, { value: string; label: string; count: number }[]>;
  cursor: string | null;
}
interface Load {
  weeks: { from: string; until: string }[];
  limit: number;
  items: {
    worker: { id: string } | null;
    running: number;
    above: number;
    late: number;
    oldestDays: number | null;
    weeks: { evaluations: number; inside: number; away: number }[];
    absences: { evaluations: number }[];
  }[];
  forecast: { teams: { people: number; left: number; running: object }[] };
}
interface Replanned {
  items: { id: string; state: string; text: string; faults: { code: string }[] }[];
}

/** Today is Wednesday 5 March 2031, 10:00 in Brussels. */
describe('the coordinator’s board', () => {
  let house: ApiHouse;
  let lead: string;
  let referrer: string;
  let els: Employee;
  let tom: Employee;
  let coordinator: Caller;
  const trajectories: Record<string, string> = {};

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'IGS Roeselare');
    referrer = await house.organisation('welfare_centre', 'CAW Noord');
    els = await house.employee(referrer, 'trajectory_coach');
    tom = await house.employee(referrer, 'trajectory_coach');
    await house.source
      .getRepository(AppUser)
      .update({ id: els.userId }, { name: 'Els De Wit', deputyUserId: tom.userId });
    await house.source.getRepository(AppUser).update({ id: tom.userId }, { name: 'Tom Claes' });
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    // Six months after the start, so due: late, tomorrow, next week, within four weeks, and in summer.
    await seed('T-1', '2030-08-15', els);
    await seed('T-2', '2030-09-06', els);
    await seed('T-3', '2030-09-12', els);
    await seed('T-4', '2030-09-24', tom);
    await seed('T-5', '2031-01-20', tom);
    await seed('T-6', '2030-09-01');
  });
  afterAll(() => house.close());

  async function seed(number: string, from: string, coach?: Employee): Promise<void> {
    const given = coach ? { coachId: coach.userId } : {};
    const seeded = { lead, referrer, number, from, ...given };
    trajectories[number] = await seedTrajectory(house.source, seeded, house.clock.now());
  }

  async function board(query = '', caller = coordinator): Promise<Board> {
    const { body } = await caller.get(`/monitoring/overdue?kind=evaluation${query}`).expect(200);
    return body as Board;
  }

  async function load(query = ''): Promise<Load> {
    const { body } = await coordinator.get(`/monitoring/workload${query}`).expect(200);
    return body as Load;
  }

  async function evaluationOf(number: string): Promise<EvaluationRow> {
    return house.source
      .getRepository(EvaluationRow)
      .findOneByOrFail({ trajectoryId: trajectories[number] ?? '', kind: 'interim' });
  }

  async function replan(path: string, items: object[]): Promise<Replanned> {
    const { body } = await coordinator.post(path).send({ items }).expect(200);
    return body as Replanned;
  }

  it('shows what is late with how long and why, and counts what comes', async () => {
    const { items, counts, filters } = await board();
    expect(
      items.map(({ number, worker, due, state }) => [number, worker?.name, due.date, state.days]),
    ).toEqual([
      ['T-1', 'Els De Wit', '2031-02-17', 16],
      ['T-6', undefined, '2031-03-03', 2],
    ]);
    expect(counts).toEqual({ late: 2, week: 1, four_weeks: 3 });
    expect(items[0]).toMatchObject({
      name: 'Kim NaamT-1',
      label: 'Tussentijdse evaluatie, 6 maanden',
    });
    expect(items[0]?.due.reason.steps.length).toBeGreaterThan(1);
    expect(items[1]?.why.map(({ code }) => code)).toContain('nobody_assigned');
    expect(filters['worker']).toEqual([
      { value: els.userId, label: 'Els De Wit', count: 1 },
      { value: 'none', label: 'Zonder naam', count: 1 },
    ]);
    expect(filters['team']?.map(({ label }) => label)).toEqual(['CAW Noord', 'IGS Roeselare']);
  });

  it('tells how far the ladder has climbed', async () => {
    const evaluation = await evaluationOf('T-1');
    await house.source.query(
      `update task set rung = 2, role = 'trajectory_coordinator' where task_key = $1`,
      [`evaluation:${evaluation.id}`],
    );
    const [first] = (await board()).items;
    expect(first?.why.map(({ code }) => code)).toEqual(['climbed']);
  });

  it('filters by person, by nobody, by team, programme and partner', async () => {
    const numbers = async (query: string): Promise<string[]> =>
      (await board(query)).items.map(({ number }) => number);
    expect(await numbers(`&show=four_weeks&worker=${tom.userId}`)).toEqual(['T-4']);
    expect(await numbers('&worker=none')).toEqual(['T-6']);
    expect(await numbers(`&team=${referrer}`)).toEqual(['T-1']);
    expect(await numbers(`&partner=${referrer}`)).toEqual(['T-1', 'T-6']);
    expect(await numbers('&programme=another')).toEqual([]);
    const counts = (await board(`&worker=${els.userId}`)).counts;
    expect(counts).toEqual({ late: 1, week: 1, four_weeks: 2 });
  });

  it('goes on where a page ended, and can be had as a file', async () => {
    const first = await board('&show=four_weeks&limit=2');
    expect(first.items.map(({ number }) => number)).toEqual(['T-2', 'T-3']);
    const next = await board(`&show=four_weeks&limit=2&cursor=${first.cursor ?? ''}`);
    expect(next.items.map(({ number }) => number)).toEqual(['T-4']);
    expect(next.cursor).toBeNull();
    const { text } = await coordinator
      .get('/monitoring/overdue')
      .set('accept', 'text/csv')
      .expect(200);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain('T-1;Kim NaamT-1;');
  });

  it('stays behind its walls', async () => {
    const elsewhere = await house.organisation('welfare_centre', 'OCMW Elders');
    const strange = await house.as(await house.employee(elsewhere, 'trajectory_coordinator'));
    expect((await board('&show=four_weeks', strange)).items).toEqual([]);
    const { text } = await strange.get('/monitoring/workload').expect(200);
    expect(text).not.toContain('Els De Wit');
    const evaluation = await evaluationOf('T-2');
    const items = [{ evaluationId: evaluation.id, to: { on: '2031-03-10' } }];
    const { body } = await strange.post('/monitoring/replan').send({ items }).expect(200);
    expect((body as Replanned).items).toMatchObject([
      { state: 'refused', faults: [{ code: 'not_found' }] },
    ]);
    const coach = await house.as(els);
    await coach.get('/monitoring/overdue').expect(403);
    const landlord = await house.organisation('landlord', 'Woonmaatschappij');
    const officer = await house.as(await house.employee(landlord, 'landlord_coordinator'));
    await officer.get('/monitoring/overdue').expect(403);
    await officer.get('/monitoring/workload').expect(403);
  });

  it('shows the load of each person for the weeks to come', async () => {
    const { weeks, items, limit } = await load('?weeks=4');
    expect(weeks[0]).toEqual({ from: '2031-03-05', until: '2031-03-09' });
    const of = (who: Employee) => items.find(({ worker }) => worker?.id === who.userId);
    expect(limit).toBe(20);
    expect(of(els)).toMatchObject({ running: 3, above: 0, late: 1, oldestDays: 16 });
    expect(of(els)?.weeks.map(({ evaluations }) => evaluations)).toEqual([1, 1, 0, 0]);
    expect(of(tom)?.weeks.map(({ evaluations }) => evaluations)).toEqual([0, 0, 0, 1]);
    expect(items.find(({ worker }) => worker === null)).toMatchObject({ running: 1, late: 1 });
  });

  it('says how much each would have with fewer people, and who is above the limit', async () => {
    await coordinator.post('/monitoring/workload-limit').send({ most: 2 }).expect(200);
    const { items, limit, forecast } = await load('?less=1');
    expect(limit).toBe(2);
    expect(items.find(({ worker }) => worker?.id === els.userId)?.above).toBe(1);
    expect(forecast.teams.find(({ people }) => people === 2)).toMatchObject({
      left: 1,
      running: { now: 2.5, then: 5 },
    });
  });

  describe('when somebody is away', () => {
    let absenceId: string;

    it('shows what falls inside, with the deputy or another day', async () => {
      const absence = {
        userId: els.userId,
        from: '2031-03-06',
        until: '2031-03-14',
        reason: 'ill',
      };
      const { body } = await coordinator.post('/absences').send(absence).expect(200);
      absenceId = (body as { id: string }).id;
      await coordinator.post('/absences').send(absence).expect(409);
      const wrong = { ...absence, from: '2031-03-20', until: '2031-03-19' };
      await coordinator.post('/absences').send(wrong).expect(400);
      const preview = await coordinator.get(`/absences/${absenceId}/preview`).expect(200);
      expect(preview.body).toMatchObject({ deputy: { name: 'Tom Claes' } });
      const { items } = preview.body as { items: { number: string; proposal: object }[] };
      expect(items.map(({ number, proposal }) => [number, proposal])).toEqual([
        ['T-1', { userId: tom.userId }],
        ['T-2', { userId: tom.userId }],
        ['T-3', { userId: tom.userId }],
      ]);
      await house.source.getRepository(AppUser).update({ id: els.userId }, { deputyUserId: null });
      const alone = await coordinator.get(`/absences/${absenceId}/preview`).expect(200);
      const moved = (alone.body as { items: { proposal: object }[] }).items;
      expect(moved.map(({ proposal }) => proposal)).toEqual(
        moved.map(() => ({ on: '2031-03-17' })),
      );
      expect(preview.text).not.toContain('ill');
    });

    it('stands on the board and in the load', async () => {
      const { items } = await board('&show=week');
      expect(items[0]?.why.map(({ code }) => code)).toContain('worker_absent');
      const mine = (await load()).items.find(({ worker }) => worker?.id === els.userId);
      expect(mine?.weeks.slice(0, 2).map(({ away }) => away)).toEqual([2, 5]);
      expect(mine?.weeks.slice(0, 3).map(({ inside }) => inside)).toEqual([1, 1, 0]);
      expect(mine?.absences).toMatchObject([{ evaluations: 2 }]);
    });

    it('takes all to a deputy or another day in one act, and once', async () => {
      const [late, soon, later] = [
        await evaluationOf('T-1'),
        await evaluationOf('T-2'),
        await evaluationOf('T-3'),
      ];
      const stay = await house.source
        .getRepository(TrajectoryRow)
        .findOneByOrFail({ id: trajectories['T-2'] ?? '' });
      const items = [
        { evaluationId: late.id, to: { userId: tom.userId } },
        { evaluationId: soon.id, to: { on: '2031-03-17' } },
        { evaluationId: later.id, to: { on: '2031-03-01' } },
      ];
      const foreseen = await replan('/monitoring/replan/preview', items);
      expect(foreseen.items.map(({ state }) => state)).toEqual(['done', 'done', 'refused']);
      expect((await evaluationOf('T-2')).dueOn).toBe(soon.dueOn);
      const done = await replan(`/absences/${absenceId}/replan`, items);
      expect(
        done.items.map(({ state, faults }) => [state, faults.map(({ code }) => code)]),
      ).toEqual([
        ['done', []],
        ['done', []],
        ['refused', ['day_is_past', 'no_working_day']],
      ]);
      expect(done.items[0]?.text).toBe('Toegewezen aan Tom Claes');
      expect(await evaluationOf('T-1')).toMatchObject({ assignedUserId: tom.userId, moved: null });
      expect(await evaluationOf('T-2')).toMatchObject({ dueOn: '2031-03-17', moved: 'absence' });
      expect((await evaluationOf('T-3')).dueOn).toBe(later.dueOn);
      const after = await house.source
        .getRepository(TrajectoryRow)
        .findOneByOrFail({ id: trajectories['T-2'] ?? '' });
      expect(after.stayUntil).toBe(stay.stayUntil);
      expect(after.coachId).toBe(els.userId);

      const events = async (): Promise<unknown> =>
        house.source.query('select count(*) from case_event');
      const before = await events();
      const again = await replan(`/absences/${absenceId}/replan`, items);
      expect(again.items.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'refused']);
      expect(await events()).toEqual(before);
    });

    it('keeps the chosen day when the trajectory is looked at again', async () => {
      const trajectoryId = trajectories['T-2'] ?? '';
      const at = new Date('2031-03-06T08:00:00Z');
      await house.source.transaction((manager) =>
        tellSeeded(manager, { trajectoryId, lead, at }, []),
      );
      expect((await evaluationOf('T-2')).dueOn).toBe('2031-03-17');
    });

    it('refuses a person who is away too, who may not, and a day beyond the stay', async () => {
      const later = await evaluationOf('T-3');
      const officer = await house.employee(lead, 'regional_contact');
      const to = (given: object) => [{ evaluationId: later.id, to: given }];
      const codes = async (given: object): Promise<string[]> => {
        const { items } = await replan(`/absences/${absenceId}/replan`, to(given));
        return items[0]?.faults.map(({ code }) => code) ?? [];
      };
      expect(await codes({ userId: els.userId })).toEqual(['away_too']);
      expect(await codes({ userId: officer.userId })).toEqual(['role_missing']);
      const own = await house.employee(lead, 'trajectory_coach');
      expect(await codes({ userId: own.userId })).toEqual(['not_of_referrer']);
      expect(await codes({ on: '2031-09-15' })).toEqual(['after_the_stay']);
      expect(await codes({ on: '2031-03-15' })).toEqual(['no_working_day']);
    });

    it('can be taken back, and what was re-planned stays', async () => {
      await coordinator.delete(`/absences/${absenceId}`).expect(200);
      await coordinator.get(`/absences/${absenceId}/preview`).expect(404);
      expect((await evaluationOf('T-2')).dueOn).toBe('2031-03-17');
    });
  });

  it('hands over a whole load after a preview, only to who may coach', async () => {
    const own = await house.employee(lead, 'trajectory_coach');
    const wrong = { fromUserId: els.userId, toUserId: own.userId };
    const refused = await coordinator.post('/monitoring/reassignment').send(wrong).expect(200);
    const { items } = refused.body as Replanned;
    expect(items.map(({ state, faults }) => [state, faults[0]?.code])).toEqual([
      ['refused', 'not_of_referrer'],
      ['refused', 'not_of_referrer'],
      ['refused', 'not_of_referrer'],
    ]);
    const body = { fromUserId: els.userId, toUserId: tom.userId };
    const preview = await coordinator.post('/monitoring/reassignment/preview').send(body);
    expect(preview.body).toMatchObject({
      items: [{ number: 'T-1' }, { number: 'T-2' }, { number: 'T-3' }],
      receiver: { running: 2, then: 5, limit: 2 },
    });
    const done = await coordinator.post('/monitoring/reassignment').send(body).expect(200);
    expect((done.body as Replanned).items.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect((await evaluationOf('T-3')).assignedUserId).toBe(tom.userId);
    const again = await coordinator.post('/monitoring/reassignment').send(body).expect(200);
    expect((again.body as Replanned).items).toEqual([]);
  });

  it('takes along what is open when one trajectory gets another coach', async () => {
    const trajectoryId = trajectories['T-1'] ?? '';
    await coordinator
      .post(`/trajectories/${trajectoryId}/coach`)
      .send({ userId: els.userId })
      .expect(200);
    expect((await evaluationOf('T-1')).assignedUserId).toBe(els.userId);
    const open = await house.source.query<{ whose: string }[]>(
      `select distinct assigned_user_id as whose from task
        where trajectory_id = $1 and state = 'open' and own_role = 'trajectory_coach'`,
      [trajectoryId],
    );
    expect(open).toEqual([{ whose: els.userId }]);
  });

  it('gives each person a calendar without names, and takes it back', async () => {
    const caller = await house.as(tom);
    const { body } = await caller.post('/me/calendar').send({}).expect(200);
    const { address } = body as { address: string };
    const path = new URL(address).pathname.replace('/api/v1', '');
    const { text, headers } = await house.caller().get(path).expect(200);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain('SUMMARY:T-4: tussentijdse evaluatie');
    expect(text).toContain('DTSTART;VALUE=DATE:20310324');
    expect(text).not.toMatch(/Naam|Kim|Tom/);
    await house
      .caller()
      .get(`/calendars/${'x'.repeat(43)}.ics`)
      .expect(404);
    await caller.delete('/me/calendar').expect(200);
    await house.caller().get(path).expect(404);
    expect(await house.source.query('select * from user_preference')).toHaveLength(1);
  });

  it('remembers who wants no digest', async () => {
    const caller = await house.as(els);
    expect((await caller.get('/me/preferences')).body).toEqual({ digest: true, calendar: false });
    await caller.put('/me/preferences').send({ digest: false }).expect(200);
    expect((await caller.get('/me/preferences')).body).toEqual({ digest: false, calendar: false });
    await caller.put('/me/preferences').send({ digest: 'no' }).expect(400);
  });
});
