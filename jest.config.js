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

/** A package adds what all its specs need (matchers, console guards) in one `jest.setup.ts` beside its package.json. */
const ownSetup = (folder) =>
  existsSync(new URL(`${folder}/jest.setup.ts`, import.meta.url)) ? [`<rootDir>/${folder}/jest.setup.ts`] : [];

const project = (name, { seconds, folder, ...settings }) => ({
  displayName: name,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': plainTypeScript },
  globals: { secondsPerTest: seconds },
  setupFilesAfterEnv: ['<rootDir>/scripts/testing/patience.mjs', ...ownSetup(folder)],
  ...settings,
});

export default {
  coverageReporters: [['text', { skipFull: true }], 'text-summary'],
  projects: [
    project('rule', {
      seconds: 60,
      folder: 'packages/rulebook',
      testMatch: ['<rootDir>/packages/rulebook/src/**/*.spec.ts', '<rootDir>/packages/testkit/src/**/*.spec.ts'],
    }),
    project('contract', {
      seconds: 10,
      folder: 'packages/contract',
      testMatch: ['<rootDir>/packages/contract/src/**/*.spec.ts'],
    }),
    project('api', {
      seconds: 60,
      folder: 'apps/api',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/prisma/**/*.spec.ts'],
      globalSetup: '<rootDir>/scripts/testing/start-database.mjs',
      globalTeardown: '<rootDir>/scripts/testing/stop-database.mjs',
      transform: { '^.+\\.ts$': nestTypeScript },
    }),
    project('screen', {
      seconds: 20,
      folder: 'apps/web',
      testMatch: ['<rootDir>/apps/web/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/web/node_modules/jest-environment-jsdom',
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      moduleNameMapper: {
        '\\.(css|svg|woff2)$': '<rootDir>/scripts/testing/asset.mjs',
        '^(\\.{1,2}/.*)\\.js$': '$1',
      },
      transform: { '^.+\\.tsx?$': reactTypeScript },
    }),
    project('tool', {
      seconds: 180,
      folder: 'scripts',
      testMatch: ['<rootDir>/scripts/**/*.spec.ts', '<rootDir>/bench/src/**/*.spec.ts'],
    }),
    project('flow', {
      seconds: 300,
      folder: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
    }),
  ],
};
