import type { EntityManager } from 'typeorm';
import type { TrajectoryFile } from '../../domain/trajectory/file.js';
import type { PostalAddress } from './entities/person.js';
import type { IsoDate } from '../../domain/term/types.js';

type Home = Pick<TrajectoryFile, 'opened' | 'tenancy'>;

/** The person in the own register, and the same one as a tenant in the landlord's. */
export function registeredAs({ opened, tenancy }: Home): string[] {
  return [opened?.personId, tenancy?.tenantId].filter((id) => id !== undefined);
}

/**
 * Who lives with the person on a day, in the tenancy that was linked or in one that names the person itself; who died is
 * written to no more (facts §13.8, §13.9).
 */
export async function housematesOf(
  manager: EntityManager,
  home: Home,
  today: IsoDate,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select distinct o.person_id as id from occupant o
      where ${livesThere('o')} and o.person_id <> all ($1::uuid[])
        and (o.tenancy_id = $3 or o.tenancy_id in (select own.tenancy_id from occupant own
          where own.person_id = any ($1::uuid[]) and ${livesThere('own')}))
        and not exists (select 1 from person_status died where died.person_id = o.person_id
          and died.kind = 'deceased' and died.released_at is not null)
      order by id`,
    [registeredAs(home), today, home.tenancy?.tenancyId ?? null],
  );
  return rows.map(({ id }) => id);
}

/** Where the person lives on a day: the dwelling of the tenancy, else the place of the stay; null when neither is known. */
export async function dwellingOf(
  manager: EntityManager,
  home: Home & Pick<TrajectoryFile, 'stay'>,
  today: IsoDate,
): Promise<PostalAddress | null> {
  const [row] = await manager.query<PostalAddress[]>(
    `select street, postal_code as "postalCode", municipality from (
        select 1 as rank, street, postal_code, municipality, id from tenancy
          where id = $3 or id in (select own.tenancy_id from occupant own
            where own.person_id = any ($1::uuid[]) and ${livesThere('own')})
        union all select 2, street, postal_code, municipality, id from place where id = $4) known
      order by rank, id limit 1`,
    [registeredAs(home), today, home.tenancy?.tenancyId ?? null, home.stay?.placeId ?? null],
  );
  return row ?? null;
}

const livesThere = (row: string): string =>
  `${row}.from_date <= $2 and (${row}.until_date is null or ${row}.until_date >= $2)`;
