/** The workflows bundled from source, as they are or with one change in a copy. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const root = path.resolve(__dirname, '../..');
const failureConverter = 'infra/temporal/failure-converter.ts';
export const failureConverterPath = path.join(root, failureConverter);

export async function bundleWorkflows(folder = root): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(folder, 'workflows/index.ts'),
    failureConverterPath: path.join(folder, failureConverter),
    logger: new DefaultLogger('ERROR'),
  });
  return code;
}

export interface Change {
  file: string;
  from: RegExp;
  to: string;
}

/** Bundles a copy of the workflows in which one thing is otherwise. Thrown when the change changes nothing. */
export async function bundleChangedWorkflows({ file, from, to }: Change): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woonzeker-replay-'));
  try {
    for (const part of ['workflows', 'domain', failureConverter, 'package.json'])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const changed = path.join(folder, file);
    const before = readFileSync(changed, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${String(from)} does not occur in ${file}`);
    writeFileSync(changed, after);
    return await bundleWorkflows(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The modules in a bundle: packages by name, our own by path. */
export function modulesIn(code: string): { packages: string[]; own: string[] } {
  const modules = [...code.matchAll(/^ *!\*\*\* (\S+) \*\*\*!$/gm)].map((match) => match[1] ?? '');
  const packages = modules.flatMap(
    (name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [],
  );
  const own = modules.filter((name) => !name.includes('node_modules/'));
  return { packages: [...new Set(packages)].sort(), own: own.sort() };
}
