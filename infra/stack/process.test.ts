import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLineOf, endLeftover, keepAlive, startChild, untilReady } from './process.mjs';

describe('a child of the stack', () => {
  let folder: string;
  const node = (name: string, program: string) =>
    startChild({
      name,
      command: process.execPath,
      args: ['-e', program],
      log: path.join(folder, `${name}.log`),
      runFolder: folder,
      graceMs: 300,
    });
  const remember = (name: string, content: object) =>
    writeFileSync(path.join(folder, `${name}.pid`), JSON.stringify(content));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'woonzeker-process-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('that does not listen to SIGTERM is killed after its grace time', async () => {
    const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
    const child = node('deaf', deaf);
    await untilReady(child, () => Promise.resolve(child.tail() === 'up'), 10_000);
    await child.stop();
    expect((await child.exited).signal).toBe('SIGKILL');
  });

  test('that ends before it is ready fails with its last words', async () => {
    const child = node('short', "console.error('no room'); process.exit(4)");
    const waiting = untilReady(child, () => Promise.resolve(false), 10_000);
    await expect(waiting).rejects.toThrow(/short ended with code 4[^]*no room/);
  });

  test('left by an earlier start is ended, a stranger with its number is not', async () => {
    const child = node('mine', 'setInterval(() => {}, 1000)');
    remember('stranger', { pid: child.pid, commandLine: 'another program' });
    expect(await endLeftover(folder, 'stranger')).toBe(false);
    expect(commandLineOf(child.pid)).toContain('setInterval');
    remember('mine', { pid: child.pid, commandLine: commandLineOf(child.pid) });
    expect(await endLeftover(folder, 'mine')).toBe(true);
    expect((await child.exited).signal).toBe('SIGTERM');
  });

  test('that stops by itself is started again', async () => {
    const pids: number[] = [];
    const part = await keepAlive({
      name: 'part',
      start: () => {
        const child = node('part', pids.length === 0 ? '' : 'setInterval(() => {}, 1000)');
        pids.push(child.pid);
        return Promise.resolve(child);
      },
      report: () => undefined,
      giveUp: () => undefined,
    });
    while (pids.length < 2) await delay(50);
    expect(part.pid()).toBe(pids[1]);
    await part.stop();
    await delay(50);
    expect(pids).toHaveLength(2);
  });
});
