import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as be } from '../calendar/belgian-calendar-v1.js';
import {
  agreedDay,
  consumerReminderWait,
  dayAfterWorking,
  dutyDue,
  finalEvaluationDue,
  holdingTimeEnds,
  interimEvaluationDue,
  lastInvitationDay,
  lastSafePostingDay,
  letterOneDue,
  letterTwoDue,
  monthsFrom,
  noEvictionBefore,
  noticePeriod,
  objectionGrace,
  objectionWindow,
  preparedFrom,
  presumedReceipt,
  repaymentInstalmentDue,
  sessionReminderDay,
  stayEnd,
  TERM_RULES_VERSION,
  tenthOfMonth,
  workingDaysFrom,
} from './rules.js';
import type { Term } from './types.js';

const settings = { objectionDays: 7, graceWorkingDays: 3 };
const about = ({ reason }: Term): string[] => [reason.anchor, reason.ground, reason.ruleVersion];

describe('receipt (facts §3.3, §12.4)', () => {
  it.each([
    ['2026-05-12', '2026-05-18'],
    ['2026-12-23', '2026-12-29'],
    ['2026-06-06', '2026-06-10'],
  ])('of a letter posted on %s is presumed on %s', (depositedOn, date) => {
    const term = presumedReceipt(depositedOn, be);
    expect(term.date).toBe(date);
    expect(about(term)).toEqual(['deposited', 'receipt_third_working_day', TERM_RULES_VERSION]);
  });

  it('without proof is waited for until 15 calendar days after posting', () => {
    const term = holdingTimeEnds('2026-05-01', be);
    expect(term.date).toBe('2026-05-16');
    expect(about(term)).toEqual(['deposited', 'post_holding_time', 'term-rules-1']);
  });
});

describe('the objection week (S1 step 3; facts §12.3)', () => {
  it('is seven calendar days from the day after receipt', () => {
    const term = objectionWindow('2026-05-19', settings, be);
    expect(term.date).toBe('2026-05-26');
    expect(about(term)).toEqual(['received', 'objection_week', 'term-rules-1']);
  });

  it('rolls over Whit Monday', () => {
    const term = objectionWindow('2026-05-18', settings, be);
    expect(term.date).toBe('2026-05-26');
    expect(term.reason.holiday).toBe('whit_monday');
  });

  it('follows the setting and leaves grace for post under way', () => {
    const window = objectionWindow('2026-06-01', { ...settings, objectionDays: 10 }, be);
    expect(window.date).toBe('2026-06-11');
    const grace = objectionGrace(window, settings, be);
    expect(grace.date).toBe('2026-06-16');
    expect(about(grace)).toEqual(['objection_week_over', 'objection_grace', 'term-rules-1']);
    expect(grace.reason.steps[0]).toEqual({
      code: 'anchor',
      params: { event: 'received', date: '2026-06-01' },
    });
    expect(objectionGrace(window, { ...settings, graceWorkingDays: 0 }, be).date).toBe(
      '2026-06-11',
    );
  });
});

describe('a notice period (facts §1.2)', () => {
  it('of three months received on 12 May 2026 runs from 1 June to 31 August', () => {
    const { startsOn, end } = noticePeriod('2026-05-12', 3, be);
    expect(startsOn).toBe('2026-06-01');
    expect(end.date).toBe('2026-08-31');
    expect(end.endsAt).toBe('2026-08-31T22:00:00Z');
    expect(about(end)).toEqual(['notice_period_starts', 'notice_period', 'term-rules-1']);
    expect(end.reason.steps.map(({ code, params }) => [code, params['event'] ?? ''])).toEqual([
      ['anchor', 'received'],
      ['result', ''],
      ['anchor', 'notice_period_starts'],
      ['count', ''],
      ['result', ''],
    ]);
  });

  it('received on the first day still waits for the next month, and does not roll', () => {
    expect(noticePeriod('2026-02-01', 3, be)).toMatchObject({
      startsOn: '2026-03-01',
      end: { date: '2026-05-31' },
    });
    expect(noticePeriod('2026-11-30', 3, be).end.date).toBe('2027-02-28');
  });

  it('needs posting three working days before the last working day of the month (facts §12.7)', () => {
    const term = lastSafePostingDay('2026-05', be);
    expect(term.date).toBe('2026-05-26');
    expect(presumedReceipt(term.date, be).date).toBe('2026-05-29');
    expect(presumedReceipt('2026-05-27', be).date).toBe('2026-06-01');
    expect(lastSafePostingDay('2026-12', be).date).toBe('2026-12-28');
    expect(about(term)).toEqual([
      'last_receipt_in_month',
      'receipt_third_working_day',
      'term-rules-1',
    ]);
    expect(term.reason.steps[0]?.params).toEqual({
      event: 'next_month_starts',
      date: '2026-06-01',
    });
  });
});

describe('the tenth and the letters (facts §12.2, §13.1)', () => {
  it('rolls when it is a weekend or a holiday', () => {
    expect(tenthOfMonth('2026-11', 10, be).date).toBe('2026-11-10');
    expect(tenthOfMonth('2026-10', 10, be).date).toBe('2026-10-12');
    expect(tenthOfMonth('2026-11', 11, be).reason.holiday).toBe('armistice');
    expect(tenthOfMonth('2027-02', 31, be).date).toBe('2027-03-01');
    expect(about(tenthOfMonth('2026-11', 10, be))).toEqual([
      'test_day',
      'test_day',
      'term-rules-1',
    ]);
  });

  it('is followed by letter 3 on the next working day', () => {
    const term = dayAfterWorking('2026-11-10', be);
    expect(term.date).toBe('2026-11-12');
    expect(about(term)).toEqual(['day_passed', 'next_working_day', 'term-rules-1']);
  });

  it('letter 1 goes five working days after the due day', () => {
    const term = letterOneDue('2026-05-05', 5, be);
    expect(term.date).toBe('2026-05-12');
    expect(about(term)).toEqual(['due_day', 'letter_one_delay', 'term-rules-1']);
  });

  it('letter 2 goes after the next due day, never within the wait of letter 1', () => {
    const { wait } = consumerReminderWait('2026-05-12', { sentBy: 'post', days: 14 }, be);
    const byWait = letterTwoDue('2026-05-05', wait, be);
    expect(byWait.date).toBe('2026-06-01');
    const byDueDay = letterTwoDue('2026-06-05', wait, be);
    expect(byDueDay.date).toBe('2026-06-08');
    expect(byDueDay.reason.steps[0]?.params['event']).toBe('next_due_day');
    expect(about(byDueDay)).toEqual(['both_passed', 'letter_two_delay', 'term-rules-1']);
  });
});

describe('the wait of Book XIX (facts §1.6)', () => {
  it('of a reminder posted on 12 May 2026 is 18 to 31 May, costs from 1 June', () => {
    const { wait, costsFrom } = consumerReminderWait(
      '2026-05-12',
      { sentBy: 'post', days: 14 },
      be,
    );
    expect(wait.date).toBe('2026-05-31');
    expect(wait.reason.anchorDate).toBe('2026-05-18');
    expect(costsFrom).toBe('2026-06-01');
    expect(about(wait)).toEqual(['wait_starts', 'book_xix_wait', 'term-rules-1']);
    expect(wait.reason.steps[0]?.params['event']).toBe('reminder_sent');
  });

  it('starts on the next calendar day when sent electronically', () => {
    const { wait, costsFrom } = consumerReminderWait(
      '2026-05-13',
      { sentBy: 'electronic', days: 14 },
      be,
    );
    expect(wait.reason.anchorDate).toBe('2026-05-14');
    expect(wait.date).toBe('2026-05-27');
    expect(costsFrom).toBe('2026-05-28');
  });

  it.each([
    [13, '2026-05-31'],
    [15, '2026-06-01'],
    [20, '2026-06-06'],
  ])('is never shorter than the law: %d days given end on %s', (days, end) => {
    expect(consumerReminderWait('2026-05-12', { sentBy: 'post', days }, be).wait.date).toBe(end);
  });
});

describe('other days', () => {
  it('working days are counted from the day after, over holidays', () => {
    const term = workingDaysFrom('2026-04-03', { days: 2, ground: 'g' }, be);
    expect(term.date).toBe('2026-04-08');
    expect(term.reason).toMatchObject({
      anchor: 'g',
      ground: 'g',
      budget: { amount: 2, unit: 'working_day' },
      countingRule: 'day_after',
      rollRule: 'none',
    });
    expect(workingDaysFrom('2026-04-04', { days: 0, ground: 'g' }, be).date).toBe('2026-04-04');
  });

  it('an instalment rolls and has working days of grace (facts §12.7)', () => {
    const { due, graceEnds } = repaymentInstalmentDue('2026-05-10', 5, be);
    expect(due.date).toBe('2026-05-11');
    expect(graceEnds.date).toBe('2026-05-19');
    expect(about(due)).toEqual(['instalment_day', 'instalment_day', 'term-rules-1']);
    expect(about(graceEnds)).toEqual(['instalment_due', 'instalment_grace', 'term-rules-1']);
    expect(repaymentInstalmentDue('2026-05-11', 0, be).graceEnds.date).toBe('2026-05-11');
  });

  it('an invitation goes ten calendar days before the session, or earlier (facts §13.14)', () => {
    const term = lastInvitationDay('2026-05-26', 10, be);
    expect(term.date).toBe('2026-05-15');
    expect(about(term)).toEqual(['session', 'invitation_lead', 'term-rules-1']);
  });

  it('members are reminded working days before a session, Labour Day left out (facts §13.14)', () => {
    const term = sessionReminderDay('2031-05-06', 5, be);
    expect(term.date).toBe('2031-04-28');
    expect(about(term)).toEqual(['session', 'member_reminder', 'term-rules-1']);
  });

  it('nobody is evicted within a month of service (facts §1.3)', () => {
    const term = noEvictionBefore('2027-01-31', be);
    expect(term.date).toBe('2027-02-28');
    expect(about(term)).toEqual(['judgment_served', 'month_after_service', 'term-rules-1']);
  });
});

describe('a stay and what is counted around it (S2 fase 6 and 7; facts §6, §12.9)', () => {
  it.each([
    ['2026-05-01', 12, '2027-04-30'],
    ['2026-05-15', 18, '2027-11-14'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-02-01', 24, '2028-01-31'],
  ])('a stay from %s of %d months ends on %s, also on a weekend', (from, months, date) => {
    const end = stayEnd(from, months, be);
    expect(end.date).toBe(date);
    expect(about(end)).toEqual(['stay_starts', 'stay', 'term-rules-1']);
  });

  it('after-care counts its months from its own first day', () => {
    const term = monthsFrom('2026-11-30', { months: 3, anchor: 'left', ground: 'aftercare' }, be);
    expect(term.date).toBe('2027-02-28');
    expect(about(term)).toEqual(['left', 'aftercare', 'term-rules-1']);
  });

  it('an interim evaluation rolls to the next working day', () => {
    const term = interimEvaluationDue('2026-05-01', 6, be);
    expect([term.date, term.reason.rolledFrom]).toEqual(['2026-11-02', '2026-11-01']);
    expect(interimEvaluationDue('2026-05-04', 6, be).reason.rolledFrom).toBeUndefined();
    expect(about(term)).toEqual(['stay_starts', 'interim_evaluation', 'term-rules-1']);
  });

  it('a final evaluation rolls back, never nearer to the end', () => {
    const month = finalEvaluationDue('2027-04-30', { amount: 1, unit: 'month' }, be);
    expect(month.date).toBe('2027-03-30');
    const weeks = finalEvaluationDue('2027-04-25', { amount: 28, unit: 'calendar_day' }, be);
    // 28 days before is Easter Sunday.
    expect([weeks.reason.rolledFrom, weeks.date]).toEqual(['2027-03-28', '2027-03-26']);
    expect(about(weeks)).toEqual(['stay_ends', 'final_evaluation', 'term-rules-1']);
  });

  it('is prepared working days ahead, over holidays', () => {
    const term = preparedFrom('2026-04-08', 2, be);
    expect(term.date).toBe('2026-04-03');
    expect(about(term)).toEqual(['due_day', 'prepare', 'term-rules-1']);
  });

  it('a duty in months or days rolls, one in working days lands on one', () => {
    const due = (amount: number, unit: 'month' | 'calendar_day' | 'working_day') =>
      dutyDue('2026-03-31', { anchor: 'a', ground: 'g', budget: { amount, unit } }, be);
    expect(due(1, 'month').date).toBe('2026-04-30');
    expect(due(2, 'month').date).toBe('2026-06-01');
    expect(due(4, 'calendar_day').date).toBe('2026-04-07');
    expect(due(4, 'working_day').date).toBe('2026-04-07');
    expect(about(due(1, 'month'))).toEqual(['a', 'g', 'term-rules-1']);
  });

  it('a day that people agreed is that day', () => {
    const term = agreedDay('2026-04-05', 'consent', be);
    expect(term.date).toBe('2026-04-05');
    expect(about(term)).toEqual(['agreed', 'consent', 'term-rules-1']);
  });
});
