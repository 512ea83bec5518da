import { rebuildCase } from './case-store.js';
import { rebuildTrajectory } from './trajectory-store.js';
import { createDataSource } from './data-source.js';

/** `npm run rebuild`: folds the events of every case into its rows anew; the rows must be the same (invariant I5). */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is not set: there is nothing to rebuild');
const source = await createDataSource(url, 1).initialize();
const cases = await source.query<{ case_id: string; organisation_id: string }[]>(
  `select distinct on (case_id) case_id, organisation_id from case_event where type = 'case_opened' order by case_id`,
);
for (const row of cases) {
  await source.transaction((manager) => rebuildCase(manager, row.case_id, row.organisation_id));
}
const trajectories = await source.query<{ id: string; organisation_id: string }[]>(
  'select id, organisation_id from trajectory order by id',
);
for (const { id, organisation_id } of trajectories) {
  await source.transaction((manager) => rebuildTrajectory(manager, id, organisation_id));
}
await source.destroy();
console.log(
  `${cases.length} cases and ${trajectories.length} trajectories rebuilt from their events`,
);
