/** The workflow id of a trajectory: its kind and its own uuid, never a person's data. */
export function trajectoryWorkflowId(trajectoryId: string): string {
  return `trajectory:${trajectoryId}`;
}
