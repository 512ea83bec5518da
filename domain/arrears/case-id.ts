const prefix = 'arrears:';

/** The workflow id of an arrears procedure: its kind and the case's own uuid, never a person's data. */
export function arrearsWorkflowId(caseId: string): string {
  return `${prefix}${caseId}`;
}

/** The case behind a workflow id; undefined for another procedure's id. */
export function caseIdFromWorkflowId(workflowId: string): string | undefined {
  return workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : undefined;
}
