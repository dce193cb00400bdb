import type pg from 'pg';
import { rowsOf, sql } from '../../platform/persistence/statement.js';

/** At most this many rows of a kind at a time, so that nobody waits for it. */
const AT_ONCE = 10_000;

/** Takes away what has had its time (function `tidy` of the database says what), of every programme. */
export async function tidy(pool: pg.Pool): Promise<void> {
  await rowsOf(pool, sql`SELECT tidy(${AT_ONCE}::int)`);
}
