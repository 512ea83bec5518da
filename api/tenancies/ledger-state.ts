import type { EntityManager } from 'typeorm';
import { addWorkingDays } from '../../domain/calendar/holiday-calendar.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import type { Visit } from '../http/visit.js';
import type { LedgerReliability } from '../payments/payments.answers.js';

/** Statements come the working day after; one more missing makes the ledger stale for the screen. */
const workingDaysBehind = 2;

/** How far the bank statements of the reader's organisation reach. */
export async function reliabilityOfLedger(
  manager: EntityManager,
  visit: Visit,
): Promise<LedgerReliability> {
  const row = await rowOf<{ through: string | null; imported_at: Date | null }>(
    manager,
    sql`select (select max(on_date) from bank_statement where organisation_id = ${visit.organisationId})
            as through,
          (select max(confirmed_at) from import_file where organisation_id = ${visit.organisationId}
            and kind = 'payments') as imported_at`,
  );
  const calendar = await loadCalendar(manager);
  const needed = addWorkingDays(calendar, visit.today, -workingDaysBehind);
  const through = row?.through ?? null;
  return {
    through,
    importedAt: row?.imported_at?.toISOString() ?? null,
    stale: through === null || through < needed,
  };
}
