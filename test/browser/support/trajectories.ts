import { expect, type Locator, type Page } from '@playwright/test';
import { today, toDay } from './clock.js';
import { plusDays } from './days.js';
import { ask } from './people.js';

export interface TrajectoryOnScreen {
  id: string;
  number: string;
  name: string;
  phase: { code: string };
  outcome: { code: string } | null;
  closedOn: string | null;
  waiting: { until: string | null } | null;
  terms: { term: { date: string } }[];
  endings: { code: string; allowed: boolean }[];
  verbs: { verb: string; allowed: boolean }[];
  goals: { id: string; text: string }[];
  evaluations: {
    id: string;
    kind: 'interim' | 'final';
    label: string;
    due: { date: string };
    conclusion: { allowed: boolean; from: string };
    outcome: { code: string } | null;
  }[];
  contacts: { count: number; missed: string[] };
}

export const trajectoryOf = (page: Page, id: string): Promise<TrajectoryOnScreen> =>
  ask<TrajectoryOnScreen>(page, `/trajectories/${id}`);

export async function expectTrajectoryPhase(page: Page, id: string, code: string): Promise<void> {
  await expect.poll(async () => (await trajectoryOf(page, id)).phase.code).toBe(code);
}

/** Fills the form of a referral and opens the trajectory it made. */
export async function referOnScreen(
  page: Page,
  given: { programme: string; firstName: string; lastName: string; kind: string; coach?: string },
): Promise<string> {
  await page.goto('/trajecten');
  await page.getByRole('button', { name: 'Meld iemand aan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Programma').selectOption({ label: given.programme });
  await dialog.getByLabel('Voornaam').fill(given.firstName);
  await dialog.getByLabel('Naam', { exact: true }).fill(given.lastName);
  await pick(page, dialog, { field: 'Welke organisatie meldt aan?', option: 'CAW Mijnstreek' });
  await pick(page, dialog, { field: 'Soort dienst', option: given.kind });
  if (given.coach !== undefined)
    await pick(page, dialog, { field: 'Begeleider', option: given.coach });
  await dialog.locator('button[type=submit]').click();
  await page.waitForURL(/\/trajecten\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** A choice is a list when it is long, and radio buttons when it is short. */
async function pick(
  page: Page,
  within: Locator,
  { field, option }: { field: string; option: string },
): Promise<void> {
  const radio = within.getByRole('radio', { name: option, exact: true });
  if ((await radio.count()) > 0) {
    await radio.check();
    return;
  }
  await within.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Moves the oefenklok until an evaluation may be told, and answers its words. */
export async function untilEvaluation(
  page: Page,
  id: string,
  kind: 'interim' | 'final',
): Promise<string> {
  const { evaluations } = await trajectoryOf(page, id);
  const next = evaluations.find((one) => one.kind === kind && one.outcome === null);
  const from = next?.conclusion.from ?? '';
  if (from > (await today(page))) await toDay(page, from);
  return next?.label ?? '';
}

/** Goes past the day an evaluation is due. */
export async function pastDue(page: Page, id: string, kind: 'interim' | 'final'): Promise<void> {
  const { evaluations } = await trajectoryOf(page, id);
  const due = evaluations.find((one) => one.kind === kind)?.due.date ?? '';
  await toDay(page, plusDays(due, 2));
}
