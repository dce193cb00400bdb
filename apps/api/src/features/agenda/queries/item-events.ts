import type { EventView } from '@samenkoers/contract';
import type pg from 'pg';
import type { z } from 'zod';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { eventRows, isOfItemPage } from '../event-rows.js';
import { visibleItem } from './visible-item.js';

type Event = z.infer<typeof EventView>;

export interface EventPage {
  readonly rows: Event[];
  readonly total: number;
  readonly next: string | null;
}

/** What happened to an item, newest first; the cursor is the place of the last row in the record. */
export async function itemEvents(
  pool: pg.Pool,
  actor: Actor,
  moment: Moment,
  { item: slug, after, limit }: { readonly item: string; readonly after?: string | undefined; readonly limit: number },
): Promise<Answer<EventPage>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined) return refuse('not-found');
  const before = /^\d{1,15}$/.test(after ?? '') ? Number(after) : null;
  const about = sql`e.programme_id = ${moment.programmeId}::uuid AND e.item_id = ${item.id}::uuid AND ${isOfItemPage}`;
  const [counted, found] = await Promise.all([
    rowsOf<{ total: number }>(pool, sql`SELECT count(*)::int AS total FROM event e WHERE ${about}`),
    rowsOf<{ view: Event }>(
      pool,
      eventRows(
        sql`${about} AND (${before}::bigint IS NULL OR e.sequence < ${before}::bigint)`,
        sql`ORDER BY e.sequence DESC LIMIT ${limit + 1}`,
      ),
    ),
  ]);
  const rows = found.slice(0, limit).map(({ view }) => view);
  const last = rows.at(-1);
  const next = found.length > limit && last !== undefined ? String(last.sequence) : null;
  return { ok: true, value: { rows, total: counted[0]?.total ?? 0, next } };
}
