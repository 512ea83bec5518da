import { isValidIBAN } from 'ibantools';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  parseStructuredReference,
  structuredReference,
} from '../../domain/payment/structured-reference.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { Person } from '../../infra/database/entities/person.js';
import {
  CorrectionRow,
  KnownAccount,
  Occupant,
  RentLineRow,
  Tenancy,
} from '../../infra/database/entities/tenancy.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { text } from '../http/fields.js';
import type { Booker } from '../payments/money.js';
import { csvDay, csvEuros, type CsvRow, faultsOfRepetition, readCsv } from './csv-file.js';
import {
  type FileFault,
  type FilePreview,
  type FileToRead,
  type ImportKindReader,
  unreadable,
} from './import-kind.js';

const most = 100_000_000;
const withinReason = z.int().min(0).max(most);
const reference = z.string().transform((written, context) => {
  const read = parseStructuredReference(written);
  if (read.kind === 'valid' || read.kind === 'proposal') return read.reference;
  context.addIssue({ code: 'custom', params: { code: 'wrong_reference' } });
  return z.NEVER;
});
const iban = z
  .string()
  .transform((written) => written.replace(/\s/g, '').toUpperCase())
  .refine((written) => isValidIBAN(written), { params: { code: 'wrong_iban' } });
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * The columns of a file of tenancies. `rent` in euros or `rent_cents`; the rent counts from `rent_from`,
 * else from `starts_on`; `opening_balance` is what was owed before, due on that day.
 */
const columns = z
  .strictObject({
    number: text(30),
    structured_reference: reference.optional(),
    street: text(200),
    postal_code: z.string().regex(/^\d{4}$/),
    municipality: text(100),
    starts_on: csvDay,
    ends_on: csvDay.optional(),
    rent: csvEuros.pipe(withinReason).optional(),
    rent_cents: wholeNumber.pipe(withinReason).optional(),
    rent_from: csvDay.optional(),
    opening_balance: csvEuros.pipe(withinReason).optional(),
    due_day: wholeNumber.pipe(z.int().min(1).max(31)).default(1),
    tenant1_first_name: text(100),
    tenant1_last_name: text(100),
    tenant1_from: csvDay.optional(),
    tenant1_phone: text(40).optional(),
    tenant1_email: z.email().max(200).optional(),
    tenant2_first_name: text(100).optional(),
    tenant2_last_name: text(100).optional(),
    tenant2_from: csvDay.optional(),
    tenant2_phone: text(40).optional(),
    tenant2_email: z.email().max(200).optional(),
    phone: text(40).optional(),
    iban: iban.optional(),
  })
  .refine(({ rent, rent_cents }) => (rent === undefined) !== (rent_cents === undefined), {
    path: ['rent'],
    params: { code: 'required' },
  })
  .refine(({ starts_on, ends_on }) => ends_on === undefined || ends_on >= starts_on, {
    path: ['ends_on'],
    params: { code: 'not_after' },
  })
  .refine(
    (row) => (row.tenant2_first_name === undefined) === (row.tenant2_last_name === undefined),
    { path: ['tenant2_last_name'], params: { code: 'required' } },
  )
  .transform((row, context) => {
    const digits = row.number.replace(/\D/g, '');
    const own = digits.length > 0 && digits.length <= 10;
    if (row.structured_reference === undefined && !own) {
      context.addIssue({
        code: 'custom',
        path: ['structured_reference'],
        params: { code: 'required' },
      });
      return z.NEVER;
    }
    const structured = row.structured_reference ?? structuredReference(digits.padStart(10, '0'));
    return { ...row, structured, monthlyCents: row.rent ?? row.rent_cents ?? 0 };
  });
type Row = z.output<typeof columns>;

interface Known {
  number: string;
  structured_reference: string;
  starts_on: string;
  rent_cents: number | null;
}

interface Sorted {
  added: CsvRow<Row>[];
  known: number;
  faults: FileFault[];
}

/** Tenancies with their tenants and rent; a number that is known is left as it is. */
export const tenanciesFile: ImportKindReader = {
  async preview(manager: EntityManager, file: FileToRead): Promise<FilePreview> {
    const { rows, faults } = readCsv(file.bytes, columns);
    const sorted = await sort(manager, file.organisationId, rows);
    const all = [...faults, ...sorted.faults].sort((a, b) => a.line - b.line);
    if (all.length > 0) return { ...unreadable(all), rows: rows.length };
    const { added, known } = sorted;
    return { ...unreadable([]), rows: rows.length, added: added.length, known };
  },

  async apply(manager: EntityManager, booker: Booker, file: FileToRead): Promise<void> {
    const { rows } = readCsv(file.bytes, columns);
    const { added } = await sort(manager, booker.organisationId, rows);
    for (const { row } of added) await addTenancy(manager, booker, row);
  },
};

/** A known number with another rent or reference is a fault: nothing of it may be lost in silence. */
async function sort(
  manager: EntityManager,
  organisationId: string,
  rows: readonly CsvRow<Row>[],
): Promise<Sorted> {
  const knowns = await rowsOf<Known>(
    manager,
    sql`select t.number, t.structured_reference, t.starts_on, (select r.monthly_cents from rent_line r
          where r.tenancy_id = t.id and r.kind = 'rent' order by r.from_date desc limit 1) as rent_cents
        from tenancy t where t.organisation_id = ${organisationId}`,
  );
  const byNumber = new Map(knowns.map((one) => [one.number, one]));
  const taken = new Map(knowns.map((one) => [one.structured_reference, one.number]));
  const sorted: Sorted = {
    added: [],
    known: 0,
    faults: [
      ...faultsOfRepetition(rows, 'number', ({ number }) => number),
      ...faultsOfRepetition(rows, 'structured_reference', ({ structured }) => structured),
    ],
  };
  for (const one of rows) {
    const { number, structured, starts_on, monthlyCents } = one.row;
    const known = byNumber.get(number);
    const holder = taken.get(structured);
    if (holder !== undefined && holder !== number) {
      sorted.faults.push({ line: one.line, path: 'structured_reference', code: 'reference_taken' });
    } else if (!known) sorted.added.push(one);
    else if (
      known.starts_on !== starts_on ||
      known.rent_cents !== monthlyCents ||
      known.structured_reference !== structured
    ) {
      sorted.faults.push({ line: one.line, path: 'number', code: 'tenancy_differs' });
    } else sorted.known += 1;
  }
  return sorted;
}

async function addTenancy(manager: EntityManager, booker: Booker, row: Row): Promise<void> {
  const { organisationId } = booker;
  const tenancyId = uuidv7(booker.at);
  await manager.insert(Tenancy, {
    id: tenancyId,
    organisationId,
    number: row.number,
    structuredReference: row.structured,
    street: row.street,
    postalCode: row.postal_code,
    municipality: row.municipality,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? null,
  });
  const owned = { organisationId, tenancyId };
  const rentFrom = row.rent_from ?? row.starts_on;
  await manager.insert(RentLineRow, {
    ...owned,
    id: uuidv7(booker.at),
    kind: 'rent',
    fromDate: rentFrom,
    untilDate: row.ends_on ?? null,
    monthlyCents: row.monthlyCents,
    dueDay: row.due_day,
  });
  if (row.opening_balance !== undefined && row.opening_balance > 0) {
    await manager.insert(CorrectionRow, {
      ...owned,
      id: uuidv7(booker.at),
      kind: 'rent_correction',
      amountCents: row.opening_balance,
      dueOn: rentFrom,
      disputed: false,
      description: 'Overgenomen saldo',
    });
  }
  if (row.iban !== undefined) {
    const account = { ...owned, id: uuidv7(booker.at), iban: row.iban, thirdParty: false };
    await manager.insert(KnownAccount, account);
  }
  for (const tenant of tenantsOf(row)) await addTenant(manager, booker, { ...tenant, tenancyId });
}

interface NewTenant {
  firstName: string;
  lastName: string;
  phone: string | null;
  email: string | null;
  fromDate: string;
  untilDate: string | null;
}

function tenantsOf(row: Row): NewTenant[] {
  const untilDate = row.ends_on ?? null;
  const first: NewTenant = {
    firstName: row.tenant1_first_name,
    lastName: row.tenant1_last_name,
    phone: row.tenant1_phone ?? row.phone ?? null,
    email: row.tenant1_email ?? null,
    fromDate: row.tenant1_from ?? row.starts_on,
    untilDate,
  };
  const { tenant2_first_name: firstName, tenant2_last_name: lastName } = row;
  if (firstName === undefined || lastName === undefined) return [first];
  const second: NewTenant = {
    firstName,
    lastName,
    phone: row.tenant2_phone ?? null,
    email: row.tenant2_email ?? null,
    fromDate: row.tenant2_from ?? row.starts_on,
    untilDate,
  };
  return [first, second];
}

async function addTenant(
  manager: EntityManager,
  { at, organisationId }: Booker,
  tenant: NewTenant & { tenancyId: string },
): Promise<void> {
  const { tenancyId, fromDate, untilDate, ...person } = tenant;
  const personId = uuidv7(at);
  await manager.insert(Person, { id: personId, organisationId, ...person, postalAddress: null });
  await manager.insert(Occupant, {
    id: uuidv7(at),
    organisationId,
    tenancyId,
    personId,
    kind: 'tenant',
    fromDate,
    untilDate,
  });
}
