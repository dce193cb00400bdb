import type { NeedRow } from '@samenkoers/contract';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Sql, sql } from '../../../platform/persistence/statement.js';
import { PUBLIC_STATES, type Run } from '../../agenda/public.js';

/** What items need of pools per year, as it counts now; those of who is not of the owner side are the public ones. */
export async function listNeeds(
  run: Run,
  { programmeId }: Moment,
  { isOwnerSide, item }: { readonly isOwnerSide: boolean; readonly item?: string | undefined },
): Promise<{ needs: NeedRow[] }> {
  const seen: Sql = isOwnerSide
    ? sql`i.state <> 'draft' AND i.submitted_at IS NOT NULL`
    : sql`i.state = ANY (${[...PUBLIC_STATES]}::item_state[])`;
  const needs = await run<NeedRow>(sql`
    SELECT i.slug AS "itemSlug", v.title AS "itemTitle", i.state AS "itemState", o.id AS "poolId", o.name AS "poolName", o.kind, n.year,
      n.amount, n.estimated_on AS "estimatedOn", n.source
    FROM current_need n
    JOIN item i ON i.programme_id = n.programme_id AND i.id = n.item_id
    JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
    JOIN resource_pool o ON o.programme_id = n.programme_id AND o.id = n.pool_id
    WHERE n.programme_id = ${programmeId}::uuid AND ${seen} AND (${item ?? null}::text IS NULL OR i.slug = ${item ?? null}::text)
    ORDER BY i.number, o.name COLLATE "C", n.year`);
  return { needs };
}
