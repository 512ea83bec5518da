import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { unprocessable } from '../http/problem.js';
import type { Visit } from '../http/visit.js';
import type { DeputyBody } from './preferences.schema.js';

interface Colleague {
  id: string;
  name: string;
}

export interface DeputyAnswer {
  deputy: Colleague | null;
  /** Who else works in the own organisation. */
  colleagues: Colleague[];
}

/** Who stands in for a person: proposed when that person is absent, and seated in the committee (S1 step 5). */
@Injectable()
export class DeputyService {
  constructor(private readonly database: DataSource) {}

  async show({ userId, organisationId }: Visit): Promise<DeputyAnswer> {
    const { manager } = this.database;
    const deputy = await rowOf<Colleague>(
      manager,
      sql`select d.id, d.name from app_user u join app_user d on d.id = u.deputy_user_id
          where u.id = ${userId} and d.active`,
    );
    const colleagues = await rowsOf<Colleague>(
      manager,
      sql`select id, name from app_user where organisation_id = ${organisationId} and active
          and id <> ${userId} order by name, id`,
    );
    return { deputy: deputy ?? null, colleagues };
  }

  /** The same choice again is the same choice: it needs no memory of its key. @throws Problem 422 `not_an_option` */
  async choose(visit: Visit, { userId: deputyId }: DeputyBody): Promise<DeputyAnswer> {
    const { deputy, colleagues } = await this.show(visit);
    const chosen = colleagues.find(({ id }) => id === deputyId);
    if (deputyId !== null && !chosen)
      throw unprocessable('unprocessable', [{ path: 'userId', code: 'not_an_option' }]);
    await this.database.transaction(async (manager) => {
      await rowsOf(
        manager,
        sql`update app_user set deputy_user_id = ${deputyId} where id = ${visit.userId}`,
      );
      const [was, is] = [{ deputy: deputy?.name ?? null }, { deputy: chosen?.name ?? null }];
      const fields = changedFields<Record<string, string | null>>(was, is);
      const change = { kind: 'user_deputy' as const, subjectId: visit.userId, fields };
      if (fields.length > 0) await noteChange(manager, visit, change);
    });
    return this.show(visit);
  }
}
