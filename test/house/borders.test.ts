import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * The house rules bite. A scratch tree holds one small file per rule: what must be refused beside what
 * must pass. Each tool then runs once, as `npm run lint` and `npm run borders` do, over that tree.
 */
const repository = process.cwd();
let tree: string;

interface Sample {
  file: string;
  code: string;
  /** The rules that must speak up; none means that the file must pass. */
  lint?: string[];
  borders?: string[];
}

const lines = (...text: string[]): string => `${text.join('\n')}\n`;
const uses = (name: string, from: string): string =>
  lines(`import { ${name} } from '${from}';`, '', `export const kept = [${name}];`);
const usesType = (name: string, from: string): string =>
  lines(`import type { ${name} } from '${from}';`, '', `export type Kept = ${name};`);
const exportsValue = (name: string): string => lines(`export const ${name} = 1;`);

const border = ['boundaries/dependencies'];
const syntax = ['no-restricted-syntax'];
const global = ['no-restricted-globals'];
const bannedImport = ['@typescript-eslint/no-restricted-imports'];

/** What the samples import; every one of these must pass. */
const standing: Sample[] = [
  {
    file: 'domain/money/cents.ts',
    code: lines('export const cents = 1;', 'export interface Cents { cents: number }'),
  },
  {
    file: 'domain/term/term.ts',
    code: lines(
      "import { Temporal } from 'temporal-polyfill';",
      '',
      "export const term = Temporal.PlainDate.from('2031-02-28').toString();",
      'export interface Term { date: string }',
    ),
  },
  { file: 'domain/calendar/calendar.ts', code: exportsValue('calendar') },
  { file: 'domain/outlook/outlook.ts', code: uses('term', '../term/term.js') },
  {
    file: 'workflows/arrears/messages.ts',
    code: lines(
      "import { defineSignal } from '@temporalio/workflow';",
      '',
      "export const bellSignal = defineSignal('bell');",
      'export interface Bell { id: string }',
    ),
  },
  {
    file: 'workflows/arrears/workflow.ts',
    code: lines(
      "import type { Ledger } from '../../activities/ledger/ledger.js';",
      "import { cents } from '../../domain/money/cents.js';",
      "import type { Term } from '../../domain/term/term.js';",
      '',
      'export function arrears(ledger: Ledger, until: Term): [number, Ledger, Term] {',
      '  return [cents, ledger, until];',
      '}',
    ),
  },
  {
    file: 'workflows/shared/wait.ts',
    code: lines(
      "import { condition, sleep } from '@temporalio/workflow';",
      '',
      'export const wait = { condition, sleep, today: (): number => Date.now() };',
    ),
  },
  {
    file: 'activities/ledger/ledger.ts',
    code: lines(
      "import pg from 'pg';",
      "import { term } from '../../domain/term/term.js';",
      "import { source } from '../../infra/database/source.js';",
      "import type { Bell } from '../../workflows/arrears/messages.js';",
      '',
      'export interface Ledger { bell: Bell }',
      'export const ledger = [pg, term, source];',
    ),
  },
  { file: 'infra/database/source.ts', code: uses('cents', '../../domain/money/cents.js') },
  {
    file: 'infra/clock/clock.ts',
    code: lines('export const machineTime = (): number => Date.now();'),
  },
  { file: 'infra/access/policy.ts', code: uses('AbilityBuilder', '@casl/ability') },
  { file: 'infra/temporal/worker-sdk.ts', code: uses('Worker', '@temporalio/worker') },
  { file: 'infra/temporal/client.ts', code: uses('Client', '@temporalio/client') },
  {
    file: 'api/arrears/arrears.service.ts',
    code: lines(
      "import type { Client } from '@temporalio/client';",
      "import { source } from '../../infra/database/source.js';",
      "import { bellSignal } from '../../workflows/arrears/messages.js';",
      "import type { arrears } from '../../workflows/arrears/workflow.js';",
      '',
      'export type Start = [typeof arrears, Client];',
      'export const kept = [source, bellSignal];',
    ),
  },
  {
    file: 'api/session/session.ts',
    code: lines('export const expiresAt = (): number => Date.now() + 1;'),
  },
  {
    file: 'worker/main.ts',
    code: lines(
      "import { ledger } from '../activities/ledger/ledger.js';",
      "import { Worker } from '@temporalio/worker';",
      '',
      'export const kept = [Worker, ledger];',
    ),
  },
  {
    file: 'web/app/page.tsx',
    code: lines(
      "import { useState } from 'react';",
      "import type { paths } from '../lib/api-types.js';",
      '',
      'export function Page(): [paths, number] {',
      '  return useState<number>(0) as unknown as [paths, number];',
      '}',
    ),
  },
  { file: 'web/lib/api-types.ts', code: lines('export type paths = Record<string, never>;') },
  {
    file: 'test/procedures/story.test.ts',
    code: lines(
      "import { Worker } from '@temporalio/worker';",
      "import { kept } from '../../api/arrears/arrears.service.js';",
      "import { arrears } from '../../workflows/arrears/workflow.js';",
      '',
      'export const everything = [Worker, kept, arrears, new Date()];',
    ),
  },
  {
    file: 'domain/money/cents.test.ts',
    code: lines(
      "import { expect } from '@jest/globals';",
      "import fc from 'fast-check';",
      "import { cents } from './cents.js';",
      '',
      'expect([fc, cents]).toHaveLength(2);',
    ),
  },
  {
    file: 'api/arrears/nest.service.ts',
    code: lines(
      "import { Injectable, Module } from '@nestjs/common';",
      "import { Clock } from './clock.service.js';",
      '',
      '@Injectable()',
      'export class NestService {',
      '  constructor(readonly a: Clock, readonly b: Clock, readonly c: Clock, readonly d: Clock) {}',
      '}',
      '',
      '@Module({ providers: [NestService] })',
      'export class NestModule {}',
    ),
  },
  {
    file: 'api/arrears/clock.service.ts',
    code: lines('export class Clock { readonly zone = 1; }'),
  },
];

/** One fault each. */
const faults: Sample[] = [
  // Who may import whom.
  {
    file: 'domain/money/a.ts',
    code: uses('source', '../../infra/database/source.js'),
    lint: border,
    borders: ['domain-imports'],
  },
  {
    file: 'domain/money/b.ts',
    code: uses('z', 'zod'),
    lint: border,
    borders: ['domain-libraries'],
  },
  {
    file: 'domain/money/c.ts',
    code: uses('randomUUID', 'node:crypto'),
    lint: border,
    borders: ['domain-is-pure'],
  },
  {
    file: 'domain/money/d.ts',
    code: uses('Temporal', 'temporal-polyfill'),
    lint: border,
    borders: ['domain-libraries'],
  },
  {
    file: 'domain/term/a.ts',
    code: uses('z', 'zod'),
    lint: border,
    borders: ['domain-term-libraries'],
  },
  {
    file: 'domain/money/e.ts',
    code: usesType('Bell', '../../workflows/arrears/messages.js'),
    lint: border,
  },
  {
    file: 'workflows/arrears/a.ts',
    code: uses('term', '../../domain/term/term.js'),
    lint: border,
    borders: ['workflows-reach-no-calendar', 'workflows-reach-no-libraries'],
  },
  {
    file: 'workflows/arrears/b.ts',
    code: uses('calendar', '../../domain/calendar/calendar.js'),
    lint: border,
    borders: ['workflows-reach-no-calendar'],
  },
  {
    file: 'workflows/arrears/c.ts',
    code: uses('kept', '../../domain/outlook/outlook.js'),
    borders: ['workflows-reach-no-calendar', 'workflows-reach-no-libraries'],
  },
  {
    file: 'workflows/arrears/d.ts',
    code: uses('ledger', '../../activities/ledger/ledger.js'),
    lint: border,
    borders: [
      'workflows-imports',
      'workflows-reach-no-outside',
      'workflows-reach-no-calendar',
      'workflows-reach-no-libraries',
    ],
  },
  {
    file: 'workflows/arrears/e.ts',
    code: uses('z', 'zod'),
    lint: border,
    borders: ['workflow-libraries', 'workflows-reach-no-libraries'],
  },
  {
    file: 'workflows/arrears/f.ts',
    code: uses('randomUUID', 'node:crypto'),
    lint: border,
    borders: ['workflows-in-the-sandbox'],
  },
  {
    file: 'workflows/arrears/g.ts',
    code: usesType('Start', '../../api/arrears/arrears.service.js'),
    lint: border,
  },
  {
    file: 'activities/ledger/a.ts',
    code: uses('bellSignal', '../../workflows/arrears/messages.js'),
    lint: border,
    borders: ['activities-imports'],
  },
  {
    file: 'activities/ledger/b.ts',
    code: usesType('Start', '../../api/arrears/arrears.service.js'),
    lint: border,
  },
  {
    file: 'activities/ledger/c.ts',
    code: uses('Client', '@temporalio/client'),
    lint: bannedImport,
    borders: ['activities-hold-no-client'],
  },
  {
    file: 'activities/ledger/d.ts',
    code: uses('kept', '../../infra/temporal/client.js'),
    borders: ['activities-hold-no-client'],
  },
  {
    file: 'api/arrears/a.ts',
    code: uses('Worker', '@temporalio/worker'),
    lint: border,
    borders: ['api-reaches-no-worker-sdk'],
  },
  {
    file: 'api/arrears/b.ts',
    code: uses('kept', '../../infra/temporal/worker-sdk.js'),
    borders: ['api-reaches-no-worker-sdk'],
  },
  {
    file: 'api/arrears/c.ts',
    code: uses('ledger', '../../activities/ledger/ledger.js'),
    lint: border,
    borders: ['api-imports', 'api-reaches-no-worker'],
  },
  {
    file: 'api/arrears/d.ts',
    code: uses('arrears', '../../workflows/arrears/workflow.js'),
    lint: border,
    borders: ['api-imports'],
  },
  {
    file: 'api/arrears/e.ts',
    code: uses('kept', '../../worker/main.js'),
    lint: border,
    borders: ['api-imports', 'api-reaches-no-worker', 'api-reaches-no-worker-sdk'],
  },
  {
    file: 'api/arrears/f.ts',
    code: uses('AbilityBuilder', '@casl/ability'),
    lint: bannedImport,
    borders: ['casl-in-access-only'],
  },
  {
    file: 'api/arrears/g.ts',
    code: uses('rulesToCondition', '@casl/ability/extra'),
    lint: bannedImport,
    borders: ['casl-in-access-only'],
  },
  {
    file: 'worker/a.ts',
    code: uses('arrears', '../workflows/arrears/workflow.js'),
    lint: border,
    borders: ['worker-imports'],
  },
  {
    file: 'infra/clock/a.ts',
    code: uses('ledger', '../../activities/ledger/ledger.js'),
    lint: border,
    borders: ['infra-imports'],
  },
  {
    file: 'infra/clock/b.ts',
    code: uses('everything', '../../test/procedures/story.test.js'),
    lint: border,
    borders: ['infra-imports', 'no-import-of-tests'],
  },
  {
    file: 'web/app/a.ts',
    code: uses('cents', '../../domain/money/cents.js'),
    lint: border,
    borders: ['web-imports'],
  },
  {
    file: 'web/app/b.ts',
    code: usesType('Start', '../../api/arrears/arrears.service.js'),
    lint: border,
  },
  {
    file: 'infra/clock/egg.ts',
    code: lines("import { hen } from './hen.js';", '', 'export const egg = (): number => hen();'),
    borders: ['no-cycles'],
  },
  {
    file: 'infra/clock/hen.ts',
    code: lines("import { egg } from './egg.js';", '', 'export const hen = (): number => egg();'),
  },
  {
    file: 'infra/clock/lost.ts',
    code: lines("export * from './nowhere.js';"),
    borders: ['no-unresolved'],
  },

  // Time.
  ...['domain/money', 'workflows/arrears', 'activities/ledger', 'api/arrears', 'web/app'].flatMap(
    (folder) => [
      {
        file: `${folder}/time-a.ts`,
        code: lines('export const now = (): number => Date.now();'),
        lint: syntax,
      },
      {
        file: `${folder}/time-b.ts`,
        code: lines('export const now = (): Date => new Date();'),
        lint: syntax,
      },
      {
        file: `${folder}/time-c.ts`,
        code: lines("export const shown = (): string => new Intl.NumberFormat('nl-BE').format(1);"),
        lint: global,
      },
      {
        file: `${folder}/time-d.ts`,
        code: lines(
          "export const shown = (cents: number): string => cents.toLocaleString('nl-BE');",
        ),
        lint: syntax,
      },
      {
        file: `${folder}/time-e.ts`,
        code: lines('export const day = (date: Date): number => date.getDay();'),
        lint: syntax,
      },
      {
        file: `${folder}/time-f.ts`,
        code: lines('export const date = (): Date => new Date(2031, 0, 31);'),
        lint: syntax,
      },
    ],
  ),
  {
    file: 'domain/term/time.ts',
    code: lines(
      "import { Temporal } from 'temporal-polyfill';",
      '',
      'export const today = (): string => Temporal.Now.plainDateISO().toString();',
    ),
    lint: syntax,
  },
  {
    file: 'web/app/time.ts',
    code: lines('export const date = (text: string): Date => new Date(text);'),
    lint: syntax,
  },
  {
    file: 'api/session/time.ts',
    code: lines('export const day = (date: Date): number => date.getDate();'),
    lint: syntax,
  },

  // Temporal and the database.
  {
    file: 'workflows/arrears/wait-a.ts',
    code: uses('sleep', '@temporalio/workflow'),
    lint: bannedImport,
  },
  {
    file: 'workflows/arrears/wait-b.ts',
    code: uses('condition', '@temporalio/workflow'),
    lint: bannedImport,
  },
  {
    file: 'workflows/arrears/wait-c.ts',
    code: lines("import * as wf from '@temporalio/workflow';", '', 'export const wait = wf.sleep;'),
    lint: [...syntax, ...bannedImport],
  },
  {
    file: 'workflows/arrears/wait-d.ts',
    code: lines('export const wait = (ring: () => void): unknown => setTimeout(ring, 1);'),
    lint: global,
  },
  {
    file: 'workflows/arrears/child-a.ts',
    code: uses('executeChild', '@temporalio/workflow'),
    lint: bannedImport,
  },
  {
    file: 'workflows/shared/child-b.ts',
    code: uses('startChild', '@temporalio/workflow'),
    lint: bannedImport,
  },
  {
    file: 'api/arrears/start.ts',
    code: lines(
      'export const start = (client: { signalWithStart: () => void }): void => { client.signalWithStart(); };',
    ),
    lint: syntax,
  },
  {
    file: 'infra/database/synchronize.ts',
    code: lines('export const options = { synchronize: true };'),
    lint: syntax,
  },
  {
    file: 'infra/database/created.ts',
    code: uses('CreateDateColumn', 'typeorm'),
    lint: bannedImport,
  },
  {
    file: 'infra/database/now.ts',
    code: lines("export const column = { default: () => 'now()' };"),
    lint: syntax,
  },

  // Types and shape.
  {
    file: 'infra/clock/promise-a.ts',
    code: lines(
      'const late = (): Promise<number> => Promise.resolve(1);',
      '',
      'export function run(): void {',
      '  late();',
      '}',
    ),
    lint: ['@typescript-eslint/no-floating-promises'],
  },
  {
    file: 'infra/clock/promise-b.ts',
    code: lines(
      'export const run = (each: (act: () => void) => void): void => {',
      '  each(async () => { await Promise.resolve(); });',
      '};',
    ),
    lint: ['@typescript-eslint/no-misused-promises'],
  },
  {
    file: 'infra/clock/promise-c.ts',
    code: lines(
      'export async function run(late: () => Promise<number>, end: () => void): Promise<number> {',
      '  try {',
      '    return late();',
      '  } finally {',
      '    end();',
      '  }',
      '}',
    ),
    lint: ['@typescript-eslint/return-await'],
  },
  {
    file: 'infra/clock/switch.ts',
    code: lines(
      "export function shade(colour: 'red' | 'blue'): number {",
      '  switch (colour) {',
      "    case 'red':",
      '      return 1;',
      '  }',
      '  return 2;',
      '}',
    ),
    lint: ['@typescript-eslint/switch-exhaustiveness-check'],
  },
  {
    file: 'infra/clock/bang.ts',
    code: lines('export const first = (list: string[]): string => list[0]!;'),
    lint: ['@typescript-eslint/no-non-null-assertion'],
  },
  {
    file: 'infra/clock/any.ts',
    code: lines('export const kept: any[] = [];'),
    lint: ['@typescript-eslint/no-explicit-any'],
  },
  {
    file: 'infra/clock/type-import.ts',
    code: lines(
      "import { Term } from '../../domain/term/term.js';",
      '',
      'export type Kept = Term;',
    ),
    lint: ['@typescript-eslint/consistent-type-imports'],
  },
  {
    file: 'domain/money/untyped.ts',
    code: lines('export function double(cents: number) {', '  return cents * 2;', '}'),
    lint: ['@typescript-eslint/explicit-module-boundary-types'],
  },
  {
    file: 'domain/money/many.ts',
    code: lines(
      'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
    ),
    lint: ['house/max-parameters'],
  },
  {
    file: 'domain/money/camelCase.ts',
    code: exportsValue('cents'),
    lint: ['house/kebab-case-files'],
  },
  { file: 'domain/money/default.ts', code: lines('export default 1;'), lint: syntax },
  {
    file: 'web/app/hook.tsx',
    code: lines(
      "import { useState } from 'react';",
      '',
      'export function Page(open: boolean): number {',
      '  if (!open) return 0;',
      '  return useState<number>(0)[0];',
      '}',
    ),
    lint: ['react-hooks/rules-of-hooks'],
  },
  {
    file: 'domain/money/idle-excuse.ts',
    code: lines('// eslint-disable-next-line no-console', 'export const cents = 1;'),
    lint: ['(unused excuse)'],
  },
];

const samples = [...standing, ...faults];

interface LintResult {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}
interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

const collect = (pairs: [file: string, rule: string][]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [file, rule] of pairs) found.set(file, (found.get(file) ?? new Set()).add(rule));
  return found;
};

function runNode(script: string, args: string[]): string {
  const run = spawnSync(
    process.execPath,
    [path.join(repository, 'node_modules', script), ...args],
    {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  return run.stdout;
}

function lint(): Map<string, Set<string>> {
  const config = path.join(repository, 'eslint.config.mjs');
  const results = JSON.parse(
    runNode('eslint/bin/eslint.js', ['--config', config, '--format', 'json', '.']),
  ) as LintResult[];
  return collect(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }): [string, string] => [
        path.relative(tree, filePath),
        ruleId ?? (message.startsWith('Unused eslint-disable') ? '(unused excuse)' : message),
      ]),
    ),
  );
}

function cruise(): Map<string, Set<string>> {
  const config = path.join(repository, '.dependency-cruiser.cjs');
  const folders = ['domain', 'workflows', 'activities', 'api', 'worker', 'infra', 'web', 'test'];
  const result = JSON.parse(
    runNode('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      config,
      '--output-type',
      'json',
      ...folders,
    ]),
  ) as Cruise;
  return collect(result.summary.violations.map(({ from, rule }) => [from, rule.name]));
}

function plantTree(): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'house-rules-')));
  for (const { file, code } of samples) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), code);
  }
  fs.symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  fs.copyFileSync(path.join(repository, 'package.json'), path.join(root, 'package.json'));
  const tsconfig = execFileSync(
    process.execPath,
    [path.join(repository, 'node_modules/typescript/bin/tsc'), '-p', repository, '--showConfig'],
    { encoding: 'utf8' },
  );
  const { compilerOptions } = JSON.parse(tsconfig) as { compilerOptions: Record<string, unknown> };
  fs.writeFileSync(
    path.join(root, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...compilerOptions, jsx: 'react-jsx' },
      exclude: ['node_modules'],
    }),
  );
  return root;
}

const sorted = (rules: Iterable<string> = []): string[] => [...new Set(rules)].sort();

describe('house rules', () => {
  let linted: Map<string, Set<string>>;
  let cruised: Map<string, Set<string>>;

  beforeAll(() => {
    tree = plantTree();
    linted = lint();
    cruised = cruise();
  }, 120_000);
  afterAll(() => {
    fs.rmSync(tree, { recursive: true, force: true });
  });

  it.each(standing)('lets $file pass', ({ file }) => {
    expect(sorted(linted.get(file))).toEqual([]);
    expect(sorted(cruised.get(file))).toEqual([]);
  });

  it.each(faults.filter((fault) => fault.lint))('lint refuses $file', ({ file, lint }) => {
    expect(sorted(linted.get(file))).toEqual(sorted(lint));
  });

  it.each(faults.filter((fault) => fault.borders))(
    'the borders refuse $file',
    ({ file, borders }) => {
      expect(sorted(cruised.get(file))).toEqual(sorted(borders));
    },
  );
});
