import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brusselsDateOf } from '../../domain/term/term.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { loadTrajectoryEvents } from '../../infra/database/trajectory-store.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { openRuns, ownEvents } from '../support/histories.js';
import { checkInvariants } from '../support/invariants.js';
import { playOut, visitedWeekly } from '../support/programme-stories.js';
import {
  answer,
  fileNow,
  givenPartners,
  refer,
  viewNow,
  type Partners,
} from '../support/trajectories.js';
import { openWorld, settle, type World } from '../support/world.js';

/** A history that gets long begins anew (issue 4 §5); nobody notices. */
describe('a trajectory of several runs', () => {
  let world: World;
  let partners: Partners;
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    expect(await checkInvariants(world)).toEqual([]);
  });
  afterAll(() => world.close());

  const runsOf = async (id: string): Promise<number[]> => {
    const runs = await openRuns(world, trajectoryWorkflowId(id));
    return runs.map(({ history }) => ownEvents(history));
  };

  /** All that is on file, with the turn and the day of each; what makes two people two people left out. */
  async function told(id: string): Promise<string[]> {
    const events = await loadTrajectoryEvents(world.source.manager, id);
    return events.map(({ seq, at, type, data }) => {
      const what = JSON.stringify(data).replaceAll(
        /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
        '',
      );
      return `${seq} ${brusselsDateOf(at)} ${type} ${what.replaceAll(/T-\d{4}|T[\d:.]+Z/g, '')}`;
    });
  }

  it('S2 fase 7c: reaches its ending with the same events as one of a single run', async () => {
    const code = 'trial_housing_mid_west_flanders';
    const programme = (await shippedProgrammes()).find((one) => one.code === code);
    const ending = programme?.endings.find((one) => one.code === 'notice_by_landlord');
    if (!ending) throw new Error('S2 ends otherwise');
    const whole = await refer(partners, code);
    const inParts = await refer(partners, code, 40);
    await playOut(partners, [
      { id: whole, ending },
      { id: inParts, ending },
    ]);
    expect(await runsOf(whole)).toHaveLength(1);
    expect((await runsOf(inParts)).length).toBeGreaterThan(3);
    expect(await told(inParts)).toEqual(await told(whole));
  });

  it('hears each message once that comes while one run gives way to the next', async () => {
    const id = await atTheTeam(25);
    const before = (await runsOf(id)).length;
    const sent: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const about = await teamTask(id);
      const messages = [
        { type: 'update', message: 'answerStep', args: { ...about, outcome: 'again' } },
        { type: 'update', message: 'answerStep', args: { ...about, outcome: 'again' } },
        { type: 'signal', message: 'ring', args: {} },
        { type: 'signal', message: 'somethingElse', args: {} },
        { type: 'update', message: 'nothingLikeThis', args: {} },
      ] as const;
      sent.push(...(await Promise.all(messages.map((message) => sendNow(id, message)))));
      await settle(world);
    }
    expect((await runsOf(id)).length).toBeGreaterThan(before + 5);
    const { tasks, quarantined } = await fileNow(partners, id);
    const answered = tasks.filter(
      ({ code, state }) => code === 'team_selects' && state === 'completed',
    );
    expect(answered).toHaveLength(12);
    expect(quarantined).toHaveLength(24);
    const rows = await Promise.all(sent.map(fateOf));
    expect(
      rows.filter(({ message, state }) => message === 'answerStep' && state === 'applied'),
    ).toHaveLength(12);
    expect(
      rows.filter(({ state }) => state === 'refused').map(({ answer: why }) => why?.code),
    ).toEqual(Array.from({ length: 12 }, () => 'task_not_open'));
  });

  it('answers a decision of a former run as that run did, when it is told again', async () => {
    const id = await atTheTeam(25);
    const first = await sendNow(id, {
      type: 'update',
      message: 'answerStep',
      args: { ...(await teamTask(id)), outcome: 'again' },
    });
    const { answer: told1 } = await fateOf(first);
    const before = (await runsOf(id)).length;
    await world.source
      .getRepository(CommandRow)
      .update({ id: first }, { state: 'stored', answer: null, settledAt: null });
    for (let n = 0; n < 4; n += 1)
      await world.client.workflow.getHandle(trajectoryWorkflowId(id)).signal('ring', {});
    await settle(world);
    expect((await runsOf(id)).length).toBeGreaterThan(before);
    expect(await fateOf(first)).toMatchObject({ state: 'applied', answer: told1 });
  });

  it('S5: a year of visits leaves no run of more than 600 events', async () => {
    const id = await visitedWeekly(partners, 12);
    const { file } = await viewNow(partners, id);
    expect(file.tasks.filter(({ code }) => code === 'visit').length).toBeGreaterThan(35);
    expect(file.phase).toBe('stay');
    const events = await runsOf(id);
    expect(events.length).toBeGreaterThan(1);
    expect(Math.max(...events)).toBeLessThanOrEqual(600);
  });

  async function atTheTeam(eventsPerRun: number): Promise<string> {
    const id = await refer(partners, 'trial_housing_mid_west_flanders', eventsPerRun);
    await answer(partners, id, { step: 'register', outcome: 'complete' });
    await answer(partners, id, {
      step: 'consent',
      outcome: 'signed',
      answers: { until: '2040-12-31' },
    });
    await answer(partners, id, { step: 'intake', outcome: 'sent' });
    return id;
  }

  async function teamTask(id: string): Promise<{ taskId: string }> {
    const { tasks } = await fileNow(partners, id);
    const task = tasks.find(({ state, code }) => state === 'open' && code === 'team_selects');
    return { taskId: task?.taskId ?? '' };
  }

  /** Stores a command and delivers it at once, whatever else is on its way. */
  async function sendNow(
    trajectoryId: string,
    sent: { type: 'signal' | 'update'; message: string; args: object },
  ): Promise<string> {
    const id = randomUUID();
    const { leadId: organisationId, people } = partners;
    const about = { id, organisationId, actor: people.coordinator, at: world.clock.now() };
    const target = trajectoryWorkflowId(trajectoryId);
    await world.source.transaction((manager) =>
      storeCommand(manager, { ...about, target, ...sent }),
    );
    await world.relay.deliver(id);
    return id;
  }

  const fateOf = (id: string): Promise<CommandRow> =>
    world.source.getRepository(CommandRow).findOneByOrFail({ id });
});
