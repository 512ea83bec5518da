import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rowOf, type Sql, sql } from '../../infra/access/sql.js';
import { programmeOfLead } from '../../infra/database/allocation-view.js';
import { HousingWish, PlaceRefusal } from '../../infra/database/entities/place.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { demandPlace } from './place-access.js';
import type { RefusalBody, WishBody } from './places.schema.js';

interface OpenTrajectory {
  leadId: string;
  programme: string;
}

/** What candidates ask of a dwelling, and which place either side refused: facts that are only added to. */
@Injectable()
export class CandidatesService {
  constructor(private readonly once: Once) {}

  /**
   * Puts on file that the candidate, the landlord or the provider refused a place, and why (S8).
   * @throws Problem 404; 422 `not_this_side` when a landlord speaks for the provider.
   */
  refuse(
    { visit, intent }: Act,
    trajectoryId: string,
    { by, placeId, reason }: RefusalBody,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { leadId: own } = await openTrajectory(manager, trajectoryId, mayRefuse(visit));
      const { leadId } = await demandPlace(manager, visit, placeId);
      if (leadId !== own) throw notFound();
      if (by === 'provider' && visit.side === 'landlord')
        throw unprocessable('not_this_side', [{ path: 'by', code: 'not_this_side' }]);
      const id = uuidv7(visit.at);
      const told = { toldBy: visit.userId, toldAt: visit.at };
      const { organisationId } = visit;
      const refusal = { id, organisationId, trajectoryId, placeId, by, reason, ...told };
      await manager.insert(PlaceRefusal, refusal);
      return { id, command: intent.key };
    });
  }

  /**
   * Notes what somebody asks of a dwelling; the last word counts from now on (S9 step 1, S15).
   * @throws Problem 404; 422 `site_unknown`.
   */
  wish(
    { visit, intent }: Act,
    trajectoryId: string,
    body: WishBody,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const right = visit.access.where('guidance.record', 't');
      const { leadId, programme } = await openTrajectory(manager, trajectoryId, right);
      await demandSites(manager, { leadId, code: programme }, body);
      const { bedrooms = null, profile = null, regions, sites } = body;
      const id = uuidv7(visit.at);
      const told = { toldBy: visit.userId, toldAt: visit.at };
      const { organisationId } = visit;
      const wish = { bedrooms, profile, regions, sites, ...told };
      await manager.insert(HousingWish, { id, organisationId, trajectoryId, ...wish });
      return { id, command: intent.key };
    });
  }
}

/** Those who guide, and those who allot. */
function mayRefuse({ access }: Visit): Sql {
  const allots = access.may('place.manage') ? access.where('trajectory.view', 't') : sql`false`;
  return sql`(${access.where('guidance.record', 't')} or ${allots})`;
}

async function openTrajectory(
  manager: EntityManager,
  id: string,
  condition: Sql,
): Promise<OpenTrajectory> {
  const found = await rowOf<OpenTrajectory>(
    manager,
    sql`select t.organisation_id as "leadId", t.programme from trajectory t
        where t.id = ${id} and t.closed_on is null and ${condition}`,
  );
  if (!found) throw notFound();
  return found;
}

async function demandSites(
  manager: EntityManager,
  asked: { leadId: string; code: string },
  { sites, profile }: WishBody,
): Promise<void> {
  const programme = await programmeOfLead(manager, asked);
  const known = (programme?.sites ?? []).map(({ code }) => code);
  const named = [
    ...sites.map((site, index) => ({ path: `sites.${index}`, site })),
    ...(typeof profile === 'string' ? [{ path: 'profile', site: profile }] : []),
  ];
  const faults = named
    .filter(({ site }) => !known.includes(site))
    .map(({ path }) => ({ path, code: 'site_unknown' }));
  if (faults.length > 0) throw unprocessable('site_unknown', faults);
}
