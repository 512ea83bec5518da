import { expect, test, type Page } from '@playwright/test';
import { today, toDay } from './support/clock.js';
import { plusDays, wednesdayFrom } from './support/days.js';
import { beyondTheEdge, findings } from './support/findings.js';
import { personAt } from './support/people.js';
import { choose } from './support/post.js';
import { doTask, fillDay } from './support/tasks.js';
import { referOnScreen, trajectoryOf } from './support/trajectories.js';

test.describe.configure({ mode: 'serial' });

test.describe('what a coordinator plans and pauses', () => {
  let ines: Page;
  let id: string;
  let number: string;

  test.beforeAll(async ({ browser }) => {
    ines = await personAt(browser, 'ines@igs-mijnstreek.example');
  });

  test('S7: an hour of the psychiatrist is planned, and once its day is over a task asks how it went', async () => {
    id = await referOnScreen(ines, {
      programme: 'SSeGA: psychiatrische zorg aan huis in Antwerpen',
      firstName: 'Uur',
      lastName: 'Planmans',
      kind: 'Sociale dienst van de verhuurder',
      coach: 'Noor Haddad, IGS Wonen Mijnstreek',
    });
    ({ number } = await trajectoryOf(ines, id));
    await doTask(ines, number, {
      task: 'Boek het signaal van de sociale dienst',
      outcome: 'Vermoeden van psychiatrische problematiek',
    });
    const day = wednesdayFrom(plusDays(await today(ines), 1));
    await planHour(day);
    await expect(rowOf('Wie is wanneer gepland')).toContainText('1 uur');
    await expect(ines.getByRole('cell', { name: '2 uur', exact: true }).first()).toBeVisible();
    await expectNoFindings();
    await toDay(ines, plusDays(day, 1));
    await ines.goto('/wachtlijst');
    await expect(rowOf('Nog te noteren uren van de psychiater')).toBeVisible();
    await doTask(ines, number, {
      task: 'Noteer of het geplande uur doorging',
      outcome: 'Gehouden',
    });
    await ines.goto('/wachtlijst');
    await expect(rowOf('Wie komt nu')).toContainText('laatste uur op');
  });

  const rowOf = (table: string) =>
    ines.getByRole('table', { name: table }).getByRole('row').filter({ hasText: number });

  async function planHour(day: string): Promise<void> {
    await ines.goto('/wachtlijst');
    await expect(ines.getByRole('heading', { name: 'Uren van de psychiater' })).toBeVisible();
    await rowOf('Wie komt nu')
      .getByRole('button', { name: /^Plan uur/ })
      .click();
    const dialog = ines.getByRole('dialog');
    await fillDay(dialog, { label: 'Dag', day });
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
  }

  test('the letters of a trajectory are paused until a day, and go on earlier with a reason', async () => {
    await ines.goto(`/trajecten/${id}`);
    await ines.getByRole('button', { name: 'Meer' }).click();
    await ines.getByRole('menuitem', { name: 'Pauzeer de brieven' }).click();
    const pausing = ines.getByRole('dialog');
    await choose(ines, pausing, { field: 'Waarom pauzeert u?', option: 'Ziekenhuis' });
    await fillDay(pausing, { label: 'Tot en met', day: plusDays(await today(ines), 10) });
    await pausing.locator('button[type=submit]').click();
    const banner = ines.getByRole('group', { name: /^Brieven gepauzeerd tot en met/ });
    await expect(banner).toContainText('ziekenhuis');
    await expectNoFindings();
    await banner.getByRole('button', { name: 'Stop de pauze' }).click();
    const ending = ines.getByRole('dialog');
    await ending.getByRole('textbox').fill('Weer thuis.');
    await ending.locator('button[type=submit]').click();
    await expect(banner).toHaveCount(0);
  });

  /** The screen as it stands, wide and on a phone. */
  async function expectNoFindings(): Promise<void> {
    for (const width of [390, 1389]) {
      await ines.setViewportSize({ width, height: 900 });
      expect(await findings(ines), `at ${width}`).toEqual([]);
      expect(await beyondTheEdge(ines), `at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
