import type { IsoDate } from '../term/types.js';

/* The agenda of a body of a programme: files that wait for it, and what people put on it (S2 fase 3, S5, S9 step 5). */

/** An open task of a trajectory that a body decides. */
export interface DueFile {
  taskId: string;
  trajectoryId: string;
  dueOn: IsoDate;
}

/** What somebody put on the agenda of a body: a trajectory or a topic. It stays until it was treated or taken off. */
export interface AddedItem {
  itemId: string;
  trajectoryId: string | null;
}

export interface AgendaEntry {
  /** The task or the item. */
  key: string;
  kind: 'file' | 'item';
  trajectoryId: string | null;
}

/** What does not come up in one session, with who said so and why; a file stands on the next one again. */
export interface TakenOff {
  key: string;
  motive: string;
  by: string;
}

/**
 * The agenda of the session that comes: the files in order of their day, then what people added, in the order in which
 * they did. What was not treated is still due, or still open, and so stands on the next one by itself.
 */
export function agendaOf(
  due: readonly DueFile[],
  added: readonly AddedItem[],
  takenOff: readonly TakenOff[],
): AgendaEntry[] {
  const files = due
    .filter(({ taskId }) => !takenOff.some(({ key }) => key === taskId))
    .toSorted((one, other) => compare(one.dueOn, other.dueOn) || compare(one.taskId, other.taskId));
  return [
    ...files.map(({ taskId, trajectoryId }): AgendaEntry => {
      return { key: taskId, kind: 'file', trajectoryId };
    }),
    ...added.map(({ itemId, trajectoryId }): AgendaEntry => {
      return { key: itemId, kind: 'item', trajectoryId };
    }),
  ];
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
