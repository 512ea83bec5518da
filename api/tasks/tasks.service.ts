import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import {
  ladderFrom,
  taskDefinitions,
  type TaskKind,
  type TaskRole,
  taskRoles,
  type TaskSide,
} from '../../domain/task/tasks.js';
import { fallbackEnd } from '../../domain/trajectory/dates.js';
import type { TrajectoryTaskKind } from '../../domain/trajectory/events.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { companyNumberIn } from '../../domain/organisation/company-number.js';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import { meetingWorkflowId } from '../../domain/meeting/meeting-id.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import { joined, rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { appendEvents } from '../../infra/database/case-store.js';
import { loadCaseView } from '../../infra/database/case-view.js';
import { appendTrajectory } from '../../infra/database/trajectory-store.js';
import { changedFields, noteChange } from '../../infra/database/changes.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { formatDate } from '../../infra/texts/format.js';
import type { Accepted } from '../http/accepted.js';
import { Decisions, type Verdict } from '../cases/decisions.js';
import type { TrajectoryRef } from '../trajectories/trajectories.answers.js';
import { allotPlace, bookFallback } from '../places/bookings.js';
import { answersOf, refuseStopped, stepOutcomes } from './step-forms.js';
import { factsOfTask } from './task-facts.js';
import { sessionOfStep } from './session-of-step.js';
import { ringOpenCases } from '../payments/money.js';
import { Once } from '../http/once.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { conflict, type Fault, forbidden, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Intent, Visit } from '../http/visit.js';
import type { CaseRef } from '../tenancies/tenancies.answers.js';
import { dueState, type DueState, type TermAnswer, termAnswer } from '../words/terms.js';
import {
  type Choices,
  type Field,
  fieldsOf,
  type OutcomeAnswer,
  outcomesOf,
} from './task-forms.js';
import type { AssignmentBody, CompletionBody, TasksQuery } from './tasks.schema.js';

interface TaskRow {
  id: string;
  /** Null on a task of a session. */
  case_id: string | null;
  meeting_id: string | null;
  trajectory_id: string | null;
  /** What the programme of a trajectory calls it. */
  label: string | null;
  code: string | null;
  programme: string | null;
  /** Whose procedure the task belongs to. */
  procedure_organisation_id: string;
  number: string | null;
  meeting_on: IsoDate | null;
  meeting_place: string | null;
  kind: TaskKind | TrajectoryTaskKind;
  task_key: string;
  own_role: TaskRole;
  role: string;
  side: TaskSide;
  state: 'open' | 'completed' | 'cancelled';
  due: Term;
  due_on: IsoDate;
  rung: number;
  assigned_user_id: string | null;
  assignee: string | null;
  closed_at: Date | null;
  closed_by: string | null;
  outcome: string | null;
  names: string | null;
  address: string | null;
  phase: string | null;
}

export interface TaskAnswer {
  id: string;
  kind: string;
  title: string;
  cause: string;
  case: CaseRef | null;
  /** The session the task is about, when it is about no case. */
  meeting: { id: string; title: string } | null;
  /** The trajectory the task is about, when it is about no case. */
  trajectory: TrajectoryRef | null;
  due: TermAnswer;
  state: DueState;
  verb: string;
  alike: number;
  assignee: { id: string; name: string } | null;
}

export interface TaskListAnswer {
  items: TaskAnswer[];
  counts: Record<'all' | 'late' | 'today' | 'week', number>;
  scopes: { key: string; label: string; count: number }[];
  next: { date: IsoDate; count: number } | null;
  cursor: string | null;
}

export interface TaskDetailAnswer extends TaskAnswer {
  explanation: string;
  facts: { label: string; value: string }[];
  outcomes: OutcomeAnswer[];
}

export interface OverviewAnswer {
  justDone: { id: string; text: string; undo: { label: string; letterIds: string[] } }[];
  waiting: { count: number; what: string; who: string; since: IsoDate; href: string }[];
}

@Injectable()
export class TasksService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly decisions: Decisions,
    private readonly texts: Texts,
  ) {}

  /** Duties of the reader's side: one's own, a deputy's, or the whole team's. */
  async list(visit: Visit, query: TasksQuery): Promise<TaskListAnswer> {
    const { manager } = this.database;
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const scope = [
      visit.access.where('task.view', 't'),
      sql`t.state = 'open'`,
      ...(query.case === undefined ? [] : [sql`t.case_id = ${query.case}`]),
      ...(query.trajectory === undefined ? [] : [sql`t.trajectory_id = ${query.trajectory}`]),
      ...(query.kind === undefined ? [] : [sql`t.kind = ${query.kind}`]),
    ];
    const oneFile = query.case ?? query.trajectory;
    const mine = oneFile === undefined ? whose(visit, query.assignee) : sql`true`;
    const rows = await rowsOf<TaskRow>(
      manager,
      sql`${selection} where ${joined([...scope, mine, within(visit.today, query.state)], ' and ', sql`true`)}
          ${after ? sql`and (t.due_on, t.id) > (${after.value}::date, ${after.id}::uuid)` : sql``}
          order by t.due_on, t.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ due_on, id }) => ({ value: due_on, id }));
    const all = joined([...scope, mine], ' and ', sql`true`);
    const count = (states: TasksQuery['state']): Sql =>
      sql`count(*) filter (where ${within(visit.today, states)})::int`;
    const counts = await rowOf<TaskListAnswer['counts']>(
      manager,
      sql`select count(*)::int as all, ${count(['late'])} as late, ${count(['today'])} as today,
            ${count(['week'])} as week from task t where ${all}`,
    );
    return {
      items: page.items.map((row) => this.shown(row, visit)),
      counts: counts ?? { all: 0, late: 0, today: 0, week: 0 },
      scopes: await this.scopes(visit, joined(scope, ' and ', sql`true`)),
      next:
        (await rowOf<{ date: IsoDate; count: number }>(
          manager,
          sql`select t.due_on as date, count(*)::int as count from task t where ${all}
              and t.due_on > ${visit.today} group by t.due_on order by t.due_on limit 1`,
        )) ?? null,
      cursor: page.cursor,
    };
  }

  private async scopes(visit: Visit, scope: Sql): Promise<TaskListAnswer['scopes']> {
    const row = await rowOf<{ me: number; team: number }>(
      this.database.manager,
      sql`select count(*) filter (where ${whose(visit, 'me')})::int as me, count(*)::int as team
          from task t where ${scope}`,
    );
    return [
      { key: 'me', label: 'Voor mij', count: row?.me ?? 0 },
      { key: 'team', label: 'Team', count: row?.team ?? 0 },
    ];
  }

  /** What was just done and what waits for others. */
  async overview(visit: Visit): Promise<OverviewAnswer> {
    const rows = await rowsOf<{ what: string; count: number; since: Date }>(
      this.database.manager,
      sql`select c.waiting->>'who' as what, count(*)::int as count, min((c.waiting->>'since')::timestamptz)
            as since from arrears_case c where c.closed_on is null and c.waiting->>'who' in ('post', 'tenant')
            and ${visit.access.where('case.view', 'c')} group by 1`,
    );
    const waiting = rows.map(({ what, count, since }) => ({
      count,
      what: what === 'post' ? 'brieven' : 'huurders',
      who: what === 'post' ? 'postdesk' : 'huurder',
      since: since.toISOString().slice(0, 10),
      href: '/dossiers?toon=waiting',
    }));
    return { justDone: await this.justDone(visit), waiting };
  }

  /** Letters released today that are not posted yet: until then they can be taken back. */
  private async justDone(visit: Visit): Promise<OverviewAnswer['justDone']> {
    const rows = await rowsOf<{ id: string }>(
      this.database.manager,
      sql`select l.id from letter l where l.state = 'released'
          and (l.released_at at time zone 'Europe/Brussels')::date = ${visit.today}::date
          and ${visit.access.where('letter.release', 'l')} order by l.id limit 500`,
    );
    if (rows.length === 0) return [];
    const many = rows.length === 1 ? '1 brief' : `${rows.length} brieven`;
    const letterIds = rows.map(({ id }) => id);
    return [
      {
        id: 'released',
        text: `${many} vrijgegeven.`,
        undo: { label: `Trek ${many} terug`, letterIds },
      },
    ];
  }

  /** One task with the answers a person may give. */
  async show(visit: Visit, id: string): Promise<TaskDetailAnswer> {
    const { manager } = this.database;
    const row = await this.taskFor(manager, visit, { id, right: 'task.view' });
    return {
      ...this.shown(row, visit),
      explanation: this.titleOf(row),
      facts: [
        ...(isOfTrajectory(row)
          ? await factsOfTask(manager, visit, { task: row, texts: this.texts })
          : []),
        ...(await this.messageOf(row)),
        ...(row.number === null ? [] : [{ label: 'Dossier', value: row.number }]),
        ...(row.meeting_id === null ? [] : [{ label: 'Zitting', value: meetingTitle(row) }]),
        ...(await sessionOfStep(manager, row.id)),
        ...(row.phase === null ? [] : [{ label: 'Fase', value: this.phaseWord(row.phase) }]),
        { label: 'Voor', value: this.texts.word(`general.role.${row.role}`) },
      ],
      outcomes: row.state === 'open' ? await this.outcomes(manager, visit, row) : [],
    };
  }

  private async outcomes(
    manager: EntityManager,
    visit: Visit,
    row: TaskRow,
  ): Promise<OutcomeAnswer[]> {
    if (isOfTrajectory(row)) return stepOutcomes(manager, visit, { task: row, texts: this.texts });
    return outcomesOf(this.texts, row.kind as TaskKind, await this.choices(manager, visit));
  }

  private titleOf({ kind, label, trajectory_id: trajectoryId }: TaskRow): string {
    return (
      label ??
      this.texts.word(`${trajectoryId === null ? 'tasks.kind' : 'trajectories.task'}.${kind}`)
    );
  }

  /** Which message was put aside, where it came by a command. */
  private async messageOf({ kind, task_key }: TaskRow): Promise<TaskDetailAnswer['facts']> {
    if (kind !== 'message_unknown') return [];
    const command = await rowOf<{ message: string }>(
      this.database.manager,
      sql`select message from command where id::text = ${task_key.split(':')[1] ?? ''}`,
    );
    return command ? [{ label: 'Bericht', value: command.message }] : [];
  }

  /** Takes an open task that is nobody's. @throws Problem 409 `task_taken`, `task_closed` */
  claim(visit: Visit, intent: Intent, id: string): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await this.openTask(manager, visit, { id, right: 'task.complete' });
      const other = row.assigned_user_id !== null && row.assigned_user_id !== visit.userId;
      if (other) throw conflict('task_taken');
      await assign(manager, visit, { row, userId: visit.userId });
      return { command: intent.key };
    });
  }

  /** Gives a task to a colleague of the same organisation. @throws Problem 422 */
  assign(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: AssignmentBody },
  ): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const row = await this.openTask(manager, visit, { id: asked.id, right: 'task.assign' });
      await demandColleague(manager, visit, asked.body.userId);
      await assign(manager, visit, { row, userId: asked.body.userId });
      return { command: intent.key };
    });
  }

  /**
   * Completes a task: the procedure says whether it still may.
   * @throws Problem 409 `task_closed` with who closed it; 422 `outcome_unknown` and missing fields.
   */
  complete(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: CompletionBody },
  ): Promise<Accepted> {
    const { id, body } = asked;
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await this.openTask(manager, visit, { id, right: 'task.complete' });
      if (!mayDo(visit, row)) throw forbidden('task.complete');
      if (isOfTrajectory(row))
        return answerOfStep(manager, visit, {
          row,
          body,
          commandId: intent.key,
          texts: this.texts,
        });
      await this.checkFields(manager, visit, { row, body });
      if (row.kind === 'approve_notice' && body.outcome === 'approved')
        await refuseSecondNotice(manager, visit, row);
      if (row.kind === 'company_number') await fillCompanyNumber(manager, visit, { row, body });
      const session = await sessionOf(
        manager,
        visit,
        row.kind === 'convene' ? body.sessionId : null,
      );
      return {
        target: procedureOf(row),
        organisationId: row.procedure_organisation_id,
        message: 'completeTask',
        args: {
          taskId: id,
          outcome: body.outcome,
          ...(body.userId && { userId: body.userId }),
          ...session,
          ...(row.kind === 'lodge_petition' && body.on && { on: body.on }),
        },
      };
    });
  }

  private async checkFields(
    manager: EntityManager,
    visit: Visit,
    { row, body }: { row: TaskRow; body: CompletionBody },
  ): Promise<void> {
    const kind = row.kind as TaskKind;
    if (!taskDefinitions[kind].outcomes.includes(body.outcome)) {
      throw unprocessable('outcome_unknown', [{ path: 'outcome', code: 'outcome_unknown' }]);
    }
    const fields = fieldsOf(kind, body.outcome, await this.choices(manager, visit));
    const faults = fields.flatMap((field) => faultsOf(field, textOf(body, field.name)));
    if (faults.length > 0) throw unprocessable('unprocessable', faults);
    if (row.kind === 'lodge_petition' && body.on && body.on > visit.today) {
      throw unprocessable('date_in_future', [{ path: 'on', code: 'date_in_future' }]);
    }
    if (row.kind === 'lodge_petition' && body.outcome === 'lodged') {
      const notice = await rowOf(
        manager,
        sql`select 1 from letter where case_id = ${row.case_id} and kind = 'termination_notice'
            and deposited_on is not null`,
      );
      if (!notice) throw conflict('petition_without_notice');
    }
  }

  private async choices(manager: EntityManager, visit: Visit): Promise<Choices> {
    const workers = await rowsOf<{ value: string; label: string }>(
      manager,
      sql`select id as value, name as label from app_user where active
          and organisation_id = ${visit.organisationId} and 'social_worker' = any (roles)
          and ${visit.side} = 'welfare_centre' order by name, id`,
    );
    const sessions = await rowsOf<{ value: string; on: IsoDate; time: string; place: string }>(
      manager,
      sql`select id as value, on_date as on, time, place from meeting m where m.state = 'convened'
          and m.body_id is null and m.on_date >= ${visit.today} and ${visit.access.where('meeting.run', 'm')} order by on_date`,
    );
    return {
      workers,
      sessions: sessions.map(({ value, on, time, place }) => ({
        value,
        label: `${formatDate(on, 'short_with_year')} ${time}, ${place}`,
      })),
    };
  }

  private async taskFor(
    manager: EntityManager,
    visit: Visit,
    { id, right }: { id: string; right: Right },
  ): Promise<TaskRow> {
    const row = await rowOf<TaskRow & { may: boolean }>(
      manager,
      sql`select chosen.*, ${visit.access.where(right, 't')} as may from (${selection}) chosen
          join task t on t.id = chosen.id
          where chosen.id = ${id} and ${visit.access.where('task.view', 't')}`,
    );
    if (!row) throw notFound();
    if (!row.may) throw forbidden(right);
    return row;
  }

  private async openTask(
    manager: EntityManager,
    visit: Visit,
    asked: { id: string; right: Right },
  ): Promise<TaskRow> {
    const row = await this.taskFor(manager, visit, asked);
    if (row.state === 'open') return row;
    const at = row.closed_at?.toISOString() ?? visit.instant;
    const text = this.texts.word(`tasks.outcome.${row.outcome ?? ''}`);
    throw conflict('task_closed', { conflict: { by: row.closed_by ?? 'Woonzeker', at, text } });
  }

  private causeOf(row: TaskRow): string {
    if (row.programme !== null) return row.programme;
    return row.phase === null ? meetingTitle(row) : this.phaseWord(row.phase);
  }

  private phaseWord(phase: string): string {
    return this.texts.word(`general.phase.${phase}`);
  }

  private shown(row: TaskRow, visit: Visit): TaskAnswer {
    const state =
      row.state === 'open' ? 'running' : row.state === 'completed' ? 'met' : 'cancelled';
    return {
      id: row.id,
      kind: row.kind,
      title: this.titleOf(row),
      cause: this.causeOf(row),
      case:
        row.case_id === null
          ? null
          : { id: row.case_id, number: row.number ?? '', name: row.names ?? '' },
      trajectory:
        row.trajectory_id === null
          ? null
          : { id: row.trajectory_id, number: row.number ?? '', name: row.names ?? '' },
      meeting: row.meeting_id === null ? null : { id: row.meeting_id, title: meetingTitle(row) },
      due: termAnswer(this.texts, row.due, state),
      state:
        row.state === 'open' ? dueState(row.due_on, visit.today) : { kind: 'done', days: null },
      verb: 'Beslis',
      alike: 0,
      assignee:
        row.assigned_user_id === null || row.assignee === null
          ? null
          : { id: row.assigned_user_id, name: row.assignee },
    };
  }
}

/** Names only for the owner of the case and where the tenant was told that the name is shared. */
const selection = sql`select t.id, t.case_id, t.meeting_id, t.trajectory_id, t.label, t.code,
    coalesce(c.organisation_id, m.organisation_id, r.organisation_id) as
    procedure_organisation_id, coalesce(c.number, r.number) as number, pv.data->>'title' as programme, m.on_date as meeting_on, m.place as meeting_place, t.kind, t.task_key,
    t.own_role, t.role, t.side, t.state, t.due, t.due_on, t.rung, t.assigned_user_id, u.name as assignee, t.closed_at,
    t.outcome, c.phase, null as address,
    coalesce((select cu.name from case_event e join app_user cu on cu.id::text = e.actor where e.case_id = coalesce(t.case_id, t.trajectory_id)
       and e.type = 'task_completed' and e.data->>'taskId' = t.id::text limit 1),
      (select cu.name from command k join app_user cu on cu.id::text = k.actor where k.state = 'applied'
       and k.target = 'meeting:' || t.meeting_id and k.args->>'taskId' = t.id::text limit 1)) as closed_by,
    coalesce((select string_agg(p.first_name || ' ' || p.last_name, ' en ' order by p.last_name, p.id)
       from occupant o join person p on p.id = o.person_id where o.tenancy_id = c.tenancy_id
       and o.kind = 'tenant' and (t.organisation_id = c.organisation_id or exists (select 1 from share sh
         where sh.case_id = c.id and sh.partner_id = t.organisation_id and sh.closed_at is null
         and 'name' = any (sh.fields)))),
      (select rp.first_name || ' ' || rp.last_name from person rp where rp.id = r.person_id
        and (t.organisation_id = r.organisation_id or exists (select 1 from trajectory_party tp
          where tp.trajectory_id = r.id and tp.organisation_id = t.organisation_id and tp.ended_at is null)))) as names
  from task t left join arrears_case c on c.id = t.case_id left join meeting m on m.id = t.meeting_id
    left join trajectory r on r.id = t.trajectory_id left join programme_version pv
      on pv.organisation_id = r.organisation_id and pv.code = r.programme and pv.version = r.programme_version
    left join app_user u on u.id = t.assigned_user_id`;

function whose(visit: Visit, assignee: TasksQuery['assignee']): Sql {
  if (assignee === 'team' || assignee === 'all') return sql`true`;
  if (assignee !== 'me') return sql`t.assigned_user_id = ${assignee}`;
  return sql`(t.assigned_user_id = ${visit.userId}
      or (t.assigned_user_id is null and ${joined(visit.roles.map(heldBy), ' or ', sql`false`)})
      or (t.assigned_user_id is null and t.trajectory_id is not null and t.side <> ${visit.side} and ${leads(visit)})
      or exists (select 1 from app_user replaced where replaced.id = t.assigned_user_id
        and replaced.deputy_user_id = ${visit.userId}))`;
}

/** A task that climbs stays with every role it passed: the next role is called besides, not instead. */
function heldBy(role: string): Sql {
  const below = taskRoles.filter((own) => own !== role && above(own).includes(role));
  const ladders = below.map(
    (own) =>
      sql`(t.own_role = ${own} and t.role = any (${above(own).slice(above(own).indexOf(role))}))`,
  );
  return sql`(t.own_role = ${role} or ${joined(ladders, ' or ', sql`false`)})`;
}

function above(role: TaskRole): string[] {
  return ladderFrom(role).slice(1);
}

function within(today: IsoDate, states: TasksQuery['state']): Sql {
  const each = states.map((state) => {
    switch (state) {
      case 'late':
      case 'overdue':
        return sql`t.due_on < ${today}`;
      case 'today':
        return sql`t.due_on = ${today}`;
      case 'due':
        return sql`t.due_on >= ${today}`;
      case 'week':
        return sql`t.due_on between ${today} and ${addDays(today, 7)}`;
      case 'all':
        return sql`true`;
    }
  });
  return sql`(${joined(each, ' or ', sql`true`)})`;
}

/** Until a landlord is named its tasks of a trajectory lie with the leading service, where nobody holds a landlord's role. */
function leads({ roles }: Visit): boolean {
  return roles.includes('trajectory_coordinator');
}

/**
 * Who holds the task's own role, whoever stands above it, and whom it was given to; a rung climbed takes it from nobody.
 * Nobody of another side agrees for a party.
 */
function mayDo(
  visit: Visit,
  { assigned_user_id, own_role, trajectory_id, side, kind }: TaskRow,
): boolean {
  if (kind === 'confirm_evaluation' && side !== visit.side) return false;
  if (assigned_user_id === visit.userId) return true;
  if (trajectory_id !== null && side !== visit.side) return leads(visit);
  return ladderFrom(own_role).some((role) => visit.roles.includes(role));
}

/** One notice, one ground (facts §13.18). @throws Problem 409 that names the trajectory in which the other runs */
async function refuseSecondNotice(
  manager: EntityManager,
  { at }: Visit,
  { case_id: caseId }: TaskRow,
): Promise<void> {
  if (caseId === null) return;
  const { guidance } = await loadCaseView(manager, { caseId, at });
  if (guidance?.noticeRuns !== true) return;
  const title = `In traject ${guidance.number} loopt al een opzeg. Eén opzeg, één grond.`;
  throw conflict('notice_in_trajectory', { title });
}

/** The number is the landlord's own: every procedure that waits for it hears of it. */
async function fillCompanyNumber(
  manager: EntityManager,
  visit: Visit,
  { row, body }: { row: TaskRow; body: CompletionBody },
): Promise<void> {
  const number = companyNumberIn(body.companyNumber ?? '');
  if (number === null) {
    const code = 'company_number_faulty';
    throw unprocessable(code, [{ path: 'companyNumber', code }]);
  }
  const { procedure_organisation_id: id } = row;
  const { companyNumber: before } = await manager.findOneOrFail(Organisation, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  await manager.update(Organisation, { id }, { companyNumber: number });
  const fields = changedFields({ companyNumber: before }, { companyNumber: number });
  await noteChange(manager, visit, { kind: 'organisation', subjectId: id, fields });
  await ringOpenCases(manager, { organisationId: id, actor: visit.userId, at: visit.at });
}

function textOf(body: CompletionBody, name: Field['name']): string | null {
  const value = body[name] ?? null;
  return typeof value === 'string' ? value : null;
}

function faultsOf({ name, required, options }: Field, value: string | null): Fault[] {
  if (value === null) return required ? [{ path: name, code: 'required' }] : [];
  const known = options === undefined || options.some((option) => option.value === value);
  return known ? [] : [{ path: name, code: 'not_an_option' }];
}

type TaskOfTrajectory = TaskRow & { trajectory_id: string };

function isOfTrajectory(row: TaskRow): row is TaskOfTrajectory {
  return row.trajectory_id !== null;
}

/** A task of a trajectory: the programme says what its answer asks and where it leads. */
async function answerOfStep(
  manager: EntityManager,
  visit: Visit,
  given: { row: TaskOfTrajectory; body: CompletionBody; commandId: string; texts: Texts },
): Promise<Verdict> {
  const { row, body, commandId, texts } = given;
  const { view, answers } = await answersOf(manager, visit, { task: row, body });
  refuseStopped(view, { task: row, outcome: body.outcome, texts });
  const { place, fallback, on: from = visit.today } = answers;
  const asked = { trajectoryId: row.trajectory_id, commandId, from };
  if (place !== undefined) {
    const allotment = { ...asked, placeId: place, until: null, reasonForSkipping: body.reason };
    await allotPlace(manager, visit, allotment);
  } else if (fallback !== undefined) {
    const until = fallbackEnd(view, from).date;
    await bookFallback(manager, visit, { ...asked, placeId: fallback, until });
  }
  return {
    target: trajectoryWorkflowId(row.trajectory_id),
    organisationId: row.procedure_organisation_id,
    message: 'answerStep',
    args: { taskId: row.id, outcome: body.outcome, answers },
  };
}

async function assign(
  manager: EntityManager,
  visit: Visit,
  { row, userId }: { row: TaskRow; userId: string },
): Promise<void> {
  const event = { type: 'task_assigned', data: { taskId: row.id, userId } } as const;
  const { trajectory_id: trajectoryId, procedure_organisation_id: organisationId } = row;
  const told = { organisationId, actor: visit.userId, at: visit.at, events: [event] };
  if (trajectoryId !== null) {
    await appendTrajectory(manager, { ...told, caseId: trajectoryId });
    return;
  }
  if (row.case_id === null) {
    await rowsOf(manager, sql`update task set assigned_user_id = ${userId} where id = ${row.id}`);
    return;
  }
  await appendEvents(manager, { ...told, caseId: row.case_id });
}

function meetingTitle({ meeting_on, meeting_place }: TaskRow): string {
  return meeting_on === null ? '' : `${formatDate(meeting_on, 'short')}, ${meeting_place ?? ''}`;
}

/** The procedure that opened the task: of its case, or of its session. */
function procedureOf({ case_id, meeting_id }: TaskRow): string {
  return case_id === null ? meetingWorkflowId(meeting_id ?? '') : arrearsWorkflowId(case_id);
}

async function demandColleague(
  manager: EntityManager,
  visit: Visit,
  userId: string,
): Promise<void> {
  const colleague = await rowOf(
    manager,
    sql`select 1 from app_user where id = ${userId} and active
        and organisation_id = ${visit.organisationId}`,
  );
  if (!colleague) throw unprocessable('unprocessable', [{ path: 'userId', code: 'not_an_option' }]);
}

async function sessionOf(
  manager: EntityManager,
  visit: Visit,
  sessionId: string | null | undefined,
): Promise<{ sessionId?: string; on?: IsoDate }> {
  if (sessionId === null || sessionId === undefined) return {};
  const row = await rowOf<{ on: IsoDate }>(
    manager,
    sql`select on_date as on from meeting m where m.id = ${sessionId} and m.state = 'convened' and m.body_id is null
        and ${visit.access.where('meeting.run', 'm')}`,
  );
  if (!row) throw unprocessable('unprocessable', [{ path: 'sessionId', code: 'not_an_option' }]);
  return { sessionId, on: row.on };
}
