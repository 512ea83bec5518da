import { describe, expect, it } from '@jest/globals';
import {
  arrearsMoves,
  arrearsOutcomes,
  arrearsPhases,
  faultsOfProcess,
  moveBetween,
  MoveNotAllowed,
  type ArrearsPhase,
  type Move,
} from './process.js';

const move = (code: string, from: ArrearsPhase, to: ArrearsPhase): Move => {
  return { code, from, to, cause: 'time', clause: 'S1' };
};
const told = ({ code, from, to, cause, clause, term }: Move): string =>
  [from, code, to, cause, clause, term ?? '-'].join(' ');
const anywhere = /^(plan_agreed|paid|withdrawn|lease_ended|deceased|debt_split_off)_/;

describe('the table of moves (S1)', () => {
  it('takes a case from one phase to the next as the procedure text does', () => {
    expect(arrearsMoves.filter(({ code }) => !anywhere.test(code)).map(told)).toEqual([
      'review review_resumed landlord_decision person S1 step 8 -',
      'review review_restarted letter_1 person S1 step 8 -',
      'letter_1 letter_1_posted letter_2 post S1 step 1 letter_1_due',
      'letter_2 letter_2_posted tenth post S1 step 1 letter_2_due',
      'tenth tenth_passed letter_3 time S1 step 2 tenth',
      'letter_3 threat_gone tenth paid S1 step 8 -',
      'letter_3 letter_3_posted objection_week post S1 step 2 letter_3_due',
      'objection_week letter_3_again letter_3 person S1 step 2 -',
      'objection_week week_over hand_over time S1 step 3 objection_week',
      'objection_week objected landlord_decision objection S1 step 3 objection_week',
      'hand_over objected_late landlord_decision objection S1 step 3 -',
      'hand_over share_refused landlord_decision person S1 step 3 -',
      'hand_over handed_over welfare_centre time S1 step 3 hand_over_due',
      'welfare_centre not_accepted landlord_decision person S1 step 4 -',
      'welfare_centre called_back landlord_decision objection S1 step 3 -',
      'welfare_centre convened committee person S1 step 5 session',
      'committee called_back_committee landlord_decision objection S1 step 3 -',
      'committee postponed welfare_centre person S1 step 6 -',
      'committee decided decision_letters person S1 step 6 -',
      'decision_letters no_solution landlord_decision time S1 step 7 decision_letters',
      'decision_letters plan_decided plan time S1 step 7 decision_letters',
      'plan plan_broken landlord_decision person S1 step 7 -',
      'landlord_decision notice_chosen notice person S1 step 7 -',
      'landlord_decision tenth_awaited tenth person S1 step 8 -',
      'landlord_decision shared_after_all hand_over person S1 step 3 -',
      'notice notice_not_now landlord_decision person S1 step 7 -',
      'petition petition_not_now landlord_decision person S1 step 7 -',
      'notice notice_served petition post S1 step 7 notice_period',
      'petition petition_lodged court person S1 step 7 -',
      'plan plan_kept_plan closed paid S1 step 7 -',
      'court evicted_court closed person S1 step 7 -',
      'court eviction_averted_court closed person S1 step 7 -',
    ]);
  });

  it('lets a plan be agreed in every open phase that is not about a plan already (S1 step 7)', () => {
    const agreed = arrearsMoves.filter(({ code }) => code.startsWith('plan_agreed_'));
    const phases =
      'review letter_1 letter_2 tenth letter_3 objection_week hand_over welfare_centre committee landlord_decision notice petition court';
    expect(agreed.map(told)).toEqual(
      phases.split(' ').map((from) => `${from} plan_agreed_${from} plan person S1 step 7 -`),
    );
  });

  it('lets a case end in every open phase (S1 step 8)', () => {
    const open = arrearsPhases.filter((phase) => phase !== 'closed');
    expect(open).toHaveLength(15);
    const endings = arrearsMoves.filter(
      ({ code }) => anywhere.test(code) && !code.startsWith('plan_agreed'),
    );
    expect(endings.map(told)).toEqual(
      open.flatMap((from) => [
        `${from} paid_${from} closed paid S1 step 8 -`,
        `${from} withdrawn_${from} closed person S1 step 8 -`,
        `${from} lease_ended_${from} closed lease_end S1 step 8 -`,
        `${from} deceased_${from} closed status S1 step 8 -`,
        `${from} debt_split_off_${from} closed status S1 step 8 -`,
      ]),
    );
  });

  it('knows the way a case ended for every outcome', () => {
    for (const outcome of arrearsOutcomes)
      expect(arrearsMoves.some(({ code, to }) => to === 'closed' && code.startsWith(outcome))).toBe(
        true,
      );
    expect(arrearsOutcomes).toHaveLength(8);
  });

  it('leaves nothing after the end', () => {
    expect(arrearsMoves.filter(({ from }) => from === 'closed')).toEqual([]);
  });
});

describe('a move', () => {
  it('is found by where it leads', () => {
    expect(moveBetween('tenth', 'letter_3').code).toBe('tenth_passed');
    expect(moveBetween('objection_week', 'landlord_decision').code).toBe('objected');
    expect(moveBetween('plan', 'closed').code).toBe('paid_plan');
  });

  it.each([
    ['tenth', 'hand_over'],
    ['letter_1', 'letter_3'],
    ['closed', 'letter_1'],
    ['plan', 'plan'],
  ] as const)('from %s to %s is refused', (from, to) => {
    const asked = (): Move => moveBetween(from, to);
    expect(asked).toThrow(MoveNotAllowed);
    expect(asked).toThrow(`The arrears procedure has no move from ${from} to ${to}`);
    expect(asked).toThrow(expect.objectContaining({ from, to }));
  });
});

describe('the check of the table at start-up', () => {
  it('finds no fault', () => {
    expect(faultsOfProcess()).toEqual([]);
  });

  it('finds two moves of one name', () => {
    const twice = [...arrearsMoves, move('week_over', 'objection_week', 'hand_over')];
    expect(faultsOfProcess(twice)).toEqual(['two moves are called week_over']);
  });

  it('finds a phase that nothing leads to, and what lies behind it', () => {
    const without = arrearsMoves.filter(({ to }) => to !== 'welfare_centre');
    expect(faultsOfProcess(without)).toEqual([
      'no move leads to welfare_centre',
      'no move leads to committee',
      'no move leads to decision_letters',
    ]);
  });

  it('does not take a move out of an unreachable phase as a way in', () => {
    const alone = arrearsMoves.filter(({ to }) => to !== 'committee');
    expect(faultsOfProcess([...alone, move('own_tail', 'committee', 'committee')])).toEqual([
      'no move leads to committee',
      'no move leads to decision_letters',
    ]);
  });

  it('finds a phase that nothing leaves, except the end', () => {
    const stuck = arrearsMoves.filter(({ from }) => from !== 'court');
    expect(faultsOfProcess(stuck)).toEqual(['no move leaves court']);
  });

  it('finds a phase that the procedure does not know, at either end of a move', () => {
    const unknown = 'mediation' as ArrearsPhase;
    const strayed = [
      ...arrearsMoves,
      move('sent_away', 'tenth', unknown),
      move('came_back', unknown, 'tenth'),
    ];
    expect(faultsOfProcess(strayed)).toEqual([
      'sent_away names an unknown phase',
      'came_back names an unknown phase',
    ]);
  });

  it('reaches a phase through moves in any order of the table', () => {
    expect(faultsOfProcess([...arrearsMoves].reverse())).toEqual([]);
  });

  it('finds every phase in an empty table', () => {
    expect(faultsOfProcess([])).toEqual([
      ...arrearsPhases
        .filter((phase) => phase !== 'letter_1' && phase !== 'review')
        .map((phase) => `no move leads to ${phase}`),
      ...arrearsPhases
        .filter((phase) => phase !== 'closed')
        .map((phase) => `no move leaves ${phase}`),
    ]);
  });
});
