import type pg from 'pg';
import { writeRows } from './rows.js';
import { tellTwentseKoers } from './story/twentse-koers.js';
import { tellWolkenrand } from './story/wolkenrand.js';

/** Where the seed writes, and around which moment its stories are told. */
export interface SeedOptions {
  readonly pool: pg.Pool;
  readonly now: Date;
}

/**
 * Fills an empty, migrated database with two programmes and a story around each, in one transaction. The same `now` gives
 * the same database; open rounds stay open for days after it. The first programme is the one that a visitor sees.
 */
export async function seed({ pool, now }: SeedOptions): Promise<void> {
  const stories = [tellTwentseKoers(now), tellWolkenrand(now)];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { rows, frozen } of stories) await writeRows(client, rows, frozen);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
