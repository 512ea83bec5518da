import { defineConfig } from '@playwright/test';

const { WOONZEKER_URL = 'http://localhost:4600', CHROMIUM_PATH } = process.env;

/** Root has no sandbox; the browser looks for no network but ours. */
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** One worker: every story moves the one clock of the one practice stack. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/test/browser',
  workers: 1,
  retries: 0,
  timeout: 150_000,
  globalTimeout: process.env['EVERY_ENDING'] === '1' ? 9_000_000 : 2_400_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: WOONZEKER_URL,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1389, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: { args, ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) },
  },
});
