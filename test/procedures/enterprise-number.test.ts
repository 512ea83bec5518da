import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../infra/database/entities/organisation.js';
import {
  caseRow,
  givenAnAgency,
  givenArrears,
  lettersOf,
  openTasksOf,
  waitingLetters,
  whenDone,
  type Agency,
  type Story,
} from '../support/agency.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

/** The rent of January 2031 is open on Monday 6 January; letter 1 may leave on the 13th. */
describe('facts §1.6: letter 1 names the enterprise number of the landlord', () => {
  let world: World;
  let agency: Agency;
  let story: Story;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    await whenTheNumberBecomes(null);
    story = await givenArrears(agency);
  });
  afterAll(async () => {
    await world.close();
  });

  const whenTheNumberBecomes = async (companyNumber: string | null): Promise<void> => {
    const landlord = { id: agency.landlordId };
    await world.source.getRepository(Organisation).update(landlord, { companyNumber });
  };

  it('without it the letter waits, the case says so and a person is asked', async () => {
    await toEndOfDay(world, '2031-01-13');
    expect(await lettersOf(agency, story.caseId, 'letter_1')).toEqual([]);
    expect((await caseRow(agency, story.caseId)).waiting?.blocks).toEqual(['no_company_number']);
    expect(await openTasksOf(story)).toEqual(['company_number']);
  });

  it('filled in elsewhere it goes on by itself the next working morning, and the task lapses', async () => {
    await whenTheNumberBecomes('0403019261');
    await toEndOfDay(world, '2031-01-14');
    expect(await waitingLetters(agency, story.caseId, 'letter_1')).toHaveLength(1);
    expect(await openTasksOf(story)).toEqual([]);
  });

  it('filled in by the task it goes on at once', async () => {
    await whenTheNumberBecomes(null);
    const next = await givenArrears(agency);
    expect(await openTasksOf(next)).toEqual(['company_number']);
    await whenTheNumberBecomes('0403019261');
    await whenDone(agency, next.caseId, { kind: 'company_number', outcome: 'filled' });
    expect(await waitingLetters(agency, next.caseId, 'letter_1')).toHaveLength(1);
  });
});
