import { type Connection, ProviderUnreachable } from '../provider-connections.js';
import type { StoredProvider } from '../providers.repository.js';
import { callbackOf } from '../sign-in-pages.js';

/** A provider may go by what it knows for this long, in seconds; asked so that it tells when that was (`auth_time`). */
const LONGEST = 12 * 3600;

/** What a browser is sent to a provider with, and what must come back. */
export interface Departure {
  readonly address: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Code flow with PKCE, state and nonce. Showing again who one is asks the provider to ask anew. */
export async function departTo(
  { oidc, server }: Connection,
  provider: StoredProvider,
  { publicUrl, isAnew }: { readonly publicUrl: string; readonly isAnew: boolean },
): Promise<Departure> {
  if (server.serverMetadata().authorization_endpoint === undefined)
    throw new ProviderUnreachable('no address to go to');
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const address = oidc.buildAuthorizationUrl(server, {
    redirect_uri: callbackOf(publicUrl, provider.id),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    max_age: String(isAnew ? 0 : LONGEST),
  });
  return { address, state, nonce, verifier };
}
