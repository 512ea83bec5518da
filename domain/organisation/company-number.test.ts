import { describe, expect, it } from '@jest/globals';
import { isCompanyNumber } from './company-number.js';

describe('an enterprise number', () => {
  it.each(['0403019261', '0202239951', '0200065765'])('%s is one', (digits) => {
    expect(isCompanyNumber(digits)).toBe(true);
  });

  it.each([
    ['another check', '0403019262'],
    ['two digits changed places', '0430019261'],
    ['nine digits', '403019261'],
    ['eleven digits', '04030192610'],
    ['another first digit', '2403019261'],
    ['points between', '0403.019.261'],
    ['nothing', ''],
  ])('is not one with %s', (_why, digits) => {
    expect(isCompanyNumber(digits)).toBe(false);
  });
});
