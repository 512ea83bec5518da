import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { sumCents } from '../../domain/money/cents.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { Once } from '../http/once.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { conflict, invalid, notFound, unprocessable } from '../http/problem.js';
import type { Intent, Visit } from '../http/visit.js';
import { tenancyFor } from '../tenancies/tenancy-access.js';
import { reliabilityOfLedger } from '../tenancies/ledger-state.js';
import { type Booker, receiveMoney, reverseMoney } from './money.js';
import type { AllocationBody, PaymentBody, UnmatchedQuery } from './payments.schema.js';
import type { UnmatchedList, UnmatchedPayment } from './payments.answers.js';

interface MovementRow {
  id: string;
  amount_cents: number;
  value_date: string;
  communication: string;
  counterparty_name: string | null;
  state: string;
  ground: string;
  suggested_tenancy_ids: string[];
  suggested_number: string | null;
  suggested_name: string | null;
}

@Injectable()
export class PaymentsService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
  ) {}

  /**
   * Books a payment by hand, under the lock of its tenancy.
   * @throws Problem 404 for a tenancy that is not the reader's; 422 `date_in_future`.
   */
  book(visit: Visit, intent: Intent, body: PaymentBody): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      await tenancyFor(manager, visit, { id: body.tenancyId, right: 'payment.book' });
      await lockTenancy(manager, body.tenancyId);
      if (body.valueDate > visit.today) {
        throw unprocessable('date_in_future', [{ path: 'valueDate', code: 'date_in_future' }]);
      }
      const id = await receiveMoney(manager, bookerOf(visit), { ...body, movementId: null });
      return { id, command: intent.key };
    });
  }

  /** Takes a payment back. @throws Problem 409 `already_reversed` */
  reverse(visit: Visit, intent: Intent, receiptId: string): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const receipt = await rowOf<{ tenancy_id: string }>(
        manager,
        sql`select tenancy_id from receipt where id = ${receiptId}
            and organisation_id = ${visit.organisationId}`,
      );
      if (!receipt) throw notFound();
      await tenancyFor(manager, visit, { id: receipt.tenancy_id, right: 'payment.reverse' });
      await this.reverseLocked(manager, visit, { receiptId, tenancyId: receipt.tenancy_id });
      return { command: intent.key };
    });
  }

  private async reverseLocked(
    manager: EntityManager,
    visit: Visit,
    { receiptId, tenancyId }: { receiptId: string; tenancyId: string },
  ): Promise<void> {
    await lockTenancy(manager, tenancyId);
    const locked = await rowOf<{ amount_cents: number; reversed_on: string | null }>(
      manager,
      sql`select amount_cents, reversed_on from receipt where id = ${receiptId}`,
    );
    if (!locked) throw notFound();
    if (locked.reversed_on !== null) throw conflict('already_reversed');
    const receipt = { id: receiptId, tenancyId, amountCents: locked.amount_cents };
    await reverseMoney(manager, bookerOf(visit), receipt);
  }

  /** Bank lines that found no debt, the sure suggestions first by date. */
  async unmatched(visit: Visit, query: UnmatchedQuery): Promise<UnmatchedList> {
    const { manager } = this.database;
    const after = positionOf(query.cursor);
    const asked = rowsToRead(visit, query.limit);
    const rows = await rowsOf<MovementRow>(
      manager,
      sql`select m.id, m.amount_cents, m.value_date, m.communication, m.counterparty_name, m.state,
            m.ground, m.suggested_tenancy_ids, t.number as suggested_number,
            (select string_agg(p.first_name || ' ' || p.last_name, ' en ' order by p.last_name)
               from occupant o join person p on p.id = o.person_id
               where o.tenancy_id = t.id and o.kind = 'tenant') as suggested_name
          from bank_movement m
          left join tenancy t on t.id = m.suggested_tenancy_ids[1]
            and ${visit.access.where('tenancy.view', 't')}
          where m.organisation_id = ${visit.organisationId}
            and m.state in ('unmatched', 'suggested', 'returned')
            and (m.value_date, m.id) > (${after?.value ?? '0001-01-01'}::date, ${after?.id ?? nil}::uuid)
          order by m.value_date, m.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ value_date, id }) => ({ value: value_date, id }));
    const counts = await rowOf<{ all: number; sure: number; none: number }>(
      manager,
      sql`select count(*)::int as all, count(*) filter (where state = 'suggested')::int as sure,
            count(*) filter (where state <> 'suggested')::int as none
          from bank_movement where organisation_id = ${visit.organisationId}
            and state in ('unmatched', 'suggested', 'returned')`,
    );
    return {
      items: page.items.map(shown),
      counts: counts ?? { all: 0, sure: 0, none: 0 },
      ledger: await reliabilityOfLedger(manager, visit),
      cursor: page.cursor,
    };
  }

  /**
   * Gives a bank line to one tenancy or splits it over several; the parts make the whole.
   * @throws Problem 409 `movement_settled`; 422 `parts_do_not_add_up`; 404 for a foreign tenancy.
   */
  allocate(
    visit: Visit,
    intent: Intent,
    asked: { movementId: string; body: AllocationBody },
  ): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { movementId, body } = asked;
      const parts = [...body.parts].sort((a, b) => (a.tenancyId < b.tenancyId ? -1 : 1));
      await lockTenancies(
        manager,
        visit,
        parts.map(({ tenancyId }) => tenancyId),
      );
      const movement = await lockMovement(manager, visit, movementId);
      if (!['unmatched', 'suggested'].includes(movement.state)) throw conflict('movement_settled');
      const total = sumCents(parts.map(({ amountCents }) => amountCents));
      if (total !== movement.amount_cents) {
        throw unprocessable('parts_do_not_add_up', [
          { path: 'parts', code: 'parts_do_not_add_up' },
        ]);
      }
      for (const { tenancyId, amountCents } of parts) {
        await receiveMoney(manager, bookerOf(visit), {
          tenancyId,
          amountCents,
          valueDate: movement.value_date,
          reference: movement.communication.slice(0, 140),
          movementId,
        });
      }
      const only = parts.length === 1 ? parts[0]?.tenancyId : undefined;
      await settleMovement(manager, movementId, { state: 'matched', tenancyId: only ?? null });
      return { command: intent.key };
    });
  }

  /** Undoes the allocation of a bank line: its receipts are reversed and it waits for a person again. */
  undo(visit: Visit, intent: Intent, movementId: string): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const receipts = await rowsOf<{ id: string; tenancy_id: string }>(
        manager,
        sql`select id, tenancy_id from receipt where movement_id = ${movementId}
            and organisation_id = ${visit.organisationId} and reversed_on is null
            order by tenancy_id`,
      );
      for (const { tenancy_id } of receipts) await lockTenancy(manager, tenancy_id);
      const movement = await lockMovement(manager, visit, movementId);
      if (movement.state !== 'matched' || receipts.length === 0) {
        throw conflict('movement_not_allocated');
      }
      for (const { id, tenancy_id } of receipts) {
        await this.reverseLocked(manager, visit, { receiptId: id, tenancyId: tenancy_id });
      }
      // The line can be given again, to the same tenancy too; the reversed receipts keep their text.
      await rowsOf(
        manager,
        sql`update receipt set movement_id = null where movement_id = ${movementId}`,
      );
      await settleMovement(manager, movementId, { state: 'unmatched', tenancyId: null });
      return { command: intent.key };
    });
  }
}

const nil = '00000000-0000-0000-0000-000000000000';

const bookerOf = ({ userId: actor, organisationId, at }: Visit): Booker => ({
  actor,
  organisationId,
  at,
});

async function lockTenancies(
  manager: EntityManager,
  visit: Visit,
  tenancyIds: readonly string[],
): Promise<void> {
  if (new Set(tenancyIds).size !== tenancyIds.length) {
    throw invalid([{ path: 'parts', code: 'not_an_option' }]);
  }
  const right: Right = 'payment.book';
  for (const id of tenancyIds) {
    await tenancyFor(manager, visit, { id, right });
    await lockTenancy(manager, id);
  }
}

async function lockMovement(
  manager: EntityManager,
  visit: Visit,
  id: string,
): Promise<MovementRow> {
  const movement = await rowOf<MovementRow>(
    manager,
    sql`select * from bank_movement where id = ${id}
        and organisation_id = ${visit.organisationId} for update`,
  );
  if (!movement) throw notFound();
  return movement;
}

async function settleMovement(
  manager: EntityManager,
  id: string,
  { state, tenancyId }: { state: 'matched' | 'unmatched'; tenancyId: string | null },
): Promise<void> {
  await rowsOf(
    manager,
    sql`update bank_movement set state = ${state}, tenancy_id = ${tenancyId},
          ground = ${state === 'matched' ? 'person' : 'undone'} where id = ${id}`,
  );
}

function shown(row: MovementRow): UnmatchedPayment {
  const [tenancyId] = row.suggested_tenancy_ids;
  const suggestion =
    tenancyId === undefined || row.suggested_number === null
      ? null
      : {
          tenancyId,
          name: row.suggested_name ?? '',
          reference: row.suggested_number,
          why: whys[row.ground] ?? row.ground,
          sure: row.state === 'suggested' && row.suggested_tenancy_ids.length === 1,
          effect: null,
        };
  return {
    id: row.id,
    date: row.value_date,
    amountCents: row.amount_cents,
    payer: row.counterparty_name ?? '',
    message: row.communication,
    suggestion,
  };
}

const whys: Readonly<Record<string, string>> = {
  iban_of_several: 'De rekening betaalde al voor meer dan één huur.',
  third_party_iban: 'De rekening is van een derde, zoals een OCMW of bewindvoerder.',
  iban_beside_unknown_reference: 'De rekening is gekend, de mededeling niet.',
  bare_digits: 'In de tekst staan de cijfers van de mededeling.',
  name_and_amount: 'Naam en bedrag komen overeen.',
  name: 'De naam komt overeen.',
  amount: 'Het bedrag komt overeen.',
};
