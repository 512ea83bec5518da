import type { DataSource } from 'typeorm';
import { nextDigest, worthSending } from '../../domain/board/digest.js';
import { isWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { digestCounts } from '../../infra/database/digest-counts.js';
import { SingletonRow } from '../../infra/database/entities/board.js';
import type { DigestActivities } from './types.js';

/** What the morning mail reads and writes in Postgres; sending is a matter of its own. */
export function createDigestActivities({
  source,
}: {
  source: DataSource;
}): Omit<DigestActivities, 'sendMail'> {
  const { manager } = source;
  return {
    nextDigest: async ({ installationId: id, at }) => {
      const until = nextDigest(at, await loadCalendar(manager));
      const waiting = { for: 'digest', who: 'time' as const, since: at, until, blocks: [] };
      await manager.update(SingletonRow, { id }, { waiting, wakeAt: new Date(until) });
      return until;
    },
    dueDigests: async ({ at }) => {
      const today = brusselsDateOf(at);
      if (!isWorkingDay(await loadCalendar(manager), today)) return [];
      const counts = await digestCounts(manager, { today });
      return counts
        .filter(worthSending)
        .map(({ userId }) => ({ key: `digest:${today}`, kind: 'digest', userId, at }));
    },
  };
}
