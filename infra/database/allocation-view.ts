import type { EntityManager } from 'typeorm';
import type { OfferedPlace, Wish } from '../../domain/allocation/matching.js';
import { type Quota, quotaOf } from '../../domain/allocation/quota.js';
import {
  type Candidate,
  candidateOn,
  rankCandidates,
  type Ranking,
  rankingEvents,
} from '../../domain/allocation/ranking.js';
import type { RulesetData } from '../../domain/allocation/ruleset.js';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { startOfBrusselsDay } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { TrajectoryEvent } from '../../domain/trajectory/events.js';
import type { Programme, QuotaRule, WaitingListRule } from '../../domain/trajectory/programme.js';
import { rowOf, rowsOf, sql } from '../access/sql.js';
import { shippedProgrammes } from '../programmes/shipped.js';

/* What an allotment is judged by: the programme, the list of a day, the wishes, the numbers and the ruleset. */

/** The programme as an organisation runs it now, or as it comes with the product; undefined for an unknown code. */
export async function programmeOfLead(
  manager: EntityManager,
  { leadId, code }: { leadId: string; code: string },
): Promise<Programme | undefined> {
  const row = await rowOf<{ data: Programme }>(
    manager,
    sql`select data from programme_version where organisation_id = ${leadId} and code = ${code}
          and state <> 'draft' order by state = 'published' desc, version desc limit 1`,
  );
  return row?.data ?? (await shippedProgrammes()).find((one) => one.code === code);
}

/** The programmes that an organisation took into use, by title; only one when its code is given. */
export async function programmesOfLead(
  manager: EntityManager,
  { leadId, code }: { leadId: string; code: string | undefined },
): Promise<Programme[]> {
  const rows = await rowsOf<{ data: Programme }>(
    manager,
    sql`select distinct on (code) data from programme_version
        where organisation_id = ${leadId} and state <> 'draft' and code = coalesce(${code ?? null}, code)
        order by code, state = 'published' desc, version desc`,
  );
  return rows.map(({ data }) => data).sort((a, b) => a.title.localeCompare(b.title));
}

export interface ListOfDay {
  ranking: Ranking;
  candidates: Map<string, Candidate>;
}

/** A programme without a list of its own is served in the order of priority and referral. */
export const chronological: WaitingListRule = { clause: '', order: 'chronological' };

/** The waiting list of a programme as it stood on a day, from the events up to the end of that day. */
export async function waitingListOn(
  manager: EntityManager,
  { leadId, programme, on }: { leadId: string; programme: Programme; on: IsoDate },
): Promise<ListOfDay> {
  const end = startOfBrusselsDay(addDays(on, 1));
  const events = await rowsOf<StoredEvent>(
    manager,
    sql`select e.case_id, e.type, e.v, e.data, e.at, e.actor
        from trajectory t join case_event e on e.case_id = t.id
        where t.organisation_id = ${leadId} and t.programme = ${programme.code}
          and t.opened_at < ${end} and (t.closed_on is null or t.closed_on >= ${on})
          and (t.phase in ('waiting', 'allocation') or t.phase_since >= ${startOfBrusselsDay(on)})
          and e.at < ${end} and e.type = any (${[...rankingEvents]})
        order by e.position`,
  );
  const perTrajectory = new Map<string, TrajectoryEvent[]>();
  for (const event of events) {
    const known = perTrajectory.get(event.case_id) ?? [];
    perTrajectory.set(event.case_id, [...known, eventOf(event)]);
  }
  const found = [...perTrajectory].flatMap(([trajectoryId, told]) => {
    const candidate = candidateOn(told, { trajectoryId, programme, on });
    return candidate ? [candidate] : [];
  });
  return {
    ranking: rankCandidates(on, programme.waitingList ?? chronological, found),
    candidates: new Map(found.map((candidate) => [candidate.trajectoryId, candidate])),
  };
}

interface StoredEvent {
  case_id: string;
  type: string;
  v: number;
  data: object;
  at: Date;
  actor: string;
}

function eventOf({ type, v, data, at, actor }: StoredEvent): TrajectoryEvent {
  return { type, v, data, at: at.toISOString(), actor } as TrajectoryEvent;
}

/** The wishes of people as told by the end of a day; the last word counts. */
export async function wishesOn(
  manager: EntityManager,
  { trajectoryIds, on }: { trajectoryIds: readonly string[]; on: IsoDate },
): Promise<Map<string, Wish>> {
  const rows = await rowsOf<Wish & { trajectory_id: string }>(
    manager,
    sql`select distinct on (trajectory_id) trajectory_id, bedrooms, regions, sites, profile
        from housing_wish where trajectory_id = any (${[...trajectoryIds]}::uuid[])
          and told_at < ${startOfBrusselsDay(addDays(on, 1))}
        order by trajectory_id, told_at desc, id desc`,
  );
  return new Map(rows.map(({ trajectory_id: id, ...wish }) => [id, wish]));
}

/** For whom a place was refused by the end of a day, by whichever side. */
export async function refusedFor(
  manager: EntityManager,
  { placeId, on }: { placeId: string; on: IsoDate },
): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    manager,
    sql`select distinct trajectory_id as id from place_refusal where place_id = ${placeId}
          and told_at < ${startOfBrusselsDay(addDays(on, 1))}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The homes people hold on a day or will have later: the day of the decision by trajectory. */
export async function homesOf(
  manager: EntityManager,
  { trajectoryIds, on }: { trajectoryIds: readonly string[]; on: IsoDate },
): Promise<Map<string, IsoDate>> {
  const rows = await rowsOf<{ id: string; allottedOn: IsoDate }>(
    manager,
    sql`select trajectory_id as id, max(allotted_on) as "allottedOn" from place_booking
        where kind = 'stay' and (upper(period) is null or upper(period) > ${on})
          and trajectory_id = any (${[...trajectoryIds]}::uuid[]) group by trajectory_id`,
  );
  return new Map(rows.map(({ id, allottedOn }) => [id, allottedOn]));
}

/** A place as the rules see it. */
export async function offeredPlace(
  manager: EntityManager,
  placeId: string,
): Promise<OfferedPlace | undefined> {
  return rowOf<OfferedPlace>(
    manager,
    sql`select id, kind, organisation_id as "ownerId", lead_id as "leadId", bedrooms, municipality, region,
          site, programmes, from_date as "from", until_date as "until"
        from place where id = ${placeId}`,
  );
}

export interface RulesetInForce {
  id: string;
  version: number;
  data: RulesetData;
}

/** The ruleset of an organisation that holds on a day. */
export async function rulesetOn(
  manager: EntityManager,
  { leadId, on }: { leadId: string; on: IsoDate },
): Promise<RulesetInForce | undefined> {
  return rowOf<RulesetInForce>(
    manager,
    sql`select id, version, data from allocation_ruleset
        where organisation_id = ${leadId} and state <> 'draft' and from_date <= ${on}
          and (until_date is null or until_date >= ${on})
        order by version desc limit 1`,
  );
}

export interface AskedQuota {
  landlordId: string;
  programme: string;
  rule: QuotaRule;
  year: number;
  /** Somebody whose own place does not count: who moves within a programme takes no second one. */
  apartFrom?: string;
}

/** The quota of a landlord for a programme in a year, from its counts and what was allotted. */
export async function quotaIn(
  manager: EntityManager,
  { landlordId, programme, rule, year, apartFrom }: AskedQuota,
): Promise<Quota> {
  const counts = await rowsOf<{ year: number; allocations: number }>(
    manager,
    sql`select year, allocations from allocation_count where organisation_id = ${landlordId}`,
  );
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const held = await rowOf<{ used: number; reserved: number }>(
    manager,
    sql`select count(distinct b.trajectory_id) filter (where b.kind = 'stay'
            and b.allotted_on between ${first} and ${last})::int as used,
          count(distinct b.trajectory_id) filter (where b.kind = 'reserved'
            and b.period && daterange(${first}, ${last}, '[]') and not exists (
              select 1 from place_booking s where s.trajectory_id = b.trajectory_id
                and s.kind = 'stay' and s.allotted_on >= b.allotted_on))::int as reserved
        from place_booking b join place p on p.id = b.place_id
        where p.organisation_id = ${landlordId} and b.programme = ${programme}
          and b.trajectory_id is distinct from ${apartFrom ?? null}::uuid`,
  );
  const { used, reserved } = held ?? { used: 0, reserved: 0 };
  return quotaOf({ rule, year, counts, used, reserved });
}
