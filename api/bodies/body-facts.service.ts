import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { isWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { cancelled, type MeetingMember, reseated } from '../../domain/meeting/session.js';
import { agreedDay } from '../../domain/term/rules.js';
import type { Term } from '../../domain/term/types.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { BodyRow, MeetingRow } from '../../infra/database/entities/meeting.js';
import { activeOf, planSession } from '../../infra/database/meeting-store.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { bookerOf, storeSession } from '../meetings/session-desk.js';
import { bodyFor, candidatesFor, type OfferedBody } from './body-access.js';
import type { BodySeats, BodyStart, ByBody } from './bodies.schema.js';

/** Setting up a body of a programme, who sits in it, and stopping it. */
@Injectable()
export class BodyFacts {
  constructor(private readonly once: Once) {}

  /**
   * A body meets from a day on: its first session is convened, and each one plans the next (S5: every three weeks).
   * @throws Problem 409 `body_meets`; 422 for a day that has come or a day off, and for people who may not sit
   */
  start(
    { visit, intent }: Act,
    asked: ByBody,
    body: BodyStart,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const offered = await lockedBody(manager, visit, asked);
      if (offered.row?.state === 'meets') throw conflict('body_meets');
      const planned = await firstDay(manager, visit, body);
      const members = await seatsIn(manager, visit, { asked, body });
      const { firstOn, time, place } = body;
      const row = {
        ...keyOf(visit, asked),
        state: 'meets' as const,
        firstOn,
        time,
        place,
        members,
      };
      await manager.save(BodyRow, row);
      const last = { where: { bodyId: row.id }, order: { n: 'DESC' as const } };
      const n = 1 + ((await manager.findOne(MeetingRow, last))?.n ?? 0);
      const { userId: actor, at } = visit;
      const id = await planSession(manager, row, { n, planned, actor, at });
      return { id, command: intent.key };
    });
  }

  /**
   * Other people sit, from the session that comes on; another hour or place is for the sessions after it.
   * @throws Problem 409 `body_stopped`; 422 for people who may not sit
   */
  seat({ visit, intent }: Act, asked: ByBody, body: BodySeats): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { id } = await meetingBody(manager, visit, asked);
      const members = await seatsIn(manager, visit, { asked, body });
      const { time, place } = body;
      await manager.update(BodyRow, { id }, { time, place, members });
      for (const row of await upcoming(manager, visit, id)) {
        const sits = reseated(row, await activeOf(manager, members));
        const { revision, invitations } = sits;
        const session = { revision, invitations, members: sits.members };
        await storeSession(manager, bookerOf(visit), { id: row.id, session });
      }
      return { command: intent.key };
    });
  }

  /** It meets no more: the session that was convened is called off. @throws Problem 409 `body_stopped` */
  stop({ visit, intent }: Act, asked: ByBody): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { id } = await meetingBody(manager, visit, asked);
      await manager.update(BodyRow, { id }, { state: 'stopped' });
      for (const row of await upcoming(manager, visit, id)) {
        const { state, cancelReason, revision, invitations } = cancelled(row, 'called_off');
        const session = { state, cancelReason, revision, invitations };
        await storeSession(manager, bookerOf(visit), { id: row.id, session });
      }
      return { command: intent.key };
    });
  }
}

/** One body of an organisation, whoever sets it up first. */
function keyOf(
  { organisationId }: Visit,
  { code: programme, body: code }: ByBody,
): Pick<BodyRow, 'id' | 'organisationId' | 'programme' | 'code'> {
  const id = uuidOfKey(`body:${organisationId}:${programme}:${code}`);
  return { id, organisationId, programme, code };
}

/** The body with its row locked, also where the row is not there yet: two who set it up come one after the other. */
async function lockedBody(
  manager: EntityManager,
  visit: Visit,
  asked: ByBody,
): Promise<OfferedBody> {
  const { id } = keyOf(visit, asked);
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  await manager.findOne(BodyRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return bodyFor(manager, visit, asked);
}

async function meetingBody(manager: EntityManager, visit: Visit, asked: ByBody): Promise<BodyRow> {
  const { row } = await lockedBody(manager, visit, asked);
  if (row?.state !== 'meets') throw conflict('body_stopped');
  return row;
}

/** The session that is convened; one whose day passed unclosed is its chair's to look into. */
function upcoming(manager: EntityManager, { today }: Visit, bodyId: string): Promise<MeetingRow[]> {
  const lock = { mode: 'pessimistic_write' } as const;
  const onDate = MoreThanOrEqual(today);
  return manager.find(MeetingRow, { where: { bodyId, state: 'convened', onDate }, lock });
}

async function firstDay(
  manager: EntityManager,
  { today }: Visit,
  { firstOn }: BodyStart,
): Promise<Term> {
  const calendar = await loadCalendar(manager);
  const code = firstOn <= today ? 'not_after' : 'no_working_day';
  if (firstOn <= today || !isWorkingDay(calendar, firstOn))
    throw unprocessable(code, [{ path: 'firstOn', code }]);
  return agreedDay(firstOn, 'body_first', calendar);
}

async function seatsIn(
  manager: EntityManager,
  visit: Visit,
  { asked, body }: { asked: ByBody; body: BodySeats },
): Promise<MeetingMember[]> {
  const candidates = await candidatesFor(manager, visit, asked.code);
  const { chairId, memberIds } = body;
  const seats = [
    { path: 'chairId', userId: chairId },
    ...memberIds.map((userId, n) => ({ path: `memberIds.${n}`, userId })),
  ];
  const strangers = seats
    .filter(({ userId }) => !candidates.some(({ id }) => id === userId))
    .map(({ path }) => ({ path, code: 'not_an_option' }));
  if (strangers.length > 0) throw unprocessable('unprocessable', strangers);
  return [...new Set([chairId, ...memberIds])].map((userId): MeetingMember => {
    const capacity = userId === chairId ? 'chair' : 'member';
    const deputyUserId = candidates.find(({ id }) => id === userId)?.deputyId ?? null;
    return { userId, capacity, ...(deputyUserId === null ? {} : { deputyUserId }) };
  });
}
