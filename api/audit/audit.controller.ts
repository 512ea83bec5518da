import { Controller, Get, Injectable, Module, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { name, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import type { ChangedField } from '../../infra/database/entities/look.js';
import { AsFile } from '../http/csv.js';
import { day, paging } from '../http/fields.js';
import { Looks } from '../http/looks.js';
import { Needs } from '../http/needs.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import { CurrentVisit, type Visit } from '../http/visit.js';
import { changeText } from '../words/changes.js';

const auditQuery = z.strictObject({ ...paging, from: day.optional(), to: day.optional() });
type AuditQuery = z.infer<typeof auditQuery>;

export interface AuditRow {
  id: string;
  at: string;
  person: string;
  case: string | null;
  tenancy: string | null;
  /** The class of what was looked at, or the kind of what was changed. */
  fields: string;
  /** Of a change: in words, with whom or what it is about and each value before and after. */
  change: string | null;
}

interface Row {
  id: string;
  at: Date;
  person: string;
  case: string | null;
  tenancy: string | null;
  fields: string;
  about: string | null;
  changed: ChangedField[] | null;
}

@Injectable()
export class AuditService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** Who of the reader's organisation looked at what or changed what; looking here is a look too. */
  async list(
    visit: Visit,
    query: AuditQuery,
  ): Promise<{ items: AuditRow[]; cursor: string | null }> {
    await this.looks.note(visit, { fields: 'audit' });
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const within = (alias: Sql): Sql =>
      sql`${alias}.organisation_id = ${visit.organisationId}
          and ${alias}.at >= ${query.from ?? '0001-01-01'}::date
          and ${alias}.at < ${query.to ?? '9999-01-01'}::date + 1
          and ${alias}.id < ${after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid`;
    const rows = await rowsOf<Row>(
      this.database.manager,
      sql`select l.id, l.at, u.name as person, c.number as case, t.number as tenancy,
            l.field_class as fields, null as about, null as changed
          from look l join app_user u on u.id = l.user_id left join arrears_case c on c.id = l.case_id
          left join tenancy t on t.id = l.tenancy_id where ${within(name('l'))}
          union all
          select x.id, x.at, u.name, null, null, x.kind,
            coalesce(a.name, o.name, 'versie ' || v.version,
              (p.data ->> 'title') || ', versie ' || p.version), x.fields
          from administration_change x join app_user u on u.id = x.user_id
          left join app_user a on a.id = x.subject_id left join organisation o on o.id = x.subject_id
          left join settings_version v on v.id = x.subject_id
          left join programme_version p on p.id = x.subject_id where ${within(name('x'))}
          order by id desc limit ${asked}`,
    );
    const shown = rows.map(({ about, changed, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      change: changed && changeText(this.texts, { kind: row.fields, about, changed }),
    }));
    return pageOf(shown, asked, ({ at, id }) => ({ value: at, id }));
  }
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Needs('audit.view')
  @AsFile<AuditRow>('log', {
    tijdstip: ({ at }) => at,
    persoon: ({ person }) => person,
    dossier: (row) => row.case,
    huur: ({ tenancy }) => tenancy,
    wat: ({ fields, change }) => change ?? fields,
  })
  list(
    @CurrentVisit() visit: Visit,
    @Query({ schema: auditQuery }) query: AuditQuery,
  ): Promise<{ items: AuditRow[]; cursor: string | null }> {
    return this.audit.list(visit, query);
  }
}

@Module({ controllers: [AuditController], providers: [AuditService] })
export class AuditModule {}
