import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarDoesNotReach } from '../../domain/calendar/holiday-calendar.js';
import {
  parametersOf,
  pathOfFault,
  type ParameterValue,
  type ProgrammeParameter,
} from '../../domain/trajectory/parameters.js';
import { faultsOfProgramme } from '../../domain/trajectory/faults.js';
import { trajectoryPhases, type Programme } from '../../domain/trajectory/programme.js';
import { type MovedDate, movedDates, plannedDates } from '../../domain/trajectory/versions.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import type { ChangeKind } from '../../infra/database/entities/look.js';
import type { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { programmeCodes } from '../../infra/database/programmes.js';
import { canonical } from '../http/intent.js';
import { unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { demandNoFaults } from './programme-faults.js';
import { movedDateAnswer } from './programme-words.js';
import {
  baseOf,
  type ChangeOfVersion,
  changesOf,
  etagOf,
  isOwnDraft,
  runningBy,
  versionOf,
  versionsOf,
} from './programme-rows.js';
import type {
  ParameterAnswer,
  ProgrammeAnswer,
  ProgrammeDetailAnswer,
  ProgrammeFaultAnswer,
  ProgrammePreviewAnswer,
  ProgrammeStepTaken,
  ProgrammeVersionAnswer,
} from './programmes.answers.js';
import type { ByVersion, ProgrammeQuery, ProgrammesQuery } from './programmes.schema.js';

/** Programmes as they are read: lists, versions with their parameters, faults, and what a draft would change. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
  ) {}

  /** The programmes somebody can be referred into, by title; or all of them. */
  async list(visit: Visit, { state }: ProgrammesQuery): Promise<{ items: ProgrammeAnswer[] }> {
    const items: ProgrammeAnswer[] = [];
    for (const code of await programmeCodes(this.database.manager, visit)) {
      const rows = await versionsOf(this.database.manager, visit, code);
      const published = rows.find((row) => row.state === 'published');
      const shown = published ?? (state === 'all' ? rows[0] : undefined);
      if (!shown) continue;
      const running = await runningBy(this.database.manager, visit, code);
      items.push({
        ...listed(shown),
        running: [...running.values()].reduce((sum, count) => sum + count, 0),
        draft: rows.find((row) => row.state === 'draft')?.version ?? null,
      });
    }
    return { items: items.sort((a, b) => a.title.localeCompare(b.title)) };
  }

  /** Every version, the newest first, and the parameters of one. @throws Problem 404 */
  async show(
    visit: Visit,
    code: string,
    { version }: ProgrammeQuery,
  ): Promise<ProgrammeDetailAnswer> {
    const { manager } = this.database;
    const rows = await versionsOf(manager, visit, code);
    const row = await versionOf(manager, visit, { code, version });
    const base = await baseOf(manager, visit, row);
    const running = await runningBy(manager, visit, code);
    const changes = await changesOf(manager, visit, rows);
    const { title, system, source } = row.data;
    return {
      code,
      title,
      system,
      source,
      versions: rows.map((one) => {
        const own = changes.filter(({ subjectId }) => subjectId === one.id);
        return versionAnswer(one, own, running.get(one.version) ?? 0);
      }),
      shown: row.version,
      state: row.state,
      etag: etagOf(row),
      base: base ? `${base.data.title}, versie ${base.version}` : null,
      ownDraft: row.state === 'draft' && (await isOwnDraft(manager, visit, row)),
      parameters: this.parameters(row.data, base?.data),
    };
  }

  /** Everything that stands in the way of publishing it. @throws Problem 404 */
  async faults(visit: Visit, asked: ByVersion): Promise<{ items: ProgrammeFaultAnswer[] }> {
    const { data } = await versionOf(this.database.manager, visit, asked);
    return {
      items: faultsOfProgramme(data).map((fault) => ({
        path: pathOfFault(data, fault) ?? null,
        code: fault.code,
        message: this.texts.word(`programmes.fault.${fault.code}`, fault.params),
      })),
    };
  }

  /** What publishing would change. @throws Problem 404; 422 `programme_faulty`, `calendar_does_not_reach` */
  async preview(visit: Visit, asked: ByVersion): Promise<ProgrammePreviewAnswer> {
    const { manager } = this.database;
    const row = await versionOf(manager, visit, asked);
    demandNoFaults(this.texts, row.data);
    const base = await baseOf(manager, visit, row);
    const around = { today: visit.today, calendar: await loadCalendar(manager) };
    const moved = planned(base?.data, row.data, around);
    const running = await runningBy(manager, visit, row.code);
    return {
      dates: moved.map((one) =>
        movedDateAnswer(this.texts, one, [base?.data ?? row.data, row.data]),
      ),
      keeping: [...running.values()].reduce((sum, count) => sum + count, 0),
    };
  }

  private parameters(programme: Programme, base: Programme | undefined): ParameterAnswer[] {
    const before = new Map(base && parametersOf(base).map(({ path, value }) => [path, value]));
    return parametersOf(programme).map((parameter) => {
      const { path, group, kind, of, clause, type, value } = parameter;
      const word = (part: string): string =>
        this.texts.word(`programmes.parameter.${kind}.${part}`, { of: of ?? '' });
      return {
        path,
        group,
        groupLabel: this.groupLabel(parameter),
        label: word('label'),
        help: word('help'),
        clause,
        type,
        value,
        changed: base ? changeOf(before.get(path) ?? null, value) : null,
      };
    });
  }

  private groupLabel({ group }: ProgrammeParameter): string {
    const isPhase = trajectoryPhases.some((phase) => phase === group);
    return this.texts.word(`programmes.${isPhase ? 'phase' : 'group'}.${group}`);
  }
}

function listed({ code, version, state, data }: ProgrammeVersion) {
  const { title, system, source, summary, referrers, coach, stay, facts = [] } = data;
  return {
    code,
    title,
    system,
    source,
    summary,
    version,
    referrers: [...referrers],
    coachFromReferrer: coach.fromReferrer,
    months: [...stay.months],
    facts: facts.map(({ code: name, label, values }) => ({
      code: name,
      label,
      values: [...values],
    })),
    state,
  };
}

function planned(
  base: Programme | undefined,
  now: Programme,
  around: Parameters<typeof plannedDates>[1],
): MovedDate[] {
  try {
    return movedDates(base ? plannedDates(base, around) : [], plannedDates(now, around));
  } catch (error) {
    if (error instanceof CalendarDoesNotReach) throw unprocessable('calendar_does_not_reach');
    throw error;
  }
}

function changeOf(was: ParameterValue, value: ParameterValue): { was: ParameterValue } | null {
  return canonical(was) === canonical(value) ? null : { was };
}

const taken: Partial<Record<ChangeKind, ProgrammeStepTaken['what']>> = {
  programme_drafted: 'drafted',
  programme_changed: 'changed',
  programme_published: 'published',
  programme_retired: 'retired',
};

function versionAnswer(
  { version, state, author, reason, madeAt, publishedAt, retiredAt }: ProgrammeVersion,
  changes: readonly ChangeOfVersion[],
  running: number,
): ProgrammeVersionAnswer {
  const writers = changes.filter(
    ({ kind }) => kind === 'programme_drafted' || kind === 'programme_changed',
  );
  return {
    version,
    state,
    author: author === 'product' ? null : (writers.at(-1)?.by ?? null),
    reason,
    madeAt: madeAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
    running,
    history: changes.flatMap(({ kind, by, at, fields }) => {
      const what = taken[kind];
      const why = fields.find(({ field }) => field === 'reason')?.is ?? null;
      return what ? [{ what, by, at, reason: why }] : [];
    }),
  };
}
