import type { EntityManager } from 'typeorm';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { type CodaMovement, type CodaStatement, parseCoda } from '../../domain/payment/coda.js';
import {
  type MatchCandidate,
  matchMovement,
  type MatchResult,
} from '../../domain/payment/matching.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadSettings } from '../../infra/database/case-view.js';
import {
  BankMovementRow,
  BankStatementRow,
  type MovementState,
} from '../../infra/database/entities/money.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { type Booker, receiveMoney } from '../payments/money.js';
import { loadRentBooks } from '../tenancies/rent-books.js';
import {
  type FileFault,
  type FilePreview,
  type FileToRead,
  type ImportKindReader,
  unreadable,
} from './import-kind.js';

interface NewMovement {
  statement: CodaStatement;
  movement: CodaMovement;
  match: MatchResult;
}

interface Sorted {
  rows: number;
  known: number;
  added: NewMovement[];
  through: IsoDate | null;
  statements: CodaStatement[];
  faults: FileFault[];
}

/** Bank statements (CODA): each line once, whatever files it comes in. */
export const paymentsFile: ImportKindReader = {
  async preview(manager: EntityManager, file: FileToRead): Promise<FilePreview> {
    const sorted = await sort(manager, file);
    if (sorted.faults.length > 0) return unreadable(sorted.faults);
    const { rows, known, added, through } = sorted;
    return {
      rows,
      known,
      added: added.length,
      unmatched: added.filter((one) =>
        ['unmatched', 'suggested', 'returned'].includes(stateOf(one)),
      ).length,
      totalCents: added.reduce((sum, { movement }) => sum + movement.amountCents, 0),
      through,
      faults: [],
    };
  },

  async apply(manager: EntityManager, booker: Booker, file: FileToRead): Promise<void> {
    await bookStatements(manager, booker, file);
  },
};

/**
 * Books the statements of a CODA file: the practice bank brings its files here too. Tenancies are
 * locked in ascending id, so that two files never wait for each other (architecture §2).
 */
export async function bookStatements(
  manager: EntityManager,
  booker: Booker,
  file: FileToRead & { importId?: string },
): Promise<void> {
  const first = await sort(manager, file);
  for (const tenancyId of tenanciesIn(first)) await lockTenancy(manager, tenancyId);
  const statementIds = await addStatements(manager, booker, { file, statements: first.statements });
  for (const one of first.added) {
    const statementId = statementIds.get(one.statement);
    if (statementId !== undefined) await addMovement(manager, booker, { ...one, statementId });
  }
}

function tenanciesIn({ added }: Sorted): string[] {
  const ids = added.flatMap(({ match }) => (match.kind === 'matched' ? [match.tenancyId] : []));
  return [...new Set(ids)].sort();
}

async function sort(manager: EntityManager, file: FileToRead): Promise<Sorted> {
  const read = parseCoda(file.bytes);
  if (!read.ok) {
    const faults = read.faults.map(({ line, code }) => ({ line, code }));
    return { rows: 0, known: 0, added: [], through: null, statements: [], faults };
  }
  // Of what the bank sent before, it says so itself: never booked again (facts §4.2).
  const statements = read.file.statements.filter(({ duplicate }) => !duplicate);
  const lines = statements.flatMap((statement) =>
    statement.movements.map((movement) => ({ statement, movement })),
  );
  const seen = await knownMovements(
    manager,
    file,
    lines.map(({ movement }) => movement.key),
  );
  const fresh = lines.filter(({ movement }) => !seen.has(movement.key));
  const added = await matched(manager, file, fresh);
  return {
    rows: read.file.statements.reduce((sum, { movements }) => sum + movements.length, 0),
    known: lines.length - fresh.length,
    added,
    through: statements.reduce<IsoDate | null>(
      (latest, { date }) => (latest === null || date > latest ? date : latest),
      null,
    ),
    statements,
    faults: lines.flatMap(({ movement }) => differences(movement, seen.get(movement.key))),
  };
}

/** Debts are computed only when a line names no tenancy: on most days every line does. */
async function matched(
  manager: EntityManager,
  file: FileToRead,
  fresh: readonly Omit<NewMovement, 'match'>[],
): Promise<NewMovement[]> {
  const candidates = await candidatesFor(manager, file);
  const first = fresh.map((one) => ({ ...one, match: matchMovement(one.movement, candidates) }));
  const isUnclear = ({ movement, match }: NewMovement): boolean =>
    movement.amountCents > 0 && match.kind !== 'matched';
  if (!first.some(isUnclear)) return first;
  const withDebts = await addDebts(manager, file, candidates);
  return first.map((one) =>
    isUnclear(one) ? { ...one, match: matchMovement(one.movement, withDebts) } : one,
  );
}

async function addDebts(
  manager: EntityManager,
  { organisationId, today }: FileToRead,
  candidates: readonly MatchCandidate[],
): Promise<MatchCandidate[]> {
  const settings = await loadSettings(manager, { organisationId });
  const ids = candidates.map(({ tenancyId }) => tenancyId);
  const books = await loadRentBooks(manager, ids, settings);
  return candidates.map((candidate) => {
    const book = books.get(candidate.tenancyId);
    return { ...candidate, openCents: book ? ledgerOn(book, today).openCents : 0 };
  });
}

interface KnownMovement {
  movement_key: string;
  amount_cents: number;
  value_date: string;
}

/** A line with a known key but another amount or day: the file is not the bank's, or the bank erred. */
function differences(movement: CodaMovement, known: KnownMovement | undefined): FileFault[] {
  if (!known) return [];
  const same =
    known.amount_cents === movement.amountCents && known.value_date === movement.valueDate;
  return same ? [] : [{ line: movement.line, code: 'movement_differs' }];
}

async function knownMovements(
  manager: EntityManager,
  { organisationId }: FileToRead,
  keys: readonly string[],
): Promise<Map<string, KnownMovement>> {
  const rows = await rowsOf<KnownMovement>(
    manager,
    sql`select movement_key, amount_cents, value_date from bank_movement
        where organisation_id = ${organisationId} and movement_key = any (${keys})`,
  );
  return new Map(rows.map((row) => [row.movement_key, row]));
}

interface CandidateRow {
  id: string;
  structured_reference: string;
  accounts: { iban: string; thirdParty: boolean }[];
  names: string[];
  monthly_cents: number;
}

/** Every tenancy money may be for, also one that ended: its debt may still be paid. */
async function candidatesFor(manager: EntityManager, file: FileToRead): Promise<MatchCandidate[]> {
  const { organisationId, today } = file;
  const rows = await rowsOf<CandidateRow>(
    manager,
    sql`select t.id, t.structured_reference,
          coalesce((select json_agg(json_build_object('iban', k.iban, 'thirdParty', k.third_party))
            from known_account k where k.tenancy_id = t.id), '[]') as accounts,
          array(select p.first_name || ' ' || p.last_name from occupant o
            join person p on p.id = o.person_id where o.tenancy_id = t.id) as names,
          coalesce((select sum(monthly_cents)::int from rent_line r where r.tenancy_id = t.id
            and r.from_date <= ${today} and (r.until_date is null or r.until_date >= ${today})), 0)
            as monthly_cents
        from tenancy t where t.organisation_id = ${organisationId}`,
  );
  return rows.map((row) => ({
    tenancyId: row.id,
    references: [row.structured_reference],
    ibans: row.accounts,
    tenantNames: row.names,
    monthlyCents: row.monthly_cents,
    openCents: 0,
  }));
}

async function addStatements(
  manager: EntityManager,
  booker: Booker,
  { file, statements }: { file: { importId?: string }; statements: readonly CodaStatement[] },
): Promise<Map<CodaStatement, string>> {
  const { organisationId, at } = booker;
  const ids = new Map<CodaStatement, string>();
  for (const statement of statements) {
    const { account, date: onDate, oldBalanceCents, newBalanceCents } = statement;
    const number = Number(statement.number);
    await manager
      .createQueryBuilder()
      .insert()
      .into(BankStatementRow)
      .values({
        id: uuidv7(at),
        organisationId,
        importId: file.importId ?? uuidv7(at),
        account,
        number,
        onDate,
        oldBalanceCents: String(oldBalanceCents),
        newBalanceCents: String(newBalanceCents),
      })
      .orIgnore()
      .execute();
    const where = { organisationId, account, number, onDate };
    ids.set(statement, (await manager.findOneByOrFail(BankStatementRow, where)).id);
  }
  return ids;
}

async function addMovement(
  manager: EntityManager,
  booker: Booker,
  { movement, match, statementId }: NewMovement & { statementId: string },
): Promise<void> {
  const id = uuidv7(booker.at);
  const row: { [Field in keyof BankMovementRow]: BankMovementRow[Field] } = {
    id,
    organisationId: booker.organisationId,
    statementId,
    movementKey: movement.key,
    line: movement.line,
    amountCents: movement.amountCents,
    valueDate: movement.valueDate,
    communication: movement.communication,
    structuredReference: movement.structuredReference?.value ?? null,
    counterpartyIban: movement.counterpartyIban ?? null,
    counterpartyName: movement.counterpartyName ?? null,
    state: stateOf({ movement, match }),
    ground: match.kind === 'unmatched' ? match.reason : match.ground,
    suggestedTenancyIds: match.kind === 'suggested' ? match.tenancyIds.slice(0, 5) : [],
    tenancyId: match.kind === 'matched' ? match.tenancyId : null,
  };
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(BankMovementRow)
    .values(row)
    .orIgnore()
    .returning('id')
    .execute();
  const raw: unknown = inserted.raw;
  const isNew = Array.isArray(raw) && raw.length > 0;
  if (!isNew || match.kind !== 'matched') return;
  await receiveMoney(manager, booker, {
    tenancyId: match.tenancyId,
    amountCents: movement.amountCents,
    valueDate: movement.valueDate,
    reference: movement.communication.slice(0, 140) || null,
    movementId: id,
  });
}

function stateOf({ movement, match }: Pick<NewMovement, 'movement' | 'match'>): MovementState {
  if (movement.returned) return 'returned';
  if (movement.amountCents <= 0) return 'ignored';
  return match.kind;
}
