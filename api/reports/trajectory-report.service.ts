import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addMonths } from '../../domain/calendar/holiday-calendar.js';
import {
  type CountedCase,
  durationClasses,
  durationsOf,
  meanOf,
  numbersOf,
  publishedFigures,
  selected,
  stayDays,
  stayUntil,
  summaryOf,
  waitDays,
} from '../../domain/trajectory/figures.js';
import type { FactRule, Programme } from '../../domain/trajectory/programme.js';
import { yearlyReportCode } from '../../domain/trajectory/yearly.js';
import type { IsoDate } from '../../domain/term/types.js';
import { notFollowed } from '../../domain/trajectory/events.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { notFound } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { Choice } from '../trajectories/trajectories.answers.js';
import type { TrajectoryReportQuery } from './reports.schema.js';

/** One figure; null where it is hidden behind the wall or there is nothing to take a mean of. */
export interface Figure extends Choice {
  value: number | null;
  unit: 'count' | 'percent' | 'days' | 'months' | 'minutes' | 'years';
  /** The list that holds what was counted. */
  href: string | null;
}

export interface ReportSection extends Choice {
  definition: string;
  rows: Figure[];
}

export interface PublishedReport {
  from: IsoDate;
  to: IsoDate;
  rows: PublishedRow[];
}

export interface PublishedRow {
  label: string;
  printed: number;
  counted: number | null;
  unit: Figure['unit'];
  agrees: boolean;
  /** Why the source's own figures do not agree. */
  note: string | null;
}

export interface TrajectoryReportAnswer {
  title: string;
  definition: string;
  from: IsoDate;
  to: IsoDate;
  programme: Choice;
  programmes: Choice[];
  /** Whether this reader can have a year of it per municipality. */
  yearly: boolean;
  sections: ReportSection[];
  /** What the source printed, beside what is counted in its period; null where nothing is registered of that time. */
  published: PublishedReport | null;
  /** One row per referred person, without a name, for the file. */
  items: {
    number: string;
    referrer: string;
    ending: string;
    referredOn: IsoDate;
    stayFrom: IsoDate | null;
    closedOn: IsoDate | null;
  }[];
}

interface CaseRow extends CountedCase {
  number: string;
}
type FoundRow = Omit<CaseRow, 'minutes'> & CaseRow['minutes'];

/** Fewer than this is not told across the wall. */
const fewest = 5;

@Injectable()
export class TrajectoryReports {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
  ) {}

  /** The tables of one programme, from registered cases alone. @throws Problem 404 for an unknown programme */
  async report(visit: Visit, query: TrajectoryReportQuery): Promise<TrajectoryReportAnswer> {
    const programmes = await this.programmes(visit);
    const code = query.programme ?? programmes[0]?.code ?? '';
    const programme = await this.programmeOf(visit, code);
    if (!programme) throw notFound();
    const rows = await this.cases(visit, tracksOf(programme));
    const from = query.from ?? firstDay(rows, code) ?? visit.today;
    const to = query.to ?? visit.today;
    const own = rows.filter(
      (row) => row.programme === code && row.referredOn >= from && row.referredOn <= to,
    );
    const sections = this.sections({ programme, cases: own, to });
    const beyondWall = visit.side === 'landlord';
    return {
      title: programme.title,
      definition: this.texts.word('reports.trajectories.definition'),
      from,
      to,
      programme: { code, label: programme.title },
      programmes,
      yearly:
        visit.access.may('report.yearly') &&
        programme.documents.some((one) => one.code === yearlyReportCode),
      sections: beyondWall ? sections.map((section) => masked(section, own.length)) : sections,
      // A landlord sees a part of the programme: beside the figures of the whole it would say nothing.
      published: beyondWall ? null : publishedReport(programme, rows),
      items: own.map(({ number, referrer, ending, referredOn, stayFrom, closedOn }) => {
        const who = { number, referrer: beyondWall ? '' : referrer };
        return { ...who, ending: ending ?? '', referredOn, stayFrom, closedOn };
      }),
    };
  }

  private async programmes({ organisationId }: Visit): Promise<Choice[]> {
    const own = await rowsOf<Choice>(
      this.database.manager,
      sql`select distinct on (pv.code) pv.code, pv.data->>'title' as label from programme_version pv
          where pv.organisation_id = ${organisationId} order by pv.code, pv.version desc`,
    );
    const shipped = (await shippedProgrammes()).map(({ code, title: label }) => ({ code, label }));
    const others = shipped.filter(({ code }) => !own.some((one) => one.code === code));
    return [...own, ...others].sort((a, b) => a.label.localeCompare(b.label));
  }

  private async programmeOf(
    { organisationId, at }: Visit,
    code: string,
  ): Promise<Programme | undefined> {
    const current = await currentProgramme(this.database.manager, { organisationId, code, at });
    return current?.data ?? (await shippedProgrammes()).find((one) => one.code === code);
  }

  private async cases(visit: Visit, programmes: readonly string[]): Promise<CaseRow[]> {
    const found = await rowsOf<FoundRow>(
      this.database.manager,
      sql`select r.number, r.programme, r.referrer, nullif(r.ending, ${notFollowed}) as ending, r.taken_over as "takenOver", r.facts,
            (r.opened_at at time zone 'Europe/Brussels')::date::text as "referredOn",
            r.stay_from as "stayFrom", f.closed_on as "closedOn", coalesce(k.answers, '[]') as answers,
            coalesce(left_on.day, f.closed_on)::text as "stayEnded", coalesce(c.contacts, 0)::int as contacts,
            coalesce(c.care, 0)::int as care, coalesce(c.travel, 0)::int as travel,
            coalesce(c.administration, 0)::int as administration
          from trajectory r
          -- Of whom an old list tells no end, it told last that it ran.
          cross join lateral (select case when r.ending = ${notFollowed} then null else r.closed_on end as closed_on) f
          left join lateral (select jsonb_agg(jsonb_build_object('step', a.code, 'outcome', a.outcome, 'on', a.day)
              order by a.day) as answers
            from (select t.code, t.outcome, coalesce(e.data->'answers'->>'on',
                (t.closed_at at time zone 'Europe/Brussels')::date::text) as day
              from task t left join case_event e on e.case_id = r.id and e.type = 'task_completed'
                and e.data->>'taskId' = t.id::text
              where t.trajectory_id = r.id and t.state = 'completed' and t.code is not null) a) k on true
          left join lateral (select (e.data->>'on')::date as day from case_event e
            where e.case_id = r.id and e.type = 'ending_decided' limit 1) left_on on r.stay_from is not null
          left join lateral (select count(*) as contacts, sum((e.data->'minutes'->>'care')::int) as care,
              sum((e.data->'minutes'->>'travel')::int) as travel,
              sum((e.data->'minutes'->>'administration')::int) as administration from case_event e
            where e.case_id = r.id and e.type = 'contact_logged') c on true
          where r.programme = any (${programmes}) and ${visit.access.where('trajectory.view', 'r')}
          order by r.number`,
    );
    return found.map(({ care, travel, administration, ...row }) => {
      return { ...row, minutes: { care, travel, administration } };
    });
  }

  private sections({ programme, cases, to }: Counting): ReportSection[] {
    return [
      this.inflow({ programme, cases, to }),
      this.standing({ programme, cases, to }),
      this.endings({ programme, cases, to }),
      this.answers({ programme, cases, to }),
      this.durations({ programme, cases, to }),
      this.contacts(cases),
      ...this.facts({ programme, cases, to }),
    ].filter(({ rows }) => rows.length > 0);
  }

  private section(code: string, rows: Figure[]): ReportSection {
    const word = (what: string): string => this.texts.word(`reports.trajectories.${code}.${what}`);
    return { code, label: word('title'), definition: word('definition'), rows };
  }

  private row(section: string, code: string, value: number | null): Omit<Figure, 'unit'> {
    const label = this.texts.word(`reports.trajectories.${section}.${code}`);
    return { code, label, value, href: null };
  }

  private inflow({ programme, cases }: Counting): ReportSection {
    const rows = programme.referrers.map(({ code, label }): Figure => {
      return count(code, label, selected(cases, { stage: 'referred', referrer: [code] }).length);
    });
    const all = this.row('inflow', 'all', cases.length);
    return this.section('inflow', [{ ...all, unit: 'count' }, ...rows]);
  }

  /** Where everybody is: whoever was referred has not begun, has begun or has ended without beginning. */
  private standing({ programme, cases }: Counting): ReportSection {
    const started = selected(cases, { stage: 'started' });
    const running = started.filter(({ closedOn }) => closedOn === null).length;
    const waiting = selected(cases, { stage: 'waiting' });
    const never = cases.filter(({ stayFrom, closedOn }) => stayFrom === null && closedOn !== null);
    const figures: [string, number, string | null][] = [
      ['started', started.length, null],
      ['running', running, listOf(programme, 'stay')],
      ['finished', started.length - running, null],
      ['never', never.length, null],
      ['waiting', waiting.length, listOf(programme, 'before')],
    ];
    return this.section(
      'standing',
      figures.map(([code, value, href]) => ({
        ...this.row('standing', code, value),
        unit: 'count',
        href,
      })),
    );
  }

  private endings({ programme, cases }: Counting): ReportSection {
    const rows = programme.endings.map(({ code, label }) =>
      count(code, label, selected(cases, { stage: 'ended', ending: [code] }).length),
    );
    return this.section('endings', rows);
  }

  /** Where people went and what followed: the answers to the steps after the stay. */
  private answers({ programme, cases }: Counting): ReportSection {
    const after = programme.phases.filter(({ phase }) =>
      ['ending', 'notice', 'fallback', 'aftercare', 'follow_up'].includes(phase),
    );
    const rows = after.flatMap(({ steps }) =>
      steps.flatMap(({ code: step, outcomes }) =>
        outcomes.map(({ code: outcome, label }) => {
          const answer = { step, outcome };
          return count(
            `${step}:${outcome}`,
            label,
            selected(cases, { stage: 'referred', answer }).length,
          );
        }),
      ),
    );
    return this.section(
      'answers',
      rows.filter(({ value }) => (value ?? 0) > 0),
    );
  }

  private durations({ programme, cases, to }: Counting): ReportSection {
    const stays = cases.map(stayDays);
    const days = (code: string, value: number | null): Figure => ({
      ...this.row('durations', code, value === null ? null : Math.round(value)),
      unit: 'days',
    });
    const { maxMonths } = programme.stay;
    const tooLong = cases.filter((one) => {
      const until = stayUntil(one, to);
      if (maxMonths === null || one.stayFrom === null || until === null) return false;
      return until > addMonths(one.stayFrom, maxMonths);
    });
    const classes = durationsOf(cases, to).map((value, index): Figure => ({
      ...this.row('durations', durationClasses[index]?.code ?? '', value),
      unit: 'count',
    }));
    return this.section('durations', [
      days('mean_stay', meanOf(stays)),
      days('longest_stay', summaryOf(stays, 'highest')),
      days('mean_wait', meanOf(cases.map(waitDays))),
      { ...this.row('durations', 'too_long', tooLong.length), unit: 'count' },
      ...classes,
    ]);
  }

  private contacts(cases: readonly CountedCase[]): ReportSection {
    const contacts = cases.reduce((sum, one) => sum + one.contacts, 0);
    if (contacts === 0) return this.section('contacts', []);
    const each = (of: keyof CountedCase['minutes']): number =>
      Math.round(cases.reduce((sum, { minutes }) => sum + minutes[of], 0) / contacts);
    const minutes = (['care', 'travel', 'administration'] as const).map((code): Figure => {
      return { ...this.row('contacts', code, each(code)), unit: 'minutes' };
    });
    return this.section('contacts', [
      { ...this.row('contacts', 'all', contacts), unit: 'count' },
      ...minutes,
    ]);
  }

  /** Each registered fact with its values; who did not answer is shown, not hidden. */
  private facts({ programme, cases }: Counting): ReportSection[] {
    return (programme.facts ?? []).map((rule) => {
      const { code, label } = rule;
      const unknown = cases.filter(({ facts }) => facts[code] === undefined).length;
      const missing = { ...this.row('facts', 'unknown', unknown), unit: 'count' as const };
      const definition = this.texts.word('reports.trajectories.facts.definition');
      return { code, label, definition, rows: [...this.knownOf(rule, cases), missing] };
    });
  }

  private knownOf({ code, values }: FactRule, cases: readonly CountedCase[]): Figure[] {
    const summary = (as: 'mean' | 'lowest' | 'highest'): Figure => {
      const value = summaryOf(numbersOf(cases, code), as);
      const rounded = value === null ? null : Math.round(10 * value) / 10;
      return { ...this.row('facts', as, rounded), unit: 'years' };
    };
    if (values.length === 0) return [summary('mean'), summary('lowest'), summary('highest')];
    return values.map((value) => {
      const fact = { code, value: value.code };
      return count(value.code, value.label, selected(cases, { stage: 'referred', fact }).length);
    });
  }
}

interface Counting {
  programme: Programme;
  cases: readonly CountedCase[];
  to: IsoDate;
}

function count(code: string, label: string, value: number): Figure {
  return { code, label, value, unit: 'count', href: null };
}

function listOf({ code }: Programme, state: string): string {
  return `/trajecten?programma=${code}&toon=${state}`;
}

/** The programme itself and the other tracks that its figures count too. */
function tracksOf({ code, published }: Programme): string[] {
  return [code, ...new Set(published?.figures.flatMap((figure) => figure.with ?? []))];
}

function firstDay(rows: readonly CaseRow[], code: string): IsoDate | undefined {
  const days = rows.flatMap((row) => (row.programme === code ? [row.referredOn] : []));
  return days.sort().at(0);
}

/** Beyond the wall: no count of fewer than five, and nothing else of so few people. */
function masked(section: ReportSection, people: number): ReportSection {
  const hidden = ({ unit, value }: Figure): boolean =>
    (unit === 'count' ? (value ?? 0) : people) < fewest;
  return {
    ...section,
    rows: section.rows.map((row) => (hidden(row) ? { ...row, value: null } : row)),
  };
}

function publishedReport(
  programme: Programme,
  cases: readonly CountedCase[],
): PublishedReport | null {
  const { published } = programme;
  if (!published) return null;
  const { from, to } = published;
  if (!cases.some(({ referredOn }) => referredOn >= from && referredOn <= to)) return null;
  const rows = publishedFigures(programme, cases).map(
    ({ label, printed, counted, unit, agrees, note = null }) => {
      return { label, printed, counted: rounded(counted), unit, agrees, note };
    },
  );
  return { from, to, rows };
}

function rounded(counted: number | null): number | null {
  return counted === null ? null : Math.round(10 * counted) / 10;
}
