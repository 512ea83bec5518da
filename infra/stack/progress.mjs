/** What the person at the terminal sees: every step, how long it may take, how long it took. */

/** An expected failure: its message says what to do, so it is shown without a stack trace. */
export class StackError extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Runs one step and prints its duration; a step that throws says so before the error goes on. */
export async function step(title, mayTake, work) {
  const since = performance.now();
  say(`  ${title} (${mayTake}) …`);
  try {
    const result = await work();
    say(`    done in ${seconds(since)}`);
    return result;
  } catch (error) {
    say(`    failed after ${seconds(since)}`);
    throw error;
  }
}

/** Ends the program: expected failures by their message, anything else with its stack. */
export function failWith(error) {
  const text = error instanceof StackError ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n${text}\n`);
  process.exitCode = 1;
}
