import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findReferenceProposals,
  findStructuredReferences,
  findWrongReferences,
  formatStructuredReference,
  isStructuredReference,
  NotTenDigits,
  parseStructuredReference,
  structuredReference,
} from './structured-reference.js';

const GOOD = '010806817183';
const OTHER = '000000100195';
const ZERO_REST = '000000009797';

describe('a structured communication (facts §4.1)', () => {
  it('ends on the first ten digits modulo 97, and on 97 when nothing remains', () => {
    expect(structuredReference('0108068171')).toBe(GOOD);
    expect(structuredReference('0000000097')).toBe(ZERO_REST);
    expect(structuredReference('0000000001')).toBe('000000000101');
    expect(structuredReference('0000001001')).toBe('000000100131');
  });

  it.each(['', '123', '12345678901', '01080681 7', 'x0108068171', '0108068171x'])(
    'is not made of "%s"',
    (text) => {
      expect(() => structuredReference(text)).toThrow(NotTenDigits);
    },
  );

  it('says what it needed', () => {
    expect(new NotTenDigits('1')).toMatchObject({
      name: 'NotTenDigits',
      code: 'not_ten_digits',
      params: { text: '1' },
      message: 'Ten digits needed, not "1"',
    });
  });

  it('is shown with strokes and plusses', () => {
    expect(formatStructuredReference(GOOD)).toBe('+++010/8068/17183+++');
  });

  it('is known by its check', () => {
    expect(isStructuredReference(GOOD)).toBe(true);
    expect(isStructuredReference(OTHER)).toBe(false);
    expect(isStructuredReference('000000009700')).toBe(false);
    expect(isStructuredReference(`${GOOD}0`)).toBe(false);
    expect(isStructuredReference(`0${GOOD}`)).toBe(false);
    expect(isStructuredReference('')).toBe(false);
  });
});

describe('reading one (facts §4.4)', () => {
  it.each([
    '+++010/8068/17183+++',
    '***010/8068/17183***',
    '010/8068/17183',
    ' +++ 010 / 8068 / 17183 +++ ',
    '+++010806817183+++',
    '*** 010806817183 ***',
  ])('%s is valid', (text) => {
    expect(parseStructuredReference(text)).toEqual({ kind: 'valid', reference: GOOD });
  });

  it('twelve bare digits are a proposal, when the check is right', () => {
    expect(parseStructuredReference(GOOD)).toEqual({ kind: 'proposal', reference: GOOD });
    expect(parseStructuredReference('010806817184')).toEqual({ kind: 'no_reference' });
  });

  it('the right form with a wrong check is kept as such', () => {
    expect(parseStructuredReference('+++010/8068/17184+++')).toEqual({
      kind: 'wrong_check',
      digits: '010806817184',
    });
    expect(parseStructuredReference('+++010806817184+++').kind).toBe('wrong_check');
  });

  it.each([
    '',
    '+++010/8068/17183',
    '010/8068/17183+++',
    '+++010/8068/17183***',
    '++010/8068/17183++',
    'huur 010/8068/17183',
    '010/8068/17183 nov',
    '0108/068/17183',
    'RF18539007547034',
    '+++10806817183+++',
    '1010806817183',
    '0108068171831',
  ])('"%s" is none', (text) => {
    expect(parseStructuredReference(text)).toEqual({ kind: 'no_reference' });
  });
});

describe('finding them in a text', () => {
  it.each([
    'huur november +++010/8068/17183+++ bedankt',
    'ref 010/8068/17183.',
    '***010/8068/17183***',
    'x+++010806817183+++x',
    '010/8068/17183 en nogmaals 010/8068/17183',
  ])('one in "%s"', (text) => {
    expect(findStructuredReferences(text)).toEqual([GOOD]);
  });

  it('two different ones in the order they stand', () => {
    const text = `+++${ZERO_REST}+++ en 010/8068/17183`;
    expect(findStructuredReferences(text)).toEqual([ZERO_REST, GOOD]);
    expect(findStructuredReferences('010/8068/17183 +++000000009797+++')).toEqual([
      GOOD,
      ZERO_REST,
    ]);
  });

  it.each(['1010/8068/17183', '010/8068/171834', '/010/8068/17183', '010/8068/17183/', GOOD])(
    'none in "%s"',
    (text) => {
      expect(findStructuredReferences(text)).toEqual([]);
    },
  );

  it('keeps the ones with a wrong check apart', () => {
    const text = '010/8068/17184 010/8068/17183 010/8068/17184';
    expect(findStructuredReferences(text)).toEqual([GOOD]);
    expect(findWrongReferences(text)).toEqual(['010806817184']);
  });

  it('proposes twelve bare digits, not those of a longer number, an IBAN or an RF reference', () => {
    expect(findReferenceProposals(`huur ${GOOD}, dank ${GOOD}`)).toEqual([GOOD]);
    expect(findReferenceProposals('huur 010806817184')).toEqual([]);
    for (const text of [`BE68${GOOD}`, `RF18${GOOD}`, `1${GOOD}`, `${GOOD}1`, `${GOOD}x`]) {
      expect(findReferenceProposals(text)).toEqual([]);
    }
    expect(findReferenceProposals(`+++${GOOD}+++`)).toEqual([]);
  });
});

describe('any ten digits', () => {
  const tenDigits = fc
    .integer({ min: 0, max: 9_999_999_999 })
    .map((n) => String(n).padStart(10, '0'));

  it('come back from what is shown', () => {
    fc.assert(
      fc.property(tenDigits, (digits) => {
        const reference = structuredReference(digits);
        const shown = formatStructuredReference(reference);
        expect(reference).toHaveLength(12);
        expect(reference.startsWith(digits)).toBe(true);
        expect(parseStructuredReference(shown)).toEqual({ kind: 'valid', reference });
        expect(findStructuredReferences(`a ${shown} b`)).toEqual([reference]);
      }),
    );
  });

  it('are no longer valid when one digit is another', () => {
    fc.assert(
      fc.property(tenDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const good = Array.from(structuredReference(digits));
        good[at] = String((Number(good[at]) + by) % 10);
        expect(isStructuredReference(good.join(''))).toBe(false);
      }),
    );
  });
});
