import type { DocumentOrder } from '../../workflows/document/messages.js';

/** The effects of making a paper of a trajectory. */
export interface DocumentActivities {
  makeDocument(order: DocumentOrder): Promise<void>;
}
