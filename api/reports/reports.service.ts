import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import type { Visit } from '../http/visit.js';
import type { ReportQuery } from './reports.schema.js';

/** The figures of one year (S1 "Figures to reproduce"). */
export interface ReportRow {
  year: string;
  filesHeard: number;
  arrangements: number;
  evictionsAvoided: number;
  procedures: number;
  evictions: number;
}

export interface ReportAnswer {
  title: string;
  definition: string;
  from: IsoDate;
  to: IsoDate;
  periods: string[];
  rows: { code: string; label: string; definition: string; values: number[] }[];
  items: ReportRow[];
}

type Figure = Exclude<keyof ReportRow, 'year'>;
const figures: readonly [Figure, string, string][] = [
  ['filesHeard', 'Dossiers behandeld', 'Dossiers waarover de commissie dat jaar zitting hield.'],
  ['arrangements', 'Regelingen', 'Behandelde dossiers met een afbetalingsplan als beslissing.'],
  [
    'evictionsAvoided',
    'Uithuiszettingen vermeden',
    'Behandelde dossiers met een regeling, niet uit huis gezet.',
  ],
  ['procedures', 'Procedures', 'Dossiers waarvoor dat jaar een verzoekschrift is neergelegd.'],
  ['evictions', 'Uithuiszettingen', 'Dossiers die dat jaar eindigden met een uithuiszetting.'],
];

@Injectable()
export class ReportsService {
  constructor(private readonly database: DataSource) {}

  /** The yearly figures of the LAC, from the events, of the cases the reader's side owns or heard. */
  async lac(visit: Visit, query: ReportQuery): Promise<ReportAnswer> {
    const from = query.from ?? `${await this.firstYear(visit)}-01-01`;
    const to = query.to ?? visit.today;
    const items = await rowsOf<ReportRow>(
      this.database.manager,
      sql`with mine as (
            select c.id, c.outcome from arrears_case c where c.organisation_id = ${visit.organisationId}
              or exists (select 1 from share s where s.case_id = c.id and s.partner_id = ${visit.organisationId})
          ), heard as (
            select distinct on (e.case_id, d.year) e.case_id, d.year, e.data->>'decision' as decision
              from case_event e join mine on mine.id = e.case_id
              join lateral (select s.data->>'on' as on_day from case_event s where s.case_id = e.case_id
                and s.type = 'session_planned' and s.data->>'sessionId' = e.data->>'sessionId' limit 1) sd on true
              join lateral (select substr(sd.on_day, 1, 4) as year) d on true
              where e.type = 'committee_decided' and e.data->>'decision' <> 'postponed'
                and sd.on_day between ${from} and ${to}
              order by e.case_id, d.year, e.position desc
          ), lodged as (
            select substr(e.data->>'on', 1, 4) as year, e.case_id from case_event e join mine on mine.id = e.case_id
              where e.type = 'petition_lodged' and e.data->>'on' between ${from} and ${to}
          ), evicted as (
            select substr(e.data->>'on', 1, 4) as year, e.case_id from case_event e join mine on mine.id = e.case_id
              where e.type = 'case_closed' and e.data->>'outcome' = 'evicted'
                and e.data->>'on' between ${from} and ${to}
          ), years as (
            select generate_series(${from.slice(0, 4)}::int, ${to.slice(0, 4)}::int)::text as year
          )
          select y.year,
            (select count(*)::int from heard h where h.year = y.year) as "filesHeard",
            (select count(*)::int from heard h where h.year = y.year and h.decision like 'plan%') as arrangements,
            (select count(*)::int from heard h join mine on mine.id = h.case_id where h.year = y.year
              and h.decision like 'plan%' and mine.outcome is distinct from 'evicted') as "evictionsAvoided",
            (select count(distinct case_id)::int from lodged l where l.year = y.year) as procedures,
            (select count(distinct case_id)::int from evicted v where v.year = y.year) as evictions
          from years y order by y.year`,
    );
    return {
      title: 'LAC-huisvesting',
      definition: 'Geteld per kalenderjaar van de zitting, het verzoekschrift of het einde.',
      from,
      to,
      periods: items.map(({ year }) => year),
      rows: figures.map(([code, label, definition]) => ({
        code,
        label,
        definition,
        values: items.map((item) => item[code]),
      })),
      items,
    };
  }

  /** The year of the first thing counted, so that a report begins where the figures begin. */
  private async firstYear({ organisationId, today }: Visit): Promise<string> {
    const [row] = await rowsOf<{ year: string | null }>(
      this.database.manager,
      sql`select min(substr(e.data->>'on', 1, 4)) as year from case_event e
          join arrears_case c on c.id = e.case_id where (e.type in ('session_planned', 'petition_lodged')
            or (e.type = 'case_closed' and e.data->>'outcome' = 'evicted'))
          and (c.organisation_id = ${organisationId} or exists (select 1 from share s
            where s.case_id = c.id and s.partner_id = ${organisationId}))`,
    );
    return row?.year ?? today.slice(0, 4);
  }
}
