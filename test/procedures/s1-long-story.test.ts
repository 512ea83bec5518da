import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseRow,
  decide,
  fileOf,
  givenAnAgency,
  givenASession,
  givenATenancy,
  lettersOf,
  openTask,
  today,
  whenDone,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostBrings,
  whenThePostDeskPosts,
  type Agency,
} from '../support/agency.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

/** One tenant, rent of 600 euro due on the 5th, nothing paid: through all of S1 to the petition. */
describe('S1: three months behind, OCMW, committee, plan broken, notice to quit and petition', () => {
  let world: World;
  let agency: Agency;
  let caseId: string;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    const home = await givenATenancy(agency, { from: '2031-01-01' });
    caseId = await whenTheOfficerStarts(agency, home.tenancyId);
  });
  afterAll(async () => {
    await world.close();
  });

  const phase = async (): Promise<string> => (await caseRow(agency, caseId)).phase;

  it('step 1: letter 1 is ready on the fifth working day after the due day, and not before', async () => {
    await toEndOfDay(world, '2031-01-09');
    expect(await lettersOf(agency, caseId, 'letter_1')).toEqual([]);
    await toEndOfDay(world, '2031-01-10');
    const [letter] = await lettersOf(agency, caseId, 'letter_1');
    expect(letter?.preparedAt.slice(0, 10)).toBe('2031-01-10');
    expect((await caseRow(agency, caseId)).waiting?.for).toBe('deposit_letter_1');
  });

  it('step 1: letter 2 follows after the next due day and the fourteen days of letter 1', async () => {
    await toEndOfDay(world, '2031-01-13');
    await whenThePostDeskPosts(agency, caseId, 'letter_1');
    expect(await phase()).toBe('letter_2');
    await toEndOfDay(world, '2031-02-05');
    expect(await lettersOf(agency, caseId, 'letter_2')).toEqual([]);
    await toEndOfDay(world, '2031-02-06');
    await whenThePostDeskPosts(agency, caseId, 'letter_2');
    expect(await phase()).toBe('tenth');
  });

  it('step 2: letter 3 waits for the 10th of the month in which three months threaten, and for its statements', async () => {
    await toEndOfDay(world, '2031-03-10');
    expect(await lettersOf(agency, caseId, 'letter_3')).toEqual([]);
    await toEndOfDay(world, '2031-03-11');
    expect(await phase()).toBe('letter_3');
    expect((await caseRow(agency, caseId)).waiting?.blocks).toContain('ledger_stale');
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    await toEndOfDay(world, '2031-03-12');
    await whenThePostDeskPosts(agency, caseId, 'letter_3');
    expect(await phase()).toBe('objection_week');
  });

  it('step 3: the file goes to the OCMW after the week that follows proved receipt, with its grace for the post', async () => {
    const [letter] = await lettersOf(agency, caseId, 'letter_3');
    await toEndOfDay(world, '2031-03-17');
    await whenThePostBrings(agency, letter?.letterId ?? '', {
      outcome: 'received',
      on: '2031-03-14',
    });
    await toEndOfDay(world, '2031-03-25');
    expect((await fileOf(agency, caseId)).shares).toEqual([]);
    await toEndOfDay(world, '2031-03-27');
    expect(await phase()).toBe('welfare_centre');
    const [share] = (await fileOf(agency, caseId)).shares;
    expect(share).toMatchObject({
      organisationId: agency.welfareCentreId,
      openCents: 180_000,
      ground: 'informed_no_objection',
    });
    expect(world.mails.mails().map((mail) => mail.subject)).toContain('Nieuw dossier in Woonzeker');
  });

  it('step 4: the LAC officer accepts and distributes the file; the social worker invites and visits', async () => {
    await whenDone(agency, caseId, { kind: 'accept_file', outcome: 'accepted' });
    await whenDone(agency, caseId, {
      kind: 'assign_worker',
      outcome: 'assigned',
      details: { userId: agency.workerId },
    });
    await toEndOfDay(world, '2031-03-28');
    await whenThePostDeskPosts(agency, caseId, 'invitation_visit');
    expect((await openTask(agency, caseId, 'home_visit')).userId).toBe(agency.workerId);
    await toEndOfDay(world, '2031-04-04');
    await whenDone(agency, caseId, { kind: 'home_visit', outcome: 'spoken' });
  });

  it('step 5: the committee is convened, the tenant invited again, visited again, and the report made', async () => {
    const sessionId = await givenASession(agency, '2031-05-06');
    await whenDone(agency, caseId, {
      kind: 'convene',
      outcome: 'convened',
      details: { sessionId, on: '2031-05-06' },
    });
    expect(await phase()).toBe('committee');
    await toEndOfDay(world, '2031-04-07');
    await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
    await whenDone(agency, caseId, { kind: 'second_home_visit', outcome: 'spoken' });
    await whenDone(agency, caseId, { kind: 'report', outcome: 'report_read_by_tenant' });
  });

  it('steps 6 and 7: the committee decides on a plan and the decision letters leave', async () => {
    await toEndOfDay(world, '2031-05-06');
    const sessionId = (await fileOf(agency, caseId)).sessions[0]?.sessionId;
    const instalments = [
      { n: 1, dueOn: '2031-06-05', amountCents: 90_000 },
      { n: 2, dueOn: '2031-07-05', amountCents: 90_000 },
    ];
    const args = {
      sessionId,
      decision: 'plan',
      inAbsence: false,
      planId: crypto.randomUUID(),
      instalments,
    };
    const row = await decide(agency, caseId, {
      message: 'decideCommittee',
      args,
      body: { motive: 'Huurder heeft werk.' },
    });
    expect(row.state).toBe('applied');
    expect(await phase()).toBe('decision_letters');
    await toEndOfDay(world, '2031-05-07');
    await whenThePostDeskPosts(agency, caseId, 'decision');
    expect(await phase()).toBe('plan');
  });

  it('step 7: the plan is not kept, and broken only when a person confirms', async () => {
    await toEndOfDay(world, '2031-06-20');
    expect(await phase()).toBe('plan');
    await whenDone(agency, caseId, { kind: 'plan_call', outcome: 'broken' });
    expect(await phase()).toBe('landlord_decision');
    expect((await fileOf(agency, caseId)).plans[0]?.ended?.state).toBe('broken');
  });

  it('step 7: notice to quit counts from receipt and starts on the first of the next month', async () => {
    await whenStatementsAreInUpTo(agency, '2031-06-19');
    await whenDone(agency, caseId, { kind: 'decide_next', outcome: 'notice' });
    await whenDone(agency, caseId, { kind: 'approve_notice', outcome: 'approved' });
    await toEndOfDay(world, '2031-06-23');
    await whenThePostDeskPosts(agency, caseId, 'termination_notice');
    const [letter] = await lettersOf(agency, caseId, 'termination_notice');
    await toEndOfDay(world, '2031-06-25');
    await whenThePostBrings(agency, letter?.letterId ?? '', { outcome: 'received' });
    expect((await fileOf(agency, caseId)).notice).toMatchObject({
      startsOn: '2031-07-01',
      term: { date: '2031-09-30' },
    });
  });

  it('step 7: the petition is lodged, and from there on the court speaks', async () => {
    expect(today(agency)).toBe('2031-06-25');
    await whenDone(agency, caseId, { kind: 'lodge_petition', outcome: 'lodged' });
    expect(await phase()).toBe('court');
    expect((await fileOf(agency, caseId)).petition).toEqual({
      on: '2031-06-25',
      overridden: false,
    });
    await whenDone(agency, caseId, { kind: 'follow_court', outcome: 'averted' });
    expect(await caseRow(agency, caseId)).toMatchObject({
      phase: 'closed',
      outcome: 'eviction_averted',
      closedOn: '2031-06-25',
    });
  });
});
