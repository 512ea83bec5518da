import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aTenancyBehind,
  atTheOcmw,
  beforeLetterThree,
  inTheObjectionWeek,
  letterId,
  type CaseOnPaper,
} from '../../test/support/case-builder.js';
import { judge } from './assess.js';
import {
  addresseesToWrite,
  blocksOf,
  fieldsToShare,
  hasObjection,
  ledgerFreshUntil,
  tenantsToWrite,
} from './blocks.js';
import type { PersonStatusKind } from './events.js';
import { arrearsSettingsV1 } from './settings.js';
import type { Act, CaseView } from './situation.js';

const acts: readonly Act[] = [
  'letter_1',
  'letter_2',
  'letter_3',
  'hand_over',
  'invitation_visit',
  'invitation_committee',
  'decision',
  'termination_notice',
  'petition',
];
const everyLetter =
  'letter_1 letter_2 letter_3 invitation_visit invitation_committee decision termination_notice';
const landlordActs = 'letter_1 letter_2 letter_3 hand_over termination_notice petition';
const landlordLetters = 'letter_1 letter_2 letter_3 termination_notice';
const welfareLetters = 'invitation_visit invitation_committee';

/** What stands in the way of each act that something stands in the way of. */
function blocked(view: CaseView): Record<string, string[]> {
  const judged = judge(view);
  const told = acts.map((act): [string, string[]] => {
    const blocks = blocksOf(act, judged);
    return [act, blocks.map(({ code, until }) => (until === null ? code : `${code} ${until}`))];
  });
  return Object.fromEntries(told.filter(([, blocks]) => blocks.length > 0));
}

/** The same obstacle for some acts. */
const all = (some: string, obstacle: string): Record<string, string[]> =>
  Object.fromEntries(some.split(' ').map((act) => [act, [obstacle]]));

/** Friday 27 March, nine in the morning: the file is at the OCMW and nothing stands in the way of anything. */
const today = '2026-03-27';
const clear = (): CaseOnPaper => atTheOcmw();
const todayEnds = '2026-03-27T23:00:00Z';

describe('with nothing in the way', () => {
  it('every act may be done', () => {
    expect(blocked(clear().on(today))).toEqual({});
  });
});

describe('money that is in (S1 step 8)', () => {
  it('stops every act of the landlord, but not what the OCMW does', () => {
    const paid = clear().pays('2026-03-26', 180_000);
    expect(blocked(paid.on(today))).toEqual({
      ...all(landlordActs, 'paid'),
      letter_1: ['paid', 'below_floor 2026-04-06T06:00:00Z'],
      letter_3: ['paid', 'threat_gone', 'ledger_stale'],
    });
  });

  it('is enough when no more than € 5 is open', () => {
    const almost = clear().pays('2026-03-26', 179_500);
    expect(blocked(almost.on(today))).toHaveProperty('letter_2', ['paid']);
    const short = clear().pays('2026-03-26', 179_499);
    expect(blocked(short.on(today))).not.toHaveProperty('letter_2');
  });

  it('in part takes letter 3 away: three months threaten later, and that 10th is still to come', () => {
    const part = clear().pays('2026-03-26', 60_000);
    expect(blocked(part.on(today))).toEqual({ letter_3: ['threat_gone', 'ledger_stale'] });
  });

  it('leaves the petition to the person who decided about it after the notice (facts §13.15)', () => {
    const paid = clear().pays('2026-03-26', 180_000).asks('money_after_notice', '2026-03-26');
    expect(blocked(paid.on(today))).toHaveProperty('petition', ['paid']);
    paid.answers('money_after_notice', 'go_on', '2026-03-26');
    expect(blocked(paid.on(today))).not.toHaveProperty('petition');
    expect(blocked(paid.on(today))).toHaveProperty('termination_notice', ['paid']);
  });

  it('is not decided by another task', () => {
    const other = clear().pays('2026-03-26', 180_000).asks('decide_next', '2026-03-26');
    other.answers('decide_next', 'wait', '2026-03-26');
    expect(blocked(other.on(today))).toHaveProperty('petition', ['paid']);
  });
});

describe('a person’s status (facts §13.7, fixed)', () => {
  it.each(['collective_debt_settlement', 'judicial_protection', 'minor'] as const)(
    '%s stops every act until a person releases it',
    (kind) => {
      const everything = all(acts.join(' '), 'person_status');
      expect(blocked(clear().withStatus(kind, '2026-03-01').on(today))).toEqual(everything);
      const released = clear().withStatus(kind, '2026-03-01', { released: true });
      expect(blocked(released.on(today))).toEqual({});
    },
  );

  it('of one of two tenants stops the letters of both', () => {
    const both = clear().withTenant('bo').withStatus('minor', '2026-03-01', { personId: 'bo' });
    expect(blocked(both.on(today))).toEqual(all(acts.join(' '), 'person_status'));
  });

  it('stops on with one of two released', () => {
    const both = clear()
      .withStatus('minor', '2026-03-01', { released: true })
      .withStatus('judicial_protection', '2026-03-01');
    expect(blocked(both.on(today))).toEqual(all(acts.join(' '), 'person_status'));
  });
});

describe('a protected address (facts §13.10, fixed)', () => {
  const released = (more: object = {}): CaseOnPaper =>
    clear()
      .withTenant('an', more)
      .withStatus('protected_address', '2026-03-01', { released: true });

  it('gets no letter without a chosen contact address, also when it is released', () => {
    expect(blocked(released().on(today))).toEqual(all(everyLetter, 'no_contact_address'));
    expect(blocked(released({ hasContactAddress: false }).on(today))).toHaveProperty('letter_1');
  });

  it('is written to at the contact', () => {
    expect(blocked(released({ hasContactAddress: true }).on(today))).toEqual({});
  });

  it('of somebody who left is no hindrance', () => {
    const left = clear().withTenant('bo', { until: '2026-03-26' });
    left.withStatus('protected_address', '2026-03-01', { personId: 'bo', released: true });
    expect(blocked(left.on(today))).toEqual({});
  });
});

describe('a death (facts §13.8)', () => {
  const dead = (from: string): CaseView =>
    clear().withTenant('bo').withStatus('deceased', from, { released: true }).on(today);

  it('gives the one who stays thirty days of rest', () => {
    expect(blocked(dead('2026-02-26'))).toEqual(
      all(acts.join(' '), 'death_hold 2026-03-28T23:00:00Z'),
    );
    expect(blocked(dead('2026-02-25'))).toEqual(all(acts.join(' '), `death_hold ${todayEnds}`));
    expect(blocked(dead('2026-02-24'))).toEqual({});
  });

  it('is no rest for another status', () => {
    const other = clear().withStatus('minor', today, { released: true });
    expect(blocked(other.on(today))).toEqual({});
  });
});

describe('holds (facts §13.6)', () => {
  const held = (until: string): CaseOnPaper =>
    clear().happens('2026-03-20', 'hold_set', { holdId: 'h', reason: 'hospital', until });

  it('stop letters, hand-over, notice and petition through their last day', () => {
    expect(blocked(held('2026-03-30').on(today))).toEqual(
      all(landlordActs, 'hold 2026-03-30T22:00:00Z'),
    );
    expect(blocked(held(today).on(today))).toEqual(all(landlordActs, `hold ${todayEnds}`));
  });

  it('end by themselves the day after, or by hand', () => {
    expect(blocked(held('2026-03-26').on(today))).toEqual({});
    const ended = held('2026-03-30').happens('2026-03-27', 'hold_ended', {
      holdId: 'h',
      on: today,
    });
    expect(blocked(ended.on(today))).toEqual({});
  });
});

describe('a payment commitment (facts §13.4)', () => {
  const promised = (expectedOn: string): CaseOnPaper =>
    clear().happens('2026-03-18', 'commitment_recorded', {
      commitmentId: 'c',
      amountCents: 10_000,
      expectedOn,
    });
  const holds = all(landlordActs, `payment_commitment ${todayEnds}`);

  it('holds until its day and five working days', () => {
    expect(blocked(promised('2026-03-20').on(today))).toEqual(holds);
    expect(blocked(promised('2026-03-19').on(today))).toEqual({});
  });

  it('has arrived with money of at least that amount', () => {
    const arrived = promised('2026-03-20').pays('2026-03-24', 10_000);
    expect(blocked(arrived.on(today))).not.toHaveProperty('letter_2');
    const atOnce = promised('2026-03-20').pays('2026-03-18', 10_000);
    expect(blocked(atOnce.on(today))).not.toHaveProperty('letter_2');
    const short = promised('2026-03-20').pays('2026-03-24', 9_999);
    expect(blocked(short.on(today))).toHaveProperty('letter_2', holds['letter_2']);
  });

  it('has not arrived with money from before it was made', () => {
    const earlier = clear()
      .pays('2026-03-17', 10_000)
      .happens('2026-03-18', 'commitment_recorded', {
        commitmentId: 'c',
        amountCents: 10_000,
        expectedOn: '2026-03-20',
      });
    expect(blocked(earlier.on(today))).toHaveProperty('letter_2', holds['letter_2']);
  });

  it('has not arrived with money that went back', () => {
    const back = promised('2026-03-20').pays('2026-03-24', 10_000, 'r').reverses('r', '2026-03-25');
    expect(blocked(back.on(today))).toEqual(holds);
  });

  it('ends with the fifth working day', () => {
    const view = promised('2026-03-20').on(today, '23:59');
    expect(blocked(view)).toEqual(holds);
    expect(blocked({ ...view, at: todayEnds })).toEqual({});
  });
});

describe('money that is there but not seen (facts §13.5)', () => {
  const claimed = (on: string): CaseOnPaper =>
    clear().happens(on, 'payment_claimed', { claimId: 'c', on });

  it('holds five working days for an unanswered "I have paid"', () => {
    expect(blocked(claimed('2026-03-20').on(today))).toEqual(
      all(landlordActs, `payment_claimed ${todayEnds}`),
    );
    expect(blocked(claimed('2026-03-19').on(today))).toEqual({});
    const answer = { claimId: 'c', on: today };
    const answered = claimed('2026-03-20').happens(today, 'payment_claim_answered', answer);
    expect(blocked(answered.on(today))).toEqual({});
  });

  it('holds five working days for a credit that may be this tenant’s', () => {
    const unseen = clear().with({ unseenCredits: ['2026-03-19', '2026-03-20'] });
    expect(blocked(unseen.on(today))).toEqual(all(landlordActs, `unseen_credit ${todayEnds}`));
  });

  it('asks to call first on the day a direct debit comes back', () => {
    const returned = (on: string): CaseView =>
      clear().pays('2026-03-20', 100, 'r').pays('2026-03-21', 100).reverses('r', on).on(today);
    expect(blocked(returned(today))).toMatchObject(
      all('letter_1 letter_2 termination_notice', `reversed_today ${todayEnds}`),
    );
    expect(blocked(returned(today))).not.toHaveProperty('hand_over');
    expect(blocked(returned(today))).not.toHaveProperty('petition');
    expect(blocked(returned('2026-03-26'))).not.toHaveProperty('letter_1');
  });

  it('asks so for letter 3 too', () => {
    const view = clear().pays('2026-03-20', 60_000, 'r').reverses('r', today).on(today);
    expect(blocked(view)).toEqual(all(landlordLetters, `reversed_today ${todayEnds}`));
  });
});

describe('statements that are not in (facts §12.2)', () => {
  const through = (bookedThrough: string | null): Record<string, string[]> =>
    blocked(clear().with({ bookedThrough }).on(today));

  it('hold letter 3 up to and including the 10th', () => {
    expect(through('2026-03-09')).toHaveProperty('letter_3', ['ledger_stale']);
    expect(through('2026-03-10')).not.toHaveProperty('letter_3');
  });

  it('hold notice and petition when they are more than a week old', () => {
    const law = all('termination_notice petition', 'ledger_stale');
    expect(through('2026-03-19')).toEqual(law);
    expect(through('2026-03-20')).toEqual({});
    expect(through(null)).toEqual({ ...law, letter_3: ['ledger_stale'] });
  });

  it('are fresh enough for a week', () => {
    const until = (bookedThrough: string | null): string | null =>
      ledgerFreshUntil(clear().with({ bookedThrough }).on(today));
    expect(until('2026-03-20')).toBe('2026-03-27');
    expect(until(null)).toBeNull();
  });

  it('do not matter while no 10th is known', () => {
    const calm = aTenancyBehind().rentStopsOn('2026-02-28').with({ bookedThrough: null });
    expect(blocked(calm.on('2026-02-10'))['letter_3']).toEqual(['threat_gone']);
  });
});

describe('addresses and addressees (facts §12.4, §13.9)', () => {
  it('letter 3 and notice wait while somebody looks at the address', () => {
    const asked = clear().asks('address_check', '2026-03-26');
    expect(blocked(asked.on(today))).toEqual(all('letter_3 termination_notice', 'address_open'));
    asked.answers('address_check', 'accept_as_sent', today);
    expect(blocked(asked.on(today))).toEqual({});
    expect(blocked(clear().asks('report', today).on(today))).toEqual({});
  });

  it('nobody to write to stops every letter', () => {
    const tenant = (from: string, until: string | null): Record<string, string[]> =>
      blocked(clear().withTenant('an', { from, until }).on(today));
    const nobody = all(everyLetter, 'no_addressee');
    expect(tenant('2026-01-01', '2026-03-26')).toEqual(nobody);
    expect(tenant('2026-01-01', today)).toEqual({});
    expect(tenant('2026-03-28', null)).toEqual(nobody);
    expect(tenant(today, null)).toEqual({});
  });

  it('the tenants of the day are written to, the dead never', () => {
    const house = clear()
      .withTenant('zoe')
      .withTenant('bo', { until: '2026-03-26' })
      .withTenant('cas')
      .withStatus('deceased', '2025-01-01', { personId: 'cas', released: true });
    expect(tenantsToWrite(house.on(today))).toEqual(['an', 'zoe']);
    const among = clear().withTenant('zoe').withTenant('al');
    expect(tenantsToWrite(among.on(today))).toEqual(['al', 'an', 'zoe']);
  });

  it('an administrator whom a judge named gets an item too (facts §13.7)', () => {
    const house = clear()
      .withTenant('an', { hasRepresentative: true })
      .withTenant('bo', { hasRepresentative: false });
    expect(addresseesToWrite(house.on(today))).toEqual([
      { tenantId: 'an', addressee: 'tenant' },
      { tenantId: 'an', addressee: 'representative' },
      { tenantId: 'bo', addressee: 'tenant' },
    ]);
  });
});

describe('small sums (facts §13.1)', () => {
  const open = (cents: number, on: string): string[] | undefined =>
    blocked(
      aTenancyBehind()
        .pays('2026-01-06', 60_000 - cents)
        .on(on),
    )['letter_1'];

  it('get no letter 1 up to and including € 50; it is weighed again after the next due day', () => {
    expect(open(5_001, '2026-01-12')).toBeUndefined();
    expect(open(5_000, '2026-01-12')).toEqual(['below_floor 2026-02-06T07:00:00Z']);
  });

  it('are weighed after today when the rent is due today', () => {
    expect(open(5_000, '2026-02-04')).toEqual(['below_floor 2026-02-06T07:00:00Z']);
    expect(open(5_000, '2026-02-05')).toEqual(['below_floor 2026-02-06T07:00:00Z']);
  });

  it('wait for a fact when no rent falls due any more', () => {
    const over = aTenancyBehind().rentStopsOn('2026-01-31').pays('2026-01-06', 55_000);
    expect(blocked(over.on('2026-02-12'))['letter_1']).toEqual(['below_floor']);
  });
});

describe('a landlord without an enterprise number (facts §1.6)', () => {
  it('sends no letter 1, and everything else', () => {
    const without = clear().with({ hasCompanyNumber: false });
    expect(blocked(without.on(today))).toEqual({ letter_1: ['no_company_number'] });
  });
});

describe('sharing with the OCMW (facts §12.3, §12.5, §13.12)', () => {
  const objected = (): CaseOnPaper =>
    clear().happens(today, 'objection_recorded', {
      objectionId: 'o',
      tenantId: 'an',
      receivedOn: today,
      channel: 'post',
    });

  it('stops for an objection of any tenant, also a late one', () => {
    expect(blocked(objected().on(today))).toEqual(all(`hand_over ${welfareLetters}`, 'objection'));
    expect(hasObjection(objected().on(today))).toBe(true);
  });

  it('goes on when the objection is withdrawn', () => {
    const view = objected()
      .happens(today, 'objection_withdrawn', { objectionId: 'o', on: today })
      .on(today);
    expect(blocked(view)).toEqual({});
    expect(hasObjection(view)).toBe(false);
  });

  it('waits for the week and its grace', () => {
    const on = (day: string, time?: string): string[] | undefined =>
      blocked(inTheObjectionWeek().on(day, time))['hand_over'];
    expect(on('2026-03-20')).toEqual(['objection_week_runs 2026-03-25T23:00:00Z']);
    expect(on('2026-03-25', '23:59')).toEqual(['objection_week_runs 2026-03-25T23:00:00Z']);
    expect(on('2026-03-26', '00:00')).toBeUndefined();
  });

  it('waits for a person when the week never began', () => {
    const moved = inTheObjectionWeek().brings(letterId('letter_3'), 'undeliverable', '2026-03-13');
    expect(blocked(moved.on('2026-04-30'))['hand_over']).toEqual(['objection_week_runs']);
    expect(blocked(beforeLetterThree().on('2026-03-11'))['hand_over']).toEqual([
      'objection_week_runs',
    ]);
  });

  it('needs a partner', () => {
    const alone = clear().with({ partnerId: null });
    expect(blocked(alone.on(today))).toEqual({ hand_over: ['no_partner'] });
  });

  it('needs a protocol with at least one field the tenant was told of', () => {
    const refused = { hand_over: ['no_protocol'] };
    expect(blocked(clear().with({ protocol: null }).on(today))).toEqual(refused);
    const empty = { signedOn: '2026-01-01', validUntil: '2026-12-31', fields: [] };
    expect(blocked(clear().with({ protocol: empty }).on(today))).toEqual(refused);
  });

  it('carries what the tenant was told of, as far as the protocol has it', () => {
    const signed = { signedOn: '2026-01-01', validUntil: '2026-12-31' };
    const shared = clear()
      .withSettings({ sharedFields: ['name', 'phone', 'months_open'] })
      .with({ protocol: { ...signed, fields: ['months_open', 'address', 'name'] } });
    expect(fieldsToShare(shared.on(today))).toEqual(['name', 'months_open']);
    expect(fieldsToShare(clear().with({ protocol: null }).on(today))).toEqual([]);
    expect(fieldsToShare(clear().on(today))).toEqual(arrearsSettingsV1.sharedFields);
  });

  it('that was closed stops the invitations', () => {
    const closed = clear().happens(today, 'share_closed', { shareId: 'share', reason: 'r' });
    expect(blocked(closed.on(today))).toEqual(all(welfareLetters, 'share_withdrawn'));
  });
});

describe('several obstacles', () => {
  it('are told in the order in which they are looked at', () => {
    const view = clear()
      .pays('2026-03-26', 180_000, 'r')
      .withStatus('minor', today)
      .happens(today, 'hold_set', { holdId: 'h', reason: 'prison', until: today })
      .with({ unseenCredits: ['2026-03-20'], partnerId: null, protocol: null })
      .on(today);
    expect(blocked(view)['hand_over']).toEqual([
      'paid',
      'person_status',
      `hold ${todayEnds}`,
      `unseen_credit ${todayEnds}`,
      'no_partner',
      'no_protocol',
    ]);
  });
});

describe('whatever else is on file', () => {
  const kinds: PersonStatusKind[] = ['collective_debt_settlement', 'minor', 'protected_address'];
  const days = fc.integer({ min: 12, max: 28 }).map((n) => `2026-03-${String(n)}`);
  const cases = fc.record({
    day: days,
    paidCents: fc.integer({ min: 1, max: 200_000 }),
    paidOn: days,
    hold: days,
    two: fc.boolean(),
    stale: fc.boolean(),
  });
  const built = (given: {
    paidCents: number;
    paidOn: string;
    hold: string;
    two: boolean;
    stale: boolean;
  }): CaseOnPaper => {
    const paper = clear()
      .pays(given.paidOn, given.paidCents)
      .happens('2026-03-12', 'hold_set', { holdId: 'h', reason: 'prison', until: given.hold });
    if (given.stale) paper.with({ bookedThrough: null });
    return given.two ? paper.withTenant('bo') : paper;
  };

  it('no act is free while a status is not released', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...kinds), (given, kind) => {
        const view = built(given).withStatus(kind, '2026-03-01').on(given.day);
        expect(Object.keys(blocked(view))).toEqual(acts);
      }),
      { numRuns: 25 },
    );
  });

  it('a letter of the landlord is free only while more than the grace is open', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const view = built(given).on(given.day);
        const judged = judge(view);
        for (const act of ['letter_1', 'letter_2', 'letter_3', 'termination_notice'] as const)
          if (judged.ledger.paid)
            expect(blocksOf(act, judged).map(({ code }) => code)).toContain('paid');
      }),
      { numRuns: 25 },
    );
  });
});
