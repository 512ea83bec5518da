import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { DataSource, EntityManager } from 'typeorm';
import { belgianCalendarV1 } from '../../domain/calendar/belgian-calendar-v1.js';
import { arrearsSettingsV1 } from '../../domain/arrears/settings.js';
import type { IsoDate } from '../../domain/term/types.js';
import { AppUser } from '../database/entities/app-user.js';
import { Organisation } from '../database/entities/organisation.js';
import { PracticeHabit } from '../database/entities/practice.js';
import {
  CalendarVersion,
  Partnership,
  SettingsVersion,
  SharingProtocol,
  WelfareRecipient,
} from '../database/entities/rules.js';
import { Tenancy } from '../database/entities/tenancy.js';
import { accounts, demonstrationPassword } from './accounts.js';
import type { Household } from './cast.js';
import { landlordIban } from './past.js';

/** What an installation has before its first working day: organisations, users, settings, calendar, protocol. */
export async function layTheBase(source: DataSource, at: Date, today: IsoDate): Promise<void> {
  await source.transaction(async (manager) => {
    const landlord = await addOrganisation(manager, {
      kind: 'landlord',
      name: 'Woonmaatschappij Demerland',
      street: 'Europalaan 37',
      phone: '089 55 01 10',
      email: 'huur@demerland.example',
      iban: landlordIban,
      companyNumber: '0403019261',
    });
    const centre = await addOrganisation(manager, {
      kind: 'welfare_centre',
      name: 'OCMW Genk',
      street: 'Stadsplein 1',
      phone: '089 55 02 20',
      email: 'lac@ocmw-genk.example',
      iban: null,
      companyNumber: null,
    });
    const partner = await addOrganisation(manager, {
      ...withoutAccount,
      name: 'IGS Wonen Mijnstreek',
      street: 'Stationsstraat 12',
      phone: '089 55 03 30',
      email: 'wonen@igs-mijnstreek.example',
    });
    const referrer = await addOrganisation(manager, {
      ...withoutAccount,
      name: 'CAW Mijnstreek',
      street: 'Vennestraat 60',
      phone: '089 55 04 40',
      email: 'onthaal@caw-mijnstreek.example',
    });
    await addUsers(manager, { landlord, welfare_centre: centre, partner, referrer });
    await manager.insert(Partnership, {
      ...{ id: randomUUID(), organisationId: partner, partnerId: referrer },
      programmes: ['trial_housing_mid_west_flanders'],
      ...{ fromDate: today, untilDate: null },
    });
    await addRules(manager, { landlord, centre, at, today });
  });
}

/** A partner that receives no rent. */
const withoutAccount = { kind: 'partner_organisation', iban: null, companyNumber: null } as const;

type NewOrganisation = Omit<Organisation, 'id' | 'postalCode' | 'municipality'>;

async function addOrganisation(manager: EntityManager, given: NewOrganisation): Promise<string> {
  const id = randomUUID();
  await manager.insert(Organisation, { id, ...given, postalCode: '3600', municipality: 'Genk' });
  return id;
}

/** argon2id with 19 MiB and two passes, as the sign-in uses it. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

async function addUsers(
  manager: EntityManager,
  organisations: Record<string, string>,
): Promise<void> {
  const passwordHash = await hash(demonstrationPassword, argon2id);
  for (const { email, name, organisation, roles } of accounts) {
    const person = {
      id: randomUUID(),
      organisationId: organisations[organisation],
      email,
      name,
      roles,
    };
    await manager.insert(AppUser, {
      ...person,
      passwordHash,
      deputyUserId: null,
      active: true,
      invitationHash: null,
    });
  }
}

interface Rules {
  landlord: string;
  centre: string;
  at: Date;
  today: IsoDate;
}

async function addRules(
  manager: EntityManager,
  { landlord, centre, at, today }: Rules,
): Promise<void> {
  await manager.insert(CalendarVersion, {
    version: 1,
    data: belgianCalendarV1,
    author: 'Woonzeker',
    publishedAt: at,
  });
  await manager.insert(SettingsVersion, {
    id: randomUUID(),
    organisationId: landlord,
    name: 'arrears',
    version: arrearsSettingsV1.version,
    validFrom: today,
    data: arrearsSettingsV1,
    author: 'Greet Lambrechts',
    source: 'agency',
    publishedAt: at,
  });
  await manager.insert(WelfareRecipient, {
    id: randomUUID(),
    organisationId: landlord,
    municipality: 'Genk',
    welfareCentreId: centre,
    fromDate: '2012-01-01',
    untilDate: null,
  });
  await manager.insert(SharingProtocol, {
    id: randomUUID(),
    organisationId: landlord,
    partnerId: centre,
    signedOn: '2024-03-01',
    validUntil: '2034-02-28',
    fields: [...arrearsSettingsV1.sharedFields],
  });
}

/** How each practice tenant pays from now on; the practice bank turns it into statements. */
export async function giveHabits(
  source: DataSource,
  households: readonly Household[],
): Promise<Map<string, string>> {
  const tenancies = await source.getRepository(Tenancy).find();
  const idOf = new Map(tenancies.map((tenancy) => [tenancy.number, tenancy.id]));
  const habits = households.flatMap(({ number, habit, seed }) => {
    const tenancyId = idOf.get(number);
    return tenancyId === undefined ? [] : [{ tenancyId, habit, seed }];
  });
  await source.getRepository(PracticeHabit).upsert(habits, ['tenancyId']);
  return idOf;
}
