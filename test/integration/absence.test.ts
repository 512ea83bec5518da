import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbsenceRow } from '../../infra/database/entities/board.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { TaskRow } from '../../infra/database/entities/arrears-case.js';
import { Person } from '../../infra/database/entities/person.js';
import { seedTrajectory, tellSeeded } from '../support/seeded-trajectories.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';

interface Item {
  evaluationId: string | null;
  taskId: string | null;
  round: string | null;
  trajectoryId: string;
  number: string;
  label: string;
  due: { date: string };
  holder: { name: string } | null;
  proposal: { userId: string } | { on: string } | null;
}
interface Preview {
  deputy: { name: string } | null;
  items: Item[];
}
interface Judged {
  items: { id: string; state: string; faults: { code: string }[] }[];
}

/** A talk that comes round each month. */
const talk = {
  code: 'talk',
  label: 'Gesprek met drie',
  clause: '',
  role: 'trajectory_coach',
  phase: 'stay',
  rhythm: [{ every: { amount: 1, unit: 'month' } }],
} as const;

/** Today is Wednesday 5 March 2031, 10:00 in Brussels; each trajectory has a talk every month. */
describe('somebody is away and comes back (issue 4 §3)', () => {
  let house: ApiHouse;
  let lead: string;
  let els: Employee;
  let tom: Employee;
  let coordinator: Caller;
  let trajectoryId: string;
  let absenceId: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'IGS Tielt');
    const referrer = await house.organisation('welfare_centre', 'CAW Zuid');
    els = await house.employee(referrer, 'trajectory_coach');
    tom = await house.employee(referrer, 'trajectory_coach');
    const users = house.source.getRepository(AppUser);
    await users.update({ id: els.userId }, { name: 'Els De Wit', deputyUserId: tom.userId });
    await users.update({ id: tom.userId }, { name: 'Tom Claes' });
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    // Talks on the 10th of each month; the interim evaluation on 10 April.
    trajectoryId = await seedTrajectory(
      house.source,
      {
        lead,
        referrer,
        number: 'T-1',
        coachId: els.userId,
        from: '2030-10-10',
        stay: { recurring: [talk] },
      },
      house.clock.now(),
    );
  });
  afterAll(() => house.close());

  async function away(from: string, until: string): Promise<string> {
    const body = { userId: els.userId, from, until, reason: 'leave' };
    const answer = await coordinator.post('/absences').send(body).expect(200);
    return (answer.body as { id: string }).id;
  }

  async function preview(path: string): Promise<Preview> {
    const { body } = await coordinator.get(`/absences/${absenceId}/${path}`).expect(200);
    return body as Preview;
  }

  async function act(path: string, items: object[]): Promise<Judged> {
    const answer = await coordinator.post(`/absences/${absenceId}/${path}`).send({ items });
    expect(answer.status).toBe(200);
    return answer.body as Judged;
  }

  const itemOf = ({ evaluationId, round }: Item, to: object): object =>
    round === null ? { evaluationId, to } : { trajectoryId, round, to };
  const openTalks = (): Promise<TaskRow[]> =>
    house.source.getRepository(TaskRow).find({
      where: { trajectoryId, kind: 'recurring_duty', state: 'open' },
      order: { dueOn: 1 },
    });

  it('sees the talks of those days beside the evaluations, also those that are no task yet', async () => {
    absenceId = await away('2031-03-06', '2031-04-25');
    const { items } = await preview('preview');
    expect(items.map(({ label, due }) => [label, due.date])).toEqual([
      ['Gesprek met drie', '2031-02-10'],
      ['Gesprek met drie', '2031-03-10'],
      ['Tussentijdse evaluatie, 6 maanden', '2031-04-10'],
      ['Gesprek met drie', '2031-04-10'],
    ]);
    expect(items.every(({ proposal }) => proposal && 'userId' in proposal)).toBe(true);
    expect(items.every(({ holder }) => holder?.name === 'Els De Wit')).toBe(true);
  });

  it('gives each to the deputy or to another day in the same one act', async () => {
    const { items } = await preview('preview');
    const [late, march, ...april] = items;
    const evaluation = april.find(({ evaluationId }) => evaluationId !== null);
    const talk = april.find(({ round }) => round !== null);
    if (!late || !march || !evaluation || !talk) throw new Error('something is missing');
    const chosen = [
      itemOf(late, { userId: tom.userId }),
      itemOf(march, { on: '2031-04-10' }),
      itemOf(evaluation, { userId: tom.userId }),
      itemOf(talk, { userId: tom.userId }),
    ];
    const foreseen = await coordinator.post('/monitoring/replan/preview').send({ items: chosen });
    const wanted = ['done', 'refused', 'done', 'done'];
    expect((foreseen.body as Judged).items.map(({ state }) => state)).toEqual(wanted);
    const done = await act('replan', chosen);
    expect(done.items.map(({ state }) => state)).toEqual(wanted);
    expect(done.items[1]?.faults.map(({ code }) => code)).toEqual(['not_between_rounds']);
    const moved = await act('replan', [itemOf(march, { on: '2031-03-31' })]);
    expect(moved.items.map(({ state }) => state)).toEqual(['done']);
    const again = await act('replan', chosen);
    expect(again.items.map(({ state }) => state)).toEqual([
      'unchanged',
      'refused',
      'unchanged',
      'unchanged',
    ]);
    expect((await openTalks()).map(({ dueOn, assignedUserId }) => [dueOn, assignedUserId])).toEqual(
      [['2031-02-10', tom.userId]],
    );
  });

  it('opens the talks where they went, whoever coaches', async () => {
    const later = new Date('2031-04-08T08:00:00Z');
    await house.source.transaction((manager) =>
      tellSeeded(manager, { trajectoryId, lead, at: later }, []),
    );
    const talks = (await openTalks()).map(({ dueOn, assignedUserId }) => [dueOn, assignedUserId]);
    expect(talks).toEqual([
      ['2031-03-31', els.userId],
      ['2031-04-10', tom.userId],
    ]);
    const { body } = await coordinator.get(`/trajectories/${trajectoryId}/events`).expect(200);
    const said = (body as { items: { text: string }[] }).items.map(({ text }) => text);
    expect(said).toContain('Gesprek met drie: toegewezen');
    expect(said).toContain(
      'Gesprek met drie verplaatst naar ma 31 mrt 2031: de begeleider is afwezig',
    );
  });

  it('gives back what others still have, and ends the absence, in one act', async () => {
    const { items } = await preview('return');
    expect(items.map(({ label, due, holder }) => [label, due.date, holder?.name])).toEqual([
      ['Tussentijdse evaluatie, 6 maanden', '2031-04-10', 'Tom Claes'],
      ['Gesprek met drie', '2031-04-10', 'Tom Claes'],
    ]);
    expect(items.map(({ proposal }) => proposal)).toEqual(
      items.map(() => ({ userId: els.userId })),
    );
    const back = items.map((item) => itemOf(item, { userId: els.userId }));
    // As long as the absence stands nobody gives anything to who is away.
    const early = await act('replan', back);
    expect(early.items.map(({ faults }) => faults[0]?.code)).toEqual(['away_too', 'away_too']);
    const done = await act('return', back);
    expect(done.items.map(({ state }) => state)).toEqual(['done', 'done']);
    expect((await openTalks()).map(({ assignedUserId }) => assignedUserId)).toEqual([
      els.userId,
      els.userId,
    ]);
    const absences = house.source.getRepository(AbsenceRow);
    expect(await absences.findBy({ userId: els.userId })).toEqual([]);
    await coordinator.get(`/absences/${absenceId}/return`).expect(404);
  });

  it('shortens an absence that already runs, with nothing to give back', async () => {
    absenceId = await away('2031-03-03', '2031-03-31');
    expect((await preview('return')).items).toEqual([]);
    await act('return', []);
    const { body } = await coordinator.get('/absences').expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { id: absenceId, from: '2031-03-03', until: '2031-03-04' },
    ]);
  });

  it('hands a talk that a stand-in has on with the rest', async () => {
    absenceId = await away('2031-05-01', '2031-05-30');
    const { items } = await preview('preview');
    const may = items.filter(({ due }) => due.date === '2031-05-12');
    await act(
      'replan',
      may.map((item) => itemOf(item, { userId: tom.userId })),
    );
    const an = await house.employee(
      (await house.source.getRepository(AppUser).findOneByOrFail({ id: tom.userId }))
        .organisationId,
      'trajectory_coach',
    );
    const body = { fromUserId: tom.userId, toUserId: an.userId };
    const preview2 = await coordinator.post('/monitoring/reassignment/preview').send(body);
    expect(preview2.body).toMatchObject({ items: [{ number: 'T-1', coach: false, tasks: 1 }] });
    await coordinator.post('/monitoring/reassignment').send(body).expect(200);
    const after = (await preview('preview')).items.map(({ due }) => due.date);
    expect(after).not.toContain('2031-05-12');
  });
});

interface Work {
  items: {
    number: string;
    label: string;
    item: object;
    state: { days: number };
    why: { code: string }[];
    team: { name: string };
  }[];
  counts: { late: number };
  late: Record<string, number>;
  filters: Record<string, { label: string; count: number }[]>;
}

describe('the board counts more than evaluations (issue 4 §3)', () => {
  let house: ApiHouse;
  let lead: string;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    lead = await house.organisation('welfare_centre', 'IGS Tielt');
    const referrer = await house.organisation('welfare_centre', 'CAW Zuid');
    const els = await house.employee(referrer, 'trajectory_coach');
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    const stay = { recurring: [talk] };
    const seeded = { lead, referrer, coachId: els.userId, stay };
    const now = house.clock.now();
    // Evaluated on 17 February, too late; talks on the 15th.
    await seedTrajectory(house.source, { ...seeded, number: 'T-1', from: '2030-08-15' }, now);
    await inSelection(referrer);
  });
  afterAll(() => house.close());

  /** Somebody whom the team had to select within a month from 6 January. */
  async function inSelection(referrer: string): Promise<void> {
    const [trajectoryId, personId] = [randomUUID(), randomUUID()];
    const named = { firstName: 'An', lastName: 'Claes', phone: null, email: null };
    const opened = {
      number: 'T-2',
      programme: 'trial_housing_mid_west_flanders',
      programmeVersion: 1,
      personId,
      referrerId: referrer,
      referrer: 'general_welfare',
      takenOver: false,
    };
    await house.source.transaction(async (manager) => {
      await manager.insert(Person, {
        id: personId,
        organisationId: lead,
        ...named,
        postalAddress: null,
      });
      const told = { trajectoryId, lead };
      await tellSeeded(manager, { ...told, at: new Date('2031-01-06T08:00:00Z') }, [
        { type: 'trajectory_opened', data: opened },
        { type: 'phase_entered', data: { phase: 'selection', move: 'test' } },
      ]);
      await tellSeeded(manager, { ...told, at: house.clock.now() }, []);
    });
  }

  async function board(kind: string, query = ''): Promise<Work> {
    const { body } = await coordinator.get(`/monitoring/overdue?kind=${kind}${query}`).expect(200);
    return body as Work;
  }

  it('shows each kind with how late, why and at whom', async () => {
    const shown = async (kind: string) =>
      (await board(kind)).items.map(({ number, label, state }) => [number, label, state.days]);
    expect(await shown('evaluation')).toEqual([['T-1', 'Tussentijdse evaluatie, 6 maanden', 16]]);
    expect(await shown('recurring')).toEqual([
      ['T-1', 'Gesprek met drie', 49],
      ['T-1', 'Gesprek met drie', 16],
    ]);
    const steps = await board('step');
    expect(steps.items).toMatchObject([
      { number: 'T-2', state: { days: 27 }, team: { name: 'IGS Tielt' } },
    ]);
    expect(steps.items[0]?.why.map(({ code }) => code)[0]).toBe('nobody_assigned');
    expect(steps.filters['team']).toEqual([
      expect.objectContaining({ label: 'IGS Tielt', count: 1 }),
    ]);
    expect((await board('step', '&programme=another')).items).toEqual([]);
    expect((await board('consent')).items).toEqual([]);
  });

  it('says how many of each kind are late, and the menu says the same', async () => {
    const { late, counts } = await board('evaluation', '&programme=another');
    expect(late).toEqual({ evaluation: 1, step: 1, recurring: 2, consent: 0 });
    expect(counts.late).toBe(0);
    const { body } = await coordinator.get('/menu').expect(200);
    expect((body as { counts: { board: number } }).counts.board).toBe(4);
    const load = await coordinator.get('/monitoring/workload').expect(200);
    const { items } = load.body as { items: { late: number; lateTasks: number }[] };
    const sum = items.reduce((total, one) => total + one.late + one.lateTasks, 0);
    expect(sum).toBe(4);
  });

  it('re-plans a talk from its row, and gives a step to a person', async () => {
    const [, talk] = (await board('recurring')).items;
    const [step] = (await board('step')).items;
    const contact = await house.employee(lead, 'regional_contact');
    const items = [
      { ...talk?.item, to: { on: '2031-03-10' } },
      { ...step?.item, to: { userId: contact.userId } },
    ];
    const { body } = await coordinator.post('/monitoring/replan').send({ items }).expect(200);
    expect((body as Judged).items.map(({ state }) => state)).toEqual(['done', 'done']);
    expect((await board('recurring')).counts.late).toBe(1);
    expect((await board('step')).items[0]?.why.map(({ code }) => code)).not.toContain(
      'nobody_assigned',
    );
    const moved = { ...step?.item, to: { on: '2031-03-10' } };
    await coordinator
      .post('/monitoring/replan')
      .send({ items: [moved] })
      .expect(400);
  });
});
