import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Side } from '../../domain/access/policy.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { Access, type Reader } from '../../infra/access/access.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import type { Clock } from '../../infra/clock/clock.js';
import { Problem } from '../http/problem.js';
import type { ApiRequest, Visit } from '../http/visit.js';
import { CLOCK } from '../tokens.js';

interface ReaderRow {
  user_id: string;
  name: string;
  email: string;
  roles: string[];
  organisation_id: string;
  organisation_name: string;
  side: Side;
}

/** Who stands behind a session; read at every request, so that a person who leaves is out at once. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem 401 `unauthenticated` */
  async visitOf(request: ApiRequest): Promise<Visit> {
    const { userId } = request.session;
    const reader = userId === undefined ? undefined : await this.readerOf(userId);
    if (!reader) throw new Problem(401, 'unauthenticated');
    const at = this.clock.now();
    const instant = at.toISOString();
    return {
      ...reader,
      access: new Access(reader, at),
      at,
      instant,
      today: brusselsDateOf(instant),
      wantsFile: request.accepts(['application/json', 'text/csv']) === 'text/csv',
    };
  }

  private async readerOf(userId: string): Promise<Reader | undefined> {
    const row = await rowOf<ReaderRow>(
      this.database.manager,
      sql`select u.id as user_id, u.name, u.email, u.roles, o.id as organisation_id,
            o.name as organisation_name, case o.kind when 'landlord' then 'landlord' else 'welfare_centre' end as side
          from app_user u join organisation o on o.id = u.organisation_id
          where u.id = ${userId} and u.active`,
    );
    return (
      row && {
        userId: row.user_id,
        name: row.name,
        email: row.email,
        roles: row.roles,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        side: row.side,
      }
    );
  }
}
