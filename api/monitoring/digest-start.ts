import type { DataSource } from 'typeorm';
import { rowOf, sql } from '../../infra/access/sql.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import { storeCommand } from '../../infra/relay/commands.js';

/** Starts the morning mail of this installation, once for ever: whoever comes later finds its row. */
export async function startDigest(source: DataSource, at: Date): Promise<void> {
  await source.transaction(async (manager) => {
    const made = await rowOf<{ id: string }>(
      manager,
      sql`insert into singleton (kind, id, open) values ('digest', ${uuidv7(at)}, true)
          on conflict (kind) do nothing returning id`,
    );
    if (!made) return;
    const { id: installationId } = made;
    await storeCommand(manager, {
      id: uuidOfKey(`start:digest:${installationId}`),
      organisationId: installationId,
      actor: 'procedure',
      type: 'start',
      target: `digest:${installationId}`,
      message: 'digest',
      args: { installationId },
      at,
    });
  });
}
