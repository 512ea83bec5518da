/** The workflow id of a trajectory: its kind and its own uuid, never a person's data. */
export function trajectoryWorkflowId(trajectoryId: string): string {
  return `trajectory:${trajectoryId}`;
}

/** The workflow id of the making of one paper: the command that asked for it. */
export function documentWorkflowId(commandId: string): string {
  return `document:${commandId}`;
}
