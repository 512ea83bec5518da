import { type EntityManager, MoreThan } from 'typeorm';
import type { BodyOfSession, MailOnFile, MeetingView } from '../../domain/meeting/situation.js';
import type { TaskKind } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { bodyOf } from './bodies.js';
import { loadCalendar, rolesHeldIn } from './case-view.js';
import { TaskRow } from './entities/arrears-case.js';
import { MailRow } from './entities/document.js';
import { MeetingRow } from './entities/meeting.js';

/** Reads all that the rules need to know of a session at an instant. Thrown when there is no such session: `EntityNotFoundError`. */
export async function loadMeetingView(
  manager: EntityManager,
  meetingId: string,
  at: Date,
): Promise<MeetingView> {
  const session = await manager.findOneByOrFail(MeetingRow, { id: meetingId });
  const tasks = await manager.findBy(TaskRow, { meetingId });
  return {
    at: at.toISOString(),
    today: brusselsDateOf(at.toISOString()),
    calendar: await loadCalendar(manager),
    session,
    body: await loadBody(manager, session),
    mails: await loadMemberMails(manager, meetingId),
    tasks: tasks.map(({ id, taskKey, kind, role, state, due, rung }) => {
      return { taskId: id, key: taskKey, kind: kind as TaskKind, role, state, due, rung };
    }),
    rolesPresent: await rolesHeldIn(manager, session.organisationId),
  };
}

async function loadBody(
  manager: EntityManager,
  { bodyId, n }: MeetingRow,
): Promise<BodyOfSession | null> {
  if (bodyId === null) return null;
  const { row, rule } = await bodyOf(manager, bodyId);
  const hasNext = await manager.existsBy(MeetingRow, { bodyId, n: MoreThan(n ?? 0) });
  return { chair: rule.chair, meets: row.state === 'meets', hasNext };
}

/** The ledger of the mails to the members of a session, by their key within it. */
export async function loadMemberMails(
  manager: EntityManager,
  meetingId: string,
): Promise<MailOnFile[]> {
  const mails = await manager.findBy(MailRow, { meetingId });
  return mails.flatMap(({ id, businessKey, recipientUserId, state, preparedAt }) => {
    if (recipientUserId === null) return [];
    const key = businessKey.slice(meetingId.length + 1);
    const preparedOn = brusselsDateOf(preparedAt.toISOString());
    return [{ mailId: id, key, userId: recipientUserId, state, preparedOn }];
  });
}
