/**
 * Records the histories that replay.test.ts replays: `node infra/stack/run.mjs test/replay/record.ts`.
 * Run it when a procedure gets a new path; a released path keeps the history it was released with.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { arrearsWorkflowId } from '../../domain/arrears/case-id.js';
import type { EndingRule, Programme } from '../../domain/trajectory/programme.js';
import { trajectoryWorkflowId } from '../../domain/trajectory/trajectory-id.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { meetingWorkflowId } from '../../domain/meeting/meeting-id.js';
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { givenAnAgency } from '../support/agency.js';
import { playOneEnding } from '../support/programme-stories.js';
import { givenPartners } from '../support/trajectories.js';
import { openRuns, storable } from '../support/histories.js';
import { checkInvariants } from '../support/invariants.js';
import { openWorld, type World } from '../support/world.js';
import { bodyStories, sessionStories, stories } from './stories.js';

const folder = path.join(import.meta.dirname, 'histories');

interface Told {
  /** Tells one procedure to the end of its path. @returns its workflow id */
  story: (world: World) => Promise<string>;
}

async function record(name: string, { story }: Told): Promise<void> {
  const world = await openWorld('2031-01-06');
  try {
    const workflowId = await story(world);
    const breaches = await checkInvariants(world);
    if (breaches.length > 0) throw new Error(breaches.join('\n'));
    const runs = await openRuns(world, workflowId);
    for (const [index, { history }] of runs.entries()) {
      const file = index === 0 ? name : `${name}-run-${index + 1}`;
      writeFileSync(path.join(folder, `${file}.json`), storable(history));
      console.log(`${file}: ${history.events?.length ?? 0} events`);
    }
  } finally {
    await world.close();
  }
}

/** The ending that passes most phases: each programme keeps the history of one. */
function longestEnding({ endings }: Programme): EndingRule {
  const inStay = endings.filter(({ from }) => from.includes('stay'));
  const [longest] = inStay.sort((a, b) => b.via.length - a.via.length);
  if (!longest) throw new Error('A programme without an ending of its stay');
  return longest;
}

const wanted = process.argv.slice(2);
const told: [string, Told][] = [
  ...Object.entries(stories).map(([name, story]): [string, Told] => {
    return [
      name,
      { story: async (world) => arrearsWorkflowId(await story(await givenAnAgency(world))) },
    ];
  }),
  ...Object.entries(sessionStories).map(([name, story]): [string, Told] => {
    return [
      name,
      { story: async (world) => meetingWorkflowId(await story(await givenAnAgency(world))) },
    ];
  }),
  ...Object.entries(bodyStories).map(([name, story]): [string, Told] => {
    return [
      name,
      { story: async (world) => meetingWorkflowId(await story(await givenPartners(world))) },
    ];
  }),
  ...(await shippedProgrammes()).map((programme): [string, Told] => {
    const story = async (world: World): Promise<string> => {
      const partners = await givenPartners(world);
      return trajectoryWorkflowId(
        await playOneEnding(partners, programme, longestEnding(programme)),
      );
    };
    return [`trajectory-${programme.code.replaceAll('_', '-')}`, { story }];
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
