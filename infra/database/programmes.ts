import type { EntityManager } from 'typeorm';
import type { Programme } from '../../domain/trajectory/programme.js';
import { shippedProgrammes } from '../programmes/shipped.js';
import { ProgrammeVersion } from './entities/trajectory.js';
import { uuidOfKey } from './uuid.js';

/**
 * The version of a programme that new trajectories of an organisation run by: the last one it published, else the one
 * that comes with the product, which then becomes its version 1. Undefined when there is none or it was retired.
 */
export async function currentProgramme(
  manager: EntityManager,
  { organisationId, code, at }: { organisationId: string; code: string; at: Date },
): Promise<ProgrammeVersion | undefined> {
  const rows = await manager.find(ProgrammeVersion, {
    where: { organisationId, code },
    order: { version: 'DESC' },
  });
  const published = rows.find(({ state }) => state === 'published');
  if (published || rows.some(({ state }) => state === 'retired')) return published;
  const shipped = (await shippedProgrammes()).find((programme) => programme.code === code);
  return shipped && takeIn(manager, { organisationId, at, programme: shipped });
}

/**
 * Every programme of an organisation by its code: those that come with the product and its own copies. The first are
 * taken in as its version 1 where that was not done before.
 */
export async function programmeCodes(
  manager: EntityManager,
  { organisationId, at }: { organisationId: string; at: Date },
): Promise<string[]> {
  const shipped = (await shippedProgrammes()).map(({ code }) => code);
  for (const code of shipped) await currentProgramme(manager, { organisationId, code, at });
  const rows = await manager.find(ProgrammeVersion, {
    where: { organisationId },
    select: { code: true },
    order: { code: 'ASC' },
  });
  return [...new Set([...shipped, ...rows.map(({ code }) => code)])];
}

async function takeIn(
  manager: EntityManager,
  { organisationId, at, programme }: { organisationId: string; at: Date; programme: Programme },
): Promise<ProgrammeVersion> {
  const { code } = programme;
  const id = uuidOfKey(`programme:${organisationId}:${code}:1`);
  const row = {
    id,
    organisationId,
    code,
    version: 1,
    state: 'published' as const,
    data: programme,
    author: 'product',
    reason: programme.source,
    madeAt: at,
    publishedAt: at,
    retiredAt: null,
  };
  await manager
    .createQueryBuilder()
    .insert()
    .into(ProgrammeVersion)
    .values(row)
    .orIgnore()
    .execute();
  return manager.findOneByOrFail(ProgrammeVersion, { id });
}
