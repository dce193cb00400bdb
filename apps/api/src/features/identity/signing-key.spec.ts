import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { certificateThumbprints, readSigningKey } from './signing-key.js';

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkDCCATWgAwIBAgIUWUWu33w3pJGHTISBg3Dwk2dzocswCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRdm9vcmJlZWxkLmV4YW1wbGUwIBcNMjYxMTIyMDE0OTE2WhgP
MjEyNjEwMjkwMTQ5MTZaMBwxGjAYBgNVBAMMEXZvb3JiZWVsZC5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEmnQ6ocoZwzfjy4+COhuW8Uc7ZQy4TF3i
2c8I+X9qPKoN96xfAbNTY7zmBaBn2kG+w/feul0aRx9ql0R+Iuar3KNTMFEwHQYD
VR0OBBYEFBVWNn421enB72yFLOXcgdPhgZmfMB8GA1UdIwQYMBaAFBVWNn421enB
72yFLOXcgdPhgZmfMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
ANBbbwifleM8QgMcspQHPUkGCWF7b4b1l/ftxu2426AiAiEApPZiEoHMuvbxD2xY
qxLVkJiDAr5qEAB7AzMmkGP2cvg=
-----END CERTIFICATE-----
`;

test('a certificate beside the key is told by its thumbprints, and only then', () => {
  const colons = (fingerprint: string) => Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url');
  const { fingerprint, fingerprint256 } = new X509Certificate(CERTIFICATE);
  expect(certificateThumbprints(`${CERTIFICATE}\nen meer`)).toEqual({
    x5t: colons(fingerprint),
    'x5t#S256': colons(fingerprint256),
  });
  expect(certificateThumbprints('geen certificaat')).toEqual({});
});

test.each([
  ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RSASSA-PKCS1-v1_5'],
  ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ECDSA'],
  ['Ed25519', () => generateKeyPairSync('ed25519'), 'Ed25519'],
])('%s signs, from PEM or from a JSON Web Key with its name', (_, make, algorithm) => {
  const { privateKey } = make();
  const fromPem = readSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  expect([fromPem.key.algorithm.name, fromPem.kid]).toEqual([algorithm, undefined]);
  const fromJwk = readSigningKey(JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'sleutel-1' }));
  expect([fromJwk.key.algorithm.name, fromJwk.kid]).toEqual([algorithm, 'sleutel-1']);
});

test('another kind of key is refused', () => {
  const { privateKey } = generateKeyPairSync('x25519');
  expect(() => readSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('must be RSA');
});
