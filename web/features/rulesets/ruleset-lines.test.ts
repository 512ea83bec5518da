import { describe, expect, it } from '@jest/globals';
import { readGroups, readRoutes, readSteps, writtenLines } from './ruleset-lines';

const routes = [
  { code: 'accelerated', label: 'Versneld', capPercent: 20 },
  { code: 'r_proefwonen', label: 'Proefwonen', capPercent: null },
];

describe('the lists of a ruleset, typed line by line', () => {
  it('keep the code of a route that was known, so that its counts stay with it', () => {
    expect(readRoutes('Versneld | 12,5\nProefwonen\n', routes)).toEqual({
      items: [
        { code: 'accelerated', label: 'Versneld', capPercent: 12.5 },
        { code: 'r_proefwonen', label: 'Proefwonen', capPercent: null },
      ],
      faults: [],
    });
  });

  it('name the line of which the cap is no number, instead of dropping the cap', () => {
    const { items, faults } = readRoutes('Versneld | 20\nProefwonen | veel', routes);
    expect(items).toHaveLength(1);
    expect(faults).toEqual([{ field: 'routes', line: 2 }]);
  });

  it('refuse a target group by a route that is not in the ruleset', () => {
    expect(readGroups('Jongeren | Versneld | 4\nOuderen | Gewoon', routes)).toEqual({
      items: [{ label: 'Jongeren', route: 'accelerated', places: 4 }],
      faults: [{ field: 'targetGroups', line: 2 }],
    });
  });

  it('keep the day on which a step was done', () => {
    const known = [{ label: 'Ontwerp', plannedOn: '2026-01-01', doneOn: '2026-01-05' }];
    expect(readSteps('Ontwerp | 1/2/2026\nRaad | morgen', known)).toEqual({
      items: [{ label: 'Ontwerp', plannedOn: '2026-02-01', doneOn: '2026-01-05' }],
      faults: [{ field: 'steps', line: 2 }],
    });
  });

  it('are read back as they are written', () => {
    const targetGroups = [{ label: 'Jongeren', route: 'accelerated', places: null }];
    const steps = [{ label: 'Ontwerp', plannedOn: '2026-12-31', doneOn: null }];
    const written = writtenLines({ routes, targetGroups, steps });
    expect(written.steps).toBe('Ontwerp | 31/12/2026');
    expect(readRoutes(written.routes, routes).items).toEqual(routes);
    expect(readGroups(written.targetGroups, routes).items).toEqual(targetGroups);
    expect(readSteps(written.steps, steps).items).toEqual(steps);
  });
});
