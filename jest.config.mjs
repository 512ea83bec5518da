/** Tests run on CommonJS compiled by SWC: Nest 12 is ESM only and Jest on Node 20 cannot require ESM. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|js|mjs)$': '<rootDir>/test/support/jest-transform.cjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.stryker-tmp'],
};
const onStack = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/after-env.ts'],
};
const underStryker = process.env.STRYKER_MUTATOR_WORKER !== undefined;
const tiers = {
  rules: {
    testMatch: ['<rootDir>/{domain,workflows,activities,api,infra,worker,web}/**/*.test.ts'],
    setupFiles: underStryker ? ['<rootDir>/test/support/fewer-examples.ts'] : [],
  },
  house: { testMatch: ['<rootDir>/test/house/**/*.test.ts'] },
  procedures: { testMatch: ['<rootDir>/test/procedures/**/*.test.ts'], ...onStack },
  replay: { testMatch: ['<rootDir>/test/replay/**/*.test.ts'] },
  integration: { testMatch: ['<rootDir>/test/integration/**/*.test.ts'], ...onStack },
  faults: { testMatch: ['<rootDir>/test/faults/**/*.test.ts'], ...onStack },
};
const tier = process.env.TIER ?? 'rules';
export default { ...shared, ...tiers[tier] };
