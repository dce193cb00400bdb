import { createHash, createPrivateKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto';

/** A private key to sign with, and what tells a provider which of the keys it knows this is. */
export interface SigningKey {
  readonly key: Awaited<ReturnType<KeyObject['toCryptoKey']>>;
  /** By what name the provider knows it; a key in PEM has none. */
  readonly kid: string | undefined;
  /** The thumbprints of the certificate that is in the same file, for a provider that knows us by a certificate. */
  readonly certificate: { readonly x5t: string; readonly 'x5t#S256': string } | Record<string, never>;
}

/**
 * A private key from a file: PEM, with its certificate beside it where the provider wants one, or a JSON Web Key with its
 * `kid`. RSA signs RS256, P-256 signs ES256, Ed25519 signs EdDSA.
 */
export function readSigningKey(text: string): SigningKey {
  const jwk = text.trimStart().startsWith('{') ? (JSON.parse(text) as JsonWebKey & { kid?: unknown }) : undefined;
  const key = jwk === undefined ? createPrivateKey(text) : createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    key: key.toCryptoKey(algorithmOf(key), false, ['sign']),
    kid: typeof jwk?.kid === 'string' ? jwk.kid : undefined,
    certificate: certificateThumbprints(text),
  };
}

/** RFC 7515, 4.1.7 and 4.1.8; nothing when the file has no certificate. */
export function certificateThumbprints(pem: string): SigningKey['certificate'] {
  const [found] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (found === undefined) return {};
  const { raw } = new X509Certificate(found);
  const thumbprint = (algorithm: string) => createHash(algorithm).update(raw).digest('base64url');
  return { x5t: thumbprint('sha1'), 'x5t#S256': thumbprint('sha256') };
}

function algorithmOf(key: KeyObject): Parameters<KeyObject['toCryptoKey']>[0] {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    case 'ec':
      return { name: 'ECDSA', namedCurve: 'P-256' };
    case 'ed25519':
      return { name: 'Ed25519' };
    default:
      throw new Error('a private key must be RSA, P-256 or Ed25519');
  }
}
