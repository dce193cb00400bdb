import { createHash } from 'node:crypto';

/** Namespace of the seed: with another one every id would differ. */
const NAMESPACE = Buffer.from('6f2d3a1c9b5e5f4e8a7c0d1e2f3a4b5c', 'hex');

/** The id that belongs to a readable key (UUID version 5): the same key gives the same id in every database. */
export function idOf(...key: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(key.join('/')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-256 of a text, as it stands in `text_hash` and `rule_hash`. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
