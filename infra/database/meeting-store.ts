import { type EntityManager, In, MoreThan } from 'typeorm';
import { meetingWorkflowId } from '../../domain/meeting/meeting-id.js';
import { nextSession } from '../../domain/meeting/rhythm.js';
import { convened, type MeetingMember, type Place } from '../../domain/meeting/session.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { Term } from '../../domain/term/types.js';
import { storeCommand } from '../relay/commands.js';
import { bodyOf } from './bodies.js';
import { loadCalendar } from './case-view.js';
import { AppUser } from './entities/app-user.js';
import { BodyRow, MeetingRow } from './entities/meeting.js';
import { uuidOfKey } from './uuid.js';

export interface NewSession {
  id: string;
  organisationId: string;
  actor: string;
  at: Date;
  place: Place;
  members: readonly MeetingMember[];
  /** Set on a session of a body: which one it is, and why on that day. */
  of?: { bodyId: string; n: number; planned: Term };
}

/** Convenes a session and starts its workflow, in the caller's transaction. */
export async function insertSession(manager: EntityManager, session: NewSession): Promise<void> {
  const { id, organisationId, actor, at, place, members, of } = session;
  await manager.insert(MeetingRow, {
    id,
    organisationId,
    ...convened(place, members),
    convenedAt: at,
    closedAt: null,
    minutes: null,
    bodyId: of?.bodyId ?? null,
    n: of?.n ?? null,
    planned: of?.planned ?? null,
    agenda: null,
    takenOff: [],
    ended: false,
    seq: 0,
    waiting: null,
    wakeAt: null,
  });
  await storeCommand(manager, {
    id: uuidOfKey(`start:${id}`),
    organisationId,
    actor,
    type: 'start',
    target: meetingWorkflowId(id),
    message: 'meeting',
    args: { meetingId: id, organisationId },
    at,
  });
}

/**
 * Plans the session of a body that has this number, on the day of a term, with the members who are still active. The
 * number is the business key: a second one cannot be made.
 */
export async function planSession(
  manager: EntityManager,
  body: BodyRow,
  { n, planned, actor, at }: { n: number; planned: Term; actor: string; at: Date },
): Promise<string> {
  const { id: bodyId, organisationId, time, place } = body;
  const id = uuidOfKey(`session:${bodyId}:${n}`);
  const where = { onDate: planned.date, time, place };
  const members = await activeOf(manager, body.members);
  const of = { bodyId, n, planned };
  await insertSession(manager, { id, organisationId, actor, at, place: where, members, of });
  return id;
}

/** Those members whose account is active. */
export async function activeOf(
  manager: EntityManager,
  members: readonly MeetingMember[],
): Promise<MeetingMember[]> {
  const ids = members.map(({ userId }) => userId);
  const active = await manager.findBy(AppUser, { id: In(ids), active: true });
  return members.filter(({ userId }) => active.some(({ id }) => id === userId));
}

/** Plans the session that comes after one of a body, unless it is planned or the body was stopped. */
export async function planNextSession(
  manager: EntityManager,
  { meetingId, at }: { meetingId: string; at: Date },
): Promise<void> {
  const { bodyId, n, onDate, planned } = await manager.findOneByOrFail(MeetingRow, {
    id: meetingId,
  });
  if (bodyId === null || n === null) return;
  const lock = { mode: 'pessimistic_write' } as const;
  await manager.findOneOrFail(BodyRow, { where: { id: bodyId }, lock });
  const { row: body, rule } = await bodyOf(manager, bodyId);
  const isPlanned = await manager.existsBy(MeetingRow, { bodyId, n: MoreThan(n) });
  if (isPlanned || body.state === 'stopped') return;
  const days = [onDate, planned?.date ?? onDate, brusselsDateOf(at.toISOString())];
  const counted = { firstOn: body.firstOn, after: days.toSorted().at(-1) ?? onDate };
  const next = nextSession(rule.rhythm, counted, await loadCalendar(manager));
  await planSession(manager, body, { n: n + 1, planned: next, actor: 'procedure', at });
}
