import { openFaultWorld, type FaultWorld } from '../faults/fault-world.js';
import { createDatabase, createNamespace, testStack } from '../support/stack.js';

/** A world on the run's own servers; the business clock stands at 09:00 of a day, or at the machine's time. */
export async function servers(day?: string): Promise<FaultWorld> {
  const { temporalAddress: address, bundlePath } = testStack();
  const [databaseUrl, namespace] = [await createDatabase(), await createNamespace()];
  const given = { databaseUrl, namespace, address, bundlePath };
  return openFaultWorld(day === undefined ? given : { ...given, day });
}
