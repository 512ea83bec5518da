import type { EntityManager } from 'typeorm';
import { type Right, rightsOf, type Side } from '../../domain/access/policy.js';
import type { MeetingMember } from '../../domain/meeting/session.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { conflict, forbidden, notFound } from '../http/problem.js';
import type { Visit } from '../http/visit.js';

/**
 * A session within the reader's walls, to which the reader has the right.
 * @throws Problem 404 outside the walls; 403 inside them without the right.
 */
export async function meetingFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<MeetingRow> {
  const row = await rowOf<{ may: boolean }>(
    manager,
    sql`select ${visit.access.where(right, 'm')} as may from meeting m
        where m.id = ${id} and ${visit.access.where('meeting.view', 'm')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return manager.findOneByOrFail(MeetingRow, { id });
}

/**
 * The same with its row locked, for who changes it.
 * @throws Problem 409 `meeting_closed` or `meeting_cancelled` when it is over.
 */
export async function heldMeetingFor(
  manager: EntityManager,
  visit: Visit,
  asked: { id: string; right: Right },
): Promise<MeetingRow> {
  await rowOf(manager, sql`select id from meeting where id = ${asked.id} for update`);
  const row = await meetingFor(manager, visit, asked);
  if (row.state === 'closed') throw conflict('meeting_closed');
  if (row.state === 'cancelled') throw conflict('meeting_cancelled');
  return row;
}

interface Colleague {
  id: string;
  own: boolean;
  side: Side;
  roles: string[];
  deputy_user_id: string | null;
}

/** Who may sit in a session of an OCMW, and who may stand in for whom. */
export interface Seats {
  /** The own head and members, and the coordinators of landlords with a protocol, with their usual deputies. */
  members: MeetingMember[];
  maySit(userId: string): boolean;
  mayStandIn(userId: string): boolean;
}

/** Reads the people of the own organisation and of the landlords with a protocol that holds today. */
export async function seatsOf(manager: EntityManager, visit: Visit): Promise<Seats> {
  const people = await rowsOf<Colleague>(
    manager,
    sql`select u.id, u.organisation_id = ${visit.organisationId} as own, o.kind as side, u.roles, u.deputy_user_id
        from app_user u join organisation o on o.id = u.organisation_id
        where u.active and (u.organisation_id = ${visit.organisationId} or exists (select 1
            from sharing_protocol sp where sp.organisation_id = u.organisation_id
            and sp.partner_id = ${visit.organisationId} and sp.valid_until >= ${visit.today}))
        order by u.name, u.id`,
  );
  const sitting = people.filter(sits);
  const standIns = people.filter(({ side, roles }) =>
    rightsOf(side, roles).some(
      ({ right, relation }) => right === 'meeting.answer' && relation === 'seat',
    ),
  );
  const mayStandIn = (userId: string): boolean => standIns.some(({ id }) => id === userId);
  return {
    members: sitting.map(({ id: userId, roles, deputy_user_id: deputy }) => {
      const capacity = capacityOf(roles);
      return deputy !== null && mayStandIn(deputy)
        ? { userId, capacity, deputyUserId: deputy }
        : { userId, capacity };
    }),
    maySit: (userId) => sitting.some(({ id }) => id === userId),
    mayStandIn,
  };
}

function sits({ own, roles }: Colleague): boolean {
  const leader = own ? 'head_of_social_service' : 'landlord_coordinator';
  return roles.includes(leader) || roles.includes('committee_member');
}

function capacityOf(roles: readonly string[]): MeetingMember['capacity'] {
  if (roles.includes('landlord_coordinator')) return 'landlord_coordinator';
  return roles.includes('head_of_social_service') ? 'head_of_social_service' : 'expert';
}
