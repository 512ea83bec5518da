import { randomUUID } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { demonstrationPassword } from '../../../infra/demonstration/accounts.js';

/** A person of the demonstration before a screen of their own. */
export async function personAt(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(demonstrationPassword);
  await page.getByRole('button', { name: 'Meld aan' }).click();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
}

/** Reads what the screen would read, to know where a story stands. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Arranges what a test is not about; what it is about goes through the screen. */
export async function tell<T>(page: Page, path: string, data: object): Promise<T> {
  const { csrfToken } = await ask<{ csrfToken: string }>(page, '/me');
  const headers = { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() };
  const answer = await page.request.post(`/api/v1${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}
