import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { BodyItemRow, MeetingRow } from '../../infra/database/entities/meeting.js';
import { TrajectoryRow } from '../../infra/database/entities/trajectory.js';
import { checkInvariants } from '../support/invariants.js';
import {
  mailsAbout,
  openTasksOfSession,
  sessionAsSeenBy,
  whenAtTheDesk,
  whenSomebody,
} from '../support/sessions.js';
import {
  answer,
  givenPartners,
  refer,
  toEndOfDay,
  type Partners,
} from '../support/trajectories.js';
import { openWorld, toTime, type World } from '../support/world.js';

const programme = 'housing_training_hasselt';
const asked = { code: programme, body: 'intake_team' };
const meets = { time: '09:30', place: 'Marktplein 1, Hasselt' };

/** S5: the team discusses intakes every three weeks. Ines leads, Els refers; the clock goes on between the tests. */
describe('S5: the intake discussion meets every three weeks', () => {
  let world: World;
  let partners: Partners;
  const numbers = new Map<string, string>();

  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    expect(await checkInvariants(world)).toEqual([]);
  });
  afterAll(() => world.close());

  /** Somebody whose intake interview was held, so that only the discussion is left. */
  async function givenAnIntake(name: string): Promise<string> {
    const id = await refer(partners, programme);
    const given = (step: string, outcome: string, answers = {}) =>
      answer(partners, id, { step, outcome, answers });
    await given('first_step', 'asked');
    await given('consent', 'signed', { until: '2040-12-31' });
    expect(await given('intake', 'held')).toBe('applied');
    const { number } = await world.source.getRepository(TrajectoryRow).findOneByOrFail({ id });
    numbers.set(number, name);
    return id;
  }

  const sessions = (): Promise<MeetingRow[]> =>
    world.source.getRepository(MeetingRow).find({ order: { n: 'ASC' } });
  const days = async (): Promise<string[]> =>
    (await sessions()).map(({ n, onDate, state }) => `${n ?? 0} ${onDate} ${state}`);
  const last = async (): Promise<string> => (await sessions()).at(-1)?.id ?? '';

  /** The points of a session as somebody sees them. */
  const agenda = async (id: string, name = 'ines'): Promise<string[]> =>
    (await sessionAsSeenBy(partners, name, id)).entries.map(
      ({ number, label, state, outcome }) =>
        `${numbers.get(number ?? '') ?? label ?? ''}: ${outcome ?? state}`,
    );

  const whenStarted = (name: string, firstOn: string, memberIds: string[] = []) =>
    whenAtTheDesk(partners, name, ({ bodies }, act, intent) =>
      bodies.start({ visit: act, intent }, asked, {
        ...{ firstOn, ...meets },
        ...{ chairId: partners.people.coordinator, memberIds },
      }),
    );
  const whenOpened = (id: string) =>
    whenSomebody(partners, 'ines', (facts, visit, intent) => facts.open(visit, intent, id));
  const whenClosed = (id: string) =>
    whenSomebody(partners, 'ines', (facts, visit, intent) =>
      facts.close(visit, intent, { id, body: { minutes: 'Drie dossiers besproken.' } }),
    );
  const whenAdded = (name: string, id: string, motive: string, number: string | null = null) =>
    whenAtTheDesk(partners, name, ({ agenda: desk }, visit, intent) =>
      desk.add({ visit, intent }, { id, body: { number, motive } }),
    );
  const whenTakenOff = (id: string, key: string) =>
    whenAtTheDesk(partners, 'ines', ({ agenda: desk }, visit, intent) =>
      desk.remove({ visit, intent }, { id, key, body: { motive: 'Het verslag is niet klaar.' } }),
    );

  it('is set up from a working day on, by people who may sit in it', async () => {
    await givenAnIntake('kim');
    expect(await whenStarted('ines', '2031-03-03')).toBe('422 not_after');
    expect(await whenStarted('ines', '2031-03-22')).toBe('422 no_working_day');
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await whenStarted('ines', '2031-03-24', [stranger])).toBe('422 unprocessable');
    expect(await whenStarted('ines', '2031-03-24', [partners.people.coach])).toBe('done');
    expect(await whenStarted('ines', '2031-03-31')).toBe('409 body_meets');
    expect(await days()).toEqual(['1 2031-03-24 convened']);
  });

  it('convenes its members with an entry for the calendar that names nobody’s file', async () => {
    const mails = await mailsAbout(partners, await last());
    expect(mails.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'els: Uitnodiging voor een zitting',
      'ines: Uitnodiging voor een zitting',
    ]);
    for (const { entry } of mails) {
      expect(entry).toContain('SUMMARY:Zitting: Intakebespreking');
      expect(entry).toContain('DTSTART:20310324T083000Z');
      expect(entry).not.toContain('Janssens');
    }
  });

  it('has on its agenda whoever waits for it, and what people add', async () => {
    await toEndOfDay(world, '2031-03-04');
    await givenAnIntake('lou');
    const id = await last();
    expect(await agenda(id)).toEqual(['kim: waits', 'lou: waits']);
    expect(await whenAdded('ines', id, 'Wie neemt de wacht in de zomer?')).toBe('done');
    expect(await agenda(id)).toEqual([
      'kim: waits',
      'lou: waits',
      'Wie neemt de wacht in de zomer?: waits',
    ]);
    expect(await whenAdded('ines', id, 'Nog eens', 'T-0000')).toBe('422 unprocessable');
    const [entry] = (await sessionAsSeenBy(partners, 'ines', id)).entries;
    expect(entry?.trajectory?.name).toBe('Kim Janssens');
  });

  it('is no matter of the landlord, who does not sit in it', async () => {
    const seen = await sessionAsSeenBy(partners, 'bart', await last()).catch(
      (error: unknown) => (error as { code: string }).code,
    );
    expect(seen).toBe('not_found');
  });

  it('the agenda stands from the opening on; who comes later is for the next session', async () => {
    const id = await last();
    expect(await whenOpened(id)).toBe('409 meeting_too_early');
    await toTime(world, '2031-03-24', '09:30');
    expect(await whenOpened(id)).toBe('done');
    await givenAnIntake('bo');
    expect(await agenda(id)).toHaveLength(3);
    expect(await whenAdded('ines', id, 'Te laat')).toBe('409 meeting_open');
  });

  it('a decision is the answer of the trajectory’s own task', async () => {
    const id = await last();
    const [kim] = (await sessionAsSeenBy(partners, 'ines', id)).entries;
    const step = {
      step: 'discuss_intake',
      outcome: 'admitted',
      answers: { criteria: ['own_request'] },
    };
    expect(await answer(partners, kim?.trajectory?.id ?? '', step)).toBe('applied');
    const [item] = await world.source.getRepository(BodyItemRow).find();
    const treat = () =>
      whenAtTheDesk(partners, 'ines', ({ agenda: desk }, visit, intent) =>
        desk.treat({ visit, intent }, { id, key: item?.id ?? '', body: { agreed: 'Els.' } }),
      );
    expect(await treat()).toBe('done');
    expect(await treat()).toBe('409 treated_already');
    expect(await agenda(id)).toEqual([
      'kim: Voldoet aan de voorwaarden',
      'lou: waits',
      'Wie neemt de wacht in de zomer?: Els.',
    ]);
  });

  it('closed, it plans the next three weeks on: Easter Monday becomes the Tuesday', async () => {
    expect(await whenClosed(await last())).toBe('done');
    expect(await days()).toEqual(['1 2031-03-24 closed', '2 2031-04-15 convened']);
    expect((await mailsAbout(partners, await last())).map(({ to }) => to).sort()).toEqual([
      'els',
      'ines',
    ]);
  });

  it('who was not treated stands on the next agenda, who was decided does not', async () => {
    expect(await agenda(await last())).toEqual(['lou: waits', 'bo: waits']);
    const [first] = await sessions();
    expect(await agenda(first?.id ?? '')).toContain('lou: waits');
  });

  it('a file that is taken off comes back on the next; a session nobody closed plans it all the same', async () => {
    const second = await last();
    const [lou] = (await sessionAsSeenBy(partners, 'ines', second)).entries;
    expect(await whenTakenOff(second, lou?.key ?? '')).toBe('done');
    expect(await whenTakenOff(second, lou?.key ?? '')).toBe('404 not_found');
    expect(await agenda(second)).toEqual(['bo: waits']);
    await toEndOfDay(world, '2031-04-16');
    expect(await days()).toEqual([
      '1 2031-03-24 closed',
      '2 2031-04-15 convened',
      '3 2031-05-05 convened',
    ]);
    expect(await agenda(await last())).toEqual(['lou: waits', 'bo: waits']);
    const tasks = await openTasksOfSession(partners, second);
    expect(tasks.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'close_session trajectory_coordinator',
    ]);
    await whenOpened(second);
    expect(await whenClosed(second)).toBe('done');
    expect(await days()).toHaveLength(3);
  });

  it('a session that moves changes no other; one that is called off is followed by the next', async () => {
    const third = await last();
    await whenSomebody(partners, 'ines', (facts, visit, intent) =>
      facts.move(visit, intent, { id: third, body: { date: '2031-05-07', ...meets } }),
    );
    await whenSomebody(partners, 'ines', (facts, visit, intent) =>
      facts.cancel(visit, intent, { id: third, body: { reason: 'called_off', note: null } }),
    );
    expect((await days()).slice(2)).toEqual(['3 2031-05-07 cancelled', '4 2031-05-26 convened']);
  });

  it('without anybody left who sits in it, its chair’s role has a task until somebody does', async () => {
    const users = world.source.getRepository(AppUser);
    const alone = { ...meets, chairId: partners.people.coordinator, memberIds: [] };
    const seat = () =>
      whenAtTheDesk(partners, 'ines', ({ bodies }, visit, intent) =>
        bodies.seat({ visit, intent }, asked, alone),
      );
    expect(await seat()).toBe('done');
    expect((await mailsAbout(partners, await last())).at(-1)?.entry).toContain('METHOD:CANCEL');
    await users.update({ id: partners.people.coach }, { active: false });
    await users.update({ id: partners.people.coordinator }, { active: false });
    await toEndOfDay(world, '2031-05-27');
    const fifth = await last();
    const kinds = async () => (await openTasksOfSession(partners, fifth)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['name_members']);
    await users.update({ id: partners.people.coordinator }, { active: true });
    expect(await seat()).toBe('done');
    expect(await kinds()).toEqual([]);
  });

  it('stopped, it calls off what was convened and plans nothing; set up again, it goes on', async () => {
    const stop = () =>
      whenAtTheDesk(partners, 'ines', ({ bodies }, visit, intent) =>
        bodies.stop({ visit, intent }, asked),
      );
    expect(await stop()).toBe('done');
    expect(await stop()).toBe('409 body_stopped');
    await toEndOfDay(world, '2031-07-01');
    expect((await days()).slice(4)).toEqual(['5 2031-06-16 cancelled']);
    expect(await whenStarted('ines', '2031-09-01')).toBe('done');
    expect((await days()).slice(5)).toEqual(['6 2031-09-01 convened']);
    for (const { id } of await sessions())
      if ((await sessionAsSeenBy(partners, 'ines', id)).state === 'convened')
        for (const { kind } of await openTasksOfSession(partners, id))
          expect(kind).toBe('close_session');
  });
});
