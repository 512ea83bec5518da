import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEvaluations } from '../../domain/trajectory/file.js';
import { checkInvariants } from '../support/invariants.js';
import { createDatabase, createNamespace, testStack } from '../support/stack.js';
import { answer, fileNow, givenPartners, refer, type Partners } from '../support/trajectories.js';
import { toEndOfDay } from '../support/world.js';
import { openFaultWorld, type FaultWorld } from './fault-world.js';

let world: FaultWorld;
let partners: Partners;

beforeEach(async () => {
  const { temporalAddress: address, bundlePath } = testStack();
  const [databaseUrl, namespace] = [await createDatabase(), await createNamespace()];
  world = await openFaultWorld({ databaseUrl, namespace, address, bundlePath, day: '2031-03-03' });
  partners = await givenPartners(world);
});
afterEach(async () => {
  await world.close();
});

/** S2 fase 1 to 5: in a trial dwelling of twelve months from 1 April, with an interim evaluation on 1 October. */
async function inTrialDwelling(): Promise<string> {
  const id = await refer(partners, 'trial_housing_mid_west_flanders');
  const { landlordId: landlord } = partners;
  const steps: [string, string, object][] = [
    ['register', 'complete', {}],
    ['consent', 'signed', { until: '2034-01-31' }],
    ['intake', 'sent', {}],
    ['team_selects', 'approved', { criteria: ['self_insight'] }],
    ['priority', 'granted', { landlord }],
    ['allocate', 'allocated', { on: '2031-04-01', months: 12 }],
  ];
  for (const [step, outcome, answers] of steps)
    expect(await answer(partners, id, { step, outcome, answers })).toBe('applied');
  return id;
}

describe('a worker is killed while people are in trial dwellings (S2 fase 6)', () => {
  it('after the turn was stored and before Temporal heard: each evaluation is one task, with one mail', async () => {
    const steady = await world.startWorker();
    const ids = [await inTrialDwelling(), await inTrialDwelling(), await inTrialDwelling()];
    await steady.stop();
    const doomed = await world.startWorker({ barriers: ['takeTurn'] });
    const moved = toEndOfDay(world, '2031-09-25');
    await doomed.parked('takeTurn');
    await doomed.kill();
    await world.startWorker();
    await moved;
    for (const id of ids) {
      const { tasks, evaluations, mails } = await fileNow(partners, id);
      expect(tasks.filter(({ kind }) => kind === 'evaluation')).toHaveLength(1);
      expect(evaluations.map(({ kind, n }) => `${kind} ${n}`)).toEqual(['interim 1', 'final 1']);
      expect(mails.map(({ state }) => state)).toEqual(['sent']);
    }
    expect(await checkInvariants(world)).toEqual([]);
  });

  it('between the answer of SMTP and the ledger: a person is asked, no second reminder leaves', async () => {
    const steady = await world.startWorker();
    const id = await inTrialDwelling();
    await steady.stop();
    const doomed = await world.startWorker({ barriers: ['mail'] });
    const moved = toEndOfDay(world, '2031-09-25');
    await doomed.parked('mail');
    await doomed.kill();
    await world.startWorker();
    await moved;
    const file = await fileNow(partners, id);
    const open = file.tasks.filter(({ state }) => state === 'open').map(({ kind }) => kind);
    expect(open.sort()).toEqual(['evaluation', 'mail_unclear']);
    expect(openEvaluations(file)).toHaveLength(2);
    // The task that asks it climbs by itself and has mails of its own; the reminder has only the one nobody knows of.
    const reminders = file.mails.filter(({ key }) => key.startsWith('prepare:'));
    expect(reminders.map(({ state }) => state)).toEqual(['unknown']);
    expect(await checkInvariants(world)).toEqual([]);
  });
});
