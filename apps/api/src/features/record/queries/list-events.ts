import type { endpoints, QueryOf, ViewOf } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { type EventRow, eventRows, presentEvent } from '../event-rows.js';
import { isVisibleTo } from '../visible-rows.js';

/** The record as this person may read it, oldest first; the cursor is the sequence of the last row. */
export async function listEvents(
  pool: pg.Pool,
  actor: Actor,
  { programmeId, sequence, now }: Moment,
  { after, limit }: QueryOf<typeof endpoints.listEvents>,
): Promise<ViewOf<typeof endpoints.listEvents>> {
  const above = /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0;
  const visible = isVisibleTo(actor, now);
  const [hidden, found] = await Promise.all([
    rowsOf<{ count: number }>(
      pool,
      sql`SELECT count(*)::int AS count FROM item i
          JOIN event e ON e.programme_id = i.programme_id AND e.item_id = i.id
          WHERE i.programme_id = ${programmeId}::uuid AND i.state = 'draft' AND NOT ${visible}`,
    ),
    rowsOf<EventRow>(
      pool,
      eventRows(
        sql`e.programme_id = ${programmeId}::uuid AND e.sequence > ${above}::bigint AND ${visible}`,
        sql`ORDER BY e.sequence LIMIT ${limit + 1}`,
      ),
    ),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(presentEvent),
    // Every event takes one place in the sequence: counting what is hidden is enough, however long the record is.
    total: sequence - (hidden[0]?.count ?? 0),
    next: found.length > limit && last !== undefined ? String(last.sequence) : null,
  };
}
