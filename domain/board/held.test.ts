import { describe, expect, it } from '@jest/globals';
import { belgianCalendarV1 as calendar } from '../calendar/belgian-calendar-v1.js';
import { aTrial } from '../../test/support/trajectory-builder.js';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import type { TrajectoryView } from '../trajectory/situation.js';
import { fallsIn, type Held, heldInstead, heldNamed } from './held.js';
import { faultsOfHeldDay, heldReplanned, proposalFor } from './replan.js';

const talk = {
  code: 'talk',
  label: 'Gesprek',
  clause: '',
  role: 'trajectory_coach',
  phase: 'stay',
  rhythm: [{ every: { amount: 1, unit: 'month' } }],
} as const;
const evaluations = { ...trialHousing.stay.evaluations, by: 'trajectory_coach' } as const;

/** Els coaches a trial from 1 May 2026 for six months: talks each month, evaluated in autumn. */
const trial = () => aTrial(6, { recurring: [talk], evaluations }).looks('2026-05-01');
const seen = (held: readonly Held[]) => held.map(({ what, due }) => `${what} ${due.date}`);
const round = (n: number) => `recurring:talk:2:${String(n)}`;
const named = (view: TrajectoryView, name: Parameters<typeof heldNamed>[1]): Held => {
  const held = heldNamed(view, name);
  if (!held) throw new Error('nothing is held by that name');
  return held;
};

describe('what falls in an absence', () => {
  it('is every round and evaluation of those days, open or not, and what is late already', () => {
    const autumn = { from: '2026-07-20', until: '2026-10-31' };
    const view = trial().on('2026-07-15');
    expect(seen(fallsIn(view, 'els', autumn))).toEqual([
      'round 2026-08-03',
      'round 2026-09-01',
      'round 2026-10-01',
      'evaluation 2026-10-02',
    ]);
    const late = trial().looks('2026-06-25').looks('2026-07-15').on('2026-07-15');
    expect(seen(fallsIn(late, 'els', autumn)).slice(0, 2)).toEqual([
      'round 2026-06-01',
      'round 2026-07-01',
    ]);
    expect(fallsIn(view, 'tom', autumn)).toEqual([]);
    const august = { from: '2026-07-20', until: '2026-08-31' };
    expect(seen(fallsIn(view, 'els', august))).toEqual(['round 2026-08-03']);
  });

  it('is other open tasks too, and nothing beyond the stay', () => {
    const asked = trial().asks('step', '2026-07-22', { userId: 'els' });
    const year = { from: '2026-07-20', until: '2027-12-31' };
    expect(seen(fallsIn(asked.on('2026-07-15'), 'els', year))).toContain('task 2026-07-22');
    expect(seen(fallsIn(asked.on('2026-07-15'), 'els', year)).at(-1)).toBe('evaluation 2026-10-02');
  });

  it('is no round that was held already', () => {
    const held = trial()
      .looks('2026-07-28')
      .answers(`task:trajectory:${round(3)}:0`, 'held', '2026-07-29')
      .on('2026-07-30');
    const autumn = { from: '2026-07-31', until: '2026-09-30' };
    expect(seen(fallsIn(held, 'els', autumn))).not.toContain('round 2026-08-03');
    expect(heldNamed(held, { round: round(3) })).toBeUndefined();
  });

  it('goes to another day only between its neighbours and within the stay', () => {
    const view = trial().asks('step', '2026-07-22', { userId: 'els' }).on('2026-07-15');
    const august = named(view, { round: round(3) });
    expect(faultsOfHeldDay(view, august, '2026-08-10')).toEqual([]);
    expect(faultsOfHeldDay(view, august, '2026-08-31')).toEqual([]);
    expect(faultsOfHeldDay(view, august, '2026-09-01')).toEqual(['not_between_rounds']);
    expect(faultsOfHeldDay(view, august, '2026-07-01')).toEqual([
      'day_is_past',
      'not_between_rounds',
    ]);
    expect(faultsOfHeldDay(view, august, '2026-08-15')).toEqual(['no_working_day']);
    const october = named(view, { round: round(5) });
    expect(faultsOfHeldDay(view, october, '2026-11-03')).toContain('after_the_stay');
    expect(faultsOfHeldDay(view, october, '2026-10-30')).toEqual([]);
    expect(faultsOfHeldDay(view, named(view, { taskId: 'step' }), '2026-07-23')).toEqual([
      'no_other_day',
    ]);
    const [final] = view.file.evaluations;
    const evaluation = named(view, { evaluationId: final?.evaluationId ?? '' });
    expect(faultsOfHeldDay(view, evaluation, '2026-11-03')).toEqual(['final_after_the_end']);
  });

  it('is proposed to the deputy, else on the first working day after it, else to nobody', () => {
    const view = trial().on('2026-07-15');
    const august = named(view, { round: round(3) });
    const absence = { from: '2026-07-20', until: '2026-08-07' };
    expect(proposalFor(view, august, { absence, deputyId: 'tom' })).toEqual({ userId: 'tom' });
    expect(proposalFor(view, august, { absence, deputyId: null })).toEqual({ on: '2026-08-10' });
    // Away until the next talk has come: two on one day is none.
    const long = { from: '2026-07-20', until: '2026-09-04' };
    expect(proposalFor(view, august, { absence: long, deputyId: null })).toBeNull();
  });
});

describe('what is done for an absence', () => {
  const asked = { reason: 'absence', awayId: 'els' } as const;

  it('tells the day or the person, and who is away', () => {
    const view = trial().on('2026-07-15');
    const august = named(view, { round: round(3) });
    const toTom = { ...asked, to: { userId: 'tom' } };
    expect(heldReplanned(august, toTom, calendar)).toEqual([
      { type: 'round_assigned', data: { round: round(3), userId: 'tom', insteadOf: 'els' } },
    ]);
    const [moved] = heldReplanned(august, { ...asked, to: { on: '2026-08-10' } }, calendar);
    expect(moved).toMatchObject({
      type: 'round_replanned',
      data: { round: round(3), reason: 'absence', ruleDate: '2026-08-03' },
    });
    const own = { reason: 'other', to: { userId: 'tom' } } as const;
    expect(heldReplanned(august, own, calendar)).toEqual([
      { type: 'round_assigned', data: { round: round(3), userId: 'tom' } },
    ]);
  });

  it('does nothing where it is so already', () => {
    const view = trial().asks('step', '2026-07-22', { userId: 'els' }).on('2026-07-15');
    const august = named(view, { round: round(3) });
    expect(heldReplanned(august, { ...asked, to: { userId: 'els' } }, calendar)).toEqual([]);
    expect(heldReplanned(august, { ...asked, to: { on: '2026-08-03' } }, calendar)).toEqual([]);
    const step = named(view, { taskId: 'step' });
    expect(heldReplanned(step, { ...asked, to: { userId: 'els' } }, calendar)).toEqual([]);
    expect(heldReplanned(step, { ...asked, to: { on: '2026-07-23' } }, calendar)).toEqual([]);
  });

  it('can be given back also once its task has opened for the stand-in', () => {
    const lent = trial()
      .happens('2026-07-15', 'round_assigned', { round: round(3), userId: 'tom', insteadOf: 'els' })
      .looks('2026-07-29');
    expect(seen(heldInstead(lent.on('2026-07-30'), 'els', '2026-08-07'))).toEqual([
      'round 2026-08-03',
    ]);
    lent.happens('2026-07-30', 'round_assigned', { round: round(3), userId: 'els' });
    expect(heldInstead(lent.on('2026-07-30'), 'els', '2026-08-07')).toEqual([]);
  });

  it('can be given back, to who was away first, until it is done', () => {
    const lent = trial()
      .happens('2026-07-15', 'round_assigned', { round: round(3), userId: 'tom', insteadOf: 'els' })
      .asks('step', '2026-07-22', { userId: 'tom' })
      .happens('2026-07-15', 'task_assigned', { taskId: 'step', userId: 'tom', insteadOf: 'els' });
    const back = lent.on('2026-07-30');
    expect(seen(heldInstead(back, 'els', '2026-08-07'))).toEqual([
      'task 2026-07-22',
      'round 2026-08-03',
    ]);
    expect(heldInstead(back, 'tom', '2026-08-07')).toEqual([]);
    // Tom falls ill too: it still goes back to Els.
    const ill = { reason: 'absence', awayId: 'tom', to: { userId: 'an' } } as const;
    const [august] = heldReplanned(named(back, { round: round(3) }), ill, calendar);
    expect(august?.data).toMatchObject({ userId: 'an', insteadOf: 'els' });
    const [step] = heldReplanned(named(back, { taskId: 'step' }), ill, calendar);
    expect(step?.data).toMatchObject({ userId: 'an', insteadOf: 'els' });
    const done = lent.answers('step', 'registered', '2026-07-23').on('2026-07-30');
    expect(seen(heldInstead(done, 'els', '2026-08-07'))).toEqual(['round 2026-08-03']);
    expect(heldNamed(done, { taskId: 'step' })).toBeUndefined();
  });
});
