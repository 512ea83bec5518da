import { addDays, dayInMonth, type HolidayCalendar } from '../calendar/holiday-calendar.js';
import {
  chainTerms,
  computeTerm,
  firstDayOfNextMonth,
  latestOf,
  onDate,
  type TermRule,
} from './term.js';
import type { Budget, IsoDate, Term } from './types.js';

/** Version of the rules on this page; a term keeps the one it was computed by. */
export const TERM_RULES_VERSION = 'term-rules-1';

/** The post keeps an item this many calendar days before it goes back (facts §3.2). */
export const POST_HOLDING_DAYS = 15;

/**
 * The day a registered letter counts as received without proof: the third working day after it was
 * handed to the post (art. 53bis Ger.W. as convention; facts §3.3 and §12.4).
 */
export function presumedReceipt(depositedOn: IsoDate, calendar: HolidayCalendar): Term {
  return computeTerm(
    rule('deposited', workingDays(3), 'receipt_third_working_day'),
    depositedOn,
    calendar,
  );
}

/** The agency's settings of the objection week (facts §12.3). */
export interface ObjectionSettings {
  /** Calendar days; default 7. */
  objectionDays: number;
  /** Working days left for post under way before the hand-over; default 3. */
  graceWorkingDays: number;
}

/**
 * The week in which a tenant may object to sharing: from the day after receipt, to the end of the
 * last day, which rolls (S1 step 3; facts §12.3). `from` is proved receipt, return or holding time,
 * never presumed receipt.
 */
export function objectionWindow(
  from: IsoDate,
  settings: ObjectionSettings,
  calendar: HolidayCalendar,
): Term {
  const week = calendarDays(settings.objectionDays);
  const rolling: TermRule = {
    ...rule('received', week, 'objection_week'),
    rollRule: 'next_working_day',
  };
  return computeTerm(rolling, from, calendar);
}

/** The last day on which post sent within the objection week may still come in (facts §12.3). */
export function objectionGrace(
  window: Term,
  settings: ObjectionSettings,
  calendar: HolidayCalendar,
): Term {
  const grace = workingDays(settings.graceWorkingDays);
  return chainTerms(window, rule('objection_week_over', grace, 'objection_grace'), calendar);
}

/** The day the post's holding time ends: 15 calendar days after posting (facts §3.2, §12.3). */
export function holdingTimeEnds(depositedOn: IsoDate, calendar: HolidayCalendar): Term {
  const holding = calendarDays(POST_HOLDING_DAYS);
  return computeTerm(rule('deposited', holding, 'post_holding_time'), depositedOn, calendar);
}

/** A notice period: its first day and the term that ends it. */
export interface NoticePeriod {
  startsOn: IsoDate;
  end: Term;
}

/**
 * The notice period in whole months from the first day of the month after receipt; it ends on the
 * last day of a month and does not roll (facts §1.2 and §12.7).
 */
export function noticePeriod(
  receivedOn: IsoDate,
  months: number,
  calendar: HolidayCalendar,
): NoticePeriod {
  const startsOn = firstDayOfNextMonth(receivedOn);
  const received = onDate(receivedOn, given('received', 'notice_given_on_receipt'), calendar);
  const period: TermRule = {
    ...rule('notice_period_starts', { amount: months, unit: 'month' }, 'notice_period'),
    countingRule: 'same_day',
  };
  const counted = computeTerm(period, startsOn, calendar);
  const steps = [...received.reason.steps, ...counted.reason.steps];
  return { startsOn, end: { ...counted, reason: { ...counted.reason, steps } } };
}

/**
 * The last working day on which a notice can be posted and still count as received within the month
 * `YYYY-MM`: three working days before the month's last one (facts §12.7).
 */
export function lastSafePostingDay(month: string, calendar: HolidayCalendar): Term {
  const nextMonth = firstDayOfNextMonth(dayInMonth(month, 1));
  const lastReceipt = computeTerm(
    { ...rule('next_month_starts', workingDays(1), 'last_receipt_in_month'), direction: 'before' },
    nextMonth,
    calendar,
  );
  const posting = rule('last_receipt_in_month', workingDays(3), 'receipt_third_working_day');
  return chainTerms(lastReceipt, { ...posting, direction: 'before' }, calendar);
}

/**
 * The day of the month until which a payment is in time, the 10th by default: a weekend or holiday
 * rolls (S1 step 3; facts §12.2).
 */
export function tenthOfMonth(month: string, testDay: number, calendar: HolidayCalendar): Term {
  return rollingDay(dayInMonth(month, testDay), 'test_day', calendar);
}

/** So many working days from the day after a date; the ground names the setting they come from. */
export function workingDaysFrom(
  date: IsoDate,
  { days, ground }: { days: number; ground: string },
  calendar: HolidayCalendar,
): Term {
  return computeTerm(rule(ground, workingDays(days), ground), date, calendar);
}

/** The first working day after a date, such as letter 3 after the 10th (facts §12.2). */
export function dayAfterWorking(date: IsoDate, calendar: HolidayCalendar): Term {
  return computeTerm(rule('day_passed', workingDays(1), 'next_working_day'), date, calendar);
}

/** The first calendar day after a day that has to be over. */
export function firstDayAfter(date: IsoDate, ground: string, calendar: HolidayCalendar): Term {
  return computeTerm(rule('day_passed', calendarDays(1), ground), date, calendar);
}

/** The day letter 1 is due: so many working days after the due day, five by default (facts §13.1). */
export function letterOneDue(dueDate: IsoDate, days: number, calendar: HolidayCalendar): Term {
  return computeTerm(rule('due_day', workingDays(days), 'letter_one_delay'), dueDate, calendar);
}

/**
 * The day letter 2 is due: the first working day after the next due day and after the wait letter 1
 * started, whichever is later (facts §13.1).
 */
export function letterTwoDue(nextDueDate: IsoDate, wait: Term, calendar: HolidayCalendar): Term {
  const due = onDate(nextDueDate, given('next_due_day', 'letter_two_after_due_day'), calendar);
  const after = rule('both_passed', workingDays(1), 'letter_two_delay');
  return chainTerms(latestOf([due, wait]), after, calendar);
}

/** When an instalment is due, and when the patience with it ends. */
export interface InstalmentTerms {
  due: Term;
  graceEnds: Term;
}

/**
 * The day an instalment is due, rolled to a working day, and the last day of grace, five working
 * days later by default; with no grace both are the same day (facts §12.7).
 */
export function repaymentInstalmentDue(
  dueOn: IsoDate,
  graceWorkingDays: number,
  calendar: HolidayCalendar,
): InstalmentTerms {
  const due = rollingDay(dueOn, 'instalment_day', calendar);
  const grace = rule('instalment_due', workingDays(graceWorkingDays), 'instalment_grace');
  return { due, graceEnds: chainTerms(due, grace, calendar) };
}

/** Calendar days that a first reminder gives at least (art. XIX WER; facts §1.6). */
export const shortestReminderWait = 14;

/** The wait after a first reminder, and the first day on which costs may be asked. */
export interface ReminderWait {
  wait: Term;
  costsFrom: IsoDate;
}

/**
 * The wait of Book XIX after a first reminder: 14 calendar days or the longer time the reminder gives, of
 * which the third working day after posting is the first, or the next calendar day when it was sent
 * electronically; it does not roll (art. XIX WER; facts §1.6). Receipt of a notice counts otherwise: see
 * presumedReceipt.
 */
export function consumerReminderWait(
  sentOn: IsoDate,
  { sentBy, days }: { sentBy: 'post' | 'electronic'; days: number },
  calendar: HolidayCalendar,
): ReminderWait {
  const lead = sentBy === 'post' ? workingDays(3) : calendarDays(1);
  const firstDay = computeTerm(rule('reminder_sent', lead, 'book_xix_first_day'), sentOn, calendar);
  const fortnight: TermRule = {
    ...rule('wait_starts', calendarDays(Math.max(shortestReminderWait, days)), 'book_xix_wait'),
    countingRule: 'same_day',
  };
  const wait = chainTerms(firstDay, fortnight, calendar);
  return { wait, costsFrom: addDays(wait.date, 1) };
}

/** The last day to send an invitation so many calendar days before a session (facts §13.14). */
export function lastInvitationDay(
  sessionOn: IsoDate,
  days: number,
  calendar: HolidayCalendar,
): Term {
  const ahead: TermRule = {
    ...rule('session', calendarDays(days), 'invitation_lead'),
    direction: 'before',
    rollRule: 'next_working_day',
  };
  return computeTerm(ahead, sessionOn, calendar);
}

/** The day on which members are reminded, so many working days before a session (facts §13.14). */
export function sessionReminderDay(
  sessionOn: IsoDate,
  days: number,
  calendar: HolidayCalendar,
): Term {
  const ahead: TermRule = {
    ...rule('session', workingDays(days), 'member_reminder'),
    direction: 'before',
  };
  return computeTerm(ahead, sessionOn, calendar);
}

/** The day before which nobody may be evicted: one month after service (facts §1.3). */
export function noEvictionBefore(servedOn: IsoDate, calendar: HolidayCalendar): Term {
  const month: Budget = { amount: 1, unit: 'month' };
  return computeTerm(rule('judgment_served', month, 'month_after_service'), servedOn, calendar);
}

/** The last day of a stay of whole months that begins on a day; it does not roll (S2 fase 6; facts §12.9). */
export function stayEnd(from: IsoDate, months: number, calendar: HolidayCalendar): Term {
  return monthsFrom(from, { months, anchor: 'stay_starts', ground: 'stay' }, calendar);
}

/** The last day of a time of whole months that is agreed beside a stay, such as after-care (S8; facts §12.9). */
export function monthsFrom(
  from: IsoDate,
  { months, anchor, ground }: { months: number; anchor: string; ground: string },
  calendar: HolidayCalendar,
): Term {
  const counted: TermRule = {
    ...rule(anchor, { amount: months, unit: 'month' }, ground),
    countingRule: 'same_day',
  };
  return computeTerm(counted, from, calendar);
}

/** The day an interim evaluation is due: whole months after the start; a meeting moves to a working day (facts §12.9). */
export function interimEvaluationDue(
  from: IsoDate,
  months: number,
  calendar: HolidayCalendar,
): Term {
  const after = rule('stay_starts', { amount: months, unit: 'month' }, 'interim_evaluation');
  return computeTerm({ ...after, rollRule: 'next_working_day' }, from, calendar);
}

/** The day a final evaluation is due: so long before the end of the stay, or earlier when that is no working day (S2 fase 7). */
export function finalEvaluationDue(end: IsoDate, before: Budget, calendar: HolidayCalendar): Term {
  const ahead: TermRule = {
    ...rule('stay_ends', before, 'final_evaluation'),
    direction: 'before',
    rollRule: 'next_working_day',
  };
  return computeTerm(ahead, end, calendar);
}

/** So many working days before a day something is prepared. */
export function preparedFrom(date: IsoDate, days: number, calendar: HolidayCalendar): Term {
  const ahead: TermRule = { ...rule('due_day', workingDays(days), 'prepare'), direction: 'before' };
  return computeTerm(ahead, date, calendar);
}

/** When a duty with an agreed budget is due; what counts in months or days rolls to a working day. */
export function dutyDue(
  from: IsoDate,
  { anchor, ground, budget }: { anchor: string; ground: string; budget: Budget },
  calendar: HolidayCalendar,
): Term {
  const counted = rule(anchor, budget, ground);
  return computeTerm({ ...counted, rollRule: 'next_working_day' }, from, calendar);
}

/** A day that people agreed, which explains itself by who set it. */
export function agreedDay(date: IsoDate, ground: string, calendar: HolidayCalendar): Term {
  return onDate(date, given('agreed', ground), calendar);
}

/** The day that gives somebody the place in the order of a waiting list (S2 fase 5, S10). */
export function rankingDay(date: IsoDate, anchor: string, calendar: HolidayCalendar): Term {
  return onDate(date, given(anchor, 'order_of_list'), calendar);
}

function rollingDay(date: IsoDate, anchor: string, calendar: HolidayCalendar): Term {
  const rolling: TermRule = {
    ...rule(anchor, calendarDays(0), anchor),
    rollRule: 'next_working_day',
  };
  return computeTerm(rolling, date, calendar);
}

function rule(anchor: string, budget: Budget, ground: string): TermRule {
  const ruleVersion = TERM_RULES_VERSION;
  return { anchor, budget, countingRule: 'day_after', rollRule: 'none', ground, ruleVersion };
}

function given(
  anchor: string,
  ground: string,
): { anchor: string; ground: string; ruleVersion: string } {
  return { anchor, ground, ruleVersion: TERM_RULES_VERSION };
}

function workingDays(amount: number): Budget {
  return { amount, unit: 'working_day' };
}

function calendarDays(amount: number): Budget {
  return { amount, unit: 'calendar_day' };
}
