import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SharedField } from '../../domain/arrears/settings.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { noteChange } from '../../infra/database/changes.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { SharingProtocol, WelfareRecipient } from '../../infra/database/entities/rules.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import { ringOpenCases } from '../payments/money.js';
import type { PreparedInvitation } from '../session/invitation-mail.js';
import { InvitationsService } from '../session/invitations.service.js';
import { NewUsers } from '../users/new-users.js';
import type { PartnerBody, ProtocolBody } from './organisation.schema.js';

export interface PartnerAnswer {
  id: string;
  name: string;
  municipality: string;
  /** Leases of the landlord in that municipality: none may mean that it is spelled otherwise. */
  tenancies: number;
  /** The first administrator has a password, and invites the others. */
  settled: boolean;
  protocols: {
    id: string;
    signedOn: IsoDate;
    validUntil: IsoDate;
    fields: SharedField[];
    /** The one that sharing follows today. */
    current: boolean;
  }[];
}

export interface ChangedPartner {
  id: string;
  command: string;
  /** Only when the mail with the link did not leave. */
  text?: string;
}

type Protocol = PartnerAnswer['protocols'][number] & { partner_id: string };

/** The OCMWs a landlord works with, and the protocols under which it may share (facts §7). */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly newUsers: NewUsers,
    private readonly invitations: InvitationsService,
  ) {}

  /** The OCMWs by municipality, each with its protocols, the newest first. */
  async list({ organisationId, today }: Visit): Promise<{ items: PartnerAnswer[] }> {
    const { manager } = this.database;
    const partners = await rowsOf<Omit<PartnerAnswer, 'protocols'>>(
      manager,
      sql`select o.id, o.name, r.municipality,
            (select count(*)::int from tenancy t where t.organisation_id = ${organisationId}
              and t.municipality = r.municipality and (t.ends_on is null or t.ends_on >= ${today}))
              as tenancies,
            exists (select 1 from app_user u where u.organisation_id = o.id and u.active
              and u.password_hash is not null) as settled
          from welfare_recipient r join organisation o on o.id = r.welfare_centre_id
          where r.organisation_id = ${organisationId}
            and (r.until_date is null or r.until_date >= ${today})
          order by r.municipality, o.id`,
    );
    const protocols = await rowsOf<Protocol>(
      manager,
      sql`select id, partner_id, signed_on as "signedOn", valid_until as "validUntil", fields,
            id = first_value(id) over (partition by partner_id
              order by (signed_on <= ${today} and valid_until >= ${today}) desc, signed_on desc, id)
              and signed_on <= ${today} and valid_until >= ${today} as current
          from sharing_protocol where organisation_id = ${organisationId}
          order by signed_on desc, id`,
    );
    const items = partners.map((partner) => ({
      ...partner,
      protocols: protocols
        .filter((protocol) => protocol.partner_id === partner.id)
        .map(({ partner_id: _partner, ...protocol }) => protocol),
    }));
    return { items };
  }

  /**
   * Registers the OCMW of a municipality with its first administrator, who gets a one-time link.
   * @throws Problem 409 `municipality_taken`, `email_taken`.
   */
  async register({ visit, intent }: Act, body: PartnerBody): Promise<ChangedPartner> {
    const { administratorName, administratorEmail, ...details } = body;
    let made: PreparedInvitation | undefined;
    const answer = await this.once.book(visit, intent, async (manager) => {
      await demandFreeMunicipality(manager, visit, details.municipality);
      const id = uuidv7(visit.at);
      const none = { iban: null, companyNumber: null };
      await manager.insert(Organisation, { id, kind: 'welfare_centre', ...details, ...none });
      await receiveFiles(manager, visit, { id, municipality: details.municipality });
      const administrator = {
        organisationId: id,
        name: administratorName,
        email: administratorEmail,
        roles: ['administrator'] as const,
        at: visit.at,
      };
      const added = await this.newUsers.add(manager, administrator, 'administratorEmail');
      made = added.invitation;
      await noteChange(manager, visit, { kind: 'partner_registered', subjectId: id });
      await ringOpenCases(manager, { ...visit, actor: visit.userId });
      return { id, command: intent.key };
    });
    return { ...answer, ...(await this.invitations.send(made)) };
  }

  /**
   * Puts a signed protocol on file. It stays; a later one takes its place.
   * @throws Problem 422 `not_after`.
   */
  addProtocol(
    { visit, intent }: Act,
    partnerId: string,
    { signedOn, validUntil, fields }: ProtocolBody,
  ): Promise<ChangedPartner> {
    return this.once.book(visit, intent, async (manager) => {
      await demandPartner(manager, visit, partnerId);
      if (validUntil < signedOn) {
        throw unprocessable('not_after', [{ path: 'validUntil', code: 'not_after' }]);
      }
      const { organisationId } = visit;
      const id = uuidv7(visit.at);
      const protocol = { id, organisationId, partnerId, signedOn, validUntil, fields };
      await manager.insert(SharingProtocol, protocol);
      await noteChange(manager, visit, {
        kind: 'protocol',
        subjectId: partnerId,
        fields: [
          { field: 'validUntil', was: null, is: validUntil },
          { field: 'fields', was: null, is: fields.join(', ') },
        ],
      });
      await ringOpenCases(manager, { ...visit, actor: visit.userId });
      return { id, command: intent.key };
    });
  }

  /**
   * Sends the first administrator of an OCMW a new link, until somebody there has a password.
   * @throws Problem 409 `partner_settled`.
   */
  async inviteAgain({ visit, intent }: Act, partnerId: string): Promise<ChangedPartner> {
    let made: PreparedInvitation | undefined;
    const answer = await this.once.book(visit, intent, async (manager) => {
      await demandPartner(manager, visit, partnerId);
      const waiting = await rowOf<{ id: string }>(
        manager,
        sql`select id from app_user where organisation_id = ${partnerId} and active
              and not exists (select 1 from app_user u where u.organisation_id = ${partnerId}
                and u.active and u.password_hash is not null) order by id limit 1 for update`,
      );
      if (!waiting) throw conflict('partner_settled');
      made = await this.invitations.make(manager, { userId: waiting.id, at: visit.at });
      await noteChange(manager, visit, { kind: 'invitation_sent', subjectId: waiting.id });
      return { id: partnerId, command: intent.key };
    });
    return { ...answer, ...(await this.invitations.send(made)) };
  }
}

async function demandFreeMunicipality(
  manager: EntityManager,
  { organisationId, today }: Visit,
  municipality: string,
): Promise<void> {
  await rowsOf(manager, sql`select id from organisation where id = ${organisationId} for update`);
  const taken = await rowOf(
    manager,
    sql`select 1 from welfare_recipient where organisation_id = ${organisationId}
        and lower(municipality) = lower(${municipality})
        and (until_date is null or until_date >= ${today})`,
  );
  if (!taken) return;
  const errors = [{ path: 'municipality', code: 'municipality_taken' }];
  throw conflict('municipality_taken', { errors });
}

/** Files of leases in this municipality go to this OCMW from today. */
async function receiveFiles(
  manager: EntityManager,
  { organisationId, today, at }: Visit,
  { id, municipality }: { id: string; municipality: string },
): Promise<void> {
  await manager.insert(WelfareRecipient, {
    id: uuidv7(at),
    organisationId,
    municipality,
    welfareCentreId: id,
    fromDate: today,
    untilDate: null,
  });
}

async function demandPartner(
  manager: EntityManager,
  { organisationId }: Visit,
  partnerId: string,
): Promise<void> {
  const known = await rowOf(
    manager,
    sql`select 1 from welfare_recipient
        where organisation_id = ${organisationId} and welfare_centre_id = ${partnerId}`,
  );
  if (!known) throw notFound();
}
