import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Invitation, Session } from '../../domain/meeting/session.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoInstant } from '../../domain/term/types.js';

export interface CalendarEntry {
  meetingId: string;
  session: Pick<Session, 'onDate' | 'time' | 'place'>;
  invitation: Pick<Invitation, 'kind' | 'revision'>;
  summary: string;
  link: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
  at: IsoInstant;
}

/** A calendar entry as it goes with a mail: its method and its text (RFC 5545, RFC 5546). */
export interface CalendarFile {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

/**
 * The entry of a session in the calendar of one person: the same UID for ever, a SEQUENCE that rises, times in UTC
 * because a time zone would have to be described in the file. Answers are given in Woonzeker, so it asks for none.
 */
export function calendarEntry(entry: CalendarEntry): CalendarFile {
  const { meetingId, session, invitation, summary, link, organizer, attendee, at } = entry;
  const off = invitation.kind === 'cancelled';
  const method = off ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const prodId = { company: 'Woonzeker', product: 'zitting', language: 'NL' };
  const calendar = ical({ method, prodId });
  calendar.createEvent({
    id: `${meetingId}@woonzeker`,
    sequence: invitation.revision,
    stamp: new Date(at),
    start: new Date(brusselsInstant(session.onDate, session.time)),
    summary,
    location: session.place,
    url: link,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: [
      {
        ...attendee,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: false,
      },
    ],
  });
  return { method, content: calendar.toString() };
}
