import { expect, test, type Page } from '@playwright/test';
import { today } from './support/clock.js';
import { plusDays } from './support/days.js';
import { beyondTheEdge, findings } from './support/findings.js';
import { personAt } from './support/people.js';
import { doTask, fillDay } from './support/tasks.js';
import {
  expectTrajectoryPhase,
  pastDue,
  referOnScreen,
  trajectoryOf,
  untilEvaluation,
} from './support/trajectories.js';

const widths = [1389, 390];

async function expectNoFindings(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await findings(page), `${address} at ${width}`).toEqual([]);
    const beyond = await beyondTheEdge(page);
    expect(beyond, `${address} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1389, height: 900 });
}

test.describe.configure({ mode: 'serial' });

test.describe('S2 through the screens: from the referral to an ordinary lease', () => {
  let ines: Page;
  let jef: Page;
  let bart: Page;
  let id: string;
  let number: string;

  test.beforeAll(async ({ browser }) => {
    ines = await personAt(browser, 'ines@igs-mijnstreek.example');
    jef = await personAt(browser, 'jef@caw-mijnstreek.example');
    bart = await personAt(browser, 'bart@demerland.example');
  });

  test('fase 1 to 3: referred, consent signed, chosen by the team', async () => {
    id = await referOnScreen(ines, {
      programme: 'Proefwonen Midden-West-Vlaanderen',
      firstName: 'Kim',
      lastName: 'Proefmans',
      kind: 'CAW',
      coach: 'Jef Moons, CAW Mijnstreek',
    });
    ({ number } = await trajectoryOf(ines, id));
    await expect(ines.getByRole('heading', { level: 1, name: 'Kim Proefmans' })).toBeVisible();
    await doTask(jef, number, {
      task: 'Vul het aanmeldings- en intakeformulier in',
      outcome: 'Formulier is volledig',
    });
    const until = plusDays(await today(jef), 900);
    await doTask(jef, number, {
      task: 'Laat de toestemming tekenen',
      outcome: 'Toestemming getekend',
      fill: (dialog) => fillDay(dialog, { label: 'Geldig tot', day: until }),
    });
    await doTask(jef, number, {
      task: 'Voer het intakegesprek en bezorg het formulier',
      outcome: 'Bezorgd aan de IGS-contactpersoon',
    });
    await doTask(ines, number, {
      task: 'Beslis in het team over kandidaat en leertraject',
      outcome: 'Kandidaat en leertraject goedgekeurd',
      fill: async (dialog) => {
        await dialog.getByRole('checkbox', { name: 'Zelfinzicht' }).check();
        await dialog.getByRole('checkbox', { name: 'Leervermogen' }).check();
      },
    });
    await expectTrajectoryPhase(ines, id, 'waiting');
  });

  test('fase 4 and 5: priority, and the landlord allots a trial dwelling', async () => {
    await doTask(ines, number, {
      task: 'Ken de voorrang toe',
      outcome: 'Voorrang toegekend',
      fill: (dialog) => dialog.getByRole('radio', { name: 'Woonmaatschappij Demerland' }).check(),
    });
    const day = await today(bart);
    await doTask(bart, number, {
      task: 'Wijs een proefwoning toe',
      outcome: 'Proefwoning toegewezen',
      fill: async (dialog) => {
        await fillDay(dialog, { label: 'Datum', day });
        await dialog.getByRole('radio', { name: '6 maanden', exact: true }).check();
      },
    });
    await expectTrajectoryPhase(ines, id, 'stay');
  });

  test('a visit is told on a phone in six taps, and the danger is seen before it', async () => {
    await ines.goto(`/trajecten/${id}`);
    await ines.getByRole('button', { name: 'Meer' }).click();
    await ines.getByRole('menuitem', { name: 'Meld gevaar' }).click();
    await ines.getByRole('dialog').getByRole('textbox').fill('Hond in de gang');
    await ines.getByRole('dialog').locator('button[type=submit]').click();
    await jef.setViewportSize({ width: 390, height: 844 });
    await jef.goto(`/bezoek/${id}`);
    await expect(jef.getByRole('alert')).toContainText('Hond in de gang');
    const taps = [
      jef.getByText('Gesproken', { exact: true }),
      jef.getByText('60 min', { exact: true }).first(),
      jef.getByText('15 min', { exact: true }).last(),
      jef.getByRole('button', { name: 'Bewaar bezoek' }),
    ];
    expect(taps.length).toBeLessThanOrEqual(6);
    await jef.getByLabel('Nota').fill('Budget besproken.');
    for (const tap of taps) await tap.click();
    await expect(jef.getByText('Bezoek bewaard')).toBeVisible();
    expect((await trajectoryOf(jef, id)).contacts.count).toBe(1);
  });

  test('a visit without a connection stays on the phone and arrives once', async () => {
    await jef.goto(`/bezoek/${id}`);
    await expect(jef.getByRole('heading', { level: 1 })).toBeVisible();
    await jef.context().setOffline(true);
    await expect(jef.getByText('Geen verbinding.')).toBeVisible();
    await jef.getByText('Niet thuis', { exact: true }).click();
    await jef.getByRole('button', { name: 'Bewaar bezoek' }).click();
    await expect(jef.getByText('Bewaard op dit toestel')).toBeVisible();
    await jef.context().setOffline(false);
    await expect(jef.getByText('Bezoek bewaard')).toBeVisible();
    const { contacts } = await trajectoryOf(jef, id);
    expect(contacts.count).toBe(2);
    expect(contacts.missed).toHaveLength(1);
    await jef.setViewportSize({ width: 1389, height: 900 });
  });

  test('the landlord sees that a visit took place, not what was said', async () => {
    await bart.goto(`/trajecten/${id}/contacten`);
    await expect(bart.getByText('niet wat er gezegd is', { exact: false })).toBeVisible();
    await expect(bart.getByRole('cell', { name: 'Huisbezoek' }).first()).toBeVisible();
    await expect(bart.getByText('Budget besproken')).toHaveCount(0);
    await expect(bart.getByText('Hond in de gang')).toHaveCount(0);
    await expect(bart.getByRole('tab', { name: /^Doelen/ })).toHaveCount(0);
  });

  test('fase 6: a goal is set, and the final evaluation asks its score', async () => {
    await jef.goto(`/trajecten/${id}/doelen`);
    await jef.getByRole('button', { name: 'Zet leerdoel' }).click();
    const goal = jef.getByRole('dialog');
    await goal.getByRole('combobox', { name: 'Domein' }).click();
    await jef.getByRole('option', { name: 'Geld en administratie' }).click();
    await goal.getByLabel('Wat wil de bewoner leren?').fill('Het budget zelf opmaken');
    await goal.locator('button[type=submit]').click();
    await expect(jef.getByText(`Leerdoel gezet in ${number}.`)).toBeVisible();
    await ines.goto(`/trajecten/${id}`);
    await expect(
      ines.getByRole('button', { name: 'Geslaagd: gewone sociale huurder' }),
    ).toBeDisabled();
    const label = await untilEvaluation(ines, id, 'final');
    await pastDue(ines, id, 'final');
    await ines.goto('/trajecten?toon=late');
    await expect(ines.getByRole('row').filter({ hasText: number })).toContainText('Te laat 2 d');
    await ines.goto('/vandaag?voor=team');
    const row = ines.getByRole('row').filter({ hasText: number }).filter({ hasText: 'evaluatie' });
    await row.getByRole('button', { name: /^Open traject/ }).click();
    await ines.waitForURL(/evaluaties$/);
    await ines.getByRole('button', { name: `Maak verslag: ${label}` }).click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Positief' }).check();
    await dialog.getByRole('checkbox', { name: 'Bewoner' }).check();
    await dialog.getByRole('textbox', { name: 'Wat besluiten wij samen?' }).fill('Het lukt.');
    await dialog.locator('button[type=submit]').click();
    await expect(dialog.getByText('Vul dit in.')).toBeVisible();
    await dialog.getByRole('combobox', { name: /Het budget zelf opmaken/ }).click();
    await ines.getByRole('option', { name: '4', exact: true }).click();
    await dialog.locator('button[type=submit]').click();
    await expect(ines.getByText(`${label} bewaard in ${number}.`)).toBeVisible();
    await ines.goto(`/trajecten/${id}/doelen`);
    const scores = ines.getByRole('tabpanel').getByRole('listitem');
    await expect(scores.filter({ hasText: /^4/ })).toBeVisible();
  });

  test('fase 7a: it succeeded, and the trajectory closes', async () => {
    await ines.goto(`/trajecten/${id}`);
    await ines.getByRole('button', { name: 'Geslaagd: gewone sociale huurder' }).click();
    await ines.getByRole('dialog').locator('button[type=submit]').click();
    await expect.poll(async () => (await trajectoryOf(ines, id)).outcome?.code).toBe('succeeded');
    await expect.poll(async () => (await trajectoryOf(ines, id)).closedOn).not.toBeNull();
    await ines.reload();
    await expect(ines.getByText('Afgesloten', { exact: false }).first()).toBeVisible();
  });

  test('no serious finding on the screens of a trajectory, wide and on a phone', async () => {
    test.slow(); // many screens, each looked at twice
    for (const address of ['/trajecten?toon=closed', `/trajecten/${id}`])
      await expectNoFindings(ines, address);
    for (const tab of ['doelen', 'contacten', 'evaluaties', 'afspraken'])
      await expectNoFindings(ines, `/trajecten/${id}/${tab}`);
    await expectNoFindings(jef, `/bezoek/${id}`);
    await expectNoFindings(bart, `/trajecten/${id}`);
    await ines.goto('/bord');
    await ines.getByRole('button', { name: 'Schrijf afwezigheid in' }).click();
    await expect(ines.getByRole('dialog')).toBeVisible();
    expect(await findings(ines)).toEqual([]);
    await ines.goto('/trajecten');
    await ines.getByRole('button', { name: 'Meld iemand aan' }).click();
    await expect(ines.getByRole('dialog')).toBeVisible();
    for (const width of widths) {
      await ines.setViewportSize({ width, height: 900 });
      expect(await findings(ines), `referral at ${width}`).toEqual([]);
    }
  });
});
