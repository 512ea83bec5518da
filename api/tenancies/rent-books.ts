import type { EntityManager } from 'typeorm';
import type { ArrearsEventData } from '../../domain/arrears/events.js';
import type { ArrearsSettings } from '../../domain/arrears/settings.js';
import type { RentBook, RepaymentPlanTerms } from '../../domain/ledger/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';

type Rows = Record<'lines' | 'corrections' | 'receipts' | 'plans', Map<string, object[]>>;

/**
 * The money of many tenancies in four queries, for lists; one at a time it is `loadRentBook`.
 * Plans come from the events of each tenancy's open case.
 */
export async function loadRentBooks(
  manager: EntityManager,
  tenancyIds: readonly string[],
  settings: Pick<ArrearsSettings, 'graceCents'>,
): Promise<Map<string, RentBook>> {
  const rows: Rows = {
    lines: await byTenancy(manager, rentLines(tenancyIds)),
    corrections: await byTenancy(manager, corrections(tenancyIds)),
    receipts: await byTenancy(manager, receipts(tenancyIds)),
    plans: await byTenancy(manager, planEvents(tenancyIds)),
  };
  return new Map(tenancyIds.map((id) => [id, bookOf(id, rows, settings)]));
}

const rentLines = (ids: readonly string[]) => sql`select tenancy_id, json_build_object('id', id,
    'from', from_date, 'until', until_date, 'monthlyCents', monthly_cents, 'dueDay', due_day,
    'kind', kind) as row from rent_line where tenancy_id = any (${ids})`;
const corrections = (ids: readonly string[]) => sql`select tenancy_id, json_build_object('id', id,
    'kind', kind, 'amountCents', amount_cents, 'dueOn', due_on, 'disputed', disputed,
    'description', description) as row from ledger_correction where tenancy_id = any (${ids})`;
const receipts = (
  ids: readonly string[],
) => sql`select tenancy_id, json_strip_nulls(json_build_object(
    'id', id, 'valueDate', value_date, 'amountCents', amount_cents, 'names', names,
    'reversedOn', reversed_on)) as row from receipt where tenancy_id = any (${ids})`;
const planEvents = (ids: readonly string[]) => sql`select c.tenancy_id, json_build_object(
    'type', e.type, 'data', e.data) as row from arrears_case c join case_event e on e.case_id = c.id
    where c.tenancy_id = any (${ids}) and c.closed_on is null
    and e.type in ('plan_agreed', 'plan_ended') order by e.position`;

async function byTenancy(
  manager: EntityManager,
  query: ReturnType<typeof sql>,
): Promise<Map<string, object[]>> {
  const found = new Map<string, object[]>();
  for (const { tenancy_id, row } of await rowsOf<{ tenancy_id: string; row: object }>(
    manager,
    query,
  )) {
    found.set(tenancy_id, [...(found.get(tenancy_id) ?? []), row]);
  }
  return found;
}

function bookOf(
  id: string,
  rows: Rows,
  { graceCents }: Pick<ArrearsSettings, 'graceCents'>,
): RentBook {
  return {
    rentLines: (rows.lines.get(id) ?? []) as RentBook['rentLines'],
    corrections: (rows.corrections.get(id) ?? []) as RentBook['corrections'],
    receipts: (rows.receipts.get(id) ?? []) as RentBook['receipts'],
    plans: plansOf((rows.plans.get(id) ?? []) as PlanEvent[]),
    settings: { graceCents, countedKinds: ['rent', 'monthly_charge', 'rent_correction'] },
  };
}

type PlanEvent =
  | { type: 'plan_agreed'; data: ArrearsEventData['plan_agreed'] }
  | { type: 'plan_ended'; data: ArrearsEventData['plan_ended'] };

function plansOf(events: readonly PlanEvent[]): RepaymentPlanTerms[] {
  const plans = new Map<string, RepaymentPlanTerms>();
  for (const { type, data } of events) {
    if (type === 'plan_agreed') {
      const { planId: id, from, instalments } = data;
      plans.set(id, { id, from, instalments });
      continue;
    }
    const plan = plans.get(data.planId);
    if (plan && data.state === 'broken') plan.endedOn = data.on;
  }
  return [...plans.values()];
}
