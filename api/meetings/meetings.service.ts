import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import {
  quorumOf,
  type CancelReason,
  type MeetingMember,
  type MeetingState,
  type MemberAnswer,
} from '../../domain/meeting/session.js';
import { invitationKey, type MailOnFile } from '../../domain/meeting/situation.js';
import { lastInvitationDay } from '../../domain/term/rules.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar, loadSettings } from '../../infra/database/case-view.js';
import { agendaOfMeeting, bodyOf } from '../../infra/database/bodies.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { loadMemberMails } from '../../infra/database/meeting-view.js';
import { addressHidden } from '../cases/sight.js';
import { Looks } from '../http/looks.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { CaseRef } from '../tenancies/tenancies.answers.js';
import { loadRentBooks } from '../tenancies/rent-books.js';
import { type TermAnswer, termAnswer } from '../words/terms.js';
import { bodyEntries, type BodyEntry, takenOffOf, type TakenOffEntry } from './body-agenda.js';
import { meetingFor } from './meeting-access.js';
import { quorumNeeded } from './quorum.js';
import type { MeetingsQuery, RulingBody } from './meetings.schema.js';

interface ListedMeeting {
  id: string;
  body_id: string | null;
  organisation_id: string;
  on_date: IsoDate;
  time: string;
  place: string;
  state: MeetingState;
  agenda: number;
  rank: string;
}

export interface MeetingListRow {
  id: string;
  title: string;
  date: IsoDate;
  startsAt: IsoInstant;
  place: string;
  state: MeetingState;
  agendaCount: number;
  invitations: TermAnswer | null;
  /** Why it is on this day; null when people chose it. */
  planned: TermAnswer | null;
}

type Ruling = RulingBody['decision'];

export interface AgendaItem {
  case: CaseRef;
  order: number;
  address: string;
  toldCents: number | null;
  balanceCents: number | null;
  facts: { label: string; value: string }[];
  /** Only after the tenant could read it (facts §13.14); the inquiry itself is never here. */
  report: { text: string; releasedOn: IsoDate } | null;
  outcomes: { code: Ruling; label: string }[];
  decision: { label: string; motive: string; by: string; at: IsoInstant } | null;
}

/** Whether the last invitation of a person left; `under_way` while it still has to. */
export type Convocation = 'none' | 'under_way' | 'sent' | 'unknown' | 'refused';

export interface MemberOfMeeting {
  id: string;
  name: string;
  role: string;
  replaces: string | null;
  present: boolean | null;
  answer: MemberAnswer | null;
  convocation: Convocation;
  /** Who stands in for the member; `convocation` is `none` while that is not asked. */
  deputy: { name: string; convocation: Convocation } | null;
}

/** Whether the reader may do a thing now, and if not, why. */
export interface Permission {
  allowed: boolean;
  reason: string | null;
}

export interface MeetingAnswer extends MeetingListRow {
  cancelReason: CancelReason | null;
  /** The body of a programme it is of; null for the LAC. */
  body: { programme: string; code: string; label: string } | null;
  /** The agenda of a body; that of the LAC are cases. */
  entries: BodyEntry[];
  takenOff: TakenOffEntry[];
  mayAdd: boolean;
  minutes: string | null;
  /** The reader is of the organisation that holds it: opens, moves, calls off, counts and closes. */
  leads: boolean;
  members: MemberOfMeeting[];
  quorum: {
    needed: number;
    expected: number;
    present: number;
    reached: boolean;
    text: string;
    expectedText: string;
  };
  agenda: AgendaItem[];
  /** The reader's own seat, while it can still be answered. */
  seat: { answer: MemberAnswer | null; deputy: string | null } | null;
  opening: Permission;
  /** Moving it and calling it off. */
  changing: Permission;
  closure: Permission;
}

interface AgendaRow {
  id: string;
  number: string;
  tenancy_id: string;
  names: string | null;
  address: string | null;
  hidden: boolean;
  fields: string[];
  told: number | null;
  report: string | null;
  report_at: Date | null;
  ruling: { decision: string } | null;
  ruled_at: Date | null;
  ruled_by: string | null;
  motive: string | null;
}

@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** Sessions the reader convened or sits in, the next one first; those that are over come last. */
  async list(
    visit: Visit,
    query: MeetingsQuery,
  ): Promise<{ items: MeetingListRow[]; cursor: string | null }> {
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const rows = await rowsOf<ListedMeeting>(
      this.database.manager,
      sql`${selection} where ${visit.access.where('meeting.view', 'm')}
          ${after ? sql`and (${rank}, m.id) > (${after.value}, ${after.id}::uuid)` : sql``}
          order by rank, m.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ rank: value, id }) => ({ value, id }));
    return {
      items: await Promise.all(page.items.map((row) => this.row(row))),
      cursor: page.cursor,
    };
  }

  /** The last sessions of a body, the newest first. */
  async ofBody(bodyId: string): Promise<MeetingListRow[]> {
    const rows = await rowsOf<ListedMeeting>(
      this.database.manager,
      sql`${selection} where m.body_id = ${bodyId} order by m.n desc limit 20`,
    );
    return Promise.all(rows.map((row) => this.row(row)));
  }

  private async row(row: ListedMeeting): Promise<MeetingListRow> {
    return row.body_id === null ? this.rowOfCommittee(row) : this.rowOfBody(row, row.body_id);
  }

  private async rowOfBody(
    { id, on_date: date, time, place, state }: ListedMeeting,
    bodyId: string,
  ): Promise<MeetingListRow> {
    const { manager } = this.database;
    const { rule } = await bodyOf(manager, bodyId);
    const meeting = await manager.findOneByOrFail(MeetingRow, { id });
    const startsAt = brusselsInstant(date, time);
    const agendaCount = (await agendaOfMeeting(manager, meeting)).length;
    const when = { id, title: rule.label, date, startsAt, place, state, agendaCount };
    const planned = meeting.planned?.date === date ? meeting.planned : null;
    return { ...when, invitations: null, planned: planned && termAnswer(this.texts, planned) };
  }

  private async rowOfCommittee(row: ListedMeeting): Promise<MeetingListRow> {
    const { manager } = this.database;
    const settings = await loadSettings(manager, { organisationId: row.organisation_id });
    const calendar = await loadCalendar(manager);
    const term = lastInvitationDay(row.on_date, settings.invitationDays, calendar);
    return {
      id: row.id,
      title: `LAC ${row.place}`,
      date: row.on_date,
      startsAt: brusselsInstant(row.on_date, row.time),
      place: row.place,
      state: row.state,
      agendaCount: row.agenda,
      invitations: termAnswer(this.texts, term),
      planned: null,
    };
  }

  /** A session with its members, quorum and the files on its agenda. */
  async show(visit: Visit, id: string): Promise<MeetingAnswer> {
    const { manager } = this.database;
    const row = await meetingFor(manager, visit, { id, right: 'meeting.view' });
    const agenda = await this.agenda(visit, row);
    for (const item of agenda) {
      await this.looks.note(visit, { caseId: item.case.id, fields: 'case' });
    }
    const members = await this.members(row);
    const quorum = await this.quorum(row);
    const undecided = undecidedIn(agenda);
    const [listed] = await rowsOf<ListedMeeting>(manager, sql`${selection} where m.id = ${id}`);
    if (!listed) throw new Error('A session vanished while it was shown');
    return {
      ...(await this.row(listed)),
      ...(await this.ofItsBody(visit, row)),
      cancelReason: row.cancelReason,
      leads: holds(visit, row, 'meeting.run'),
      members,
      quorum,
      agenda,
      seat: seatOf(visit, row, members),
      opening: this.permission(whyNotOpened(row, visit.today, quorum.reached)),
      changing: this.permission(row.state === 'convened' ? null : `meeting_${row.state}`),
      closure: this.permission(whyNotClosed(row, { reached: quorum.reached, undecided })),
    };
  }

  private async ofItsBody(
    visit: Visit,
    row: MeetingRow,
  ): Promise<Pick<MeetingAnswer, 'body' | 'entries' | 'takenOff' | 'mayAdd' | 'minutes'>> {
    const { manager } = this.database;
    if (row.bodyId === null)
      return { body: null, entries: [], takenOff: [], mayAdd: false, minutes: null };
    const { rule, row: of } = await bodyOf(manager, row.bodyId);
    const entries = await bodyEntries(manager, visit, { meeting: row, texts: this.texts });
    for (const { trajectory } of entries) {
      if (trajectory)
        await this.looks.note(visit, { trajectoryId: trajectory.id, fields: 'trajectory' });
    }
    return {
      body: { programme: of.programme, code: of.code, label: rule.label },
      entries,
      takenOff: await takenOffOf(manager, visit, row),
      mayAdd: row.state === 'convened' && holds(visit, row, 'agenda.add'),
      minutes: visit.side === 'welfare_centre' ? row.minutes : null,
    };
  }

  /** How many files on the agenda still wait for a decision. */
  async undecided(visit: Visit, row: MeetingRow): Promise<number> {
    return undecidedIn(await this.agenda(visit, row));
  }

  private permission(why: string | null): Permission {
    return { allowed: why === null, reason: why === null ? null : this.texts.error(why, {}) };
  }

  private async members(row: MeetingRow): Promise<MemberOfMeeting[]> {
    const { manager } = this.database;
    const users = await rowsOf<{ id: string; name: string }>(
      manager,
      sql`select id, name from app_user where id = any (${row.members.flatMap(idsOf)}::uuid[])`,
    );
    const names = new Map(users.map((user) => [user.id, user.name]));
    const nameOf = (userId: string): string => names.get(userId) ?? '';
    const mails = await loadMemberMails(manager, row.id);
    return row.members.map((member) => {
      const { userId, capacity, deputyUserId, attendance, answer } = member;
      const replaced = attendance === 'deputy' && deputyUserId !== undefined;
      return {
        id: userId,
        name: nameOf(replaced ? deputyUserId : userId),
        role: capacityWords[capacity],
        replaces: replaced ? nameOf(userId) : null,
        present: attendance === undefined ? null : attendance !== 'absent',
        answer: answer ?? null,
        convocation: convocationOf(row, mails, userId),
        deputy:
          deputyUserId === undefined
            ? null
            : { name: nameOf(deputyUserId), convocation: convocationOf(row, mails, deputyUserId) },
      };
    });
  }

  private async quorum(row: MeetingRow): Promise<MeetingAnswer['quorum']> {
    const quorum = quorumOf(row.members, await quorumNeeded(this.database.manager, row));
    const { present, expected } = quorum;
    const of = row.bodyId === null ? `${quorum.needed} nodige` : row.members.length;
    return {
      ...quorum,
      text: `${present} van ${of} leden aanwezig.`,
      expectedText: `${expected} van ${of} leden ${expected === 1 ? 'zegt' : 'zeggen'} te komen.`,
    };
  }

  private async agenda(visit: Visit, meeting: MeetingRow): Promise<AgendaItem[]> {
    const { manager } = this.database;
    const rows = await rowsOf<AgendaRow>(
      manager,
      sql`select c.id, c.number, c.tenancy_id, n.names,
            t.street || ', ' || t.postal_code || ' ' || t.municipality as address,
            ${addressHidden} as hidden, coalesce(s.fields, '{}') as fields, s.open_cents as told,
            r.report, r.report_at, d.data as ruling, d.at as ruled_at, du.name as ruled_by,
            k.body->>'motive' as motive
          from arrears_case c join tenancy t on t.id = c.tenancy_id
          left join lateral (select string_agg(p.first_name || ' ' || p.last_name, ' en ' order by p.last_name, p.id)
            as names from occupant o join person p on p.id = o.person_id
            where o.tenancy_id = t.id and o.kind = 'tenant') n on true
          left join lateral (select fields, open_cents from share where case_id = c.id
            order by closed_at is not null, shared_at desc limit 1) s on true
          left join lateral (select rk.body->>'report' as report, e.at as report_at from case_event e
            join case_event o on o.case_id = e.case_id and o.type = 'task_opened'
              and o.data->>'taskId' = e.data->>'taskId' and o.data->>'kind' = 'report'
            join command rk on rk.id::text = e.data->>'commandId'
            where e.case_id = c.id and e.type = 'task_completed' order by e.position desc limit 1) r on true
          left join lateral (select e.data, e.at, e.actor from case_event e where e.case_id = c.id
            and e.type = 'committee_decided' and e.data->>'sessionId' = ${meeting.id}
            order by e.position desc limit 1) d on true
          left join app_user du on du.id::text = d.actor
          left join command k on k.id::text = d.data->>'commandId'
          where c.session_id = ${meeting.id} and (${visit.access.where('case.view', 'c')}
            or c.closed_on is not null and c.organisation_id = ${visit.organisationId})
          order by c.number`,
    );
    const settings = await loadSettings(manager, { organisationId: visit.organisationId });
    const books = await loadRentBooks(
      manager,
      rows.map(({ tenancy_id }) => tenancy_id),
      settings,
    );
    return rows.map((row, index) => {
      const book = books.get(row.tenancy_id);
      const sees = (field: string): boolean => row.fields.includes(field);
      const balance = book && sees('open_amount') ? ledgerOn(book, visit.today).openCents : null;
      return {
        case: { id: row.id, number: row.number, name: sees('name') ? (row.names ?? '') : '' },
        order: index + 1,
        address: sees('address') && !row.hidden ? (row.address ?? '') : '',
        toldCents: sees('open_amount') ? row.told : null,
        balanceCents: balance,
        facts: [],
        report:
          row.report === null || row.report_at === null
            ? null
            : { text: row.report, releasedOn: row.report_at.toISOString().slice(0, 10) },
        outcomes: rulings.map((code) => ({
          code,
          label: this.texts.word(`events.decision.${code}`),
        })),
        decision: row.ruling && {
          label: this.texts.word(`events.decision.${row.ruling.decision}`),
          motive: row.motive ?? '',
          by: row.ruled_by ?? '',
          at: row.ruled_at?.toISOString() ?? '',
        },
      };
    });
  }
}

const rulings: readonly Ruling[] = ['plan', 'plan_with_guidance', 'no_solution', 'postponed'];
const capacityWords: Readonly<Record<MeetingMember['capacity'], string>> = {
  landlord_coordinator: 'Coördinator van de verhuurder',
  head_of_social_service: 'Diensthoofd van de sociale dienst',
  expert: 'Deskundige',
  chair: 'Voorzitter',
  member: 'Lid',
};
const rank = sql`(case when m.state in ('closed', 'cancelled') then '1 ' else '0 ' end || m.on_date::text)`;
const selection = sql`select m.id, m.body_id, m.organisation_id, m.on_date, m.time, m.place, m.state, ${rank} as rank,
    (select count(*)::int from arrears_case c where c.session_id = m.id) as agenda from meeting m`;

/** Whether the reader has this right by the own organisation that holds the session, not by a seat in it. */
function holds(
  { access, organisationId }: Visit,
  row: MeetingRow,
  right: 'meeting.run' | 'agenda.add',
): boolean {
  const relation = row.bodyId === null ? 'own' : 'body';
  return row.organisationId === organisationId && access.mayIn(right, relation);
}

const undecidedIn = (agenda: readonly AgendaItem[]): number =>
  agenda.filter(({ decision }) => decision === null).length;

/** The reader's own seat in a session that can still be answered. */
function seatOf(
  visit: Visit,
  { state }: MeetingRow,
  members: readonly MemberOfMeeting[],
): MeetingAnswer['seat'] {
  const own = members.find(({ id }) => id === visit.userId);
  return own && state === 'convened'
    ? { answer: own.answer, deputy: own.deputy?.name ?? null }
    : null;
}

const idsOf = ({ userId, deputyUserId }: MeetingMember): string[] =>
  deputyUserId === undefined ? [userId] : [userId, deputyUserId];

/** Why a session cannot be closed yet, as a code; null when it can. */
export function whyNotClosed(
  { state }: Pick<MeetingRow, 'state'>,
  { reached, undecided }: { reached: boolean; undecided: number },
): string | null {
  if (state === 'closed') return 'meeting_closed';
  if (state === 'cancelled') return 'meeting_cancelled';
  if (state === 'convened') return 'meeting_not_open';
  if (!reached) return 'no_quorum';
  return undecided > 0 ? 'decisions_missing' : null;
}

function whyNotOpened(
  { state, onDate }: MeetingRow,
  today: IsoDate,
  reached: boolean,
): string | null {
  if (state !== 'convened') return `meeting_${state}`;
  if (onDate > today) return 'meeting_too_early';
  return reached ? null : 'no_quorum';
}

/** How the last invitation of a person stands in the ledger of mails. */
function convocationOf(
  { invitations }: MeetingRow,
  mails: readonly MailOnFile[],
  userId: string,
): Convocation {
  const invitation = invitations.find((one) => one.userId === userId);
  if (!invitation || invitation.kind === 'cancelled') return 'none';
  const state = mails.find(({ key }) => key === invitationKey(invitation))?.state;
  return state === undefined || state === 'prepared' || state === 'sending' ? 'under_way' : state;
}
