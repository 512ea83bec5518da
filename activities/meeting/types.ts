import type { NewEvent } from '../../domain/arrears/events.js';
import type { Waiting } from '../../domain/task/waiting.js';
import type { MeetingMailKind, MeetingSituation } from '../../domain/meeting/situation.js';
import type { IsoInstant } from '../../domain/term/types.js';
import type { MailOutcome } from '../arrears/types.js';

/** Every question names the session and the workflow's own instant. */
export interface AskedOfMeeting {
  meetingId: string;
  at: IsoInstant;
}

/** What happened to the tasks of a session in one turn. */
export type SessionTaskEvent = Extract<
  NewEvent,
  { type: 'task_opened' | 'task_completed' | 'task_cancelled' | 'task_escalated' }
>;

export interface MeetingTurn extends AskedOfMeeting {
  organisationId: string;
  seq: number;
  events: SessionTaskEvent[];
  waiting: Waiting | null;
  /** The procedure ends with this turn. */
  ended: boolean;
}

export interface MeetingMailOrder extends AskedOfMeeting {
  /** Business key within the session: the same key never leads to a second mail. */
  key: string;
  kind: MeetingMailKind | 'task_reminder';
  userId?: string;
  /** The state of the session the mail tells of: after a newer one it does not leave. */
  revision?: number;
  role?: string;
  taskId?: string;
}

/** The effects of a session on the world around it. */
export interface MeetingActivities {
  assessMeeting(asked: AskedOfMeeting): Promise<MeetingSituation>;
  recordMeeting(turn: MeetingTurn): Promise<void>;
  /** Plans the session of its body that comes after this one, unless it is planned. */
  planNextSession(asked: AskedOfMeeting): Promise<void>;
  sendMail(order: MeetingMailOrder): Promise<MailOutcome>;
}
