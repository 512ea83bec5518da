/** The users' words of the procedure tests: an agency, its tenants, its post desk, its bank and its people. */
import { randomUUID } from 'node:crypto';
import {
  deliverLetter,
  depositLetter,
  releaseLetter,
  type Deposit,
  type PostAnswer,
} from '../../api/letters/post-desk.js';
import {
  receiveMoney,
  reverseMoney,
  startProcedure,
  tellCase,
  type Booker,
} from '../../api/payments/money.js';
import { conveneSession } from '../../api/meetings/session-desk.js';
import { Once } from '../../api/http/once.js';
import { Problem } from '../../api/http/problem.js';
import type { Visit } from '../../api/http/visit.js';
import type { ReleaseBody } from '../../api/people/people.schema.js';
import { PeopleService } from '../../api/people/people.service.js';
import { outlook, type Branch } from '../../domain/arrears/outlook.js';
import type { CaseFile, LetterOnFile, TaskOnFile } from '../../domain/arrears/case-file.js';
import type {
  DeliveryOutcome,
  LetterKind,
  NewEvent,
  PersonStatusKind,
} from '../../domain/arrears/events.js';
import type { HoldReason } from '../../domain/hold/hold.js';
import { arrearsSettingsV1, type ArrearsSettings } from '../../domain/arrears/settings.js';
import type { TaskKind, TaskRole } from '../../domain/task/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { MeetingMember } from '../../domain/meeting/session.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { Access } from '../../infra/access/access.js';
import { loadCaseFile, loadEvents } from '../../infra/database/case-store.js';
import { loadCaseView } from '../../infra/database/case-view.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { ArrearsCaseRow } from '../../infra/database/entities/arrears-case.js';
import type { CommandRow } from '../../infra/database/entities/command.js';
import { DocumentRow, MailRow } from '../../infra/database/entities/document.js';
import {
  BankMovementRow,
  BankStatementRow,
  ReceiptRow,
} from '../../infra/database/entities/money.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person, PersonStatus } from '../../infra/database/entities/person.js';
import {
  SettingsVersion,
  SharingProtocol,
  WelfareRecipient,
} from '../../infra/database/entities/rules.js';
import { Occupant, RentLineRow, Tenancy } from '../../infra/database/entities/tenancy.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { settle, toEndOfDay, type World } from './world.js';

export interface Agency {
  world: World;
  landlordId: string;
  welfareCentreId: string;
  officerId: string;
  coordinatorId: string;
  workerId: string;
}

export interface GivenAgency {
  settings?: Partial<ArrearsSettings>;
  protocol?: boolean;
  partner?: boolean;
}

export async function givenAnAgency(world: World, given: GivenAgency = {}): Promise<Agency> {
  const { source, clock } = world;
  const organisation = (kind: 'landlord' | 'welfare_centre', name: string) => ({
    id: randomUUID(),
    kind,
    name,
    street: 'Europalaan 10',
    postalCode: '3600',
    municipality: 'Genk',
    phone: '089 00 00 01',
    email: `${kind}@agency.test`,
    iban: 'BE71096123456769',
    companyNumber: '0403019261',
  });
  const landlord = organisation('landlord', 'Woonmaatschappij Genk');
  const centre = organisation('welfare_centre', 'OCMW Genk');
  await source.getRepository(Organisation).insert([landlord, centre]);
  const user = (organisationId: string, name: string, roles: string[]) => ({
    id: randomUUID(),
    organisationId,
    email: `${name}.${organisationId.slice(0, 8)}@agency.test`,
    name,
    passwordHash: null,
    roles,
    deputyUserId: null,
    active: true,
    invitationHash: null,
  });
  const officer = user(landlord.id, 'an', ['arrears_officer']);
  const coordinator = user(landlord.id, 'piet', ['landlord_coordinator']);
  const lac = user(centre.id, 'lea', ['lac_administrator']);
  const worker = user(centre.id, 'mia', ['social_worker']);
  await source.getRepository(AppUser).insert([officer, coordinator, lac, worker]);
  if (given.settings) {
    const data = { ...arrearsSettingsV1, ...given.settings, version: 2 };
    const row = {
      id: randomUUID(),
      organisationId: landlord.id,
      name: 'arrears',
      version: 2,
      data,
    };
    const published = {
      validFrom: '2026-01-01',
      author: 'test',
      source: 'agency',
      publishedAt: clock.now(),
    };
    await source.getRepository(SettingsVersion).insert({ ...row, ...published });
  }
  if (given.partner !== false) {
    const recipient = {
      organisationId: landlord.id,
      municipality: 'Genk',
      welfareCentreId: centre.id,
    };
    await source
      .getRepository(WelfareRecipient)
      .insert({ id: randomUUID(), ...recipient, fromDate: '2020-01-01', untilDate: null });
  }
  const agency = {
    world,
    landlordId: landlord.id,
    welfareCentreId: centre.id,
    officerId: officer.id,
    coordinatorId: coordinator.id,
    workerId: worker.id,
  };
  if (given.protocol !== false) await givenAProtocol(agency);
  return agency;
}

/** The landlord and the OCMW signed what they may tell each other; the rest is as given. */
export async function givenAProtocol(
  { world, ...agency }: Agency,
  given: Partial<Omit<SharingProtocol, 'id'>> = {},
): Promise<void> {
  const { landlordId: organisationId, welfareCentreId: partnerId } = agency;
  await world.source.getRepository(SharingProtocol).insert({
    id: randomUUID(),
    organisationId,
    partnerId,
    signedOn: '2020-01-01',
    validUntil: '2049-12-31',
    fields: arrearsSettingsV1.sharedFields,
    ...given,
  });
}

export interface GivenTenancy {
  tenants?: number;
  rentCents?: number;
  from: string;
  dueDay?: number;
}

export interface Household {
  tenancyId: string;
  tenantIds: string[];
}

let tenancyCount = 0;

export async function givenATenancy(agency: Agency, given: GivenTenancy): Promise<Household> {
  const { source } = agency.world;
  tenancyCount += 1;
  const tenancyId = randomUUID();
  const organisationId = agency.landlordId;
  const reference = structuredReference(String(tenancyCount).padStart(10, '0'));
  const place = { street: 'Kerkstraat 4', postalCode: '3600', municipality: 'Genk' };
  const lease = {
    number: `H-${String(tenancyCount)}`,
    structuredReference: reference,
    startsOn: given.from,
    endsOn: null,
  };
  await source.getRepository(Tenancy).insert({ id: tenancyId, organisationId, ...place, ...lease });
  const rent = {
    kind: 'rent' as const,
    fromDate: given.from,
    untilDate: null,
    monthlyCents: given.rentCents ?? 60_000,
  };
  await source
    .getRepository(RentLineRow)
    .insert({ id: randomUUID(), organisationId, tenancyId, ...rent, dueDay: given.dueDay ?? 5 });
  const tenantIds: string[] = [];
  for (let n = 0; n < (given.tenants ?? 1); n++) {
    const personId = randomUUID();
    const names = {
      firstName: ['Jan', 'Ria', 'Els'][n] ?? 'Tom',
      lastName: ['Peeters', 'Claessens', 'Maes'][n] ?? 'Wouters',
    };
    await source.getRepository(Person).insert({
      id: personId,
      organisationId,
      ...names,
      phone: null,
      email: null,
      postalAddress: null,
    });
    const occupant = { kind: 'tenant' as const, fromDate: given.from, untilDate: null };
    await source
      .getRepository(Occupant)
      .insert({ id: randomUUID(), organisationId, tenancyId, personId, ...occupant });
    tenantIds.push(personId);
  }
  return { tenancyId, tenantIds: tenantIds.sort() };
}

export function booker(agency: Agency): Booker {
  return {
    actor: agency.officerId,
    organisationId: agency.landlordId,
    at: agency.world.clock.now(),
  };
}

export function today(agency: Agency): string {
  return brusselsDateOf(agency.world.clock.now().toISOString());
}

/** A statement without movements: the ledger is booked through this day. */
export async function whenStatementsAreInUpTo(agency: Agency, day: string): Promise<void> {
  const { source } = agency.world;
  const numbers = {
    account: 'BE71096123456769',
    number: Number(day.slice(5).replace('-', '')),
    oldBalanceCents: '0',
    newBalanceCents: '0',
  };
  const row = {
    id: randomUUID(),
    organisationId: agency.landlordId,
    importId: randomUUID(),
    onDate: day,
  };
  await source.getRepository(BankStatementRow).insert({ ...row, ...numbers });
}

export async function whenMoneyIsBooked(
  agency: Agency,
  tenancyId: string,
  money: { cents: number; valueDate?: string },
): Promise<string> {
  const receiptId = await whenMoneyIsBookedUnheard(agency, tenancyId, money);
  await settle(agency.world);
  return receiptId;
}

/** Books money without giving the procedure the time to hear of it. */
export async function whenMoneyIsBookedUnheard(
  agency: Agency,
  tenancyId: string,
  money: { cents: number; valueDate?: string },
): Promise<string> {
  return agency.world.source.transaction(async (manager) => {
    await lockTenancy(manager, tenancyId);
    const valueDate = money.valueDate ?? today(agency);
    const booked = { tenancyId, amountCents: money.cents, valueDate };
    return receiveMoney(manager, booker(agency), { ...booked, reference: null, movementId: null });
  });
}

export async function whenMoneyGoesBack(agency: Agency, receiptId: string): Promise<void> {
  const { source } = agency.world;
  await source.transaction(async (manager) => {
    const receipt = await manager.findOneByOrFail(ReceiptRow, { id: receiptId });
    await lockTenancy(manager, receipt.tenancyId);
    await reverseMoney(manager, booker(agency), receipt);
  });
  await settle(agency.world);
}

export async function whenTheOfficerStarts(agency: Agency, tenancyId: string): Promise<string> {
  const { source, clock } = agency.world;
  const caseId = uuidv7(clock.now());
  await source.transaction((manager) =>
    startProcedure(manager, booker(agency), {
      commandId: randomUUID(),
      caseId,
      tenancyId,
      resume: false,
    }),
  );
  await settle(agency.world);
  return caseId;
}

export async function whenAPersonRecords(
  agency: Agency,
  caseId: string,
  event: NewEvent,
): Promise<void> {
  const { source } = agency.world;
  await source.transaction((manager) =>
    tellCase(manager, booker(agency), { caseId, events: [event] }),
  );
  await settle(agency.world);
}

export async function fileOf(agency: Agency, caseId: string): Promise<CaseFile> {
  return loadCaseFile(agency.world.source.manager, caseId);
}

export async function caseRow(agency: Agency, caseId: string): Promise<ArrearsCaseRow> {
  return agency.world.source.getRepository(ArrearsCaseRow).findOneByOrFail({ id: caseId });
}

export async function lettersOf(
  agency: Agency,
  caseId: string,
  kind: LetterKind,
): Promise<LetterOnFile[]> {
  return (await fileOf(agency, caseId)).letters.filter((letter) => letter.kind === kind);
}

export async function openTask(
  agency: Agency,
  caseId: string,
  kind: TaskKind,
): Promise<TaskOnFile> {
  const open = (await fileOf(agency, caseId)).tasks.filter((task) => task.state === 'open');
  const task = open.find((one) => one.kind === kind);
  if (!task)
    throw new Error(
      `No open task ${kind}; open are: ${open.map((one) => one.kind).join(', ') || 'none'}`,
    );
  return task;
}

/** The post desk releases and deposits every letter of a kind that waits, of one case or of several. */
export async function whenThePostDeskPosts(
  agency: Agency,
  caseIds: string | readonly string[],
  kind: LetterKind,
): Promise<void> {
  const { source } = agency.world;
  for (const caseId of [caseIds].flat()) {
    const waiting = await waitingLetters(agency, caseId, kind);
    if (waiting.length === 0) throw new Error(`No ${kind} waits at the post desk`);
    for (const { letterId } of waiting) {
      mustBeDone(await releaseLetter(source, booker(agency), letterId));
      mustBeDone(await depositLetter(source, booker(agency), postedToday(agency, letterId)));
    }
  }
  await settle(agency.world);
}

function postedToday(agency: Agency, letterId: string): Deposit {
  return { letterId, on: today(agency), registeredNumber: `010${'5'.repeat(27)}` };
}

function mustBeDone(answer: PostAnswer): void {
  if (!answer.ok) throw new Error(`The post desk refused: ${JSON.stringify(answer.refusal)}`);
}

export async function whenThePostBrings(
  agency: Agency,
  letterId: string,
  delivery: { outcome: DeliveryOutcome; on?: string },
): Promise<void> {
  const on = delivery.on ?? today(agency);
  mustBeDone(
    await deliverLetter(agency.world.source, booker(agency), {
      letterId,
      outcome: delivery.outcome,
      on,
    }),
  );
  await settle(agency.world);
}

/** Sends a decision through the command table and the relay, as the API does; answers the settled row. */
export async function decide(
  agency: Agency,
  caseId: string,
  decision: { message: string; args: object; body?: object; actor?: string },
): Promise<CommandRow> {
  const { source, clock, relay } = agency.world;
  const id = randomUUID();
  const { message, args, body = {}, actor = agency.coordinatorId } = decision;
  const about = {
    id,
    organisationId: agency.landlordId,
    actor,
    type: 'update' as const,
    target: `arrears:${caseId}`,
  };
  await source.transaction((manager) =>
    storeCommand(manager, { ...about, message, args, body, at: clock.now() }),
  );
  const row = await relay.deliver(id);
  await settle(agency.world);
  return row;
}

/** A person completes a task; refused is an error here, tests of refusals use `decide`. */
export async function whenDone(
  agency: Agency,
  caseId: string,
  task: { kind: TaskKind; outcome: string; details?: object; body?: object },
): Promise<void> {
  const { taskId } = await openTask(agency, caseId, task.kind);
  const args = { taskId, outcome: task.outcome, ...task.details };
  const row = await decide(agency, caseId, {
    message: 'completeTask',
    args,
    ...(task.body ? { body: task.body } : {}),
  });
  if (row.state !== 'applied')
    throw new Error(`${task.kind} ${task.outcome}: ${row.state} ${JSON.stringify(row.answer)}`);
}

/** The OCMW convenes the coordinator and its social worker; the mails to them leave. */
export async function givenASession(
  agency: Agency,
  on: string,
  given: { time?: string; members?: readonly MeetingMember[] } = {},
): Promise<string> {
  const usual: MeetingMember[] = [
    { userId: agency.coordinatorId, capacity: 'landlord_coordinator' },
    { userId: agency.workerId, capacity: 'expert' },
  ];
  const { time = '14:00', members = usual } = given;
  const planned = { onDate: on, time, place: 'Stadsplein 1, Genk', members };
  const { actor, at } = booker(agency);
  const convener = { actor, at, organisationId: agency.welfareCentreId };
  const id = await agency.world.source.transaction((manager) =>
    conveneSession(manager, convener, planned),
  );
  await settle(agency.world);
  return id;
}

export async function whenAStatusIsSet(
  agency: Agency,
  caseId: string,
  status: { personId: string; kind: PersonStatusKind },
): Promise<string> {
  const id = randomUUID();
  const { personId, kind } = status;
  const from = today(agency);
  const recorded = {
    recordedBy: agency.officerId,
    recordedAt: agency.world.clock.now(),
    releasedAt: null,
    releasedBy: null,
    releaseReason: null,
  };
  await agency.world.source
    .getRepository(PersonStatus)
    .insert({ id, organisationId: agency.landlordId, personId, kind, fromDate: from, ...recorded });
  await whenAPersonRecords(agency, caseId, {
    type: 'status_set',
    data: { statusId: id, personId, kind, from },
  });
  return id;
}

export async function whenAStatusIsReleased(
  agency: Agency,
  caseId: string,
  statusId: string,
): Promise<void> {
  const repository = agency.world.source.getRepository(PersonStatus);
  const status = await repository.findOneByOrFail({ id: statusId });
  await repository.update(
    { id: statusId },
    { releasedAt: agency.world.clock.now(), releasedBy: 'piet', releaseReason: 'nagekeken' },
  );
  await whenAPersonRecords(agency, caseId, {
    type: 'status_released',
    data: { statusId, personId: status.personId },
  });
}

/** The coordinator releases a status at the interface; answers `done` or the code of the refusal. */
export async function whenTheCoordinatorReleases(
  agency: Agency,
  statusId: string,
  given: Pick<ReleaseBody, 'contactAddress' | 'representative'> = {},
): Promise<string> {
  const { source } = agency.world;
  const { personId } = await source.getRepository(PersonStatus).findOneByOrFail({ id: statusId });
  const body = { reason: 'nagekeken', ...given };
  const intent = { key: randomUUID(), bodyHash: '', body, route: 'release' };
  const people = new PeopleService(source, new Once(source));
  const answer = await people
    .release(coordinatorVisit(agency), intent, { personId, statusId, body })
    .then(() => 'done')
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return `${error.status} ${error.code}`;
    });
  await settle(agency.world);
  return answer;
}

function coordinatorVisit({ world, landlordId, coordinatorId }: Agency): Visit {
  const reader = {
    userId: coordinatorId,
    name: 'piet',
    email: '',
    organisationId: landlordId,
    organisationName: '',
    side: 'landlord' as const,
    roles: ['landlord_coordinator'],
  };
  const at = world.clock.now();
  const instant = at.toISOString();
  const time = { at, instant, today: brusselsDateOf(instant) };
  return { ...reader, ...time, access: new Access(reader, at), wantsFile: false };
}

/** The post desk makes the one letter of a kind printable; answers its id. */
export async function whenThePostDeskReleases(
  agency: Agency,
  caseId: string,
  kind: LetterKind,
): Promise<string> {
  const [letter] = await waitingLetters(agency, caseId, kind);
  if (!letter) throw new Error(`No ${kind} waits at the post desk`);
  mustBeDone(await releaseLetter(agency.world.source, booker(agency), letter.letterId));
  await settle(agency.world);
  return letter.letterId;
}

/** The letters of a kind that are neither handed to the post nor withdrawn. */
export async function waitingLetters(
  agency: Agency,
  caseId: string,
  kind: LetterKind,
): Promise<LetterOnFile[]> {
  const letters = await lettersOf(agency, caseId, kind);
  return letters.filter((letter) => !letter.deposited && letter.withdrawn === undefined);
}

/** Somebody hands a letter to the post today, or says that it was handed over already; the answer may be no. */
export async function whenSomebodyDeposits(
  agency: Agency,
  letterId: string,
  { alreadyPosted = false } = {},
): Promise<PostAnswer> {
  const deposit = { ...postedToday(agency, letterId), alreadyPosted };
  const answer = await depositLetter(agency.world.source, booker(agency), deposit);
  await settle(agency.world);
  return answer;
}

/** A line of a statement that may well be for these tenancies, for a person to confirm. */
export async function givenAnUnmatchedCredit(
  agency: Agency,
  line: { tenancyIds: string[]; cents: number; valueDate: string; iban?: string },
): Promise<void> {
  const from = { counterpartyIban: line.iban ?? null, counterpartyName: null };
  const text = { communication: 'huur', structuredReference: null, ...from };
  await agency.world.source.getRepository(BankMovementRow).insert({
    id: randomUUID(),
    organisationId: agency.landlordId,
    statementId: randomUUID(),
    movementKey: randomUUID(),
    line: 1,
    amountCents: line.cents,
    valueDate: line.valueDate,
    ...text,
    state: 'suggested',
    ground: 'amount',
    suggestedTenancyIds: line.tenancyIds,
    tenancyId: null,
  });
}

/** The Brussels days on which the letters of a kind were made ready. */
export async function preparedOn(
  agency: Agency,
  caseId: string,
  kind: LetterKind,
): Promise<string[]> {
  return (await lettersOf(agency, caseId, kind)).map((letter) => brusselsDateOf(letter.preparedAt));
}

/** The date that is on file for a term and still runs. */
export async function runningTerm(
  agency: Agency,
  caseId: string,
  kind: string,
): Promise<string | undefined> {
  const { terms } = await fileOf(agency, caseId);
  return terms.find((term) => term.kind === kind && term.state === 'running')?.term.date;
}

/** What the case page says today about what may come. */
export async function outlookOf(agency: Agency, caseId: string): Promise<Branch[]> {
  const { source, clock } = agency.world;
  return outlook(await loadCaseView(source.manager, { caseId, at: clock.now() }));
}

/** The act of today stood in an outlook that was read before, with this date. */
export function thenItStoodInTheOutlook(
  before: readonly Branch[],
  act: { move: string; on: string },
): void {
  const told = before.flatMap(({ chain }) => chain).filter(({ move }) => move === act.move);
  const dates = told.map(({ term }) => term?.date);
  if (!dates.includes(act.on)) {
    const all = before.map(({ chain }) =>
      chain.map(({ move, term }) => `${move} ${String(term?.date)}`),
    );
    throw new Error(`${act.move} on ${act.on} was not in the outlook: ${JSON.stringify(all)}`);
  }
}

/** An open procedure, its agency and its home: what most stories are told about. */
export interface Story extends Household {
  agency: Agency;
  caseId: string;
}

/** A tenancy of which nothing is paid, and the procedure that starts for it. */
export async function givenArrears(
  agency: Agency,
  given: Partial<GivenTenancy> = {},
): Promise<Story> {
  const home = await givenATenancy(agency, { from: '2031-01-01', ...given });
  return { ...home, agency, caseId: await whenTheOfficerStarts(agency, home.tenancyId) };
}

/** Nothing is paid from 6 January 2031 on: letters 1, 2 and 3 leave, the third on Tuesday 11 March. */
export async function whenThreeLettersHaveLeft(stories: readonly Story[]): Promise<void> {
  const days: [LetterKind, string][] = [
    ['letter_1', '2031-01-10'],
    ['letter_2', '2031-02-06'],
    ['letter_3', '2031-03-11'],
  ];
  const agencies = [...new Set(stories.map(({ agency }) => agency))];
  for (const agency of agencies) await whenStatementsAreInUpTo(agency, '2031-03-10');
  for (const [kind, day] of days) {
    for (const { world } of agencies.slice(0, 1)) await toEndOfDay(world, day);
    for (const agency of agencies) {
      const caseIds = stories
        .filter((story) => story.agency === agency)
        .map((story) => story.caseId);
      await whenThePostDeskPosts(agency, caseIds, kind);
    }
  }
}

/** The post hands letter 3 to every tenant of these cases today. */
export async function whenLetterThreeIsReceived(stories: readonly Story[]): Promise<void> {
  for (const { agency, caseId } of stories) {
    for (const { letterId } of await lettersOf(agency, caseId, 'letter_3')) {
      const delivery = { letterId, outcome: 'received' as const, on: today(agency) };
      mustBeDone(await deliverLetter(agency.world.source, booker(agency), delivery));
    }
  }
  for (const { agency } of stories.slice(0, 1)) await settle(agency.world);
}

/** A tenant objects to the sharing; answers the id of the objection. */
export async function whenATenantObjects(
  { agency, caseId, tenantIds }: Story,
  given: { postmark?: string } = {},
): Promise<string> {
  const objectionId = randomUUID();
  const channel = given.postmark === undefined ? 'desk' : 'post';
  const received = { tenantId: tenantIds[0] ?? '', receivedOn: today(agency), channel, ...given };
  const data = { objectionId, ...received };
  await whenAPersonRecords(agency, caseId, { type: 'objection_recorded', data });
  return objectionId;
}

export async function whenTheObjectionIsWithdrawn(
  { agency, caseId }: Story,
  objectionId: string,
): Promise<void> {
  const data = { objectionId, on: today(agency) };
  await whenAPersonRecords(agency, caseId, { type: 'objection_withdrawn', data });
}

/** What a stored document says: the tests' renderer keeps the content itself. */
export async function textOf({ world }: Agency, documentId: string): Promise<string> {
  const row = await world.source.getRepository(DocumentRow).findOneByOrFail({ id: documentId });
  return row.fileBytes.toString();
}

/** The mails of a case in the order of sending: kind and Brussels day. */
export async function mailsOf(
  { agency, caseId }: Story,
  kind: string,
): Promise<{ on: string; state: string }[]> {
  const order = { order: { preparedAt: 'ASC' } } as const;
  const mails = await agency.world.source
    .getRepository(MailRow)
    .find({ where: { caseId, kind }, ...order });
  return mails.map(({ preparedAt, state }) => ({
    on: brusselsDateOf(preparedAt.toISOString()),
    state,
  }));
}

export async function phaseOf({ agency, caseId }: Story): Promise<string> {
  return (await caseRow(agency, caseId)).phase;
}

/** The kinds of the tasks that wait for somebody now. */
export async function openTasksOf({ agency, caseId }: Story): Promise<TaskKind[]> {
  const { tasks } = await fileOf(agency, caseId);
  return tasks.filter((task) => task.state === 'open').map((task) => task.kind);
}

export async function whenAHoldIsSet(
  { agency, caseId }: Story,
  hold: { reason: HoldReason; until: string },
): Promise<void> {
  const data = { holdId: randomUUID(), ...hold };
  await whenAPersonRecords(agency, caseId, { type: 'hold_set', data });
}

/** Management stands above the coordinator on the landlord's ladder. */
export async function givenAManager(agency: Agency): Promise<void> {
  await givenAColleague(agency, agency.landlordId, 'landlord_management');
}

export async function givenAColleague(
  { world }: Agency,
  organisationId: string,
  role: TaskRole,
): Promise<void> {
  await world.source.getRepository(AppUser).insert({
    id: randomUUID(),
    organisationId,
    email: `${role}.${organisationId.slice(0, 8)}@agency.test`,
    name: role,
    passwordHash: null,
    roles: [role],
    deputyUserId: null,
    active: true,
    invitationHash: null,
  });
}

/** Somebody left the house: no task may be left with the role that nobody holds now. */
export async function whenSomebodyLeaves({ world }: Agency, userId: string): Promise<void> {
  await world.source.getRepository(AppUser).update({ id: userId }, { active: false });
}

/** Each rung a task climbed: the Brussels day, its number and who was told. */
export async function rungsOf(
  { agency, caseId }: Story,
  taskId: string,
): Promise<[string, number, string][]> {
  const events = await loadEvents(agency.world.source.manager, caseId);
  return events.flatMap((event): [string, number, string][] => {
    if (event.type !== 'task_escalated' || event.data.taskId !== taskId) return [];
    return [[brusselsDateOf(event.at), event.data.rung, event.data.role]];
  });
}

/** The lease ends on a day; the case hears of it through the contact that is noted. */
export async function whenALeaseEnds(
  { agency, caseId, tenancyId, tenantIds }: Story,
  endsOn: string,
): Promise<void> {
  await agency.world.source.getRepository(Tenancy).update({ id: tenancyId }, { endsOn });
  const contact = { contactId: randomUUID(), tenantId: tenantIds[0] ?? '', kind: 'phone' };
  const data = { ...contact, on: today(agency) };
  await whenAPersonRecords(agency, caseId, { type: 'contact_logged', data });
}
