import type { EntityManager } from 'typeorm';
import { rowsOf, sql } from '../../infra/access/sql.js';

/** The municipalities an agency knows: of every organisation, of its places, of the rulesets it made, and said before. */
export async function knownMunicipalities(
  manager: EntityManager,
  leadId: string,
): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    manager,
    sql`select distinct on (lower(name)) name from (
          select municipality as name from organisation
          union select municipality from place where lead_id = ${leadId}
          union select jsonb_array_elements_text(data->'municipalities') from allocation_ruleset
            where organisation_id = ${leadId} and state <> 'draft'
          union select municipality from trajectory where organisation_id = ${leadId}
        ) known where name <> '' order by lower(name), name`,
  );
  return rows.map(({ name }) => name);
}

/** A municipality as the agency writes it; undefined when it does not know it. */
export async function municipalityAsKnown(
  manager: EntityManager,
  { leadId, written }: { leadId: string; written: string },
): Promise<string | undefined> {
  const known = await knownMunicipalities(manager, leadId);
  return known.find((one) => one.toLowerCase() === written.toLowerCase());
}
