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
import { judge } from './assess.js';
import { dueOfTask, dutiesOf, rungsOf } from './duties.js';
import type { CaseView } from './situation.js';
import { ladderFrom, taskDefinitions, type TaskKind, type TaskRole } from '../task/tasks.js';

/** The duties of a case, each as its key, kind, last day and letter. */
const duties = (view: CaseView): string[] =>
  dutiesOf(judge(view)).map(({ key, kind, due, letterId: letter = '-' }) =>
    [key, kind, due.date, letter].join(' '),
  );
const today = '2026-03-27';

describe('a quiet case', () => {
  it('has no duties', () => {
    expect(duties(atTheOcmw().on(today))).toEqual([]);
    expect(duties(inTheObjectionWeek().on('2026-03-18'))).toEqual([]);
  });
});

describe('a letter that was released and not posted (architecture §4)', () => {
  const one = letterId('letter_1');
  /** Released on Friday 16 January: to be posted by the end of Monday. */
  const released = (): CaseOnPaper =>
    aTenancyBehind().prepares('letter_1', '2026-01-12').releases(one, '2026-01-16');

  it('is a task from the end of the next working day on', () => {
    expect(duties(released().on('2026-01-19', '23:59'))).toEqual([]);
    const over = [`deposit:${one} deposit_overdue 2026-01-21 ${one}`];
    expect(duties(released().on('2026-01-20', '00:00'))).toEqual(over);
    expect(duties(released().on('2026-01-20', '00:01'))).toEqual(over);
  });

  it('is none when it was posted, taken back or withdrawn', () => {
    expect(duties(released().deposits(one, '2026-01-20').on('2026-01-21'))).toEqual([]);
    const back = released().happens('2026-01-19', 'letter_taken_back', { letterId: one });
    expect(duties(back.on('2026-01-21'))).toEqual([]);
    const gone = { letterId: one, reason: 'paid' };
    expect(
      duties(released().happens('2026-01-19', 'letter_withdrawn', gone).on('2026-01-21')),
    ).toEqual([]);
  });

  it('does not come back once a person has seen to it, also when the key was counted on', () => {
    const seen = released().asks('deposit_overdue', '2026-01-20', { key: `deposit:${one}:1` });
    expect(duties(seen.on('2026-01-20'))).toHaveLength(1);
    expect(duties(seen.answers('deposit_overdue', 'seen', '2026-01-20').on('2026-01-21'))).toEqual(
      [],
    );
  });

  it('comes back after a task about another letter, or one that lapsed', () => {
    const other = released().asks('deposit_overdue', '2026-01-20', { key: `deposit:${one}0:1` });
    expect(
      duties(other.answers('deposit_overdue', 'seen', '2026-01-20').on('2026-01-21')),
    ).toHaveLength(1);
    const lapsed = released()
      .asks('deposit_overdue', '2026-01-20', { key: `deposit:${one}:1` })
      .happens('2026-01-20', 'task_cancelled', { taskId: 'deposit_overdue', reason: 'r' });
    expect(duties(lapsed.on('2026-01-21'))).toHaveLength(1);
  });
});

describe('a letter that came back (facts §12.4)', () => {
  const three = letterId('letter_3');

  it.each(['undeliverable', 'lost'] as const)('%s asks for a look at the address', (outcome) => {
    const view = inTheObjectionWeek().brings(three, outcome, '2026-03-13').on('2026-03-16');
    expect(duties(view)).toEqual([`address:${three} address_check 2026-03-23 ${three}`]);
  });

  it('gives the time the agency sets for it', () => {
    const view = inTheObjectionWeek()
      .withSettings({ checkWorkingDays: 2 })
      .brings(three, 'lost', '2026-03-13')
      .on('2026-03-16');
    expect(duties(view)).toEqual([`address:${three} address_check 2026-03-18 ${three}`]);
  });

  it.each(['received', 'refused', 'unclaimed'] as const)('%s does not', (outcome) => {
    const view = inTheObjectionWeek().brings(three, outcome, '2026-03-13').on('2026-03-16');
    expect(duties(view)).toEqual([]);
  });

  it('of the OCMW is not looked into by the landlord', () => {
    const invitation = letterId('invitation_visit');
    const view = atTheOcmw()
      .posts('invitation_visit', '2026-03-27')
      .brings(invitation, 'undeliverable', '2026-03-30')
      .on('2026-03-31');
    expect(duties(view)).toEqual([]);
  });
});

describe('a person, a mail, money', () => {
  it('each status that is not released is looked at (facts §13.7)', () => {
    const view = atTheOcmw()
      .withTenant('bo')
      .withStatus('minor', today, { personId: 'bo' })
      .withStatus('judicial_protection', today)
      .withStatus('protected_address', today, { released: true })
      .on(today);
    expect(duties(view)).toEqual([
      'status:judicial_protection:an status_check 2026-04-03 -',
      'status:minor:bo status_check 2026-04-03 -',
    ]);
  });

  it('a mail nobody knows the end of is looked at', () => {
    const view = atTheOcmw()
      .happens(today, 'mail_done', { mailId: 'm', kind: 'hand_over_notice', state: 'unknown' })
      .happens(today, 'mail_done', { mailId: 'n', kind: 'hand_over_notice', state: 'sent' })
      .happens(today, 'mail_done', { mailId: 'o', kind: 'hand_over_notice', state: 'refused' })
      .on(today);
    expect(duties(view)).toEqual(['mail:m mail_unknown 2026-03-31 -']);
  });

  it('a message nobody can read is looked at once, whether it came by a command or not', () => {
    const strange = atTheOcmw()
      .happens(today, 'message_quarantined', { message: 'm' })
      .happens(today, 'message_quarantined', { message: 'n', commandId: 'c' });
    expect(duties(strange.on(today))).toEqual([
      'message:0 message_unknown 2026-03-31 -',
      'message:c message_unknown 2026-03-31 -',
    ]);
    const seen = strange
      .asks('message_unknown', today, { key: 'message:c:1' })
      .answers('message_unknown', 'seen', today);
    expect(duties(seen.on(today))).toEqual(['message:0 message_unknown 2026-03-31 -']);
  });

  it('a landlord without an enterprise number is asked for it while letter 1 waits (facts §1.6)', () => {
    const without = (): CaseOnPaper => aTenancyBehind().with({ hasCompanyNumber: false });
    expect(duties(without().on('2026-01-12'))).toEqual([
      'company_number company_number 2026-01-14 -',
    ]);
    expect(duties(aTenancyBehind().on('2026-01-12'))).toEqual([]);
    const later = without().posts('letter_1', '2026-01-12').enters('letter_2', '2026-01-12');
    expect(duties(later.on('2026-01-12'))).toEqual([]);
  });

  it('full payment after a notice is decided by a person (facts §13.15)', () => {
    const asked = ['money_after_notice money_after_notice 2026-04-03 -'];
    const noticed = atTheOcmw().posts('termination_notice', '2026-03-20');
    expect(duties(noticed.on(today))).toEqual([]);
    expect(duties(noticed.pays('2026-03-26', 180_000).on(today))).toEqual(asked);
    expect(duties(atTheOcmw().pays('2026-03-26', 180_000).on(today))).toEqual([]);
    const lodged = atTheOcmw()
      .happens('2026-03-20', 'petition_lodged', { on: '2026-03-20', overridden: true })
      .pays('2026-03-26', 180_000);
    expect(duties(lodged.on(today))).toEqual(asked);
  });
});

describe('a silent OCMW (facts §13.13)', () => {
  it('is a task when thirty working days went by without a session', () => {
    expect(duties(atTheOcmw().on('2026-05-11', '23:59'))).toEqual([]);
    expect(duties(atTheOcmw().on('2026-05-12', '00:00'))).toEqual([
      'silent:2026-05-11 silent_partner 2026-05-20 -',
    ]);
  });

  it('asks again after longer waiting', () => {
    const waited = atTheOcmw()
      .asks('silent_partner', '2026-05-12', { key: 'silent:2026-05-11:1' })
      .answers('silent_partner', 'wait_longer', '2026-05-12');
    expect(duties(waited.on('2026-06-25'))).toEqual([]);
    expect(duties(waited.on('2026-06-26'))).toEqual([
      'silent:2026-06-25 silent_partner 2026-07-03 -',
    ]);
  });

  it('is none elsewhere, or when the share is closed', () => {
    expect(duties(atTheOcmw().enters('committee', '2026-04-01').on('2026-05-12'))).toEqual([]);
    const closed = atTheOcmw().happens('2026-04-01', 'share_closed', {
      shareId: 'share',
      reason: 'r',
    });
    expect(duties(closed.on('2026-05-12'))).toEqual([]);
  });
});

describe('a session that nobody decided on (facts §13.14)', () => {
  const planned = (): CaseOnPaper =>
    atTheOcmw()
      .happens('2026-04-01', 'session_planned', { sessionId: 's', on: '2026-04-21' })
      .enters('committee', '2026-04-01');

  it('is a task when its day is over', () => {
    expect(duties(planned().on('2026-04-21', '23:59'))).toEqual([]);
    expect(duties(planned().on('2026-04-22', '00:00'))).toEqual([
      'session:s hold_session 2026-04-29 -',
    ]);
  });

  it('is none once it was decided, or in another phase', () => {
    const decided = planned().happens('2026-04-21', 'committee_decided', {
      sessionId: 's',
      decision: 'no_solution',
      inAbsence: false,
      commandId: 'c',
    });
    expect(duties(decided.on('2026-04-22'))).toEqual([]);
    expect(duties(planned().enters('decision_letters', '2026-04-21').on('2026-04-22'))).toEqual([]);
  });
});

describe('where the agency lodges at once (S1 step 2b; facts §12.6)', () => {
  const atOnce = (): CaseOnPaper => inTheObjectionWeek().withSettings({ petitionText: 'lodged' });
  const asked = ['petition_at_once lodge_petition 2026-04-15 -'];

  it('the petition is a task from letter 3 on', () => {
    expect(duties(atOnce().on('2026-03-17'))).toEqual(asked);
    expect(duties(inTheObjectionWeek().on('2026-03-17'))).toEqual([]);
  });

  it('not before letter 3 is posted', () => {
    const before = beforeLetterThree().withSettings({ petitionText: 'lodged' });
    expect(duties(before.prepares('letter_3', '2026-03-11').on('2026-03-17'))).toEqual([]);
  });

  it('not once it is lodged, nor beside the step that lodges it', () => {
    const lodged = { on: '2026-03-16', overridden: true };
    expect(
      duties(atOnce().happens('2026-03-16', 'petition_lodged', lodged).on('2026-03-17')),
    ).toEqual([]);
    expect(duties(atOnce().enters('petition', '2026-03-16').on('2026-03-17'))).toEqual([]);
  });
});

describe('the day a task is due', () => {
  it.each([
    ['deposit_overdue', '2026-03-30'],
    ['accept_file', '2026-04-03'],
    ['home_visit', '2026-04-13'],
    ['lodge_petition', '2026-04-27'],
  ] as const)('%s by %s', (kind, date) => {
    const due = dueOfTask(aTenancyBehind().on(today), kind);
    expect(due.date).toBe(date);
    expect(due.reason).toMatchObject({ anchor: `task_${kind}`, ground: `task_${kind}` });
  });
});

describe('the ladder of a task (architecture §4)', () => {
  const open = (kind: TaskKind, rung: number, role?: TaskRole): CaseOnPaper => {
    const paper = aTenancyBehind().asks(kind, '2026-03-20', { due: dayTerm('2026-03-26') });
    const { role: own } = taskDefinitions[kind];
    const climbed = { taskId: kind, rung, role: role ?? own };
    return rung === 0 ? paper : paper.happens('2026-03-26', 'task_escalated', climbed);
  };
  const rungs = (view: CaseView): string[] =>
    rungsOf(view).map(({ taskId, rung, role, at }) => [taskId, rung, role, at].join(' '));

  it('tells the person again, then each role above, on working days at eight', () => {
    const at = (rung: number): string[] => rungs(open('address_check', rung).on(today));
    expect(at(0)).toEqual(['address_check 1 arrears_officer 2026-03-27T07:00:00Z']);
    expect(at(1)).toEqual(['address_check 2 landlord_coordinator 2026-03-30T06:00:00Z']);
    expect(at(2)).toEqual(['address_check 3 landlord_management 2026-04-01T06:00:00Z']);
    expect(at(3)).toEqual([]);
  });

  it('ends higher for a task that begins higher, and on its own side of the wall', () => {
    expect(rungs(open('decide_next', 1).on(today))).toEqual([
      'decide_next 2 landlord_management 2026-03-30T06:00:00Z',
    ]);
    expect(rungs(open('decide_next', 2).on(today))).toEqual([]);
    expect(rungs(open('accept_file', 1).on(today))).toEqual([
      'accept_file 2 head_of_social_service 2026-03-30T06:00:00Z',
    ]);
  });

  it('of a social worker goes to those who give out the work', () => {
    const at = (rung: number): string[] => rungs(open('home_visit', rung).on(today));
    expect([...at(0), ...at(1), ...at(2), ...at(3)]).toEqual([
      'home_visit 1 social_worker 2026-03-27T07:00:00Z',
      'home_visit 2 lac_administrator 2026-03-30T06:00:00Z',
      'home_visit 3 head_of_social_service 2026-04-01T06:00:00Z',
    ]);
  });

  it('goes for open tasks only', () => {
    const closed = open('report', 0).answers('report', 'tenant_could_read', today);
    expect(rungs(closed.on(today))).toEqual([]);
    const two = open('decide_next', 0).asks('mail_unknown', '2026-03-27');
    expect(rungs(two.on(today))).toEqual([
      'decide_next 1 landlord_coordinator 2026-03-27T07:00:00Z',
      'mail_unknown 1 arrears_officer 2026-03-30T06:00:00Z',
    ]);
  });

  describe('with a role that nobody holds (facts §12.9)', () => {
    const without = (role: TaskRole, paper: CaseOnPaper): string[] => {
      const landlord = ladderFrom('arrears_officer').filter((one) => one !== role);
      const rolesPresent = { landlord, welfare_centre: ladderFrom('social_worker') };
      return rungs(paper.with({ rolesPresent }).on(today));
    };

    it('passes it over', () => {
      const second = open('address_check', 1);
      expect(without('landlord_coordinator', second)).toEqual([
        'address_check 3 landlord_management 2026-03-30T06:00:00Z',
      ]);
      expect(without('landlord_management', open('address_check', 2))).toEqual([]);
    });

    it('climbs at once from a role that nobody holds', () => {
      expect(without('arrears_officer', open('address_check', 0))).toEqual([
        `address_check 2 landlord_coordinator ${clock(today)}`,
      ]);
    });
  });

  it('never climbs before the task is due, and always to a role of its side', () => {
    const kinds = Object.keys(taskDefinitions) as TaskKind[];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 2 }), (kind, rung) => {
        const due = dayTerm('2026-03-26');
        for (const next of rungsOf(open(kind, rung).on(today))) {
          expect(Date.parse(next.at)).toBeGreaterThanOrEqual(Date.parse(due.endsAt));
          expect(next.rung).toBe(rung + 1);
          if (next.rung > 1) expect(ladderFrom(taskDefinitions[kind].role)).toContain(next.role);
        }
      }),
    );
  });
});
