import { describe, expect, it } from '@jest/globals';
import { companyNumberIn } from './company-number.js';

describe('an enterprise number', () => {
  it.each(['0403.019.261', 'BE 0403.019.261', 'be0403019261', ' 0403 019 261 '])(
    'is read from %p',
    (typed) => {
      expect(companyNumberIn(typed)).toBe('0403019261');
    },
  );

  it.each(['0403.019.262', '403019261', '2403019261', '04030192610', 'BE0403019x61', ''])(
    'is not %p',
    (typed) => {
      expect(companyNumberIn(typed)).toBeNull();
    },
  );
});
