// Lets plain Node run this repository's TypeScript from source: `node --import ./scripts/run-typescript.mjs FILE.ts`.
// `.js` specifiers find their `.ts` file, workspace packages load through the `source` condition, decorators keep
// their metadata (which the API's injection needs and Node's own type stripping drops).
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, nextResolve) {
    const conditions = { ...context, conditions: ['source', ...context.conditions] };
    if (isOurs(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier)) {
      try {
        return nextResolve(specifier.replace(/\.js$/, '.ts'), conditions);
      } catch {
        return nextResolve(specifier, conditions);
      }
    }
    return nextResolve(specifier, conditions);
  },
  load(url, context, nextLoad) {
    if (!isOurs(url) || !url.endsWith('.ts')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
