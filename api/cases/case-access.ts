import type { EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { conflict, forbidden, notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';
import type { Booker } from '../payments/money.js';

export interface CaseRow {
  id: string;
  organisation_id: string;
  number: string;
  tenancy_id: string;
  phase: string;
  phase_since: Date;
  opened_at: Date;
  closed_on: string | null;
  outcome: string | null;
  settings_version: number;
  seq: number;
  session_id: string | null;
  welfare_centre_id: string | null;
  wake_at: Date | null;
  waiting: {
    for: string;
    since: string;
    until: string | null;
    who: string;
    blocks: string[];
  } | null;
}

/**
 * A case within the reader's walls, to which the reader has the right.
 * @throws Problem 404 outside the walls; 403 inside them without the right.
 */
export async function caseFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<CaseRow> {
  const row = await rowOf<CaseRow & { may: boolean }>(
    manager,
    sql`select c.*, ${visit.access.where(right, 'c')} as may from arrears_case c
        where c.id = ${id} and ${visit.access.where('case.view', 'c')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return row;
}

/** As {@link caseFor}, and still open. @throws Problem 409 `not_open` */
export async function openCaseFor(
  manager: EntityManager,
  visit: Visit,
  asked: { id: string; right: Right },
): Promise<CaseRow> {
  const row = await caseFor(manager, visit, asked);
  if (row.closed_on !== null) throw conflict('not_open');
  return row;
}

/** The booker of a fact about a case: events belong to the case's owner, whoever acts. */
export function bookerFor(visit: Visit, row: Pick<CaseRow, 'organisation_id'>): Booker {
  return { actor: visit.userId, organisationId: row.organisation_id, at: visit.at };
}
