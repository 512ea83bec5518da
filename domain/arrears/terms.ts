import { addMonthsToMonth, monthOf } from '../calendar/holiday-calendar.js';
import { chargesThrough, isMonthly } from '../ledger/charges.js';
import { threatenedMonth } from '../ledger/threatened-month.js';
import {
  consumerReminderWait,
  dayAfterWorking,
  lastInvitationDay,
  letterOneDue,
  letterTwoDue,
  noticePeriod,
  objectionGrace,
  objectionWindow,
  presumedReceipt,
  tenthOfMonth,
  TERM_RULES_VERSION,
  workingDaysFrom,
} from '../term/rules.js';
import { brusselsDateOf, computeTerm, latestOf } from '../term/term.js';
import type { Ledger } from '../ledger/types.js';
import type { IsoDate, Term } from '../term/types.js';
import {
  currentLetters,
  openSession,
  openShare,
  type CaseFile,
  type LetterOnFile,
} from './case-file.js';
import { afterRefusals } from './guidance.js';
import type { ArrearsTermKind } from './process.js';
import type { CaseView } from './situation.js';

export type Terms = Partial<Record<ArrearsTermKind, Term>>;

/** Every term that the facts of a case give rise to today (S1; facts §12, §13). */
export function termsOf(view: CaseView, ledger: Ledger): Terms {
  const terms: Terms = {
    ...reminderTerms(view, ledger),
    ...objectionTerms(view),
    ...partnerTerms(view),
  };
  const notice = noticeTerm(view);
  return notice ? { ...terms, notice_period: notice.term } : terms;
}

function reminderTerms(view: CaseView, ledger: Ledger): Terms {
  const { settings, calendar, file } = view;
  const terms: Terms = {};
  const oldest = ledger.debts.find((debt) => debt.counts && debt.openCents > 0);
  if (oldest)
    terms.letter_1_due = letterOneDue(oldest.dueOn, settings.letterOneWorkingDays, calendar);
  const first = lastDeposit(currentLetters(file, 'letter_1'));
  if (first !== undefined) {
    const { wait } = consumerReminderWait(
      first,
      { sentBy: 'post', days: settings.letterOneTermDays },
      calendar,
    );
    terms.letter_2_due = letterTwoDue(nextDueDay(view, first) ?? first, wait, calendar);
  }
  const tested = tenthTerm(view);
  if (tested) {
    const tenth = afterRefusals(view, tested);
    terms.tenth = tenth;
    terms.letter_3_due = dayAfterWorking(tenth.date, calendar);
  }
  return terms;
}

/** The next due day of rent or monthly charges after a date. */
export function nextDueDay(view: CaseView, after: IsoDate): IsoDate | undefined {
  const through = addMonthsToMonth(monthOf(after), 2);
  return chargesThrough(view.book, through)
    .filter((charge) => isMonthly(charge.kind) && charge.dueOn > after)
    .map((charge) => charge.dueOn)
    .sort()[0];
}

/**
 * The 10th of the month in which three months of arrears threaten (S1 step 2), not before letter 2's own
 * term is over (facts §13.1). Once that 10th has passed the term on file stands.
 */
function tenthTerm(view: CaseView): Term | undefined {
  const afterTheTenth = ['letter_3', 'objection_week', 'hand_over'].includes(view.file.phase);
  const fixed = view.file.terms.filter((term) => term.kind === 'tenth').at(-1)?.term;
  if (afterTheTenth && fixed) return fixed;
  const threat = threatenedMonth(view.book, view.today, view.settings.threeMonthsToleranceCents);
  if (!threat) return undefined;
  const tenth = tenthOfMonth(threat.month, view.settings.testDay, view.calendar);
  return notBeforeLetterTwo(view, { month: threat.month, tenth });
}

function notBeforeLetterTwo(
  view: CaseView,
  first: { month: string; tenth: Term },
): Term | undefined {
  const second = lastDeposit(currentLetters(view.file, 'letter_2'));
  if (second === undefined) return first.tenth;
  const over = workingTermAfterLetterTwo(view, second);
  let { month, tenth } = first;
  while (tenth.date < over || tenth.date < second) {
    month = addMonthsToMonth(month, 1);
    tenth = tenthOfMonth(month, view.settings.testDay, view.calendar);
  }
  return tenth;
}

function workingTermAfterLetterTwo(view: CaseView, postedOn: IsoDate): IsoDate {
  const term = computeTerm(
    {
      anchor: 'deposited',
      budget: { amount: view.settings.letterTwoTermDays, unit: 'calendar_day' },
      countingRule: 'day_after',
      rollRule: 'none',
      ground: 'letter_two_term',
      ruleVersion: TERM_RULES_VERSION,
    },
    postedOn,
    view.calendar,
  );
  return term.date;
}

/** The last day on which a letter of the set was handed to the post; undefined while one is still here. */
export function lastDeposit(letters: readonly LetterOnFile[]): IsoDate | undefined {
  if (letters.length === 0 || letters.some((letter) => !letter.deposited)) return undefined;
  return letters
    .map((letter) => letter.deposited?.on ?? '')
    .sort()
    .at(-1);
}

/**
 * The objection week per tenant: from proved receipt, from return as refused or unclaimed, and without any
 * proof from posting and the post's holding time; never from presumed receipt (facts §12.3, fixed).
 */
function objectionTerms(view: CaseView): Terms {
  const letters = currentLetters(view.file, 'letter_3');
  const posted = lastDeposit(letters);
  if (posted === undefined) return {};
  const terms: Terms = { presumed_receipt: presumedReceipt(posted, view.calendar) };
  const starts = letters.map((letter) => objectionStart(view, letter));
  if (starts.some((start) => start === undefined)) return terms;
  const { objectionDays, objectionPostGraceWorkingDays } = view.settings;
  const settings = { objectionDays, graceWorkingDays: objectionPostGraceWorkingDays };
  const windows = starts.map((start) => objectionWindow(start ?? posted, settings, view.calendar));
  const window = latestOf(windows);
  return {
    ...terms,
    objection_week: window,
    hand_over_due: objectionGrace(window, settings, view.calendar),
  };
}

function objectionStart(view: CaseView, letter: LetterOnFile): IsoDate | undefined {
  if (!letter.deposited) return undefined;
  const delivery = letter.delivery;
  if (!delivery) {
    const holding = { amount: view.settings.postHoldingDays, unit: 'calendar_day' as const };
    const rule = {
      anchor: 'deposited',
      ground: 'post_holding_time',
      ruleVersion: TERM_RULES_VERSION,
    };
    const counted = {
      budget: holding,
      countingRule: 'day_after' as const,
      rollRule: 'none' as const,
    };
    return computeTerm({ ...rule, ...counted }, letter.deposited.on, view.calendar).date;
  }
  return isNoReceipt(delivery.outcome) && !addressAccepted(view, letter) ? undefined : delivery.on;
}

/** Moved or lost is no receipt: a person decides (facts §12.4, fixed). */
export function isNoReceipt(outcome: string): boolean {
  return outcome === 'undeliverable' || outcome === 'lost';
}

function addressAccepted(view: CaseView, letter: LetterOnFile): boolean {
  return view.file.tasks.some(
    (task) => task.letterId === letter.letterId && task.outcome === 'accept_as_sent',
  );
}

function partnerTerms(view: CaseView): Terms {
  const { file, settings, calendar } = view;
  const terms: Terms = {};
  const share = openShare(file);
  if (share) {
    const on = brusselsDateOf(share.at);
    terms.acceptance = workingDaysFrom(
      on,
      {
        days: settings.acceptanceWorkingDays,
        ground: 'acceptance',
      },
      view.calendar,
    );
    terms.first_contact = workingDaysFrom(
      on,
      {
        days: settings.firstContactWorkingDays,
        ground: 'first_contact',
      },
      view.calendar,
    );
    terms.session_within = workingDaysFrom(
      sessionAskedOn(file, on),
      {
        days: settings.sessionWithinWorkingDays,
        ground: 'session_within',
      },
      view.calendar,
    );
  }
  const session = openSession(file);
  if (session) {
    terms.session = computeSession(view, session.on);
    terms.invitation_posting = lastInvitationDay(session.on, settings.invitationDays, calendar);
  }
  const decision = file.decisions.at(-1);
  if (decision) {
    const on = brusselsDateOf(decision.at);
    terms.decision_letters = workingDaysFrom(
      on,
      {
        days: settings.decisionLetterWorkingDays,
        ground: 'decision_letters',
      },
      view.calendar,
    );
  }
  return terms;
}

/** The time for a session starts anew when the landlord waits longer, or when one was postponed or called off. */
function sessionAskedOn(file: CaseFile, sharedOn: IsoDate): IsoDate {
  const patience = file.tasks.filter(
    (task) => task.kind === 'silent_partner' && task.outcome === 'wait_longer',
  );
  const waits = patience.map((task) => task.closedAt ?? task.openedAt);
  const off = file.sessions.flatMap(({ calledOff }) => (calledOff ? [calledOff.at] : []));
  const anew = [...waits, ...off, ...file.decisions.map((decision) => decision.at)];
  return [sharedOn, ...anew.map(brusselsDateOf)].sort().at(-1) ?? sharedOn;
}

function computeSession(view: CaseView, on: IsoDate): Term {
  const days = { amount: 0, unit: 'calendar_day' as const };
  const rule = { anchor: 'session', ground: 'session', ruleVersion: TERM_RULES_VERSION };
  return computeTerm(
    { ...rule, budget: days, countingRule: 'day_after', rollRule: 'none' },
    on,
    view.calendar,
  );
}

/** The notice counts from the latest receipt over all addressees (facts §12.7); undefined while one is open. */
export function noticeTerm(view: CaseView): { startsOn: IsoDate; term: Term } | undefined {
  const letters = currentLetters(view.file, 'termination_notice');
  if (lastDeposit(letters) === undefined) return undefined;
  const receipts = letters.map((letter) => noticeReceivedOn(view, letter));
  if (receipts.some((receipt) => receipt === undefined)) return undefined;
  const latest =
    receipts
      .map((receipt) => receipt ?? '')
      .sort()
      .at(-1) ?? '';
  const period = noticePeriod(latest, view.settings.noticeMonths, view.calendar);
  return { startsOn: period.startsOn, term: period.end };
}

/** Proof first, else presumption; refused: the later of both; unclaimed: presumed; moved or lost: no receipt (facts §12.4). */
function noticeReceivedOn(view: CaseView, letter: LetterOnFile): IsoDate | undefined {
  const presumed = letter.deposited?.presumed.date;
  if (presumed === undefined || !letter.delivery) return presumed;
  const { outcome, on } = letter.delivery;
  if (isNoReceipt(outcome)) return addressAccepted(view, letter) ? presumed : undefined;
  if (outcome === 'unclaimed') return presumed;
  return outcome === 'refused' && on < presumed ? presumed : on;
}
