import type { Ledger, RentBook } from '../../domain/ledger/types.js';
import type { IsoDate } from '../../domain/term/types.js';
import { formatMonth } from '../../infra/texts/format.js';
import type { LedgerLine } from './tenancies.answers.js';

type Draft = Omit<LedgerLine, 'balanceCents'>;

/** What happened on a tenancy's account up to the ledger's day, with the balance after each line. */
export function linesOf(book: RentBook, ledger: Ledger): LedgerLine[] {
  const drafts = [...charges(ledger), ...inFavour(book, ledger.asOf), ...money(book, ledger.asOf)];
  drafts.sort((a, b) => compare(a.date, b.date) || compare(a.kind, b.kind) || compare(a.id, b.id));
  let balanceCents = 0;
  return drafts.map((draft) => {
    balanceCents += (draft.chargeCents ?? 0) - (draft.paidCents ?? 0);
    return { ...draft, balanceCents };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function charges({ debts, asOf }: Ledger): Draft[] {
  return debts
    .filter(({ dueOn }) => dueOn <= asOf)
    .map(({ id, kind, month, dueOn, amountCents }) => ({
      id,
      date: dueOn,
      kind: id.startsWith('correction:') ? 'correction' : 'charge',
      text: `${words[kind] ?? kind} ${formatMonth(month)}`,
      chargeCents: amountCents,
      paidCents: null,
      paymentId: null,
      reversible: false,
    }));
}

const words: Readonly<Record<string, string>> = {
  rent: 'Huur',
  monthly_charge: 'Maandelijkse kosten',
  rent_correction: 'Rechtzetting van de huur',
  settlement: 'Afrekening',
  damage: 'Schade',
  deposit: 'Waarborg',
  cost: 'Kosten',
};

function inFavour(book: RentBook, asOf: IsoDate): Draft[] {
  return book.corrections
    .filter(({ amountCents, dueOn, disputed }) => amountCents < 0 && dueOn <= asOf && !disputed)
    .map(({ id, dueOn, amountCents, description }) => ({
      id,
      date: dueOn,
      kind: 'correction',
      text: description,
      chargeCents: null,
      paidCents: -amountCents,
      paymentId: null,
      reversible: false,
    }));
}

function money(book: RentBook, asOf: IsoDate): Draft[] {
  return book.receipts
    .filter(({ valueDate }) => valueDate <= asOf)
    .flatMap(({ id, valueDate, amountCents, reversedOn }) => {
      const line = { chargeCents: null, paymentId: id, text: 'Betaling' };
      const gone = reversedOn !== undefined && reversedOn <= asOf;
      const paid: Draft = {
        ...line,
        id,
        date: valueDate,
        kind: 'payment',
        paidCents: amountCents,
        reversible: reversedOn === undefined,
      };
      if (!gone) return [paid];
      const back: Draft = {
        ...line,
        id: `reversal:${id}`,
        date: reversedOn < valueDate ? valueDate : reversedOn,
        kind: 'reversal',
        text: 'Betaling teruggedraaid',
        paidCents: -amountCents,
        reversible: false,
      };
      return [paid, back];
    });
}
