import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertCents, centsFromDecimalText, formatCents, NotAnAmount, sumCents } from './cents.js';

describe('cents', () => {
  it.each([
    ['1.234,56', 123456],
    ['1234.56', 123456],
    ['1234,56', 123456],
    ['12.345.678,9', 1234567890],
    ['1.234.567', 123456700],
    ['7.5', 750],
    ['200', 20000],
    ['0,05', 5],
    ['-2.709,23', -270923],
    ['-3', -300],
    ['-0,00', 0],
    [' 12,50 ', 1250],
  ])('are read from %s', (text, cents) => {
    expect(centsFromDecimalText(text)).toBe(cents);
  });

  it.each([
    '1.234',
    '-1.234',
    '1,234',
    '12,345',
    '1.23,45',
    '1.234,567',
    '1,234.56',
    '',
    '-',
    ',5',
  ])('are not read from "%s"', (text) => {
    expect(() => centsFromDecimalText(text)).toThrow(NotAnAmount);
  });

  it.each([
    '€ 5',
    '1 234,56',
    '5,',
    '12.3456.789,00',
    '1e3',
    'x1,00',
    '1,00x',
    '99999999999999999',
  ])('are not read from "%s" either', (text) => {
    expect(() => centsFromDecimalText(text)).toThrow(NotAnAmount);
  });

  it.each([
    [270923, '2.709,23'],
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [99999, '999,99'],
    [100000, '1.000,00'],
    [123456789012, '1.234.567.890,12'],
    [-123456, '-1.234,56'],
  ])('%i is written %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });

  it('come back from their own text', () => {
    fc.assert(
      fc.property(fc.integer(), (cents) => {
        expect(centsFromDecimalText(formatCents(cents))).toBe(cents);
      }),
    );
  });

  it('are whole and exact, or refused', () => {
    expect(assertCents(-12)).toBe(-12);
    expect(sumCents([])).toBe(0);
    expect(sumCents([1, 2, -5])).toBe(-2);
    for (const value of [0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => assertCents(value)).toThrow(NotAnAmount);
    }
    expect(() => sumCents([1, 0.5])).toThrow(NotAnAmount);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(NotAnAmount);
    expect(() => formatCents(1.5)).toThrow(NotAnAmount);
    expect(new NotAnAmount('x')).toMatchObject({
      name: 'NotAnAmount',
      code: 'not_an_amount',
      params: { value: 'x' },
      message: 'Not an amount in cents: x',
    });
  });
});
