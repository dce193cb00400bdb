import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { canSee, sightOf } from '../agenda.policy.js';
import { itemRecords } from '../item-rows.js';
import type { ItemRecord } from '../stored-item.js';

/** The item by this name, when this person may see it; asked before any bytes that were kept are sent. */
export async function visibleItem(
  pool: pg.Pool,
  actor: Actor,
  { now }: Moment,
  slug: string,
): Promise<ItemRecord | undefined> {
  const [item] = await rowsOf<ItemRecord>(
    pool,
    itemRecords(sql`i.programme_id = ${actor.programmeId}::uuid AND i.slug = ${slug}`),
  );
  return item !== undefined && canSee(sightOf(actor, now), item) ? item : undefined;
}
