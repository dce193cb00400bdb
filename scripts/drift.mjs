// Do the migrations, applied to an empty database, make what prisma/schema says?
import './run-typescript.mjs';

const { createTestDatabase, startTestServer } = await import('../prisma/src/testing/index.ts');
const { diffSchema } = await import('../prisma/src/drift.ts');

const server = await startTestServer();
try {
  const { isEmpty, summary } = await diffSchema((await createTestDatabase()).url);
  if (isEmpty) console.log('The migrations make what prisma/schema says.');
  else {
    console.log(`The migrations do not make what prisma/schema says. What is missing:\n${summary}`);
    console.log('Write the next migration with: npm run db:migration NAME');
    process.exitCode = 1;
  }
} finally {
  await server.stop();
}
