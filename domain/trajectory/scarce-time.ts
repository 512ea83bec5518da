import { weekOf, weeksFrom, type Span } from '../board/weeks.js';
import { isWorkingDay } from '../calendar/holiday-calendar.js';
import { agreedDay, workingDaysFrom } from '../term/rules.js';
import type { IsoDate } from '../term/types.js';
import type { NewTrajectoryEvent, TrajectoryEventData } from './events.js';
import { consentHolds, plannedSlots, slotKey, type SlotOnFile } from './file.js';
import type { Programme, TrajectoryPhase } from './programme.js';
import type { TrajectoryDuty, TrajectoryView } from './situation.js';

/* The hours of a scarce person, planned over the trajectories of a programme (S7; facts §13.20). */

/** How many weeks ahead can be planned, this one included. */
export const weeksAhead = 8;
/** Working days to say how a planned hour went. */
const noteWithin = 2;

/** The phases in which there is somebody to see: after the consent, and not once only a question remains. */
export const phasesWithTime: readonly TrajectoryPhase[] = [
  'intake',
  'selection',
  'waiting',
  'allocation',
  'stay',
  'ending',
  'notice',
  'fallback',
  'aftercare',
];

/** What is set aside of the same person's time: of this trajectory or of another. */
export interface TakenTime {
  trajectoryId: string;
  on: IsoDate;
  minutes: number;
  /** `HH:MM`; null when no hour was agreed. */
  startsAt: string | null;
}

/** What is asked: a day, how long, and where people agreed on it the hour. */
export type AskedTime = Omit<TakenTime, 'trajectoryId'>;

export interface WeekOfTime extends Span {
  minutes: number;
  used: number;
  /** Never below nothing: a new version may give less than is planned already. */
  left: number;
}

/** The minutes of a week from Monday to Sunday. What was planned and missed is spent; what was called off is not. */
export function timeOfWeek(
  on: IsoDate,
  { taken, minutesPerWeek: minutes }: { taken: readonly TakenTime[]; minutesPerWeek: number },
): WeekOfTime {
  const week = weekOf(on);
  const used = taken
    .filter((one) => one.on >= week.from && one.on <= week.until)
    .reduce((sum, one) => sum + one.minutes, 0);
  return { ...week, minutes, used, left: Math.max(0, minutes - used) };
}

/** The last day that can be planned: the Sunday that ends the last week ahead. */
export function lastDayToPlan(today: IsoDate): IsoDate {
  return weeksFrom(today, weeksAhead).at(-1)?.until ?? today;
}

/** Why nobody's time can be set aside for a trajectory. */
export type TimeBar = 'not_open' | 'no_scarce_time' | 'phase_without_time' | 'no_consent';
/** Why a slot cannot be planned on a day. */
export type SlotFault =
  | TimeBar
  | 'date_in_past'
  | 'slot_too_far'
  | 'no_working_day'
  | 'week_full'
  | 'slot_same_day'
  | 'slot_overlaps';

export interface FaultOfSlot {
  code: SlotFault;
  /** The field it is about; null: the trajectory itself. */
  about: 'on' | 'minutes' | 'startsAt' | null;
  params: Record<string, string | number>;
}

/** Everything that stands in the way of a slot, given what is taken of the same time already (S7). */
export function faultsOfSlot(
  view: TrajectoryView,
  asked: AskedTime,
  around: { taken: readonly TakenTime[]; minutesPerWeek: number },
): FaultOfSlot[] {
  const { on, minutes } = asked;
  const { today, calendar, trajectoryId } = view;
  const faults: FaultOfSlot[] = barsOfTime(view, on).map((code) => fault(code, null));
  if (!view.programme.scarceTime) return faults;
  if (on < today) faults.push(fault('date_in_past', 'on'));
  if (on > lastDayToPlan(today)) faults.push(fault('slot_too_far', 'on'));
  if (!isWorkingDay(calendar, on)) faults.push(fault('no_working_day', 'on'));
  const { left } = timeOfWeek(on, around);
  if (minutes > left) faults.push({ ...fault('week_full', 'minutes'), params: { left } });
  const sameDay = around.taken.filter((one) => one.on === on);
  if (sameDay.some((one) => one.trajectoryId === trajectoryId))
    faults.push(fault('slot_same_day', 'on'));
  if (sameDay.some((one) => overlap(one, asked))) faults.push(fault('slot_overlaps', 'startsAt'));
  return faults;
}

function fault(code: SlotFault, about: FaultOfSlot['about']): FaultOfSlot {
  return { code, about, params: {} };
}

function overlap(one: AskedTime, other: AskedTime): boolean {
  if (one.startsAt === null || other.startsAt === null) return false;
  const [a, b] = [minuteOfDay(one.startsAt), minuteOfDay(other.startsAt)];
  return a < b + other.minutes && b < a + one.minutes;
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What bars time for this trajectory on a day, whatever is left of the week. */
export function barsOfTime({ file, programme }: TrajectoryView, on: IsoDate): TimeBar[] {
  if (file.closed) return ['not_open'];
  const bars: TimeBar[] = [];
  if (!programme.scarceTime) bars.push('no_scarce_time');
  if (!phasesWithTime.includes(file.phase)) bars.push('phase_without_time');
  const needed = file.consent !== undefined || asksConsent(programme);
  if (needed && !consentHolds(file, on)) bars.push('no_consent');
  return bars;
}

function asksConsent({ phases }: Programme): boolean {
  return phases.some(({ steps }) =>
    steps.some(({ outcomes }) => outcomes.some(({ does }) => does === 'gives_consent')),
  );
}

const whyGivenBack: Readonly<
  Record<TimeBar, TrajectoryEventData['scarce_time_called_off']['reason']>
> = {
  not_open: 'closed',
  no_scarce_time: 'programme',
  phase_without_time: 'phase',
  no_consent: 'consent',
};

/**
 * What is set aside for later goes back once it could not be planned any more: the trajectory closed, its consent ended.
 * A slot of the day itself stands: it may have been held this morning.
 */
export function timeGivenBack(view: TrajectoryView): NewTrajectoryEvent[] {
  const [bar] = barsOfTime(view, view.today);
  if (bar === undefined) return [];
  return plannedSlots(view.file)
    .filter(({ on }) => on > view.today)
    .map(({ slotId }): NewTrajectoryEvent => {
      return { type: 'scarce_time_called_off', data: { slotId, reason: whyGivenBack[bar] } };
    });
}

/** The day is over and nobody said how it went: a task of the coordinator, which climbs. */
export function timeDuties({ file, programme, calendar }: TrajectoryView): TrajectoryDuty[] {
  return plannedSlots(file).map(({ slotId, on }) => {
    const { endsAt: opensAt } = agreedDay(on, 'scarce_time', calendar);
    const due = workingDaysFrom(on, { days: noteWithin, ground: 'scarce_time' }, calendar);
    const { coordinator: role } = programme;
    return { key: slotKey(slotId), kind: 'scarce_time', role, due, opensAt };
  });
}

/** The slot that a task asks about. */
export function slotOfTask({ slots }: TrajectoryView['file'], key: string): SlotOnFile | undefined {
  return slots.find(({ slotId }) => slotKey(slotId) === key);
}

/** Why a planned slot cannot be called off, or not be noted, on a day; null: it can. */
export type SlotRefusal = 'slot_unknown' | 'slot_is_past' | 'slot_not_yet';

/** Until its day is over a slot can be called off; from then on people say how it went. */
export function refusalOfCallOff(
  { file, today }: TrajectoryView,
  slotId: string,
): SlotRefusal | null {
  const slot = plannedSlots(file).find((one) => one.slotId === slotId);
  if (!slot) return 'slot_unknown';
  return slot.on < today ? 'slot_is_past' : null;
}

/** From its day on, and once; also after the trajectory closed. */
export function refusalOfNote({ file, today }: TrajectoryView, slotId: string): SlotRefusal | null {
  const slot = plannedSlots(file).find((one) => one.slotId === slotId);
  if (!slot) return 'slot_unknown';
  return slot.on > today ? 'slot_not_yet' : null;
}
