import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeetingMember } from '../../domain/meeting/session.js';
import type { Rhythm } from '../../domain/term/rhythm.js';
import type { IsoDate } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { programmeCodes } from '../../infra/database/programmes.js';
import { formatQuantity } from '../../infra/texts/format.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { type MeetingListRow, MeetingsService } from '../meetings/meetings.service.js';
import {
  bodiesOf,
  bodyFor,
  type Candidate,
  candidatesFor,
  type OfferedBody,
} from './body-access.js';
import type { ByBody } from './bodies.schema.js';

export interface BodyListRow {
  programme: { code: string; title: string };
  code: string;
  label: string;
  clause: string;
  rhythm: string;
  state: 'not_set_up' | 'meets' | 'stopped';
  chair: string | null;
  members: number;
  /** The session that comes, or that is under way. */
  next: MeetingListRow | null;
}

export interface SeatOfBody {
  userId: string;
  name: string;
  chair: boolean;
  deputy: { id: string; name: string } | null;
}

export interface BodyAnswer extends Omit<BodyListRow, 'members'> {
  firstOn: IsoDate | null;
  time: string | null;
  place: string | null;
  members: SeatOfBody[];
  /** The role that its programme gives the chair. */
  chairRole: string;
  candidates: Candidate[];
  sessions: MeetingListRow[];
  /** The reader sets it up, changes who sits, and stops it. */
  manages: boolean;
}

@Injectable()
export class BodiesService {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: MeetingsService,
    private readonly texts: Texts,
  ) {}

  /** The bodies of every programme the organisation offers, those that meet first. */
  async list(visit: Visit): Promise<{ items: BodyListRow[] }> {
    const { manager } = this.database;
    const { organisationId, at } = visit;
    const codes = await programmeCodes(manager, { organisationId, at });
    const offered: OfferedBody[] = [];
    for (const code of codes) offered.push(...(await bodiesOf(manager, visit, code)));
    const ordered = offered.toSorted((one, other) => order(one) - order(other));
    return { items: await Promise.all(ordered.map((one) => this.listed(one))) };
  }

  private async listed(body: OfferedBody): Promise<BodyListRow> {
    const { members, sessions, ...row } = await this.summary(body);
    const next = sessions.find(({ state }) => state === 'convened' || state === 'open');
    return { ...row, members: members.length, next: next ?? null };
  }

  private async summary({
    programme,
    rule,
    row,
  }: OfferedBody): Promise<
    Omit<BodyListRow, 'members' | 'next'> & Pick<BodyAnswer, 'members' | 'sessions'>
  > {
    const members = row === null ? [] : await this.seats(row.members);
    const { code, label, clause } = rule;
    return {
      programme,
      ...{ code, label, clause },
      rhythm: rhythmWords(rule.rhythm),
      state: row?.state ?? 'not_set_up',
      chair: members.find(({ chair }) => chair)?.name ?? null,
      members,
      sessions: row === null ? [] : await this.meetings.ofBody(row.id),
    };
  }

  /** One body with who sits in it and its sessions. @throws Problem 404 */
  async show(visit: Visit, asked: ByBody): Promise<BodyAnswer> {
    const { manager } = this.database;
    const body = await bodyFor(manager, visit, asked);
    const summary = await this.summary(body);
    const next = summary.sessions.find(({ state }) => state === 'convened' || state === 'open');
    const manages = visit.access.may('body.manage');
    return {
      ...summary,
      next: next ?? null,
      firstOn: body.row?.firstOn ?? null,
      time: body.row?.time ?? null,
      place: body.row?.place ?? null,
      chairRole: this.texts.word(`general.role.${body.rule.chair}`),
      candidates: manages ? await candidatesFor(manager, visit, asked.code) : [],
      manages,
    };
  }

  private async seats(members: readonly MeetingMember[]): Promise<SeatOfBody[]> {
    const ids = members.flatMap(({ userId, deputyUserId }) => [userId, deputyUserId ?? userId]);
    const people = await rowsOf<{ id: string; name: string }>(
      this.database.manager,
      sql`select id, name from app_user where id = any (${ids}::uuid[])`,
    );
    const nameOf = (wanted: string): string => people.find(({ id }) => id === wanted)?.name ?? '';
    return members.map(({ userId, capacity, deputyUserId: id }) => ({
      userId,
      name: nameOf(userId),
      chair: capacity === 'chair',
      deputy: id === undefined ? null : { id, name: nameOf(id) },
    }));
  }
}

function order({ row }: OfferedBody): number {
  if (row === null) return 1;
  return row.state === 'meets' ? 0 : 2;
}

/** "Om de 3 weken", "om de 2 weken, 3 maanden lang, daarna elke maand". */
function rhythmWords(rhythm: Rhythm): string {
  return rhythm
    .map(({ every, forMonths }) => {
      const { amount, unit } = every;
      const isWeeks = unit === 'calendar_day' && amount % 7 === 0;
      const [count, of] = isWeeks ? ([amount / 7, 'week'] as const) : ([amount, unit] as const);
      const words = formatQuantity(count, of);
      const lasts = forMonths === undefined ? '' : `, ${formatQuantity(forMonths, 'month')} lang`;
      return `${count === 1 ? words.replace(/^1/, 'elke') : `om de ${words}`}${lasts}`;
    })
    .join(', daarna ');
}
