import type { ByLaws } from '@samenkoers/rulebook';
import type pg from 'pg';
import { createAppPool, createPool } from '../../src/pool.js';
import { createTestDatabase } from '../../src/testing/index.js';
import { idOf } from '../ids.js';
import { seed } from '../index.js';

/** A database that was seeded, and connections that see one of its programmes, as those of the product do. */
export interface Seeded {
  readonly everything: pg.Pool;
  of(programmeSlug: string): pg.Pool;
  drop(): Promise<void>;
}

export async function seeded(now: Date): Promise<Seeded> {
  const database = await createTestDatabase();
  const everything = createPool(database.url, { max: 4 });
  const pools = [everything];
  await seed({ pool: everything, now });
  return {
    everything,
    of: (programmeSlug) => {
      const programme = idOf('programme', programmeSlug);
      const pool = createAppPool(database.url, { max: 4, programmeNow: () => programme });
      pools.push(pool);
      return pool;
    },
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
    },
  };
}

/** The settings of the by-laws of the one programme that is seen. */
export async function byLawsIn(pool: pg.Pool): Promise<ByLaws> {
  const { rows } = await pool.query<{ settings: ByLaws }>('SELECT settings FROM by_laws');
  const [only, ...more] = rows;
  if (only === undefined || more.length > 0) throw new Error('There is one version of the by-laws.');
  return only.settings;
}
