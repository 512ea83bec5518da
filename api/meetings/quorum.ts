import type { EntityManager } from 'typeorm';
import { loadSettings } from '../../infra/database/case-view.js';
import type { MeetingRow } from '../../infra/database/entities/meeting.js';

/** How many members must be there: the LAC's own number; a body of a programme has none (the sources name none). */
export async function quorumNeeded(
  manager: EntityManager,
  { bodyId, organisationId }: Pick<MeetingRow, 'bodyId' | 'organisationId'>,
): Promise<number> {
  if (bodyId !== null) return 0;
  return (await loadSettings(manager, { organisationId })).quorum;
}
