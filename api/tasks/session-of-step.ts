import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { formatDate } from '../../infra/texts/format.js';

/** In which session a step comes up that a body decides, or that none is planned; nothing for any other task. */
export async function sessionOfStep(
  manager: EntityManager,
  taskId: string,
): Promise<{ label: string; value: string }[]> {
  const row = await rowOf<{ label: string; on: IsoDate | null }>(
    manager,
    sql`select bo->>'label' as label, (select min(m.on_date) from body b join meeting m on m.body_id = b.id
            and m.state in ('convened', 'open') where b.organisation_id = r.organisation_id
            and b.programme = r.programme and b.code = bo->>'code')::text as on
        from task t join trajectory r on r.id = t.trajectory_id
          join programme_version pv on pv.organisation_id = r.organisation_id and pv.code = r.programme
            and pv.version = r.programme_version,
          jsonb_array_elements(pv.data->'phases') ph, jsonb_array_elements(ph->'steps') st,
          jsonb_array_elements(pv.data->'bodies') bo
        where t.id = ${taskId} and t.state = 'open' and t.kind = 'trajectory_step' and st->>'code' = t.code
          and st->>'body' = bo->>'code' limit 1`,
  );
  if (!row) return [];
  const { label, on } = row;
  return [{ label, value: on === null ? 'Nog geen zitting gepland' : formatDate(on) }];
}
