import type { EntityManager } from 'typeorm';
import type { RentBook, RepaymentPlanTerms } from '../../domain/ledger/types.js';
import type { ArrearsSettings } from '../../domain/arrears/settings.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import { ReceiptRow } from './entities/money.js';
import { CorrectionRow, RentLineRow, Tenancy } from './entities/tenancy.js';

/**
 * Takes the tenancy's row for the rest of the transaction. Booking of money and release, deposit and hand-over
 * all take it first, so that money is either before a letter or after it, never beside it (architecture §2).
 * Thrown when the tenancy does not exist: `EntityNotFoundError`.
 */
export async function lockTenancy(manager: EntityManager, tenancyId: string): Promise<Tenancy> {
  return manager.findOneOrFail(Tenancy, {
    where: { id: tenancyId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The money of one tenancy for the ledger of `domain`; the plans come from its case, if it has one. */
export async function loadRentBook(
  manager: EntityManager,
  tenancyId: string,
  given: { settings: Pick<ArrearsSettings, 'graceCents'>; file?: CaseFile },
): Promise<RentBook> {
  const lines = await manager.findBy(RentLineRow, { tenancyId });
  const corrections = await manager.findBy(CorrectionRow, { tenancyId });
  const receipts = await manager.findBy(ReceiptRow, { tenancyId });
  return {
    rentLines: lines.map(({ id, fromDate, untilDate, monthlyCents, dueDay, kind }) => ({
      id,
      from: fromDate,
      until: untilDate,
      monthlyCents,
      dueDay,
      kind,
    })),
    corrections: corrections.map(({ id, kind, amountCents, dueOn, disputed, description }) => ({
      id,
      kind,
      amountCents,
      dueOn,
      disputed,
      description,
    })),
    receipts: receipts.map((row) => ({
      id: row.id,
      valueDate: row.valueDate,
      amountCents: row.amountCents,
      ...(row.names === null ? {} : { names: row.names }),
      ...(row.reversedOn === null ? {} : { reversedOn: row.reversedOn }),
    })),
    plans: (given.file?.plans ?? []).map(planTerms),
    settings: {
      graceCents: given.settings.graceCents,
      countedKinds: ['rent', 'monthly_charge', 'rent_correction'],
    },
  };
}

function planTerms(plan: CaseFile['plans'][number]): RepaymentPlanTerms {
  const { planId: id, from, instalments, ended } = plan;
  return ended?.state === 'broken'
    ? { id, from, instalments, endedOn: ended.on }
    : { id, from, instalments };
}
