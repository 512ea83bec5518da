import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FieldClass } from '../../domain/access/policy.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import type { Visit } from './visit.js';

interface Seen {
  caseId?: string;
  tenancyId?: string;
  trajectoryId?: string;
  fields: FieldClass;
}

/** The log of who looked at which file (architecture §6). */
@Injectable()
export class Looks {
  constructor(private readonly database: DataSource) {}

  /** Written before the answer leaves: a look that is not logged is no look. */
  async note(visit: Visit, { caseId, tenancyId, trajectoryId, fields }: Seen): Promise<void> {
    await rowsOf(
      this.database.manager,
      sql`insert into look (id, organisation_id, user_id, case_id, tenancy_id, trajectory_id, field_class, at)
          values (${uuidv7(visit.at)}, ${visit.organisationId}, ${visit.userId}, ${caseId ?? null},
            ${tenancyId ?? null}, ${trajectoryId ?? null}, ${fields}, ${visit.at})`,
    );
  }
}
