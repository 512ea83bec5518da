import { In, type EntityManager } from 'typeorm';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { HolidayCalendar } from '../../domain/calendar/holiday-calendar.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { arrearsSettingsV1, type ArrearsSettings } from '../../domain/arrears/settings.js';
import type { CaseView, ProtocolView, TenantView } from '../../domain/arrears/situation.js';
import type { TaskRole } from '../../domain/arrears/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { loadCaseFile } from './case-store.js';
import { ArrearsCaseRow } from './entities/arrears-case.js';
import { Organisation } from './entities/organisation.js';
import { Person, PersonStatus } from './entities/person.js';
import { CalendarVersion, SettingsVersion } from './entities/rules.js';
import { Occupant, Tenancy } from './entities/tenancy.js';
import { loadRentBook } from './tenancy-book.js';

/**
 * Reads all that the rules need to know of a case at an instant; with its file when the caller has just read it.
 * Thrown when there is no such case: `EntityNotFoundError`.
 */
export async function loadCaseView(
  manager: EntityManager,
  { caseId, at, file: known }: { caseId: string; at: Date; file?: CaseFile | undefined },
): Promise<CaseView> {
  const row = await manager.findOneByOrFail(ArrearsCaseRow, { id: caseId });
  const file = known ?? (await loadCaseFile(manager, caseId));
  const tenancy = await manager.findOneByOrFail(Tenancy, { id: row.tenancyId });
  const settings = await loadSettings(manager, {
    organisationId: row.organisationId,
    version: row.settingsVersion,
  });
  const today = brusselsDateOf(at.toISOString());
  const partnerId = await recipientOf(manager, { tenancy, today });
  const sharedWith = file.shares.at(-1)?.organisationId ?? partnerId;
  return {
    caseId,
    at: at.toISOString(),
    today,
    file,
    settings,
    calendar: await loadCalendar(manager),
    book: await loadRentBook(manager, tenancy.id, { settings, file }),
    tenants: await tenantsOf(manager, tenancy.id),
    leaseEndsOn: tenancy.endsOn,
    bookedThrough: await bookedThrough(manager, row.organisationId),
    unseenCredits: await unseenCredits(manager, row),
    hasCompanyNumber: await hasCompanyNumber(manager, row.organisationId),
    partnerId,
    protocol: partnerId === null ? null : await protocolOf(manager, { row, partnerId, today }),
    rolesPresent: {
      landlord: await rolesHeldIn(manager, row.organisationId),
      welfare_centre: sharedWith === null ? [] : await rolesHeldIn(manager, sharedWith),
    },
  };
}

/** The published holiday calendar; version 1 comes with the product. */
export async function loadCalendar(manager: EntityManager): Promise<HolidayCalendar> {
  const [latest] = await manager.find(CalendarVersion, { order: { version: 'DESC' }, take: 1 });
  return latest?.data ?? belgianCalendarV1;
}

/** The settings a case froze when it started; without a row of the agency the defaults of version 1. */
export async function loadSettings(
  manager: EntityManager,
  wanted: { organisationId: string; version?: number },
): Promise<ArrearsSettings> {
  const { organisationId, version } = wanted;
  const where = { organisationId, name: 'arrears', ...(version === undefined ? {} : { version }) };
  const [row] = await manager.find(SettingsVersion, { where, order: { version: 'DESC' }, take: 1 });
  return row?.data ?? arrearsSettingsV1;
}

/** Who lives in a tenancy as its tenant, with what stops sendings to each of them. */
export async function tenantsOf(manager: EntityManager, tenancyId: string): Promise<TenantView[]> {
  const occupants = await manager.findBy(Occupant, { tenancyId, kind: 'tenant' });
  const ids = occupants.map((occupant) => occupant.personId);
  const people = await manager.findBy(Person, { id: In(ids) });
  const statuses = await manager.findBy(PersonStatus, { personId: In(ids) });
  return occupants.map(({ personId, fromDate, untilDate }) => {
    const own = statuses.filter((status) => status.personId === personId);
    return {
      personId,
      from: fromDate,
      until: untilDate,
      statuses: own.map((status) => ({
        statusId: status.id,
        kind: status.kind,
        from: status.fromDate,
        released: status.releasedAt !== null,
      })),
      hasContactAddress: people.some((one) => one.id === personId && one.postalAddress !== null),
      hasRepresentative: own.some((status) => status.representative !== null),
    };
  });
}

async function bookedThrough(
  manager: EntityManager,
  organisationId: string,
): Promise<IsoDate | null> {
  const [row] = await manager.query<{ last: string | null }[]>(
    'select max(on_date) as last from bank_statement where organisation_id = $1',
    [organisationId],
  );
  return row?.last ?? null;
}

async function unseenCredits(manager: EntityManager, row: ArrearsCaseRow): Promise<IsoDate[]> {
  const rows = await manager.query<{ value_date: string }[]>(
    `select value_date from bank_movement
      where organisation_id = $1 and state = 'suggested' and amount_cents > 0 and $2 = any (suggested_tenancy_ids)`,
    [row.organisationId, row.tenancyId],
  );
  return rows.map((movement) => movement.value_date);
}

async function hasCompanyNumber(manager: EntityManager, organisationId: string): Promise<boolean> {
  const landlord = await manager.findOneByOrFail(Organisation, { id: organisationId });
  return landlord.companyNumber !== null;
}

async function recipientOf(
  manager: EntityManager,
  { tenancy, today }: { tenancy: Tenancy; today: IsoDate },
): Promise<string | null> {
  const [row] = await manager.query<{ welfare_centre_id: string }[]>(
    `select welfare_centre_id from welfare_recipient
      where organisation_id = $1 and municipality = $2 and from_date <= $3 and (until_date is null or until_date >= $3)
      order by from_date desc limit 1`,
    [tenancy.organisationId, tenancy.municipality, today],
  );
  return row?.welfare_centre_id ?? null;
}

async function protocolOf(
  manager: EntityManager,
  { row, partnerId, today }: { row: ArrearsCaseRow; partnerId: string; today: IsoDate },
): Promise<ProtocolView | null> {
  const [protocol] = await manager.query<ProtocolView[]>(
    `select signed_on as "signedOn", valid_until as "validUntil", fields from sharing_protocol
      where organisation_id = $1 and partner_id = $2 and signed_on <= $3 and valid_until >= $3
      order by signed_on desc, id limit 1`,
    [row.organisationId, partnerId, today],
  );
  return protocol ?? null;
}

/** The roles that somebody active holds in an organisation. */
export async function rolesHeldIn(
  manager: EntityManager,
  organisationId: string,
): Promise<TaskRole[]> {
  const rows = await manager.query<{ role: TaskRole }[]>(
    'select distinct unnest(roles) as role from app_user where organisation_id = $1 and active order by role',
    [organisationId],
  );
  return rows.map(({ role }) => role);
}
