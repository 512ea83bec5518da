import type { TaskOnFile } from '../arrears/case-file.js';
import type { Duty } from '../arrears/situation.js';
import type { Rung } from '../task/ladder.js';
import type { TaskRole } from '../task/tasks.js';
import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import type { IsoDate, IsoInstant } from '../term/types.js';
import type { Invitation, MeetingState, Session } from './session.js';

export type MeetingMailKind =
  | 'session_convocation'
  | 'session_moved'
  | 'session_cancelled'
  | 'session_answer_reminder'
  | 'session_eve';

/** One mail in the ledger of a session; `key` is its business key within the session. */
export interface MailOnFile {
  mailId: string;
  key: string;
  userId: string;
  state: 'prepared' | 'sending' | 'sent' | 'unknown' | 'refused';
  preparedOn: IsoDate;
}

/** A duty of a session with the role that has it. */
export type SessionDuty = Duty & { role: TaskRole };

/** What a session of a body of a programme knows of that body. */
export interface BodyOfSession {
  chair: TaskRole;
  /** It goes on meeting: it was not stopped. */
  meets: boolean;
  /** The session after this one is planned. */
  hasNext: boolean;
}

export type SessionTask = Pick<
  TaskOnFile,
  'taskId' | 'key' | 'kind' | 'role' | 'state' | 'due' | 'rung'
>;

/** All that the rules need to know of a session at an instant. */
export interface MeetingView {
  at: IsoInstant;
  today: IsoDate;
  calendar: HolidayCalendar;
  session: Session;
  /** Null for a session of the LAC. */
  body: BodyOfSession | null;
  mails: MailOnFile[];
  tasks: SessionTask[];
  /** The roles that somebody active holds at the organisation that holds it. */
  rolesPresent: TaskRole[];
}

/** A mail to one person that has to leave now. */
export interface MemberMail {
  key: string;
  kind: MeetingMailKind;
  userId: string;
  /** The state of the session it tells of; a newer one makes this mail needless. */
  revision: number;
}

/** A session as its rules see it: ids, codes and dates only, for it enters the history of the workflow. */
export interface MeetingSituation {
  at: IsoInstant;
  state: MeetingState;
  onDate: IsoDate;
  /** The first instant of the session's day in Brussels: from here on it can be opened. */
  dayBegins: IsoInstant;
  /** Who leads a session of a body; null for the LAC, whose people the procedure names. */
  chair: TaskRole | null;
  mails: MemberMail[];
  duties: SessionDuty[];
  /** The session after this one has to be planned now. */
  plansNext: boolean;
  rungs: Rung[];
  /** When the session looks again by itself. */
  wakeAt: IsoInstant | null;
}

/** The business key of an invitation within its session. */
export function invitationKey({
  userId,
  revision,
}: Pick<Invitation, 'userId' | 'revision'>): string {
  return `invitation:${revision}:${userId}`;
}
