import type { EntityManager } from 'typeorm';
import { inOrderForTime, type TimeSeeker } from '../../domain/allocation/next-for-time.js';
import type { Span } from '../../domain/board/weeks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { SlotOnFile } from '../../domain/trajectory/file.js';
import type { Programme, TrajectoryPhase } from '../../domain/trajectory/programme.js';
import { phasesWithTime, type TakenTime } from '../../domain/trajectory/scarce-time.js';
import { rowsOf, sql } from '../access/sql.js';
import { chronological } from './allocation-view.js';

/* The time of the scarce person of a programme, over all its trajectories (S7). */

/** Whose programme it is. */
export interface ScarceTimeOf {
  leadId: string;
  programme: Programme;
}

/** One plan at a time per programme of an organisation: the minutes of a week are counted in turn. */
export async function lockScarceTime(manager: EntityManager, trajectoryId: string): Promise<void> {
  await rowsOf(
    manager,
    sql`select pg_advisory_xact_lock(hashtextextended(
          'scarce_time:' || organisation_id || ':' || programme, 0))
        from trajectory where id = ${trajectoryId}`,
  );
}

/** A slot with the trajectory it is for. */
export interface SlotInWeek extends TakenTime {
  id: string;
  number: string;
  name: string;
  passedOver: number;
  state: SlotOnFile['state'];
}

/** What is set aside or was spent in these days, in order of day and hour; without what was called off. */
export function slotsBetween(
  manager: EntityManager,
  { leadId, programme }: ScarceTimeOf,
  { from, until }: Span,
): Promise<SlotInWeek[]> {
  return rowsOf<SlotInWeek>(
    manager,
    sql`${selection} where s.organisation_id = ${leadId} and s.programme = ${programme.code}
          and s.on_date between ${from} and ${until} and s.state <> 'called_off' ${inOrder}`,
  );
}

/** The slots of before a day of which nobody said how they went. */
export function slotsToNote(
  manager: EntityManager,
  { leadId, programme }: ScarceTimeOf,
  today: IsoDate,
): Promise<SlotInWeek[]> {
  return rowsOf<SlotInWeek>(
    manager,
    sql`${selection} where s.organisation_id = ${leadId} and s.programme = ${programme.code}
          and s.on_date < ${today} and s.state = 'planned' ${inOrder}`,
  );
}

const selection = sql`select s.id, s.trajectory_id as "trajectoryId", t.number,
    p.first_name || ' ' || p.last_name as name, s.on_date as on, s.minutes,
    s.starts_at as "startsAt", s.passed_over as "passedOver", s.state
  from scarce_slot s join trajectory t on t.id = s.trajectory_id join person p on p.id = t.person_id`;
const inOrder = sql`order by s.on_date, s.starts_at nulls last, s.id`;

/** Somebody who may get an hour, as the screen names them. */
export interface NamedSeeker extends TimeSeeker {
  name: string;
  phase: TrajectoryPhase;
  /** The last day an hour was held; null before the first. */
  heldOn: IsoDate | null;
}

/** Everybody of the programme for whom an hour can be planned, who comes next first. */
export async function seekersOfTime(
  manager: EntityManager,
  { leadId, programme }: ScarceTimeOf,
  today: IsoDate,
): Promise<NamedSeeker[]> {
  const rows = await rowsOf<NamedSeeker & { openedAt: Date }>(
    manager,
    sql`select t.id as "trajectoryId", t.number, t.opened_at as "openedAt", t.urgency, t.phase,
          p.first_name || ' ' || p.last_name as name,
          (select min(s.on_date) from scarce_slot s where s.trajectory_id = t.id
            and s.state = 'planned' and s.on_date >= ${today}) as "slotOn",
          (select max(s.on_date) from scarce_slot s where s.trajectory_id = t.id
            and s.state = 'held') as "heldOn"
        from trajectory t join person p on p.id = t.person_id
          join programme_version v on v.organisation_id = t.organisation_id and v.code = t.programme
            and v.version = t.programme_version
        where t.organisation_id = ${leadId} and t.programme = ${programme.code}
          and t.closed_on is null and t.phase = any (${[...phasesWithTime]})
          and v.data->'scarceTime' is not null
          and (t.consent_until is null or t.consent_until >= ${today})`,
  );
  const seekers = rows.map(({ openedAt, ...seeker }) => {
    return { ...seeker, referredOn: brusselsDateOf(openedAt.toISOString()) };
  });
  return inOrderForTime(today, programme.waitingList ?? chronological, seekers);
}

export interface OwnSlot {
  id: string;
  trajectoryId: string;
  number: string;
  on: IsoDate;
  minutes: number;
  startsAt: string | null;
}

/** What is planned of the time of one person, by the role it is asked of; in programmes of the own organisation. */
export function slotsOfPerson(manager: EntityManager, userId: string): Promise<OwnSlot[]> {
  return rowsOf<OwnSlot>(
    manager,
    sql`select s.id, s.trajectory_id as "trajectoryId", t.number, s.on_date as on, s.minutes,
          s.starts_at as "startsAt"
        from scarce_slot s join trajectory t on t.id = s.trajectory_id
          join app_user u on u.organisation_id = s.organisation_id and s.role = any (u.roles)
        where u.id = ${userId} and u.active and s.state = 'planned' ${inOrder}`,
  );
}
