import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { monthsBetween } from '../../domain/calendar/holiday-calendar.js';
import { dutyDue } from '../../domain/term/rules.js';
import { brusselsDateOf, brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate } from '../../domain/term/types.js';
import { stepRule } from '../../domain/trajectory/duties.js';
import { type NewTrajectoryEvent, notFollowed } from '../../domain/trajectory/events.js';
import { phasesBeforeTheEnd } from '../../domain/trajectory/moves.js';
import { isFact, type Programme } from '../../domain/trajectory/programme.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { Person } from '../../infra/database/entities/person.js';
import type { ProgrammeVersion } from '../../infra/database/entities/trajectory.js';
import { insertEvents } from '../../infra/database/event-log.js';
import { currentProgramme } from '../../infra/database/programmes.js';
import { rebuildTrajectory } from '../../infra/database/trajectory-store.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import { day, text } from '../http/fields.js';
import type { Booker } from '../payments/money.js';
import { startTrajectory } from '../trajectories/referral.js';
import { csvDay, type CsvRow, faultsOfRepetition, readCsv } from './csv-file.js';
import {
  type FileFault,
  type FilePreview,
  type FileToRead,
  type ImportKindReader,
  unreadable,
} from './import-kind.js';

/** `household=single, guided_by=other` as pairs. */
const pairs = listOf(/^([a-z0-9_]+)=([a-z0-9_]+)$/, ([, code = '', value = '']) => {
  return [code, value] as const;
});

/** `enrol=enrolled, priority=allocated@2013-04-02`: the answers to steps, with the day where the old list tells it. */
const answers = listOf(
  /^([a-z0-9_]+)=([a-z0-9_]+)(?:@(.+))?$/,
  ([, step = '', outcome = '', on]) =>
    on === undefined || day.safeParse(on).success ? { step, outcome, on } : undefined,
);

/** `2014-03-05=24/10/2, 2014-04-02=30/0/3`: the day of a contact, and its minutes of care, travel and administration. */
const contacts = listOf(
  /^(\d{4}-\d{2}-\d{2})=(\d{1,3})\/(\d{1,3})\/(\d{1,3})$/,
  ([, on = '', care, travel, administration]) => {
    if (!day.safeParse(on).success) return undefined;
    const minutes = { care: Number(care), travel: Number(travel) };
    return { on, minutes: { ...minutes, administration: Number(administration) } };
  },
);

function listOf<Item>(
  form: RegExp,
  read: (match: RegExpExecArray) => Item | undefined,
): z.ZodType<Item[], string> {
  return z.string().transform((written, context) => {
    const matches = written.split(',').map((part) => form.exec(part.trim()));
    const items = matches.map((match) => (match === null ? undefined : read(match)));
    if (items.every((item) => item !== undefined)) return items;
    context.addIssue({ code: 'custom', params: { code: 'invalid' } });
    return z.NEVER;
  });
}

const days = ['referred_on', 'stay_from', 'ended_on', 'closed_on', 'followed_until'] as const;

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
    answers: answers.optional(),
    contacts: contacts.optional(),
    /** As agreed for a stay that still runs. */
    months: z.coerce.number().int().min(1).max(120).optional(),
    /** The old list tells no more after this day, and nobody goes on with the case here. */
    followed_until: csvDay.optional(),
  })
  .superRefine((row, context) => {
    for (const [path, code] of contradictionsOf(row))
      context.addIssue({ code: 'custom', path: [path], params: { code } });
  });
type Row = z.output<typeof columns>;

type Contradiction = [path: string, code: string];

function contradictionsOf(row: Record<string, unknown>): Contradiction[] {
  const told = days.filter((name) => row[name] !== undefined);
  const backwards = told.filter(
    (name, index) => String(row[name]) < String(row[told[index - 1] ?? name]),
  );
  const needed: [given: string, needs: string][] = [
    ['ending', 'closed_on'],
    ['closed_on', 'ending'],
    ['ended_on', 'stay_from'],
    ['ended_on', 'ending'],
  ];
  const missing = needed.filter(
    ([given, needs]) => row[given] !== undefined && row[needs] === undefined,
  );
  const twoEnds = row['ending'] !== undefined && row['followed_until'] !== undefined;
  return [
    ...(twoEnds ? [['followed_until', 'not_an_option'] as Contradiction] : []),
    ...backwards.map((path): Contradiction => [path, 'not_after']),
    ...[...new Set(missing.map(([, path]) => path))].map((path): Contradiction => [
      path,
      'required',
    ]),
  ];
}

interface Added extends CsvRow<Row> {
  version: ProgrammeVersion;
}

interface Sorted {
  added: Added[];
  known: number;
  faults: FileFault[];
}

/**
 * Trajectories of before this product came, marked as taken over. One that ended, or that the old list stopped telling of,
 * is closed and stands there for the figures of earlier years. One that still runs goes on here from the day it is taken
 * over: its procedure starts, and what was due before that day was another's to do.
 */
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
    for (const one of added) {
      const trajectoryId = await addTrajectory(manager, booker, one);
      if (stillRuns(one.row)) await goOn(manager, booker, { ...one, trajectoryId });
    }
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
  const versions = new Map<string, ProgrammeVersion | undefined>();
  for (const code of new Set(rows.map(({ row }) => row.programme)))
    versions.set(code, await currentProgramme(manager, { organisationId, code, at }));
  for (const one of rows) {
    const { programme: code, number } = one.row;
    const version = versions.get(code);
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
  const { referrer, ending, facts = [], answers: given = [], contacts: visits = [] } = row;
  const knows = (list: readonly { code: string }[], code: string): boolean =>
    list.some((one) => one.code === code);
  const answersKnown = given.every(({ step, outcome }) =>
    knows(stepRule(programme, step)?.outcomes ?? [], outcome),
  );
  const tooLate = days.filter((path) => (row[path] ?? '') > today);
  const dated: [string, (IsoDate | undefined)[]][] = [
    ['answers', given.map(({ on }) => on)],
    ['contacts', visits.map(({ on }) => on)],
  ];
  const anyOf = (fault: string, is: (on: IsoDate) => boolean): string[][] =>
    dated
      .filter(([, list]) => list.some((on) => on !== undefined && is(on)))
      .map(([path]) => [path, fault]);
  return [
    ...(knows(programme.referrers, referrer) ? [] : [['referrer', 'not_an_option']]),
    ...(ending === undefined || knows(programme.endings, ending)
      ? []
      : [['ending', 'not_an_option']]),
    ...tooLate.map((path) => [path, 'date_in_future']),
    ...(facts.every(([name, value]) => isFact(programme, name, value))
      ? []
      : [['facts', 'not_an_option']]),
    ...(answersKnown ? [] : [['answers', 'not_an_option']]),
    ...anyOf('date_in_future', (on) => on > today),
    ...anyOf('not_after', (on) => on < row.referred_on),
    ...(needsMonths(programme, row) ? [['months', 'required']] : []),
  ];
}

/** Neither its end nor the day of the last news is told. */
function stillRuns({ ending, followed_until: followed }: Row): boolean {
  return ending === undefined && followed === undefined;
}

/** A stay that goes on needs its term, where its programme has one. */
function needsMonths({ stay }: Programme, row: Row): boolean {
  const begun = row.stay_from !== undefined && row.months === undefined;
  return stillRuns(row) && begun && stay.months.length > 0;
}

type Told = [IsoDate, NewTrajectoryEvent];

function byDay([a]: Told, [b]: Told): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

async function addTrajectory(
  manager: EntityManager,
  { actor, organisationId, at: now }: Booker,
  { row, version }: Added,
): Promise<string> {
  const key = `taken-over:${organisationId}:${row.number}`;
  const trajectoryId = uuidOfKey(`${key}:trajectory`);
  const personId = uuidOfKey(`${key}:person`);
  const nobody = { phone: null, email: null, postalAddress: null };
  const named = { firstName: 'Overgenomen', lastName: row.number };
  await manager.insert(Person, { id: personId, organisationId, ...named, ...nobody });
  const told: Told[] = [
    [
      row.referred_on,
      openedBy(row, { personId, organisationId, version, on: brusselsDateOf(now.toISOString()) }),
    ],
    ...beginOf(row, version.data),
    ...contactsOf(row, key),
    ...(await answersOf(manager, version.data, { row, key })),
    ...endingOf(row, key),
  ];
  // Stored first and folded once: what would have been due then is not due now.
  for (const [date, event] of told.sort(byDay)) {
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
  return trajectoryId;
}

/** Its procedure finds the record as it was taken over, and opens what is to be done from now on. */
async function goOn(
  manager: EntityManager,
  booker: Booker,
  { row, version, trajectoryId }: Added & { trajectoryId: string },
): Promise<void> {
  const key = `taken-over:${booker.organisationId}:${row.number}`;
  const personId = uuidOfKey(`${key}:person`);
  const { code: programme, version: programmeVersion } = version;
  const { referrer } = row;
  const referral = { programme, programmeVersion, personId, referrer };
  await startTrajectory(manager, booker, {
    commandId: uuidOfKey(`${key}:start`),
    trajectoryId,
    referral: { ...referral, referrerId: booker.organisationId },
  });
}

function openedBy(
  { number, referrer, facts = [] }: Row,
  given: { personId: string; organisationId: string; version: ProgrammeVersion; on: IsoDate },
): NewTrajectoryEvent {
  const { personId, organisationId, version, on: takenOverOn } = given;
  const programme = { programme: version.code, programmeVersion: version.version };
  const who = { personId, referrerId: organisationId, referrer, takenOver: true, takenOverOn };
  return {
    type: 'trajectory_opened',
    data: { number, ...programme, ...who, facts: Object.fromEntries(facts) },
  };
}

/** Where it stood: in its stay, or before it in the first phase of its programme. */
function beginOf(row: Row, programme: Programme): Told[] {
  const { stay_from: from, ended_on: ended, referred_on: referred } = row;
  const [first = 'stay'] = phasesBeforeTheEnd(programme);
  const move = 'taken_over';
  if (from === undefined)
    return stillRuns(row)
      ? [[referred, { type: 'phase_entered', data: { phase: first, move } }]]
      : [];
  const lasted = ended === undefined ? null : monthsBetween(from, ended) + 1;
  const months = row.months ?? lasted;
  return [
    [from, { type: 'phase_entered', data: { phase: 'stay', move } }],
    [from, { type: 'stay_began', data: { from, months } }],
  ];
}

function contactsOf({ contacts: visits = [] }: Row, key: string): Told[] {
  return visits.map(({ on, minutes }, index) => {
    const contactId = uuidOfKey(`${key}:contact:${index}`);
    const commandId = uuidOfKey(`${key}:contact:${index}:command`);
    const data = { contactId, commandId, on, minutes };
    return [
      on,
      { type: 'contact_logged', data: { ...data, kind: 'home_visit', outcome: 'spoken' } },
    ];
  });
}

/** What is known of later steps, as tasks that were answered. */
async function answersOf(
  manager: EntityManager,
  programme: Programme,
  { row, key }: { row: Row; key: string },
): Promise<Told[]> {
  const untold = row.ended_on ?? row.closed_on ?? row.referred_on;
  const calendar = await loadCalendar(manager);
  return (row.answers ?? []).flatMap(({ step: code, outcome, on = untold }): Told[] => {
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

function endingOf(row: Row, key: string): Told[] {
  const { ending, ended_on: ended, closed_on: closed, followed_until: followed } = row;
  if (followed !== undefined)
    return [
      [followed, { type: 'trajectory_closed', data: { outcome: notFollowed, on: followed } }],
    ];
  if (ending === undefined || closed === undefined) return [];
  const on = ended ?? closed;
  const commandId = uuidOfKey(`${key}:ending`);
  return [
    [on, { type: 'ending_decided', data: { ending, on, commandId } }],
    [closed, { type: 'trajectory_closed', data: { outcome: ending, on: closed } }],
  ];
}
