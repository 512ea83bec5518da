import type { EntityManager } from 'typeorm';
import type { Side } from '../../domain/access/policy.js';
import type { SharedField } from '../../domain/arrears/settings.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import type { Visit } from '../http/visit.js';
import type { CaseRow } from './case-access.js';

/** What of a case a reader gets to see: all of the own, else the fields the tenant was told of. */
export interface Sight {
  side: Side;
  own: boolean;
  fields: ReadonlySet<SharedField>;
  /** The open amount the tenant was told of, in cents; null for the owner. */
  toldCents: number | null;
  sharedAt: Date | null;
}

/** Whether the dwelling of case `c` stays with its owner: a tenant has a protected address (facts §13.10, fixed). */
export const addressHidden = sql`exists (select 1 from occupant po join person_status ps on ps.person_id = po.person_id
    where po.tenancy_id = c.tenancy_id and po.kind = 'tenant' and ps.kind = 'protected_address')`;

const everyField: readonly SharedField[] = [
  'name',
  'address',
  'phone',
  'open_amount',
  'months_open',
  'letters_sent',
];

/** The reader's sight of a case that lies within the reader's walls. */
export async function sightOf(manager: EntityManager, visit: Visit, row: CaseRow): Promise<Sight> {
  const { side } = visit;
  const own =
    row.organisation_id === visit.organisationId && visit.access.mayIn('case.view', 'own');
  if (own) return { side, own, fields: new Set(everyField), toldCents: null, sharedAt: null };
  const share = await rowOf<{ fields: SharedField[]; open_cents: number; shared_at: Date }>(
    manager,
    sql`select fields, open_cents, shared_at from share where case_id = ${row.id}
        and closed_at is null order by shared_at desc limit 1`,
  );
  const fields = new Set(share?.fields ?? []);
  return {
    side,
    own,
    fields,
    toldCents: fields.has('open_amount') ? (share?.open_cents ?? null) : null,
    sharedAt: share?.shared_at ?? null,
  };
}
