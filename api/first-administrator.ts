import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { systemClock } from '../infra/clock/clock.js';
import { rowOf, rowsOf, sql } from '../infra/access/sql.js';
import { createDataSource } from '../infra/database/data-source.js';
import { uuidv7 } from '../infra/database/uuid.js';
import { hashOfToken } from './session/invitation-token.js';

/**
 * Prints the one-time link of the first administrator, while there is no administrator with a
 * password. Each run gives a new link; the one before is worth nothing from then on.
 */
const settings = z
  .object({
    DATABASE_URL: z.url(),
    WOONZEKER_URL: z.url().default('http://localhost:4600'),
    WOONZEKER_ORGANISATION: z.string().min(1).default('Mijn organisatie'),
    WOONZEKER_ADMINISTRATOR: z.email().default('beheerder@localhost.localdomain'),
  })
  .parse(process.env);

const source = await createDataSource(settings.DATABASE_URL, 1).initialize();
try {
  const link = await source.transaction(async (manager) => {
    await rowsOf(manager, sql`select pg_advisory_xact_lock(46004600)`);
    const known = await rowOf<{ id: string; has_password: boolean }>(
      manager,
      sql`select id, password_hash is not null as has_password from app_user
          where 'administrator' = any (roles) and active order by has_password desc, id limit 1`,
    );
    if (known?.has_password === true) return undefined;
    const token = randomBytes(32).toString('base64url');
    const hash = hashOfToken(token);
    const at = systemClock.now();
    if (known) {
      await rowsOf(
        manager,
        sql`update app_user set invitation_hash = ${hash},
              invitation_expires_at = ${at}::timestamptz + interval '14 days' where id = ${known.id}`,
      );
    } else {
      const organisationId = uuidv7(at);
      await rowsOf(
        manager,
        sql`insert into organisation (id, kind, name, street, postal_code, municipality, phone, email)
            values (${organisationId}, 'landlord', ${settings.WOONZEKER_ORGANISATION}, '', '', '', '',
              ${settings.WOONZEKER_ADMINISTRATOR})`,
      );
      await rowsOf(
        manager,
        sql`insert into app_user (id, organisation_id, email, name, roles, active, invitation_hash,
              invitation_expires_at)
            values (${uuidv7(at)}, ${organisationId}, ${settings.WOONZEKER_ADMINISTRATOR}, 'Beheerder',
              array['administrator'], true, ${hash}, ${at}::timestamptz + interval '14 days')`,
      );
    }
    return `${settings.WOONZEKER_URL}/uitnodiging/${token}`;
  });
  if (link !== undefined) {
    process.stdout.write(
      `First administrator (${settings.WOONZEKER_ADMINISTRATOR}), one-time link:\n${link}\n`,
    );
  }
} finally {
  await source.destroy();
}
