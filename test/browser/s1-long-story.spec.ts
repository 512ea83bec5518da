import { expect, test, type Page } from '@playwright/test';
import { toDay, today, toNextEvent } from './support/clock.js';
import { caseOf, expectPhase, startProcedure, untilPhase } from './support/cases.js';
import { plusDays, typed } from './support/days.js';
import { personAt } from './support/people.js';
import { bookProofs, choose, openLetter, postLetters, untilLetters } from './support/post.js';
import { doTask } from './support/tasks.js';

/** Two months behind at the start, and the practice bank brings nothing for it. */
const household = 'H-0002';

test.describe.configure({ mode: 'serial' });

test.describe('S1 through the screens: from the 10th to the judge', () => {
  let an: Page;
  let piet: Page;
  let lea: Page;
  let mia: Page;
  let caseId: string;
  let number: string;

  test.beforeAll(async ({ browser }) => {
    an = await personAt(browser, 'an@demerland.example');
    piet = await personAt(browser, 'piet@demerland.example');
    lea = await personAt(browser, 'lea@ocmw-genk.example');
    mia = await personAt(browser, 'mia@ocmw-genk.example');
  });

  test('letters 1 and 2 leave, each opened as PDF', async () => {
    caseId = await startProcedure(an, household);
    ({ number } = await caseOf(an, caseId));
    await untilLetters(an, caseId);
    await postLetters(an, number);
    await expectPhase(an, caseId, 'letter_2');
    await untilLetters(an, caseId);
    await postLetters(an, number);
    await expectPhase(an, caseId, 'tenth');
  });

  test('three months behind on the 10th: letter 3', async () => {
    await untilPhase(an, caseId, 'letter_3');
    await untilLetters(an, caseId);
    await postLetters(an, number);
    await expectPhase(an, caseId, 'objection_week');
    await toDay(an, plusDays(await today(an), 2));
    await bookProofs(an, number, 'Ontvangen');
  });

  test('the case page tells what happened, what may come, and why', async () => {
    await an.goto(`/dossiers/${caseId}`);
    await expect(an.getByText('Brief 3 afgegeven bij de post', { exact: false })).toBeVisible();
    const branch = an.getByRole('listitem').filter({ hasText: 'Als er geen verzet komt' });
    const date = branch.getByRole('button', { name: /waarom deze datum\?$/ }).first();
    await date.click();
    const reason = an.getByRole('dialog', { name: /^Waarom / });
    await expect(reason.getByRole('listitem').first()).toBeVisible();
    await an.keyboard.press('Escape');
    await expect(reason).toBeHidden();
  });

  test('an objection that comes too late calls the file back from the OCMW', async () => {
    await untilPhase(an, caseId, 'welfare_centre');
    await an.goto(`/dossiers/${caseId}`);
    await an.getByRole('button', { name: 'Boek verzet' }).click();
    const dialog = an.getByRole('dialog');
    await choose(an, dialog, { field: 'Hoe?', option: 'Loket' });
    await dialog.getByRole('button', { name: 'Boek verzet' }).click();
    await expect(an.getByText(`Verzet geboekt in ${number}.`)).toBeVisible();
    await expectPhase(an, caseId, 'landlord_decision');
    await lea.goto('/lac?toon=running');
    await expect(lea.getByRole('heading', { level: 1, name: 'LAC' })).toBeVisible();
    await expect(lea.getByText(number)).toHaveCount(0);
  });

  test('the tenant takes it back and the coordinator shares the file after all', async () => {
    await an.goto(`/dossiers/${caseId}`);
    await an.getByRole('button', { name: /^Trek verzet in/ }).click();
    await an
      .getByRole('dialog')
      .getByRole('button', { name: 'Trek verzet in', exact: true })
      .click();
    await expect(an.getByText(`Verwerkt in ${number}.`)).toBeVisible();
    await doTask(piet, number, {
      task: 'Beslis de volgende stap',
      outcome: 'Geef door aan het OCMW',
    });
    await untilPhase(an, caseId, 'welfare_centre');
  });

  test('the OCMW takes the file, visits and invites', async () => {
    await doTask(lea, number, { task: 'Neem het dossier aan', outcome: 'Aangenomen' });
    const visit = plusDays(await today(an), 8);
    await doTask(lea, number, {
      task: 'Wijs het dossier toe',
      fill: async (dialog) => {
        await dialog.getByRole('radio', { name: 'Mia Yıldız' }).check();
        await dialog.getByLabel('Dag van het huisbezoek').fill(typed(visit));
        await dialog.getByLabel('Uur').fill('14:00');
      },
    });
    await untilLetters(lea, caseId);
    await postLetters(lea, number);
    await doTask(mia, number, { task: 'Ga op huisbezoek', outcome: 'Gesproken' });
  });

  test('the committee hears the file and decides on a plan', async () => {
    await lea.goto('/zittingen');
    await lea.getByRole('button', { name: 'Plan zitting' }).click();
    const dialog = lea.getByRole('dialog');
    const day = plusDays(await today(an), 21);
    await dialog.getByLabel('Datum').fill(typed(day));
    await dialog.getByLabel('Plaats').fill('Stadsplein 1, Genk');
    await dialog.getByRole('button', { name: 'Plan zitting' }).click();
    await expect(lea.getByText('Zitting gepland.')).toBeVisible();
    await doTask(lea, number, {
      task: 'Roep de commissie samen',
      fill: (form) => form.getByRole('radio').first().check(),
    });
    await expectPhase(an, caseId, 'committee');
    await untilLetters(lea, caseId);
    await postLetters(lea, number);
    await doTask(mia, number, { task: 'Ga een tweede keer op huisbezoek', outcome: 'Gesproken' });
    await doTask(mia, number, {
      task: 'Maak het verslag',
      outcome: 'De huurder las het verslag',
      fill: (form) =>
        form
          .getByRole('textbox', { name: 'Verslag' })
          .fill('Het inkomen daalde. Een plan is haalbaar.'),
    });
    await toDay(lea, day);
    await lea.goto('/zittingen');
    await lea
      .getByRole('row')
      .filter({ hasText: 'Stadsplein' })
      .getByRole('button', { name: /^Open/ })
      .first()
      .click();
    await expect(lea.getByText(number)).toBeVisible();
    for (const box of await lea.getByRole('complementary').getByRole('checkbox').all()) {
      await box.click();
      await expect(box).toBeChecked();
    }
    await lea.getByRole('button', { name: 'Open zitting' }).click();
    await lea.getByRole('button', { name: 'Beslis', exact: true }).click();
    const decision = lea.getByRole('dialog');
    await decision.getByRole('radio', { name: 'afbetalingsplan', exact: true }).check();
    await decision.getByLabel('Bedrag per maand').fill('300');
    await decision.getByLabel('Aantal termijnen').fill('6');
    await decision
      .getByRole('textbox', { name: 'Motief' })
      .fill('Huurder heeft werk en wil afbetalen.');
    await decision.locator('button[type=submit]').click();
    await expect(decision).toBeHidden();
    await expectPhase(an, caseId, 'decision_letters');
    await lea.getByRole('button', { name: 'Sluit zitting' }).click();
    await lea.getByRole('dialog').locator('button[type=submit]').click();
    await expect(lea.getByText('Zitting gesloten', { exact: false })).toBeVisible();
    await untilLetters(lea, caseId);
    await postLetters(lea, number);
    await untilPhase(an, caseId, 'plan');
  });

  test('the plan is broken only when a person confirms it', async () => {
    for (let waited = 0; waited < 6; waited++) {
      await an.goto('/vandaag?voor=team');
      await an.waitForLoadState('networkidle');
      if (await an.getByRole('row').filter({ hasText: number }).first().isVisible()) break;
      await toNextEvent(an);
    }
    await expectPhase(an, caseId, 'plan');
    await doTask(an, number, { task: 'Bel over de aflossing', outcome: 'Plan niet nagekomen' });
    await expectPhase(an, caseId, 'landlord_decision');
  });

  test('notice to quit and petition', async () => {
    await doTask(piet, number, { task: 'Beslis de volgende stap', outcome: 'Opzeg' });
    await doTask(piet, number, { task: 'Keur de opzeg goed', outcome: 'Goedgekeurd' });
    await untilLetters(an, caseId);
    await postLetters(an, number);
    await toDay(an, plusDays(await today(an), 2));
    await bookProofs(an, number, 'Ontvangen');
    await makePetition(piet, caseId);
    await doTask(piet, number, { task: 'Leg het verzoekschrift neer', outcome: 'Neergelegd' });
    await expectPhase(an, caseId, 'court');
  });

  test('every letter of the file can still be opened', async () => {
    await an.goto(`/dossiers/${caseId}/brieven`);
    const rows = an.getByRole('tabpanel').getByRole('row').filter({ hasText: number });
    await expect(rows.first()).toBeVisible();
    const count = await rows.count();
    expect(count).toBeGreaterThanOrEqual(4);
    for (let at = 0; at < count; at++) await openLetter(an, rows.nth(at));
  });
});

/** The coordinator has the petition made and reads it, with its check list, before it goes to the court. */
async function makePetition(page: Page, caseId: string): Promise<void> {
  await page.goto(`/dossiers/${caseId}/verzoekschrift`);
  await page.getByRole('button', { name: 'Maak verzoekschrift' }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of [
    ['Vredegerecht', 'Vredegerecht van het kanton Genk'],
    ['Straat en nummer', 'Europalaan 1'],
    ['Postcode', '3600'],
    ['Gemeente', 'Genk'],
    ['Wie ondertekent', 'Piet Maes'],
    ['Met welk mandaat', 'coördinator met volmacht'],
  ] as const)
    await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: 'Maak verzoekschrift' }).click();
  await expect(dialog).toBeHidden();
  for (const paper of ['Lees het verzoekschrift', 'Lees het controleblad']) {
    const address = await page.getByRole('link', { name: paper }).getAttribute('href');
    const answer = await page.request.get(address ?? '');
    expect(answer.headers()['content-type']).toContain('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
}
