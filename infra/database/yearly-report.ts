import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import {
  phasesAfterSelection,
  type YearlyCase,
  type YearlyReport,
  yearlyReport,
} from '../../domain/trajectory/yearly.js';
import { rowsOf, sql } from '../access/sql.js';

/** A year of a programme per municipality, over the trajectories an organisation leads. */
export async function yearlyReportOf(
  manager: EntityManager,
  asked: { organisationId: string; programme: Programme; year: number; today: IsoDate },
): Promise<YearlyReport> {
  const { organisationId, programme, year, today } = asked;
  const later = phasesAfterSelection(programme);
  const cases = await rowsOf<YearlyCase>(
    manager,
    sql`select r.municipality, (r.opened_at at time zone 'Europe/Brussels')::date::text as "referredOn",
          coalesce(chosen.day, r.stay_from)::text as "selectedOn", r.stay_from::text as "stayFrom",
          r.ending, r.taken_over as "takenOver", coalesce(decided.day, r.closed_on)::text as "endedOn"
        from trajectory r
        left join lateral (select min((e.at at time zone 'Europe/Brussels')::date) as day
          from case_event e where e.case_id = r.id and e.type = 'phase_entered'
            and e.data->>'phase' = any (${later})) chosen on true
        left join lateral (select (e.data->>'on')::date as day from case_event e
          where e.case_id = r.id and e.type = 'ending_decided' order by e.position limit 1) decided on true
        where r.organisation_id = ${organisationId} and r.programme = ${programme.code}`,
  );
  return yearlyReport(programme, cases, { year, today });
}
