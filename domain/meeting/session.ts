import type { IsoDate } from '../term/types.js';

/* A session, of the LAC or of a body of a programme: who sits, who was told what, who comes (S1 step 5; S2 fase 3; facts §13.14). */

export type MeetingState = 'convened' | 'open' | 'closed' | 'cancelled';
/** Why a session does not take place: its own people call it off, or too few of them came. */
export type CancelReason = 'called_off' | 'no_quorum';
export const memberAnswers = ['coming', 'not_coming', 'deputy'] as const;
export type MemberAnswer = (typeof memberAnswers)[number];

export interface MeetingMember {
  userId: string;
  /** The first three sit in the LAC, the last two in a body of a programme. */
  capacity: 'landlord_coordinator' | 'head_of_social_service' | 'expert' | 'chair' | 'member';
  deputyUserId?: string;
  /** What the member said beforehand; absent while nothing was heard. */
  answer?: MemberAnswer;
  /** Who was there on the day. */
  attendance?: 'present' | 'deputy' | 'absent';
}

/** The last thing a person has to hear of this session; `revision` is the SEQUENCE of its calendar entry. */
export interface Invitation {
  userId: string;
  kind: 'convocation' | 'moved' | 'cancelled';
  revision: number;
}

export interface Session {
  onDate: IsoDate;
  /** HH:MM on the Brussels clock. */
  time: string;
  place: string;
  state: MeetingState;
  cancelReason: CancelReason | null;
  /** Rises with everything that somebody has to hear. */
  revision: number;
  members: MeetingMember[];
  invitations: Invitation[];
}

/** When and where a session is held. */
export type Place = Pick<Session, 'onDate' | 'time' | 'place'>;

/** A new session: each member is convened. */
export function convened(place: Place, members: readonly MeetingMember[]): Session {
  return {
    ...place,
    state: 'convened',
    cancelReason: null,
    revision: 0,
    members: [...members],
    invitations: guestsOf(members).map((userId) => ({ userId, kind: 'convocation', revision: 0 })),
  };
}

/** The session is held at another time or place: everybody hears it and is asked anew. */
export function moved(session: Session, place: Place): Session {
  const members = session.members.map(({ userId, capacity, deputyUserId }): MeetingMember => {
    return { userId, capacity, ...(deputyUserId === undefined ? {} : { deputyUserId }) };
  });
  return invite({ ...session, ...place, members }, 'everybody');
}

/** The session does not take place: everybody who was invited hears it. */
export function cancelled(session: Session, reason: CancelReason): Session {
  const off: Session = { ...session, state: 'cancelled', cancelReason: reason };
  return invite(off, 'newcomers', []);
}

/** A member says whether to come; a deputy who now comes, or comes no longer, hears it too. */
export function answered(session: Session, userId: string, answer: MemberAnswer): Session {
  const members = session.members.map((member) =>
    member.userId === userId ? { ...member, answer } : member,
  );
  return invite({ ...session, members }, 'newcomers');
}

/** Other people sit: who is new is convened, who leaves hears it, and who stays keeps the answer. */
export function reseated(session: Session, seats: readonly MeetingMember[]): Session {
  const members = seats.map((seat) => {
    const before = session.members.find(({ userId }) => userId === seat.userId);
    const answer = before?.deputyUserId === seat.deputyUserId ? before?.answer : undefined;
    return answer === undefined ? seat : { ...seat, answer };
  });
  return invite({ ...session, members }, 'newcomers');
}

/** How the quorum stands: by who said to come, and by who is there. A person counts once. */
export interface Quorum {
  needed: number;
  expected: number;
  present: number;
  reached: boolean;
}

/** facts §13.14: so many members are there, each in person or by a deputy. */
export function quorumOf(members: readonly MeetingMember[], needed: number): Quorum {
  const there = (of: (member: MeetingMember) => string | undefined): number =>
    new Set(members.map(of).filter((userId) => userId !== undefined)).size;
  const present = there((member) => seatOf(member, member.attendance === 'present', 'attendance'));
  const expected = there((member) => seatOf(member, member.answer === 'coming', 'answer'));
  return { needed, expected, present, reached: present >= needed };
}

function seatOf(
  member: MeetingMember,
  inPerson: boolean,
  told: 'answer' | 'attendance',
): string | undefined {
  if (inPerson) return member.userId;
  return member[told] === 'deputy' ? member.deputyUserId : undefined;
}

/** Everybody who is asked to come: the members, and the deputy of who sends one. */
function guestsOf(members: readonly MeetingMember[]): string[] {
  const deputies = members.flatMap(({ answer, deputyUserId }) =>
    answer === 'deputy' && deputyUserId !== undefined ? [deputyUserId] : [],
  );
  return [...new Set([...members.map(({ userId }) => userId), ...deputies])];
}

/** Brings the invitations up to the guests; the revision rises when somebody has something to hear. */
function invite(
  session: Session,
  whom: 'everybody' | 'newcomers',
  guests: readonly string[] = guestsOf(session.members),
): Session {
  const revision = session.revision + 1;
  const known = session.invitations.filter(({ kind }) => kind !== 'cancelled');
  const isKnown = (userId: string): boolean => known.some((one) => one.userId === userId);
  const changed: Invitation[] = [
    ...known
      .filter(({ userId }) => !guests.includes(userId))
      .map(({ userId }) => ({ userId, kind: 'cancelled' as const, revision })),
    ...guests
      .filter((userId) => whom === 'everybody' || !isKnown(userId))
      .map((userId) => ({
        userId,
        kind: isKnown(userId) ? ('moved' as const) : ('convocation' as const),
        revision,
      })),
  ];
  if (changed.length === 0) return session;
  const kept = session.invitations.filter(
    (old) => !changed.some(({ userId }) => userId === old.userId),
  );
  return { ...session, revision, invitations: [...kept, ...changed] };
}
