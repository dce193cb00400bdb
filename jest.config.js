import { existsSync } from 'node:fs';

/** Tests run from source: workspace packages through the `source` condition, `.js` specifiers onto their `.ts` file. */
const swc = (jsc) => ['@swc/jest', { swcrc: false, sourceMaps: 'inline', jsc: { target: 'es2024', ...jsc } }];
const plainTypeScript = swc({ parser: { syntax: 'typescript' } });
const nestTypeScript = swc({
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
});
const reactTypeScript = swc({
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' } },
});

const project = (name, settings) => ({
  displayName: name,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': plainTypeScript },
  ...settings,
});

/** A package adds what all its specs need (matchers, console guards) in one `jest.setup.ts` beside its package.json. */
const ownSetup = (folder) =>
  existsSync(new URL(`${folder}/jest.setup.ts`, import.meta.url))
    ? { setupFilesAfterEnv: [`<rootDir>/${folder}/jest.setup.ts`] }
    : {};

export default {
  coverageReporters: [['text', { skipFull: true }], 'text-summary'],
  projects: [
    project('rule', {
      testMatch: ['<rootDir>/packages/rulebook/src/**/*.spec.ts', '<rootDir>/packages/testkit/src/**/*.spec.ts'],
    }),
    project('contract', { testMatch: ['<rootDir>/packages/contract/src/**/*.spec.ts'] }),
    project('api', {
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/prisma/**/*.spec.ts'],
      globalSetup: '<rootDir>/scripts/testing/start-database.mjs',
      globalTeardown: '<rootDir>/scripts/testing/stop-database.mjs',
      transform: { '^.+\\.ts$': nestTypeScript },
      testTimeout: 30_000,
      ...ownSetup('apps/api'),
    }),
    project('screen', {
      testMatch: ['<rootDir>/apps/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/web/node_modules/jest-environment-jsdom',
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      moduleNameMapper: {
        '\\.(css|svg|woff2)$': '<rootDir>/scripts/testing/asset.mjs',
        '^(\\.{1,2}/.*)\\.js$': '$1',
      },
      transform: { '^.+\\.tsx?$': reactTypeScript },
      testTimeout: 20_000,
      ...ownSetup('apps/web'),
    }),
    project('tool', { testMatch: ['<rootDir>/scripts/**/*.spec.ts'], testTimeout: 60_000 }),
    project('flow', {
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
      testTimeout: 300_000,
      ...ownSetup('e2e'),
    }),
  ],
};
