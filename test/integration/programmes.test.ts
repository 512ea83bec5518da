import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  ProgrammeDetailAnswer,
  ProgrammePreviewAnswer,
} from '../../api/programmes/programmes.answers.js';
import type { VersionChoice } from '../../api/trajectories/version-choice.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { Person } from '../../infra/database/entities/person.js';
import { appendTrajectory, loadTrajectoryEvents } from '../../infra/database/trajectory-store.js';
import { ApiHouse, type Caller, type Employee } from './api-house.js';

const s2 = 'trial_housing_mid_west_flanders';
const reason = 'Zo werkt het team hier';

/** Issue 4 §1: copy one programme, change its parameters, publish, retire; running cases keep their version. */
describe('an agency and its programmes', () => {
  let house: ApiHouse;
  let organisationId: string;
  let administrator: Employee;
  let ines: Caller;
  let joris: Caller;
  let coordinator: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  beforeEach(async () => {
    house.clock.stand('2031-03-05T09:00:00Z');
    organisationId = await house.organisation('welfare_centre', 'IGS Roeselare');
    administrator = await house.employee(organisationId, 'administrator');
    ines = await house.as(administrator);
    joris = await house.as(await house.employee(organisationId, 'administrator'));
    coordinator = await house.as(await house.employee(organisationId, 'trajectory_coordinator'));
  });
  afterAll(() => house.close());

  const shown = async (caller: Caller, code = s2, query = ''): Promise<ProgrammeDetailAnswer> =>
    (await caller.get(`/programmes/${code}${query}`).expect(200)).body as ProgrammeDetailAnswer;

  const copied = async (code = s2): Promise<string> => {
    const body = { from: s2, code, title: 'Proefwonen', reason };
    await ines.post('/programmes').send(body).expect(200);
    return `/programmes/${code}/drafts/${code === s2 ? 2 : 1}`;
  };

  const saved = async (draft: string, parameters: object): Promise<void> => {
    const [, , code = '', , version = ''] = draft.split('/');
    const { etag } = await shown(ines, code, `?version=${version}`);
    await ines.put(draft).set('if-match', etag).send({ parameters }).expect(200);
  };

  const inStay: NewTrajectoryEvent[] = [
    { type: 'phase_entered', data: { phase: 'stay', move: 'test' } },
    { type: 'stay_began', data: { from: '2031-02-03', months: 12 } },
  ];

  /** S2, in its stay since 3 February unless told otherwise, seeded without Temporal. */
  const runningTrajectory = async (since = inStay): Promise<string> => {
    const id = randomUUID();
    const personId = randomUUID();
    await house.source.getRepository(Person).insert({
      id: personId,
      organisationId,
      firstName: 'Kim',
      lastName: 'Janssens',
      phone: null,
      email: null,
      postalAddress: null,
    });
    await shown(coordinator);
    const opened = {
      number: `T${id.slice(0, 8)}`,
      programme: s2,
      programmeVersion: 1,
      personId,
      referrerId: organisationId,
      referrer: 'welfare_centre',
      takenOver: false,
    };
    const events: NewTrajectoryEvent[] = [{ type: 'trajectory_opened', data: opened }, ...since];
    const at = new Date('2031-02-03T09:00:00Z');
    await house.source.transaction((manager) =>
      appendTrajectory(manager, { caseId: id, organisationId, actor: 'test', at, events }),
    );
    return id;
  };

  const plannedOf = async (id: string): Promise<string[]> =>
    (
      await house.source.query<{ line: string }[]>(
        `select kind || ' ' || due_on || ' ' || state as line from evaluation
         where trajectory_id = $1 order by due_on`,
        [id],
      )
    ).map(({ line }) => line);

  it('reads each programme with its parameters, their clause and what they mean', async () => {
    const programme = await shown(coordinator);
    expect(programme).toMatchObject({ code: s2, system: 'S2', shown: 1, state: 'published' });
    expect(programme.versions).toMatchObject([{ version: 1, author: null, running: 0 }]);
    const within = programme.parameters.find(({ path }) => path === 'step.team_selects.within');
    expect(within).toMatchObject({
      group: 'selection',
      groupLabel: 'selectie',
      clause: 'S2 fase 3',
      value: { amount: 1, unit: 'month' },
      changed: null,
    });
    expect(within?.label).toContain('Beslis in het team');
    await coordinator.get('/programmes/none_such').expect(404);
    await coordinator.get(`/programmes/${s2}?version=9`).expect(404);
  });

  it('copies one as its next version, changes it, and shows what changed', async () => {
    const draft = await copied();
    await saved(draft, {
      'evaluation.interimEveryMonths': 3,
      criteria: [{ code: '', label: 'Wil leren' }],
    });
    const programme = await shown(joris);
    expect(programme).toMatchObject({
      shown: 2,
      state: 'draft',
      title: 'Proefwonen',
      base: 'Proefwonen Midden-West-Vlaanderen, versie 1',
    });
    const changed = programme.parameters.filter((one) => one.changed !== null);
    expect(changed.map(({ path, value, changed: was }) => [path, was?.was, value])).toEqual([
      ['title', 'Proefwonen Midden-West-Vlaanderen', 'Proefwonen'],
      ['criteria', expect.any(Array), [{ code: 'wil_leren', label: 'Wil leren' }]],
      ['evaluation.interimEveryMonths', 6, 3],
    ]);
    // Until it is published nobody is referred into it.
    const { body } = await coordinator.get('/programmes').expect(200);
    const listed = (body as { items: { code: string; version: number }[] }).items;
    expect(listed.find(({ code }) => code === s2)?.version).toBe(1);
    await ines.post('/programmes').send({ from: s2, code: s2, title: 'x', reason }).expect(409);
  });

  it('makes one of its own under another code, which is listed when it is published', async () => {
    const draft = await copied('trial_housing_here');
    const codes = async (query = ''): Promise<string[]> => {
      const { body } = await coordinator.get(`/programmes${query}`).expect(200);
      return (body as { items: { code: string }[] }).items.map(({ code }) => code);
    };
    expect(await codes()).not.toContain('trial_housing_here');
    expect(await codes('?state=all')).toContain('trial_housing_here');
    await joris.post(`${draft}/publication`).send({ reason }).expect(200);
    expect(await codes()).toContain('trial_housing_here');
    const taken = { from: s2, code: 'trial_housing_here', title: 'x', reason };
    const { body } = await ines.post('/programmes').send(taken).expect(409);
    expect(body).toMatchObject({ code: 'code_taken' });
  });

  it('saves only what was looked at', async () => {
    const draft = await copied();
    const { etag } = await shown(ines);
    const first = { parameters: { title: 'Eerst' } };
    await ines.put(draft).send(first).expect(428);
    await ines.put(draft).set('if-match', etag).send(first).expect(200);
    const late = { parameters: { title: 'Later' } };
    const { body } = await joris.put(draft).set('if-match', etag).send(late).expect(412);
    expect(body).toMatchObject({ code: 'draft_moved_on' });
    expect((await shown(ines)).title).toBe('Eerst');
    // Not to a published version, whatever its ETag.
    const published = await shown(ines, s2, '?version=1');
    await ines
      .put(`/programmes/${s2}/drafts/1`)
      .set('if-match', published.etag)
      .send(late)
      .expect(409);
  });

  it('changes no structure, and takes no value of another kind', async () => {
    const draft = await copied();
    const { etag } = await shown(ines);
    const parameters = { 'step.register.role': 'psychiatrist', 'stay.months': 12 };
    const { body } = await ines.put(draft).set('if-match', etag).send({ parameters }).expect(422);
    expect((body as { errors: object[] }).errors).toMatchObject([
      { path: 'parameters.step.register.role', code: 'unknown_field' },
      { path: 'parameters.stay.months', code: 'wrong_type' },
    ]);
  });

  it('is not published with a fault; each is told at its field', async () => {
    const draft = await copied();
    await saved(draft, { 'extension.maxTotalMonths': 36, 'evaluation.scale.max': 1 });
    const { body } = await joris.post(`${draft}/publication`).send({ reason }).expect(422);
    expect(body).toMatchObject({
      code: 'programme_faulty',
      errors: [
        { path: 'parameters.extension.maxTotalMonths', code: 'extension_beyond_maximum' },
        { path: 'parameters.evaluation.scale.max', code: 'scale_upside_down' },
      ],
    });
    const faults = await joris.get(`${draft}/faults`).expect(200);
    expect((faults.body as { items: object[] }).items).toMatchObject([
      {
        path: 'extension.maxTotalMonths',
        message: 'Met een verlenging duurt het verblijf tot 36 maanden. Het maximum is 24.',
      },
      { path: 'evaluation.scale.max' },
    ]);
    await joris.get(`${draft}/preview`).expect(422);
  });

  it('is published by a second person, and the version before it takes no new cases', async () => {
    const draft = await copied();
    const { body } = await ines.post(`${draft}/publication`).send({ reason }).expect(403);
    expect(body).toMatchObject({ code: 'own_draft' });
    expect((body as { title: string }).title).toContain('andere beheerder');
    await coordinator.post(`${draft}/publication`).send({ reason }).expect(403);
    house.clock.stand('2031-03-06T09:00:00Z');
    await joris.post(`${draft}/publication`).send({ reason }).expect(200);
    const { versions } = await shown(coordinator);
    expect(versions).toMatchObject([
      {
        version: 2,
        state: 'published',
        history: [{ what: 'drafted' }, { what: 'published', reason }],
      },
      { version: 1, state: 'retired' },
    ]);
    await joris.post(`${draft}/publication`).send({ reason }).expect(409);
    const log = await ines.get('/audit').expect(200);
    expect(JSON.stringify(log.body)).toContain(
      `Programma gepubliceerd: Proefwonen, versie 2. Waarom: ${reason}.`,
    );
  });

  it('is published by the author where there is one administrator', async () => {
    const alone = await house.organisation('welfare_centre', 'CAW Alleen');
    const one = await house.as(await house.employee(alone, 'administrator'));
    await one.post('/programmes').send({ from: s2, code: s2, title: 'Eigen', reason }).expect(200);
    await one.post(`/programmes/${s2}/drafts/2/publication`).send({ reason }).expect(200);
  });

  it('is retired: nobody is referred into it any more', async () => {
    await shown(ines);
    const address = `/programmes/${s2}/versions/1/retirement`;
    await ines.post(address).send({ reason }).expect(200);
    await ines.post(address).send({ reason }).expect(409);
    const { body } = await coordinator.get('/programmes').expect(200);
    expect(JSON.stringify(body)).not.toContain(s2);
    expect((await shown(ines)).versions).toMatchObject([
      { state: 'retired', history: [{ what: 'retired', reason }] },
    ]);
  });

  it('shows before publishing which dates move, and how many cases keep theirs', async () => {
    await runningTrajectory();
    const draft = await copied();
    await saved(draft, { 'evaluation.interimEveryMonths': 4 });
    const { body } = await joris.get(`${draft}/preview`).expect(200);
    const { dates, keeping } = body as ProgrammePreviewAnswer;
    expect(keeping).toBe(1);
    expect(dates.map(({ label }) => label)).toEqual([
      'Tussentijdse evaluatie 1',
      'Tussentijdse evaluatie 2',
    ]);
    expect(dates[0]?.before?.date).not.toBe(dates[0]?.after?.date);
    expect(dates[0]?.after?.reason.steps.length).toBeGreaterThan(0);
    expect(dates[1]?.before).toBeNull();
  });

  it('moves a running case only when a person does, and plans its evaluations anew', async () => {
    const id = await runningTrajectory();
    const draft = await copied();
    await saved(draft, { 'evaluation.interimEveryMonths': 4 });
    const move = (version: number) =>
      coordinator.post(`/trajectories/${id}/programme-version`).send({ version, reason });
    expect((await move(2).expect(422)).body).toMatchObject({ code: 'version_not_published' });
    await joris.post(`${draft}/publication`).send({ reason }).expect(200);
    expect(await plannedOf(id)).toEqual(['interim 2031-08-04 planned', 'final 2032-01-05 planned']);
    expect((await shown(coordinator)).versions).toMatchObject([{ running: 0 }, { running: 1 }]);

    const before = await coordinator.get(`/trajectories/${id}/programme-versions`).expect(200);
    const [choice] = (before.body as { items: VersionChoice[] }).items;
    expect(choice).toMatchObject({ version: 2, refusal: null });
    expect(choice?.changes.map(({ path, was, is }) => [path, was, is])).toEqual([
      ['title', 'Proefwonen Midden-West-Vlaanderen', 'Proefwonen'],
      ['evaluation.interimEveryMonths', 6, 4],
    ]);
    expect(choice?.dates.map((one) => [one.before?.date ?? null, one.after?.date ?? null])).toEqual(
      [
        ['2031-08-04', '2031-06-03'],
        [null, '2031-10-03'],
      ],
    );

    await move(2).expect(200);
    const after = await coordinator.get(`/trajectories/${id}/programme-versions`).expect(200);
    expect(after.body).toEqual({ items: [] });
    expect(await plannedOf(id)).toEqual([
      'interim 2031-06-03 planned',
      'interim 2031-10-03 planned',
      'final 2032-01-05 planned',
    ]);
    expect((await shown(coordinator)).versions).toMatchObject([{ running: 1 }, { running: 0 }]);
    expect((await move(2).expect(409)).body).toMatchObject({ code: 'version_same' });
    const events = await loadTrajectoryEvents(house.source.manager, id);
    // The reason is a person's words: it stays in the command.
    expect(events.find(({ type }) => type === 'programme_moved')?.data).toEqual({
      version: 2,
      commandId: expect.any(String),
    });
    const { body } = await coordinator.get(`/trajectories/${id}/events`).expect(200);
    const { items } = body as { items: { text: string; detail: string | null }[] };
    const told = items.find(({ text }) => text === 'Verder volgens versie 2 van het programma');
    expect(told?.detail).toBe(reason);
  });

  it('shows an open task under the name of the version it moved to', async () => {
    const id = await runningTrajectory([
      { type: 'phase_entered', data: { phase: 'intake', move: 'test' } },
    ]);
    const draft = await copied();
    await saved(draft, { 'step.intake.label': 'Praat met de kandidaat' });
    await joris.post(`${draft}/publication`).send({ reason }).expect(200);
    const move = { version: 2, reason };
    await coordinator.post(`/trajectories/${id}/programme-version`).send(move).expect(200);
    const tasks = await house.source.query<{ label: string; state: string }[]>(
      'select label, state from task where trajectory_id = $1',
      [id],
    );
    expect(tasks).toEqual([{ label: 'Praat met de kandidaat', state: 'open' }]);
  });

  it('moves no case into a version it does not fit', async () => {
    const id = await runningTrajectory();
    const draft = await copied();
    await saved(draft, {
      'stay.months': [6],
      'stay.maxMonths': 9,
      'extension.maxTotalMonths': 9,
      'evaluation.interimEveryMonths': 3,
    });
    await joris.post(`${draft}/publication`).send({ reason }).expect(200);
    const move = { version: 2, reason };
    const { body } = await coordinator
      .post(`/trajectories/${id}/programme-version`)
      .send(move)
      .expect(409);
    expect(body).toMatchObject({ code: 'stay_beyond_version' });
    const versions = await coordinator.get(`/trajectories/${id}/programme-versions`).expect(200);
    const [choice] = (versions.body as { items: VersionChoice[] }).items;
    expect(choice?.refusal).not.toBeNull();
    expect(choice?.dates).toEqual([]);
    expect((await shown(coordinator)).versions).toMatchObject([{ running: 0 }, { running: 1 }]);
  });

  it('is not seen by another organisation', async () => {
    const draft = await copied('trial_housing_here');
    const other = await house.organisation('welfare_centre', 'OCMW Elders');
    const stranger = await house.as(await house.employee(other, 'administrator'));
    await stranger.get('/programmes/trial_housing_here').expect(404);
    await stranger.post(`${draft}/publication`).send({ reason }).expect(404);
    const id = await runningTrajectory();
    const leader = await house.as(await house.employee(other, 'trajectory_coordinator'));
    const move = { version: 1, reason };
    await leader.post(`/trajectories/${id}/programme-version`).send(move).expect(404);
    await leader.get(`/trajectories/${id}/programme-versions`).expect(404);
  });
});
