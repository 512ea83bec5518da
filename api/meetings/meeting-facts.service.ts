import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import {
  answered,
  cancelled,
  moved,
  quorumOf,
  type MeetingMember,
  type Place,
} from '../../domain/meeting/session.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { agendaOfMeeting } from '../../infra/database/bodies.js';
import type { MeetingRow } from '../../infra/database/entities/meeting.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { inOrder } from '../cases/case-decisions.service.js';
import { Decisions } from '../cases/decisions.js';
import type { Accepted } from '../http/accepted.js';
import { Once } from '../http/once.js';
import { conflict, forbidden, notFound, unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { heldMeetingFor, seatsOf, type Seats } from './meeting-access.js';
import { MeetingsService, whyNotClosed } from './meetings.service.js';
import type {
  AnswerBody,
  AttendanceBody,
  CancellationBody,
  ClosureBody,
  MeetingBody,
  MoveBody,
  RulingBody,
} from './meetings.schema.js';
import { bookerOf, conveneSession, storeSession, tellTheAgenda } from './session-desk.js';
import { quorumNeeded } from './quorum.js';

interface Asked<Body> {
  id: string;
  body: Body;
}
interface Booked {
  command: string;
}

/** What people do with a session: facts in Postgres that ring its workflow, and decisions for the cases it hears. */
@Injectable()
export class MeetingFacts {
  constructor(
    private readonly once: Once,
    private readonly decisions: Decisions,
    private readonly meetings: MeetingsService,
  ) {}

  /**
   * Convenes a session. Without named members: the own head and experts, and the landlords' coordinators.
   * @throws Problem 422 for a day that has come and for people who may not sit.
   */
  convene(visit: Visit, intent: Intent, body: MeetingBody): Promise<Booked & { id: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const place = placeOf(visit, body);
      const seats = await seatsOf(manager, visit);
      const members = body.members?.map(({ deputyUserId, ...member }): MeetingMember => {
        return { ...member, ...(deputyUserId ? { deputyUserId } : {}) };
      });
      refuseStrangers(seats, members ?? []);
      const planned = { ...place, members: members ?? seats.members };
      return {
        id: await conveneSession(manager, bookerOf(visit), planned),
        command: intent.key,
      };
    });
  }

  /** A member says whether to come, or that the deputy will. @throws Problem 403 to who only stands in; 422 `no_deputy`. */
  answer(visit: Visit, intent: Intent, { id, body }: Asked<AnswerBody>): Promise<Booked> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await upcoming(manager, visit, { id, right: 'meeting.answer' });
      const member = row.members.find(({ userId }) => userId === visit.userId);
      if (!member) throw forbidden('meeting.answer');
      if (body.answer === 'deputy' && member.deputyUserId === undefined)
        throw unprocessable('no_deputy', [{ path: 'answer', code: 'no_deputy' }]);
      const { revision, members, invitations } = answered(row, visit.userId, body.answer);
      const session = { revision, members, invitations };
      await storeSession(manager, bookerOf(visit), { id, session });
      return { command: intent.key };
    });
  }

  /** Another day, hour or place: members are asked anew and tenants invited anew. @throws Problem 409 once it was opened. */
  move(visit: Visit, intent: Intent, { id, body }: Asked<MoveBody>): Promise<Booked> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await upcoming(manager, visit, { id, right: 'meeting.run' });
      const place = placeOf(visit, body);
      const same = (['onDate', 'time', 'place'] as const).every(
        (part) => place[part] === row[part],
      );
      if (same) throw unprocessable('nothing_changed', [{ path: 'date', code: 'nothing_changed' }]);
      const { revision, members, invitations } = moved(row, place);
      const session = { ...place, revision, members, invitations };
      await storeSession(manager, bookerOf(visit), { id, session });
      const data = { sessionId: id, on: place.onDate };
      const event = { type: 'session_moved' as const, data };
      await tellTheAgenda(manager, bookerOf(visit), { id, event });
      return { command: intent.key };
    });
  }

  /**
   * The session does not take place: its files wait to be convened again.
   * @throws Problem 409 once it was opened; `quorum_reached` or `meeting_too_early` when no quorum cannot be the reason.
   */
  cancel(visit: Visit, intent: Intent, { id, body }: Asked<CancellationBody>): Promise<Booked> {
    const { reason } = body;
    return this.once.book(visit, intent, async (manager) => {
      const row = await upcoming(manager, visit, { id, right: 'meeting.run' });
      if (reason === 'no_quorum') {
        if (row.onDate > visit.today) throw conflict('meeting_too_early');
        if (await hasQuorum(manager, row)) throw conflict('quorum_reached');
      }
      const { state, cancelReason, revision, invitations } = cancelled(row, reason);
      const session = { state, cancelReason, revision, invitations };
      await storeSession(manager, bookerOf(visit), { id, session });
      const event = { type: 'session_called_off' as const, data: { sessionId: id, reason } };
      await tellTheAgenda(manager, bookerOf(visit), { id, event });
      return { command: intent.key };
    });
  }

  /** Who came, or whose deputy came. */
  attend(visit: Visit, intent: Intent, { id, body }: Asked<AttendanceBody>): Promise<Booked> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await heldMeetingFor(manager, visit, { id, right: 'meeting.run' });
      const member = row.members.find(({ userId }) => userId === body.memberId);
      const here = member?.answer === 'deputy' ? 'deputy' : 'present';
      const attendance = body.attendance ?? (body.present === true ? here : 'absent');
      const hasDeputy = attendance !== 'deputy' || member?.deputyUserId !== undefined;
      if (!member || !hasDeputy) {
        throw unprocessable('unprocessable', [{ path: 'memberId', code: 'not_an_option' }]);
      }
      member.attendance = attendance;
      await storeSession(manager, bookerOf(visit), { id, session: { members: row.members } });
      return { command: intent.key };
    });
  }

  /** The chair opens the session on its day; the agenda of a body stands from then on. @throws Problem 409 `no_quorum`, `meeting_too_early` */
  open(visit: Visit, intent: Intent, id: string): Promise<Booked> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await upcoming(manager, visit, { id, right: 'meeting.run' });
      if (row.onDate > visit.today) throw conflict('meeting_too_early');
      if (!(await hasQuorum(manager, row))) throw conflict('no_quorum');
      const agenda = row.bodyId === null ? null : await agendaOfMeeting(manager, row);
      await storeSession(manager, bookerOf(visit), { id, session: { state: 'open', agenda } });
      return { command: intent.key };
    });
  }

  /** What the committee decided on a file; the procedure of the case records it (S1 step 6). */
  decide(visit: Visit, intent: Intent, { id, body }: Asked<RulingBody>): Promise<Accepted> {
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await heldMeetingFor(manager, visit, { id, right: 'meeting.run' });
      if (row.state !== 'open') throw conflict('meeting_not_open');
      if (!(await hasQuorum(manager, row))) throw conflict('no_quorum');
      const file = await rowOf<{ organisation_id: string; session_id: string | null }>(
        manager,
        sql`select organisation_id, session_id from arrears_case c where c.id = ${body.caseId}
            and ${visit.access.where('case.view', 'c')}`,
      );
      if (!file) throw notFound();
      if (file.session_id !== id) throw conflict('not_on_the_agenda');
      const planned = body.decision === 'plan' || body.decision === 'plan_with_guidance';
      if (planned && body.instalments === undefined) {
        throw unprocessable('unprocessable', [{ path: 'instalments', code: 'required' }]);
      }
      const instalments = inOrder(body.instalments ?? [], visit);
      return {
        target: arrearsWorkflowId(body.caseId),
        organisationId: file.organisation_id,
        message: 'decideCommittee',
        args: {
          sessionId: id,
          decision: body.decision,
          inAbsence: body.inAbsence,
          ...(planned && { planId: uuidOfKey(`plan:${intent.key}`), instalments }),
        },
      };
    });
  }

  /** Closes a session once it was opened, its quorum is there and each file has a decision. */
  close(visit: Visit, intent: Intent, { id, body }: Asked<ClosureBody>): Promise<Booked> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await heldMeetingFor(manager, visit, { id, right: 'meeting.run' });
      const undecided = await this.meetings.undecided(visit, row);
      const why = whyNotClosed(row, { reached: await hasQuorum(manager, row), undecided });
      if (why !== null) throw conflict(why);
      const minutes = { closedAt: visit.at, minutes: body?.minutes ?? null };
      const session = { state: 'closed' as const, ...minutes };
      await storeSession(manager, bookerOf(visit), { id, session });
      return { command: intent.key };
    });
  }
}

/** A session that was not opened yet. @throws Problem 409 `meeting_open`, `meeting_closed`, `meeting_cancelled` */
async function upcoming(
  manager: EntityManager,
  visit: Visit,
  asked: Parameters<typeof heldMeetingFor>[2],
): Promise<MeetingRow> {
  const row = await heldMeetingFor(manager, visit, asked);
  if (row.state === 'open') throw conflict('meeting_open');
  return row;
}

async function hasQuorum(manager: EntityManager, row: MeetingRow): Promise<boolean> {
  return quorumOf(row.members, await quorumNeeded(manager, row)).reached;
}

function placeOf(visit: Visit, { date, time, place }: MoveBody): Place {
  if (date <= visit.today) throw unprocessable('not_after', [{ path: 'date', code: 'not_after' }]);
  return { onDate: date, time, place };
}

function refuseStrangers(seats: Seats, members: readonly MeetingMember[]): void {
  const strangers = members.flatMap(({ userId, deputyUserId }, index) => {
    const known = seats.maySit(userId);
    const standIn = deputyUserId === undefined || seats.mayStandIn(deputyUserId);
    const path = `members.${index}.${known ? 'deputyUserId' : 'userId'}`;
    return known && standIn ? [] : [{ path, code: 'not_an_option' }];
  });
  if (strangers.length > 0) throw unprocessable('unprocessable', strangers);
}
