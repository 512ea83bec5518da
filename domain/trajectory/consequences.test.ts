import { describe, expect, it } from '@jest/globals';
import {
  aTrajectory,
  aTrial,
  type TrajectoryOnPaper,
} from '../../test/support/trajectory-builder.js';
import { agreed } from '../../test/support/trajectory-builder.js';
import { consequencesOf, turnOf } from './consequences.js';
import type { TrajectoryEventType } from './events.js';

const idOf = (key: string): string => key;

/** What follows at a day, as types, without what it says it waits for. */
const follows = (trajectory: TrajectoryOnPaper, on: string, time?: string): TrajectoryEventType[] =>
  consequencesOf(trajectory.on(on, time), idOf)
    .map(({ type }) => type)
    .filter((type) => type !== 'waits');

const evaluationTasks = (trajectory: TrajectoryOnPaper): string[] =>
  trajectory
    .file()
    .tasks.filter(({ kind }) => kind === 'evaluation')
    .map(({ due, state, rung }) => `${due.date} ${state} rung ${String(rung)}`);

describe('what follows by itself', () => {
  it('when the stay begins: its evaluations and its terms, once', () => {
    const trial = aTrial();
    expect(follows(trial, '2026-05-01')).toEqual([
      'evaluation_planned',
      'evaluation_planned',
      'term_set',
      'term_set',
    ]);
    expect(consequencesOf(trial.looks('2026-05-01').on('2026-05-01'), idOf)).toEqual([]);
  });

  it('ten working days before an evaluation its task opens, at eight', () => {
    const trial = aTrial().looks('2026-05-01');
    expect(follows(trial, '2026-10-19', '07:59')).toEqual(['term_ended']);
    expect(follows(trial, '2026-10-19', '08:00')).toEqual(['term_ended', 'task_opened']);
  });

  it('a late task climbs each rung once', () => {
    const trial = aTrial().looks('2026-05-01').looks('2026-10-19');
    expect(follows(trial, '2026-11-02', '23:00')).toEqual([]);
    expect(follows(trial, '2026-11-03')).toEqual(['task_escalated']);
    expect(follows(trial, '2026-11-05')).toEqual(['task_escalated', 'task_escalated']);
    trial.looks('2026-11-05');
    expect(follows(trial, '2026-11-05')).toEqual([]);
    expect(evaluationTasks(trial)).toEqual(['2026-11-02 open rung 2']);
  });

  it('an evaluation that moves while it is late is a new task, that climbs nothing yet', () => {
    const trial = aTrial().looks('2026-05-01').looks('2026-11-05');
    const evaluation = trial.file().evaluations.find(({ kind }) => kind === 'interim');
    trial.happens('2026-11-05', 'evaluation_replanned', {
      evaluationId: evaluation?.evaluationId ?? '',
      due: agreed('2026-11-12'),
      reason: 'absence',
      ruleDate: evaluation?.ruleDate ?? '',
    });
    trial.looks('2026-11-05', '11:00');
    expect(evaluationTasks(trial)).toEqual([
      '2026-11-02 cancelled rung 2',
      '2026-11-12 open rung 0',
    ]);
  });

  it('an evaluation that is held completes its task', () => {
    const trial = aTrial().looks('2026-05-01').looks('2026-10-19');
    const [id = ''] = trial.file().evaluations.map(({ evaluationId }) => evaluationId);
    trial.concludes(id, 'positive', '2026-10-20').looks('2026-10-20', '11:00');
    expect(evaluationTasks(trial)).toEqual(['2026-11-02 completed rung 0']);
  });

  it('a longer stay moves the final evaluation, and its task waits until it is prepared anew', () => {
    const trial = aTrial().looks('2026-05-01').looks('2027-03-20').extends('2027-03-22', 6);
    trial.looks('2027-03-22', '11:00');
    expect(evaluationTasks(trial).at(-1)).toBe('2027-04-02 cancelled rung 0');
    const final = trial.file().evaluations.find(({ kind }) => kind === 'final');
    expect(final).toMatchObject({ state: 'planned', moved: 'term_moved' });
    expect(final?.due.date).toBe('2027-10-01');
  });

  it('the end of the term without a decision asks for one', () => {
    const trial = aTrial().looks('2026-05-01').looks('2027-04-30', '23:59');
    const over = () => trial.file().tasks.filter(({ kind }) => kind === 'stay_over').length;
    expect(over()).toBe(0);
    trial.looks('2027-05-01', '00:00');
    expect(over()).toBe(1);
  });

  it('after a decided ending nothing of the stay is left', () => {
    const trial = aTrial().looks('2026-05-01').decides('notice_by_tenant', '2026-06-01');
    trial.enters('notice', '2026-06-01').looks('2026-06-01', '11:00');
    const { evaluations, terms, tasks } = trial.file();
    expect(evaluations.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(terms.filter(({ kind }) => kind === 'stay').map(({ state }) => state)).toEqual([
      'cancelled',
    ]);
    expect(tasks.map(({ code }) => code)).toEqual(['receive_notice']);
  });

  it('a consent ends on the day after its last one, once, and is asked for in time', () => {
    const trial = aTrial().happens('2026-05-01', 'consent_given', { until: '2026-09-30' });
    trial.looks('2026-05-01', '11:00').looks('2026-09-30');
    expect(trial.file().tasks.map(({ kind }) => kind)).toEqual(['consent_ends']);
    expect(trial.file().consent?.ended).toBeUndefined();
    trial.looks('2026-10-01', '00:00');
    expect(trial.file().consent?.ended).toBe('2026-10-01');
    expect(trial.file().tasks.map(({ state }) => state)).toEqual(['cancelled']);
    expect(follows(trial, '2026-10-02')).toEqual([]);
  });

  it('a message nobody could read becomes a task of the coordinator', () => {
    const trial = aTrial().looks('2026-05-01');
    trial.happens('2026-06-01', 'message_quarantined', { message: 'shout', commandId: 'c1' });
    trial.looks('2026-06-01', '11:00');
    expect(trial.file().tasks).toMatchObject([
      { kind: 'message_unread', role: 'trajectory_coordinator', due: { date: '2026-06-03' } },
    ]);
  });
});

describe('a turn', () => {
  it('tells a completed task, what it brings about and what follows, in this order', () => {
    const trajectory = aTrajectory().enters('consent', '2026-01-06').looks('2026-01-06', '11:00');
    const task = trajectory.file().tasks.find(({ state }) => state === 'open');
    const data = {
      taskId: task?.taskId ?? '',
      outcome: 'signed',
      commandId: 'c',
      answers: { until: '2027-01-31' },
    };
    const events = [{ type: 'task_completed' as const, data, actor: 'els' }];
    const turn = turnOf(trajectory.on('2026-01-07'), { events, actor: 'procedure' }, idOf);
    expect(turn.map(({ type, actor }) => `${type} by ${String(actor)}`)).toEqual([
      'task_completed by els',
      'consent_given by els',
      'term_set by procedure',
      'waits by procedure',
    ]);
  });

  it('without anything new is empty', () => {
    const trial = aTrial().looks('2026-05-01');
    expect(turnOf(trial.on('2026-05-01'), { events: [], actor: 'procedure' }, idOf)).toEqual([]);
  });
});
