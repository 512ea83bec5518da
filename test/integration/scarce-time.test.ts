import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ScarceTimeAnswer,
  ScarceTimeOfProgramme,
} from '../../api/scarce-time/scarce-time.service.js';
import type { TrajectoryAnswer } from '../../api/trajectories/trajectories.answers.js';
import type { AccessRole } from '../../domain/access/policy.js';
import { programme as outreach } from '../../domain/programme/psychiatric-outreach-antwerp.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { ProgrammeVersion, ScarceSlotRow } from '../../infra/database/entities/trajectory.js';
import { rebuildTrajectory } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller } from './api-house.js';
import { entered, seedCandidate, tellCandidate, trialHousing } from './candidate-seed.js';

const programme = outreach.code;
/** A Wednesday; the week after runs from Monday 10 March 2031. */
const today = '2031-03-05';
const nextWeek = ['2031-03-10', '2031-03-11', '2031-03-12', '2031-03-13', '2031-03-14'];
const [monday = ''] = nextWeek;

interface Asked {
  by?: Caller;
  on?: string | undefined;
  minutes?: number;
  startsAt?: string;
}

interface Refused {
  code: string;
  errors?: { path: string; code: string; message: string }[];
}

describe('the hours of the psychiatrist (S7)', () => {
  let house: ApiHouse;
  let leadId: string;
  let landlordId: string;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  /** Each story has a team and a week of its own. */
  beforeEach(async () => {
    house.clock.stand(`${today}T09:00:00Z`);
    leadId = await house.organisation('partner_organisation', 'SSeGA');
    landlordId = await house.organisation('landlord', 'Woonhaven');
    coordinator = await atLead('trajectory_coordinator');
  });

  const atLead = async (...roles: AccessRole[]): Promise<Caller> =>
    house.as(await house.employee(leadId, ...roles));

  /** Somebody who waits since 3 February, as urgent as was weighed then. */
  async function waits(number: string, urgency?: number): Promise<string> {
    const id = await seedCandidate(house, { leadId, landlordId, number, programme });
    if (urgency !== undefined) await happens(id, { type: 'urgency_weighed', data: { urgency } });
    return id;
  }
  const happens = (trajectoryId: string, ...events: NewTrajectoryEvent[]): Promise<void> =>
    tellCandidate(house, { leadId, trajectoryId, at: house.clock.now().toISOString(), events });

  const plan = (id: string, { by = coordinator, on = monday, ...asked }: Asked = {}) =>
    by.post(`/trajectories/${id}/scarce-time`).send({ on, minutes: 60, ...asked });
  const planned = async (id: string, asked: Asked = {}) =>
    ((await plan(id, asked).expect(200)).body as { id: string }).id;
  const refused = async (id: string, asked: Asked = {}) => {
    const { status, body } = await plan(id, asked);
    const { code, errors } = body as Refused;
    return [status, code, ...(errors ?? []).map((one) => one.code)];
  };
  const note = (id: string, slotId: string, outcome: string, by = coordinator) =>
    by.post(`/trajectories/${id}/scarce-time/${slotId}/outcome`).send({ outcome });
  const callOff = (id: string, slotId: string, by = coordinator) =>
    by.delete(`/trajectories/${id}/scarce-time/${slotId}`);
  async function board(by = coordinator): Promise<ScarceTimeOfProgramme> {
    const { body } = await by.get('/scarce-time').expect(200);
    const [one] = (body as ScarceTimeAnswer).items;
    if (!one) throw new Error('No programme has scarce time');
    return one;
  }
  const slotsOf = (trajectoryId: string): Promise<ScarceSlotRow[]> =>
    house.source.getRepository(ScarceSlotRow).find({
      where: { trajectoryId },
      order: { onDate: 'asc' },
    });
  const show = async (id: string, by = coordinator): Promise<TrajectoryAnswer> =>
    (await by.get(`/trajectories/${id}`).expect(200)).body as TrajectoryAnswer;

  describe('on the board', () => {
    it('stand eight weeks, with what is used and left, who and when', async () => {
      const id = await waits('T-1', 3);
      await planned(id, { startsAt: '14:00' });
      const found = await board();
      expect(found).toMatchObject({ programme, label: 'Psychiater', minutesPerWeek: 180 });
      expect(found.seekers).toMatchObject([{ number: 'T-1', slotOn: monday, heldOn: null }]);
      expect(found.weeks).toHaveLength(8);
      expect(found.weeks[0]).toMatchObject({ from: '2031-03-03', used: 0, left: 180 });
      expect(found.weeks[1]).toMatchObject({ from: '2031-03-10', until: '2031-03-16' });
      expect(found.weeks[1]).toMatchObject({ minutes: 180, used: 60, left: 120 });
      expect(found.weeks[1]?.slots).toMatchObject([
        {
          ...{ number: 'T-1', name: 'Kim JanssensT-1', on: monday, startsAt: '14:00' },
          ...{ state: { code: 'planned' }, mayCallOff: true, mayNote: false, passedOver: 0 },
        },
      ]);
      expect(found.lastDay).toBe('2031-04-27');
    });

    it('of no programme without such a person, nor of another organisation', async () => {
      await seedCandidate(house, { leadId, landlordId, number: 'T-9', programme: trialHousing });
      const { body } = await coordinator.get('/scarce-time').expect(200);
      expect(body).toEqual({ items: [] });
      const id = await waits('T-1');
      await planned(id);
      const elsewhere = await house.organisation('partner_organisation', 'Elders');
      const other = await house.as(await house.employee(elsewhere, 'trajectory_coordinator'));
      expect((await other.get('/scarce-time').expect(200)).body).toEqual({ items: [] });
      expect(await refused(id, { by: other, on: nextWeek[1] })).toEqual([404, 'not_found']);
    });

    it('propose the most urgent without an hour, and go by a new weighing at once', async () => {
      const [mild, grave] = [await waits('T-1', 2), await waits('T-2', 4)];
      const unweighed = await waits('T-3');
      const order = async () => (await board()).seekers.map(({ trajectoryId }) => trajectoryId);
      expect(await order()).toEqual([grave, mild, unweighed]);
      await coordinator
        .post(`/trajectories/${mild}/urgency`)
        .send({ urgency: 5, reason: 'De buren klagen opnieuw.' })
        .expect(200);
      expect(await order()).toEqual([mild, grave, unweighed]);
      await planned(mild);
      expect(await order()).toEqual([grave, unweighed, mild]);
      expect((await board()).seekers[2]).toMatchObject({ slotOn: monday, urgency: 5 });
    });

    it('show who was passed over', async () => {
      await waits('T-1', 5);
      await waits('T-2', 4);
      const mild = await waits('T-3', 1);
      await planned(mild);
      expect((await board()).weeks[1]?.slots).toMatchObject([{ number: 'T-3', passedOver: 2 }]);
    });
  });

  describe('are weighed anew', () => {
    it('with a reason that the team reads, once the step was taken', async () => {
      const id = await waits('T-1', 2);
      const reason = 'Er was een crisis.';
      const weigh = (urgency: number, by = coordinator) =>
        by.post(`/trajectories/${id}/urgency`).send({ urgency, reason });
      await weigh(4).expect(200);
      const { timeline } = await show(id);
      expect(timeline.at(-1)).toMatchObject({ type: 'urgency_weighed', detail: reason });
      expect((await weigh(4).expect(422)).body).toMatchObject({ code: 'nothing_changed' });
      await weigh(6).expect(400);
      await weigh(3, await atLead('case_manager')).expect(403);
      const fresh = await waits('T-2');
      const { body } = await coordinator
        .post(`/trajectories/${fresh}/urgency`)
        .send({ urgency: 4, reason })
        .expect(409);
      expect(body).toMatchObject({ code: 'not_weighed_yet' });
    });
  });

  describe('are planned', () => {
    it('by the coordinator and by the psychiatrist, and by nobody else', async () => {
      const psychiatrist = await atLead('psychiatrist');
      await planned(await waits('T-1'), { by: psychiatrist });
      const id = await waits('T-2');
      for (const role of ['case_manager', 'regional_contact'] as const)
        expect(await refused(id, { by: await atLead(role) })).toEqual([403, 'no_mandate']);
      for (const role of ['volunteer_coach', 'welfare_management'] as const)
        expect(await refused(id, { by: await atLead(role) })).toEqual([403, 'forbidden']);
      expect((await board(await atLead('case_manager'))).mayPlan).toBe(false);
      expect((await board(psychiatrist)).mayPlan).toBe(true);
    });

    it('and rung to the procedure', async () => {
      const id = await waits('T-1');
      await planned(id);
      const rings = await house.source
        .getRepository(CommandRow)
        .findBy({ target: `trajectory:${id}`, message: 'ring' });
      expect(rings).toHaveLength(1);
    });

    it('once for the same request', async () => {
      const id = await waits('T-1');
      const key = randomUUID();
      const ask = () =>
        coordinator
          .post(`/trajectories/${id}/scarce-time`, key)
          .send({ on: monday, minutes: 60 })
          .expect(200);
      const [first, again] = [await ask(), await ask()];
      expect(again.body).toEqual(first.body);
      expect(await slotsOf(id)).toHaveLength(1);
    });

    it('never beyond the minutes of a week, whatever the people who ask at once', async () => {
      const first = await waits('T-100');
      await planned(first, { minutes: 120 });
      const ids: string[] = [];
      for (let n = 1; n <= 20; n += 1) ids.push(await waits(`T-${n}`));
      const psychiatrist = await atLead('psychiatrist');
      const answers = await Promise.all(
        ids.map((id, n) =>
          refused(id, {
            by: n % 2 === 0 ? coordinator : psychiatrist,
            ...{ on: nextWeek[n % 5], minutes: 15 },
          }),
        ),
      );
      expect(answers.filter(([status]) => status === 200)).toHaveLength(4);
      expect(answers.filter(([status]) => status !== 200)).toEqual(
        Array.from({ length: 16 }, () => [422, 'slot_refused', 'week_full']),
      );
      expect((await board()).weeks[1]).toMatchObject({ used: 180, left: 0 });
    });

    it('not when anything stands in the way: all of it is told, and nothing stored', async () => {
      const id = await waits('T-1');
      await happens(id, entered('referral'));
      const { body } = await plan(id, { on: '2031-03-01', minutes: 200 }).expect(422);
      expect((body as Refused).errors?.map(({ path, code }) => [path, code])).toEqual([
        ['trajectoryId', 'phase_without_time'],
        ['on', 'date_in_past'],
        ['on', 'no_working_day'],
        ['minutes', 'week_full'],
      ]);
      expect((body as Refused).errors?.at(-1)?.message).toContain('180 minuten');
      expect(await slotsOf(id)).toEqual([]);
      await plan(id, { minutes: 0 }).expect(400);
      await plan(id, { startsAt: '25:00' }).expect(400);
    });

    it('not in a programme without such hours, nor once it is closed or its consent ended', async () => {
      const asked = { leadId, landlordId, number: 'T-9', programme: trialHousing };
      const other = await seedCandidate(house, asked);
      expect(await refused(other, { by: await atLead('psychiatrist') })).toEqual([
        403,
        'no_mandate',
      ]);
      expect(await refused(other)).toEqual([422, 'slot_refused', 'no_scarce_time']);
      const id = await waits('T-1');
      await happens(id, { type: 'consent_ended', data: { on: today, reason: 'withdrawn' } });
      expect(await refused(id)).toEqual([422, 'slot_refused', 'no_consent']);
      await happens(id, {
        type: 'trajectory_closed',
        data: { outcome: 'by_client', on: today },
      });
      expect(await refused(id)).toEqual([409, 'not_open']);
    });

    it('twice a day for nobody, and for one person at an hour', async () => {
      const [one, two] = [await waits('T-1'), await waits('T-2')];
      await planned(one, { startsAt: '14:00', minutes: 45 });
      expect(await refused(one, { minutes: 30 })).toEqual([422, 'slot_refused', 'slot_same_day']);
      expect(await refused(two, { startsAt: '14:30', minutes: 30 })).toEqual([
        ...[422, 'slot_refused', 'slot_overlaps'],
      ]);
      await planned(two, { startsAt: '14:45', minutes: 30 });
    });

    it('within the minutes that the newest version gives', async () => {
      const [one, two] = [await waits('T-1'), await waits('T-2')];
      await planned(one, { minutes: 120 });
      const versions = house.source.getRepository(ProgrammeVersion);
      const scarceTime = outreach.scarceTime && { ...outreach.scarceTime, minutesPerWeek: 150 };
      const madeAt = house.clock.now();
      await versions.insert({
        ...{ id: randomUUID(), organisationId: leadId, code: programme, version: 2 },
        ...{ state: 'published', author: 'test', reason: 'minder uren', madeAt },
        ...{ publishedAt: madeAt, retiredAt: null, data: { ...outreach, scarceTime } },
      });
      expect((await board()).weeks[1]).toMatchObject({ minutes: 150, used: 120, left: 30 });
      expect(await refused(two, { minutes: 31 })).toEqual([422, 'slot_refused', 'week_full']);
      await planned(two, { minutes: 30 });
    });
  });

  describe('are given back', () => {
    it('by a person until the day is over, and free the minutes', async () => {
      const [one, two] = [await waits('T-1'), await waits('T-2')];
      const slotId = await planned(one, { minutes: 180 });
      expect(await refused(two, { minutes: 15 })).toEqual([422, 'slot_refused', 'week_full']);
      await callOff(one, slotId).expect(200);
      await planned(two, { minutes: 15 });
      expect((await callOff(one, slotId).expect(409)).body).toMatchObject({ code: 'slot_unknown' });
      const late = await planned(one, { on: nextWeek[1], minutes: 30 });
      house.clock.stand('2031-03-12T09:00:00Z');
      expect((await callOff(one, late).expect(409)).body).toMatchObject({ code: 'slot_is_past' });
    });

    it('when the trajectory closes or its consent is taken back', async () => {
      const [one, two] = [await waits('T-1'), await waits('T-2')];
      await planned(one, { minutes: 90 });
      await planned(two, { minutes: 90 });
      await happens(one, {
        type: 'trajectory_closed',
        data: { outcome: 'by_client', on: today },
      });
      await (
        await atLead('case_manager')
      )
        .post(`/trajectories/${two}/consent-withdrawal`)
        .send({})
        .expect(200);
      expect(await slotsOf(one)).toMatchObject([{ state: 'called_off' }]);
      expect(await slotsOf(two)).toMatchObject([{ state: 'called_off' }]);
      expect((await board()).weeks[1]).toMatchObject({ used: 0, left: 180, slots: [] });
      const told = (await show(two)).timeline.map(({ text }) => text);
      expect(told).toContain(
        'Psychiater van ma 10 mrt 2031 vervalt: de toestemming loopt niet meer',
      );
    });
  });

  describe('are noted', () => {
    it('from their day on, once, and count as used when they were missed', async () => {
      const id = await waits('T-1');
      const slotId = await planned(id);
      expect((await note(id, slotId, 'held').expect(409)).body).toMatchObject({
        code: 'slot_not_yet',
      });
      await note(id, slotId, 'perhaps').expect(400);
      house.clock.stand('2031-03-11T09:00:00Z');
      expect((await board()).toNote).toMatchObject([
        { id: slotId, state: { code: 'to_note', label: 'Nog te noteren' }, mayNote: true },
      ]);
      await note(id, slotId, 'held', await atLead('case_manager')).expect(403);
      await note(id, slotId, 'missed').expect(200);
      const { toNote, weeks } = await board();
      expect(toNote).toEqual([]);
      expect(weeks[0]).toMatchObject({ used: 60, slots: [{ state: { code: 'missed' } }] });
      expect((await note(id, slotId, 'held').expect(409)).body).toMatchObject({
        code: 'slot_unknown',
      });
    });

    it('by a task of the coordinator that names the hour, when the day has passed', async () => {
      const id = await waits('T-1');
      await planned(id);
      house.clock.stand('2031-03-11T09:00:00Z');
      await happens(id, { type: 'urgency_weighed', data: { urgency: 3 } });
      const { body } = await coordinator.get('/tasks?assignee=team').expect(200);
      const tasks = (body as { items: { id: string; title: string }[] }).items;
      const task = tasks.find(({ title }) => title === 'Noteer of het geplande uur doorging');
      const shown = await coordinator.get(`/tasks/${task?.id ?? ''}`).expect(200);
      expect(shown.body).toMatchObject({
        facts: expect.arrayContaining([
          { label: 'Psychiater', value: 'maandag 10 maart 2031, 60 minuten' },
        ]),
        outcomes: [
          { code: 'held', label: 'Gehouden' },
          { code: 'missed', label: 'Niet doorgegaan' },
        ],
      });
    });

    it('also after the trajectory closed on that day', async () => {
      const id = await waits('T-1');
      const slotId = await planned(id, { on: today });
      await happens(id, {
        type: 'trajectory_closed',
        data: { outcome: 'by_client', on: today },
      });
      house.clock.stand('2031-03-06T09:00:00Z');
      expect((await board()).toNote).toMatchObject([{ id: slotId }]);
      await note(id, slotId, 'held').expect(200);
      expect(await slotsOf(id)).toMatchObject([{ state: 'held' }]);
      expect((await board()).toNote).toEqual([]);
    });
  });

  it('stand on the page of the trajectory, and in its timeline', async () => {
    const id = await waits('T-1');
    expect((await show(id)).scarceTime).toEqual({ label: 'Psychiater', next: null });
    await planned(id, { startsAt: '14:00' });
    const { scarceTime, timeline } = await show(id);
    expect(scarceTime?.next).toEqual({ on: monday, minutes: 60, startsAt: '14:00' });
    expect(timeline.map(({ text }) => text)).toContain(
      'Psychiater: gepland op ma 10 mrt 2031, 60 minuten',
    );
  });

  it('stay behind the wall: the landlord sees and plans none of it', async () => {
    const id = await waits('T-1', 4);
    const slotId = await planned(id);
    const landlord = await house.as(
      await house.employee(
        landlordId,
        ...(['allocation_officer', 'landlord_coordinator', 'landlord_management'] as const),
      ),
    );
    await landlord.get('/scarce-time').expect(403);
    expect(await refused(id, { by: landlord, on: nextWeek[1] })).toEqual([403, 'forbidden']);
    await callOff(id, slotId, landlord).expect(403);
    await note(id, slotId, 'held', landlord).expect(403);
    const shown = await show(id, landlord);
    expect(shown.scarceTime).toBeNull();
    expect(JSON.stringify(shown)).not.toMatch(/scarce_time|sychiater/);
    const { text } = await landlord.get(`/trajectories/${id}/events`).expect(200);
    expect(text).not.toContain('scarce_time');
  });

  it('stand in the calendar of the psychiatrist, without a name', async () => {
    const psychiatrist = await atLead('psychiatrist');
    const [one, two] = [await waits('T-1'), await waits('T-2')];
    const off = await planned(one, { startsAt: '14:00' });
    await planned(two, { on: nextWeek[1], minutes: 45 });
    const feed = async (by: Caller): Promise<string> => {
      const { body } = await by.post('/me/calendar').send({}).expect(200);
      const { pathname } = new URL((body as { address: string }).address);
      return (await house.caller().agent.get(pathname).expect(200)).text;
    };
    const text = await feed(psychiatrist);
    expect(text).toContain('SUMMARY:T-1: gepland\\, 60 minuten');
    expect(text).toContain('DTSTART:20310310T130000Z');
    expect(text).toContain('DTEND:20310310T140000Z');
    expect(text).toContain('DTSTART;VALUE=DATE:20310311');
    expect(text).not.toContain('Janssens');
    expect(await feed(coordinator)).not.toContain('T-1');
    await callOff(one, off).expect(200);
    expect(await feed(psychiatrist)).not.toContain('SUMMARY:T-1');
  });

  it('are folded from the events again', async () => {
    const id = await waits('T-1');
    await callOff(id, await planned(id)).expect(200);
    await planned(id, { on: nextWeek[2], startsAt: '09:30' });
    const before = await slotsOf(id);
    await house.source.transaction((manager) => rebuildTrajectory(manager, id, leadId));
    expect(await slotsOf(id)).toEqual(before);
    expect(before.map(({ state }) => state)).toEqual(['called_off', 'planned']);
  });
});
