import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentsAnswer } from '../../api/trajectories/documents.answers.js';
import type { TrajectoryAnswer } from '../../api/trajectories/trajectories.answers.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedTrajectory } from './trajectory-seed.js';

/** Stopping the letters of a trajectory for a while, at the interface; today is Wednesday 5 March 2031. */
describe('a hold of a trajectory (facts §13.6)', () => {
  let house: ApiHouse;
  let coordinator: Caller;
  let coach: Caller;
  let volunteer: Caller;
  let landlord: Caller;
  let ids: { lead: string; landlord: string; coachId: string };
  let path: string;
  let trajectoryId: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const lead = await house.organisation('partner_organisation', 'IGS Roeselare');
    const landlordId = await house.organisation('landlord', 'Midwest');
    const guide = await house.employee(lead, 'trajectory_coach');
    coach = await house.as(guide);
    coordinator = await house.as(await house.employee(lead, 'trajectory_coordinator'));
    volunteer = await house.as(await house.employee(lead, 'volunteer_coach'));
    const clerk = await house.employee(landlordId, 'allocation_officer', 'landlord_coordinator');
    landlord = await house.as(clerk);
    ids = { lead, landlord: landlordId, coachId: guide.userId };
    trajectoryId = await seed('T-0201');
    path = `/trajectories/${trajectoryId}`;
  });
  afterAll(() => house.close());

  async function seed(number: string): Promise<string> {
    return (await seedTrajectory(house, { ...ids, number })).trajectoryId;
  }

  async function tell(caseId: string, ...events: NewTrajectoryEvent[]): Promise<void> {
    const at = house.clock.now();
    const added = { caseId, organisationId: ids.lead, actor: 'procedure', at };
    await house.source.transaction((entities) => appendTrajectory(entities, { ...added, events }));
  }

  const hold = (caller: Caller, body: object, at = path) => caller.post(`${at}/holds`).send(body);
  const release = (caller: Caller, holdId: string, at = path) =>
    caller.post(`${at}/holds/${holdId}/release`).send({ reason: 'Is weer thuis.' });
  const shown = async (caller: Caller, at = path): Promise<TrajectoryAnswer> =>
    (await caller.get(at).expect(200)).body as TrajectoryAnswer;
  const counted = async (): Promise<unknown> =>
    house.source.query(
      `select (select count(*) from case_event) as events, (select count(*) from command) as commands`,
    );

  it('is refused with every fault of the form, and nothing is stored', async () => {
    const before = await counted();
    const { body } = await hold(coach, { reason: 'promise_to_pay', until: '2031-02-30' }).expect(
      400,
    );
    expect((body as { errors: unknown[] }).errors).toMatchObject([
      { path: 'reason', code: 'not_an_option' },
      { path: 'until', code: 'no_such_date' },
    ]);
    const { body: empty } = await hold(coach, {}).expect(400);
    expect((empty as { errors: unknown[] }).errors).toHaveLength(2);
    expect(await counted()).toEqual(before);
  });

  it('is until a later day, and no longer than thirty days without the coordinator', async () => {
    const before = await counted();
    for (const until of ['2031-03-04', '2031-03-05']) {
      const { body } = await hold(coach, { reason: 'hospital', until }).expect(422);
      expect(body).toMatchObject({ errors: [{ path: 'until', code: 'not_after' }] });
    }
    const { body } = await hold(coach, { reason: 'hospital', until: '2031-04-05' }).expect(422);
    expect(body).toMatchObject({
      errors: [
        {
          path: 'until',
          code: 'hold_too_long',
          message: 'Zo lang pauzeren mag alleen de coördinator.',
        },
      ],
    });
    expect(await counted()).toEqual(before);
  });

  it('is for who guides: not the landlord, not a volunteer, not a stranger', async () => {
    const elsewhere = await house.organisation('partner_organisation', 'CAW Oost');
    const stranger = await house.as(await house.employee(elsewhere, 'trajectory_coordinator'));
    const body = { reason: 'hospital', until: '2031-03-19' };
    await hold(landlord, body).expect(403);
    await hold(volunteer, body).expect(403);
    await hold(stranger, body).expect(404);
    const mayHold = async (caller: Caller) =>
      (await shown(caller)).verbs.some(({ verb }) => verb === 'hold');
    expect([await mayHold(coach), await mayHold(landlord), await mayHold(volunteer)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stands with since, until and by whom, rings the procedure, and moves no evaluation and no term', async () => {
    const before = await shown(coach);
    await hold(coach, { reason: 'hospital', until: '2031-03-19' }).expect(200);
    const after = await shown(coach);
    expect(after.hold).toMatchObject({
      since: '2031-03-05',
      until: '2031-03-19',
      reason: 'ziekenhuis',
      by: 'Collega trajectory_coach',
      mayRelease: true,
    });
    expect([after.evaluations, after.terms, after.stay]).toEqual([
      before.evaluations,
      before.terms,
      before.stay,
    ]);
    const rings: { message: string }[] = await house.source.query(
      `select message from command where target = 'trajectory:' || $1 and type = 'signal'`,
      [trajectoryId],
    );
    expect(rings).toEqual([{ message: 'ring' }]);
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'hold_set',
      icon: 'pause',
      text: 'Brieven gepauzeerd tot en met wo 19 mrt 2031: ziekenhuis',
    });
  });

  it('is one at a time: a second one is refused, and the screen offers none', async () => {
    const { body } = await hold(coordinator, { reason: 'prison', until: '2031-06-30' }).expect(409);
    expect(body).toMatchObject({ code: 'hold_stands' });
    const verb = (await shown(coach)).verbs.find((one) => one.verb === 'hold');
    expect(verb).toMatchObject({
      allowed: false,
      reason: 'Er loopt al een pauze. Stop die eerst.',
    });
  });

  it('tells the landlord that letters are held and until when, never why or by whom (facts §7)', async () => {
    const page = await landlord.get(path).expect(200);
    const { hold: told, timeline } = page.body as TrajectoryAnswer;
    expect(told).toMatchObject({ until: '2031-03-19', reason: null, by: null, mayRelease: false });
    expect(timeline.at(-1)?.text).toBe('Brieven gepauzeerd tot en met wo 19 mrt 2031');
    const events = await landlord.get(`${path}/events`).expect(200);
    for (const { text } of [page, events]) expect(text).not.toMatch(/ziekenhuis|hospital/);
    expect((await shown(volunteer)).hold).toMatchObject({ reason: null, by: null });
  });

  it('stops a letter on either side, which says why and until when, and no other paper', async () => {
    await tell(trajectoryId, {
      type: 'ending_decided',
      data: { ending: 'notice_by_landlord', on: '2031-03-05', commandId: randomUUID() },
    });
    const sentence = 'De brieven zijn gepauzeerd tot en met 19 maart 2031.';
    for (const caller of [coach, landlord]) {
      const { body } = await caller.get(`${path}/documents`).expect(200);
      const { makeable } = body as DocumentsAnswer;
      const letter = makeable.find(({ code }) => code === 'termination_notice');
      expect(letter).toMatchObject({ allowed: false, reason: sentence });
    }
    const make = (code: string) => coach.post(`${path}/documents`).send({ code });
    const refused = await make('termination_notice').expect(409);
    expect(refused.body).toMatchObject({ code: 'hold_stops', title: sentence });
    await make('guidance_agreement').expect(202);
  });

  it('stops the posting of the notice, which says so before anybody tries', async () => {
    await tell(trajectoryId, { type: 'phase_entered', data: { phase: 'notice', move: 'test' } });
    const [task]: { id: string }[] = await house.source.query(
      `select id from task where trajectory_id = $1 and state = 'open' and code = 'serve_notice'`,
      [trajectoryId],
    );
    const of = `/tasks/${task?.id ?? ''}`;
    const { body } = await landlord.get(of).expect(200);
    const sentence = 'De brieven zijn gepauzeerd tot en met 19 maart 2031.';
    expect((body as { facts: unknown[] }).facts).toContainEqual({
      label: 'Kan nu niet',
      value: sentence,
    });
    const answer = {
      outcome: 'posted',
      on: '2031-03-05',
      registeredNumber: `010${'5'.repeat(27)}`,
    };
    const refused = await landlord.post(`${of}/completion`).send(answer).expect(409);
    expect(refused.body).toMatchObject({ code: 'hold_stops', title: sentence });
  });

  it('is ended early with a reason, once, by who guides', async () => {
    const { id: holdId = '' } = (await shown(coach)).hold ?? {};
    const { body } = await coach.post(`${path}/holds/${holdId}/release`).send({}).expect(400);
    expect(body).toMatchObject({ errors: [{ path: 'reason', code: 'required' }] });
    await release(landlord, holdId).expect(403);
    await release(coach, randomUUID()).expect(404);
    await release(coach, holdId).expect(200);
    await release(coach, holdId).expect(409);
    const { hold: none, timeline } = await shown(coach);
    expect(none).toBeNull();
    expect(timeline.at(-1)).toMatchObject({ type: 'hold_ended', detail: 'Is weer thuis.' });
    const across = (await shown(landlord)).timeline.at(-1);
    expect(across).toMatchObject({ type: 'hold_ended', detail: null });
    expect((await shown(volunteer)).timeline.at(-1)?.detail).toBeNull();
  });

  it('is longer for the coordinator, over by itself after its day, and then there may be another', async () => {
    await hold(coordinator, { reason: 'prison', until: '2031-06-30' }).expect(200);
    const { id: holdId = '' } = (await shown(coach)).hold ?? {};
    house.clock.stand('2031-06-30T21:59:00Z');
    expect((await shown(coach)).hold?.until).toBe('2031-06-30');
    house.clock.stand('2031-06-30T22:00:00Z');
    expect((await shown(coach)).hold).toBeNull();
    const over = await release(coach, holdId).expect(409);
    expect(over.body).toMatchObject({ code: 'hold_over' });
    await hold(coach, { reason: 'own_mistake', until: '2031-07-05' }).expect(200);
  });

  it('is not for a coordinator of the service that referred to be long', async () => {
    const referrer = await house.organisation('partner_organisation', 'CAW Noord');
    const theirs = await house.as(await house.employee(referrer, 'trajectory_coordinator'));
    const other = await seed('T-0202');
    await house.source.query(
      `insert into trajectory_party (id, trajectory_id, organisation_id, capacity, since)
       values (gen_random_uuid(), $1, $2, 'referrer', now())`,
      [other, referrer],
    );
    const at = `/trajectories/${other}`;
    const long = { reason: 'hospital', until: '2031-12-31' };
    const { body } = await hold(theirs, long, at).expect(422);
    expect(body).toMatchObject({ code: 'hold_too_long' });
    await hold(theirs, { ...long, until: '2031-07-20' }, at).expect(200);
  });

  it('is never begun on a closed trajectory, where one that stands can still be ended', async () => {
    const closed = await seed('T-0203');
    const at = `/trajectories/${closed}`;
    const body = { reason: 'disputed_repair', until: '2031-07-20' };
    const { body: booked } = await hold(coach, body, at).expect(200);
    await tell(closed, {
      type: 'trajectory_closed',
      data: { outcome: 'succeeded', on: '2031-07-01' },
    });
    const refused = await hold(coordinator, { ...body, until: '2031-07-30' }, at).expect(409);
    expect(refused.body).toMatchObject({ code: 'not_open' });
    expect((await shown(coach, at)).hold?.mayRelease).toBe(true);
    await release(coach, (booked as { id: string }).id, at).expect(200);
    expect((await shown(coach, at)).hold).toBeNull();
  });
});
