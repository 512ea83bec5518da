import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonStatusKind } from '../../domain/arrears/events.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { Person, PersonStatus, type Representative } from '../../infra/database/entities/person.js';
import { Occupant, Tenancy } from '../../infra/database/entities/tenancy.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld, toTime, type World } from '../support/world.js';
import {
  answer,
  askPaper,
  conclude,
  contentOf,
  decide,
  fileNow,
  givenPartners,
  inTrialDwelling,
  tell,
  toEndOfDay,
  viewNow,
  type Partners,
} from '../support/trajectories.js';

const holdId = '00000000-0000-4000-8000-000000000001';

/** The letters of a trial are held while its notice is due, and go on by the clock (S2 fase 7c; facts §13.6, §13.7). */
describe('a hold while the notice of a trial is due', () => {
  let world: World;
  let partners: Partners;
  let id: string;
  const housemates: Record<string, string> = {};
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
    id = await inTrialDwelling(partners);
  });
  afterAll(async () => {
    expect(await checkInvariants(world)).toEqual([]);
  });
  afterAll(() => world.close());

  /** The landlord links the tenancy, in which the person lives with others. */
  async function givenALinkedTenancy(): Promise<void> {
    const { landlordId: organisationId } = partners;
    const { manager } = world.source;
    const tenancyId = randomUUID();
    await manager.insert(Tenancy, {
      id: tenancyId,
      organisationId,
      number: '78',
      structuredReference: structuredReference('0000000078'),
      street: 'Kerkstraat 4',
      postalCode: '8800',
      municipality: 'Roeselare',
      startsOn: '2031-05-01',
      endsOn: null,
    });
    const living: [name: string, from: string, until: string | null][] = [
      ['Janssens', '2031-05-01', null],
      ['Maertens', '2031-05-01', null],
      ['Vertrokken', '2031-05-01', '2031-08-31'],
      ['Gestorven', '2031-05-01', null],
    ];
    for (const [lastName, fromDate, untilDate] of living) {
      const personId = randomUUID();
      const elsewhere = { street: 'Postbus 7', postalCode: '8800', municipality: 'Roeselare' };
      const postalAddress = lastName === 'Maertens' ? elsewhere : null;
      const known = { firstName: 'Kim', lastName, phone: null, email: null, postalAddress };
      await manager.insert(Person, { id: personId, organisationId, ...known });
      const occupant = { id: randomUUID(), organisationId, tenancyId, personId };
      await manager.insert(Occupant, { ...occupant, kind: 'tenant', fromDate, untilDate });
      housemates[lastName] = personId;
    }
    const data = { tenancyId, tenantId: housemates.Janssens ?? '' };
    await tell(partners, id, [{ type: 'tenancy_linked', data }]);
  }

  /** A status that was released, with the administrator a judge named when there is one. */
  async function givenAStatus(
    personId: string,
    kind: PersonStatusKind,
    given: { on: string; name?: string; street?: string },
  ): Promise<void> {
    const { on, name, street = 'Balie 1' } = given;
    const representative: Representative | null =
      name === undefined ? null : { name, street, postalCode: '8800', municipality: 'Roeselare' };
    await world.source.manager.insert(PersonStatus, {
      id: randomUUID(),
      organisationId: partners.landlordId,
      personId,
      kind,
      fromDate: on,
      recordedBy: 'test',
      recordedAt: new Date(`${on}T09:00:00Z`),
      releasedAt: new Date(`${on}T10:00:00Z`),
      releasedBy: 'test',
      releaseReason: 'nagekeken',
      representative,
    });
  }

  const posting = (on: string): Promise<string> =>
    answer(partners, id, { step: 'serve_notice', outcome: 'posted', answers: { on } });
  const postingTask = async () =>
    (await fileNow(partners, id)).tasks.find(({ code: step }) => step === 'serve_notice');

  it('is booked, and evaluations and terms stay where they are', async () => {
    await toEndOfDay(world, '2031-11-03');
    const before = await fileNow(partners, id);
    const hold = { holdId, reason: 'hospital', until: '2031-11-20' } as const;
    await tell(partners, id, [{ type: 'hold_set', data: hold }]);
    const { evaluations, terms, tasks, holds, waiting } = await fileNow(partners, id);
    expect({ evaluations, terms, tasks }).toEqual({
      evaluations: before.evaluations,
      terms: before.terms,
      tasks: before.tasks,
    });
    expect(holds).toMatchObject([
      { ...hold, since: '2031-11-03', by: partners.people.coordinator },
    ]);
    expect(Date.parse(waiting?.until ?? '')).toBeLessThanOrEqual(
      Date.parse('2031-11-20T23:00:00Z'),
    );
  });

  it('keeps nobody from concluding and deciding, but no letter leaves', async () => {
    const agreed = { outcome: 'negative', agreedBy: ['regional_contact' as const] };
    expect(await conclude(partners, id, agreed)).toBe('applied');
    const ending = { message: 'decideEnding', args: { ending: 'notice_by_landlord' } };
    expect(await decide(partners, id, ending)).toBe('applied');
    expect(await askPaper(partners, id, { code: 'termination_notice' })).toEqual([]);
    expect(await posting('2031-11-03')).toBe('hold_stops');
    expect(await askPaper(partners, id, { code: 'guidance_agreement' })).toHaveLength(1);
  });

  it('lets the task go on and its ladder climb, up to and including the last day', async () => {
    await toEndOfDay(world, '2031-11-20');
    expect(await postingTask()).toMatchObject({ state: 'open', rung: 2 });
    expect(await posting('2031-11-20')).toBe('hold_stops');
    expect((await fileNow(partners, id)).waiting?.until).toBe('2031-11-20T23:00:00Z');
  });

  it('ends by itself by the clock: the procedure looked again, and the letter can be made', async () => {
    const rings = async (): Promise<unknown> =>
      world.source.query(`select count(*) from command where target = $1 and type = 'signal'`, [
        `trajectory:${id}`,
      ]);
    const before = await rings();
    await toTime(world, '2031-11-21', '00:30');
    expect(await rings()).toEqual(before);
    expect((await fileNow(partners, id)).waiting?.until).not.toBe('2031-11-20T23:00:00Z');
    const [letter] = await askPaper(partners, id, { code: 'termination_notice' });
    expect(await contentOf(partners, letter?.documentId)).toContain('"name":"Kim Janssens"');
  });

  it('stops again while a status of somebody who lives there too stands (facts §13.7)', async () => {
    await givenALinkedTenancy();
    const { manager } = world.source;
    const personId = housemates.Maertens ?? '';
    await givenAStatus(personId, 'judicial_protection', { on: '2031-10-01', name: 'Mr. Maes' });
    await manager.update(PersonStatus, { personId }, { releasedAt: null });
    expect(await posting('2031-11-21')).toBe('person_status_stops');
    expect((await viewNow(partners, id)).statusIds).toHaveLength(1);
    await manager.update(PersonStatus, { personId }, { releasedAt: world.clock.now() });
    // What releases a status rings.
    await tell(partners, id, []);
  });

  it('goes to each occupant and to each administrator, one each (S2 fase 7c; facts §13.7)', async () => {
    const { Janssens = '', Gestorven = '' } = housemates;
    const { opened } = await fileNow(partners, id);
    // The person's own, replaced once, and known in both registers; the housemate's bears the same name elsewhere.
    await givenAStatus(Janssens, 'judicial_protection', { on: '2031-06-01', name: 'Mr. Vorige' });
    const own = { name: 'Mr. Maes', street: 'Markt 9' };
    await givenAStatus(Janssens, 'judicial_protection', { on: '2031-07-01', ...own });
    await givenAStatus(opened?.personId ?? '', 'judicial_protection', { on: '2031-07-02', ...own });
    await givenAStatus(Gestorven, 'deceased', { on: '2031-09-01' });
    const made = await askPaper(partners, id, { code: 'termination_notice' });
    const papers = await Promise.all(made.map((one) => contentOf(partners, one.documentId)));
    const readers = papers.map((paper) => {
      const { addressee } = JSON.parse(paper) as { addressee: { name: string; lines: string[] } };
      return [addressee.name, ...addressee.lines.slice(0, 1)].join(', ');
    });
    expect(readers).toEqual([
      'Kim Janssens, Kerkstraat 4',
      'Kim Maertens, Postbus 7',
      'Mr. Maes, Markt 9',
      'Mr. Maes, Balie 1',
    ]);
    for (const paper of papers) expect(paper).toContain('Kim Janssens, Kim Maertens');
  });

  it('is posted at last, and the months of the notice count from there', async () => {
    expect(await posting('2031-11-21')).toBe('applied');
    const { notice, phase } = await fileNow(partners, id);
    expect([notice?.on, phase]).toEqual(['2031-11-21', 'notice']);
  });
});
