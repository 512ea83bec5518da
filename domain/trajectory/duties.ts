import { workingDaysFrom } from '../term/rules.js';
import { dutyDue, preparedFrom } from '../term/rules.js';
import { brusselsDateOf } from '../term/term.js';
import type { IsoDate, Term } from '../term/types.js';
import { agreementDuties, endsWithoutEvaluation } from './agreement.js';
import { arrearsDuties } from './arrears.js';
import { endOfStay, isBeforeHere } from './dates.js';
import { timeOutcomes } from './events.js';
import { openEvaluations, stepKey, type TrajectoryFile } from './file.js';
import { phaseRule } from './moves.js';
import type { PhaseRule, Programme, RecurringRule, StepRule } from './programme.js';
import { recurringNow, type Round, roundsOf } from './rounds.js';
import { timeDuties } from './scarce-time.js';
import type { TrajectoryDuty, TrajectoryView } from './situation.js';
import { coachOf } from './whose.js';

/** Working days before it is due at which a recurring duty shows itself. */
const recurringAhead = 5;
/** Working days before a consent ends at which a new one is asked. */
const consentAhead = 20;

/**
 * What people have to do in a trajectory now or later, each under a key of its own: the procedure opens a duty when its
 * instant has come and closes it when it is no longer here. What a person finished does not come back.
 */
export function dutiesOf(view: TrajectoryView): TrajectoryDuty[] {
  if (view.file.closed) return [];
  const finished = new Set(
    view.file.tasks.filter(({ state }) => state === 'completed').map(({ key }) => key),
  );
  return [
    ...stepDuty(view),
    ...evaluationDuties(view),
    ...agreementDuties(view),
    ...recurringDuties(view),
    ...overstay(view),
    ...consentEnds(view),
    ...arrearsDuties(view),
    ...timeDuties(view),
    ...unclearMails(view),
    ...unreadMessages(view),
    ...(view.statusIds ?? []).map((id) => atOnce(view, `status:${id}`, 'person_status')),
  ].filter(({ key }) => !finished.has(key));
}

/** The steps of a phase that are for this trajectory: some are only taken after certain endings, or with a place. */
export function stepsOf(
  rule: PhaseRule | undefined,
  { ending, fallback }: TrajectoryFile,
): StepRule[] {
  return (rule?.steps ?? []).filter(
    ({ onlyAfter, onlyWith }) =>
      (onlyAfter === undefined || (ending !== undefined && onlyAfter.includes(ending.ending))) &&
      (onlyWith === undefined || fallback !== undefined),
  );
}

/** The step of the phase that is still to be taken; undefined when all are done. */
export function stepToTake({ programme, file }: TrajectoryView): StepRule | undefined {
  return stepsOf(phaseRule(programme, file.phase), file).find((step) =>
    timesAnswered(file, step).every(({ again }) => again),
  );
}

/** How often a step was answered in this entry of the phase, and whether the answer asks for it once more. */
function timesAnswered(file: TrajectoryFile, step: StepRule): { again: boolean }[] {
  const key = stepKey(file, step.code);
  return file.tasks
    .filter((task) => task.state === 'completed' && task.key.startsWith(`${key}:`))
    .map(({ outcome }) => {
      const answer = step.outcomes.find(({ code }) => code === outcome);
      return { again: answer?.to === 'again' };
    });
}

function stepDuty(view: TrajectoryView): TrajectoryDuty[] {
  const { file } = view;
  const step = file.ending?.from === file.phase ? undefined : stepToTake(view);
  if (!step) return [];
  const opensAt = view.at;
  const key = `${stepKey(file, step.code)}:${timesAnswered(file, step).length}`;
  const known = file.tasks.find((task) => task.key === key);
  const due = known?.due ?? dueOfStep(view, step);
  return [
    {
      key,
      kind: 'trajectory_step',
      role: step.role,
      code: step.code,
      due,
      opensAt,
      ...coachOf(view, step.role),
    },
  ];
}

function dueOfStep({ file, today, calendar }: TrajectoryView, step: StepRule): Term {
  const referredOn = file.opened === undefined ? today : brusselsDateOf(file.opened.at);
  return stepDue(step, { opensOn: today, referredOn }, calendar);
}

/** When a step is due that opens on a day; some count from the referral (S3). */
export function stepDue(
  { code, counts, within: budget }: StepRule,
  { opensOn, referredOn }: { opensOn: IsoDate; referredOn: IsoDate },
  calendar: TrajectoryView['calendar'],
): Term {
  const [from, anchor] =
    counts === 'referred' ? [referredOn, 'referred'] : [opensOn, 'step_opened'];
  return dutyDue(from, { anchor, ground: `step_${code}`, budget }, calendar);
}

/**
 * From the day its preparation begins an evaluation is a task; on time or late it stays one until it is concluded. On
 * another day it is another task, with a reminder and a ladder of its own.
 */
function evaluationDuties(view: TrajectoryView): TrajectoryDuty[] {
  const { prepareWorkingDays, by } = view.programme.stay.evaluations;
  return openEvaluations(view.file).map(({ evaluationId, due, userId }) => {
    const { opensAt } = preparedFrom(due.date, prepareWorkingDays, view.calendar);
    const key = `evaluation:${evaluationId}:${due.date}`;
    const whose = userId === undefined ? coachOf(view, by) : { userId };
    return { key, kind: 'evaluation', role: by, evaluationId, due, opensAt, ...whose };
  });
}

/** When the wishes for a home are asked again; undefined when nothing asks for it now (S15). */
export function wishesAskedAgain(view: TrajectoryView): TrajectoryDuty | undefined {
  const { recurring } = view.programme.stay;
  const asking = recurring.filter(({ asks }) => asks === 'housing_wish').map(({ code }) => code);
  return dutiesOf(view).find(
    ({ kind, code }) => kind === 'recurring_duty' && asking.includes(code ?? ''),
  );
}

function recurringDuties(view: TrajectoryView): TrajectoryDuty[] {
  const { rules, began } = recurringNow(view);
  return rules.flatMap((rule) => roundsToShow(view, rule, began));
}

/** The round that comes and the two before it: what was not done by then has lapsed, and was seen to be late. */
function roundsToShow(view: TrajectoryView, rule: RecurringRule, began: IsoDate): TrajectoryDuty[] {
  const { calendar, today } = view;
  const ahead = { days: recurringAhead, ground: rule.code };
  const until = workingDaysFrom(today, ahead, calendar).date;
  // One more than comes: a round that was moved forward leaves the next one to wake for.
  const rounds = roundsOf(view, rule, { from: began, until, kept: 5, beyond: 2 });
  const from = (round: Round) => preparedFrom(round.due.date, recurringAhead, calendar).opensAt;
  // One that was asked and then moved has come: it brings back none that lapsed for it.
  const hasCome = (round: Round): boolean =>
    round.asked || Date.parse(from(round)) <= Date.parse(view.at);
  const next = rounds.filter((round) => !hasCome(round)).slice(0, 1);
  return [...rounds.filter(hasCome).slice(-2), ...next]
    .filter(({ done, due }) => !done && !isBeforeHere(view.file, due))
    .map((round) => dutyOfRound(round, from(round)));
}

function dutyOfRound({ key, role, code, due, userId }: Round, opensAt: string): TrajectoryDuty {
  const whose = userId === undefined ? {} : { userId };
  return { key, kind: 'recurring_duty', role, code, due, opensAt, ...whose };
}

/** The term is over and nobody decided how it ends: no stay beyond its term goes unseen (S8 figures). */
function overstay(view: TrajectoryView): TrajectoryDuty[] {
  const end = endOfStay(view);
  if (!end || view.file.phase !== 'stay' || view.file.ending) return [];
  const { coordinator: role } = view.programme;
  return [{ key: `stay_over:${end.date}`, kind: 'stay_over', role, due: end, opensAt: end.endsAt }];
}

function consentEnds(view: TrajectoryView): TrajectoryDuty[] {
  const { consent } = view.file;
  if (!consent || consent.ended !== undefined) return [];
  const { role } = view.programme.coach;
  const due = view.file.terms.find(({ kind, state }) => kind === 'consent' && state === 'running');
  if (!due) return [];
  const { opensAt } = preparedFrom(consent.until, consentAhead, view.calendar);
  const key = `consent:${consent.until}`;
  return [{ key, kind: 'consent_ends', role, due: due.term, opensAt, ...coachOf(view, role) }];
}

function unclearMails(view: TrajectoryView): TrajectoryDuty[] {
  return view.file.mails
    .filter(({ state }) => state === 'unknown')
    .map(({ mailId }) => atOnce(view, `mail:${mailId}`, 'mail_unclear'));
}

function unreadMessages(view: TrajectoryView): TrajectoryDuty[] {
  return view.file.quarantined.map(({ commandId }, index) =>
    atOnce(view, `message:${commandId ?? String(index)}`, 'message_unread'),
  );
}

/** Two working days for what nobody foresaw. */
function atOnce(
  view: TrajectoryView,
  key: string,
  kind: 'mail_unclear' | 'message_unread' | 'person_status',
): TrajectoryDuty {
  const known = view.file.tasks.find((task) => task.key === key);
  const due =
    known?.due ?? workingDaysFrom(view.today, { days: 2, ground: `task_${kind}` }, view.calendar);
  return { key, kind, role: view.programme.coordinator, due, opensAt: view.at };
}

/** The answers a task can have, by its kind and its programme; none means: it ends by a decision elsewhere. */
export function outcomesOf(
  programme: Programme,
  { kind, code }: { kind: TrajectoryDuty['kind']; code?: string | undefined },
): { code: string; label?: string }[] {
  switch (kind) {
    case 'trajectory_step':
      return [...(stepRule(programme, code ?? '')?.outcomes ?? [])];
    case 'recurring_duty':
      return [{ code: 'held' }, { code: 'not_held' }];
    case 'consent_ends':
      return [{ code: 'renewed' }, { code: 'not_renewed' }];
    case 'arrears_heard':
      return [{ code: 'promise' }, { code: 'plan_in_preparation' }, { code: 'go_on' }];
    case 'arrears_agreement':
    case 'confirm_evaluation':
      return [{ code: 'agrees' }, { code: 'refuses' }];
    case 'talk_evaluation':
      return [
        { code: 'another_evaluation' },
        ...(endsWithoutEvaluation(programme) ? [{ code: 'stands' }] : []),
      ];
    case 'scarce_time':
      return timeOutcomes.map((code) => ({ code }));
    case 'mail_unclear':
      return [{ code: 'arrived' }, { code: 'told_otherwise' }];
    case 'message_unread':
    case 'person_status':
      return [{ code: 'seen' }];
    case 'evaluation':
    case 'stay_over':
      return [];
  }
}

/** A step of a programme by its code. */
export function stepRule(programme: Programme, code: string): StepRule | undefined {
  return programme.phases.flatMap(({ steps }) => steps).find((step) => step.code === code);
}
