import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import type { CourtRecordKind } from '../../domain/arrears/events.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import {
  caseRow,
  decide,
  fileOf,
  givenAnAgency,
  givenArrears,
  lettersOf,
  openTask,
  openTasksOf,
  phaseOf,
  textOf,
  whenALeaseEnds,
  whenATenantObjects,
  whenAPersonRecords,
  whenDone,
  whenLetterThreeIsReceived,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostBrings,
  whenThePostDeskPosts,
  type Agency,
  type Story,
} from '../support/agency.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

/**
 * The rent of January 2031 was paid and taken back by the bank on Monday 6 January: a person looks, resumes the case
 * and may decide on notice to quit. Only the petition without notice comes the long way, with letter 3.
 */
describe('S1 step 7 with facts §12.6, §12.7 and §13.15: notice, petition and court', () => {
  let world: World;
  let agency: Agency;
  let evicted: Story;
  let paysLate: Story;
  let lodgesAtOnce: Story;
  let lodgedBefore: Story;
  let calledOff: Story;
  let leaves: Story;
  let comesBack: Story;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    const atOnce = await givenAnAgency(world, { settings: { petitionText: 'lodged' } });
    evicted = await givenArrears(agency, { tenants: 2 });
    paysLate = await givenArrears(agency);
    lodgesAtOnce = await givenArrears(atOnce);
    lodgedBefore = await givenArrears(atOnce);
    calledOff = await givenArrears(agency);
    leaves = await givenArrears(agency);
    comesBack = await givenArrears(agency);
    for (const story of [evicted, paysLate]) await whenThePaymentIsTakenBack(story);
  });
  afterAll(async () => {
    await world.close();
  });

  const whenThePaymentIsTakenBack = async ({ caseId, tenancyId }: Story): Promise<void> => {
    const receiptId = await whenMoneyIsBooked(agency, tenancyId, { cents: 60_000 });
    await whenMoneyGoesBack(agency, receiptId);
    await whenDone(agency, caseId, { kind: 'review_reversal', outcome: 'resume' });
  };

  const whenThePetitionIsLodged = async (
    { agency: landlord, caseId }: Story,
    outcome: 'lodged' | 'lodged_without_notice',
    on?: string,
  ): Promise<CommandRow> => {
    const { taskId } = await openTask(landlord, caseId, 'lodge_petition');
    const args = { taskId, outcome, ...(on === undefined ? {} : { on }) };
    return decide(landlord, caseId, { message: 'completeTask', args });
  };

  const whenThePetitionIsPrepared = (
    { agency: landlord, caseId }: Story,
    given: { noNoticeReason?: string } = {},
  ): Promise<CommandRow> => {
    const { noNoticeReason } = given;
    const args = { withoutNotice: noNoticeReason !== undefined };
    const words = {
      courtName: 'Vredegerecht van het kanton Genk',
      courtStreet: 'Europalaan 1',
      courtPostalCode: '3600',
      courtMunicipality: 'Genk',
      signatoryName: 'Piet Coene',
      signatoryMandate: 'coördinator met volmacht',
      noNoticeReason,
    };
    return decide(landlord, caseId, { message: 'preparePetition', args, body: words });
  };

  const whenTheCourtIsRecorded = async (kind: CourtRecordKind, on: string): Promise<void> => {
    const data = { recordId: randomUUID(), kind, on };
    await whenAPersonRecords(agency, evicted.caseId, { type: 'court_recorded', data });
  };

  const atOnceIds = (): string[] => [lodgesAtOnce.caseId, lodgedBefore.caseId];

  const noticesOf = ({ agency: landlord, caseId }: Story) =>
    lettersOf(landlord, caseId, 'termination_notice');

  it('step 8: a procedure can be withdrawn, and then takes no more decisions', async () => {
    const args = { reason: 'own_mistake' };
    const first = await decide(agency, calledOff.caseId, { message: 'withdraw', args });
    expect(first.state).toBe('applied');
    const row = await caseRow(agency, calledOff.caseId);
    expect(row).toMatchObject({ outcome: 'withdrawn', closedOn: '2031-01-06' });
    const second = await decide(agency, calledOff.caseId, { message: 'withdraw', args });
    expect(second).toMatchObject({ state: 'refused', answer: { code: 'closed' } });
  });

  it('a second open procedure on a tenancy is refused, says so and leaves nothing running', async () => {
    const secondId = await whenTheOfficerStarts(agency, leaves.tenancyId);
    const target = arrearsWorkflowId(secondId);
    const handle = world.client.workflow.getHandle(target);
    expect((await handle.describe()).status.name).toBe('COMPLETED');
    const start = await world.source.getRepository(CommandRow).findOneByOrFail({ target });
    expect(start).toMatchObject({ state: 'refused', answer: { code: 'second_open_case' } });
    await expect(caseRow(agency, secondId)).rejects.toThrow();
    expect(await phaseOf(leaves)).toBe('letter_1');
    await whenMoneyIsBooked(agency, comesBack.tenancyId, { cents: 60_000 });
    expect((await caseRow(agency, comesBack.caseId)).outcome).toBe('paid');
  });

  it('facts §13.11: the notice is approved by a person, and leaves for each tenant once the statements are in', async () => {
    await toEndOfDay(world, '2031-01-10');
    await whenThePostDeskPosts(lodgesAtOnce.agency, atOnceIds(), 'letter_1');
    await toEndOfDay(world, '2031-01-27');
    expect(await whenThePetitionIsPrepared(evicted)).toMatchObject({
      state: 'refused',
      answer: { code: 'not_in_this_phase' },
    });
    for (const { caseId } of [evicted, paysLate]) {
      await whenDone(agency, caseId, { kind: 'decide_next', outcome: 'notice' });
      await whenDone(agency, caseId, { kind: 'approve_notice', outcome: 'approved' });
      expect(await lettersOf(agency, caseId, 'termination_notice')).toEqual([]);
      expect((await caseRow(agency, caseId)).waiting?.blocks).toEqual(['ledger_stale']);
    }
    await whenStatementsAreInUpTo(agency, '2031-01-24');
    await toEndOfDay(world, '2031-01-28');
    await whenALeaseEnds(leaves, '2031-01-31');
    for (const { caseId } of [evicted, paysLate]) {
      await whenThePostDeskPosts(agency, caseId, 'termination_notice');
    }
    expect(await noticesOf(evicted)).toHaveLength(2);
    expect(await phaseOf(evicted)).toBe('petition');
  });

  it('facts §12.7: the notice counts from the latest receipt over all tenants, from the first of the next month', async () => {
    expect((await fileOf(agency, evicted.caseId)).notice).toMatchObject({
      startsOn: '2031-02-01',
      term: { date: '2031-04-30' },
    });
    await toEndOfDay(world, '2031-02-03');
    const [early, late] = await noticesOf(evicted);
    const received = { outcome: 'received' as const };
    await whenThePostBrings(agency, early?.letterId ?? '', { ...received, on: '2031-01-30' });
    await whenThePostBrings(agency, late?.letterId ?? '', { ...received, on: '2031-02-03' });
    expect((await fileOf(agency, evicted.caseId)).notice).toMatchObject({
      startsOn: '2031-03-01',
      term: { date: '2031-05-31' },
    });
  });

  it('facts §13.17: a lease that ended meanwhile ends the case the day after', async () => {
    const row = await caseRow(agency, leaves.caseId);
    expect(row).toMatchObject({ outcome: 'lease_ended', closedOn: '2031-02-01' });
  });

  it('facts §13.15: payment after the notice stops the letters and asks a person, who withdraws', async () => {
    await whenMoneyIsBooked(agency, paysLate.tenancyId, { cents: 60_000 });
    expect(await phaseOf(paysLate)).toBe('petition');
    expect(await openTasksOf(paysLate)).toEqual(['lodge_petition', 'money_after_notice']);
    const lodging = await whenThePetitionIsLodged(paysLate, 'lodged');
    expect(lodging).toMatchObject({ state: 'refused', answer: { code: 'blocked' } });
    const outcome = 'withdraw';
    await whenDone(agency, paysLate.caseId, { kind: 'money_after_notice', outcome });
    const row = await caseRow(agency, paysLate.caseId);
    expect(row).toMatchObject({ outcome: 'paid', closedOn: '2031-02-03' });
    expect(await openTasksOf(paysLate)).toEqual([]);
  });

  it('step 7: with the notice on file and the statements in the petition is lodged, and the court has the floor', async () => {
    const stale = await whenThePetitionIsLodged(evicted, 'lodged');
    expect(stale).toMatchObject({ state: 'refused', answer: { code: 'blocked' } });
    const early = await whenThePetitionIsPrepared(evicted);
    expect(early).toMatchObject({ state: 'refused', answer: { code: 'blocked' } });
    await whenStatementsAreInUpTo(agency, '2031-02-03');
    await toEndOfDay(world, '2031-02-04');
    await thenThePetitionCanBeRead();
    expect((await whenThePetitionIsLodged(evicted, 'lodged')).state).toBe('applied');
    expect(await phaseOf(evicted)).toBe('court');
    const { petition } = await fileOf(agency, evicted.caseId);
    expect(petition).toEqual({ on: '2031-02-04', overridden: false });
  });

  const thenThePetitionCanBeRead = async (): Promise<void> => {
    const prepared = await whenThePetitionIsPrepared(evicted);
    expect(prepared.state).toBe('applied');
    await world.source
      .getRepository(CommandRow)
      .update({ id: prepared.id }, { state: 'stored', answer: null, settledAt: null });
    expect((await world.relay.deliver(prepared.id)).answer).toEqual(prepared.answer);
    const { petitions } = await fileOf(agency, evicted.caseId);
    expect(petitions).toMatchObject([{ commandId: prepared.id, withoutNotice: false }]);
    const paper = await textOf(agency, petitions[0]?.documentId ?? '');
    for (const said of [
      'Vredegerecht van het kanton Genk',
      'Woonmaatschappij Genk',
      '0403.019.261',
      'Piet Coene, coördinator met volmacht',
      'Jan Peeters, Kerkstraat 4, 3600 Genk',
      'Ria Claessens, Kerkstraat 4, 3600 Genk',
      'De huur is 600,00 € per maand.',
      'van 1 maart 2031 tot en met 31 mei 2031',
      `aangetekend met nummer 010${'5'.repeat(27)}`,
      'Opzeg aan Ria Claessens, nummer',
      ': ontvangen.',
      'Huur en kosten januari 2031',
    ])
      expect(paper).toContain(said);
    const sheet = await textOf(agency, petitions[0]?.checklistId ?? '');
    expect(sheet).toContain('2 van 2 huurders genoemd.');
    expect(sheet).toContain('Vraag voor elke huurder een bewijs van hoogstens 15 dagen oud.');
    expect(sheet).toContain('Opzeg van');
  };

  it('facts §13.16: arrears again within six months open a case that is linked to the old one', async () => {
    await toEndOfDay(world, '2031-02-06');
    const nextId = await whenTheOfficerStarts(agency, comesBack.tenancyId);
    expect((await caseRow(agency, nextId)).linkedCaseId).toBe(comesBack.caseId);
    await whenMoneyIsBooked(agency, comesBack.tenancyId, { cents: 60_000 });
  });

  it('facts §12.6: where the petition is lodged with letter 3 it is refused without notice, unless overridden', async () => {
    const { agency: landlord, caseId } = lodgesAtOnce;
    await whenThePostDeskPosts(landlord, atOnceIds(), 'letter_2');
    await whenStatementsAreInUpTo(landlord, '2031-03-10');
    await toEndOfDay(world, '2031-03-11');
    await whenThePostDeskPosts(landlord, atOnceIds(), 'letter_3');
    const refused = await whenThePetitionIsLodged(lodgesAtOnce, 'lodged');
    expect(refused).toMatchObject({ state: 'refused', answer: { code: 'no_notice' } });
    const unprepared = await whenThePetitionIsPrepared(lodgesAtOnce);
    expect(unprepared).toMatchObject({ state: 'refused', answer: { code: 'no_notice' } });
    const noNoticeReason = 'De vrederechter vroeg erom.';
    const prepared = await whenThePetitionIsPrepared(lodgesAtOnce, { noNoticeReason });
    expect(prepared.state).toBe('applied');
    const { petitions } = await fileOf(landlord, caseId);
    expect(petitions).toMatchObject([{ withoutNotice: true }]);
    expect(await textOf(landlord, petitions[0]?.documentId ?? '')).toContain(noNoticeReason);
    const overridden = await whenThePetitionIsLodged(lodgesAtOnce, 'lodged_without_notice');
    expect(overridden.state).toBe('applied');
    const { petition } = await fileOf(landlord, caseId);
    expect(petition).toEqual({ on: '2031-03-11', overridden: true });
  });

  it('facts §13.15: payment after a petition asks a person too', async () => {
    const { agency: landlord, caseId, tenancyId } = lodgesAtOnce;
    await whenMoneyIsBooked(landlord, tenancyId, { cents: 180_000 });
    expect(await openTasksOf(lodgesAtOnce)).toEqual(['money_after_notice']);
    await whenDone(landlord, caseId, { kind: 'money_after_notice', outcome: 'withdraw' });
    expect((await caseRow(landlord, caseId)).outcome).toBe('paid');
  });

  it('step 2b: the petition that was lodged with letter 3 is not asked for again after the notice', async () => {
    const { agency: landlord, caseId } = lodgedBefore;
    await whenThePetitionIsLodged(lodgedBefore, 'lodged_without_notice', '2031-03-10');
    expect((await fileOf(landlord, caseId)).petition?.on).toBe('2031-03-10');
    await whenLetterThreeIsReceived([lodgedBefore]);
    await whenATenantObjects(lodgedBefore);
    await toEndOfDay(world, '2031-03-24');
    await whenStatementsAreInUpTo(landlord, '2031-03-21');
    await whenDone(landlord, caseId, { kind: 'decide_next', outcome: 'notice' });
    await whenDone(landlord, caseId, { kind: 'approve_notice', outcome: 'approved' });
    await whenThePostDeskPosts(landlord, caseId, 'termination_notice');
    expect(await phaseOf(lodgedBefore)).toBe('court');
    expect(await openTasksOf(lodgedBefore)).toEqual(['follow_court']);
    const { tasks } = await fileOf(landlord, caseId);
    expect(tasks.filter(({ kind }) => kind === 'lodge_petition')).toHaveLength(1);
  });

  it('facts §13.15: what the court and the bailiff do is recorded by hand; only an eviction carried out ends it', async () => {
    await whenTheCourtIsRecorded('hearing', '2031-02-20');
    await whenTheCourtIsRecorded('judgment', '2031-03-03');
    await whenTheCourtIsRecorded('judgment_served', '2031-03-10');
    await whenTheCourtIsRecorded('eviction_planned', '2031-04-15');
    expect(await phaseOf(evicted)).toBe('court');
    await toEndOfDay(world, '2031-04-15');
    await whenTheCourtIsRecorded('eviction_executed', '2031-04-15');
    const row = await caseRow(agency, evicted.caseId);
    expect(row).toMatchObject({ outcome: 'evicted', closedOn: '2031-04-15' });
    const { courtRecords } = await fileOf(agency, evicted.caseId);
    expect(courtRecords).toHaveLength(5);
    expect(await openTasksOf(evicted)).toEqual([]);
  });
});
