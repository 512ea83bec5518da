import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 } from '../calendar/belgian-calendar-v1.js';
import { brusselsInstant } from '../term/term.js';
import { assessMeeting } from './assess.js';
import {
  answered,
  cancelled,
  convened,
  moved,
  type MeetingMember,
  type Session,
} from './session.js';
import { invitationKey, type MailOnFile, type MeetingView } from './situation.js';

/* A session on Tuesday 6 May 2031 at 14:00. Labour Day is Thursday 1 May: five working days before is Monday 28 April. */
const place = { onDate: '2031-05-06', time: '14:00', place: 'Stadsplein 1, Genk' };
const members: MeetingMember[] = [
  { userId: 'piet', capacity: 'landlord_coordinator', deputyUserId: 'rita' },
  { userId: 'hilde', capacity: 'head_of_social_service' },
];
const session = convened(place, members);

function mail(key: string, given: Partial<MailOnFile> = {}): MailOnFile {
  const userId = key.split(':').at(-1) ?? '';
  return { mailId: `mail ${key}`, key, userId, state: 'sent', preparedOn: '2031-04-01', ...given };
}

/** The ledger when every invitation of a session has left. */
const invited = ({ invitations }: Session): MailOnFile[] =>
  invitations.map((invitation) => mail(invitationKey(invitation)));

function view(day: string, time: string, given: Partial<MeetingView> = {}): MeetingView {
  return {
    at: brusselsInstant(day, time),
    today: day,
    calendar: belgianCalendarV1,
    session,
    mails: invited(given.session ?? session),
    tasks: [],
    body: null,
    rolesPresent: ['lac_administrator', 'head_of_social_service'],
    ...given,
  };
}

const sends = (given: MeetingView): string[] =>
  assessMeeting(given).mails.map(({ kind, userId }) => `${kind} ${userId}`);

describe('what leaves for the members of a session', () => {
  it('at once: the convocation to each of them', () => {
    expect(sends(view('2031-04-01', '09:00', { mails: [] }))).toEqual([
      'session_convocation piet',
      'session_convocation hilde',
    ]);
    expect(sends(view('2031-04-01', '09:00'))).toEqual([]);
  });

  it('again what the ledger only began; never what it knows the fate of', () => {
    const states = ['prepared', 'sending', 'sent', 'unknown', 'refused'] as const;
    const again = states.filter((state) => {
      const mails = invited(session).map((one) => ({ ...one, state }));
      return sends(view('2031-04-01', '09:00', { mails })).length > 0;
    });
    expect(again).toEqual(['prepared', 'sending']);
  });

  it('five working days before, at 08:00: a reminder to who has not answered', () => {
    const piets = { session: answered(session, 'piet', 'coming') };
    expect(sends(view('2031-04-28', '07:59', piets))).toEqual([]);
    expect(sends(view('2031-04-28', '08:00', piets))).toEqual(['session_answer_reminder hilde']);
    const mails = [...invited(session), mail('session_answer_reminder:0:hilde')];
    expect(sends(view('2031-04-30', '09:00', { ...piets, mails }))).toEqual([]);
  });

  it('on the working day before: a reminder to who may come, and to the deputy instead of the member', () => {
    const both = answered(answered(session, 'piet', 'deputy'), 'hilde', 'not_coming');
    expect(sends(view('2031-05-05', '08:00', { session: both }))).toEqual(['session_eve rita']);
    expect(sends(view('2031-05-05', '08:00'))).toEqual(['session_eve piet', 'session_eve hilde']);
    expect(sends(view('2031-05-06', '14:00'))).toEqual([]);
  });

  it('no reminder to who was invited on that day itself', () => {
    const late = invited(session).map((one) => ({ ...one, preparedOn: '2031-04-28' }));
    expect(sends(view('2031-04-28', '10:00', { mails: late }))).toEqual([]);
    expect(sends(view('2031-05-05', '10:00', { mails: late }))).toHaveLength(2);
  });

  it('after a move: the new date to all, and the old reminders count no more', () => {
    const later = moved(session, { ...place, onDate: '2031-05-13' });
    const mails = invited(session);
    expect(sends(view('2031-05-02', '09:00', { session: later, mails }))).toEqual([
      'session_moved piet',
      'session_moved hilde',
    ]);
    expect(sends(view('2031-05-05', '09:00', { session: later }))).toEqual([]);
    expect(sends(view('2031-05-06', '08:00', { session: later }))).toHaveLength(2);
  });

  it('a cancellation only to whom an invitation may have reached', () => {
    const off = cancelled(session, 'called_off');
    const unsure = [
      mail('invitation:0:piet', { state: 'unknown' }),
      mail('invitation:0:hilde', { state: 'refused' }),
    ];
    expect(sends(view('2031-04-02', '09:00', { session: off, mails: unsure }))).toEqual([
      'session_cancelled piet',
    ]);
    expect(sends(view('2031-04-02', '09:00', { session: off, mails: [] }))).toEqual([]);
  });

  it('nothing once the session is open', () => {
    const open: Session = { ...session, state: 'open' };
    expect(sends(view('2031-05-06', '10:00', { session: open, mails: [] }))).toEqual([]);
  });
});

describe('what a person has to look at', () => {
  const duties = (given: MeetingView): string[] =>
    assessMeeting(given).duties.map(({ kind, key }) => `${kind} ${key}`);
  const unknown = [
    mail('invitation:0:piet', { state: 'unknown' }),
    mail('invitation:0:hilde', { state: 'refused' }),
  ];
  const day = '2031-04-02';

  it('an invitation of which nobody knows whether it arrived, or that was refused', () => {
    expect(duties(view(day, '09:00', { mails: unknown }))).toEqual([
      'convocation_check mail:mail invitation:0:piet',
      'convocation_check mail:mail invitation:0:hilde',
    ]);
    expect(assessMeeting(view(day, '09:00', { mails: unknown })).duties[0]?.due.date).toBe(
      '2031-04-04',
    );
  });

  it('not twice, and not when a newer invitation says more', () => {
    const { duties: due } = assessMeeting(view(day, '09:00', { mails: unknown }));
    const tasks = due.slice(0, 1).map(({ key, kind, due: term }) => ({
      taskId: 't',
      key: `${key}:t`,
      kind,
      role: 'lac_administrator' as const,
      state: 'completed' as const,
      due: term,
      rung: 0,
    }));
    expect(duties(view(day, '09:00', { mails: unknown, tasks }))).toHaveLength(1);
    const later = moved(session, { ...place, time: '15:00' });
    const mails = [...unknown, ...invited(later)];
    expect(duties(view(day, '09:00', { session: later, mails }))).toEqual([]);
  });

  it('a session that was not closed on its day', () => {
    expect(duties(view('2031-05-06', '23:59'))).toEqual([]);
    expect(duties(view('2031-05-07', '00:00'))).toEqual(['close_session close:2031-05-06']);
    expect(duties(view('2031-05-07', '00:00', { session: { ...session, state: 'open' } }))).toEqual(
      ['close_session close:2031-05-06'],
    );
    for (const state of ['closed', 'cancelled'] as const)
      expect(duties(view('2031-05-07', '09:00', { session: { ...session, state } }))).toEqual([]);
  });
});

describe('when a session looks again', () => {
  const wakes = (day: string, time: string, given: Partial<MeetingView> = {}): string | null =>
    assessMeeting(view(day, time, given)).wakeAt;

  it('at each reminder, when its day begins and when it ends', () => {
    expect(wakes('2031-04-01', '09:00')).toBe(brusselsInstant('2031-04-28', '08:00'));
    expect(wakes('2031-04-28', '08:00')).toBe(brusselsInstant('2031-05-05', '08:00'));
    expect(wakes('2031-05-05', '08:00')).toBe(brusselsInstant('2031-05-06', '00:00'));
    expect(wakes('2031-05-06', '00:00')).toBe(brusselsInstant('2031-05-07', '00:00'));
    expect(wakes('2031-05-07', '00:00')).toBeNull();
  });

  it('never again once it is over', () => {
    for (const state of ['closed', 'cancelled'] as const)
      expect(wakes('2031-04-01', '09:00', { session: { ...session, state } })).toBeNull();
  });
});

describe('a session of a body of a programme (S5 intakebespreking)', () => {
  const body = { chair: 'trajectory_coordinator' as const, meets: true, hasNext: false };
  const rolesPresent = ['trajectory_coordinator' as const, 'welfare_management' as const];
  const given = (more: Partial<MeetingView> = {}): Partial<MeetingView> => {
    return { body, rolesPresent, ...more };
  };
  const plans = (day: string, time: string, more: Partial<MeetingView> = {}): boolean =>
    assessMeeting(view(day, time, given(more))).plansNext;

  it('plans the next one once it is closed or called off, and not before', () => {
    expect(plans('2031-05-06', '15:00', { session: { ...session, state: 'open' } })).toBe(false);
    for (const state of ['closed', 'cancelled'] as const)
      expect(plans('2031-05-06', '15:00', { session: { ...session, state } })).toBe(true);
  });

  it('plans it too when its day passed and nobody closed it', () => {
    expect(plans('2031-05-06', '23:59')).toBe(false);
    expect(plans('2031-05-07', '00:00')).toBe(true);
  });

  it('plans one and no more, and none once the body was stopped', () => {
    expect(plans('2031-05-07', '00:00', { body: { ...body, hasNext: true } })).toBe(false);
    expect(plans('2031-05-07', '00:00', { body: { ...body, meets: false } })).toBe(false);
    expect(plans('2031-05-07', '00:00', { body: null })).toBe(false);
  });

  it('waits for its chair, and its tasks are the chair’s', () => {
    const late = assessMeeting(view('2031-05-07', '00:00', given()));
    expect(late.chair).toBe('trajectory_coordinator');
    expect(assessMeeting(view('2031-05-07', '00:00')).chair).toBeNull();
    expect(late.duties.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'close_session trajectory_coordinator',
    ]);
    const [duty] = assessMeeting(view('2031-05-07', '00:00')).duties;
    expect(duty?.role).toBe('lac_administrator');
  });

  it('asks its chair for members when nobody sits in it, until it is opened', () => {
    const empty = convened(place, []);
    const asked = (state: Session['state']) =>
      assessMeeting(
        view('2031-04-01', '09:00', given({ session: { ...empty, state } })),
      ).duties.map(({ key, kind }) => `${kind} ${key}`);
    expect(asked('convened')).toEqual(['name_members members']);
    expect(asked('open')).toEqual([]);
    expect(assessMeeting(view('2031-04-01', '09:00', { session: empty })).duties).toEqual([]);
  });
});
