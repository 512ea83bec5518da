import { addDays, nextWorkingDay, type HolidayCalendar } from '../calendar/holiday-calendar.js';
import { workingDaysFrom } from '../term/rules.js';
import { brusselsInstant } from '../term/term.js';
import type { IsoInstant, Term } from '../term/types.js';
import { ladderFrom, type TaskRole } from './tasks.js';

/** The next rung of an open task's ladder, each once and on working days (architecture §4). */
export interface Rung {
  taskId: string;
  rung: number;
  role: TaskRole;
  at: IsoInstant;
}

/** What a ladder is climbed by: the instant, the calendar, and the roles somebody holds on the tasks' side. */
export interface Ladder {
  at: IsoInstant;
  calendar: HolidayCalendar;
  present: readonly TaskRole[];
}

export interface ClimbingTask {
  taskId: string;
  /** The role the task was opened for. */
  ownRole: TaskRole;
  /** The role that was told last. */
  role: TaskRole;
  state: 'open' | 'completed' | 'cancelled';
  due: Term;
  rung: number;
}

/**
 * The next rung of each open task, on a working day: the person again, then each role above, once. A role that nobody
 * active holds is passed over, and a task of such a role climbs at once (facts §12.9).
 */
export function rungsOfTasks(tasks: readonly ClimbingTask[], ladder: Ladder): Rung[] {
  return tasks.filter(({ state }) => state === 'open').flatMap((task) => nextRung(ladder, task));
}

const workingDaysPerRung = [0, 1, 3, 8];

function nextRung({ present, calendar, at }: Ladder, task: ClimbingTask): Rung[] {
  const roles = ladderFrom(task.ownRole);
  const place = roles.findIndex((role, index) => index >= task.rung && present.includes(role));
  const role = roles[place];
  const days = workingDaysPerRung[task.rung];
  if (role === undefined || days === undefined) return [];
  const rung = { taskId: task.taskId, rung: place + 1, role };
  if (!present.includes(task.role)) return [{ ...rung, at }];
  const over =
    days === 0 ? task.due : workingDaysFrom(task.due.date, { days, ground: 'ladder' }, calendar);
  const morning = nextWorkingDay(calendar, addDays(over.date, 1));
  return [{ ...rung, at: brusselsInstant(morning, '08:00') }];
}
