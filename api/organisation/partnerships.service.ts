import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { noteChange } from '../../infra/database/changes.js';
import { Organisation, type OrganisationKind } from '../../infra/database/entities/organisation.js';
import { Partnership } from '../../infra/database/entities/rules.js';
import { programmeCodes } from '../../infra/database/programmes.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, type Fault, notFound, unprocessable } from '../http/problem.js';
import type { Act, Visit } from '../http/visit.js';
import type { PreparedInvitation } from '../session/invitation-mail.js';
import { InvitationsService } from '../session/invitations.service.js';
import type { Choice } from '../trajectories/trajectories.answers.js';
import { NewUsers } from '../users/new-users.js';
import type { NewPartnershipBody, PartnershipBody } from './organisation.schema.js';

export interface PartnershipAnswer {
  id: string;
  partner: { id: string; name: string; municipality: string };
  /** Into which programmes its people may refer. */
  programmes: Choice[];
  from: IsoDate;
  /** Somebody there has a password. */
  settled: boolean;
}

export interface PartnershipsAnswer {
  items: PartnershipAnswer[];
  /** Welfare organisations one does not work with yet. */
  others: { id: string; name: string }[];
  /** Empty for who leads none. */
  programmes: Choice[];
}

export interface ChangedPartnership {
  id: string;
  command: string;
  /** Only when the mail with the link did not leave. */
  text?: string;
}

type Row = Omit<PartnershipAnswer, 'programmes' | 'partner'> & {
  codes: string[];
  partner_id: string;
  name: string;
  municipality: string;
};

/** The welfare partners an organisation works with: their people may refer into its programmes (S2 fase 1). */
@Injectable()
export class PartnershipsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly newUsers: NewUsers,
    private readonly invitations: InvitationsService,
  ) {}

  /** The partners of today by name, and who could become one. */
  async list(visit: Visit): Promise<PartnershipsAnswer> {
    const { manager } = this.database;
    const { organisationId, today } = visit;
    const programmes = await programmesOf(manager, visit);
    const rows = await rowsOf<Row>(
      manager,
      sql`select s.id, s.programmes as codes, s.from_date as from, o.id as partner_id, o.name,
            o.municipality, exists (select 1 from app_user u where u.organisation_id = o.id and u.active
              and u.password_hash is not null) as settled
          from partnership s join organisation o on o.id = s.partner_id
          where s.organisation_id = ${organisationId} and ${holdsOn(today)} order by o.name, s.id`,
    );
    const others = await rowsOf<{ id: string; name: string }>(
      manager,
      sql`select o.id, o.name from organisation o where o.kind <> 'landlord'
          and o.id <> ${organisationId} and not exists (select 1 from partnership s
            where s.organisation_id = ${organisationId} and s.partner_id = o.id and ${holdsOn(today)})
          order by o.name, o.id`,
    );
    const items = rows.map(({ codes, partner_id: id, name, municipality, ...row }) => ({
      ...row,
      partner: { id, name, municipality },
      programmes: programmes.filter(({ code }) => codes.includes(code)),
    }));
    return { items, others, programmes };
  }

  /** Works from today with an organisation that is here already. @throws Problem 422 with every fault; 409 `partner_already` */
  add({ visit, intent }: Act, body: PartnershipBody): Promise<ChangedPartnership> {
    return this.once.book(visit, intent, async (manager) => {
      await lockOrganisation(manager, visit);
      const known = await rowOf(
        manager,
        sql`select 1 from organisation where id = ${body.partnerId} and kind <> 'landlord'
            and id <> ${visit.organisationId}`,
      );
      const faults = [
        ...(known ? [] : [{ path: 'partnerId', code: 'not_an_option' }]),
        ...(await faultsOfProgrammes(manager, visit, body.programmes)),
      ];
      if (faults.length > 0) throw unprocessable('unprocessable', faults);
      const id = await this.workWith(manager, visit, body);
      return { id, command: intent.key };
    });
  }

  /**
   * Registers a welfare partner that is no OCMW, with its first administrator, who gets a one-time link.
   * @throws Problem 409 `email_taken`; 422 with every fault
   */
  async register({ visit, intent }: Act, body: NewPartnershipBody): Promise<ChangedPartnership> {
    const { administratorName: name, administratorEmail: email, programmes, ...details } = body;
    let made: PreparedInvitation | undefined;
    const answer = await this.once.book(visit, intent, async (manager) => {
      await lockOrganisation(manager, visit);
      const faults = await faultsOfProgrammes(manager, visit, programmes);
      if (faults.length > 0) throw unprocessable('unprocessable', faults);
      const partnerId = uuidv7(visit.at);
      const kind: OrganisationKind = 'partner_organisation';
      const none = { iban: null, companyNumber: null };
      await manager.insert(Organisation, { id: partnerId, kind, ...details, ...none });
      const roles = ['administrator'] as const;
      const administrator = { organisationId: partnerId, name, email, roles, at: visit.at };
      const added = await this.newUsers.add(manager, administrator, 'administratorEmail');
      made = added.invitation;
      const id = await this.workWith(manager, visit, { partnerId, programmes });
      return { id, command: intent.key };
    });
    return { ...answer, ...(await this.invitations.send(made)) };
  }

  private async workWith(
    manager: EntityManager,
    visit: Visit,
    { partnerId, programmes }: PartnershipBody,
  ): Promise<string> {
    const { organisationId, today: fromDate, at } = visit;
    const already = await rowOf(
      manager,
      sql`select 1 from partnership s where s.organisation_id = ${organisationId}
          and s.partner_id = ${partnerId} and ${holdsOn(fromDate)}`,
    );
    if (already) throw conflict('partner_already');
    const id = uuidv7(at);
    const row = { id, organisationId, partnerId, programmes, fromDate, untilDate: null };
    await manager.insert(Partnership, row);
    const named = (await programmesOf(manager, visit))
      .filter(({ code }) => programmes.includes(code))
      .map(({ label }) => label);
    const fields =
      named.length === 0 ? [] : [{ field: 'programmes', was: null, is: named.join(', ') }];
    await noteChange(manager, visit, { kind: 'partnership', subjectId: partnerId, fields });
    return id;
  }

  /** Nobody there refers from now on; what was referred stays as it is. @throws Problem 404 */
  end({ visit, intent }: Act, id: string): Promise<ChangedPartnership> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await rowOf<{ partner_id: string }>(
        manager,
        sql`select s.partner_id from partnership s where s.id = ${id}
            and s.organisation_id = ${visit.organisationId} and ${holdsOn(visit.today)} for update`,
      );
      if (!row) throw notFound();
      await rowsOf(
        manager,
        sql`update partnership set until_date = ${visit.today}::date - 1 where id = ${id}`,
      );
      const subjectId = row.partner_id;
      await noteChange(manager, visit, { kind: 'partnership_ended', subjectId });
      return { id, command: intent.key };
    });
  }
}

/** Of a partnership `s`. */
const holdsOn = (day: IsoDate) =>
  sql`s.from_date <= ${day} and (s.until_date is null or s.until_date >= ${day})`;

/** Two administrators at once make one partnership. */
async function lockOrganisation(manager: EntityManager, { organisationId }: Visit): Promise<void> {
  await rowsOf(manager, sql`select id from organisation where id = ${organisationId} for update`);
}

/** A landlord leads no programme. */
async function programmesOf(manager: EntityManager, visit: Visit): Promise<Choice[]> {
  if (visit.side === 'landlord') return [];
  await programmeCodes(manager, visit);
  return rowsOf<Choice>(
    manager,
    sql`select distinct on (code) code, data->>'title' as label from programme_version
        where organisation_id = ${visit.organisationId} and state = 'published'
        order by code, version desc`,
  );
}

async function faultsOfProgrammes(
  manager: EntityManager,
  visit: Visit,
  programmes: readonly string[],
): Promise<Fault[]> {
  const known = await programmesOf(manager, visit);
  const wrong = programmes.some((code) => !known.some((one) => one.code === code));
  return wrong ? [{ path: 'programmes', code: 'not_an_option' }] : [];
}
