import { describe, expect, it } from '@jest/globals';
import { matches, type OfferedPlace, placeKinds } from '../../domain/allocation/matching.js';
import { quotaOf } from '../../domain/allocation/quota.js';
import { rankingReasons } from '../../domain/allocation/ranking.js';
import type { QuotaRule } from '../../domain/trajectory/programme.js';
import { createTexts } from './texts.js';

const texts = createTexts();
const rule: QuotaRule = { clause: 'S2', percent: 5, years: 5, base: 'mean_of_last_years' };

describe('the words of places and allotments', () => {
  it('are there for every code', () => {
    const codes = [
      ...placeKinds.map((kind) => `kind.${kind}`),
      ...['free', 'reserved', 'taken', 'out_of_use'].map((state) => `state.${state}`),
      ...['stay', 'fallback', 'reserved'].map((kind) => `booking.${kind}`),
      ...['draft', 'published', 'retired'].map((state) => `ruleset_state.${state}`),
      ...rankingReasons.map((reason) => `reason.${reason}`),
    ];
    expect(codes.filter((code) => !texts.has('nl', `places.${code}`))).toEqual([]);
  });

  it('tell every rule of a match, met, unmet and unknown', () => {
    const place: OfferedPlace = {
      ...{ id: 'place', kind: 'dwelling', ownerId: 'landlord', leadId: 'lead', bedrooms: null },
      ...{ municipality: 'Genk', region: null, site: null, programmes: [], from: '2031-01-01' },
      until: null,
    };
    const offer = { place, programme: 'care', on: '2031-01-01', municipalities: undefined };
    const candidate = { trajectoryId: 'id', landlordId: null };
    const { rules } = matches(offer, { candidate, wish: undefined, refused: [] });
    const unknown = rules.filter(({ met }) => met === null).map(({ code }) => code);
    const codes = rules.flatMap(({ code }) => [
      `places.match.${code}.met`,
      `places.match.${code}.unmet`,
      ...(unknown.includes(code) ? [`places.match.${code}.unknown`] : []),
    ]);
    expect(codes.filter((code) => !texts.has('nl', code))).toEqual([]);
  });

  it('tell each step of a quota and each warning with its numbers', () => {
    const counts = [{ year: 2025, allocations: 40 }];
    const few = quotaOf({ rule, year: 2026, counts, used: 2, reserved: 0 });
    const watched: QuotaRule = { ...rule, years: 1, base: 'allocations_of_this_year' };
    const { warnings } = quotaOf({ rule: watched, year: 2025, counts, used: 3, reserved: 0 });
    const said = [
      ...few.steps.map(({ code, params }) => texts.t('nl', `places.quota.step.${code}`, params)),
      ...[...few.warnings, ...warnings].map(({ code, params }) =>
        texts.t('nl', `places.quota.warning.${code}`, params),
      ),
    ];
    expect(said.slice(3)).toEqual([
      '2024: nog niet ingevuld. We rekenen 0.',
      '2025: 40 toewijzingen.',
      'Samen 40, gedeeld door 5: gemiddeld 8 per jaar.',
      '5 % van 8, naar beneden afgerond: 0.',
      '0 min 2 toegewezen min 0 vastgehouden: nog 0.',
      'Vul de toewijzingen in. Er ontbreken jaren: 4.',
      'Het quotum is 0. Er zijn minstens 100 toewijzingen in 5 jaar nodig.',
      '2 toegewezen, het quotum is 0.',
      '3 toegewezen, het aandeel is 2. Bespreek dit.',
    ]);
  });
});
