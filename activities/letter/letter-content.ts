/** A letter as typed blocks: what is on the paper, without how it looks. Goes to the layout as JSON. */
export interface LetterContent {
  layout: 'letter-v1' | 'dossier-v1' | 'petition-v1';
  language: 'nl';
  textVersion: number;
  /** Title of the PDF. */
  title: string;
  sender: { name: string; lines: string[]; contact: LabelledValue[] };
  addressee: { name: string; lines: string[] };
  /** Printed above the address window. */
  mark?: { text: string; number?: string };
  facts: LabelledValue[];
  subject: string;
  salutation?: string;
  blocks: LetterBlock[];
  closing?: { greeting: string; name: string };
  /** Left side of the foot. */
  foot: string;
  /** `Pagina ‹page› van ‹pages›`: the layout fills in both. */
  pageOf: string;
}

export interface LabelledValue {
  label: string;
  value: string;
}

export type LetterBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; title: string; columns: Column[]; rows: string[][]; total?: Total }
  | { type: 'dates'; title: string; rows: DateRow[] }
  | { type: 'help'; title: string; text: string[]; contacts: Contact[] }
  | { type: 'payment'; title: string; rows: LabelledValue[]; note: string }
  | { type: 'facts'; title?: string; rows: LabelledValue[] }
  | { type: 'slip'; title: string; statement: string; facts: string; lines: string[]; note: string }
  | { type: 'signatures'; columns: { label: string; hint: string }[] };

/** The last row; its values stand under the last columns. */
export interface Total {
  label: string;
  values: string[];
}

export interface Column {
  label: string;
  align: 'left' | 'right';
}

export interface DateRow {
  date: string;
  label: string;
  /** Why this date; printed as a footnote. */
  reason?: string;
}

export interface Contact {
  label: string;
  lines: string[];
}
