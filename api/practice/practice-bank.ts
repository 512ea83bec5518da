import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { addDays, monthOf, nextWorkingDay } from '../../domain/calendar/holiday-calendar.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { writeCoda, type CodaMovementDraft } from '../../domain/payment/coda.js';
import { brusselsDateOf, brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import type { Bank } from '../../infra/clock/practice.js';
import { loadCalendar, loadSettings } from '../../infra/database/case-view.js';
import { ImportFile } from '../../infra/database/entities/money.js';
import { PracticeBankState } from '../../infra/database/entities/practice.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { isHabit, paidOn, type Payer } from '../../infra/practice/habits.js';
import { bookStatements } from '../imports/payments-file.js';
import { loadRentBooks } from '../tenancies/rent-books.js';

const opens = '06:00';
const stateId = 1;

/**
 * The bank of the practice environment: each bank morning a CODA file with what the tenants paid since the last one,
 * by their fixed habits, through the real import.
 */
export class PracticeBank implements Bank {
  constructor(private readonly source: DataSource) {}

  /** The next bank morning; null while the bank is off or nobody has a habit. */
  async next(after: Date): Promise<Date | null> {
    const state = await this.source.getRepository(PracticeBankState).findOneBy({ id: stateId });
    const habits = await rowsOf<object>(
      this.source.manager,
      sql`select 1 from practice_habit limit 1`,
    );
    if (state?.running === false || habits.length === 0) return null;
    const today = brusselsDateOf(after.toISOString());
    const morning = new Date(brusselsInstant(today, opens));
    const calendar = await loadCalendar(this.source.manager);
    const day = nextWorkingDay(calendar, after < morning ? today : addDays(today, 1));
    return new Date(brusselsInstant(day, opens));
  }

  /** Brings in the file of one bank morning: all days since the last file, up to and including yesterday. */
  async deliver(at: Date): Promise<void> {
    const today = brusselsDateOf(at.toISOString());
    await this.source.transaction(async (manager) => {
      const state = await stateOf(manager, today);
      const until = addDays(today, -1);
      for (const bank of await accounts(manager)) {
        await this.bring(manager, {
          bank,
          state,
          from: addDays(state.lastDay ?? until, 1),
          until,
          at,
        });
      }
      const nextStatement = (state.nextStatement % 999) + 1;
      const { id, running, balanceCents } = state;
      const kept = { id, running, balanceCents, nextStatement, lastDay: until };
      await manager.upsert(PracticeBankState, kept, ['id']);
    });
  }

  private async bring(manager: EntityManager, morning: Morning): Promise<void> {
    const { bank, state, until, at } = morning;
    const movements = await movementsOf(manager, morning);
    const bytes = writeCoda([
      {
        account: bank.iban,
        number: String(state.nextStatement).padStart(3, '0'),
        date: until,
        oldBalanceCents: 0,
        holder: bank.name,
        movements,
      },
    ]);
    const organisationId = bank.id;
    const today = brusselsDateOf(at.toISOString());
    const file = { organisationId, today, bytes: Buffer.from(bytes), importId: uuidv7(at) };
    await bookStatements(manager, { actor: 'practice_bank', organisationId, at }, file);
    await keepFile(manager, { ...file, at, movements: movements.length, until });
  }
}

interface KeptFile {
  importId: string;
  organisationId: string;
  bytes: Buffer;
  at: Date;
  movements: number;
  until: IsoDate;
}

/** The file stands among the imports like any other. */
async function keepFile(manager: EntityManager, kept: KeptFile): Promise<void> {
  const { importId, organisationId, bytes, at, movements, until } = kept;
  const preview = {
    fileName: `oefenbank-${until}.cod`,
    rows: movements,
    added: movements,
    known: 0,
    unmatched: 0,
    totalCents: 0,
    through: until,
    faults: [],
  };
  await manager.insert(ImportFile, {
    id: importId,
    organisationId,
    kind: 'payments',
    state: 'confirmed',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileBytes: bytes,
    preview,
    createdAt: at,
    createdBy: importId,
    confirmedAt: at,
  });
}

interface Account {
  id: string;
  name: string;
  iban: string;
}

interface Morning {
  bank: Account;
  state: PracticeBankState;
  from: IsoDate;
  until: IsoDate;
  at: Date;
}

async function stateOf(manager: EntityManager, today: IsoDate): Promise<PracticeBankState> {
  const known = await manager.findOneBy(PracticeBankState, { id: stateId });
  return (
    known ?? {
      id: stateId,
      running: true,
      nextStatement: 1,
      lastDay: addDays(today, -2),
      balanceCents: '0',
    }
  );
}

async function accounts(manager: EntityManager): Promise<Account[]> {
  return rowsOf<Account>(
    manager,
    sql`select id, name, iban from organisation where kind = 'landlord' and iban is not null`,
  );
}

interface PayerRow {
  tenancy_id: string;
  habit: string;
  seed: number;
  reference: string;
  rent_cents: number;
  due_day: number;
  payer_name: string;
}

async function movementsOf(
  manager: EntityManager,
  { bank, from, until }: Morning,
): Promise<CodaMovementDraft[]> {
  const rows = await rowsOf<PayerRow>(
    manager,
    sql`select h.tenancy_id, h.habit, h.seed, t.structured_reference as reference,
          sum(r.monthly_cents)::int as rent_cents, min(r.due_day) as due_day,
          (select p.first_name || ' ' || p.last_name from occupant o join person p on p.id = o.person_id
            where o.tenancy_id = t.id order by p.id limit 1) as payer_name
        from practice_habit h join tenancy t on t.id = h.tenancy_id
          join rent_line r on r.tenancy_id = t.id and r.from_date <= ${until}
            and (r.until_date is null or r.until_date >= ${from})
        where t.organisation_id = ${bank.id} group by h.tenancy_id, t.id order by h.tenancy_id`,
  );
  const looks = await booksOf(manager, { bank, rows, until });
  const days: IsoDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days.flatMap((day) => rows.flatMap((row) => paymentOn(day, row, looks)));
}

type Look = Pick<Payer, 'openCents' | 'instalmentCents'>;

/** Only the habits that look at the debt make us compute it. */
async function booksOf(
  manager: EntityManager,
  { bank, rows, until }: { bank: Account; rows: PayerRow[]; until: IsoDate },
): Promise<Map<string, Look>> {
  const looking = rows.filter((row) => row.habit === 'plan' || row.habit.startsWith('all_on_'));
  const settings = await loadSettings(manager, { organisationId: bank.id });
  const books = await loadRentBooks(
    manager,
    looking.map((row) => row.tenancy_id),
    settings,
  );
  return new Map(
    [...books].map(([tenancyId, book]): [string, Look] => [
      tenancyId,
      {
        openCents: () => ledgerOn(book, until).openCents,
        instalmentCents: (month) =>
          book.plans
            .flatMap((plan) => plan.instalments)
            .filter((instalment) => monthOf(instalment.dueOn) === month)
            .reduce((sum, instalment) => sum + instalment.amountCents, 0),
      },
    ]),
  );
}

function paymentOn(day: IsoDate, row: PayerRow, looks: Map<string, Look>): CodaMovementDraft[] {
  if (!isHabit(row.habit)) return [];
  const look = looks.get(row.tenancy_id) ?? { openCents: () => 0, instalmentCents: () => 0 };
  const { tenancy_id: tenancyId, habit, seed, rent_cents: rentCents, due_day: dueDay } = row;
  const amountCents = paidOn(day, { tenancyId, habit, seed, rentCents, dueDay, ...look });
  if (amountCents <= 0) return [];
  const structuredReference = { value: row.reference, reconstitutedByBank: false };
  return [
    {
      amountCents,
      valueDate: day,
      entryDate: day,
      structuredReference,
      counterpartyName: row.payer_name,
    },
  ];
}
