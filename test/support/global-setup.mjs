/**
 * Before the first test of a run: Postgres, Temporal, one migrated database to clone and one bundle
 * of the workflows. Runs outside Jest's own module world, where native modules load as they should.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase } from '../../infra/stack/postgres.mjs';
import { root } from '../../infra/stack/paths.mjs';
import { run } from '../../infra/stack/process.mjs';
import { fromSource } from '../../infra/stack/run.mjs';
import { startTestStack } from '../../infra/stack/test-stack.mjs';

const TEMPLATE = 'template_woonzeker';

async function migrateTemplate(stack) {
  await ensureDatabase(stack.postgres.url(), TEMPLATE);
  await run({
    name: 'The migration',
    command: process.execPath,
    args: [...fromSource, path.join(root, 'infra/database/migrate.ts')],
    cwd: root,
    env: { ...process.env, DATABASE_URL: stack.postgres.url(TEMPLATE), TZ: 'UTC' },
    log: path.join(stack.folder, 'migrate.log'),
  });
}

async function writeBundle(stack) {
  const workflowsPath = path.join(root, 'workflows/index.ts');
  if (!existsSync(workflowsPath)) return undefined;
  const { DefaultLogger, bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: path.join(root, 'infra/temporal/failure-converter.ts'),
    logger: new DefaultLogger('WARN'),
  });
  const bundlePath = path.join(stack.folder, 'workflow-bundle.js');
  writeFileSync(bundlePath, code);
  return bundlePath;
}

export default async function globalSetup() {
  const stack = await startTestStack();
  globalThis.woonzekerTestStack = stack;
  try {
    const [bundlePath] = await Promise.all([writeBundle(stack), migrateTemplate(stack)]);
    const file = path.join(stack.folder, 'stack.json');
    const description = {
      postgresUrl: stack.postgres.url(),
      template: TEMPLATE,
      temporalAddress: stack.temporal.address,
      bundlePath,
    };
    writeFileSync(file, JSON.stringify(description), { mode: 0o600 });
    process.env.WOONZEKER_TEST_STACK = file;
  } catch (error) {
    await stack.stop(); // Jest calls no teardown after a set-up that failed
    throw error;
  }
}
