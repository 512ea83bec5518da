import type { TaskRole } from '../task/tasks.js';
import type { NewTrajectoryEvent } from './events.js';
import { roundOfTask, type RoundOnFile, type TrajectoryFile } from './file.js';
import type { Programme } from './programme.js';

/**
 * Everything of a trajectory that is in one person's name goes to another: the coaching, the open tasks, and
 * the evaluations and rounds of recurring duties still to come. What was done stays in the name of who did it.
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
  const rounds = file.rounds.filter((one) => one.userId === from && isToCome(file, one));
  const tasks = file.tasks
    .filter(({ state, userId }) => state === 'open' && userId === from)
    .filter((task) => !given.some(({ evaluationId }) => evaluationId === task.evaluationId))
    .filter((task) => !rounds.some(({ round }) => round === roundOfTask(task)))
    .map(({ taskId }): NewTrajectoryEvent => {
      return { type: 'task_assigned', data: { taskId, userId: to } };
    });
  const duties = rounds.map(({ round }): NewTrajectoryEvent => {
    return { type: 'round_assigned', data: { round, userId: to } };
  });
  return [...coach, ...evaluations, ...duties, ...tasks];
}

/** Its task is open, or there has been none yet. */
function isToCome({ tasks }: TrajectoryFile, { round }: RoundOnFile): boolean {
  const known = tasks.filter((task) => roundOfTask(task) === round);
  return known.length === 0 || known.some(({ state }) => state === 'open');
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
  const ofCoach = (event: NewTrajectoryEvent): boolean =>
    roleAsked({ file, programme }, event) === role;
  const nobodys = file.tasks
    .filter(({ state, ownRole, userId }) => {
      return state === 'open' && ownRole === role && userId === undefined;
    })
    .map(({ taskId }): NewTrajectoryEvent => {
      return { type: 'task_assigned', data: { taskId, userId: to } };
    });
  return [...known.filter(ofCoach), ...nobodys];
}

/** The role that what is handed over asks for; undefined when it is nothing of that kind. */
export function roleAsked(
  { file, programme }: { file: TrajectoryFile; programme: Pick<Programme, 'coach' | 'stay'> },
  event: NewTrajectoryEvent,
): TaskRole | undefined {
  const { coach, stay } = programme;
  if (event.type === 'coach_assigned') return coach.role;
  if (event.type === 'evaluation_assigned') return stay.evaluations.by;
  if (event.type === 'round_assigned') {
    const [, duty] = event.data.round.split(':');
    return stay.recurring.find(({ code }) => code === duty)?.role;
  }
  if (event.type !== 'task_assigned') return undefined;
  const { taskId } = event.data;
  return file.tasks.find((task) => task.taskId === taskId)?.ownRole;
}
