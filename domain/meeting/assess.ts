import { rungsOfTasks } from '../task/ladder.js';
import { taskDefinitions, type TaskKind, type TaskRole } from '../task/tasks.js';
import { addDays } from '../calendar/holiday-calendar.js';
import { sessionReminderDay, workingDaysFrom } from '../term/rules.js';
import { brusselsInstant, earliestAfter, startOfBrusselsDay } from '../term/term.js';
import type { Term } from '../term/types.js';
import type { Invitation } from './session.js';
import {
  invitationKey,
  type MailOnFile,
  type MeetingMailKind,
  type MeetingSituation,
  type MeetingView,
  type MemberMail,
  type SessionDuty,
} from './situation.js';

/** Working days before the session on which who has not answered is asked again (facts §13.14). */
const answerReminderDays = 5;
/** Working days before the session on which everybody who comes is reminded (facts §13.14). */
const eveDays = 1;

/** What a session needs now: mails, tasks, the next rung of each task, and when to look again (S1 step 5; facts §13.14). */
export function assessMeeting(view: MeetingView): MeetingSituation {
  const { session, at } = view;
  const tasks = view.tasks.map((task) => ({ ...task, ownRole: roleOf(view, task.kind) }));
  const rungs = rungsOfTasks(tasks, { ...view, present: view.rolesPresent });
  const dayBegins = startOfBrusselsDay(session.onDate);
  const looks = isAhead(view) ? [...remindersOf(view).map(({ on }) => on.opensAt), dayBegins] : [];
  const ends = isHeld(view) ? [dayEnds(view)] : [];
  return {
    at,
    state: session.state,
    onDate: session.onDate,
    dayBegins,
    chair: view.body?.chair ?? null,
    mails: [...invitationsToSend(view), ...remindersToSend(view)],
    duties: dutiesOf(view),
    plansNext: plansNext(view),
    rungs,
    wakeAt: earliestAfter(at, [...looks, ...ends, ...rungs.map((rung) => rung.at)]),
  };
}

function roleOf({ body }: MeetingView, kind: TaskKind): TaskRole {
  return body?.chair ?? taskDefinitions[kind].role;
}

/** Once a session of a body is over, whether it was held, called off or forgotten, the next one is planned. */
function plansNext(view: MeetingView): boolean {
  const { body, session } = view;
  const isOver = session.state === 'closed' || session.state === 'cancelled';
  return body?.meets === true && !body.hasNext && (isOver || hasCome(view, dayEnds(view)));
}

const kindOfInvitation: Record<Invitation['kind'], MeetingMailKind> = {
  convocation: 'session_convocation',
  moved: 'session_moved',
  cancelled: 'session_cancelled',
};

function invitationsToSend(view: MeetingView): MemberMail[] {
  const { session } = view;
  return session.invitations
    .filter((invitation) => isToSend(view, invitationKey(invitation)) && concerns(view, invitation))
    .map((invitation) => ({
      key: invitationKey(invitation),
      kind: kindOfInvitation[invitation.kind],
      userId: invitation.userId,
      revision: invitation.revision,
    }));
}

/** A cancellation is for who may have had an invitation; after the session nobody is invited any more. */
function concerns(view: MeetingView, { kind, userId }: Invitation): boolean {
  if (kind === 'cancelled')
    return view.mails.some((mail) => mail.userId === userId && mayHaveCome(mail));
  return view.session.state === 'convened';
}

const mayHaveCome = ({ state }: MailOnFile): boolean => state === 'sent' || state === 'unknown';

/** Not in the ledger, or only begun: the ledger itself knows whether a begun one may leave. */
function isToSend(view: MeetingView, key: string): boolean {
  const mail = mailOf(view, key);
  return mail === undefined || mail.state === 'prepared' || mail.state === 'sending';
}

function mailOf(view: MeetingView, key: string): MailOnFile | undefined {
  return view.mails.find((mail) => mail.key === key);
}

interface Reminder {
  on: Term;
  mail: MemberMail;
}

function remindersToSend(view: MeetingView): MemberMail[] {
  if (!isAhead(view)) return [];
  return remindersOf(view)
    .filter(({ on, mail }) => hasCome(view, on.opensAt) && isToSend(view, mail.key))
    .map(({ mail }) => mail);
}

/** Only of who was invited on an earlier day than that of the reminder. */
function remindersOf(view: MeetingView): Reminder[] {
  const { onDate, invitations } = view.session;
  const first = sessionReminderDay(onDate, answerReminderDays, view.calendar);
  const eve = sessionReminderDay(onDate, eveDays, view.calendar);
  const asked = hasCome(view, eve.opensAt) ? [] : invitations.filter((one) => isSilent(view, one));
  return [
    ...asked.map((one) => reminder('session_answer_reminder', first, one)),
    ...invitations
      .filter((one) => mayCome(view, one))
      .map((one) => reminder('session_eve', eve, one)),
  ].filter(({ on, mail }) => {
    const invited = mailOf(view, invitationKey(mail));
    return invited !== undefined && mayHaveCome(invited) && invited.preparedOn < on.date;
  });
}

function reminder(kind: MeetingMailKind, on: Term, { userId, revision }: Invitation): Reminder {
  return { on, mail: { key: `${kind}:${revision}:${userId}`, kind, userId, revision } };
}

/** A member who has not answered; a deputy was asked by the member. */
function isSilent({ session }: MeetingView, { userId, kind }: Invitation): boolean {
  const member = session.members.find((one) => one.userId === userId);
  return kind !== 'cancelled' && member !== undefined && member.answer === undefined;
}

/** Whoever did not say no and sends nobody else; a deputy is there for a member. */
function mayCome({ session }: MeetingView, { userId, kind }: Invitation): boolean {
  if (kind === 'cancelled') return false;
  const member = session.members.find((one) => one.userId === userId);
  const standsIn = session.members.some(
    (one) => one.answer === 'deputy' && one.deputyUserId === userId,
  );
  return standsIn || member?.answer === undefined || member.answer === 'coming';
}

function hasCome({ at }: MeetingView, instant: string): boolean {
  return Date.parse(instant) <= Date.parse(at);
}

/** Convened, and its hour has not struck. */
function isAhead(view: MeetingView): boolean {
  const { state, onDate, time } = view.session;
  return state === 'convened' && !hasCome(view, brusselsInstant(onDate, time));
}

/** It takes place: convened or under way. */
function isHeld({ session: { state } }: MeetingView): boolean {
  return state === 'convened' || state === 'open';
}

function dayEnds({ session }: MeetingView): string {
  return startOfBrusselsDay(addDays(session.onDate, 1));
}

/** Tasks that follow from how the session stands; what a person finished does not come back. */
function dutiesOf(view: MeetingView): SessionDuty[] {
  const finished = view.tasks.filter(({ state }) => state === 'completed');
  return [...unsureInvitations(view), ...nobodySits(view), ...notClosed(view)].filter(
    ({ key }) => !finished.some((task) => task.key.startsWith(`${key}:`)),
  );
}

/** Nobody knows whether the invitation arrived, or the mail server refused it: a person asks (architecture §4). */
function unsureInvitations(view: MeetingView): SessionDuty[] {
  const { state, invitations } = view.session;
  if (state !== 'convened' && state !== 'cancelled') return [];
  return invitations.flatMap((invitation) => {
    const mail = mailOf(view, invitationKey(invitation));
    const unsure = mail?.state === 'unknown' || mail?.state === 'refused';
    return unsure ? [duty(view, `mail:${mail.mailId}`, 'convocation_check')] : [];
  });
}

/** A body that meets without members would meet with nobody: its chair says who sits. */
function nobodySits(view: MeetingView): SessionDuty[] {
  const { session, body } = view;
  const empty = body !== null && session.state === 'convened' && session.members.length === 0;
  return empty ? [duty(view, 'members', 'name_members')] : [];
}

/** The day is over and the session was neither closed, moved nor called off: nobody may forget it. */
function notClosed(view: MeetingView): SessionDuty[] {
  if (!isHeld(view) || !hasCome(view, dayEnds(view))) return [];
  return [duty(view, `close:${view.session.onDate}`, 'close_session')];
}

function duty(view: MeetingView, key: string, kind: TaskKind): SessionDuty {
  const counted = { days: taskDefinitions[kind].workingDays, ground: `task_${kind}` };
  const due = workingDaysFrom(view.today, counted, view.calendar);
  return { key, kind, role: roleOf(view, kind), due };
}
