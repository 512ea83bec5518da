import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemberAnswer } from '../../domain/meeting/session.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import {
  fileOf,
  givenAColleague,
  givenAnAgency,
  givenArrears,
  givenASession,
  lettersOf,
  openTasksOf,
  phaseOf,
  runningTerm,
  waitingLetters,
  whenDone,
  whenLetterThreeIsReceived,
  whenThePostDeskPosts,
  whenThreeLettersHaveLeft,
  type Agency,
  type Story,
} from '../support/agency.js';
import { checkInvariants } from '../support/invariants.js';
import {
  mailsAbout,
  openTasksOfSession,
  sessionAsSeenBy,
  whenASessionTaskIsDone,
  whenSomebody,
} from '../support/sessions.js';
import { openWorld, settle, toEndOfDay, toTime, type World } from '../support/world.js';

const whenAnswered = (
  agency: Agency,
  name: string,
  { id, answer }: { id: string; answer: MemberAnswer },
): Promise<string> =>
  whenSomebody(agency, name, (facts, visit, intent) =>
    facts.answer(visit, intent, { id, body: { answer } }),
  );

const whenMoved = (agency: Agency, id: string, place: { date: string; time: string }) =>
  whenSomebody(agency, 'lea', (facts, visit, intent) =>
    facts.move(visit, intent, { id, body: { ...place, place: 'Stadsplein 1, Genk' } }),
  );

const whenCancelled = (agency: Agency, id: string, reason: 'called_off' | 'no_quorum') =>
  whenSomebody(agency, 'lea', (facts, visit, intent) =>
    facts.cancel(visit, intent, { id, body: { reason, note: null } }),
  );

const whenPresent = (agency: Agency, id: string, memberId: string) =>
  whenSomebody(agency, 'lea', (facts, visit, intent) =>
    facts.attend(visit, intent, { id, body: { memberId, present: true } }),
  );

const whenOpened = (agency: Agency, id: string) =>
  whenSomebody(agency, 'lea', (facts, visit, intent) => facts.open(visit, intent, id));

const whenClosed = (agency: Agency, id: string) =>
  whenSomebody(agency, 'lea', (facts, visit, intent) =>
    facts.close(visit, intent, { id, body: { minutes: 'Alles besproken.' } }),
  );

/** A session of Piet, whose deputy is the landlord's management, and Mia of the OCMW. */
async function givenPietAndMiaAreConvened(agency: Agency, on: string): Promise<string> {
  const { source } = agency.world;
  const deputy = await source
    .getRepository(AppUser)
    .findOneByOrFail({ organisationId: agency.landlordId, name: 'landlord_management' });
  return givenASession(agency, on, {
    members: [
      {
        userId: agency.coordinatorId,
        capacity: 'landlord_coordinator',
        deputyUserId: deputy.id,
      },
      { userId: agency.workerId, capacity: 'expert' },
    ],
  });
}

const subjects = async (agency: Agency, id: string): Promise<string[]> =>
  (await mailsAbout(agency, id)).map(({ to, subject }) => `${to}: ${subject}`).sort();

const isEnded = async ({ world }: Agency, id: string): Promise<boolean> =>
  (await world.source.getRepository(MeetingRow).findOneByOrFail({ id })).ended;

/** Each test tells one session; the clock goes on between them. */
describe('S1 step 5: the members of a session are convened, reminded and counted', () => {
  let world: World;
  let agency: Agency;
  let id: string;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    await givenAColleague(agency, agency.landlordId, 'landlord_management');
    await givenAColleague(agency, agency.welfareCentreId, 'head_of_social_service');
    id = await givenPietAndMiaAreConvened(agency, '2031-01-28');
  });
  afterAll(async () => {
    await world.close();
  });

  it('each member is convened once, with an entry for the calendar', async () => {
    await settle(world);
    const mails = await mailsAbout(agency, id);
    expect(mails.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'mia: Uitnodiging voor een zitting',
      'piet: Uitnodiging voor een zitting',
    ]);
    const { entry } = mails.find(({ to }) => to === 'piet') ?? { entry: '' };
    const lines = entry.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:${id}@woonzeker`,
        'SEQUENCE:0',
        'DTSTART:20310128T130000Z',
        'LOCATION:Stadsplein 1\\, Genk',
        'STATUS:CONFIRMED',
        `URL;VALUE=URI:http://localhost/zittingen/${id}`,
      ]),
    );
    const attendees = lines.filter((line) => line.startsWith('ATTENDEE'));
    expect(attendees).toHaveLength(1);
    expect(attendees[0]).toMatch(/MAILTO:piet\..*@agency\.test$/);
  });

  it('a session that moves goes out anew under a higher number, and asks everybody again', async () => {
    expect(await whenAnswered(agency, 'piet', { id, answer: 'coming' })).toBe('done');
    expect((await sessionAsSeenBy(agency, 'lea', id)).quorum.expected).toBe(1);
    expect(await whenMoved(agency, id, { date: '2031-02-04', time: '10:00' })).toBe('done');
    const moved = (await mailsAbout(agency, id)).slice(2);
    expect(moved.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'mia: Een zitting is verplaatst',
      'piet: Een zitting is verplaatst',
    ]);
    for (const { entry } of moved) {
      expect(entry).toContain(`UID:${id}@woonzeker`);
      expect(entry).toContain('SEQUENCE:1\n');
      expect(entry).toContain('DTSTART:20310204T090000Z');
    }
    const { members, quorum } = await sessionAsSeenBy(agency, 'lea', id);
    expect(members.map(({ answer }) => answer)).toEqual([null, null]);
    expect(quorum.expected).toBe(0);
  });

  it('to the same day, hour and place it does not move', async () => {
    const same = { date: '2031-02-04', time: '10:00' };
    expect(await whenMoved(agency, id, same)).toBe('422 nothing_changed');
    expect(await whenMoved(agency, id, { ...same, date: '2031-01-06' })).toBe('422 not_after');
    expect(await mailsAbout(agency, id)).toHaveLength(4);
  });

  it('a member sends the deputy, who is convened too; a deputy answers nothing', async () => {
    const rita = 'landlord_management';
    expect(await whenAnswered(agency, 'piet', { id, answer: 'deputy' })).toBe('done');
    const last = (await mailsAbout(agency, id)).at(-1);
    expect(last).toMatchObject({ to: rita, subject: 'Uitnodiging voor een zitting' });
    expect(last?.entry).toContain('SEQUENCE:2\n');
    expect(await whenAnswered(agency, rita, { id, answer: 'coming' })).toBe('403 forbidden');
    expect(await whenAnswered(agency, 'mia', { id, answer: 'deputy' })).toBe('422 no_deputy');
    expect(await mailsAbout(agency, id)).toHaveLength(5);
  });

  it('who has not answered is reminded five working days before, at 08:00 and once', async () => {
    await toTime(world, '2031-01-28', '07:59');
    expect(await mailsAbout(agency, id)).toHaveLength(5);
    await toEndOfDay(world, '2031-01-30');
    const reminders = (await mailsAbout(agency, id)).slice(5);
    expect(reminders).toEqual([{ to: 'mia', subject: 'Komt u naar de zitting?', entry: '' }]);
  });

  it('the working day before, who comes is reminded: the deputy and not the member', async () => {
    expect(await whenAnswered(agency, 'mia', { id, answer: 'coming' })).toBe('done');
    await toEndOfDay(world, '2031-02-03');
    const reminders = (await mailsAbout(agency, id)).slice(6);
    expect(reminders.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'landlord_management: Binnenkort is er een zitting',
      'mia: Binnenkort is er een zitting',
    ]);
  });

  it('nobody opens it before its day, nor without enough members', async () => {
    expect(await whenOpened(agency, id)).toBe('409 meeting_too_early');
    await toTime(world, '2031-02-04', '09:55');
    await whenPresent(agency, id, agency.workerId);
    expect(await whenOpened(agency, id)).toBe('409 no_quorum');
    expect(await whenClosed(agency, id)).toBe('409 meeting_not_open');
  });

  it('the deputy comes, so the quorum holds; it is opened and closed', async () => {
    await whenPresent(agency, id, agency.coordinatorId);
    const { quorum, members } = await sessionAsSeenBy(agency, 'lea', id);
    expect(quorum).toMatchObject({ needed: 2, present: 2, reached: true });
    expect(members[0]).toMatchObject({ name: 'landlord_management', replaces: 'piet' });
    expect(await whenOpened(agency, id)).toBe('done');
    expect(await whenMoved(agency, id, { date: '2031-02-11', time: '10:00' })).toBe(
      '409 meeting_open',
    );
    expect(await whenCancelled(agency, id, 'called_off')).toBe('409 meeting_open');
    expect(await whenClosed(agency, id)).toBe('done');
    expect(await isEnded(agency, id)).toBe(true);
    expect(await whenPresent(agency, id, agency.workerId)).toBe('409 meeting_closed');
    expect(await mailsAbout(agency, id)).toHaveLength(8);
  });

  it('a session that is called off leaves the calendars of whoever was asked', async () => {
    const off = await givenPietAndMiaAreConvened(agency, '2031-02-25');
    await whenAnswered(agency, 'piet', { id: off, answer: 'deputy' });
    expect(await whenCancelled(agency, off, 'no_quorum')).toBe('409 meeting_too_early');
    expect(await whenCancelled(agency, off, 'called_off')).toBe('done');
    const cancelled = (await mailsAbout(agency, off)).slice(3);
    expect(cancelled.map(({ to }) => to).sort()).toEqual(['landlord_management', 'mia', 'piet']);
    for (const { entry, subject } of cancelled) {
      expect(subject).toBe('Een zitting gaat niet door voor u');
      expect(entry).toContain('METHOD:CANCEL');
      expect(entry).toContain('STATUS:CANCELLED');
      expect(entry).toContain('SEQUENCE:2\n');
      expect(entry).toContain(`UID:${off}@woonzeker`);
    }
    expect(await isEnded(agency, off)).toBe(true);
    expect(await whenAnswered(agency, 'mia', { id: off, answer: 'coming' })).toBe(
      '409 meeting_cancelled',
    );
    await toEndOfDay(world, '2031-02-25');
    expect(await mailsAbout(agency, off)).toHaveLength(6);
  });

  it('a mail of which nobody knows whether it left is a task, and is not sent again', async () => {
    world.mails.answerNext({ code: 'drop_after_data' });
    const unsure = await givenPietAndMiaAreConvened(agency, '2031-03-18');
    const before = await subjects(agency, unsure);
    expect(before).toHaveLength(2);
    const { members } = await sessionAsSeenBy(agency, 'lea', unsure);
    expect(members.map(({ convocation }) => convocation).sort()).toEqual(['sent', 'unknown']);
    const [task] = await openTasksOfSession(agency, unsure);
    expect(task).toMatchObject({ kind: 'convocation_check', role: 'lac_administrator' });
    await toEndOfDay(world, '2031-02-28');
    const reminder = 'lea: Een taak wacht op u';
    expect(await subjects(agency, unsure)).toEqual([reminder, ...before]);
    const [climbed] = await openTasksOfSession(agency, unsure);
    expect(climbed).toMatchObject({ id: task?.id, rung: 1, role: 'lac_administrator' });
    const taskId = task?.id ?? '';
    const strange = { meetingId: unsure, taskId, outcome: 'seen' };
    expect(await whenASessionTaskIsDone(agency, strange)).toMatchObject({
      state: 'refused',
      answer: { code: 'outcome_unknown' },
    });
    const done = { ...strange, outcome: 'arrived' };
    expect(await whenASessionTaskIsDone(agency, done)).toMatchObject({ state: 'applied' });
    expect(await openTasksOfSession(agency, unsure)).toEqual([]);
    expect(await whenCancelled(agency, unsure, 'called_off')).toBe('done');
  });

  it('a session that nobody closed is a task for the officer, and lapses when it is', async () => {
    const forgotten = await givenPietAndMiaAreConvened(agency, '2031-03-04');
    await toEndOfDay(world, '2031-03-05');
    const open = await openTasksOfSession(agency, forgotten);
    expect(open.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['close_session', '2031-03-07']]);
    for (const memberId of [agency.coordinatorId, agency.workerId])
      await whenPresent(agency, forgotten, memberId);
    await whenOpened(agency, forgotten);
    expect(await openTasksOfSession(agency, forgotten)).toHaveLength(1);
    expect(await whenClosed(agency, forgotten)).toBe('done');
    expect(await openTasksOfSession(agency, forgotten)).toEqual([]);
    expect(await checkInvariants(world)).toEqual([]);
  });
});

/** Two files of 1,800 euro are put on a session of Tuesday 15 April 2031. */
describe('S1 steps 5 and 6: the files on the agenda follow their session', () => {
  let world: World;
  let agency: Agency;
  let stories: Story[];
  let id: string;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    stories = [await givenArrears(agency), await givenArrears(agency)];
    await whenThreeLettersHaveLeft(stories);
    await toEndOfDay(world, '2031-03-14');
    await whenLetterThreeIsReceived(stories);
    await toEndOfDay(world, '2031-03-27');
    id = await givenASession(agency, '2031-04-15');
    for (const { caseId } of stories) {
      await whenDone(agency, caseId, { kind: 'accept_file', outcome: 'accepted' });
      const details = { userId: agency.workerId };
      await whenDone(agency, caseId, { kind: 'assign_worker', outcome: 'assigned', details });
      await whenThePostDeskPosts(agency, caseId, 'invitation_visit');
      await whenDone(agency, caseId, { kind: 'home_visit', outcome: 'spoken' });
      const session = { sessionId: id, on: '2031-04-15' };
      await whenDone(agency, caseId, { kind: 'convene', outcome: 'convened', details: session });
    }
  });
  afterAll(async () => {
    await world.close();
  });

  const invitations = async ({ caseId }: Story) =>
    (await lettersOf(agency, caseId, 'invitation_committee')).map(({ occurrence, ...letter }) => [
      occurrence,
      letter.withdrawn ?? (letter.deposited ? 'posted' : 'waits'),
    ]);

  it('a session that moves invites its tenants anew, whether the first letter left or not', async () => {
    const [posted, waits] = stories as [Story, Story];
    await toEndOfDay(world, '2031-03-28');
    await whenThePostDeskPosts(agency, posted.caseId, 'invitation_committee');
    await whenDone(agency, posted.caseId, { kind: 'second_home_visit', outcome: 'spoken' });
    expect(await whenMoved(agency, id, { date: '2031-04-22', time: '14:00' })).toBe('done');
    expect(await invitations(posted)).toEqual([
      [1, 'posted'],
      [2, 'waits'],
    ]);
    expect(await invitations(waits)).toEqual([
      [1, 'gone'],
      [2, 'waits'],
    ]);
    for (const story of stories) {
      expect(await phaseOf(story)).toBe('committee');
      expect(await runningTerm(agency, story.caseId, 'session')).toBe('2031-04-22');
      expect(await runningTerm(agency, story.caseId, 'invitation_posting')).toBe('2031-04-11');
    }
    await toEndOfDay(world, '2031-03-31');
    for (const { caseId } of stories) {
      expect(await waitingLetters(agency, caseId, 'invitation_committee')).toHaveLength(1);
      await whenThePostDeskPosts(agency, caseId, 'invitation_committee');
    }
    expect(await openTasksOf(posted)).toEqual(['report']);
    expect(await openTasksOf(waits)).toEqual(['second_home_visit']);
  });

  it('too few members came: the files wait to be convened again, and no task is left of the session', async () => {
    await toTime(world, '2031-04-22', '14:30');
    await whenPresent(agency, id, agency.workerId);
    expect(await whenOpened(agency, id)).toBe('409 no_quorum');
    expect(await whenCancelled(agency, id, 'no_quorum')).toBe('done');
    for (const story of stories) {
      expect(await phaseOf(story)).toBe('welfare_centre');
      expect(await openTasksOf(story)).toEqual(['convene']);
      const { sessions, decisions } = await fileOf(agency, story.caseId);
      expect(sessions.at(-1)?.calledOff?.reason).toBe('no_quorum');
      expect(decisions).toEqual([]);
    }
    expect((await sessionAsSeenBy(agency, 'lea', id)).agenda).toEqual([]);
    expect(await isEnded(agency, id)).toBe(true);
  });

  it('they are heard on another session, and the committee may still postpone them', async () => {
    const again = await givenASession(agency, '2031-05-13');
    const [first] = stories as [Story, Story];
    const details = { sessionId: again, on: '2031-05-13' };
    await whenDone(agency, first.caseId, { kind: 'convene', outcome: 'convened', details });
    expect(await phaseOf(first)).toBe('committee');
    await toEndOfDay(world, '2031-04-23');
    await whenThePostDeskPosts(agency, first.caseId, 'invitation_committee');
    await toTime(world, '2031-05-13', '14:00');
    for (const memberId of [agency.coordinatorId, agency.workerId])
      await whenPresent(agency, again, memberId);
    const ruling = { caseId: first.caseId, motive: 'Niet gekomen.', inAbsence: false };
    const decide = () =>
      whenSomebody(agency, 'lea', (facts, visit, intent) =>
        facts.decide(visit, intent, { id: again, body: { ...ruling, decision: 'postponed' } }),
      );
    expect(await decide()).toBe('409 meeting_not_open');
    await whenOpened(agency, again);
    expect(await whenClosed(agency, again)).toBe('409 decisions_missing');
    expect(await decide()).toBe('done');
    expect(await phaseOf(first)).toBe('welfare_centre');
    expect(await whenClosed(agency, again)).toBe('done');
    expect(await checkInvariants(world)).toEqual([]);
  });
});
