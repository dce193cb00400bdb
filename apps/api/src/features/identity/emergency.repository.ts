import type pg from 'pg';
import { tokenHash } from '../../platform/auth/cookies.js';
import { rowsOf, type Sql, sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';
import type { Whose } from './passkeys.repository.js';

/** How many codes a person has left of its last sheet, and when that was made (null: never). */
export async function codesLeft(
  pool: pg.Pool,
  { programmeId, personId }: Whose,
): Promise<{ left: number; madeAt: string | null }> {
  const [row] = await rowsOf<{ left: number; madeAt: string | null }>(
    pool,
    sql`SELECT count(*) FILTER (WHERE used_at IS NULL)::int AS "left", to_json(max(made_at)) AS "madeAt" FROM emergency_code
        WHERE programme_id = ${programmeId}::uuid AND person_id = ${personId}::uuid AND retired_at IS NULL`,
  );
  return row ?? { left: 0, madeAt: null };
}

/** Takes a person, so that two sheets made at once do not both count. */
export const lockPerson = (tx: Tx): Promise<object> =>
  tx.row(
    sql`SELECT id FROM person WHERE programme_id = ${tx.programmeId}::uuid AND id = ${tx.personId}::uuid FOR NO KEY UPDATE`,
  );

/** Keeps the codes of a sheet, as hashes; those of an earlier sheet stop working. */
export async function keepSheet(tx: Tx, codes: readonly string[]): Promise<void> {
  await tx.rows(sql`
    UPDATE emergency_code SET retired_at = clock_timestamp()
    WHERE programme_id = ${tx.programmeId}::uuid AND person_id = ${tx.personId}::uuid AND retired_at IS NULL`);
  await tx.rows(sql`
    INSERT INTO emergency_code (programme_id, person_id, code_hash)
    SELECT ${tx.programmeId}::uuid, ${tx.personId}::uuid, hash FROM unnest(${codes.map(tokenHash)}::bytea[]) AS hash`);
}

const works = (code: string): Sql => sql`code_hash = ${tokenHash(code)} AND used_at IS NULL AND retired_at IS NULL`;

/** Whose code it is, and the version of everybody's rights that goes with it. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly rightsVersion: number;
}

/** Who holds a code that works: only a programme manager in force does. */
export async function holderOf(pool: pg.Pool, programmeId: string, code: string): Promise<Holder | undefined> {
  const [holder] = await rowsOf<Holder>(
    pool,
    sql`SELECT p.id AS "personId", p.name, q.rights_version AS "rightsVersion"
        FROM (SELECT programme_id, person_id FROM emergency_code WHERE programme_id = ${programmeId}::uuid AND ${works(code)}) c
        JOIN person p ON p.programme_id = c.programme_id AND p.id = c.person_id
        JOIN programme_sequence q ON q.programme_id = c.programme_id
        WHERE EXISTS (SELECT 1 FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id
          AND a.role = 'programmeManager' AND ${inForce})`,
  );
  return holder;
}

const inForce = sql`a.from_instant <= clock_timestamp() AND (a.until_instant IS NULL OR a.until_instant > clock_timestamp())`;

/** Uses a code up; false when somebody else just did. */
export async function useUp(tx: Tx, code: string): Promise<boolean> {
  const used = await tx.rows(sql`
    UPDATE emergency_code SET used_at = clock_timestamp()
    WHERE programme_id = ${tx.programmeId}::uuid AND person_id = ${tx.personId}::uuid AND ${works(code)} RETURNING id`);
  return used.length > 0;
}

/** Everybody who hears of it: who runs the process, and the coordinators of owners, as far as an address is known. */
export const whoHears = (
  tx: Tx,
): Promise<{ readonly email: string; readonly name: string; readonly programme: string; readonly now: number }[]> =>
  tx.rows(sql`
    SELECT p.email, p.name, g.name AS programme, clock_timestamp() AS now FROM person p JOIN programme g ON g.id = p.programme_id
    WHERE p.programme_id = ${tx.programmeId}::uuid AND p.email IS NOT NULL AND EXISTS (
      SELECT 1 FROM role_assignment a WHERE a.programme_id = p.programme_id AND a.person_id = p.id
        AND a.role IN ('programmeManager', 'programmeTeam', 'coordinator') AND ${inForce})
    ORDER BY p.name, p.id`);
