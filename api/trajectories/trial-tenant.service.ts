import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { Looks } from '../http/looks.js';
import { Once } from '../http/once.js';
import { conflict, unprocessable } from '../http/problem.js';
import type { Act, Intent, Visit } from '../http/visit.js';
import { tellTrajectory } from './referral.js';
import type { TenancyForm } from './trajectories.schema.js';
import type { TenancyChoice } from './trajectories.answers.js';
import { bookerOf, openTrajectoryFor, trajectoryFor, viewFor } from './trajectory-access.js';
import type { TrajectoryFact } from './trajectory-facts.service.js';

/**
 * The landlord says which of its tenancies is the person's. Each side keeps its own register of people, so nothing but a
 * person can know it; it can be undone (facts §13.18).
 */
@Injectable()
export class TrialTenants {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly looks: Looks,
  ) {}

  /** Tenants of the landlord who bear the same name or rent the dwelling of the stay, the latter first. */
  async choices(visit: Visit, id: string): Promise<{ items: TenancyChoice[] }> {
    const { manager } = this.database;
    const row = await trajectoryFor(manager, visit, { id, right: 'trajectory.link' });
    await this.looks.note(visit, { trajectoryId: id, fields: 'trajectory' });
    const items = await rowsOf<TenancyChoice>(
      manager,
      sql`select t.id as "tenancyId", p.id as "tenantId", t.number,
            p.first_name || ' ' || p.last_name as name, t.street || ', ' || t.municipality as address,
            coalesce(lower(t.street) = lower(place.street) and t.postal_code = place.postal_code, false)
              as "sameDwelling"
          from trajectory r join person own on own.id = r.person_id
          left join place on place.id = r.place_id
          join tenancy t on ${visit.access.where('tenancy.view', 't')}
          join occupant o on o.tenancy_id = t.id and o.kind = 'tenant'
            and (o.until_date is null or o.until_date >= ${visit.today})
          join person p on p.id = o.person_id
          where r.id = ${row.id} and (t.ends_on is null or t.ends_on >= ${visit.today})
            and ((lower(p.first_name) = lower(own.first_name) and lower(p.last_name) = lower(own.last_name))
              or (lower(t.street) = lower(place.street) and t.postal_code = place.postal_code))
          order by "sameDwelling" desc, t.number, p.id limit 20`,
    );
    return { items };
  }

  /** @throws Problem 409 `no_stay`, `tenancy_linked_already`; 422 for a tenancy or tenant that is not one's own */
  link(
    visit: Visit,
    intent: Intent,
    { id, body }: { id: string; body: TenancyForm },
  ): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, id, async (manager) => {
      await demandTenant(manager, visit, body);
      await lockTenancy(manager, body.tenancyId);
      const other = await rowOf(
        manager,
        sql`select 1 from trajectory where tenancy_id = ${body.tenancyId} and closed_on is null and id <> ${id}`,
      );
      if (other) throw conflict('tenancy_linked_already');
      return { type: 'tenancy_linked', data: body };
    });
  }

  /** Undoes it. @throws Problem 409 `tenancy_not_linked` */
  unlink(visit: Visit, intent: Intent, { id }: { id: string }): Promise<TrajectoryFact> {
    return this.tell({ visit, intent }, id, (_, tenancyId) => {
      if (tenancyId === undefined) throw conflict('tenancy_not_linked');
      return { type: 'tenancy_unlinked', data: { tenancyId } };
    });
  }

  private tell(
    { visit, intent }: Act,
    id: string,
    what: (
      manager: EntityManager,
      tenancyId: string | undefined,
    ) => NewTrajectoryEvent | Promise<NewTrajectoryEvent>,
  ): Promise<TrajectoryFact> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await openTrajectoryFor(manager, visit, { id, right: 'trajectory.link' });
      const { file } = await viewFor(manager, visit, row);
      // One that was taken over has no procedure that could ask anybody.
      if (!file.stay || file.opened?.takenOver === true) throw conflict('no_stay');
      const events = [await what(manager, file.tenancy?.tenancyId)];
      await tellTrajectory(manager, bookerOf(visit, row), { trajectoryId: id, events, ring: true });
      return { id, command: intent.key };
    });
  }
}

async function demandTenant(
  manager: EntityManager,
  visit: Visit,
  { tenancyId, tenantId }: TenancyForm,
): Promise<void> {
  const tenant = await rowOf(
    manager,
    sql`select 1 from tenancy t join occupant o on o.tenancy_id = t.id and o.kind = 'tenant'
        where t.id = ${tenancyId} and o.person_id = ${tenantId} and ${visit.access.where('tenancy.view', 't')}`,
  );
  if (!tenant) throw unprocessable('unprocessable', [{ path: 'tenancyId', code: 'not_an_option' }]);
}
