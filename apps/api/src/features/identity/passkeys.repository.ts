import type { PasskeyView } from '@samenkoers/contract';
import type pg from 'pg';
import { rowsOf, sql } from '../../platform/persistence/statement.js';
import type { Device } from '../session/public.js';

/** Whose: one person of one programme. */
export interface Whose {
  readonly programmeId: string;
  readonly personId: string;
}

export interface StoredPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}

const columns = sql`id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports`;

/** The passkeys of a person, oldest first. */
export const passkeysOf = (pool: pg.Pool, { programmeId, personId }: Whose): Promise<StoredPasskey[]> =>
  rowsOf<StoredPasskey>(
    pool,
    sql`SELECT ${columns} FROM passkey
        WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid ORDER BY created_at, id`,
  );

/** The same, as their owner may see them. */
export const listPasskeys = (pool: pg.Pool, { programmeId, personId }: Whose): Promise<PasskeyView[]> =>
  rowsOf<PasskeyView>(
    pool,
    sql`SELECT id, browser, system, to_json(created_at) AS "createdAt", to_json(last_used_at) AS "lastUsedAt" FROM passkey
        WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid ORDER BY created_at, id`,
  );

export async function findPasskey(
  pool: pg.Pool,
  programmeId: string,
  credentialId: string,
): Promise<StoredPasskey | undefined> {
  const [passkey] = await rowsOf<StoredPasskey>(
    pool,
    sql`SELECT ${columns} FROM passkey WHERE programme_id = ${programmeId}::uuid AND credential_id = ${credentialId}`,
  );
  return passkey;
}

export interface NewPasskey extends Whose {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly device: Device;
}

/** Keeps a passkey; false when it is known here already, of whomever. */
export async function addPasskey(pool: pg.Pool, passkey: NewPasskey): Promise<boolean> {
  const rows = await rowsOf(
    pool,
    sql`INSERT INTO passkey (programme_id, person_id, credential_id, public_key, counter, transports, browser, system)
        VALUES (${passkey.programmeId}, ${passkey.personId}, ${passkey.credentialId}, ${Buffer.from(passkey.publicKey)},
          ${passkey.counter}, ${passkey.transports}, ${passkey.device.browser}, ${passkey.device.system})
        ON CONFLICT (programme_id, credential_id) DO NOTHING RETURNING id`,
  );
  return rows.length > 0;
}

/** Keeps how often it signed; false when another use of it came in between. */
export async function usePasskey(
  pool: pg.Pool,
  programmeId: string,
  { id, counter }: StoredPasskey,
  next: number,
): Promise<boolean> {
  const rows = await rowsOf(
    pool,
    sql`UPDATE passkey SET counter = ${next}, last_used_at = clock_timestamp()
        WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid AND counter = ${counter} RETURNING id`,
  );
  return rows.length > 0;
}

/** Takes away a passkey of this person; false when there is none by this id. */
export async function removePasskey(pool: pg.Pool, { programmeId, personId }: Whose, id: string): Promise<boolean> {
  const rows = await rowsOf(
    pool,
    sql`DELETE FROM passkey WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid AND id = ${id}::uuid RETURNING id`,
  );
  return rows.length > 0;
}
