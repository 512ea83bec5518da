import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RefusingParty } from '../../domain/allocation/matching.js';
import type { IsoInstant } from '../../domain/term/types.js';
import { wishesAskedAgain } from '../../domain/trajectory/duties.js';
import { rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { programmeOfLead } from '../../infra/database/allocation-view.js';
import { HousingWish, PlaceRefusal } from '../../infra/database/entities/place.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import type { LabelledTerm } from '../cases/cases.answers.js';
import { Looks } from '../http/looks.js';
import { Once } from '../http/once.js';
import { Texts } from '../http/texts.js';
import type { Choice } from '../trajectories/trajectories.answers.js';
import { trajectoryFor, viewFor } from '../trajectories/trajectory-access.js';
import { taskLabel } from '../trajectories/trajectory-timeline.js';
import { termAnswer } from '../words/terms.js';
import { notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { demandPlace } from './place-access.js';
import type { RefusalBody, WishBody } from './places.schema.js';

/** What somebody asked of a home on an instant, in words. */
export interface WishAnswer {
  id: string;
  bedrooms: number | null;
  regions: string[];
  sites: Choice[];
  profile: Choice | null;
  at: IsoInstant;
  by: string;
}

/** A place that was refused for somebody, by which side and why (S8). */
export interface RefusalAnswer {
  id: string;
  place: string;
  by: RefusingParty;
  reason: string;
  at: IsoInstant;
}

export interface WishesAnswer {
  /** The last told first: that one counts. */
  wishes: WishAnswer[];
  refusals: RefusalAnswer[];
  /** When it is asked anew; null when the programme does not ask now (S15). */
  askAgain: LabelledTerm | null;
  /** What can be wished: the regions of the places and the sites of the programme. */
  regions: string[];
  sites: Choice[];
  mayTell: boolean;
}

interface OpenTrajectory {
  leadId: string;
  programme: string;
}

/** What candidates ask of a dwelling, and which place either side refused: facts that are only added to. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** What somebody asks of a home, what was refused, and when it is asked again. @throws Problem 404 */
  async wishes(visit: Visit, trajectoryId: string): Promise<WishesAnswer> {
    const { manager } = this.database;
    const asked = { id: trajectoryId, right: 'guidance.view' } as const;
    const row = await trajectoryFor(manager, visit, asked);
    await this.looks.note(visit, { trajectoryId, fields: 'guidance' });
    const view = await viewFor(manager, visit, row);
    const sites = [...(view.programme.sites ?? [])].map(({ code, label }) => ({ code, label }));
    const duty = wishesAskedAgain(view);
    const label = duty && taskLabel({ view, texts: this.texts }, duty);
    return {
      wishes: await wishesTold(manager, trajectoryId, sites),
      refusals: await refusalsTold(manager, trajectoryId),
      askAgain: duty ? { label: label ?? '', term: termAnswer(this.texts, duty.due) } : null,
      regions: await regionsOf(manager, row.organisation_id),
      sites,
      mayTell: visit.access.may('guidance.record') && view.file.closed === undefined,
    };
  }

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

async function wishesTold(
  manager: EntityManager,
  trajectoryId: string,
  sites: readonly Choice[],
): Promise<WishAnswer[]> {
  const rows = await rowsOf<HousingWish & { by: string }>(
    manager,
    sql`select w.id, w.bedrooms, w.regions, w.sites, w.profile, w.told_at as "toldAt", u.name as by
        from housing_wish w left join app_user u on u.id = w.told_by
        where w.trajectory_id = ${trajectoryId} order by w.told_at desc, w.id desc`,
  );
  const named = (code: string): Choice =>
    sites.find((site) => site.code === code) ?? { code, label: code };
  return rows.map(({ id, bedrooms, regions, sites: wished, profile, toldAt, by }) => ({
    ...{ id, bedrooms, regions, sites: wished.map(named) },
    ...{ profile: profile === null ? null : named(profile), at: toldAt.toISOString(), by },
  }));
}

async function refusalsTold(
  manager: EntityManager,
  trajectoryId: string,
): Promise<RefusalAnswer[]> {
  const rows = await rowsOf<Omit<RefusalAnswer, 'at'> & { at: Date }>(
    manager,
    sql`select r.id, p.street || ', ' || p.municipality as place, r.by_party as by, r.reason,
          r.told_at as at
        from place_refusal r join place p on p.id = r.place_id
        where r.trajectory_id = ${trajectoryId} order by r.told_at desc, r.id desc`,
  );
  return rows.map(({ at, ...refusal }) => ({ ...refusal, at: at.toISOString() }));
}

async function regionsOf(manager: EntityManager, leadId: string): Promise<string[]> {
  const rows = await rowsOf<{ region: string }>(
    manager,
    sql`select distinct region from place where lead_id = ${leadId} and region is not null order by region`,
  );
  return rows.map(({ region }) => region);
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
