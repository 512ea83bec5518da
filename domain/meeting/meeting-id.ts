const prefix = 'meeting:';

/** The workflow id of a session: its kind and the row's own uuid. */
export function meetingWorkflowId(meetingId: string): string {
  return `${prefix}${meetingId}`;
}
