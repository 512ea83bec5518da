import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseLetter } from '../../api/letters/post-desk.js';
import type { LetterContent } from '../../activities/letter/letter-content.js';
import type { PersonStatusKind } from '../../domain/arrears/events.js';
import {
  booker,
  caseRow,
  fileOf,
  givenAContactAddress,
  givenAnAgency,
  givenArrears,
  lettersOf,
  openTasksOf,
  phaseOf,
  preparedOn,
  textOf,
  waitingLetters,
  whenAHoldIsSet,
  whenAStatusIsReleased,
  whenAStatusIsSet,
  whenDone,
  whenLetterThreeIsReceived,
  whenStatementsAreInUpTo,
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
  const blocksOf = async (story: Story): Promise<string[]> =>
    (await caseRow(agency, story.caseId)).waiting?.blocks ?? [];

  it('facts §13.7: a status of a person stops letter 1 and asks the coordinator', async () => {
    await setStatus(settlement, 'collective_debt_settlement');
    await setStatus(protection, 'judicial_protection');
    await whenAHoldIsSet(promised, { reason: 'promise_to_pay', until: '2031-01-14' });
    await toEndOfDay(world, '2031-01-10');
    for (const story of [settlement, protection]) {
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

  it('facts §13.7: once a person released it the letter is made anew; a debt that is split off ends the case', async () => {
    await toEndOfDay(world, '2031-01-13');
    await release(protection);
    expect(await preparedOn(agency, protection.caseId, 'letter_1')).toEqual(['2031-01-13']);
    await whenDone(agency, settlement.caseId, { kind: 'status_check', outcome: 'split_off' });
    const row = await caseRow(agency, settlement.caseId);
    expect(row).toMatchObject({ outcome: 'debt_split_off', closedOn: '2031-01-13' });
  });

  it('facts §13.10: a protected address stands on nothing of the other tenant', async () => {
    const [hidden = '', other = ''] = shelter.tenantIds;
    await givenAContactAddress(agency, hidden, 'Postbus 12');
    await release(shelter);
    const letters = await waitingLetters(agency, shelter.caseId, 'letter_1');
    expect(letters.map((letter) => letter.occurrence)).toEqual([2, 2]);
    const paperFor = (tenantId: string): Promise<string> =>
      textOf(agency, letters.find((letter) => letter.tenantId === tenantId)?.documentId ?? '');
    const addressed = (paper: string): string[] =>
      (JSON.parse(paper) as LetterContent).addressee.lines;
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

  it('facts §13.10: the hand-over of a case with a protected person shows no address of that person', async () => {
    await whenThePostDeskPosts(agency, shelter.caseId, 'letter_2');
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    await toEndOfDay(world, '2031-03-11');
    await whenThePostDeskPosts(agency, shelter.caseId, 'letter_3');
    await whenLetterThreeIsReceived([shelter]);
    await toEndOfDay(world, '2031-03-24');
    const [share] = (await fileOf(agency, shelter.caseId)).shares;
    const file = await textOf(agency, share?.documentId ?? '');
    expect(file).toContain('1.800,00');
    for (const address of ['Kerkstraat', 'Postbus']) expect(file).not.toContain(address);
  });
});
