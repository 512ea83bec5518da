import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { CommitteeDecision, NewEvent } from '../../domain/arrears/events.js';
import type { ArrearsOutcome } from '../../domain/arrears/process.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { rebuildCase } from '../../infra/database/case-store.js';
import { CaseEventRow } from '../../infra/database/entities/arrears-case.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import { text } from '../http/fields.js';
import type { Booker } from '../payments/money.js';
import { csvDay, type CsvRow, faultsOfRepetition, readCsv } from './csv-file.js';
import {
  type FileFault,
  type FilePreview,
  type FileToRead,
  type ImportKindReader,
  unreadable,
} from './import-kind.js';

/** What the file may say of an ending, and what it means in the words of the procedure. */
const endings: Readonly<Record<string, { decision: CommitteeDecision; outcome: ArrearsOutcome }>> =
  {
    arrangement: { decision: 'plan', outcome: 'plan_kept' },
    eviction_avoided: { decision: 'plan', outcome: 'eviction_averted' },
    no_solution: { decision: 'no_solution', outcome: 'withdrawn' },
    paid: { decision: 'plan', outcome: 'paid' },
    evicted: { decision: 'no_solution', outcome: 'evicted' },
    lease_ended: { decision: 'no_solution', outcome: 'lease_ended' },
  };

const columns = z
  .strictObject({
    number: text(30),
    tenancy_number: text(30).optional(),
    year: z
      .string()
      .regex(/^(19|20)\d\d$/)
      .optional(),
    opened_on: csvDay.optional(),
    heard_on: csvDay.optional(),
    closed_on: csvDay.optional(),
    outcome: z.enum(Object.keys(endings) as [string, ...string[]]),
  })
  .transform((row, context) => {
    const opened = row.opened_on ?? (row.year === undefined ? undefined : `${row.year}-01-01`);
    if (opened === undefined) {
      context.addIssue({ code: 'custom', path: ['opened_on'], params: { code: 'required' } });
      return z.NEVER;
    }
    const heard = row.heard_on;
    const closed = row.closed_on ?? heard ?? `${row.year ?? opened.slice(0, 4)}-12-31`;
    if ((heard !== undefined && heard < opened) || closed < (heard ?? opened)) {
      context.addIssue({ code: 'custom', path: ['heard_on'], params: { code: 'not_after' } });
      return z.NEVER;
    }
    return { ...row, opened, heard, closed };
  });
type Row = z.output<typeof columns>;

interface Sorted {
  added: (CsvRow<Row> & { tenancyId: string })[];
  known: number;
  faults: FileFault[];
}

/** Cases that ended before this product came: for the figures of earlier years, marked as taken over. */
export const closedCasesFile: ImportKindReader = {
  async preview(manager: EntityManager, file: FileToRead): Promise<FilePreview> {
    const { rows, faults } = readCsv(file.bytes, columns);
    const sorted = await sort(manager, file, rows);
    const all = [...faults, ...sorted.faults].sort((a, b) => a.line - b.line);
    if (all.length > 0) return { ...unreadable(all), rows: rows.length };
    const { added, known } = sorted;
    return { ...unreadable([]), rows: rows.length, added: added.length, known };
  },

  async apply(manager: EntityManager, booker: Booker, file: FileToRead): Promise<void> {
    const { rows } = readCsv(file.bytes, columns);
    const { added } = await sort(manager, file, rows);
    for (const { row, tenancyId } of added) await addCase(manager, booker, { row, tenancyId });
  },
};

async function sort(
  manager: EntityManager,
  { organisationId, today }: FileToRead,
  rows: readonly CsvRow<Row>[],
): Promise<Sorted> {
  const cases = await rowsOf<{ number: string; taken_over: boolean }>(
    manager,
    sql`select number, taken_over from arrears_case where organisation_id = ${organisationId}`,
  );
  const takenOver = new Map(cases.map((one) => [one.number, one.taken_over]));
  const tenancies = await rowsOf<{ id: string; number: string }>(
    manager,
    sql`select id, number from tenancy where organisation_id = ${organisationId}`,
  );
  const tenancyIds = new Map(tenancies.map(({ id, number }) => [number, id]));
  const sorted: Sorted = {
    added: [],
    known: 0,
    faults: faultsOfRepetition(rows, 'number', ({ number }) => number),
  };
  for (const one of rows) {
    const { number, tenancy_number, closed } = one.row;
    const nobody = uuidOfKey(`taken-over:${organisationId}:${number}`);
    const tenancyId = tenancy_number === undefined ? nobody : tenancyIds.get(tenancy_number);
    const fault = (path: string, code: string): void => {
      sorted.faults.push({ line: one.line, path, code });
    };
    if (closed > today) fault('heard_on', 'date_in_future');
    else if (takenOver.get(number) === true) sorted.known += 1;
    else if (takenOver.has(number)) fault('number', 'case_number_taken');
    else if (tenancyId === undefined) fault('tenancy_number', 'not_this_organisation');
    else sorted.added.push({ ...one, tenancyId });
  }
  return sorted;
}

async function addCase(
  manager: EntityManager,
  { actor, organisationId }: Booker,
  { row, tenancyId }: { row: Row; tenancyId: string },
): Promise<void> {
  const key = `taken-over:${organisationId}:${row.number}`;
  const caseId = uuidOfKey(`${key}:case`);
  const sessionId = uuidOfKey(`${key}:session`);
  const ending = endings[row.outcome];
  if (!ending) throw new Error(`Unknown ending ${row.outcome}`);
  const { number } = row;
  const { decision, outcome } = ending;
  const opened = { number, tenancyId, settingsVersion: 1, resumed: false, takenOver: true };
  const commandId = uuidOfKey(`${key}:decision`);
  const told: [IsoDate, NewEvent][] = [[row.opened, { type: 'case_opened', data: opened }]];
  if (row.heard !== undefined) {
    const ruling = { sessionId, decision, inAbsence: false, commandId };
    told.push([row.heard, { type: 'session_planned', data: { sessionId, on: row.heard } }]);
    told.push([row.heard, { type: 'committee_decided', data: ruling }]);
  }
  told.push([row.closed, { type: 'case_closed', data: { outcome, on: row.closed } }]);

  // Stored first and folded once: half of it would be a second open case of its tenancy.
  for (const [date, { type, data }] of told) {
    const at = new Date(brusselsInstant(date, '12:00'));
    const stored = { id: uuidv7(at), organisationId, caseId, seq: null, indexInSeq: 0, v: 1 };
    await manager.insert(CaseEventRow, { ...stored, type, at, actor, data });
  }
  await rebuildCase(manager, caseId, organisationId);
}
