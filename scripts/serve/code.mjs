// The product's own code, as built or from source, for whoever starts the product. By file and not by a package's
// entry: the process that only starts things needs neither Prisma's client nor its memory.
export const built = {
  database: (file) => import(`../../prisma/dist/src/${file}.js`),
  config: () => import('../../apps/api/dist/platform/config/config.js'),
};

/** From source; only after run-typescript.mjs was loaded. */
export const source = {
  database: (file) => import(`../../prisma/src/${file}.ts`),
  config: () => import('../../apps/api/src/platform/config/config.ts'),
};
