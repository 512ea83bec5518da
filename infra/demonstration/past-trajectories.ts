import { addDays, daysBetween } from '../../domain/calendar/holiday-calendar.js';
import type { IsoDate } from '../../domain/term/types.js';
import type { Person } from './api-client.js';
import { bringIn } from './past.js';

/** A trajectory of before the product, as the file tells it. Without an ending the source told last that it ran. */
interface Past {
  referrer: string;
  on: IsoDate;
  /** Days between the referral and the stay, and how long it lasted; without `days` it runs. */
  stay?: { wait: number; days?: number };
  ending?: string;
  /** Days until it was closed: after the stay, or after the referral where none began. */
  closedAfter?: number;
  facts?: Record<string, string | number>;
  answers?: Record<string, string>;
  contacts?: readonly string[];
}

/** The taken-over cases of all programmes, by the import a partner would use itself. */
export async function bringInPastTrajectories(coordinator: Person): Promise<void> {
  const bytes = pastTrajectoriesCsv();
  await bringIn(coordinator, 'trajectories', { name: 'trajecten-2011-2015.csv', bytes });
}

/**
 * Cases that give the figures each source published (systems.md "Figures"), the same at every start. What a source does
 * not tell is left out, or chosen so that nothing printed changes; its own contradictions stay visible in the report.
 */
export function pastTrajectoriesCsv(): Uint8Array {
  const header =
    'number;programme;referrer;referred_on;stay_from;ended_on;closed_on;ending;facts;answers;contacts;followed_until';
  const lines = Object.entries(programmes).flatMap(([prefix, [programme, cases]]) =>
    cases().map((one, index) => {
      const number = `${prefix}-${String(index + 1).padStart(3, '0')}`;
      return [number, programme, ...cellsOf(one)].join(';');
    }),
  );
  return Buffer.from(`${[header, ...lines].join('\n')}\n`, 'utf8');
}

function cellsOf(one: Past): string[] {
  const { referrer, on, stay, ending = '', closedAfter = 0 } = one;
  const from = stay === undefined ? '' : addDays(on, stay.wait);
  const left = stay?.days === undefined ? '' : addDays(from, stay.days);
  const closed = ending === '' ? '' : addDays(left === '' ? on : left, closedAfter);
  const pairs = (of: object = {}): string =>
    Object.entries(of)
      .map(([code, value]) => `${code}=${String(value)}`)
      .join(', ');
  const told = [pairs(one.facts), pairs(one.answers), (one.contacts ?? []).join(', ')];
  const last = on > lastDay || from > lastDay ? (from === '' ? on : from) : lastDay;
  return [referrer, on, from, left, closed, ending, ...told, ending === '' ? last : ''];
}

const programmes: Record<string, readonly [programme: string, cases: () => Past[]]> = {
  S2: ['trial_housing_mid_west_flanders', midWestFlanders],
  S3P: ['working_on_networks_trial_dwelling', trialDwellings],
  S3Z: ['working_on_networks_sitting_tenant', sittingTenants],
  S4: ['housing_with_support_halle', halle],
  S5: ['housing_training_hasselt', hasselt],
  S6: ['assertive_outreach_beveren', beveren],
  S7: ['psychiatric_outreach_antwerp', antwerp],
  S8: ['transitional_dwelling_kempen', kempen],
  S9Z: ['care_and_training_genk_care', genkCare],
  S9T: ['care_and_training_genk_training', genkTraining],
  S10: ['young_adults_halle_vilvoorde', halleVilvoorde],
  S12: ['thuishuis', thuishuis],
};

/** The last day the evaluation of the projects looks at. */
const lastDay = '2015-08-31';

/* ---------------------------------------------------------------- how many of what */

/** Each value as often as it says: `{ prison: 2 }` is prison twice. */
function each(counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([value, number]) => repeat(number, () => value));
}

function repeat<T>(number: number, make: (index: number) => T): T[] {
  return Array.from({ length: number }, (_unused, index) => make(index));
}

/** The index-th of so many days, evenly from one day to another. */
function spread(from: IsoDate, to: IsoDate, [index, number]: [number, number]): IsoDate {
  return addDays(from, Math.floor((index * daysBetween(from, to)) / number));
}

/** The value at an index of a list that is walked through with large steps, so that values mix. */
function mixed(values: readonly string[], index: number): string {
  return values[(index * 37) % values.length] ?? '';
}

/** Who was referred and never began. */
function never(referrer: string, on: IsoDate, ending: string): Past {
  return { referrer, on, ending, closedAfter: 40 };
}

/* ---------------------------------------------------------------- S2 */

function midWestFlanders(): Past[] {
  const referrers = [
    ...each({ mental_health: 12, general_welfare: 4, welfare_centre: 3, housing_shop: 3 }),
    ...each({ mental_health: 2, general_welfare: 10, welfare_centre: 11, housing_shop: 10 }),
  ];
  return referrers.map((referrer, index, { length }): Past => {
    const on = spread('2012-01-09', '2015-05-29', [mixedIndex(index, length), length]);
    const facts = { household: index % 55 < 39 ? 'single' : 'single_with_children' };
    if (index < 22)
      return { referrer, on, facts: { ...facts, ...guidance(index) }, stay: { wait: 75 } };
    if (index < 36) return { ...never(referrer, on, 'not_retained'), facts };
    if (index < 49) return { ...never(referrer, on, 'dropped_out'), facts };
    return { referrer, on, facts };
  });
}

function guidance(index: number): Record<string, string> {
  const guidedBy = index < 7 ? 'other_service' : 'referrer';
  return { guided_by: guidedBy, fallback: index % 22 >= 13 ? 'yes' : 'no' };
}

function mixedIndex(index: number, length: number): number {
  return (index * 37) % length;
}

/* ---------------------------------------------------------------- S3 */

/** The doors of the 105 referrals; the first 36 go to a trial dwelling, the others to guidance of a sitting tenant. */
const doors = each({
  welfare_centre: 44,
  shelter: 33,
  landlord: 18,
  psychiatric_hospital: 5,
  general_hospital_psychiatry: 2,
  psychiatric_expert_team: 2,
  de_sleutel: 1,
});
const toTrialDwellings = 36;
const guidedOn = { guide_on: 'guided_on' };

interface Ended {
  ending: string;
  days: number;
  answers?: Record<string, string>;
}

function trialDwellings(): Past[] {
  const ended: Ended[] = [
    ...repeat(6, () => ({ ending: 'social_lease', days: 365, answers: guidedOn })),
    ...repeat(2, () => ({ ending: 'social_lease', days: 365, answers: { guide_on: 'alone' } })),
    ...repeat(2, () => ({ ending: 'lease_without_evaluation', days: 365, answers: guidedOn })),
    ...repeat(2, () => ({
      ending: 'ended_by_tenant',
      days: 120,
      answers: { find_shelter: 'family' },
    })),
    ...repeat(5, () => ({
      ending: 'negative',
      days: 200,
      answers: { find_shelter: 'crisis_shelter' },
    })),
  ];
  const contracts = ended.map(({ days, ...one }, index): Past => {
    const second = index === ended.length - 1;
    const referrer = second ? 'trial_dwelling' : mixed(doors, index);
    const on = spread('2011-10-03', '2013-06-28', [index, ended.length]);
    return { referrer, on, stay: { wait: 30, days }, facts: { age: 18 + index }, ...one };
  });
  const others = repeat(20, (index) =>
    never(mixed(doors, 16 + index), spread('2011-11-07', '2015-06-30', [index, 20]), 'not_started'),
  );
  return [...contracts, ...others];
}

function sittingTenants(): Past[] {
  const success = (service: string, days = 520): Ended => {
    return { ending: 'succeeded', days, answers: { hand_over: service } };
  };
  const stop = { ending: 'no_cooperation', days: 300 };
  const afterTrial = [...repeat(5, () => success('mobile_team')), stop];
  const direct = [
    success('mobile_team', 913),
    ...each({ welfare_centre: 2, general_welfare: 1, reference_person: 1 }).map((to) =>
      success(to),
    ),
    ...each({ psychiatric_expert_team: 1, without: 1 }).map((to) => success(to)),
    // To another service, but the source's parts do not say which.
    { ending: 'succeeded', days: 520 },
    { ...stop, answers: { hand_over: 'eviction_prevention' } },
    ...repeat(5, () => stop),
    { ending: 'deceased', days: 250 },
  ];
  const ended = [...direct, ...afterTrial].map(({ days, ...one }, index): Past => {
    const late = index >= direct.length;
    const referrer = late ? 'trial_dwelling' : mixed(doors, toTrialDwellings + index);
    const on = spread(late ? '2013-01-14' : '2011-10-10', '2014-02-28', [index % 15, 15]);
    return {
      referrer,
      on,
      stay: { wait: late ? 0 : 32, days },
      facts: { age: 65 - index },
      ...one,
    };
  });
  const first = toTrialDwellings + direct.length;
  const running = repeat(26, (index): Past => {
    const referrer = index < 2 ? 'trial_dwelling' : mixed(doors, first + index - 2);
    const wait = index < 2 ? 0 : 32;
    return { referrer, on: addDays(lastDay, -230 - index * 27 - wait), stay: { wait } };
  });
  const others = repeat(30, (index) =>
    never(
      mixed(doors, first + 24 + index),
      spread('2011-11-14', '2015-06-30', [index, 30]),
      'not_started',
    ),
  );
  return [...ended, ...running, ...others];
}

/* ---------------------------------------------------------------- S4, S5 */

function halle(): Past[] {
  const previous = each({ residential: 10, private_market: 7, family: 6, trial_housing: 2 });
  const endings = each({ support_ended: 7, regular_support: 4, moved_within: 2 });
  return repeat(29, (index): Past => {
    const ending = endings[index];
    const home = previous[mixedIndex(index, 29)];
    const facts = {
      age: index < 22 ? 20 + Math.floor((index * 20) / 21) : 42 + (index - 22) * 3,
      local_tie: mixedIndex(index, 29) < 15 ? 'no' : 'yes',
      new_welfare_guidance: index % 29 < 8 ? 'yes' : 'no',
      ...(home === undefined ? {} : { previous_home: home }),
    };
    const referrer = index % 2 === 0 ? 'mental_health' : 'disability';
    if (ending === undefined) {
      const on = spread('2013-07-01', '2015-03-31', [index - endings.length, 16]);
      return { referrer, on, facts, stay: { wait: 45 } };
    }
    const on = spread('2011-09-05', '2013-03-29', [index, endings.length]);
    return { referrer, on, facts, ending, stay: { wait: 45, days: 540 + index * 12 } };
  });
}

function hasselt(): Past[] {
  const referrers = ['homeless_care', 'youth_care', 'psychiatry', 'addiction_care'];
  const endings = each({ moved_on: 12, negative: 5, not_started: 8 });
  return repeat(38, (index): Past => {
    const ending = endings[index];
    const referrer = referrers[index % referrers.length] ?? '';
    const on = spread('2012-09-03', '2015-04-30', [index, 38]);
    if (ending === 'not_started') return never(referrer, on, ending);
    if (ending === undefined) return { referrer, on, stay: { wait: 60 } };
    const days = ending === 'negative' ? 210 : 360;
    return { referrer, on, ending, stay: { wait: 60, days } };
  });
}

/* ---------------------------------------------------------------- S6 */

/** Notifications of evictions: a year, all of them, those of the private market. */
const notifications: Record<string, readonly [year: number, all: number, rented: number][]> = {
  beveren: [
    [2013, 82, 67],
    [2014, 81, 65],
  ],
  kruibeke: [
    [2013, 52, 29],
    [2014, 47, 26],
  ],
  temse: [
    [2013, 104, 93],
    [2014, 82, 53],
  ],
};
/** Trajectories of a year: how many kept and lost the home. */
const trajectories: readonly [year: number, kept: number, lost: number][] = [
  [2011, 4, 0],
  [2012, 8, 1],
  [2013, 3, 1],
  [2014, 4, 0],
];

function beveren(): Past[] {
  const notified = Object.entries(notifications).flatMap(([municipality, years]) =>
    years.flatMap(([year, all, rented]) =>
      repeat(all, (index): Past => {
        const referrer = index < rented ? 'notice_private_market' : 'notice_social_market';
        const on = spread(`${year}-01-07`, `${year}-11-30`, [mixedIndex(index, all), all]);
        // What became of it is not printed; left open it would stand in every list for ever.
        return { ...never(referrer, on, 'declined'), closedAfter: 20, facts: { municipality } };
      }),
    ),
  );
  const guided = trajectories.flatMap(([year, kept, lost]) =>
    [...repeat(kept, () => 'home_kept'), ...repeat(lost, () => 'home_lost')].map(
      (ending, index): Past => {
        const joined = year === 2014 && index < 2;
        const landlord = joined ? 'joined_later' : 'from_the_start';
        const facts = { municipality: joined ? 'temse' : 'beveren', landlord };
        const on = spread(`${year}-01-17`, `${year}-07-31`, [index, kept + lost]);
        return { referrer: 'landlord', on, facts, ending, stay: { wait: 9, days: 120 } };
      },
    ),
  );
  return [...notified, ...guided];
}

/* ---------------------------------------------------------------- S7 */

/** How the four years of one of 35 places were filled, in days; the last stay ran on. */
const fillings = [[1460], [700, 760], [150, 300, 500, 510], [400, 1060]];

function antwerp(): Past[] {
  const stays = repeat(35, (place) => {
    let on = '2011-09-01';
    return (fillings[place % fillings.length] ?? []).map((days, index, { length }) => {
      const stay = { on, days: index === length - 1 ? undefined : days };
      on = addDays(on, days);
      return stay;
    });
  }).flat();
  return stays.map(({ on, days }, index): Past => {
    const contacts = [`${addDays(on, 7)}=24/10/2`, `${addDays(on, 21)}=24/10/3`];
    const known = { referrer: 'landlord_social_service', on, contacts };
    if (days === undefined) return { ...known, stay: { wait: 0 } };
    const oneSided = index % 2 === 0 ? 'by_service' : 'by_client';
    const ending = index % 11 === 5 ? oneSided : 'mutual_agreement';
    return { ...known, ending, stay: { wait: 0, days } };
  });
}

/* ---------------------------------------------------------------- S8 */

function kempen(): Past[] {
  const left = (destination: string, ending: string, days: readonly number[]): Ended[] =>
    days.map((one) => {
      const answers = { destination, practical_questions: 'used' };
      return { ending, days: one, answers };
    });
  // 156 days on average, one of them beyond the six months that are allowed.
  const ended = [
    ...left('stable_home', 'completed', [181, 181, 181, 181, 181, 140, 140, 83, 83, 84]),
    ...left('struck_off', 'evicted', [215]),
    ...left('stable_home', 'referred_on', [172]),
    ...left('psychiatry', 'referred_on', [173]),
    ...left('prison', 'ended_by_service', [172, 173]),
  ];
  const finished = ended.map(({ days, ...one }, index): Past => {
    const on = spread('2012-12-03', '2014-07-31', [index, ended.length]);
    return { referrer: 'prison', on, stay: { wait: 30, days }, closedAfter: 92, ...one };
  });
  const running = ['2015-03-02', '2015-03-30', '2015-04-27'].map((on): Past => {
    return { referrer: 'general_welfare', on, stay: { wait: 30 } };
  });
  return [...finished, ...running];
}

/* ---------------------------------------------------------------- S9 */

function genkCare(): Past[] {
  const homes = each({ psychiatry: 1, homeless_care: 3, eviction_threat: 1 });
  const referrers = each({ welfare_centre: 6, landlord: 4, institution: 3 });
  const stays = [
    { ending: 'care_home', days: 340, age: 76 },
    { ending: 'care_home', days: 290, age: 71 },
    ...[560, 500, 440].map((days, index) => ({ ending: undefined, days, age: 62 + index * 3 })),
  ];
  return genk({ referrers, stays, homes });
}

function genkTraining(): Past[] {
  const homes = each({ detention: 1, homeless_care: 4 });
  // CAW 12, landlords 7 and OCMW 3 were printed of 21 women: one OCMW too many.
  const referrers = each({ general_welfare: 12, landlord: 7, welfare_centre: 2 });
  const stays = [
    { ending: 'moved_on', days: 435, age: 42 },
    ...[560, 520, 480, 440].map((days, index) => ({
      ending: undefined,
      days,
      age: 46 + index * 4,
    })),
  ];
  return genk({ referrers, stays, homes });
}

interface Genk {
  referrers: readonly string[];
  stays: readonly { ending: string | undefined; days: number; age: number }[];
  homes: readonly string[];
}

/** Who started waited 79 days; a stay that runs began so many days before the evaluation. */
function genk({ referrers, stays, homes }: Genk): Past[] {
  return repeat(referrers.length, (index): Past => {
    const referrer = mixed(referrers, index);
    const stay = stays[index];
    if (stay === undefined) {
      const on = spread('2013-10-07', '2015-06-30', [index, referrers.length]);
      return never(referrer, on, 'not_started');
    }
    const { ending, days, age } = stay;
    const facts = { age, previous_home: homes[index] ?? 'other' };
    const wait = 79;
    if (ending === undefined) {
      return { referrer, on: addDays(lastDay, -days - wait), facts, stay: { wait } };
    }
    return { referrer, on: addDays('2013-11-04', index * 7), facts, ending, stay: { wait, days } };
  });
}

/* ---------------------------------------------------------------- S10 */

const started = { start_guidance: 'started' };
const enrolled = { ...started, enrol: 'enrolled' };

function halleVilvoorde(): Past[] {
  const services = ['general_welfare', 'youth_care', 'disability', 'education', 'other_service'];
  const groups: [number, Partial<Past>][] = [
    [69, { ending: 'not_entered', closedAfter: 25 }],
    [21, { ending: 'stopped_before_enrolment', closedAfter: 120, answers: started }],
    [4, { ending: 'other_solution', closedAfter: 200, answers: enrolled }],
    [3, { ending: 'left_guidance', closedAfter: 200, answers: enrolled }],
    [3, { ending: 'evicted', stay: { wait: 0, days: 190 } }],
    [1, afterwards('contact_broken')],
    [1, afterwards('completed')],
    [28, { ending: 'completed', stay: { wait: 0, days: 270 } }],
    // These began too late to have been finished.
    [12, { stay: { wait: 0 } }],
    [1, { answers: enrolled }],
  ];
  return groups.flatMap(([number, what], group) =>
    repeat(number, (index): Past => {
      const late = what.ending === undefined;
      const from = late ? '2014-06-02' : '2012-02-06';
      const to = late ? '2014-12-19' : '2013-10-31';
      const referrer = services[(index + group) % services.length] ?? '';
      const one: Past = { referrer, on: spread(from, to, [index, number]), ...what };
      return one.stay === undefined ? one : housed(one, { late, index });
    }),
  );
}

/**
 * The days of the way to a home: seven weeks of papers before the enrolment, then one to nine months until a dwelling is
 * allotted, and one to two until the lease. Who came late waited five months.
 */
function housed(one: Past, { late, index }: { late: boolean; index: number }): Past {
  const waited = late ? 152 : 30 + ((index * 61) % 245);
  const signing = 30 + ((index * 17) % 32);
  const enrolledOn = addDays(one.on, 49);
  const allocatedOn = addDays(enrolledOn, waited);
  const answers = {
    ...started,
    enrol: `enrolled@${enrolledOn}`,
    priority: `allocated@${allocatedOn}`,
    ...one.answers,
  };
  return { ...one, stay: { ...one.stay, wait: 49 + waited + signing }, answers };
}

function afterwards(ending: string): Partial<Past> {
  const answers = { check_after: 'evicted' };
  return { ending, stay: { wait: 0, days: 200 }, closedAfter: 150, answers };
}

/* ---------------------------------------------------------------- S12 */

function thuishuis(): Past[] {
  return repeat(12, (index): Past => {
    const referrer = index < 7 ? 'care_partner' : 'landlord_list';
    const on = spread('2013-03-04', '2013-11-29', [index, 12]);
    if (index >= 5) {
      const answers = { joint_interview: 'not_suitable' };
      return { ...never(referrer, on, 'not_suitable'), answers };
    }
    const facts = { household: 'single', age: 71 + index * 3 };
    return { referrer, on, facts, answers: { joint_interview: 'suitable' }, stay: { wait: 110 } };
  });
}
