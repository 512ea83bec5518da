import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { agreed, aTrajectory, aTrial } from '../../test/support/trajectory-builder.js';
import { programme as opportunity } from '../programme/opportunity-trajectories.js';
import { dutiesOf, outcomesOf, wishesAskedAgain } from './duties.js';
import type { Programme } from './programme.js';
import type { TrajectoryView } from './situation.js';

const duties = (view: TrajectoryView): string[] =>
  dutiesOf(view).map(
    ({ kind, code, role, due, opensAt }) =>
      `${code ?? kind} by ${role}, due ${due.date}, from ${opensAt.slice(0, 10)}`,
  );

describe('the step of a phase', () => {
  it('is asked of its role with its own time, the next one when it is done', () => {
    expect(duties(aTrajectory().on('2026-01-05'))).toEqual([
      'register by trajectory_coach, due 2026-01-19, from 2026-01-05',
    ]);
    expect(duties(aTrajectory().enters('selection', '2026-02-02').on('2026-02-02'))).toEqual([
      'team_selects by regional_contact, due 2026-03-02, from 2026-02-02',
    ]);
  });

  it('keeps its day once it is open, and is the coach’s own', () => {
    const open = aTrajectory().looks('2026-01-05', '11:00');
    const [step] = dutiesOf(open.on('2026-01-12'));
    expect(step?.due.date).toBe('2026-01-19');
    expect(step?.userId).toBe('els');
  });

  it('is asked only of somebody who took a place to fall back on', () => {
    const away = aTrial()
      .enters('fallback', '2026-09-01')
      .asks('take', '2026-09-01', { key: 'step:fallback:3:take_fallback:0', code: 'take_fallback' })
      .answers('take', 'taken', '2026-09-02');
    expect(duties(away.on('2026-09-02'))).toEqual([]);
    away.happens('2026-09-02', 'fallback_taken', { placeId: 'p', from: '2026-09-02' });
    expect(duties(away.on('2026-09-02'))).toEqual([
      'leave_fallback by trajectory_coach, due 2026-12-02, from 2026-09-02',
    ]);
  });

  it('asked again is a new one', () => {
    const again = aTrajectory()
      .enters('selection', '2026-02-02')
      .asks('team', '2026-02-02', { key: 'step:selection:2:team_selects:0', code: 'team_selects' })
      .answers('team', 'again', '2026-02-20');
    expect(duties(again.on('2026-02-20'))).toEqual([
      'team_selects by regional_contact, due 2026-03-20, from 2026-02-20',
    ]);
  });

  it('may count from the referral (S3: decided within one month)', () => {
    const [phase] = trialHousing.phases;
    const steps = phase?.steps.map((step) => ({
      ...step,
      within: { amount: 1, unit: 'month' as const },
      counts: 'referred' as const,
    }));
    const programme: Programme = {
      ...trialHousing,
      phases: [{ phase: 'intake', steps: steps ?? [] }],
    };
    expect(duties(aTrajectory(programme).enters('intake', '2026-01-20').on('2026-01-20'))).toEqual([
      'register by trajectory_coach, due 2026-02-05, from 2026-01-20',
    ]);
  });

  it('after an ending is only that of its own ending', () => {
    const ended = aTrial().decides('notice_by_landlord', '2026-06-01');
    expect(duties(ended.on('2026-06-01')).filter((one) => one.includes('notice'))).toEqual([]);
    expect(duties(ended.enters('notice', '2026-06-01').on('2026-06-01'))).toEqual([
      'serve_notice by allocation_officer, due 2026-06-15, from 2026-06-01',
    ]);
  });
});

describe('what time brings', () => {
  it('evaluations are prepared ten working days ahead', () => {
    expect(duties(aTrial().looks('2026-05-01').on('2026-05-01'))).toEqual([
      'evaluation by regional_contact, due 2026-11-02, from 2026-10-19',
      'evaluation by regional_contact, due 2027-04-02, from 2027-03-18',
      'stay_over by trajectory_coordinator, due 2027-04-30, from 2027-04-30',
    ]);
  });

  it('talks: the next one and at most two that opened before', () => {
    const talk = { code: 'talk', label: '', clause: '', role: 'trajectory_coach' } as const;
    const every = { amount: 1, unit: 'month' } as const;
    const recurring = [{ ...talk, phase: 'stay' as const, rhythm: [{ every }] }];
    const trial = aTrial(12, { recurring });
    const talks = (on: string) => duties(trial.on(on)).filter((one) => one.startsWith('talk'));
    expect(talks('2026-05-01')).toEqual([
      'talk by trajectory_coach, due 2026-06-01, from 2026-05-22',
    ]);
    expect(talks('2026-06-01')).toEqual([
      'talk by trajectory_coach, due 2026-06-01, from 2026-05-22',
      'talk by trajectory_coach, due 2026-07-01, from 2026-06-24',
    ]);
    expect(talks('2026-08-03')).toEqual([
      'talk by trajectory_coach, due 2026-07-01, from 2026-06-24',
      'talk by trajectory_coach, due 2026-08-03, from 2026-07-27',
      'talk by trajectory_coach, due 2026-09-01, from 2026-08-25',
    ]);
    trial.decides('notice_by_tenant', '2026-08-03');
    expect(talks('2026-08-03')).toEqual([]);
  });

  it('a consent is asked for anew twenty working days before it ends', () => {
    const trial = aTrial().happens('2026-05-01', 'consent_given', { until: '2026-12-31' });
    expect(duties(trial.looks('2026-05-01', '11:00').on('2026-05-04'))).toContain(
      'consent_ends by trajectory_coach, due 2026-12-31, from 2026-12-02',
    );
  });

  it('what a person finished does not come back, and a closed trajectory asks nothing', () => {
    const trial = aTrial().looks('2026-05-01');
    trial.asks('over', '2027-05-01', { key: 'stay_over:2027-04-30', kind: 'stay_over' });
    trial.answers('over', 'seen', '2027-05-02');
    expect(duties(trial.on('2027-05-02')).filter((one) => one.startsWith('stay_over'))).toEqual([]);
    trial.happens('2027-05-02', 'trajectory_closed', { outcome: 'x', on: '2027-05-02' });
    expect(duties(trial.on('2027-05-02'))).toEqual([]);
  });

  it('a mail that may not have arrived is asked about within two working days', () => {
    const trial = aTrial().happens('2026-06-05', 'mail_done', {
      mailId: 'm',
      key: 'k',
      state: 'unknown',
    });
    expect(duties(trial.on('2026-06-05'))).toContain(
      'mail_unclear by trajectory_coordinator, due 2026-06-09, from 2026-06-05',
    );
    trial.asks('t', '2026-06-05', {
      key: 'mail:m',
      kind: 'mail_unclear',
      due: agreed('2026-06-09'),
    });
    expect(duties(trial.on('2026-06-08'))).toContain(
      'mail_unclear by trajectory_coordinator, due 2026-06-09, from 2026-06-08',
    );
  });
});

describe('the answers a task can have', () => {
  const codes = (kind: Parameters<typeof outcomesOf>[1]['kind'], code?: string) =>
    outcomesOf(trialHousing, { kind, code }).map((one) => one.code);

  it('are those of its step, or of its kind', () => {
    expect(codes('trajectory_step', 'consent')).toEqual(['signed', 'refused']);
    expect(codes('trajectory_step')).toEqual([]);
    expect(codes('recurring_duty')).toEqual(['held', 'not_held']);
    expect(codes('consent_ends')).toEqual(['renewed', 'not_renewed']);
    expect(codes('mail_unclear')).toEqual(['arrived', 'told_otherwise']);
    expect(codes('message_unread')).toEqual(['seen']);
  });

  it('are none where a decision elsewhere ends it', () => {
    expect(codes('evaluation')).toEqual([]);
    expect(codes('stay_over')).toEqual([]);
  });
});

describe('the wish for a home (S15)', () => {
  it('is asked again every three months of waiting, on a working day, and by S2 never', () => {
    const waits = aTrajectory(opportunity).enters('waiting', '2026-01-31');
    expect(wishesAskedAgain(waits.on('2026-02-02'))?.due.date).toBe('2026-04-30');
    expect(wishesAskedAgain(aTrajectory(opportunity).on('2026-02-02'))).toBeUndefined();
    expect(wishesAskedAgain(aTrial().on('2026-06-01'))).toBeUndefined();
  });
});
