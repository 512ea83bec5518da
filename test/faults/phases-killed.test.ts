import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { trajectoryPhases } from '../../domain/trajectory/programme.js';
import { answerEverywhere, applied, inEveryPhase, type Somebody } from '../support/every-phase.js';
import { checkInvariants } from '../support/invariants.js';
import { createDatabase, createNamespace, testStack } from '../support/stack.js';
import { fileNow, givenPartners, type Partners } from '../support/trajectories.js';
import { settle, toEndOfDay } from '../support/world.js';
import { openFaultWorld, type FaultWorld } from './fault-world.js';

const day = '2031-03-03';
const afterSixWeeks = addDays(day, 42);

/** Issue 4 §5: people stand in every phase of every programme while the worker is killed again and again. */
describe('a worker is killed while people are in every phase', () => {
  let world: FaultWorld;
  let partners: Partners;
  let people: Somebody[];
  beforeAll(async () => {
    const { temporalAddress: address, bundlePath } = testStack();
    const [databaseUrl, namespace] = [await createDatabase(), await createNamespace()];
    world = await openFaultWorld({ databaseUrl, namespace, address, bundlePath, day });
    partners = await givenPartners(world);
    const steady = await world.startWorker({ cached: 200 });
    people = await inEveryPhase(partners);
    await steady.stop();
  });
  afterAll(async () => {
    await world.close();
  });

  it('they stand in all of them', async () => {
    const phases = new Set<string>();
    for (const { id } of people) phases.add((await fileNow(partners, id)).phase);
    phases.delete('closed');
    expect([...phases].sort()).toEqual(trajectoryPhases.filter((one) => one !== 'closed').sort());
    expect(people.filter(({ extended }) => extended).length).toBeGreaterThan(1);
    expect(new Set(people.map(({ programme }) => programme)).size).toBeGreaterThan(10);
  });

  it('after a turn was stored, while people answer: each answer is taken up once', async () => {
    const answered = await answerEverywhere(partners, people);
    expect(answered.length).toBeGreaterThan(40);
    const doomed = await world.startWorker({ barriers: ['takeTurn'], cached: 200 });
    const settled = settle(world);
    await doomed.parked('takeTurn');
    await doomed.kill();
    const next = await world.startWorker({ cached: 200 });
    await settled;
    expect(await applied(partners, answered)).toBe(answered.length);
    expect(await checkInvariants(world)).toEqual([]);
    await next.stop();
  });

  it('after a mail left and in a turn, while weeks pass: each evaluation is asked and climbs once', async () => {
    const first = await world.startWorker({ barriers: ['mail'], cached: 200 });
    const moved = toEndOfDay(world, afterSixWeeks);
    await first.parked('mail');
    await first.kill();
    const second = await world.startWorker({ barriers: ['takeTurn'], cached: 200 });
    await second.parked('takeTurn');
    await second.kill();
    await world.startWorker({ cached: 200 });
    await moved;
    expect(await checkInvariants(world)).toEqual([]);
    const late = await world.source.query<{ asked: number; rung: number }[]>(
      `select count(t.id)::int as asked, max(t.rung) as rung from evaluation e
         left join task t on t.task_key like 'evaluation:' || e.id || ':%' and t.state = 'open'
        where e.state = 'planned' and e.due_on < $1 group by e.id`,
      [addDays(afterSixWeeks, -7)],
    );
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter(({ asked, rung }) => asked !== 1 || rung === 0)).toEqual([]);
    const [unclear] = await world.source.query<{ mails: number }[]>(
      `select count(*)::int as mails from task where kind = 'mail_unclear' and state = 'open'`,
    );
    // As many as were under way when the worker died; that each is asked once is among the invariants.
    expect(unclear?.mails).toBeGreaterThan(0);
  });
});
