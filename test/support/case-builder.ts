/** A case on paper for the rules' tests: facts and events in, a real fold and a real calendar out. No stack, no mocks. */
import { foldCase, type CaseFile } from '../../domain/arrears/case-file.js';
import type {
  ArrearsEvent,
  ArrearsEventData,
  ArrearsEventType,
  DeliveryOutcome,
  LetterKind,
} from '../../domain/arrears/events.js';
import type { ArrearsPhase } from '../../domain/arrears/process.js';
import { arrearsSettingsV1, type ArrearsSettings } from '../../domain/arrears/settings.js';
import type { CaseView, TenantView } from '../../domain/arrears/situation.js';
import { taskDefinitions, type TaskKind } from '../../domain/task/tasks.js';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import type {
  Correction,
  RentBook,
  RentLine,
  RepaymentPlanTerms,
} from '../../domain/ledger/types.js';
import { dayAfterWorking, presumedReceipt } from '../../domain/term/rules.js';
import { brusselsInstant } from '../../domain/term/term.js';
import type { IsoDate, IsoInstant, Term } from '../../domain/term/types.js';

/** The rent of every tenancy on paper, due on the 5th from January 2026 on. */
const monthlyRentCents = 60_000;

/** The instant the Brussels clock shows a time on a day. */
export const clock = (date: IsoDate, time = '09:00'): IsoInstant => brusselsInstant(date, time);

/** A term that is just a day, for what a test does not ask about. */
export function dayTerm(date: IsoDate): Term {
  const next = dayAfterWorking(date, belgianCalendarV1);
  const ends = brusselsInstant(nextDay(date), '00:00');
  return { ...next, date, opensAt: brusselsInstant(date, '08:00'), endsAt: ends };
}

function nextDay(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

interface Lettered {
  occurrence?: number;
  tenants?: readonly string[];
}

/** The id of a letter on paper: its kind, which time it was sent, and to whom. */
export const letterId = (kind: LetterKind, tenantId = 'an', occurrence = 1): string =>
  `${kind}:${String(occurrence)}:${tenantId}`;

/** Builds a case in the users' words; each step is an event that is folded, or a fact beside the file. */
export class CaseOnPaper {
  private readonly events: ArrearsEvent[] = [];
  private readonly book: RentBook = {
    rentLines: [
      {
        id: 'lease',
        from: '2026-01-01',
        until: null,
        monthlyCents: monthlyRentCents,
        dueDay: 5,
        kind: 'rent',
      },
    ],
    corrections: [],
    receipts: [],
    plans: [],
    settings: { graceCents: 500, countedKinds: ['rent', 'monthly_charge', 'rent_correction'] },
  };
  private tenants: TenantView[] = [
    { personId: 'an', from: '2026-01-01', until: null, statuses: [] },
  ];
  private facts: Partial<CaseView> = {};

  /** An event at ten in the morning of a day. */
  happens<T extends ArrearsEventType>(on: IsoDate, type: T, data: ArrearsEventData[T]): this {
    const event = { type, v: 1, data, at: clock(on, '10:00'), actor: 'test' };
    this.events.push(event as unknown as ArrearsEvent);
    return this;
  }

  with(facts: Partial<CaseView>): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  withSettings(settings: Partial<ArrearsSettings>): this {
    const before = this.facts.settings ?? arrearsSettingsV1;
    return this.with({ settings: { ...before, ...settings } });
  }

  /** Also a tenant of the lease. */
  withTenant(personId: string, more: Partial<TenantView> = {}): this {
    const tenant = { personId, from: '2026-01-01', until: null, statuses: [], ...more };
    const known = this.tenants.some((one) => one.personId === personId);
    this.tenants = known
      ? this.tenants.map((one) => (one.personId === personId ? tenant : one))
      : [...this.tenants, tenant];
    return this;
  }

  withStatus(
    kind: TenantView['statuses'][number]['kind'],
    from: IsoDate,
    more: { personId?: string; released?: boolean } = {},
  ): this {
    const { personId = 'an', released = false } = more;
    const tenant = this.tenants.find((one) => one.personId === personId);
    const statusId = `${kind}:${personId}`;
    const statuses = [...(tenant?.statuses ?? []), { statusId, kind, from, released }];
    return this.withTenant(personId, { ...tenant, statuses });
  }

  /** The rent changes or stops: no line after this day. */
  rentStopsOn(until: IsoDate): this {
    this.book.rentLines = this.book.rentLines.map((line) => ({ ...line, until }));
    return this;
  }

  /** Also asked each month. */
  withLine(line: Partial<RentLine>): this {
    const [lease] = this.book.rentLines;
    if (lease) this.book.rentLines.push({ ...lease, id: `line:${line.kind ?? 'rent'}`, ...line });
    return this;
  }

  owes(correction: Partial<Correction> & Pick<Correction, 'amountCents' | 'dueOn' | 'kind'>): this {
    const id = `c${String(this.book.corrections.length)}`;
    this.book.corrections.push({ id, disputed: false, description: '', ...correction });
    return this;
  }

  pays(
    on: IsoDate,
    amountCents: number,
    receiptId = `r${String(this.book.receipts.length)}`,
  ): this {
    this.book.receipts.push({ id: receiptId, valueDate: on, amountCents });
    return this.happens(on, 'money_received', { receiptId, amountCents, valueDate: on });
  }

  /** Money that was paid goes back to the bank. */
  reverses(receiptId: string, on: IsoDate): this {
    const receipt = this.book.receipts.find(({ id }) => id === receiptId);
    const amountCents = receipt?.amountCents ?? 0;
    this.book.receipts = this.book.receipts.map((one) =>
      one.id === receiptId ? { ...one, reversedOn: on } : one,
    );
    return this.happens(on, 'money_reversed', { receiptId, amountCents, on });
  }

  agreesPlan(plan: RepaymentPlanTerms, guidance = false): this {
    this.book.plans.push(plan);
    const { id: planId, from, instalments } = plan;
    const data = { planId, by: 'landlord' as const, from, instalments, guidance };
    return this.happens(from, 'plan_agreed', data);
  }

  enters(phase: ArrearsPhase, on: IsoDate): this {
    return this.happens(on, 'phase_entered', { phase, move: 'test' });
  }

  prepares(
    kind: LetterKind,
    on: IsoDate,
    { occurrence = 1, tenants = ['an'] }: Lettered = {},
  ): this {
    const sender = /^(invitation|decision)/.test(kind) ? 'welfare_centre' : 'landlord';
    for (const tenantId of tenants) {
      const id = letterId(kind, tenantId, occurrence);
      this.happens(on, 'letter_prepared', {
        letterId: id,
        kind,
        occurrence,
        tenantId,
        sender,
        documentId: `document:${id}`,
        postFrom: on,
      });
    }
    return this;
  }

  /** Released at the post desk, to be posted by the end of the next working day. */
  releases(id: string, on: IsoDate): this {
    const depositBy = dayAfterWorking(on, belgianCalendarV1);
    return this.happens(on, 'letter_released', { letterId: id, depositBy });
  }

  deposits(id: string, on: IsoDate): this {
    const presumed = presumedReceipt(on, belgianCalendarV1);
    return this.happens(on, 'letter_deposited', {
      letterId: id,
      on,
      registeredNumber: 'RR',
      presumed,
    });
  }

  /** Prepared and handed over at the post, for each tenant. */
  posts(kind: LetterKind, on: IsoDate, more: Lettered = {}): this {
    this.prepares(kind, on, more);
    for (const tenantId of more.tenants ?? ['an'])
      this.deposits(letterId(kind, tenantId, more.occurrence ?? 1), on);
    return this;
  }

  /** What the post tells about a letter. */
  brings(id: string, outcome: DeliveryOutcome, on: IsoDate): this {
    return this.happens(on, 'letter_delivered', { letterId: id, outcome, on });
  }

  asks(kind: TaskKind, on: IsoDate, more: Partial<ArrearsEventData['task_opened']> = {}): this {
    const { role } = taskDefinitions[kind];
    const task = { taskId: kind, key: `${kind}:1`, kind, role, due: dayTerm(on), ...more };
    return this.happens(on, 'task_opened', task);
  }

  answers(taskId: string, outcome: string, on: IsoDate): this {
    return this.happens(on, 'task_completed', { taskId, outcome, commandId: `command:${taskId}` });
  }

  shares(on: IsoDate, shareId = 'share'): this {
    return this.happens(on, 'shared', {
      shareId,
      organisationId: 'ocmw',
      fields: ['name'],
      ground: 'informed_no_objection',
      documentId: 'document:share',
      openCents: 180_000,
    });
  }

  file(): CaseFile {
    return foldCase(this.events);
  }

  /** The case as its rules see it on a day, at nine unless told otherwise. */
  on(today: IsoDate, time = '09:00'): CaseView {
    return {
      caseId: 'case',
      at: clock(today, time),
      today,
      file: this.file(),
      settings: arrearsSettingsV1,
      calendar: belgianCalendarV1,
      book: this.book,
      tenants: this.tenants,
      leaseEndsOn: null,
      bookedThrough: today,
      unseenCredits: [],
      hasCompanyNumber: true,
      partnerId: 'ocmw',
      protocol: {
        signedOn: '2026-01-01',
        validUntil: '2049-12-31',
        fields: arrearsSettingsV1.sharedFields,
      },
      rolesPresent: {
        landlord: ['arrears_officer', 'landlord_coordinator', 'landlord_management'],
        welfare_centre: ['lac_administrator', 'social_worker', 'head_of_social_service'],
      },
      ...this.facts,
    };
  }
}

/** A tenancy of one tenant, An, who pays nothing from January 2026 on; its case is opened at letter 1. */
export function aTenancyBehind(): CaseOnPaper {
  return new CaseOnPaper().happens('2026-01-12', 'case_opened', {
    number: 'A-1',
    tenancyId: 'tenancy',
    settingsVersion: 1,
    resumed: false,
    takenOver: false,
  });
}

/** An got letters 1 and 2 on their days and let the 10th of March pass; letter 3 is due on the 11th. */
export function beforeLetterThree(): CaseOnPaper {
  return aTenancyBehind()
    .posts('letter_1', '2026-01-12')
    .enters('letter_2', '2026-01-12')
    .posts('letter_2', '2026-02-06')
    .enters('tenth', '2026-02-06')
    .enters('letter_3', '2026-03-11');
}

/** Letter 3 was posted on Wednesday 11 March and received on Friday the 13th: An may object until the 20th. */
export function inTheObjectionWeek(): CaseOnPaper {
  return beforeLetterThree()
    .posts('letter_3', '2026-03-11')
    .enters('objection_week', '2026-03-11')
    .brings(letterId('letter_3'), 'received', '2026-03-13');
}

/** The file went to the OCMW on Thursday 26 March. */
export function atTheOcmw(): CaseOnPaper {
  return inTheObjectionWeek()
    .enters('hand_over', '2026-03-26')
    .shares('2026-03-26')
    .enters('welfare_centre', '2026-03-26');
}
