import { EntityNotFoundError, In, type EntityManager } from 'typeorm';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type { HolidayCalendar } from '../../domain/calendar/holiday-calendar.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { arrearsSettingsV1, type ArrearsSettings } from '../../domain/arrears/settings.js';
import type { CaseView, TenantView } from '../../domain/arrears/situation.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { loadCaseFile } from './case-store.js';
import { ArrearsCaseRow } from './entities/arrears-case.js';
import { Person, PersonStatus } from './entities/person.js';
import { CalendarVersion, SettingsVersion } from './entities/rules.js';
import { Occupant } from './entities/tenancy.js';
import { loadRentBook } from './tenancy-book.js';
import { guidanceOf, linkedTrajectory, type LinkedTrajectory } from './trial-tenant.js';

/**
 * Reads all that the rules need to know of a case at an instant; with its file when the caller has just read it.
 * Thrown when there is no such case: `EntityNotFoundError`.
 */
export async function loadCaseView(
  manager: EntityManager,
  { caseId, at, file: known }: { caseId: string; at: Date; file?: CaseFile | undefined },
): Promise<CaseView> {
  const file = known ?? (await loadCaseFile(manager, caseId));
  const today = brusselsDateOf(at.toISOString());
  const sharedWith = file.shares.at(-1)?.organisationId ?? null;
  const around = await loadSurroundings(manager, { caseId, today, sharedWith });
  const { tenancyId, organisationId, settingsVersion: version, linked, ...rest } = around;
  const settings = await loadSettings(manager, { organisationId, version });
  return {
    caseId,
    at: at.toISOString(),
    today,
    file,
    settings,
    calendar: await loadCalendar(manager),
    book: await loadRentBook(manager, tenancyId, { settings, file }),
    tenants: await tenantsOf(manager, tenancyId),
    ...rest,
    guidance: guidanceOf(linked),
  };
}

interface Surroundings extends Pick<
  CaseView,
  | 'leaseEndsOn'
  | 'bookedThrough'
  | 'unseenCredits'
  | 'hasCompanyNumber'
  | 'partnerId'
  | 'protocol'
  | 'rolesPresent'
> {
  tenancyId: string;
  organisationId: string;
  settingsVersion: number;
  linked: LinkedTrajectory | null;
}

/** What stands around a case on a day, in one question: it is asked at each look of each case. */
async function loadSurroundings(
  manager: EntityManager,
  asked: { caseId: string; today: IsoDate; sharedWith: string | null },
): Promise<Surroundings> {
  const [row] = await manager.query<Surroundings[]>(surroundings, [
    asked.caseId,
    asked.today,
    asked.sharedWith,
  ]);
  if (!row) throw new EntityNotFoundError(ArrearsCaseRow, { id: asked.caseId });
  return row;
}

const rolesOf = (organisation: string): string =>
  `array(select distinct unnest(u.roles) as role from app_user u
     where u.organisation_id = ${organisation} and u.active order by role)`;

const surroundings = `
  select c.tenancy_id as "tenancyId", c.organisation_id as "organisationId",
    c.settings_version as "settingsVersion", t.ends_on as "leaseEndsOn",
    (select max(b.on_date) from bank_statement b where b.organisation_id = c.organisation_id) as "bookedThrough",
    array(select m.value_date::text from bank_movement m
      where m.organisation_id = c.organisation_id and m.state = 'suggested' and m.amount_cents > 0
      and c.tenancy_id = any (m.suggested_tenancy_ids)) as "unseenCredits",
    o.company_number is not null as "hasCompanyNumber",
    recipient.id as "partnerId", row_to_json(protocol) as protocol,
    json_build_object('landlord', ${rolesOf('c.organisation_id')},
      'welfare_centre', ${rolesOf('coalesce($3::uuid, recipient.id)')}) as "rolesPresent",
    ${linkedTrajectory} as linked
  from arrears_case c
  join tenancy t on t.id = c.tenancy_id
  join organisation o on o.id = c.organisation_id
  left join lateral (select w.welfare_centre_id as id from welfare_recipient w
    where w.organisation_id = c.organisation_id and w.municipality = t.municipality
    and w.from_date <= $2 and (w.until_date is null or w.until_date >= $2)
    order by w.from_date desc limit 1) recipient on true
  left join lateral (select p.signed_on as "signedOn", p.valid_until as "validUntil", p.fields from sharing_protocol p
    where p.organisation_id = c.organisation_id and p.partner_id = recipient.id
    and p.signed_on <= $2 and p.valid_until >= $2 order by p.signed_on desc, p.id limit 1) protocol on true
  where c.id = $1`;

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
