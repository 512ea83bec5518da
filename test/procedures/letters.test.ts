import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseLetter } from '../../api/letters/post-desk.js';
import type { LetterOnFile, TaskOnFile } from '../../domain/arrears/case-file.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { addMonthsToMonth, holidayOn } from '../../domain/calendar/holiday-calendar.js';
import { tenthOfMonth } from '../../domain/term/rules.js';
import { MailRow } from '../../infra/database/entities/document.js';
import {
  booker,
  caseRow,
  fileOf,
  givenAnAgency,
  givenATenancy,
  lettersOf,
  openTask,
  outlookOf,
  preparedOn,
  runningTerm,
  thenItStoodInTheOutlook,
  today,
  whenDone,
  whenMoneyGoesBack,
  whenMoneyIsBooked,
  whenSomebodyDeposits,
  whenStatementsAreInUpTo,
  whenTheOfficerStarts,
  whenThePostBrings,
  whenThePostDeskPosts,
  whenThePostDeskReleases,
  type Agency,
} from '../support/agency.js';
import { openWorld, settle, toEndOfDay, toTime, type World } from '../support/world.js';

const rent = 60_000;

describe('S1 steps 1 to 3: the three letters and what the post brings', () => {
  let world: World;
  let agency: Agency;
  let received: string;
  let refused: string;
  let unclaimed: string;
  let moved: string;
  let silent: string;
  let couple: string;
  let small: string;
  let forgotten: string;
  let neverPosted: string;
  let late: string;

  beforeAll(async () => {
    world = await openWorld('2031-01-06');
    agency = await givenAnAgency(world);
    received = await someoneBehind();
    refused = await someoneBehind();
    unclaimed = await someoneBehind();
    moved = await someoneBehind();
    silent = await someoneBehind();
    couple = await someoneBehind({ tenants: 2 });
    small = await someoneBehind({ rentCents: 5_000 });
    forgotten = await someoneBehind();
    neverPosted = await someoneBehind();
    late = await someoneBehind();
  });
  afterAll(async () => {
    await world.close();
  });

  async function someoneBehind(
    given: { tenants?: number; rentCents?: number } = {},
  ): Promise<string> {
    const { tenancyId } = await givenATenancy(agency, { from: '2031-01-01', ...given });
    return whenTheOfficerStarts(agency, tenancyId);
  }

  const phaseOf = async (caseId: string): Promise<string> => (await caseRow(agency, caseId)).phase;

  async function onlyLetter(caseId: string, kind: LetterOnFile['kind']): Promise<LetterOnFile> {
    const letters = await lettersOf(agency, caseId, kind);
    const letter = letters.at(-1);
    if (!letter) throw new Error(`There is no ${kind}`);
    return letter;
  }

  async function tasksOf(caseId: string, kind: TaskOnFile['kind']): Promise<TaskOnFile[]> {
    return (await fileOf(agency, caseId)).tasks.filter((task) => task.kind === kind);
  }

  async function whenPaidInFull(caseId: string): Promise<string> {
    const { tenancyId } = await caseRow(agency, caseId);
    const receiptId = await whenMoneyIsBooked(agency, tenancyId, { cents: 4 * rent });
    expect(await phaseOf(caseId)).toBe('closed');
    return receiptId;
  }

  it('facts §13.1: letter 1 leaves five working days after the due day, for each tenant of the lease', async () => {
    await toTime(world, '2031-01-09', '10:00');
    const before = await outlookOf(agency, received);
    await toTime(world, '2031-01-10', '10:00');
    expect(await preparedOn(agency, received, 'letter_1')).toEqual(['2031-01-10']);
    const letters = await lettersOf(agency, couple, 'letter_1');
    expect(letters).toHaveLength(2);
    expect(new Set(letters.map((letter) => letter.tenantId)).size).toBe(2);
    const all = [received, refused, unclaimed, moved, silent, couple, late];
    await whenThePostDeskPosts(agency, all, 'letter_1');
    thenItStoodInTheOutlook(before, { move: 'letter_1_posted', on: today(agency) });
  });

  it('facts §13.1: 50 euro overdue is not enough for letter 1', async () => {
    expect(await lettersOf(agency, small, 'letter_1')).toEqual([]);
    expect((await caseRow(agency, small)).waiting?.blocks).toEqual(['below_floor']);
  });

  it('architecture §4: released and not deposited by the end of the next working day is one task', async () => {
    const letterId = await whenThePostDeskReleases(agency, forgotten, 'letter_1');
    await toEndOfDay(world, '2031-01-13');
    expect(await tasksOf(forgotten, 'deposit_overdue')).toEqual([]);
    await toTime(world, '2031-01-20', '10:00');
    const [task, ...others] = await tasksOf(forgotten, 'deposit_overdue');
    expect(others).toEqual([]);
    expect(task).toMatchObject({ state: 'open', letterId, role: 'landlord_coordinator' });
    expect(task?.openedAt.slice(0, 16)).toBe('2031-01-13T23:00');
    const again = await releaseLetter(world.source, booker(agency), letterId);
    expect(again).toEqual({ ok: false, refusal: { code: 'not_prepared' } });
    expect(await whenSomebodyDeposits(agency, letterId)).toEqual({ ok: true });
    expect((await tasksOf(forgotten, 'deposit_overdue'))[0]?.state).toBe('cancelled');
    await whenPaidInFull(forgotten);
  });

  it('facts §13.1: letter 2 leaves after the next due day and the fourteen days of letter 1', async () => {
    await toTime(world, '2031-02-05', '10:00');
    const before = await outlookOf(agency, received);
    expect(await lettersOf(agency, received, 'letter_2')).toEqual([]);
    await toTime(world, '2031-02-06', '10:00');
    const all = [received, refused, unclaimed, moved, silent, couple];
    await whenThePostDeskPosts(agency, all, 'letter_2');
    thenItStoodInTheOutlook(before, { move: 'letter_2_posted', on: today(agency) });
  });

  it('facts §13.1: letter 1 leaves as soon as more than 50 euro is overdue, the day after the next due day', async () => {
    expect(await preparedOn(agency, small, 'letter_1')).toEqual(['2031-02-06']);
    await whenPaidInFull(small);
  });

  it('facts §13.1: a letter 2 that was posted too late moves letter 3 to the next 10th', async () => {
    await toTime(world, '2031-03-03', '10:00');
    expect(await runningTerm(agency, received, 'tenth')).toBe('2031-03-10');
    await whenThePostDeskPosts(agency, late, 'letter_2');
    expect(await runningTerm(agency, late, 'tenth')).toBe('2031-04-10');
  });

  it('S1 step 2: letter 3 leaves on the working day after the 10th, and never without letters 1 and 2', async () => {
    await toEndOfDay(world, '2031-03-10');
    await whenStatementsAreInUpTo(agency, '2031-03-10');
    expect(await lettersOf(agency, received, 'letter_3')).toEqual([]);
    const before = await outlookOf(agency, received);
    await toTime(world, '2031-03-11', '10:00');
    expect(await preparedOn(agency, received, 'letter_3')).toEqual(['2031-03-11']);
    expect(await lettersOf(agency, couple, 'letter_3')).toHaveLength(2);
    const all = [received, refused, unclaimed, moved, silent, couple];
    await whenThePostDeskPosts(agency, all, 'letter_3');
    thenItStoodInTheOutlook(before, { move: 'tenth_passed', on: today(agency) });
    thenItStoodInTheOutlook(before, { move: 'letter_3_posted', on: today(agency) });
    expect(await lettersOf(agency, neverPosted, 'letter_3')).toEqual([]);
    expect(await phaseOf(neverPosted)).toBe('letter_1');
    expect(await lettersOf(agency, late, 'letter_3')).toEqual([]);
    await whenPaidInFull(neverPosted);
  });

  it('facts §12.3: without proof the week runs from the holding time of the post, never from presumed receipt', async () => {
    expect(await runningTerm(agency, silent, 'presumed_receipt')).toBe('2031-03-14');
    expect(await runningTerm(agency, silent, 'objection_week')).toBe('2031-04-02');
    expect(await runningTerm(agency, silent, 'hand_over_due')).toBe('2031-04-07');
  });

  it('facts §12.3: received and refused, the week runs from that day; for two tenants from the later one', async () => {
    await toTime(world, '2031-03-14', '10:00');
    const noProof = await outlookOf(agency, silent);
    for (const move of ['week_over', 'handed_over'])
      thenItStoodInTheOutlook(noProof, { move, on: '2031-04-08' });
    const brought = { outcome: 'received' as const, on: '2031-03-13' };
    await whenThePostBrings(agency, (await onlyLetter(received, 'letter_3')).letterId, brought);
    expect(await runningTerm(agency, received, 'objection_week')).toBe('2031-03-20');
    expect(await runningTerm(agency, received, 'hand_over_due')).toBe('2031-03-25');
    const back = await onlyLetter(refused, 'letter_3');
    await whenThePostBrings(agency, back.letterId, { outcome: 'refused' });
    expect(await runningTerm(agency, refused, 'objection_week')).toBe('2031-03-21');
    const [first] = await lettersOf(agency, couple, 'letter_3');
    await whenThePostBrings(agency, first?.letterId ?? '', brought);
    expect(await runningTerm(agency, couple, 'objection_week')).toBe('2031-04-02');
  });

  it('facts §12.4: undeliverable is no receipt; a person looks at the address, and letter 3 is sent again', async () => {
    const { letterId } = await onlyLetter(moved, 'letter_3');
    await whenThePostBrings(agency, letterId, { outcome: 'undeliverable' });
    expect(await openTask(agency, moved, 'address_check')).toMatchObject({ letterId });
    await toTime(world, '2031-03-17', '10:00');
    await whenDone(agency, moved, { kind: 'address_check', outcome: 'send_again' });
    await settle(world);
    const again = await onlyLetter(moved, 'letter_3');
    expect(again).toMatchObject({ occurrence: 2, tenantId: expect.any(String) });
    expect(again.letterId).not.toBe(letterId);
    await whenThePostDeskPosts(agency, moved, 'letter_3');
    await whenThePostBrings(agency, again.letterId, { outcome: 'received' });
    expect(await runningTerm(agency, moved, 'objection_week')).toBe('2031-03-24');
    expect(await tasksOf(moved, 'address_check')).toHaveLength(1);
  });

  it('S1 step 3: the file goes to the OCMW when week and grace are over; an unknown mail becomes a task', async () => {
    await toEndOfDay(world, '2031-03-25');
    const before = await outlookOf(agency, received);
    thenItStoodInTheOutlook(before, { move: 'handed_over', on: '2031-03-26' });
    expect((await fileOf(agency, received)).shares).toEqual([]);
    world.mails.answerNext({ code: 'drop_after_data' });
    await toTime(world, '2031-03-26', '10:00');
    expect(await phaseOf(received)).toBe('welfare_centre');
    await thenOneMailIsUnknown();
    expect((await openTask(agency, received, 'mail_unknown')).due.date).toBe('2031-03-28');
    await whenDone(agency, received, { kind: 'mail_unknown', outcome: 'told_otherwise' });
  });

  /** The mail of this hand-over was taken once by the other side, and our ledger says that we do not know. */
  async function thenOneMailIsUnknown(): Promise<void> {
    const mails = await world.source.getRepository(MailRow).findBy({ caseId: received });
    expect(mails.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'hand_over_notice unknown',
    ]);
    const caught = world.mails
      .mails()
      .filter((mail) => mail.subject === 'Nieuw dossier in Woonzeker');
    expect(caught).toHaveLength(1);
  }

  it('facts §12.3: unclaimed, the week runs from the return', async () => {
    await toTime(world, '2031-03-28', '10:00');
    await thenTheMailStaysUnknown();
    const { letterId } = await onlyLetter(unclaimed, 'letter_3');
    await whenThePostBrings(agency, letterId, { outcome: 'unclaimed' });
    expect(await runningTerm(agency, unclaimed, 'objection_week')).toBe('2031-04-04');
    expect(await runningTerm(agency, unclaimed, 'hand_over_due')).toBe('2031-04-09');
    expect(await phaseOf(refused)).toBe('welfare_centre');
    for (const caseId of [refused, unclaimed, moved, silent, couple]) await whenPaidInFull(caseId);
  });

  it('facts §12.7: when a case resumes, a task that a person finished does not come back', async () => {
    await whenMoneyGoesBack(agency, await whenPaidInFull(received));
    expect(await phaseOf(received)).toBe('review');
    expect(await tasksOf(received, 'mail_unknown')).toHaveLength(1);
    await whenDone(agency, received, { kind: 'review_reversal', outcome: 'paid_after_all' });
  });

  async function thenTheMailStaysUnknown(): Promise<void> {
    const notices = { caseId: received, kind: 'hand_over_notice' as const };
    const mails = await world.source.getRepository(MailRow).findBy(notices);
    expect(mails.map((mail) => mail.state)).toEqual(['unknown']);
    expect(await tasksOf(received, 'mail_unknown')).toHaveLength(1);
  }

  it('facts §13.1: the late letter 2 gives letter 3 after the 10th of April', async () => {
    await toEndOfDay(world, '2031-04-10');
    await whenStatementsAreInUpTo(agency, '2031-04-10');
    expect(await lettersOf(agency, late, 'letter_3')).toEqual([]);
    await toTime(world, '2031-04-11', '10:00');
    expect(await preparedOn(agency, late, 'letter_3')).toEqual(['2031-04-11']);
  });
});

describe('facts §12.2: a 10th that is no working day rolls, and letter 3 with it', () => {
  const calendar = belgianCalendarV1;
  const dayOfWeek = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();
  const isSunday = (date: string): boolean => dayOfWeek(date) === 0;
  const isEasterMonday = (date: string): boolean => holidayOn(calendar, date) === 'easter_monday';

  /** The first month from 2031 on whose 10th is such a day. */
  function firstMonth(isSuch: (tenth: string) => boolean): string {
    let month = '2031-03';
    while (!isSuch(`${month}-10`)) month = addMonthsToMonth(month, 1);
    return month;
  }

  it.each([
    { day: 'a Sunday', isSuch: isSunday, tenth: '2031-08-11', letter: '2031-08-12' },
    { day: 'Easter Monday', isSuch: isEasterMonday, tenth: '2034-04-11', letter: '2034-04-12' },
    {
      day: 'the Sunday before Easter Monday',
      isSuch: (date: string) => isSunday(date) && isEasterMonday(`${date.slice(0, 8)}11`),
      tenth: '2039-04-12',
      letter: '2039-04-13',
    },
  ])(
    'the 10th on $day is $tenth, letter 3 follows on $letter',
    async ({ isSuch, tenth, letter }) => {
      const month = firstMonth(isSuch);
      expect(tenthOfMonth(month, 10, calendar).date).toBe(tenth);
      const [start, second] = [addMonthsToMonth(month, -2), addMonthsToMonth(month, -1)];
      const world = await openWorld(`${start}-18`);
      const agency = await givenAnAgency(world);
      const { tenancyId } = await givenATenancy(agency, { from: `${start}-01` });
      const caseId = await whenTheOfficerStarts(agency, tenancyId);
      await whenThePostDeskPosts(agency, caseId, 'letter_1');
      await toTime(world, `${second}-18`, '10:00');
      await whenThePostDeskPosts(agency, caseId, 'letter_2');
      await whenStatementsAreInUpTo(agency, tenth);
      await toEndOfDay(world, tenth);
      expect(await runningTerm(agency, caseId, 'tenth')).toBe(tenth);
      expect(await lettersOf(agency, caseId, 'letter_3')).toEqual([]);
      const before = await outlookOf(agency, caseId);
      await toTime(world, letter, '10:00');
      expect(await preparedOn(agency, caseId, 'letter_3')).toEqual([letter]);
      thenItStoodInTheOutlook(before, { move: 'tenth_passed', on: letter });
      await world.close();
    },
  );
});
