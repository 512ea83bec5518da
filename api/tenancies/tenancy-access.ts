import type { EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { forbidden, notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';

export interface TenancyRow {
  id: string;
  organisation_id: string;
  number: string;
  structured_reference: string;
  street: string;
  postal_code: string;
  municipality: string;
  starts_on: string;
  ends_on: string | null;
}

/**
 * A tenancy within the reader's walls, to which the reader has the right.
 * @throws Problem 404 outside the walls; 403 inside them without the right.
 */
export async function tenancyFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<TenancyRow> {
  const row = await rowOf<TenancyRow & { may: boolean }>(
    manager,
    sql`select t.*, ${visit.access.where(right, 't')} as may from tenancy t
        where t.id = ${id} and ${visit.access.where('tenancy.view', 't')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return row;
}
