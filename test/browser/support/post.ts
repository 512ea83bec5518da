import { expect, type Locator, type Page } from '@playwright/test';
import { today, toDay, toNextEvent } from './clock.js';
import { openPdf } from './pdf.js';
import { ask } from './people.js';

interface LetterOnScreen {
  id: string;
  title: string;
  state: string;
  postFrom: string;
}

const patience = 8;

/** Waits by the oefenklok until a case has letters to print, and until they may leave. */
export async function untilLetters(page: Page, caseId: string): Promise<LetterOnScreen[]> {
  for (let waited = 0; waited < patience; waited++) {
    const letters = await lettersOf(page, caseId, 'prepared');
    if (letters.length > 0) {
      const from = letters.map(({ postFrom }) => postFrom).sort()[0] ?? '';
      if (from > (await today(page))) await toDay(page, from);
      return letters;
    }
    await toNextEvent(page);
  }
  throw new Error('No letter came, whatever the clock did');
}

async function lettersOf(page: Page, caseId: string, state: string): Promise<LetterOnScreen[]> {
  const { items } = await ask<{ items: LetterOnScreen[] }>(page, `/letters?case=${caseId}`);
  return items.filter((letter) => letter.state === state);
}

/** At the post desk: opens each PDF, releases the letters and books that they were handed to the post. */
export async function postLetters(page: Page, number: string): Promise<void> {
  await page.goto('/post');
  const rows = rowsOf(page, number);
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  for (let at = 0; at < count; at++) {
    await openLetter(page, rows.nth(at));
    await rows.nth(at).getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: /^Zet \d+ brie(f|ven) klaar$/ }).click();
  await expect(page.getByText(/sta(at|an) klaar voor de post/)).toBeVisible();
  for (let left = count; left > 0; left--) await depositOne(page, number);
}

/** The PDF as a person opens it: from the row, in its own window. */
export async function openLetter(page: Page, row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^Toon brief/ }).click();
  const dialog = page.getByRole('dialog');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download PDF' }).click();
  const { pages, bytes } = await openPdf(await coming);
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(4);
  expect(bytes).toBeGreaterThan(5_000);
  await dialog.getByRole('button', { name: 'Sluit' }).click();
  await expect(dialog).toBeHidden();
}

async function depositOne(page: Page, number: string): Promise<void> {
  await page.goto('/post?toon=deposit');
  const row = rowsOf(page, number).first();
  await expect(row).toBeVisible();
  const take = row.getByRole('button', { name: /^Neem deze brief/ });
  if (await take.isVisible()) await take.click();
  await page.getByLabel('Zendingnummer').fill(newRegisteredNumber());
  await page.getByRole('button', { name: 'Boek afgifte' }).click();
  await expect(page.getByText(/^Afgifte geboekt/)).toBeVisible();
}

let lastNumber = 0;

/** Thirty digits that begin with 010, as bpost's do. */
function newRegisteredNumber(): string {
  lastNumber += 1;
  const unique = `${process.hrtime.bigint()}${String(lastNumber).padStart(4, '0')}`;
  return `010${unique.padStart(27, '0').slice(-27)}`;
}

/** Books what the post said of the letters of a case that are under way. */
export async function bookProofs(page: Page, number: string, outcome: string): Promise<void> {
  await page.goto('/post?toon=proof');
  for (;;) {
    const row = rowsOf(page, number).first();
    await expect(page.getByRole('heading', { level: 1, name: 'Post' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (!(await row.isVisible())) return;
    await row.getByRole('button', { name: /^Boek bewijs/ }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog, { field: 'Bewijs', option: outcome });
    await dialog.getByRole('button', { name: 'Boek bewijs' }).click();
    await expect(page.getByText(/^Bewijs geboekt/)).toBeVisible();
    await page.goto('/post?toon=proof');
  }
}

/** A list that opens below its field. */
export async function choose(
  page: Page,
  within: Locator,
  { field, option }: { field: string; option: string },
): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const rowsOf = (page: Page, number: string): Locator =>
  page.getByRole('table').getByRole('row').filter({ hasText: number });
