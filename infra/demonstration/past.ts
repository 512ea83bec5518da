import {
  addDays,
  addMonthsToMonth,
  dayInMonth,
  monthOf,
} from '../../domain/calendar/holiday-calendar.js';
import { writeCoda, type CodaMovementDraft } from '../../domain/payment/coda.js';
import type { IsoDate } from '../../domain/term/types.js';
import { paidOn } from '../practice/habits.js';
import type { Person } from './api-client.js';
import type { Household } from './cast.js';

const monthsOfPast = 9;
export const landlordIban = 'BE71096123456769';

/** The past as data: tenancies, nine months of bank files and the closed files of 2013 and 2014, by the real imports. */
export async function bringInThePast(
  officer: Person,
  today: IsoDate,
  households: readonly Household[],
): Promise<void> {
  const firstMonth = addMonthsToMonth(monthOf(today), -monthsOfPast);
  await bringIn(officer, 'tenancies', {
    name: 'huurders.csv',
    bytes: tenanciesCsv(households, firstMonth),
  });
  for (let back = monthsOfPast; back >= 0; back--) {
    const month = addMonthsToMonth(monthOf(today), -back);
    const until =
      back === 0 ? addDays(today, -1) : addDays(dayInMonth(addMonthsToMonth(month, 1), 1), -1);
    if (until < dayInMonth(month, 1)) continue;
    const bytes = codaOf(households, { month, until, today, number: monthsOfPast - back + 1 });
    await bringIn(officer, 'payments', { name: `uittreksel-${month}.cod`, bytes });
  }
  await bringIn(officer, 'closed_cases', { name: 'lac-2013-2014.csv', bytes: closedCasesCsv() });
}

interface ImportAnswer {
  id: string;
  state: string;
  preview?: { faults: unknown[] };
}

export async function bringIn(
  officer: Person,
  kind: string,
  file: { name: string; bytes: Uint8Array },
): Promise<void> {
  const preview = await officer.upload<ImportAnswer>(`/imports?kind=${kind}`, file);
  if (preview.state === 'duplicate') return;
  if ((preview.preview?.faults.length ?? 0) > 0) {
    throw new Error(
      `${file.name} has faults: ${JSON.stringify(preview.preview?.faults.slice(0, 3))}`,
    );
  }
  await officer.post(`/imports/${preview.id}/confirm`, {});
}

const header =
  'number;structured_reference;street;postal_code;municipality;starts_on;rent_cents;rent_from;due_day;' +
  'tenant1_first_name;tenant1_last_name;tenant1_phone;tenant2_first_name;tenant2_last_name;tenant2_phone';

function tenanciesCsv(households: readonly Household[], firstMonth: string): Uint8Array {
  const lines = households.map((one) =>
    [
      one.number,
      one.reference,
      one.street,
      one.postalCode,
      one.municipality,
      one.startsOn,
      one.rentCents,
      dayInMonth(firstMonth, 1),
      one.dueDay,
      ...one.tenants.flatMap((tenant) => [tenant.firstName, tenant.lastName, tenant.phone]),
      ...(one.tenants.length === 1 ? ['', '', ''] : []),
    ].join(';'),
  );
  return Buffer.from(`${[header, ...lines].join('\n')}\n`, 'utf8');
}

interface Statement {
  month: string;
  until: IsoDate;
  today: IsoDate;
  number: number;
}

function codaOf(
  households: readonly Household[],
  { month, until, today, number }: Statement,
): Uint8Array {
  const movements: CodaMovementDraft[] = [];
  for (let day = dayInMonth(month, 1); day <= until; day = addDays(day, 1)) {
    for (const household of households) movements.push(...paymentOf(household, day, today));
  }
  return writeCoda([
    {
      account: landlordIban,
      number: String(number).padStart(3, '0'),
      date: until,
      oldBalanceCents: 0,
      holder: 'WOONMAATSCHAPPIJ DEMERLAND',
      movements,
    },
  ]);
}

/** Who is in trouble now paid well until some months ago. */
function paymentOf(household: Household, day: IsoDate, today: IsoDate): CodaMovementDraft[] {
  const goodUntil = addMonthsToMonth(monthOf(today), -household.unpaidMonths);
  const inTrouble = household.unpaidMonths > 0;
  if (inTrouble && monthOf(day) > goodUntil) return [];
  const habit = inTrouble ? 'good' : household.habit;
  const { rentCents, dueDay, seed, number: tenancyId } = household;
  const amountCents = paidOn(day, {
    tenancyId,
    habit,
    seed,
    rentCents,
    dueDay,
    openCents: () => 0,
    instalmentCents: () => 0,
  });
  if (amountCents === 0) return [];
  const [payer] = household.tenants;
  return [
    {
      amountCents,
      valueDate: day,
      entryDate: day,
      structuredReference: { value: household.reference, reconstitutedByBank: false },
      counterpartyName: payer ? `${payer.firstName} ${payer.lastName}` : '',
    },
  ];
}

/** The figures Het Scharnier published: 8 files heard in 2013 of which 6 arranged, 13 in 2014 of which 9 (S1). */
function closedCasesCsv(): Uint8Array {
  const year = (number: number, heard: number, arranged: number): string[] =>
    Array.from({ length: heard }, (_unused, index) => {
      const month = String(2 + (index % 10)).padStart(2, '0');
      const outcome = index < arranged ? 'eviction_avoided' : 'no_solution';
      const on = (day: string): string => `${number}-${month}-${day}`;
      return `LAC-${number}-${String(index + 1).padStart(2, '0')};${on('03')};${on('20')};${on('28')};${outcome}`;
    });
  const lines = [
    'number;opened_on;heard_on;closed_on;outcome',
    ...year(2013, 8, 6),
    ...year(2014, 13, 9),
  ];
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}
