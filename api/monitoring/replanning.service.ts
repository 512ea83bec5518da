import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holderFault } from '../../domain/board/holder.js';
import { faultsOfDay, replanned } from '../../domain/board/replan.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { IsoDate } from '../../domain/term/types.js';
import { endOfStay } from '../../domain/trajectory/dates.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import type { EvaluationOnFile } from '../../domain/trajectory/file.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { knownCommand, Once } from '../http/once.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { faultWords, type Worded } from './board-words.js';
import type { ReplanItem } from './monitoring.schema.js';
import { type Candidate, candidates, partiesOf, type Planned, planOne } from './planning-desk.js';

/** What became of one row: done, was so already, or refused with every reason. */
export interface ReplanRow {
  /** The evaluation or the task. */
  id: string;
  trajectoryId: string | null;
  number: string | null;
  state: 'done' | 'unchanged' | 'refused';
  text: string;
  faults: Worded[];
}

export interface ReplanPreview {
  items: ReplanRow[];
}

export interface ReplanAnswer extends ReplanPreview {
  command: string;
}

type Reason = 'absence' | 'other';
type Judge = (view: TrajectoryView) => Planned<ReplanRow[]>;

interface Place {
  id: string;
  trajectory_id: string;
}

@Injectable()
export class ReplanningService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /**
   * Takes evaluations to another day or another person, and tasks to another person, in one act; each trajectory in a
   * transaction of its own. What is so already is left, so that a repetition does nothing; legal dates stay.
   */
  async replan({ visit, intent }: Act, items: readonly ReplanItem[], reason: Reason) {
    const before = await knownCommand(this.database.manager, visit, intent);
    if (before) return before.answer?.http as ReplanAnswer;
    const rows = await this.rowsFor(visit, { items, reason }, (trajectoryId, judge) =>
      planOne(this.database, visit, { trajectoryId, judge }),
    );
    const answer: ReplanAnswer = { command: intent.key, items: rows };
    return this.once.book(visit, intent, () => Promise.resolve(answer));
  }

  /** What each row would come to, judged now and again when it is done; nothing changes. */
  async preview(visit: Visit, items: readonly ReplanItem[]): Promise<ReplanPreview> {
    const { manager } = this.database;
    const { organisationId, at } = visit;
    const asked = { items, reason: 'other' as const };
    const rows = await this.rowsFor(visit, asked, async (trajectoryId, judge) => {
      const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at });
      return judge(view).said;
    });
    return { items: rows };
  }

  /** Trajectory by trajectory, in the order in which the rows were asked. */
  private async rowsFor(
    visit: Visit,
    { items, reason }: { items: readonly ReplanItem[]; reason: Reason },
    each: (trajectoryId: string, judge: Judge) => Promise<ReplanRow[]>,
  ): Promise<ReplanRow[]> {
    const { manager } = this.database;
    const places = await this.placesOf(visit, items);
    const people = await candidates(
      manager,
      visit,
      items.flatMap(({ to }) => ('userId' in to ? [to.userId] : [])),
    );
    const rows = new Map<string, ReplanRow>();
    for (const trajectoryId of new Set(places.values())) {
      const here = items.filter((item) => places.get(idOf(item)) === trajectoryId);
      const judge: Judge = (view) => this.judge(visit, view, { items: here, reason, people });
      for (const row of await each(trajectoryId, judge)) rows.set(row.id, row);
    }
    return items.map((item) => rows.get(idOf(item)) ?? this.unknown(item));
  }

  /** The trajectory of each evaluation and task that the reader may plan. */
  private async placesOf(
    { access }: Visit,
    items: readonly ReplanItem[],
  ): Promise<Map<string, string>> {
    const ids = items.map(idOf);
    const rows = await rowsOf<Place>(
      this.database.manager,
      sql`select x.id, x.trajectory_id from (
            select id, trajectory_id from evaluation where id = any (${ids}::uuid[])
            union all select id, trajectory_id from task where id = any (${ids}::uuid[])) x
          join trajectory tr on tr.id = x.trajectory_id where ${access.where('evaluation.plan', 'tr')}
          order by x.trajectory_id`,
    );
    return new Map(rows.map((row) => [row.id, row.trajectory_id]));
  }

  private judge(
    visit: Visit,
    view: TrajectoryView,
    asked: { items: readonly ReplanItem[]; reason: Reason; people: Map<string, Candidate> },
  ): Planned<ReplanRow[]> {
    const judged = asked.items.map((item) => judgeItem(visit, view, { ...asked, item }));
    return {
      events: judged.flatMap(({ events }) => events),
      said: judged.map((one, index) =>
        this.row(view, { item: asked.items[index], ...one, people: asked.people }),
      ),
    };
  }

  private row(
    { trajectoryId, file }: TrajectoryView,
    given: Judged & { item: ReplanItem | undefined; people: Map<string, Candidate> },
  ): ReplanRow {
    const { item, events, faults, people } = given;
    const state = faults.length > 0 ? 'refused' : events.length > 0 ? 'done' : 'unchanged';
    return {
      id: item ? idOf(item) : '',
      trajectoryId,
      number: file.opened?.number ?? null,
      state,
      text:
        state === 'done' && item ? this.done(item, people) : this.texts.word(`board.done.${state}`),
      faults: faultWords(this.texts, faults),
    };
  }

  private done({ to }: ReplanItem, people: Map<string, Candidate>): string {
    return 'on' in to
      ? this.texts.word('board.done.day', { date: to.on })
      : this.texts.word('board.done.person', { name: people.get(to.userId)?.name ?? '' });
  }

  private unknown(item: ReplanItem): ReplanRow {
    const faults = faultWords(this.texts, ['not_found']);
    const text = this.texts.word('board.done.refused');
    return { id: idOf(item), trajectoryId: null, number: null, state: 'refused', text, faults };
  }
}

interface Judged {
  events: NewTrajectoryEvent[];
  faults: string[];
}

interface AskedItem {
  item: ReplanItem;
  reason: Reason;
  people: Map<string, Candidate>;
}

function idOf(item: ReplanItem): string {
  return 'taskId' in item ? item.taskId : item.evaluationId;
}

function judgeItem(visit: Visit, view: TrajectoryView, asked: AskedItem): Judged {
  const { item } = asked;
  if ('taskId' in item) return judgeTask(visit, view, { ...asked, item });
  const evaluation = view.file.evaluations.find((one) => one.evaluationId === item.evaluationId);
  if (evaluation?.state !== 'planned') return { events: [], faults: ['not_open'] };
  const { to } = item;
  const faults =
    'on' in to
      ? faultsOfDay(to.on, movedOf(view, evaluation), view.calendar)
      : personFaults(visit, view, {
          person: asked.people.get(to.userId),
          role: view.programme.stay.evaluations.by,
          dueOn: evaluation.due.date,
        });
  if (faults.length > 0) return { events: [], faults };
  return { events: replanned(evaluation, { to, reason: asked.reason }, view.calendar), faults };
}

function movedOf(view: TrajectoryView, { kind }: EvaluationOnFile) {
  const stay = { from: view.file.stay?.from ?? view.today, until: endOfStay(view)?.date ?? null };
  return { kind, stay, today: view.today };
}

function judgeTask(
  visit: Visit,
  view: TrajectoryView,
  { item, people }: AskedItem & { item: Extract<ReplanItem, { taskId: string }> },
): Judged {
  const { taskId } = item;
  const { userId } = item.to;
  const task = view.file.tasks.find((one) => one.taskId === taskId);
  if (task?.state !== 'open') return { events: [], faults: ['not_open'] };
  const asked = { person: people.get(userId), role: task.ownRole, dueOn: task.due.date };
  const faults = personFaults(visit, view, asked);
  if (faults.length > 0 || task.userId === userId) return { events: [], faults };
  return { events: [{ type: 'task_assigned', data: { taskId, userId } }], faults };
}

/** Whether somebody may hold it, and is there on the day it is due or today. */
function personFaults(
  visit: Visit,
  view: TrajectoryView,
  { person, role, dueOn }: { person: Candidate | undefined; role: TaskRole; dueOn: IsoDate },
): string[] {
  if (!person) return ['not_found'];
  const { programme, today } = view;
  const fault = holderFault(person, role, { programme, parties: partiesOf(view, visit) });
  const on = dueOn > today ? dueOn : today;
  const away = person.absences.some(({ from, until }) => from <= on && on <= until);
  return [...(fault === null ? [] : [fault]), ...(away ? ['away_too'] : [])];
}
