import {
  addDays,
  type HolidayCalendar,
  isWorkingDay,
  nextWorkingDay,
} from '../calendar/holiday-calendar.js';
import { agreedDay } from '../term/rules.js';
import type { IsoDate } from '../term/types.js';
import type { EvaluationKind, NewTrajectoryEvent } from '../trajectory/events.js';
import type { EvaluationOnFile } from '../trajectory/file.js';
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

/** Where something of a person who is away goes: to a colleague, or to another day. */
export type Destination = { userId: string } | { on: IsoDate };

/** The deputy when there is one who may; else the first working day after the absence; null when neither can be. */
export function proposalFor(
  evaluation: MovedEvaluation,
  { absence, deputyId }: { absence: Span; deputyId: string | null },
  calendar: HolidayCalendar,
): Destination | null {
  if (deputyId !== null) return { userId: deputyId };
  const on = nextWorkingDay(calendar, addDays(absence.until, 1));
  return faultsOfDay(on, evaluation, calendar).length === 0 ? { on } : null;
}

/** The event that takes a planned evaluation there; none when it is there already, so that a repetition does nothing. */
export function replanned(
  { evaluationId, due, ruleDate, userId }: EvaluationOnFile,
  { to, reason }: { to: Destination; reason: 'absence' | 'other' },
  calendar: HolidayCalendar,
): NewTrajectoryEvent[] {
  if ('userId' in to) {
    if (userId === to.userId) return [];
    return [{ type: 'evaluation_assigned', data: { evaluationId, userId: to.userId } }];
  }
  if (due.date === to.on) return [];
  const day = agreedDay(to.on, `replanned_${reason}`, calendar);
  return [{ type: 'evaluation_replanned', data: { evaluationId, due: day, reason, ruleDate } }];
}
