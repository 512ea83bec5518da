import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitteeDecision, Instalment } from '../../domain/arrears/events.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { CommandRow } from '../../infra/database/entities/command.js';
import {
  caseRow,
  decide,
  fileOf,
  givenAColleague,
  givenAManager,
  givenAnAgency,
  givenArrears,
  givenASession,
  lettersOf,
  mailsOf,
  openTask,
  openTasksOf,
  phaseOf,
  rungsOf,
  runningTerm,
  waitingLetters,
  whenDone,
  whenLetterThreeIsReceived,
  whenMoneyIsBooked,
  whenSomebodyLeaves,
  whenThePostDeskPosts,
  whenThreeLettersHaveLeft,
  type Agency,
  type Story,
} from '../support/agency.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

const twice90: Instalment[] = [
  { n: 1, dueOn: '2031-06-05', amountCents: 90_000 },
  { n: 2, dueOn: '2031-07-07', amountCents: 90_000 },
];

const whenTheLandlordAgreesAPlan = async (
  { agency, caseId }: Story,
  instalments: Instalment[],
): Promise<CommandRow> => {
  const args = { planId: randomUUID(), by: 'landlord', guidance: false, instalments };
  return decide(agency, caseId, { message: 'agreePlan', args });
};

/** Five files of 1,800 euro go to the OCMW on Thursday 27 March 2031; each meets the committee in its own way. */
describe('S1 steps 4 to 7: the OCMW, the committee and the plan', () => {
  let world: World;
  let agency: Agency;
  let heard: Story;
  let agreesDirectly: Story;
  let refusedByOcmw: Story;
  let silentOcmw: Story;
  let guided: Story;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    await givenAColleague(agency, agency.welfareCentreId, 'head_of_social_service');
    heard = await givenArrears(agency);
    agreesDirectly = await givenArrears(agency);
    refusedByOcmw = await givenArrears(agency);
    silentOcmw = await givenArrears(agency);
    guided = await givenArrears(agency);
    const stories = [heard, agreesDirectly, refusedByOcmw, silentOcmw, guided];
    await whenThreeLettersHaveLeft(stories);
    await toEndOfDay(world, '2031-03-14');
    await whenLetterThreeIsReceived(stories);
    await toEndOfDay(world, '2031-03-27');
  });
  afterAll(async () => {
    await world.close();
  });

  const sessionOf = async ({ caseId }: Story): Promise<string> =>
    (await fileOf(agency, caseId)).sessions.at(-1)?.sessionId ?? '';

  const whenItIsPutOnASession = async ({ caseId }: Story, on: string): Promise<void> => {
    const details = { sessionId: await givenASession(agency, on), on };
    await whenDone(agency, caseId, { kind: 'convene', outcome: 'convened', details });
  };

  const whenTheCommitteeDecides = async (
    { caseId }: Story,
    ruling: { sessionId: string; decision: CommitteeDecision; inAbsence?: boolean },
  ): Promise<CommandRow> => {
    const { sessionId, decision, inAbsence = false } = ruling;
    const plan = decision.startsWith('plan') ? { planId: randomUUID(), instalments: twice90 } : {};
    const args = { sessionId, decision, inAbsence, ...plan };
    return decide(agency, caseId, {
      message: 'decideCommittee',
      args,
      body: { motive: 'Gehoord.' },
    });
  };

  it('step 4: a refused file goes back to the landlord and the view of the OCMW closes', async () => {
    await whenDone(agency, refusedByOcmw.caseId, { kind: 'accept_file', outcome: 'refused' });
    expect(await phaseOf(refusedByOcmw)).toBe('landlord_decision');
    const { shares } = await fileOf(agency, refusedByOcmw.caseId);
    expect(shares[0]?.closed?.reason).toBe('refused');
    expect(await mailsOf(refusedByOcmw, 'share_closed')).toEqual([
      { on: '2031-03-27', state: 'sent' },
    ]);
  });

  it('step 4: three files are accepted, distributed, invited and visited', async () => {
    for (const { caseId } of [heard, agreesDirectly, guided]) {
      await whenDone(agency, caseId, { kind: 'accept_file', outcome: 'accepted' });
      const details = { userId: agency.workerId };
      await whenDone(agency, caseId, { kind: 'assign_worker', outcome: 'assigned', details });
      await whenThePostDeskPosts(agency, caseId, 'invitation_visit');
      await whenDone(agency, caseId, { kind: 'home_visit', outcome: 'not_home' });
      await whenItIsPutOnASession({ ...heard, caseId }, '2031-04-15');
      expect(await runningTerm(agency, caseId, 'invitation_posting')).toBe('2031-04-04');
    }
  });

  it('facts §13.13: a plan agreed directly with the landlord calls everything else off', async () => {
    await toEndOfDay(world, '2031-03-28');
    expect(
      await waitingLetters(agency, agreesDirectly.caseId, 'invitation_committee'),
    ).toHaveLength(1);
    const command = await whenTheLandlordAgreesAPlan(agreesDirectly, [
      { n: 1, dueOn: '2031-04-22', amountCents: 180_000 },
    ]);
    expect(command.state).toBe('applied');
    expect(await phaseOf(agreesDirectly)).toBe('plan');
    const [invitation] = await lettersOf(agency, agreesDirectly.caseId, 'invitation_committee');
    expect(invitation?.withdrawn).toBe('plan');
    expect(await openTasksOf(agreesDirectly)).toEqual([]);
    const { shares } = await fileOf(agency, agreesDirectly.caseId);
    expect(shares[0]?.closed?.reason).toBe('plan');
    expect(await mailsOf(agreesDirectly, 'share_closed')).toEqual([
      { on: '2031-03-28', state: 'sent' },
    ]);
    const again = await whenTheLandlordAgreesAPlan(agreesDirectly, twice90);
    expect(again).toMatchObject({ state: 'refused', answer: { code: 'plan_runs_already' } });
  });

  it('step 6: the committee decides only about a case on its own session', async () => {
    const sessionId = await givenASession(agency, '2031-04-16');
    const other = await whenTheCommitteeDecides(heard, { sessionId, decision: 'no_solution' });
    expect(other).toMatchObject({ state: 'refused', answer: { code: 'not_in_this_phase' } });
    const early = await whenTheCommitteeDecides(refusedByOcmw, {
      sessionId,
      decision: 'no_solution',
    });
    expect(early).toMatchObject({ state: 'refused', answer: { code: 'not_in_this_phase' } });
    const own = await sessionOf(heard);
    const noDays = { sessionId: own, decision: 'plan', inAbsence: false, instalments: [] };
    const empty = await decide(agency, heard.caseId, { message: 'decideCommittee', args: noDays });
    expect(empty).toMatchObject({ state: 'refused', answer: { code: 'no_instalments' } });
  });

  it('the ladder: an untouched file climbs from the LAC officer to the head of the service, on working days', async () => {
    const { caseId } = silentOcmw;
    const { taskId, due } = await openTask(agency, caseId, 'accept_file');
    expect(due.date).toBe('2031-04-03');
    await toEndOfDay(world, '2031-04-15');
    expect(await rungsOf(silentOcmw, taskId)).toEqual([
      ['2031-04-04', 1, 'lac_administrator'],
      ['2031-04-07', 2, 'head_of_social_service'],
    ]);
  });

  it('facts §13.14: nobody came, so the session is postponed once and convened again', async () => {
    const { caseId } = heard;
    await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
    const sessionId = await sessionOf(heard);
    await whenTheCommitteeDecides(heard, { sessionId, decision: 'postponed' });
    expect(await phaseOf(heard)).toBe('welfare_centre');
    expect(await openTasksOf(heard)).toEqual(['convene']);
    const twice = await whenTheCommitteeDecides(heard, { sessionId, decision: 'no_solution' });
    expect(twice).toMatchObject({ state: 'refused', answer: { code: 'not_in_this_phase' } });
    await whenItIsPutOnASession(heard, '2031-05-06');
    await toEndOfDay(world, '2031-04-22');
    await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
    const second = { sessionId: await sessionOf(heard), decision: 'postponed' as const };
    expect(await whenTheCommitteeDecides(heard, second)).toMatchObject({
      state: 'refused',
      answer: { code: 'postponed_before' },
    });
    const invitations = await lettersOf(agency, caseId, 'invitation_committee');
    expect(invitations.map((letter) => letter.occurrence)).toEqual([1, 2]);
  });

  it('facts §13.13: a plan with guidance keeps the view of the OCMW open', async () => {
    const { caseId } = guided;
    await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
    const sessionId = await sessionOf(guided);
    await whenTheCommitteeDecides(guided, { sessionId, decision: 'plan_with_guidance' });
    await whenThePostDeskPosts(agency, caseId, 'decision');
    expect(await phaseOf(guided)).toBe('plan');
    expect((await caseRow(agency, caseId)).welfareCentreId).toBe(agency.welfareCentreId);
    expect(await mailsOf(guided, 'share_closed')).toEqual([]);
  });

  it('step 7: a plan that is kept ends the case; the called-off session asks nothing of anybody', async () => {
    await whenMoneyIsBooked(agency, agreesDirectly.tenancyId, { cents: 240_000 });
    const row = await caseRow(agency, agreesDirectly.caseId);
    expect(row).toMatchObject({ outcome: 'plan_kept', closedOn: '2031-04-22' });
    const file = await fileOf(agency, agreesDirectly.caseId);
    expect(file.plans[0]?.ended).toEqual({ state: 'kept', on: '2031-04-22' });
    expect(file.tasks.map((task) => task.kind)).not.toContain('hold_session');
  });

  it('facts §13.14: the second time it is decided in absence, and the decision letters leave', async () => {
    const { caseId } = heard;
    await toEndOfDay(world, '2031-05-06');
    const sessionId = await sessionOf(heard);
    await whenTheCommitteeDecides(heard, { sessionId, decision: 'plan', inAbsence: true });
    expect(await phaseOf(heard)).toBe('decision_letters');
    expect(await runningTerm(agency, caseId, 'decision_letters')).toBe('2031-05-09');
    await whenThePostDeskPosts(agency, caseId, 'decision');
    expect(await phaseOf(heard)).toBe('plan');
    const { decisions, plans } = await fileOf(agency, caseId);
    expect(decisions.map((one) => [one.decision, one.inAbsence])).toEqual([
      ['postponed', false],
      ['plan', true],
    ]);
    expect(plans[0]).toMatchObject({ by: 'committee', from: '2031-05-06' });
    expect(await mailsOf(heard, 'committee_decision')).toHaveLength(2);
  });

  it('facts §13.13: after a decision without guidance the view of the OCMW closes', async () => {
    const { shares } = await fileOf(agency, heard.caseId);
    expect(shares.map((share) => share.closed?.reason)).toEqual(['decided']);
    expect((await caseRow(agency, heard.caseId)).welfareCentreId).toBeNull();
    expect(await mailsOf(heard, 'share_closed')).toEqual([{ on: '2031-05-06', state: 'sent' }]);
  });

  it('facts §13.13: a silent OCMW does not block the landlord for ever', async () => {
    const { caseId } = silentOcmw;
    expect(await openTasksOf(silentOcmw)).toEqual(['accept_file']);
    await toEndOfDay(world, '2031-05-15');
    expect(await openTasksOf(silentOcmw)).toEqual(['accept_file', 'silent_partner']);
    await whenDone(agency, caseId, { kind: 'silent_partner', outcome: 'go_on_without' });
    expect(await phaseOf(silentOcmw)).toBe('landlord_decision');
    expect(await openTasksOf(silentOcmw)).toEqual(['decide_next']);
    expect((await fileOf(agency, caseId)).shares[0]?.closed?.reason).toBe('silent');
  });

  it('facts §13.13: the guidance ends with its plan, and so does the view of the OCMW', async () => {
    expect((await caseRow(agency, guided.caseId)).welfareCentreId).toBe(agency.welfareCentreId);
    await whenDone(agency, guided.caseId, { kind: 'plan_call', outcome: 'broken' });
    const { shares } = await fileOf(agency, guided.caseId);
    expect(shares.map((share) => share.closed?.reason)).toEqual(['broken']);
    expect(await mailsOf(guided, 'share_closed')).toEqual([{ on: '2031-05-15', state: 'sent' }]);
  });
});

/** 600 euro is open when each plan is agreed on Monday 6 January 2031; rent of 600 euro is due again on 5 February. */
describe('S1 steps 7 and 8: current rent and instalment are watched', () => {
  let world: World;
  let agency: Agency;
  let keeps: Story;
  let breaks: Story;
  let paysNoRent: Story;
  let oneCentShort: Story;
  let oneDayLate: Story;
  let strict: Agency;

  const twice30: Instalment[] = [
    { n: 1, dueOn: '2031-01-20', amountCents: 30_000 },
    { n: 2, dueOn: '2031-02-20', amountCents: 30_000 },
  ];

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    await givenAManager(agency);
    const settings = { instalmentGraceWorkingDays: 0, instalmentShortfallCents: 0 };
    strict = await givenAnAgency(world, { settings });
    keeps = await givenArrears(agency);
    breaks = await givenArrears(agency);
    paysNoRent = await givenArrears(agency);
    oneCentShort = await givenArrears(strict);
    oneDayLate = await givenArrears(strict);
    for (const story of [keeps, breaks, paysNoRent, oneCentShort, oneDayLate]) {
      await whenTheLandlordAgreesAPlan(story, twice30);
    }
  });
  afterAll(async () => {
    await world.close();
  });

  it('step 8: a plan agreed before letter 1 pauses the letters', async () => {
    await toEndOfDay(world, '2031-01-20');
    for (const story of [keeps, breaks, paysNoRent, oneCentShort, oneDayLate]) {
      expect(await phaseOf(story)).toBe('plan');
      expect(await lettersOf(story.agency, story.caseId, 'letter_1')).toEqual([]);
      expect(await openTasksOf(story)).toEqual([]);
    }
  });

  it('facts §12.7: with both settings 0 one cent too little, or one day too late, is a task', async () => {
    await whenMoneyIsBooked(oneCentShort.agency, oneCentShort.tenancyId, { cents: 29_999 });
    await whenMoneyIsBooked(agency, paysNoRent.tenancyId, { cents: 30_000 });
    await toEndOfDay(world, '2031-01-21');
    await whenMoneyIsBooked(oneDayLate.agency, oneDayLate.tenancyId, { cents: 30_000 });
    for (const story of [oneCentShort, oneDayLate]) {
      const call = await openTask(story.agency, story.caseId, 'plan_call');
      expect(brusselsDateOf(call.openedAt)).toBe('2031-01-21');
      expect(await phaseOf(story)).toBe('plan');
    }
    expect(await openTasksOf(keeps)).toEqual([]);
  });

  it('facts §12.9: the coordinator of the other house leaves, management stays', async () => {
    await givenAManager(strict);
    await whenSomebodyLeaves(strict, strict.coordinatorId);
    expect(await openTasksOf(oneCentShort)).toEqual(['plan_call']);
  });

  it('facts §12.7: late within the five working days of grace is no task', async () => {
    await toEndOfDay(world, '2031-01-27');
    await whenMoneyIsBooked(agency, keeps.tenancyId, { cents: 30_000 });
    expect(await openTasksOf(breaks)).toEqual([]);
    await toEndOfDay(world, '2031-01-28');
    expect(await openTasksOf(keeps)).toEqual([]);
    expect(await openTasksOf(breaks)).toEqual(['plan_call']);
  });

  it('the ladder: an untouched call climbs from the officer to the coordinator and management, once each', async () => {
    const { taskId, due } = await openTask(agency, breaks.caseId, 'plan_call');
    expect(due.date).toBe('2031-02-04');
    await toEndOfDay(world, '2031-02-05');
    await whenMoneyIsBooked(agency, keeps.tenancyId, { cents: 60_000 });
    await toEndOfDay(world, '2031-02-09');
    expect(await rungsOf(breaks, taskId)).toEqual([
      ['2031-02-05', 1, 'arrears_officer'],
      ['2031-02-06', 2, 'landlord_coordinator'],
    ]);
    await toEndOfDay(world, '2031-02-12');
    expect(await rungsOf(breaks, taskId)).toEqual([
      ['2031-02-05', 1, 'arrears_officer'],
      ['2031-02-06', 2, 'landlord_coordinator'],
      ['2031-02-10', 3, 'landlord_management'],
    ]);
    expect(await mailsOf(breaks, 'task_reminder')).toEqual([
      { on: '2031-02-05', state: 'sent' },
      { on: '2031-02-06', state: 'sent' },
      { on: '2031-02-10', state: 'sent' },
    ]);
  });

  it('facts §12.9: a rung that nobody holds is passed over: from the officer to management', async () => {
    const { taskId, due } = await openTask(strict, oneCentShort.caseId, 'plan_call');
    expect(due.date).toBe('2031-01-28');
    expect(await rungsOf(oneCentShort, taskId)).toEqual([
      ['2031-01-29', 1, 'arrears_officer'],
      ['2031-01-30', 3, 'landlord_management'],
    ]);
  });

  it('facts §12.9: a task of a role that nobody holds goes to the next person at once', async () => {
    await whenDone(strict, oneCentShort.caseId, { kind: 'plan_call', outcome: 'broken' });
    const task = await openTask(strict, oneCentShort.caseId, 'decide_next');
    expect(task.role).toBe('landlord_management');
    expect(await rungsOf(oneCentShort, task.taskId)).toEqual([
      ['2031-02-12', 2, 'landlord_management'],
    ]);
  });

  it('facts §13.3: unpaid rent during a plan is a breach of that plan', async () => {
    expect(await openTasksOf(paysNoRent)).toEqual([]);
    await toEndOfDay(world, '2031-02-13');
    expect(await openTasksOf(paysNoRent)).toEqual(['plan_call']);
  });

  it('facts §12.7: a plan is broken only when a person confirms', async () => {
    await whenDone(agency, paysNoRent.caseId, { kind: 'plan_call', outcome: 'goes_on' });
    expect(await phaseOf(paysNoRent)).toBe('plan');
    await whenDone(agency, breaks.caseId, { kind: 'plan_call', outcome: 'broken' });
    expect(await phaseOf(breaks)).toBe('landlord_decision');
    const { plans } = await fileOf(agency, breaks.caseId);
    expect(plans[0]?.ended).toEqual({ state: 'broken', on: '2031-02-13' });
  });

  it('step 7: the last instalment of a plan that is kept ends the case', async () => {
    await toEndOfDay(world, '2031-02-20');
    await whenMoneyIsBooked(agency, keeps.tenancyId, { cents: 30_000 });
    const row = await caseRow(agency, keeps.caseId);
    expect(row).toMatchObject({ outcome: 'plan_kept', closedOn: '2031-02-20' });
    expect((await fileOf(agency, keeps.caseId)).plans[0]?.ended?.state).toBe('kept');
    expect(await openTasksOf(paysNoRent)).toEqual([]);
    await toEndOfDay(world, '2031-02-21');
    expect(await openTasksOf(paysNoRent)).toEqual(['plan_call']);
  });
});
