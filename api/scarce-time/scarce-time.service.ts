import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { passedOverForTime } from '../../domain/allocation/next-for-time.js';
import { weekOf, weeksFrom } from '../../domain/board/weeks.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { Programme, ScarceTimeRule } from '../../domain/trajectory/programme.js';
import {
  type AskedTime,
  faultsOfSlot,
  lastDayToPlan,
  refusalOfCallOff,
  refusalOfNote,
  type SlotRefusal,
  timeOfWeek,
  weeksAhead,
} from '../../domain/trajectory/scarce-time.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { programmeOfLead, programmesOfLead } from '../../infra/database/allocation-view.js';
import { lockCase } from '../../infra/database/event-log.js';
import {
  lockScarceTime,
  seekersOfTime,
  type SlotInWeek,
  slotsBetween,
  slotsToNote,
} from '../../infra/database/scarce-time.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, type Fault, Problem, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { tellTrajectory } from '../trajectories/referral.js';
import type { Choice } from '../trajectories/trajectories.answers.js';
import {
  bookerOf,
  openTrajectoryFor,
  type TrajectoryAccessRow,
  trajectoryFor,
  viewFor,
} from '../trajectories/trajectory-access.js';
import type { TrajectoryFact } from '../trajectories/trajectory-facts.service.js';
import type { BySlot, NoteBody, SlotBody } from './scarce-time.schema.js';

export interface ScarceSlotAnswer {
  id: string;
  trajectoryId: string;
  number: string;
  name: string;
  on: IsoDate;
  minutes: number;
  /** `HH:MM`; null when no hour was agreed. */
  startsAt: string | null;
  /** How many who came first had none yet when it was planned. */
  passedOver: number;
  state: Choice;
  mayCallOff: boolean;
  mayNote: boolean;
}

export interface ScarceWeekAnswer {
  /** From Monday to Sunday. */
  from: IsoDate;
  until: IsoDate;
  minutes: number;
  used: number;
  left: number;
  slots: ScarceSlotAnswer[];
}

/** Somebody for whom an hour can be planned; in the order of who comes next. */
export interface TimeSeekerAnswer {
  trajectoryId: string;
  number: string;
  name: string;
  phase: string;
  urgency: number | null;
  referredOn: IsoDate;
  /** The day that is planned already. */
  slotOn: IsoDate | null;
  /** The last day an hour was held; null before the first. */
  heldOn: IsoDate | null;
}

export interface ScarceTimeOfProgramme {
  programme: string;
  title: string;
  /** Whose time it is, by the programme. */
  label: string;
  clause: string;
  minutesPerWeek: number;
  mayPlan: boolean;
  lastDay: IsoDate;
  weeks: ScarceWeekAnswer[];
  /** Their day is over and nobody said how it went. */
  toNote: ScarceSlotAnswer[];
  seekers: TimeSeekerAnswer[];
}

export interface ScarceTimeAnswer {
  items: ScarceTimeOfProgramme[];
}

type WithTime = Programme & { scarceTime: ScarceTimeRule };

/** Whose hour is when, and what is left of each week (S7). */
@Injectable()
export class ScarceTimeService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** The coming weeks of each programme of the own organisation that has scarce time; none for the others. */
  async weeks(visit: Visit): Promise<ScarceTimeAnswer> {
    const { manager } = this.database;
    const asked = { leadId: visit.organisationId, code: undefined };
    const items: ScarceTimeOfProgramme[] = [];
    for (const programme of await programmesOfLead(manager, asked))
      if (hasTime(programme)) items.push(await this.ofProgramme(visit, programme));
    return { items };
  }

  private async ofProgramme(visit: Visit, programme: WithTime): Promise<ScarceTimeOfProgramme> {
    const { manager } = this.database;
    const { today, organisationId: leadId } = visit;
    const { label, clause, minutesPerWeek } = programme.scarceTime;
    const of = { leadId, programme };
    const mayPlan = visit.access.may('time.plan') && mayPlanFor(visit, programme);
    const shown = (slot: SlotInWeek): ScarceSlotAnswer => this.slot(slot, { today, mayPlan });
    const lastDay = lastDayToPlan(today);
    const taken = await slotsBetween(manager, of, { from: weekOf(today).from, until: lastDay });
    const weeks = weeksFrom(today, weeksAhead).map(({ until }): ScarceWeekAnswer => {
      const week = timeOfWeek(until, { taken, minutesPerWeek });
      const slots = taken.filter(({ on }) => on >= week.from && on <= week.until);
      return { ...week, slots: slots.map(shown) };
    });
    return {
      ...{ programme: programme.code, title: programme.title, label, clause, minutesPerWeek },
      ...{ mayPlan, lastDay, weeks },
      toNote: (await slotsToNote(manager, of, today)).map(shown),
      seekers: (await seekersOfTime(manager, of, today)).map(({ phase, ...seeker }) => {
        return { ...seeker, phase: this.phase(programme, phase) };
      }),
    };
  }

  private phase({ stay }: Programme, phase: string): string {
    return phase === 'stay' ? stay.label : this.texts.word(`trajectories.phase.${phase}`);
  }

  private slot(
    { state, ...slot }: SlotInWeek,
    { today, mayPlan }: { today: IsoDate; mayPlan: boolean },
  ): ScarceSlotAnswer {
    const late = state === 'planned' && slot.on < today;
    const label = this.texts.word(`trajectories.time.${late ? 'to_note' : state}`);
    const mine = mayPlan && state === 'planned';
    return {
      ...slot,
      state: { code: late ? 'to_note' : state, label },
      mayCallOff: mine && slot.on >= today,
      mayNote: mine && slot.on <= today,
    };
  }

  /**
   * Sets time aside for a trajectory. Two people who plan at once take turns: the minutes of a week are never exceeded.
   * @throws Problem 404; 403 `no_mandate`; 409 `not_open`; 422 `slot_refused` with everything that stands in the way.
   */
  plan({ visit, intent }: Act, id: string, body: SlotBody): Promise<TrajectoryFact> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await openTrajectoryFor(manager, visit, { id, right: 'time.plan' });
      await lockScarceTime(manager, id);
      const view = await this.viewUnderLock(manager, visit, row);
      const { on, minutes, startsAt = null } = body;
      const asked = { on, minutes, startsAt };
      const passedOver = await this.judge(manager, view, { leadId: row.organisation_id, asked });
      const slotId = uuidOfKey(`scarce_slot:${intent.key}`);
      const role = view.programme.scarceTime?.role ?? view.programme.coordinator;
      const hour = startsAt === null ? {} : { startsAt };
      const data = { slotId, role, on, minutes, ...hour, passedOver };
      const events: NewTrajectoryEvent[] = [{ type: 'scarce_time_planned', data }];
      await tell(manager, visit, { row, events });
      return { id: slotId, command: intent.key };
    });
  }

  /** How many who come first have none yet. @throws Problem 422 */
  private async judge(
    manager: EntityManager,
    view: TrajectoryView,
    { leadId, asked }: { leadId: string; asked: AskedTime },
  ): Promise<number> {
    const { code } = view.programme;
    const programme = (await programmeOfLead(manager, { leadId, code })) ?? view.programme;
    const of = { leadId, programme };
    const taken = await slotsBetween(manager, of, weekOf(asked.on));
    const minutesPerWeek = programme.scarceTime?.minutesPerWeek ?? 0;
    const faults = faultsOfSlot(view, asked, { taken, minutesPerWeek });
    if (faults.length > 0)
      throw unprocessable(
        'slot_refused',
        faults.map(({ about, code: fault, params }): Fault => {
          const message = this.texts.error(fault, params);
          return { path: about ?? 'trajectoryId', code: fault, message };
        }),
      );
    const order = await seekersOfTime(manager, of, view.today);
    return passedOverForTime(order, view.trajectoryId).length;
  }

  /** Gives the time back, until its day is over. @throws Problem 404; 403 `no_mandate`; 409 `slot_unknown`, `slot_is_past` */
  callOff(act: Act, { id, slotId }: BySlot): Promise<TrajectoryFact> {
    const reason = 'person' as const;
    const event: NewTrajectoryEvent = { type: 'scarce_time_called_off', data: { slotId, reason } };
    return this.change(act, { id, slotId, event, refusal: refusalOfCallOff });
  }

  /** Held or missed, from its day on. @throws Problem 404; 403 `no_mandate`; 409 `slot_unknown`, `slot_not_yet` */
  note(act: Act, { id, slotId }: BySlot, { outcome }: NoteBody): Promise<TrajectoryFact> {
    const data = { slotId, outcome, commandId: act.intent.key };
    const event: NewTrajectoryEvent = { type: 'scarce_time_noted', data };
    return this.change(act, { id, slotId, event, refusal: refusalOfNote });
  }

  /** Also after the trajectory closed: what was planned for its last day may have been held. */
  private change(
    { visit, intent }: Act,
    asked: {
      id: string;
      slotId: string;
      event: NewTrajectoryEvent;
      refusal: (view: TrajectoryView, slotId: string) => SlotRefusal | null;
    },
  ): Promise<TrajectoryFact> {
    const { id, slotId, event, refusal } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const row = await trajectoryFor(manager, visit, { id, right: 'time.plan' });
      const refused = refusal(await this.viewUnderLock(manager, visit, row), slotId);
      if (refused !== null) throw conflict(refused);
      await tell(manager, visit, { row, events: [event] });
      return { id: slotId, command: intent.key };
    });
  }

  /** As nobody can change it any more until the transaction ends. @throws Problem 403 `no_mandate` */
  private async viewUnderLock(
    manager: EntityManager,
    visit: Visit,
    row: TrajectoryAccessRow,
  ): Promise<TrajectoryView> {
    await lockCase(manager, row.id);
    const view = await viewFor(manager, visit, row);
    const right = 'time.plan' as const;
    if (!mayPlanFor(visit, view.programme))
      throw new Problem(403, 'no_mandate', { right, params: { right } });
    return view;
  }
}

function hasTime(programme: Programme): programme is WithTime {
  return programme.scarceTime !== undefined;
}

/** The coordinator of the programme, and the person whose time it is. */
function mayPlanFor({ roles }: Visit, { coordinator, scarceTime }: Programme): boolean {
  return roles.some((role) => role === coordinator || role === scarceTime?.role);
}

async function tell(
  manager: EntityManager,
  visit: Visit,
  { row, events }: { row: TrajectoryAccessRow; events: readonly NewTrajectoryEvent[] },
): Promise<void> {
  const told = { trajectoryId: row.id, events, ring: row.closed_on === null };
  await tellTrajectory(manager, bookerOf(visit, row), told);
}
