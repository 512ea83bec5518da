import { expect, type Locator, type Page } from '@playwright/test';
import { ask } from './people.js';

const arrival = { timeout: 120_000 };

/** "Volgende gebeurtenis" of the oefenklok: what will happen, go, what happened. */
export async function toNextEvent(page: Page): Promise<void> {
  const bar = await freshBarOf(page);
  await bar.getByRole('button', { name: /^Volgende gebeurtenis/ }).click();
  await go(bar);
}

/** "Kies datum" of the oefenklok, to the evening of a day (YYYY-MM-DD). */
export async function toDay(page: Page, day: string): Promise<void> {
  const bar = await freshBarOf(page);
  await bar.getByRole('button', { name: 'Kies datum' }).click();
  const [year, month, date] = day.split('-');
  await bar.getByLabel('Naar welke dag?').fill(`${date}/${month}/${year}`);
  await bar.getByLabel('Naar welke dag?').press('Tab');
  await bar.getByRole('button', { name: 'Toon wat gebeurt' }).click();
  await go(bar);
}

export async function today(page: Page): Promise<string> {
  return (await ask<{ today: string }>(page, '/me')).today;
}

/** Another person of the story may have moved the clock since this page was opened. */
async function freshBarOf(page: Page): Promise<Locator> {
  await page.goto('/ik');
  return page.getByRole('region', { name: 'Oefenklok' });
}

async function go(bar: Locator): Promise<void> {
  await expect(bar.getByRole('heading', { name: /^Dit gebeurt tot en met/ })).toBeVisible();
  await bar.getByRole('button', { name: /^Ga naar/ }).click();
  await expect(bar.getByRole('heading', { name: /^Het is nu/ })).toBeVisible(arrival);
  await bar.getByRole('button', { name: 'Sluit lijst' }).click();
}
