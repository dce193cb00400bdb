// For who works on the product: a real identity provider beside it, where any name and password will do.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { inRoot } from '../steps/workspace.mjs';

/** It keeps its address, so that an account that was linked stays linked. */
const port = 3400;
const issuer = `http://localhost:${port}`;
const id = '019a0000-0000-7000-8000-0000000de500';

/** Starts it, and makes it known to the first programme. Without its port the product goes on without it. */
export async function startDevProvider(databaseUrl, { publicUrl }, code, life) {
  const server = createServer();
  const isFree = await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!isFree) return console.log(`Port ${port} is used by another program: no identity provider to try.`);
  life.atEnd(() => server.close());
  const { Provider } = await import(inRoot('apps/api/node_modules/oidc-provider/lib/index.js'));
  process.env.OIDC_DEV_SECRET = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'samenkoers',
        client_secret: process.env.OIDC_DEV_SECRET,
        redirect_uris: [`${publicUrl}/api/v1/session/providers/${id}/callback`],
      },
    ],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
  });
  server.on('request', provider.callback());
  const { createPool } = await code.database('pool');
  const pool = createPool(databaseUrl, { max: 1 });
  await pool.query(
    `INSERT INTO identity_provider (programme_id, id, name, issuer, client_id, secret_setting)
     SELECT id, $1, 'Proefaanbieder', $2, 'samenkoers', 'OIDC_DEV_SECRET' FROM programme ORDER BY created_at LIMIT 1
     ON CONFLICT (programme_id, id) DO UPDATE SET issuer = excluded.issuer, retired_at = NULL`,
    [id, issuer],
  );
  await pool.end();
  console.log(`Identity provider to try: ${issuer} (any name and password)`);
}
