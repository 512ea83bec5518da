import { hasCome } from '../shared/wait.js';
import type { MeetingInput } from './messages.js';
import { CalledOff, close, Moved, openRun, until, type Run } from './run.js';

/**
 * One session, of the LAC (S1 steps 5 and 6; facts §13.14) or of a body of a programme (S2 fase 3, S5, S9 step 5). Each
 * decision goes to its own file and never passes here. A session can move or be called off until it is opened. When one
 * of a body is over, however it went, it plans the next.
 */
export async function meeting(input: MeetingInput): Promise<'held' | 'called_off'> {
  const run = openRun(input);
  for (;;) {
    try {
      // Step 5: the officer convenes the committee: the coordinator or the deputy, the head of the service, an expert.
      // S5: the team that discusses intakes is convened three weeks after it met before.
      // Who has not answered is reminded five working days before, and who comes on the working day before.
      await membersAnswer(run);
      // Step 5: on the day the chair opens the session, once enough members or their deputies are there.
      await theChairOpens(run);
      // Step 6: the files are heard and decided, and the session is closed.
      await filesAreHeard(run);
      await close(run);
      return 'held';
    } catch (error) {
      if (error instanceof Moved) continue; // its members are asked anew
      if (!(error instanceof CalledOff)) throw error;
      // Too few members came, or the session was called off: everybody who was invited hears it.
      await everybodyHearsIt(run);
      await close(run);
      return 'called_off';
    }
  }
}

async function membersAnswer(run: Run): Promise<void> {
  await until(run, { for: 'member_answers', who: 'committee_member' }, ({ dayBegins }) =>
    hasCome(dayBegins),
  );
}

async function theChairOpens(run: Run): Promise<void> {
  await until(
    run,
    { for: 'session_opening', who: 'lac_administrator' },
    ({ state }) => state !== 'convened',
  );
}

async function filesAreHeard(run: Run): Promise<void> {
  await until(
    run,
    { for: 'session_closure', who: 'lac_administrator' },
    ({ state }) => state === 'closed',
  );
}

/** Mails whose outcome nobody knows are a person's to look into before the session ends. */
async function everybodyHearsIt(run: Run): Promise<void> {
  run.calledOff = true;
  await until(
    run,
    { for: 'convocation_check', who: 'lac_administrator' },
    ({ duties }) => duties.length === 0,
  );
}
