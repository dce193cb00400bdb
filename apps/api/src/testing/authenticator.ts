import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a false page or a false device could change about an answer. */
export interface Ceremony {
  readonly challenge: string;
  readonly origin?: string;
  readonly host?: string;
  readonly isUserVerified?: boolean;
}

/** A device with one passkey (ES256, attestation none), which does whatever it is told. */
export interface TestAuthenticator {
  readonly id: string;
  /** How often it signed; one that does not count stays at 0. */
  counter: number;
  register(ceremony: Ceremony): object;
  sign(ceremony: Ceremony): object;
}

const ORIGIN = 'http://localhost:3999';
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const length = (bytes: number, count: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(count, 0, bytes);
  return buffer;
};

/** CBOR, as far as a passkey needs it. */
const cborBytes = (data: Buffer) =>
  Buffer.concat([
    data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.concat([Buffer.from([0x59]), length(2, data.length)]),
    data,
  ]);
const cborText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

const clientData = (type: string, { challenge, origin = ORIGIN }: Ceremony) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

export function makeAuthenticator(): TestAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const rawId = randomBytes(32);
  // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, 'base64url')),
  ]);
  const device: TestAuthenticator = {
    id: rawId.toString('base64url'),
    counter: 0,
    register: (ceremony) => {
      const credential = Buffer.concat([Buffer.alloc(16), length(2, rawId.length), rawId, coseKey]);
      const data = authenticatorData(ceremony, WITH_CREDENTIAL, credential);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]);
      return {
        id: device.id,
        clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
    },
    sign: (ceremony) => {
      const asked = clientData('webauthn.get', ceremony);
      const data = authenticatorData(ceremony, 0, Buffer.alloc(0));
      const signature = sign('sha256', Buffer.concat([data, sha256(asked)]), privateKey);
      return {
        id: device.id,
        clientDataJSON: asked.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      };
    },
  };
  const authenticatorData = (
    { host = 'localhost', isUserVerified = true }: Ceremony,
    more: number,
    credential: Buffer,
  ): Buffer => {
    const flags = USER_PRESENT | (isUserVerified ? USER_VERIFIED : 0) | more;
    return Buffer.concat([sha256(host), Buffer.from([flags]), length(4, device.counter), credential]);
  };
  return device;
}
