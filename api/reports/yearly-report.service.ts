import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { documentWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import {
  yearlyReportCode,
  type YearlyFigures,
  type YearlyRow,
} from '../../domain/trajectory/yearly.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { yearlyReportOf } from '../../infra/database/yearly-report.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { StoredAnswer } from '../http/accepted.js';
import type { CommandDelivery } from '../http/delivery.js';
import { keptFile, type KeptFile } from '../http/kept-file.js';
import { Once } from '../http/once.js';
import { notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { DELIVERY } from '../tokens.js';
import type { YearlyPaperForm, YearlyQuery } from './reports.schema.js';

/** A yearly report that was made, and is kept. */
export interface YearlyPaper {
  id: string;
  year: number;
  /** The last day it counts. */
  until: IsoDate;
  askedAt: IsoInstant;
  by: string | null;
}

export interface YearlyReportAnswer {
  title: string;
  year: number;
  /** Of which something is registered, the newest first. */
  years: number[];
  until: IsoDate;
  items: YearlyRow[];
  total: YearlyFigures;
  papers: YearlyPaper[];
}

export interface YearlyPaperAnswer {
  command: string;
  /** Empty while it is being made. */
  paperId: string;
}

const patienceMillis = 2_500;
const lookEveryMillis = 50;

/** One year of a programme per municipality, on the screen and as a paper (S2 terugkoppeling). */
@Injectable()
export class YearlyReports {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    @Inject(DELIVERY) private readonly delivery: CommandDelivery,
  ) {}

  /** The table of a year, this one unless asked. @throws Problem 404 for a programme that has no yearly report */
  async show(visit: Visit, code: string, query: YearlyQuery): Promise<YearlyReportAnswer> {
    const { manager } = this.database;
    const programme = await programmeWithReport(manager, visit, code);
    const years = await yearsOf(manager, visit, code);
    const year = query.year ?? years[0] ?? Number(visit.today.slice(0, 4));
    const { organisationId, today } = visit;
    const report = await yearlyReportOf(manager, { organisationId, programme, year, today });
    const { until, rows: items, total } = report;
    const papers = await papersOf(manager, visit, { code, year });
    return { title: programme.title, year, years, until, items, total, papers };
  }

  /** Has the paper of a year made. Asked for again on the same figures it is the same one. @throws Problem 404; 422 `date_in_future` */
  async make(
    { visit, intent }: Act,
    code: string,
    { year }: YearlyPaperForm,
  ): Promise<YearlyPaperAnswer | StoredAnswer> {
    const booked = await this.once.book(visit, intent, async (manager) => {
      await programmeWithReport(manager, visit, code);
      if (`${year}-01-01` > visit.today)
        throw unprocessable('date_in_future', [{ path: 'year', code: 'date_in_future' }]);
      const command = uuidOfKey(`yearly:${intent.key}`);
      const { organisationId, userId: actor, at, instant } = visit;
      await storeCommand(manager, {
        ...{ id: command, organisationId, actor, type: 'start', at },
        ...{ target: documentWorkflowId(command), message: 'yearlyReport' },
        args: { organisationId, code, year, at: instant },
      });
      return { command, paperId: '' };
    });
    await this.delivery.deliver(booked.command);
    return this.madeBy(booked.command);
  }

  private async madeBy(command: string): Promise<YearlyPaperAnswer | StoredAnswer> {
    for (let waited = 0; waited <= patienceMillis; waited += lookEveryMillis) {
      const row = await rowOf<{ id: string }>(
        this.database.manager,
        sql`select document_id as id from yearly_report where id = ${command}`,
      );
      if (row) return { command, paperId: row.id };
      await pause(lookEveryMillis);
    }
    return new StoredAnswer(command, { command, paperId: '' });
  }

  /** A paper as it is kept. @throws Problem 404, also for one of another organisation */
  async pdf(
    { organisationId }: Visit,
    { code, paperId }: { code: string; paperId: string },
  ): Promise<KeptFile> {
    const { manager } = this.database;
    const row = await rowOf<{ year: number }>(
      manager,
      sql`select year from yearly_report where organisation_id = ${organisationId}
          and programme = ${code} and document_id = ${paperId} limit 1`,
    );
    if (!row) throw notFound();
    return keptFile(manager, paperId, `jaarverslag-${code}-${row.year}.pdf`);
  }
}

async function programmeWithReport(
  manager: EntityManager,
  { organisationId, at }: Visit,
  code: string,
): Promise<Programme> {
  const version = await currentProgramme(manager, { organisationId, code, at });
  if (!version?.data.documents.some((one) => one.code === yearlyReportCode)) throw notFound();
  return version.data;
}

/** From the first referral on until now. */
async function yearsOf(
  manager: EntityManager,
  { organisationId, today }: Visit,
  code: string,
): Promise<number[]> {
  const row = await rowOf<{ first: number | null }>(
    manager,
    sql`select min(extract(year from opened_at at time zone 'Europe/Brussels'))::int as first
        from trajectory where organisation_id = ${organisationId} and programme = ${code}`,
  );
  const last = Number(today.slice(0, 4));
  const first = Math.min(row?.first ?? last, last);
  return Array.from({ length: last - first + 1 }, (_unused, index) => last - index);
}

/** Each paper once, as it was asked for last. */
async function papersOf(
  manager: EntityManager,
  { organisationId }: Visit,
  { code, year }: { code: string; year: number },
): Promise<YearlyPaper[]> {
  const rows = await rowsOf<Omit<YearlyPaper, 'askedAt'> & { askedAt: Date }>(
    manager,
    sql`select * from (select distinct on (y.document_id) y.document_id as id, y.year,
            y.until_date as until, y.asked_at as "askedAt", u.name as by
          from yearly_report y left join app_user u on u.id::text = y.asked_by
          where y.organisation_id = ${organisationId} and y.programme = ${code} and y.year = ${year}
          order by y.document_id, y.asked_at desc) paper order by "askedAt" desc, id`,
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}
