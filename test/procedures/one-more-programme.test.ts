import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ProgrammeFaulty,
  programmesIn,
  shippedProgrammes,
} from '../../infra/programmes/shipped.js';
import {
  answer,
  conclude,
  decide,
  fileNow,
  givenPartners,
  type Partners,
  refer,
  strayMoves,
  toEndOfDay,
  viewNow,
} from '../support/trajectories.js';
import { openWorld, type World } from '../support/world.js';

const code = 'new_trial_housing_mid_west_flanders';

/** What a source printed belongs to that source alone. */
const publishedFigures = /\n {2}published: \{[^]*?\n {2}\},/;

/** The text of a programme under other codes: nothing in the house can know them. */
function textOfNewProgramme(): string {
  const shipped = path.join(__dirname, '../../domain/programme/trial-housing-mid-west-flanders.ts');
  return readFileSync(shipped, 'utf8')
    .replace(/\b(code|ends|body|document): '/g, "$1: 'new_")
    .replace(/onlyAfter: \['/g, "onlyAfter: ['new_")
    .replace('Proefwonen Midden-West-Vlaanderen', 'Proefwonen Nieuwstad')
    .replace(publishedFigures, '');
}

/** Issue 4 §1: adding one more programme takes one data file and no change elsewhere. */
describe('one more programme', () => {
  let folder: string;
  let world: World;
  let partners: Partners;
  const toClose: { id: string; ending: string }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'programmes-'));
    writeFileSync(path.join(folder, 'new-town.ts'), textOfNewProgramme());
    process.env.WOONZEKER_PROGRAMMES = folder;
    world = await openWorld('2031-03-03');
    partners = await givenPartners(world);
  });
  afterAll(async () => {
    delete process.env.WOONZEKER_PROGRAMMES;
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const referred = (): Promise<string> => refer(partners, code);
  const step = async (id: string, wanted: string, given: object = {}): Promise<void> => {
    const [name = '', outcome = ''] = wanted.split(' ');
    const asked = { step: `new_${name}`, outcome: `new_${outcome}`, answers: given };
    expect(await answer(partners, id, asked)).toBe('applied');
  };
  const evaluated = (id: string, outcome: string, agreedBy: 'regional_contact'[] = []) =>
    conclude(partners, id, { outcome: `new_${outcome}`, agreedBy });
  const ends = (id: string, ending: string) =>
    decide(partners, id, { message: 'decideEnding', args: { ending: `new_${ending}` } });

  async function beforeTheTeam(): Promise<string> {
    const id = await referred();
    await step(id, 'register complete');
    await step(id, 'consent signed', { until: '2033-12-31' });
    await step(id, 'intake sent');
    return id;
  }

  async function inTrialDwelling(): Promise<string> {
    const id = await beforeTheTeam();
    await step(id, 'team_selects approved', { criteria: ['new_self_insight'] });
    await step(id, 'priority granted', { landlord: partners.landlordId });
    await step(id, 'allocate allocated', { on: '2031-04-01', months: 6 });
    return id;
  }

  async function isClosed(id: string, ending: string): Promise<void> {
    const { file, programme } = await viewNow(partners, id);
    toClose.push({ id, ending });
    expect(file.closed?.outcome).toBe(`new_${ending}`);
    expect(strayMoves(file, programme)).toEqual([]);
    expect(file.tasks.filter(({ state }) => state === 'open')).toEqual([]);
  }

  it('is loaded with the others, and refused with every reason when it contradicts itself', async () => {
    const [only] = await programmesIn(folder);
    expect(only?.code).toBe(code);
    expect((await shippedProgrammes()).map((programme) => programme.code)).toContain(code);
    const faulty = mkdtempSync(path.join(tmpdir(), 'programmes-'));
    const text = textOfNewProgramme().replace('maxTotalMonths: 24', 'maxTotalMonths: 30');
    writeFileSync(path.join(faulty, 'too-long.ts'), text);
    await expect(programmesIn(faulty)).rejects.toBeInstanceOf(ProgrammeFaulty);
    await expect(programmesIn(faulty)).rejects.toThrow('extension_beyond_maximum');
    rmSync(faulty, { recursive: true });
  });

  it('ends at the desk: dropped out, and not retained by the team', async () => {
    const dropped = await referred();
    await step(dropped, 'register no_request');
    await isClosed(dropped, 'dropped_out');
    const refused = await beforeTheTeam();
    await step(refused, 'team_selects not_retained');
    await isClosed(refused, 'not_retained');
  });

  it('ends after the trial: succeeded, and with notice by either side', async () => {
    const [good, bad, leaving] = [
      await inTrialDwelling(),
      await inTrialDwelling(),
      await inTrialDwelling(),
    ];
    await toEndOfDay(world, '2031-09-02');
    expect(await evaluated(good, 'positive')).toBe('applied');
    expect(await ends(good, 'succeeded')).toBe('applied');
    await isClosed(good, 'succeeded');

    expect(await ends(bad, 'notice_by_landlord')).toBe('ending_not_now');
    expect(await evaluated(bad, 'negative')).toBe('needs_agreement');
    expect(await evaluated(bad, 'negative', ['regional_contact'])).toBe('applied');
    expect(await ends(bad, 'notice_by_landlord')).toBe('applied');
    await step(bad, 'serve_notice posted', { on: '2031-09-02' });
    expect(await ends(leaving, 'notice_by_tenant')).toBe('applied');
    await step(leaving, 'receive_notice received', { on: '2031-09-02' });
    // Three months from the first day of the next month.
    expect((await fileNow(partners, bad)).closed).toBeUndefined();
    await toEndOfDay(world, '2032-01-02');
    for (const id of [bad, leaving]) await step(id, 'take_fallback not_needed');
    await isClosed(bad, 'notice_by_landlord');
    await isClosed(leaving, 'notice_by_tenant');
  });

  it('was brought to each of its endings', async () => {
    const [programme] = await programmesIn(folder);
    const endings = programme?.endings.map((ending) => ending.code).sort();
    expect(toClose.map(({ ending }) => `new_${ending}`).sort()).toEqual(endings);
  });
});
