import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccessRole } from '../../domain/access/policy.js';
import { type Shares, withFewerPeople } from '../../domain/board/forecast.js';
import { daysAway, type Span, weeksFrom } from '../../domain/board/weeks.js';
import {
  addDays,
  daysBetween,
  type HolidayCalendar,
} from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { Once } from '../http/once.js';
import type { Act, Visit } from '../http/visit.js';
import type { LimitBody, WorkloadQuery } from './monitoring.schema.js';
import { workOnBoard } from './work-on-board.js';

/** Somebody is away, and how many evaluations fall on those days. */
export interface BoardAbsence extends Span {
  id: string;
  evaluations: number;
}

/** What one person has and will have: counts and dates, and no order but that of names. */
export interface WorkloadRow {
  /** Null: what is nobody's. */
  worker: { id: string; name: string; active: boolean } | null;
  team: { id: string; name: string };
  running: number;
  /** So many above the limit of the organisation; 0 when not. */
  above: number;
  late: number;
  /** Late tasks that are no evaluation. */
  lateTasks: number;
  /** How many days the oldest evaluation is late. */
  oldestDays: number | null;
  /** Planned evaluations, those of them that fall in an absence, and working days away, week by week. */
  weeks: { evaluations: number; inside: number; away: number }[];
  absences: BoardAbsence[];
}

export interface TeamForecast extends Shares {
  team: { id: string; name: string };
}

export interface WorkloadAnswer {
  weeks: Span[];
  limit: number;
  items: WorkloadRow[];
  forecast: { less: number; teams: TeamForecast[] };
}

interface Row {
  id: string | null;
  name: string | null;
  active: boolean | null;
  team_id: string;
  team: string;
  running: number;
  late: number;
  late_tasks: number;
  oldest: IsoDate | null;
  weeks: Record<string, { n: number; inside: number }> | null;
  absences: BoardAbsence[] | null;
  most: number | null;
}

/** Where no organisation said otherwise. */
export const usualLimit = 20;

/** Who can be given trajectories, also while he has none (S2 to S10 "Who"). */
const coaching: readonly AccessRole[] = [
  'trajectory_coach',
  'housing_coach',
  'volunteer_coach',
  'case_manager',
];

@Injectable()
export class WorkloadService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
  ) {}

  /** The load of everybody who works in the running trajectories of the reader's organisation. */
  async show(visit: Visit, query: WorkloadQuery): Promise<WorkloadAnswer> {
    const { manager } = this.database;
    const weeks = weeksFrom(visit.today, query.weeks);
    const [rows, calendar] = await Promise.all([
      rowsOf<Row>(manager, question(visit, weeks)),
      loadCalendar(manager),
    ]);
    const limit = rows.find(({ most }) => most !== null)?.most ?? usualLimit;
    const items = rows.map((row) => shown(row, { today: visit.today, weeks, calendar, limit }));
    const forecast = { less: query.less, teams: forecastOf(items, query.less) };
    return { weeks, limit, items, forecast };
  }

  /** Sets the most running trajectories one person should have. */
  async limit({ visit, intent }: Act, { most }: LimitBody): Promise<{ command: string }> {
    const { organisationId, userId, at } = visit;
    return this.once.book(visit, intent, async (manager) => {
      const before = await rowOf<{ most: number }>(
        manager,
        sql`select most from workload_limit where organisation_id = ${organisationId} for update`,
      );
      await rowsOf(
        manager,
        sql`insert into workload_limit (organisation_id, most, set_by, set_at)
            values (${organisationId}, ${most}, ${userId}, ${at})
            on conflict (organisation_id) do update set most = excluded.most,
              set_by = excluded.set_by, set_at = excluded.set_at`,
      );
      const fields = changedFields({ most: before?.most ?? usualLimit }, { most });
      await noteChange(manager, visit, {
        kind: 'workload_limit',
        subjectId: organisationId,
        fields,
      });
      return { command: intent.key };
    });
  }
}

interface Around {
  today: IsoDate;
  weeks: readonly Span[];
  calendar: HolidayCalendar;
  limit: number;
}

function shown(row: Row, { today, weeks, calendar, limit }: Around): WorkloadRow {
  const absences = row.absences ?? [];
  const { id, name } = row;
  return {
    worker: id === null || name === null ? null : { id, name, active: row.active ?? false },
    team: { id: row.team_id, name: row.team },
    running: row.running,
    above: id === null ? 0 : Math.max(0, row.running - limit),
    late: row.late,
    lateTasks: row.late_tasks,
    oldestDays: row.oldest === null ? null : daysBetween(row.oldest, today),
    weeks: weeks.map((week, index) => ({
      evaluations: row.weeks?.[String(index)]?.n ?? 0,
      inside: row.weeks?.[String(index)]?.inside ?? 0,
      away: daysAway(week, absences, calendar).length,
    })),
    absences,
  };
}

/** Team by team: everything that runs and is planned, shared by those who are there and by fewer. */
function forecastOf(items: readonly WorkloadRow[], less: number): TeamForecast[] {
  const teams = new Map(items.map(({ team }) => [team.id, team]));
  return [...teams.values()].map((team) => {
    const rows = items.filter((row) => row.team.id === team.id);
    const sum = (of: (row: WorkloadRow) => number): number =>
      rows.reduce((total, row) => total + of(row), 0);
    const people = rows.filter(({ worker }) => worker?.active === true).length;
    const weeks = (rows[0]?.weeks ?? []).map((_, index) =>
      sum((row) => row.weeks[index]?.evaluations ?? 0),
    );
    return {
      team,
      ...withFewerPeople({ people, running: sum(({ running }) => running), weeks }, less),
    };
  });
}

/** Everything about everybody in one question to the database; week 0 is what is left of this one. */
function question({ access, organisationId, today }: Visit, weeks: readonly Span[]): Sql {
  const sunday = weeks[0]?.until;
  const until = weeks.at(-1)?.until;
  return sql`with mine as materialized (
      select tr.id, tr.coach_id from trajectory tr where tr.closed_on is null
        and ${access.where('board.view', 'tr')} and ${access.where('trajectory.view', 'tr')}
    ), planned as materialized (
      select e.assigned_user_id as worker_id, e.due_on from evaluation e
        where e.state = 'planned' and e.due_on <= ${until}::date and ${access.where('board.view', 'e')}
    ), running as (select coach_id as worker_id, count(*)::int as n from mine group by coach_id
    ), late as (
      select worker_id, count(*)::int as n, min(due_on) as oldest from planned
        where due_on < ${today}::date group by worker_id
    ), late_tasks as (
      select worker_id, count(*)::int as n from (${workOnBoard({ access }, addDays(today, -1))}) w
        where w.what <> 'evaluation' group by worker_id
    ), weekly as (
      select worker_id, jsonb_object_agg(week, jsonb_build_object('n', n, 'inside', inside)) as weeks from (
        select p.worker_id, (p.due_on - (${sunday}::date - 6)) / 7 as week, count(*)::int as n,
            count(*) filter (where exists (select 1 from absence a where a.user_id = p.worker_id
              and a.organisation_id = ${organisationId} and p.due_on between a.from_date and a.until_date))::int as inside
          from planned p where p.due_on >= ${today}::date group by 1, 2) w group by worker_id
    ), workers as (
      select worker_id from running union select worker_id from planned
        union select worker_id from late_tasks
        union select u.id from app_user u where u.organisation_id = ${organisationId} and u.active
          and u.roles && ${coaching}::text[]
    )
    select u.id, u.name, u.active, o.id as team_id, o.name as team, coalesce(r.n, 0) as running,
      coalesce(l.n, 0) as late, coalesce(lt.n, 0) as late_tasks, l.oldest, k.weeks,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'from', a.from_date, 'until', a.until_date,
          'evaluations', (select count(*) from planned p where p.worker_id = w.worker_id
            and p.due_on between a.from_date and a.until_date)) order by a.from_date)
        from absence a where a.user_id = w.worker_id and a.organisation_id = ${organisationId}
          and a.until_date >= ${today}::date) as absences,
      (select most from workload_limit where organisation_id = ${organisationId}) as most
    from workers w left join app_user u on u.id = w.worker_id
    join organisation o on o.id = coalesce(u.organisation_id, ${organisationId}::uuid)
    left join running r on r.worker_id is not distinct from w.worker_id
    left join late l on l.worker_id is not distinct from w.worker_id
    left join late_tasks lt on lt.worker_id is not distinct from w.worker_id
    left join weekly k on k.worker_id is not distinct from w.worker_id
    order by u.name nulls last, u.id`;
}
