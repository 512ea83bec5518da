import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandRow, type CommandType } from '../../infra/database/entities/command.js';
import { ringProcedures, storeCommand } from '../../infra/relay/commands.js';
import { Relay, type RelayParts } from '../../infra/relay/relay.js';
import { ApiHouse } from './api-house.js';

/** Procedures without a server: what each of them heard, in order, and what happens as it hears. */
class Procedures {
  readonly heard = new Map<string, string[]>();
  onHearing: (target: string, message: string) => Promise<void> = () => Promise.resolve();

  private async hear(target: string, message: string): Promise<object> {
    this.heard.set(target, [...(this.heard.get(target) ?? []), message]);
    await this.onHearing(target, message);
    return {};
  }

  get client(): Client {
    const getHandle = (target: string): object => ({
      signal: (message: string) => this.hear(target, message),
      executeUpdate: (message: string) => this.hear(target, message),
    });
    const start = (message: string, { workflowId }: { workflowId: string }): Promise<object> =>
      this.hear(workflowId, message);
    const withDeadline = <T>(_deadline: number, asking: () => Promise<T>): Promise<T> => asking();
    return { workflow: { start, getHandle }, withDeadline } as unknown as Client;
  }
}

describe('the relay: side by side between procedures, in order within one (architecture §2)', () => {
  let house: ApiHouse;
  let organisationId: string;
  let procedures: Procedures;
  let stored = 0;

  beforeAll(async () => {
    house = await ApiHouse.open();
    organisationId = await house.organisation('landlord', 'Woonpunt Zuid');
  });
  afterAll(async () => {
    await house.close();
  });
  beforeEach(async () => {
    await house.source.query('delete from command');
    procedures = new Procedures();
  });

  function relay(more: Partial<RelayParts> = {}): Relay {
    const { source, clock } = house;
    return new Relay({ source, client: procedures.client, clock, taskQueue: 'none', ...more });
  }

  /** One command, a second after the one before it. */
  async function tell(target: string, type: CommandType, message: string): Promise<string> {
    const id = randomUUID();
    const at = new Date(Date.parse('2031-03-05T08:00:00Z') + (stored += 1) * 1_000);
    const about = { id, organisationId, actor: 'somebody', type, target, message, args: {}, at };
    await house.source.transaction((manager) => storeCommand(manager, about));
    return id;
  }

  async function statesOf(target: string): Promise<string[]> {
    const rows = await house.source
      .getRepository(CommandRow)
      .find({ where: { target }, order: { createdAt: 'asc' } });
    return rows.map(({ message, state, tries }) => `${message} ${state} ${tries}`);
  }

  /** Each of these procedures answers only when all of them are hearing something. */
  function answeringTogether(...targets: string[]): void {
    const hearing = new Set<string>();
    let together: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (together = resolve));
    procedures.onHearing = async (target) => {
      hearing.add(target);
      if (targets.every((one) => hearing.has(one))) together();
      await all;
    };
  }

  it('tells different procedures at the same time, and each its own in the order of storing', async () => {
    answeringTogether('a', 'b', 'c');
    for (const message of ['one', 'two', 'three'])
      for (const target of ['a', 'b', 'c']) await tell(target, 'signal', message);
    expect(await relay().deliverDue()).toBe(9);
    for (const target of ['a', 'b', 'c']) {
      expect(procedures.heard.get(target)).toEqual(['one', 'two', 'three']);
      expect(await statesOf(target)).toEqual(['one applied 1', 'two applied 1', 'three applied 1']);
    }
  });

  it('tells one procedure the next thing only when it has answered the one before', async () => {
    const steps: string[] = [];
    procedures.onHearing = async (target, message) => {
      steps.push(`${target} hears ${message}`);
      await house.source.query('select 1');
      steps.push(`${target} answers ${message}`);
    };
    await tell('a', 'start', 'begin');
    await tell('a', 'update', 'decide');
    await tell('b', 'signal', 'ring');
    await tell('a', 'signal', 'ring');
    await relay().deliverDue();
    const ofA = ['begin', 'decide', 'ring'].flatMap((one) => [
      `a hears ${one}`,
      `a answers ${one}`,
    ]);
    expect(steps.filter((step) => step.startsWith('a'))).toEqual(ofA);
    expect(steps.indexOf('b hears ring')).toBeLessThan(steps.indexOf('a answers ring'));
  });

  it('never has more under way than its lanes', async () => {
    let [now, most] = [0, 0];
    procedures.onHearing = async () => {
      most = Math.max(most, (now += 1));
      await house.source.query('select 1');
      now -= 1;
    };
    for (let n = 0; n < 30; n++) await tell(`target ${n}`, 'signal', 'ring');
    expect(await relay().deliverDue()).toBe(30);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('puts off what found trouble, and tells the others and what came after it', async () => {
    const troubles: string[] = [];
    procedures.onHearing = (target, message) =>
      target === 'a' && message === 'decide'
        ? Promise.reject(new Error('away'))
        : Promise.resolve();
    const failing = await tell('a', 'update', 'decide');
    await tell('a', 'signal', 'ring');
    await tell('b', 'signal', 'ring');
    await relay({ onTrouble: (id) => troubles.push(id) }).deliverDue();
    expect(troubles).toEqual([failing]);
    expect(await statesOf('a')).toEqual(['decide stored 1', 'ring applied 1']);
    expect(await statesOf('b')).toEqual(['ring applied 1']);
  });

  it('keeps back what follows a start that did not arrive, also when it was stored before it', async () => {
    let away = true;
    procedures.onHearing = (target) =>
      target === 'a' && away ? Promise.reject(new Error('away')) : Promise.resolve();
    await tell('a', 'signal', 'ring');
    await tell('a', 'start', 'begin');
    await tell('a', 'update', 'decide');
    await tell('b', 'start', 'begin');
    await relay().deliverDue();
    expect(procedures.heard.get('a')).toEqual(['begin']);
    expect(await statesOf('a')).toEqual(['ring stored 0', 'begin stored 1', 'decide stored 0']);
    expect(await statesOf('b')).toEqual(['begin applied 1']);
    away = false;
    await house.source.query('update command set next_try_at = null');
    await relay().deliverDue();
    await relay().deliverDue();
    expect(procedures.heard.get('a')).toEqual(['begin', 'begin', 'decide', 'ring']);
    expect(await statesOf('a')).toEqual(['ring applied 1', 'begin applied 2', 'decide applied 1']);
  });

  it('does not send what somebody else delivered meanwhile', async () => {
    const first = await tell('a', 'signal', 'one');
    const second = await tell('a', 'signal', 'two');
    const parts = relay();
    procedures.onHearing = async (_, message) => {
      if (message === 'one')
        await house.source.getRepository(CommandRow).update(second, { state: 'refused' });
    };
    await parts.deliverDue();
    expect(procedures.heard.get('a')).toEqual(['one']);
    expect(await parts.deliver(first)).toMatchObject({ state: 'applied', tries: 1 });
    expect(await parts.deliver(second)).toMatchObject({ state: 'refused', tries: 0 });
  });

  it('stores the rings of a great many at once, each under an id of its own', async () => {
    const workflowIds = Array.from({ length: 1_001 }, (_, n) => `trajectory:${n}`);
    const at = new Date('2031-03-05T08:00:00Z');
    const ring = { organisationId, actor: 'somebody', at, workflowIds };
    const ids = await house.source.transaction((manager) => ringProcedures(manager, ring));
    expect(new Set(ids).size).toBe(1_001);
    const rows = await house.source.getRepository(CommandRow).find();
    expect(rows.map(({ target }) => target).sort()).toEqual([...workflowIds].sort());
    expect(
      rows.every(({ message, state, tries }) => `${message} ${state} ${tries}` === 'ring stored 0'),
    ).toBe(true);
    const nobody = { ...ring, workflowIds: [] };
    expect(await house.source.transaction((manager) => ringProcedures(manager, nobody))).toEqual(
      [],
    );
  });

  it('brings different receivers up to the clock at the same time', async () => {
    const hearing = new Set<string>();
    let together: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (together = resolve));
    const bringUp = async (target: string): Promise<void> => {
      if (hearing.add(target).size === 2) together();
      await both;
    };
    for (const target of ['a', 'b']) await tell(target, 'signal', 'ring');
    await relay({ receivers: { started: () => Promise.resolve(), bringUp } }).deliverDue();
    expect(await statesOf('a')).toEqual(['ring applied 1']);
    expect(await statesOf('b')).toEqual(['ring applied 1']);
  });

  it('stops only when everything under way has been answered and stored', async () => {
    answeringTogether('a', 'b');
    const under = procedures.onHearing;
    let stopping: Promise<void> | undefined;
    const running = relay();
    const asked = new Promise<void>((resolve) => {
      procedures.onHearing = (target, message) => {
        stopping ??= running.stop();
        resolve();
        return under(target, message);
      };
    });
    for (const target of ['a', 'b']) await tell(target, 'signal', 'ring');
    running.start();
    await asked;
    await stopping;
    expect(await statesOf('a')).toEqual(['ring applied 1']);
    expect(await statesOf('b')).toEqual(['ring applied 1']);
  });

  it('waits for the other lanes when one breaks off', async () => {
    let broke: () => void = () => undefined;
    const broken = new Promise<void>((resolve) => (broke = resolve));
    procedures.onHearing = async (target) => {
      if (target === 'a') throw new Error('away');
      await broken;
    };
    const onTrouble = (): never => {
      broke();
      throw new Error('the log is full');
    };
    for (const target of ['a', 'b']) await tell(target, 'signal', 'ring');
    await expect(relay({ onTrouble }).deliverDue()).rejects.toThrow('the log is full');
    expect(await statesOf('a')).toEqual(['ring stored 0']);
    expect(await statesOf('b')).toEqual(['ring applied 1']);
  });
});
