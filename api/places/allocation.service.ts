import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type MatchCode, matches } from '../../domain/allocation/matching.js';
import type { Quota } from '../../domain/allocation/quota.js';
import type { Ranked, RankingReason } from '../../domain/allocation/ranking.js';
import type { HolidayCalendar } from '../../domain/calendar/holiday-calendar.js';
import { rankingDay } from '../../domain/term/rules.js';
import type { IsoDate, Step } from '../../domain/term/types.js';
import type { Programme, QuotaRule, WaitingListRule } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import {
  homesOf,
  type ListOfDay,
  offeredPlace,
  programmesOfLead,
  quotaIn,
  refusedFor,
  rulesetOn,
  waitingListOn,
  wishesOn,
} from '../../infra/database/allocation-view.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { AllocationCount } from '../../infra/database/entities/place.js';
import { Once } from '../http/once.js';
import { notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { termAnswer, type TermAnswer } from '../words/terms.js';
import { allottingPairs, demandPlace, type Pair } from './place-access.js';
import type { CountBody, QuotaQuery, WaitingListQuery } from './places.schema.js';

interface CodeAnswer {
  code: string;
  text: string;
}

export interface QuotaAnswer extends Omit<Quota, 'steps' | 'warnings'> {
  programme: string;
  title: string;
  landlordId: string;
  landlordName: string;
  leadId: string;
  leadName: string;
  /** The paragraph of the source, and the share. */
  clause: string;
  percent: number;
  base: QuotaRule['base'];
  /** How the cap comes about, a sentence per step. */
  steps: string[];
  warnings: CodeAnswer[];
  /** What was allotted this year, as far as the reader may see it. */
  allotments: {
    trajectoryId: string;
    number: string;
    placeId: string;
    municipality: string;
    allottedOn: IsoDate;
  }[];
  /** The numbers as they were filled in, the newest year first. */
  counts: { year: number; allocations: number; perRoute: Record<string, number> }[];
}

export interface QuotasAnswer {
  year: number;
  items: QuotaAnswer[];
}

export interface WaitingListRow {
  rank: number;
  trajectoryId: string;
  number: string;
  eligible: boolean;
  eligibleText: string;
  /** The rest is for the side that guides: the landlord sees order and yes or no. */
  name: string | null;
  since: TermAnswer | null;
  urgency: number | null;
  reasons: CodeAnswer[];
  /** The day on which a home was allotted since. */
  allottedOn: IsoDate | null;
  /** Held against the place that was asked for. */
  match: { fits: boolean; rules: (CodeAnswer & { met: boolean | null })[] } | null;
}

export interface WaitingListOfLead {
  leadId: string;
  leadName: string;
  programme: string;
  title: string;
  order: WaitingListRule['order'];
  clause: string;
  items: WaitingListRow[];
}

export interface WaitingListAnswer {
  /** The day whose data the order is made of. */
  onDate: IsoDate;
  lists: WaitingListOfLead[];
}

/** What may be allotted, to whom first, and by which numbers (S2 fase 5, S4, S9, S10, S18). */
@Injectable()
export class AllocationService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** The quota of each landlord for a programme, with how it comes about. */
  async quotas(visit: Visit, query: QuotaQuery): Promise<QuotasAnswer> {
    const { manager } = this.database;
    const year = query.year ?? Number(visit.today.slice(0, 4));
    const items: QuotaAnswer[] = [];
    for (const pair of await allottingPairs(manager, visit)) {
      const asked = { leadId: pair.lead.id, code: query.programme };
      for (const programme of await programmesOfLead(manager, asked)) {
        if (programme.quota)
          items.push(await this.quota(visit, pair, { programme, rule: programme.quota, year }));
      }
    }
    return { year, items };
  }

  private async quota(
    visit: Visit,
    pair: Pair,
    {
      programme: { code, title },
      rule,
      year,
    }: { programme: Programme; rule: QuotaRule; year: number },
  ): Promise<QuotaAnswer> {
    const { manager } = this.database;
    const asked = { landlordId: pair.landlord.id, programme: code, rule, year };
    return {
      programme: code,
      title,
      ...this.quotaWords(await quotaIn(manager, asked), rule),
      ...namesOf(pair),
      allotments: await allotmentsOf(manager, visit, asked),
      counts: await countsOf(manager, pair.landlord.id),
    };
  }

  /**
   * Fills in the allocations of a landlord in a year; what stood there before is in the log.
   * @throws Problem 404; 422 `routes_exceed_total`, `nothing_changed`.
   */
  record({ visit, intent }: Act, body: CountBody): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { landlordId: organisationId, year, allocations, perRoute } = body;
      await demandLandlord(manager, visit, organisationId);
      const routed = Object.values(perRoute).reduce((sum, count) => sum + count, 0);
      if (routed > allocations)
        throw unprocessable('routes_exceed_total', [
          { path: 'perRoute', code: 'routes_exceed_total' },
        ]);
      const before = await manager.findOneBy(AllocationCount, { organisationId, year });
      const fields = changedFields(asFields(year, before), asFields(year, body));
      if (fields.length === 0) throw unprocessable('nothing_changed');
      const by = { recordedBy: visit.userId, recordedAt: visit.at };
      const row = { organisationId, year, allocations, perRoute, ...by };
      await manager.upsert(AllocationCount, row, ['organisationId', 'year']);
      const change = { kind: 'allocation_count', subjectId: organisationId, fields } as const;
      await noteChange(manager, visit, change);
      return { command: intent.key };
    });
  }

  /** The waiting list of a programme in its order, today or as it stood on a day. @throws Problem 404 */
  async waitingList(visit: Visit, query: WaitingListQuery): Promise<WaitingListAnswer> {
    const { manager } = this.database;
    const on = query.onDate ?? visit.today;
    if (query.placeId !== undefined) await demandPlace(manager, visit, query.placeId);
    const lists: WaitingListOfLead[] = [];
    for (const { id: leadId, name: leadName } of await this.leads(visit)) {
      for (const programme of await programmesOfLead(manager, { leadId, code: query.programme })) {
        const items = await this.rowsOfList(visit, {
          leadId,
          programme,
          on,
          placeId: query.placeId,
        });
        const { order = 'chronological', clause = '' } = programme.waitingList ?? {};
        const { code, title } = programme;
        if (items.length > 0 || query.programme !== undefined)
          lists.push({ leadId, leadName, programme: code, title, order, clause, items });
      }
    }
    return { onDate: on, lists };
  }

  private async leads(visit: Visit): Promise<Pair['lead'][]> {
    const pairs = await allottingPairs(this.database.manager, visit);
    if (visit.side === 'landlord') return pairs.map(({ lead }) => lead);
    return [{ id: visit.organisationId, name: visit.organisationName }];
  }

  private async rowsOfList(visit: Visit, asked: AskedList): Promise<WaitingListRow[]> {
    const { manager } = this.database;
    const list = await waitingListOn(manager, asked);
    const trajectoryIds = list.ranking.ranked.map(({ trajectoryId }) => trajectoryId);
    const names = await visibleOnList(manager, visit, trajectoryIds);
    const homes = await homesOf(manager, { trajectoryIds, on: visit.today });
    const matched = await this.matchesOf(visit, asked, list);
    const calendar = await loadCalendar(manager);
    return list.ranking.ranked
      .filter(({ trajectoryId }) => names.has(trajectoryId))
      .map((ranked, index): WaitingListRow => {
        const { trajectoryId, eligible } = ranked;
        const candidate = list.candidates.get(trajectoryId);
        const plain = {
          rank: index + 1,
          trajectoryId,
          number: candidate?.number ?? '',
          eligible,
          eligibleText: this.texts.word(`places.eligible.${eligible ? 'yes' : 'no'}`),
          allottedOn: homes.get(trajectoryId) ?? null,
        };
        const none = { name: null, since: null, urgency: null, reasons: [], match: null };
        if (visit.side === 'landlord') return { ...plain, ...none };
        return {
          ...plain,
          name: names.get(trajectoryId) ?? null,
          since: this.since(ranked, calendar),
          urgency: candidate?.urgency ?? null,
          reasons: ranked.reasons.map((code: RankingReason) => this.reason(code)),
          match: matched.get(trajectoryId) ?? null,
        };
      });
  }

  private async matchesOf(
    visit: Visit,
    { leadId, programme, on, placeId }: AskedList,
    { candidates }: ListOfDay,
  ): Promise<Map<string, NonNullable<WaitingListRow['match']>>> {
    const { manager } = this.database;
    const place = placeId === undefined ? undefined : await offeredPlace(manager, placeId);
    if (!place || visit.side === 'landlord') return new Map();
    const wishes = await wishesOn(manager, { trajectoryIds: [...candidates.keys()], on });
    const refusals = await refusedFor(manager, { placeId: place.id, on });
    const municipalities = (await rulesetOn(manager, { leadId, on }))?.data.municipalities;
    const offer = { place, programme: programme.code, on, municipalities };
    const judged = [...candidates].map(([id, candidate]) => {
      const refused = refusals.has(id) ? [place.id] : [];
      const { fits, rules } = matches(offer, { candidate, wish: wishes.get(id), refused });
      return [id, { fits, rules: rules.map((rule) => this.matchRule(rule)) }] as const;
    });
    return new Map(judged);
  }

  private matchRule({ code, met }: { code: MatchCode; met: boolean | null }) {
    const how = met === null ? 'unknown' : met ? 'met' : 'unmet';
    return { code, met, text: this.texts.word(`places.match.${code}.${how}`) };
  }

  private reason(code: RankingReason): CodeAnswer {
    return { code, text: this.texts.word(`places.reason.${code}`) };
  }

  private since({ since, sinceEvent }: Ranked, calendar: HolidayCalendar): TermAnswer {
    return termAnswer(this.texts, rankingDay(since, sinceEvent, calendar), 'met');
  }

  private quotaWords(
    { steps, warnings, ...numbers }: Quota,
    { clause, percent, base }: QuotaRule,
  ): Omit<QuotaAnswer, NotOfQuota> {
    const sentence = (kind: string, { code, params }: Step): string =>
      this.texts.word(`places.quota.${kind}.${code}`, params);
    return {
      ...numbers,
      ...{ clause, percent, base },
      steps: steps.map((step) => sentence('step', step)),
      warnings: warnings.map((one) => ({ code: one.code, text: sentence('warning', one) })),
    };
  }
}

type NotOfQuota =
  'programme' | 'title' | 'allotments' | 'counts' | keyof ReturnType<typeof namesOf>;

interface AskedList {
  leadId: string;
  programme: Programme;
  on: IsoDate;
  placeId: string | undefined;
}

function namesOf({
  landlord,
  lead,
}: Pair): Record<'landlordId' | 'landlordName' | 'leadId' | 'leadName', string> {
  return {
    landlordId: landlord.id,
    landlordName: landlord.name,
    leadId: lead.id,
    leadName: lead.name,
  };
}

/** The numbers as the log tells them, each with its year. */
function asFields(
  year: number,
  count: Pick<AllocationCount, 'allocations' | 'perRoute'> | null,
): { allocations: string | null; perRoute: string | null } {
  const routes = Object.entries(count?.perRoute ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    allocations: count && `${year}: ${count.allocations}`,
    perRoute:
      routes.map(([route, allocations]) => `${year} ${route}: ${allocations}`).join(', ') || null,
  };
}

async function countsOf(
  manager: EntityManager,
  landlordId: string,
): Promise<QuotaAnswer['counts']> {
  return rowsOf(
    manager,
    sql`select year, allocations, per_route as "perRoute" from allocation_count
        where organisation_id = ${landlordId} order by year desc`,
  );
}

async function allotmentsOf(
  manager: EntityManager,
  visit: Visit,
  { landlordId, programme, year }: { landlordId: string; programme: string; year: number },
): Promise<QuotaAnswer['allotments']> {
  return rowsOf(
    manager,
    sql`select t.id as "trajectoryId", t.number, p.id as "placeId", p.municipality,
          b.allotted_on as "allottedOn"
        from place_booking b join place p on p.id = b.place_id join trajectory t on t.id = b.trajectory_id
        where p.organisation_id = ${landlordId} and b.programme = ${programme} and b.kind = 'stay'
          and b.allotted_on between ${`${year}-01-01`} and ${`${year}-12-31`}
          and ${visit.access.where('trajectory.view', 't')}
        order by b.allotted_on, t.number`,
  );
}

async function demandLandlord(
  manager: EntityManager,
  visit: Visit,
  landlordId: string,
): Promise<void> {
  const own = visit.side === 'landlord' && visit.organisationId === landlordId;
  const pairs = own ? [] : await allottingPairs(manager, visit);
  const known =
    visit.side !== 'landlord' && pairs.some(({ landlord }) => landlord.id === landlordId);
  if (!own && !known) throw notFound();
}

/** Those on a list whom the reader may see, with their names. */
async function visibleOnList(
  manager: EntityManager,
  visit: Visit,
  trajectoryIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await rowsOf<{ id: string; name: string }>(
    manager,
    sql`select t.id, p.first_name || ' ' || p.last_name as name
        from trajectory t join person p on p.id = t.person_id
        where t.id = any (${[...trajectoryIds]}::uuid[]) and ${visit.access.where('trajectory.view', 't')}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
