import { expect, type Locator, type Page } from '@playwright/test';
import { typed } from './days.js';

interface Answer {
  /** The words on the row. */
  task: string;
  outcome?: string;
  fill?: (dialog: Locator) => Promise<void>;
}

/** Types a day and leaves the field, so that the calendar closes. */
export async function fillDay(
  dialog: Locator,
  { label, day }: { label: string; day: string },
): Promise<void> {
  const field = dialog.getByRole('textbox', { name: label });
  await field.fill(typed(day));
  await field.press('Tab');
}

/** Does one task of a case from "Vandaag" of the team; of two alike the one that is due first. */
export async function doTask(page: Page, number: string, answer: Answer): Promise<void> {
  const row = page
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: number })
    .filter({ hasText: answer.task })
    .first();
  await expect(async () => {
    await page.goto('/vandaag?voor=team');
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await row.getByRole('button', { name: /^Beslis/ }).click();
  const dialog = page.getByRole('dialog');
  if (answer.outcome !== undefined) {
    await dialog.getByRole('radio', { name: answer.outcome, exact: true }).check();
  }
  await answer.fill?.(dialog);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(new RegExp(`^${answer.task}.*: klaar voor`))).toBeVisible();
}
