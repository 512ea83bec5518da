import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as calendar } from '../calendar/belgian-calendar-v1.js';
import { programme } from '../programme/trial-housing-mid-west-flanders.js';
import { consequencesOf } from './consequences.js';
import type { NewTrajectoryEvent, TrajectoryEvent } from './events.js';
import { foldTrajectory } from './file.js';

const at = (day: string): string => `${day}T08:00:00Z`;

/** The tasks that open by themselves for the one evaluation, on the day its preparation begins. */
function tasksOpened(events: NewTrajectoryEvent[]): (string | undefined)[] {
  const told = [
    { type: 'phase_entered', data: { phase: 'stay', move: 'allocation:allocate:allocated' } },
    { type: 'stay_began', data: { from: '2031-05-01', months: 12 } },
    ...events,
  ].map((event) => ({ ...event, v: 1, at: at('2031-05-01'), actor: 'test' }) as TrajectoryEvent);
  const view = {
    trajectoryId: 't',
    at: at('2031-10-27'),
    today: '2031-10-27',
    file: foldTrajectory(told),
    programme,
    calendar,
    rolesPresent: ['regional_contact' as const],
  };
  return consequencesOf(view, (key) => key).flatMap((event) =>
    event.type === 'task_opened' && event.data.kind === 'evaluation' ? [event.data.userId] : [],
  );
}

const evaluationId = 'evaluation:t:interim:1:0';
const planned: Extract<NewTrajectoryEvent, { type: 'evaluation_planned' }> = {
  type: 'evaluation_planned',
  data: {
    evaluationId,
    kind: 'interim',
    n: 1,
    due: {
      date: '2031-11-03',
      opensAt: at('2031-11-03'),
      endsAt: at('2031-11-04'),
      reason: {} as never,
    },
  },
};

describe('an evaluation that was given to somebody', () => {
  it('is nobody’s while nobody has it', () => {
    expect(tasksOpened([planned])).toEqual([undefined]);
  });

  it('opens as that person’s task', () => {
    const data = { evaluationId, userId: 'tom' };
    expect(tasksOpened([planned, { type: 'evaluation_assigned', data }])).toEqual(['tom']);
  });

  it('takes along a task that is open, and leaves one that was closed', () => {
    const due = planned.data.due;
    const task = {
      key: 'evaluation',
      kind: 'evaluation',
      role: 'regional_contact',
      due,
      evaluationId,
    };
    const events = [
      planned,
      { type: 'task_opened', data: { taskId: 'old', ...task } },
      { type: 'task_cancelled', data: { taskId: 'old', reason: 'lapsed' } },
      { type: 'task_opened', data: { taskId: 'new', ...task } },
      { type: 'evaluation_assigned', data: { evaluationId, userId: 'tom' } },
    ].map((event) => ({ ...event, v: 1, at: at('2031-10-20'), actor: 'test' }) as TrajectoryEvent);
    expect(foldTrajectory(events).tasks.map(({ userId }) => userId)).toEqual([undefined, 'tom']);
  });
});
