import type { EntityManager } from 'typeorm';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { IsoDate } from '../../domain/term/types.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { foldTrajectory, type TrajectoryFile } from '../../domain/trajectory/file.js';
import type { TrajectoryEvent, TrajectoryEventData } from '../../domain/trajectory/events.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { loadCalendar } from './case-view.js';
import { ProgrammeVersion } from './entities/trajectory.js';
import { loadEventsOf } from './event-log.js';
import { housematesOf, registeredAs } from './housemates.js';
import { loadTenantArrears } from './tenant-arrears.js';

type Opened = Pick<
  TrajectoryEventData['trajectory_opened'],
  'programme' | 'programmeVersion' | 'referrerId'
>;

export interface AroundTrajectory {
  trajectoryId: string;
  organisationId: string;
  at: Date;
  opened: Opened | undefined;
  file: TrajectoryFile;
}

/**
 * All that the rules need to know of a trajectory at an instant, around a file that was folded before.
 * Thrown when it was never opened, or its version of the programme is gone: `Error`.
 */
export async function loadTrajectoryView(
  manager: EntityManager,
  { trajectoryId, organisationId, at, opened, file }: AroundTrajectory,
): Promise<TrajectoryView> {
  if (!opened) throw new Error(`Trajectory ${trajectoryId} was never opened`);
  const today = brusselsDateOf(at.toISOString());
  const tenancyId = file.closed ? undefined : file.tenancy?.tenancyId;
  return {
    trajectoryId,
    at: at.toISOString(),
    today,
    file,
    programme: await programmeOf(manager, organisationId, opened),
    calendar: await loadCalendar(manager),
    statusIds: await statusesStanding(manager, file, today),
    ...(tenancyId === undefined
      ? {}
      : await loadTenantArrears(manager, { trajectoryId, tenancyId, at })),
    rolesPresent: await rolesHeldBy(manager, [
      organisationId,
      opened.referrerId,
      ...(file.landlordId === undefined ? [] : [file.landlordId]),
    ]),
  };
}

/** As {@link loadTrajectoryView}, from the events of the trajectory. */
export async function viewOfTrajectory(
  manager: EntityManager,
  { trajectoryId, organisationId, at }: { trajectoryId: string; organisationId: string; at: Date },
): Promise<TrajectoryView> {
  const file = foldTrajectory(await loadEventsOf<TrajectoryEvent>(manager, trajectoryId));
  return loadTrajectoryView(manager, {
    trajectoryId,
    organisationId,
    at,
    opened: file.opened,
    file,
  });
}

/** Of the person in the own register, of the tenant in the landlord's, and of who lives there too: a notice is for all. */
async function statusesStanding(
  manager: EntityManager,
  file: TrajectoryFile,
  today: IsoDate,
): Promise<string[]> {
  const people = [...registeredAs(file), ...(await housematesOf(manager, file, today))];
  const rows = await manager.query<{ id: string }[]>(
    `select id from person_status where person_id = any ($1::uuid[]) and released_at is null order by id`,
    [people],
  );
  return rows.map(({ id }) => id);
}

async function programmeOf(
  manager: EntityManager,
  organisationId: string,
  { programme: code, programmeVersion: version }: Opened,
): Promise<Programme> {
  const row = await manager.findOneBy(ProgrammeVersion, { organisationId, code, version });
  if (!row) throw new Error(`There is no version ${version} of programme ${code}`);
  return row.data;
}

async function rolesHeldBy(
  manager: EntityManager,
  organisationIds: readonly string[],
): Promise<TaskRole[]> {
  const rows = await manager.query<{ role: TaskRole }[]>(
    `select distinct unnest(roles) as role from app_user
      where organisation_id = any ($1::uuid[]) and active order by role`,
    [organisationIds],
  );
  return rows.map(({ role }) => role);
}
