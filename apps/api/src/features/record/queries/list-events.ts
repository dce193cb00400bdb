import type { EventView, endpoints, QueryOf, ViewOf } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { countKeptBack, eventRows, isKeptBack, sightOf } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { isInSight, isPrivateItem } from '../visible-rows.js';

/** The record as this person may read it, oldest first; the cursor is the sequence of the last row. */
export async function listEvents(
  pool: pg.Pool,
  actor: Actor,
  { programmeId, sequence, now }: Moment,
  { after, limit }: QueryOf<typeof endpoints.listEvents>,
): Promise<ViewOf<typeof endpoints.listEvents>> {
  const above = /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0;
  const sight = sightOf(actor, now);
  const inSight = isInSight(sight);
  const isTold = sql`${inSight} AND NOT ${isKeptBack}`;
  // The owner side misses nothing but what is private to others: that alone is counted, however long the record is.
  const missed = sight.isOwnerSide ? isPrivateItem : sql`true`;
  const [hidden, found] = await Promise.all([
    rowsOf<{ count: number }>(
      pool,
      sql`SELECT count(*)::int + ${countKeptBack(programmeId)} AS count
          FROM event e LEFT JOIN item ei ON ei.programme_id = e.programme_id AND ei.id = e.item_id
          WHERE e.programme_id = ${programmeId}::uuid AND ${missed} AND NOT ${inSight} AND NOT ${isKeptBack}`,
    ),
    rowsOf<{ view: EventView }>(
      pool,
      eventRows(
        sql`e.programme_id = ${programmeId}::uuid AND e.sequence > ${above}::bigint AND ${isTold}`,
        sql`ORDER BY e.sequence LIMIT ${limit + 1}`,
      ),
    ),
  ]);
  const rows = found.slice(0, limit).map(({ view }) => view);
  const last = rows.at(-1);
  return {
    rows,
    // Every event took one place in the sequence.
    total: sequence - (hidden[0]?.count ?? 0),
    next: found.length > limit && last !== undefined ? String(last.sequence) : null,
  };
}
