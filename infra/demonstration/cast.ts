import { fakerNL_BE as faker } from '@faker-js/faker';
import type { Habit } from '../practice/habits.js';

/** How a household came into trouble: good until so many months before the start, then by its habit. */
export interface Household {
  number: string;
  reference: string;
  street: string;
  postalCode: string;
  municipality: string;
  startsOn: string;
  rentCents: number;
  dueDay: number;
  tenants: { firstName: string; lastName: string; phone: string }[];
  habit: Habit;
  seed: number;
  /** Months without any payment before the machine's date; 0 for most. */
  unpaidMonths: number;
  plot: Plot;
}

export type Plot =
  | 'none'
  | 'to_the_judge'
  | 'plan_kept'
  | 'plan_broken'
  | 'pays_on_the_ninth'
  | 'objects'
  | 'hospital'
  | 'dies'
  | 'protected'
  | 'direct_plan'
  | 'fresh';

const howMany = 400;
const plots: readonly Plot[] = [
  'to_the_judge',
  'to_the_judge',
  'to_the_judge',
  'plan_kept',
  'plan_kept',
  'plan_kept',
  'plan_broken',
  'plan_broken',
  'pays_on_the_ninth',
  'pays_on_the_ninth',
  'pays_on_the_ninth',
  'pays_on_the_ninth',
  'objects',
  'objects',
  'hospital',
  'dies',
  'protected',
  'direct_plan',
  'direct_plan',
  'fresh',
  'fresh',
  'fresh',
  'fresh',
  'fresh',
  'fresh',
];

const places = [
  {
    postalCode: '3600',
    municipality: 'Genk',
    streets: [
      'Kerkstraat',
      'Winterslagstraat',
      'Hoevenzavellaan',
      'Bochtlaan',
      'Sledderlo',
      'Evence Coppéelaan',
    ],
  },
  {
    postalCode: '3600',
    municipality: 'Genk',
    streets: ['Onderwijslaan', 'Vennestraat', 'Noordlaan', 'Stalenstraat', 'Zandoerstraat'],
  },
] as const;

/** Four hundred believable households, the same at every start: the seed is fixed. */
export function householdsOf(structuredReference: (firstTen: string) => string): Household[] {
  faker.seed(20_260_701);
  return Array.from({ length: howMany }, (_unused, index) => {
    const plot = plots[index] ?? 'none';
    const place = faker.helpers.arrayElement(places);
    const two = index % 6 === 0 || plot === 'dies';
    const tenants = Array.from({ length: two ? 2 : 1 }, () => ({
      firstName: faker.person.firstName(),
      lastName: faker.person.lastName(),
      phone: `0470 ${faker.string.numeric(2)} ${faker.string.numeric(2)} ${faker.string.numeric(2)}`,
    }));
    return {
      number: `H-${String(index + 1).padStart(4, '0')}`,
      reference: structuredReference(String(7_300_000 + index).padStart(10, '0')),
      street: `${faker.helpers.arrayElement(place.streets)} ${faker.number.int({ min: 1, max: 180 })}`,
      postalCode: place.postalCode,
      municipality: place.municipality,
      startsOn: `20${faker.number.int({ min: 12, max: 24 })}-0${faker.number.int({ min: 1, max: 9 })}-01`,
      rentCents:
        faker.number.int({ min: 290, max: 690 }) * 100 +
        faker.helpers.arrayElement([0, 15, 40, 75]),
      dueDay: 5,
      tenants,
      habit: habitOf(plot, index),
      seed: index,
      unpaidMonths: plot === 'none' ? 0 : plot === 'fresh' ? 1 : 1 + (index % 2),
      plot,
    };
  });
}

function habitOf(plot: Plot, index: number): Habit {
  switch (plot) {
    case 'none':
      return index % 11 === 0 ? 'late' : 'good';
    case 'plan_kept':
    case 'direct_plan':
      return 'none';
    case 'fresh':
      return (['half', 'sometimes', 'none'] as const)[index % 3] ?? 'none';
    case 'pays_on_the_ninth':
    case 'to_the_judge':
    case 'plan_broken':
    case 'objects':
    case 'hospital':
    case 'dies':
    case 'protected':
      return 'none';
  }
}
