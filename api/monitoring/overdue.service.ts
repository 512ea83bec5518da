import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { weeksFrom, type Span } from '../../domain/board/weeks.js';
import { whyOpen } from '../../domain/board/why.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import type { EvaluationKind, TrajectoryTaskKind } from '../../domain/trajectory/events.js';
import { roundOfTask } from '../../domain/trajectory/file.js';
import { joined, rowOf, type Sql, sql } from '../../infra/access/sql.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { dueState, type DueState, type TermAnswer, termAnswer } from '../words/terms.js';
import { evaluationWord, type Worded, whyWord } from './board-words.js';
import type { OverdueQuery } from './monitoring.schema.js';
import { type WorkKind, workKinds, workOnBoard } from './work-on-board.js';

/** One evaluation, or one task, that is late or comes. */
export interface OverdueRow {
  id: string;
  /** By which name it is re-planned; a round of a recurring duty by its own. */
  item: { evaluationId: string } | { taskId: string } | { trajectoryId: string; round: string };
  trajectoryId: string;
  number: string;
  name: string;
  programme: { code: string; title: string };
  kind: EvaluationKind | TrajectoryTaskKind;
  label: string;
  /** Null: nobody's yet. */
  worker: { id: string; name: string; active: boolean } | null;
  /** The organisation of the worker; of what is nobody's, the one that holds it. */
  team: { id: string; name: string };
  /** Who referred. */
  partner: { id: string; name: string };
  due: TermAnswer;
  state: DueState;
  why: Worded[];
  /** Its open task and how far that has climbed; null before it opens. */
  task: { id: string; rung: number; role: string } | null;
  /** It was given a day by a person. */
  moved: boolean;
  lastDay: IsoDate | null;
}

export interface OverdueFilter {
  value: string;
  label: string;
  count: number;
}

export interface OverdueAnswer {
  items: OverdueRow[];
  counts: { late: number; week: number; four_weeks: number };
  /** How many of each kind are late, whatever was chosen: together the figure in the menu. */
  late: Record<WorkKind, number>;
  /** What can be chosen within what is shown now, with how many of each. */
  filters: Record<'team' | 'worker' | 'programme' | 'partner', OverdueFilter[]>;
  cursor: string | null;
}

interface Row {
  id: string;
  trajectory_id: string;
  number: string;
  name: string;
  programme: string;
  title: string;
  every: number | null;
  what: WorkKind;
  kind: EvaluationKind | TrajectoryTaskKind;
  n: number;
  task_label: string | null;
  task_key: string | null;
  due: Term;
  due_on: IsoDate;
  moved: string | null;
  worker_id: string | null;
  worker: string | null;
  active: boolean | null;
  absences: Span[] | null;
  team_id: string;
  team: string;
  referrer_id: string;
  referrer: string;
  stay_until: IsoDate | null;
  task_id: string | null;
  rung: number | null;
  role: string | null;
}

interface Found {
  counts: OverdueAnswer['counts'];
  late: OverdueAnswer['late'];
  filters: { facet: keyof OverdueAnswer['filters']; value: string; label: string; count: number }[];
  items: Row[];
}

const weeksAhead = 4;
const nothingLate: OverdueAnswer['late'] = { evaluation: 0, step: 0, recurring: 0, consent: 0 };

@Injectable()
export class OverdueService {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
  ) {}

  /** What of one kind is late or comes within four weeks, in the reader's own organisation; the first due first. */
  async list(visit: Visit, query: OverdueQuery): Promise<OverdueAnswer> {
    const asked = rowsToRead(visit, query.limit);
    const found = await rowOf<Found>(this.database.manager, question(visit, query, asked));
    const page = pageOf(found?.items ?? [], asked, ({ due_on, id }) => ({ value: due_on, id }));
    const filters: OverdueAnswer['filters'] = { team: [], worker: [], programme: [], partner: [] };
    for (const { facet, value, label, count } of found?.filters ?? [])
      filters[facet].push({
        value,
        label: value === 'none' ? this.texts.word('board.nobody') : label,
        count,
      });
    return {
      items: page.items.map((row) => this.shown(row, visit)),
      counts: found?.counts ?? { late: 0, week: 0, four_weeks: 0 },
      late: found?.late ?? nothingLate,
      filters,
      cursor: page.cursor,
    };
  }

  private shown(row: Row, { today }: Visit): OverdueRow {
    const { worker_id: workerId, worker, active, absences, rung, role, task_id: taskId } = row;
    const who = workerId !== null && worker !== null;
    const climbing = taskId !== null && rung !== null && role !== null;
    const reasons = whyOpen({
      dueOn: row.due_on,
      today,
      worker: who ? { active: active ?? false, absences: absences ?? [] } : null,
      moved: row.moved,
      ladder: climbing ? { rung, role } : null,
    });
    return {
      id: row.id,
      item: itemOf(row),
      trajectoryId: row.trajectory_id,
      number: row.number,
      name: row.name,
      programme: { code: row.programme, title: row.title },
      kind: row.kind,
      label: this.labelOf(row),
      worker: who ? { id: workerId, name: worker, active: active ?? false } : null,
      team: { id: row.team_id, name: row.team },
      partner: { id: row.referrer_id, name: row.referrer },
      due: termAnswer(this.texts, row.due),
      state: dueState(row.due_on, today),
      why: reasons.map((reason) => whyWord(this.texts, reason)),
      task: climbing ? { id: taskId, rung, role } : null,
      moved: row.moved === 'absence' || row.moved === 'other',
      lastDay: row.stay_until,
    };
  }

  private labelOf({ kind, n, every, task_label: label }: Row): string {
    if (kind === 'interim' || kind === 'final')
      return evaluationWord(this.texts, { kind, n, every });
    return label ?? this.texts.word(`trajectories.task.${kind}`);
  }
}

function itemOf({ what, id, trajectory_id: trajectoryId, task_key: key }: Row): OverdueRow['item'] {
  if (what === 'evaluation') return { evaluationId: id };
  const round = key === null ? null : roundOfTask({ kind: 'recurring_duty', key });
  return what === 'recurring' && round !== null ? { trajectoryId, round } : { taskId: id };
}

/** Rows, counts and filters in one question to the database. */
function question(visit: Visit, query: OverdueQuery, asked: number): Sql {
  const after = positionOf(query.cursor);
  const weeks = weeksFrom(visit.today, weeksAhead);
  const [week = visit.today, last = visit.today] = [weeks[0]?.until, weeks.at(-1)?.until];
  const ends = { week, four_weeks: last };
  const within = (show: OverdueQuery['show']): Sql =>
    show === 'late'
      ? sql`o.due_on < ${visit.today}::date`
      : sql`o.due_on between ${visit.today}::date and ${ends[show]}::date`;
  const chosen = joined(choices(query), ' and ', sql`true`);
  const count = (show: OverdueQuery['show']): Sql =>
    sql`count(*) filter (where ${within(show)})::int`;
  return sql`with all_of_it as materialized (${workOnBoard(visit, last)}),
      o as materialized (select * from all_of_it where what = ${query.kind}),
      shown as materialized (select * from o where ${within(query.show)}),
      page as (select * from shown o where ${chosen}
        ${after ? sql`and (o.due_on, o.id) > (${after.value}::date, ${after.id}::uuid)` : sql``}
        order by o.due_on, o.id limit ${asked})
    select (select jsonb_build_object('late', ${count('late')}, 'week', ${count('week')},
        'four_weeks', ${count('four_weeks')}) from o where ${chosen}) as counts,
      (${lateOfEach(visit)}) as late,
      (select coalesce(jsonb_agg(to_jsonb(f) order by f.value = 'none', f.label), '[]') from (${facets()}) f) as filters,
      (select coalesce(jsonb_agg(to_jsonb(d) order by d.due_on, d.id), '[]')
        from (${details(visit)}) d) as items`;
}

function lateOfEach({ today }: Visit): Sql {
  return sql`select jsonb_object_agg(k.what, (select count(*)::int from all_of_it a
      where a.what = k.what and a.due_on < ${today}::date)) from unnest(${workKinds}::text[]) k (what)`;
}

function choices({ team, worker, programme, partner }: OverdueQuery): Sql[] {
  return [
    ...(team === undefined ? [] : [sql`o.team_id = ${team}`]),
    ...(programme === undefined ? [] : [sql`o.programme = ${programme}`]),
    ...(partner === undefined ? [] : [sql`${partner}::uuid in (o.referrer_id, o.landlord_id)`]),
    ...(worker === undefined
      ? []
      : [worker === 'none' ? sql`o.worker_id is null` : sql`o.worker_id = ${worker}`]),
  ];
}

function facets(): Sql {
  return sql`select 'worker' as facet, coalesce(worker_id::text, 'none') as value, coalesce(worker, '') as label,
      count(*)::int as count from shown group by worker_id, worker
    union all select 'team', t.id::text, t.name, count(*)::int from shown
      join organisation t on t.id = team_id group by t.id, t.name
    union all select 'partner', p.id::text, p.name, count(*)::int from shown
      join organisation p on p.id in (referrer_id, landlord_id) group by p.id, p.name
    union all select 'programme', s.programme, max(v.data->>'title'), count(*)::int from shown s
      join programme_version v on v.organisation_id = s.organisation_id and v.code = s.programme
        and v.version = s.programme_version group by s.programme`;
}

function details({ organisationId }: Visit): Sql {
  return sql`select o.*, coalesce(e.due, t.due) as due, t.label as task_label, t.task_key, concat_ws(' ', p.first_name, p.last_name) as name, v.data->>'title' as title,
      (v.data #>> '{stay,evaluations,interimEveryMonths}')::int as every, team.name as team,
      r.name as referrer, t.id as task_id, t.rung, t.role,
      (select jsonb_agg(jsonb_build_object('from', a.from_date, 'until', a.until_date)) from absence a
        where a.user_id = o.worker_id and a.organisation_id = ${organisationId}) as absences
    from page o left join evaluation e on e.id = o.id join person p on p.id = o.person_id
    join organisation team on team.id = o.team_id join organisation r on r.id = o.referrer_id
    join programme_version v on v.organisation_id = o.organisation_id and v.code = o.programme
      and v.version = o.programme_version
    left join task t on t.trajectory_id = o.trajectory_id and t.state = 'open'
      and (t.id = o.id or t.task_key = 'evaluation:' || o.id || ':' || o.due_on)`;
}
