import { Controller, Get, Injectable, Module, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { AsFile } from '../http/csv.js';
import { day, paging } from '../http/fields.js';
import { Looks } from '../http/looks.js';
import { Needs } from '../http/needs.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { CurrentVisit, type Visit } from '../http/visit.js';

const auditQuery = z.strictObject({ ...paging, from: day.optional(), to: day.optional() });
type AuditQuery = z.infer<typeof auditQuery>;

export interface AuditRow {
  id: string;
  at: string;
  person: string;
  case: string | null;
  tenancy: string | null;
  fields: string;
}

@Injectable()
export class AuditService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
  ) {}

  /** Who of the reader's organisation looked at what; looking here is a look too. */
  async list(
    visit: Visit,
    query: AuditQuery,
  ): Promise<{ items: AuditRow[]; cursor: string | null }> {
    await this.looks.note(visit, { fields: 'audit' });
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const rows = await rowsOf<Omit<AuditRow, 'at'> & { at: Date }>(
      this.database.manager,
      sql`select l.id, l.at, u.name as person, c.number as case, t.number as tenancy, l.field_class as fields
          from look l join app_user u on u.id = l.user_id left join arrears_case c on c.id = l.case_id
          left join tenancy t on t.id = l.tenancy_id where l.organisation_id = ${visit.organisationId}
          and l.at >= ${query.from ?? '0001-01-01'}::date and l.at < ${query.to ?? '9999-01-01'}::date + 1
          and l.id < ${after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
          order by l.id desc limit ${asked}`,
    );
    const shown = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
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
    wat: ({ fields }) => fields,
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
