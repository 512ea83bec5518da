import type { NewTrajectoryEvent } from './events.js';
import type { TrajectoryFile } from './file.js';
import type { Programme } from './programme.js';

/**
 * Everything of a trajectory that is in one person's name goes to another: the coaching, the open tasks and the
 * evaluations still to come. What was done stays in the name of who did it.
 */
export function handedOver(
  file: TrajectoryFile,
  { from, to }: { from: string; to: string },
): NewTrajectoryEvent[] {
  const coach: NewTrajectoryEvent[] =
    file.coachId === from ? [{ type: 'coach_assigned', data: { userId: to } }] : [];
  const given = file.evaluations.filter(
    ({ state, userId }) => state === 'planned' && userId === from,
  );
  const evaluations = given.map(({ evaluationId }): NewTrajectoryEvent => {
    return { type: 'evaluation_assigned', data: { evaluationId, userId: to } };
  });
  const tasks = file.tasks
    .filter(({ state, userId }) => state === 'open' && userId === from)
    .filter((task) => !given.some(({ evaluationId }) => evaluationId === task.evaluationId))
    .map(({ taskId }): NewTrajectoryEvent => {
      return { type: 'task_assigned', data: { taskId, userId: to } };
    });
  return [...coach, ...evaluations, ...tasks];
}

/**
 * Another coach takes over what the former one still had as coach, and what waited for a coach. A task that asks another
 * role stays with who holds it: a coach may not do it.
 */
export function coachChanged(
  file: TrajectoryFile,
  { to, programme }: { to: string; programme: Pick<Programme, 'coach' | 'stay'> },
): NewTrajectoryEvent[] {
  const { role } = programme.coach;
  const { coachId: from } = file;
  if (from === to) return [];
  const known: NewTrajectoryEvent[] =
    from === undefined
      ? [{ type: 'coach_assigned', data: { userId: to } }]
      : handedOver(file, { from, to });
  const ofCoach = (event: NewTrajectoryEvent): boolean => {
    if (event.type === 'task_assigned') return roleOfTask(file, event.data.taskId) === role;
    return event.type !== 'evaluation_assigned' || programme.stay.evaluations.by === role;
  };
  const nobodys = file.tasks
    .filter(({ state, ownRole, userId }) => {
      return state === 'open' && ownRole === role && userId === undefined;
    })
    .map(({ taskId }): NewTrajectoryEvent => {
      return { type: 'task_assigned', data: { taskId, userId: to } };
    });
  return [...known.filter(ofCoach), ...nobodys];
}

function roleOfTask({ tasks }: TrajectoryFile, id: string): string | undefined {
  return tasks.find(({ taskId }) => taskId === id)?.ownRole;
}
