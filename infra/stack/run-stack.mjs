/** The start as a program: signals, what is printed at the end, and the exit code. */
import path from 'node:path';
import { dist } from './build.mjs';
import { StackError, failWith, say, step } from './progress.mjs';
import { readSettings } from './settings.mjs';
import { prepareStack } from './stack.mjs';

/**
 * Resolves when we are asked to stop: by the first signal (later ones only say that the stop is
 * under way), or because who started us is gone: npm's shell passes no SIGTERM on.
 */
function untilAskedToStop() {
  return new Promise((resolve) => {
    let asked = false;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        if (asked) say('Still stopping: every part gets its time to finish.');
        asked = true;
        resolve();
      });
    }
    const { npm_lifecycle_event, WOONZEKER_STOP_WITH_PARENT } = process.env;
    if (!npm_lifecycle_event && !WOONZEKER_STOP_WITH_PARENT) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 500).unref();
  });
}

/** In practice that is the point; in live mode nobody may find it out later. */
function nothingLeaves({ mailPagePort }) {
  return (
    'NO MAIL LEAVES THIS MACHINE: SMTP_HOST is not set, so the mail catcher keeps all of it.\n' +
    `Read it at http://localhost:${mailPagePort}/mails, or set SMTP_HOST and SMTP_FROM.`
  );
}

async function printAccounts() {
  const file = path.join(dist, 'infra/demonstration/accounts.js');
  const { accounts, demonstrationPassword } = await import(file);
  const rows = accounts.map(({ email, name, may }) => [email, name, may]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i].length)));
  say(`\nAccounts of the demonstration, all with the password ${demonstrationPassword}:`);
  for (const row of rows) say(`  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`);
}

export async function runStack(mode) {
  process.stdout.on('error', () => undefined); // a closed terminal must not keep us from stopping
  const askedToStop = untilAskedToStop();
  let stack;
  try {
    const settings = readSettings(process.env, mode);
    stack = prepareStack(settings);
    const since = performance.now();
    say(mode === 'live' ? 'Woonzeker starts.' : 'Woonzeker starts as a practice environment.');
    const up = stack.bringUp().then(async ({ url }) => {
      say(`\nReady in ${((performance.now() - since) / 1000).toFixed(1)} s. Open ${url}`);
      if (mode === 'practice') await printAccounts();
      else if (!settings.smtp.host) say(`\n${nothingLeaves(settings)}`);
      say(`\nLogs: ${stack.folders.logs}   Stop: Ctrl-C`);
    });
    up.catch(() => undefined); // a start that is interrupted fails; that is no news
    const failure = stack.failed.then((message) => Promise.reject(new StackError(message)));
    await Promise.race([up.then(() => Promise.race([askedToStop, failure])), askedToStop, failure]);
  } catch (error) {
    failWith(error);
  }
  if (stack) {
    say();
    await step('Stopping', 'up to 1 minute', () => stack.stop());
  }
  process.exit();
}
