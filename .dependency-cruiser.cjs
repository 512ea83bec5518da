/**
 * The borders of docs/design.md, counted through every step: what a folder can reach, not only what it
 * imports. The graph is that of values: type-only imports vanish before the bundle and are judged
 * file by file by ESLint. A file that nothing reaches is found by `npm run unused`, which knows types too.
 */
const tests = '\\.test\\.tsx?$';
const lib = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`);
const anyLibrary = '(^|/)node_modules/';
const nodeBuiltIn = { dependencyTypes: ['core'] };
const ours = '^(domain|workflows|activities|api|worker|infra|web|test|docs)/';

const source = (path) => (typeof path === 'string' ? { path, pathNot: tests } : path);
const direct = (name, { from, to, why }) => ({
  name,
  comment: why,
  severity: 'error',
  from: source(from),
  to,
});
const unreachable = (name, { from, path, why }) =>
  direct(name, { from, to: { path, reachable: true }, why });
/** Of our own folders, only these. */
const only = (folder, { and = [], why }) =>
  direct(`${folder}-imports`, {
    from: `^${folder}/`,
    to: { path: ours, pathNot: [`^${folder}/`, ...and] },
    why,
  });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    direct('no-cycles', {
      from: { pathNot: tests },
      to: { circular: true },
      why: 'Two files that need each other are one file, or a third one is missing.',
    }),
    direct('no-unresolved', {
      from: {},
      to: { couldNotResolve: true },
      why: 'An import that leads nowhere hides what lies behind it from every rule below.',
    }),
    direct('no-import-of-tests', {
      from: { path: ours, pathNot: [tests, '^test/'] },
      to: { path: ['^test/', tests] },
      why: 'Tests are leaves.',
    }),

    only('domain', { why: 'The rules depend on nothing.' }),
    only('workflows', { and: ['^domain/'], why: 'A procedure is rules and waits.' }),
    only('activities', {
      and: ['^domain/', '^infra/'],
      why: 'Messages of workflows as types only.',
    }),
    only('api', {
      and: ['^domain/', '^infra/', '^workflows/[^/]+/messages\\.ts$'],
      why: 'Of the workflows only their messages.',
    }),
    only('worker', {
      and: ['^domain/', '^infra/', '^activities/'],
      why: 'Workflows are bundled by path.',
    }),
    only('infra', { and: ['^domain/'], why: 'infra/stack starts the processes, by path.' }),
    only('web', { why: 'The screen knows the API by its generated types.' }),

    direct('domain-libraries', {
      from: { path: '^domain/', pathNot: [tests, '^domain/(term|calendar)/'] },
      to: { path: anyLibrary },
      why: 'Pure functions and values; calendar arithmetic has one home.',
    }),
    direct('domain-term-libraries', {
      from: '^domain/(term|calendar)/',
      to: { path: anyLibrary, pathNot: lib('temporal-polyfill') },
      why: 'Of the libraries only temporal-polyfill.',
    }),
    direct('domain-is-pure', {
      from: '^domain/',
      to: nodeBuiltIn,
      why: 'No Node built-ins: the rules run in the workflow sandbox too.',
    }),
    direct('workflow-libraries', {
      from: '^workflows/',
      to: { path: anyLibrary, pathNot: lib('@temporalio/(workflow|common)') },
      why: 'Every library is paid again for each cached workflow.',
    }),
    direct('workflows-in-the-sandbox', {
      from: '^workflows/',
      to: nodeBuiltIn,
      why: 'There is no Node in the sandbox.',
    }),
    unreachable('workflows-reach-no-calendar', {
      from: '^workflows/',
      path: '^domain/(term|calendar)/',
      why: 'A workflow asks an activity for a term; the arithmetic would swell every cached workflow.',
    }),
    unreachable('workflows-reach-no-libraries', {
      from: '^workflows/',
      path: lib(
        '(temporal-polyfill|zod|typeorm|reflect-metadata|nodemailer|pg|i18next)',
        '@nestjs',
        '@temporalio/(client|worker|activity)',
      ),
      why: 'Weight and decorators break the bundle, far from the import that brought them in.',
    }),
    unreachable('workflows-reach-no-outside', {
      from: '^workflows/',
      path: '^(activities|api|worker|infra|web)/',
      why: 'Activities as types only.',
    }),
    unreachable('api-reaches-no-worker-sdk', {
      from: '^api/',
      path: lib('@temporalio/worker'),
      why: 'Loading it takes over the process signals: the API would survive SIGTERM.',
    }),
    unreachable('api-reaches-no-worker', {
      from: '^api/',
      path: '^(activities|worker)/',
      why: 'They share messages and tables, not code.',
    }),
    unreachable('activities-hold-no-client', {
      from: '^activities/',
      path: lib('@temporalio/client'),
      why: 'To start or tell a procedure an activity inserts a command.',
    }),
    direct('casl-in-access-only', {
      from: { path: ours, pathNot: [tests, '^infra/access/', '^test/'] },
      to: { path: lib('@casl/ability') },
      why: 'One importer of the ability engine.',
    }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    moduleSystems: ['es6', 'cjs'],
    doNotFollow: { path: 'node_modules' },
    // Our own build output only: many a library lives in a folder of that name.
    exclude: { path: ['^(web/)?dist/', '^test/replay/histories/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
