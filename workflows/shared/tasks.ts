import { taskDefinitions, type TaskKind } from '../../domain/task/tasks.js';
import type { TaskCompletion } from './messages.js';
import { refusal } from './reading.js';

/**
 * The open task that a person completes.
 * Thrown when it is not open, or has no such outcome: the {@link refusal} `task_not_open` or `outcome_unknown`.
 */
export function taskToComplete<Task extends { kind: TaskKind }>(
  tasks: ReadonlyMap<string, Task>,
  { taskId, outcome }: TaskCompletion,
): Task {
  const task = tasks.get(taskId);
  if (!task) throw refusal('task_not_open');
  if (!taskDefinitions[task.kind].outcomes.includes(outcome)) throw refusal('outcome_unknown');
  return task;
}
