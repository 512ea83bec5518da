import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { monthsBetween } from '../../domain/calendar/holiday-calendar.js';
import { dutyDue } from '../../domain/term/rules.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { Person } from '../../infra/database/entities/person.js';
import type { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { insertEvents } from '../../infra/database/event-log.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { rebuildTrajectory } from '../../infra/database/trajectory-store.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
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

/** `household=single, guided_by=other` as pairs. */
const pairs = z.string().transform((written, context) => {
  const read = written.split(',').map((pair) => /^\s*([a-z0-9_]+)=([a-z0-9_]+)\s*$/.exec(pair));
  if (read.some((match) => match === null)) {
    context.addIssue({ code: 'custom', params: { code: 'invalid' } });
    return z.NEVER;
  }
  return read.map((match) => [match?.[1] ?? '', match?.[2] ?? ''] as const);
});

const columns = z
  .strictObject({
    number: text(30),
    programme: text(80),
    referrer: text(80),
    referred_on: csvDay,
    stay_from: csvDay.optional(),
    ended_on: csvDay.optional(),
    closed_on: csvDay.optional(),
    ending: text(80).optional(),
    facts: pairs.optional(),
    answers: pairs.optional(),
  })
  .transform((row, context) => {
    const days = [row.referred_on, row.stay_from, row.ended_on, row.closed_on];
    const told = days.filter((day) => day !== undefined);
    const inOrder = told.every((day, index) => index === 0 || day >= (told[index - 1] ?? ''));
    const closed = (row.ending === undefined) === (row.closed_on === undefined);
    const path = inOrder ? ['ending'] : ['stay_from'];
    if (!inOrder || !closed) {
      const code = inOrder ? 'required' : 'not_after';
      context.addIssue({ code: 'custom', path, params: { code } });
      return z.NEVER;
    }
    return row;
  });
type Row = z.output<typeof columns>;

interface Added extends CsvRow<Row> {
  version: ProgrammeVersion;
}

interface Sorted {
  added: Added[];
  known: number;
  faults: FileFault[];
}

/** Trajectories of before this product came: for the figures of earlier years, marked as taken over; no procedure runs. */
export const trajectoriesFile: ImportKindReader = {
  async preview(manager: EntityManager, file: FileToRead): Promise<FilePreview> {
    const { rows, faults } = readCsv(file.bytes, columns);
    const sorted = await sort(manager, file, rows);
    const all = [...faults, ...sorted.faults].sort((a, b) => a.line - b.line);
    if (all.length > 0) return { ...unreadable(all), rows: rows.length };
    return {
      ...unreadable([]),
      rows: rows.length,
      added: sorted.added.length,
      known: sorted.known,
    };
  },

  async apply(manager: EntityManager, booker: Booker, file: FileToRead): Promise<void> {
    const { rows } = readCsv(file.bytes, columns);
    const { added } = await sort(manager, file, rows);
    for (const one of added) await addTrajectory(manager, booker, one);
  },
};

async function sort(
  manager: EntityManager,
  { organisationId, today }: FileToRead,
  rows: readonly CsvRow<Row>[],
): Promise<Sorted> {
  const found = await rowsOf<{ number: string; taken_over: boolean }>(
    manager,
    sql`select number, taken_over from trajectory where organisation_id = ${organisationId}`,
  );
  const takenOver = new Map(found.map((one) => [one.number, one.taken_over]));
  const faults = faultsOfRepetition(rows, 'number', ({ number }) => number);
  const sorted: Sorted = { added: [], known: 0, faults };
  const at = new Date(brusselsInstant(today, '12:00'));
  for (const one of rows) {
    const { programme: code, number } = one.row;
    const version = await currentProgramme(manager, { organisationId, code, at });
    const wrong = version
      ? faultsOfRow(version.data, one.row, today)
      : [['programme', 'not_an_option']];
    for (const [path, fault] of wrong)
      sorted.faults.push({ line: one.line, path: path ?? '', code: fault ?? '' });
    if (wrong.length > 0 || !version) continue;
    if (takenOver.get(number) === true) sorted.known += 1;
    else if (takenOver.has(number))
      sorted.faults.push({ line: one.line, path: 'number', code: 'case_number_taken' });
    else sorted.added.push({ ...one, version });
  }
  return sorted;
}

function faultsOfRow(programme: Programme, row: Row, today: IsoDate): string[][] {
  const { referrer, ending, closed_on: closed, facts = [], answers = [] } = row;
  const knows = (list: readonly { code: string }[], code: string): boolean =>
    list.some((one) => one.code === code);
  const factKnown = ([name, value]: readonly [string, string]): boolean =>
    (programme.facts ?? []).some(({ code, values }) => code === name && knows(values, value));
  const answerKnown = ([step, outcome]: readonly [string, string]): boolean =>
    knows(stepRule(programme, step)?.outcomes ?? [], outcome);
  return [
    ...(knows(programme.referrers, referrer) ? [] : [['referrer', 'not_an_option']]),
    ...(ending === undefined || knows(programme.endings, ending)
      ? []
      : [['ending', 'not_an_option']]),
    ...(closed !== undefined && closed > today ? [['closed_on', 'date_in_future']] : []),
    ...(facts.every(factKnown) ? [] : [['facts', 'not_an_option']]),
    ...(answers.every(answerKnown) ? [] : [['answers', 'not_an_option']]),
  ];
}

type Told = [IsoDate, NewTrajectoryEvent];

async function addTrajectory(
  manager: EntityManager,
  { actor, organisationId }: Booker,
  { row, version }: Added,
): Promise<void> {
  const key = `taken-over:${organisationId}:${row.number}`;
  const trajectoryId = uuidOfKey(`${key}:trajectory`);
  const personId = uuidOfKey(`${key}:person`);
  const nobody = { phone: null, email: null, postalAddress: null };
  const named = { firstName: 'Overgenomen', lastName: row.number };
  await manager.insert(Person, { id: personId, organisationId, ...named, ...nobody });
  const told: Told[] = [
    [row.referred_on, openedBy(row, { personId, organisationId, version })],
    ...stayOf(row),
    ...(await answersOf(manager, version.data, { row, key })),
    ...endingOf(row, key),
  ];
  // Stored first and folded once: what would have been due then is not due now.
  for (const [date, event] of told) {
    const at = new Date(brusselsInstant(date, '12:00'));
    await insertEvents(manager, {
      caseId: trajectoryId,
      organisationId,
      actor,
      at,
      events: [event],
    });
  }
  await rebuildTrajectory(manager, trajectoryId, organisationId);
}

function openedBy(
  { number, referrer, facts = [] }: Row,
  given: { personId: string; organisationId: string; version: ProgrammeVersion },
): NewTrajectoryEvent {
  const { personId, organisationId, version } = given;
  const programme = { programme: version.code, programmeVersion: version.version };
  const who = { personId, referrerId: organisationId, referrer, takenOver: true };
  return {
    type: 'trajectory_opened',
    data: { number, ...programme, ...who, facts: Object.fromEntries(facts) },
  };
}

function stayOf({ stay_from: from, ended_on: ended }: Row): Told[] {
  if (from === undefined) return [];
  const months = ended === undefined ? null : monthsBetween(from, ended) + 1;
  return [
    [from, { type: 'phase_entered', data: { phase: 'stay', move: 'taken_over' } }],
    [from, { type: 'stay_began', data: { from, months } }],
  ];
}

/** What is known of later steps, as tasks that were answered. */
async function answersOf(
  manager: EntityManager,
  programme: Programme,
  { row, key }: { row: Row; key: string },
): Promise<Told[]> {
  const on = row.ended_on ?? row.closed_on ?? row.referred_on;
  const calendar = await loadCalendar(manager);
  return (row.answers ?? []).flatMap(([code, outcome]): Told[] => {
    const step = stepRule(programme, code);
    if (!step) return [];
    const taskId = uuidOfKey(`${key}:${code}`);
    const budget = step.within;
    const due = dutyDue(on, { anchor: 'step_opened', ground: `step_${code}`, budget }, calendar);
    const what = { kind: 'trajectory_step' as const, role: step.role, code, due };
    const commandId = uuidOfKey(`${key}:${code}:command`);
    return [
      [on, { type: 'task_opened', data: { taskId, key: `taken-over:${code}`, ...what } }],
      [on, { type: 'task_completed', data: { taskId, outcome, commandId } }],
    ];
  });
}

function endingOf({ ending, ended_on: ended, closed_on: closed }: Row, key: string): Told[] {
  if (ending === undefined || closed === undefined) return [];
  const on = ended ?? closed;
  const commandId = uuidOfKey(`${key}:ending`);
  return [
    [on, { type: 'ending_decided', data: { ending, on, commandId } }],
    [closed, { type: 'trajectory_closed', data: { outcome: ending, on: closed } }],
  ];
}
