// What is real in each tier, and where its specs are. The names are those of the projects in jest.config.js.
import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from '../steps/workspace.mjs';

const everyLine = '{"global":{"branches":100,"functions":100,"lines":100,"statements":100}}';

export const tiers = [
  {
    name: 'rule',
    says: 'the rules hold, for all inputs',
    folders: ['packages/rulebook/src', 'packages/testkit/src'],
    spec: /\.spec\.ts$/,
    flags: [
      '--coverage',
      '--collectCoverageFrom=packages/rulebook/src/**/*.ts',
      '--collectCoverageFrom=!**/*.spec.ts',
      `--coverageThreshold=${everyLine}`,
    ],
  },
  {
    name: 'contract',
    says: 'what goes over the wire',
    folders: ['packages/contract/src'],
    spec: /\.spec\.ts$/,
    flags: [],
  },
  {
    name: 'api',
    says: 'acts, database and API on a real PostgreSQL',
    folders: ['apps/api', 'prisma'],
    spec: /\.spec\.ts$/,
    flags: ['--maxWorkers=2'],
  },
  {
    name: 'screen',
    says: 'what the user sees and can do',
    folders: ['apps/web'],
    spec: /\.spec\.tsx?$/,
    flags: ['--maxWorkers=2'],
  },
  {
    name: 'tool',
    says: 'start, stop, build and packaging',
    folders: ['scripts'],
    spec: /\.spec\.ts$/,
    flags: ['--runInBand'],
    needsBuild: true,
  },
  {
    name: 'flow',
    says: 'the built product in a real browser',
    folders: ['e2e'],
    spec: /\.e2e\.ts$/,
    flags: ['--runInBand'],
    needsBuild: true,
  },
];

/** The spec files of a tier; none means that the tier has not begun. */
export function specFilesOf({ folders, spec }) {
  return folders
    .filter((folder) => existsSync(inRoot(folder)))
    .flatMap((folder) => readdirSync(inRoot(folder), { recursive: true }))
    .filter((file) => spec.test(file) && !file.includes('node_modules') && !file.startsWith('dist/'));
}
