import { In, type EntityManager } from 'typeorm';
import { tenantsToWrite } from '../../domain/arrears/blocks.js';
import { petitionGround, type SaidOfPetition } from '../../domain/arrears/petition.js';
import type { Judged } from '../../domain/arrears/situation.js';
import type { IsoDate } from '../../domain/term/types.js';
import { CommandRow } from '../../infra/database/entities/command.js';
import { Organisation } from '../../infra/database/entities/organisation.js';
import { Person } from '../../infra/database/entities/person.js';
import { Tenancy } from '../../infra/database/entities/tenancy.js';
import type { Defendant, LetterData, Petition } from '../letter/letter-data.js';
import {
  isProtected,
  linesOf,
  monthlyRent,
  nameOf,
  noticeGround,
  readLetterData,
} from './letter-desk.js';

/** What the person said who prepared it; it stays in the command. */
interface PetitionWords {
  courtName: string;
  courtStreet: string;
  courtPostalCode: string;
  courtMunicipality: string;
  signatoryName: string;
  signatoryMandate: string;
  domicileCertificateOn?: IsoDate | null;
  noNoticeReason?: string | null;
}

/** Reads all that the petition and its check list say: the file, the parties, and the words of the command. */
export async function readPetitionData(
  manager: EntityManager,
  judged: Judged,
  asked: { petitionId: string; commandId: string; tenantId: string },
): Promise<LetterData> {
  const { petitionId: letterId, tenantId } = asked;
  const command = await manager.findOneByOrFail(CommandRow, { id: asked.commandId });
  const words = command.body as PetitionWords;
  const base = await readLetterData(manager, judged, {
    letterId,
    kind: 'petition',
    tenantId,
    addressee: 'tenant',
  });
  return {
    ...base,
    ...noticeOnFile(judged),
    petition: await petitionPart(manager, judged, { words, dwelling: base.tenancy.addressLines }),
  };
}

/** The notice as it is counted on file, never as it might be. */
function noticeOnFile({ view }: Judged): Pick<LetterData, 'notice'> {
  const counted = view.file.notice;
  if (!counted) return {};
  const { startsOn, term } = counted;
  const { noticeMonths: months } = view.settings;
  return { notice: { months, startsOn, endsOn: term.date, ground: noticeGround(view) } };
}

async function petitionPart(
  manager: EntityManager,
  judged: Judged,
  { words, dwelling }: { words: PetitionWords; dwelling: string[] },
): Promise<Petition> {
  const { view } = judged;
  const tenancy = await manager.findOneByOrFail(Tenancy, { id: view.file.opened?.tenancyId });
  const landlord = await manager.findOneByOrFail(Organisation, { id: tenancy.organisationId });
  const { courtName: name, courtStreet: street, noNoticeReason } = words;
  const { courtPostalCode: postalCode, courtMunicipality: municipality } = words;
  return {
    court: { name, addressLines: linesOf({ street, postalCode, municipality }) },
    place: landlord.municipality,
    defendants: await defendantsOf(manager, judged, dwelling),
    names: await namesOf(
      manager,
      view.file.letters.map(({ tenantId }) => tenantId),
    ),
    leaseStartedOn: tenancy.startsOn,
    monthlyRentCents: monthlyRent(view),
    ...(noNoticeReason ? { noNoticeReason } : {}),
    ground: petitionGround(judged, tenancy.startsOn, said(words)),
  };
}

async function namesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const people = await manager.findBy(Person, { id: In([...new Set(ids)]) });
  return Object.fromEntries(people.map((person) => [person.id, nameOf(person)]));
}

function said({
  signatoryName,
  signatoryMandate,
  domicileCertificateOn,
}: PetitionWords): SaidOfPetition {
  return {
    signatory: { name: signatoryName, mandate: signatoryMandate },
    ...(domicileCertificateOn ? { domicileCertificateOn } : {}),
  };
}

/** Every tenant of today at the own address; a protected one stands on no paper (facts §13.10). */
async function defendantsOf(
  manager: EntityManager,
  { view }: Judged,
  dwelling: string[],
): Promise<Defendant[]> {
  const people = await manager.find(Person, {
    where: { id: In(tenantsToWrite(view)) },
    order: { lastName: 'ASC', id: 'ASC' },
  });
  return people.map((person) => {
    const own = person.postalAddress;
    return {
      fullName: nameOf(person),
      ...(isProtected(view, person) ? {} : { addressLines: own ? linesOf(own) : dwelling }),
    };
  });
}
