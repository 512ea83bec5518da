import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { residentBalance } from '../../domain/allocation/balance.js';
import type { PlaceKind } from '../../domain/allocation/matching.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { joined, rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { programmeOfLead, wishesOn } from '../../infra/database/allocation-view.js';
import { type BookingKind, PlaceRow } from '../../infra/database/entities/place.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { reservePlace } from './bookings.js';
import { allottingPartners, demandPlace, type Partner, placesOf } from './place-access.js';
import type {
  PlaceBody,
  PlaceEndBody,
  placeStates,
  PlacesQuery,
  ReservationBody,
} from './places.schema.js';

type PlaceState = (typeof placeStates)[number];

export interface PlaceListRow {
  id: string;
  kind: PlaceKind;
  kindText: string;
  bedrooms: number | null;
  street: string;
  postalCode: string;
  municipality: string;
  region: string | null;
  site: string | null;
  programmes: string[];
  from: IsoDate;
  until: IsoDate | null;
  ownerId: string;
  ownerName: string;
  state: PlaceState;
  stateText: string;
  /** Who holds it today; null when nobody does, or somebody the reader may not see. */
  heldBy: { trajectoryId: string; number: string; until: IsoDate | null } | null;
}

export interface SiteAnswer {
  site: string;
  label: string;
  places: number;
  residents: number;
  free: number;
  profiles: { profile: string | null; label: string; residents: number; percent: number }[];
}

export interface PlacesAnswer {
  items: PlaceListRow[];
  cursor: string | null;
  /** Under the same filters, whatever their state. */
  counts: Record<PlaceState, number>;
  /** Who lives on which site; only when asked for one programme that has sites (S9). */
  sites: SiteAnswer[];
  /** The organisations a new place can serve; for one that leads only itself. */
  leads: Partner[];
}

export interface BookingAnswer {
  id: string;
  kind: BookingKind;
  kindText: string;
  from: IsoDate;
  until: IsoDate | null;
  trajectory: { id: string; number: string } | null;
  allottedOn: IsoDate;
  rank: number | null;
  passedOver: number;
  /** Why others were passed over; only for the organisation that allotted. */
  reason: string | null;
  rulesetVersion: number | null;
  by: string;
  at: IsoInstant;
}

export interface PlaceAnswer extends PlaceListRow {
  bookings: BookingAnswer[];
  mayManage: boolean;
}

interface Row extends Omit<PlaceListRow, 'kindText' | 'stateText' | 'heldBy'> {
  heldById: string | null;
  heldByNumber: string | null;
  heldUntil: IsoDate | null;
}

/** Dwellings, units and fall-back places: which there are, who holds them, and until when. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** The places by municipality and street, with their counts. */
  async list(visit: Visit, query: PlacesQuery): Promise<PlacesAnswer> {
    const { manager } = this.database;
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const state = query.state === undefined ? sql`true` : sql`q.state = ${query.state}`;
    const beyond = after ? sql`(q.sorted, q.id) > (${after.value}, ${after.id}::uuid)` : sql`true`;
    const rows = await rowsOf<Row & { sorted: string }>(
      manager,
      sql`select * from (${placeRows(visit, filters(query))}) q where ${state} and ${beyond}
          order by q.sorted, q.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ sorted: value, id }) => ({ value, id }));
    return {
      items: page.items.map((row) => this.listed(row)),
      cursor: page.cursor,
      counts: await countsOf(manager, visit, query),
      sites: await this.sites(visit, query),
      leads: await leadsFor(manager, visit),
    };
  }

  /** One place with everybody who held, holds or will hold it. @throws Problem 404 */
  async show(visit: Visit, id: string): Promise<PlaceAnswer> {
    const { manager } = this.database;
    const row = await rowOf<Row>(manager, placeRows(visit, sql`p.id = ${id}`));
    if (!row) throw notFound();
    return {
      ...this.listed(row),
      bookings: await this.bookings(visit, id),
      mayManage: visit.access.may('place.manage'),
    };
  }

  /**
   * Registers a place of the own organisation.
   * @throws Problem 422 `lead_unknown`, `programme_unknown`, `site_unknown`.
   */
  add({ visit, intent }: Act, body: PlaceBody): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const leadId = await demandLead(manager, visit, body.leadId);
      await demandProgrammes(manager, leadId, body);
      const { from: fromDate, bedrooms = null, site = null, region, ...rest } = body;
      const id = uuidv7(visit.at);
      const { organisationId } = visit;
      const place = { id, organisationId, fromDate, bedrooms, site, region, untilDate: null };
      await manager.insert(PlaceRow, { ...rest, ...place, leadId });
      return { id, command: intent.key };
    });
  }

  /**
   * Sets the last day on which a place is in use, or takes that back.
   * @throws Problem 404; 409 `place_still_booked`; 422 `not_after`.
   */
  end(
    { visit, intent }: Act,
    id: string,
    { until }: PlaceEndBody,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { from } = await demandPlace(manager, visit, id);
      if (until !== null && until < from)
        throw unprocessable('not_after', [{ path: 'until', code: 'not_after' }]);
      const later = await rowOf(
        manager,
        sql`select 1 from place_booking where place_id = ${id} and ${until}::date is not null
            and (upper(period) is null or upper(period) - 1 > ${until}::date)`,
      );
      if (later) throw conflict('place_still_booked');
      await manager.update(PlaceRow, { id }, { untilDate: until });
      return { id, command: intent.key };
    });
  }

  /** Holds a place for a candidate. @throws Problem as `reservePlace` */
  reserve(
    { visit, intent }: Act,
    placeId: string,
    body: ReservationBody,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const id = await reservePlace(manager, visit, { placeId, ...body });
      return { id, command: intent.key };
    });
  }

  private listed({ heldById, heldByNumber, heldUntil, ...row }: Row): PlaceListRow {
    const { id, kind, bedrooms, street, postalCode, municipality, region, site, programmes } = row;
    const { from, until, ownerId, ownerName, state } = row;
    const address = { street, postalCode, municipality, region };
    const held = heldById !== null && heldByNumber !== null;
    return {
      ...{ id, kind, kindText: this.texts.word(`places.kind.${kind}`), bedrooms, ...address, site },
      ...{ programmes, from, until, ownerId, ownerName },
      ...{ state, stateText: this.texts.word(`places.state.${state}`) },
      heldBy: held ? { trajectoryId: heldById, number: heldByNumber, until: heldUntil } : null,
    };
  }

  private async bookings(visit: Visit, placeId: string): Promise<BookingAnswer[]> {
    const own = sql`b.organisation_id = ${visit.organisationId}`;
    const rows = await rowsOf<
      Omit<BookingAnswer, 'kindText' | 'trajectory' | 'at'> & {
        trajectoryId: string | null;
        number: string | null;
        at: Date;
      }
    >(
      this.database.manager,
      sql`select b.id, b.kind, lower(b.period) as "from", upper(b.period) - 1 as until,
            t.id as "trajectoryId", t.number, b.allotted_on as "allottedOn", b.rank,
            b.passed_over as "passedOver", case when ${own} then b.reason end as reason,
            r.version as "rulesetVersion", coalesce(case when ${own} then u.name end, o.name) as by,
            b.booked_at as at
          from place_booking b join organisation o on o.id = b.organisation_id
            left join app_user u on u.id = b.booked_by
            left join allocation_ruleset r on r.id = b.ruleset_id
            left join trajectory t on t.id = b.trajectory_id
              and ${visit.access.where('trajectory.view', 't')}
          where b.place_id = ${placeId} order by lower(b.period) desc`,
    );
    return rows.map(({ trajectoryId, number, at, ...booking }) => ({
      ...booking,
      at: at.toISOString(),
      kindText: this.texts.word(`places.booking.${booking.kind}`),
      trajectory: trajectoryId === null || number === null ? null : { id: trajectoryId, number },
    }));
  }

  /** The residents of each site by profile, for the organisation that leads the programme. */
  private async sites(visit: Visit, { programme: code }: PlacesQuery): Promise<SiteAnswer[]> {
    const { manager } = this.database;
    if (code === undefined || visit.side === 'landlord') return [];
    const leadId = visit.organisationId;
    const programme = await programmeOfLead(manager, { leadId, code });
    if (!programme?.sites) return [];
    const { placesPerSite, residents } = await residentsOf(manager, visit, code);
    const labels = new Map(programme.sites.map(({ code: site, label }) => [site, label]));
    const unknown = this.texts.word('places.profile_unknown');
    return residentBalance(placesPerSite, residents).map(({ profiles, ...site }) => ({
      ...site,
      label: labels.get(site.site) ?? site.site,
      profiles: profiles.map((one) => ({
        ...one,
        label: one.profile === null ? unknown : (labels.get(one.profile) ?? one.profile),
      })),
    }));
  }
}

function filters({ programme, kind, site, municipality }: PlacesQuery): Sql {
  const conditions = [
    ...(programme === undefined ? [] : [sql`${programme} = any (p.programmes)`]),
    ...(kind === undefined ? [] : [sql`p.kind = ${kind}`]),
    ...(site === undefined ? [] : [sql`p.site = ${site}`]),
    ...(municipality === undefined ? [] : [sql`lower(p.municipality) = lower(${municipality})`]),
  ];
  return joined(conditions, ' and ', sql`true`);
}

/** The places within the walls under a condition, each with its state today. */
function placeRows(visit: Visit, condition: Sql): Sql {
  const { today } = visit;
  return sql`select p.id, p.kind, p.bedrooms, p.street, p.postal_code as "postalCode", p.municipality,
      p.region, p.site, p.programmes, p.from_date as "from", p.until_date as "until",
      p.organisation_id as "ownerId", o.name as "ownerName",
      p.municipality || ' ' || p.street as sorted,
      case when p.from_date > ${today} or p.until_date < ${today} then 'out_of_use'
        when b.kind is null then 'free' when b.kind = 'reserved' then 'reserved'
        else 'taken' end as state,
      t.id as "heldById", t.number as "heldByNumber", upper(b.period) - 1 as "heldUntil"
    from place p join organisation o on o.id = p.organisation_id
      left join place_booking b on b.place_id = p.id and b.period @> ${today}::date
      left join trajectory t on t.id = b.trajectory_id and ${visit.access.where('trajectory.view', 't')}
    where ${placesOf(visit)} and ${condition}`;
}

async function countsOf(
  manager: EntityManager,
  visit: Visit,
  query: PlacesQuery,
): Promise<PlacesAnswer['counts']> {
  const rows = await rowsOf<{ state: PlaceState; count: number }>(
    manager,
    sql`select q.state, count(*)::int as count from (${placeRows(visit, filters(query))}) q group by q.state`,
  );
  const none = { free: 0, reserved: 0, taken: 0, out_of_use: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

async function leadsFor(manager: EntityManager, visit: Visit): Promise<Partner[]> {
  if (!visit.access.may('place.manage')) return [];
  if (visit.side === 'landlord') return allottingPartners(manager, visit);
  return [{ id: visit.organisationId, name: visit.organisationName }];
}

async function demandLead(
  manager: EntityManager,
  visit: Visit,
  leadId: string | undefined,
): Promise<string> {
  const leads = await leadsFor(manager, visit);
  const found = leadId === undefined ? leads : leads.filter(({ id }) => id === leadId);
  const [lead, ...others] = found;
  if (!lead || others.length > 0)
    throw unprocessable('lead_unknown', [{ path: 'leadId', code: 'lead_unknown' }]);
  return lead.id;
}

async function demandProgrammes(
  manager: EntityManager,
  leadId: string,
  { programmes, site }: PlaceBody,
): Promise<void> {
  const found: (Programme | undefined)[] = [];
  for (const code of programmes) found.push(await programmeOfLead(manager, { leadId, code }));
  const faults = found.flatMap((one, index) =>
    one ? [] : [{ path: `programmes.${index}`, code: 'programme_unknown' }],
  );
  if (faults.length > 0) throw unprocessable('programme_unknown', faults);
  const sites = found.flatMap((one) => one?.sites ?? []).map(({ code }) => code);
  if (typeof site === 'string' && !sites.includes(site))
    throw unprocessable('site_unknown', [{ path: 'site', code: 'site_unknown' }]);
}

async function residentsOf(
  manager: EntityManager,
  visit: Visit,
  programme: string,
): Promise<{
  placesPerSite: Record<string, number>;
  residents: { site: string; profile: string | null }[];
}> {
  const { today } = visit;
  const rows = await rowsOf<{ site: string; trajectoryId: string | null }>(
    manager,
    sql`select p.site, b.trajectory_id as "trajectoryId" from place p
          left join place_booking b on b.place_id = p.id and b.kind = 'stay' and b.period @> ${today}::date
        where ${placesOf(visit)} and p.site is not null and ${programme} = any (p.programmes)
          and p.from_date <= ${today} and (p.until_date is null or p.until_date >= ${today})`,
  );
  const living = rows.flatMap(({ site, trajectoryId }) =>
    trajectoryId === null ? [] : [{ site, trajectoryId }],
  );
  const trajectoryIds = living.map(({ trajectoryId }) => trajectoryId);
  const wishes = await wishesOn(manager, { trajectoryIds, on: today });
  const placesPerSite: Record<string, number> = {};
  for (const { site } of rows) placesPerSite[site] = (placesPerSite[site] ?? 0) + 1;
  return {
    placesPerSite,
    residents: living.map(({ site, trajectoryId }) => ({
      site,
      profile: wishes.get(trajectoryId)?.profile ?? null,
    })),
  };
}
