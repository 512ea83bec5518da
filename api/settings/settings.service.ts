import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type ArrearsSettings,
  arrearsSettingsV1,
  faultsOfSettings,
  type SettingSource,
  sourceOfSetting,
} from '../../domain/arrears/settings.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { SettingsVersion } from '../../infra/database/entities/rules.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import type { SettingsBody, SettingsQuery } from './settings.schema.js';

export type SettingUnit =
  'days' | 'working_days' | 'months' | 'cents' | 'day_of_month' | 'members' | 'choice' | 'fields';

export interface SettingAnswer {
  name: string;
  label: string;
  unit: SettingUnit;
  value: number | string | string[];
  source: SettingSource;
}

export interface SettingsVersionAnswer {
  version: number;
  /** Null for the numbers that come with the product. */
  validFrom: IsoDate | null;
  author: string | null;
  openCases: number;
  /** The one that a case gets when it starts today. */
  current: boolean;
}

export interface SettingsAnswer {
  versions: SettingsVersionAnswer[];
  /** The version whose numbers follow. */
  shown: number;
  settings: SettingAnswer[];
}

interface VersionRow {
  version: number;
  validFrom: IsoDate;
  author: string;
  data: ArrearsSettings;
}

type SettingName = Exclude<keyof ArrearsSettings, 'version'>;
const settingNames = Object.keys(arrearsSettingsV1).filter(
  (name): name is SettingName => name !== 'version',
);

/** The numbers of the arrears procedure: versions that are never changed, only followed by another. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** All versions, the newest first, and the numbers of one: the newest unless asked. */
  async show(visit: Visit, { version }: SettingsQuery): Promise<SettingsAnswer> {
    const { manager } = this.database;
    const stored = await versionsOf(manager, visit);
    const newest = newestOf(stored);
    const shown = version ?? newest.version;
    const data = stored.find((row) => row.version === shown)?.data;
    if (!data && shown !== arrearsSettingsV1.version) throw notFound();
    const cases = await openCasesOf(manager, visit);
    const rows = stored.some((row) => row.version === arrearsSettingsV1.version)
      ? stored
      : [...stored, { version: arrearsSettingsV1.version, validFrom: null, author: null }];
    return {
      versions: rows.map((row) => ({
        version: row.version,
        validFrom: row.validFrom,
        author: row.author,
        openCases: cases.get(row.version) ?? 0,
        current: row.version === newest.version,
      })),
      shown,
      settings: this.settingsOf(data ?? arrearsSettingsV1),
    };
  }

  /**
   * Publishes a new version, which cases get that start from now on; running ones keep theirs.
   * @throws Problem 409 `stale` when somebody published in between; 422 `settings_faulty` with every
   * fault, `nothing_changed`.
   */
  publish(
    { visit, intent }: Act,
    { basedOn, settings }: SettingsBody,
  ): Promise<{ version: number; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { organisationId, today, at, name } = visit;
      await rowsOf(
        manager,
        sql`select id from organisation where id = ${organisationId} for update`,
      );
      const before = newestOf(await versionsOf(manager, visit));
      if (before.version !== basedOn) throw conflict('stale');
      const version = before.version + 1;
      const data: ArrearsSettings = { version, ...settings };
      await demandNoFaults(manager, visit, data);
      const fields = changedFields(before.data, { ...data, version: before.version });
      if (fields.length === 0) throw unprocessable('nothing_changed');
      const id = uuidv7(at);
      const about = { name: 'arrears', version, validFrom: today, author: name };
      const row = { id, organisationId, ...about, data, source: 'agency', publishedAt: at };
      await manager.insert(SettingsVersion, row);
      await noteChange(manager, visit, { kind: 'settings_published', subjectId: id, fields });
      return { version, command: intent.key };
    });
  }

  private settingsOf(data: ArrearsSettings): SettingAnswer[] {
    // Postgres keeps the keys of a document in an order of its own; people read them in the order of the procedure.
    const names = settingNames.filter((name) => name in data);
    return names.map((name) => ({
      name,
      label: this.texts.word(`administration.setting.${name}`),
      unit: unitOf(name),
      value: data[name],
      source: sourceOfSetting(name),
    }));
  }
}

async function versionsOf(
  manager: EntityManager,
  { organisationId }: Visit,
): Promise<VersionRow[]> {
  return rowsOf<VersionRow>(
    manager,
    sql`select version, valid_from as "validFrom", author, data from settings_version
        where organisation_id = ${organisationId} and name = 'arrears' order by version desc`,
  );
}

function newestOf(stored: readonly VersionRow[]): { version: number; data: ArrearsSettings } {
  return stored[0] ?? { version: arrearsSettingsV1.version, data: arrearsSettingsV1 };
}

async function openCasesOf(
  manager: EntityManager,
  { organisationId }: Visit,
): Promise<Map<number, number>> {
  const rows = await rowsOf<{ version: number; count: number }>(
    manager,
    sql`select settings_version as version, count(*)::int as count from arrears_case
        where organisation_id = ${organisationId} and closed_on is null group by settings_version`,
  );
  return new Map(rows.map(({ version, count }) => [version, count]));
}

async function demandNoFaults(
  manager: EntityManager,
  { organisationId, today }: Visit,
  data: ArrearsSettings,
): Promise<void> {
  const row = await rowOf<{ latest: number | null }>(
    manager,
    sql`select max(due_day) as latest from rent_line
        where organisation_id = ${organisationId} and (until_date is null or until_date >= ${today})`,
  );
  const faults = faultsOfSettings(data, row?.latest ?? 1);
  if (faults.length === 0) return;
  const errors = faults.map(({ path, code }) => ({ path: `settings.${path}`, code }));
  throw unprocessable('settings_faulty', errors);
}

/** The unit stands in the name; the others are named here. */
function unitOf(name: SettingName): SettingUnit {
  const own: Partial<Record<SettingName, SettingUnit>> = {
    testDay: 'day_of_month',
    quorum: 'members',
    petitionText: 'choice',
    sharedFields: 'fields',
  };
  const named = own[name];
  if (named !== undefined) return named;
  if (name.endsWith('Cents')) return 'cents';
  if (name.endsWith('Months')) return 'months';
  return name.endsWith('WorkingDays') ? 'working_days' : 'days';
}
