import { existsSync } from 'node:fs';
import { runQuietly, step } from './step.mjs';
import { fingerprint, inRoot, productNode, readStamp, writeStamp } from './workspace.mjs';

const stamp = 'prisma/src/generated/.made-from';

/** Writes the typed database client from prisma/schema when the schema changed. */
export async function generateIfNeeded() {
  const wanted = fingerprint(['prisma/schema', 'prisma/package.json', 'prisma/prisma.config.ts']);
  if (!existsSync(inRoot('prisma/schema/main.prisma')) || readStamp(stamp) === wanted) return;
  await step('Writing the database client from the schema', () =>
    runQuietly(productNode(), ['node_modules/prisma/build/index.js', 'generate'], {
      cwd: inRoot('prisma'),
      // Prisma downloads a schema engine unless this names a file that exists; generating does not run it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    }).then(() => undefined),
  );
  writeStamp(stamp, wanted);
}
