import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { depositLetter, releaseLetter, type PostAnswer } from '../../api/letters/post-desk.js';
import {
  matchMovement,
  type MatchableMovement,
  type MatchCandidate,
} from '../../domain/payment/matching.js';
import { appendEvents, loadEvents } from '../../infra/database/case-store.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { Relay } from '../../infra/relay/relay.js';
import {
  booker,
  caseRow,
  fileOf,
  givenAnAgency,
  givenAnUnmatchedCredit,
  givenATenancy,
  lettersOf,
  openTask,
  outlookOf,
  preparedOn,
  runningTerm,
  thenItStoodInTheOutlook,
  today,
  whenAPersonRecords,
  whenDone,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenMoneyIsBookedUnheard,
  whenSomebodyDeposits,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostBrings,
  whenThePostDeskPosts,
  whenThePostDeskReleases,
  type Agency,
} from '../support/agency.js';
import { openWorld, settle, toEndOfDay, toTime, type World } from '../support/world.js';

const rent = 60_000;
const iban = 'BE68539007547034';

/** A household with a rent of 600 euro on the 5th that has paid nothing since January 2031, and its case. */
interface Behind {
  tenancyId: string;
  caseId: string;
}

async function someoneBehind(agency: Agency): Promise<Behind> {
  const { tenancyId } = await givenATenancy(agency, { from: '2031-01-01', rentCents: rent });
  return { tenancyId, caseId: await whenTheOfficerStarts(agency, tenancyId) };
}

const idsOf = (cases: readonly Behind[]): string[] => cases.map(({ caseId }) => caseId);

async function thenPaidEndedIt(agency: Agency, { caseId }: Behind, on: string): Promise<void> {
  const ended = { outcome: 'paid', closedOn: on, phase: 'closed' };
  expect(await caseRow(agency, caseId)).toMatchObject(ended);
  const { letters, tasks } = await fileOf(agency, caseId);
  expect(letters.filter((one) => !one.deposited && one.withdrawn === undefined)).toEqual([]);
  expect(tasks.filter((task) => task.state === 'open')).toEqual([]);
}

describe('S1 step 8: money that comes in before letter 1 is posted', () => {
  let world: World;
  let agency: Agency;
  let early: Behind;
  let printed: Behind;
  let underWay: Behind;
  let claimed: Behind;
  let unseen: Behind;
  let promised: Behind;
  let sisters: Behind[];

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    early = await someoneBehind(agency);
    printed = await someoneBehind(agency);
    underWay = await someoneBehind(agency);
    claimed = await someoneBehind(agency);
    unseen = await someoneBehind(agency);
    promised = await someoneBehind(agency);
    sisters = [await someoneBehind(agency), await someoneBehind(agency)];
    await toTime(world, '2031-01-09', '10:00');
  });
  afterAll(async () => {
    await world.close();
  });

  it('paid in full before letter 1 ends the case, and no letter is ever made', async () => {
    await whenMoneyIsBooked(agency, early.tenancyId, { cents: rent });
    await thenPaidEndedIt(agency, early, '2031-01-09');
    expect(await lettersOf(agency, early.caseId, 'letter_1')).toEqual([]);
  });

  it('facts §13.4: an account that pays for two tenancies never matches alone', async () => {
    const tenancyIds = sisters.map(({ tenancyId }) => tenancyId);
    const match = matchMovement(fromOneAccount, tenancyIds.map(knownByThatAccount));
    expect(match).toEqual({ kind: 'suggested', tenancyIds, ground: 'iban_of_several' });
    const credit = { tenancyIds, cents: rent, valueDate: '2031-01-09', iban };
    await givenAnUnmatchedCredit(agency, credit);
  });

  it('facts §13.4 and §13.5: a claim, a plausible credit and a promise hold letter 1 on its day', async () => {
    const claim = { claimId: randomUUID(), on: '2031-01-09' };
    await whenAPersonRecords(agency, claimed.caseId, { type: 'payment_claimed', data: claim });
    const credit = { tenancyIds: [unseen.tenancyId], cents: rent, valueDate: '2031-01-08' };
    await givenAnUnmatchedCredit(agency, credit);
    const data = { commitmentId: randomUUID(), amountCents: rent, expectedOn: '2031-01-13' };
    await whenAPersonRecords(agency, promised.caseId, { type: 'commitment_recorded', data });
    await toTime(world, '2031-01-10', '10:00');
    await thenLetterOneIsHeld(claimed, 'payment_claimed');
    await thenLetterOneIsHeld(unseen, 'unseen_credit');
    await thenLetterOneIsHeld(promised, 'payment_commitment');
    for (const sister of sisters) await thenLetterOneIsHeld(sister, 'unseen_credit');
  });

  it('paid between release and deposit: the letter is withdrawn, "betaald, niet posten"', async () => {
    const letterId = await whenThePostDeskReleases(agency, printed.caseId, 'letter_1');
    await whenMoneyIsBooked(agency, printed.tenancyId, { cents: rent });
    await thenPaidEndedIt(agency, printed, '2031-01-10');
    const lastMoneyAt = expect.stringMatching(/^2031-01-10T09:/);
    const answer = await whenSomebodyDeposits(agency, letterId);
    expect(answer).toEqual({ ok: false, refusal: { code: 'withdrawn', lastMoneyAt } });
    expect((await lettersOf(agency, printed.caseId, 'letter_1'))[0]?.deposited).toBeUndefined();
  });

  it('paid a moment ago: the deposit is refused before the procedure itself has heard of it', async () => {
    const hurried = await someoneBehind(agency);
    const letterId = await whenThePostDeskReleases(agency, hurried.caseId, 'letter_1');
    await whenMoneyIsBookedUnheard(agency, hurried.tenancyId, { cents: rent });
    const lastMoneyAt = expect.stringMatching(/^2031-01-10T09:/);
    const answer = await whenSomebodyDeposits(agency, letterId);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'blocked', lastMoneyAt } });
    await thenPaidEndedIt(agency, hurried, '2031-01-10');
  });

  it('paid while somebody was at the post office: what was posted already is recorded, and a person looks', async () => {
    const letterId = await whenThePostDeskReleases(agency, underWay.caseId, 'letter_1');
    await whenMoneyIsBooked(agency, underWay.tenancyId, { cents: rent });
    const answer = await whenSomebodyDeposits(agency, letterId, { alreadyPosted: true });
    expect(answer).toEqual({ ok: true });
    const [letter] = await lettersOf(agency, underWay.caseId, 'letter_1');
    expect(letter?.deposited?.on).toBe('2031-01-10');
    expect((await caseRow(agency, underWay.caseId)).phase).toBe('review');
    const outcome = 'paid_after_all';
    await whenDone(agency, underWay.caseId, { kind: 'review_reversal', outcome });
    await thenPaidEndedIt(agency, underWay, '2031-01-10');
  });

  it('facts §13.4 and §13.5: each held letter leaves by itself after its own time', async () => {
    await toEndOfDay(world, '2031-01-22');
    expect(await preparedOn(agency, unseen.caseId, 'letter_1')).toEqual(['2031-01-16']);
    expect(await preparedOn(agency, claimed.caseId, 'letter_1')).toEqual(['2031-01-17']);
    for (const { caseId } of sisters) {
      expect(await preparedOn(agency, caseId, 'letter_1')).toEqual(['2031-01-17']);
    }
    expect(await preparedOn(agency, promised.caseId, 'letter_1')).toEqual(['2031-01-21']);
  });

  it('what the post brings on a letter of an ended case is still recorded', async () => {
    const [letter] = await lettersOf(agency, underWay.caseId, 'letter_1');
    await whenThePostBrings(agency, letter?.letterId ?? '', { outcome: 'received' });
    const [answered] = await lettersOf(agency, underWay.caseId, 'letter_1');
    expect(answered?.delivery).toEqual({ outcome: 'received', on: '2031-01-22' });
    await thenPaidEndedIt(agency, underWay, '2031-01-10');
  });

  /** Letter 1 is due on Friday 10 January; what holds it is told beside the wait. */
  async function thenLetterOneIsHeld({ caseId }: Behind, block: string): Promise<void> {
    expect(await lettersOf(agency, caseId, 'letter_1')).toEqual([]);
    expect((await caseRow(agency, caseId)).waiting?.blocks).toEqual([block]);
  }
});

const fromOneAccount: MatchableMovement = {
  amountCents: rent,
  returned: false,
  communication: 'huur',
  information: '',
  counterpartyIban: iban,
  counterpartyName: 'OCMW Genk',
};

function knownByThatAccount(tenancyId: string): MatchCandidate {
  const known = { references: [], tenantNames: [], ibans: [{ iban, thirdParty: false }] };
  return { tenancyId, ...known, monthlyCents: rent, openCents: rent };
}

describe('S1 steps 2, 3 and 8: money on the way from letter 1 to the OCMW', () => {
  let world: World;
  let agency: Agency;
  let inPart: Behind;
  let inTime: Behind;
  let released: Behind;
  let inTheWeek: Behind;
  let atTheOcmw: Behind;
  let bounced: Behind;
  let debitId: string;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    inPart = await someoneBehind(agency);
    inTime = await someoneBehind(agency);
    released = await someoneBehind(agency);
    inTheWeek = await someoneBehind(agency);
    atTheOcmw = await someoneBehind(agency);
    bounced = await someoneBehind(agency);
  });
  afterAll(async () => {
    await world.close();
  });

  const phaseOf = async ({ caseId }: Behind): Promise<string> =>
    (await caseRow(agency, caseId)).phase;

  it('facts §13.1: letters 1 and 2 leave on the days that stood in the outlook', async () => {
    await toTime(world, '2031-01-09', '10:00');
    const beforeLetterOne = await outlookOf(agency, inPart.caseId);
    await toTime(world, '2031-01-10', '10:00');
    const all = [inPart, inTime, released, inTheWeek, atTheOcmw];
    await whenThePostDeskPosts(agency, idsOf([...all, bounced]), 'letter_1');
    thenItStoodInTheOutlook(beforeLetterOne, { move: 'letter_1_posted', on: today(agency) });
    debitId = await whenMoneyIsBooked(agency, bounced.tenancyId, { cents: rent });
    await thenPaidEndedIt(agency, bounced, '2031-01-10');
    await toTime(world, '2031-02-05', '10:00');
    const beforeLetterTwo = await outlookOf(agency, inPart.caseId);
    await toTime(world, '2031-02-06', '10:00');
    await whenThePostDeskPosts(agency, idsOf(all), 'letter_2');
    thenItStoodInTheOutlook(beforeLetterTwo, { move: 'letter_2_posted', on: today(agency) });
  });

  it('facts §12.7 and §13.5: a returned direct debit resumes the same case, and a person looks first', async () => {
    await toTime(world, '2031-02-10', '10:00');
    const { number } = await caseRow(agency, bounced.caseId);
    await whenMoneyGoesBack(agency, debitId);
    const resumed = { number, phase: 'review', closedOn: null, outcome: null };
    expect(await caseRow(agency, bounced.caseId)).toMatchObject(resumed);
    const task = await openTask(agency, bounced.caseId, 'review_reversal');
    expect(task).toMatchObject({ role: 'arrears_officer', due: { date: '2031-02-12' } });
    await toEndOfDay(world, '2031-02-10');
    expect(await preparedOn(agency, bounced.caseId, 'letter_1')).toEqual(['2031-01-10']);
    expect(await phaseOf(bounced)).toBe('review');
  });

  it('facts §13.5: no letter leaves on the day the direct debit came back, even when the person restarts', async () => {
    await toTime(world, '2031-02-11', '10:00');
    const { tenancyId, caseId } = bounced;
    await whenDone(agency, caseId, { kind: 'review_reversal', outcome: 'paid_after_all' });
    expect(await phaseOf(bounced)).toBe('closed');
    const again = await whenMoneyIsBooked(agency, tenancyId, { cents: 2 * rent });
    await whenMoneyGoesBack(agency, again);
    await whenDone(agency, caseId, { kind: 'review_reversal', outcome: 'restart' });
    await toEndOfDay(world, '2031-02-11');
    expect(await preparedOn(agency, caseId, 'letter_1')).toEqual(['2031-01-10']);
    expect((await caseRow(agency, caseId)).waiting?.blocks).toEqual(['reversed_today']);
    await toTime(world, '2031-02-12', '10:00');
    expect(await preparedOn(agency, caseId, 'letter_1')).toEqual(['2031-01-10', '2031-02-12']);
    await whenMoneyIsBooked(agency, tenancyId, { cents: 2 * rent });
    await thenPaidEndedIt(agency, bounced, '2031-02-12');
  });

  it('S1 step 2: a payment in part moves the 10th to the month in which three months threaten again', async () => {
    expect(await runningTerm(agency, inPart.caseId, 'tenth')).toBe('2031-03-10');
    await toTime(world, '2031-03-03', '10:00');
    await whenMoneyIsBooked(agency, inPart.tenancyId, { cents: rent });
    expect(await runningTerm(agency, inPart.caseId, 'tenth')).toBe('2031-04-10');
    expect(await runningTerm(agency, inPart.caseId, 'letter_3_due')).toBe('2031-04-11');
  });

  it('facts §12.2: money with the value date of the 10th counts as in time when it is booked later', async () => {
    await toTime(world, '2031-03-10', '10:00');
    const before = await outlookOf(agency, inTime.caseId);
    await toTime(world, '2031-03-11', '10:00');
    thenItStoodInTheOutlook(before, { move: 'tenth_passed', on: today(agency) });
    expect(await phaseOf(inTime)).toBe('letter_3');
    expect((await caseRow(agency, inTime.caseId)).waiting?.blocks).toEqual(['ledger_stale']);
    await whenMoneyIsBooked(agency, inTime.tenancyId, { cents: rent, valueDate: '2031-03-10' });
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    expect(await phaseOf(inTime)).toBe('tenth');
    expect(await runningTerm(agency, inTime.caseId, 'tenth')).toBe('2031-04-10');
  });

  it('S1 step 8: paid in full between release and deposit of letter 3, the case ends without it', async () => {
    await toTime(world, '2031-03-12', '10:00');
    expect(await preparedOn(agency, released.caseId, 'letter_3')).toEqual(['2031-03-12']);
    const letterId = await whenThePostDeskReleases(agency, released.caseId, 'letter_3');
    await whenMoneyIsBooked(agency, released.tenancyId, { cents: 3 * rent });
    const answer = await whenSomebodyDeposits(agency, letterId);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'withdrawn' } });
    await thenPaidEndedIt(agency, released, '2031-03-12');
  });

  it('S1 step 8: paid in full in the week of objection, nothing goes to the OCMW', async () => {
    await whenThePostDeskPosts(agency, idsOf([inTheWeek, atTheOcmw]), 'letter_3');
    for (const { caseId } of [inTheWeek, atTheOcmw]) {
      const [letter] = await lettersOf(agency, caseId, 'letter_3');
      await whenThePostBrings(agency, letter?.letterId ?? '', { outcome: 'received' });
    }
    await toTime(world, '2031-03-17', '10:00');
    await whenMoneyIsBooked(agency, inTheWeek.tenancyId, { cents: 3 * rent });
    await thenPaidEndedIt(agency, inTheWeek, '2031-03-17');
    expect((await fileOf(agency, inTheWeek.caseId)).shares).toEqual([]);
  });

  it('facts §13.13: paid in full at the OCMW, its view closes and it hears so the same day', async () => {
    await toTime(world, '2031-03-25', '10:00');
    expect(await phaseOf(atTheOcmw)).toBe('welfare_centre');
    await whenMoneyIsBooked(agency, atTheOcmw.tenancyId, { cents: 3 * rent });
    await thenPaidEndedIt(agency, atTheOcmw, '2031-03-25');
    const { shares, mails } = await fileOf(agency, atTheOcmw.caseId);
    expect(shares[0]?.closed).toMatchObject({ reason: 'paid' });
    expect(mails.map(({ kind, state }) => `${kind} ${state}`)).toContain('share_closed sent');
  });

  it('S1 step 2: after the moved 10th letter 3 follows on the next working day', async () => {
    await whenStatementsAreInUpTo(agency, '2031-04-10');
    await toEndOfDay(world, '2031-04-10');
    expect(await lettersOf(agency, inPart.caseId, 'letter_3')).toEqual([]);
    await toTime(world, '2031-04-11', '10:00');
    expect(await preparedOn(agency, inPart.caseId, 'letter_3')).toEqual(['2031-04-11']);
    expect(await preparedOn(agency, inTime.caseId, 'letter_3')).toEqual(['2031-04-11']);
  });

  describe('architecture §2: facts while Temporal is away', () => {
    /** A relay whose Temporal server is not there: nothing listens on port 1. */
    async function whileTemporalIsAway(): Promise<void> {
      const connection = Connection.lazy({ address: '127.0.0.1:1', interceptors: [] });
      const { source, clock, namespace } = world;
      const client = new Client({ connection, namespace });
      await new Relay({ source, client, clock, taskQueue: 'woonzeker' }).deliverDue();
      await connection.close();
    }

    async function ringsOf({ caseId }: Behind): Promise<number> {
      const { events } = await world.client.workflow.getHandle(`arrears:${caseId}`).fetchHistory();
      const signals = events?.map((event) => event.workflowExecutionSignaledEventAttributes);
      return signals?.filter((signal) => signal?.signalName === 'ring').length ?? 0;
    }

    async function undelivered(): Promise<CommandRow[]> {
      return world.source.getRepository(CommandRow).findBy({ state: 'stored' });
    }

    it('money is booked and safe, and the procedure hears of it once when Temporal is back', async () => {
      const rings = await ringsOf(inPart);
      await whenMoneyIsBookedUnheard(agency, inPart.tenancyId, { cents: rent });
      await whileTemporalIsAway();
      const [waiting, ...others] = await undelivered();
      expect(others).toEqual([]);
      expect(waiting).toMatchObject({ message: 'ring', state: 'stored', tries: 1 });
      expect((await fileOf(agency, inPart.caseId)).money.map((one) => one.amountCents)).toEqual([
        rent,
        rent,
      ]);
      expect(await phaseOf(inPart)).toBe('letter_3');
      await settle(world);
      expect(await undelivered()).toEqual([]);
      expect(await ringsOf(inPart)).toBe(rings + 1);
      expect(await phaseOf(inPart)).toBe('tenth');
      expect(await runningTerm(agency, inPart.caseId, 'tenth')).toBe('2031-05-12');
    });

    it('a decision is kept and has its effect once, however often it is delivered', async () => {
      const { source, clock, relay } = world;
      const instalments = [{ n: 1, dueOn: '2031-05-05', amountCents: 2 * rent }];
      const args = { planId: randomUUID(), by: 'landlord', guidance: false, instalments };
      const id = randomUUID();
      const about = {
        id,
        organisationId: agency.landlordId,
        actor: agency.officerId,
        at: clock.now(),
      };
      const target = `arrears:${inTime.caseId}`;
      const plan = { ...about, type: 'update' as const, target, message: 'agreePlan', args };
      await source.transaction((manager) => storeCommand(manager, plan));
      await whileTemporalIsAway();
      expect((await undelivered()).map((row) => row.id)).toEqual([id]);
      await Promise.all([relay.deliver(id), relay.deliver(id), relay.deliver(id)]);
      await settle(world);
      const events = await loadEvents(source.manager, inTime.caseId);
      expect(events.filter((event) => event.type === 'plan_agreed')).toHaveLength(1);
      expect(await phaseOf(inTime)).toBe('plan');
    });
  });
});

describe('architecture §2: release of a letter and import of money at once', () => {
  const rounds = 200;
  const atOnce = 5;

  it('200 rounds: either nothing left, or the letter was out before the money was in', async () => {
    const world = await openWorld('2031-01-10');
    const agency = await givenAnAgency(world);
    const told: string[] = [];
    for (let round = 0; round < rounds; round += atOnce) {
      const some = Array.from({ length: atOnce }, (_, place) => aRound(agency, round + place));
      told.push(...(await Promise.all(some)));
    }
    await world.close();
    expect(told).toHaveLength(rounds);
    expect(told.filter((order) => !orders.includes(order))).toEqual([]);
    expect([...new Set(told)].sort()).toEqual([...orders].sort());
  });

  /** What may be on file after a round: nothing of the letter comes after the money. */
  const orders = [
    'money_received',
    'letter_released money_received',
    'letter_released letter_deposited money_received',
  ];

  async function aRound(agency: Agency, round: number): Promise<string> {
    const { source } = agency.world;
    const { caseId, tenancyId, letterId } = await givenALetterAtTheDesk(agency);
    const release = (): Promise<PostAnswer> => releaseLetter(source, booker(agency), letterId);
    const deposit = (): Promise<PostAnswer> => depositLetter(source, booker(agency), proof);
    const pay = (): Promise<string> => whenMoneyIsBookedUnheard(agency, tenancyId, { cents: rent });
    const proof = { letterId, on: today(agency), registeredNumber: `010${'5'.repeat(27)}` };
    const early = round % 2 === 0;
    if (early) await Promise.all(round % 4 === 0 ? [pay(), release()] : [release(), pay()]);
    else await release();
    await Promise.all(early ? [deposit()] : [deposit(), pay()]);
    const events = await loadEvents(source.manager, caseId);
    return events
      .map((event) => event.type)
      .filter((type) => !['case_opened', 'letter_prepared'].includes(type))
      .join(' ');
  }

  async function givenALetterAtTheDesk(agency: Agency): Promise<Behind & { letterId: string }> {
    const { tenancyId, tenantIds } = await givenATenancy(agency, {
      from: '2031-01-01',
      rentCents: rent,
    });
    const [caseId, letterId, documentId] = [randomUUID(), randomUUID(), randomUUID()];
    const opened = { number: `A-${caseId.slice(0, 8)}`, tenancyId, settingsVersion: 1 };
    const tenantId = tenantIds[0] ?? '';
    const kind = 'letter_1' as const;
    const letter = { letterId, kind, occurrence: 1, tenantId, sender: 'landlord' as const };
    await agency.world.source.transaction((manager) =>
      appendEvents(manager, {
        ...booker(agency),
        caseId,
        events: [
          { type: 'case_opened', data: { ...opened, resumed: false, takenOver: false } },
          { type: 'letter_prepared', data: { ...letter, documentId, postFrom: today(agency) } },
        ],
      }),
    );
    return { tenancyId, caseId, letterId };
  }
});
