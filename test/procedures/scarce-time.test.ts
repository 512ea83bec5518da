import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, nextWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { IsoDate } from '../../domain/term/types.js';
import { slotKey, type SlotOnFile, type TrajectoryTask } from '../../domain/trajectory/file.js';
import { faultsOfSlot } from '../../domain/trajectory/scarce-time.js';
import { ScarceSlotRow } from '../../infra/database/entities/trajectory.js';
import { checkInvariants } from '../support/invariants.js';
import {
  answer,
  decide,
  fileNow,
  givenPartners,
  type Partners,
  refer,
  tell,
  toEndOfDay,
  viewNow,
} from '../support/trajectories.js';
import { openWorld, toTime, type World } from '../support/world.js';

const code = 'psychiatric_outreach_antwerp';

describe('the hours of the psychiatrist (S7)', () => {
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

  /** Somebody who was visited, and waits by how urgent it is. */
  async function givenSomebodyWhoWaits(): Promise<string> {
    const id = await refer(partners, code);
    await thenAnswers(id, 'signal', 'suspected');
    await thenAnswers(id, 'home_visit', 'seen');
    await thenAnswers(id, 'advise', 'outreach');
    expect((await fileNow(partners, id)).phase).toBe('waiting');
    return id;
  }
  async function thenAnswers(id: string, step: string, outcome: string): Promise<void> {
    expect(await answer(partners, id, { step, outcome })).toBe('applied');
  }
  /** An hour on the first working day after so many days. */
  async function givenAnHour(id: string, days: number): Promise<{ slotId: string; on: IsoDate }> {
    const view = await viewNow(partners, id);
    const on = nextWorkingDay(belgianCalendarV1, addDays(view.today, days));
    const asked = { on, minutes: 45, startsAt: '14:00' };
    expect(faultsOfSlot(view, asked, { taken: [], minutesPerWeek: 180 })).toEqual([]);
    const slotId = randomUUID();
    const data = { slotId, role: 'psychiatrist', ...asked, passedOver: 0 } as const;
    await tell(partners, id, [{ type: 'scarce_time_planned', data }]);
    return { slotId, on };
  }
  async function slotOf(id: string): Promise<SlotOnFile | undefined> {
    return (await fileNow(partners, id)).slots.at(-1);
  }
  async function taskOf(id: string, slotId: string): Promise<TrajectoryTask | undefined> {
    const { tasks } = await fileNow(partners, id);
    return tasks.find(({ key }) => key === slotKey(slotId));
  }
  const dayAfter = (on: IsoDate, n = 1): IsoDate => {
    let day = on;
    for (let step = 0; step < n; step += 1)
      day = nextWorkingDay(belgianCalendarV1, addDays(day, 1));
    return day;
  };

  it('are asked about when their day is over, and climb until somebody says how they went', async () => {
    const id = await givenSomebodyWhoWaits();
    const { slotId, on } = await givenAnHour(id, 7);
    await toTime(world, on, '21:00');
    expect(await taskOf(id, slotId)).toBeUndefined();

    await toEndOfDay(world, dayAfter(on));
    expect(await taskOf(id, slotId)).toMatchObject({
      ...{ kind: 'scarce_time', role: 'trajectory_coordinator', state: 'open', rung: 0 },
      due: { date: dayAfter(on, 2) },
    });

    await toEndOfDay(world, dayAfter(on, 3));
    const task = await taskOf(id, slotId);
    expect(task).toMatchObject({ state: 'open', rung: 1 });
    const { mails } = await fileNow(partners, id);
    expect(mails).toContainEqual(
      expect.objectContaining({ key: `task:${task?.taskId ?? ''}:1`, state: 'sent' }),
    );

    const args = { taskId: task?.taskId ?? '', outcome: 'held' };
    expect(await decide(partners, id, { message: 'answerStep', args })).toBe('applied');
    expect(await slotOf(id)).toMatchObject({ slotId, state: 'held' });
    expect(await taskOf(id, slotId)).toMatchObject({ state: 'completed', outcome: 'held' });
    const again = await decide(partners, id, { message: 'answerStep', args });
    expect(again).not.toBe('applied');
  });

  it('are noted on the board just as well, and the task is done', async () => {
    const id = await givenSomebodyWhoWaits();
    const { slotId, on } = await givenAnHour(id, 7);
    await toEndOfDay(world, dayAfter(on));
    expect(await taskOf(id, slotId)).toMatchObject({ state: 'open' });
    const data = { slotId, outcome: 'missed', commandId: randomUUID() } as const;
    await tell(partners, id, [{ type: 'scarce_time_noted', data }]);
    expect(await slotOf(id)).toMatchObject({ state: 'missed' });
    await toEndOfDay(world, dayAfter(on, 5));
    expect(await taskOf(id, slotId)).toMatchObject({ state: 'completed', rung: 0 });
  });

  it('go back when the trajectory closes', async () => {
    const id = await givenSomebodyWhoWaits();
    const { slotId } = await givenAnHour(id, 14);
    const weighed = { step: 'weigh', outcome: 'weighed', answers: { urgency: 3 } };
    expect(await answer(partners, id, weighed)).toBe('applied');
    await tell(partners, id, [{ type: 'urgency_weighed', data: { urgency: 4 } }]);
    expect(await fileNow(partners, id)).toMatchObject({
      urgency: { urgency: 4 },
      phase: 'waiting',
    });
    await thenAnswers(id, 'assign_coach', 'client_stops');
    expect((await fileNow(partners, id)).closed).toMatchObject({ outcome: 'by_client' });
    const row = await world.source.getRepository(ScarceSlotRow).findOneByOrFail({ id: slotId });
    expect(row).toMatchObject({ state: 'called_off', trajectoryId: id });
  });
});
