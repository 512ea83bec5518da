import { expect, test } from '@playwright/test';
import { toDay, today } from './support/clock.js';
import { caseOf, expectPhase, startProcedure } from './support/cases.js';
import { plusDays } from './support/days.js';
import { personAt } from './support/people.js';
import { postLetters, untilLetters } from './support/post.js';

test('a tenant who pays everything on the 9th gets no letter 3 and the case closes', async ({
  browser,
}) => {
  const an = await personAt(browser, 'an@demerland.example');
  const caseId = await startProcedure(an, 'H-0010');
  const { number } = await caseOf(an, caseId);
  for (const next of ['letter_2', 'tenth']) {
    await untilLetters(an, caseId);
    await postLetters(an, number);
    await expectPhase(an, caseId, next);
  }
  const { next } = await caseOf(an, caseId);
  const ninth = `${next?.term.date.slice(0, 8)}09`;
  if ((await today(an)) < ninth) await toDay(an, ninth);
  await expectPhase(an, caseId, 'tenth');
  const { balanceCents } = await caseOf(an, caseId);
  await an.goto(`/dossiers/${caseId}`);
  await an.getByRole('button', { name: 'Boek betaling' }).click();
  const dialog = an.getByRole('dialog');
  const euros = ((balanceCents ?? 0) / 100).toFixed(2).replace('.', ',');
  await dialog.getByLabel('Bedrag').fill(euros);
  await dialog.getByRole('button', { name: 'Boek betaling' }).click();
  await expect(an.getByText(`Betaling geboekt in ${number}.`)).toBeVisible();
  await expectPhase(an, caseId, 'closed');
  await toDay(an, plusDays(await today(an), 4));
  await an.goto(`/dossiers/${caseId}`);
  await expect(an.getByText('Dossier gesloten', { exact: false })).toBeVisible();
  await an.goto(`/dossiers/${caseId}/brieven`);
  const letters = an.getByRole('tabpanel');
  await expect(letters.getByText('Brief 2', { exact: false }).first()).toBeVisible();
  await expect(letters.getByText('Brief 3', { exact: false })).toHaveCount(0);
  expect((await caseOf(an, caseId)).outcome).toBe('paid');
});
