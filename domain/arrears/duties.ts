import { isAtLaw, letterState, openShare, type LetterOnFile } from './case-file.js';
import type { CaseView, Duty, Judged } from './situation.js';
import { rungsOfTasks, type Rung } from '../task/ladder.js';
import { taskDefinitions, type TaskKind } from '../task/tasks.js';
import { workingDaysFrom } from '../term/rules.js';
import { isNoReceipt } from './terms.js';

/**
 * Tasks that follow from what is on file: the procedure opens them once each, and closes those that lapse; what
 * a person finished does not come back, not even when the case resumes.
 */
export function dutiesOf(judged: Judged): Duty[] {
  const finished = judged.view.file.tasks.filter((task) => task.state === 'completed');
  return allDutiesOf(judged).filter(
    (wanted) => !finished.some((task) => task.key.startsWith(`${wanted.key}:`)),
  );
}

function allDutiesOf(judged: Judged): Duty[] {
  const { view } = judged;
  return [
    ...view.file.letters.flatMap((letter) => [
      ...overdueDeposit(view, letter),
      ...returned(view, letter),
    ]),
    ...statusChecks(view),
    ...unknownMails(view),
    ...unknownMessages(view),
    ...companyNumber(view),
    ...moneyAfterNotice(judged),
    ...silentPartner(judged),
    ...sessionOverdue(judged),
    ...petitionWithLetterThree(view),
  ];
}

/** Released without deposit at the end of the next working day: a task, never released again (architecture §4). */
function overdueDeposit(view: CaseView, letter: LetterOnFile): Duty[] {
  if (letterState(letter) !== 'released' || !letter.depositBy) return [];
  if (Date.parse(letter.depositBy.endsAt) > Date.parse(view.at)) return [];
  const { letterId } = letter;
  return [{ ...duty(view, `deposit:${letterId}`, 'deposit_overdue'), letterId }];
}

/** A letter that came back without receipt: a person looks at the address (facts §12.4). */
function returned(view: CaseView, letter: LetterOnFile): Duty[] {
  const outcome = letter.delivery?.outcome;
  if (letter.sender !== 'landlord' || outcome === undefined || !isNoReceipt(outcome)) return [];
  const { letterId } = letter;
  return [{ ...duty(view, `address:${letterId}`, 'address_check'), letterId }];
}

function statusChecks(view: CaseView): Duty[] {
  return view.tenants
    .flatMap((tenant) => tenant.statuses)
    .filter((status) => !status.released)
    .map((status) => duty(view, `status:${status.statusId}`, 'status_check'));
}

function unknownMails(view: CaseView): Duty[] {
  return view.file.mails
    .filter((mail) => mail.state === 'unknown')
    .map((mail) => duty(view, `mail:${mail.mailId}`, 'mail_unknown'));
}

/** A message that was put aside: a person looks what it was meant to do. */
function unknownMessages(view: CaseView): Duty[] {
  return view.file.quarantined.map(({ commandId }, index) =>
    duty(view, `message:${commandId ?? String(index)}`, 'message_unknown'),
  );
}

/** Letter 1 cannot be written without the landlord's enterprise number (facts §1.6): a person fills it in. */
function companyNumber(view: CaseView): Duty[] {
  const needed = view.file.phase === 'letter_1' && !view.hasCompanyNumber;
  return needed ? [duty(view, 'company_number', 'company_number')] : [];
}

/** Full payment after notice or petition stops letters and opens a task (facts §13.15). */
function moneyAfterNotice({ view, ledger }: Judged): Duty[] {
  return isAtLaw(view.file) && ledger.paid
    ? [duty(view, 'money_after_notice', 'money_after_notice')]
    : [];
}

/** No session within the time set: a silent OCMW does not block the landlord for ever (facts §13.13). */
function silentPartner({ view, terms }: Judged): Duty[] {
  const over = terms.session_within;
  const waits = view.file.phase === 'welfare_centre' && openShare(view.file) !== undefined;
  if (!waits || !over || Date.parse(over.endsAt) > Date.parse(view.at)) return [];
  return [duty(view, `silent:${over.date}`, 'silent_partner')];
}

/** A session whose day is over without a decision: nobody may forget it (facts §13.14). */
function sessionOverdue({ view, terms }: Judged): Duty[] {
  const over = view.file.phase === 'committee' ? terms.session : undefined;
  const session = view.file.sessions.at(-1);
  if (!over || !session || Date.parse(over.endsAt) > Date.parse(view.at)) return [];
  return [duty(view, `session:${session.sessionId}`, 'hold_session')];
}

/** Where the agency lodges at once, the petition is a task from letter 3 on (S1 step 2b; facts §12.6). */
function petitionWithLetterThree(view: CaseView): Duty[] {
  const posted = view.file.letters.some((letter) => letter.kind === 'letter_3' && letter.deposited);
  const atOnce = view.settings.petitionText === 'lodged' && posted && !view.file.petition;
  return atOnce && view.file.phase !== 'petition'
    ? [duty(view, 'petition_at_once', 'lodge_petition')]
    : [];
}

type Day = Pick<CaseView, 'calendar' | 'today' | 'settings'>;

function duty(view: Day, key: string, kind: TaskKind): Duty {
  const { workingDays } = taskDefinitions[kind];
  const days = kind === 'address_check' ? view.settings.checkWorkingDays : workingDays;
  const counted = { days, ground: `task_${kind}` };
  return { key, kind, due: workingDaysFrom(view.today, counted, view.calendar) };
}

/** The next rung of each open task of the case, each side's tasks by who is there on that side. */
export function rungsOf(view: CaseView): Rung[] {
  return view.file.tasks.flatMap((task) => {
    const { role: ownRole, side } = taskDefinitions[task.kind];
    return rungsOfTasks([{ ...task, ownRole }], { ...view, present: view.rolesPresent[side] });
  });
}

/** When a task is due: its definition's working days, counted from today. */
export function dueOfTask(view: Day, kind: TaskKind): Duty['due'] {
  return duty(view, kind, kind).due;
}
