import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SharedField } from '../../domain/arrears/settings.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import {
  caseRow,
  fileOf,
  givenAnAgency,
  givenAProtocol,
  givenArrears,
  lettersOf,
  mailsOf,
  openTasksOf,
  phaseOf,
  runningTerm,
  textOf,
  whenATenantObjects,
  whenDone,
  whenLetterThreeIsReceived,
  whenMoneyIsBooked,
  whenTheObjectionIsWithdrawn,
  whenThreeLettersHaveLeft,
  type Agency,
  type Story,
} from '../support/agency.js';
import { openWorld, toEndOfDay, toTime, type World } from '../support/world.js';

/**
 * Letter 3 leaves on Tuesday 11 March 2031 and is received on Friday the 14th: the week to object ends on Friday the
 * 21st, the grace for the post on Wednesday the 26th, and the file may go to the OCMW on Thursday the 27th.
 */
describe('S1 steps 2c and 3: the objection week and the hand-over to the OCMW', () => {
  let world: World;
  let agency: Agency;
  let byPost: Story;
  let changesHerMind: Story;
  let twoTenants: Story;
  let noProof: Story;
  let tooLate: Story;
  let pays: Story;
  let noProtocol: Story;
  let narrowed: Story;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    const sharedFields: SharedField[] = ['name', 'open_amount'];
    const few = await givenAnAgency(world, { protocol: false, settings: { sharedFields } });
    const signed = await givenAnAgency(world, { protocol: false });
    await givenProtocols(signed);
    byPost = await givenArrears(agency);
    changesHerMind = await givenArrears(agency);
    twoTenants = await givenArrears(agency, { tenants: 2 });
    noProof = await givenArrears(agency);
    tooLate = await givenArrears(agency);
    pays = await givenArrears(agency);
    noProtocol = await givenArrears(few);
    narrowed = await givenArrears(signed, { tenants: 2 });
    const objecting = [byPost, changesHerMind, twoTenants];
    const proved = [...objecting, tooLate, pays, noProtocol, narrowed];
    await whenThreeLettersHaveLeft([noProof, ...proved]);
    await toEndOfDay(world, '2031-03-14');
    await whenLetterThreeIsReceived(proved);
  });
  afterAll(async () => {
    await world.close();
  });

  /** Two that do not count on the day of the hand-over, and the one that does. */
  async function givenProtocols(landlord: Agency): Promise<void> {
    await givenAProtocol(landlord, { signedOn: '2028-01-01', validUntil: '2030-12-31' });
    await givenAProtocol(landlord, { signedOn: '2030-01-01', partnerId: agency.welfareCentreId });
    const fields = ['name', 'open_amount'];
    await givenAProtocol(landlord, { signedOn: '2029-06-01', fields });
  }

  const sharesOf = async (story: Story) => (await fileOf(story.agency, story.caseId)).shares;
  const sharedOn = async (story: Story): Promise<string[]> =>
    (await sharesOf(story)).map(({ at }) => brusselsDateOf(at));

  it('facts §12.3: the week counts from the day after proved receipt, with three working days for the post', async () => {
    expect(await runningTerm(agency, twoTenants.caseId, 'objection_week')).toBe('2031-03-21');
    expect(await runningTerm(agency, twoTenants.caseId, 'hand_over_due')).toBe('2031-03-26');
  });

  it('facts §12.5: an objection is withdrawn within the week, which goes on', async () => {
    await toEndOfDay(world, '2031-03-17');
    const objectionId = await whenATenantObjects(changesHerMind);
    await toEndOfDay(world, '2031-03-18');
    await whenTheObjectionIsWithdrawn(changesHerMind, objectionId);
    expect(await phaseOf(changesHerMind)).toBe('objection_week');
    expect(await sharesOf(changesHerMind)).toEqual([]);
  });

  it('step 2c: one of two tenants objects on the last day at 23:59, which is in time', async () => {
    await toTime(world, '2031-03-21', '23:59');
    await whenATenantObjects(twoTenants);
    const [objection] = (await fileOf(agency, twoTenants.caseId)).objections;
    expect(objection?.receivedOn).toBe('2031-03-21');
  });

  it('facts §12.3: an objection with a postmark inside the week counts when it comes in the grace', async () => {
    await toEndOfDay(world, '2031-03-25');
    await whenATenantObjects(byPost, { postmark: '2031-03-20' });
    for (const story of [byPost, twoTenants, changesHerMind, tooLate]) {
      expect(await sharesOf(story)).toEqual([]);
    }
  });

  it('step 3: nothing leaves of the cases with an objection; the landlord goes on without the OCMW', async () => {
    await toEndOfDay(world, '2031-03-27');
    for (const story of [byPost, twoTenants]) {
      expect(await sharesOf(story)).toEqual([]);
      expect(await phaseOf(story)).toBe('landlord_decision');
      expect(await openTasksOf(story)).toEqual(['decide_next']);
      expect(await mailsOf(story, 'hand_over_notice')).toEqual([]);
    }
  });

  it('facts §12.5: a withdrawn objection allows the sharing, on the day it would have been', async () => {
    expect(await sharedOn(changesHerMind)).toEqual(['2031-03-27']);
    expect(await sharedOn(tooLate)).toEqual(['2031-03-27']);
  });

  it('facts §13.12: without a protocol nothing leaves, and a person is asked', async () => {
    expect(await sharesOf(noProtocol)).toEqual([]);
    expect(await mailsOf(noProtocol, 'hand_over_notice')).toEqual([]);
    const { agency: landlord, caseId } = noProtocol;
    await whenDone(landlord, caseId, { kind: 'share_blocked', outcome: 'try_again' });
    expect(await openTasksOf(noProtocol)).toEqual(['share_blocked']);
    expect(await sharesOf(noProtocol)).toEqual([]);
  });

  it('facts §13.12: the hand-over holds only the fields the tenant was told about', async () => {
    const { agency: landlord, caseId } = noProtocol;
    await givenAProtocol(landlord);
    await whenDone(landlord, caseId, { kind: 'share_blocked', outcome: 'try_again' });
    const [share] = await sharesOf(noProtocol);
    expect(share?.fields).toEqual(['name', 'open_amount']);
    const few = await textOf(landlord, share?.documentId ?? '');
    expect(few).toContain('Jan Peeters');
    for (const untold of ['Kerkstraat', '+++', 'Verstuurde brieven', 'Openstaande maanden']) {
      expect(few).not.toContain(untold);
    }
    const [all] = await sharesOf(tooLate);
    expect(await textOf(agency, all?.documentId ?? '')).toContain('Kerkstraat 4, 3600 Genk');
  });

  it('facts §13.12: a protocol with fewer fields narrows the share, which names all tenants', async () => {
    const [share] = await sharesOf(narrowed);
    expect(share?.fields).toEqual(['name', 'open_amount']);
    const file = await textOf(narrowed.agency, share?.documentId ?? '');
    for (const said of ['Jan Peeters', 'Ria Claessens', 'protocol van 2029-06-01']) {
      expect(file).toContain(said);
    }
    for (const unsaid of ['Kerkstraat', 'Verstuurde brieven', 'Openstaande maanden']) {
      expect(file).not.toContain(unsaid);
    }
  });

  it('step 4: the OCMW takes two files and prepares its invitations', async () => {
    for (const { caseId } of [tooLate, pays]) {
      await whenDone(agency, caseId, { kind: 'accept_file', outcome: 'accepted' });
      const details = { userId: agency.workerId };
      await whenDone(agency, caseId, { kind: 'assign_worker', outcome: 'assigned', details });
      expect(await lettersOf(agency, caseId, 'invitation_visit')).toHaveLength(1);
    }
  });

  it('facts §13.13: paid after the hand-over, the OCMW hears it the same day and its invitation is called off', async () => {
    await toEndOfDay(world, '2031-03-28');
    await whenMoneyIsBooked(agency, pays.tenancyId, { cents: 180_000 });
    const row = await caseRow(agency, pays.caseId);
    expect(row).toMatchObject({ outcome: 'paid', closedOn: '2031-03-28', welfareCentreId: null });
    const [share] = await sharesOf(pays);
    expect(share?.closed).toMatchObject({ reason: 'paid' });
    expect(await mailsOf(pays, 'share_closed')).toEqual([{ on: '2031-03-28', state: 'sent' }]);
    const [invitation] = await lettersOf(agency, pays.caseId, 'invitation_visit');
    expect(invitation?.withdrawn).toBe('paid');
    expect(await openTasksOf(pays)).toEqual([]);
  });

  it('facts §12.3: an objection after the hand-over stops all further sharing and closes the view of the OCMW', async () => {
    await toEndOfDay(world, '2031-03-31');
    await whenATenantObjects(tooLate);
    expect(await phaseOf(tooLate)).toBe('landlord_decision');
    expect((await caseRow(agency, tooLate.caseId)).welfareCentreId).toBeNull();
    const { shares, objections } = await fileOf(agency, tooLate.caseId);
    expect(objections).toHaveLength(1);
    expect(shares[0]?.closed?.reason).toBe('objection');
    expect(await mailsOf(tooLate, 'share_closed')).toEqual([{ on: '2031-03-31', state: 'sent' }]);
    const [invitation] = await lettersOf(agency, tooLate.caseId, 'invitation_visit');
    expect(invitation?.withdrawn).toBe('objection');
    expect(await openTasksOf(tooLate)).toEqual(['decide_next']);
  });

  it('facts §12.5: while an objection stands a person cannot share; once it is withdrawn a person can', async () => {
    await whenDone(agency, byPost.caseId, { kind: 'decide_next', outcome: 'hand_over' });
    expect(await phaseOf(byPost)).toBe('landlord_decision');
    const [objection] = (await fileOf(agency, byPost.caseId)).objections;
    await whenTheObjectionIsWithdrawn(byPost, objection?.objectionId ?? '');
    expect(await sharesOf(byPost)).toEqual([]);
    await whenDone(agency, byPost.caseId, { kind: 'decide_next', outcome: 'hand_over' });
    expect(await sharedOn(byPost)).toEqual(['2031-03-31']);
  });

  it('facts §12.3: presumed receipt never opens sharing; without proof the holding time of the post comes first', async () => {
    const { terms } = await fileOf(agency, noProof.caseId);
    const dates = terms.map(({ kind, term }) => [kind, term.date]);
    expect(dates).toContainEqual(['presumed_receipt', '2031-03-14']);
    expect(dates).toContainEqual(['objection_week', '2031-04-02']);
    await toEndOfDay(world, '2031-04-07');
    expect(await sharesOf(noProof)).toEqual([]);
    await toEndOfDay(world, '2031-04-08');
    expect(await sharedOn(noProof)).toEqual(['2031-04-08']);
  });
});
