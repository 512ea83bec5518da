import { describe, expect, it } from '@jest/globals';
import {
  aTenancyBehind,
  atTheOcmw,
  beforeLetterThree,
  dayTerm,
  inTheObjectionWeek,
  letterId,
  type CaseOnPaper,
} from '../../test/support/case-builder.js';
import { outlook } from './outlook.js';
import { arrearsMoves, arrearsPhases } from './process.js';
import type { CaseView } from './situation.js';

/** Each branch in a line: what causes it, a star when it is the likely one, and its moves with their days. */
const told = (view: CaseView): string[] =>
  outlook(view).map(({ cause, likely, chain }) => {
    const moves = chain.map(({ move, term }) => (term ? `${move} ${term.date}` : move));
    return `${cause}${likely ? '*' : ''}: ${moves.join(' > ')}`;
  });

describe('the outlook from letter 1 on (architecture §3)', () => {
  it('shows the next two letters and the 10th, each on its day', () => {
    expect(told(aTenancyBehind().on('2026-01-08'))).toEqual([
      'post*: letter_1_posted 2026-01-12 > letter_2_posted 2026-02-06 > tenth_passed 2026-03-11',
      'paid: paid_letter_1',
    ]);
  });

  it('says where each move leads and on what ground', () => {
    const [likely, paid] = outlook(aTenancyBehind().on('2026-01-08'));
    expect(likely?.chain.map(({ to, clause }) => `${to}: ${clause}`)).toEqual([
      'letter_2: S1 step 1',
      'tenth: S1 step 1',
      'letter_3: S1 step 2',
    ]);
    expect(likely?.chain[0]?.term?.reason.ground).toBe('letter_one_delay');
    expect(paid).toEqual({
      cause: 'paid',
      likely: false,
      chain: [{ move: 'paid_letter_1', to: 'closed', clause: 'S1 step 8', term: null }],
    });
  });

  it('supposes letter 1 to every tenant of the day it goes', () => {
    const late = aTenancyBehind().withTenant('bo', { from: '2026-02-01' });
    expect(told(late.on('2026-01-08'))[0]).toBe(
      'post*: letter_1_posted 2026-01-12 > letter_2_posted 2026-02-06 > tenth_passed 2026-03-11',
    );
  });

  it('goes on from letter 2, with the 10th that was true for it', () => {
    const waiting = aTenancyBehind()
      .posts('letter_1', '2026-01-12')
      .enters('letter_2', '2026-01-12');
    expect(told(waiting.on('2026-01-13'))).toEqual([
      'post*: letter_2_posted 2026-02-06 > tenth_passed 2026-03-11 > letter_3_posted 2026-03-11',
      'paid: paid_letter_2',
    ]);
  });

  it('shows the later 10th when letter 2 is late (facts §13.1)', () => {
    const late = aTenancyBehind().posts('letter_1', '2026-02-11').enters('letter_2', '2026-02-11');
    expect(told(late.on('2026-02-12'))[0]).toBe(
      'post*: letter_2_posted 2026-03-06 > tenth_passed 2026-04-13 > letter_3_posted 2026-04-13',
    );
  });

  it('takes a letter that is prepared already, and leaves a withdrawn one', () => {
    const prepared = aTenancyBehind().prepares('letter_1', '2026-01-12', { tenants: ['an'] });
    const chain =
      'post*: letter_1_posted 2026-01-12 > letter_2_posted 2026-02-06 > tenth_passed 2026-03-11';
    expect(told(prepared.on('2026-01-12'))[0]).toBe(chain);
    const withdrawn = prepared.happens('2026-01-12', 'letter_withdrawn', {
      letterId: letterId('letter_1'),
      reason: 'paid',
    });
    expect(told(withdrawn.on('2026-01-12'))[0]).toBe(chain);
  });

  it('takes the letter of this kind and this tenant', () => {
    const both = aTenancyBehind()
      .withTenant('bo')
      .posts('letter_1', '2026-01-12', { tenants: ['an', 'bo'] })
      .prepares('letter_2', '2026-02-06', { tenants: ['bo'] })
      .enters('letter_2', '2026-01-12');
    expect(told(both.on('2026-02-06'))[0]).toBe(
      'post*: letter_2_posted 2026-02-06 > tenth_passed 2026-03-11 > letter_3_posted 2026-03-11',
    );
  });
});

describe('the outlook around letter 3', () => {
  const tenth = (): CaseOnPaper =>
    aTenancyBehind()
      .posts('letter_1', '2026-01-12')
      .posts('letter_2', '2026-02-06')
      .enters('tenth', '2026-02-06');

  it('before the 10th: letter 3 the working day after it, then the week without proof', () => {
    expect(told(tenth().on('2026-02-10'))).toEqual([
      'time*: tenth_passed 2026-03-11 > letter_3_posted 2026-03-11 > week_over 2026-04-09',
      'paid: paid_tenth',
    ]);
  });

  it('from letter 3: the week and the hand-over the day after its grace', () => {
    expect(told(beforeLetterThree().on('2026-03-11'))).toEqual([
      'post*: letter_3_posted 2026-03-11 > week_over 2026-04-09 > handed_over 2026-04-09',
      'paid: threat_gone',
      'paid: paid_letter_3',
    ]);
  });

  it('keeps the 10th it supposed to pass, also when letter 3 goes in the month after', () => {
    const february = aTenancyBehind()
      .withSettings({ testDay: 28 })
      .pays('2026-12-01', 660_000)
      .posts('letter_1', '2027-01-04')
      .posts('letter_2', '2027-02-08')
      .happens('2027-02-08', 'term_set', { kind: 'letter_3_due', term: dayTerm('2027-03-02') })
      .enters('tenth', '2027-02-08');
    expect(told(february.on('2027-02-10'))[0]).toMatch(
      /^time\*: tenth_passed 2027-03-02 > letter_3_posted 2027-03-02 > /,
    );
  });

  it('does not take a 10th that passed before for the one it waits for now', () => {
    const waiting = tenth()
      .happens('2026-02-06', 'term_set', { kind: 'tenth', term: dayTerm('2026-03-10') })
      .happens('2026-03-11', 'term_ended', { kind: 'tenth', state: 'missed' })
      .pays('2026-03-12', 60_000);
    expect(told(waiting.on('2026-03-13'))[0]).toBe(
      'time*: tenth_passed 2026-04-13 > letter_3_posted 2026-04-13 > week_over 2026-05-09',
    );
  });

  it('keeps the 10th that is on file', () => {
    const passed = tenth()
      .happens('2026-03-11', 'term_set', { kind: 'tenth', term: dayTerm('2026-03-10') })
      .enters('letter_3', '2026-03-11')
      .pays('2026-03-12', 60_000);
    expect(told(passed.on('2026-03-13'))[0]).toBe(
      'post*: letter_3_posted 2026-03-11 > week_over 2026-04-09 > handed_over 2026-04-09',
    );
  });

  it('in the week: hand-over when nobody objects, and what an objection or a returned letter does', () => {
    expect(told(inTheObjectionWeek().on('2026-03-16'))).toEqual([
      'time*: week_over 2026-03-26 > handed_over 2026-03-26',
      'person: letter_3_again',
      'objection: objected 2026-03-20',
      'paid: paid_objection_week',
    ]);
    const [likely] = outlook(inTheObjectionWeek().on('2026-03-16'));
    expect(likely?.chain.map(({ term }) => term?.reason.ground)).toEqual([
      'objection_grace',
      'objection_grace',
    ]);
  });

  it('gives no date while the week does not run', () => {
    const moved = inTheObjectionWeek().brings(letterId('letter_3'), 'lost', '2026-03-13');
    expect(told(moved.on('2026-03-16'))).toEqual([
      'time*: week_over',
      'person: letter_3_again',
      'objection: objected',
      'paid: paid_objection_week',
    ]);
  });

  it('at the hand-over', () => {
    expect(told(inTheObjectionWeek().enters('hand_over', '2026-03-26').on('2026-03-26'))).toEqual([
      'time*: handed_over 2026-03-26',
      'objection: objected_late',
      'person: share_refused',
      'paid: paid_hand_over',
    ]);
  });
});

describe('the outlook at the OCMW and after', () => {
  it('waits for people', () => {
    expect(told(atTheOcmw().on('2026-03-27'))).toEqual([
      'person: not_accepted',
      'objection: called_back',
      'person: convened',
      'paid: paid_welfare_centre',
    ]);
  });

  it('knows the session once it is planned, and goes no further by itself', () => {
    const planned = atTheOcmw().happens('2026-04-01', 'session_planned', {
      sessionId: 's',
      on: '2026-04-21',
    });
    expect(told(planned.on('2026-04-02'))[2]).toBe('person: convened 2026-04-21');
  });

  it('gives the decision letters their day', () => {
    const decided = atTheOcmw()
      .happens('2026-04-21', 'committee_decided', {
        sessionId: 's',
        decision: 'no_solution',
        inAbsence: false,
        commandId: 'c',
      })
      .enters('decision_letters', '2026-04-21');
    expect(told(decided.on('2026-04-22'))).toEqual([
      'time*: no_solution 2026-04-24',
      'time*: plan_decided 2026-04-24',
      'paid: paid_decision_letters',
    ]);
  });

  it('in a plan tells of payment once', () => {
    expect(told(atTheOcmw().enters('plan', '2026-04-21').on('2026-04-22'))).toEqual([
      'person: plan_broken',
      'paid: paid_plan',
    ]);
  });

  it('of a closed case is empty', () => {
    const closed = atTheOcmw().happens('2026-04-21', 'case_closed', {
      outcome: 'paid',
      on: '2026-04-21',
    });
    expect(outlook(closed.on('2026-04-22'))).toEqual([]);
  });
});

describe('the outlook from any phase', () => {
  it.each(arrearsPhases)('%s follows the one table and never goes back in time', (phase) => {
    const view = atTheOcmw().enters(phase, '2026-03-26').on('2026-03-27');
    const before = structuredClone(view);
    for (const { cause, likely, chain } of outlook(view)) {
      expect(likely).toBe(cause === 'time' || cause === 'post');
      expect(chain.length).toBeLessThanOrEqual(3);
      const moves = chain.map(({ move }) => arrearsMoves.find(({ code }) => code === move));
      expect(moves[0]?.from).toBe(phase);
      expect(moves[0]?.cause).toBe(cause);
      for (const [index, move] of moves.slice(1).entries())
        expect(move?.from).toBe(moves[index]?.to);
      const dates = chain.flatMap(({ term }) => (term ? [term.date] : []));
      expect(dates).toEqual([...dates].sort());
    }
    expect(view).toEqual(before);
  });
});
