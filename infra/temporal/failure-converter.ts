import { DefaultFailureConverter } from '@temporalio/common';

/** Found by path: workflows, worker and client must use the same one. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
