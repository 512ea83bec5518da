import { taskDefinitions, type TaskKind } from '../../domain/task/tasks.js';
import type { Texts } from '../http/texts.js';

/** What a step of a programme can ask besides. */
export type StepField =
  | 'until'
  | 'months'
  | 'landlordId'
  | 'placeId'
  | 'fallbackId'
  | 'criteria'
  | 'urgency'
  | 'registeredNumber'
  | 'ownView';

export interface Field {
  name:
    | 'userId'
    | 'sessionId'
    | 'on'
    | 'time'
    | 'reason'
    | 'note'
    | 'report'
    | 'rollNumber'
    | 'companyNumber'
    | StepField;
  label: string;
  type: 'text' | 'longtext' | 'date' | 'choice' | 'choices' | 'number';
  required: boolean;
  options?: { value: string; label: string }[];
  /** How to fill it in, or what to do when there is nothing to choose. */
  hint?: string;
}

export interface OutcomeAnswer {
  code: string;
  label: string;
  tone?: 'danger';
  fields: Field[];
}

/** What can be chosen in the fields of a task. */
export interface Choices {
  workers: { value: string; label: string }[];
  sessions: { value: string; label: string }[];
}

const note: Field = { name: 'note', label: 'Nota', type: 'longtext', required: false };
const reason: Field = { name: 'reason', label: 'Reden', type: 'longtext', required: true };
const report: Field = { name: 'report', label: 'Verslag', type: 'longtext', required: true };
const lodgedOn: Field = {
  name: 'on',
  label: 'Neergelegd op',
  type: 'date',
  required: false,
};
const rollNumber: Field = { name: 'rollNumber', label: 'Rolnummer', type: 'text', required: false };
const companyNumber: Field = {
  name: 'companyNumber',
  label: 'Ondernemingsnummer',
  type: 'text',
  required: true,
};
const dangerous = ['notice', 'approved', 'lodged', 'lodged_without_notice', 'evicted', 'broken'];

/** The answers a person may give to a task, each with what it asks for. */
export function outcomesOf(texts: Texts, kind: TaskKind, choices: Choices): OutcomeAnswer[] {
  return taskDefinitions[kind].outcomes.map((code) => ({
    code,
    label: texts.word(`tasks.outcome.${code}`),
    ...(dangerous.includes(code) && { tone: 'danger' as const }),
    fields: fieldsOf(kind, code, choices),
  }));
}

/** The fields of one outcome. */
export function fieldsOf(kind: TaskKind, outcome: string, choices: Choices): Field[] {
  if (kind === 'assign_worker') {
    const { workers: options } = choices;
    return [
      { name: 'userId', label: 'Maatschappelijk werker', type: 'choice', required: true, options },
      { name: 'on', label: 'Dag van het huisbezoek', type: 'date', required: false },
      { name: 'time', label: 'Uur', type: 'text', required: false },
      note,
    ];
  }
  if (kind === 'convene') {
    const { sessions: options } = choices;
    return [{ name: 'sessionId', label: 'Zitting', type: 'choice', required: true, options }, note];
  }
  if (kind === 'report') return [report, note];
  if (kind === 'company_number') return [companyNumber];
  if (kind === 'lodge_petition' && outcome !== 'not_now') {
    return [...(outcome === 'lodged' ? [] : [reason]), lodgedOn, rollNumber, note];
  }
  return kind === 'accept_file' && outcome === 'refused' ? [reason, note] : [note];
}
