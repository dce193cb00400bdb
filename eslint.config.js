// Only what needs types, and what is ours alone to forbid; Biome does the rest.
import tseslint from 'typescript-eslint';

const typeScript = [
  'packages/*/src/**/*.ts',
  'apps/*/src/**/*.{ts,tsx}',
  'prisma/{src,seed}/**/*.ts',
  'e2e/**/*.ts',
  'bench/**/*.ts',
];

const bannedEverywhere = [
  {
    selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
    message: 'Text glued into SQL is how data leaks; use the tagged form.',
  },
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]",
    message: 'Fakes are passed in (clock, mail, random ids); modules are never replaced.',
  },
];

const bannedInRules = [
  { selector: ':function[async=true]', message: 'A rule answers at once; it does no I/O.' },
  { selector: 'AwaitExpression', message: 'A rule answers at once; it does no I/O.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'A rule gives the same answer twice; chance is passed in.',
  },
  { selector: 'ClassDeclaration', message: 'A rule is data in, data out: plain functions on readonly types.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '**/paraglide/**', '**/*.d.ts'] },
  {
    files: typeScript,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...bannedEverywhere],
    },
  },
  {
    files: ['packages/rulebook/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'error',
      'no-restricted-syntax': ['error', ...bannedEverywhere, ...bannedInRules],
    },
  },
);
