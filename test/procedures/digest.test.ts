import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDigest } from '../../api/monitoring/digest-start.js';
import { addMonths } from '../../domain/calendar/holiday-calendar.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { UserPreference } from '../../infra/database/entities/board.js';
import { EvaluationRow } from '../../infra/database/entities/trajectory.js';
import { seedTrajectory, tellSeeded } from '../support/seeded-trajectories.js';
import { givenPartners, type Partners } from '../support/trajectories.js';
import { openWorld, toEndOfDay, type World } from '../support/world.js';

/** The morning mail (issue 4 §3). 5 March 2031 is a Wednesday; it stands at nine. */
describe('the morning digest', () => {
  let world: World;
  let partners: Partners;
  let lateId: string;
  beforeAll(async () => {
    world = await openWorld('2031-03-05');
    partners = await givenPartners(world);
    lateId = await givenAnEvaluationDueOn('2031-02-17');
    await startDigest(world.source, world.clock.now());
    await startDigest(world.source, world.clock.now());
  });
  afterAll(async () => {
    await world.close();
  });

  /** A stay that began six months before the day; its own procedure is not what this is about. */
  async function givenAnEvaluationDueOn(day: string): Promise<string> {
    const { leadId: lead, referrerId: referrer, people } = partners;
    const from = addMonths(day, -6);
    const seeded = { lead, referrer, number: `T-${day}`, coachId: people.coach, from };
    const id = await seedTrajectory(world.source, seeded, world.clock.now());
    await world.source.query('update trajectory set wake_at = null where id = $1', [id]);
    return id;
  }

  /** The mails to a person: the Brussels day and time of each, first first. */
  async function mailsTo(userId: string): Promise<string[]> {
    const { email } = await world.source.getRepository(AppUser).findOneByOrFail({ id: userId });
    return world.mails
      .mails()
      .filter(({ to }) => to.includes(email))
      .map(({ date = '' }) => new Date(date).toISOString())
      .sort()
      .map((instant) => `${brusselsDateOf(instant)} ${instant.slice(11, 16)}`);
  }

  async function runOf(): Promise<{ runId: string; length: number }> {
    const [row] = await world.source.query<{ id: string }[]>('select id from singleton');
    const handle = world.client.workflow.getHandle(`digest:${row?.id ?? ''}`);
    const { runId, historyLength } = await handle.describe();
    return { runId, length: historyLength };
  }

  it('tells the coach and the coordinator each working morning, and nobody else', async () => {
    await toEndOfDay(world, '2031-03-11');
    const mornings = ['2031-03-06', '2031-03-07', '2031-03-10', '2031-03-11'];
    const told = mornings.map((day) => `${day} 06:30`);
    expect(await mailsTo(partners.people.coach)).toEqual(told);
    expect(await mailsTo(partners.people.coordinator)).toEqual(told);
    expect(await mailsTo(partners.people.landlord)).toEqual([]);
  });

  it('says how many and where to look, and names nobody', async () => {
    const opened = await Promise.all(world.mails.mails().map(({ id }) => world.mails.open(id)));
    for (const mail of opened) {
      expect(mail?.subject).toBe('Evaluaties vandaag');
      expect(mail?.text).toMatch(/http:\/\/localhost\/(vandaag|bord)/);
      expect(mail?.text).not.toMatch(/Kim|Naam|T-2031/);
    }
    const texts = opened.map((mail) => mail?.text ?? '');
    expect(texts.filter((text) => text.includes('Uw evaluaties te laat: 1'))).toHaveLength(4);
    expect(texts.filter((text) => text.includes('Bij iedereen te laat: 1'))).toHaveLength(4);
  });

  it('stays away from who switched it off', async () => {
    const { coach: userId } = partners.people;
    await world.source
      .getRepository(UserPreference)
      .insert({ userId, digest: false, calendarTokenHash: null });
    await toEndOfDay(world, '2031-03-12');
    expect(await mailsTo(partners.people.coach)).toHaveLength(4);
    expect(await mailsTo(partners.people.coordinator)).toHaveLength(5);
  });

  it('says nothing when there is nothing, and goes on for months on a small history', async () => {
    const evaluation = await world.source
      .getRepository(EvaluationRow)
      .findOneByOrFail({ trajectoryId: lateId, kind: 'interim' });
    const { leadId: lead } = partners;
    const around = { trajectoryId: lateId, lead, at: world.clock.now() };
    const held = { evaluationId: evaluation.id, outcome: 'positive', on: '2031-03-12' };
    const data = { ...held, scores: [], agreedBy: [], commandId: lateId };
    await world.source.transaction((manager) =>
      tellSeeded(manager, around, [{ type: 'evaluation_concluded', data }]),
    );
    await world.source.query('update trajectory set wake_at = null');
    const before = await runOf();
    await toEndOfDay(world, '2031-04-24');
    expect(await mailsTo(partners.people.coordinator)).toHaveLength(5);
    const after = await runOf();
    expect(after.runId).not.toBe(before.runId);
    expect(after.length).toBeLessThan(400);
    await givenAnEvaluationDueOn('2031-04-25');
    await toEndOfDay(world, '2031-04-25');
    expect((await mailsTo(partners.people.coordinator)).length).toBe(5);
    await toEndOfDay(world, '2031-04-28');
    expect((await mailsTo(partners.people.coordinator)).at(-1)).toBe('2031-04-28 05:30');
  });
});
