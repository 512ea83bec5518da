import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '../infra/temporal/codec.js';

/** Bundles the workflows once, at build time: `dist/workflow-bundle.js`. */
const workflowsPath = fileURLToPath(new URL('../workflows/index.js', import.meta.url));
const { code } = await bundleWorkflowCode({
  workflowsPath,
  failureConverterPath,
  logger: new DefaultLogger('WARN'),
});
writeFileSync(fileURLToPath(new URL('../workflow-bundle.js', import.meta.url)), code);
