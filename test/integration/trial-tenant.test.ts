import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { workingDaysFrom } from '../../domain/term/rules.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { Person } from '../../infra/database/entities/person.js';
import { Occupant } from '../../infra/database/entities/tenancy.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { seedCase, type SeededCase } from './case-seed.js';
import { seedTrajectory, type SeededTrajectory, viewOfSeeded } from './trajectory-seed.js';

interface CasePage {
  balanceCents: number;
  guidance: { coach: string | null; trajectory: object | null; tellings: object[] } | null;
}
interface TrajectoryPage {
  arrears: { openCents: number; sessionOn: string } | null;
  tenancy: { id: string } | null;
}

/** S1 meets S2: what each side gets to see of the other (facts §7, §13.18). */
describe('the wall between the arrears and the guidance of one tenant', () => {
  let house: ApiHouse;
  let seeded: SeededCase;
  let led: SeededTrajectory;
  let landlord: string;
  let igs: string;
  let coordinator: Caller;
  let officer: Caller;
  let committee: Caller;
  let coach: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    igs = await house.organisation('partner_organisation', 'IGS Roeselare');
    const welfareCentre = await house.organisation('welfare_centre', 'OCMW Genk');
    seeded = await seedCase(house, { landlord, welfareCentre, number: '512' });
    const els = await house.employee(igs, 'trajectory_coach', 'trajectory_coordinator');
    led = await seedTrajectory(house, { lead: igs, landlord, coachId: els.userId });
    coach = await house.as(els);
    coordinator = await house.as(await house.employee(landlord, 'landlord_coordinator'));
    officer = await house.as(await house.employee(landlord, 'arrears_officer'));
    committee = await house.as(await house.employee(welfareCentre, 'lac_administrator'));
    await house.source.query(
      `update person set first_name = 'Jan', last_name = 'Peeters512'
        where id = (select person_id from trajectory where id = $1)`,
      [led.trajectoryId],
    );
  });
  afterAll(() => house.close());

  const link = (caller: Caller, id = led.trajectoryId) =>
    caller
      .post(`/trajectories/${id}/tenancy`)
      .send({ tenancyId: seeded.tenancyId, tenantId: seeded.personId });
  const caseFor = async (caller: Caller): Promise<CasePage> =>
    (await caller.get(`/arrears-procedures/${seeded.caseId}`).expect(200)).body as CasePage;
  const trajectoryFor = async (caller: Caller): Promise<TrajectoryPage> =>
    (await caller.get(`/trajectories/${led.trajectoryId}`).expect(200)).body as TrajectoryPage;

  it('before anybody links them, neither knows of the other', async () => {
    expect((await caseFor(officer)).guidance).toBeNull();
    expect((await trajectoryFor(coach)).arrears).toBeNull();
  });

  it('only the coordinator of the landlord, who sees both, can link them, and finds who it may be', async () => {
    await link(officer).expect(403);
    await link(coach).expect(403);
    await coach.get(`/trajectories/${led.trajectoryId}/tenancies`).expect(403);
    const { body } = await coordinator
      .get(`/trajectories/${led.trajectoryId}/tenancies`)
      .expect(200);
    expect(body).toMatchObject({
      items: [{ tenancyId: seeded.tenancyId, tenantId: seeded.personId, name: 'Jan Peeters512' }],
    });
    const stranger = { tenancyId: seeded.tenancyId, tenantId: randomUUID() };
    await coordinator.post(`/trajectories/${led.trajectoryId}/tenancy`).send(stranger).expect(422);
    await link(coordinator).expect(200);
  });

  it('one tenancy has one running trajectory', async () => {
    const { userId } = await house.employee(igs, 'trajectory_coach');
    const other = await seedTrajectory(house, {
      ...{ lead: igs, landlord, coachId: userId, number: 'T-0189' },
    });
    const refused = await link(coordinator, other.trajectoryId).expect(409);
    expect(refused.body).toMatchObject({ code: 'tenancy_linked_already' });
  });

  it('the landlord reads that there is guidance, who coaches and when the next evaluation is', async () => {
    const { guidance } = await caseFor(officer);
    expect(guidance).toEqual({
      coach: 'Collega trajectory_coach trajectory_coordinator',
      trajectory: null,
      nextEvaluation: '2031-09-05',
      tellings: [],
    });
    expect((await caseFor(coordinator)).guidance?.trajectory).toMatchObject({ number: 'T-0188' });
  });

  it('the committee reads the date of the evaluation, and nothing else of the guidance', async () => {
    const { text, body } = await committee.get(`/arrears-procedures/${seeded.caseId}`).expect(200);
    expect((body as CasePage).guidance).toEqual({
      coach: null,
      trajectory: null,
      nextEvaluation: '2031-09-05',
      tellings: [],
    });
    expect(text).not.toContain('T-0188');
  });

  it('the guidance reads the amount and the day of the session, and nothing else of the case', async () => {
    const { balanceCents } = await caseFor(officer);
    const { arrears, tenancy } = await trajectoryFor(coach);
    expect(arrears).toMatchObject({ openCents: balanceCents, sessionOn: '2031-03-20' });
    expect(tenancy).toBeNull();
    const { text } = await coach.get(`/trajectories/${led.trajectoryId}`).expect(200);
    expect(text).not.toContain('Stationsstraat');
    expect(text).not.toContain(seeded.caseId);
    expect((await trajectoryFor(coordinator)).tenancy).toMatchObject({ id: seeded.tenancyId });
    await coach.get(`/arrears-procedures/${seeded.caseId}`).expect(403);
  });

  it('what was told stands in the register of shares, opens no file, and its answer is for the officer', async () => {
    const tellingId = randomUUID();
    const due = workingDaysFrom(
      '2031-03-05',
      { days: 5, ground: 'coach_hears' },
      belgianCalendarV1,
    );
    const told = { tellingId, about: 'letter_1' as const, trajectoryId: led.trajectoryId, due };
    await appendEvents(house.source.manager, {
      caseId: seeded.caseId,
      organisationId: landlord,
      actor: 'procedure',
      at: house.clock.now(),
      events: [
        { type: 'guidance_told', data: { ...told, organisationId: igs, openCents: 120_000 } },
      ],
    });
    const { body } = await officer.get(`/arrears-procedures/${seeded.caseId}/shares`).expect(200);
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({
        id: tellingId,
        partner: 'IGS Roeselare',
        purpose: 'Begeleiding',
        fields: ['open_amount'],
        readable: false,
      }),
    );
    expect((await caseFor(officer)).guidance?.tellings).toMatchObject([
      { about: 'Brief 1', openCents: 120_000, dueOn: '2031-03-12', answer: null },
    ]);
  });

  it('when the consent ends, neither hears of the other any more', async () => {
    await appendTrajectory(house.source.manager, {
      caseId: led.trajectoryId,
      organisationId: igs,
      actor: 'test',
      at: house.clock.now(),
      events: [{ type: 'consent_ended', data: { on: '2031-03-05', reason: 'withdrawn' } }],
    });
    expect((await caseFor(officer)).guidance).toBeNull();
    expect((await trajectoryFor(coach)).arrears).toBeNull();
    await link(coordinator).expect(404);
    const until = { type: 'consent_given' as const, data: { until: '2033-01-31' } };
    await appendTrajectory(house.source.manager, {
      caseId: led.trajectoryId,
      organisationId: igs,
      actor: 'test',
      at: house.clock.now(),
      events: [until],
    });
  });

  it('a status of somebody who lives there too stops the letters of the trajectory, and rings it (facts §13.7)', async () => {
    const { manager } = house.source;
    const [personId, organisationId] = [randomUUID(), landlord];
    const name = { firstName: 'Robin', lastName: 'Maertens', phone: null, email: null };
    await manager.insert(Person, { id: personId, organisationId, ...name, postalAddress: null });
    await manager.insert(Occupant, {
      ...{ id: randomUUID(), organisationId, tenancyId: seeded.tenancyId, personId },
      ...{ kind: 'tenant', fromDate: '2030-01-01', untilDate: null },
    });
    const stands = async (): Promise<unknown[]> => {
      const { statusIds = [] } = await viewOfSeeded(house, igs, led);
      const rings: unknown[] = await house.source.query(
        `select id from command where target = 'trajectory:' || $1 and type = 'signal'`,
        [led.trajectoryId],
      );
      return [statusIds.length, rings.length];
    };
    const [before = 0, rang = 0] = (await stands()) as number[];
    const of = `/persons/${personId}/statuses`;
    const set = await officer.post(of).send({ kind: 'minor', from: '2031-03-05' }).expect(200);
    expect(await stands()).toEqual([before + 1, rang + 1]);
    const { id } = set.body as { id: string };
    await coordinator.post(`${of}/${id}/release`).send({ reason: 'Nagekeken' }).expect(200);
    expect(await stands()).toEqual([before, rang + 2]);
  });

  it('the link can be undone', async () => {
    await coordinator.delete(`/trajectories/${led.trajectoryId}/tenancy`).expect(200);
    expect((await caseFor(officer)).guidance).toBeNull();
    const again = await coordinator.delete(`/trajectories/${led.trajectoryId}/tenancy`).expect(409);
    expect(again.body).toMatchObject({ code: 'tenancy_not_linked' });
  });
});
