import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fallsIn, type Held, heldInstead } from '../../domain/board/held.js';
import { holderFault } from '../../domain/board/holder.js';
import { type Destination, proposalFor } from '../../domain/board/replan.js';
import type { Span } from '../../domain/board/weeks.js';
import { addDays } from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';
import { endOfStay } from '../../domain/trajectory/dates.js';
import type { EvaluationKind } from '../../domain/trajectory/events.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { noteChange } from '../../infra/database/changes.js';
import { AbsenceRow } from '../../infra/database/entities/board.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { knownCommand, Once } from '../http/once.js';
import { conflict, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { dueState, type DueState, type TermAnswer, termAnswer } from '../words/terms.js';
import { heldWord } from './board-words.js';
import type { AbsenceBody, ReplanBody, ReturnBody } from './monitoring.schema.js';
import {
  type Candidate,
  candidates,
  inTheNameOf,
  isColleague,
  partiesOf,
} from './planning-desk.js';
import { type ReplanAnswer, ReplanningService } from './replanning.service.js';

export interface AbsenceAnswer extends Span {
  id: string;
  person: { id: string; name: string };
}

/** Something of a person that falls in an absence, or that others have because of it. */
export interface AbsenceItem {
  evaluationId: string | null;
  taskId: string | null;
  /** One time that a recurring duty comes round. */
  round: string | null;
  trajectoryId: string;
  number: string;
  name: string;
  label: string;
  kind: EvaluationKind | null;
  due: TermAnswer;
  state: DueState;
  /** Who has it now; null when nobody does. */
  holder: { id: string; name: string } | null;
  /** The last day of the stay: nothing moves beyond it. */
  lastDay: IsoDate | null;
  /** To whom or to which day it could go; null when a person has to choose. */
  proposal: { userId: string } | { on: IsoDate } | null;
}

export interface AbsencePreview {
  absence: AbsenceAnswer;
  deputy: { id: string; name: string } | null;
  items: AbsenceItem[];
}

interface Place {
  id: string;
  number: string;
  name: string;
}

/** How long somebody who came back can still be given back what others did. */
const daysShown = 28;

@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
    private readonly replanning: ReplanningService,
  ) {}

  /**
   * Who is away now or later, or came back in the last four weeks, as the reader's organisation wrote it down; why is
   * nobody else's matter.
   */
  async list(visit: Visit): Promise<{ items: AbsenceAnswer[] }> {
    const items = await rowsOf<AbsenceAnswer>(
      this.database.manager,
      sql`select a.id, a.from_date as from, a.until_date as until,
            jsonb_build_object('id', u.id, 'name', u.name) as person
          from absence a join app_user u on u.id = a.user_id
          where a.organisation_id = ${visit.organisationId}
            and a.until_date >= ${addDays(visit.today, -daysShown)}::date
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
    const { id: personId } = absence.person;
    const deputy = await deputyOf(manager, visit, personId);
    const items = await this.itemsIn(visit, {
      places: await placesOf(manager, visit, inTheNameOf(personId)),
      found: (view) => fallsIn(view, personId, absence),
      proposed: (view, held) => proposed(view, held, { visit, absence, deputy }),
    });
    return { absence, deputy: deputy ? { id: deputy.id, name: deputy.name } : null, items };
  }

  /** Does what was chosen for an absence. @throws Problem 404 for an absence of another organisation. */
  async replan(act: Act, id: string, { items }: ReplanBody): Promise<ReplanAnswer> {
    const { person } = await absenceFor(this.database.manager, act.visit, id);
    return this.replanning.replan(act, items, { reason: 'absence', awayId: person.id });
  }

  /** What others have because this person was away, and that could go back; days that were moved stay moved. */
  async returnPreview(visit: Visit, id: string): Promise<AbsencePreview> {
    const { manager } = this.database;
    const absence = await absenceFor(manager, visit, id);
    const { id: personId } = absence.person;
    const until = absence.until > visit.today ? absence.until : visit.today;
    const items = await this.itemsIn(visit, {
      places: await placesOf(manager, visit, lentBy(personId)),
      found: (view) => heldInstead(view, personId, until),
      proposed: () => ({ userId: personId }),
    });
    return { absence, deputy: null, items };
  }

  /**
   * The person is there again: an absence that still runs ends today, one that had not begun goes, and what was chosen goes
   * back in the same act. @throws Problem 404 for an absence of another organisation.
   */
  async comeBack(act: Act, id: string, { items }: ReturnBody): Promise<ReplanAnswer> {
    const { visit, intent } = act;
    const before = await knownCommand(this.database.manager, visit, intent);
    if (before) return before.answer?.http as ReplanAnswer;
    await this.database.transaction(async (manager) => {
      const { person, from, until } = await absenceFor(manager, visit, id);
      if (until < visit.today) return;
      const last = addDays(visit.today, -1);
      const untilDate = last < from ? null : last;
      if (untilDate === null) await manager.delete(AbsenceRow, { id });
      else await manager.update(AbsenceRow, { id }, { untilDate });
      const is = untilDate === null ? null : `${from} - ${untilDate}`;
      const fields = [{ field: 'days', was: `${from} - ${until}`, is }];
      await noteChange(manager, visit, { kind: 'absence', subjectId: person.id, fields });
    });
    return this.replanning.replan(act, items, { reason: 'other' });
  }

  /** Trajectory by trajectory: what was found there, each with where it could go. */
  private async itemsIn(visit: Visit, asked: Asked): Promise<AbsenceItem[]> {
    const { manager } = this.database;
    const { organisationId, at } = visit;
    const found: { place: Place; view: TrajectoryView; held: Held }[] = [];
    for (const place of asked.places) {
      const view = await viewOfTrajectory(manager, { trajectoryId: place.id, organisationId, at });
      found.push(...asked.found(view).map((held) => ({ place, view, held })));
    }
    const holders = await candidates(
      manager,
      visit,
      found.flatMap(({ held }) => held.userId ?? []),
    );
    return found
      .sort((a, b) => (a.held.due.date < b.held.due.date ? -1 : 1))
      .map(({ place, view, held }) => ({
        ...this.shown(visit, place, { view, held }),
        holder: holderOf(holders, held),
        proposal: asked.proposed(view, held),
      }));
  }

  private shown(
    { today }: Visit,
    { id: trajectoryId, number, name }: Place,
    { view, held }: { view: TrajectoryView; held: Held },
  ): Omit<AbsenceItem, 'holder' | 'proposal'> {
    return {
      evaluationId: held.what === 'evaluation' ? held.evaluation.evaluationId : null,
      taskId: held.what === 'task' ? held.task.taskId : null,
      round: held.what === 'round' ? held.round.round : null,
      trajectoryId,
      number,
      name,
      label: heldWord(this.texts, view, held),
      kind: held.what === 'evaluation' ? held.evaluation.kind : null,
      due: termAnswer(this.texts, held.due),
      state: dueState(held.due.date, today),
      lastDay: endOfStay(view)?.date ?? null,
    };
  }
}

interface Asked {
  places: readonly Place[];
  found: (view: TrajectoryView) => Held[];
  proposed: (view: TrajectoryView, held: Held) => Destination | null;
}

function holderOf(
  holders: Map<string, Candidate>,
  { userId }: Held,
): { id: string; name: string } | null {
  const holder = userId === undefined ? undefined : holders.get(userId);
  return holder ? { id: holder.id, name: holder.name } : null;
}

interface Around {
  visit: Visit;
  absence: AbsenceAnswer;
  deputy: Candidate | undefined;
}

/** The deputy where he may and is there himself; else a day after the absence; null when a person has to choose. */
function proposed(
  view: TrajectoryView,
  held: Held,
  { visit, absence, deputy }: Around,
): Destination | null {
  const { programme, today } = view;
  const parties = partiesOf(view, visit);
  const on = held.due.date > today ? held.due.date : today;
  const may =
    deputy &&
    holderFault(deputy, held.role, { programme, parties }) === null &&
    !deputy.absences.some(({ from, until }) => from <= on && on <= until);
  return proposalFor(view, held, { absence, deputyId: may ? deputy.id : null });
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

/** The open trajectories that the reader may plan and of which this holds. */
function placesOf(manager: EntityManager, { access }: Visit, which: Sql): Promise<Place[]> {
  return rowsOf<Place>(
    manager,
    sql`select tr.id, tr.number, concat_ws(' ', p.first_name, p.last_name) as name
        from trajectory tr join person p on p.id = tr.person_id
        where tr.closed_on is null and ${access.where('evaluation.plan', 'tr')} and ${which}
        order by tr.number, tr.id`,
  );
}

/** Something of this trajectory was given to somebody else while this person was away. */
function lentBy(userId: string): Sql {
  return sql`exists (select 1 from case_event c where c.case_id = tr.id
    and c.type in ('evaluation_assigned', 'round_assigned', 'task_assigned')
    and c.data->>'insteadOf' = ${userId})`;
}
