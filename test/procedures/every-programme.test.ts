import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { givenPartners, type Partners } from '../support/trajectories.js';
import { playEveryEnding } from '../support/programme-stories.js';
import { openWorld, type World } from '../support/world.js';

const files = readdirSync(path.join(__dirname, '../../domain/programme'));

/** S2 to S10, S12 and S15: each programme is brought to each of its endings, by its own table and on the real server. */
describe.each(files.map((file) => file.replace(/\.ts$/, '')))('%s', (name) => {
  let world: World;
  let partners: Partners;
  beforeAll(async () => {
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    await world.close();
  });

  it('reaches every ending its source tells of', async () => {
    const all = await shippedProgrammes();
    const programme = all.find(({ code }) => code === name.replaceAll('-', '_'));
    if (!programme) throw new Error(`No programme in ${name}`);
    const played = await playEveryEnding(partners, programme);
    expect(played).toEqual(
      programme.endings.map(({ code }) => ({ wanted: code, ended: code, faults: [] })),
    );
  });
});
