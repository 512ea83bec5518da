import { expect, test } from '@playwright/test';
import { givenAProcedure, givenPostedLetters } from './support/cases.js';
import { personAt, tell } from './support/people.js';
import { untilLetters } from './support/post.js';
import { today } from './support/clock.js';

test('a duty is found, decided and gone without a mouse', async ({ browser }) => {
  const an = await personAt(browser, 'an@demerland.example');
  const caseIds = [await givenAProcedure(an, 'H-0020'), await givenAProcedure(an, 'H-0021')];
  for (const caseId of caseIds) {
    await untilLetters(an, caseId);
    for (const { id } of await givenPostedLetters(an, caseId)) {
      const on = await today(an);
      await tell(an, `/letters/${id}/delivery`, { outcome: 'undeliverable', on });
    }
  }
  const rows = an.getByRole('table').getByRole('row', { name: /Kijk het adres na/ });
  await expect(async () => {
    await an.goto('/vandaag?voor=team');
    await expect(rows).toHaveCount(2, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  const all = an.locator('tbody').getByRole('row');

  await all.first().focus();
  await an.keyboard.press('j');
  await expect(all.nth(1)).toBeFocused();
  await an.keyboard.press('k');
  await expect(all.first()).toBeFocused();
  const inHand = an.locator(':focus');
  while (!(await inHand.innerText()).includes('Kijk het adres na')) await an.keyboard.press('j');

  await an.keyboard.press('e');
  const dialog = an.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await an.keyboard.press('Space');
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await an.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(inHand).toContainText('Kijk het adres na');

  await an.keyboard.press('e');
  await an.keyboard.press('Space');
  do await an.keyboard.press('Tab');
  while ((await inHand.getAttribute('type')) !== 'submit');
  await an.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rows).toHaveCount(1);

  await an
    .locator('tbody')
    .getByRole('row', { name: /Kijk het adres na/ })
    .focus();
  await an.keyboard.press('Enter');
  await expect(an).toHaveURL(/\/dossiers\//);
});
