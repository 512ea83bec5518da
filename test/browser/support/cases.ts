import { expect, type Page } from '@playwright/test';
import { ask, tell } from './people.js';
import { today, toNextEvent } from './clock.js';

export interface CaseOnScreen {
  id: string;
  number: string;
  name: string;
  balanceCents: number | null;
  phase: { code: string; label: string };
  tenants: { id: string; name: string }[];
  next: { label: string; term: { date: string } } | null;
  outcome: string | null;
  seq: number;
}

export const caseOf = (page: Page, caseId: string): Promise<CaseOnScreen> =>
  ask<CaseOnScreen>(page, `/arrears-procedures/${caseId}`);

export async function expectPhase(page: Page, caseId: string, code: string): Promise<void> {
  await expect.poll(async () => (await caseOf(page, caseId)).phase.code).toBe(code);
}

const patience = 14;

/** Moves from event to event until a case is in a phase. */
export async function untilPhase(page: Page, caseId: string, code: string): Promise<void> {
  for (let waited = 0; waited < patience; waited++) {
    if ((await caseOf(page, caseId)).phase.code === code) return;
    await toNextEvent(page);
  }
  await expectPhase(page, caseId, code);
}

/** Starts the procedure of a household at the list of arrears. */
export async function startProcedure(page: Page, household: string): Promise<string> {
  await page.goto('/achterstal');
  const row = page.getByRole('table').getByRole('row').filter({ hasText: household });
  await row.getByRole('button', { name: /^Start/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start 1 procedure' }).click();
  await expect(page.getByText('1 procedure gestart.')).toBeVisible();
  return openCaseOf(page, household);
}

interface Listed {
  items: { id: string; reference: string; case: { id: string } | null }[];
}

async function openCaseOf(page: Page, household: string): Promise<string> {
  const { items } = await ask<Listed>(page, `/tenancies?q=${household}`);
  const known = items.find(({ reference }) => reference === household)?.case?.id;
  if (known === undefined) throw new Error(`${household} has no case`);
  return known;
}

/** As {@link startProcedure}, without the screen. */
export async function givenAProcedure(page: Page, household: string): Promise<string> {
  const { items } = await ask<Listed>(page, `/tenancies?q=${household}`);
  const tenancyIds = items.filter((one) => one.reference === household).map(({ id }) => id);
  await tell(page, '/arrears-procedures', { tenancyIds });
  return openCaseOf(page, household);
}

interface LetterRow {
  id: string;
  state: string;
  postFrom: string;
}

/** Letters of a case that are ready leave, without the screen; for a story about something else. */
export async function givenPostedLetters(page: Page, caseId: string): Promise<LetterRow[]> {
  const { items } = await ask<{ items: LetterRow[] }>(page, `/letters?case=${caseId}`);
  const ready = items.filter(({ state }) => state === 'prepared');
  if (ready.length === 0) return [];
  await tell(page, '/letters/release', { letterIds: ready.map(({ id }) => id) });
  for (const { id } of ready) {
    const registeredNumber = `010${BigInt(`0x${id.replaceAll('-', '')}`)
      .toString()
      .padStart(27, '0')
      .slice(-27)}`;
    await tell(page, `/letters/${id}/deposit`, { on: await today(page), registeredNumber });
  }
  return ready;
}
