import { expect, test, type Locator, type Page } from '@playwright/test';
import { addMonths } from '../../domain/calendar/holiday-calendar.js';
import { today, toDay } from './support/clock.js';
import { plusDays, wednesdayFrom } from './support/days.js';
import { beyondTheEdge, findings } from './support/findings.js';
import { personAt } from './support/people.js';
import { doTask, fillDay } from './support/tasks.js';
import { expectTrajectoryPhase, referOnScreen, trajectoryOf } from './support/trajectories.js';

test.describe.configure({ mode: 'serial' });

test.describe('S8 through the screens: six months in a transitional dwelling, and after-care of three', () => {
  let ines: Page;
  let noor: Page;
  let bart: Page;
  let id: string;
  let number: string;
  let from: string;

  test.beforeAll(async ({ browser }) => {
    ines = await personAt(browser, 'ines@igs-mijnstreek.example');
    noor = await personAt(browser, 'noor@igs-mijnstreek.example');
    bart = await personAt(browser, 'bart@demerland.example');
  });

  /** The row of this trajectory under one of the words of the board. */
  const onBoard = async (show: 'late' | 'week' | 'four_weeks') => {
    await ines.goto(`/bord?beeld=list&toon=${show}`);
    await expect(ines.getByRole('heading', { level: 1, name: 'Bord' })).toBeVisible();
    await ines.waitForLoadState('networkidle');
    return ines.getByRole('row').filter({ hasText: number });
  };
  /** Nothing of this trajectory is late or comes within four weeks. */
  const thenTheBoardIsEmpty = async (): Promise<void> => {
    await expect(await onBoard('late')).toHaveCount(0);
    await expect(await onBoard('four_weeks')).toHaveCount(0);
  };

  test('referral, consent and intake, with what the client asks of a home', async () => {
    await givenADwelling('Schakelstraat 1', 'Kempen');
    await givenADwelling('Schakelstraat 3', 'Limburg');
    id = await referOnScreen(ines, {
      programme: 'Schakelwoonst De Kempen',
      firstName: 'Sam',
      lastName: 'Schakelmans',
      kind: 'Gevangenis',
      coach: 'Noor Haddad, IGS Wonen Mijnstreek',
    });
    ({ number } = await trajectoryOf(ines, id));
    await doTask(ines, number, { task: 'Boek de aanmelding', outcome: 'Komt uit de gevangenis' });
    const until = plusDays(await today(ines), 700);
    await doTask(ines, number, {
      task: 'Laat de toestemming tekenen',
      outcome: 'Toestemming getekend',
      fill: (dialog) => fillDay(dialog, { label: 'Geldig tot', day: until }),
    });
    await doTask(ines, number, { task: 'Voer het intakegesprek', outcome: 'Schakelwoonst past' });
    await ines.goto(`/trajecten/${id}/woonwens`);
    await ines.getByRole('button', { name: 'Noteer woonwens' }).click();
    const wish = ines.getByRole('dialog');
    await wish.getByLabel('Slaapkamers').fill('1');
    await wish.getByRole('checkbox', { name: 'Kempen' }).check();
    await wish.locator('button[type=submit]').click();
    await expect(ines.getByRole('cell', { name: 'Kempen' })).toBeVisible();
    await thenTheBoardIsEmpty();
  });

  /** A transitional dwelling of the project, put in on the screen. */
  async function givenADwelling(street: string, region: string): Promise<void> {
    await ines.goto('/proefwoningen/plaatsen');
    await ines.getByRole('button', { name: 'Voeg plaats toe' }).click();
    const place = ines.getByRole('dialog');
    await place.getByLabel('Straat en nummer').fill(street);
    await place.getByLabel('Postcode').fill('2300');
    await place.getByLabel('Gemeente').fill('Turnhout');
    await place.getByLabel('Regio of wijk').fill(region);
    await place.getByLabel('Slaapkamers').fill('1');
    await place.getByRole('checkbox', { name: 'Schakelwoonst De Kempen' }).check();
    await place.locator('button[type=submit]').click();
    await expect(ines.getByRole('row').filter({ hasText: street })).toBeVisible();
  }

  test('a volunteer is chosen, and either side may refuse: the client wants another dwelling', async () => {
    await doTask(ines, number, {
      task: 'Kies een wooncoach die de cursus van 3 halve dagen volgde',
      fill: (dialog) => dialog.getByRole('radio', { name: 'Noor Haddad' }).check(),
    });
    await doTask(ines, number, {
      task: 'Houd het kennismakingsgesprek',
      outcome: 'Wooncoach weigert: kies een andere wooncoach',
      fill: async (dialog) => {
        await dialog.getByLabel('Reden').fill('Kent de familie.');
        await dialog.getByRole('radio', { name: 'Noor Haddad' }).check();
      },
    });
    await doTask(ines, number, {
      task: 'Houd het kennismakingsgesprek',
      outcome: 'Beiden gaan verder',
    });
    await doTask(ines, number, {
      task: 'Maak het handelingsplan',
      fill: (dialog) => dialog.getByRole('checkbox', { name: 'Poetst en kookt' }).check(),
    });
    await doTask(ines, number, {
      task: 'Laat de afsprakennota door alle drie tekenen',
      outcome: 'Door alle drie getekend',
    });
    await ines.goto('/wachtlijst');
    const candidates = ines.getByRole('table', { name: 'Wachtlijst' });
    await expect(candidates).toBeVisible();
    const list = ines.getByLabel('Programma', { exact: true });
    if ((await list.count()) > 0)
      await list.selectOption({ label: 'Schakelwoonst De Kempen, IGS Wonen Mijnstreek' });
    await ines.getByLabel('Voor welke plaats?').selectOption('Schakelstraat 3, Turnhout');
    const candidate = candidates.getByRole('row').filter({ hasText: number });
    await expect(candidate).toContainText('Nee');
    await candidate.getByRole('button').last().click();
    await ines.getByRole('button', { name: 'Noteer weigering' }).click();
    const refusal = ines.getByRole('dialog');
    await refusal.getByRole('radio', { name: 'De kandidaat' }).check();
    await refusal.getByLabel('Reden').fill('Te ver van de kinderen.');
    await refusal.locator('button[type=submit]').click();
    await ines.goto(`/trajecten/${id}/woonwens`);
    await expect(ines.getByRole('cell', { name: 'Te ver van de kinderen.' })).toBeVisible();
    await thenTheBoardIsEmpty();
  });

  test('the stay begins, for six months and no longer', async () => {
    from = await today(ines);
    await doTask(ines, number, {
      task: 'Laat de cliënt intrekken',
      outcome: 'Ingetrokken',
      fill: async (dialog) => {
        await fillDay(dialog, { label: 'Datum', day: from });
        await dialog.getByRole('radio', { name: '6 maanden', exact: true }).check();
        await dialog.getByRole('radio', { name: /^Schakelstraat 1/ }).check();
      },
    });
    await expectTrajectoryPhase(ines, id, 'stay');
    await ines.goto(`/trajecten/${id}`);
    await expect(ines.getByRole('button', { name: /^Verleng/ })).toHaveCount(0);
    await ines.goto('/proefwoningen/plaatsen?toon=taken');
    await expect(ines.getByRole('row').filter({ hasText: 'Schakelstraat 1' })).toContainText(
      number,
    );
    await thenTheBoardIsEmpty();
  });

  test('the landlord sees none of it', async () => {
    await bart.goto(`/trajecten/${id}`);
    await expect(bart.getByText('Dit bestaat niet', { exact: false }).first()).toBeVisible();
    await expect(bart.getByText('Schakelmans')).toHaveCount(0);
    await bart.goto('/proefwoningen/plaatsen?toon=taken');
    await expect(bart.getByText('Schakelstraat')).toHaveCount(0);
    await expect(bart.getByText(number)).toHaveCount(0);
  });

  /** A working day after two months; the day of the talk itself has passed by then. */
  const sessionOn = (): string => wednesdayFrom(plusDays(addMonths(from, 2), 1));
  const sessions = (): Locator => ines.getByRole('table', { name: 'Zittingen' });

  test('the volunteers are called together for intervision', async () => {
    await ines.goto('/overleg');
    await ines.getByRole('link', { name: 'Intervisie van de vrijwilligers' }).click();
    await ines.getByRole('button', { name: 'Zet overleg op' }).click();
    const dialog = ines.getByRole('dialog');
    await fillDay(dialog, { label: 'Eerste zitting', day: sessionOn() });
    await dialog.getByRole('textbox', { name: 'Plaats' }).fill('Molenstraat 2, Turnhout');
    const organisation = 'IGS Wonen Mijnstreek';
    const chair = dialog.getByRole('radiogroup', { name: 'Voorzitter' });
    await chair.getByRole('radio', { name: `Ines Vercauteren (${organisation})` }).check();
    await dialog.getByRole('checkbox', { name: `Noor Haddad (${organisation})` }).check();
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
    await expect(sessions().getByRole('row')).toHaveCount(2);
  });

  /** A monthly talk, as it stands on the list of who leads. */
  const talk = (outcome = 'Gehouden'): Promise<void> =>
    doTask(ines, number, { task: 'Houd het driegesprek', outcome });
  /** The session of this day is held; two months later there is another. */
  const intervision = async (): Promise<void> => {
    await ines.goto('/overleg/transitional_dwelling_kempen/intervision');
    await sessions().getByRole('link').first().click();
    for (const box of await ines.getByRole('complementary').getByRole('checkbox').all()) {
      await box.click();
      await expect(box).toBeChecked();
    }
    await ines.getByRole('button', { name: 'Open zitting' }).click();
    await ines.getByRole('button', { name: 'Sluit zitting' }).click();
    await ines.getByRole('dialog').locator('button[type=submit]').click();
    await expect(ines.getByText('Zitting gesloten', { exact: false })).toBeVisible();
    await ines.goto('/overleg/transitional_dwelling_kempen/intervision');
    await expect(sessions().getByRole('row')).toHaveCount(3);
  };

  /** The day an evaluation is due: after a weekend or a holiday when its months end in one. */
  const dueDay = async (kind: 'interim' | 'final'): Promise<string> => {
    const { evaluations } = await trajectoryOf(ines, id);
    const due = evaluations.find((one) => one.kind === kind)?.due.date;
    if (due === undefined) throw new Error(`No ${kind} evaluation is planned`);
    return due;
  };

  test('each month a three-way talk, every two months intervision', async () => {
    test.slow();
    await toDay(ines, addMonths(from, 1));
    await talk();
    await thenTheBoardIsEmpty();
    await toDay(ines, addMonths(from, 2));
    await talk();
    await toDay(ines, sessionOn());
    await intervision();
    await expect(await onBoard('late')).toHaveCount(0);
    await toDay(ines, await dueDay('interim'));
    await talk();
  });

  test('the evaluation at the desk, without a mouse', async () => {
    await expect(await onBoard('week')).toContainText('Tussentijdse evaluatie');
    await ines.goto(`/trajecten/${id}/evaluaties`);
    await ines.getByRole('button', { name: /^Maak verslag: Tussentijdse evaluatie/ }).focus();
    await ines.keyboard.press('Enter');
    const dialog = ines.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: 'Positief' })).toBeFocused();
    await ines.keyboard.press('Space');
    await tabTo(ines, 'checkbox');
    await ines.keyboard.press('Space');
    await tabTo(ines, 'textbox', 'Wat besluiten wij samen?');
    await ines.keyboard.type('Het loopt goed.');
    await tabTo(ines, 'submit');
    await ines.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(await onBoard('late')).toHaveCount(0);
    await expect(await onBoard('week')).toHaveCount(0);
  });

  test('the final evaluation on a phone, late and seen to be late', async () => {
    test.slow();
    await toDay(ines, plusDays(await dueDay('final'), 1));
    await talk('Niet gehouden');
    await talk();
    await expect(await onBoard('late')).toContainText('Eindevaluatie');
    await ines.setViewportSize({ width: 390, height: 844 });
    await ines.goto(`/trajecten/${id}/evaluaties`);
    await ines.getByRole('button', { name: /^Maak verslag: Eindevaluatie/ }).click();
    const dialog = ines.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Positief' }).check();
    await dialog.getByRole('checkbox', { name: 'Bewoner' }).check();
    await dialog.getByRole('textbox', { name: 'Wat besluiten wij samen?' }).fill('Hij kan alleen.');
    expect(await beyondTheEdge(ines)).toBeLessThanOrEqual(0);
    await dialog.locator('button[type=submit]').click();
    await expect(dialog).toBeHidden();
    await ines.setViewportSize({ width: 1389, height: 900 });
    await expect(await onBoard('late')).toHaveCount(0);
  });

  test('the stay ends, and after-care lasts three months to the day', async () => {
    test.slow();
    await ines.goto(`/trajecten/${id}`);
    await ines.getByRole('button', { name: 'Verblijf afgerond' }).click();
    await ines.getByRole('dialog').locator('button[type=submit]').click();
    await expectTrajectoryPhase(ines, id, 'ending');
    await doTask(ines, number, {
      task: 'Boek waar de cliënt naartoe gaat',
      outcome: 'Stabiele woning',
      fill: async (dialog) => fillDay(dialog, { label: 'Datum', day: await today(ines) }),
    });
    await expectTrajectoryPhase(ines, id, 'aftercare');
    const began = await today(ines);
    await doTask(noor, number, {
      task: 'Help met praktische vragen en sluit af',
      outcome: 'Nabegeleiding gebruikt',
    });
    await expectTrajectoryPhase(ines, id, 'aftercare');
    await thenTheBoardIsEmpty();
    await toDay(ines, addMonths(began, 3));
    await expect.poll(async () => (await trajectoryOf(ines, id)).closedOn).not.toBeNull();
    await ines.goto('/proefwoningen/plaatsen?toon=taken');
    await expect(ines.getByText(number)).toHaveCount(0);
  });

  test('no serious finding on its screens, wide and on a phone', async () => {
    for (const address of [
      `/trajecten/${id}/woonwens`,
      '/proefwoningen/plaatsen',
      '/bord?beeld=list',
    ])
      for (const width of [1389, 390]) {
        await ines.setViewportSize({ width, height: 900 });
        await ines.goto(address);
        await ines.waitForLoadState('networkidle');
        expect(await findings(ines), `${address} at ${width}`).toEqual([]);
        expect(await beyondTheEdge(ines), `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
  });
});

/** Presses Tab until a field of a kind, and of a name where it matters, has the focus. */
async function tabTo(
  page: Page,
  kind: 'checkbox' | 'textbox' | 'submit',
  name = '',
): Promise<void> {
  const inHand = page.locator(':focus');
  const wanted = {
    checkbox: page.getByRole('checkbox'),
    textbox: page.getByRole('textbox', { name }),
    submit: page.locator('button[type=submit]'),
  }[kind].and(inHand);
  for (let tries = 0; tries < 40 && (await wanted.count()) === 0; tries += 1)
    await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}
