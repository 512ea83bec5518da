import type { IsoInstant } from '../term/types.js';
import type { TaskRole } from './tasks.js';

/** What a case waits for: the same row feeds the screen, the oefenklok and the check that nothing is orphaned. */
export interface Waiting {
  /** Code of what is awaited, such as `deposit` or a block's code. */
  for: string;
  since: IsoInstant;
  /** Latest instant at which the procedure looks again by itself; null when only a person can end it. */
  until: IsoInstant | null;
  who: TaskRole | 'post' | 'tenant' | 'time';
  blocks: string[];
}
