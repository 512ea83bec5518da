import { explainSteps } from '../../infra/texts/explain.js';
import {
  formatDate,
  formatEuro,
  formatIban,
  formatMonth,
  formatStructuredReference,
} from '../../infra/texts/format.js';
import type { TextParams, Texts } from '../../infra/texts/texts.js';
import type { LabelledValue, LetterBlock } from './letter-content.js';
import type { LetterData, LetterDate, Sender } from './letter-data.js';

/** Thrown when a letter is asked for without something it must say. */
export class LetterDataMissing extends Error {
  constructor(
    readonly kind: string,
    readonly part: string,
  ) {
    super(`${kind} cannot be written without ${part}`);
  }
}

/** Says a sentence of `letters.*`. */
export type Say = (code: string, params?: TextParams) => string;

/** What every page of the letter writer gets. */
export interface Desk {
  data: LetterData;
  say: Say;
  texts: Texts;
}

export function heading(text: string): LetterBlock {
  return { type: 'heading', text };
}

export function paragraph(...sentences: string[]): LetterBlock {
  return { type: 'paragraph', text: sentences.filter((sentence) => sentence !== '').join(' ') };
}

export function list(items: string[]): LetterBlock {
  return { type: 'list', items };
}

/** "Wat u vandaag kunt doen": always the first thing after the opening. */
export function today({ say }: Desk, items: string[]): LetterBlock[] {
  return [heading(say('today.title')), list(items)];
}

/** The open debts, month by month, with what is left of each. */
export function amountsTable({ data, say }: Desk): LetterBlock {
  const { amounts } = data;
  return {
    type: 'table',
    title: say('amounts.title'),
    columns: [
      { label: say('amounts.month'), align: 'left' },
      { label: say('amounts.due_on'), align: 'left' },
      { label: say('amounts.amount'), align: 'right' },
      { label: say('amounts.open'), align: 'right' },
    ],
    rows: amounts.debts.map((debt) => [
      say('amounts.rent_of', { month: debt.month }),
      formatDate(debt.dueOn, 'no_weekday'),
      formatEuro(debt.amountCents),
      formatEuro(debt.openCents),
    ]),
    total: {
      label: say('amounts.total', { asOf: amounts.asOf }),
      values: [formatEuro(amounts.openCents)],
    },
  };
}

/** "Deze datums tellen": each date with what it means and, as a footnote, why it is that day. */
export function datesBox({ data, say, texts }: Desk, title = say('dates.title')): LetterBlock[] {
  if (data.dates.length === 0) return [];
  const rows = [...data.dates]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .map(({ code, date, steps }) => {
      const reason = explainSteps(texts, steps, { for: 'print' }).join(' ');
      const row = { date: formatDate(date), label: say(`date.${code}`) };
      return reason === '' ? row : { ...row, reason };
    });
  return [{ type: 'dates', title, rows }];
}

/** "Hulp nodig?": the OCMW first, then the sender of the letter. */
export function helpBox({ data, say }: Desk): LetterBlock {
  const { welfareCentre, sender } = data;
  const text = [
    welfareCentre ? say('help.talk') : say('help.no_centre'),
    say('help.assistance'),
    say('help.interpreter'),
  ];
  const centre = welfareCentre && {
    label: welfareCentre.name,
    lines: [welfareCentre.addressLines.join(', '), welfareCentre.phone],
  };
  const office = {
    label: say('help.landlord'),
    lines: [sender.name, `${sender.phone} · ${sender.email}`],
  };
  const sameDesk = welfareCentre?.name === sender.name;
  const contacts = centre ? (sameDesk ? [centre] : [centre, office]) : [office];
  return { type: 'help', title: say('help.title'), text, contacts };
}

/** How to pay: amount, IBAN and the tenancy's own structured communication. */
export function paymentBox({ data, say }: Desk, cents: number): LetterBlock[] {
  const payee = payeeOf(data);
  if (!payee.iban || cents <= 0) return [];
  return [
    {
      type: 'payment',
      title: say('payment.title'),
      rows: [
        { label: say('payment.amount'), value: formatEuro(cents) },
        { label: say('payment.iban'), value: formatIban(payee.iban) },
        { label: say('payment.payee'), value: payee.name },
        {
          label: say('payment.reference'),
          value: formatStructuredReference(data.tenancy.structuredReference),
        },
      ],
      note: say('payment.note'),
    },
  ];
}

/** Rent is always paid to the landlord, whoever writes the letter. */
export function payeeOf({ landlord, sender }: LetterData): Sender {
  return landlord ?? sender;
}

export function meetingFacts({ data, say }: Desk): LetterBlock {
  const { date, time, place } = partOf(data, 'meeting');
  return {
    type: 'facts',
    rows: [
      { label: say('meeting.date'), value: formatDate(date) },
      {
        label: say('meeting.time'),
        value: say('meeting.at_time', { time: time.replace(':', '.') }),
      },
      { label: say('meeting.place'), value: place },
    ],
  };
}

export function labelled(label: string, value: string): LabelledValue {
  return { label, value };
}

export function monthsOpen(data: LetterData): string {
  return data.amounts.debts
    .filter(({ openCents }) => openCents > 0)
    .map(({ month }) => formatMonth(month))
    .join(', ');
}

/** The date of this code, when the letter has one. */
export function dateOf(data: LetterData, code: string): LetterDate | undefined {
  return data.dates.find((date) => date.code === code);
}

/** A part that this kind of letter needs. @throws LetterDataMissing when it was not given. */
export function partOf<
  K extends 'plan' | 'meeting' | 'decision' | 'notice' | 'petition' | 'handOver',
>(data: LetterData, part: K): NonNullable<LetterData[K]> {
  const value = data[part];
  if (!value) throw new LetterDataMissing(data.kind, part);
  return value;
}
