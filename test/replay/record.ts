/**
 * Records the histories that replay.test.ts replays: `node infra/stack/run.mjs test/replay/record.ts`.
 * Run it when a procedure gets a new path; a released path keeps the history it was released with.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import { meetingWorkflowId } from '../../domain/meeting/meeting-id.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { givenAnAgency, type Agency } from '../support/agency.js';
import { openHistory, storable } from '../support/histories.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld } from '../support/world.js';
import { sessionStories, stories } from './stories.js';

const folder = path.join(import.meta.dirname, 'histories');

interface Told {
  story: (agency: Agency) => Promise<string>;
  /** The workflow id of what the story tells. */
  idOf: (told: string) => string;
}

async function record(name: string, { story, idOf }: Told): Promise<void> {
  const world = await openWorld('2031-01-06');
  try {
    const workflowId = idOf(await story(await givenAnAgency(world)));
    const breaches = await checkInvariants(world);
    if (breaches.length > 0) throw new Error(breaches.join('\n'));
    const { runId } = await world.client.workflow.getHandle(workflowId).describe();
    const { history } = await openHistory(world, workflowId, runId);
    writeFileSync(path.join(folder, `${name}.json`), storable(history));
    console.log(`${name}: ${history.events?.length ?? 0} events`);
  } finally {
    await world.close();
  }
}

const wanted = process.argv.slice(2);
const told: [string, Told][] = [
  ...Object.entries(stories).map(([name, story]): [string, Told] => {
    return [name, { story, idOf: arrearsWorkflowId }];
  }),
  ...Object.entries(sessionStories).map(([name, story]): [string, Told] => {
    return [name, { story, idOf: meetingWorkflowId }];
  }),
];
const chosen = told.filter(([name]) => wanted.length === 0 || wanted.includes(name));
await globalSetup();
try {
  for (const [name, each] of chosen) await record(name, each);
} finally {
  await globalTeardown();
}
process.exit();
