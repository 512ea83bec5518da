import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccessRole } from '../../domain/access/policy.js';
import { rowOf, sql } from '../../infra/access/sql.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { conflict } from '../http/problem.js';
import type { PreparedInvitation } from '../session/invitation-mail.js';
import { InvitationsService } from '../session/invitations.service.js';

export interface NewUser {
  organisationId: string;
  name: string;
  email: string;
  roles: readonly AccessRole[];
  at: Date;
}

/** Adds a person with a one-time link. */
@Injectable()
export class NewUsers {
  constructor(private readonly invitations: InvitationsService) {}

  /**
   * In the caller's transaction, who sends the invitation afterwards.
   * @param path where the address stands in the caller's body
   * @throws Problem 409 `email_taken`: an address has one account, in one organisation.
   */
  async add(
    manager: EntityManager,
    { organisationId, name, email, roles, at }: NewUser,
    path = 'email',
  ): Promise<{ userId: string; invitation: PreparedInvitation }> {
    const taken = await rowOf(
      manager,
      sql`select 1 from app_user where lower(email) = lower(${email})`,
    );
    if (taken) throw conflict('email_taken', { errors: [{ path, code: 'email_taken' }] });
    const userId = uuidv7(at);
    await manager.insert(AppUser, {
      id: userId,
      organisationId,
      email,
      name,
      passwordHash: null,
      roles: [...roles],
      deputyUserId: null,
      active: true,
      invitationHash: null,
      invitationExpiresAt: null,
    });
    return { userId, invitation: await this.invitations.make(manager, { userId, at }) };
  }
}
