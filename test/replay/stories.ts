/** The paths of the procedures whose histories are kept; each opens on Monday 6 January 2031. */
import { randomUUID } from 'node:crypto';
import {
  decide,
  givenASession,
  givenATenancy,
  lettersOf,
  today,
  whenAPersonRecords,
  whenAStatusIsSet,
  whenDone,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostBrings,
  whenThePostDeskPosts,
  type Agency,
  type Household,
} from '../support/agency.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { whenAtTheDesk, whenSomebody } from '../support/sessions.js';
import type { Partners } from '../support/trajectories.js';
import { toEndOfDay, toTime } from '../support/world.js';

/** Tells one case to the end of its path; answers the case. */
export type Story = (agency: Agency) => Promise<string>;

interface Behind extends Household {
  caseId: string;
}

export async function someoneBehind(agency: Agency): Promise<Behind> {
  const home = await givenATenancy(agency, { from: '2031-01-01' });
  return { ...home, caseId: await whenTheOfficerStarts(agency, home.tenancyId) };
}

export async function letterOneIsPosted(agency: Agency, { caseId }: Behind): Promise<void> {
  await toEndOfDay(agency.world, '2031-01-13');
  await whenThePostDeskPosts(agency, caseId, 'letter_1');
}

export async function threeLettersArePosted(agency: Agency, behind: Behind): Promise<void> {
  await letterOneIsPosted(agency, behind);
  await toEndOfDay(agency.world, '2031-02-06');
  await whenThePostDeskPosts(agency, behind.caseId, 'letter_2');
  await toEndOfDay(agency.world, '2031-03-11');
  await whenStatementsAreInUpTo(agency, '2031-03-10');
  await toEndOfDay(agency.world, '2031-03-12');
  await whenThePostDeskPosts(agency, behind.caseId, 'letter_3');
}

export async function letterThreeIsReceived(agency: Agency, { caseId }: Behind): Promise<void> {
  const [letter] = await lettersOf(agency, caseId, 'letter_3');
  await toEndOfDay(agency.world, '2031-03-17');
  await whenThePostBrings(agency, letter?.letterId ?? '', {
    outcome: 'received',
    on: '2031-03-14',
  });
}

async function theCommitteeDecidesOnAPlan(agency: Agency, { caseId }: Behind): Promise<void> {
  const { world } = agency;
  await toEndOfDay(world, '2031-03-27');
  await whenDone(agency, caseId, { kind: 'accept_file', outcome: 'accepted' });
  const details = { userId: agency.workerId };
  await whenDone(agency, caseId, { kind: 'assign_worker', outcome: 'assigned', details });
  await toEndOfDay(world, '2031-03-28');
  await whenThePostDeskPosts(agency, caseId, 'invitation_visit');
  await whenDone(agency, caseId, { kind: 'home_visit', outcome: 'spoken' });
  const sessionId = await givenASession(agency, '2031-05-06');
  const session = { sessionId, on: '2031-05-06' };
  await whenDone(agency, caseId, { kind: 'convene', outcome: 'convened', details: session });
  await toEndOfDay(world, '2031-04-07');
  await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
  await whenDone(agency, caseId, { kind: 'second_home_visit', outcome: 'spoken' });
  await whenDone(agency, caseId, { kind: 'report', outcome: 'report_read_by_tenant' });
  await toEndOfDay(world, '2031-05-06');
  const instalments = [
    { n: 1, dueOn: '2031-06-05', amountCents: 90_000 },
    { n: 2, dueOn: '2031-07-05', amountCents: 90_000 },
  ];
  const args = { sessionId, decision: 'plan', inAbsence: false, planId: randomUUID(), instalments };
  await mustApply(agency, caseId, { message: 'decideCommittee', args });
  await toEndOfDay(world, '2031-05-07');
  await whenThePostDeskPosts(agency, caseId, 'decision');
}

async function mustApply(
  agency: Agency,
  caseId: string,
  decision: { message: string; args: object },
): Promise<void> {
  const { state, answer } = await decide(agency, caseId, decision);
  if (state !== 'applied')
    throw new Error(`${decision.message}: ${state} ${JSON.stringify(answer)}`);
}

/** A session is convened and moved, a member sends a deputy, and the committee meets; answers the session. */
export const sessionStories: Record<string, Story> = {
  'session-held': async (agency) => {
    const { world, coordinatorId, workerId } = agency;
    const id = await givenASession(agency, '2031-02-04');
    const place = { date: '2031-02-11', time: '10:00', place: 'Stadsplein 1, Genk' };
    await mustBeDone(agency, 'lea', (facts, visit, intent) =>
      facts.move(visit, intent, { id, body: place }),
    );
    await mustBeDone(agency, 'piet', (facts, visit, intent) =>
      facts.answer(visit, intent, { id, body: { answer: 'coming' } }),
    );
    await toTime(world, '2031-02-11', '10:00');
    for (const memberId of [coordinatorId, workerId])
      await mustBeDone(agency, 'lea', (facts, visit, intent) =>
        facts.attend(visit, intent, { id, body: { memberId, present: true } }),
      );
    await mustBeDone(agency, 'lea', (facts, visit, intent) => facts.open(visit, intent, id));
    await mustBeDone(agency, 'lea', (facts, visit, intent) =>
      facts.close(visit, intent, { id, body: { minutes: null } }),
    );
    return id;
  },
};

/** The intake discussion of S5 meets and plans its next session; answers the first. */
export const bodyStories: Record<string, (partners: Partners) => Promise<string>> = {
  'session-of-a-body': async (partners) => {
    const { world, people } = partners;
    const body = { code: 'housing_training_hasselt', body: 'intake_team' };
    const meets = { time: '10:00', place: 'Marktplein 1, Hasselt' };
    await mustBeDoneAtTheDesk(partners, 'ines', ({ bodies }, visit, intent) =>
      bodies.start({ visit, intent }, body, {
        ...{ firstOn: '2031-02-04', ...meets },
        ...{ chairId: people.coordinator, memberIds: [] },
      }),
    );
    const { id } = await world.source.getRepository(MeetingRow).findOneByOrFail({ n: 1 });
    await toTime(world, '2031-02-04', '10:00');
    await mustBeDoneAtTheDesk(partners, 'ines', ({ facts }, visit, intent) =>
      facts.open(visit, intent, id),
    );
    await mustBeDoneAtTheDesk(partners, 'ines', ({ facts }, visit, intent) =>
      facts.close(visit, intent, { id, body: { minutes: null } }),
    );
    return id;
  },
};

async function mustBeDoneAtTheDesk(
  ...[house, name, act]: Parameters<typeof whenAtTheDesk>
): Promise<void> {
  const answer = await whenAtTheDesk(house, name, act);
  if (answer !== 'done') throw new Error(`${name} was refused: ${answer}`);
}

async function mustBeDone(...[agency, name, act]: Parameters<typeof whenSomebody>): Promise<void> {
  const answer = await whenSomebody(agency, name, act);
  if (answer !== 'done') throw new Error(`${name} was refused: ${answer}`);
}

export const stories: Record<string, Story> = {
  'paid-after-letter-1': async (agency) => {
    const behind = await someoneBehind(agency);
    await letterOneIsPosted(agency, behind);
    await whenMoneyIsBooked(agency, behind.tenancyId, { cents: 60_000 });
    return behind.caseId;
  },
  'to-the-petition': async (agency) => {
    const behind = await someoneBehind(agency);
    const { caseId } = behind;
    await threeLettersArePosted(agency, behind);
    await letterThreeIsReceived(agency, behind);
    await theCommitteeDecidesOnAPlan(agency, behind);
    await toEndOfDay(agency.world, '2031-06-20');
    await whenStatementsAreInUpTo(agency, '2031-06-20');
    await whenDone(agency, caseId, { kind: 'plan_call', outcome: 'broken' });
    await whenDone(agency, caseId, { kind: 'decide_next', outcome: 'notice' });
    await whenDone(agency, caseId, { kind: 'approve_notice', outcome: 'approved' });
    await toEndOfDay(agency.world, '2031-06-23');
    await whenThePostDeskPosts(agency, caseId, 'termination_notice');
    const [letter] = await lettersOf(agency, caseId, 'termination_notice');
    await toEndOfDay(agency.world, '2031-06-25');
    await whenThePostBrings(agency, letter?.letterId ?? '', { outcome: 'received' });
    await whenStatementsAreInUpTo(agency, '2031-06-24');
    await whenDone(agency, caseId, { kind: 'lodge_petition', outcome: 'lodged' });
    await whenDone(agency, caseId, { kind: 'follow_court', outcome: 'averted' });
    return caseId;
  },
  objection: async (agency) => {
    const behind = await someoneBehind(agency);
    await threeLettersArePosted(agency, behind);
    await letterThreeIsReceived(agency, behind);
    const objection = {
      objectionId: randomUUID(),
      tenantId: behind.tenantIds[0] ?? '',
      channel: 'letter',
    };
    await whenAPersonRecords(agency, behind.caseId, {
      type: 'objection_recorded',
      data: { ...objection, receivedOn: today(agency) },
    });
    await toEndOfDay(agency.world, '2031-03-27');
    await whenDone(agency, behind.caseId, { kind: 'decide_next', outcome: 'wait' });
    return behind.caseId;
  },
  'plan-kept': async (agency) => {
    const behind = await someoneBehind(agency);
    await letterOneIsPosted(agency, behind);
    const instalments = [
      { n: 1, dueOn: '2031-02-05', amountCents: 30_000 },
      { n: 2, dueOn: '2031-03-05', amountCents: 30_000 },
    ];
    const args = { planId: randomUUID(), by: 'landlord', guidance: false, instalments };
    await mustApply(agency, behind.caseId, { message: 'agreePlan', args });
    await toEndOfDay(agency.world, '2031-02-05');
    await whenMoneyIsBooked(agency, behind.tenancyId, { cents: 90_000 });
    await toEndOfDay(agency.world, '2031-03-05');
    await whenMoneyIsBooked(agency, behind.tenancyId, { cents: 90_000 });
    await toEndOfDay(agency.world, '2031-03-20');
    return behind.caseId;
  },
  death: async (agency) => {
    const behind = await someoneBehind(agency);
    await letterOneIsPosted(agency, behind);
    await whenAStatusIsSet(agency, behind.caseId, {
      personId: behind.tenantIds[0] ?? '',
      kind: 'deceased',
    });
    return behind.caseId;
  },
  withdrawal: async (agency) => {
    const behind = await someoneBehind(agency);
    await toEndOfDay(agency.world, '2031-01-10');
    await mustApply(agency, behind.caseId, {
      message: 'withdraw',
      args: { reason: 'own_mistake' },
    });
    return behind.caseId;
  },
  'resumed-after-reversal': async (agency) => {
    const behind = await someoneBehind(agency);
    await letterOneIsPosted(agency, behind);
    const receiptId = await whenMoneyIsBooked(agency, behind.tenancyId, { cents: 60_000 });
    await toEndOfDay(agency.world, '2031-01-20');
    await whenMoneyGoesBack(agency, receiptId);
    await whenDone(agency, behind.caseId, { kind: 'review_reversal', outcome: 'restart' });
    await toEndOfDay(agency.world, '2031-01-22');
    return behind.caseId;
  },
};
