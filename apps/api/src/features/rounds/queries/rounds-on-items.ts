import type pg from 'pg';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { roundSummaries } from '../round-rows.js';
import type { RoundRecord } from '../stored-round.js';

/** Every round on these items, newest first: for the pages that show items with their rounds. */
export const roundsOnItems = (pool: pg.Pool, programmeId: string, itemIds: readonly string[]): Promise<RoundRecord[]> =>
  rowsOf<RoundRecord>(
    pool,
    roundSummaries(
      sql`r.programme_id = ${programmeId}::uuid AND r.item_id = ANY (${[...itemIds]}::uuid[])`,
      sql`ORDER BY r.opened_at DESC, r.number DESC`,
    ),
  );

/** Every round that has no result yet, the first to close first. */
export const unsettledRounds = (pool: pg.Pool, programmeId: string): Promise<RoundRecord[]> =>
  rowsOf<RoundRecord>(
    pool,
    roundSummaries(
      sql`r.programme_id = ${programmeId}::uuid AND r.settled_at IS NULL AND r.withdrawn_at IS NULL`,
      sql`ORDER BY r.closes_at, r.number`,
    ),
  );
