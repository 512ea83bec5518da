import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseLetter } from '../../api/letters/post-desk.js';
import type { LetterContent } from '../../activities/letter/letter-content.js';
import type { PersonStatusKind } from '../../domain/arrears/events.js';
import { Person } from '../../infra/database/entities/person.js';
import {
  booker,
  caseRow,
  fileOf,
  givenAnAgency,
  givenArrears,
  lettersOf,
  openTasksOf,
  phaseOf,
  preparedOn,
  runningTerm,
  textOf,
  waitingLetters,
  whenAHoldIsSet,
  whenAStatusIsReleased,
  whenAStatusIsSet,
  whenDone,
  whenLetterThreeIsReceived,
  whenStatementsAreInUpTo,
  whenTheCoordinatorReleases,
  whenThePostBrings,
  whenThePostDeskPosts,
  type Agency,
  type Story,
} from '../support/agency.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

/** Letter 1 is due on Friday 10 January 2031; what is known of a person stands between it and the post. */
describe('S1 with facts §13.6 to §13.10: what people live through stops every sending', () => {
  let world: World;
  let agency: Agency;
  let livedAlone: Story;
  let widow: Story;
  let shelter: Story;
  let settlement: Story;
  let protection: Story;
  let nowhere: Story;
  let promised: Story;
  const statusIds = new Map<Story, string>();

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    livedAlone = await givenArrears(agency);
    widow = await givenArrears(agency, { tenants: 2 });
    shelter = await givenArrears(agency, { tenants: 2 });
    settlement = await givenArrears(agency);
    protection = await givenArrears(agency);
    nowhere = await givenArrears(agency);
    promised = await givenArrears(agency);
  });
  afterAll(async () => {
    await world.close();
  });

  const setStatus = async (story: Story, kind: PersonStatusKind): Promise<void> => {
    const personId = story.tenantIds[0] ?? '';
    statusIds.set(story, await whenAStatusIsSet(agency, story.caseId, { personId, kind }));
  };
  const release = (story: Story): Promise<void> =>
    whenAStatusIsReleased(agency, story.caseId, statusIds.get(story) ?? '');
  const nameOfPerson = async (id: string): Promise<string> => {
    const { firstName, lastName } = await world.source
      .getRepository(Person)
      .findOneByOrFail({ id });
    return `${firstName} ${lastName}`;
  };
  const blocksOf = async (story: Story): Promise<string[]> =>
    (await caseRow(agency, story.caseId)).waiting?.blocks ?? [];

  it('facts §13.7: a status of a person stops letter 1 and asks the coordinator', async () => {
    await setStatus(settlement, 'collective_debt_settlement');
    await setStatus(protection, 'judicial_protection');
    await setStatus(nowhere, 'protected_address');
    await whenAHoldIsSet(promised, { reason: 'promise_to_pay', until: '2031-01-14' });
    await toEndOfDay(world, '2031-01-10');
    for (const story of [settlement, protection, nowhere]) {
      expect(await lettersOf(agency, story.caseId, 'letter_1')).toEqual([]);
      expect(await openTasksOf(story)).toEqual(['status_check']);
      expect(await blocksOf(story)).toContain('person_status');
    }
    expect(await blocksOf(promised)).toEqual(['hold']);
  });

  it('facts §13.8: the last tenant died, so the case ends and the letter at the post desk is taken back', async () => {
    const [letter] = await waitingLetters(agency, livedAlone.caseId, 'letter_1');
    await setStatus(livedAlone, 'deceased');
    const row = await caseRow(agency, livedAlone.caseId);
    expect(row).toMatchObject({ outcome: 'deceased', closedOn: '2031-01-10' });
    const answer = await releaseLetter(world.source, booker(agency), letter?.letterId ?? '');
    expect(answer).toEqual({ ok: false, refusal: { code: 'withdrawn' } });
    expect(await openTasksOf(livedAlone)).toEqual([]);
  });

  it('facts §13.8 and §13.10: a death and a protected address take back what was prepared for the household', async () => {
    for (const story of [widow, shelter]) {
      expect(await waitingLetters(agency, story.caseId, 'letter_1')).toHaveLength(2);
    }
    await setStatus(widow, 'deceased');
    await setStatus(shelter, 'protected_address');
    for (const story of [widow, shelter]) {
      expect(await waitingLetters(agency, story.caseId, 'letter_1')).toEqual([]);
      expect(await phaseOf(story)).toBe('letter_1');
      expect(await openTasksOf(story)).toEqual(['status_check']);
    }
  });

  const representative = {
    name: 'Meester Bo Janssen',
    street: 'Balielaan 1',
    postalCode: '3500',
    municipality: 'Hasselt',
  };

  it('facts §13.7: judicial protection is not released while nobody knows the administrator', async () => {
    const answer = await whenTheCoordinatorReleases(agency, statusIds.get(protection) ?? '');
    expect(answer).toBe('422 no_representative');
    expect(await blocksOf(protection)).toContain('person_status');
  });

  it('facts §13.10: a protected address is not released without a contact address', async () => {
    const answer = await whenTheCoordinatorReleases(agency, statusIds.get(nowhere) ?? '');
    expect(answer).toBe('422 no_contact_address');
    expect(await blocksOf(nowhere)).toContain('person_status');
  });

  it('facts §13.10: released all the same, nothing is ever written to the dwelling', async () => {
    await release(nowhere);
    expect(await blocksOf(nowhere)).toEqual(['no_contact_address']);
    expect(await lettersOf(agency, nowhere.caseId, 'letter_1')).toEqual([]);
  });

  it('facts §13.7: once a person released it the letter is made; a debt that is split off ends the case', async () => {
    await toEndOfDay(world, '2031-01-13');
    const statusId = statusIds.get(protection) ?? '';
    expect(await whenTheCoordinatorReleases(agency, statusId, { representative })).toBe('done');
    await whenDone(agency, settlement.caseId, { kind: 'status_check', outcome: 'split_off' });
    const row = await caseRow(agency, settlement.caseId);
    expect(row).toMatchObject({ outcome: 'debt_split_off', closedOn: '2031-01-13' });
  });

  const addressed = (paper: string): string[] =>
    (JSON.parse(paper) as LetterContent).addressee.lines;

  it('facts §13.7: tenant and administrator get one registered item each', async () => {
    expect(await preparedOn(agency, protection.caseId, 'letter_1')).toEqual([
      '2031-01-13',
      '2031-01-13',
    ]);
    const [own, copy] = await waitingLetters(agency, protection.caseId, 'letter_1');
    expect([own?.addressee, copy?.addressee]).toEqual([undefined, 'representative']);
    const paper = await textOf(agency, copy?.documentId ?? '');
    expect((JSON.parse(paper) as LetterContent).addressee.name).toBe('Meester Bo Janssen');
    expect(addressed(paper)).toEqual(['Balielaan 1', '3500 Hasselt']);
    expect(paper).toContain('de brief aan Jan Peeters');
    expect(paper).toContain('AANGETEKEND');
    const tenantsPaper = await textOf(agency, own?.documentId ?? '');
    expect(addressed(tenantsPaper)).toEqual(['Kerkstraat 4', '3600 Genk']);
    expect(tenantsPaper).not.toContain('Janssen');
    await whenThePostDeskPosts(agency, protection.caseId, 'letter_1');
  });

  it('facts §13.10: a protected address stands on nothing of the other tenant', async () => {
    const [hidden = '', other = ''] = shelter.tenantIds;
    const place = { street: 'Postbus 12', postalCode: '3500', municipality: 'Hasselt' };
    const contact = { contactAddress: place };
    const statusId = statusIds.get(shelter) ?? '';
    expect(await whenTheCoordinatorReleases(agency, statusId, contact)).toBe('done');
    const letters = await waitingLetters(agency, shelter.caseId, 'letter_1');
    expect(letters.map((letter) => letter.occurrence)).toEqual([2, 2]);
    const paperFor = (tenantId: string): Promise<string> =>
      textOf(agency, letters.find((letter) => letter.tenantId === tenantId)?.documentId ?? '');
    expect(addressed(await paperFor(hidden))).toEqual(['Postbus 12', '3500 Hasselt']);
    expect(addressed(await paperFor(other))).toEqual(['Kerkstraat 4', '3600 Genk']);
    expect(await paperFor(other)).not.toContain('Postbus');
  });

  it('facts §13.6: a hold ends by itself and the letter is made the day after', async () => {
    await toEndOfDay(world, '2031-01-14');
    expect(await lettersOf(agency, promised.caseId, 'letter_1')).toEqual([]);
    await whenThePostDeskPosts(agency, shelter.caseId, 'letter_1');
    await toEndOfDay(world, '2031-01-15');
    expect(await preparedOn(agency, promised.caseId, 'letter_1')).toEqual(['2031-01-15']);
  });

  it('facts §13.8: thirty days after the death it goes on in the surviving name, with the balance of that day', async () => {
    await release(widow);
    await toEndOfDay(world, '2031-02-09');
    expect(await waitingLetters(agency, widow.caseId, 'letter_1')).toEqual([]);
    expect(await blocksOf(widow)).toEqual(['death_hold']);
    await toEndOfDay(world, '2031-02-10');
    const letters = await waitingLetters(agency, widow.caseId, 'letter_1');
    expect(letters).toMatchObject([{ occurrence: 2, tenantId: widow.tenantIds[1] }]);
    expect(await textOf(agency, letters[0]?.documentId ?? '')).toContain('1.200,00');
    const all = await lettersOf(agency, widow.caseId, 'letter_1');
    expect(all.map((letter) => letter.withdrawn !== undefined)).toEqual([true, true, false]);
  });

  it('facts §13.7: of the two receipts the later one counts', async () => {
    const both = [shelter.caseId, protection.caseId];
    await whenThePostDeskPosts(agency, both, 'letter_2');
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    await toEndOfDay(world, '2031-03-11');
    await whenThePostDeskPosts(agency, both, 'letter_3');
    const letters = await lettersOf(agency, protection.caseId, 'letter_3');
    const own = letters.find((letter) => letter.addressee === undefined)?.letterId ?? '';
    const copy = letters.find((letter) => letter.addressee !== undefined)?.letterId ?? '';
    await whenThePostBrings(agency, own, { outcome: 'received' });
    await toEndOfDay(world, '2031-03-13');
    await whenThePostBrings(agency, copy, { outcome: 'received' });
    expect(await runningTerm(agency, protection.caseId, 'objection_week')).toBe('2031-03-20');
  });

  it('facts §13.10: the hand-over names both tenants, and the protected one without an address', async () => {
    await whenLetterThreeIsReceived([shelter]);
    await toEndOfDay(world, '2031-03-27');
    const [share] = (await fileOf(agency, shelter.caseId)).shares;
    const file = await textOf(agency, share?.documentId ?? '');
    expect(file).toContain('1.800,00');
    expect(file).not.toContain('Postbus');
    const tenants = (JSON.parse(file) as LetterContent).blocks.flatMap((block) =>
      block.type === 'facts' && block.title === 'De huurder'
        ? [block.rows.map(({ value }) => value)]
        : [],
    );
    const home = 'Kerkstraat 4, 3600 Genk';
    const names = [['Jan Peeters'], ['Ria Claessens']];
    expect(tenants.map(([name]) => [name]).sort()).toEqual(names);
    expect(tenants.filter((rows) => rows.includes(home))).toHaveLength(1);
    const hidden = await nameOfPerson(shelter.tenantIds[0] ?? '');
    expect(tenants).toContainEqual([hidden]);
  });
});
