import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { arrearsPhases } from '../../domain/arrears/process.js';
import type { ArrearsSettings } from '../../domain/arrears/settings.js';
import {
  addMonthsToMonth,
  type HolidayCalendar,
  monthOf,
} from '../../domain/calendar/holiday-calendar.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { threatenedMonth } from '../../domain/ledger/threatened-month.js';
import type { RentBook } from '../../domain/ledger/types.js';
import { tenthOfMonth } from '../../domain/term/rules.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import { rowsOf, sql } from '../../infra/access/sql.js';
import { loadCalendar, loadSettings } from '../../infra/database/case-view.js';
import { blockText } from '../cases/cases.service.js';
import { pageOf, positionOf, rowsToRead } from '../http/page.js';
import { Texts } from '../http/texts.js';
import type { Visit } from '../http/visit.js';
import type { LedgerReliability } from '../payments/payments.answers.js';
import { reliabilityOfLedger } from '../tenancies/ledger-state.js';
import { loadRentBooks } from '../tenancies/rent-books.js';
import { tenths } from '../tenancies/tenancies.service.js';
import type { CaseRef } from '../tenancies/tenancies.answers.js';
import { type TermAnswer, termAnswer } from '../words/terms.js';
import type { ArrearsQuery } from './arrears.schema.js';

export type ArrearsTab = 'open' | 'paused' | 'plan' | 'welfare' | 'court';
type ProposalKind = 'ready' | 'check' | 'nothing';

export interface ArrearsRow {
  tenancyId: string;
  reference: string;
  case: CaseRef | null;
  name: string;
  tenantCount: number;
  balanceCents: number;
  monthsTenths: number;
  threeMonths: TermAnswer | null;
  lastPayment: { date: IsoDate; amountCents: number } | null;
  step: string;
  proposal: { kind: ProposalKind; text: string };
}

export interface ArrearsAnswer {
  onDate: IsoDate;
  deadline: TermAnswer;
  ledger: LedgerReliability;
  counts: Record<ArrearsTab, number>;
  split: Record<ProposalKind, number>;
  items: ArrearsRow[];
  cursor: string | null;
}

interface TenancyInArrears {
  id: string;
  number: string;
  names: string | null;
  tenants: number;
  case_id: string | null;
  case_number: string | null;
  phase: string | null;
  blocks: string[] | null;
}

interface Rules {
  settings: ArrearsSettings;
  calendar: HolidayCalendar;
  onDate: IsoDate;
}

interface Judged {
  row: ArrearsRow;
  tab: ArrearsTab;
}

@Injectable()
export class ArrearsService {
  constructor(
    private readonly database: DataSource,
    private readonly texts: Texts,
  ) {}

  /** Who is in arrears on a day, and in which month three months threaten (S1 step 2). */
  async list(visit: Visit, query: ArrearsQuery): Promise<ArrearsAnswer> {
    const { manager } = this.database;
    const rules: Rules = {
      settings: await loadSettings(manager, { organisationId: visit.organisationId }),
      calendar: await loadCalendar(manager),
      onDate: query.onDate ?? visit.today,
    };
    const judged = await this.judged(visit, rules);
    const chosen = judged.filter(({ tab }) => query.tab === undefined || tab === query.tab);
    const asked = rowsToRead(visit, query.limit);
    const after = positionOf(query.cursor);
    const rows = chosen
      .map(({ row }) => row)
      .filter((row) => !after || place(row) > `${after.value}:${after.id}`)
      .slice(0, asked);
    return {
      onDate: rules.onDate,
      deadline: termAnswer(this.texts, this.deadline(rules)),
      ledger: await reliabilityOfLedger(manager, visit),
      counts: countBy(tabs, judged, ({ tab }) => tab),
      split: countBy(['ready', 'check', 'nothing'], chosen, ({ row }) => row.proposal.kind),
      ...pageOf(rows, asked, ({ reference, tenancyId }) => ({ value: reference, id: tenancyId })),
    };
  }

  /** The tenancies among these that are in arrears, whatever their number. */
  async rowsFor(visit: Visit, tenancyIds: readonly string[]): Promise<ArrearsRow[]> {
    const { manager } = this.database;
    const rules: Rules = {
      settings: await loadSettings(manager, { organisationId: visit.organisationId }),
      calendar: await loadCalendar(manager),
      onDate: visit.today,
    };
    const judged = await this.judged(visit, rules);
    return judged.map(({ row }) => row).filter(({ tenancyId }) => tenancyIds.includes(tenancyId));
  }

  private async judged(visit: Visit, rules: Rules): Promise<Judged[]> {
    const { manager } = this.database;
    const tenancies = await rowsOf<TenancyInArrears>(
      manager,
      sql`select t.id, t.number, n.names, n.tenants, c.id as case_id, c.number as case_number, c.phase,
            array(select jsonb_array_elements_text(c.waiting->'blocks')) as blocks
          from tenancy t left join arrears_case c on c.tenancy_id = t.id and c.closed_on is null
          left join lateral (select string_agg(p.first_name || ' ' || p.last_name, ' en '
              order by p.last_name, p.id) as names, count(*)::int as tenants
            from occupant o join person p on p.id = o.person_id
            where o.tenancy_id = t.id and o.kind = 'tenant'
            and (o.until_date is null or o.until_date >= ${visit.today})) n on true
          where ${visit.access.where('debt.view', 't')} order by t.number, t.id`,
    );
    const ids = tenancies.map(({ id }) => id);
    const books = await loadRentBooks(manager, ids, rules.settings);
    return tenancies.flatMap((tenancy) => {
      const book = books.get(tenancy.id);
      const row = book && this.row(tenancy, book, rules);
      return row ? [{ row, tab: tabOf(tenancy) }] : [];
    });
  }

  private row(tenancy: TenancyInArrears, book: RentBook, rules: Rules): ArrearsRow | undefined {
    const { onDate, settings, calendar } = rules;
    const balanceCents = ledgerOn(book, onDate).openCents;
    if (balanceCents <= 0 && tenancy.case_id === null) return undefined;
    const name = tenancy.names ?? '';
    const threat = threatenedMonth(book, onDate, settings.threeMonthsToleranceCents);
    const last = book.receipts
      .filter(({ reversedOn, valueDate }) => reversedOn === undefined && valueDate <= onDate)
      .sort((a, b) => (a.valueDate < b.valueDate ? 1 : -1))[0];
    return {
      tenancyId: tenancy.id,
      reference: tenancy.number,
      case:
        tenancy.case_id === null || tenancy.case_number === null
          ? null
          : { id: tenancy.case_id, number: tenancy.case_number, name },
      name,
      tenantCount: tenancy.tenants,
      balanceCents,
      monthsTenths: tenths(book, onDate),
      threeMonths: threat
        ? termAnswer(this.texts, tenthOfMonth(threat.month, settings.testDay, calendar))
        : null,
      lastPayment: last ? { date: last.valueDate, amountCents: last.amountCents } : null,
      step: tenancy.phase === null ? '' : this.texts.word(`general.phase.${tenancy.phase}`),
      proposal: this.proposal(tenancy, balanceCents, settings),
    };
  }

  private proposal(
    { phase, blocks, tenants }: TenancyInArrears,
    balanceCents: number,
    { letterOneFloorCents }: ArrearsSettings,
  ): ArrearsRow['proposal'] {
    const [block] = blocks ?? [];
    if (block !== undefined) return { kind: 'check', text: blockText(block) };
    if (phase !== null) return { kind: 'nothing', text: this.texts.word(`general.phase.${phase}`) };
    if (tenants === 0) return { kind: 'check', text: blockText('no_addressee') };
    if (balanceCents <= letterOneFloorCents) {
      return { kind: 'nothing', text: blockText('below_floor') };
    }
    return { kind: 'ready', text: 'Start de procedure: brief 1.' };
  }

  /** The test day of this month, or of the next one once it has passed. */
  private deadline({ onDate, settings, calendar }: Rules): Term {
    const month = monthOf(onDate);
    const term = tenthOfMonth(month, settings.testDay, calendar);
    if (term.date >= onDate) return term;
    return tenthOfMonth(addMonthsToMonth(month, 1), settings.testDay, calendar);
  }
}

const tabs: readonly ArrearsTab[] = ['open', 'paused', 'plan', 'welfare', 'court'];
const place = ({ reference, tenancyId }: ArrearsRow): string => `${reference}:${tenancyId}`;

function tabOf({ phase, blocks }: TenancyInArrears): ArrearsTab {
  const known = arrearsPhases.find((one) => one === phase);
  if (known === 'plan') return 'plan';
  if (known === 'court' || known === 'petition') return 'court';
  if (known === 'welfare_centre' || known === 'committee') return 'welfare';
  return (blocks ?? []).length > 0 ? 'paused' : 'open';
}

function countBy<Name extends string, Thing>(
  names: readonly Name[],
  things: readonly Thing[],
  nameOf: (thing: Thing) => Name,
): Record<Name, number> {
  const counted = names.map((name) => [name, things.filter((one) => nameOf(one) === name).length]);
  return Object.fromEntries(counted) as Record<Name, number>;
}
