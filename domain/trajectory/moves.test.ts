import { describe, expect, it } from '@jest/globals';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import { movesOf, phasesBeforeTheEnd, TrajectoryMoveNotAllowed } from './moves.js';

describe('the moves of trial housing in Mid-West Flanders (S2)', () => {
  it('passes the phases of the source before the end', () => {
    expect(phasesBeforeTheEnd(s2)).toEqual([
      'referral',
      'consent',
      'intake',
      'selection',
      'waiting',
      'allocation',
      'stay',
    ]);
  });

  it('moves along these lines and no others', () => {
    const lines = movesOf(s2).map(
      ({ from, to, cause, code, clause }) => `${from} > ${to}: ${cause} ${code} (${clause})`,
    );
    expect(lines).toEqual([
      'referral > consent: step referral:register:complete (S2 fase 1)',
      'consent > intake: step consent:consent:signed (S2 fase 2)',
      'intake > selection: step intake:intake:sent (S2 fase 2)',
      'selection > waiting: step selection:team_selects:approved (S2 fase 3)',
      'waiting > allocation: step waiting:priority:granted (S2 fase 4)',
      'allocation > stay: step allocation:allocate:allocated (S2 fase 5)',
      'stay > closed: ending stay:succeeded (S2 fase 7a)',
      'stay > notice: ending stay:notice_by_landlord (S2 fase 7c)',
      'notice > fallback: time notice_by_landlord:notice (S2 fase 7c)',
      'fallback > closed: time notice_by_landlord:fallback (S2 fase 7c)',
      'stay > notice: ending stay:notice_by_tenant (S2 fase 7d)',
      'notice > fallback: time notice_by_tenant:notice (S2 fase 7d)',
      'fallback > closed: time notice_by_tenant:fallback (S2 fase 7d)',
      'selection > closed: ending selection:not_retained (S2 fase 3)',
      'referral > closed: ending referral:dropped_out (S2 cijfers)',
      'consent > closed: ending consent:dropped_out (S2 cijfers)',
      'intake > closed: ending intake:dropped_out (S2 cijfers)',
      'selection > closed: ending selection:dropped_out (S2 cijfers)',
      'waiting > closed: ending waiting:dropped_out (S2 cijfers)',
      'allocation > closed: ending allocation:dropped_out (S2 cijfers)',
    ]);
  });

  it('names both phases of a move that it does not have', () => {
    expect(new TrajectoryMoveNotAllowed('intake', 'stay').message).toBe(
      'This programme has no move from intake to stay',
    );
  });
});
