import { describe, expect, it } from '@jest/globals';
import { type MatchableMovement, type MatchCandidate, matchMovement } from './matching.js';

const GOOD = '010806817183';
const OTHER = '000000009797';
const IBAN = 'BE71096123456769';

const movement = (more: Partial<MatchableMovement> = {}): MatchableMovement => ({
  amountCents: 60000,
  returned: false,
  communication: '',
  information: '',
  ...more,
});
const tenancy = (tenancyId: string, more: Partial<MatchCandidate> = {}): MatchCandidate => ({
  tenancyId,
  references: [],
  ibans: [],
  tenantNames: [],
  monthlyCents: 1,
  openCents: 2,
  ...more,
});
const own = (iban: string): MatchCandidate['ibans'] => [{ iban, thirdParty: false }];
const known = tenancy('t-1', { references: [GOOD], ibans: own(IBAN) });
const unmatched = (reason: string): object => ({ kind: 'unmatched', reason });

describe('matching by structured communication (facts §4.2)', () => {
  it.each([
    ['of the payer', { structuredReference: { value: GOOD, reconstitutedByBank: false } }],
    [
      'put together by the bank',
      { structuredReference: { value: GOOD, reconstitutedByBank: true } },
    ],
    ['in free text', { communication: 'huur 010/8068/17183' }],
    ['in information', { information: '+++010/8068/17183+++' }],
    [
      'given twice',
      {
        structuredReference: { value: GOOD, reconstitutedByBank: false },
        communication: '+++010/8068/17183+++',
      },
    ],
  ])('%s', (_, more) => {
    expect(matchMovement(movement(more), [tenancy('t-0'), known])).toEqual({
      kind: 'matched',
      tenancyId: 't-1',
      ground: 'structured_reference',
    });
  });

  it('goes before the account it was paid from', () => {
    const paid = movement({ communication: '010/8068/17183', counterpartyIban: 'BE00' });
    const result = matchMovement(paid, [tenancy('t-2', { ibans: own('BE00') }), known]);
    expect(result).toMatchObject({ kind: 'matched', tenancyId: 't-1' });
  });

  it('leaves two in one text, or one of two tenancies, to a person', () => {
    const two = movement({
      communication: '010/8068/17183 000/0000/09797',
      counterpartyIban: IBAN,
    });
    expect(matchMovement(two, [known])).toEqual(unmatched('ambiguous_references'));
    const mixed = movement({
      structuredReference: { value: OTHER, reconstitutedByBank: true },
      communication: '010/8068/17183',
    });
    expect(matchMovement(mixed, [known])).toEqual(unmatched('ambiguous_references'));
    const shared = [known, tenancy('t-2', { references: [GOOD] })];
    expect(matchMovement(movement({ communication: '010/8068/17183' }), shared)).toEqual(
      unmatched('reference_of_several'),
    );
  });

  it('with one that nobody has, the account is a suggestion only', () => {
    const paid = movement({ communication: '000/0000/09797', counterpartyIban: IBAN });
    expect(matchMovement(paid, [known])).toEqual({
      kind: 'suggested',
      tenancyIds: ['t-1'],
      ground: 'iban_beside_unknown_reference',
    });
    expect(matchMovement(movement({ communication: '000/0000/09797' }), [known])).toEqual(
      unmatched('unknown_reference'),
    );
  });

  it('passes over a wrong check', () => {
    const paid = movement({ communication: '010/8068/17184' });
    expect(matchMovement(paid, [known])).toEqual(unmatched('nothing_known'));
    expect(matchMovement({ ...paid, counterpartyIban: IBAN }, [known])).toMatchObject({
      ground: 'known_iban',
    });
  });
});

describe('matching by account (facts §13.4)', () => {
  it('takes an account that pays for one tenancy only, however it is written', () => {
    const paid = movement({ counterpartyIban: 'be71 0961 2345 6769' });
    expect(matchMovement(paid, [tenancy('t-0', { ibans: own('BE11') }), known])).toEqual({
      kind: 'matched',
      tenancyId: 't-1',
      ground: 'known_iban',
    });
    const written = tenancy('t-3', { ibans: own('BE71 0961 2345 6769') });
    expect(matchMovement(movement({ counterpartyIban: IBAN }), [written])).toMatchObject({
      tenancyId: 't-3',
    });
  });

  it('never matches alone when it pays for two or belongs to a third party', () => {
    const paid = movement({ counterpartyIban: IBAN });
    expect(matchMovement(paid, [known, tenancy('t-2', { ibans: own(IBAN) })])).toEqual({
      kind: 'suggested',
      tenancyIds: ['t-1', 't-2'],
      ground: 'iban_of_several',
    });
    const ibans = [...own('BE11'), { iban: IBAN, thirdParty: true }];
    expect(matchMovement(paid, [tenancy('t-2', { ibans })])).toEqual({
      kind: 'suggested',
      tenancyIds: ['t-2'],
      ground: 'third_party_iban',
    });
    const otherIsThird = [...own(IBAN), { iban: 'BE11', thirdParty: true }];
    expect(matchMovement(paid, [tenancy('t-2', { ibans: otherIsThird })])).toMatchObject({
      ground: 'known_iban',
    });
  });

  it('takes no account for the account of a tenancy with an empty one', () => {
    expect(matchMovement(movement(), [tenancy('t-1', { ibans: own('') })])).toEqual(
      unmatched('nothing_known'),
    );
  });
});

describe('suggesting', () => {
  const jan = tenancy('t-1', { tenantNames: ['Jan Peeters'], monthlyCents: 60000 });

  it('goes by twelve bare digits first', () => {
    const paid = movement({ communication: `huur ${GOOD}`, counterpartyName: 'Peeters Jan' });
    expect(matchMovement(paid, [jan, tenancy('t-2', { references: [GOOD] })])).toEqual({
      kind: 'suggested',
      tenancyIds: ['t-2'],
      ground: 'bare_digits',
    });
  });

  it('goes by name and amount, then name, then amount', () => {
    const named = tenancy('t-2', { tenantNames: ['X', 'PEETERS, Ján'] });
    const paid = movement({ counterpartyName: 'Dhr. peeters-JAN' });
    const suggested = (result: object): object => ({ kind: 'suggested', ...result });
    expect(matchMovement(paid, [named, jan])).toEqual(
      suggested({ tenancyIds: ['t-1'], ground: 'name_and_amount' }),
    );
    const otherSum = { ...paid, amountCents: 5 };
    expect(matchMovement(otherSum, [named, jan])).toEqual(
      suggested({ tenancyIds: ['t-2', 't-1'], ground: 'name' }),
    );
    const owing = tenancy('t-3', { openCents: 60000 });
    expect(matchMovement(movement(), [named, owing])).toEqual(
      suggested({ tenancyIds: ['t-3'], ground: 'amount' }),
    );
  });

  it('needs the whole name, and a name at all', () => {
    const paid = movement({ counterpartyName: 'Peeters', amountCents: 7 });
    expect(matchMovement(paid, [jan])).toEqual(unmatched('nothing_known'));
    expect(matchMovement(paid, [tenancy('t-2', { tenantNames: ['', '-'] })])).toEqual(
      unmatched('nothing_known'),
    );
  });
});

describe('what is no payment', () => {
  it('is never matched', () => {
    const paid = { communication: '010/8068/17183' };
    expect(matchMovement(movement({ ...paid, amountCents: -1 }), [known])).toEqual(
      unmatched('not_a_credit'),
    );
    expect(matchMovement(movement({ ...paid, amountCents: 0 }), [known])).toEqual(
      unmatched('not_a_credit'),
    );
    expect(matchMovement(movement({ ...paid, returned: true }), [known])).toEqual(
      unmatched('returned'),
    );
    expect(matchMovement(movement(), [])).toEqual(unmatched('nothing_known'));
  });
});
