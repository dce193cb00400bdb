import { existsSync } from 'node:fs';
import { runQuietly, step } from './step.mjs';
import { fingerprint, inRoot, productNode, readStamp, writeStamp } from './workspace.mjs';

const client = {
  title: 'Writing the database client from the schema',
  made: 'prisma/src/generated',
  from: ['prisma/schema', 'prisma/package.json', 'prisma/prisma.config.ts', 'prisma/tsconfig.json'],
  make: () =>
    runQuietly(productNode(), ['node_modules/prisma/build/index.js', 'generate'], {
      cwd: inRoot('prisma'),
      // Prisma downloads a schema engine unless this names a file that exists; generating does not run it.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    }),
};

const messages = {
  title: 'Writing the typed texts of the screens',
  made: 'apps/web/src/shared/i18n/generated',
  from: ['apps/web/messages', 'apps/web/project.inlang/settings.json', 'apps/web/package.json'],
  make: () =>
    runQuietly('npm', ['run', '--silent', 'generate'], {
      cwd: inRoot('apps/web'),
    }),
};

/** Writes the sources that are made from other files, when those changed: the database client, the typed texts. */
export async function generateIfNeeded() {
  for (const { title, made, from, make } of [client, messages]) {
    const stamp = `node_modules/.samenkoers/${made.replaceAll('/', '-')}`;
    const wanted = fingerprint(from);
    if (readStamp(stamp) === wanted && existsSync(inRoot(made))) continue;
    await step(title, async () => {
      await make();
    });
    writeStamp(stamp, wanted);
  }
}
