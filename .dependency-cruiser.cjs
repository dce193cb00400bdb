// Who may import whom (docs/architecture.md). Every rule is an error from the first commit.
const spec = '\\.(spec|e2e)\\.tsx?$';
const testOnly = `${spec}|/testing/|jest\\.setup\\.ts$|^(e2e|bench|packages/testkit)/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one thing, or one of them has two jobs.',
      {},
      { circular: true },
    ),
    forbid('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'declared',
      'A package may only use what its own package.json names.',
      { path: '^(apps|packages|prisma|e2e|bench)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-dependencies',
      'What runs in production is a dependency, not a development dependency.',
      { path: '^(apps|packages|prisma)/[^/]*/?(src|seed)/', pathNot: testOnly },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'rulebook-imports-nothing',
      'The rules depend on nothing, so that anyone can check them and any place can run them.',
      { path: '^packages/rulebook/src/', pathNot: spec },
      { pathNot: '^packages/rulebook/src/' },
    ),
    forbid(
      'contract-is-zod-and-rules',
      'The contract knows zod and the ids, codes and limits of the rulebook.',
      { path: '^packages/contract/src/', pathNot: spec },
      { pathNot: '^packages/(contract/src/|rulebook/src/index\\.ts$)|node_modules/zod/' },
    ),
    forbid(
      'one-entry',
      'A package is used through its one entry.',
      { path: '^(apps|packages|prisma|e2e|bench)/([^/]+)/' },
      {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/[^/]+/src/index\\.ts$|^$1/$2/',
      },
    ),
    forbid(
      'one-database-entry',
      'The database package is used through its entry, and by tests through its testing entry.',
      { pathNot: '^(prisma|scripts)/' },
      { path: '^prisma/', pathNot: '^prisma/src/(testing/)?index\\.ts$' },
    ),
    forbid(
      'test-code-stays-out',
      'Product code never runs on what is made for tests.',
      { path: '^(apps|packages|prisma)/', pathNot: testOnly },
      { path: '^packages/testkit/|^prisma/src/testing/' },
    ),
    forbid(
      'features-meet-in-public',
      'One feature of the API uses another only through its public.ts.',
      { path: '^apps/api/src/features/([^/]+)/', pathNot: spec },
      { path: '^apps/api/src/features/', pathNot: '^apps/api/src/features/$1/|/public\\.ts$' },
    ),
    forbid(
      'platform-knows-no-feature',
      'The platform has no words of the domain.',
      { path: '^apps/api/src/platform/', pathNot: spec },
      { path: '^apps/api/src/features/' },
    ),
    forbid(
      'sql-in-its-place',
      'The database is spoken to in repositories and queries, within the transaction that the platform opened.',
      { path: '^apps/api/src/features/', pathNot: `${spec}|\\.repository\\.ts$|/queries/` },
      { path: '^prisma/|node_modules/(pg|@prisma/[^/]+|sql-template-tag)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'api-is-not-web',
      'Server and screens share only the contract and the rules.',
      { path: '^apps/api/' },
      { path: '^apps/web/' },
    ),
    forbid(
      'web-is-not-api',
      'Server and screens share only the contract and the rules.',
      { path: '^apps/web/' },
      { path: '^(apps/api|prisma)/' },
    ),
    forbid(
      'screens-meet-in-routes',
      'Features of the web app do not know each other; routes put them together.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    ),
    forbid(
      'shared-is-below-features',
      'What is shared knows nothing of who shares it.',
      { path: '^apps/web/src/(ui|shared)/' },
      { path: '^apps/web/src/(features|app)/' },
    ),
    forbid(
      'ui-is-lowest',
      'Building blocks have no data and no domain words.',
      { path: '^apps/web/src/ui/', pathNot: spec },
      { path: '^apps/web/src/shared/|^packages/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsConfig: { fileName: 'tsconfig.check.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
