import { proxyActivities } from '@temporalio/workflow';
import type { DocumentActivities } from '../../activities/document/types.js';
import { makes } from '../shared/effects.js';
import type { DocumentOrder, YearlyReportOrder } from './messages.js';

const making = proxyActivities<DocumentActivities>(makes);

/**
 * One paper of a trajectory that a person asked for (issue 4 §4). Not a part of the trajectory's own procedure: the letter
 * of an ending and the file for the judge are asked for when that procedure has ended.
 */
export async function document(order: DocumentOrder): Promise<void> {
  await making.makeDocument(order);
}

/** The yearly report of a programme, over all its trajectories (S2 terugkoppeling). */
export async function yearlyReport(order: YearlyReportOrder): Promise<void> {
  await making.makeYearlyReport(order);
}
