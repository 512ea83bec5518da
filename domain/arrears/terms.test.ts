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
import { judge } from './assess.js';
import { currentLetters } from './case-file.js';
import { deliveryOutcomes } from './events.js';
import type { ArrearsTermKind } from './process.js';
import type { CaseView } from './situation.js';
import { isNoReceipt, lastDeposit, nextDueDay, noticeTerm } from './terms.js';

/** The date of each of these terms, or undefined. */
function dates(view: CaseView, ...kinds: ArrearsTermKind[]): (string | undefined)[] {
  const { terms } = judge(view);
  return kinds.map((kind) => terms[kind]?.date);
}
const ground = (view: CaseView, kind: ArrearsTermKind): string[] => {
  const { anchor, anchorDate, ground: because } = judge(view).terms[kind]?.reason ?? {};
  return [anchor ?? '', anchorDate ?? '', because ?? ''];
};

describe('letter 1 (facts §13.1)', () => {
  const due = (paper: CaseOnPaper, on: string): string | undefined =>
    dates(paper.on(on), 'letter_1_due')[0];

  it('is due five working days after the oldest due day that is not paid', () => {
    expect(due(aTenancyBehind(), '2026-01-12')).toBe('2026-01-12');
    expect(due(aTenancyBehind(), '2026-03-20')).toBe('2026-01-12');
    expect(due(aTenancyBehind().pays('2026-01-06', 60_000), '2026-03-20')).toBe('2026-02-12');
    expect(due(aTenancyBehind().pays('2026-01-06', 59_999), '2026-03-20')).toBe('2026-01-12');
    expect(ground(aTenancyBehind().on('2026-01-12'), 'letter_1_due')).toEqual([
      'due_day',
      '2026-01-05',
      'letter_one_delay',
    ]);
  });

  it('follows the setting', () => {
    expect(due(aTenancyBehind().withSettings({ letterOneWorkingDays: 3 }), '2026-01-12')).toBe(
      '2026-01-08',
    );
  });

  it('does not look at what does not count', () => {
    const damage = { amountCents: 9_000, dueOn: '2026-01-02', kind: 'damage' as const };
    expect(due(aTenancyBehind().owes(damage), '2026-01-12')).toBe('2026-01-12');
  });

  it('is never due when nothing is open', () => {
    const paid = aTenancyBehind().rentStopsOn('2026-01-31').pays('2026-01-06', 60_000);
    expect(due(paid, '2026-02-20')).toBeUndefined();
  });
});

describe('letter 2 (facts §1.6, §13.1)', () => {
  const due = (paper: CaseOnPaper): string | undefined =>
    dates(paper.on('2026-02-20'), 'letter_2_due')[0];

  it('is due the first working day after the next due day, when letter 1’s wait is over before', () => {
    expect(due(aTenancyBehind().posts('letter_1', '2026-01-12'))).toBe('2026-02-06');
  });

  it('is due after letter 1’s wait when that is the later', () => {
    expect(due(aTenancyBehind().posts('letter_1', '2026-02-04'))).toBe('2026-02-23');
  });

  it('does not take the day letter 1 was posted for the next due day', () => {
    expect(due(aTenancyBehind().posts('letter_1', '2026-02-05'))).toBe('2026-03-06');
  });

  it('waits for letter 1 to the last tenant', () => {
    const tenants = ['an', 'bo'];
    const one = aTenancyBehind()
      .prepares('letter_1', '2026-01-12', { tenants })
      .deposits(letterId('letter_1', 'bo'), '2026-01-26');
    expect(due(one)).toBeUndefined();
    expect(due(one.deposits(letterId('letter_1', 'an'), '2026-01-12'))).toBe('2026-02-12');
  });

  it('is not known before letter 1', () => {
    expect(due(aTenancyBehind())).toBeUndefined();
  });

  it('is due after the wait alone when no rent falls due any more', () => {
    const over = aTenancyBehind().rentStopsOn('2026-01-31').posts('letter_1', '2026-01-12');
    expect(due(over)).toBe('2026-01-29');
  });
});

describe('the next due day', () => {
  const next = (paper: CaseOnPaper, after: string): string | undefined =>
    nextDueDay(paper.on('2026-03-01'), after);

  it('comes after the day', () => {
    expect(next(aTenancyBehind(), '2026-03-04')).toBe('2026-03-05');
    expect(next(aTenancyBehind(), '2026-03-05')).toBe('2026-04-05');
  });

  it('is one of rent or monthly charges', () => {
    const cost = { amountCents: 100, dueOn: '2026-03-02', kind: 'cost' as const };
    expect(next(aTenancyBehind().owes(cost), '2026-03-01')).toBe('2026-03-05');
    const charges = aTenancyBehind().withLine({ kind: 'monthly_charge', dueDay: 3 });
    expect(next(charges, '2026-03-01')).toBe('2026-03-03');
  });

  it('is looked for in this month and the two after it', () => {
    expect(next(aTenancyBehind(), '2025-11-20')).toBe('2026-01-05');
    expect(next(aTenancyBehind(), '2025-10-20')).toBeUndefined();
  });
});

describe('the 10th (S1 step 2; facts §12.1, §12.2)', () => {
  const tenth = (paper: CaseOnPaper, on = '2026-02-20'): (string | undefined)[] =>
    dates(paper.on(on), 'tenth', 'letter_3_due');
  const afterLetterTwo = (postedOn: string): CaseOnPaper =>
    aTenancyBehind().posts('letter_1', '2026-01-12').posts('letter_2', postedOn);

  it('is that of the month in which three months threaten; letter 3 goes the next working day', () => {
    expect(tenth(afterLetterTwo('2026-02-06'))).toEqual(['2026-03-10', '2026-03-11']);
    expect(tenth(aTenancyBehind())).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('rolls from a Sunday to the Monday', () => {
    const later = afterLetterTwo('2026-02-06').pays('2026-01-06', 120_000);
    expect(tenth(later)).toEqual(['2026-05-11', '2026-05-12']);
  });

  it('follows the test day of the agency', () => {
    expect(tenth(aTenancyBehind().withSettings({ testDay: 15 }))).toEqual([
      '2026-03-16',
      '2026-03-17',
    ]);
  });

  it('follows the tolerance of the agency', () => {
    const short = aTenancyBehind().pays('2026-01-06', 600);
    expect(tenth(short)).toEqual(['2026-04-10', '2026-04-13']);
    short.withSettings({ threeMonthsToleranceCents: 600 });
    expect(tenth(short)).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('is not before letter 2’s own fourteen days are over, else it is the next month’s', () => {
    expect(tenth(afterLetterTwo('2026-02-24'))).toEqual(['2026-03-10', '2026-03-11']);
    expect(tenth(afterLetterTwo('2026-02-25'))).toEqual(['2026-04-10', '2026-04-13']);
  });

  it('goes on month by month while letter 2’s own days run', () => {
    const long = afterLetterTwo('2026-02-24').withSettings({ letterTwoTermDays: 60 });
    expect(tenth(long)).toEqual(['2026-05-11', '2026-05-12']);
    const short = afterLetterTwo('2026-03-10').withSettings({ letterTwoTermDays: 0 });
    expect(tenth(short)).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('is not known when three months never threaten', () => {
    expect(tenth(aTenancyBehind().rentStopsOn('2026-02-28'))).toEqual([undefined, undefined]);
  });

  it.each(['letter_3', 'objection_week', 'hand_over'] as const)(
    'that has passed stands in phase %s, whatever comes in',
    (phase) => {
      const passed = afterLetterTwo('2026-02-06')
        .happens('2026-02-06', 'term_set', { kind: 'hold', term: dayTerm('2026-02-09') })
        .happens('2026-02-06', 'term_set', { kind: 'tenth', term: dayTerm('2026-02-10') })
        .happens('2026-02-11', 'term_ended', { kind: 'tenth', state: 'missed' })
        .happens('2026-03-11', 'term_set', { kind: 'tenth', term: dayTerm('2026-03-10') })
        .happens('2026-03-11', 'term_set', { kind: 'instalment', term: dayTerm('2026-03-12') })
        .enters(phase, '2026-03-11')
        .pays('2026-03-12', 60_000);
      expect(tenth(passed, '2026-03-13')).toEqual(['2026-03-10', '2026-03-11']);
      expect(tenth(passed.enters('tenth', '2026-03-13'), '2026-03-13')).toEqual([
        '2026-04-10',
        '2026-04-13',
      ]);
    },
  );

  it('is looked for anew when none is on file', () => {
    expect(tenth(beforeLetterThree(), '2026-03-11')).toEqual(['2026-03-10', '2026-03-11']);
  });
});

describe('the last posting of a set', () => {
  const posted = (paper: CaseOnPaper): string | undefined =>
    lastDeposit(currentLetters(paper.on('2026-03-20').file, 'letter_3'));
  const two = (): CaseOnPaper =>
    beforeLetterThree().prepares('letter_3', '2026-03-11', { tenants: ['an', 'bo'] });

  it('is the latest, in whatever order they were posted', () => {
    expect(lastDeposit([])).toBeUndefined();
    const an = letterId('letter_3', 'an');
    const bo = letterId('letter_3', 'bo');
    expect(posted(two().deposits(an, '2026-03-13'))).toBeUndefined();
    expect(posted(two().deposits(an, '2026-03-13').deposits(bo, '2026-03-12'))).toBe('2026-03-13');
    expect(posted(two().deposits(an, '2026-03-12').deposits(bo, '2026-03-13'))).toBe('2026-03-13');
  });
});

describe('the week to object (S1 steps 2c and 3; facts §12.3, fixed)', () => {
  const posted = (): CaseOnPaper => beforeLetterThree().posts('letter_3', '2026-03-11');
  const week = (paper: CaseOnPaper): (string | undefined)[] =>
    dates(paper.on('2026-03-20'), 'presumed_receipt', 'objection_week', 'hand_over_due');
  const notBegun = ['2026-03-16', undefined, undefined];

  it('is not there before letter 3 is posted', () => {
    expect(week(beforeLetterThree().prepares('letter_3', '2026-03-11'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['received', 'letterbox', 'proxy', 'refused', 'unclaimed'] as const)(
    'runs seven days from the day it was %s, and three working days of grace follow',
    (outcome) => {
      const brought = posted().brings(letterId('letter_3'), outcome, '2026-03-13');
      expect(week(brought)).toEqual(['2026-03-16', '2026-03-20', '2026-03-25']);
    },
  );

  it('rolls from a Saturday to the Monday', () => {
    const brought = posted().brings(letterId('letter_3'), 'received', '2026-03-14');
    expect(week(brought)).toEqual(['2026-03-16', '2026-03-23', '2026-03-26']);
  });

  it('runs without any proof from posting and the post’s holding time, never from presumed receipt', () => {
    expect(week(posted())).toEqual(['2026-03-16', '2026-04-02', '2026-04-08']);
    expect(week(posted().withSettings({ postHoldingDays: 20 }))).toEqual([
      '2026-03-16',
      '2026-04-07',
      '2026-04-10',
    ]);
  });

  it.each(['undeliverable', 'lost'] as const)('does not begin when it is %s', (outcome) => {
    const moved = posted().brings(letterId('letter_3'), outcome, '2026-03-13');
    expect(week(moved)).toEqual(notBegun);
  });

  it('begins at the return when a person accepts it as sent', () => {
    const moved = posted()
      .brings(letterId('letter_3'), 'undeliverable', '2026-03-13')
      .asks('address_check', '2026-03-13', { letterId: letterId('letter_3') });
    expect(week(moved)).toEqual(notBegun);
    moved.answers('address_check', 'accept_as_sent', '2026-03-16');
    expect(week(moved)).toEqual(['2026-03-16', '2026-03-20', '2026-03-25']);
  });

  it('does not begin by what a person said about another letter, or by another answer', () => {
    const moved = (): CaseOnPaper =>
      posted().brings(letterId('letter_3'), 'undeliverable', '2026-03-13');
    const other = moved().asks('address_check', '2026-03-13', { letterId: letterId('letter_2') });
    expect(week(other.answers('address_check', 'accept_as_sent', '2026-03-16'))).toEqual(notBegun);
    const again = moved().asks('address_check', '2026-03-13', { letterId: letterId('letter_3') });
    expect(week(again.answers('address_check', 'send_again', '2026-03-16'))).toEqual(notBegun);
  });

  it('runs per tenant, and the last one counts', () => {
    const tenants = ['an', 'bo'];
    const two = (): CaseOnPaper => beforeLetterThree().posts('letter_3', '2026-03-11', { tenants });
    const brought = (an: string, bo: string): CaseOnPaper =>
      two()
        .brings(letterId('letter_3', 'an'), 'received', an)
        .brings(letterId('letter_3', 'bo'), 'received', bo);
    const latest = ['2026-03-16', '2026-03-24', '2026-03-27'];
    expect(week(brought('2026-03-13', '2026-03-17'))).toEqual(latest);
    expect(week(brought('2026-03-17', '2026-03-13'))).toEqual(latest);
    const half = two()
      .brings(letterId('letter_3', 'an'), 'received', '2026-03-13')
      .brings(letterId('letter_3', 'bo'), 'lost', '2026-03-13');
    expect(week(half)).toEqual(notBegun);
  });

  it('follows the settings of the agency', () => {
    const longer = inTheObjectionWeek().withSettings({
      objectionDays: 10,
      objectionPostGraceWorkingDays: 1,
    });
    expect(week(longer)).toEqual(['2026-03-16', '2026-03-23', '2026-03-24']);
  });

  it('runs anew when letter 3 is sent again', () => {
    const again = inTheObjectionWeek().posts('letter_3', '2026-03-18', { occurrence: 2 });
    expect(week(again)).toEqual(['2026-03-23', '2026-04-09', '2026-04-14']);
  });
});

describe('at the OCMW (facts §13.13, §13.14)', () => {
  const partner = ['acceptance', 'first_contact', 'session_within'] as const;
  const from = (view: CaseView): (string | undefined)[] => dates(view, ...partner);

  it('accepting, first contact and session have their working days from the hand-over', () => {
    const view = atTheOcmw().on('2026-03-27');
    expect(from(view)).toEqual(['2026-04-02', '2026-04-10', '2026-05-11']);
    for (const kind of partner) expect(ground(view, kind)).toEqual([kind, '2026-03-26', kind]);
  });

  it('follow the settings of the agency', () => {
    const settings = {
      acceptanceWorkingDays: 1,
      firstContactWorkingDays: 2,
      sessionWithinWorkingDays: 3,
    };
    const view = atTheOcmw().withSettings(settings).on('2026-03-27');
    expect(from(view)).toEqual(['2026-03-27', '2026-03-30', '2026-03-31']);
  });

  it('are not there without an open share', () => {
    const closed = atTheOcmw().happens('2026-03-27', 'share_closed', {
      shareId: 'share',
      reason: 'refused',
    });
    expect(from(closed.on('2026-03-27'))).toEqual([undefined, undefined, undefined]);
    expect(from(inTheObjectionWeek().on('2026-03-27'))).toEqual([undefined, undefined, undefined]);
  });

  it('the time for a session starts anew when the landlord waits longer', () => {
    const within = (paper: CaseOnPaper): string | undefined => from(paper.on('2026-06-30'))[2];
    const asked = atTheOcmw().asks('silent_partner', '2026-05-12');
    expect(within(asked)).toBe('2026-05-11');
    asked.answers('silent_partner', 'wait_longer', '2026-05-13');
    expect(within(asked)).toBe('2026-06-26');
    asked.asks('silent_partner', '2026-06-29', { taskId: 'again' });
    expect(within(asked.answers('again', 'wait_longer', '2026-06-29'))).toBe('2026-08-11');
    const not = atTheOcmw().asks('silent_partner', '2026-05-12');
    expect(within(not.answers('silent_partner', 'go_on_without', '2026-05-12'))).toBe('2026-05-11');
    const other = atTheOcmw().asks('report', '2026-05-12');
    expect(within(other.answers('report', 'wait_longer', '2026-05-12'))).toBe('2026-05-11');
  });

  it('the time for a session starts anew when one was postponed', () => {
    const postponed = atTheOcmw().happens('2026-05-12', 'committee_decided', {
      sessionId: 's',
      decision: 'postponed',
      inAbsence: false,
      commandId: 'c',
    });
    expect(from(postponed.on('2026-05-13'))).toEqual(['2026-04-02', '2026-04-10', '2026-06-25']);
  });

  it('the time for a session starts anew when one was called off', () => {
    const off = atTheOcmw()
      .happens('2026-04-01', 'session_planned', { sessionId: 's', on: '2026-05-12' })
      .happens('2026-05-12', 'session_called_off', { sessionId: 's', reason: 'no_quorum' });
    expect(from(off.on('2026-05-13'))).toEqual(['2026-04-02', '2026-04-10', '2026-06-25']);
  });

  it('what was decided before this hand-over does not shorten its time', () => {
    const before = inTheObjectionWeek().happens('2026-03-01', 'committee_decided', {
      sessionId: 's',
      decision: 'postponed',
      inAbsence: false,
      commandId: 'c',
    });
    expect(from(before.shares('2026-03-26').on('2026-03-27'))[2]).toBe('2026-05-11');
  });
});

describe('the session (facts §13.14)', () => {
  const kinds = ['session', 'invitation_posting', 'decision_letters'] as const;
  const planned = (): CaseOnPaper =>
    atTheOcmw().happens('2026-04-01', 'session_planned', { sessionId: 's', on: '2026-04-21' });
  const decided = (sessionId: string): CaseOnPaper =>
    planned().happens('2026-04-21', 'committee_decided', {
      sessionId,
      decision: 'no_solution',
      inAbsence: false,
      commandId: 'c',
    });

  it('has its day, and the invitation goes at least ten days before, on a working day', () => {
    const view = planned().on('2026-04-02');
    expect(dates(view, ...kinds)).toEqual(['2026-04-21', '2026-04-10', undefined]);
    expect(ground(view, 'session')).toEqual(['session', '2026-04-21', 'session']);
    expect(judge(view).terms.session?.endsAt).toBe('2026-04-21T22:00:00Z');
  });

  it('is over when the committee decided; the letters go within three working days', () => {
    const view = decided('s').on('2026-04-22');
    expect(dates(view, ...kinds)).toEqual([undefined, undefined, '2026-04-24']);
    expect(ground(view, 'decision_letters')).toEqual([
      'decision_letters',
      '2026-04-21',
      'decision_letters',
    ]);
  });

  it('moves with its session, and the invitation with it', () => {
    const later = { sessionId: 's', on: '2026-04-28' };
    const view = planned().happens('2026-04-02', 'session_moved', later).on('2026-04-02');
    expect(dates(view, ...kinds)).toEqual(['2026-04-28', '2026-04-17', undefined]);
  });

  it('is none once its session was called off, until another is planned', () => {
    const off = planned().happens('2026-04-02', 'session_called_off', {
      sessionId: 's',
      reason: 'called_off',
    });
    expect(dates(off.on('2026-04-02'), ...kinds)).toEqual([undefined, undefined, undefined]);
    off.happens('2026-04-03', 'session_planned', { sessionId: 't', on: '2026-05-19' });
    expect(dates(off.on('2026-04-03'), 'session')).toEqual(['2026-05-19']);
  });

  it('stays when another session decided', () => {
    expect(dates(decided('other').on('2026-04-22'), 'session')).toEqual(['2026-04-21']);
  });

  it('the last that was planned, and the last that was decided, count', () => {
    const again = decided('s')
      .happens('2026-04-22', 'session_planned', { sessionId: 't', on: '2026-05-19' })
      .happens('2026-04-23', 'committee_decided', {
        sessionId: 'u',
        decision: 'no_solution',
        inAbsence: false,
        commandId: 'd',
      });
    expect(dates(again.on('2026-04-24'), ...kinds)).toEqual([
      '2026-05-19',
      '2026-05-08',
      '2026-04-28',
    ]);
  });

  it('and its settings are the agency’s', () => {
    const view = planned().withSettings({ invitationDays: 5 }).on('2026-04-02');
    expect(dates(view, 'invitation_posting')).toEqual(['2026-04-16']);
    const slow = decided('s').withSettings({ decisionLetterWorkingDays: 5 }).on('2026-04-22');
    expect(dates(slow, 'decision_letters')).toEqual(['2026-04-28']);
  });
});

describe('the notice period (facts §1.2, §12.4, §12.7)', () => {
  const an = letterId('termination_notice', 'an');
  const bo = letterId('termination_notice', 'bo');
  /** Posted on Tuesday 28 April: presumed to be received on Monday 4 May. */
  const posted = (tenants = ['an']): CaseOnPaper =>
    aTenancyBehind().posts('termination_notice', '2026-04-28', { tenants });
  const period = (paper: CaseOnPaper): string | undefined => {
    const counted = noticeTerm(paper.on('2026-06-10'));
    return counted && `${counted.startsOn} ${counted.term.date}`;
  };
  const fromMay = '2026-05-01 2026-07-31';
  const fromJune = '2026-06-01 2026-08-31';
  const fromJuly = '2026-07-01 2026-09-30';

  it('counts from the month after presumed receipt when there is no proof', () => {
    expect(period(posted())).toBe(fromJune);
    expect(judge(posted().on('2026-06-10')).terms.notice_period?.date).toBe('2026-08-31');
  });

  it('is not there before the notice is posted', () => {
    expect(period(aTenancyBehind().prepares('termination_notice', '2026-04-28'))).toBeUndefined();
    expect(judge(aTenancyBehind().on('2026-06-10')).terms).not.toHaveProperty('notice_period');
  });

  it.each([
    ['received', '2026-04-30', fromMay],
    ['letterbox', '2026-04-30', fromMay],
    ['proxy', '2026-04-30', fromMay],
    ['received', '2026-06-02', fromJuly],
    ['refused', '2026-04-30', fromJune],
    ['refused', '2026-06-02', fromJuly],
    ['unclaimed', '2026-04-30', fromJune],
    ['unclaimed', '2026-06-02', fromJune],
    ['undeliverable', '2026-04-30', undefined],
    ['lost', '2026-04-30', undefined],
  ] as const)('%s on %s gives %s', (outcome, on, expected) => {
    expect(period(posted().brings(an, outcome, on))).toBe(expected);
  });

  it('that a person accepted as sent counts as presumed', () => {
    const moved = posted()
      .brings(an, 'undeliverable', '2026-04-30')
      .asks('address_check', '2026-04-30', { letterId: an })
      .answers('address_check', 'accept_as_sent', '2026-05-04');
    expect(period(moved)).toBe(fromJune);
  });

  it('counts from the latest receipt over all addressees', () => {
    const both = (ofAn: string, ofBo: string): string | undefined =>
      period(posted(['an', 'bo']).brings(an, 'received', ofAn).brings(bo, 'received', ofBo));
    expect(both('2026-04-30', '2026-06-02')).toBe(fromJuly);
    expect(both('2026-06-02', '2026-04-30')).toBe(fromJuly);
    expect(both('2026-04-30', '2026-04-29')).toBe(fromMay);
  });

  it('is not counted while one addressee did not get it', () => {
    const half = posted(['an', 'bo']).brings(an, 'received', '2026-04-30');
    expect(period(half)).toBe(fromJune);
    expect(period(half.brings(bo, 'lost', '2026-04-30'))).toBeUndefined();
    const waiting = aTenancyBehind()
      .prepares('termination_notice', '2026-04-28', { tenants: ['an', 'bo'] })
      .deposits(an, '2026-04-28');
    expect(period(waiting)).toBeUndefined();
  });

  it('has as many months as the agency sets', () => {
    expect(period(posted().withSettings({ noticeMonths: 6 }))).toBe('2026-06-01 2026-11-30');
  });
});

describe('small words', () => {
  it('only moved and lost are no receipt (facts §12.4, fixed)', () => {
    expect(deliveryOutcomes.filter(isNoReceipt)).toEqual(['undeliverable', 'lost']);
  });
});
