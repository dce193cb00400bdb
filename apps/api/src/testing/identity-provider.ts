import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Provider } from 'oidc-provider';

export const CLIENT_ID = 'samenkoers';
export const CLIENT_SECRET = 'only-for-tests';

/** A real identity provider, where whoever comes by is signed in as `subject` without being asked. */
export interface TestProvider {
  readonly issuer: string;
  /** The private key of the client `samenkoers-key`, as a file. */
  readonly keyFile: string;
  subject: string;
  email: string;
  /** Follows the pages of the provider as a browser would, until it sends one back to the product. */
  visit(address: string): Promise<URL>;
  close(): Promise<void>;
}

export async function startTestProvider(publicUrl: string, providerId: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'samenkoers-key-'));
  const keyFile = join(folder, 'key.pem');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const callback = `${publicUrl}/api/v1/session/providers/${providerId}/callback`;
  const who = { subject: 'nobody', email: '' };
  const provider = inThisRealm(
    () =>
      new Provider(issuer, {
        clients: [
          { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [callback] },
          {
            client_id: `${CLIENT_ID}-key`,
            redirect_uris: [callback],
            token_endpoint_auth_method: 'private_key_jwt',
            jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
          },
        ],
        claims: { openid: ['sub', 'email'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['only-for-tests'] },
        features: { devInteractions: { enabled: false } },
        findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, email: who.email }) }),
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        loadExistingGrant: async (context) => {
          const grant = new context.oidc.provider.Grant({
            accountId: context.oidc.session?.accountId ?? '',
            clientId: context.oidc.client?.clientId ?? '',
          });
          grant.addOIDCScope('openid');
          await grant.save();
          return grant;
        },
      }),
  );
  const pages = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: who.subject } });
    } else void pages(request, response);
  });
  return Object.assign(who, {
    issuer,
    keyFile,
    visit: (address: string) => visit(address, publicUrl),
    close: async () => {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** The clones that Node makes come from outside of the test's own world, where an object is no `Object`. */
function inThisRealm<T>(make: () => T): T {
  const { structuredClone } = globalThis;
  globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));
  try {
    return make();
  } finally {
    globalThis.structuredClone = structuredClone;
  }
}

async function visit(address: string, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  for (let step = 0; step < 10 && !next.href.startsWith(until); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider stopped at ${next.href}: ${await answer.text()}`);
    next = new URL(location, next);
  }
  return next;
}
