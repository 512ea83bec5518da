import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { Clock } from '../../infra/clock/clock.js';
import { noteChange } from '../../infra/database/changes.js';
import { Problem } from '../http/problem.js';
import { CLOCK } from '../tokens.js';
import { hashOfToken } from './invitation-token.js';
import { InvitationMail, type PreparedInvitation } from './invitation-mail.js';
import { hashPassword } from './passwords.js';
import type { InvitationAnswer, InvitationBody } from './session.schema.js';

interface Invited {
  id: string;
  organisation_id: string;
  name: string;
  email: string;
  organisation: string;
  expires_at: Date | null;
}

/** One-time links: who is invited sets a name and a password with it, once and in time. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: DataSource,
    private readonly mail: InvitationMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a person a new link, in the caller's transaction; the link before is worth nothing from
   * then on. The caller sends it when that transaction is stored.
   */
  async make(
    manager: EntityManager,
    { userId, at }: { userId: string; at: Date },
  ): Promise<PreparedInvitation> {
    const token = randomBytes(32).toString('base64url');
    const [user] = await rowsOf<{ email: string; organisation_id: string }>(
      manager,
      sql`with invited as (update app_user set invitation_hash = ${hashOfToken(token)},
              invitation_expires_at = ${at}::timestamptz + interval '14 days'
            where id = ${userId} returning email, organisation_id)
          select * from invited`,
    );
    if (!user) throw new Error('Nobody to invite');
    const organisationId = user.organisation_id;
    const mailId = await this.mail.prepare(manager, { userId, organisationId, at });
    return { mailId, address: user.email, token, at };
  }

  /** Sends what was made. @returns what became of the mail, in words when it did not leave. */
  async send(invitation: PreparedInvitation | undefined): Promise<{ text?: string }> {
    if (!invitation || (await this.mail.send(invitation)) === 'sent') return {};
    return { text: 'Bewaard. De mail met de link vertrok niet. Stuur straks een nieuwe link.' };
  }

  /**
   * Whom a link is for.
   * @throws Problem 404 `invitation_unknown` when it was used or never given, 410 `invitation_expired`.
   */
  async show(token: string): Promise<InvitationAnswer> {
    const { name, email, organisation } = await this.invited(this.database.manager, token);
    return { name, email, organisation };
  }

  /**
   * Sets name and password behind a link and ends every session of the person; the link is used.
   * @returns the id of the person.
   * @throws Problem 404 `invitation_unknown`, 410 `invitation_expired`.
   */
  async accept(token: string, { name, password }: InvitationBody): Promise<string> {
    const hash = await hashPassword(password);
    return this.database.transaction(async (manager) => {
      const { id, organisation_id: organisationId } = await this.invited(manager, token);
      await rowsOf(
        manager,
        sql`update app_user set name = ${name}, password_hash = ${hash}, invitation_hash = null,
              invitation_expires_at = null where id = ${id}`,
      );
      await endSessions(manager, id);
      const by = { organisationId, userId: id, at: this.clock.now() };
      await noteChange(manager, by, { kind: 'invitation_accepted', subjectId: id });
      return id;
    });
  }

  private async invited(manager: EntityManager, token: string): Promise<Invited> {
    const row = await rowOf<Invited>(
      manager,
      sql`select u.id, u.organisation_id, u.name, u.email, o.name as organisation,
            u.invitation_expires_at as expires_at
          from app_user u join organisation o on o.id = u.organisation_id
          where u.invitation_hash = ${hashOfToken(token)} and u.active for update of u`,
    );
    if (!row) throw new Problem(404, 'invitation_unknown');
    if (row.expires_at !== null && row.expires_at <= this.clock.now()) {
      throw new Problem(410, 'invitation_expired');
    }
    return row;
  }
}

/** Signs a person out everywhere. */
export async function endSessions(manager: EntityManager, userId: string): Promise<void> {
  await rowsOf(manager, sql`delete from session where sess->>'userId' = ${userId}`);
}
