/**
 * Writes docs/import-graph.md: who imports whom, as Mermaid, from what dependency-cruiser finds.
 * A solid arrow carries values, a dotted one types only. `npm run graph` after a change of borders.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['domain', 'workflows', 'activities', 'api', 'worker', 'infra', 'web'];

/** Every local import as `{ from, to }`, tests left out. */
function imports({ withTypes }) {
  const answer = execFileSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--no-cache'],
      ...['--exclude', '^test/|\\.test\\.tsx?$|^(web/)?dist/'],
      ...(withTypes ? ['--ts-pre-compilation-deps'] : []),
      ...folders,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(answer).modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => folders.includes(resolved.split('/')[0]))
      .map(({ resolved }) => ({ from: source, to: resolved })),
  );
}

const house = (file) => file.split('/')[0];
/** `domain/term/count.ts` lies in room `domain/term`; a file right under its house, in the house. */
const room = (file) => {
  const parts = file.split('/');
  return parts.length > 2 ? `${parts[0]}/${parts[1]}` : parts[0];
};

/** Arrows between places, with how many imports each stands for. */
function arrows(edges, placeOf) {
  const counts = new Map();
  for (const { from, to } of edges) {
    const [start, end] = [placeOf(from), placeOf(to)];
    if (start === end) continue;
    const arrow = `${start} ${end}`;
    counts.set(arrow, (counts.get(arrow) ?? 0) + 1);
  }
  return counts;
}

const id = (place) => place.replaceAll(/[^a-z]/g, '_');

function mermaid({ values, all, places }) {
  const nodes = places.map((place) => `  ${id(place)}["${place}"]`);
  const lines = [...all.keys()].sort().map((arrow) => {
    const [start, end] = arrow.split(' ');
    const count = values.get(arrow);
    return count === undefined
      ? `  ${id(start)} -.-> ${id(end)}`
      : `  ${id(start)} -->|${count}| ${id(end)}`;
  });
  return ['```mermaid', 'flowchart LR', ...nodes, ...lines, '```'].join('\n');
}

function drawing(edges, placeOf, keep = () => true) {
  const kept = (list) => list.filter(({ from, to }) => keep(from) && keep(to));
  const values = arrows(kept(edges.values), placeOf);
  const all = arrows(kept(edges.all), placeOf);
  const places = [...new Set([...all.keys()].flatMap((arrow) => arrow.split(' ')))].sort();
  return mermaid({ values, all, places });
}

const edges = { values: imports({ withTypes: false }), all: imports({ withTypes: true }) };
const isRule = (file) => ['domain', 'workflows'].includes(house(file));

writeFileSync(
  path.join(root, 'docs/import-graph.md'),
  `# Who imports whom

Drawn by \`npm run graph\` from the code; do not edit. Solid: values, with the number of imports.
Dotted: types only. The table these arrows must obey is in [design.md](design.md).

## The house

${drawing(edges, house)}

## Rules and procedures

${drawing(edges, room, isRule)}
`,
);
