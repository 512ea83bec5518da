import { expect, test, type Page } from '@playwright/test';
import { writeCoda } from '../../domain/payment/coda.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { landlordIban } from '../../infra/demonstration/past.js';
import { today } from './support/clock.js';
import { plusDays } from './support/days.js';
import { personAt } from './support/people.js';

async function readIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/betalingen');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function oneMovement(page: Page): Promise<Buffer> {
  const day = plusDays(await today(page), -1);
  const bytes = writeCoda([
    {
      account: landlordIban,
      number: '731',
      date: day,
      oldBalanceCents: 0,
      holder: 'Woonmaatschappij Demerland',
      movements: [
        {
          amountCents: 12_345,
          valueDate: day,
          entryDate: day,
          structuredReference: {
            value: structuredReference('0007300039'),
            reconstitutedByBank: false,
          },
          counterpartyName: 'Oma Peeters',
        },
      ],
    },
  ]);
  return Buffer.from(bytes);
}

test('a bank file is shown before it is booked, and the same file twice adds nothing', async ({
  browser,
}) => {
  const an = await personAt(browser, 'an@demerland.example');
  const file = await oneMovement(an);
  await readIn(an, 'uittreksel.cod', file);
  const preview = an.getByRole('region', { name: 'Voorbeeld van uittreksel.cod' });
  await expect(preview.getByText('123,45')).toBeVisible();
  await preview.getByRole('button', { name: 'Boek 1 lijn' }).click();
  await expect(an.getByText('1 lijn geboekt.')).toBeVisible();
  await readIn(an, 'uittreksel-nog-eens.cod', file);
  await expect(an.getByRole('alert')).toContainText('is al ingelezen');
});

test('a bank file with faults tells each line and books nothing', async ({ browser }) => {
  const an = await personAt(browser, 'an@demerland.example');
  const lines = (await oneMovement(an)).toString('latin1').split('\r\n');
  const broken = lines.map((line, at) => (at === 2 ? line.replace(/\d{6}/, 'ABCDEF') : line));
  broken[1] = 'dit is geen regel van een bank';
  await readIn(an, 'kapot.cod', Buffer.from(broken.join('\r\n'), 'latin1'));
  await expect(an.getByText('kapot.cod', { exact: false }).first()).toBeVisible();
  const told = an.getByRole('main');
  await expect(told).toContainText(/fout|opzijgezet|regel|lijn/i);
  await expect(an.getByRole('button', { name: /^Boek \d+ lijn/ })).toHaveCount(0);
});
