import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AccessRole, rolesOfSide } from '../../domain/access/policy.js';
import type { IsoInstant } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { changedFields, type NewChange, noteChange } from '../../infra/database/changes.js';
import type { MailState } from '../../infra/database/entities/document.js';
import { Once } from '../http/once.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { ringOpenCases } from '../payments/money.js';
import type { PreparedInvitation } from '../session/invitation-mail.js';
import { endSessions, InvitationsService } from '../session/invitations.service.js';
import { NewUsers } from './new-users.js';
import type { NewUserBody, UsersQuery } from './users.schema.js';

export interface UserAnswer {
  id: string;
  name: string;
  email: string;
  roles: AccessRole[];
  /** Invited: has no password yet. */
  state: 'active' | 'invited' | 'inactive';
  /** The last one-time link that was not used yet. */
  invitation: { expiresAt: IsoInstant; expired: boolean; mail: MailState | null } | null;
  /** Open tasks in this person's name. */
  openTasks: number;
}

export interface UserListAnswer {
  items: UserAnswer[];
  /** What can be given to a person of this organisation. */
  roles: readonly AccessRole[];
  cursor: string | null;
}

export interface ChangedUser {
  id: string;
  command: string;
  /** Only when the mail with the link did not leave. */
  text?: string;
}

interface UserRow {
  id: string;
  name: string;
  email: string;
  roles: AccessRole[];
  active: boolean;
  has_password: boolean;
  expires_at: Date | null;
  mail: MailState | null;
  open_tasks: number;
}

interface Member {
  id: string;
  roles: AccessRole[];
  active: boolean;
}

/** What an administrator does with the people of the own organisation. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly newUsers: NewUsers,
    private readonly invitations: InvitationsService,
  ) {}

  /** Everybody of the own organisation, also who left, by name. */
  async list(visit: Visit, query: UsersQuery): Promise<UserListAnswer> {
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const rows = await rowsOf<UserRow>(
      this.database.manager,
      sql`select u.id, u.name, u.email, u.roles, u.active, u.password_hash is not null as has_password,
            case when u.invitation_hash is null then null else u.invitation_expires_at end as expires_at,
            (select m.state from mail m where m.recipient_user_id = u.id and m.kind = 'invitation'
              order by m.id desc limit 1) as mail,
            (select count(*)::int from task t where t.assigned_user_id = u.id and t.state = 'open')
              as open_tasks
          from app_user u where u.organisation_id = ${visit.organisationId}
          ${after ? sql`and (u.name, u.id) > (${after.value}, ${after.id}::uuid)` : sql``}
          order by u.name, u.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ name, id }) => ({ value: name, id }));
    return {
      items: page.items.map((row) => shown(row, visit)),
      roles: rolesOfSide[visit.side],
      cursor: page.cursor,
    };
  }

  /**
   * Adds a person to the own organisation and sends a one-time link.
   * @throws Problem 409 `email_taken`; 422 `role_of_other_side`.
   */
  async invite({ visit, intent }: Act, { name, email, roles }: NewUserBody): Promise<ChangedUser> {
    demandOwnRoles(visit, roles);
    const { organisationId, at } = visit;
    let made: PreparedInvitation | undefined;
    const answer = await this.once.book(visit, intent, async (manager) => {
      const user = { organisationId, name, email, roles, at };
      const { userId, invitation } = await this.newUsers.add(manager, user);
      made = invitation;
      const fields = [{ field: 'roles', was: null, is: roles.join(', ') }];
      await noteChange(manager, visit, { kind: 'user_invited', subjectId: userId, fields });
      await ringOpenCases(manager, { ...visit, actor: visit.userId });
      return { id: userId, command: intent.key };
    });
    return { ...answer, ...(await this.invitations.send(made)) };
  }

  /**
   * Sends a new one-time link, also to who forgot a password; the link before is worth nothing.
   * @throws Problem 409 `not_active`.
   */
  async inviteAgain(act: Act, id: string): Promise<ChangedUser> {
    let made: PreparedInvitation | undefined;
    const answer = await this.change(act, id, async (manager, member) => {
      if (!member.active) throw conflict('not_active');
      made = await this.invitations.make(manager, { userId: id, at: act.visit.at });
      return { kind: 'invitation_sent', subjectId: id };
    });
    return { ...answer, ...(await this.invitations.send(made)) };
  }

  /**
   * Replaces the roles of a person; they hold from the next request.
   * @throws Problem 409 `last_administrator`; 422 `role_of_other_side`, `nothing_changed`.
   */
  giveRoles(act: Act, id: string, roles: AccessRole[]): Promise<ChangedUser> {
    return this.change(act, id, async (manager, member) => {
      demandOwnRoles(act.visit, roles);
      const fields = changedFields({ roles: member.roles }, { roles });
      if (fields.length === 0) throw unprocessable('nothing_changed');
      await rowsOf(manager, sql`update app_user set roles = ${roles} where id = ${id}`);
      return { kind: 'user_roles', subjectId: id, fields };
    });
  }

  /**
   * Ends every session of a person and every link; what they did stays in their name.
   * @throws Problem 409 `last_administrator`.
   */
  deactivate(act: Act, id: string): Promise<ChangedUser> {
    return this.change(act, id, async (manager) => {
      await rowsOf(
        manager,
        sql`update app_user set active = false, invitation_hash = null, invitation_expires_at = null
            where id = ${id}`,
      );
      await endSessions(manager, id);
      return { kind: 'user_deactivated', subjectId: id };
    });
  }

  /** Lets a person who was away sign in again with the own password. */
  activate(act: Act, id: string): Promise<ChangedUser> {
    return this.change(act, id, async (manager) => {
      await rowsOf(manager, sql`update app_user set active = true where id = ${id}`);
      return { kind: 'user_activated', subjectId: id };
    });
  }

  /** One change of one member at a time, so that two administrators cannot remove each other. */
  private change(
    { visit, intent }: Act,
    id: string,
    action: (manager: EntityManager, member: Member) => Promise<NewChange>,
  ): Promise<ChangedUser> {
    return this.once.book(visit, intent, async (manager) => {
      const { organisationId } = visit;
      await rowsOf(
        manager,
        sql`select id from organisation where id = ${organisationId} for update`,
      );
      const member = await rowOf<Member>(
        manager,
        sql`select id, roles, active from app_user
            where id = ${id} and organisation_id = ${organisationId}`,
      );
      if (!member) throw notFound();
      await noteChange(manager, visit, await action(manager, member));
      await demandAnAdministrator(manager, organisationId);
      await ringOpenCases(manager, { ...visit, actor: visit.userId });
      return { id, command: intent.key };
    });
  }
}

function demandOwnRoles({ side }: Visit, roles: readonly AccessRole[]): void {
  if (roles.every((role) => rolesOfSide[side].includes(role))) return;
  throw unprocessable('role_of_other_side', [{ path: 'roles', code: 'role_of_other_side' }]);
}

async function demandAnAdministrator(
  manager: EntityManager,
  organisationId: string,
): Promise<void> {
  const left = await rowOf(
    manager,
    sql`select 1 from app_user where organisation_id = ${organisationId} and active
        and password_hash is not null and 'administrator' = any (roles) limit 1`,
  );
  if (!left) throw conflict('last_administrator');
}

function shown(row: UserRow, { at }: Visit): UserAnswer {
  const { id, name, email, roles, mail, expires_at: expiresAt } = row;
  const state = row.has_password ? 'active' : 'invited';
  return {
    id,
    name,
    email,
    roles,
    state: row.active ? state : 'inactive',
    invitation: expiresAt && {
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= at,
      mail,
    },
    openTasks: row.open_tasks,
  };
}
