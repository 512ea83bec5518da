import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { IsoInstant } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { ChangedField, ChangeKind } from '../../infra/database/entities/look.js';
import { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { canonical } from '../http/intent.js';
import { notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';

/** The versions of a programme, the newest first. @throws Problem 404 */
export async function versionsOf(
  manager: EntityManager,
  { organisationId, at }: Visit,
  code: string,
): Promise<ProgrammeVersion[]> {
  // What comes with the product becomes a version of the organisation when it is first looked at.
  await currentProgramme(manager, { organisationId, code, at });
  const where = { organisationId, code };
  const rows = await manager.find(ProgrammeVersion, { where, order: { version: 'DESC' } });
  if (rows.length === 0) throw notFound();
  return rows;
}

/** One version: the newest unless asked. @throws Problem 404 */
export async function versionOf(
  manager: EntityManager,
  visit: Visit,
  { code, version }: { code: string; version?: number | undefined },
): Promise<ProgrammeVersion> {
  const rows = await versionsOf(manager, visit, code);
  const row = version === undefined ? rows[0] : rows.find((one) => one.version === version);
  if (!row) throw notFound();
  return row;
}

/** Changes with the state and with every value. */
export function etagOf({ state, data, author }: ProgrammeVersion): string {
  const hash = createHash('sha256').update(canonical({ state, data, author })).digest('hex');
  return `"${hash.slice(0, 32)}"`;
}

export interface ChangeOfVersion {
  subjectId: string;
  kind: ChangeKind;
  by: string;
  at: IsoInstant;
  fields: ChangedField[];
}

/** What people did to these versions, in order. */
export async function changesOf(
  manager: EntityManager,
  { organisationId }: Visit,
  rows: readonly ProgrammeVersion[],
): Promise<ChangeOfVersion[]> {
  const ids = rows.map(({ id }) => id);
  const found = await rowsOf<Omit<ChangeOfVersion, 'at'> & { at: Date }>(
    manager,
    sql`select x.subject_id as "subjectId", x.kind, u.name as by, x.at, x.fields
        from administration_change x join app_user u on u.id = x.user_id
        where x.organisation_id = ${organisationId} and x.subject_id = any(${ids}::uuid[])
        order by x.at, x.id`,
  );
  return found.map((change) => ({ ...change, at: change.at.toISOString() }));
}

/** The version a draft was copied from; undefined for what came with the product. */
export async function baseOf(
  manager: EntityManager,
  visit: Visit,
  row: ProgrammeVersion,
): Promise<ProgrammeVersion | undefined> {
  const made = (await changesOf(manager, visit, [row])).find(
    ({ kind }) => kind === 'programme_drafted',
  );
  const [code = '', version] =
    made?.fields.find(({ field }) => field === 'from')?.is?.split(' ') ?? [];
  const { organisationId } = visit;
  const wanted = { organisationId, code, version: Number(version) };
  return made ? ((await manager.findOneBy(ProgrammeVersion, wanted)) ?? undefined) : undefined;
}

/** How many open trajectories run by each version of a programme. */
export async function runningBy(
  manager: EntityManager,
  { organisationId }: Visit,
  code: string,
): Promise<Map<number, number>> {
  const rows = await rowsOf<{ version: number; count: number }>(
    manager,
    sql`select programme_version as version, count(*)::int as count from trajectory
        where organisation_id = ${organisationId} and programme = ${code} and closed_on is null
        group by programme_version`,
  );
  return new Map(rows.map(({ version, count }) => [version, count]));
}

/**
 * Whoever wrote last at a draft does not publish it, so that two people have read each version; a single administrator
 * may. Not everybody who ever wrote: two administrators who both did would be left with a draft nobody can publish.
 */
export async function isOwnDraft(
  manager: EntityManager,
  { organisationId, userId }: Visit,
  { author }: ProgrammeVersion,
): Promise<boolean> {
  if (author !== userId) return false;
  const row = await rowOf<{ others: number }>(
    manager,
    sql`select count(*)::int as others from app_user where organisation_id = ${organisationId}
        and active and password_hash is not null and 'administrator' = any (roles)
        and id <> ${userId}`,
  );
  return (row?.others ?? 0) > 0;
}
