import {
  addDays,
  type HolidayCalendar,
  isWorkingDay,
  nextWorkingDay,
} from '../calendar/holiday-calendar.js';
import { agreedDay } from '../term/rules.js';
import type { IsoDate } from '../term/types.js';
import { lastDayToRepeat } from '../trajectory/agreement.js';
import type { EvaluationKind, NewTrajectoryEvent } from '../trajectory/events.js';
import { endOfStay } from '../trajectory/dates.js';
import type { EvaluationOnFile } from '../trajectory/file.js';
import { type Round, roundNamed } from '../trajectory/rounds.js';
import type { TrajectoryView } from '../trajectory/situation.js';
import type { Held } from './held.js';
import type { Span } from './weeks.js';

/** Why an evaluation cannot move to a day. */
export type DayFault =
  'day_is_past' | 'no_working_day' | 'before_the_stay' | 'after_the_stay' | 'final_after_the_end';

export interface MovedEvaluation {
  kind: EvaluationKind;
  /** First and last day of the stay; a stay without a term has no last one. */
  stay: { from: IsoDate; until: IsoDate | null };
  today: IsoDate;
}

/**
 * All faults of another day for an evaluation. The dates of the law and of the stay itself never move: the evaluation
 * stays within them (issue 4 §3; screens "Herplannen verandert nooit een wettelijke datum").
 */
export function faultsOfDay(
  on: IsoDate,
  { kind, stay, today }: MovedEvaluation,
  calendar: HolidayCalendar,
): DayFault[] {
  const faults: DayFault[] = [];
  if (on < today) faults.push('day_is_past');
  if (!isWorkingDay(calendar, on)) faults.push('no_working_day');
  if (on < stay.from) faults.push('before_the_stay');
  if (stay.until !== null && on > stay.until)
    faults.push(kind === 'final' ? 'final_after_the_end' : 'after_the_stay');
  return faults;
}

/**
 * All faults of a day on which an evaluation is held again, because not everybody agreed: within the stay as any other,
 * and where that is over or nearly so, within two weeks of work.
 */
export function faultsOfRepeat(view: TrajectoryView, on: IsoDate): DayFault[] {
  const { today, calendar, file } = view;
  const until = lastDayToRepeat(view, endOfStay(view));
  const stay = { from: file.stay?.from ?? today, until };
  return faultsOfDay(on, { kind: 'interim', stay, today }, calendar);
}

/** Why a round of a recurring duty cannot move to a day. */
export type RoundDayFault =
  'day_is_past' | 'no_working_day' | 'after_the_stay' | 'not_between_rounds';

/** All faults of another day for something that is held; a task that is neither has no other day than its own. */
export function faultsOfHeldDay(
  view: TrajectoryView,
  held: Held,
  on: IsoDate,
): (DayFault | RoundDayFault | 'no_other_day')[] {
  const { calendar, today } = view;
  const until = endOfStay(view)?.date ?? null;
  if (held.what === 'task') return ['no_other_day'];
  if (held.what === 'round') return faultsOfRoundDay(view, held.round, on);
  const stay = { from: view.file.stay?.from ?? today, until };
  return faultsOfDay(on, { kind: held.evaluation.kind, stay, today }, calendar);
}

/** A round stays between the rounds around it, and in the stay whose duty it is. */
function faultsOfRoundDay(view: TrajectoryView, { round }: Round, on: IsoDate): RoundDayFault[] {
  const { calendar, today, file } = view;
  const { after = null, before = null } = roundNamed(view, round) ?? {};
  const until = file.phase === 'stay' ? endOfStay(view)?.date : undefined;
  const faults: RoundDayFault[] = [];
  if (on < today) faults.push('day_is_past');
  if (!isWorkingDay(calendar, on)) faults.push('no_working_day');
  if (until !== undefined && on > until) faults.push('after_the_stay');
  if ((after !== null && on <= after) || (before !== null && on >= before))
    faults.push('not_between_rounds');
  return faults;
}

/** Where something of a person who is away goes: to a colleague, or to another day. */
export type Destination = { userId: string } | { on: IsoDate };

/** The deputy when there is one who may; else the first working day after the absence; null when neither can be. */
export function proposalFor(
  view: TrajectoryView,
  held: Held,
  { absence, deputyId }: { absence: Span; deputyId: string | null },
): Destination | null {
  if (deputyId !== null) return { userId: deputyId };
  const on = nextWorkingDay(view.calendar, addDays(absence.until, 1));
  return faultsOfHeldDay(view, held, on).length === 0 ? { on } : null;
}

/** What is asked of one row: where it goes, why, and whose absence it is for. */
export interface Replanning {
  to: Destination;
  reason: 'absence' | 'other';
  awayId?: string;
}

/** Who may want it back: who was away first, when a stand-in is away too. */
function standsIn(
  held: { insteadOf?: string },
  { awayId }: Replanning,
): { insteadOf: string } | undefined {
  return awayId === undefined ? undefined : { insteadOf: held.insteadOf ?? awayId };
}

/** The event that takes a planned evaluation there; none when it is there already, so that a repetition does nothing. */
export function replanned(
  evaluation: EvaluationOnFile,
  asked: Replanning,
  calendar: HolidayCalendar,
): NewTrajectoryEvent[] {
  const { evaluationId, due, ruleDate, userId } = evaluation;
  const { to, reason } = asked;
  if ('userId' in to) {
    if (userId === to.userId) return [];
    const data = { evaluationId, ...to, ...standsIn(evaluation, asked) };
    return [{ type: 'evaluation_assigned', data }];
  }
  if (due.date === to.on) return [];
  const day = agreedDay(to.on, `replanned_${reason}`, calendar);
  return [{ type: 'evaluation_replanned', data: { evaluationId, due: day, reason, ruleDate } }];
}

/** As {@link replanned}, of anything that is held. */
export function heldReplanned(
  held: Held,
  asked: Replanning,
  calendar: HolidayCalendar,
): NewTrajectoryEvent[] {
  if (held.what === 'evaluation') return replanned(held.evaluation, asked, calendar);
  const { to, reason } = asked;
  if ('userId' in to) {
    if (held.userId === to.userId) return [];
    const whose = { ...to, ...standsIn(held, asked) };
    return held.what === 'task'
      ? [{ type: 'task_assigned', data: { taskId: held.task.taskId, ...whose } }]
      : [{ type: 'round_assigned', data: { round: held.round.round, ...whose } }];
  }
  if (held.what === 'task' || held.due.date === to.on) return [];
  const due = agreedDay(to.on, `replanned_${reason}`, calendar);
  const { round, ruleDate } = held.round;
  return [{ type: 'round_replanned', data: { round, due, reason, ruleDate } }];
}
