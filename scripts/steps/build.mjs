import { existsSync } from 'node:fs';
import { compressFolder } from './compress.mjs';
import { runQuietly, step } from './step.mjs';
import { fingerprint, inRoot, productNode, readStamp, writeStamp } from './workspace.mjs';

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/rulebook', 'packages/contract'];
// Specs are not built; what the text compiler keeps beside its settings changes while it runs.
const isNoSource = (name) =>
  /(\.spec\.tsx?|\.tsbuildinfo|jest\.setup\.ts)$|\/project\.inlang\/(?!settings\.json$)|\/testing\//.test(name);

const server = {
  title: 'Building the server',
  made: 'apps/api/dist/main.js',
  from: [...shared, 'tsconfig.json', 'prisma', 'apps/api'],
  make: () => runQuietly(productNode(), ['node_modules/typescript/bin/tsc', '--build']),
};

const screens = {
  title: 'Building the screens',
  made: 'apps/web/dist/index.html',
  from: [...shared, 'apps/web'],
  make: async () => {
    await runQuietly(productNode(), [inRoot('apps/web/node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'], {
      cwd: inRoot('apps/web'),
      env: { ...process.env, NODE_ENV: 'production' },
    });
    await compressFolder(inRoot('apps/web/dist'));
  },
};

/** Builds server and screens side by side, each only when something it is made from changed. */
export async function buildIfNeeded() {
  await Promise.all(
    [server, screens].map(async ({ title, made, from, make }) => {
      const stamp = `node_modules/.samenkoers/${made.replaceAll('/', '-')}`;
      const wanted = fingerprint(from, isNoSource);
      if (readStamp(stamp) === wanted && existsSync(inRoot(made))) return;
      await step(title, async () => {
        await make();
      });
      writeStamp(stamp, wanted);
    }),
  );
}
