import { expect, test, type Page } from '@playwright/test';
import { beyondTheEdge, findings } from './support/findings.js';
import { ask, personAt } from './support/people.js';

const widths = [1389, 390];
const people = {
  'an@demerland.example': [
    '/vandaag?voor=team',
    '/achterstal',
    '/post',
    '/post?toon=proof',
    '/betalingen',
    '/dossiers',
    '/huur',
    '/rapporten',
    '/rapporten/lac',
    '/zoek?q=H-00',
    '/ik',
    '/meer',
    '/bouwstenen',
    ...['', '/taken', '/geld', '/brieven', '/delen', '/inzage'].map((tab) => `CASE${tab}`),
    'TENANCY',
  ],
  'lea@ocmw-genk.example': ['/vandaag', '/lac', '/lac?toon=running', '/zittingen', 'MEETING'],
  'beheer@demerland.example': [
    '/mensen',
    '/organisatie',
    '/instellingen',
    '/instellingen/kalender',
    '/log',
  ],
  'bart@demerland.example': ['/proefwoningen', '/proefwoningen/plaatsen', '/wachtlijst'],
  'ines@igs-mijnstreek.example': [
    '/proefwoningen',
    '/proefwoningen/plaatsen',
    '/wachtlijst',
    '/reglementen',
    'TRAJECTORY/documenten',
    '/overleg',
    '/overleg/trial_housing_mid_west_flanders/team',
    '/bord?weken=4',
    '/bord?minder=2',
    '/bord?beeld=list&toon=four_weeks',
    '/ik',
  ],
};

interface Listed {
  items: { id: string }[];
}

async function firstOf(page: Page, path: string): Promise<string> {
  return (await ask<Listed>(page, path)).items[0]?.id ?? '';
}

for (const [email, screens] of Object.entries(people)) {
  test(`no serious finding on any screen of ${email}, wide and on a phone`, async ({ browser }) => {
    test.slow(); // many screens, each looked at twice
    const page = await personAt(browser, email);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    const wanted = new Set(screens.map((screen) => screen.split('/')[0]));
    const places: Record<string, string> = {};
    if (wanted.has('CASE')) {
      places.CASE = `/dossiers/${await firstOf(page, '/arrears-procedures')}`;
      places.TENANCY = `/huur/${await firstOf(page, '/tenancies')}`;
    }
    if (wanted.has('TRAJECTORY'))
      places.TRAJECTORY = `/trajecten/${await firstOf(page, '/trajectories')}`;
    if (wanted.has('MEETING')) {
      const meeting = await firstOf(page, '/meetings');
      places.MEETING = meeting === '' ? '/zittingen' : `/zittingen/${meeting}`;
    }
    for (const screen of screens) {
      const address = screen.replace(/^[A-Z]+/, (name) => places[name] ?? name);
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect(await findings(page), `${address} at ${width}`).toEqual([]);
        const beyond = await beyondTheEdge(page);
        expect(beyond, `${address} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
    expect(errors).toEqual([]);
  });
}

test('no serious finding on the way in and in a decision', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/aanmelden');
    await expect(page.getByRole('button', { name: 'Meld aan' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.goto('/uitnodiging/een-link-die-niemand-kreeg');
    await expect(page.getByText('Deze link werkt niet (meer).')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }
  const an = await personAt(browser, 'an@demerland.example');
  await an.goto(`/dossiers/${await firstOf(an, '/arrears-procedures')}`);
  await an.getByRole('button', { name: 'Pauzeer' }).click();
  await expect(an.getByRole('dialog')).toBeVisible();
  expect(await findings(an)).toEqual([]);
});

const administratorDialogs: [string, string][] = [
  ['/mensen', 'Nodig iemand uit'],
  ['/mensen', 'Wijzig: An Wouters'],
  ['/organisatie', 'Wijzig gegevens'],
  ['/organisatie', 'Registreer OCMW'],
  ['/organisatie', 'Voeg protocol toe'],
  ['/instellingen', 'Maak nieuwe versie'],
];

test('no serious finding in what an administrator fills in', async ({ browser }) => {
  test.slow(); // six dialogs, each looked at twice
  const page = await personAt(browser, 'beheer@demerland.example');
  for (const [address, button] of administratorDialogs) {
    await page.setViewportSize({ width: 1389, height: 900 });
    await page.goto(address);
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page), `${button} at ${width}`).toEqual([]);
    }
  }
});
