import { describe, expect, it } from '@jest/globals';
import { accessRoles, mayReadWordsOf, rightNames, rights, rightsOf } from './policy.js';

describe('the table of rights', () => {
  it('gives no right to nobody and knows every role it names', () => {
    for (const right of rightNames()) {
      for (const { roles } of rights[right].grants) {
        expect(roles.length).toBeGreaterThan(0);
        for (const role of roles) expect(accessRoles).toContain(role);
      }
    }
  });

  it('keeps the social inquiry on the welfare side (facts §7)', () => {
    expect(rightsOf('landlord', accessRoles).map(({ right }) => right)).not.toContain(
      'inquiry.view',
    );
    expect(mayReadWordsOf('welfare_centre', 'landlord')).toBe(false);
  });

  it('shows a welfare centre no ledger and no tenancy', () => {
    const held = rightsOf('welfare_centre', accessRoles).map(({ right }) => right);
    for (const right of ['tenancy.view', 'debt.view', 'payment.book', 'case.start']) {
      expect(held).not.toContain(right);
    }
  });

  it('binds every case right of the welfare side to an open share or a seat', () => {
    const held = rightsOf('welfare_centre', accessRoles);
    for (const { subject, relation } of held) {
      if (['case', 'task', 'letter'].includes(subject)) expect(relation).not.toBe('own');
    }
  });

  it('lets an administrator see no file', () => {
    const held = rightsOf('landlord', ['administrator']);
    expect(held.filter(({ subject }) => subject !== 'organisation')).toEqual([]);
  });
});
