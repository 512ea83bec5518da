import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../infra/texts/texts.js';
import { programme as s7 } from '../programme/psychiatric-outreach-antwerp.js';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import { faultsOfProgramme } from './faults.js';
import { parametersOf, pathOfFault, withParameters, type ParameterValue } from './parameters.js';
import type { Programme } from './programme.js';

const folder = path.join(__dirname, '../programme');

async function everyProgramme(): Promise<Programme[]> {
  const files = readdirSync(folder);
  return Promise.all(
    files.map(
      async (file) =>
        ((await import(path.join(folder, file))) as { programme: Programme }).programme,
    ),
  );
}

const valuesOf = (programme: Programme): Record<string, ParameterValue> =>
  Object.fromEntries(parametersOf(programme).map(({ path: at, value }) => [at, value]));

const changed = (values: Record<string, ParameterValue>): Programme =>
  withParameters(s2, values).programme;

describe('the parameters of a programme', () => {
  it('are written back as they were read, in every programme', async () => {
    for (const programme of await everyProgramme()) {
      const { programme: again, faults } = withParameters(programme, valuesOf(programme));
      expect(faults).toEqual([]);
      expect(again).toEqual(programme);
    }
  });

  it('have a path of their own, a clause and words in every programme', async () => {
    const texts = createTexts({ missing: 'throw' });
    for (const programme of await everyProgramme()) {
      const parameters = parametersOf(programme);
      const paths = parameters.map(({ path: at }) => at);
      expect(new Set(paths).size).toBe(paths.length);
      expect(parameters.filter(({ clause }) => clause === '')).toEqual([]);
      for (const { kind, of } of parameters) {
        const word = (part: string): string =>
          texts.t('nl', `programmes.parameter.${kind}.${part}`, { of: of ?? '' });
        expect([word('label'), word('help')]).not.toContain('');
      }
    }
  });

  it('change one thing and leave the rest, the original too', () => {
    const within = { amount: 15, unit: 'working_day' as const };
    const programme = changed({ 'step.register.within': within });
    const step = programme.phases[0]?.steps[0];
    expect(step).toEqual({ ...s2.phases[0]?.steps[0], within });
    expect(s2.phases[0]?.steps[0]?.within).toEqual({ amount: 10, unit: 'working_day' });
    expect(programme.stay).toEqual(s2.stay);
  });

  it('take the extension away and give it back', () => {
    const without = changed({ 'extension.by': 'none' });
    expect(without.stay.extension).toBeNull();
    const { programme } = withParameters(without, {
      'extension.by': 'months',
      'extension.months': 6,
      'extension.maxTotalMonths': 24,
      'extension.late': 'with_reason',
    });
    expect(programme.stay.extension).toEqual({
      clause: 'S2 fase 6',
      by: { months: 6 },
      maxTotalMonths: 24,
      late: 'with_reason',
    });
    expect(faultsOfProgramme(programme)).toEqual([]);
  });

  it('give a new row a code of its own', () => {
    const criteria = [
      { code: '', label: 'Zelfinzicht' },
      { code: 'self_insight', label: 'Inzicht in zichzelf' },
      { code: '', label: 'Zelfinzicht' },
      { code: '', label: '…' },
    ];
    expect(changed({ criteria }).criteria.map(({ code }) => code)).toEqual([
      'zelfinzicht',
      'self_insight',
      'zelfinzicht_2',
      'item',
    ]);
  });

  it.each<[string, ParameterValue]>([
    ['title', null],
    ['title', ''],
    ['stay.months', 12],
    ['stay.maxMonths', '24'],
    ['step.register.within', 10],
    ['extension.by', 'twice'],
    ['criteria', ['self_insight']],
    ['evaluation.prepare', [1]],
    ['quota.percent', null],
  ])('refuse at %s the value %j', (at, value) => {
    const { programme, faults } = withParameters(s2, { [at]: value });
    expect(faults).toEqual([{ path: at, code: 'wrong_type' }]);
    expect(programme).toEqual(s2);
  });

  it('know no path into the structure', () => {
    for (const at of ['code', 'phases', 'step.register.role', 'endings', 'stay.extension', ''])
      expect(withParameters(s2, { [at]: 'x' }).faults).toEqual([
        { path: at, code: 'unknown_field' },
      ]);
  });
});

describe('a fault of a programme', () => {
  it.each<[string, ParameterValue, string]>([
    ['stay.months', [36], 'extension.maxTotalMonths stay.months'],
    ['stay.minMonths', 30, 'stay.minMonths stay.months'],
    ['extension.maxTotalMonths', 36, 'extension.maxTotalMonths'],
    ['extension.maxTotalMonths', null, 'extension.maxTotalMonths'],
    ['evaluation.interimEveryMonths', 24, 'evaluation.interimEveryMonths'],
    ['evaluation.finalBeforeEnd', null, 'evaluation.finalBeforeEnd'],
    ['evaluation.scale.max', 1, 'evaluation.scale.max'],
    ['evaluation.prepareWorkingDays', 0, 'evaluation.prepareWorkingDays'],
    ['step.consent.within', { amount: 0, unit: 'month' }, 'step.consent.within'],
    ['phase.notice.lasts', 0, 'phase.notice.lasts'],
    ['body.team.1.every', { amount: 0, unit: 'month' }, 'body.team.1.every'],
    ['quota.percent', 101, 'quota.percent'],
    ['quota.years', 0, 'quota.years'],
    ['criteria', [], 'criteria'],
    ['domains', [], 'domains'],
    ['referrers', [], 'referrers'],
  ])('stands at its parameter: %s = %j', (at, value, expected) => {
    const programme = changed({ [at]: value });
    const paths = faultsOfProgramme(programme).map((fault) => pathOfFault(programme, fault));
    expect([...new Set(paths)].sort().join(' ')).toBe(expected);
  });

  it('stands at the minutes a week where a programme has scarce hours (S7)', () => {
    const at = 'scarceTime.minutesPerWeek';
    const { programme } = withParameters(s7, { [at]: 0 });
    expect(programme.scarceTime?.minutesPerWeek).toBe(0);
    const paths = faultsOfProgramme(programme).map((fault) => pathOfFault(programme, fault));
    expect(paths).toEqual([at]);
    expect(valuesOf(s2)).not.toHaveProperty([at]);
  });

  it('has no parameter when it lies in the structure', () => {
    const programme = { ...s2, endings: [] };
    const [first] = faultsOfProgramme(programme);
    expect(first && pathOfFault(programme, first)).toBeUndefined();
  });
});
