// Jest's global set-up of the api tier: one PostgreSQL for the whole run.
import '../run-typescript.mjs';

export default async function startDatabase() {
  const { startTestServer } = await import('../../prisma/src/testing/index.ts');
  globalThis.samenkoersTestServer = await startTestServer();
}
