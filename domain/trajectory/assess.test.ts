import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { agreed, aTrajectory, aTrial } from '../../test/support/trajectory-builder.js';
import { assessTrajectory, endingsNow, waitingOf } from './assess.js';
import type { Programme } from './programme.js';
import type { TrajectoryView } from './situation.js';

const endings = (view: TrajectoryView): string[] => endingsNow(view).map(({ code }) => code);

describe('the endings that can be decided now (S2 fase 7)', () => {
  const held = aTrial().plans('interim', 1, '2026-11-02').plans('final', 1, '2027-04-02');

  it('are those of the phase', () => {
    expect(endings(aTrajectory().on('2026-01-06'))).toEqual(['dropped_out']);
    expect(endings(aTrajectory().enters('selection', '2026-02-02').on('2026-02-03'))).toEqual([
      'not_retained',
      'dropped_out',
    ]);
    expect(endings(held.on('2026-06-01'))).toEqual(['notice_by_tenant']);
  });

  it('success needs a positive final evaluation, notice a negative one of any kind; the last one speaks', () => {
    held.concludes('interim 1', 'positive', '2026-11-02');
    expect(endings(held.on('2026-11-03'))).toEqual(['notice_by_tenant']);
    held.concludes('final 1', 'negative', '2027-04-01');
    expect(endings(held.on('2027-04-02'))).toEqual(['notice_by_landlord', 'notice_by_tenant']);
    held.plans('final', 2, '2027-10-01').concludes('final 2', 'positive', '2027-10-01');
    expect(endings(held.on('2027-10-02'))).toEqual(['succeeded', 'notice_by_tenant']);
  });

  it('are none once one is decided', () => {
    const decided = aTrial().decides('notice_by_tenant', '2026-06-01');
    expect(endings(decided.on('2026-06-01'))).toEqual([]);
    expect(assessTrajectory(decided.on('2026-06-01')).ending).toBe('notice_by_tenant');
  });
});

describe('the move that is ready', () => {
  const next = (view: TrajectoryView) => assessTrajectory(view).next;
  const answered = (phase: 'intake' | 'selection', step: string, outcome: string) =>
    aTrajectory()
      .enters(phase, '2026-02-02')
      .asks('task', '2026-02-02', { key: `step:${phase}:2:${step}:0`, code: step })
      .answers('task', outcome, '2026-02-03')
      .on('2026-02-03');

  it('follows the last answer of the phase, and waits for an answer again', () => {
    expect(next(aTrajectory().on('2026-01-06'))).toBeNull();
    expect(next(answered('intake', 'intake', 'sent'))).toEqual({
      to: 'selection',
      move: 'intake:intake:sent',
    });
    expect(next(answered('selection', 'team_selects', 'again'))).toBeNull();
  });

  it('an ending goes through its phases: notice until its months are over, then the place to fall back on', () => {
    const ended = aTrial().decides('notice_by_tenant', '2026-05-12');
    expect(next(ended.on('2026-05-12'))).toEqual({ to: 'notice', move: 'stay:notice_by_tenant' });
    ended
      .enters('notice', '2026-05-12')
      .asks('book', '2026-05-12', { key: 'step:notice:3:receive_notice:0', code: 'receive_notice' })
      .happens('2026-05-12', 'notice_given', { by: 'tenant', on: '2026-05-12', commandId: 'n' });
    expect(next(ended.on('2026-09-01'))).toBeNull();
    ended.answers('book', 'received', '2026-05-13');
    expect(next(ended.on('2026-08-31', '23:59'))).toBeNull();
    expect(next(ended.on('2026-09-01', '00:00'))).toEqual({
      to: 'fallback',
      move: 'notice_by_tenant:notice',
    });
    ended.enters('fallback', '2026-09-01');
    expect(next(ended.on('2026-09-01'))).toBeNull();
    expect(next(ended.on('2026-11-30', '23:59'))).toBeNull();
    const over = { to: 'closed', move: 'notice_by_tenant:fallback' };
    expect(next(ended.on('2026-12-01', '00:00'))).toEqual(over);
  });

  it('a phase of at most some months is over with its steps, one with its own steps only for others is not', () => {
    const aftercare = (onlyAfter?: readonly string[]): Programme => {
      const within = { amount: 1, unit: 'month' } as const;
      const outcomes = [{ code: 'done', label: '' }];
      const about = { code: 'call', label: '', clause: '', role: 'trajectory_coach' } as const;
      const step = { ...about, within, outcomes, ...(onlyAfter && { onlyAfter }) };
      const lasts = { from: 'entry', months: 3, clause: '', atMost: true } as const;
      const endings_ = trialHousing.endings.map((one) => ({ ...one, via: ['aftercare'] as const }));
      return {
        ...trialHousing,
        phases: [{ phase: 'aftercare', steps: [step], lasts }],
        endings: endings_,
      };
    };
    const inAftercare = (programme: Programme) =>
      aTrajectory(programme)
        .beginsStay('2026-05-01', 12)
        .decides('notice_by_tenant', '2026-06-01')
        .enters('aftercare', '2026-06-01');
    const called = inAftercare(aftercare())
      .asks('call', '2026-06-01', { key: 'step:aftercare:3:call:0', code: 'call' })
      .answers('call', 'done', '2026-06-02');
    expect(next(inAftercare(aftercare()).on('2026-06-02'))).toBeNull();
    expect(next(called.on('2026-06-02'))?.to).toBe('closed');
    expect(next(inAftercare(aftercare(['succeeded'])).on('2026-06-02'))).toBeNull();
    expect(next(inAftercare(aftercare()).on('2026-09-01'))?.to).toBe('closed');
  });

  it('a closed trajectory moves no more', () => {
    const closed = aTrial().happens('2026-06-01', 'trajectory_closed', {
      outcome: 'x',
      on: '2026-06-01',
    });
    const now = assessTrajectory(closed.on('2026-06-02'));
    expect([now.next, now.wakeAt, waitingOf(closed.on('2026-06-02'))]).toEqual([null, null, null]);
  });
});

describe('mails, waits and what can be done', () => {
  const open = (rung: number) => {
    const trial = aTrial().looks('2026-05-01');
    trial.asks('talk', '2026-06-01', {
      kind: 'evaluation',
      userId: 'els',
      due: agreed('2026-06-10'),
    });
    if (rung > 0)
      trial.happens('2026-06-11', 'task_escalated', {
        taskId: 'talk',
        rung,
        role: rung === 1 ? 'trajectory_coach' : 'trajectory_coordinator',
      });
    return trial;
  };
  const mails = (view: TrajectoryView) =>
    assessTrajectory(view).mails.map(({ key, kind, role, userId = 'role' }) => [
      key,
      kind,
      role,
      userId,
    ]);

  it('remind the person of an evaluation, and the role above when it is late', () => {
    expect(mails(open(0).on('2026-06-02'))).toEqual([
      ['prepare:talk', 'evaluation_reminder', 'trajectory_coach', 'els'],
    ]);
    expect(mails(open(1).on('2026-06-11'))).toEqual([
      ['task:talk:1', 'task_reminder', 'trajectory_coach', 'els'],
    ]);
    expect(mails(open(2).on('2026-06-12'))).toEqual([
      ['task:talk:2', 'task_reminder', 'trajectory_coordinator', 'role'],
    ]);
  });

  it('leave once', () => {
    const sent = open(0).happens('2026-06-01', 'mail_done', {
      mailId: 'm',
      key: 'prepare:talk',
      state: 'sent',
    });
    expect(mails(sent.on('2026-06-02'))).toEqual([]);
  });

  it('it wakes at the next instant that changes anything, and says who can end the wait', () => {
    const trial = aTrial().looks('2026-05-01');
    const view = trial.on('2026-08-03');
    expect(assessTrajectory(view).wakeAt).toBe('2026-10-19T06:00:00Z');
    expect(waitingOf(view)).toMatchObject({
      for: 'stay',
      who: 'time',
      until: '2026-10-19T06:00:00Z',
    });
    expect(waitingOf(trial.looks('2026-10-19').on('2026-10-19'))).toMatchObject({
      for: 'evaluation',
      who: 'regional_contact',
      until: '2026-11-03T07:00:00Z',
    });
  });

  it('an open task names its outcomes and what they need', () => {
    const view = aTrajectory()
      .enters('consent', '2026-01-06')
      .looks('2026-01-06', '11:00')
      .on('2026-01-07');
    expect(assessTrajectory(view).tasks).toMatchObject([
      { outcomes: ['signed', 'refused'], needs: { signed: 'until' }, mostMonths: 24 },
    ]);
  });

  it('only the goals that are not closed have to be scored', () => {
    const set = { domain: 'money', commandId: 'c' };
    const trial = aTrial()
      .happens('2026-06-01', 'goal_set', { goalId: 'a', ...set })
      .happens('2026-06-01', 'goal_set', { goalId: 'b', ...set })
      .happens('2026-07-01', 'goal_closed', { goalId: 'a', on: '2026-07-01' });
    expect(assessTrajectory(trial.on('2026-07-02')).goals).toEqual(['b']);
  });
});
