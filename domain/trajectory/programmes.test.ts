import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unknownCodes } from './faults.js';
import {
  asksMunicipality,
  type DocumentRule,
  type Programme,
  type StepRule,
  wrongFacts,
} from './programme.js';

const folder = path.join(__dirname, '../programme');
const programmes = new Map<string, Programme>();

beforeAll(async () => {
  for (const file of readdirSync(folder)) {
    const { programme } = (await import(path.join(folder, file))) as { programme: Programme };
    programmes.set(file.replace(/\.ts$/, ''), programme);
  }
});

function given(name: string): Programme {
  return known(programmes.get(name));
}
function known<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('The programme lacks this part');
  return item;
}
function step(programme: Programme, wanted: string): StepRule {
  const steps = programme.phases.flatMap((phase) => phase.steps);
  return known(steps.find(({ code }) => code === wanted));
}
function document(programme: Programme, wanted: string): DocumentRule {
  return known(programme.documents.find(({ code }) => code === wanted));
}
function codes(items: readonly { code: string }[]): string[] {
  return items.map(({ code }) => code);
}
function rhythms({ stay, bodies }: Programme): string[] {
  const duties = stay.recurring.map((rule) => ({ ...rule, where: rule.phase }));
  const meetings = bodies.map((rule) => ({ ...rule, where: 'a body' }));
  return [...duties, ...meetings].map(({ code, where, rhythm }) => {
    const parts = rhythm.map(({ every, forMonths }) => {
      const length = forMonths === undefined ? '' : ` for ${String(forMonths)} months`;
      return `every ${String(every.amount)} ${every.unit}${length}`;
    });
    return `${code} in ${where}: ${parts.join(', then ')}`;
  });
}

describe('what a programme registers of each person', () => {
  const wrong = (facts: Record<string, string | null>): string[] =>
    wrongFacts(given('trial-housing-mid-west-flanders'), facts);

  it('has its own names and values, a number where it lists none, and can be taken away', () => {
    expect(wrong({ household: 'single', fallback: null })).toEqual([]);
    expect(wrong({ household: 'crowd', unheard_of: 'yes', age: null })).toEqual([
      'household',
      'unheard_of',
      'age',
    ]);
    expect(wrongFacts(given('working-on-networks-trial-dwelling'), { age: '47' })).toEqual([]);
    expect(wrongFacts(given('working-on-networks-trial-dwelling'), { age: 'old' })).toEqual([
      'age',
    ]);
  });

  it('asks the municipality once: not where it is among its own facts (S6)', () => {
    expect(asksMunicipality(given('trial-housing-mid-west-flanders'))).toBe(true);
    expect(asksMunicipality(given('assertive-outreach-beveren'))).toBe(false);
  });
});

describe('the programmes together', () => {
  it('cover every row of trial housing, outreach, transitional and shared living', () => {
    const rows = ['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S12', 'S15'];
    const systems = [...programmes.values()].map(({ system }) => system);
    expect(rows.filter((row) => !systems.includes(row))).toEqual([]);
  });

  it('count over several tracks only what one of them has', () => {
    const byCode = new Map([...programmes.values()].map((one) => [one.code, one]));
    const unknown = [...programmes.values()].flatMap((own) =>
      (own.published?.figures ?? []).flatMap(({ label, counts, with: others = [] }) => {
        const tracks = [own, ...others.map((code) => known(byCode.get(code)))];
        expect(tracks.map(({ system }) => system)).toEqual(tracks.map(() => own.system));
        return unknownCodes(own, counts)
          .filter((code) => tracks.every((track) => unknownCodes(track, counts).includes(code)))
          .map((code) => `${label}: ${code}`);
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('have each their own code, which is the name of their file', () => {
    for (const [file, { code }] of programmes) expect(code).toBe(file.replaceAll('-', '_'));
  });
});

describe.each(['working-on-networks-trial-dwelling', 'working-on-networks-sitting-tenant'])(
  'S3 Werken aan netwerken: %s',
  (name) => {
    it('interviews and decides within one month of the referral', () => {
      for (const code of ['intake', 'decide_start']) {
        const { within, counts } = step(given(name), code);
        expect({ within, counts }).toEqual({
          within: { amount: 1, unit: 'month' },
          counts: 'referred',
        });
      }
    });

    it('agrees the criteria at the start, and is negative only with counsellor and landlord', () => {
      const programme = given(name);
      const { outcomes } = step(programme, 'agree_criteria');
      expect(outcomes.map(({ does }) => does)).toContain('agrees_criteria');
      expect(document(programme, 'guidance_agreement').signedBy).toEqual([
        'client',
        'housing_coach',
        'landlord_coordinator',
      ]);
      expect(programme.stay.evaluations.negativeNeeds).toEqual([
        'housing_coach',
        'landlord_coordinator',
      ]);
    });
  },
);

describe('S3 Werken aan netwerken', () => {
  it('tries a dwelling for 6 or 12 months, and guides a sitting tenant without a term', () => {
    const { stay } = given('working-on-networks-trial-dwelling');
    expect([...stay.months].sort((one, other) => one - other)).toEqual([6, 12]);
    expect(stay.lease).toBe('hired_by_welfare_centre');
    expect(given('working-on-networks-sitting-tenant').stay.months).toEqual([]);
  });

  it('ends as the source counts', () => {
    expect(codes(given('working-on-networks-trial-dwelling').endings)).toEqual([
      'social_lease',
      'lease_without_evaluation',
      'ended_by_tenant',
      'negative',
      'not_started',
    ]);
    expect(codes(given('working-on-networks-sitting-tenant').endings)).toEqual([
      'succeeded',
      'no_cooperation',
      'deceased',
      'not_started',
    ]);
  });
});

describe('S4 Wonen met ondersteuning', () => {
  it('lasts at most 24 months and watches 5 % of this year', () => {
    const { stay, quota } = given('housing-with-support-halle');
    expect({ max: stay.maxMonths, extension: stay.extension }).toEqual({
      max: 24,
      extension: null,
    });
    expect(quota).toMatchObject({ percent: 5, base: 'allocations_of_this_year' });
  });

  it('asks for prior guidance and a local tie, and whether this form is still needed', () => {
    const { criteria, stay } = given('housing-with-support-halle');
    expect(codes(criteria)).toEqual(expect.arrayContaining(['prior_guidance', 'local_tie']));
    expect(stay.evaluations.interimEveryMonths).not.toBeNull();
    expect(codes(stay.evaluations.outcomes)).toContain('still_needed');
  });
});

describe('S5 Woontraining Hasselt', () => {
  it('discusses intakes every three weeks, over six domains of life', () => {
    const programme = given('housing-training-hasselt');
    expect(step(programme, 'discuss_intake').body).toBe('intake_team');
    expect(programme.bodies).toMatchObject([
      { code: 'intake_team', rhythm: [{ every: { amount: 21, unit: 'calendar_day' } }] },
    ]);
    expect(programme.domains).toHaveLength(6);
  });

  it('gives three months of notice after a negative evaluation', () => {
    const { phases, endings } = given('housing-training-hasselt');
    expect(phases.find(({ phase }) => phase === 'notice')?.lasts).toMatchObject({
      from: 'notice',
      months: 3,
    });
    expect(endings.find(({ code }) => code === 'negative')).toMatchObject({
      needs: 'negative',
      via: ['notice', 'fallback'],
    });
  });
});

describe('S6 Bemoeizorg and S7 SSeGA', () => {
  it('S6 is voluntary and keeps the home or not', () => {
    const { endings, stay } = given('assertive-outreach-beveren');
    expect(codes(endings)).toEqual(['home_kept', 'home_lost', 'declined']);
    expect(stay).toMatchObject({ lease: 'own_home', months: [], maxMonths: null });
  });

  it('S7 waits by urgency for three hours of psychiatrist a week, and ends in three ways', () => {
    const { waitingList, scarceTime, endings } = given('psychiatric-outreach-antwerp');
    expect(waitingList?.order).toBe('urgency');
    expect(scarceTime).toMatchObject({ role: 'psychiatrist', minutesPerWeek: 180 });
    expect(codes(endings)).toEqual(['mutual_agreement', 'by_service', 'by_client']);
  });
});

describe('S8 Schakelwoonst De Kempen', () => {
  it('lasts six months without extension, with three months of after-care', () => {
    const { stay, phases, endings } = given('transitional-dwelling-kempen');
    expect({ max: stay.maxMonths, extension: stay.extension }).toEqual({ max: 6, extension: null });
    expect(phases.find(({ phase }) => phase === 'aftercare')?.lasts?.months).toBe(3);
    for (const { from, via } of endings) {
      if (from.includes('stay')) expect(via).toEqual(['ending', 'aftercare']);
    }
  });

  it('talks with three each month and meets for intervision every two', () => {
    expect(rhythms(given('transitional-dwelling-kempen'))).toEqual([
      'three_way_talk in stay: every 1 month',
      'intervision in a body: every 2 month',
    ]);
  });

  it('lets either side refuse, after which another coach is met', () => {
    const { outcomes } = step(given('transitional-dwelling-kempen'), 'acquaintance');
    const refusals = outcomes.filter(({ to }) => to === 'again');
    expect(codes(refusals)).toEqual(['client_refuses', 'volunteer_refuses']);
    for (const { does } of refusals) expect(does).toBe('assigns_coach');
  });

  it('has the agreement signed by all three, over five domains', () => {
    const programme = given('transitional-dwelling-kempen');
    expect(document(programme, 'agreement_note').signedBy).toHaveLength(3);
    expect(programme.domains).toHaveLength(5);
  });
});

describe('S9 Woonzorg en -training Genk', () => {
  it('takes the seven steps in order', () => {
    const steps = given('care-and-training-genk-care').phases.flatMap((phase) => phase.steps);
    expect(steps.map(({ code, clause }) => `${clause}: ${code}`)).toEqual([
      'S9 stap 1: choose',
      'S9 stap 1: consent',
      'S9 stap 2: pass_contact',
      'S9 stap 3: screening',
      'S9 stap 4: update_screening',
      'S9 stap 5: steering_group',
      'S9 stap 6: allocation_committee',
      'S9 stap 6: assign_coach',
      'S9 stap 6: planning_interview',
      'S9 stap 7: move_in',
    ]);
  });

  it('has four profiles over its sites, the women alone without a social lease', () => {
    const care = given('care-and-training-genk-care');
    const training = given('care-and-training-genk-training');
    expect(codes([...(care.sites ?? []), ...(training.sites ?? [])])).toEqual([
      'vennestraat',
      'continental',
      'aardlaan_ground_floor',
      'aardlaan_floor',
    ]);
    expect([care.stay.lease, training.stay.lease]).toEqual(['social', 'ends_with_stay']);
  });

  it('sends the letter of urgency in the outflow phase', () => {
    const programme = given('care-and-training-genk-training');
    const outflow = programme.phases.find(({ phase }) => phase === 'ending');
    expect(outflow?.steps[0]?.documents).toEqual(['urgency_letter']);
    expect(document(programme, 'urgency_letter').kind).toBe('letter');
  });
});

describe('S10, S12 and S15', () => {
  it('S10 guides at least six months after the lease, and who leaves guidance loses priority', () => {
    const { stay, waitingList, endings } = given('young-adults-halle-vilvoorde');
    expect(stay.minMonths).toBe(6);
    expect(waitingList?.guidanceKeepsPriority).toBe(true);
    expect(endings.find(({ code }) => code === 'left_guidance')?.from).toEqual(['waiting']);
  });

  it('S12 meets its residents every two weeks, then monthly', () => {
    expect(rhythms(given('thuishuis'))).toEqual([
      'residents_meeting in a body: every 14 calendar_day for 3 months, then every 1 month',
    ]);
  });

  it('S15 asks again what somebody wishes, in the shelter and in the home', () => {
    const programme = given('opportunity-trajectories');
    expect(step(programme, 'housing_wish').documents).toEqual(['housing_wish_form']);
    expect(rhythms(programme)).toEqual([
      'wish_in_shelter in waiting: every 3 month',
      'wish_in_home in stay: every 6 month',
    ]);
  });
});
