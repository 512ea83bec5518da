import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedTrajectory } from './trajectory-seed.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';

interface Session {
  id: string;
  title: string;
  date: string;
  state: string;
  planned: { reason: { steps: { text: string }[] } } | null;
}
interface Body {
  label: string;
  state: string;
  rhythm: string;
  chair: string | null;
  members: { name: string; chair: boolean }[];
  candidates: { id: string; organisation: string }[];
  sessions: Session[];
  next: Session | null;
  manages: boolean;
}
interface Meeting extends Session {
  leads: boolean;
  mayAdd: boolean;
  minutes: string | null;
  entries: {
    key: string;
    number: string | null;
    label: string | null;
    trajectory: { name: string } | null;
    state: string;
    outcome: string | null;
  }[];
  takenOff: { number: string; motive: string }[];
}

const address = '/bodies/trial_housing_mid_west_flanders/team';
const meets = { time: '09:30', place: 'Marktplein 1, Roeselare' };

/** Today is Wednesday 5 March 2031. The IGS leads S2; the landlord is a party of its trajectory. */
describe('the team of a programme (S2 fase 3)', () => {
  let house: ApiHouse;
  let people: Record<'ines' | 'els' | 'bart' | 'lea', Employee>;
  let ines: Caller;
  let els: Caller;
  let bart: Caller;
  let lea: Caller;
  let session: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const igs = await house.organisation('welfare_centre', 'IGS Roeselare');
    const landlord = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    people = {
      ines: await house.employee(igs, 'regional_contact'),
      els: await house.employee(igs, 'trajectory_coach'),
      lea: await house.employee(igs, 'lac_administrator'),
      bart: await house.employee(landlord, 'allocation_officer'),
    };
    [ines, els, lea, bart] = await Promise.all([
      house.as(people.ines),
      house.as(people.els),
      house.as(people.lea),
      house.as(people.bart),
    ]);
    await seedTrajectory(house, { lead: igs, landlord, coachId: people.els.userId });
  });
  afterAll(() => house.close());

  const shown = async (caller: Caller): Promise<Meeting> =>
    (await caller.get(`/meetings/${session}`).expect(200)).body as Meeting;

  it('is offered, not set up yet, and says its rhythm', async () => {
    const { body } = await els.get('/bodies').expect(200);
    const team = (body as { items: Body[] }).items.find(({ label }) => label === 'Team proefwonen');
    expect(team).toMatchObject({ state: 'not_set_up', rhythm: 'om de 4 weken', next: null });
    expect((await els.get(address).expect(200)).body).toMatchObject({ manages: false });
    await els.get('/bodies/trial_housing_mid_west_flanders/unknown').expect(404);
  });

  it('is set up by who leads, from the people of both sides of its trajectories', async () => {
    const { candidates } = (await ines.get(address).expect(200)).body as Body;
    expect(candidates.map(({ id }) => id).sort()).toEqual(
      [people.ines.userId, people.els.userId, people.bart.userId].sort(),
    );
    const seats = { ...meets, chairId: people.ines.userId, memberIds: [people.els.userId] };
    await els
      .post(address)
      .send({ firstOn: '2031-03-10', ...seats })
      .expect(403);
    await bart
      .post(address)
      .send({ firstOn: '2031-03-10', ...seats })
      .expect(403);
    await ines
      .post(address)
      .send({ firstOn: '2031-03-08', ...seats })
      .expect(422);
    const strangers = { ...seats, memberIds: [people.lea.userId] };
    const { body } = await ines
      .post(address)
      .send({ firstOn: '2031-03-10', ...strangers })
      .expect(422);
    expect(body).toMatchObject({ errors: [{ path: 'memberIds.0', code: 'not_an_option' }] });
    await ines
      .post(address)
      .send({ firstOn: '2031-03-10', ...seats })
      .expect(200);
    await ines
      .post(address)
      .send({ firstOn: '2031-03-10', ...seats })
      .expect(409);
    const set = (await ines.get(address).expect(200)).body as Body;
    expect(set.members.filter(({ chair }) => chair)).toHaveLength(1);
    expect(set.sessions.map(({ date, state }) => `${date} ${state}`)).toEqual([
      '2031-03-10 convened',
    ]);
    session = set.next?.id ?? '';
  });

  it('is no session of the LAC, though one organisation holds both', async () => {
    await lea.get(`/meetings/${session}`).expect(404);
    await lea.get('/bodies').expect(403);
    const { body } = await lea.get('/meetings').expect(200);
    expect((body as { items: unknown[] }).items).toEqual([]);
    await lea.post(`/meetings/${session}/opening`).send({}).expect(404);
  });

  it('shows the landlord nothing as long as nobody of the landlord sits in it', async () => {
    await bart.get(`/meetings/${session}`).expect(404);
    await bart.get('/bodies').expect(403);
    expect((await bart.get('/meetings').expect(200)).body).toMatchObject({ items: [] });
  });

  it('has on its agenda what people add, and leads to the file', async () => {
    const path = `/meetings/${session}/items`;
    await els.post(path).send({ number: 'T-9999', motive: 'Nazien' }).expect(422);
    await els.post(path).send({ number: 'T-0188', motive: 'Schulden nemen toe' }).expect(200);
    await els.post(path).send({ number: 'T-0188', motive: 'Nog eens' }).expect(422);
    await bart.post(path).send({ number: null, motive: 'Sleutels' }).expect(403);
    const { entries, mayAdd, leads } = await shown(els);
    expect({ mayAdd, leads }).toEqual({ mayAdd: true, leads: false });
    expect(entries).toMatchObject([
      { number: 'T-0188', label: 'Schulden nemen toe', state: 'waits' },
    ]);
    expect(entries[0]?.trajectory?.name).toContain('Janssens');
  });

  it('seats a landlord, who sees the point and not its words', async () => {
    const memberIds = [people.els.userId, people.bart.userId];
    await els
      .put(address)
      .send({ ...meets, chairId: people.ines.userId, memberIds })
      .expect(403);
    await ines
      .put(address)
      .send({ ...meets, chairId: people.ines.userId, memberIds })
      .expect(200);
    const { text, body } = await bart.get(`/meetings/${session}`).expect(200);
    expect(text).not.toContain('Schulden');
    expect((body as Meeting).entries).toMatchObject([{ number: 'T-0188', label: null }]);
    await bart.post(`/meetings/${session}/answer`).send({ answer: 'coming' }).expect(200);
    await bart.post(`/meetings/${session}/closure`).send({}).expect(403);
  });

  it('lets its chair take a point off with a motive, which the landlord does not read', async () => {
    const [point] = (await shown(ines)).entries;
    const path = `/meetings/${session}/items/${point?.key ?? ''}/removal`;
    await els.post(path).send({ motive: 'Opgelost' }).expect(403);
    await ines.post(path).send({}).expect(400);
    await ines.post(path).send({ motive: 'Opgelost' }).expect(200);
    const after = await shown(ines);
    expect(after.entries).toEqual([]);
    expect(after.takenOff).toMatchObject([{ number: 'T-0188', motive: 'Opgelost' }]);
    expect((await shown(bart)).takenOff).toEqual([]);
  });

  it('is closed with minutes for the welfare side, and treats its points while it is open', async () => {
    await els.post(`/meetings/${session}/items`).send({ motive: 'Zomerregeling' }).expect(200);
    house.clock.stand('2031-03-10T09:00:00Z');
    await ines.post(`/meetings/${session}/opening`).send({}).expect(200);
    const [point] = (await shown(ines)).entries;
    const path = `/meetings/${session}/items/${point?.key ?? ''}/treatment`;
    await els.post(path).send({ agreed: 'Els blijft.' }).expect(403);
    await ines.post(path).send({ agreed: 'Els blijft.' }).expect(200);
    await ines.post(path).send({ agreed: 'Els blijft.' }).expect(409);
    await ines.post(`/meetings/${session}/closure`).send({ minutes: 'Kort.' }).expect(200);
    expect(await shown(els)).toMatchObject({
      state: 'closed',
      minutes: 'Kort.',
      entries: [{ label: 'Zomerregeling', state: 'treated', outcome: 'Els blijft.' }],
    });
    const landlord = await shown(bart);
    expect(landlord).toMatchObject({ minutes: null, entries: [{ outcome: null }] });
  });

  it('stops, and says so', async () => {
    await els.post(`${address}/stop`).send({}).expect(403);
    await ines.post(`${address}/stop`).send({}).expect(200);
    await ines.post(`${address}/stop`).send({}).expect(409);
    expect((await ines.get(address).expect(200)).body).toMatchObject({ state: 'stopped' });
  });
});
