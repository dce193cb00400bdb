import type { Attempt } from '../attempts.repository.js';
import type { Connection } from '../provider-connections.js';
import type { Identity } from '../providers.repository.js';

export interface Redeemed extends Identity {
  /** When this person last signed in at the provider, epoch milliseconds; 0 when the provider does not tell. */
  readonly authenticatedAt: number;
}

/**
 * Trades the code for who somebody is. Checked on the way: state, the issuer of the answer (RFC 9207), PKCE, the
 * signature, issuer, audience, nonce and time of the ID token, and for a step-up that the provider really asked anew.
 * @throws when anything of it does not hold.
 */
export async function redeemCode(
  { oidc, server }: Connection,
  { address, state, attempt }: { readonly address: URL; readonly state: string; readonly attempt: Attempt },
): Promise<Redeemed> {
  const tokens = await oidc.authorizationCodeGrant(server, address, {
    expectedState: state,
    expectedNonce: attempt.nonce ?? '',
    pkceCodeVerifier: attempt.verifier ?? '',
    idTokenExpected: true,
    ...(attempt.purpose === 'stepUp' ? { maxAge: 0 } : {}),
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the provider gave no ID token');
  return { issuer: claims.iss, subject: claims.sub, authenticatedAt: (claims.auth_time ?? 0) * 1000 };
}
