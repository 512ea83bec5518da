import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { fieldsToShare, tenantsToWrite } from '../../domain/arrears/blocks.js';
import { currentLetters, runningPlan, type LetterOnFile } from '../../domain/arrears/case-file.js';
import type { Addressee, CommitteeDecision, LetterKind } from '../../domain/arrears/events.js';
import type { ArrearsTermKind } from '../../domain/arrears/process.js';
import type { Judged } from '../../domain/arrears/situation.js';
import { ledgerOn } from '../../domain/ledger/ledger.js';
import { noticePeriod, presumedReceipt } from '../../domain/term/rules.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { IsoDate, Term } from '../../domain/term/types.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person, PersonStatus, type PostalAddress } from '../../infra/database/entities/person.js';
import { Tenancy } from '../../infra/database/entities/tenancy.js';
import type {
  HandOver,
  HandOverTenant,
  LetterData,
  LetterDate,
  Notice,
  Sender,
  SentLetter,
} from '../letter/letter-data.js';

/** What is written to one reader: everything is read in the letter's own transaction. */
export interface Writing {
  letterId: string;
  kind: LetterKind | 'hand_over' | 'petition';
  tenantId: string;
  addressee: Addressee;
}

const senderIsOcmw: readonly string[] = ['invitation_visit', 'invitation_committee', 'decision'];

/** Whether the landlord or the OCMW sends a kind of letter (S1 steps 4-6: the LAC officer draws up and sends). */
export function senderOf(kind: LetterKind): 'landlord' | 'welfare_centre' {
  return senderIsOcmw.includes(kind) ? 'welfare_centre' : 'landlord';
}

/** Reads all that one letter or hand-over file says. */
export async function readLetterData(
  manager: EntityManager,
  judged: Judged,
  writing: Writing,
): Promise<LetterData> {
  const { view, ledger } = judged;
  const tenancy = await manager.findOneByOrFail(Tenancy, { id: view.file.opened?.tenancyId });
  const landlord = senderDetails(
    await manager.findOneByOrFail(Organisation, { id: tenancy.organisationId }),
  );
  const partner =
    view.partnerId === null
      ? null
      : await manager.findOneByOrFail(Organisation, { id: view.partnerId });
  const person = await manager.findOneByOrFail(Person, { id: writing.tenantId });
  const fromOcmw = senderIsOcmw.includes(writing.kind) && partner !== null;
  const counted = ledger.debts.filter(
    (debt) => debt.counts && debt.openCents > 0 && debt.dueOn < view.today,
  );
  const dwelling = [tenancy.street, `${tenancy.postalCode} ${tenancy.municipality}`];
  return {
    letterId: writing.letterId,
    kind: writing.kind,
    textVersion: 1,
    printedOn: view.today,
    sender: fromOcmw ? senderDetails(partner) : landlord,
    ...(fromOcmw ? { landlord } : {}),
    ...(partner ? { welfareCentre: partnerDetails(partner) } : {}),
    ...(writing.kind === 'hand_over' && partner
      ? { addressee: { name: partner.name, addressLines: senderDetails(partner).addressLines } }
      : await readerOf(manager, { person, dwelling, addressee: writing.addressee })),
    caseNumber: view.file.opened?.number ?? '',
    tenancy: {
      addressLines: fromOcmw && isProtected(view, person) ? [] : dwelling,
      structuredReference: tenancy.structuredReference,
    },
    amounts: {
      asOf: view.today,
      openCents: ledger.openCents,
      debts: counted.map(({ month, dueOn, amountCents, openCents }) => ({
        month,
        dueOn,
        amountCents,
        openCents,
      })),
    },
    dates: datesFor(judged, writing.kind),
    settings: {
      objectionDays: view.settings.objectionDays,
      petitionText: view.settings.petitionText,
      sharedFields: writing.kind === 'hand_over' ? fieldsToShare(view) : view.settings.sharedFields,
      paymentTermDays: view.settings.letterOneTermDays,
    },
    ...(await meetingPart(manager, judged, writing.kind)),
    ...(await decisionPart(manager, judged, writing.kind)),
    ...noticePart(judged, writing.kind),
    ...(writing.kind === 'hand_over'
      ? { handOver: await handOverPart(manager, judged, dwelling) }
      : {}),
  };
}

function senderDetails(organisation: Organisation): Sender {
  return {
    name: organisation.name,
    addressLines: [organisation.street, `${organisation.postalCode} ${organisation.municipality}`],
    phone: organisation.phone,
    email: organisation.email,
    ...(organisation.iban === null ? {} : { iban: organisation.iban }),
    ...(organisation.companyNumber === null ? {} : { companyNumber: organisation.companyNumber }),
  };
}

function partnerDetails(partner: Organisation): {
  name: string;
  addressLines: string[];
  phone: string;
} {
  const { name, addressLines, phone } = senderDetails(partner);
  return { name, addressLines, phone };
}

/** First name and last name. */
export function nameOf(person: Person): string {
  return `${person.firstName} ${person.lastName}`;
}

interface Reader {
  person: Person;
  dwelling: string[];
  addressee: Addressee;
}

/** The tenant at the own address, or the administrator with the copy that says whom it was written to. */
async function readerOf(
  manager: EntityManager,
  { person, dwelling, addressee }: Reader,
): Promise<Pick<LetterData, 'addressee' | 'copyOf'>> {
  const name = nameOf(person);
  if (addressee === 'tenant') {
    const own = person.postalAddress;
    return { addressee: { name, addressLines: own ? linesOf(own) : dwelling } };
  }
  const { representative } = await manager.findOneOrFail(PersonStatus, {
    where: { personId: person.id, representative: Not(IsNull()) },
    order: { releasedAt: 'DESC' },
  });
  return {
    addressee: {
      name: representative?.name ?? '',
      addressLines: representative ? linesOf(representative) : [],
    },
    copyOf: { tenantName: name, registered: true },
  };
}

/** An address as it stands under a name. */
export function linesOf({ street, postalCode, municipality }: PostalAddress): string[] {
  return [street, `${postalCode} ${municipality}`];
}

const datesOnPaper: Partial<Record<string, readonly ArrearsTermKind[]>> = {
  letter_1: ['letter_2_due'],
  letter_2: ['tenth'],
  letter_3: ['tenth'],
};

function datesFor({ terms }: Judged, kind: string): LetterDate[] {
  const kinds = datesOnPaper[kind] ?? [];
  return kinds.flatMap((code) => {
    const term = terms[code];
    return term ? [{ code, date: term.date, steps: term.reason.steps }] : [];
  });
}

async function meetingPart(
  manager: EntityManager,
  { view, terms }: Judged,
  kind: string,
): Promise<Pick<LetterData, 'meeting'>> {
  if (kind === 'invitation_visit')
    return { meeting: await visitOf(manager, view.file.tasks, terms.first_contact) };
  const session = view.file.sessions.at(-1);
  if (kind !== 'invitation_committee' || !session) return {};
  const meeting = await manager.findOneByOrFail(MeetingRow, { id: session.sessionId });
  return { meeting: { date: meeting.onDate, time: meeting.time, place: meeting.place } };
}

interface VisitWords {
  on?: IsoDate;
  time?: string;
}

async function visitOf(
  manager: EntityManager,
  tasks: Judged['view']['file']['tasks'],
  contactBy: Term | undefined,
): Promise<{ date: IsoDate; time: string; place: string }> {
  const assigned = tasks
    .filter((task) => task.kind === 'assign_worker' && task.state === 'completed')
    .at(-1);
  const command =
    assigned?.commandId === undefined
      ? null
      : await manager.findOneBy(CommandRow, { id: assigned.commandId });
  const words = (command?.body ?? {}) as VisitWords;
  return {
    date: words.on ?? contactBy?.date ?? '',
    time: words.time ?? '10:00',
    place: 'bij u thuis',
  };
}

interface DecisionWords {
  motive?: string;
}

async function decisionPart(
  manager: EntityManager,
  { view }: Judged,
  kind: string,
): Promise<Pick<LetterData, 'decision' | 'plan'>> {
  const decision = view.file.decisions.at(-1);
  if (kind !== 'decision' || !decision) return {};
  const command = await manager.findOneBy(CommandRow, { id: decision.commandId });
  const motive = ((command?.body ?? {}) as DecisionWords).motive ?? '';
  const { instalments = [] } = (command?.args ?? {}) as {
    instalments?: { n: number; dueOn: IsoDate; amountCents: number }[];
  };
  const on = view.file.sessions.find((session) => session.sessionId === decision.sessionId)?.on;
  const code: CommitteeDecision = decision.decision;
  const monthlyRentCents = monthlyRent(view);
  return {
    decision: { code, motive, ...(on === undefined ? {} : { on }) },
    ...(instalments.length > 0 ? { plan: { instalments, monthlyRentCents } } : {}),
  };
}

/** What all rent lines of today ask a month, in cents. */
export function monthlyRent({ book, today }: Judged['view']): number {
  return book.rentLines
    .filter((line) => line.from <= today && (line.until === null || line.until >= today))
    .reduce((sum, line) => sum + line.monthlyCents, 0);
}

function noticePart({ view }: Judged, kind: string): Pick<LetterData, 'notice'> {
  if (kind !== 'termination_notice') return {};
  const received = presumedReceipt(view.today, view.calendar);
  const { startsOn, end } = noticePeriod(received.date, view.settings.noticeMonths, view.calendar);
  const months = view.settings.noticeMonths;
  return { notice: { months, startsOn, endsOn: end.date, ground: noticeGround(view) } };
}

/** Why notice is given: a plan that was broken, else the arrears alone. */
export function noticeGround({ file }: Judged['view']): Notice['ground'] {
  const broken = file.plans.some((plan) => plan.ended?.state === 'broken') && !runningPlan(file);
  return broken ? 'plan_broken' : 'arrears';
}

/** The told fields as far as the protocol has them, and the amount letter 3 named beside today's (facts §13.12, §13.13). */
async function handOverPart(
  manager: EntityManager,
  { view }: Judged,
  dwelling: string[],
): Promise<HandOver> {
  const shared = fieldsToShare(view);
  const people = await manager.find(Person, {
    where: { id: In(tenantsToWrite(view)) },
    order: { id: 'ASC' },
  });
  const letterThree = currentLetters(view.file, 'letter_3')[0];
  const toldOn = letterThree ? brusselsDateOf(letterThree.preparedAt) : view.today;
  return {
    tenants: people.map((person): HandOverTenant => ({
      ...(shared.includes('name') ? { name: nameOf(person) } : {}),
      ...(shared.includes('address') && !isProtected(view, person)
        ? { addressLines: dwelling }
        : {}),
      ...(shared.includes('phone') && person.phone !== null ? { phone: person.phone } : {}),
    })),
    told: { asOf: toldOn, openCents: ledgerOn(view.book, toldOn).openCents },
    letters: shared.includes('letters_sent') ? view.file.letters.flatMap(sentLetter) : [],
    protocol: view.protocol ? `protocol van ${view.protocol.signedOn}` : '',
    until: view.protocol?.validUntil ?? view.today,
  };
}

/** A protected address is told to nobody, also after a person released the case (facts §13.10, fixed). */
export function isProtected({ tenants }: Judged['view'], person: Person): boolean {
  const statuses = tenants.find((tenant) => tenant.personId === person.id)?.statuses ?? [];
  return statuses.some((status) => status.kind === 'protected_address');
}

function sentLetter(letter: LetterOnFile): SentLetter[] {
  if (!letter.deposited) return [];
  const received =
    letter.delivery?.outcome === 'received' ? { receivedOn: letter.delivery.on } : {};
  return [{ kind: letter.kind, postedOn: letter.deposited.on, ...received }];
}
