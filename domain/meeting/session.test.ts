import { describe, expect, it } from '@jest/globals';
import {
  answered,
  cancelled,
  convened,
  moved,
  quorumOf,
  reseated,
  type MeetingMember,
  type Session,
} from './session.js';

const place = { onDate: '2031-04-15', time: '14:00', place: 'Stadsplein 1, Genk' };
const piet: MeetingMember = {
  userId: 'piet',
  capacity: 'landlord_coordinator',
  deputyUserId: 'rita',
};
const hilde: MeetingMember = { userId: 'hilde', capacity: 'head_of_social_service' };
const session = convened(place, [piet, hilde]);

/** Who has to hear what, by person: kind and SEQUENCE. */
const toldBy = ({ invitations }: Session): Record<string, string> =>
  Object.fromEntries(
    invitations.map(({ userId, kind, revision }) => [userId, `${kind} ${revision}`]),
  );

describe('who hears what of a session (S1 step 5; facts §13.14)', () => {
  it('each member is convened, deputies are not', () => {
    expect(toldBy(session)).toEqual({ piet: 'convocation 0', hilde: 'convocation 0' });
  });

  it('who says yes or no leaves everybody else alone', () => {
    const after = answered(answered(session, 'piet', 'coming'), 'hilde', 'not_coming');
    expect(after.revision).toBe(0);
    expect(toldBy(after)).toEqual(toldBy(session));
    expect(after.members.map(({ answer }) => answer)).toEqual(['coming', 'not_coming']);
  });

  it('who sends a deputy has the deputy convened, and only the deputy', () => {
    const after = answered(session, 'piet', 'deputy');
    expect(toldBy(after)).toEqual({
      piet: 'convocation 0',
      hilde: 'convocation 0',
      rita: 'convocation 1',
    });
  });

  it('who comes after all has the deputy called off, and called again with a higher number', () => {
    const comes = answered(answered(session, 'piet', 'deputy'), 'piet', 'coming');
    expect(toldBy(comes)).toMatchObject({ piet: 'convocation 0', rita: 'cancelled 2' });
    expect(toldBy(answered(comes, 'piet', 'deputy'))).toMatchObject({ rita: 'convocation 3' });
  });

  it('the deputy of two members is called off only when neither sends one', () => {
    const twice = convened(place, [piet, { ...hilde, deputyUserId: 'rita' }]);
    const both = answered(answered(twice, 'piet', 'deputy'), 'hilde', 'deputy');
    const one = answered(both, 'piet', 'coming');
    expect(toldBy(one)).toMatchObject({ rita: 'convocation 1' });
    expect(toldBy(answered(one, 'hilde', 'not_coming'))).toMatchObject({ rita: 'cancelled 2' });
  });

  it('a session that moves asks everybody anew, and the deputy stays at home', () => {
    const after = moved(answered(session, 'piet', 'deputy'), { ...place, onDate: '2031-04-22' });
    expect(after.onDate).toBe('2031-04-22');
    expect(after.members).toEqual([piet, hilde]);
    expect(toldBy(after)).toEqual({ piet: 'moved 2', hilde: 'moved 2', rita: 'cancelled 2' });
  });

  it('a session that is called off is told to whoever was still asked', () => {
    const back = answered(answered(session, 'piet', 'deputy'), 'piet', 'coming');
    const after = cancelled(back, 'called_off');
    expect(after).toMatchObject({ state: 'cancelled', cancelReason: 'called_off', revision: 3 });
    expect(toldBy(after)).toEqual({
      piet: 'cancelled 3',
      hilde: 'cancelled 3',
      rita: 'cancelled 2',
    });
  });
});

describe('the quorum (facts §13.14)', () => {
  const quorum = (...members: MeetingMember[]) => quorumOf(members, 2);

  it('counts who is there, in person or by a deputy', () => {
    const there = quorum({ ...piet, attendance: 'deputy' }, { ...hilde, attendance: 'present' });
    expect(there).toEqual({ needed: 2, expected: 0, present: 2, reached: true });
  });

  it('is not reached by who stays away or was not seen yet', () => {
    const there = quorum({ ...piet, attendance: 'absent' }, hilde);
    expect(there).toMatchObject({ present: 0, reached: false });
  });

  it('counts a person once, also one who stands in for two', () => {
    const rita: MeetingMember = { userId: 'rita', capacity: 'expert', attendance: 'present' };
    expect(quorum({ ...piet, attendance: 'deputy' }, rita)).toMatchObject({
      present: 1,
      reached: false,
    });
  });

  it('is expected by what members said', () => {
    const said = quorum({ ...piet, answer: 'deputy' }, { ...hilde, answer: 'not_coming' });
    expect(said).toMatchObject({ expected: 1, present: 0, reached: false });
  });
});

describe('other people sit in a body (S2 fase 3)', () => {
  const els: MeetingMember = { userId: 'els', capacity: 'member' };
  const tom: MeetingMember = { userId: 'tom', capacity: 'member' };
  const before = answered(convened(place, [piet, els]), 'els', 'coming');

  it('who is new is convened, who leaves hears it, who stays keeps the answer and hears nothing', () => {
    const after = reseated(before, [els, tom]);
    expect(toldBy(after)).toEqual({
      els: 'convocation 0',
      piet: 'cancelled 1',
      tom: 'convocation 1',
    });
    expect(after.members).toEqual([{ ...els, answer: 'coming' }, tom]);
  });

  it('the same people hear nothing', () => {
    expect(reseated(before, [piet, els]).revision).toBe(before.revision);
  });

  it('another deputy asks the member again', () => {
    const sent = answered(before, 'piet', 'deputy');
    const [again] = reseated(sent, [{ ...piet, deputyUserId: 'bo' }, els]).members;
    expect(again?.answer).toBeUndefined();
    expect(toldBy(reseated(sent, [{ ...piet, deputyUserId: 'bo' }, els]))['rita']).toBe(
      'cancelled 2',
    );
  });
});
