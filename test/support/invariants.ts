/** The invariants of the whole (docs/design.md): checked after every story and after every fault. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { DataSource, EntityManager } from 'typeorm';
import type { ArrearsEvent } from '../../domain/arrears/events.js';
import type { ArrearsTermKind } from '../../domain/arrears/process.js';
import type { Term } from '../../domain/term/types.js';
import { loadEvents, rebuildCase } from '../../infra/database/case-store.js';
import { consequencesOf } from '../../domain/trajectory/consequences.js';
import type { Clock } from '../../infra/clock/clock.js';
import { rebuildTrajectory } from '../../infra/database/trajectory-store.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { uuidOfKey } from '../../infra/database/uuid.js';
import type { MailCatcher } from '../../infra/mail-catcher/mail-catcher.js';
import type { Keys } from '../../infra/temporal/codec.js';
import { standing } from '../../infra/temporal/fast-forward.js';
import { openRuns, textOf } from './histories.js';

export interface Checked {
  source: DataSource;
  clock: Pick<Clock, 'now'>;
  client: Client;
  keys: Keys;
  mails: Pick<MailCatcher, 'mails'>;
}

/** Looks at a world at rest; answers what is broken, one line each, and nothing when all holds. */
export async function checkInvariants(world: Checked): Promise<string[]> {
  const breaches = await Promise.all([
    everyCommandIsAppliedOnce(world),
    noLetterTwice(world),
    noReminderTwice(world),
    openMeansRunning(world),
    nothingIsOrphaned(world),
    rowsAreTheFoldOfEvents(world),
    nothingWasEarly(world),
    noMailOutsideTheLedger(world),
    noPersonalDataInHistories(world),
  ]);
  return breaches.flat();
}

interface CaseRow {
  id: string;
  organisation_id: string;
  open: boolean;
}

async function casesOf({ source }: Pick<Checked, 'source'>): Promise<CaseRow[]> {
  return source.query<CaseRow[]>(
    'select id, organisation_id, closed_on is null as open from arrears_case order by id',
  );
}

async function trajectoriesOf({
  source,
}: Pick<Checked, 'source'>): Promise<Pick<CaseRow, 'id' | 'organisation_id'>[]> {
  return source.query('select id, organisation_id from trajectory order by id');
}

/** Rows of a query that must find none, as lines. */
async function found(
  { source }: Pick<Checked, 'source'>,
  invariant: string,
  sql: string,
): Promise<string[]> {
  const rows = await source.query<object[]>(sql);
  return rows.map((row) => `${invariant}: ${JSON.stringify(row)}`);
}

/** I1: at rest no command is under way, and each decision is in exactly one event. */
async function everyCommandIsAppliedOnce(world: Checked): Promise<string[]> {
  const breaches = await Promise.all([
    found(
      world,
      'I1 command not settled',
      `select id, type, message, state, tries from command where state = 'stored'`,
    ),
    found(
      world,
      'I1 decision not in exactly one event',
      `select c.id, c.message, count(e.id) from command c
         left join case_event e on e.data ->> 'commandId' = c.id::text
        where c.state = 'applied' and c.message in ('completeTask', 'decideCommittee', 'preparePetition')
          and c.target like 'arrears:%'
        group by c.id, c.message having count(e.id) <> 1`,
    ),
    found(
      world,
      'I1 decision of a session without its task',
      `select c.id, t.state from command c left join task t on t.id::text = c.args ->> 'taskId'
        where c.state = 'applied' and c.message = 'completeTask' and c.target like 'meeting:%'
          and (t.state is distinct from 'completed' or t.outcome is distinct from c.args ->> 'outcome')`,
    ),
    found(
      world,
      'I1 decision about a trajectory not in exactly one event',
      `select c.id, c.message, count(e.id) from command c
         left join case_event e on e.data ->> 'commandId' = c.id::text and e.type = case c.message
           when 'answerStep' then 'task_completed' when 'concludeEvaluation' then 'evaluation_concluded'
           when 'extendStay' then 'stay_extended' when 'decideEnding' then 'ending_decided' end
        where c.state = 'applied' and c.type = 'update' and c.target like 'trajectory:%'
        group by c.id, c.message having count(e.id) <> 1`,
    ),
    found(
      world,
      'I1 trajectory not opened once or closed twice',
      `select case_id from case_event where type in ('trajectory_opened', 'trajectory_closed') group by case_id
       having count(*) filter (where type = 'trajectory_opened') <> 1
           or count(*) filter (where type = 'trajectory_closed') > 1`,
    ),
    found(
      world,
      'I1 refused decision in an event',
      `select c.id, c.message, e.type from command c
         join case_event e on e.data ->> 'commandId' = c.id::text where c.state not in ('applied', 'quarantined')`,
    ),
    found(
      world,
      'I1 put aside, and not in exactly one event that says so',
      `select c.id, c.message, count(e.id) from command c
         left join case_event e on e.data ->> 'commandId' = c.id::text
        where c.state = 'quarantined' group by c.id, c.message
       having count(e.id) <> 1 or min(e.type) <> 'message_quarantined'`,
    ),
    found(
      world,
      'I1 opened more often than started',
      `select e.case_id, count(*) as opened from case_event e where e.type = 'case_opened' group by e.case_id
       having count(*) > (select count(*) from command c where c.type = 'start' and c.state = 'applied'
                            and c.target = 'arrears:' || e.case_id)`,
    ),
    found(
      world,
      'I1 closed more often than opened',
      `select case_id from case_event where type in ('case_opened', 'case_closed') group by case_id
       having count(*) filter (where type = 'case_closed') > count(*) filter (where type = 'case_opened')`,
    ),
  ]);
  return breaches.flat();
}

/** I2: one registered item per case, kind, occurrence and addressee, and none with the post that the ledger does not know. */
async function noLetterTwice(world: Checked): Promise<string[]> {
  const breaches = await Promise.all([
    found(
      world,
      'I2 letter prepared twice',
      `select case_id, data ->> 'kind' as kind, data ->> 'occurrence' as occurrence, count(*) from case_event
        where type = 'letter_prepared'
        group by case_id, data ->> 'kind', data ->> 'occurrence', data ->> 'tenantId', data ->> 'addressee'
       having count(*) > 1`,
    ),
    found(
      world,
      'I2 letter deposited twice',
      `select case_id, data ->> 'letterId' as letter, count(*) from case_event where type = 'letter_deposited'
        group by case_id, data ->> 'letterId' having count(*) > 1`,
    ),
    found(
      world,
      'I2 deposited without a letter or its document',
      `select e.case_id, e.data ->> 'letterId' as letter from case_event e
         left join letter l on l.id::text = e.data ->> 'letterId' and l.deposited_on is not null
         left join document d on d.id = l.document_id
        where e.type = 'letter_deposited' and d.id is null`,
    ),
    found(
      world,
      'I2 file handed over twice',
      `select case_id, data ->> 'shareId' as share, count(*) from case_event where type = 'shared'
        group by case_id, data ->> 'shareId' having count(*) > 1`,
    ),
  ]);
  return breaches.flat();
}

/** I2: about a trajectory each mail is told once under its key, and an evaluation is asked of one person at a time. */
async function noReminderTwice(world: Checked): Promise<string[]> {
  const breaches = await Promise.all([
    found(
      world,
      'I2 mail of a trajectory told twice',
      `select case_id, data ->> 'key' as key, count(*) from case_event
        where type = 'mail_done' and data ->> 'key' is not null group by case_id, data ->> 'key' having count(*) > 1`,
    ),
    found(
      world,
      'I2 evaluation that is two tasks',
      `select trajectory_id, split_part(task_key, ':', 2) as evaluation, count(*) from task
        where kind = 'evaluation' and state = 'open' group by 1, 2 having count(*) > 1`,
    ),
  ]);
  return breaches.flat();
}

/** I3: a case or a session is open when, and only when, its procedure runs; and nothing runs without one. */
async function openMeansRunning(world: Checked): Promise<string[]> {
  const rows = await world.source.query<{ workflow_id: string; open: boolean }[]>(
    'select workflow_id, open from procedure order by workflow_id',
  );
  const cases = new Map(rows.map((row) => [row.workflow_id, row.open]));
  const started = await world.source.query<{ target: string }[]>(
    `select distinct target from command where type = 'start' and state = 'applied'`,
  );
  const breaches: string[] = [];
  for (const id of new Set([...cases.keys(), ...started.map((row) => row.target)])) {
    const open = cases.get(id) ?? false;
    const { running, busy } = await standingOf(world, id);
    if (open !== running) breaches.push(`I3: ${id} open=${open} running=${running}`);
    if (busy) breaches.push(`I3: ${id} is not at rest`);
  }
  return breaches;
}

async function standingOf(
  { client }: Checked,
  id: string,
): Promise<{ running: boolean; busy: boolean }> {
  try {
    return await standing(client, id);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || isNotFound(error))
      return { running: false, busy: false };
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  const notFound = 5;
  return (error as { code?: number }).code === notFound;
}

/**
 * I4: every open case and trajectory waits, for an instant that comes or for a person who has a task; every open session
 * waits; a trajectory that ended leaves nobody a task or an evaluation, and of one that runs its rules want nothing more
 * now: no task, term, evaluation or rung.
 */
async function nothingIsOrphaned(world: Checked): Promise<string[]> {
  const breaches = await Promise.all([
    found(
      world,
      'I4 left behind',
      `select t.id, r.id as trajectory, 'task' as what from trajectory r join task t on t.trajectory_id = r.id
        where r.closed_on is not null and t.state = 'open'
       union all select e.id, r.id, 'evaluation' from trajectory r join evaluation e on e.trajectory_id = r.id
        where r.closed_on is not null and e.state = 'planned'
       union all select t.id, r.id, 'term' from trajectory r join term t on t.case_id = r.id
        where r.closed_on is not null and t.state = 'running'
       union all select s.id, r.id, 'scarce time' from trajectory r join scarce_slot s on s.trajectory_id = r.id
        where s.on_date > r.closed_on and s.state = 'planned'`,
    ),
    waitsForNothing(world),
    somethingIsOwed(world),
  ]);
  return breaches.flat();
}

async function somethingIsOwed(world: Checked): Promise<string[]> {
  const { manager } = world.source;
  const at = world.clock.now();
  const breaches: string[] = [];
  for (const { id, organisation_id: organisationId } of await trajectoriesOf(world)) {
    const view = await viewOfTrajectory(manager, { trajectoryId: id, organisationId, at });
    for (const { type, data } of consequencesOf(view, uuidOfKey))
      breaches.push(`I4: ${id} is owed ${type} ${JSON.stringify(data)}`);
  }
  return breaches;
}

async function waitsForNothing(world: Checked): Promise<string[]> {
  return found(
    world,
    'I4 orphaned',
    `select m.id, m.state as phase, m.waiting from meeting m where not m.ended and m.waiting is null
     union all select b.id, b.state, null from body b where b.state = 'meets' and not exists (select 1 from meeting m
       where m.body_id = b.id and m.state in ('convened', 'open'))
     union all select a.id, a.phase, a.waiting from arrears_case a where a.closed_on is null and (a.waiting is null or
       (a.wake_at is null and not exists (select 1 from task t where t.case_id = a.id and t.state = 'open')))
     union all select r.id, r.phase, r.waiting from trajectory r where r.closed_on is null and (r.waiting is null or
       (r.wake_at is null and not exists (select 1 from task t where t.trajectory_id = r.id and t.state = 'open')))`,
  );
}

/** Thrown to take back what the check itself wrote. */
class TakenBack extends Error {}

/** I5: the rows folded anew from the events are the rows that are there. */
async function rowsAreTheFoldOfEvents(world: Checked): Promise<string[]> {
  const breaches: string[] = [];
  try {
    await world.source.transaction(async (manager) => {
      const before = await projectionOf(manager);
      for (const { id, organisation_id } of await casesOf({ source: world.source }))
        await rebuildCase(manager, id, organisation_id);
      for (const { id, organisation_id } of await trajectoriesOf(world))
        await rebuildTrajectory(manager, id, organisation_id);
      const after = await projectionOf(manager);
      for (const [key, row] of new Map([...before, ...after])) {
        if (before.get(key) !== after.get(key))
          breaches.push(
            `I5: ${key} was ${String(before.get(key))} and folds to ${after.get(key) ?? `nothing, not ${row}`}`,
          );
      }
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return breaches;
}

/** The tables whose rows are folded from events. */
const projected = [
  'arrears_case',
  'trajectory',
  'trajectory_party',
  'evaluation',
  'scarce_slot',
  'task',
  'letter',
  'term',
  'share',
];

/** Every row folded from events, by table and id, as text. */
export async function projectionOf(manager: EntityManager): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for (const table of projected) {
    const all = await manager.query<{ id: string; row: object }[]>(
      `select id, to_jsonb(t) as row from ${table} t order by id`,
    );
    for (const { id, row } of all) rows.set(`${table} ${id}`, JSON.stringify(row));
  }
  return rows;
}

/** I6: nothing was done before its day. Late is recorded as late; early must not be possible. */
async function nothingWasEarly(world: Checked): Promise<string[]> {
  const breaches: string[] = [];
  for (const { id } of await casesOf(world)) {
    const events = await loadEvents(world.source.manager, id);
    breaches.push(...earlyIn(events).map((what) => `I6: ${id} ${what}`));
  }
  return breaches;
}

function earlyIn(events: readonly ArrearsEvent[]): string[] {
  const terms = new Map<ArrearsTermKind, Term>();
  const due = new Map<string, Term>();
  const early: string[] = [];
  for (const event of events) {
    const notBefore = (instant: string | undefined, what: string): void => {
      if (instant !== undefined && Date.parse(event.at) < Date.parse(instant))
        early.push(`${what} at ${event.at}, not before ${instant}`);
    };
    if (event.type === 'term_set') terms.set(event.data.kind, event.data.term);
    if (event.type === 'task_opened') due.set(event.data.taskId, event.data.due);
    if (event.type === 'letter_prepared') {
      const { kind } = event.data;
      if (kind === 'letter_1' || kind === 'letter_2' || kind === 'letter_3')
        notBefore(terms.get(`${kind}_due`)?.opensAt, kind);
    }
    if (event.type === 'shared') {
      notBefore(terms.get('hand_over_due')?.endsAt, 'hand-over');
      notBefore(terms.get('objection_week')?.endsAt, 'hand-over within the week');
    }
    if (event.type === 'term_ended' && event.data.state === 'missed')
      notBefore(terms.get(event.data.kind)?.endsAt, `missed ${event.data.kind}`);
    if (event.type === 'task_escalated')
      notBefore(due.get(event.data.taskId)?.endsAt, `rung ${event.data.rung}`);
  }
  return early;
}

/** I7: the ledger knows every mail that left, and none left twice. */
async function noMailOutsideTheLedger(world: Checked): Promise<string[]> {
  const rows = await world.source.query<{ message_id: string; state: string }[]>(
    'select message_id, state from mail',
  );
  const ledger = new Map(rows.map((row) => [row.message_id, row.state]));
  const left = new Map<string, number>();
  for (const { messageId = 'no id' } of world.mails.mails())
    left.set(messageId, (left.get(messageId) ?? 0) + 1);
  const breaches: string[] = [];
  for (const [id, times] of left) {
    const state = ledger.get(id);
    if (state === undefined || state === 'prepared' || state === 'refused')
      breaches.push(`I7: ${id} left, the ledger says ${String(state)}`);
    if (times > 1) breaches.push(`I7: ${id} left ${times} times`);
  }
  for (const [id, state] of ledger) {
    if (state === 'sent' && !left.has(id))
      breaches.push(`I7: ${id} never left, the ledger says sent`);
    if (state === 'sending') breaches.push(`I7: ${id} is still sending`);
  }
  return breaches;
}

/** I8: what Temporal keeps is encrypted, and names nobody even when it is opened. */
async function noPersonalDataInHistories(world: Checked): Promise<string[]> {
  const canaries = await canariesOf(world.source);
  const breaches: string[] = [];
  const procedures = await world.source.query<{ id: string }[]>(
    'select workflow_id as id from procedure order by workflow_id',
  );
  for (const { id } of procedures) {
    for (const { history, inClear } of await openRuns(world, id)) {
      if (inClear > 0) breaches.push(`I8: ${id} has ${inClear} payloads in clear text`);
      const text = textOf(history);
      const named = canaries.filter((canary) => canary.test(text)).map((canary) => canary.source);
      if (named.length > 0) breaches.push(`I8: ${id} names ${named.join(', ')}`);
    }
  }
  return breaches;
}

/** Everything in the database that is somebody's: names, addresses, and what people wrote with a decision. */
async function canariesOf(source: DataSource): Promise<RegExp[]> {
  const rows = await source.query<{ word: string | null }[]>(
    `select first_name as word from person union select last_name from person union select phone from person
     union select email from person union select name from app_user union select email from app_user
     union select name from organisation union select street from tenancy union select street from organisation
     union select value from command, jsonb_each_text(case jsonb_typeof(body) when 'object' then body end)`,
  );
  return rows
    .map((row) => row.word ?? '')
    .filter((word) => word.length > 1)
    .map((word) => new RegExp(`(?<![\\w-])${word.replaceAll(/[^\w ]/g, '\\$&')}(?![\\w-])`));
}
