import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holderFault } from '../../domain/board/holder.js';
import type { NewTrajectoryEvent } from '../../domain/trajectory/events.js';
import { handedOver, roleAsked } from '../../domain/trajectory/hand-over.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { viewOfTrajectory } from '../../infra/database/trajectory-view.js';
import { knownCommand, Once } from '../http/once.js';
import { notFound } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Act, Visit } from '../http/visit.js';
import { faultWords, type Worded } from './board-words.js';
import type { ReassignmentBody } from './monitoring.schema.js';
import {
  type Candidate,
  candidates,
  inTheNameOf,
  isColleague,
  partiesOf,
  planOne,
} from './planning-desk.js';
import { usualLimit } from './workload.service.js';

/** One trajectory that goes from one person to another: what of it, or why it cannot. */
export interface ReassignmentRow {
  trajectoryId: string;
  number: string;
  name: string;
  programme: string;
  coach: boolean;
  evaluations: number;
  tasks: number;
  faults: Worded[];
}

export interface ReassignmentPreview {
  items: ReassignmentRow[];
  /** Running trajectories of the receiver now and then, and the limit of the organisation. */
  receiver: { id: string; name: string; running: number; then: number; limit: number };
}

export interface ReassignedRow {
  trajectoryId: string;
  number: string | null;
  state: 'done' | 'unchanged' | 'refused';
  text: string;
  faults: Worded[];
}

export interface ReassignmentAnswer {
  command: string;
  items: ReassignedRow[];
}

interface Found {
  id: string;
  number: string;
  name: string;
  title: string;
}

@Injectable()
export class ReassignmentService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly texts: Texts,
  ) {}

  /** What would go, and what cannot, with every reason. @throws Problem 404 for people outside the own trajectories. */
  async preview(visit: Visit, body: ReassignmentBody): Promise<ReassignmentPreview> {
    const { manager } = this.database;
    const receiver = await this.receiver(visit, body);
    const { organisationId, at } = visit;
    const items: ReassignmentRow[] = [];
    for (const { id: trajectoryId, number, name, title } of await this.inTheName(visit, body)) {
      const view = await viewOfTrajectory(manager, { trajectoryId, organisationId, at });
      const { events, faults } = judged(visit, view, { from: body.fromUserId, receiver });
      const count = (type: string): number => events.filter((one) => one.type === type).length;
      items.push({
        trajectoryId,
        number,
        name,
        programme: title,
        coach: count('coach_assigned') > 0,
        evaluations: count('evaluation_assigned'),
        tasks: count('task_assigned') + count('round_assigned'),
        faults: faultWords(this.texts, faults),
      });
    }
    return { items, receiver: await this.load(visit, receiver, items) };
  }

  /** Hands over everything that can go, each trajectory in a transaction of its own; a repetition finds nothing left. */
  async reassign({ visit, intent }: Act, body: ReassignmentBody): Promise<ReassignmentAnswer> {
    const before = await knownCommand(this.database.manager, visit, intent);
    if (before) return before.answer?.http as ReassignmentAnswer;
    const receiver = await this.receiver(visit, body);
    const items: ReassignedRow[] = [];
    for (const { id: trajectoryId } of await this.inTheName(visit, body)) {
      const judge = (view: TrajectoryView) => {
        const { events, faults } = judged(visit, view, { from: body.fromUserId, receiver });
        const said = this.said(view, { done: events.length > 0, faults, receiver });
        return { events: faults.length > 0 ? [] : events, said };
      };
      items.push(await planOne(this.database, visit, { trajectoryId, judge }));
    }
    const answer = { command: intent.key, items };
    return this.once.book(visit, intent, () => Promise.resolve(answer));
  }

  private said(
    { trajectoryId, file }: TrajectoryView,
    told: { done: boolean; faults: readonly string[]; receiver: Candidate },
  ): ReassignedRow {
    const { done, faults, receiver } = told;
    const state = faults.length > 0 ? 'refused' : done ? 'done' : 'unchanged';
    const text =
      state === 'done'
        ? this.texts.word('board.done.handed_over', { name: receiver.name })
        : this.texts.word(`board.done.${state}`);
    const number = file.opened?.number ?? null;
    return { trajectoryId, number, state, text, faults: faultWords(this.texts, faults) };
  }

  private async receiver(
    visit: Visit,
    { fromUserId, toUserId }: ReassignmentBody,
  ): Promise<Candidate> {
    const { manager } = this.database;
    for (const userId of [fromUserId, toUserId])
      if (!(await isColleague(manager, visit, userId))) throw notFound();
    const receiver = (await candidates(manager, visit, [toUserId])).get(toUserId);
    if (!receiver) throw notFound();
    return receiver;
  }

  private inTheName(
    { access }: Visit,
    { fromUserId, trajectoryIds }: ReassignmentBody,
  ): Promise<Found[]> {
    return rowsOf<Found>(
      this.database.manager,
      sql`select tr.id, tr.number, concat_ws(' ', p.first_name, p.last_name) as name, v.data->>'title' as title
          from trajectory tr join person p on p.id = tr.person_id
          join programme_version v on v.organisation_id = tr.organisation_id and v.code = tr.programme
            and v.version = tr.programme_version
          where tr.closed_on is null and ${access.where('evaluation.plan', 'tr')}
            and ${inTheNameOf(fromUserId)}
            ${trajectoryIds === undefined ? sql`` : sql`and tr.id = any (${trajectoryIds}::uuid[])`}
          order by tr.number, tr.id`,
    );
  }

  private async load(
    { organisationId }: Visit,
    { id, name }: Candidate,
    items: readonly ReassignmentRow[],
  ): Promise<ReassignmentPreview['receiver']> {
    const row = await rowOf<{ running: number; most: number | null }>(
      this.database.manager,
      sql`select (select count(*)::int from trajectory where coach_id = ${id} and closed_on is null
            and organisation_id = ${organisationId}) as running,
          (select most from workload_limit where organisation_id = ${organisationId}) as most`,
    );
    const running = row?.running ?? 0;
    const more = items.filter(({ coach, faults }) => coach && faults.length === 0).length;
    return { id, name, running, then: running + more, limit: row?.most ?? usualLimit };
  }
}

/** What goes over, and for each role it asks whether the receiver may hold it (S2: a coach of the referring service). */
function judged(
  visit: Visit,
  view: TrajectoryView,
  { from, receiver }: { from: string; receiver: Candidate },
): { events: NewTrajectoryEvent[]; faults: string[] } {
  const { programme, file } = view;
  const events = handedOver(file, { from, to: receiver.id });
  const roles = new Set(events.flatMap((event) => roleAsked(view, event) ?? []));
  const parties = partiesOf(view, visit);
  const faults = [...roles].flatMap(
    (role) => holderFault(receiver, role, { programme, parties }) ?? [],
  );
  return { events, faults };
}
