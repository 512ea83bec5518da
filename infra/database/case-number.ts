import type { EntityManager } from 'typeorm';

/** The next number of an organisation's files, such as `A-0412`: the letter tells the kind, the count is one. */
export async function nextCaseNumber(
  manager: EntityManager,
  organisationId: string,
  letter: 'A' | 'T',
): Promise<string> {
  const [row] = await manager.query<{ last: number }[]>(
    `insert into case_counter (organisation_id, last) values ($1, 1)
     on conflict (organisation_id) do update set last = case_counter.last + 1 returning last`,
    [organisationId],
  );
  return `${letter}-${String(row?.last ?? 1).padStart(4, '0')}`;
}
