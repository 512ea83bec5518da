import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holderFault } from '../../domain/board/holder.js';
import { type Destination, proposalFor } from '../../domain/board/replan.js';
import type { Span } from '../../domain/board/weeks.js';
import type { HolidayCalendar } from '../../domain/calendar/holiday-calendar.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import type { EvaluationKind } from '../../domain/trajectory/events.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { noteChange } from '../../infra/database/changes.js';
import { AbsenceRow } from '../../infra/database/entities/board.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { dueState, type DueState, type TermAnswer, termAnswer } from '../words/terms.js';
import { evaluationWord } from './board-words.js';
import type { AbsenceBody, ReplanBody } from './monitoring.schema.js';
import { type Candidate, candidates, isColleague } from './planning-desk.js';
import { type ReplanAnswer, ReplanningService } from './replanning.service.js';

export interface AbsenceAnswer extends Span {
  id: string;
  person: { id: string; name: string };
}

/** Something of the absent person that falls on those days, or is late already. */
export interface AbsenceItem {
  evaluationId: string | null;
  taskId: string | null;
  trajectoryId: string;
  number: string;
  name: string;
  label: string;
  kind: EvaluationKind | null;
  due: TermAnswer;
  state: DueState;
  /** The last day of the stay: no evaluation moves beyond it. */
  lastDay: IsoDate | null;
  /** To whom or to which day it could go; null when a person has to choose. */
  proposal: { userId: string } | { on: IsoDate } | null;
}

export interface AbsencePreview {
  absence: AbsenceAnswer;
  deputy: { id: string; name: string } | null;
  items: AbsenceItem[];
}

interface ItemRow {
  evaluation_id: string | null;
  task_id: string | null;
  trajectory_id: string;
  number: string;
  name: string;
  kind: EvaluationKind | null;
  n: number;
  task_kind: string | null;
  role: TaskRole;
  due: Term;
  due_on: IsoDate;
  stay_from: IsoDate | null;
  stay_until: IsoDate | null;
  referrer_id: string;
  landlord_id: string | null;
  programme: Programme;
}

@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
    private readonly replanning: ReplanningService,
  ) {}

  /** Who is away now or later, as the reader's organisation wrote it down; why is nobody else's matter. */
  async list(visit: Visit): Promise<{ items: AbsenceAnswer[] }> {
    const items = await rowsOf<AbsenceAnswer>(
      this.database.manager,
      sql`select a.id, a.from_date as from, a.until_date as until,
            jsonb_build_object('id', u.id, 'name', u.name) as person
          from absence a join app_user u on u.id = a.user_id
          where a.organisation_id = ${visit.organisationId} and a.until_date >= ${visit.today}::date
          order by a.from_date, u.name, a.id`,
    );
    return { items };
  }

  /** @throws Problem 422 `not_a_colleague`; 409 `absent_already` when a day of it is written down already. */
  add({ visit, intent }: Act, body: AbsenceBody): Promise<{ id: string; command: string }> {
    const { userId, from: fromDate, until: untilDate, reason } = body;
    const { organisationId, at } = visit;
    return this.once.book(visit, intent, async (manager) => {
      if (!(await isColleague(manager, visit, userId)))
        throw unprocessable('not_a_colleague', [{ path: 'userId', code: 'not_a_colleague' }]);
      const known = await rowOf(
        manager,
        sql`select 1 from absence where organisation_id = ${organisationId} and user_id = ${userId}
            and from_date <= ${untilDate}::date and until_date >= ${fromDate}::date limit 1`,
      );
      if (known) throw conflict('absent_already');
      const id = uuidv7(at);
      const recorded = { recordedBy: visit.userId, recordedAt: at };
      const row = { id, organisationId, userId, fromDate, untilDate, reason, ...recorded };
      await manager.insert(AbsenceRow, row);
      const fields = [{ field: 'days', was: null, is: `${fromDate} - ${untilDate}` }];
      await noteChange(manager, visit, { kind: 'absence', subjectId: userId, fields });
      return { id, command: intent.key };
    });
  }

  /** Takes an absence back; what was re-planned for it stays as it is. */
  remove({ visit, intent }: Act, id: string): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const { person, from, until } = await absenceFor(manager, visit, id);
      await manager.delete(AbsenceRow, { id });
      const fields = [{ field: 'days', was: `${from} - ${until}`, is: null }];
      await noteChange(manager, visit, { kind: 'absence_removed', subjectId: person.id, fields });
      return { command: intent.key };
    });
  }

  /** What falls on those days, and where each could go. */
  async preview(visit: Visit, id: string): Promise<AbsencePreview> {
    const { manager } = this.database;
    const absence = await absenceFor(manager, visit, id);
    const rows = await rowsOf<ItemRow>(manager, itemsInside(visit, absence));
    const deputy = await deputyOf(manager, visit, absence.person.id);
    const calendar = await loadCalendar(manager);
    const around = { visit, absence, deputy, calendar };
    return {
      absence,
      deputy: deputy ? { id: deputy.id, name: deputy.name } : null,
      items: rows.map((row) => this.shown(row, around)),
    };
  }

  /** Does what was chosen for an absence. @throws Problem 404 for an absence of another organisation. */
  async replan(act: Act, id: string, { items }: ReplanBody): Promise<ReplanAnswer> {
    await absenceFor(this.database.manager, act.visit, id);
    return this.replanning.replan(act, items, 'absence');
  }

  private shown(row: ItemRow, around: Around): AbsenceItem {
    const { kind, n, programme, task_kind: taskKind } = row;
    const every = programme.stay.evaluations.interimEveryMonths;
    const label =
      kind === null
        ? this.texts.word(`tasks.kind.${taskKind ?? ''}`)
        : evaluationWord(this.texts, { kind, n, every });
    return {
      evaluationId: row.evaluation_id,
      taskId: row.task_id,
      trajectoryId: row.trajectory_id,
      number: row.number,
      name: row.name,
      label,
      kind,
      due: termAnswer(this.texts, row.due),
      state: dueState(row.due_on, around.visit.today),
      lastDay: row.stay_until,
      proposal: proposed(row, around),
    };
  }
}

interface Around {
  visit: Visit;
  absence: AbsenceAnswer;
  deputy: Candidate | undefined;
  calendar: HolidayCalendar;
}

function proposed(row: ItemRow, { visit, absence, deputy, calendar }: Around): Destination | null {
  const { today, organisationId: leadId } = visit;
  const { programme, kind, role } = row;
  const parties = { leadId, referrerId: row.referrer_id, landlordId: row.landlord_id };
  const on = row.due_on > today ? row.due_on : today;
  const may =
    deputy &&
    holderFault(deputy, role, { programme, parties }) === null &&
    !deputy.absences.some(({ from, until }) => from <= on && on <= until);
  const deputyId = may ? deputy.id : null;
  if (kind === null) return deputyId === null ? null : { userId: deputyId };
  const stay = { from: row.stay_from ?? today, until: row.stay_until };
  return proposalFor({ kind, stay, today }, { absence, deputyId }, calendar);
}

/** @throws Problem 404 */
async function absenceFor(
  manager: EntityManager,
  { organisationId }: Visit,
  id: string,
): Promise<AbsenceAnswer> {
  const row = await rowOf<AbsenceAnswer>(
    manager,
    sql`select a.id, a.from_date as from, a.until_date as until,
          jsonb_build_object('id', u.id, 'name', u.name) as person
        from absence a join app_user u on u.id = a.user_id
        where a.id = ${id} and a.organisation_id = ${organisationId}`,
  );
  if (!row) throw notFound();
  return row;
}

async function deputyOf(
  manager: EntityManager,
  visit: Visit,
  userId: string,
): Promise<Candidate | undefined> {
  const row = await rowOf<{ deputy: string | null }>(
    manager,
    sql`select deputy_user_id as deputy from app_user where id = ${userId}`,
  );
  const deputy = row?.deputy ?? null;
  return deputy === null ? undefined : (await candidates(manager, visit, [deputy])).get(deputy);
}

/** Evaluations and other open tasks of the absent person that are due by its last day and not before it, or late already. */
function itemsInside({ access, today }: Visit, { person, from, until }: AbsenceAnswer) {
  const inside = sql`x.due_on <= ${until}::date and (x.due_on >= ${from}::date or x.due_on < ${today}::date)`;
  return sql`select x.evaluation_id, x.task_id, x.trajectory_id, tr.number,
      concat_ws(' ', p.first_name, p.last_name) as name, x.kind, x.n, x.task_kind,
      coalesce(x.role, v.data #>> '{stay,evaluations,by}') as role, x.due, x.due_on, tr.stay_from,
      tr.stay_until, tr.referrer_id, tr.landlord_id, v.data as programme
    from (select e.id as evaluation_id, null::uuid as task_id, e.trajectory_id, e.kind, e.n,
          null as task_kind, null as role, e.due, e.due_on from evaluation e
          where e.state = 'planned' and e.assigned_user_id = ${person.id}
        union all select null, t.id, t.trajectory_id, null, 0, t.kind, t.own_role, t.due, t.due_on
          from task t where t.state = 'open' and t.kind <> 'evaluation' and t.trajectory_id is not null
            and t.assigned_user_id = ${person.id}) x
    join trajectory tr on tr.id = x.trajectory_id join person p on p.id = tr.person_id
    join programme_version v on v.organisation_id = tr.organisation_id and v.code = tr.programme
      and v.version = tr.programme_version
    where ${inside} and tr.closed_on is null and ${access.where('evaluation.plan', 'tr')}
    order by x.due_on, tr.number, x.evaluation_id, x.task_id`;
}
