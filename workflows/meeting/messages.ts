/** What starts the workflow of a session: ids only. */
export interface MeetingInput {
  meetingId: string;
  organisationId: string;
  commandId: string;
}
