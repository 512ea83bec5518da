import type { DataSource } from 'typeorm';
import type { MeetingMailKind } from '../../domain/meeting/situation.js';
import { bodyOf } from '../../infra/database/bodies.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { formatDate } from '../../infra/texts/format.js';
import type { Texts } from '../../infra/texts/texts.js';
import { calendarEntry, type CalendarFile } from './calendar-entry.js';
import type { MeetingMailOrder } from './types.js';

/** What a member of a session reads: its day, hour and place and a link; nothing of any file. */
export interface MemberMailText {
  subject: string;
  text: string;
  icalEvent?: CalendarFile & { filename: string };
}

interface Desk {
  source: DataSource;
  texts: Texts;
  webAddress: string;
}

/** Whether the session went on since the mail was ordered: its person has something newer to hear. */
export async function isOutdated(source: DataSource, order: MeetingMailOrder): Promise<boolean> {
  if (order.revision === undefined) return false;
  const { invitations } = await sessionOf(source, order.meetingId);
  return !invitations.some((one) => one.userId === order.userId && one.revision === order.revision);
}

/** The mail of an order, with its calendar entry where the session itself changed. */
export async function composeMemberMail(
  { source, texts, webAddress }: Desk,
  order: MeetingMailOrder & { kind: MeetingMailKind },
): Promise<MemberMailText> {
  const session = await sessionOf(source, order.meetingId);
  const { onDate, time, place } = session;
  const link = `${webAddress}/zittingen/${order.meetingId}`;
  const what = await nameOf({ source, texts }, session);
  const params = { what, date: formatDate(onDate), time: time.replace(':', '.'), place, link };
  const subject = texts.t('nl', `mails.${order.kind}.subject`);
  const text = texts.t('nl', `mails.${order.kind}.text`, params);
  const invitation = session.invitations.find(({ userId }) => userId === order.userId);
  const isEntry = order.kind !== 'session_answer_reminder' && order.kind !== 'session_eve';
  if (!invitation || !isEntry) return { subject, text };
  const organizer = await addressOf(source, session.organisationId);
  const attendee = await memberOf(source, invitation.userId);
  const summary = texts.t('nl', 'mails.session_summary', { what });
  const { meetingId, at } = order;
  const entry = { meetingId, session, invitation, summary, link, organizer, attendee, at };
  return { subject, text, icalEvent: { ...calendarEntry(entry), filename: 'zitting.ics' } };
}

/** What meets: the LAC, or a body as its programme calls it. */
async function nameOf(
  { source, texts }: Pick<Desk, 'source' | 'texts'>,
  { bodyId }: MeetingRow,
): Promise<string> {
  if (bodyId === null) return texts.t('nl', 'mails.session_of_committee');
  return (await bodyOf(source.manager, bodyId)).rule.label;
}

async function sessionOf(source: DataSource, id: string): Promise<MeetingRow> {
  return source.getRepository(MeetingRow).findOneByOrFail({ id });
}

async function addressOf(source: DataSource, id: string): Promise<{ name: string; email: string }> {
  const { name, email } = await source.getRepository(Organisation).findOneByOrFail({ id });
  return { name, email };
}

async function memberOf(source: DataSource, id: string): Promise<{ name: string; email: string }> {
  const { name, email } = await source.getRepository(AppUser).findOneByOrFail({ id });
  return { name, email };
}
