// `npm run db:migration NAME`: the next SQL migration, from what prisma/schema says and the migrations do not make yet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { generateIfNeeded } from './steps/generate.mjs';
import { giveUp, Refusal } from './steps/step.mjs';
import { inRoot } from './steps/workspace.mjs';

async function main() {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Refusal(
      'Give the migration a name of small letters, digits and _: npm run db:migration add_reference_figures',
    );
  }
  await import('./run-typescript.mjs');
  const { createTestDatabase, startTestServer } = await import('../prisma/src/testing/index.ts');
  const { diffSchema } = await import('../prisma/src/drift.ts');
  const server = await startTestServer();
  try {
    const { isEmpty, summary, sql } = await diffSchema((await createTestDatabase()).url);
    if (isEmpty) {
      console.log('Nothing to do: the migrations already make what prisma/schema says.');
      return;
    }
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const folder = `prisma/migrations/${stamp}_${name}`;
    mkdirSync(inRoot(folder));
    writeFileSync(inRoot(folder, 'migration.sql'), sql);
    console.log(`${summary.trim()}\n\nWritten: ${folder}/migration.sql`);
    console.log('Read it, and add by hand what Prisma cannot say: checks, exclusion constraints, triggers.');
  } finally {
    await server.stop();
  }
  await generateIfNeeded();
}

main().catch((error) => giveUp(error));
