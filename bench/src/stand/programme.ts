import { seedLarge } from '@samenkoers/database/testing';
import type pg from 'pg';
import { type SignedIn, signInOwners } from './people.js';
import { openRounds } from './rounds.js';
import { type Server, startApi } from './server.js';
import { type Stand, withPool } from './stand.js';

/** As the product has by default: its own connections, whatever the number of clients. */
export const POOL_SIZE = 16;

/** The seeded programme, grown, with the product running on it and every owner signed in. */
export interface Programme {
  readonly url: string;
  readonly api: Server;
  readonly owners: readonly SignedIn[];
  /** Opens this many rounds that nobody else measures with. */
  openRounds(count: number): Promise<readonly number[]>;
}

export interface Size {
  /** On top of those of the seed. */
  readonly items: number;
  /** How often every owner replaced the position it took on such an item. */
  readonly replacements?: number;
}

export async function startProgramme(
  stand: Stand,
  name: string,
  { items, replacements = 0 }: Size,
): Promise<Programme> {
  const url = await stand.database(name, async (pool) => {
    if (items > 0) await seedLarge({ pool, programmeSlug: 'twentse-koers', items });
    if (replacements > 0) await replacePositions(pool, replacements);
  });
  const api = await startApi(url, { POOL_SIZE: String(POOL_SIZE) });
  return {
    url,
    api,
    owners: await signInOwners(api.port),
    openRounds: (count) => withPool(url, (pool) => openRounds(pool, count)),
  };
}

/** Positions that were replaced stay on record, each with its event. */
async function replacePositions(pool: pg.Pool, times: number): Promise<void> {
  await pool.query(
    `INSERT INTO position_revision (programme_id, round_id, organisation_id, revision, choice, extent, person_id, person_name, capacity,
       mandate_id, taken_at)
     SELECT v.programme_id, v.round_id, v.organisation_id, v.revision + again, v.choice, v.extent, v.person_id, v.person_name, v.capacity,
       v.mandate_id, v.taken_at + again * interval '1 minute'
     FROM position_revision v
     JOIN current_position c USING (programme_id, round_id, organisation_id, revision)
     JOIN round r ON r.programme_id = v.programme_id AND r.id = v.round_id
     CROSS JOIN generate_series(1, $1::int) AS again
     WHERE r.title LIKE 'Meetpunt %'`,
    [times],
  );
  await pool.query(
    `UPDATE current_position c SET revision = c.revision + $1::int
     FROM round r WHERE r.programme_id = c.programme_id AND r.id = c.round_id AND r.title LIKE 'Meetpunt %'`,
    [times],
  );
  await pool.query(
    `WITH counter AS (SELECT programme_id, value FROM programme_sequence), again AS (
       SELECT row_number() OVER (ORDER BY v.taken_at, v.round_id, v.organisation_id) AS place, v.*, r.item_id
       FROM position_revision v JOIN round r ON r.programme_id = v.programme_id AND r.id = v.round_id
       WHERE v.revision > 1 AND r.title LIKE 'Meetpunt %'
     ), recorded AS (
       INSERT INTO event (programme_id, sequence, type, at, actor_id, actor_name, organisation_id, item_id, round_id, data)
       SELECT a.programme_id, counter.value + a.place, 'position-replaced', a.taken_at, a.person_id, a.person_name, a.organisation_id,
         a.item_id, a.round_id, jsonb_build_object('choice', a.choice, 'revision', a.revision)
       FROM again a JOIN counter USING (programme_id) RETURNING programme_id
     )
     UPDATE programme_sequence q SET value = q.value + (SELECT count(*) FROM recorded)
     WHERE q.programme_id IN (SELECT programme_id FROM recorded)`,
  );
}
