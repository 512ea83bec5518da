/**
 * The house rules a machine can check. Why each of them is there: STYLE.md.
 * `npm run lint` fails on the first warning; test/house/borders.test.ts proves that the rules bite.
 */
import path from 'node:path';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['test/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'];
const configFiles = ['**/*.config.{js,mjs,ts}'];

/* ---------------------------------------------------------------- who may import whom */

const element = (...types) => ({ to: { element: { types: { anyOf: types } } } });
const messages = { to: { file: { categories: 'messages' } } };
const library = (source) => ({ to: { module: { origin: 'external', source } } });
const anyLibrary = { to: { module: { origin: ['external', 'core'] } } };
const anything = { to: { module: { origin: ['local', 'external', 'core'] } } };
const asType = (selector) => ({ ...selector, dependency: { kind: 'type' } });
const from = (...types) => ({ from: { element: { types: { anyOf: types } } } });

const everyRule = ['domain', 'term', 'calendar'];

const borders = {
  plugins: { boundaries },
  settings: {
    'import/resolver': { [path.join(import.meta.dirname, 'eslint.resolver.cjs')]: {} },
    'boundaries/legacy-templates': false,
    'boundaries/elements': [
      { type: 'term', pattern: 'domain/term', partialMatch: false },
      { type: 'calendar', pattern: 'domain/calendar', partialMatch: false },
      ...['domain', 'workflows', 'activities', 'api', 'worker', 'infra', 'web', 'test'].map(
        (folder) => ({ type: folder, pattern: folder, partialMatch: false }),
      ),
    ],
    'boundaries/files': [
      { category: 'messages', pattern: 'workflows/*/messages.ts' },
      { category: 'test', pattern: '**/*.test.{ts,tsx}' },
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        message:
          '{{from.element.type}} may not import this ({{dependency.kind}}: {{dependency.source}}). The table is in docs/design.md; a type-only import needs "import type".',
        policies: [
          { ...from(...everyRule), allow: element(...everyRule) },
          { ...from('term', 'calendar'), allow: library('temporal-polyfill') },
          {
            ...from('workflows'),
            allow: [
              element('workflows', 'domain'),
              asType(element('activities', 'term')),
              library(['@temporalio/workflow', '@temporalio/common']),
            ],
          },
          {
            ...from('activities'),
            allow: [element('activities', 'infra', ...everyRule), asType(messages), anyLibrary],
          },
          {
            ...from('api'),
            allow: [
              element('api', 'infra', ...everyRule),
              messages,
              asType(element('workflows')),
              anyLibrary,
            ],
            disallow: library('@temporalio/worker'),
          },
          {
            ...from('worker'),
            allow: [element('worker', 'activities', 'infra', ...everyRule), anyLibrary],
          },
          { ...from('infra'), allow: [element('infra', ...everyRule), anyLibrary] },
          { ...from('web'), allow: [element('web'), anyLibrary] },
          { ...from('test'), allow: anything },
          { from: { file: { categories: 'test' } }, allow: anything },
        ],
      },
    ],
  },
};

/* ---------------------------------------------------------------- what may not be written */

const machineClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is given, never read: take the date or the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is given, never read: take the date or the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Time is given, never read: take the date or the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Time is given, never read: take the date or the instant as an argument.',
  },
];
const hostTimeZone = [
  {
    selector:
      'CallExpression[callee.property.name=/^[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]',
    message: 'Reads the time zone of the host. A civil date comes from domain/term.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: 'Reads the time zone of the host. A civil date comes from domain/term.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toLocale|toDateString$|toTimeString$)/]',
    message: 'Depends on the host. Sentences are made at the edge, from infra/texts.',
  },
  {
    selector: "MemberExpression[object.name='globalThis'][property.name='Intl']",
    message: 'Depends on the host. Sentences are made at the edge, from infra/texts.',
  },
];
const everyDate = {
  selector: "NewExpression[callee.name='Date']",
  message: 'The screen shows the dates it was given; it makes none.',
};
const noIntl = {
  name: 'Intl',
  message: 'Depends on the host; made at the edge, from infra/texts.',
};
const machineTimers = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  name,
  message: 'Every wait of a procedure goes through workflows/shared/wait.',
}));

const everywhere = [
  {
    selector: "Property[key.name='synchronize'][value.value=true]",
    message: 'The schema changes by migrations only.',
  },
  {
    selector: "MemberExpression[property.name='signalWithStart']",
    message: 'A procedure is started by a command row; see docs/adr/0003-one-command-table.md.',
  },
];
const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name everywhere.' },
  {
    selector: "ExportSpecifier[exported.name='default']",
    message: 'Named exports only: one name everywhere.',
  },
];
const databaseClock = {
  selector: "Property[key.name='default'] Literal[value=/now\\(\\)|current_(date|timestamp)/i]",
  message: 'A business date is passed in from the Clock, never filled in by SQL.',
};
const hiddenWaits = [
  {
    selector: "ImportDeclaration[source.value='@temporalio/workflow'] > ImportNamespaceSpecifier",
    message: 'Import by name, so that lint sees which parts of the SDK a workflow uses.',
  },
  {
    selector:
      "CallExpression[callee.object.name='CancellationScope'][callee.property.name='withTimeout']",
    message: 'Every wait of a procedure goes through workflows/shared/wait.',
  },
];

const children = {
  name: '@temporalio/workflow',
  importNames: ['executeChild', 'startChild'],
  message: 'No child workflows: docs/adr/0002-no-awaited-children-no-schedules.md.',
};
const rawWaits = {
  name: '@temporalio/workflow',
  importNames: ['sleep', 'condition'],
  message: 'Every wait of a procedure goes through workflows/shared/wait.',
};
const schedules = {
  name: '@temporalio/client',
  importNames: ['ScheduleClient'],
  message: 'No Schedules: docs/adr/0002-no-awaited-children-no-schedules.md.',
};
const temporalClient = {
  name: '@temporalio/client',
  message: 'No activity holds a Temporal client: to start or tell a procedure, insert a command.',
  allowTypeImports: false,
};
const casl = {
  group: ['@casl/ability', '@casl/ability/**'],
  message: 'Only infra/access knows CASL.',
};
const databaseDates = {
  name: 'typeorm',
  importNames: ['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn'],
  message: 'A business date is passed in from the Clock, never filled in by the ORM.',
};

const forbidSyntax = (...selectors) => ['error', ...everywhere, ...selectors];
/** A ban with a `group` covers every entry of a package, one with a `name` that entry only. */
const forbidImports = (...bans) => [
  'error',
  {
    paths: [children, schedules, databaseDates, ...bans.filter((ban) => ban.name)],
    patterns: bans.filter((ban) => ban.group),
  },
];

/* ---------------------------------------------------------------- two small rules of our own */

const house = {
  rules: {
    'kebab-case-files': {
      meta: { type: 'suggestion', schema: [] },
      create: (context) => ({
        Program(node) {
          const name = path.basename(context.filename);
          if (/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) return;
          context.report({ node, message: `File names are kebab-case: ${name}` });
        },
      }),
    },
    'max-parameters': {
      meta: { type: 'suggestion', schema: [{ type: 'integer' }] },
      create: (context) => ({
        ':not(MethodDefinition[kind="constructor"]) > :function'(node) {
          const [most] = context.options;
          if (node.params.length <= most) return;
          context.report({
            node,
            message: `${String(node.params.length)} parameters, at most ${String(most)}: pass one object with names.`,
          });
        },
      }),
    },
  },
};

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortSignal', 'AbortController']
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'])
    .concat(['structuredClone', 'performance', 'TextEncoder', 'TextDecoder', 'URLSearchParams'])
    .map((name) => [name, 'readonly']),
);

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    'node_modules/**',
    'coverage/**',
    'reports/**',
    '.stryker-tmp/**',
    '.cache/**',
    'infra/temporal/bin/**',
    'test/replay/histories/**',
    'test/browser/.out/**',
    'test-results/**',
    'web/lib/api-types.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  // Scripts that run before anything is built: Node built-ins only, so no type information.
  {
    files: ['**/*.{js,mjs,cjs}'],
    plugins: { house },
    languageOptions: { globals: nodeGlobals },
    rules: { 'house/kebab-case-files': 'error', 'house/max-parameters': ['error', 3] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, borders],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'house/kebab-case-files': 'error',
      'house/max-parameters': ['error', 3],
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': forbidSyntax(...namedExports),
      '@typescript-eslint/no-restricted-imports': forbidImports(casl),
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Nest modules are empty classes that carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Brackets say that a key of a record may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },

  // Floors: later blocks replace the lists of earlier ones, so each names its whole list.
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts', 'activities/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['domain/**/*.ts', 'api/**/*.ts'],
    rules: {
      'no-restricted-syntax': forbidSyntax(...namedExports, ...machineClock, ...hostTimeZone),
      'no-restricted-globals': ['error', noIntl],
    },
  },
  {
    files: ['api/session/**/*.ts'],
    rules: { 'no-restricted-syntax': forbidSyntax(...namedExports, ...hostTimeZone) },
  },
  {
    files: ['activities/**/*.ts'],
    rules: {
      'no-restricted-syntax': forbidSyntax(...namedExports, ...machineClock, ...hostTimeZone),
      'no-restricted-globals': ['error', noIntl],
      '@typescript-eslint/no-restricted-imports': forbidImports(casl, temporalClient),
    },
  },
  {
    // Nest's options and TypeORM's rows are classes used as shapes: an object literal is what they expect.
    files: ['api/**/*.ts', 'infra/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // supertest gives every body as `any`; what these tests assert is what is in it.
    files: ['test/integration/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-syntax': forbidSyntax(
        ...namedExports,
        ...machineClock,
        ...hostTimeZone,
        ...hiddenWaits,
      ),
      'no-restricted-globals': ['error', noIntl, ...machineTimers],
      '@typescript-eslint/no-restricted-imports': forbidImports(casl, rawWaits),
    },
  },
  {
    // The one place that waits; there Date.now() is the workflow's own time.
    files: ['workflows/shared/wait.ts'],
    rules: {
      'no-restricted-syntax': forbidSyntax(...namedExports, ...hostTimeZone),
      '@typescript-eslint/no-restricted-imports': forbidImports(casl),
    },
  },
  {
    files: ['infra/database/**/*.ts'],
    rules: { 'no-restricted-syntax': forbidSyntax(...namedExports, databaseClock) },
  },
  {
    files: ['infra/access/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': forbidImports() },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': forbidSyntax(
        ...namedExports,
        ...machineClock,
        ...hostTimeZone,
        everyDate,
      ),
      'no-restricted-globals': ['error', noIntl],
      // The router is steered by throwing.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            {
              from: 'package',
              package: '@tanstack/router-core',
              name: ['Redirect', 'NotFoundError'],
            },
          ],
        },
      ],
      // React calls an async event handler and does not look at what it returns.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },

  {
    // The one place of the web app that turns given instants and amounts into words.
    files: ['web/lib/format.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },

  // Tests may read any clock and import anything, but keep types, names and the ban on `any`.
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...namedExports],
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A table of cases hands its columns over by position.
    files: ['**/*.test.{ts,tsx}'],
    rules: { 'house/max-parameters': 'off' },
  },
  {
    files: configFiles,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-restricted-syntax': forbidSyntax() },
  },
);
