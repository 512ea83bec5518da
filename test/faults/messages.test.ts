import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { CommandRow } from '../../infra/database/entities/command.js';
import { ringProcedures, storeCommand } from '../../infra/relay/commands.js';
import { Relay } from '../../infra/relay/relay.js';
import {
  booker,
  caseRow,
  decide,
  fileOf,
  givenAnAgency,
  givenATenancy,
  openTask,
  whenAStatusIsSet,
  whenDone,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenTheOfficerStarts,
  type Agency,
} from '../support/agency.js';
import { checkInvariants, projectionOf } from '../support/invariants.js';
import { openWorld, settle, toEndOfDay, type World } from '../support/world.js';

let world: World;
let agency: Agency;

beforeAll(async () => {
  world = await openWorld('2031-01-06');
  agency = await givenAnAgency(world);
});
afterAll(async () => {
  await world.close();
});

async function someoneBehind(): Promise<{
  tenancyId: string;
  caseId: string;
  tenantIds: string[];
}> {
  const home = await givenATenancy(agency, { from: '2031-01-01' });
  return { ...home, caseId: await whenTheOfficerStarts(agency, home.tenancyId) };
}

/** As after a relay that was killed between the answer of Temporal and its own mark. */
async function givenTheMarkWasLost(where: { target: string; type?: string }): Promise<string[]> {
  const rows = await world.source.getRepository(CommandRow).findBy(where as object);
  for (const { id } of rows)
    await world.source
      .getRepository(CommandRow)
      .update({ id }, { state: 'stored', answer: null, settledAt: null });
  return rows.map(({ id }) => id);
}

async function eventCount(caseId: string, type: string): Promise<number> {
  const [row] = await world.source.query<{ count: string }[]>(
    'select count(*) from case_event where case_id = $1 and type = $2',
    [caseId, type],
  );
  return Number(row?.count);
}

describe('a procedure that does not answer', () => {
  it('keeps the others waiting no longer than the patience of the relay, and is asked again under the same id', async () => {
    const { source, client, clock } = world;
    const patient = { source, client, clock, taskQueue: 'nobody-works-here', patienceMillis: 400 };
    const relay = new Relay(patient);
    const target = `trajectory:${randomUUID()}`;
    const { caseId } = await someoneBehind();
    const about = { ...booker(agency), args: {}, target };
    await source.transaction(async (manager) => {
      const start = { ...about, id: randomUUID(), type: 'start', message: 'trajectory' } as const;
      await storeCommand(manager, start);
    });
    await relay.deliverDue();
    const id = randomUUID();
    await source.transaction(async (manager) => {
      await storeCommand(manager, { ...about, id, type: 'update', message: 'answerStep' });
      await ringProcedures(manager, { ...booker(agency), workflowIds: [`arrears:${caseId}`] });
    });
    await relay.deliverDue();
    const commands = source.getRepository(CommandRow);
    expect(await commands.findOneByOrFail({ id })).toMatchObject({ state: 'stored', tries: 1 });
    const waiting = await commands.findBy({ target: `arrears:${caseId}`, state: 'stored' });
    expect(waiting).toEqual([]);
    await client.workflow.getHandle(target).terminate('nobody works here');
    await relay.deliver(id);
    expect(await commands.findOneByOrFail({ id })).toMatchObject({ state: 'refused' });
  });
});

describe('every message three times', () => {
  it('a start, a ring and a decision have one effect', async () => {
    const { caseId, tenantIds } = await someoneBehind();
    const target = `arrears:${caseId}`;
    await whenAStatusIsSet(agency, caseId, {
      personId: tenantIds[0] ?? '',
      kind: 'protected_address',
    });
    const { taskId } = await openTask(agency, caseId, 'status_check');
    const first = await decide(agency, caseId, {
      message: 'completeTask',
      args: { taskId, outcome: 'seen' },
    });
    for (let n = 0; n < 2; n++) {
      const ids = await givenTheMarkWasLost({ target });
      for (const id of ids) await world.relay.deliver(id);
      await settle(world);
    }
    const again = await world.source.getRepository(CommandRow).findOneByOrFail({ id: first.id });
    expect(again).toMatchObject({ state: 'applied', answer: first.answer });
    expect(await eventCount(caseId, 'task_completed')).toBe(1);
    expect(await eventCount(caseId, 'case_opened')).toBe(1);
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('three relays at once have one effect', async () => {
    const cases = await Promise.all(Array.from({ length: 5 }, someoneBehind));
    await world.source.transaction(async (manager) => {
      const workflowIds = cases.flatMap(({ caseId }) =>
        Array.from({ length: 3 }, () => `arrears:${caseId}`),
      );
      await ringProcedures(manager, { ...booker(agency), workflowIds });
    });
    const { source, client, clock } = world;
    const relays = Array.from(
      { length: 3 },
      () => new Relay({ source, client, clock, taskQueue: 'woonzeker' }),
    );
    for (const { caseId } of cases)
      await givenTheMarkWasLost({ target: `arrears:${caseId}`, type: 'start' });
    await Promise.all(relays.map((relay) => relay.deliverDue()));
    await settle(world);
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('a start that comes again after its case has ended opens nothing', async () => {
    const { caseId, tenancyId } = await someoneBehind();
    const receiptId = await whenMoneyIsBooked(agency, tenancyId, { cents: 60_000 });
    expect(await caseRow(agency, caseId)).toMatchObject({ outcome: 'paid' });
    await givenTheMarkWasLost({ target: `arrears:${caseId}`, type: 'start' });
    await settle(world);
    expect(await caseRow(agency, caseId)).toMatchObject({ outcome: 'paid' });
    expect(await checkInvariants(world)).toEqual([]);
    await whenMoneyGoesBack(agency, receiptId);
    await whenDone(agency, caseId, { kind: 'review_reversal', outcome: 'paid_after_all' });
    await givenTheMarkWasLost({ target: `arrears:${caseId}`, type: 'start' });
    await settle(world);
    expect(await caseRow(agency, caseId)).toMatchObject({ phase: 'closed' });
    expect(await checkInvariants(world)).toEqual([]);
  });
});

describe('a message nobody knows', () => {
  async function whenItIsSent(
    caseId: string,
    sent: { type: 'signal' | 'update'; message: string; args?: object },
  ): Promise<CommandRow> {
    const { type, message, args = {} } = sent;
    const about = { ...booker(agency), id: randomUUID(), target: `arrears:${caseId}` };
    await world.source.transaction((manager) =>
      storeCommand(manager, { ...about, type, message, args }),
    );
    await world.relay.deliver(about.id);
    await settle(world);
    return world.source.getRepository(CommandRow).findOneByOrFail({ id: about.id });
  }

  async function thenItIsPutAside(caseId: string, { id, message }: CommandRow): Promise<void> {
    const row = await world.source.getRepository(CommandRow).findOneByOrFail({ id });
    expect(row).toMatchObject({ state: 'quarantined', answer: { code: 'unknown_message' } });
    const file = await fileOf(agency, caseId);
    expect(file.quarantined).toContainEqual({ message, commandId: id });
    const asked = file.tasks.filter(({ key }) => key.startsWith(`message:${id}:`));
    expect(asked).toMatchObject([{ kind: 'message_unknown', role: 'landlord_coordinator' }]);
  }

  it.each([
    { type: 'signal', message: 'somethingElse' },
    { type: 'signal', message: 'ring', args: { v: 2 } },
    { type: 'update', message: 'nothingLikeThis' },
    { type: 'update', message: 'withdraw', args: { reason: 'own_mistake', v: 2 } },
  ] as const)('is put aside as a task with its reason: $type $message', async (sent) => {
    const { caseId } = await someoneBehind();
    await thenItIsPutAside(caseId, await whenItIsSent(caseId, sent));
    expect(await caseRow(agency, caseId)).toMatchObject({ phase: 'letter_1', closedOn: null });
    await whenDone(agency, caseId, { kind: 'message_unknown', outcome: 'seen' });
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('that is no command at all is written down, and the case lives', async () => {
    const { caseId } = await someoneBehind();
    const procedure = world.client.workflow.getHandle(`arrears:${caseId}`);
    await procedure.signal('somethingElse', { v: 99, text: 'x' });
    await procedure.signal('somethingElse', { commandId: "x' or 1=1" });
    await procedure.signal('ring', 'not even an object');
    await settle(world);
    expect(await eventCount(caseId, 'message_quarantined')).toBe(2);
    expect((await fileOf(agency, caseId)).waiting).not.toBeNull();
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('is refused as a decision, and so is one without what it needs', async () => {
    const { caseId } = await someoneBehind();
    const procedure = world.client.workflow.getHandle(`arrears:${caseId}`);
    for (const message of [
      'nothingLikeThis',
      'completeTask',
      'withdraw',
      'agreePlan',
      'decideCommittee',
      'preparePetition',
    ])
      await expect(procedure.executeUpdate(message, { args: [] })).rejects.toThrow(
        WorkflowUpdateFailedError,
      );
    await settle(world);
    expect((await fileOf(agency, caseId)).waiting).not.toBeNull();
    expect(await checkInvariants(world)).toEqual([]);
  });
});

describe('npm run rebuild', () => {
  it('folds the events of all cases to the rows that are there', async () => {
    await toEndOfDay(world, '2031-01-14');
    const before = await projectionOf(world.source.manager);
    const root = path.resolve(__dirname, '../..');
    const args = ['--import', '@swc-node/register/esm-register', 'infra/database/rebuild.ts'];
    const env = { ...process.env, DATABASE_URL: world.databaseUrl };
    await promisify(execFile)(process.execPath, args, { cwd: root, env });
    expect(await projectionOf(world.source.manager)).toEqual(before);
    expect(before.size).toBeGreaterThan(10);
  });
});
