import type { DataSource, EntityManager } from 'typeorm';
import { assessMeeting } from '../../domain/meeting/assess.js';
import { loadMeetingView } from '../../infra/database/meeting-view.js';
import { planNextSession } from '../../infra/database/meeting-store.js';
import { TaskRow } from '../../infra/database/entities/arrears-case.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import type { MeetingActivities, MeetingTurn, SessionTaskEvent } from './types.js';

/** The effects of a session on Postgres; mails are a matter of their own. */
export function createMeetingActivities({
  source,
}: {
  source: DataSource;
}): Omit<MeetingActivities, 'sendMail'> {
  return {
    assessMeeting: async ({ meetingId, at }) =>
      assessMeeting(await loadMeetingView(source.manager, meetingId, new Date(at))),
    planNextSession: ({ meetingId, at }) =>
      source.transaction((manager) => planNextSession(manager, { meetingId, at: new Date(at) })),
    recordMeeting: (turn) => source.transaction((manager) => record(manager, turn)),
  };
}

/** Stores one turn: what it waits for and what became of its tasks; a turn stored before changes nothing. */
async function record(manager: EntityManager, turn: MeetingTurn): Promise<void> {
  const { meetingId, seq, waiting, ended } = turn;
  const lock = { mode: 'pessimistic_write' } as const;
  const row = await manager.findOneOrFail(MeetingRow, { where: { id: meetingId }, lock });
  if (row.seq >= seq) return;
  const until = waiting?.until ?? null;
  const wakeAt = until === null ? null : new Date(until);
  await manager.update(MeetingRow, { id: meetingId }, { seq, waiting, wakeAt, ended });
  for (const event of turn.events) await storeTask(manager, turn, event);
}

async function storeTask(
  manager: EntityManager,
  { meetingId, organisationId, at }: MeetingTurn,
  event: SessionTaskEvent,
): Promise<void> {
  const closedAt = new Date(at);
  switch (event.type) {
    case 'task_opened': {
      const { taskId: id, key: taskKey, kind, role, due } = event.data;
      const about = {
        organisationId,
        caseId: null,
        meetingId,
        trajectoryId: null,
        code: null,
        label: null,
        letterId: null,
      };
      const open = { state: 'open' as const, rung: 0, assignedUserId: null, outcome: null };
      const what = {
        id,
        taskKey,
        kind,
        ownRole: role,
        role,
        side: 'welfare_centre',
        due,
        dueOn: due.date,
      };
      await manager.insert(TaskRow, {
        ...about,
        ...open,
        ...what,
        openedAt: new Date(at),
        closedAt: null,
      });
      return;
    }
    case 'task_escalated': {
      const { taskId: id, rung, role } = event.data;
      await manager.update(TaskRow, { id }, { rung, role });
      return;
    }
    case 'task_completed': {
      const { taskId: id, outcome } = event.data;
      await manager.update(TaskRow, { id }, { state: 'completed', outcome, closedAt });
      return;
    }
    case 'task_cancelled': {
      const { taskId: id, reason: outcome } = event.data;
      await manager.update(TaskRow, { id }, { state: 'cancelled', outcome, closedAt });
    }
  }
}
