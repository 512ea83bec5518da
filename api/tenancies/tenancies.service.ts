import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { monthsInArrears } from '../../domain/ledger/threatened-month.js';
import type { RentBook } from '../../domain/ledger/types.js';
import type { IsoDate } from '../../domain/term/types.js';
import { joined, name, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { loadSettings } from '../../infra/database/case-view.js';
import { formatStructuredReference } from '../../infra/texts/format.js';
import { Looks } from '../http/looks.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { linesOf } from './ledger-lines.js';
import { loadRentBooks } from './rent-books.js';
import { tenancyFor } from './tenancy-access.js';
import type {
  LedgerAnswer,
  TenancyAnswer,
  TenancyListAnswer,
  TenancyListRow,
  TenantAnswer,
} from './tenancies.answers.js';
import type { LedgerQuery, TenanciesQuery } from './tenancies.schema.js';

interface ListedTenancy {
  id: string;
  number: string;
  street: string;
  postal_code: string;
  municipality: string;
  ends_on: string | null;
  names: string | null;
  rent_cents: number | null;
  case_id: string | null;
  case_number: string | null;
}

@Injectable()
export class TenanciesService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** Tenancies by number; `q` finds number, street, reference and tenants' names. */
  async list(visit: Visit, query: TenanciesQuery): Promise<TenancyListAnswer> {
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const conditions = [
      visit.access.where('tenancy.view', 't'),
      ...(query.q ? [found(query.q)] : []),
      ...(query.state === 'inCase' ? [sql`c.id is not null`] : []),
      ...(after ? [sql`(t.number, t.id) > (${after.value}, ${after.id}::uuid)`] : []),
    ];
    const limit = query.state === 'owing' ? sql`` : sql`limit ${asked}`;
    const listed = await this.listed(visit, conditions, limit);
    const shown = await this.withMoney(visit, listed);
    const rows = query.state === 'owing' ? shown.filter(owes).slice(0, asked) : shown;
    const page = pageOf(rows, asked, (row) => ({ value: row.reference, id: row.id }));
    return { ...page, counts: await this.counts(visit) };
  }

  private listed(visit: Visit, conditions: readonly Sql[], limit: Sql): Promise<ListedTenancy[]> {
    return rowsOf<ListedTenancy>(
      this.database.manager,
      sql`select t.id, t.number, t.street, t.postal_code, t.municipality, t.ends_on,
            (select string_agg(p.first_name || ' ' || p.last_name, ' en ' order by p.last_name, p.id)
               from occupant o join person p on p.id = o.person_id
               where o.tenancy_id = t.id and o.kind = 'tenant'
               and (o.until_date is null or o.until_date >= ${visit.today})) as names,
            (select sum(monthly_cents)::int from rent_line r where r.tenancy_id = t.id
               and r.from_date <= ${visit.today}
               and (r.until_date is null or r.until_date >= ${visit.today})) as rent_cents,
            c.id as case_id, c.number as case_number
          from tenancy t left join arrears_case c on c.tenancy_id = t.id and c.closed_on is null
          where ${joined(conditions, ' and ', sql`true`)} order by t.number, t.id ${limit}`,
    );
  }

  private async withMoney(
    visit: Visit,
    listed: readonly ListedTenancy[],
  ): Promise<TenancyListRow[]> {
    const { manager } = this.database;
    const settings = await loadSettings(manager, { organisationId: visit.organisationId });
    const ids = listed.map(({ id }) => id);
    const books = await loadRentBooks(manager, ids, settings);
    return listed.map((row) => rowWith(row, books.get(row.id), visit.today));
  }

  /** Whoever owes is known only after the ledger of each; said for landlords of a common size. */
  private async counts(visit: Visit): Promise<TenancyListAnswer['counts']> {
    const all = await this.listed(
      visit,
      [visit.access.where('tenancy.view', 't')],
      sql`limit 2000`,
    );
    const shown = await this.withMoney(visit, all);
    const inCase = all.filter(({ case_id }) => case_id !== null).length;
    return { all: all.length, owing: shown.filter(owes).length, inCase };
  }

  /** One tenancy with its tenants, rent and cases. @throws Problem 404 outside the walls. */
  async show(visit: Visit, id: string): Promise<TenancyAnswer> {
    const { manager } = this.database;
    const tenancy = await tenancyFor(manager, visit, { id, right: 'tenancy.view' });
    await this.looks.note(visit, { tenancyId: id, fields: 'tenancy' });
    const [listed] = await this.listed(visit, [sql`t.id = ${id}`], sql``);
    const [row] = await this.withMoney(visit, listed ? [listed] : []);
    if (!row) throw new Error('A tenancy vanished while it was shown');
    const rents = await rowsOf<{ from: string; cents: number; kind: string }>(
      manager,
      sql`select from_date as from, monthly_cents as cents, kind from rent_line
          where tenancy_id = ${id} order by from_date desc, kind`,
    );
    const cases = await rowsOf<{
      id: string;
      number: string;
      phase: string;
      outcome: string | null;
    }>(
      manager,
      sql`select c.id, c.number, c.phase, c.outcome from arrears_case c where c.tenancy_id = ${id}
          and ${visit.access.where('case.view', 'c')} order by c.opened_at desc`,
    );
    return {
      ...row,
      structuredReference: formatStructuredReference(tenancy.structured_reference),
      startedOn: tenancy.starts_on,
      endsOn: tenancy.ends_on,
      tenants: await this.tenants(id),
      rentLines: rents.map(({ from, cents, kind }) => {
        const text = kind === 'rent' ? 'Huur' : 'Maandelijkse kosten';
        return { from, amountCents: cents, text };
      }),
      cases: cases.map((one) => ({
        id: one.id,
        number: one.number,
        text: this.texts.word(
          one.outcome === null ? `general.phase.${one.phase}` : `general.outcome.${one.outcome}`,
        ),
        open: one.outcome === null,
      })),
    };
  }

  /** The tenants of a tenancy by name; where they receive post is on their letters only (facts §13.10). */
  async tenants(tenancyId: string): Promise<TenantAnswer[]> {
    const people = await rowsOf<{
      id: string;
      name: string;
      phone: string | null;
      email: string | null;
      until: string | null;
      statuses: string[];
    }>(
      this.database.manager,
      sql`select p.id, p.first_name || ' ' || p.last_name as name, p.phone, p.email,
            o.until_date as until, array(select s.kind from person_status s
              where s.person_id = p.id and s.released_at is null order by s.from_date) as statuses
          from occupant o join person p on p.id = o.person_id
          where o.tenancy_id = ${tenancyId} and o.kind = 'tenant' order by o.from_date, p.last_name, p.id`,
    );
    return people.map(({ id, name: full, phone, email, until, statuses }) => {
      const notes = statuses.map((kind) => statusWords[kind] ?? kind);
      if (until !== null) notes.push(`tot ${until}`);
      return { id, name: full, phone, email, note: notes.length > 0 ? notes.join(', ') : null };
    });
  }

  /** The book of a tenancy at the end of a day, line by line. */
  async ledger(visit: Visit, id: string, query: LedgerQuery): Promise<LedgerAnswer> {
    const { manager } = this.database;
    await tenancyFor(manager, visit, { id, right: 'debt.view' });
    await this.looks.note(visit, { tenancyId: id, fields: 'debt' });
    const asOf = query.asOf ?? visit.today;
    const settings = await loadSettings(manager, { organisationId: visit.organisationId });
    const book = (await loadRentBooks(manager, [id], settings)).get(id);
    if (!book) throw new Error('A tenancy without a book');
    const ledger = ledgerOn(book, asOf);
    const lines = linesOf(book, ledger);
    return {
      asOf,
      balanceCents: lines.at(-1)?.balanceCents ?? 0,
      openCents: ledger.openCents,
      monthsTenths: tenths(book, asOf),
      open: ledger.debts
        .filter(({ openCents, dueOn }) => openCents > 0 && dueOn < asOf)
        .map(({ kind, month, openCents }) => ({
          label: labelOfDebt(kind, month),
          amountCents: openCents,
        })),
      lines,
      items: lines,
    };
  }

  /** Whether there is a tenancy the reader may see; used by search. */
  async search(visit: Visit, q: string): Promise<TenancyListRow[]> {
    const conditions = [visit.access.where('tenancy.view', 't'), found(q)];
    return this.withMoney(visit, await this.listed(visit, conditions, sql`limit 10`));
  }
}

const owes = ({ balanceCents }: TenancyListRow): boolean => balanceCents > 0;

const statusWords: Readonly<Record<string, string>> = {
  collective_debt_settlement: 'collectieve schuldenregeling',
  judicial_protection: 'rechterlijke bescherming',
  protected_address: 'beschermd adres',
  deceased: 'overleden',
  minor: 'minderjarig',
};

function found(q: string): Sql {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = q.replace(/\D/g, '');
  const reference =
    digits.length >= 4 ? sql`t.structured_reference like ${`%${digits}%`}` : sql`false`;
  const like = (column: string): Sql => sql`${name(column)} ilike ${pattern}`;
  return sql`(${like('t.number')} or ${like('t.street')} or ${reference} or exists (
      select 1 from occupant fo join person fp on fp.id = fo.person_id where fo.tenancy_id = t.id
      and fp.first_name || ' ' || fp.last_name ilike ${pattern}))`;
}

function rowWith(row: ListedTenancy, book: RentBook | undefined, today: IsoDate): TenancyListRow {
  const names = row.names ?? '';
  return {
    id: row.id,
    reference: row.number,
    name: names,
    address: `${row.street}, ${row.postal_code} ${row.municipality}`,
    rentCents: row.rent_cents ?? 0,
    balanceCents: book ? ledgerOn(book, today).openCents : 0,
    monthsTenths: book ? tenths(book, today) : 0,
    case:
      row.case_id === null || row.case_number === null
        ? null
        : { id: row.case_id, number: row.case_number, name: names },
  };
}

/** Months in arrears in tenths, an integer. */
export function tenths(book: RentBook, asOf: IsoDate): number {
  return Math.round(monthsInArrears(book, asOf) * 10);
}

function labelOfDebt(kind: string, month: string): string {
  return `${debtWords[kind] ?? kind} ${month}`;
}

const debtWords: Readonly<Record<string, string>> = {
  rent: 'Huur',
  monthly_charge: 'Kosten',
  rent_correction: 'Rechtzetting',
  settlement: 'Afrekening',
  damage: 'Schade',
  deposit: 'Waarborg',
  cost: 'Kosten',
};
