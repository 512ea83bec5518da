import type { EntityManager } from 'typeorm';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import type { NewEvent } from '../../domain/arrears/events.js';
import type { Cents } from '../../domain/money/cents.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { ReceiptRow } from '../../infra/database/entities/money.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import { ringProcedures, storeCommand } from '../../infra/relay/commands.js';

/** Who books, for which landlord, and at which business instant. */
export interface Booker {
  actor: string;
  organisationId: string;
  at: Date;
}

export interface MoneyIn {
  tenancyId: string;
  amountCents: Cents;
  valueDate: IsoDate;
  reference: string | null;
  movementId: string | null;
}

/**
 * Books money on a tenancy whose row the caller has locked. An open case hears of it in the same
 * transaction, so that no letter can leave after the money is in (S1 step 8).
 * @returns the id of the receipt
 */
export async function receiveMoney(
  manager: EntityManager,
  booker: Booker,
  money: MoneyIn,
): Promise<string> {
  const id = uuidv7(booker.at);
  await manager.insert(ReceiptRow, {
    id,
    organisationId: booker.organisationId,
    ...money,
    bookedAt: booker.at,
    bookedBy: booker.actor,
    names: null,
    reversedOn: null,
    reversedAt: null,
  });
  const { amountCents, valueDate } = money;
  const data = { receiptId: id, amountCents, valueDate };
  await tellOpenCase(manager, booker, {
    tenancyId: money.tenancyId,
    event: { type: 'money_received', data },
  });
  return id;
}

/**
 * Takes a receipt back, on a tenancy whose row the caller has locked. A case that ended because all
 * was paid starts again with a person who looks first (facts §12.7).
 */
export async function reverseMoney(
  manager: EntityManager,
  booker: Booker,
  receipt: Pick<ReceiptRow, 'id' | 'tenancyId' | 'amountCents'>,
): Promise<void> {
  const on = brusselsDateOf(booker.at.toISOString());
  await manager.update(ReceiptRow, { id: receipt.id }, { reversedOn: on, reversedAt: booker.at });
  const data = { receiptId: receipt.id, amountCents: receipt.amountCents, on };
  const event: NewEvent = { type: 'money_reversed', data };
  const told = await tellOpenCase(manager, booker, { tenancyId: receipt.tenancyId, event });
  if (!told) await resumePaidCase(manager, booker, { tenancyId: receipt.tenancyId, event });
}

interface TenancyNews {
  tenancyId: string;
  event: NewEvent;
}

async function tellOpenCase(
  manager: EntityManager,
  booker: Booker,
  { tenancyId, event }: TenancyNews,
): Promise<boolean> {
  const open = await rowOf<{ id: string }>(
    manager,
    sql`select id from arrears_case where tenancy_id = ${tenancyId} and closed_on is null`,
  );
  if (!open) return false;
  await tellCase(manager, booker, { caseId: open.id, events: [event] });
  return true;
}

/** Appends what a person did to a case and rings its procedure, in the caller's transaction. */
export async function tellCase(
  manager: EntityManager,
  booker: Booker,
  { caseId, events }: { caseId: string; events: readonly NewEvent[] },
): Promise<void> {
  await appendEvents(manager, { ...booker, caseId, events });
  await ringProcedures(manager, { ...booker, workflowIds: [arrearsWorkflowId(caseId)] });
}

/**
 * Rings every open case of an organisation, its own and those it shares, in the caller's transaction:
 * what an administrator changed may be what a procedure waited for.
 */
export async function ringOpenCases(manager: EntityManager, booker: Booker): Promise<void> {
  const { organisationId } = booker;
  const rows = await rowsOf<{ id: string }>(
    manager,
    sql`select c.id from arrears_case c where c.closed_on is null
        and (c.organisation_id = ${organisationId} or exists (select 1 from share s
          where s.case_id = c.id and s.partner_id = ${organisationId} and s.closed_at is null))
        order by c.id`,
  );
  const workflowIds = rows.map(({ id }) => arrearsWorkflowId(id));
  await ringProcedures(manager, { ...booker, workflowIds });
}

async function resumePaidCase(
  manager: EntityManager,
  booker: Booker,
  { tenancyId, event }: TenancyNews,
): Promise<void> {
  const last = await rowOf<{ id: string; outcome: string; taken_over: boolean }>(
    manager,
    sql`select id, outcome, taken_over from arrears_case where tenancy_id = ${tenancyId}
        order by closed_on desc, opened_at desc limit 1`,
  );
  if (!last || last.taken_over || !['paid', 'plan_kept'].includes(last.outcome)) return;
  await resumeCase(manager, booker, { caseId: last.id, tenancyId, event });
}

/** A case that had ended goes on after something unforeseen, with a person who looks first. */
export async function resumeCase(
  manager: EntityManager,
  booker: Booker,
  { caseId, tenancyId, event }: TenancyNews & { caseId: string },
): Promise<void> {
  await appendEvents(manager, { ...booker, caseId, events: [event] });
  const commandId = uuidOfKey(`resume:${caseId}:${booker.at.toISOString()}`);
  await startProcedure(manager, booker, { commandId, caseId, tenancyId, resume: true });
}

export interface ProcedureStart {
  commandId: string;
  caseId: string;
  tenancyId: string;
  resume: boolean;
}

/** The command that starts an arrears procedure; its message is the name of the workflow. */
export async function startProcedure(
  manager: EntityManager,
  booker: Booker,
  { commandId, caseId, tenancyId, resume }: ProcedureStart,
): Promise<void> {
  const { organisationId, actor, at } = booker;
  await storeCommand(manager, {
    id: commandId,
    organisationId,
    actor,
    type: 'start',
    target: arrearsWorkflowId(caseId),
    message: 'arrears',
    args: { caseId, tenancyId, organisationId, resume },
    at,
  });
}
