import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  fileOf,
  givenAnAgency,
  givenASession,
  givenATenancy,
  lettersOf,
  whenThePostDeskReleases,
  whenTheOfficerStarts,
  type Agency,
} from '../support/agency.js';
import { checkInvariants } from '../support/invariants.js';
import { mailsAbout, openTasksOfSession } from '../support/sessions.js';
import { createDatabase, createNamespace, testStack } from '../support/stack.js';
import { toEndOfDay } from '../support/world.js';
import { openFaultWorld, type FaultWorld } from './fault-world.js';

let world: FaultWorld;
let agency: Agency;

beforeEach(async () => {
  const { temporalAddress: address, bundlePath } = testStack();
  const [databaseUrl, namespace] = [await createDatabase(), await createNamespace()];
  world = await openFaultWorld({ databaseUrl, namespace, address, bundlePath, day: '2031-01-06' });
  agency = await givenAnAgency(world);
});
afterEach(async () => {
  await world.close();
});

async function peopleBehind(count: number): Promise<string[]> {
  const cases: string[] = [];
  for (let n = 0; n < count; n++) {
    const { tenancyId } = await givenATenancy(agency, { from: '2031-01-01' });
    cases.push(await whenTheOfficerStarts(agency, tenancyId));
  }
  return cases;
}

describe('a worker is killed', () => {
  it('after the database committed and before Temporal heard: ten procedures go on, each letter once', async () => {
    const steady = await world.startWorker();
    const cases = await peopleBehind(10);
    await steady.stop();
    const points = ['assessCase', 'prepareLetters', 'record'];
    const doomed = await world.startWorker({ barriers: points });
    const moved = toEndOfDay(world, '2031-01-10');
    await doomed.parked(...points);
    await doomed.kill();
    await world.startWorker();
    await moved;
    for (const caseId of cases) expect(await lettersOf(agency, caseId, 'letter_1')).toHaveLength(1);
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('with a full cache, again and again while letters are made: no procedure is lost', async () => {
    let worker = await world.startWorker();
    const cases = await peopleBehind(10);
    const moved = toEndOfDay(world, '2031-01-10');
    for (let n = 0; n < 2; n++) {
      await delay(150 + n * 250);
      await worker.kill();
      worker = await world.startWorker();
    }
    await moved;
    for (const caseId of cases) expect(await lettersOf(agency, caseId, 'letter_1')).toHaveLength(1);
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('between the answer of SMTP and the ledger: the outcome is unknown, a person is asked, no second mail leaves', async () => {
    const steady = await world.startWorker();
    const cases = await peopleBehind(3);
    await toEndOfDay(world, '2031-01-10');
    for (const caseId of cases) await whenThePostDeskReleases(agency, caseId, 'letter_1');
    await toEndOfDay(world, '2031-01-15');
    await steady.stop();
    const doomed = await world.startWorker({ barriers: ['mail'] });
    const moved = toEndOfDay(world, '2031-01-17');
    await doomed.parked('mail');
    await doomed.kill();
    await world.startWorker();
    await moved;
    const unknown = await world.source.query<unknown[]>(
      `select id from mail where state = 'unknown'`,
    );
    expect(unknown.length).toBeGreaterThan(0); // those that were under way beside the one that stood still
    const asked = (await Promise.all(cases.map((caseId) => fileOf(agency, caseId))))
      .flatMap(({ tasks }) => tasks)
      .filter(({ kind }) => kind === 'mail_unknown');
    expect(asked).toHaveLength(unknown.length);
    expect(asked.filter(({ state }) => state !== 'open')).toEqual([]);
    expect(await checkInvariants(world)).toEqual([]);
  });
});

describe('a worker is killed while members are convened', () => {
  it('after a mail left and before Temporal heard: each member has one, and nobody is asked', async () => {
    const doomed = await world.startWorker({ barriers: ['sendMail'] });
    const convened = givenASession(agency, '2031-01-28');
    await doomed.parked('sendMail');
    await doomed.kill();
    await world.startWorker();
    const id = await convened;
    expect(await mailsAbout(agency, id)).toHaveLength(2);
    expect(await openTasksOfSession(agency, id)).toEqual([]);
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('between the answer of SMTP and the ledger: a task, and no second mail', async () => {
    const doomed = await world.startWorker({ barriers: ['mail'] });
    const convened = givenASession(agency, '2031-01-28');
    await doomed.parked('mail');
    await doomed.kill();
    await world.startWorker();
    const id = await convened;
    expect(await mailsAbout(agency, id)).toHaveLength(2);
    const tasks = await openTasksOfSession(agency, id);
    expect(tasks.map(({ kind }) => kind)).toEqual(['convocation_check']);
    expect(await checkInvariants(world)).toEqual([]);
  });
});

describe('the mail server', () => {
  it('takes a mail and hangs up without an answer: unknown, and never a second mail', async () => {
    await world.startWorker();
    const [caseId = ''] = await peopleBehind(1);
    await toEndOfDay(world, '2031-01-10');
    await whenThePostDeskReleases(agency, caseId, 'letter_1');
    world.mails.answerNext({ code: 'drop_after_data' });
    await toEndOfDay(world, '2031-01-17');
    const states = await world.source.query<{ state: string }[]>(
      'select state from mail order by prepared_at',
    );
    expect(states[0]).toEqual({ state: 'unknown' });
    expect(world.mails.mails()).toHaveLength(states.length);
    expect(await checkInvariants(world)).toEqual([]);
  });
});
