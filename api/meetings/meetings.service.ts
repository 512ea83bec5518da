import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { lastInvitationDay } from '../../domain/term/rules.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, IsoInstant } from '../../domain/term/types.js';
import { rowOf, rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar, loadSettings } from '../../infra/database/case-view.js';
import type { MeetingMember } from '../../infra/database/entities/meeting.js';
import { uuidOfKey, uuidv7 } from '../../infra/database/uuid.js';
import { inOrder } from '../cases/case-decisions.service.js';
import { Decisions } from '../cases/decisions.js';
import { addressHidden } from '../cases/sight.js';
import type { Accepted } from '../http/accepted.js';
import { Looks } from '../http/looks.js';
import { Once } from '../http/once.js';
import { conflict, forbidden, notFound, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Intent, Visit } from '../http/visit.js';
import type { CaseRef } from '../tenancies/tenancies.answers.js';
import { loadRentBooks } from '../tenancies/rent-books.js';
import { type TermAnswer, termAnswer } from '../words/terms.js';
import type { AttendanceBody, ClosureBody, MeetingBody, RulingBody } from './meetings.schema.js';

interface MeetingRow {
  id: string;
  organisation_id: string;
  on_date: IsoDate;
  time: string;
  place: string;
  state: 'convened' | 'closed';
  members: MeetingMember[];
  agenda: number;
}

export interface MeetingListRow {
  id: string;
  title: string;
  date: IsoDate;
  startsAt: IsoInstant;
  place: string;
  state: 'convened' | 'closed';
  agendaCount: number;
  invitations: TermAnswer | null;
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

export interface MeetingAnswer extends MeetingListRow {
  members: {
    id: string;
    name: string;
    role: string;
    replaces: string | null;
    present: boolean | null;
  }[];
  quorum: { needed: number; present: number; reached: boolean; text: string };
  agenda: AgendaItem[];
  closure: { allowed: boolean; reason: string | null };
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
    private readonly once: Once,
    private readonly looks: Looks,
    private readonly decisions: Decisions,
    private readonly texts: Texts,
  ) {}

  /** Sessions the reader convened or sits in, the next one first. */
  async list(visit: Visit): Promise<{ items: MeetingListRow[]; cursor: null }> {
    const { manager } = this.database;
    const rows = await rowsOf<MeetingRow>(
      manager,
      sql`${selection} where ${visit.access.where('meeting.view', 'm')}
          order by m.state = 'closed', m.on_date, m.id limit 500`,
    );
    return { items: await Promise.all(rows.map((row) => this.row(row))), cursor: null };
  }

  private async row(row: MeetingRow): Promise<MeetingListRow> {
    const { manager } = this.database;
    const settings = await loadSettings(manager, { organisationId: row.organisation_id });
    const term = lastInvitationDay(
      row.on_date,
      settings.invitationDays,
      await loadCalendar(manager),
    );
    return {
      id: row.id,
      title: `LAC ${row.place}`,
      date: row.on_date,
      startsAt: brusselsInstant(row.on_date, row.time),
      place: row.place,
      state: row.state,
      agendaCount: row.agenda,
      invitations: termAnswer(this.texts, term),
    };
  }

  /** A session with its members, quorum and the files on its agenda. */
  async show(visit: Visit, id: string): Promise<MeetingAnswer> {
    const { manager } = this.database;
    const row = await meetingFor(manager, visit, { id, right: 'meeting.view' });
    const users = await rowsOf<{ id: string; name: string }>(
      manager,
      sql`select id, name from app_user where id = any (${row.members.flatMap(idsOf)}::uuid[])`,
    );
    const names = new Map(users.map((user) => [user.id, user.name]));
    const agenda = await this.agenda(visit, row);
    for (const item of agenda) {
      await this.looks.note(visit, { caseId: item.case.id, fields: 'case' });
    }
    const quorum = await this.quorum(manager, row);
    const undecided = agenda.filter(({ decision }) => decision === null).length;
    const reason =
      row.state === 'closed' ? 'meeting_closed' : whyNotClosed(quorum.reached, undecided);
    return {
      ...(await this.row(row)),
      members: row.members.map(({ userId, capacity, deputyUserId, attendance }) => ({
        id: userId,
        name: names.get(attendance === 'deputy' ? (deputyUserId ?? userId) : userId) ?? '',
        role: capacityWords[capacity],
        replaces: attendance === 'deputy' ? (names.get(userId) ?? null) : null,
        present: attendance === undefined ? null : attendance !== 'absent',
      })),
      quorum,
      agenda,
      closure: {
        allowed: reason === null,
        reason: reason === null ? null : this.texts.error(reason, {}),
      },
    };
  }

  private async quorum(manager: EntityManager, row: MeetingRow): Promise<MeetingAnswer['quorum']> {
    const { quorum: needed } = await loadSettings(manager, { organisationId: row.organisation_id });
    const present = row.members.filter(
      ({ attendance }) => attendance === 'present' || attendance === 'deputy',
    ).length;
    const reached = present >= needed;
    return { needed, present, reached, text: `${present} van ${needed} nodige leden aanwezig.` };
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

  /** Convenes a session. Without named members: the own head and experts, and the landlords' coordinators. */
  convene(
    visit: Visit,
    intent: Intent,
    body: MeetingBody,
  ): Promise<{ id: string; command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      if (body.date <= visit.today)
        throw unprocessable('not_after', [{ path: 'date', code: 'not_after' }]);
      const known = await eligible(manager, visit);
      const members = body.members?.map(({ deputyUserId, ...member }): MeetingMember => {
        return { ...member, ...(deputyUserId ? { deputyUserId } : {}) };
      });
      const strangers = (members ?? []).flatMap((member, index) =>
        idsOf(member)
          .filter((one) => !known.some(({ userId }) => userId === one))
          .map(() => ({ path: `members.${index}.userId`, code: 'not_an_option' })),
      );
      if (strangers.length > 0) throw unprocessable('unprocessable', strangers);
      const id = uuidv7(visit.at);
      await rowsOf(
        manager,
        sql`insert into meeting (id, organisation_id, on_date, time, place, state, members, convened_at)
            values (${id}, ${visit.organisationId}, ${body.date}, ${body.time}, ${body.place}, 'convened',
              ${JSON.stringify(members ?? known)}::jsonb, ${visit.at})`,
      );
      return { id, command: intent.key };
    });
  }

  /** Who came, or whose deputy came. */
  attend(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: AttendanceBody },
  ): Promise<{ command: string }> {
    const { id, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const row = await openMeeting(manager, visit, id);
      const attendance = body.attendance ?? (body.present === true ? 'present' : 'absent');
      const member = row.members.find(({ userId }) => userId === body.memberId);
      const hasDeputy = attendance !== 'deputy' || member?.deputyUserId !== undefined;
      if (!member || !hasDeputy) {
        throw unprocessable('unprocessable', [{ path: 'memberId', code: 'not_an_option' }]);
      }
      member.attendance = attendance;
      await rowsOf(
        manager,
        sql`update meeting set members = ${JSON.stringify(row.members)}::jsonb where id = ${id}`,
      );
      return { command: intent.key };
    });
  }

  /** What the committee decided on a file; the procedure of the case records it (S1 step 6). */
  decide(visit: Visit, intent: Intent, asked: { id: string; body: RulingBody }): Promise<Accepted> {
    const { id, body } = asked;
    return this.decisions.decide(visit, intent, async (manager) => {
      const row = await openMeeting(manager, visit, id);
      if (row.on_date > visit.today) throw conflict('no_such_move');
      const { reached } = await this.quorum(manager, row);
      if (!reached) throw conflict('no_quorum');
      const file = await rowOf<{ organisation_id: string; session_id: string | null }>(
        manager,
        sql`select organisation_id, session_id from arrears_case c where c.id = ${body.caseId}
            and ${visit.access.where('case.view', 'c')}`,
      );
      if (!file) throw notFound();
      if (file.session_id !== id) throw conflict('not_on_the_agenda');
      const planned = body.decision === 'plan' || body.decision === 'plan_with_guidance';
      if (planned && body.instalments === undefined) {
        throw unprocessable('unprocessable', [{ path: 'instalments', code: 'required' }]);
      }
      const instalments = inOrder(body.instalments ?? [], visit);
      return {
        caseId: body.caseId,
        organisationId: file.organisation_id,
        message: 'decideCommittee',
        args: {
          sessionId: id,
          decision: body.decision,
          inAbsence: body.inAbsence,
          ...(planned && { planId: uuidOfKey(`plan:${intent.key}`), instalments }),
        },
      };
    });
  }

  /** Closes a session once its quorum was there and each file has a decision. */
  close(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: ClosureBody },
  ): Promise<{ command: string }> {
    const { id, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const row = await openMeeting(manager, visit, id);
      const agenda = await this.agenda(visit, row);
      const { reached } = await this.quorum(manager, row);
      const undecided = agenda.filter(({ decision }) => decision === null).length;
      const why = whyNotClosed(reached, undecided);
      if (why !== null) throw conflict(why);
      await rowsOf(
        manager,
        sql`update meeting set state = 'closed', closed_at = ${visit.at}, minutes = ${body?.minutes ?? null}
            where id = ${id}`,
      );
      return { command: intent.key };
    });
  }
}

const rulings: readonly Ruling[] = ['plan', 'plan_with_guidance', 'no_solution', 'postponed'];
const capacityWords: Readonly<Record<MeetingMember['capacity'], string>> = {
  landlord_coordinator: 'Coördinator van de verhuurder',
  head_of_social_service: 'Diensthoofd van de sociale dienst',
  expert: 'Deskundige',
};
const selection = sql`select m.*, (select count(*)::int from arrears_case c where c.session_id = m.id) as agenda
  from meeting m`;

const idsOf = ({ userId, deputyUserId }: MeetingMember): string[] =>
  deputyUserId === undefined ? [userId] : [userId, deputyUserId];

function whyNotClosed(reached: boolean, undecided: number): string | null {
  if (!reached) return 'no_quorum';
  return undecided > 0 ? 'decisions_missing' : null;
}

async function meetingFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<MeetingRow> {
  const row = await rowOf<MeetingRow & { may: boolean }>(
    manager,
    sql`select chosen.*, ${visit.access.where(right, 'm')} as may from (${selection}) chosen
        join meeting m on m.id = chosen.id
        where m.id = ${id} and ${visit.access.where('meeting.view', 'm')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return row;
}

async function openMeeting(manager: EntityManager, visit: Visit, id: string): Promise<MeetingRow> {
  await rowOf(manager, sql`select id from meeting where id = ${id} for update`);
  const row = await meetingFor(manager, visit, { id, right: 'meeting.run' });
  if (row.state === 'closed') throw conflict('meeting_closed');
  return row;
}

/** Who may sit: people of the own organisation, and coordinators of landlords with a protocol. */
async function eligible(manager: EntityManager, visit: Visit): Promise<MeetingMember[]> {
  return rowsOf<MeetingMember>(
    manager,
    sql`select u.id as "userId", case when 'landlord_coordinator' = any (u.roles) then 'landlord_coordinator'
            when 'head_of_social_service' = any (u.roles) then 'head_of_social_service' else 'expert' end
            as capacity
        from app_user u where u.active and (
          (u.organisation_id = ${visit.organisationId}
            and u.roles && array['head_of_social_service', 'committee_member'])
          or (u.roles && array['landlord_coordinator', 'committee_member'] and exists (select 1
            from sharing_protocol sp where sp.organisation_id = u.organisation_id
            and sp.partner_id = ${visit.organisationId} and sp.valid_until >= ${visit.today})))
        order by u.name, u.id`,
  );
}
