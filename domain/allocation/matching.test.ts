import { describe, expect, it } from '@jest/globals';
import { residentBalance } from './balance.js';
import { type MatchCode, matches, type OfferedPlace, passedOver, type Wish } from './matching.js';
import type { Ranking } from './ranking.js';
import { faultsOfRuleset, routeShares, type RulesetData } from './ruleset.js';

const place: OfferedPlace = {
  id: 'place',
  kind: 'dwelling',
  ownerId: 'landlord',
  leadId: 'lead',
  bedrooms: 1,
  municipality: 'Genk',
  region: 'Genk-Noord',
  site: 'continental',
  programmes: ['care'],
  from: '2031-01-01',
  until: '2031-12-31',
};
const wish: Wish = {
  bedrooms: 1,
  regions: ['Genk-Noord'],
  sites: ['continental', 'vennestraat'],
  profile: 'continental',
};
const offer = { place, programme: 'care', on: '2031-05-01', municipalities: ['Genk', 'As'] };
const seeker = {
  candidate: { trajectoryId: 'me', landlordId: 'landlord' },
  wish,
  refused: ['elsewhere'],
};

describe('whether a place fits a person', () => {
  it('meets every rule', () => {
    const { fits, rules } = matches(offer, seeker);
    expect(fits).toBe(true);
    expect(rules.filter(({ met }) => met !== true)).toEqual([]);
  });

  const unmet: [MatchCode, object, object][] = [
    ['programme', { programme: 'training' }, {}],
    ['in_use', { on: '2032-01-01' }, {}],
    ['in_use', { on: '2030-12-31' }, {}],
    ['landlord', {}, { candidate: { trajectoryId: 'me', landlordId: 'another' } }],
    ['municipality', { municipalities: ['As'] }, {}],
    ['bedrooms', {}, { wish: { ...wish, bedrooms: 2 } }],
    ['region', {}, { wish: { ...wish, regions: ['Genk-Zuid'] } }],
    ['site', {}, { wish: { ...wish, sites: ['vennestraat'] } }],
    ['profile', {}, { wish: { ...wish, profile: 'vennestraat' } }],
    ['not_refused', {}, { refused: ['place'] }],
  ];
  it.each(unmet)('does not fit by %s', (code, otherOffer, otherSeeker) => {
    const match = matches({ ...offer, ...otherOffer }, { ...seeker, ...otherSeeker });
    expect(match.fits).toBe(false);
    expect(match.rules.filter(({ met }) => met === false)).toEqual([{ code, met: false }]);
  });

  it('lets what nobody asked or knows stand in nobody’s way', () => {
    const unknown = { ...seeker, candidate: { trajectoryId: 'me', landlordId: null } };
    const { fits, rules } = matches(
      { ...offer, municipalities: undefined },
      { ...unknown, wish: undefined },
    );
    expect(fits).toBe(true);
    expect(rules.filter(({ met }) => met === null).map(({ code }) => code)).toEqual([
      'landlord',
      'municipality',
      'bedrooms',
      'region',
      'site',
      'profile',
    ]);
  });

  it('asks for no landlord where the leading organisation owns the place', () => {
    const own = { ...place, ownerId: 'lead', until: null, bedrooms: null };
    const { rules } = matches({ ...offer, place: own }, seeker);
    expect(rules).toContainEqual({ code: 'landlord', met: true });
    expect(rules).toContainEqual({ code: 'bedrooms', met: null });
  });
});

describe('who is passed over', () => {
  const ranking: Ranking = {
    on: '2031-05-01',
    order: 'chronological',
    ranked: ['first', 'second', 'third', 'fourth', 'fifth'].map((trajectoryId, index) => ({
      trajectoryId,
      rank: index + 1,
      eligible: trajectoryId !== 'third',
      since: '2031-01-01',
      sinceEvent: 'priority_granted',
      reasons: [],
    })),
  };
  const fits = (id: string): boolean => id !== 'second';

  it('stands before, has priority, fits and has no home yet', () => {
    expect(passedOver(ranking, 'fifth', { fits, allotted: [] })).toEqual(['first', 'fourth']);
    expect(passedOver(ranking, 'fifth', { fits, allotted: ['first'] })).toEqual(['fourth']);
    expect(passedOver(ranking, 'second', { fits, allotted: [] })).toEqual(['first']);
    expect(passedOver(ranking, 'first', { fits, allotted: [] })).toEqual([]);
  });

  it('is everybody when the person is not on the list', () => {
    const passed = passedOver(ranking, 'stranger', { fits, allotted: [] });
    expect(passed).toEqual(['first', 'fourth', 'fifth']);
  });
});

describe('the residents of a site (S9)', () => {
  it('are counted by profile, with the free places', () => {
    const resident = (site: string, profile: string | null) => ({ site, profile });
    const balance = residentBalance({ vennestraat: 4, continental: 2 }, [
      resident('vennestraat', 'vennestraat'),
      resident('vennestraat', 'vennestraat'),
      resident('vennestraat', null),
    ]);
    expect(balance).toEqual([
      { site: 'continental', places: 2, residents: 0, free: 2, profiles: [] },
      {
        site: 'vennestraat',
        places: 4,
        residents: 3,
        free: 1,
        profiles: [
          { profile: null, residents: 1, percent: 33.3 },
          { profile: 'vennestraat', residents: 2, percent: 66.7 },
        ],
      },
    ]);
  });
});

describe('a ruleset (S18)', () => {
  const data: RulesetData = {
    name: 'Toewijzingsreglement',
    municipalities: ['Genk', 'As'],
    localTie: null,
    routes: [
      { code: 'standard', label: 'Gewoon', capPercent: null },
      { code: 'trial_housing', label: 'Proefwonen', capPercent: 5 },
    ],
    targetGroups: [{ label: 'Jongvolwassenen', route: 'trial_housing', places: null }],
    steps: [],
  };

  it('is stored when nothing contradicts', () => {
    expect(faultsOfRuleset({ data, from: '2031-01-01', until: null })).toEqual([]);
    expect(faultsOfRuleset({ data, from: '2031-01-01', until: '2031-01-01' })).toEqual([]);
  });

  it('is refused with every fault at once', () => {
    const [standard, trial] = data.routes;
    const faulty = {
      ...data,
      municipalities: ['Genk', 'Genk'],
      routes: [standard, trial, standard] as RulesetData['routes'],
      targetGroups: [{ label: 'Senioren', route: 'unknown', places: 3 }],
    };
    expect(faultsOfRuleset({ data: faulty, from: '2031-01-02', until: '2031-01-01' })).toEqual([
      { path: 'until', code: 'not_after' },
      { path: 'routes.2.code', code: 'twice' },
      { path: 'municipalities.1', code: 'twice' },
      { path: 'targetGroups.0.route', code: 'not_an_option' },
    ]);
  });

  it('shows each route against its cap and the allocations no route accounts for', () => {
    const counts: { allocations: number; perRoute: Record<string, number> }[] = [
      { allocations: 60, perRoute: { standard: 50, trial_housing: 4 } },
      { allocations: 40, perRoute: { trial_housing: 1, elsewhere: 9 } },
    ];
    const shares = routeShares(data.routes, counts);
    expect(shares).toMatchObject({ allocations: 100, unaccounted: 45 });
    expect(shares.routes).toEqual([
      { route: 'standard', allocations: 50, percent: 50, capPercent: null, over: false },
      { route: 'trial_housing', allocations: 5, percent: 5, capPercent: 5, over: false },
    ]);
    const [, over] = routeShares(data.routes, [
      { allocations: 100, perRoute: { trial_housing: 6 } },
    ]).routes;
    expect(over).toMatchObject({ percent: 6, over: true });
    expect(routeShares(data.routes, []).routes[0]).toMatchObject({ percent: null, over: false });
  });
});
