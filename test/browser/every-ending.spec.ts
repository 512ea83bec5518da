import { expect, test, type Page } from '@playwright/test';
import type { EndingRule, Programme } from '../../domain/trajectory/programme.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { playOutOnScreen, type Story } from './support/endings.js';
import { today } from './support/clock.js';
import { ask, personAt, tell } from './support/people.js';
import { referOnScreen, trajectoryOf } from './support/trajectories.js';

interface Choices {
  programmes: {
    code: string;
    label: string;
    referrers: { label: string }[];
    coachFromReferrer: boolean;
    coaches: { name: string; organisation: string }[];
  }[];
}

/** `npm test browser` plays the longest way out of each programme; with EVERY_ENDING=1 all of them. */
const everyEnding = process.env['EVERY_ENDING'] === '1';
/** Of two who see the same task the one who stands above the other comes first: he may do it. */
const cast = [
  'ines@igs-mijnstreek',
  'jef@caw-mijnstreek',
  'noor@igs-mijnstreek',
  'tom@igs-mijnstreek',
  'piet@demerland',
  'bart@demerland',
];

test.describe.configure({ mode: 'serial' });

test.describe('each programme is brought to an ending on the screens, by the oefenklok', () => {
  let people: Page[];
  test.beforeAll(async ({ browser }) => {
    people = [];
    for (const name of cast) people.push(await personAt(browser, `${name}.example`));
  });

  test('S2 to S10, S12 and S15', async () => {
    test.setTimeout(everyEnding ? 7_200_000 : 1_500_000);
    const [ines] = people;
    if (!ines) throw new Error('Nobody came');
    const stories: Story[] = [];
    for (const programme of await shippedProgrammes())
      for (const ending of everyEnding ? programme.endings : [longestOf(programme)])
        stories.push({ id: await referInto(ines, programme), programme, ending });
    for (const story of stories) await givenAPlaceToFallBackOn(ines, story);
    await playOutOnScreen(people, stories);
    for (const { id, programme, ending } of stories) {
      const { outcome } = await trajectoryOf(ines, id);
      expect(`${programme.code}: ${outcome?.code}`).toBe(`${programme.code}: ${ending.code}`);
    }
  });
});

/** The ending that still passes most phases; of two alike the last one. */
function longestOf({ endings }: Programme): EndingRule {
  const [longest] = [...endings].reverse().sort((a, b) => b.via.length - a.via.length);
  if (!longest) throw new Error('A programme without an ending');
  return longest;
}

async function givenAPlaceToFallBackOn(
  page: Page,
  { id, programme: { code: programme }, ending }: Story,
): Promise<void> {
  if (!ending.via.includes('fallback')) return;
  await tell(page, '/places', {
    kind: 'fallback',
    street: `Terugvalstraat ${(await trajectoryOf(page, id)).number}`,
    postalCode: '3600',
    municipality: 'Genk',
    region: null,
    programmes: [programme],
    from: await today(page),
  });
}

async function referInto(page: Page, { code }: Programme): Promise<string> {
  const { programmes } = await ask<Choices>(page, '/trajectories/referral-choices');
  const choice = programmes.find((one) => one.code === code);
  const coach = choice?.coaches.find(
    ({ organisation }) => !choice.coachFromReferrer || organisation === 'CAW Mijnstreek',
  );
  return referOnScreen(page, {
    programme: choice?.label ?? '',
    firstName: 'Elk',
    lastName: 'Einde',
    kind: choice?.referrers[0]?.label ?? '',
    ...(coach && { coach: `${coach.name}, ${coach.organisation}` }),
  });
}
