import { expect, test, type Page } from '@playwright/test';
import { ask, personAt } from './support/people.js';
import { referOnScreen } from './support/trajectories.js';

interface Choices {
  programmes: {
    label: string;
    referrers: { label: string }[];
    coachFromReferrer: boolean;
    coaches: { name: string; organisation: string }[];
  }[];
}

interface Shown {
  phases: { label: string }[];
  waiting: { for: string } | null;
}

/** What the console of a page says is wrong, and what nobody caught. */
function troubleOn(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  return trouble;
}

test('somebody is referred into each programme on the screen, and its page tells phases, step and evaluations', async ({
  browser,
}) => {
  test.slow(); // thirteen referrals
  const ines = await personAt(browser, 'ines@igs-mijnstreek.example');
  const trouble = troubleOn(ines);
  const { programmes } = await ask<Choices>(ines, '/trajectories/referral-choices');
  expect(programmes).toHaveLength(13);
  for (const { label, referrers, coachFromReferrer, coaches } of programmes)
    await test.step(label, async () => {
      const coach = coaches.find(
        ({ organisation }) => !coachFromReferrer || organisation === 'CAW Mijnstreek',
      );
      const id = await referOnScreen(ines, {
        programme: label,
        firstName: 'Elk',
        lastName: 'Programma',
        kind: referrers[0]?.label ?? '',
        ...(coach && { coach: `${coach.name}, ${coach.organisation}` }),
      });
      const { phases } = await ask<Shown>(ines, `/trajectories/${id}`);
      await expect(ines.getByRole('heading', { level: 1, name: 'Elk Programma' })).toBeVisible();
      const strip = ines.getByRole('list', { name: 'Fasen van het programma' });
      for (const phase of phases) await expect(strip).toContainText(phase.label);
      const step = await firstStepOf(ines, id);
      await expect(ines.getByText(`Wacht op: ${step}`, { exact: true })).toBeVisible();
      await ines.getByRole('tab', { name: /^Taken/ }).click();
      // What a coach of a partner has to do is on the list of that partner only.
      await expect(
        ines.getByText(step).or(ines.getByText('Geen taken in dit traject.')).last(),
      ).toBeVisible();
      await ines.getByRole('tab', { name: /^Evaluaties/ }).click();
      await expect(ines.getByText('Nog geen evaluaties', { exact: false })).toBeVisible();
      await ines.getByRole('tab', { name: /^Woonwens/ }).click();
      await expect(ines.getByText('Nog geen woonwens.')).toBeVisible();
      expect(trouble).toEqual([]);
    });
});

/** What its procedure waits for first. */
async function firstStepOf(page: Page, id: string): Promise<string> {
  const waiting = async () => (await ask<Shown>(page, `/trajectories/${id}`)).waiting;
  await expect.poll(waiting).not.toBeNull();
  await page.reload();
  return (await waiting())?.for ?? '';
}
