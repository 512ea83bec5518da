import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterKind } from '../../domain/arrears/events.js';
import {
  fileOf,
  givenAnAgency,
  givenArrears,
  lettersOf,
  openTasksOf,
  phaseOf,
  runningTerm,
  waitingLetters,
  whenDone,
  whenStatementsAreInUpTo,
  whenThePostBrings,
  whenThePostDeskPosts,
  type Agency,
  type Story,
} from '../support/agency.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld, toEndOfDay, toTime, type World } from '../support/world.js';

/** Two tenants owe the rent from January 2031 on; each letter of one of them comes back once. */
describe('facts §12.4: a letter that came back goes again to its own reader only', () => {
  let world: World;
  let agency: Agency;
  let couple: Story;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    couple = await givenArrears(agency, { tenants: 2 });
  });
  afterAll(async () => {
    await world.close();
  });

  /** The letter of the first tenant is undeliverable, and somebody found where to write. */
  const whenOneComesBack = async (kind: LetterKind): Promise<string> => {
    const [first] = await lettersOf(agency, couple.caseId, kind);
    const letterId = first?.letterId ?? '';
    await whenThePostBrings(agency, letterId, { outcome: 'undeliverable' });
    await whenDone(agency, couple.caseId, { kind: 'address_check', outcome: 'send_again' });
    return letterId;
  };

  const thenOnlyThatOneWaits = async (kind: LetterKind, resendOf: string): Promise<void> => {
    const waiting = await waitingLetters(agency, couple.caseId, kind);
    const [back] = (await lettersOf(agency, couple.caseId, kind)).filter(
      ({ letterId }) => letterId === resendOf,
    );
    expect(waiting).toMatchObject([{ occurrence: 2, tenantId: back?.tenantId, resendOf }]);
  };

  it('letter 1 while letter 2 is waited for, whose day then counts from the later posting', async () => {
    await toEndOfDay(world, '2031-01-10');
    await whenThePostDeskPosts(agency, couple.caseId, 'letter_1');
    expect(await phaseOf(couple)).toBe('letter_2');
    await toTime(world, '2031-01-28', '10:00');
    const back = await whenOneComesBack('letter_1');
    await thenOnlyThatOneWaits('letter_1', back);
    expect(await phaseOf(couple)).toBe('letter_2');
    await whenThePostDeskPosts(agency, couple.caseId, 'letter_1');
    await toEndOfDay(world, '2031-02-06');
    expect(await lettersOf(agency, couple.caseId, 'letter_2')).toEqual([]);
    await toEndOfDay(world, '2031-02-17');
    expect(await waitingLetters(agency, couple.caseId, 'letter_2')).toHaveLength(2);
    await whenThePostDeskPosts(agency, couple.caseId, 'letter_2');
  });

  it('letter 3 in the week to object, which the other tenant keeps', async () => {
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    await toEndOfDay(world, '2031-03-11');
    await whenThePostDeskPosts(agency, couple.caseId, 'letter_3');
    await toTime(world, '2031-03-14', '10:00');
    const [, other] = await lettersOf(agency, couple.caseId, 'letter_3');
    const received = { outcome: 'received' as const };
    await whenThePostBrings(agency, other?.letterId ?? '', received);
    const back = await whenOneComesBack('letter_3');
    await thenOnlyThatOneWaits('letter_3', back);
    await whenThePostDeskPosts(agency, couple.caseId, 'letter_3');
    expect(await phaseOf(couple)).toBe('objection_week');
    await toTime(world, '2031-03-18', '10:00');
    const again = (await lettersOf(agency, couple.caseId, 'letter_3')).at(-1);
    await whenThePostBrings(agency, again?.letterId ?? '', received);
    expect(await runningTerm(agency, couple.caseId, 'objection_week')).toBe('2031-03-25');
    expect(await openTasksOf(couple)).toEqual([]);
  });

  it('nothing is made twice', async () => {
    const { letters } = await fileOf(agency, couple.caseId);
    expect(letters.map(({ kind, occurrence }) => `${kind} ${occurrence}`)).toEqual([
      'letter_1 1',
      'letter_1 1',
      'letter_1 2',
      'letter_2 1',
      'letter_2 1',
      'letter_3 1',
      'letter_3 1',
      'letter_3 2',
    ]);
    expect(await checkInvariants(world)).toEqual([]);
  });
});
