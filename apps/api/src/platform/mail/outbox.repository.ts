import type pg from 'pg';
import { rowsOf, sql } from '../persistence/statement.js';
import type { Letter } from './letter.js';

export interface DueLetter extends Letter {
  readonly id: string;
}

/**
 * Takes one letter that is due, and sets when it is tried again should it not leave: after one minute, two, four, up to six
 * hours. Two that look at once take another one.
 */
export async function takeDueLetter(pool: pg.Pool, programmeId: string): Promise<DueLetter | undefined> {
  const [letter] = await rowsOf<DueLetter>(
    pool,
    sql`UPDATE letter SET attempts = attempts + 1,
          due_at = clock_timestamp() + least(interval '1 minute' * power(2, attempts), interval '6 hours')
        WHERE programme_id = ${programmeId}::uuid AND id = (
          SELECT id FROM letter WHERE programme_id = ${programmeId}::uuid AND due_at <= clock_timestamp() AND created_at >= clock_timestamp() - interval '7 days'
          ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, email AS "to", subject, text`,
  );
  return letter;
}

/** The letter left, or is too old to leave. */
export const removeLetter = (pool: pg.Pool, programmeId: string, id: string): Promise<object[]> =>
  rowsOf(pool, sql`DELETE FROM letter WHERE programme_id = ${programmeId}::uuid AND id = ${id}::uuid`);

/** Takes away letters that could not leave for a week; how many. Whom they were for is not told. */
export async function dropOldLetters(pool: pg.Pool, programmeId: string): Promise<number> {
  const dropped = await rowsOf(
    pool,
    sql`DELETE FROM letter WHERE programme_id = ${programmeId}::uuid AND created_at < clock_timestamp() - interval '7 days' RETURNING id`,
  );
  return dropped.length;
}

/** Milliseconds until the next letter is due; undefined when none waits. */
export async function nextDue(pool: pg.Pool, programmeId: string): Promise<number | undefined> {
  const [row] = await rowsOf<{ wait: number | null }>(
    pool,
    sql`SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::int AS wait FROM letter WHERE programme_id = ${programmeId}::uuid`,
  );
  return row?.wait ?? undefined;
}

export const programmeIds = async (door: pg.Pool): Promise<readonly string[]> =>
  (await rowsOf<{ id: string }>(door, sql`SELECT id FROM programme`)).map(({ id }) => id);
