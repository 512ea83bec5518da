import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holderFault } from '../../domain/board/holder.js';
import { heldNamed } from '../../domain/board/held.js';
import { faultsOfHeldDay, heldReplanned, type Replanning } from '../../domain/board/replan.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
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
  /** The evaluation or the task, or the trajectory with the name of the round. */
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

/** Why it is done, and whose absence it is for. */
export type Ground = Omit<Replanning, 'to'>;
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
   * Takes evaluations and rounds of recurring duties to another day or another person, and tasks to another person, in one act; each trajectory in a
   * transaction of its own. What is so already is left, so that a repetition does nothing; legal dates stay.
   */
  async replan({ visit, intent }: Act, items: readonly ReplanItem[], ground: Ground) {
    const before = await knownCommand(this.database.manager, visit, intent);
    if (before) return before.answer?.http as ReplanAnswer;
    const rows = await this.rowsFor(visit, { items, ground }, (trajectoryId, judge) =>
      planOne(this.database, visit, { trajectoryId, judge }),
    );
    const answer: ReplanAnswer = { command: intent.key, items: rows };
    return this.once.book(visit, intent, () => Promise.resolve(answer));
  }

  /** What each row would come to, judged now and again when it is done; nothing changes. */
  async preview(visit: Visit, items: readonly ReplanItem[]): Promise<ReplanPreview> {
    const { manager } = this.database;
    const { organisationId, at } = visit;
    const asked = { items, ground: { reason: 'other' as const } };
    const rows = await this.rowsFor(visit, asked, async (trajectoryId, judge) => {
      const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at });
      return judge(view).said;
    });
    return { items: rows };
  }

  /** Trajectory by trajectory, in the order in which the rows were asked. */
  private async rowsFor(
    visit: Visit,
    { items, ground }: { items: readonly ReplanItem[]; ground: Ground },
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
      const judge: Judge = (view) => this.judge(visit, view, { items: here, ground, people });
      for (const row of await each(trajectoryId, judge)) rows.set(row.id, row);
    }
    return items.map((item) => rows.get(idOf(item)) ?? this.unknown(item));
  }

  /** The trajectory of each evaluation and task that the reader may plan. */
  private async placesOf(
    { access }: Visit,
    items: readonly ReplanItem[],
  ): Promise<Map<string, string>> {
    const rounds = items.filter((item) => 'round' in item);
    const ids = items.flatMap((item) => ('round' in item ? [] : [idOf(item)]));
    const whole = rounds.map(({ trajectoryId }) => trajectoryId);
    const rows = await rowsOf<Place>(
      this.database.manager,
      sql`select x.id, x.trajectory_id from (
            select id, trajectory_id from evaluation where id = any (${ids}::uuid[])
            union all select id, trajectory_id from task where id = any (${ids}::uuid[])
            union all select id, id from trajectory where id = any (${whole}::uuid[])) x
          join trajectory tr on tr.id = x.trajectory_id where ${access.where('evaluation.plan', 'tr')}
          order by x.trajectory_id`,
    );
    const places = new Map(rows.map((row) => [row.id, row.trajectory_id]));
    const mine = rounds.filter(({ trajectoryId }) => places.has(trajectoryId));
    return new Map([...places, ...mine.map((item) => [idOf(item), item.trajectoryId] as const)]);
  }

  private judge(
    visit: Visit,
    view: TrajectoryView,
    asked: { items: readonly ReplanItem[]; ground: Ground; people: Map<string, Candidate> },
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
  ground: Ground;
  people: Map<string, Candidate>;
}

/** How a row is called in what is asked and answered; a round has no row of its own. */
export function idOf(
  item: { evaluationId: string } | { taskId: string } | { trajectoryId: string; round: string },
): string {
  if ('round' in item) return `${item.trajectoryId}:${item.round}`;
  return 'taskId' in item ? item.taskId : item.evaluationId;
}

function judgeItem(visit: Visit, view: TrajectoryView, asked: AskedItem): Judged {
  const { item, ground, people } = asked;
  const held = heldNamed(view, item);
  if (!held) return { events: [], faults: ['not_open'] };
  const { to } = item;
  const faults =
    'on' in to
      ? faultsOfHeldDay(view, held, to.on)
      : personFaults(visit, view, {
          person: people.get(to.userId),
          role: held.role,
          dueOn: held.due.date,
        });
  if (faults.length > 0) return { events: [], faults };
  return { events: heldReplanned(held, { to, ...ground }, view.calendar), faults };
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
