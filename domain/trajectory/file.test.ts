import { describe, expect, it } from '@jest/globals';
import { agreed, aTrajectory, aTrial } from '../../test/support/trajectory-builder.js';
import {
  consentHolds,
  emptyTrajectoryFile,
  foldTrajectory,
  foldTrajectoryOnto,
  openEvaluations,
  openGoals,
  stepKey,
} from './file.js';

describe('the file of a trajectory', () => {
  it('is empty before it is opened', () => {
    expect(foldTrajectory([])).toEqual(emptyTrajectoryFile());
  });

  it('knows its phases with their days, and how often one was entered', () => {
    const file = aTrajectory()
      .enters('intake', '2026-01-12')
      .enters('referral', '2026-01-20')
      .file();
    expect(file.passed).toEqual([
      { phase: 'referral', on: '2026-01-05' },
      { phase: 'intake', on: '2026-01-12' },
      { phase: 'referral', on: '2026-01-20' },
    ]);
    expect(file).toMatchObject({ phase: 'referral', entries: 3, coachId: 'els' });
    expect(stepKey(file, 'register')).toBe('step:referral:3:register');
  });

  it('keeps one running term of a kind, and what became of the others', () => {
    const term = agreed('2026-12-31');
    const file = aTrial()
      .happens('2026-05-01', 'term_set', { kind: 'stay', term: agreed('2026-11-30') })
      .happens('2026-05-02', 'term_set', { kind: 'stay', term })
      .happens('2027-01-01', 'term_ended', { kind: 'stay', state: 'met' })
      .file();
    expect(file.terms).toEqual([{ kind: 'stay', term, state: 'met' }]);
  });

  it('keeps what was registered at the referral, as it was corrected last', () => {
    const corrected = aTrajectory()
      .happens('2026-01-10', 'facts_corrected', {
        facts: { household: 'single', fallback: 'yes' },
        municipality: 'Tielt',
        commandId: 'c1',
      })
      .happens('2026-01-11', 'facts_corrected', { facts: { fallback: null }, commandId: 'c2' });
    expect(corrected.file().opened).toMatchObject({
      facts: { household: 'single' },
      municipality: 'Tielt',
    });
    const lost = { facts: {}, municipality: null, commandId: 'c3' };
    const { opened } = corrected.happens('2026-01-12', 'facts_corrected', lost).file();
    expect(opened?.municipality).toBeUndefined();
    expect(opened?.facts).toEqual({ household: 'single' });
  });

  it('a task is given, climbs, and is done with its answer', () => {
    const trial = aTrial()
      .asks('t', '2026-06-01')
      .happens('2026-06-02', 'task_assigned', { taskId: 't', userId: 'els' })
      .happens('2026-06-03', 'task_escalated', {
        taskId: 't',
        rung: 1,
        role: 'trajectory_coordinator',
      });
    expect(trial.file().tasks).toMatchObject([
      { ownRole: 'trajectory_coach', role: 'trajectory_coordinator', rung: 1, userId: 'els' },
    ]);
    trial.answers('t', 'done', '2026-06-04').answers('unknown', 'done', '2026-06-04');
    expect(trial.file().tasks).toMatchObject([
      { state: 'completed', outcome: 'done', commandId: 'command:t' },
    ]);
  });

  it('an extension lengthens a stay, and counts the final evaluations before it', () => {
    const trial = aTrial().plans('final', 1, '2027-04-02').plans('interim', 1, '2026-11-02');
    trial.concludes('interim 1', 'positive', '2026-11-02');
    trial.concludes('final 1', 'more_time', '2027-04-02');
    expect(trial.extends('2027-04-05', 6).file().stay).toEqual({
      from: '2026-05-01',
      originalMonths: 12,
      months: 18,
      extension: { months: 6, late: false, commandId: 'extension', on: '2027-04-05', finals: 1 },
    });
    expect(aTrial(null).extends('2026-06-01', 6).file().stay).toMatchObject({ months: null });
    expect(aTrajectory().extends('2026-06-01', 6).file().stay).toBeUndefined();
  });

  it('an evaluation that is held completes its open task and no other', () => {
    const more = { kind: 'evaluation' as const, due: agreed('2026-11-02') };
    const { tasks, evaluations } = aTrial()
      .plans('interim', 1, '2026-11-02')
      .asks('old', '2026-10-01', { ...more, key: 'old', evaluationId: 'interim 1' })
      .happens('2026-10-02', 'task_cancelled', { taskId: 'old', reason: 'lapsed' })
      .asks('new', '2026-10-19', { ...more, key: 'new', evaluationId: 'interim 1' })
      .asks('other', '2026-10-19', { ...more, key: 'other', evaluationId: 'final 1' })
      .concludes('interim 1', 'positive', '2026-10-20')
      .file();
    expect(tasks.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['cancelled', 'lapsed'],
      ['completed', 'positive'],
      ['open', undefined],
    ]);
    expect(evaluations).toMatchObject([{ state: 'concluded', conclusion: { on: '2026-10-20' } }]);
  });

  it('the evaluations still to be held come in the order of their days', () => {
    const trial = aTrial().plans('final', 1, '2027-04-02').plans('interim', 1, '2026-11-02');
    expect(openEvaluations(trial.file()).map(({ evaluationId }) => evaluationId)).toEqual([
      'interim 1',
      'final 1',
    ]);
    trial.happens('2026-06-01', 'evaluation_replanned', {
      evaluationId: 'interim 1',
      due: agreed('2027-05-03'),
      reason: 'absence',
      ruleDate: '2026-11-02',
    });
    trial.happens('2026-06-02', 'evaluation_cancelled', { evaluationId: 'final 1', reason: 'x' });
    expect(openEvaluations(trial.file())).toMatchObject([
      {
        evaluationId: 'interim 1',
        due: { date: '2027-05-03' },
        ruleDate: '2026-11-02',
        moved: 'absence',
      },
    ]);
  });

  it('a consent holds through its last day, until it is withdrawn, and again when it is renewed', () => {
    const trial = aTrial();
    expect(consentHolds(trial.file(), '2026-05-02')).toBe(false);
    trial.happens('2026-05-01', 'consent_given', { until: '2026-12-31' });
    expect(consentHolds(trial.file(), '2026-12-31')).toBe(true);
    expect(consentHolds(trial.file(), '2027-01-01')).toBe(false);
    trial.happens('2026-06-01', 'consent_ended', { on: '2026-06-01', reason: 'withdrawn' });
    expect(consentHolds(trial.file(), '2026-06-01')).toBe(false);
    expect(trial.file().consent?.endedAt).toBe('2026-06-01T08:00:00Z');
    trial.happens('2026-07-01', 'consent_given', { until: '2027-12-31' });
    expect(consentHolds(trial.file(), '2027-01-01')).toBe(true);
  });

  it('goals, dangers, documents and mails are kept with what became of them', () => {
    const file = aTrial()
      .happens('2026-06-01', 'goal_set', { goalId: 'g', domain: 'money', commandId: 'c' })
      .happens('2026-06-02', 'goal_closed', { goalId: 'g', on: '2026-06-02' })
      .happens('2026-06-03', 'danger_flagged', { flagId: 'f', commandId: 'c' })
      .happens('2026-06-04', 'danger_lifted', { flagId: 'f', commandId: 'c' })
      .happens('2026-06-05', 'document_kept', { documentId: 'd', code: 'intake_form' })
      .happens('2026-06-06', 'document_signed', { documentId: 'd', by: 'client', on: '2026-06-06' })
      .happens('2026-06-07', 'mail_done', { mailId: 'm', key: 'k', state: 'unknown' })
      .happens('2026-06-08', 'mail_done', { mailId: 'm', key: 'k', state: 'sent' })
      .file();
    expect(openGoals(file)).toEqual([]);
    expect(file.goals).toMatchObject([{ setOn: '2026-06-01', closedOn: '2026-06-02' }]);
    expect(file.dangers).toEqual([
      { flagId: 'f', commandId: 'c', since: '2026-06-03', lifted: true },
    ]);
    expect(file.documents).toMatchObject([
      { on: '2026-06-05', signed: [{ by: 'client', on: '2026-06-06' }] },
    ]);
    expect(file.mails).toEqual([{ mailId: 'm', key: 'k', state: 'sent' }]);
  });

  it('is closed with its outcome, and waits for nothing', () => {
    const closed = aTrial().decides('notice_by_tenant', '2026-06-01');
    closed.happens('2026-06-02', 'trajectory_closed', {
      outcome: 'notice_by_tenant',
      on: '2026-06-02',
    });
    expect(closed.file()).toMatchObject({
      phase: 'closed',
      waiting: null,
      ending: { ending: 'notice_by_tenant', from: 'stay' },
      closed: { outcome: 'notice_by_tenant', on: '2026-06-02' },
    });
  });

  it('a further event leaves the file it was folded onto as it was', () => {
    const before = aTrial().file();
    const data = { phase: 'notice' as const, move: 'm' };
    const at = '2026-06-01T08:00:00Z';
    const event = { type: 'phase_entered' as const, v: 1 as const, data, at, actor: 'x' };
    expect(foldTrajectoryOnto(before, [event]).phase).toBe('notice');
    expect(before.phase).toBe('stay');
  });
});
