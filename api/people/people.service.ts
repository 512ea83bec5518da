import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NewEvent, PersonStatusKind } from '../../domain/arrears/events.js';
import type { Right } from '../../domain/access/policy.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { PostalAddress } from '../../infra/database/entities/person.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { ringProceduresOf } from '../../infra/database/trial-tenant.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, forbidden, notFound, unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { tellCase } from '../payments/money.js';
import type { ReleaseBody } from './people.schema.js';

export interface StatusAnswer {
  id: string;
  kind: PersonStatusKind;
  from: IsoDate;
  released: boolean;
}

/** A status of a person stops every sending of that person's cases and trajectories until a person releases it (facts §13.7). */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
  ) {}

  /** The statuses of a person, the newest first. */
  async statuses(visit: Visit, personId: string): Promise<{ items: StatusAnswer[] }> {
    const { manager } = this.database;
    await demandPerson(manager, visit, { personId, right: 'person.set_status' });
    const items = await rowsOf<StatusAnswer>(
      manager,
      sql`select id, kind, from_date as from, released_at is not null as released from person_status
          where person_id = ${personId} order by recorded_at desc, id`,
    );
    return { items };
  }

  /** Sets a status and tells every open case of the person in the same transaction. */
  set(
    visit: Visit,
    intent: Intent,
    asked: { personId: string; body: { kind: PersonStatusKind; from: IsoDate } },
  ): Promise<{ id: string; command: string }> {
    const { personId, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const right = 'person.set_status';
      const { organisationId } = await demandPerson(manager, visit, { personId, right });
      if (body.from > visit.today) {
        throw unprocessable('date_in_future', [{ path: 'from', code: 'date_in_future' }]);
      }
      const cases = await this.lockedCases(manager, visit, personId);
      const id = uuidv7(visit.at);
      await rowsOf(
        manager,
        sql`insert into person_status (id, organisation_id, person_id, kind, from_date, recorded_by, recorded_at)
            values (${id}, ${organisationId}, ${personId}, ${body.kind}, ${body.from},
              ${visit.userId}, ${visit.at})`,
      );
      const data = { statusId: id, personId, kind: body.kind, from: body.from };
      await this.tell(manager, visit, { cases, personId, event: { type: 'status_set', data } });
      return { id, command: intent.key };
    });
  }

  /**
   * Lets sendings go on, once it is known where they go: a protected person has a contact address, a
   * person under judicial protection an administrator (facts §13.7, §13.10).
   * @throws Problem 409 `status_released`; 422 `no_contact_address`, `no_representative`.
   */
  release(
    visit: Visit,
    intent: Intent,
    asked: { personId: string; statusId: string; body: ReleaseBody },
  ): Promise<{ command: string }> {
    const { personId, statusId, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      await demandPerson(manager, visit, { personId, right: 'person.release_status' });
      const cases = await this.lockedCases(manager, visit, personId);
      const status = await rowOf<{ kind: PersonStatusKind; released_at: Date | null }>(
        manager,
        sql`select kind, released_at from person_status where id = ${statusId} and person_id = ${personId} for update`,
      );
      if (!status) throw notFound();
      if (status.released_at !== null) throw conflict('status_released');
      if (body.contactAddress) await keepContactAddress(manager, personId, body.contactAddress);
      await demandWhereToWrite(manager, { personId, kind: status.kind, body });
      const representative = body.representative ? JSON.stringify(body.representative) : null;
      await rowsOf(
        manager,
        sql`update person_status set released_at = ${visit.at}, released_by = ${visit.userId},
              release_reason = ${body.reason},
              representative = ${representative}::jsonb
            where id = ${statusId}`,
      );
      const event: NewEvent = { type: 'status_released', data: { statusId, personId } };
      await this.tell(manager, visit, { cases, personId, event });
      return { command: intent.key };
    });
  }

  private async lockedCases(
    manager: EntityManager,
    visit: Visit,
    personId: string,
  ): Promise<string[]> {
    const rows = await rowsOf<{ tenancy_id: string; case_id: string | null }>(
      manager,
      sql`select distinct o.tenancy_id, c.id as case_id from occupant o
          left join arrears_case c on c.tenancy_id = o.tenancy_id and c.closed_on is null
          where o.person_id = ${personId} and o.organisation_id = ${visit.organisationId}
          order by o.tenancy_id`,
    );
    for (const { tenancy_id } of rows) await lockTenancy(manager, tenancy_id);
    return rows.flatMap(({ case_id }) => (case_id === null ? [] : [case_id]));
  }

  private async tell(
    manager: EntityManager,
    { userId: actor, organisationId, at }: Visit,
    told: { cases: readonly string[]; personId: string; event: NewEvent },
  ): Promise<void> {
    const { cases, personId, event } = told;
    for (const caseId of cases) {
      await tellCase(manager, { actor, organisationId, at }, { caseId, events: [event] });
    }
    await ringProceduresOf(manager, { actor, organisationId, at }, personId);
  }
}

async function keepContactAddress(
  manager: EntityManager,
  personId: string,
  address: PostalAddress,
): Promise<void> {
  await rowsOf(
    manager,
    sql`update person set postal_address = ${JSON.stringify(address)}::jsonb where id = ${personId}`,
  );
}

async function demandWhereToWrite(
  manager: EntityManager,
  { personId, kind, body }: { personId: string; kind: PersonStatusKind; body: ReleaseBody },
): Promise<void> {
  if (kind === 'judicial_protection' && !body.representative) {
    throw unprocessable('no_representative', [{ path: 'representative', code: 'required' }]);
  }
  if (kind !== 'protected_address') return;
  const reachable = await rowOf(
    manager,
    sql`select 1 from person where id = ${personId} and postal_address is not null`,
  );
  if (reachable) return;
  throw unprocessable('no_contact_address', [{ path: 'contactAddress', code: 'required' }]);
}

async function demandPerson(
  manager: EntityManager,
  visit: Visit,
  { personId, right }: { personId: string; right: Right },
): Promise<{ organisationId: string }> {
  const row = await rowOf<{ organisation_id: string; may: boolean }>(
    manager,
    sql`select p.organisation_id, ${visit.access.where(right, 'p')} as may from person p
        where p.id = ${personId} and (p.organisation_id = ${visit.organisationId}
          or ${visit.access.where('person.set_status', 'p')})`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return { organisationId: row.organisation_id };
}
