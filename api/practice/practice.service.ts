import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { brusselsDateOf, brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import type { Clock } from '../../infra/clock/clock.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { tenancyFor } from '../tenancies/tenancy-access.js';
import { eventText } from '../words/events.js';
import { waitingWord } from '../words/waiting.js';
import { quiet } from '../cases/timeline.js';
import { type TrajectoryAccessRow, viewFor } from '../trajectories/trajectory-access.js';
import { trajectoryTimeline } from '../trajectories/trajectory-timeline.js';
import { CLOCK } from '../tokens.js';
import { PracticeClock } from './practice-clock.js';
import type { BankBody, MoveBody } from './practice.schema.js';

export interface ClockAnswer {
  now: IsoInstant;
  today: IsoDate;
  next: {
    instant: IsoInstant;
    date: IsoDate;
    caseId: string | null;
    caseNumber: string | null;
    waitingFor: string;
  } | null;
  upcoming: { date: IsoDate; caseNumber: string | null; what: string }[];
}

export interface MoveAnswer {
  now: IsoInstant;
  today: IsoDate;
  moved: {
    at: IsoInstant;
    caseId: string | null;
    /** Set where it happened in a trajectory. */
    trajectoryId: string | null;
    caseNumber: string | null;
    type: string;
    text: string;
  }[];
}

interface WakeRow {
  /** Null on a session. */
  id: string | null;
  number: string | null;
  wake_at: Date;
  waits_for: string | null;
}

interface EventRow {
  at: Date;
  case_id: string;
  number: string | null;
  type: string;
  data: Record<string, unknown>;
}

/** The evening of a day: all office work is done, terms that end that day still run. */
const evening = '23:00';
/** More of them are not told one by one. */
const mostTrajectories = 50;

@Injectable()
export class PracticeService {
  constructor(
    private readonly database: DataSource,
    private readonly practiceClock: PracticeClock,
    private readonly texts: Texts,
    @Inject(CLOCK) private readonly applicationClock: Clock,
  ) {}

  /** What will fire next, of the cases, sessions and trajectories the reader may see. */
  async clock(visit: Visit): Promise<ClockAnswer> {
    const rows = await rowsOf<WakeRow>(
      this.database.manager,
      sql`select c.id, c.number, c.wake_at, c.waiting->>'for' as waits_for from arrears_case c
          where c.closed_on is null and c.wake_at is not null and ${visit.access.where('case.view', 'c')}
          union all select null, null, m.wake_at, m.waiting->>'for' from meeting m
          where not m.ended and m.wake_at is not null and ${visit.access.where('meeting.view', 'm')}
          union all select null, r.number, r.wake_at, 'trajectory' from trajectory r
          where r.closed_on is null and r.wake_at is not null and ${visit.access.where('trajectory.view', 'r')}
          order by wake_at, number limit 20`,
    );
    const shown = rows.map((row) => {
      const instant = row.wake_at.toISOString();
      const waitingFor = waitingWord(this.texts, row.waits_for);
      const date = brusselsDateOf(instant);
      return { instant, date, caseId: row.id, caseNumber: row.number, waitingFor };
    });
    return {
      ...this.now(),
      next: shown[0] ?? null,
      upcoming: shown.map(({ date, caseNumber, waitingFor }) => {
        return { date, caseNumber, what: waitingFor };
      }),
    };
  }

  /** Moves the clock and tells what happened meanwhile in the cases the reader may see. */
  async move(visit: Visit, body: MoveBody): Promise<MoveAnswer> {
    const { manager } = this.database;
    const before = await rowOf<{ last: string }>(
      manager,
      sql`select coalesce(max(position), 0) as last from case_event`,
    );
    const target = 'date' in body ? brusselsInstant(body.date, evening) : body.instant;
    await this.practiceClock.moveTo(new Date(target));
    const events = await rowsOf<EventRow>(
      manager,
      sql`select e.at, e.case_id, c.number, e.type, e.data from case_event e
          join arrears_case c on c.id = e.case_id
          where e.type <> all (${quiet}) and e.position > ${before?.last ?? '0'} and ${visit.access.where('case.history', 'c')}
          order by e.position limit 2000`,
    );
    const inCases = events.map((event) => ({
      at: event.at.toISOString(),
      caseId: event.case_id,
      trajectoryId: null,
      caseNumber: event.number,
      type: event.type,
      text: eventText(this.texts, event),
    }));
    const inTrajectories = await this.movedTrajectories(visit, before?.last ?? '0');
    const moved = [...inCases, ...inTrajectories].sort((a, b) => (a.at < b.at ? -1 : 1));
    return { ...this.now(), moved };
  }

  /** What the time brought in trajectories, in the words of their own timeline. */
  private async movedTrajectories(visit: Visit, since: string): Promise<MoveAnswer['moved']> {
    const { manager } = this.database;
    const rows = await rowsOf<TrajectoryAccessRow & { events: string[] }>(
      manager,
      sql`select r.id, r.organisation_id, r.number, r.closed_on, r.seq, array_agg(e.id::text) as events
          from trajectory r join case_event e on e.case_id = r.id
          where e.position > ${since} and ${visit.access.where('trajectory.view', 'r')}
          group by r.id order by r.number limit ${mostTrajectories}`,
    );
    const moved: MoveAnswer['moved'] = [];
    for (const { events, ...row } of rows) {
      const view = await viewFor(manager, visit, row);
      const shown = { view, visit, texts: this.texts, words: new Map() };
      const told = await trajectoryTimeline(manager, shown);
      moved.push(
        ...told
          .filter(({ id }) => events.includes(id))
          .map(({ at, type, text }) => {
            const { id: trajectoryId, number: caseNumber } = row;
            return { at, caseId: null, trajectoryId, caseNumber, type, text };
          }),
      );
    }
    return moved;
  }

  /** Gives a tenant a habit of paying, or switches the practice bank off and on. */
  async bank(visit: Visit, body: BankBody): Promise<object> {
    const { manager } = this.database;
    if ('off' in body) {
      await rowsOf(
        manager,
        sql`insert into practice_bank (id, running, next_statement, last_day, balance_cents)
            values (1, ${!body.off}, 1, null, 0) on conflict (id) do update set running = ${!body.off}`,
      );
      return { running: !body.off };
    }
    await tenancyFor(manager, visit, { id: body.tenancyId, right: 'debt.view' });
    await rowsOf(
      manager,
      sql`insert into practice_habit (tenancy_id, habit, seed) values (${body.tenancyId}, ${body.habit}, 1)
          on conflict (tenancy_id) do update set habit = excluded.habit`,
    );
    return { tenancyId: body.tenancyId, habit: body.habit };
  }

  private now(): { now: IsoInstant; today: IsoDate } {
    const now = this.applicationClock.now().toISOString();
    return { now, today: brusselsDateOf(now) };
  }
}
