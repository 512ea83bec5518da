import { describe, expect, it } from '@jest/globals';
import { aTrajectory, type TrajectoryOnPaper } from '../../test/support/trajectory-builder.js';
import { programme as outreach } from '../programme/psychiatric-outreach-antwerp.js';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { assessTrajectory } from './assess.js';
import { dutiesOf } from './duties.js';
import { turnOf } from './consequences.js';
import type { NewTrajectoryEvent } from './events.js';
import { foldTrajectoryOnto, type SlotOnFile } from './file.js';
import {
  type AskedTime,
  faultsOfSlot,
  lastDayToPlan,
  refusalOfCallOff,
  refusalOfNote,
  type TakenTime,
  timeOfWeek,
} from './scarce-time.js';
import type { TrajectoryView } from './situation.js';

const minutesPerWeek = 180;
/** A Wednesday. */
const today = '2026-02-04';
/** Thursday of the week after. */
const thursday = '2026-02-12';

const waiting = (): TrajectoryOnPaper => aTrajectory(outreach).enters('waiting', '2026-01-20');

/** An hour of the psychiatrist, set aside on the 20th of January. */
const withSlot = (on: string, slotId = 'slot'): TrajectoryOnPaper =>
  waiting().happens('2026-01-20', 'scarce_time_planned', {
    ...{ slotId, role: 'psychiatrist', on, minutes: 60, startsAt: '14:00', passedOver: 0 },
  });

const another = (on: string, minutes: number, startsAt: string | null = null): TakenTime => {
  return { trajectoryId: 'another', on, minutes, startsAt };
};

function refused(
  asked: Partial<AskedTime>,
  { taken = [], view = waiting().on(today) }: { taken?: TakenTime[]; view?: TrajectoryView } = {},
): string[] {
  const whole = { on: thursday, minutes: 60, startsAt: null, ...asked };
  return faultsOfSlot(view, whole, { taken, minutesPerWeek }).map(({ code }) => code);
}

/** What is told, with what follows from it at that instant. */
function told(view: TrajectoryView, ...events: NewTrajectoryEvent[]): SlotOnFile[] {
  const all = turnOf(view, { events, actor: 'test' }, (key) => key);
  const stored = all.map((event) => ({ actor: 'test', ...event, v: 1 as const, at: view.at }));
  return foldTrajectoryOnto(view.file, stored).slots;
}

describe('the three hours a week of the psychiatrist (S7)', () => {
  describe('a week', () => {
    it('runs from Monday to Sunday and counts what is set aside in it', () => {
      const taken = [
        another('2026-02-08', 30),
        another('2026-02-09', 45),
        another('2026-02-15', 60),
        another('2026-02-16', 90),
      ];
      expect(timeOfWeek(thursday, { taken, minutesPerWeek })).toEqual({
        ...{ from: '2026-02-09', until: '2026-02-15', minutes: 180, used: 105, left: 75 },
      });
    });

    it('has nothing left, and not less, when a new version gives fewer minutes', () => {
      const taken = [another(thursday, 150)];
      const week = timeOfWeek(thursday, { taken, minutesPerWeek: 120 });
      expect(week).toMatchObject({ used: 150, left: 0 });
    });
  });

  describe('a slot can be planned', () => {
    it('for who waits, up to the last minute of the week', () => {
      expect(refused({ minutes: 60 }, { taken: [another('2026-02-10', 120)] })).toEqual([]);
      expect(refused({ minutes: 65 }, { taken: [another('2026-02-10', 120)] })).toEqual([
        'week_full',
      ]);
    });

    it('says how many minutes are left', () => {
      const taken = [another('2026-02-10', 120)];
      const asked = { on: thursday, minutes: 61, startsAt: null };
      const [fault] = faultsOfSlot(waiting().on(today), asked, { taken, minutesPerWeek });
      expect(fault).toEqual({ code: 'week_full', about: 'minutes', params: { left: 60 } });
    });

    it('from today to the Sunday of the eighth week, on a working day', () => {
      expect(refused({ on: today })).toEqual([]);
      expect(refused({ on: '2026-02-03' })).toEqual(['date_in_past']);
      expect(refused({ on: '2026-02-14' })).toEqual(['no_working_day']);
      expect(refused({ on: '2026-04-06' })).toContain('no_working_day');
      expect(lastDayToPlan(today)).toBe('2026-03-29');
      expect(refused({ on: '2026-03-27' })).toEqual([]);
      expect(refused({ on: '2026-03-30' })).toEqual(['slot_too_far']);
    });

    it.each(['intake', 'waiting', 'allocation', 'ending'] as const)('in the phase %s', (phase) => {
      expect(refused({}, { view: waiting().enters(phase, '2026-02-02').on(today) })).toEqual([]);
    });

    it('during the guidance at home', () => {
      const view = waiting().beginsStay('2026-02-02', null).on(today);
      expect(refused({}, { view })).toEqual([]);
    });

    it.each(['referral', 'consent', 'follow_up'] as const)('not in the phase %s', (phase) => {
      const view = waiting().enters(phase, '2026-02-02').on(today);
      expect(refused({}, { view })).toEqual(['phase_without_time']);
    });

    it('once a day for somebody, and for one person at an hour', () => {
      const own = { ...another(thursday, 30), trajectoryId: 'trajectory' };
      expect(refused({}, { taken: [own] })).toEqual(['slot_same_day']);
      const taken = [another(thursday, 45, '14:00')];
      expect(refused({ startsAt: '14:30' }, { taken })).toEqual(['slot_overlaps']);
      expect(refused({ startsAt: '13:30' }, { taken })).toEqual(['slot_overlaps']);
      expect(refused({ startsAt: '14:45' }, { taken })).toEqual([]);
      expect(refused({ startsAt: '13:00' }, { taken })).toEqual([]);
      expect(refused({ startsAt: null }, { taken })).toEqual([]);
      expect(refused({ startsAt: '14:30', on: '2026-02-11' }, { taken })).toEqual([]);
    });

    it('while a consent that was given runs on that day', () => {
      const consents = waiting().happens('2026-01-21', 'consent_given', { until: '2026-02-11' });
      expect(refused({ on: '2026-02-11' }, { view: consents.on(today) })).toEqual([]);
      expect(refused({}, { view: consents.on(today) })).toEqual(['no_consent']);
      const withdrawn = { on: '2026-02-03', reason: 'withdrawn' } as const;
      const view = consents.happens('2026-02-03', 'consent_ended', withdrawn).on(today);
      expect(refused({ on: '2026-02-11' }, { view })).toEqual(['no_consent']);
    });

    it('only with a consent where the programme asks one', () => {
      const asking = { ...trialHousing, scarceTime: outreach.scarceTime };
      const view = aTrajectory(asking).enters('waiting', '2026-01-20').on(today);
      expect(refused({}, { view })).toEqual(['no_consent']);
    });

    it('never in a programme without scarce time, nor once it is closed', () => {
      const without = { ...outreach, scarceTime: undefined };
      const elsewhere = aTrajectory(without).enters('waiting', '2026-01-20').on(today);
      expect(refused({}, { view: elsewhere })).toEqual(['no_scarce_time']);
      const closed = waiting().happens('2026-02-02', 'trajectory_closed', {
        ...{ outcome: 'by_client', on: '2026-02-02' },
      });
      expect(refused({}, { view: closed.on(today) })).toEqual(['not_open']);
    });

    it('tells everything that stands in the way at once', () => {
      const view = waiting().enters('referral', '2026-02-02').on(today);
      const taken = [another('2026-01-31', 180)];
      expect(refused({ on: '2026-01-31', minutes: 5 }, { view, taken })).toEqual([
        ...['phase_without_time', 'date_in_past', 'no_working_day', 'week_full'],
      ]);
    });
  });

  describe('goes back by itself', () => {
    const closing: NewTrajectoryEvent = {
      type: 'trajectory_closed',
      data: { outcome: 'by_client', on: today },
    };

    it('when the trajectory closes, but not the hour of that day', () => {
      const later = withSlot('2026-02-05').on(today);
      expect(told(later, closing)).toMatchObject([{ state: 'called_off' }]);
      expect(told(withSlot(today).on(today), closing)).toMatchObject([{ state: 'planned' }]);
    });

    it('when a consent ends by its day', () => {
      const consents = withSlot('2026-02-12').happens('2026-01-21', 'consent_given', {
        until: '2026-02-03',
      });
      expect(told(consents.on('2026-02-03'))).toMatchObject([{ state: 'planned' }]);
      expect(told(consents.on(today))).toMatchObject([{ state: 'called_off' }]);
    });

    it('and says why', () => {
      const view = withSlot(thursday).on(today);
      const without = { ...outreach, scarceTime: undefined };
      const why = (seen: TrajectoryView, ...events: NewTrajectoryEvent[]) =>
        turnOf(seen, { events, actor: 'test' }, (key) => key).flatMap((event) =>
          event.type === 'scarce_time_called_off' ? [event.data.reason] : [],
        );
      expect(why(view, closing)).toEqual(['closed']);
      expect(why({ ...view, programme: without })).toEqual(['programme']);
      expect(why(withSlot(thursday).enters('follow_up', today).on(today, '11:00'))).toEqual([
        'phase',
      ]);
      expect(why(view)).toEqual([]);
    });
  });

  describe('once its day is over', () => {
    it('asks the coordinator how it went, within two working days, and climbs', () => {
      const planned = withSlot('2026-02-05');
      const duty = (view: TrajectoryView) =>
        dutiesOf(view).find(({ kind }) => kind === 'scarce_time');
      expect(duty(planned.on('2026-02-05'))).toMatchObject({
        ...{ key: 'scarce_time:slot', role: 'trajectory_coordinator' },
        due: { date: '2026-02-09' },
      });
      const that = planned.looks('2026-02-05', '20:00').on('2026-02-05', '20:00');
      expect(that.file.tasks.filter(({ kind }) => kind === 'scarce_time')).toEqual([]);
      const next = planned.looks('2026-02-06').on('2026-02-06');
      expect(next.file.tasks).toContainEqual(
        expect.objectContaining({ kind: 'scarce_time', state: 'open', rung: 0 }),
      );
      const late = planned.looks('2026-02-10').on('2026-02-10');
      expect(late.file.tasks).toContainEqual(
        expect.objectContaining({ kind: 'scarce_time', state: 'open', rung: 1 }),
      );
    });

    it('wakes the trajectory when the day is over', () => {
      const view = withSlot('2026-02-05').looks('2026-02-05', '10:00').on('2026-02-05', '10:00');
      expect(Date.parse(assessTrajectory(view).wakeAt ?? '')).toBeLessThan(
        Date.parse('2026-02-06T08:00:00Z'),
      );
    });

    it('is held or missed by the answer to the task', () => {
      const view = withSlot('2026-02-05').looks('2026-02-06').on('2026-02-06');
      const [task] = assessTrajectory(view).tasks.filter(({ taskId }) =>
        taskId.includes('scarce_time'),
      );
      expect(task?.outcomes).toEqual(['held', 'missed']);
      const data = { taskId: task?.taskId ?? '', outcome: 'missed', commandId: 'command' };
      expect(told(view, { type: 'task_completed', data })).toMatchObject([{ state: 'missed' }]);
    });

    it('finishes the task when it is noted on the board', () => {
      const noted = withSlot('2026-02-05')
        .looks('2026-02-06')
        .happens('2026-02-06', 'scarce_time_noted', {
          ...{ slotId: 'slot', outcome: 'held', commandId: 'command' },
        });
      expect(noted.file().tasks.filter(({ kind }) => kind === 'scarce_time')).toMatchObject([
        { state: 'completed', outcome: 'held', commandId: 'command' },
      ]);
      expect(dutiesOf(noted.on('2026-02-06')).some(({ kind }) => kind === 'scarce_time')).toBe(
        false,
      );
    });
  });

  it('is called off until its day is over, and noted from its day on, once', () => {
    const planned = withSlot('2026-02-05');
    const both = (day: string, slotId = 'slot') => [
      refusalOfCallOff(planned.on(day), slotId),
      refusalOfNote(planned.on(day), slotId),
    ];
    expect(both('2026-02-04')).toEqual([null, 'slot_not_yet']);
    expect(both('2026-02-05')).toEqual([null, null]);
    expect(both('2026-02-06')).toEqual(['slot_is_past', null]);
    expect(both('2026-02-06', 'another')).toEqual(['slot_unknown', 'slot_unknown']);
    const off = planned.happens('2026-02-04', 'scarce_time_called_off', {
      ...{ slotId: 'slot', reason: 'person' },
    });
    expect(refusalOfCallOff(off.on('2026-02-04'), 'slot')).toBe('slot_unknown');
    expect(refusalOfNote(off.on('2026-02-05'), 'slot')).toBe('slot_unknown');
  });
});
