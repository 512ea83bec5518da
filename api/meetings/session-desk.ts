import type { EntityManager } from 'typeorm';
import type { NewEvent } from '../../domain/arrears/events.js';
import { meetingWorkflowId } from '../../domain/meeting/meeting-id.js';
import type { MeetingMember, Place, Session } from '../../domain/meeting/session.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { insertSession } from '../../infra/database/meeting-store.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { ringProcedures } from '../../infra/relay/commands.js';
import type { Visit } from '../http/visit.js';
import { tellCase, type Booker } from '../payments/money.js';

/** Convenes a session of the LAC and starts its workflow, in the caller's transaction. @returns its id */
export async function conveneSession(
  manager: EntityManager,
  booker: Booker,
  { members, ...place }: Place & { members: readonly MeetingMember[] },
): Promise<string> {
  const id = uuidv7(booker.at);
  await insertSession(manager, { ...booker, id, place, members });
  return id;
}

/** What becomes of a session; the turns of its workflow are not people's to write. */
type Change = Partial<Session> &
  Partial<Pick<MeetingRow, 'closedAt' | 'minutes' | 'agenda' | 'takenOff'>>;

/** Stores how a session stands now and rings its workflow; the caller holds its row. */
export async function storeSession(
  manager: EntityManager,
  booker: Booker,
  { id, session }: { id: string; session: Change },
): Promise<void> {
  await manager.update(MeetingRow, { id }, session);
  await ringProcedures(manager, { ...booker, workflowIds: [meetingWorkflowId(id)] });
}

/** Tells each file on the agenda that was not decided yet; its procedure hears it in the same transaction. */
export async function tellTheAgenda(
  manager: EntityManager,
  booker: Booker,
  { id, event }: { id: string; event: NewEvent },
): Promise<void> {
  const cases = await rowsOf<{ id: string; organisation_id: string }>(
    manager,
    sql`select c.id, c.organisation_id from arrears_case c where c.session_id = ${id} and c.closed_on is null
        and not exists (select 1 from case_event e where e.case_id = c.id and e.type = 'committee_decided'
          and e.data->>'sessionId' = ${id}) order by c.id`,
  );
  for (const { id: caseId, organisation_id: organisationId } of cases)
    await tellCase(manager, { ...booker, organisationId }, { caseId, events: [event] });
}

/** Who books what happens to a session. */
export function bookerOf({ userId: actor, organisationId, at }: Visit): Booker {
  return { actor, organisationId, at };
}
