import { describe, expect, it } from '@jest/globals';
import { agreed, aTrial, type TrajectoryOnPaper } from '../../test/support/trajectory-builder.js';
import { dutiesOf } from './duties.js';
import { foldTrajectoryOnto } from './file.js';
import { recurringNow, roundNamed, roundsOf } from './rounds.js';
import type { TrajectoryView } from './situation.js';

const talk = {
  code: 'talk',
  label: 'Gesprek',
  clause: '',
  role: 'trajectory_coach',
  phase: 'stay',
  rhythm: [{ every: { amount: 1, unit: 'month' } }],
} as const;

/** A trial from 1 May 2026 with a talk each month: due 1 June, 1 July, 3 August … */
const trial = () => aTrial(12, { recurring: [talk] });
const june = 'recurring:talk:2:1';
const july = 'recurring:talk:2:2';

const replanned = (paper: TrajectoryOnPaper, [round, to, ruleDate]: [string, string, string]) =>
  paper.happens('2026-05-20', 'round_replanned', {
    round,
    due: agreed(to),
    reason: 'absence',
    ruleDate,
  });

const talks = (view: TrajectoryView) =>
  dutiesOf(view)
    .filter(({ kind }) => kind === 'recurring_duty')
    .map(({ key, due, userId }) => [key, due.date, userId]);

describe('a round of a recurring duty', () => {
  it('is the coach’s on the day of its rule, unless people say otherwise', () => {
    expect(talks(trial().on('2026-05-20'))).toEqual([[june, '2026-06-01', 'els']]);
    const moved = replanned(trial(), [june, '2026-06-08', '2026-06-01']);
    expect(talks(moved.on('2026-05-20'))).toEqual([[`${june}:2026-06-08`, '2026-06-08', 'els']]);
    const given = trial().happens('2026-05-20', 'round_assigned', { round: june, userId: 'tom' });
    expect(talks(given.on('2026-05-20'))).toEqual([[june, '2026-06-01', 'tom']]);
    expect(talks(given.on('2026-06-15')).at(-1)).toEqual([july, '2026-07-01', 'els']);
  });

  it('takes its open task along to the other day, and to the other person', () => {
    const open = trial().looks('2026-05-26');
    const moved = replanned(open, [june, '2026-06-08', '2026-06-01']).looks('2026-06-02');
    const state = () => moved.file().tasks.map(({ key, state: is, userId }) => [key, is, userId]);
    expect(state()).toEqual([
      [june, 'cancelled', 'els'],
      [`${june}:2026-06-08`, 'open', 'els'],
    ]);
    moved.happens('2026-06-02', 'round_assigned', {
      round: june,
      userId: 'tom',
      insteadOf: 'els',
    });
    expect(state().at(-1)).toEqual([`${june}:2026-06-08`, 'open', 'tom']);
    expect(moved.file().tasks.at(-1)?.insteadOf).toBe('els');
    moved.happens('2026-06-03', 'round_assigned', { round: june, userId: 'els' });
    expect(moved.file().tasks.at(-1)?.insteadOf).toBeUndefined();
  });

  it('keeps the day people chose while its rule gives the same day, and no longer', () => {
    const elsewhere = replanned(trial(), [june, '2026-06-08', '2026-05-29']);
    expect(talks(elsewhere.on('2026-05-20'))).toEqual([[june, '2026-06-01', 'els']]);
  });

  it('asked and then moved brings back none that lapsed before', () => {
    const open = trial().looks('2026-05-26').looks('2026-06-25').looks('2026-07-28');
    const august = 'recurring:talk:2:3';
    const moved = replanned(open, [august, '2026-08-20', '2026-08-03']).looks('2026-07-29');
    const keys = moved.file().tasks.filter(({ state }) => state === 'open');
    expect(keys.map(({ key }) => key)).toEqual([july]);
    expect(talks(moved.on('2026-07-29')).map(([key]) => key)).toEqual([
      july,
      `${august}:2026-08-20`,
      'recurring:talk:2:4',
    ]);
  });

  it('that was answered does not come back on another day', () => {
    const held = trial()
      .looks('2026-05-26')
      .answers(`task:trajectory:${june}:0`, 'held', '2026-05-27');
    const moved = replanned(held, [june, '2026-06-08', '2026-06-01']);
    expect(talks(moved.on('2026-05-28')).map(([key]) => key)).not.toContain(`${june}:2026-06-08`);
  });

  it('moved forward leaves the next one to wake for', () => {
    const early = replanned(trial(), [june, '2026-05-20', '2026-06-01']).on('2026-05-20');
    expect(talks(early)).toEqual([
      [`${june}:2026-05-20`, '2026-05-20', 'els'],
      [july, '2026-07-01', 'els'],
    ]);
  });

  it('stays between the rounds around it', () => {
    const view = trial().on('2026-05-20');
    expect(roundNamed(view, june)).toMatchObject({ after: null, before: '2026-07-01' });
    expect(roundNamed(view, july)).toMatchObject({ after: '2026-06-01', before: '2026-08-03' });
    const later = replanned(trial(), [june, '2026-06-20', '2026-06-01']).on('2026-05-20');
    expect(roundNamed(later, july)?.after).toBe('2026-06-20');
    const sooner = replanned(trial(), [july, '2026-06-20', '2026-07-01']).on('2026-05-20');
    expect(roundNamed(sooner, june)?.before).toBe('2026-06-20');
    const earlier = replanned(trial(), [june, '2026-05-22', '2026-06-01']).on('2026-05-20');
    expect(roundNamed(earlier, july)?.after).toBe('2026-06-01');
    expect(roundNamed(view, 'recurring:talk:1:1')).toBeUndefined();
    expect(roundNamed(view, 'recurring:walk:2:1')).toBeUndefined();
  });

  it('has a next one to stay before, however rare it is', () => {
    const rare = { ...talk, rhythm: [{ every: { amount: 14, unit: 'month' as const } }] };
    const view = aTrial(24, { recurring: [rare] }).on('2026-05-20');
    expect(roundNamed(view, june)).toMatchObject({
      round: { due: { date: '2027-07-01' } },
      before: '2028-09-01',
    });
  });

  it('is of who has its open task, also when that was given apart', () => {
    const given = trial()
      .looks('2026-05-26')
      .happens('2026-05-26', 'round_assigned', { round: june, userId: 'tom' })
      .happens('2026-05-27', 'task_assigned', {
        taskId: `task:trajectory:${june}:0`,
        userId: 'an',
      });
    expect(roundNamed(given.on('2026-05-27'), june)?.round.userId).toBe('an');
  });

  it('is none of another phase, and none once the ending is decided', () => {
    expect(recurringNow(trial().enters('aftercare', '2026-06-01').on('2026-06-02')).rules).toEqual(
      [],
    );
    expect(
      recurringNow(trial().decides('dropped_out', '2026-06-01').on('2026-06-02')).rules,
    ).toEqual([]);
  });

  it('is the same folded at once and event by event', () => {
    const paper = replanned(trial(), [june, '2026-06-08', '2026-06-01']);
    const before = paper.file();
    const at = '2026-05-21T08:00:00Z';
    const data = { round: june, userId: 'tom' };
    const told = [{ type: 'round_assigned' as const, data, v: 1 as const, at, actor: 'test' }];
    expect(foldTrajectoryOnto(before, told).rounds).toHaveLength(1);
    expect(before.rounds[0]?.userId).toBeUndefined();
  });

  it('of one duty come in the order of their days', () => {
    const moved = replanned(trial(), [june, '2026-06-20', '2026-06-01']).on('2026-05-20');
    const wanted = { from: '2026-05-01', until: '2026-08-31', kept: 9 };
    expect(roundsOf(moved, talk, wanted).map(({ due }) => due.date)).toEqual([
      '2026-06-20',
      '2026-07-01',
      '2026-08-03',
      '2026-09-01',
    ]);
  });
});
