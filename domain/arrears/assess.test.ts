import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aTenancyBehind,
  atTheOcmw,
  beforeLetterThree,
  clock,
  dayTerm,
  inTheObjectionWeek,
  letterId,
  type CaseOnPaper,
} from '../../test/support/case-builder.js';
import { assess } from './assess.js';
import { courtRecordKinds, type CommitteeDecision } from './events.js';
import { arrearsPhases, type ArrearsOutcome } from './process.js';
import type { CaseView, LetterSet, PlanSituation } from './situation.js';

const today = '2026-03-27';
const allClear = {
  letter_1: [],
  letter_2: [],
  letter_3: [],
  hand_over: [],
  invitation_visit: [],
  invitation_committee: [],
  decision: [],
  termination_notice: [],
  petition: [],
};

describe('the situation of a case', () => {
  it('is told in ids, codes, dates and cents', () => {
    const posted = (lastPostedOn: string): LetterSet => ({
      occurrence: 1,
      prepared: 1,
      posted: 1,
      allPosted: true,
      lastPostedOn,
      sendAgain: false,
    });
    const { terms, ...situation } = assess(atTheOcmw().on(today));
    expect(situation).toMatchObject({
      at: '2026-03-27T08:00:00Z',
      today,
      phase: 'welfare_centre',
      openCents: 180_000,
      paid: false,
      ending: null,
      tenantIds: ['an'],
      blocks: allClear,
      threatened: true,
      objection: false,
      partnerId: 'ocmw',
      shareOpen: true,
      shareId: 'share',
      plan: null,
      notice: null,
      session: null,
      postponedBefore: false,
      petitionLodged: false,
      duties: [],
      rungs: [],
      wakeAt: '2026-05-11T22:00:00Z',
    });
    expect(situation.letters).toEqual({
      letter_1: posted('2026-01-12'),
      letter_2: posted('2026-02-06'),
      letter_3: posted('2026-03-11'),
    });
    expect(Object.entries(terms).map(([kind, { date }]) => `${kind} ${date}`)).toEqual([
      'letter_1_due 2026-01-12',
      'letter_2_due 2026-02-06',
      'tenth 2026-03-10',
      'letter_3_due 2026-03-11',
      'presumed_receipt 2026-03-16',
      'objection_week 2026-03-20',
      'hand_over_due 2026-03-25',
      'acceptance 2026-04-02',
      'first_contact 2026-04-10',
      'session_within 2026-05-11',
    ]);
  });

  it('says what is blocked, wanted and open', () => {
    const view = inTheObjectionWeek()
      .pays('2026-03-16', 180_000)
      .posts('termination_notice', '2026-03-16')
      .asks('decide_next', '2026-03-16')
      .happens('2026-03-17', 'petition_lodged', { on: '2026-03-17', overridden: true })
      .happens('2026-03-17', 'objection_recorded', {
        objectionId: 'o',
        tenantId: 'an',
        receivedOn: '2026-03-17',
        channel: 'post',
      })
      .on('2026-03-18');
    const situation = assess(view);
    expect(situation).toMatchObject({
      openCents: 0,
      paid: true,
      objection: true,
      threatened: false,
      shareOpen: false,
      shareId: null,
      petitionLodged: true,
      notice: { startsOn: '2026-04-01', term: { date: '2026-06-30' } },
      duties: [{ key: 'money_after_notice', kind: 'money_after_notice' }],
      rungs: [{ taskId: 'decide_next', rung: 1 }],
    });
    expect(situation.blocks.letter_2).toEqual([{ code: 'paid', until: null }]);
  });

  it('is threatened from the first of the month in which three months threaten', () => {
    const threatened = (on: string): boolean => assess(aTenancyBehind().on(on)).threatened;
    expect(threatened('2026-02-28')).toBe(false);
    expect(threatened('2026-03-01')).toBe(true);
    expect(assess(aTenancyBehind().rentStopsOn('2026-02-28').on(today)).threatened).toBe(false);
    const tolerant = aTenancyBehind().pays('2026-01-06', 600);
    expect(assess(tolerant.on(today)).threatened).toBe(false);
    tolerant.withSettings({ threeMonthsToleranceCents: 600 });
    expect(assess(tolerant.on(today)).threatened).toBe(true);
  });
});

describe('what ends a case by itself (S1 step 8)', () => {
  const ending = (paper: CaseOnPaper, on = today): ArrearsOutcome | null =>
    assess(paper.on(on)).ending;
  const paid = (): CaseOnPaper => atTheOcmw().pays('2026-03-26', 180_000);
  const dead = (): CaseOnPaper => paid().withStatus('deceased', '2026-03-20');

  it('is nothing while money is owed', () => {
    expect(ending(atTheOcmw())).toBeNull();
  });

  it('is payment, and in a plan its being kept', () => {
    expect(ending(paid())).toBe('paid');
    expect(ending(paid().enters('plan', today))).toBe('plan_kept');
  });

  it.each(arrearsPhases)(
    'money in phase %s ends it, except where a person looks first',
    (phase) => {
      const personFirst = ['review', 'petition', 'court'].includes(phase);
      const byMoney = phase === 'plan' ? 'plan_kept' : 'paid';
      expect(ending(paid().enters(phase, today))).toBe(personFirst ? null : byMoney);
    },
  );

  it('is not money after a notice or petition (facts §13.15, fixed)', () => {
    expect(ending(paid().posts('termination_notice', '2026-03-20'))).toBeNull();
    expect(ending(paid().prepares('termination_notice', '2026-03-20'))).toBe('paid');
    const lodged = { on: '2026-03-20', overridden: true };
    expect(ending(paid().happens('2026-03-20', 'petition_lodged', lodged))).toBeNull();
  });

  it('is the end of the lease, from the day after its last day (facts §13.17)', () => {
    const lease = (leaseEndsOn: string): CaseOnPaper => atTheOcmw().with({ leaseEndsOn });
    expect(ending(lease('2026-03-26'))).toBe('lease_ended');
    expect(ending(lease(today))).toBeNull();
    expect(ending(paid().with({ leaseEndsOn: '2026-03-26' }))).toBe('lease_ended');
  });

  it('is the death of the last tenant (facts §13.8)', () => {
    expect(ending(dead())).toBe('deceased');
    expect(ending(dead().with({ leaseEndsOn: '2026-03-26' }))).toBe('deceased');
    expect(ending(atTheOcmw().withTenant('bo').withStatus('deceased', '2026-03-20'))).toBeNull();
    expect(ending(atTheOcmw().withTenant('an', { until: '2026-03-20' }))).toBeNull();
    const moved = atTheOcmw().withTenant('an', { until: '2026-03-20' });
    expect(ending(moved.withStatus('minor', '2026-03-20'))).toBeNull();
  });

  it.each(courtRecordKinds)('%s in court', (kind) => {
    const record = { recordId: 'c', kind, on: today };
    const outcomes: Partial<Record<string, ArrearsOutcome>> = {
      eviction_executed: 'evicted',
      eviction_averted: 'eviction_averted',
    };
    const expected = outcomes[kind] ?? null;
    expect(ending(atTheOcmw().happens(today, 'court_recorded', record))).toBe(expected);
    expect(ending(dead().happens(today, 'court_recorded', record))).toBe(expected ?? 'deceased');
  });

  it('is the debt being split off, before all else (facts §13.7)', () => {
    const asked = dead()
      .happens(today, 'court_recorded', { recordId: 'c', kind: 'eviction_executed', on: today })
      .asks('decide_next', '2026-03-26')
      .asks('status_check', '2026-03-26');
    expect(ending(asked)).toBe('evicted');
    expect(ending(asked.answers('status_check', 'split_off', today))).toBe('debt_split_off');
  });
});

describe('how the letters of a kind stand', () => {
  const set = (paper: CaseOnPaper): LetterSet | undefined =>
    assess(paper.on(today)).letters['letter_3'];
  const two = { tenants: ['an', 'bo'] };
  const one = letterId('letter_3', 'an');

  it('is not told before the first', () => {
    expect(assess(aTenancyBehind().on(today)).letters).toEqual({});
    expect(set(beforeLetterThree())).toBeUndefined();
  });

  it('is told while some are still to be posted', () => {
    const prepared = beforeLetterThree().prepares('letter_3', '2026-03-11', two);
    const none = { occurrence: 1, prepared: 2, posted: 0, allPosted: false };
    expect(set(prepared)).toEqual({ ...none, lastPostedOn: null, sendAgain: false });
    expect(set(prepared.deposits(one, '2026-03-12'))).toEqual({
      ...none,
      posted: 1,
      lastPostedOn: null,
      sendAgain: false,
    });
    expect(set(prepared.deposits(letterId('letter_3', 'bo'), '2026-03-11'))).toEqual({
      occurrence: 1,
      prepared: 2,
      posted: 2,
      allPosted: true,
      lastPostedOn: '2026-03-12',
      sendAgain: false,
    });
  });

  it('counts every time the kind was made, also what was withdrawn', () => {
    const again = inTheObjectionWeek()
      .prepares('letter_3', '2026-03-18', { occurrence: 2 })
      .happens('2026-03-18', 'letter_withdrawn', { letterId: 'letter_3:2:an', reason: 'status' });
    expect(set(again)).toMatchObject({ occurrence: 2, prepared: 1, posted: 1, allPosted: true });
    const gone = beforeLetterThree()
      .prepares('letter_3', '2026-03-11')
      .happens('2026-03-11', 'letter_withdrawn', { letterId: one, reason: 'status' });
    expect(set(gone)).toEqual({
      occurrence: 1,
      prepared: 0,
      posted: 0,
      allPosted: false,
      lastPostedOn: null,
      sendAgain: false,
    });
  });

  it('knows when a person wants a returned one sent again', () => {
    const asked = (letter: string): CaseOnPaper =>
      inTheObjectionWeek()
        .asks('report', '2026-03-16')
        .asks('address_check', '2026-03-16', { letterId: letter });
    expect(set(asked(one))?.sendAgain).toBe(false);
    expect(set(asked(one).answers('address_check', 'send_again', today))?.sendAgain).toBe(true);
    expect(set(asked(one).answers('address_check', 'accept_as_sent', today))?.sendAgain).toBe(
      false,
    );
    const other = asked(letterId('letter_1')).answers('address_check', 'send_again', today);
    expect(set(other)?.sendAgain).toBe(false);
    expect(assess(other.on(today)).letters['letter_1']?.sendAgain).toBe(true);
  });
});

describe('session and postponement (facts §13.14)', () => {
  const planned = (): CaseOnPaper =>
    atTheOcmw().happens('2026-04-01', 'session_planned', { sessionId: 's', on: '2026-04-21' });
  const decides = (paper: CaseOnPaper, decision: CommitteeDecision, on: string): CaseOnPaper =>
    paper.happens(on, 'committee_decided', {
      sessionId: 's',
      decision,
      inAbsence: false,
      commandId: 'c',
    });

  it('the session is open until it decided, and the last counts', () => {
    expect(assess(planned().on('2026-04-02')).session).toEqual({
      sessionId: 's',
      on: '2026-04-21',
    });
    const decided = decides(planned(), 'no_solution', '2026-04-21');
    expect(assess(decided.on('2026-04-22'))).toMatchObject({
      session: null,
      postponedBefore: false,
    });
    decided.happens('2026-04-22', 'session_planned', { sessionId: 't', on: '2026-05-19' });
    expect(assess(decided.on('2026-04-22')).session?.sessionId).toBe('t');
  });

  it('a session that was called off is none, until the next is planned', () => {
    const off = planned();
    const { sessionId = '' } = assess(off.on('2026-04-02')).session ?? {};
    off.happens('2026-04-02', 'session_called_off', { sessionId, reason: 'called_off' });
    expect(assess(off.on('2026-04-02'))).toMatchObject({ session: null, calledOff: sessionId });
    off.happens('2026-04-03', 'session_planned', { sessionId: 't', on: '2026-05-19' });
    expect(assess(off.on('2026-04-03'))).toMatchObject({
      session: { sessionId: 't' },
      calledOff: null,
      postponedBefore: false,
    });
  });

  it('it was postponed before, since this hand-over', () => {
    const postponed = decides(planned(), 'postponed', '2026-04-21');
    expect(assess(postponed.on('2026-04-22')).postponedBefore).toBe(true);
    expect(assess(postponed.shares('2026-05-04', 'again').on('2026-05-05')).postponedBefore).toBe(
      false,
    );
    const atOnce = decides(inTheObjectionWeek().shares('2026-03-26'), 'postponed', '2026-03-26');
    expect(assess(atOnce.on('2026-03-27')).postponedBefore).toBe(true);
    const unshared = decides(inTheObjectionWeek(), 'postponed', '2026-03-26');
    expect(assess(unshared.on('2026-03-27')).postponedBefore).toBe(true);
  });
});

describe('a plan (facts §12.7, §13.3)', () => {
  /** From 1 April the arrears of 1 800 in three instalments on the 20th, beside the rent on the 5th. */
  const agreed = (guidance = false): CaseOnPaper =>
    atTheOcmw()
      .agreesPlan(
        {
          id: 'p',
          from: '2026-04-01',
          instalments: [
            { n: 1, dueOn: '2026-04-20', amountCents: 60_000 },
            { n: 2, dueOn: '2026-05-20', amountCents: 60_000 },
            { n: 3, dueOn: '2026-06-22', amountCents: 60_000 },
          ],
        },
        guidance,
      )
      .enters('plan', '2026-04-01');
  const plan = (paper: CaseOnPaper, on: string): PlanSituation | null => assess(paper.on(on)).plan;

  it('is looked at after each due day, and after its grace', () => {
    const nextCheck = (on: string): string | null | undefined => plan(agreed(), on)?.nextCheck;
    expect(nextCheck('2026-04-02')).toBe('2026-04-05T22:00:00Z');
    expect(nextCheck('2026-04-05')).toBe('2026-04-05T22:00:00Z');
    expect(nextCheck('2026-04-06')).toBe('2026-04-07T22:00:00Z');
    expect(nextCheck('2026-04-08')).toBe('2026-04-14T22:00:00Z');
    expect(nextCheck('2026-04-15')).toBe('2026-04-20T22:00:00Z');
    expect(nextCheck('2026-04-21')).toBe('2026-04-27T22:00:00Z');
  });

  it('needs no look at a rent that is not asked any more', () => {
    expect(plan(agreed().rentStopsOn('2026-03-31'), '2026-04-02')?.nextCheck).toBe(
      '2026-04-20T22:00:00Z',
    );
  });

  it('is in breach when the current rent stays away, not only the instalment', () => {
    expect(plan(agreed(true), '2026-04-14')).toEqual({
      planId: 'p',
      guidance: true,
      inBreach: false,
      kept: false,
      shortfallCents: 0,
      nextCheck: '2026-04-14T22:00:00Z',
    });
    expect(plan(agreed(), '2026-04-15')).toEqual({
      planId: 'p',
      guidance: false,
      inBreach: true,
      kept: false,
      shortfallCents: 60_000,
      nextCheck: '2026-04-20T22:00:00Z',
    });
    expect(plan(agreed().pays('2026-04-03', 60_000), '2026-04-15')?.inBreach).toBe(false);
  });

  it('follows the leniency of the agency', () => {
    const strict = agreed().withSettings({
      instalmentGraceWorkingDays: 0,
      instalmentShortfallCents: 0,
    });
    expect(plan(strict, '2026-04-08')?.inBreach).toBe(true);
    const short = agreed().pays('2026-04-03', 59_600);
    expect(plan(short, '2026-04-15')?.inBreach).toBe(false);
    expect(plan(short.withSettings({ instalmentShortfallCents: 0 }), '2026-04-15')?.inBreach).toBe(
      true,
    );
  });

  it('is kept when all is paid in time or within the grace', () => {
    expect(plan(agreed().pays('2026-04-02', 240_000), '2026-04-07')?.kept).toBe(true);
    const late = agreed().pays('2026-04-03', 60_000).pays('2026-04-22', 180_000);
    expect(plan(late, '2026-04-23')?.kept).toBe(true);
    const part = agreed().pays('2026-04-03', 60_000).pays('2026-04-17', 60_000);
    expect(plan(part, '2026-04-23')).toMatchObject({ inBreach: false, kept: false });
  });

  it('is not kept by money after the grace, though all is paid', () => {
    const tooLate = agreed().pays('2026-04-03', 60_000).pays('2026-04-29', 180_000);
    expect(assess(tooLate.on('2026-04-30'))).toMatchObject({ paid: true, plan: { kept: false } });
  });

  it('that ended is none', () => {
    const broken = agreed().happens('2026-04-20', 'plan_ended', {
      planId: 'p',
      state: 'broken',
      on: '2026-04-20',
    });
    expect(plan(broken, '2026-04-21')).toBeNull();
  });

  it('wakes the procedure', () => {
    const settled = agreed().happens('2026-04-01', 'share_closed', {
      shareId: 'share',
      reason: 'plan',
    });
    expect(assess(settled.on('2026-04-02')).wakeAt).toBe('2026-04-05T22:00:00Z');
  });
});

describe('when the procedure looks again by itself', () => {
  const wakes = (view: CaseView): string | null => assess(view).wakeAt;
  const calm = (): CaseOnPaper => aTenancyBehind().rentStopsOn('2026-01-31');

  it('never, when only a person or a fact can change anything', () => {
    expect(wakes(calm().on('2026-02-20'))).toBeNull();
  });

  it('in the morning a letter is due', () => {
    expect(wakes(aTenancyBehind().on('2026-01-07'))).toBe('2026-01-12T07:00:00Z');
    const one = aTenancyBehind().posts('letter_1', '2026-01-12');
    expect(wakes(one.on('2026-01-13'))).toBe('2026-02-06T07:00:00Z');
    const two = one.posts('letter_2', '2026-02-06');
    expect(wakes(two.on('2026-02-10'))).toBe('2026-03-11T07:00:00Z');
    expect(wakes(two.on('2026-03-11', '07:59'))).toBe('2026-03-11T07:00:00Z');
    expect(wakes(two.on('2026-03-11', '08:00'))).not.toBe('2026-03-11T07:00:00Z');
  });

  it('when the week and its grace are over', () => {
    expect(wakes(inTheObjectionWeek().on('2026-03-16'))).toBe('2026-03-25T23:00:00Z');
  });

  it('when the OCMW has been silent, or a session’s day is over', () => {
    expect(wakes(atTheOcmw().on(today))).toBe('2026-05-11T22:00:00Z');
    const planned = atTheOcmw()
      .happens('2026-04-01', 'session_planned', { sessionId: 's', on: '2026-04-21' })
      .enters('committee', '2026-04-01');
    expect(wakes(planned.on('2026-04-14'))).toBe('2026-04-21T22:00:00Z');
  });

  it('when a block ends', () => {
    const hold = { holdId: 'h', reason: 'prison' as const, until: '2026-02-24' };
    expect(wakes(calm().happens('2026-02-20', 'hold_set', hold).on('2026-02-20'))).toBe(
      '2026-02-24T23:00:00Z',
    );
  });

  it('when a task climbs', () => {
    const asked = calm().asks('decide_next', '2026-02-20');
    expect(wakes(asked.on('2026-02-20'))).toBe('2026-02-23T07:00:00Z');
  });

  it('when a released letter has to be posted, as long as it is here', () => {
    const one = letterId('letter_1');
    const released = (): CaseOnPaper =>
      calm().prepares('letter_1', '2026-02-18').releases(one, '2026-02-19');
    expect(wakes(released().on('2026-02-19'))).toBe('2026-02-20T23:00:00Z');
    const gone = { letterId: one, reason: 'paid' };
    expect(
      wakes(released().happens('2026-02-19', 'letter_withdrawn', gone).on('2026-02-19')),
    ).toBeNull();
    expect(wakes(released().deposits(one, '2026-02-19').on('2026-02-19'))).not.toBe(
      '2026-02-20T23:00:00Z',
    );
  });

  it('the day after the lease ends', () => {
    expect(wakes(calm().with({ leaseEndsOn: '2026-02-28' }).on('2026-02-20'))).toBe(
      '2026-02-28T23:00:00Z',
    );
  });

  it('each working morning while letter 3 misses its statements', () => {
    const stale = beforeLetterThree().with({ bookedThrough: '2026-03-09' });
    expect(wakes(stale.on('2026-03-12'))).toBe('2026-03-13T07:00:00Z');
    expect(wakes(stale.on('2026-03-13'))).toBe('2026-03-16T07:00:00Z');
    expect(wakes(stale.enters('tenth', '2026-03-13').on('2026-03-13'))).toBeNull();
    expect(wakes(beforeLetterThree().on('2026-03-13'))).toBeNull();
  });

  it('each working morning while letter 1 misses the enterprise number', () => {
    const without = aTenancyBehind().with({ hasCompanyNumber: false });
    expect(wakes(without.on('2026-01-15'))).toBe('2026-01-16T07:00:00Z');
    expect(wakes(without.on('2026-01-16'))).toBe('2026-01-19T07:00:00Z');
    expect(wakes(aTenancyBehind().on('2026-01-16'))).not.toBe('2026-01-19T07:00:00Z');
    const posted = without.posts('letter_1', '2026-01-16').enters('letter_2', '2026-01-16');
    expect(wakes(posted.on('2026-01-16'))).not.toBe('2026-01-19T07:00:00Z');
  });

  it.each(['notice', 'petition'] as const)(
    'in phase %s when the statements grow too old',
    (phase) => {
      const through = (bookedThrough: string | null): string | null =>
        wakes(calm().enters(phase, '2026-02-20').with({ bookedThrough }).on('2026-02-20'));
      expect(through('2026-02-18')).toBe('2026-02-25T23:00:00Z');
      expect(through('2026-02-13')).toBe('2026-02-20T23:00:00Z');
      expect(through('2026-02-12')).toBe('2026-02-23T07:00:00Z');
      expect(through(null)).toBe('2026-02-23T07:00:00Z');
    },
  );

  it('at the earliest of all these', () => {
    const hold = { holdId: 'h', reason: 'prison' as const, until: '2026-02-24' };
    const many = calm().with({ leaseEndsOn: '2026-02-28' });
    many.happens('2026-02-20', 'hold_set', hold).asks('decide_next', '2026-02-25');
    expect(wakes(many.on('2026-02-20'))).toBe('2026-02-24T23:00:00Z');
    expect(wakes(many.on('2026-02-25'))).toBe('2026-02-26T07:00:00Z');
    expect(wakes(many.on('2026-02-26'))).toBe('2026-02-28T23:00:00Z');
  });

  it('always later than now', () => {
    const papers = [aTenancyBehind, beforeLetterThree, inTheObjectionWeek, atTheOcmw];
    const days = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, day]) => `2026-0${String(month)}-${String(day).padStart(2, '0')}`);
    const times = fc.constantFrom('00:00', '07:59', '08:00', '12:00', '23:59');
    const scenes = fc.record({
      paper: fc.constantFrom(...papers),
      phase: fc.constantFrom(...arrearsPhases),
      hold: days,
      due: days,
      lease: fc.option(days),
      booked: fc.option(days),
    });
    fc.assert(
      fc.property(scenes, days, times, (scene, on, time) => {
        const view = scene
          .paper()
          .enters(scene.phase, on)
          .happens(on, 'hold_set', { holdId: 'h', reason: 'hospital', until: scene.hold })
          .asks('decide_next', on, { due: dayTerm(scene.due) })
          .with({ leaseEndsOn: scene.lease, bookedThrough: scene.booked })
          .on(on, time);
        const wakeAt = wakes(view);
        expect(wakeAt === null || Date.parse(wakeAt) > Date.parse(clock(on, time))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
