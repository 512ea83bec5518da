import type { DocumentOrder, YearlyReportOrder } from '../../workflows/document/messages.js';

/** The effects of making a paper of a trajectory. */
export interface DocumentActivities {
  makeDocument(order: DocumentOrder): Promise<void>;
  makeYearlyReport(order: YearlyReportOrder): Promise<void>;
}
