import {
  addDays,
  addMonths,
  addMonthsToMonth,
  type HolidayCalendar,
  holidayOn,
  isWeekend,
  isWorkingDay,
  monthOf,
} from '../calendar/holiday-calendar.js';
import type { Budget, CountingRule, IsoDate, Step } from './types.js';

/** A stretch of days on which a term did not run, both ends included, with the proof of it. */
export interface Pause {
  from: IsoDate;
  until: IsoDate;
  /** Id or code of what shows that the term stood still. */
  evidence: string;
}

/** What is counted, and which way. */
export interface Count {
  anchorDate: IsoDate;
  budget: Budget;
  countingRule: CountingRule;
  direction: 'after' | 'before';
}

/** A day reached by counting, and the steps it took. */
export interface Reached {
  date: IsoDate;
  steps: Step[];
}

/** A working day rolled to; `holiday` is the first one that stood in the way. */
export interface Rolled extends Reached {
  holiday?: string;
}

/** The last day of a budget before pauses and rolling (arts 52 and 54 Ger.W.; facts §5). */
export function countDays(count: Count, calendar: HolidayCalendar): Reached {
  const { unit } = count.budget;
  if (unit === 'month') return countMonths(count);
  return unit === 'working_day' ? countWorkingDays(count, calendar) : countCalendarDays(count);
}

/** The day itself when it is a working day, otherwise the next one in the given direction. */
export function rollToWorkingDay(date: IsoDate, stride: 1 | -1, calendar: HolidayCalendar): Rolled {
  if (isWorkingDay(calendar, date)) return { date, steps: [] };
  let to = date;
  const passed: IsoDate[] = [];
  while (!isWorkingDay(calendar, to)) {
    passed.push(to);
    to = addDays(to, stride);
  }
  const steps = skippedSteps(passed, calendar);
  const holiday = steps.find(({ code }) => code === 'skip_holiday')?.params['holiday'];
  const because = holiday ?? 'weekend';
  const roll: Step = { code: 'roll', params: { from: date, to, because } };
  const rolled: Rolled = { date: to, steps: [...steps, roll] };
  return typeof holiday === 'string' ? { ...rolled, holiday } : rolled;
}

/** The days a term must make up for because it stood still. */
export interface MadeUp extends Reached {
  pausedDays: number;
}

/** Lengthens a term by the days it stood still; pauses met while making up count as well. */
export function makeUpForPauses(
  count: Count & { pauses: Pause[] },
  nominal: IsoDate,
  calendar: HolidayCalendar,
): MadeUp {
  const lost = count.pauses.map(() => 0);
  const counted = (day: IsoDate): boolean =>
    count.budget.unit !== 'working_day' || isWorkingDay(calendar, day);
  const noteIfPaused = (day: IsoDate): boolean => {
    const at = count.pauses.findIndex(({ from, until }) => from <= day && day <= until);
    if (at >= 0 && counted(day)) lost[at] = (lost[at] ?? 0) + 1;
    return at >= 0;
  };

  let owed = 0;
  let day = firstDay(count);
  for (; day <= nominal; day = addDays(day, 1)) if (noteIfPaused(day) && counted(day)) owed += 1;
  let date = nominal;
  for (; owed > 0; day = addDays(day, 1)) {
    date = day;
    if (!noteIfPaused(day) && counted(day)) owed -= 1;
  }
  const steps = count.pauses.flatMap(({ from, until, evidence }, at) =>
    lost[at] ? [{ code: 'pause', params: { from, until, days: lost[at], evidence } }] : [],
  );
  return { date, steps, pausedDays: lost.reduce((sum, days) => sum + days, 0) };
}

function countCalendarDays(count: Count): Reached {
  const stride = strideOf(count);
  const included = count.countingRule === 'same_day' ? 1 : 0;
  return { date: addDays(count.anchorDate, stride * (count.budget.amount - included)), steps: [] };
}

function countWorkingDays(count: Count, calendar: HolidayCalendar): Reached {
  const stride = strideOf(count);
  const passed: IsoDate[] = [];
  let left = count.budget.amount;
  let date = count.anchorDate;
  for (let day = firstDay(count); left > 0; day = addDays(day, stride)) {
    date = day;
    if (isWorkingDay(calendar, day)) left -= 1;
    else passed.push(day);
  }
  return { date, steps: skippedSteps(passed, calendar) };
}

/** From the nth to the nth, or to the day before it when the anchor is itself the first day. */
function countMonths(count: Count): Reached {
  const stride = strideOf(count);
  const months = stride * count.budget.amount;
  const reached = addMonths(count.anchorDate, months);
  if (reached.slice(-2) === count.anchorDate.slice(-2)) {
    const back = count.countingRule === 'same_day' ? -stride : 0;
    return { date: addDays(reached, back), steps: [] };
  }
  const month = addMonthsToMonth(monthOf(count.anchorDate), months);
  const wanted = Number(count.anchorDate.slice(-2));
  return { date: reached, steps: [{ code: 'clamp', params: { wanted, month, to: reached } }] };
}

function firstDay(count: Count): IsoDate {
  return count.countingRule === 'same_day'
    ? count.anchorDate
    : addDays(count.anchorDate, strideOf(count));
}

function strideOf(count: Count): 1 | -1 {
  return count.direction === 'before' ? -1 : 1;
}

/** One step per holiday on a weekday, one per weekend, in the order they were passed. */
function skippedSteps(passed: IsoDate[], calendar: HolidayCalendar): Step[] {
  const steps: Step[] = [];
  let weekend: IsoDate | undefined;
  for (const date of passed) {
    const holiday = holidayOn(calendar, date);
    if (!isWeekend(date)) {
      steps.push({ code: 'skip_holiday', params: { date, holiday: holiday ?? '' } });
    } else if (weekend && isNextTo(weekend, date)) {
      steps.splice(-1, 1, weekendStep(weekend, date));
    } else {
      weekend = date;
      steps.push(weekendStep(date, date));
    }
  }
  return steps;
}

function isNextTo(one: IsoDate, other: IsoDate): boolean {
  return addDays(one, 1) === other || addDays(one, -1) === other;
}

function weekendStep(one: IsoDate, other: IsoDate): Step {
  const [from, until] = one < other ? [one, other] : [other, one];
  return { code: 'skip_weekend', params: { from, until } };
}
