import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../access/sql.js';

/** An organisation into whose programmes another may refer. */
export interface Lead {
  id: string;
  name: string;
  programmes: string[];
}

/** Who works with an organisation on a day, and for which programmes. */
export function leadsOf(
  manager: EntityManager,
  { organisationId, on }: { organisationId: string; on: IsoDate },
): Promise<Lead[]> {
  return rowsOf<Lead>(
    manager,
    sql`select o.id, o.name, s.programmes from partnership s
        join organisation o on o.id = s.organisation_id
        where s.partner_id = ${organisationId} and s.from_date <= ${on}
          and (s.until_date is null or s.until_date >= ${on}) and cardinality(s.programmes) > 0
        order by o.name, o.id`,
  );
}
