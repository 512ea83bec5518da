import { createDataSource } from '../database/data-source.js';
import { Organisation } from '../database/entities/organisation.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { brusselsDateOf } from '../../domain/term/term.js';
import { signIn } from '../demonstration/api-client.js';
import { giveHabits, layTheBase } from '../demonstration/base.js';
import { demonstrationPassword } from '../demonstration/accounts.js';
import { setUpBodies } from '../demonstration/bodies.js';
import { householdsOf } from '../demonstration/cast.js';
import { bringInThePast } from '../demonstration/past.js';
import { bringInPastTrajectories } from '../demonstration/past-trajectories.js';
import { playThePresent } from '../demonstration/present.js';
import { referPeople, workTheTrajectories } from '../demonstration/trajectories.js';

/** The browser tests play their own stories: no procedure has started and few households suffice. */
const onlyTheBase = process.env['WOONZEKER_DEMONSTRATION'] === 'base';
const fewHouseholds = 40;

/**
 * Fills an empty practice environment: the base directly, the past through the real imports, the present by scripted
 * people over the API and the oefenklok. It writes no row of a case, task, letter or event.
 */
async function main(): Promise<void> {
  const { DATABASE_URL: url, WOONZEKER_URL: address, PORT: port = '4600' } = process.env;
  if (url === undefined) throw new Error('DATABASE_URL is not set: there is nothing to fill');
  const source = await createDataSource(url, 2).initialize();
  try {
    if ((await source.getRepository(Organisation).count()) > 0) return;
    const now = new Date();
    const today = brusselsDateOf(now.toISOString());
    const base = address ?? `http://127.0.0.1:${port}`;
    const say = (line: string): void => {
      console.log(`    ${line}`);
    };
    await layTheBase(source, now, today);
    const all = householdsOf(structuredReference);
    const households = onlyTheBase ? all.slice(0, fewHouseholds) : all;
    const person = (email: string): ReturnType<typeof signIn> =>
      signIn(base, email, demonstrationPassword);
    const officer = await person('an@demerland.example');
    await bringInThePast(officer, today, households);
    say(`${households.length} huurders en negen maanden rekening ingelezen`);
    const idOf = await giveHabits(source, households);
    const trajectoryTeam = {
      coordinator: await person('ines@igs-mijnstreek.example'),
      contact: await person('tom@igs-mijnstreek.example'),
      housingCoach: await person('noor@igs-mijnstreek.example'),
      coach: await person('jef@caw-mijnstreek.example'),
      allocation: await person('bart@demerland.example'),
    };
    const inPlay = await referPeople(trajectoryTeam, onlyTheBase ? 'few' : 'first');
    await workTheTrajectories(trajectoryTeam, { inPlay, today });
    say(`${inPlay.length} trajecten aangemeld`);
    if (onlyTheBase) return;
    await bringInPastTrajectories(trajectoryTeam.coordinator);
    say('trajecten van vroeger ingelezen');
    await setUpBodies(trajectoryTeam, today);
    const team = {
      officer,
      coordinator: await person('piet@demerland.example'),
      lac: await person('lea@ocmw-genk.example'),
      worker: await person('mia@ocmw-genk.example'),
      head: await person('hans@ocmw-genk.example'),
    };
    const trajectories = { team: trajectoryTeam, inPlay };
    const tenancies = households
      .filter((household) => household.plot !== 'none')
      .map(({ number, plot }) => ({ tenancyId: idOf.get(number) ?? '', plot }));
    await playThePresent({ team, today, tenancies, trajectories, say });
  } finally {
    await source.destroy();
  }
}

await main();
