import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { assess } from '../../domain/arrears/assess.js';
import {
  changedCalendar,
  faultsOfChange,
  holidaysFrom,
  type CalendarChange,
} from '../../domain/calendar/changes.js';
import type { HolidayCalendar } from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';
import { movedByCalendar, type MovedDate } from '../../domain/trajectory/calendar-moves.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar, loadCaseView } from '../../infra/database/case-view.js';
import { noteChange } from '../../infra/database/changes.js';
import { CalendarVersion } from '../../infra/database/entities/rules.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { ringProcedures } from '../../infra/relay/commands.js';
import { Once } from '../http/once.js';
import { conflict, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import type { PublicationBody } from './calendar.schema.js';

export interface CalendarAnswer {
  version: number;
  validThrough: IsoDate;
  holidays: { date: IsoDate; label: string }[];
}

/** A date of an own file that would move, with the file; of other organisations only how many. */
export interface MovedTerm extends MovedDate {
  fileId: string;
  number: string;
  label: string;
  href: string;
}

export interface CalendarPreview {
  moved: MovedTerm[];
  /** Dates of other organisations that would move. */
  elsewhere: number;
  later: number;
  earlier: number;
  /** How many open files were looked at. */
  files: number;
}

interface OpenFile {
  id: string;
  organisation_id: string;
  number: string;
}

/** Two years of holidays are shown. */
const shownDays = 730;

/** The calendar of legal holidays: one for the installation, in versions; publishing one moves every open date (architecture §2). */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  async show({ today }: Visit): Promise<CalendarAnswer> {
    const calendar = await loadCalendar(this.database.manager);
    return {
      version: calendar.version,
      validThrough: calendar.validThrough,
      holidays: holidaysFrom(calendar, today, shownDays).map(({ date, code }) => {
        return { date, label: this.texts.word(`terms.holiday.${code}`) };
      }),
    };
  }

  /** Which open dates would move, in both directions, before anything is published. @throws Problem 422 with every fault */
  async preview(visit: Visit, change: CalendarChange): Promise<CalendarPreview> {
    const { manager } = this.database;
    const calendar = await this.changed(manager, visit, change);
    const trajectories = await rowsOf<OpenFile>(
      manager,
      sql`select id, organisation_id, number from trajectory where closed_on is null order by id`,
    );
    const cases = await rowsOf<OpenFile>(
      manager,
      sql`select id, organisation_id, number from arrears_case where closed_on is null order by id`,
    );
    const moved: (MovedTerm & { own: boolean })[] = [];
    for (const file of trajectories) {
      const asked = { trajectoryId: file.id, organisationId: file.organisation_id, at: visit.at };
      const dates = movedByCalendar(await viewOfTrajectory(manager, asked), calendar);
      moved.push(...dates.map((date) => this.shown(visit, { file, date, page: 'trajecten' })));
    }
    for (const file of cases) {
      const dates = await movedInCase(manager, { caseId: file.id, at: visit.at, calendar });
      moved.push(...dates.map((date) => this.shown(visit, { file, date, page: 'dossiers' })));
    }
    const own = moved.filter((one) => one.own);
    return {
      moved: own.map(({ own: _, ...term }) => term),
      elsewhere: moved.length - own.length,
      later: own.filter(({ from, to }) => to > from).length,
      earlier: own.filter(({ from, to }) => to < from).length,
      files: trajectories.length + cases.length,
    };
  }

  /**
   * Publishes the next version; every running procedure looks again and moves its own dates.
   * @throws Problem 409 `stale` when somebody published in between; 422 with every fault
   */
  publish(
    { visit, intent }: Act,
    body: PublicationBody,
  ): Promise<{ version: number; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['calendar']);
      const before = await loadCalendar(manager);
      if (before.version !== body.basedOn) throw conflict('stale');
      const data = await this.changed(manager, visit, body);
      const { version } = data;
      const about = { version, data, author: visit.name, publishedAt: visit.at };
      await manager.insert(CalendarVersion, about);
      const fields = [{ field: 'reason', was: null, is: body.reason }];
      const subjectId = uuidOfKey(`calendar:${version}`);
      await noteChange(manager, visit, { kind: 'calendar_published', subjectId, fields });
      await ringEverything(manager, visit);
      return { version, command: intent.key };
    });
  }

  private async changed(
    manager: EntityManager,
    { today }: Visit,
    change: CalendarChange,
  ): Promise<HolidayCalendar> {
    const calendar = await loadCalendar(manager);
    const faults = faultsOfChange(calendar, change, today);
    if (faults.length > 0) throw unprocessable('unprocessable', faults);
    return changedCalendar(calendar, change);
  }

  private shown(
    { organisationId }: Visit,
    { file, date, page }: { file: OpenFile; date: MovedDate; page: string },
  ): MovedTerm & { own: boolean } {
    const places = ['trajectories.calendar', 'trajectories.term', 'terms.name'];
    const place = places.find((one) => this.texts.has(`${one}.${date.kind}`)) ?? 'terms.name';
    return {
      ...date,
      fileId: file.id,
      number: file.number,
      label: this.texts.word(`${place}.${date.kind}`),
      href: `/${page}/${file.id}`,
      own: file.organisation_id === organisationId,
    };
  }
}

/** The dates of an arrears case that are still to come and would be others. */
async function movedInCase(
  manager: EntityManager,
  { caseId, at, calendar }: { caseId: string; at: Date; calendar: HolidayCalendar },
): Promise<MovedDate[]> {
  const view = await loadCaseView(manager, { caseId, at });
  const after = assess({ ...view, calendar }).terms;
  return Object.entries(assess(view).terms).flatMap(([kind, { date: from }]): MovedDate[] => {
    const to = after[kind as keyof typeof after]?.date;
    return to === undefined || to === from || from <= view.today ? [] : [{ kind, from, to }];
  });
}

async function ringEverything(
  manager: EntityManager,
  { userId: actor, organisationId, at }: Visit,
): Promise<void> {
  const open = await rowsOf<{ workflow_id: string }>(
    manager,
    sql`select workflow_id from procedure where open order by workflow_id`,
  );
  const workflowIds = open.map(({ workflow_id: id }) => id);
  await ringProcedures(manager, { organisationId, actor, at, workflowIds });
}
