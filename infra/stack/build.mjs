/**
 * Compiles the server folders with SWC into dist/ with their layout kept (dist/api/main.js …) and
 * the web application into dist/web. A part whose sources are unchanged is not built again; a new
 * build is made beside the old one and moved in its place, so a running stack never sees half of it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { failWith, step } from './progress.mjs';
import { run } from './process.mjs';

export const dist = path.join(root, 'dist');
const serverFolders = ['domain', 'workflows', 'activities', 'api', 'worker', 'infra'];
const sharedFiles = ['package-lock.json', 'tsconfig.json', 'infra/stack/swc.json'];
const notCompiled = ['**/*.test.ts', '**/*.d.ts', '**/*.d.mts'];

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('/node_modules/'))
    .sort();
}

function hashOf(folders) {
  const files = folders.flatMap((folder) => filesBelow(path.join(root, folder)));
  const shared = sharedFiles.map((file) => path.join(root, file)).filter(existsSync);
  const hash = createHash('sha256');
  for (const file of [...files, ...shared]) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds one part unless its stamp says that dist already holds it. */
async function buildPart({ name, title, mayTake, sources, compile }) {
  const stamp = path.join(dist, `.${name}-hash`);
  const hash = hashOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const fresh = path.join(root, '.cache', `build-${name}-${process.pid}`);
  await step(title, mayTake, async () => {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await compile(fresh);
    replaceFolders(fresh);
    writeFileSync(stamp, hash);
  });
}

function replaceFolders(fresh) {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(fresh)) {
    const old = path.join(fresh, `${name}.old`);
    const target = path.join(dist, name);
    if (existsSync(target)) renameSync(target, old);
    renameSync(path.join(fresh, name), target);
  }
  rmSync(fresh, { recursive: true, force: true });
}

const bin = (...parts) => path.join(root, 'node_modules', ...parts);

function compileServer(logFolder) {
  return async (target) => {
    await run({
      name: 'The compiler (swc)',
      command: process.execPath,
      args: [
        bin('@swc/cli/bin/swc.js'),
        ...serverFolders.filter((folder) => filesBelow(path.join(root, folder)).length > 0),
        ...['--out-dir', target, '--copy-files', '--extensions', '.ts', '--no-swcrc'],
        ...['--config-file', path.join(root, 'infra/stack/swc.json')],
        ...['--ignore', notCompiled.join(',')],
      ],
      cwd: root,
      log: path.join(logFolder, 'build.log'),
    });
    await run({
      name: 'The workflow bundle',
      command: process.execPath,
      args: [path.join(target, 'worker/bundle.js')],
      cwd: root,
      log: path.join(logFolder, 'build.log'),
    });
  };
}

export function buildServer(logFolder) {
  return buildPart({
    name: 'server',
    title: 'Compiling the server',
    mayTake: 'about 3 s',
    sources: serverFolders,
    compile: compileServer(logFolder),
  });
}

export async function buildWeb(logFolder) {
  if (!existsSync(path.join(root, 'web/index.html'))) return;
  await buildPart({
    name: 'web',
    title: 'Building the web application',
    mayTake: 'about 10 s',
    sources: ['web', 'infra/texts'],
    compile: (target) =>
      run({
        name: 'The web build (vite)',
        command: process.execPath,
        args: [
          ...[bin('vite/bin/vite.js'), 'build', 'web'],
          ...['--outDir', path.join(target, 'web'), '--emptyOutDir', '--logLevel', 'warn'],
        ],
        cwd: root,
        log: path.join(logFolder, 'build.log'),
      }),
  });
}

/** `node infra/stack/build.mjs`: both parts, for whoever deploys from a checkout. */
if (process.argv[1] === import.meta.filename) {
  const logs = path.join(root, '.cache');
  await buildServer(logs)
    .then(() => buildWeb(logs))
    .catch(failWith);
}
