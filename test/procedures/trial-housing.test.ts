import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';
import {
  answer,
  conclude,
  decide,
  evaluationsOf,
  fileNow,
  givenPartners,
  passedOf,
  refer,
  strayMoves,
  toEndOfDay,
  viewNow,
  type Partners,
} from '../support/trajectories.js';

const code = 'trial_housing_mid_west_flanders';

/** S2 Proefwonen Midden-West-Vlaanderen: one story per ending. */
describe('trial housing in Mid-West Flanders (S2)', () => {
  let world: World;
  let partners: Partners;
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    await world.close();
  });

  /** Fase 1 to 5: referred, taken in, selected, given priority, and a trial dwelling of twelve months from 1 May. */
  async function inTrialDwelling(): Promise<string> {
    const id = await refer(partners, code);
    await answer(partners, id, { step: 'register', outcome: 'complete' });
    const until = '2033-12-31';
    await answer(partners, id, { step: 'consent', outcome: 'signed', answers: { until } });
    await answer(partners, id, { step: 'intake', outcome: 'sent' });
    const criteria = ['self_insight', 'willing_to_be_guided'];
    await answer(partners, id, {
      step: 'team_selects',
      outcome: 'approved',
      answers: { criteria },
    });
    const landlord = partners.landlordId;
    await answer(partners, id, { step: 'priority', outcome: 'granted', answers: { landlord } });
    const answers = { on: '2031-05-01', months: 12 };
    await answer(partners, id, { step: 'allocate', outcome: 'allocated', answers });
    return id;
  }

  it('plans its evaluations when the trial begins, and succeeds after a positive final one', async () => {
    const id = await inTrialDwelling();
    let file = await fileNow(partners, id);
    expect(passedOf(file).map((line) => line.split(' ')[0])).toEqual([
      'referral',
      'consent',
      'intake',
      'selection',
      'waiting',
      'allocation',
      'stay',
    ]);
    expect(evaluationsOf(file)).toEqual([
      'interim 1 2031-11-03 planned',
      'final 1 2032-04-02 planned',
    ]);
    expect(file.terms.filter(({ kind }) => kind === 'stay').map(({ term }) => term.date)).toEqual([
      '2032-04-30',
    ]);
    // An outcome before its time is refused, and nothing changes.
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('too_early');
    await toEndOfDay(world, '2031-10-20');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    expect(
      await decide(partners, id, { message: 'decideEnding', args: { ending: 'succeeded' } }),
    ).toBe('ending_not_now');
    await toEndOfDay(world, '2032-04-02');
    expect(await conclude(partners, id, { outcome: 'positive' })).toBe('applied');
    expect(
      await decide(partners, id, { message: 'decideEnding', args: { ending: 'succeeded' } }),
    ).toBe('applied');
    const view = await viewNow(partners, id);
    file = view.file;
    expect(file.closed?.outcome).toBe('succeeded');
    expect(strayMoves(file, view.programme)).toEqual([]);
    expect(file.tasks.filter(({ state }) => state === 'open')).toEqual([]);
  });
});
