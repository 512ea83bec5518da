import { holdsStanding } from '../hold/hold.js';
import type { IsoDate } from '../term/types.js';
import type { TrajectoryView } from './situation.js';

/** What keeps every letter about the person from leaving. */
export interface SendingBlock {
  code: 'person_status_stops' | 'hold_stops';
  /** The last day it stands; null until a person releases it. */
  until: IsoDate | null;
}

/**
 * What stands in the way of a letter now: a status of the person, fixed, then a hold (facts §13.6, §13.7). Tasks,
 * ladders, evaluations and terms ask none of this: they go on.
 */
export function sendingBlocks({
  file,
  today,
  statusIds = [],
}: Pick<TrajectoryView, 'file' | 'today' | 'statusIds'>): SendingBlock[] {
  const status: SendingBlock[] =
    statusIds.length > 0 ? [{ code: 'person_status_stops', until: null }] : [];
  const holds = holdsStanding(file.holds, today).map(({ until }): SendingBlock => {
    return { code: 'hold_stops', until };
  });
  return [...status, ...holds];
}
