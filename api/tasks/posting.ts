import type { EntityManager } from 'typeorm';
import { documentsOf } from '../../domain/trajectory/documents.js';
import { type NoticePapers, numbersIn } from '../../domain/trajectory/posting.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, sql } from '../../infra/access/sql.js';

/** The papers of the notice as they were made last, one for each who gets it. */
export async function noticePapers(
  manager: EntityManager,
  { trajectoryId, programme, file, today }: TrajectoryView,
): Promise<NoticePapers> {
  const codes = documentsOf(programme)
    .filter(({ tells }) => tells === 'landlord_notice')
    .map(({ rule }) => rule.code);
  const decidedOn = file.ending?.on ?? today;
  const made = file.documents.filter(({ code, on }) => codes.includes(code) && on >= decidedOn);
  const row = await rowOf<{ count: number }>(
    manager,
    sql`select count(distinct e.data->>'documentId')::int as count from case_event e
        where e.case_id = ${trajectoryId} and e.type = 'document_kept'
          and e.data->>'commandId' = (select last.data->>'commandId' from case_event last
            where last.case_id = ${trajectoryId} and last.type = 'document_kept'
              and last.data->>'code' = any (${codes}) order by last.position desc limit 1)`,
  );
  const [from = decidedOn] = made.map(({ on }) => on).sort();
  return { count: Math.max(made.length > 0 ? (row?.count ?? 0) : 0, 1), from };
}

/** Whether one of these numbers stands on another registered letter of the landlord. */
export async function numberIsTaken(
  manager: EntityManager,
  { file }: TrajectoryView,
  written: string,
): Promise<boolean> {
  const row = await rowOf(
    manager,
    sql`select 1 from letter where registered_number = any (${numbersIn(written)})
        and organisation_id = ${file.landlordId ?? null}`,
  );
  return row !== undefined;
}
