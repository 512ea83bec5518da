import { randomUUID } from 'node:crypto';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { allotPlace, type Allotment, bookFallback, endBooking } from '../../api/places/bookings.js';
import { Problem } from '../../api/http/problem.js';
import type { TaskDetailAnswer } from '../../api/tasks/tasks.service.js';
import type { Visit } from '../../api/http/visit.js';
import { Access } from '../../infra/access/access.js';
import { createDataSource } from '../../infra/database/data-source.js';
import { AllocationCount, PlaceBooking } from '../../infra/database/entities/place.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { Relay } from '../../infra/relay/relay.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';
import {
  type Allotting,
  entered,
  seedCandidate,
  seedPlace,
  tellCandidate,
  trialHousing,
} from './candidate-seed.js';

const today = '2031-03-05';

describe('places and who gets them (S2 fase 5, S8, S9, S10, S18)', () => {
  let house: ApiHouse;
  let crowd: DataSource;
  let leadId: string;
  let landlordId: string;
  let both: Allotting;
  let officer: Employee;
  let atLandlord: Caller;
  let atLead: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    crowd = createDataSource(String(Reflect.get(house.source.options, 'url')), 50);
    await crowd.initialize();
  });
  afterAll(async () => {
    await crowd.destroy();
    await house.close();
  });

  /** Each story has its own partners, so that quota and order begin anew. */
  beforeEach(async () => {
    house.clock.stand('2031-03-05T09:00:00Z');
    leadId = await house.organisation('welfare_centre', 'IGS Roeselare');
    landlordId = await house.organisation('landlord', 'Woonmaatschappij Midwest');
    both = { leadId, landlordId };
    officer = await house.employee(landlordId, 'allocation_officer', 'landlord_coordinator');
    atLandlord = await house.as(officer);
    atLead = await house.as(
      await house.employee(leadId, 'trajectory_coordinator', 'regional_contact'),
    );
    await givenAllocations(400, 400, 400, 400, 400);
  });

  /** What the landlord allotted in the five years before. */
  async function givenAllocations(...numbers: number[]): Promise<void> {
    const recorded = { recordedBy: randomUUID(), recordedAt: house.clock.now() };
    for (const [index, allocations] of numbers.entries()) {
      const row = { organisationId: landlordId, year: 2026 + index, allocations, perRoute: {} };
      await house.source.manager.upsert(AllocationCount, { ...row, ...recorded }, [
        'organisationId',
        'year',
      ]);
    }
  }

  const visit = (): Visit => {
    const at = house.clock.now();
    const { userId, organisationId, email } = officer;
    const reader = {
      ...{ userId, organisationId, email, name: 'Bart', organisationName: 'Midwest' },
      ...{ side: 'landlord' as const, roles: ['allocation_officer', 'landlord_coordinator'] },
    };
    const instant = at.toISOString();
    const when = { at, instant, today: instant.slice(0, 10), wantsFile: false };
    return { ...reader, ...when, access: new Access(reader, at) };
  };
  const candidate = (number: string, priorityOn?: string): Promise<string> =>
    seedCandidate(house, { ...both, number, ...(priorityOn !== undefined && { priorityOn }) });

  /** Does it in one transaction, as the answer to a task; gives the code of the refusal, or `done`. */
  async function tried(
    act: (manager: EntityManager) => Promise<unknown>,
    source: DataSource = house.source,
  ): Promise<string> {
    try {
      await source.transaction(act);
      return 'done';
    } catch (error) {
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }
  const allot = (asked: Partial<Allotment> & Pick<Allotment, 'trajectoryId' | 'placeId'>) =>
    tried((manager) =>
      allotPlace(manager, visit(), {
        ...{ from: '2031-04-01', until: null, reasonForSkipping: null, commandId: randomUUID() },
        ...asked,
      }),
    );
  const bookings = (placeId: string): Promise<PlaceBooking[]> =>
    house.source.getRepository(PlaceBooking).findBy({ placeId });

  describe('a place', () => {
    it('goes to one of fifty who ask at once', async () => {
      const placeId = await seedPlace(house, both);
      const numbers = Array.from({ length: 50 }, (_, index) => `T-${1000 + index}`);
      const ids: string[] = [];
      for (const number of numbers) ids.push(await candidate(number, today));
      const asked = { placeId, from: '2031-04-01', until: null, reasonForSkipping: 'proef' };
      const answers = await Promise.all(
        ids.map((trajectoryId) =>
          tried(
            (manager) =>
              allotPlace(manager, visit(), { ...asked, trajectoryId, commandId: randomUUID() }),
            crowd,
          ),
        ),
      );
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'place_taken')).toHaveLength(49);
      expect(await bookings(placeId)).toHaveLength(1);
    });

    it('in a facility goes to one of fifty as well, without any lock of ours', async () => {
      const placeId = await seedPlace(house, both, { kind: 'fallback', bedrooms: null });
      const ids: string[] = [];
      for (let n = 0; n < 10; n += 1) ids.push(await candidate(`T-20${n}`, today));
      const period = { from: '2031-04-01', until: '2031-06-30' };
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          const trajectoryId = ids[index % ids.length] ?? '';
          const asked = { trajectoryId, placeId, ...period, commandId: randomUUID() };
          return tried((manager) => bookFallback(manager, visit(), asked), crowd);
        }),
      );
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(await bookings(placeId)).toHaveLength(1);
    });

    it('to fall back on is chosen by the coach, for three months, and goes with a refused answer', async () => {
      const held = await seedPlace(house, both, { kind: 'fallback', organisationId: leadId });
      const period = { from: '2031-02-01', until: '2031-03-31', commandId: randomUUID() };
      const before = await candidate('T-2', '2031-02-10');
      const taken = { trajectoryId: before, placeId: held, ...period };
      await tried((manager) => bookFallback(manager, visit(), taken));
      const trajectoryId = await candidate('T-1', '2031-02-10');
      const home = await seedPlace(house, both);
      await allot({ trajectoryId, placeId: home, from: '2031-03-01' });
      const at = '2031-03-05T08:00:00Z';
      const events = [entered('fallback')];
      await tellCandidate(house, { leadId, trajectoryId, at, events });
      expect(await bookings(home)).toMatchObject([{ period: '[2031-03-01,2031-03-06)' }]);
      const coach = await house.as(await house.employee(leadId, 'trajectory_coach'));
      const [task] = await house.source.query<{ id: string }[]>(
        `select id from task where trajectory_id = $1 and state = 'open' and code = 'take_fallback'`,
        [trajectoryId],
      );
      const address = `/tasks/${task?.id ?? ''}`;
      const toChoose = async () => {
        const { body } = await coach.get(address).expect(200);
        const { outcomes } = body as TaskDetailAnswer;
        const fields = outcomes.find(({ code }) => code === 'taken')?.fields ?? [];
        return fields.find(({ name }) => name === 'fallbackId');
      };
      expect(await toChoose()).toMatchObject({
        options: [],
        hint: expect.stringContaining('Proefwoningen'),
      });
      const free = await seedPlace(house, both, { kind: 'fallback', organisationId: leadId });
      expect(await toChoose()).toMatchObject({ options: [{ value: free }] });
      const answer = { outcome: 'taken', on: '2031-03-06', fallbackId: free };
      const key = randomUUID();
      await coach
        .post(`${address}/completion`)
        .send({ ...answer, fallbackId: held })
        .expect(422);
      await coach.post(`${address}/completion`, key).send(answer).expect(202);
      expect(await bookings(free)).toMatchObject([
        { id: key, kind: 'fallback', trajectoryId, period: '[2031-03-06,2031-06-06)' },
      ]);
      const handle = { executeUpdate: () => Promise.reject(new WorkflowNotFoundError('', '', '')) };
      const client = { workflow: { getHandle: () => handle } } as unknown as Client;
      const parts = { source: house.source, client, clock: house.clock, taskQueue: 'none' };
      expect(await new Relay(parts).deliver(key)).toMatchObject({ state: 'refused' });
      expect(await bookings(free)).toEqual([]);
    });

    it('cannot be booked twice by any other road: the table itself refuses', async () => {
      const placeId = await seedPlace(house, both);
      const row = (from: string, until: string) =>
        house.source.query(
          `insert into place_booking (id, organisation_id, place_id, trajectory_id, programme, kind,
             period, allotted_on, passed_over, booked_by, booked_at)
           values ($1, $1, $2, $3, 'x', 'reserved', daterange($4, $5, '[]'), $4, 0, $1, now())`,
          [randomUUID(), placeId, randomUUID(), from, until],
        );
      await row('2031-04-01', '2031-04-30');
      await row('2031-05-01', '2031-05-31');
      await expect(row('2031-04-30', '2031-04-30')).rejects.toThrow(/place_booked_once/);
      await expect(row('2031-06-02', '2031-06-01')).rejects.toThrow(/range/);
    });

    it('tells who was first, and stores nothing of the second', async () => {
      const placeId = await seedPlace(house, both);
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      expect(await allot({ trajectoryId: first, placeId })).toBe('done');
      const refused = await house.source
        .transaction((manager) =>
          allotPlace(manager, visit(), {
            ...{ trajectoryId: second, placeId, from: '2031-05-01', until: null },
            ...{ reasonForSkipping: null, commandId: randomUUID() },
          }),
        )
        .catch((error: unknown) => error);
      expect(refused).toMatchObject({
        status: 409,
        code: 'place_taken',
        details: { conflict: { by: expect.stringMatching('Collega'), at: visit().instant } },
      });
      expect(await bookings(placeId)).toHaveLength(1);
    });

    it('is free again after the last day, and a stay made longer keeps it', async () => {
      const placeId = await seedPlace(house, both);
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      await allot({ trajectoryId: first, placeId, until: '2031-09-30' });
      const end = (trajectoryId: string, on: string) =>
        tried((manager) => endBooking(manager, { trajectoryId, on }));
      expect(await end(first, '2031-12-31')).toBe('done');
      expect(await allot({ trajectoryId: second, placeId, from: '2031-12-31' })).toBe(
        'place_taken',
      );
      expect(await allot({ trajectoryId: second, placeId, from: '2032-01-01' })).toBe('done');
      expect(await end(first, '2032-01-31')).toBe('place_taken');
      expect(await end(second, '2031-12-31')).toBe('done');
      expect(await bookings(placeId)).toMatchObject([{ period: '[2031-04-01,2032-01-01)' }]);
      expect(await end(second, '2031-12-31')).toBe('done');
    });

    it('is one home at a time, of the right kind, programme, landlord and period', async () => {
      const trajectoryId = await candidate('T-1', '2031-02-10');
      const placeId = await seedPlace(house, both);
      const other = await house.organisation('landlord', 'Nieuw Dak');
      const unfit: [string, string][] = [
        [await seedPlace(house, both, { kind: 'fallback' }), 'place_unfit'],
        [await seedPlace(house, both, { programmes: ['another'] }), 'place_unfit'],
        [await seedPlace(house, both, { untilDate: '2031-03-31' }), 'place_unfit'],
        [await seedPlace(house, { leadId, landlordId: other }), 'not_found'],
        [await seedPlace(house, { leadId: other, landlordId }), 'not_found'],
      ];
      for (const [id, code] of unfit) expect(await allot({ trajectoryId, placeId: id })).toBe(code);
      const backwards = { trajectoryId, placeId, until: '2031-03-31' };
      expect(await allot(backwards)).toBe('not_after');
      expect(await allot({ trajectoryId, placeId })).toBe('done');
      const second = await seedPlace(house, both);
      expect(await allot({ trajectoryId, placeId: second })).toBe('stays_elsewhere');
    });

    it('held for a candidate makes room for that candidate only', async () => {
      const placeId = await seedPlace(house, both);
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      const held = { trajectoryId: first, from: today, until: '2031-04-30' };
      await atLandlord.post(`/places/${placeId}/reservations`).send(held).expect(200);
      const { body: now } = await atLead.get(`/places/${placeId}`).expect(200);
      expect(now).toMatchObject({ state: 'reserved', heldBy: { number: 'T-1' } });
      expect(await allot({ trajectoryId: second, placeId, reasonForSkipping: 'proef' })).toBe(
        'place_taken',
      );
      expect(await allot({ trajectoryId: first, placeId, from: '2031-03-10' })).toBe('done');
      expect(await bookings(placeId)).toMatchObject([{ kind: 'stay', rank: 1, passedOver: 0 }]);
    });
  });

  describe('the quota', () => {
    it('stops the next allotment when it is used up, and says so (S2 fase 5)', async () => {
      await givenAllocations(20, 20, 20, 20, 20);
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      expect(await allot({ trajectoryId: first, placeId: await seedPlace(house, both) })).toBe(
        'done',
      );
      const placeId = await seedPlace(house, both);
      expect(await allot({ trajectoryId: second, placeId })).toBe('quota_reached');
      expect(await bookings(placeId)).toEqual([]);
      const { body } = await atLead.get(`/quotas?programme=${trialHousing}`).expect(200);
      expect(body).toMatchObject({
        year: 2031,
        items: [
          {
            ...{ landlordId, leadId, cap: 1, used: 1, left: 0, mean: 20, binding: true },
            ...{ clause: 'S2 fase 5', warnings: [], allotments: [{ number: 'T-1' }] },
          },
        ],
      });
      expect((body as { items: { steps: string[] }[] }).items[0]?.steps.at(-2)).toBe(
        '5 % van 20, naar beneden afgerond: 1.',
      );
      house.clock.stand('2032-01-02T09:00:00Z');
      await givenAllocations(20, 20, 20, 20, 20);
      const late = { trajectoryId: second, placeId, from: '2032-02-01' };
      expect(await allot(late)).toBe('quota_reached');
      await house.source.manager.upsert(
        AllocationCount,
        {
          ...{ organisationId: landlordId, year: 2031, allocations: 20, perRoute: {} },
          ...{ recordedBy: randomUUID(), recordedAt: house.clock.now() },
        },
        ['organisationId', 'year'],
      );
      expect(await allot(late)).toBe('done');
    });

    it('of one is taken by one of ten who ask for ten places at once', async () => {
      await givenAllocations(20, 20, 20, 20, 20);
      const asked: Allotment[] = [];
      for (let n = 0; n < 10; n += 1) {
        const trajectoryId = await candidate(`T-30${n}`, '2031-02-10');
        const placeId = await seedPlace(house, both);
        const told = { reasonForSkipping: 'proef', commandId: randomUUID() };
        asked.push({ trajectoryId, placeId, from: today, until: null, ...told });
      }
      const answers = await Promise.all(
        asked.map((one) => tried((manager) => allotPlace(manager, visit(), one), crowd)),
      );
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'quota_reached')).toHaveLength(9);
    });

    it('counts a place that is held, and not somebody who moves within the programme', async () => {
      await givenAllocations(20, 20, 20, 20, 20);
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      const placeId = await seedPlace(house, both);
      const held = { trajectoryId: first, from: today, until: '2031-04-30' };
      await atLandlord.post(`/places/${placeId}/reservations`).send(held).expect(200);
      const another = await seedPlace(house, both);
      expect(
        await allot({ trajectoryId: second, placeId: another, reasonForSkipping: 'proef' }),
      ).toBe('quota_reached');
      expect(await allot({ trajectoryId: first, placeId, until: '2031-05-31' })).toBe('done');
      const moves = { trajectoryId: first, placeId: another, from: '2031-06-01' };
      expect(await allot(moves)).toBe('done');
    });

    it('is not of a place that the leading organisation lets itself (S3)', async () => {
      await givenAllocations(0, 0, 0, 0, 0);
      const trajectoryId = await candidate('T-1', '2031-02-10');
      const placeId = await seedPlace(house, { leadId, landlordId: leadId });
      const lead = await house.employee(leadId, 'trajectory_coordinator');
      const welfare = {
        ...lead,
        side: 'welfare_centre' as const,
        roles: ['trajectory_coordinator'],
      };
      const reader = { ...welfare, name: 'Ines', organisationName: 'IGS' };
      const access = new Access(reader, house.clock.now());
      const told = { reasonForSkipping: null, commandId: randomUUID() };
      const asked = { trajectoryId, placeId, from: today, until: null, ...told };
      expect(
        await tried((manager) => allotPlace(manager, { ...visit(), ...welfare, access }, asked)),
      ).toBe('done');
    });

    it('is filled in by the landlord or by who leads, and every change is in the log', async () => {
      await candidate('T-1');
      const numbers = { landlordId, year: 2030, allocations: 100, perRoute: { standard: 40 } };
      await atLead.put('/allocation-counts').send(numbers).expect(200);
      const { body: same } = await atLandlord.put('/allocation-counts').send(numbers).expect(422);
      expect(same).toMatchObject({ code: 'nothing_changed' });
      const more = { ...numbers, perRoute: { standard: 101 } };
      const { body: over } = await atLandlord.put('/allocation-counts').send(more).expect(422);
      expect(over).toMatchObject({ code: 'routes_exceed_total' });
      const log = await house.source.query<{ fields: unknown }[]>(
        `select fields from administration_change where kind = 'allocation_count' and subject_id = $1`,
        [landlordId],
      );
      expect(log).toEqual([
        {
          fields: [
            { field: 'allocations', was: '2030: 400', is: '2030: 100' },
            { field: 'perRoute', was: null, is: '2030 standard: 40' },
          ],
        },
      ]);
    });
  });

  describe('the order', () => {
    const list = async (caller: Caller, query = ''): Promise<Row[]> => {
      const { body } = await caller
        .get(`/waiting-list?programme=${trialHousing}${query}`)
        .expect(200);
      return (body as { lists: { items: Row[] }[] }).lists[0]?.items ?? [];
    };
    interface Row {
      rank: number;
      number: string;
      eligible: boolean;
      name: string | null;
      since: { date: string; reason: { steps: { text: string }[] } } | null;
      reasons: { code: string; text: string }[];
      allottedOn: string | null;
      match: { fits: boolean; rules: { code: string; met: boolean | null }[] } | null;
    }
    const order = (rows: Row[]): string[] => rows.map(({ number }) => number);

    it('is followed, unless a reason is given', async () => {
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      const placeId = await seedPlace(house, both);
      expect(await allot({ trajectoryId: second, placeId })).toBe('reason_for_skipping');
      expect(await allot({ trajectoryId: second, placeId, reasonForSkipping: '  ' })).toBe(
        'reason_for_skipping',
      );
      const reasonForSkipping = 'T-1 ligt in het ziekenhuis';
      expect(await allot({ trajectoryId: second, placeId, reasonForSkipping })).toBe('done');
      expect(await bookings(placeId)).toMatchObject([
        { rank: 2, passedOver: 1, reason: reasonForSkipping, allottedOn: today },
      ]);
      const { body: own } = await atLandlord.get(`/places/${placeId}`).expect(200);
      const { body: other } = await atLead.get(`/places/${placeId}`).expect(200);
      expect(own).toMatchObject({ bookings: [{ reason: reasonForSkipping }] });
      expect(other).toMatchObject({ bookings: [{ reason: null, by: 'Woonmaatschappij Midwest' }] });
      const next = await seedPlace(house, both);
      expect(await allot({ trajectoryId: first, placeId: next })).toBe('done');
    });

    it('passes over nobody for whom the place is too small or was refused (S8)', async () => {
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      const third = await candidate('T-3', '2031-02-12');
      const placeId = await seedPlace(house, both, { bedrooms: 1 });
      const path = `/trajectories/${first}/housing-wishes`;
      await atLead.post(path).send({ bedrooms: 3 }).expect(200);
      const refusal = { by: 'candidate', placeId, reason: 'Te ver van het werk' };
      await atLandlord.post(`/trajectories/${second}/refusals`).send(refusal).expect(200);
      const rows = await list(atLead, `&placeId=${placeId}`);
      expect(rows.map(({ number, match }) => [number, match?.fits])).toEqual([
        ['T-1', false],
        ['T-2', false],
        ['T-3', true],
      ]);
      expect(rows[0]?.match?.rules).toContainEqual({
        ...{ code: 'bedrooms', met: false },
        text: 'Er zijn te weinig slaapkamers.',
      });
      expect(await allot({ trajectoryId: third, placeId })).toBe('done');
    });

    it('takes a reason to allot to somebody without priority', async () => {
      const trajectoryId = await candidate('T-1');
      const placeId = await seedPlace(house, both);
      expect(await allot({ trajectoryId, placeId })).toBe('reason_without_priority');
    });

    it('can be made again as it was on a day', async () => {
      const first = await candidate('T-1', '2031-02-20');
      await candidate('T-2', '2031-02-10');
      await candidate('T-3');
      expect(order(await list(atLead))).toEqual(['T-2', 'T-1', 'T-3']);
      expect(order(await list(atLead, '&onDate=2031-02-15'))).toEqual(['T-2', 'T-1', 'T-3']);
      const then = await list(atLead, '&onDate=2031-02-15');
      expect(then.map(({ eligible }) => eligible)).toEqual([true, false, false]);
      expect(await list(atLead, '&onDate=2031-01-31')).toEqual([]);

      const before = await list(atLead);
      const placeId = await seedPlace(house, both);
      await allot({ trajectoryId: first, placeId, reasonForSkipping: 'proef' });
      const events = [entered('stay')];
      const at = '2031-03-05T15:00:00Z';
      await tellCandidate(house, { leadId, trajectoryId: first, at, events });
      house.clock.stand('2031-03-06T09:00:00Z');
      const again = await list(atLead, `&onDate=${today}`);
      const withoutHome = again.map((row) => ({ ...row, allottedOn: null }));
      expect(withoutHome).toEqual(before);
      expect(again.map(({ allottedOn }) => allottedOn)).toEqual([null, today, null]);
      expect(order(await list(atLead))).toEqual(['T-2', 'T-3']);
    });

    it('says why to who guides, and only order and yes or no to the landlord', async () => {
      const first = await candidate('T-1', '2031-02-10');
      await candidate('T-2');
      const [row] = await list(atLead);
      expect(row).toMatchObject({
        ...{ rank: 1, number: 'T-1', eligible: true, name: 'Kim JanssensT-1' },
        since: { date: '2031-02-10' },
        reasons: [{ code: 'has_priority', text: 'Heeft voorrang.' }],
      });
      expect(row?.since?.reason.steps[0]?.text).toBe(
        'De voorrang is toegekend op maandag 10 februari 2031.',
      );
      const seen = await list(atLandlord);
      const hidden = { name: null, since: null, urgency: null, reasons: [], match: null };
      expect(seen).toMatchObject([
        { rank: 1, number: 'T-1', eligible: true, ...hidden },
        { rank: 2, number: 'T-2', eligible: false, ...hidden },
      ]);
      const ended = { type: 'consent_ended', data: { on: today, reason: 'withdrawn' } } as const;
      const at = house.clock.now().toISOString();
      await tellCandidate(house, { leadId, trajectoryId: first, at, events: [ended] });
      expect(order(await list(atLandlord))).toEqual(['T-2']);
      expect((await list(atLead))[0]).toMatchObject({ number: 'T-1', eligible: false });
    });

    it('keeps every wish and refusal, says when the wish is asked again, and tells a landlord none of it (S8, S15)', async () => {
      const programme = 'opportunity_trajectories';
      const asked = await seedCandidate(house, { ...both, number: 'T-1', programme });
      const id = await candidate('T-2', '2031-02-10');
      const placeId = await seedPlace(house, both, { region: 'Kempen' });
      const path = `/trajectories/${id}/housing-wishes`;
      await atLead.post(path).send({ bedrooms: 3 }).expect(200);
      house.clock.stand('2031-03-06T09:00:00Z');
      await atLead
        .post(path)
        .send({ bedrooms: 1, regions: ['Kempen'] })
        .expect(200);
      const refusal = { by: 'landlord', placeId, reason: 'Te klein' };
      await atLandlord.post(`/trajectories/${id}/refusals`).send(refusal).expect(200);
      const { body: known } = await atLead.get(path).expect(200);
      expect(known).toMatchObject({
        wishes: [
          { bedrooms: 1, regions: ['Kempen'] },
          { bedrooms: 3, regions: [] },
        ],
        refusals: [{ by: 'landlord', reason: 'Te klein', place: 'Proefstraat 1, Roeselare' }],
        ...{ askAgain: null, regions: ['Kempen'], sites: [], mayTell: true },
      });
      const { body: again } = await atLead.get(`/trajectories/${asked}/housing-wishes`).expect(200);
      // Three months after the wait began on 3 February, which is a Saturday: the Monday after it.
      expect(again).toMatchObject({ askAgain: { term: { date: '2031-05-05' } } });
      await atLandlord.get(path).expect(403);
    });

    it('lets either side refuse with a reason, but a landlord not for the provider (S8)', async () => {
      const id = await candidate('T-1', '2031-02-10');
      const placeId = await seedPlace(house, both);
      const path = `/trajectories/${id}/refusals`;
      const refusal = { placeId, reason: 'Geen klik' };
      await atLead
        .post(path)
        .send({ ...refusal, by: 'provider' })
        .expect(200);
      await atLead
        .post(path)
        .send({ ...refusal, by: 'landlord' })
        .expect(200);
      const spoken = { ...refusal, by: 'provider' };
      const { body } = await atLandlord.post(path).send(spoken).expect(422);
      expect(body).toMatchObject({ code: 'not_this_side' });
      await atLandlord.post(path).send({ placeId, by: 'landlord' }).expect(400);
    });
  });

  describe('the list of places', () => {
    it('shows what is free to both, and to no other', async () => {
      const id = await candidate('T-1', '2031-02-10');
      const placeId = await seedPlace(house, both);
      await seedPlace(house, both, { fromDate: '2031-09-01', municipality: 'Tielt' });
      await allot({ trajectoryId: id, placeId, from: today });
      for (const caller of [atLandlord, atLead]) {
        const { body } = await caller.get('/places?state=taken').expect(200);
        expect(body).toMatchObject({
          items: [{ id: placeId, stateText: 'Bezet', heldBy: { trajectoryId: id, until: null } }],
          counts: { free: 0, reserved: 0, taken: 1, out_of_use: 1 },
        });
        const { body: tielt } = await caller.get('/places?municipality=tielt').expect(200);
        expect(tielt).toMatchObject({ items: [{ state: 'out_of_use' }], counts: { taken: 0 } });
      }
      const stranger = await house.organisation('landlord', 'Nieuw Dak');
      const other = await house.as(await house.employee(stranger, 'allocation_officer'));
      const { body } = await other.get('/places').expect(200);
      expect(body).toMatchObject({ items: [], counts: { taken: 0 } });
    });

    it('takes a new place of the own organisation, and its last day once it is empty', async () => {
      const trajectoryId = await candidate('T-1', '2031-02-10');
      const place = {
        ...{ kind: 'dwelling', bedrooms: 2, street: 'Nieuwstraat 3', postalCode: '8700' },
        ...{ municipality: 'Tielt', from: '2031-01-01', programmes: [trialHousing], leadId },
      };
      const wrong = { ...place, leadId: randomUUID() };
      const { body: unknown } = await atLandlord.post('/places').send(wrong).expect(422);
      expect(unknown).toMatchObject({ code: 'lead_unknown' });
      const strange = { ...place, programmes: [trialHousing, 'no_such'] };
      const { body: faults } = await atLandlord.post('/places').send(strange).expect(422);
      expect(faults).toMatchObject({ errors: [{ path: 'programmes.1' }] });
      const sited = { ...place, site: 'no_such' };
      await atLandlord.post('/places').send(sited).expect(422);
      const { body: made } = await atLandlord.post('/places').send(place).expect(200);
      const { id } = made as { id: string };
      await allot({ trajectoryId, placeId: id, from: today });
      const { body: booked } = await atLead
        .patch(`/places/${id}`)
        .send({ until: '2031-12-31' })
        .expect(409);
      expect(booked).toMatchObject({ code: 'place_still_booked' });
      await house.source.transaction((manager) =>
        endBooking(manager, { trajectoryId, on: '2031-12-31' }),
      );
      await atLead.patch(`/places/${id}`).send({ until: '2030-12-31' }).expect(422);
      await atLead.patch(`/places/${id}`).send({ until: '2031-12-31' }).expect(200);
      const { body } = await atLandlord.get(`/places/${id}`).expect(200);
      expect(body).toMatchObject({ until: '2031-12-31', ownerId: landlordId, mayManage: true });
      await atLead.patch(`/places/${id}`).send({ until: null }).expect(200);
    });
  });

  describe('the residents of a site (S9)', () => {
    it('are shown by the profile that was seen, to who leads', async () => {
      const id = await candidate('T-1', '2031-02-10');
      const version = await currentProgramme(house.source.manager, {
        ...{ organisationId: leadId, code: trialHousing, at: house.clock.now() },
      });
      if (!version) throw new Error('The programme comes with the product');
      const sites = [
        { code: 'vennestraat', label: 'Vennestraat', profile: 'Bouwt een netwerk op' },
        { code: 'continental', label: 'Continental', profile: 'Heeft een netwerk' },
      ];
      const { organisationId, code, author, reason, madeAt, publishedAt } = version;
      await house.source.manager.insert(ProgrammeVersion, {
        ...{ id: randomUUID(), organisationId, code, version: 2, state: 'published' },
        ...{ author, reason, madeAt, publishedAt, retiredAt: null },
        data: { ...version.data, sites },
      });
      const placeId = await seedPlace(house, both, { site: 'vennestraat' });
      await seedPlace(house, both, { site: 'vennestraat' });
      const path = `/trajectories/${id}/housing-wishes`;
      const { body: faults } = await atLead
        .post(path)
        .send({ sites: ['vennestraat', 'elders'], profile: 'nergens' })
        .expect(422);
      expect(faults).toMatchObject({ errors: [{ path: 'sites.1' }, { path: 'profile' }] });
      await atLead
        .post(path)
        .send({ sites: ['vennestraat'], profile: 'continental' })
        .expect(200);
      const reasonForSkipping = 'Het team stemt in';
      await allot({ trajectoryId: id, placeId, from: today, reasonForSkipping });
      const { body } = await atLead.get(`/places?programme=${trialHousing}`).expect(200);
      expect((body as { sites: object[] }).sites).toEqual([
        {
          ...{ site: 'vennestraat', label: 'Vennestraat', places: 2, residents: 1, free: 1 },
          profiles: [{ profile: 'continental', label: 'Continental', residents: 1, percent: 100 }],
        },
      ]);
      const { body: seen } = await atLandlord.get(`/places?programme=${trialHousing}`).expect(200);
      expect(seen).toMatchObject({ sites: [] });
    });
  });

  describe('a ruleset (S18)', () => {
    const draft = {
      ...{ name: 'Toewijzingsreglement', from: '2031-01-01', municipalities: ['Roeselare'] },
      routes: [
        { code: 'standard', label: 'Gewone toewijzing', capPercent: null },
        { code: 'trial', label: 'Proefwonen', capPercent: 5 },
      ],
      targetGroups: [{ label: 'Jongvolwassenen', route: 'trial', places: 4 }],
      steps: [{ label: 'Gemeenteraad', plannedOn: '2030-12-15', doneOn: null }],
      reason: 'Eerste reglement',
    };
    const make = async (body: object): Promise<string> => {
      const { body: made } = await atLead.post('/rulesets').send(body).expect(200);
      return (made as { id: string }).id;
    };
    const all = async (caller: Caller): Promise<object[]> => {
      const { body } = await caller.get('/rulesets?year=2030').expect(200);
      return (body as { items: object[] }).items;
    };

    it('is drafted, tracked, published and followed by the next', async () => {
      await candidate('T-1');
      const id = await make(draft);
      expect(await all(atLandlord)).toEqual([]);
      await atLead.post(`/rulesets/${id}/steps`).send({ step: 0, doneOn: today }).expect(200);
      await atLead.post(`/rulesets/${id}/publication`).send({ reason: 'Goedgekeurd' }).expect(200);
      const again = await atLead.post(`/rulesets/${id}/publication`).send({ reason: 'x' });
      expect(again.body).toMatchObject({ status: 409, code: 'ruleset_not_draft' });
      const counts = { landlordId, year: 2030, allocations: 100, perRoute: { trial: 6 } };
      await atLandlord.put('/allocation-counts').send(counts).expect(200);
      expect(await all(atLandlord)).toMatchObject([
        {
          ...{ version: 1, state: 'published', current: true, mayManage: false },
          ...{ reason: 'Goedgekeurd', steps: [{ doneOn: today }] },
          shares: {
            ...{ allocations: 100, unaccounted: 94 },
            routes: [
              { route: 'standard', percent: 0, over: false },
              { route: 'trial', label: 'Proefwonen', percent: 6, capPercent: 5, over: true },
            ],
          },
        },
      ]);

      const next = await make({ ...draft, from: '2031-07-01', municipalities: ['Tielt'] });
      const reason = 'Meer gemeenten';
      await atLead.post(`/rulesets/${next}/publication`).send({ reason }).expect(200);
      expect(await all(atLead)).toMatchObject([
        { version: 2, current: false, until: null },
        { version: 1, current: true, until: '2031-06-30' },
      ]);
      const third = await make({ ...draft, from: '2030-06-01', until: '2031-02-01' });
      const { body } = await atLead
        .post(`/rulesets/${third}/publication`)
        .send({ reason })
        .expect(409);
      expect(body).toMatchObject({ code: 'ruleset_overlaps' });
      const stop = { on: '2031-06-30', reason: 'Toch niet' };
      await atLead.post(`/rulesets/${next}/retirement`).send(stop).expect(200);
      expect(await all(atLead)).toMatchObject([
        { state: 'draft' },
        { state: 'retired', until: '2031-06-30', current: false },
        { state: 'published' },
      ]);
    });

    it('keeps a place outside its municipalities from fitting, and is on the allotment', async () => {
      const first = await candidate('T-1', '2031-02-10');
      const second = await candidate('T-2', '2031-02-11');
      const id = await make(draft);
      await atLead.post(`/rulesets/${id}/publication`).send({ reason: 'Ja' }).expect(200);
      const outside = await seedPlace(house, both, { municipality: 'Kortrijk' });
      const asked = { trajectoryId: second, placeId: outside };
      expect(await allot(asked)).toBe('reason_without_fit');
      expect(await allot({ ...asked, reasonForSkipping: 'Enige vrije woning' })).toBe('done');
      const inside = await seedPlace(house, both);
      expect(await allot({ trajectoryId: first, placeId: inside })).toBe('done');
      const { body } = await atLead.get(`/places/${inside}`).expect(200);
      expect(body).toMatchObject({ bookings: [{ rulesetVersion: 1 }] });
    });

    it('with faults is refused with all of them', async () => {
      const faulty = { ...draft, until: '2030-01-01', municipalities: ['Tielt', 'Tielt'] };
      const { body } = await atLead.post('/rulesets').send(faulty).expect(422);
      expect(body).toMatchObject({
        code: 'ruleset_faulty',
        errors: [{ path: 'until' }, { path: 'municipalities.1' }],
      });
    });
  });
});
