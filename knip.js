/** Style sheets use packages too, by `@import` and by `url('@…')`: here as a module would say it. */
const css = (text) =>
  [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]|url\(['"](@[^'"]+)['"]\)/g)]
    .map(([, sheet, file]) => `import '${sheet ?? file}';`)
    .join('\n');

/** @type {import('knip').KnipConfig} */
export default {
  compilers: { css },
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/testing/*.mjs', 'scripts/serve/end-with-parent.mjs', 'scripts/**/*.spec.ts'],
      project: ['scripts/**/*.{mjs,ts}'],
      // Both belong to apps/web; the root only names them in a setting.
      ignoreDependencies: ['vite', 'jest-environment-jsdom'],
    },
    'packages/*': { entry: ['src/**/*.spec.ts'], project: ['src/**/*.ts'] },
    prisma: {
      entry: ['seed/index.ts', '{src,seed}/**/*.spec.ts'],
      project: ['src/**/*.ts', 'seed/**/*.ts'],
      // What the generated client imports.
      ignoreDependencies: ['@prisma/client'],
    },
    'apps/api': { entry: ['src/main.ts', 'src/**/*.spec.ts'], project: ['src/**/*.ts'] },
    'apps/web': {
      entry: ['src/app/main.tsx', 'src/**/*.spec.{ts,tsx}'],
      project: ['src/**/*.{ts,tsx,css}'],
      ignoreDependencies: ['jest-environment-jsdom', '@inlang/plugin-message-format'],
    },
    e2e: { entry: ['**/*.e2e.ts'], project: ['**/*.ts'] },
    // Each peer is a process of its own.
    bench: { entry: ['src/main.ts', 'src/peers/*.ts', 'src/**/*.spec.ts'], project: ['src/**/*.ts'] },
  },
};
