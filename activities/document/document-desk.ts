import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { brusselsDateOf } from '../../domain/term/term.js';
import type { DocumentToMake } from '../../domain/trajectory/documents.js';
import type { TrajectoryEvent } from '../../domain/trajectory/events.js';
import type { TrajectoryFile } from '../../domain/trajectory/file.js';
import { proofFileOf } from '../../domain/trajectory/proof.js';
import type { TrajectoryView } from '../../domain/trajectory/situation.js';
import { dwellingOf, housematesOf, registeredAs } from '../../infra/database/housemates.js';
import { arrearsOn } from '../../infra/database/tenant-arrears.js';
import { AppUser } from '../../infra/database/entities/app-user.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person, PersonStatus } from '../../infra/database/entities/person.js';
import type { DocumentData, WordsByCommand } from '../letter/document-data.js';
import type { Addressee, Sender } from '../letter/letter-data.js';

/** A trajectory as it stood when the paper was asked for. */
export interface Asked {
  make: DocumentToMake;
  view: TrajectoryView;
  events: readonly TrajectoryEvent[];
  organisationId: string;
  evaluationId?: string | undefined;
}

/** Reads all that a paper says, once per reader: a notice goes to every occupant, any other paper to one (S2 fase 7c). */
export async function readDocuments(manager: EntityManager, asked: Asked): Promise<DocumentData[]> {
  const { view } = asked;
  const people = await occupantsOf(manager, view);
  const [client] = people;
  if (!client) throw new Error(`Trajectory ${view.trajectoryId} is about nobody`);
  const address = linesOf(client.postalAddress);
  const base = await readParties(manager, asked);
  const readers =
    asked.make.tells === 'landlord_notice'
      ? await readersOfNotice(manager, view, people)
      : readersOf(base, client);
  return readers.map((addressee) => ({
    ...base,
    client: {
      name: nameOf(client),
      addressLines: address,
      ...(client.phone === null ? {} : { phone: client.phone }),
      ...(client.email === null ? {} : { email: client.email }),
    },
    addressee,
    occupants: people.map(nameOf),
  }));
}

/** Who gets a paper that is no notice: the partners a letter about who died, and else the person. */
function readersOf({ make, referrer, landlord }: Parties, client: Person): Addressee[] {
  if (make.rule.code === 'partner_letter') return landlord ? [referrer, landlord] : [referrer];
  return [{ name: nameOf(client), addressLines: linesOf(client.postalAddress) }];
}

/** Each occupant at the own address or else the dwelling, never at that of another (facts §13.10), and each administrator. */
async function readersOfNotice(
  manager: EntityManager,
  view: TrajectoryView,
  people: readonly Person[],
): Promise<Addressee[]> {
  const home = await dwellingOf(manager, view.file, view.today);
  const occupants = people.map((reader) => {
    return { name: nameOf(reader), addressLines: linesOf(reader.postalAddress ?? home) };
  });
  return [...occupants, ...(await administratorsOf(manager, view, people))];
}

/**
 * Whom a judge named for one of the occupants gets the notice too, one item each, whoever was named last; one that both
 * registers know, or that looks after two of them, is one reader (facts §13.7).
 */
async function administratorsOf(
  manager: EntityManager,
  { file }: TrajectoryView,
  occupants: readonly Person[],
): Promise<Addressee[]> {
  const people = [...registeredAs(file), ...occupants.map(({ id }) => id)];
  const statuses = await manager.find(PersonStatus, {
    where: { personId: In(people), representative: Not(IsNull()) },
    order: { releasedAt: 'ASC', id: 'ASC' },
  });
  const last = new Map(statuses.map((one) => [one.personId, one.representative]));
  const found = [...last.values()].flatMap((one) =>
    one ? [{ name: one.name, addressLines: linesOf(one) }] : [],
  );
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

type Parties = Omit<DocumentData, 'client' | 'addressee' | 'occupants'>;

async function readParties(manager: EntityManager, asked: Asked): Promise<Parties> {
  const { make, view, events, organisationId, evaluationId } = asked;
  const { file, programme } = view;
  const lead = await senderOf(manager, organisationId);
  const referrer = await senderOf(manager, file.opened?.referrerId ?? organisationId);
  const landlord =
    file.landlordId === undefined ? undefined : await senderOf(manager, file.landlordId);
  const coach = file.coachId && (await manager.findOneBy(AppUser, { id: file.coachId }));
  const evaluation = file.evaluations.find((one) => one.evaluationId === evaluationId);
  const held = evaluation?.conclusion?.on;
  const arrearsCents = held === undefined ? null : await arrearsOn(manager, view, held);
  const fromLandlord = make.tells === 'landlord_notice' || make.tells === 'tenant_notice';
  const proof = make.tells === 'proof' ? proofFileOf(events, programme) : undefined;
  return {
    make,
    view,
    number: file.opened?.number ?? '',
    printedOn: proof ? brusselsDateOf(proof.until) : view.today,
    sender: (fromLandlord ? landlord : undefined) ?? lead,
    lead,
    referrer,
    ...(landlord ? { landlord } : {}),
    ...(coach ? { coach: coach.name } : {}),
    ...(evaluation ? { evaluation } : {}),
    ...(arrearsCents === null ? {} : { arrearsCents }),
    words: await wordsFor(manager, make, file),
    ...(proof ? { proof } : {}),
  };
}

/** What the landlord or a judge may read holds no words at all: they are not even read (facts §7). */
const withoutWords: readonly string[] = [
  'evaluation_for_landlord',
  'proof',
  'landlord_notice',
  'tenant_notice',
  'ending',
  'letter',
  'programme',
];

async function wordsFor(
  manager: EntityManager,
  { tells }: DocumentToMake,
  { goals, evaluations, tasks }: TrajectoryFile,
): Promise<WordsByCommand> {
  if (withoutWords.includes(tells)) return {};
  const ids = [
    ...goals.map(({ commandId }) => commandId),
    ...evaluations.flatMap(({ conclusion }) => (conclusion ? [conclusion.commandId] : [])),
    ...tasks.flatMap(({ kind, commandId }) =>
      kind === 'confirm_evaluation' && commandId !== undefined ? [commandId] : [],
    ),
  ];
  const rows = await manager.findBy(CommandRow, { id: In(ids) });
  return Object.fromEntries(rows.map(({ id, body }) => [id, { ...body }]));
}

/** The person, and who lives in the same tenancy on that day, when the person has one. */
async function occupantsOf(
  manager: EntityManager,
  { file, today }: TrajectoryView,
): Promise<Person[]> {
  const client = await manager.findOneByOrFail(Person, { id: file.opened?.personId });
  const found = await manager.find(Person, {
    where: { id: In(await housematesOf(manager, file, today)) },
    order: { lastName: 'ASC', firstName: 'ASC', id: 'ASC' },
  });
  return [client, ...found];
}

export async function senderOf(manager: EntityManager, id: string): Promise<Sender> {
  const found = await manager.findOneByOrFail(Organisation, { id });
  const { name, phone, email, companyNumber } = found;
  const known = companyNumber === null ? {} : { companyNumber };
  return { name, addressLines: linesOf(found), phone, email, ...known };
}

function linesOf(
  address: { street: string; postalCode: string; municipality: string } | null,
): string[] {
  return address === null ? [] : [address.street, `${address.postalCode} ${address.municipality}`];
}

const nameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;

/** The instant a paper bears: of what it tells last for a judge, else of the question (issue 4 §4). */
export function instantOf({ proof, view }: DocumentData): string {
  return proof ? proof.until : view.at;
}
