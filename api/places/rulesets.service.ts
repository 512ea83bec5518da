import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import {
  faultsOfRuleset,
  type RouteShare,
  routeShares,
  type RulesetData,
  type RulesetState,
} from '../../domain/allocation/ruleset.js';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';
import { joined, rowsOf, sql } from '../../infra/access/sql.js';
import { RulesetRow } from '../../infra/database/entities/place.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { allottingPairs, allottingPartners } from './place-access.js';
import type {
  PublishBody,
  RetireBody,
  RulesetBody,
  RulesetQuery,
  RulesetStepBody,
} from './places.schema.js';

export interface RouteShareAnswer extends RouteShare {
  label: string;
}

export interface RulesetAnswer extends RulesetData {
  id: string;
  ownerId: string;
  ownerName: string;
  version: number;
  state: RulesetState;
  stateText: string;
  /** It holds today. */
  current: boolean;
  from: IsoDate;
  until: IsoDate | null;
  author: string;
  reason: string;
  mayManage: boolean;
  /** The year's allocations of the landlords that the reader allots with, by route. */
  shares: { allocations: number; unaccounted: number; routes: RouteShareAnswer[] };
}

export interface RulesetsAnswer {
  year: number;
  items: RulesetAnswer[];
}

interface Changed {
  id: string;
  command: string;
}

interface Row {
  id: string;
  ownerId: string;
  ownerName: string;
  version: number;
  state: RulesetState;
  from: IsoDate;
  until: IsoDate | null;
  data: RulesetData;
  author: string;
  reason: string;
}

/** Local allocation rulesets with their target-group plan: versions, dated, with who and why (S18). */
@Injectable()
export class RulesetsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** The own rulesets, and those of partners that are no drafts, the newest first. */
  async list(visit: Visit, query: RulesetQuery): Promise<RulesetsAnswer> {
    const { manager } = this.database;
    const { organisationId, today } = visit;
    const year = query.year ?? Number(today.slice(0, 4));
    const partners = (await allottingPartners(manager, visit)).map(({ id }) => id);
    const rows = await rowsOf<Row>(
      manager,
      sql`select r.id, r.organisation_id as "ownerId", o.name as "ownerName", r.version, r.state,
            r.from_date as "from", r.until_date as "until", r.data, r.author, r.reason
          from allocation_ruleset r join organisation o on o.id = r.organisation_id
          where r.organisation_id = ${organisationId}
            or (r.state <> 'draft' and r.organisation_id = any (${partners}::uuid[]))
          order by r.organisation_id = ${organisationId} desc, o.name, r.version desc`,
    );
    const counts = await countsOf(manager, visit, year);
    return { year, items: rows.map((row) => this.ruleset(visit, row, counts)) };
  }

  /** Makes a draft. @throws Problem 422 `ruleset_faulty` with every fault */
  draft({ visit, intent }: Act, body: RulesetBody): Promise<Changed> {
    return this.once.book(visit, intent, async (manager) => {
      const { from, until = null, reason, ...data } = body;
      const faults = faultsOfRuleset({ data, from, until });
      if (faults.length > 0) throw unprocessable('ruleset_faulty', faults);
      const { organisationId, name: author, at: madeAt } = visit;
      await rowsOf(
        manager,
        sql`select id from organisation where id = ${organisationId} for update`,
      );
      const before = await manager.countBy(RulesetRow, { organisationId });
      const id = uuidv7(madeAt);
      const made = { author, reason, madeAt, publishedAt: null, retiredAt: null };
      await manager.insert(RulesetRow, {
        ...{ id, organisationId, version: before + 1, state: 'draft', data },
        ...{ fromDate: from, untilDate: until, ...made },
      });
      return { id, command: intent.key };
    });
  }

  /** Ticks off a step in the making of a draft. @throws Problem 404; 409 `ruleset_not_draft` */
  step({ visit, intent }: Act, id: string, { step, doneOn }: RulesetStepBody): Promise<Changed> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await ownRuleset(manager, visit, id);
      if (row.state !== 'draft') throw conflict('ruleset_not_draft');
      if (!row.data.steps[step])
        throw unprocessable('not_an_option', [{ path: 'step', code: 'not_an_option' }]);
      const steps = row.data.steps.map((one, index) => (index === step ? { ...one, doneOn } : one));
      await manager.update(RulesetRow, { id }, { data: { ...row.data, steps } });
      return { id, command: intent.key };
    });
  }

  /**
   * Lets a draft hold from its day on; the version before it then ends on the day before.
   * @throws Problem 404; 409 `ruleset_not_draft`, `ruleset_overlaps`.
   */
  publish({ visit, intent }: Act, id: string, { reason }: PublishBody): Promise<Changed> {
    return this.once.book(visit, intent, async (manager) => {
      const { state, fromDate, organisationId } = await ownRuleset(manager, visit, id);
      if (state !== 'draft') throw conflict('ruleset_not_draft');
      await rowsOf(
        manager,
        sql`update allocation_ruleset set until_date = ${addDays(fromDate, -1)}
            where organisation_id = ${organisationId} and state = 'published'
              and from_date < ${fromDate} and (until_date is null or until_date >= ${fromDate})`,
      );
      const { name: author, at: publishedAt } = visit;
      const published = { state: 'published' as const, reason, author, publishedAt };
      await unlessOverlap(manager.update(RulesetRow, { id }, published));
      return { id, command: intent.key };
    });
  }

  /**
   * Ends a published ruleset with its last day; one that had not begun never holds.
   * @throws Problem 404; 409 `ruleset_not_published`; 422 `not_after`.
   */
  retire({ visit, intent }: Act, id: string, { on, reason }: RetireBody): Promise<Changed> {
    return this.once.book(visit, intent, async (manager) => {
      const { state, fromDate, untilDate } = await ownRuleset(manager, visit, id);
      if (state !== 'published') throw conflict('ruleset_not_published');
      const never = fromDate > visit.today && on < fromDate;
      if ((on < fromDate && !never) || (untilDate !== null && on > untilDate))
        throw unprocessable('not_after', [{ path: 'on', code: 'not_after' }]);
      const { name: author, at: retiredAt } = visit;
      const last = never ? addDays(fromDate, -1) : on;
      const retired = { state: 'retired' as const, untilDate: last, reason, author, retiredAt };
      await manager.update(RulesetRow, { id }, retired);
      return { id, command: intent.key };
    });
  }

  private ruleset(visit: Visit, { data, ...row }: Row, counts: Count[]): RulesetAnswer {
    const { routes, ...sums } = routeShares(data.routes, counts);
    const labels = new Map(data.routes.map(({ code, label }) => [code, label]));
    const { today, organisationId, access } = visit;
    const begun = row.state !== 'draft' && row.from <= today;
    return {
      ...row,
      ...data,
      stateText: this.texts.word(`places.ruleset_state.${row.state}`),
      current: begun && (row.until === null || row.until >= today),
      mayManage: row.ownerId === organisationId && access.may('place.manage'),
      shares: {
        ...sums,
        routes: routes.map((one) => ({ ...one, label: labels.get(one.route) ?? one.route })),
      },
    };
  }
}

interface Count {
  allocations: number;
  perRoute: Record<string, number>;
}

async function countsOf(manager: EntityManager, visit: Visit, year: number): Promise<Count[]> {
  const pairs = await allottingPairs(manager, visit);
  const own = visit.side === 'landlord' ? [visit.organisationId] : [];
  const landlords = [...new Set([...own, ...pairs.map(({ landlord }) => landlord.id)])];
  const condition = joined(
    [sql`year = ${year}`, sql`organisation_id = any (${landlords}::uuid[])`],
    ' and ',
    sql`false`,
  );
  return rowsOf<Count>(
    manager,
    sql`select allocations, per_route as "perRoute" from allocation_count where ${condition}`,
  );
}

async function ownRuleset(manager: EntityManager, visit: Visit, id: string): Promise<RulesetRow> {
  const { organisationId } = visit;
  const lock = { mode: 'pessimistic_write' } as const;
  const row = await manager.findOne(RulesetRow, { where: { id, organisationId }, lock });
  if (!row) throw notFound();
  return row;
}

/** The constraint of the table keeps two rulesets from holding on one day. */
async function unlessOverlap(stored: Promise<unknown>): Promise<void> {
  try {
    await stored;
  } catch (error) {
    const exclusionViolation = '23P01';
    const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as {
      code?: string;
    };
    if (code === exclusionViolation) throw conflict('ruleset_overlaps');
    throw error;
  }
}
