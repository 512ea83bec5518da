/** The users' words of the procedure tests: an agency, its tenants, its post desk, its bank and its people. */
import { randomUUID } from 'node:crypto';
import { depositLetter, deliverLetter, releaseLetter, type PostAnswer } from '../../api/letters/post-desk.js';
import { receiveMoney, reverseMoney, startProcedure, tellCase, type Booker } from '../../api/payments/money.js';
import type { CaseFile, LetterOnFile, TaskOnFile } from '../../domain/arrears/case-file.js';
import type { DeliveryOutcome, LetterKind, NewEvent, PersonStatusKind } from '../../domain/arrears/events.js';
import { arrearsSettingsV1, type ArrearsSettings } from '../../domain/arrears/settings.js';
import type { TaskKind } from '../../domain/arrears/tasks.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { loadCaseFile } from '../../infra/database/case-store.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { ArrearsCaseRow } from '../../infra/database/entities/arrears-case.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { MeetingRow } from '../../infra/database/entities/meeting.js';
import { BankStatementRow, ReceiptRow } from '../../infra/database/entities/money.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person, PersonStatus } from '../../infra/database/entities/person.js';
import { SettingsVersion, SharingProtocol, WelfareRecipient } from '../../infra/database/entities/rules.js';
import { Occupant, RentLineRow, Tenancy } from '../../infra/database/entities/tenancy.js';
import { lockTenancy } from '../../infra/database/tenancy-book.js';
import { uuidv7 } from '../../infra/database/uuid.js';
import { storeCommand } from '../../infra/relay/commands.js';
import { settle, type World } from './world.js';

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
  const organisation = (kind: 'landlord' | 'welfare_centre', name: string): Organisation => ({
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
  const user = (organisationId: string, name: string, roles: string[]): AppUser => ({
    id: randomUUID(),
    organisationId,
    email: `${name}@agency.test`,
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
    const row = { id: randomUUID(), organisationId: landlord.id, name: 'arrears', version: 2, data };
    const published = { validFrom: '2026-01-01', author: 'test', source: 'agency', publishedAt: clock.now() };
    await source.getRepository(SettingsVersion).insert({ ...row, ...published });
  }
  if (given.partner !== false) {
    const recipient = { organisationId: landlord.id, municipality: 'Genk', welfareCentreId: centre.id };
    await source.getRepository(WelfareRecipient).insert({ id: randomUUID(), ...recipient, fromDate: '2020-01-01', untilDate: null });
  }
  if (given.protocol !== false) {
    const protocol = { organisationId: landlord.id, partnerId: centre.id, signedOn: '2020-01-01', validUntil: '2049-12-31' };
    await source.getRepository(SharingProtocol).insert({ id: randomUUID(), ...protocol, fields: arrearsSettingsV1.sharedFields });
  }
  return {
    world,
    landlordId: landlord.id,
    welfareCentreId: centre.id,
    officerId: officer.id,
    coordinatorId: coordinator.id,
    workerId: worker.id,
  };
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
  const lease = { number: `H-${String(tenancyCount)}`, structuredReference: reference, startsOn: given.from, endsOn: null };
  await source.getRepository(Tenancy).insert({ id: tenancyId, organisationId, ...place, ...lease });
  const rent = { kind: 'rent' as const, fromDate: given.from, untilDate: null, monthlyCents: given.rentCents ?? 60_000 };
  await source.getRepository(RentLineRow).insert({ id: randomUUID(), organisationId, tenancyId, ...rent, dueDay: given.dueDay ?? 5 });
  const tenantIds: string[] = [];
  for (let n = 0; n < (given.tenants ?? 1); n++) {
    const personId = randomUUID();
    const names = { firstName: ['Jan', 'Ria', 'Els'][n] ?? 'Tom', lastName: ['Peeters', 'Claessens', 'Maes'][n] ?? 'Wouters' };
    await source.getRepository(Person).insert({ id: personId, organisationId, ...names, phone: null, email: null, postalAddress: null });
    const occupant = { kind: 'tenant' as const, fromDate: given.from, untilDate: null };
    await source.getRepository(Occupant).insert({ id: randomUUID(), organisationId, tenancyId, personId, ...occupant });
    tenantIds.push(personId);
  }
  return { tenancyId, tenantIds: tenantIds.sort() };
}

export function booker(agency: Agency): Booker {
  return { actor: agency.officerId, organisationId: agency.landlordId, at: agency.world.clock.now() };
}

export function today(agency: Agency): string {
  return brusselsDateOf(agency.world.clock.now().toISOString());
}

/** A statement without movements: the ledger is booked through this day. */
export async function whenStatementsAreInUpTo(agency: Agency, day: string): Promise<void> {
  const { source } = agency.world;
  const numbers = { account: 'BE71096123456769', number: Number(day.slice(5).replace('-', '')), oldBalanceCents: '0', newBalanceCents: '0' };
  const row = { id: randomUUID(), organisationId: agency.landlordId, importId: randomUUID(), onDate: day };
  await source.getRepository(BankStatementRow).insert({ ...row, ...numbers });
}

export async function whenMoneyIsBooked(
  agency: Agency,
  tenancyId: string,
  money: { cents: number; valueDate?: string },
): Promise<string> {
  const { source } = agency.world;
  const receiptId = await source.transaction(async (manager) => {
    await lockTenancy(manager, tenancyId);
    const valueDate = money.valueDate ?? today(agency);
    return receiveMoney(manager, booker(agency), { tenancyId, amountCents: money.cents, valueDate, reference: null, movementId: null });
  });
  await settle(agency.world);
  return receiptId;
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
    startProcedure(manager, booker(agency), { commandId: randomUUID(), caseId, tenancyId, resume: false }),
  );
  await settle(agency.world);
  return caseId;
}

export async function whenAPersonRecords(agency: Agency, caseId: string, event: NewEvent): Promise<void> {
  const { source } = agency.world;
  await source.transaction((manager) => tellCase(manager, booker(agency), { caseId, events: [event] }));
  await settle(agency.world);
}

export async function fileOf(agency: Agency, caseId: string): Promise<CaseFile> {
  return loadCaseFile(agency.world.source.manager, caseId);
}

export async function caseRow(agency: Agency, caseId: string): Promise<ArrearsCaseRow> {
  return agency.world.source.getRepository(ArrearsCaseRow).findOneByOrFail({ id: caseId });
}

export async function lettersOf(agency: Agency, caseId: string, kind: LetterKind): Promise<LetterOnFile[]> {
  return (await fileOf(agency, caseId)).letters.filter((letter) => letter.kind === kind);
}

export async function openTask(agency: Agency, caseId: string, kind: TaskKind): Promise<TaskOnFile> {
  const open = (await fileOf(agency, caseId)).tasks.filter((task) => task.state === 'open');
  const task = open.find((one) => one.kind === kind);
  if (!task) throw new Error(`No open task ${kind}; open are: ${open.map((one) => one.kind).join(', ') || 'none'}`);
  return task;
}

/** The post desk releases and deposits every letter of a kind that waits. */
export async function whenThePostDeskPosts(agency: Agency, caseId: string, kind: LetterKind): Promise<void> {
  const waiting = (await lettersOf(agency, caseId, kind)).filter((letter) => !letter.deposited && letter.withdrawn === undefined);
  if (waiting.length === 0) throw new Error(`No ${kind} waits at the post desk`);
  for (const { letterId } of waiting) {
    mustBeDone(await releaseLetter(agency.world.source, booker(agency), letterId));
    const proof = { letterId, on: today(agency), registeredNumber: `010${'5'.repeat(27)}` };
    mustBeDone(await depositLetter(agency.world.source, booker(agency), proof));
  }
  await settle(agency.world);
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
  mustBeDone(await deliverLetter(agency.world.source, booker(agency), { letterId, outcome: delivery.outcome, on }));
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
  const about = { id, organisationId: agency.landlordId, actor, type: 'update' as const, target: `arrears:${caseId}` };
  await source.transaction((manager) => storeCommand(manager, { ...about, message, args, body, at: clock.now() }));
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
  const row = await decide(agency, caseId, { message: 'completeTask', args, ...(task.body ? { body: task.body } : {}) });
  if (row.state !== 'applied') throw new Error(`${task.kind} ${task.outcome}: ${row.state} ${JSON.stringify(row.answer)}`);
}

export async function givenASession(agency: Agency, on: string): Promise<string> {
  const id = randomUUID();
  const members = [
    { userId: agency.coordinatorId, capacity: 'landlord_coordinator' as const },
    { userId: agency.workerId, capacity: 'expert' as const },
  ];
  const meeting = { organisationId: agency.welfareCentreId, onDate: on, time: '14:00', place: 'Stadsplein 1, Genk', members };
  const state = { state: 'convened' as const, convenedAt: agency.world.clock.now(), closedAt: null, minutes: null };
  await agency.world.source.getRepository(MeetingRow).insert({ id, ...meeting, ...state });
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
  const recorded = { recordedBy: agency.officerId, recordedAt: agency.world.clock.now(), releasedAt: null, releasedBy: null, releaseReason: null };
  await agency.world.source.getRepository(PersonStatus).insert({ id, organisationId: agency.landlordId, personId, kind, fromDate: from, ...recorded });
  await whenAPersonRecords(agency, caseId, { type: 'status_set', data: { statusId: id, personId, kind, from } });
  return id;
}

export async function whenAStatusIsReleased(agency: Agency, caseId: string, statusId: string): Promise<void> {
  const repository = agency.world.source.getRepository(PersonStatus);
  const status = await repository.findOneByOrFail({ id: statusId });
  await repository.update({ id: statusId }, { releasedAt: agency.world.clock.now(), releasedBy: 'piet', releaseReason: 'nagekeken' });
  await whenAPersonRecords(agency, caseId, { type: 'status_released', data: { statusId, personId: status.personId } });
}
