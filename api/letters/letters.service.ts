import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Right } from '../../domain/access/policy.js';
import type { LetterKind } from '../../domain/arrears/events.js';
import { presumedReceipt } from '../../domain/term/rules.js';
import type { IsoDate } from '../../domain/term/types.js';
import { joined, rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { loadCalendar } from '../../infra/database/case-view.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { blockText } from '../cases/cases.service.js';
import { keptFile, type KeptFile } from '../http/kept-file.js';
import { Looks } from '../http/looks.js';
import { Once } from '../http/once.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { conflict, forbidden, notFound, Problem, unprocessable } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Intent, Visit } from '../http/visit.js';
import { type Booker, tellCase } from '../payments/money.js';
import type { CaseRef } from '../tenancies/tenancies.answers.js';
import { dueState, type DueState, type TermAnswer, termAnswer } from '../words/terms.js';
import {
  deliverLetter,
  depositLetter,
  type PostAnswer,
  type PostRefusal,
  releaseLetter,
} from './post-desk.js';
import type { DeliveryBody, DepositBody, LettersBody, LettersQuery } from './letters.schema.js';

interface LetterRow {
  id: string;
  organisation_id: string;
  case_organisation_id: string;
  case_id: string;
  tenancy_id: string;
  number: string;
  kind: LetterKind;
  state: string;
  document_id: string;
  post_from: IsoDate;
  deposited_on: IsoDate | null;
  registered_number: string | null;
  delivered_on: IsoDate | null;
  presumed_on: IsoDate | null;
  released_at: Date | null;
  name: string;
  address: string;
  protected: boolean;
}

export interface LetterAnswer {
  id: string;
  kind: string;
  title: string;
  case: CaseRef;
  addressee: { name: string; address: string };
  state: string;
  stateText: string;
  due: DueState;
  registeredNumber: string | null;
  postFrom: IsoDate;
  date: IsoDate | null;
  depositedOn: IsoDate | null;
  presumedReceipt: TermAnswer | null;
  missing: string | null;
}

type Tab = 'print' | 'deposit' | 'proof' | 'returned' | 'unsure';

export interface LetterListAnswer {
  items: LetterAnswer[];
  counts: Record<Tab, number>;
  nextBatch: IsoDate | null;
  cursor: string | null;
}

export interface ReleaseAnswer {
  command: string;
  released: string[];
  skipped: { id: string; code: string; reason: string }[];
  text: string;
}

@Injectable()
export class LettersService {
  constructor(
    private readonly database: DataSource,
    private readonly once: Once,
    private readonly looks: Looks,
    private readonly texts: Texts,
  ) {}

  /** The post desk of the reader's organisation: each sender its own letters. */
  async list(visit: Visit, query: LettersQuery): Promise<LetterListAnswer> {
    const { manager } = this.database;
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const mine = [
      visit.access.where('letter.view', 'l'),
      ...(query.case === undefined ? [] : [sql`l.case_id = ${query.case}`]),
    ];
    const rows = await rowsOf<LetterRow>(
      manager,
      sql`${selection} where ${joined(
        [
          ...mine,
          ...(query.tab === undefined ? [] : [tabs(visit)[query.tab]]),
          ...(after ? [sql`(l.post_from, l.id) > (${after.value}::date, ${after.id}::uuid)`] : []),
        ],
        ' and ',
        sql`true`,
      )} order by l.post_from, l.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ post_from, id }) => ({ value: post_from, id }));
    const count = (tab: Tab): Sql => sql`count(*) filter (where ${tabs(visit)[tab]})::int`;
    const figures = await rowOf<Record<Tab, number> & { next: IsoDate | null }>(
      manager,
      sql`select ${count('print')} as print, ${count('deposit')} as deposit, ${count('proof')} as proof,
            ${count('returned')} as returned, ${count('unsure')} as unsure,
            min(l.post_from) filter (where l.state = 'prepared' and l.post_from > ${visit.today}) as next
          from letter l where ${joined(mine, ' and ', sql`true`)}`,
    );
    const { next = null, ...counts } = figures ?? {
      print: 0,
      deposit: 0,
      proof: 0,
      returned: 0,
      unsure: 0,
    };
    return {
      items: await Promise.all(page.items.map((row) => this.shown(row, visit))),
      counts,
      nextBatch: next,
      cursor: page.cursor,
    };
  }

  /** The letter itself, as it is kept. */
  async pdf(visit: Visit, id: string): Promise<KeptFile> {
    const { manager } = this.database;
    const row = await letterFor(manager, visit, { id, right: 'letter.view' });
    await this.looks.note(visit, {
      caseId: row.case_id,
      tenancyId: row.tenancy_id,
      fields: 'letters',
    });
    return keptFile(manager, row.document_id, `${row.number}-${row.kind}.pdf`);
  }

  /**
   * Makes letters printable, each under the lock of its tenancy and judged anew.
   * @throws Problem 409 `paid` or `blocked` when none of them may leave.
   */
  release(visit: Visit, intent: Intent, { letterIds }: LettersBody): Promise<ReleaseAnswer> {
    return this.once.book(visit, intent, async (manager) => {
      const rows = await this.locked(manager, visit, { letterIds, right: 'letter.release' });
      const answer: ReleaseAnswer = { command: intent.key, released: [], skipped: [], text: '' };
      let first: Problem | undefined;
      for (const { id } of rows) {
        const answered = await releaseLetter(manager, bookerOf(visit), id);
        if (answered.ok) {
          answer.released.push(id);
          continue;
        }
        const problem = await this.problemOf(manager, answered.refusal);
        first ??= problem;
        const reason = problem.details.title ?? this.texts.error(problem.code, {});
        answer.skipped.push({ id, code: problem.code, reason });
      }
      if (first && answer.released.length === 0) throw first;
      const skipped = answer.skipped.length === 0 ? '' : ` ${answer.skipped.length} overgeslagen.`;
      return { ...answer, text: `${answer.released.length} klaar om te drukken.${skipped}` };
    });
  }

  /** Takes released letters back before they are posted. @throws Problem 409 `letter_not_released` */
  takeBack(visit: Visit, intent: Intent, { letterIds }: LettersBody): Promise<{ command: string }> {
    return this.once.book(visit, intent, async (manager) => {
      const rows = await this.locked(manager, visit, { letterIds, right: 'letter.release' });
      for (const row of rows) {
        if (row.state !== 'released') throw conflict('letter_not_released');
        const event = { type: 'letter_taken_back', data: { letterId: row.id } } as const;
        await tellCase(
          manager,
          { ...bookerOf(visit), organisationId: row.case_organisation_id },
          { caseId: row.case_id, events: [event] },
        );
      }
      return { command: intent.key };
    });
  }

  /**
   * A released letter was handed to the post. The last moment at which money stops it.
   * @throws Problem 409 `paid` "betaald 09:12, niet posten", `blocked`, `letter_not_released`.
   */
  deposit(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: DepositBody },
  ): Promise<{ command: string }> {
    const { id, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const [row] = await this.locked(manager, visit, { letterIds: [id], right: 'letter.deposit' });
      if (!row) throw notFound();
      if (body.on > visit.today) throw faulty('on', 'date_in_future');
      if (body.on < row.post_from) throw faulty('on', 'not_after');
      if (row.deposited_on !== null) throw conflict('conflict');
      await this.demandFreshNumber(manager, row, body.registeredNumber);
      const { on, registeredNumber, postedAlready: alreadyPosted } = body;
      const deposit = { letterId: id, on, registeredNumber, alreadyPosted };
      await this.demandOk(manager, await depositLetter(manager, bookerOf(visit), deposit));
      return { command: intent.key };
    });
  }

  /** What the post said of a letter that was handed to it. @throws Problem 409 `letter_not_deposited` */
  deliver(
    visit: Visit,
    intent: Intent,
    asked: { id: string; body: DeliveryBody },
  ): Promise<{ command: string }> {
    const { id, body } = asked;
    return this.once.book(visit, intent, async (manager) => {
      const [row] = await this.locked(manager, visit, { letterIds: [id], right: 'letter.deliver' });
      if (!row) throw notFound();
      if (row.deposited_on === null) throw conflict('letter_not_deposited');
      if (body.on > visit.today) throw faulty('on', 'date_in_future');
      if (body.on < row.deposited_on) throw faulty('on', 'not_after');
      const delivery = { letterId: id, ...body };
      await this.demandOk(manager, await deliverLetter(manager, bookerOf(visit), delivery));
      return { command: intent.key };
    });
  }

  /** The letters with their tenancies locked in ascending id, read after the lock. */
  private async locked(
    manager: EntityManager,
    visit: Visit,
    { letterIds, right }: { letterIds: readonly string[]; right: Right },
  ): Promise<LetterRow[]> {
    const ids = [...new Set(letterIds)].sort();
    const seen: LetterRow[] = [];
    for (const id of ids) seen.push(await letterFor(manager, visit, { id, right }));
    const tenancyIds = [...new Set(seen.map(({ tenancy_id }) => tenancy_id))].sort();
    for (const tenancyId of tenancyIds) await lockTenancy(manager, tenancyId);
    const rows: LetterRow[] = [];
    for (const id of ids) rows.push(await letterFor(manager, visit, { id, right }));
    return rows;
  }

  private async demandOk(manager: EntityManager, answered: PostAnswer): Promise<void> {
    if (!answered.ok) throw await this.problemOf(manager, answered.refusal);
  }

  /** The post desk's refusal as a conflict; money is named with the time it was booked. */
  private async problemOf(manager: EntityManager, refusal: PostRefusal): Promise<Problem> {
    if (refusal.code !== 'blocked' && refusal.code !== 'withdrawn') {
      return conflict(refusals[refusal.code]);
    }
    const { lastMoneyAt } = refusal;
    const blocks = refusal.code === 'blocked' ? refusal.blocks : [];
    const other = blocks.find(({ code }) => code !== 'paid' && code !== 'threat_gone');
    const isMoney = blocks.length > 0 ? other === undefined : lastMoneyAt !== undefined;
    if (!isMoney) {
      const why = other ? ` ${blockText(other.code)}` : ' Deze brief is teruggetrokken.';
      return conflict('blocked', { title: `Niet posten.${why}` });
    }
    const time = lastMoneyAt === undefined ? '' : ` ${await this.clockTime(manager, lastMoneyAt)}`;
    return conflict('paid', { title: `Betaald${time}, niet posten.` });
  }

  private async clockTime(manager: EntityManager, instant: string): Promise<string> {
    const row = await rowOf<{ time: string }>(
      manager,
      sql`select to_char(${instant}::timestamptz at time zone 'Europe/Brussels', 'HH24:MI') as time`,
    );
    return row?.time ?? '';
  }

  private async demandFreshNumber(
    manager: EntityManager,
    row: LetterRow,
    registeredNumber: string,
  ): Promise<void> {
    const other = await rowOf(
      manager,
      sql`select 1 from letter where registered_number = ${registeredNumber} and id <> ${row.id}
          and organisation_id = ${row.organisation_id}`,
    );
    if (other) throw faulty('registeredNumber', 'conflict');
  }

  private async shown(row: LetterRow, visit: Visit): Promise<LetterAnswer> {
    const calendar = row.deposited_on === null ? null : await loadCalendar(this.database.manager);
    const presumed =
      calendar && row.deposited_on !== null ? presumedReceipt(row.deposited_on, calendar) : null;
    return {
      id: row.id,
      kind: row.kind,
      title: this.texts.word(`letters.kind.${row.kind}`),
      case: { id: row.case_id, number: row.number, name: row.name },
      addressee: { name: row.name, address: row.address },
      state: row.state,
      stateText: stateWords[row.state] ?? row.state,
      due:
        row.deposited_on === null
          ? dueState(row.post_from, visit.today)
          : { kind: row.delivered_on === null ? 'waiting' : 'done', days: null },
      registeredNumber: row.registered_number,
      postFrom: row.post_from,
      date: row.delivered_on ?? row.deposited_on,
      depositedOn: row.deposited_on,
      presumedReceipt: presumed && termAnswer(this.texts, presumed),
      missing: null,
    };
  }
}

const stateWords: Readonly<Record<string, string>> = {
  prepared: 'Klaargezet',
  released: 'Te posten',
  withdrawn: 'Teruggetrokken',
  deposited: 'Wacht op bewijs',
  received: 'Ontvangen',
  letterbox: 'In de brievenbus',
  proxy: 'Ontvangen met volmacht',
  refused: 'Geweigerd',
  unclaimed: 'Niet afgehaald',
  undeliverable: 'Niet te bestellen',
  lost: 'Verloren',
};

const tabs = (visit: Visit): Record<Tab, Sql> => ({
  print: sql`(l.state = 'prepared' and l.post_from <= ${visit.today})`,
  deposit: sql`l.state = 'released'`,
  proof: sql`l.state = 'deposited'`,
  returned: sql`l.state in ('refused', 'unclaimed', 'undeliverable')`,
  unsure: sql`l.state = 'lost'`,
});

/** Where a reader receives post: the administrator's address, the person's own, else the dwelling. */
const selection = sql`select l.*, c.organisation_id as case_organisation_id, c.number,
    coalesce(a.place->>'name', p.first_name || ' ' || p.last_name) as name,
    coalesce(a.place->>'street', t.street) || ', ' || coalesce(a.place->>'postalCode', t.postal_code)
      || ' ' || coalesce(a.place->>'municipality', t.municipality) as address
  from letter l join arrears_case c on c.id = l.case_id join tenancy t on t.id = l.tenancy_id
  join person p on p.id = l.person_id
  cross join lateral (select case when l.addressee = 'tenant' then p.postal_address else (
    select s.representative from person_status s where s.person_id = p.id and s.representative is not null
      order by s.released_at desc limit 1) end as place) a`;

async function letterFor(
  manager: EntityManager,
  visit: Visit,
  { id, right }: { id: string; right: Right },
): Promise<LetterRow> {
  const row = await rowOf<LetterRow & { may: boolean }>(
    manager,
    sql`select chosen.*, ${visit.access.where(right, 'l')} as may from (${selection}) chosen
        join letter l on l.id = chosen.id
        where chosen.id = ${id} and ${visit.access.where('letter.view', 'l')}`,
  );
  if (!row) throw notFound();
  if (!row.may) throw forbidden(right);
  return row;
}

/** The post desk itself books in the name of the case's owner. */
const bookerOf = ({ userId: actor, organisationId, at }: Visit): Booker => ({
  actor,
  organisationId,
  at,
});

const refusals: Readonly<Record<Exclude<PostRefusal['code'], 'blocked' | 'withdrawn'>, string>> = {
  not_prepared: 'letter_not_releasable',
  not_released: 'letter_not_released',
  not_deposited: 'letter_not_deposited',
  too_early: 'letter_not_releasable',
};

const faulty = (path: string, code: string): Error => unprocessable(code, [{ path, code }]);
