import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import type { AgendaEntry } from '../../domain/meeting/agenda.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { agendaOfMeeting } from '../../infra/database/bodies.js';
import { BodyItemRow, BodyRow, type MeetingRow } from '../../infra/database/entities/meeting.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { heldMeetingFor } from './meeting-access.js';
import type { AgendaItemBody, RemovalBody, TreatmentBody } from './meetings.schema.js';
import { bookerOf, storeSession } from './session-desk.js';

interface SessionOfBody {
  row: MeetingRow;
  bodyId: string;
}

interface Point {
  id: string;
  key: string;
}

/** What people put on the agenda of a body, take off it, and treat. Files that are due stand on it by themselves. */
@Injectable()
export class AgendaFacts {
  constructor(private readonly once: Once) {}

  /** Puts a trajectory or a topic on the agenda, with a motive. @throws Problem 409 once the session was opened; 422 */
  add(
    { visit, intent }: Act,
    { id, body }: { id: string; body: AgendaItemBody },
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const session = await convenedFor(manager, visit, { id, right: 'agenda.add' });
      const { organisationId } = session.row;
      const { bodyId } = session;
      const { number, motive } = body;
      const trajectoryId =
        number === null ? null : await trajectoryBy(manager, visit, { session, number });
      const open = { bodyId, trajectoryId: trajectoryId ?? IsNull(), endedAt: IsNull() };
      if (trajectoryId !== null && (await manager.existsBy(BodyItemRow, open)))
        throw unprocessable('twice', [{ path: 'number', code: 'twice' }]);
      const itemId = uuidv7(visit.at);
      const added = { addedBy: visit.userId, addedAt: visit.at };
      const untreated = { treatedIn: null, agreed: null, endedAt: null };
      const item = { id: itemId, organisationId, bodyId, trajectoryId, motive };
      await manager.insert(BodyItemRow, { ...item, ...added, ...untreated });
      return { id: itemId, command: intent.key };
    });
  }

  /** Takes a point off: a file until the next session, what somebody added for good. @throws Problem 404, 409 */
  remove(
    { visit, intent }: Act,
    { id, key, body }: Point & { body: RemovalBody },
  ): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { row } = await convenedFor(manager, visit, { id, right: 'meeting.run' });
      const { kind } = await pointOf(manager, row, key);
      if (kind === 'item') await manager.update(BodyItemRow, { id: key }, { endedAt: visit.at });
      const takenOff = [...row.takenOff, { key, motive: body.motive, by: visit.userId }];
      await storeSession(manager, bookerOf(visit), { id, session: { takenOff } });
      return { command: intent.key };
    });
  }

  /** What was agreed on a point that somebody added. @throws Problem 404; 409 `meeting_not_open`, `treated_already` */
  treat(
    { visit, intent }: Act,
    { id, key, body }: Point & { body: TreatmentBody },
  ): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { row } = await ofBody(manager, visit, { id, right: 'meeting.run' });
      if (row.state !== 'open') throw conflict('meeting_not_open');
      if ((await pointOf(manager, row, key)).kind !== 'item') throw notFound();
      const treated = { treatedIn: id, agreed: body?.agreed ?? null, endedAt: visit.at };
      const { affected } = await manager.update(
        BodyItemRow,
        { id: key, endedAt: IsNull() },
        treated,
      );
      if (affected !== 1) throw conflict('treated_already');
      return { command: intent.key };
    });
  }
}

/** @throws Problem 404 for a session of the LAC: its agenda is made by its cases */
async function ofBody(
  manager: EntityManager,
  visit: Visit,
  asked: { id: string; right: Right },
): Promise<SessionOfBody> {
  const row = await heldMeetingFor(manager, visit, asked);
  const { bodyId } = row;
  if (bodyId === null) throw notFound();
  return { row, bodyId };
}

/** The agenda is frozen at the opening. @throws Problem 409 `meeting_open` */
async function convenedFor(
  manager: EntityManager,
  visit: Visit,
  asked: { id: string; right: Right },
): Promise<SessionOfBody> {
  const session = await ofBody(manager, visit, asked);
  if (session.row.state === 'open') throw conflict('meeting_open');
  return session;
}

async function pointOf(manager: EntityManager, row: MeetingRow, key: string): Promise<AgendaEntry> {
  const point = (await agendaOfMeeting(manager, row)).find((one) => one.key === key);
  if (!point) throw notFound();
  return point;
}

/** @throws Problem 422: no open trajectory of this programme that the reader may see has this number */
async function trajectoryBy(
  manager: EntityManager,
  visit: Visit,
  { session, number }: { session: SessionOfBody; number: string },
): Promise<string> {
  const { programme } = await manager.findOneByOrFail(BodyRow, { id: session.bodyId });
  const found = await rowOf<{ id: string }>(
    manager,
    sql`select r.id from trajectory r where r.number = ${number} and r.programme = ${programme}
        and r.organisation_id = ${session.row.organisationId} and r.closed_on is null
        and ${visit.access.where('trajectory.view', 'r')}`,
  );
  if (!found) throw unprocessable('unprocessable', [{ path: 'number', code: 'not_an_option' }]);
  return found.id;
}
