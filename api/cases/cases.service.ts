import { waitingWord } from '../words/waiting.js';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assess } from '../../domain/arrears/assess.js';
import type { CaseFile } from '../../domain/arrears/case-file.js';
import type { CaseView, Situation } from '../../domain/arrears/situation.js';
import { holdsStanding } from '../../domain/hold/hold.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { monthsInArrears } from '../../domain/ledger/threatened-month.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { Term } from '../../domain/term/types.js';
import { joined, rowOf, rowsOf, type Sql, sql } from '../../infra/access/sql.js';
import { loadCaseFile } from '../../infra/database/case-store.js';
import { loadCaseView, loadSettings } from '../../infra/database/case-view.js';
import { formatMonth } from '../../infra/texts/format.js';
import { keptFile, type KeptFile } from '../http/kept-file.js';
import { Looks } from '../http/looks.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { notFound } from '../http/problem.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import { loadRentBooks } from '../tenancies/rent-books.js';
import { TenanciesService } from '../tenancies/tenancies.service.js';
import type { TenantAnswer } from '../tenancies/tenancies.answers.js';
import { dueState, type DueState, termAnswer } from '../words/terms.js';
import { caseFor, type CaseRow } from './case-access.js';
import type {
  CaseAnswer,
  CaseListAnswer,
  CaseListRow,
  CaseVerb,
  LabelledTerm,
  LookAnswer,
  ShareAnswer,
  TimelineEvent,
} from './cases.answers.js';
import type { CaseQuery, CasesQuery } from './cases.schema.js';
import { guidanceOfCase } from './guidance.js';
import { outlookOf } from './outlook.js';
import { addressHidden, type Sight, sightOf } from './sight.js';
import { timelineOf } from './timeline.js';

interface ListedCase extends CaseRow {
  names: string | null;
  address: string | null;
  term: Term | null;
  term_kind: string | null;
  handler: string | null;
  fields: string[] | null;
  /** A tenant lives at a protected address: the dwelling stays with the owner (facts §13.10). */
  hidden: boolean;
}

const patienceMillis = 2_000;
const lookEveryMillis = 50;

@Injectable()
export class CasesService {
  constructor(
    private readonly database: DataSource,
    private readonly looks: Looks,
    private readonly texts: Texts,
    private readonly tenancies: TenanciesService,
  ) {}

  /** Cases by number, as far as the reader may see them; names and amounts only where they may. */
  async list(visit: Visit, query: CasesQuery): Promise<CaseListAnswer> {
    const { manager } = this.database;
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const rows = await rowsOf<ListedCase>(
      manager,
      sql`${this.selection(visit)} where ${joined(
        [
          visit.access.where('case.view', 'c'),
          states[query.state],
          ...(query.q ? [this.found(query.q)] : []),
          ...(after ? [sql`(c.number, c.id) > (${after.value}, ${after.id}::uuid)`] : []),
        ],
        ' and ',
        sql`true`,
      )} order by c.number, c.id limit ${asked}`,
    );
    const page = pageOf(rows, asked, ({ number, id }) => ({ value: number, id }));
    return {
      items: await this.listed(visit, page.items),
      counts: await this.counts(visit),
      cursor: page.cursor,
    };
  }

  private selection(visit: Visit): Sql {
    return sql`select c.*, n.names, t.street || ', ' || t.postal_code || ' ' || t.municipality as address,
        x.term, x.kind as term_kind, h.name as handler, s.fields, ${addressHidden} as hidden
      from arrears_case c left join tenancy t on t.id = c.tenancy_id
      left join lateral (select string_agg(p.first_name || ' ' || p.last_name, ' en ' order by p.last_name, p.id)
        as names from occupant o join person p on p.id = o.person_id
        where o.tenancy_id = c.tenancy_id and o.kind = 'tenant') n on true
      left join lateral (select term, kind from term where case_id = c.id and state = 'running'
        order by date_on limit 1) x on true
      left join lateral (select u.name from task k join app_user u on u.id = k.assigned_user_id
        where k.case_id = c.id and k.state = 'open' and k.organisation_id = ${visit.organisationId}
        order by k.due_on limit 1) h on true
      left join lateral (select fields from share where case_id = c.id and closed_at is null
        order by shared_at desc limit 1) s on true`;
  }

  /** Only what the reader may see can be found: a hidden name is no hit. */
  private found(q: string): Sql {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(c.number ilike ${pattern} or ((${sql`c.organisation_id`} = t.organisation_id
        and n.names ilike ${pattern}) and (s.fields is null or 'name' = any (s.fields))))`;
  }

  private async listed(visit: Visit, rows: readonly ListedCase[]): Promise<CaseListRow[]> {
    const { manager } = this.database;
    const settings = await loadSettings(manager, { organisationId: visit.organisationId });
    const books = await loadRentBooks(
      manager,
      rows.map(({ tenancy_id }) => tenancy_id),
      settings,
    );
    return rows.map((row) => {
      const own = row.organisation_id === visit.organisationId;
      const sees = (field: string): boolean => own || (row.fields ?? []).includes(field);
      const book = books.get(row.tenancy_id);
      return {
        id: row.id,
        number: row.number,
        name: sees('name') ? (row.names ?? '') : '',
        address: own || (sees('address') && !row.hidden) ? (row.address ?? '') : '',
        state: stateOf(row, visit, row.term?.date),
        phase: this.texts.word(`general.phase.${row.phase}`),
        balanceCents: book && sees('open_amount') ? ledgerOn(book, visit.today).openCents : null,
        next: row.term ? this.labelled(row.term_kind ?? '', row.term) : null,
        handler: row.handler,
      };
    });
  }

  private async counts(visit: Visit): Promise<CaseListAnswer['counts']> {
    const count = (state: Sql): Sql => sql`count(*) filter (where ${state})::int`;
    const row = await rowOf<CaseListAnswer['counts']>(
      this.database.manager,
      sql`select ${count(states.open)} as open, ${count(states.waiting)} as waiting,
            ${count(states.paused)} as paused, ${count(states.closed)} as closed
          from arrears_case c where ${visit.access.where('case.view', 'c')}`,
    );
    return row ?? { open: 0, waiting: 0, paused: 0, closed: 0 };
  }

  /** One case; `seq` waits up to two seconds for the turn a decision was answered with. */
  async show(visit: Visit, id: string, { seq }: CaseQuery): Promise<CaseAnswer> {
    const { manager } = this.database;
    await caseFor(manager, visit, { id, right: 'case.view' });
    if (seq !== undefined) await this.untilTurn(id, seq);
    const row = await caseFor(manager, visit, { id, right: 'case.view' });
    await this.looks.note(visit, { caseId: id, tenancyId: row.tenancy_id, fields: 'case' });
    const sight = await sightOf(manager, visit, row);
    const [listed] = await rowsOf<ListedCase>(
      manager,
      sql`${this.selection(visit)} where c.id = ${id}`,
    );
    const head = listed ? (await this.listed(visit, [listed]))[0] : undefined;
    if (!head) throw new Error('A case vanished while it was shown');
    const view = await this.viewOf(visit, row);
    const file = view?.file ?? (await loadCaseFile(manager, id));
    const situation = view ? assess(view) : null;
    const terms = situation && row.closed_on === null ? this.termsOf(situation) : [];
    return {
      ...head,
      ...this.money(visit, { view, sight }),
      ...this.decided(visit, file, sight),
      statuses: sight.own ? await this.statuses(visit, row) : [],
      tenancyId: sight.own ? row.tenancy_id : null,
      waiting: this.waitingOf(row),
      phase: {
        code: row.phase,
        label: this.texts.word(`general.phase.${row.phase}`),
        detail: row.outcome === null ? '' : this.texts.word(`general.outcome.${row.outcome}`),
      },
      outcome: row.outcome,
      closedOn: row.closed_on,
      next: row.closed_on === null ? (terms[0] ?? head.next) : null,
      then: terms[1] ?? null,
      terms,
      handler: head.handler === null ? null : { name: head.handler, deputy: null },
      tenants: (await this.tenancies.tenants(row.tenancy_id)).map((tenant) => seen(tenant, sight)),
      sharing: sharingOf(file),
      guidance: await guidanceOfCase(
        manager,
        { visit, texts: this.texts },
        { row, sight, tellings: file.tellings },
      ),
      verbs: verbsOf(visit, row),
      hasPetition: sight.own && visit.access.may('petition.view') && speaksOfPetition(file),
      counts: {
        tasks: file.tasks.filter((task) => task.state === 'open').length,
        letters: file.letters.filter((letter) => letter.withdrawn === undefined).length,
      },
      timeline: await this.timeline(visit, row, sight),
      outlook: view && sight.own && row.closed_on === null ? this.outlook(view) : null,
      seq: row.seq,
    };
  }

  /** The events of a case the reader may know, oldest first. */
  async events(visit: Visit, id: string): Promise<{ items: TimelineEvent[] }> {
    const { manager } = this.database;
    const row = await caseFor(manager, visit, { id, right: 'case.history' });
    await this.looks.note(visit, { caseId: id, fields: 'case' });
    return { items: await this.timeline(visit, row, await sightOf(manager, visit, row)) };
  }

  private async timeline(visit: Visit, row: CaseRow, sight: Sight): Promise<TimelineEvent[]> {
    if (!visit.access.may('case.history')) return [];
    return timelineOf(this.database.manager, this.texts, { caseId: row.id, sight });
  }

  /** With whom the case was shared, which fields, on what ground. */
  async shares(visit: Visit, id: string): Promise<{ items: ShareAnswer[] }> {
    const { manager } = this.database;
    const { organisation_id: owner } = await caseFor(manager, visit, {
      id,
      right: 'case.history',
    });
    const own = owner === visit.organisationId;
    const rows = await rowsOf<{
      id: string;
      partner_id: string;
      partner: string;
      fields: string[];
      ground: string;
      shared_at: Date;
      closed_at: Date | null;
      filed: boolean;
    }>(
      manager,
      sql`select s.id, s.partner_id, o.name as partner, s.fields, s.ground, s.shared_at, s.closed_at,
            s.document_id is not null as filed from share s
          join organisation o on o.id = s.partner_id where s.case_id = ${id} order by s.shared_at`,
    );
    const items = rows.map((row) => ({
      id: row.id,
      partner: row.partner,
      purpose: row.ground === 'guidance_agreement' ? 'Begeleiding' : 'LAC-huisvesting',
      fields: row.fields,
      ground: groundWords[row.ground] ?? row.ground,
      from: brusselsDateOf(row.shared_at.toISOString()),
      stoppedOn: row.closed_at === null ? null : brusselsDateOf(row.closed_at.toISOString()),
      readable:
        row.filed && (own || (row.partner_id === visit.organisationId && row.closed_at === null)),
    }));
    return { items };
  }

  /** The file for the OCMW as it was handed over; behind the wall only one's own, while the share is open. */
  async handedOver(visit: Visit, asked: { id: string; shareId: string }): Promise<KeptFile> {
    const { manager } = this.database;
    const row = await caseFor(manager, visit, { id: asked.id, right: 'case.history' });
    const own = row.organisation_id === visit.organisationId;
    const share = await rowOf<{ document_id: string | null }>(
      manager,
      sql`select s.document_id from share s where s.id = ${asked.shareId} and s.case_id = ${row.id}
          and (${own} or (s.partner_id = ${visit.organisationId} and s.closed_at is null))`,
    );
    const documentId = share?.document_id ?? null;
    if (documentId === null) throw notFound();
    await this.looks.note(visit, { caseId: row.id, fields: 'case' });
    return keptFile(manager, documentId, `${row.number}-dossier.pdf`);
  }

  /** Who looked at a case: the owner sees every look, another side its own. */
  async lookers(visit: Visit, id: string): Promise<{ items: LookAnswer[] }> {
    const { manager } = this.database;
    const row = await caseFor(manager, visit, { id, right: 'case.history' });
    await this.looks.note(visit, { caseId: id, fields: 'audit' });
    const own = row.organisation_id === visit.organisationId;
    const rows = await rowsOf<{
      id: string;
      at: Date;
      person: string;
      organisation: string;
      field_class: string;
    }>(
      manager,
      sql`select l.id, l.at, u.name as person, o.name as organisation, l.field_class from look l
          join app_user u on u.id = l.user_id join organisation o on o.id = l.organisation_id
          where l.case_id = ${id} and (${own} or l.organisation_id = ${visit.organisationId})
          order by l.at desc, l.id desc limit 500`,
    );
    const items = rows.map(({ at, field_class, ...look }) => ({
      ...look,
      at: at.toISOString(),
      what: fieldWords[field_class] ?? field_class,
      ground: 'Behandeling van het dossier',
    }));
    return { items };
  }

  private async untilTurn(id: string, seq: number): Promise<void> {
    for (let waited = 0; waited < patienceMillis; waited += lookEveryMillis) {
      const row = await rowOf<{ seq: number }>(
        this.database.manager,
        sql`select seq from arrears_case where id = ${id}`,
      );
      if (!row || row.seq >= seq) return;
      await pause(lookEveryMillis);
    }
  }

  /** A case taken over from another system has no tenancy to judge. */
  private async viewOf(visit: Visit, row: CaseRow): Promise<CaseView | null> {
    const { manager } = this.database;
    const known = await rowOf(manager, sql`select 1 from tenancy where id = ${row.tenancy_id}`);
    return known ? loadCaseView(manager, { caseId: row.id, at: visit.at }) : null;
  }

  private money(
    visit: Visit,
    { view, sight }: { view: CaseView | null; sight: Sight },
  ): Pick<CaseAnswer, 'balanceCents' | 'toldCents' | 'balanceOn' | 'monthsTenths' | 'openRent'> {
    const ledger =
      view && sight.fields.has('open_amount') ? ledgerOn(view.book, visit.today) : null;
    const months =
      view && sight.fields.has('months_open') ? monthsInArrears(view.book, visit.today) : null;
    const debts = sight.own ? (ledger?.debts ?? []) : [];
    return {
      balanceCents: ledger?.openCents ?? null,
      toldCents: sight.toldCents,
      balanceOn: visit.today,
      monthsTenths: months === null ? null : Math.round(months * 10),
      openRent: debts
        .filter(({ openCents, dueOn, counts }) => openCents > 0 && counts && dueOn < visit.today)
        .map(({ month, openCents }) => ({ label: formatMonth(month), amountCents: openCents })),
    };
  }

  private decided(
    visit: Visit,
    file: CaseFile,
    sight: Sight,
  ): Pick<CaseAnswer, 'objections' | 'holds' | 'claims' | 'plans'> {
    return {
      objections: file.objections.map((one) => ({
        id: one.objectionId,
        tenantId: one.tenantId,
        receivedOn: one.receivedOn,
        withdrawnOn: one.withdrawnOn ?? null,
      })),
      holds: (sight.own ? file.holds : []).map((one) => ({
        id: one.holdId,
        reason: this.texts.word(`events.hold.${one.reason}`),
        until: one.until,
        ended: holdsStanding([one], visit.today).length === 0,
      })),
      claims: (sight.own ? file.claims : [])
        .filter(({ answered }) => !answered)
        .map(({ claimId, on }) => ({ id: claimId, on })),
      plans: file.plans.map(({ planId, by, from, instalments, ended }) => ({
        id: planId,
        by,
        from,
        state: ended?.state ?? 'running',
        instalments,
      })),
    };
  }

  private async statuses(visit: Visit, row: CaseRow): Promise<CaseAnswer['statuses']> {
    if (!visit.access.may('person.set_status')) return [];
    const rows = await rowsOf<Omit<CaseAnswer['statuses'][number], 'label'> & { kind: string }>(
      this.database.manager,
      sql`select s.id, s.person_id as "tenantId", s.kind, s.from_date as from,
            case when s.kind = 'judicial_protection' then 'representative'
              when s.kind = 'protected_address' and p.postal_address is null then 'contactAddress'
            end as asks
          from person_status s join person p on p.id = s.person_id
          join occupant o on o.person_id = s.person_id and o.tenancy_id = ${row.tenancy_id}
            and o.kind = 'tenant'
          where s.released_at is null order by s.recorded_at, s.id`,
    );
    return rows.map(({ kind, ...status }) => ({
      ...status,
      label: this.texts.word(`events.person_status.${kind}`),
    }));
  }

  private waitingOf({ waiting, closed_on }: CaseRow): CaseAnswer['waiting'] {
    if (!waiting || closed_on !== null) return null;
    return {
      for: this.waitWord(waiting.for),
      since: brusselsDateOf(waiting.since),
      by: this.texts.has(`general.role.${waiting.who}`)
        ? this.texts.word(`general.role.${waiting.who}`)
        : (whoWords[waiting.who] ?? waiting.who),
      until: waiting.until,
      blocks: waiting.blocks.map((code) => blockWords[code] ?? code),
    };
  }

  private waitWord(code: string): string {
    return waitingWord(this.texts, code);
  }

  private termsOf({ terms, today }: Situation): LabelledTerm[] {
    return Object.entries(terms)
      .filter(([, term]) => term.date >= today)
      .sort(([, a], [, b]) => (a.date < b.date ? -1 : 1))
      .map(([kind, term]) => this.labelled(kind, term));
  }

  private labelled(kind: string, term: Term): LabelledTerm {
    return { term: termAnswer(this.texts, term), label: this.texts.word(`terms.name.${kind}`) };
  }

  private outlook(view: CaseView): CaseAnswer['outlook'] {
    return {
      title: 'Wat er kan volgen',
      text: this.texts.word(`general.phase.${view.file.phase}`),
      branches: outlookOf(this.texts, view),
    };
  }
}

const paused = sql`(c.closed_on is null and c.waiting->'blocks' ?| array['hold', 'payment_commitment', 'person_status', 'payment_claimed', 'unseen_credit', 'death_hold'])`;
const states: Readonly<Record<CasesQuery['state'], Sql>> = {
  open: sql`c.closed_on is null`,
  waiting: sql`(c.closed_on is null and c.waiting->>'who' in ('post', 'tenant', 'time'))`,
  paused,
  closed: sql`c.closed_on is not null`,
};

function stateOf(row: CaseRow, visit: Visit, dueOn: string | undefined): DueState {
  if (row.closed_on !== null) return { kind: 'done', days: null };
  const blocks = row.waiting?.blocks ?? [];
  if (blocks.some((code) => ['hold', 'person_status', 'payment_commitment'].includes(code))) {
    return { kind: 'paused', days: null };
  }
  return dueOn === undefined ? { kind: 'waiting', days: null } : dueState(dueOn, visit.today);
}

function seen(tenant: TenantAnswer, { own, fields }: Sight): TenantAnswer {
  if (own) return tenant;
  return {
    id: tenant.id,
    name: fields.has('name') ? tenant.name : '',
    phone: fields.has('phone') ? tenant.phone : null,
    email: null,
    note: null,
  };
}

function sharingOf(file: CaseFile): CaseAnswer['sharing'] {
  const shared = file.shares.some((share) => !share.closed);
  const objected = file.objections.some((one) => one.withdrawnOn === undefined);
  const text = shared
    ? 'Het OCMW ziet de gegevens die in brief 3 staan.'
    : objected
      ? 'De huurder tekende verzet aan. Er gaat niets naar het OCMW.'
      : 'Er is niets gedeeld.';
  return { shared, text };
}

/** From the notice on, or where it is lodged with letter 3 (S1 steps 2b and 7). */
function speaksOfPetition({ phase, tasks, petitions, petition }: CaseFile): boolean {
  const asked = tasks.some(({ kind }) => kind === 'lodge_petition');
  return asked || petitions.length > 0 || petition !== undefined || phase === 'notice';
}

function verbsOf(visit: Visit, row: CaseRow): CaseAnswer['verbs'] {
  const { access } = visit;
  const rights: [CaseVerb, boolean][] = [
    ['payment', access.may('payment.book')],
    ['objection', access.may('case.record')],
    ['hold', access.may('case.hold')],
    ['plan', access.may('plan.agree')],
    ['contact', access.may('case.record')],
    ['claim', access.may('case.record')],
    ['commitment', access.may('case.record')],
    ['status', access.may('person.set_status')],
    ['court', access.may('court.record')],
    ['withdrawal', access.may('case.withdraw')],
  ];
  const closed = row.closed_on !== null;
  return rights
    .filter(([, may]) => may)
    .map(([verb]) => {
      const reason = closed && verb !== 'payment' ? 'Dit dossier is afgesloten.' : null;
      return { verb, allowed: reason === null, reason };
    });
}

const groundWords: Readonly<Record<string, string>> = {
  informed_no_objection: 'Geïnformeerd, geen verzet',
  guidance_agreement: 'Begeleidingsovereenkomst',
};
const fieldWords: Readonly<Record<string, string>> = {
  case: 'Dossier',
  tenancy: 'Huur',
  debt: 'Rekening',
  letters: 'Brief',
  social_inquiry: 'Sociaal verslag',
  audit: 'Inzage',
};
const whoWords: Readonly<Record<string, string>> = {
  post: 'postdesk',
  tenant: 'huurder',
  time: 'niemand, de datum komt vanzelf',
};
const blockWords: Readonly<Record<string, string>> = {
  person_status: 'Een status van een persoon houdt alles tegen.',
  death_hold: 'Rust na een overlijden.',
  hold: 'De procedure is gepauzeerd.',
  payment_commitment: 'Een derde beloofde te betalen.',
  payment_claimed: 'De huurder zegt dat er betaald is.',
  unseen_credit: 'Er is geld binnen dat misschien van deze huurder is.',
  reversed_today: 'Vandaag kwam een betaling terug. Bel eerst.',
  ledger_stale: 'De bankuittreksels zijn niet ver genoeg.',
  address_open: 'Het adres moet nagekeken worden.',
  below_floor: 'Het bedrag is te klein.',
  no_addressee: 'Er is geen huurder om aan te schrijven.',
  no_company_number: 'Uw ondernemingsnummer ontbreekt.',
  no_contact_address: 'Een huurder met een beschermd adres heeft geen contactadres.',
  paid: 'Alles is betaald.',
  threat_gone: 'Er dreigen geen drie maanden achterstal.',
  objection: 'De huurder tekende verzet aan.',
  objection_week_runs: 'De week voor verzet loopt nog.',
  no_partner: 'Er is geen OCMW voor deze gemeente.',
  no_protocol: 'Er is geen protocol met het OCMW.',
  coach_hears: 'De begeleider kan nog antwoorden.',
  coach_promise: 'De begeleider meldt een belofte om te betalen.',
  coordinator_agreement: 'De trajectcoördinator gaf nog geen akkoord met brief 3.',
  coordinator_refused:
    'De trajectcoördinator ging niet akkoord. Brief 3 wacht op de volgende 10de.',
  notice_in_trajectory: 'In het traject van de huurder loopt al een opzeg.',
  share_withdrawn: 'Het OCMW mag dit dossier niet meer zien.',
  deposit: 'Afgifte bij de post',
};
/** Why something may not be done now, in words. */
export function blockText(code: string): string {
  return blockWords[code] ?? code;
}
