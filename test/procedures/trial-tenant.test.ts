import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkInvariants } from '../support/invariants.js';
import {
  caseRow,
  decide as decideCase,
  fileOf,
  givenAnAgency,
  givenATenancy,
  lettersOf,
  openTasksOf,
  phaseOf,
  preparedOn,
  whenDone,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostDeskPosts,
  type Agency,
  type Household,
  type Story,
} from '../support/agency.js';
import {
  answer,
  conclude,
  decide,
  fileNow,
  givenPartners,
  refer,
  tell,
  viewNow,
  type Partners,
} from '../support/trajectories.js';
import { openWorld, settle, toEndOfDay, type World } from '../support/world.js';

const trialHousing = 'trial_housing_mid_west_flanders';

/** A tenant of S2 who rents from 1 January 2031, with the case that is opened on Monday 6 January. */
interface Guided extends Story {
  trajectoryId: string;
}

/** S1 meets S2: a trial tenant pays nothing from January 2031 on (facts §13.18). */
describe('a trial tenant in arrears', () => {
  let world: World;
  let agency: Agency;
  let partners: Partners;
  let silent: Guided;
  let ready: Guided;
  let pays: Guided;
  let noticed: Guided;
  let ending: Guided;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    const { landlordId } = agency;
    partners = { ...(await givenPartners(world)), landlordId };
    silent = await givenATrialTenantInArrears();
    ready = await givenATrialTenantInArrears();
    pays = await givenATrialTenantInArrears();
    noticed = await givenATrialTenantInArrears();
    ending = await givenATrialTenant();
  });
  afterAll(async () => {
    expect(await checkInvariants(world)).toEqual([]);
  });
  afterAll(() => world.close());

  const step = (id: string, code: string, outcome: string, answers = {}): Promise<string> =>
    answer(partners, id, { step: code, outcome, answers });

  /** Fase 1 to 5 of S2, and the landlord says which tenancy it is. */
  async function givenATrialTenant(): Promise<Guided> {
    const trajectoryId = await refer(partners, trialHousing);
    await step(trajectoryId, 'register', 'complete');
    await step(trajectoryId, 'consent', 'signed', { until: '2040-12-31' });
    await step(trajectoryId, 'intake', 'sent');
    await step(trajectoryId, 'team_selects', 'approved', { criteria: ['self_insight'] });
    await step(trajectoryId, 'priority', 'granted', { landlord: partners.landlordId });
    await step(trajectoryId, 'allocate', 'allocated', { on: '2031-01-06', months: 12 });
    const home = await givenATenancy(agency, { from: '2031-01-01' });
    await whenTheLandlordLinks(trajectoryId, home);
    return { ...home, agency, trajectoryId, caseId: '' };
  }

  async function givenATrialTenantInArrears(): Promise<Guided> {
    const tenant = await givenATrialTenant();
    return { ...tenant, caseId: await whenTheOfficerStarts(agency, tenant.tenancyId) };
  }

  async function whenTheLandlordLinks(trajectoryId: string, home: Household): Promise<void> {
    const { tenancyId, tenantIds } = home;
    const data = { tenancyId, tenantId: tenantIds[0] ?? '' };
    await tell(partners, trajectoryId, [{ type: 'tenancy_linked', data }]);
  }

  /** The open questions of the landlord in a trajectory: which, of whom, and by which day. */
  async function questionsIn({ trajectoryId }: Guided): Promise<string[]> {
    const { tasks } = await fileNow(partners, trajectoryId);
    return tasks
      .filter(({ state, key }) => state === 'open' && key.startsWith('arrears:'))
      .map(({ kind, role, due }) => `${kind} ${role} ${due.date}`);
  }

  async function whenTheyAnswer({ trajectoryId }: Guided, outcome: string): Promise<string> {
    const { tasks } = await fileNow(partners, trajectoryId);
    const task = tasks.find(({ state, key }) => state === 'open' && key.startsWith('arrears:'));
    const args = { taskId: task?.taskId ?? '', outcome, answers: {} };
    const said = await decide(partners, trajectoryId, { message: 'answerStep', args });
    await settle(world);
    return said;
  }

  async function waitsFor({ caseId }: Guided): Promise<string[]> {
    return (await caseRow(agency, caseId)).waiting?.blocks ?? [];
  }

  it('before letter 1 the coach hears the amount, by a task, a mail without content and a record of the share', async () => {
    expect(await questionsIn(silent)).toEqual(['arrears_heard trajectory_coach 2031-01-13']);
    expect((await viewNow(partners, silent.trajectoryId)).arrears).toMatchObject({
      openCents: 60_000,
      since: '2031-01-06',
    });
    const mails = await world.source.query<{ kind: string; state: string }[]>(
      "select kind, state from mail where trajectory_id = $1 and kind = 'arrears_told'",
      [silent.trajectoryId],
    );
    expect(mails).toEqual([{ kind: 'arrears_told', state: 'sent' }]);
    const shares = await world.source.query<object[]>(
      `select partner_id, fields, ground, open_cents, closed_at = shared_at as once from share
        where case_id = $1`,
      [silent.caseId],
    );
    expect(shares).toEqual([
      {
        partner_id: partners.referrerId,
        fields: ['open_amount'],
        ground: 'guidance_agreement',
        open_cents: 60_000,
        once: true,
      },
    ]);
  });

  it('who pays meanwhile gets no letter, and the coach is asked nothing any more', async () => {
    await whenMoneyIsBooked(agency, pays.tenancyId, { cents: 60_000 });
    expect(await phaseOf(pays)).toBe('closed');
    expect(await questionsIn(pays)).toEqual([]);
  });

  it('letter 1 leaves on its day where the coach says so, and waits five working days where the coach is silent', async () => {
    expect(await whenTheyAnswer(ready, 'go_on')).toBe('applied');
    await toEndOfDay(world, '2031-01-13');
    expect(await preparedOn(agency, ready.caseId, 'letter_1')).toEqual(['2031-01-10']);
    expect(await preparedOn(agency, silent.caseId, 'letter_1')).toEqual([]);
    expect(await waitsFor(silent)).toEqual(['coach_hears']);
    await toEndOfDay(world, '2031-01-14');
    expect(await preparedOn(agency, silent.caseId, 'letter_1')).toEqual(['2031-01-14']);
    const both = [silent.caseId, ready.caseId];
    await whenThePostDeskPosts(agency, both, 'letter_1');
    expect(await questionsIn(silent)).toEqual([]);
    await toEndOfDay(world, '2031-02-06');
    await whenThePostDeskPosts(agency, both, 'letter_2');
  });

  it('the coordinator is asked about letter 3 two weeks before the 10th, and the ladder climbs when nothing comes', async () => {
    expect(await questionsIn(ready)).toEqual([]);
    await toEndOfDay(world, '2031-02-24');
    const asked = ['arrears_agreement trajectory_coordinator 2031-03-10'];
    expect([await questionsIn(ready), await questionsIn(silent)]).toEqual([asked, asked]);
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    await toEndOfDay(world, '2031-03-14');
    expect(await lettersOf(agency, silent.caseId, 'letter_3')).toEqual([]);
    expect(await waitsFor(silent)).toEqual(['coordinator_agreement']);
    const { tasks } = await fileNow(partners, silent.trajectoryId);
    expect(tasks.find(({ kind }) => kind === 'arrears_agreement')?.rung).toBeGreaterThan(0);
  });

  it('letter 3 leaves as soon as the coordinator agrees', async () => {
    expect(await whenTheyAnswer(silent, 'agrees')).toBe('applied');
    expect(await preparedOn(agency, silent.caseId, 'letter_3')).toEqual(['2031-03-14']);
    await whenThePostDeskPosts(agency, silent.caseId, 'letter_3');
    expect(await phaseOf(silent)).toBe('objection_week');
  });

  it('refused, letter 3 waits for the next 10th, and the coordinator is asked again in time', async () => {
    expect(await whenTheyAnswer(ready, 'refuses')).toBe('applied');
    expect(await waitsFor(ready)).toContain('coordinator_refused');
    const { terms } = await fileOf(agency, ready.caseId);
    const due = terms.findLast(({ kind }) => kind === 'letter_3_due')?.term.date;
    expect(due).toBe('2031-04-11');
    await toEndOfDay(world, '2031-03-27');
    expect(await questionsIn(ready)).toEqual([
      'arrears_agreement trajectory_coordinator 2031-04-10',
    ]);
    expect(await whenTheyAnswer(ready, 'agrees')).toBe('applied');
    await whenStatementsAreInUpTo(agency, '2031-04-10');
    await toEndOfDay(world, '2031-04-10');
    expect(await lettersOf(agency, ready.caseId, 'letter_3')).toEqual([]);
    await toEndOfDay(world, '2031-04-11');
    expect(await preparedOn(agency, ready.caseId, 'letter_3')).toEqual(['2031-04-11']);
  });

  it('one notice, one ground: a notice for arrears bars the notice that ends the trial', async () => {
    await whenALandlordMayServeNotice(noticed, '2031-04-14');
    await whenDone(agency, noticed.caseId, { kind: 'approve_notice', outcome: 'approved' });
    await whenThePostDeskPosts(agency, noticed.caseId, 'termination_notice');
    const args = { ending: 'notice_by_landlord' };
    const refused = await decide(partners, noticed.trajectoryId, { message: 'decideEnding', args });
    expect(refused).toBe('notice_in_case');
    const { file } = await viewNow(partners, noticed.trajectoryId);
    expect(file.ending).toBeUndefined();
  });

  it('and a trial that ends by a notice bars the notice for arrears', async () => {
    await toEndOfDay(world, '2031-07-07');
    const negative = { outcome: 'negative', agreedBy: ['regional_contact' as const] };
    expect(await conclude(partners, ending.trajectoryId, negative)).toBe('applied');
    const args = { ending: 'notice_by_landlord' };
    const decided = await decide(partners, ending.trajectoryId, { message: 'decideEnding', args });
    expect(decided).toBe('applied');
    const caseId = await whenTheOfficerStarts(agency, ending.tenancyId);
    await whenALandlordMayServeNotice({ ...ending, caseId }, '2031-07-08');
    await whenDone(agency, caseId, { kind: 'approve_notice', outcome: 'approved' });
    expect(await lettersOf(agency, caseId, 'termination_notice')).toEqual([]);
    expect(await waitsFor({ ...ending, caseId })).toEqual(['notice_in_trajectory']);
  });

  it('arrears end no trajectory: both go on, and a case that is withdrawn asks nothing any more', async () => {
    const { phase } = await fileNow(partners, silent.trajectoryId);
    expect(phase).toBe('stay');
    const args = { reason: 'withdrawn' };
    await decideCase(agency, ready.caseId, { message: 'withdraw', args });
    expect(await questionsIn(ready)).toEqual([]);
    expect(await openTasksOf(ready)).toEqual([]);
  });

  /** What was paid goes back to the bank: a person looks, resumes the case and decides on notice to quit. */
  async function whenALandlordMayServeNotice(
    { tenancyId, caseId }: Story,
    dayAfter: string,
  ): Promise<void> {
    const receiptId = await whenMoneyIsBooked(agency, tenancyId, { cents: 900_000 });
    await whenMoneyGoesBack(agency, receiptId);
    await whenDone(agency, caseId, { kind: 'review_reversal', outcome: 'resume' });
    await whenDone(agency, caseId, { kind: 'decide_next', outcome: 'notice' });
    // A payment that came back is called about first: no letter on the same day.
    await toEndOfDay(world, dayAfter);
    await whenStatementsAreInUpTo(agency, dayAfter);
  }
});
