import { seed } from '../seed/index.js';
import { createPool } from './pool.js';

/** Which database to fill, and what time it is in the story that the seed tells. */
export interface SeedOnceOptions {
  readonly url: string;
  readonly now?: Date;
}

/** Fills a database that has no programme yet with the example programme; leaves any other as it is. */
export async function seedOnce({ url, now = new Date() }: SeedOnceOptions): Promise<'seeded' | 'was-there'> {
  const pool = createPool(url, { max: 2 });
  try {
    const { rowCount } = await pool.query('SELECT 1 FROM programme LIMIT 1');
    if (rowCount !== 0) return 'was-there';
    await seed({ pool, now });
    return 'seeded';
  } finally {
    await pool.end();
  }
}
