import type { OrganisationRef } from '@samenkoers/contract';
import type { ItemState, ResourceKind } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import { organisationRef, type Run } from '../../agenda/public.js';

/** What a package is made of beside the urgency round and the principles, with names. */
export interface PackageRows {
  readonly needs: readonly {
    readonly itemId: string;
    readonly poolId: string;
    readonly year: number;
    readonly amount: number | null;
  }[];
  /** Relations of the items asked about, and who excludes one of them. */
  readonly relations: readonly {
    readonly itemId: string;
    readonly otherId: string;
    readonly kind: 'requires' | 'excludes';
  }[];
  readonly pools: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: ResourceKind;
    readonly years: readonly { readonly year: number; readonly amount: number; readonly source: string }[];
  }[];
  /** The items asked about, what they are related to, and everything that runs or is completed. */
  readonly items: readonly {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly state: ItemState;
  }[];
  readonly organisations: readonly OrganisationRef[];
}

/** One statement, however many items. */
export async function loadPackageRows(
  run: Run,
  programmeId: string,
  itemIds: readonly string[],
  organisationIds: readonly string[],
): Promise<PackageRows> {
  const [row] = await run<PackageRows>(sql`
    WITH asked AS (SELECT unnest(${[...itemIds]}::uuid[]) AS id),
    related AS (
      SELECT x.item_id, x.other_id, x.kind FROM item_relation x
      WHERE x.programme_id = ${programmeId}::uuid AND (x.item_id IN (SELECT id FROM asked)
        OR x.kind = 'excludes' AND x.other_id IN (SELECT id FROM asked)))
    SELECT
      coalesce((SELECT json_agg(json_build_object('itemId', n.item_id, 'poolId', n.pool_id, 'year', n.year, 'amount', n.amount)
          ORDER BY n.item_id, n.pool_id, n.year)
        FROM current_need n WHERE n.programme_id = ${programmeId}::uuid AND n.item_id IN (SELECT id FROM asked)), '[]') AS needs,
      coalesce((SELECT json_agg(json_build_object('itemId', x.item_id, 'otherId', x.other_id, 'kind', x.kind)
          ORDER BY x.item_id, x.other_id, x.kind) FROM related x), '[]') AS relations,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'years', coalesce((
            SELECT json_agg(json_build_object('year', c.year, 'amount', c.amount, 'source', c.source) ORDER BY c.year)
            FROM pool_capacity c WHERE c.programme_id = o.programme_id AND c.pool_id = o.id), '[]')) ORDER BY o.kind, o.name COLLATE "C")
        FROM resource_pool o WHERE o.programme_id = ${programmeId}::uuid), '[]') AS pools,
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'slug', i.slug, 'title', v.title, 'state', i.state) ORDER BY i.number)
        FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
        WHERE i.programme_id = ${programmeId}::uuid AND (i.state IN ('inProgress', 'paused', 'completed')
          OR i.id IN (SELECT id FROM asked UNION SELECT item_id FROM related UNION SELECT other_id FROM related))), '[]') AS items,
      coalesce((SELECT json_agg(${organisationRef(sql`o`)} ORDER BY o.name COLLATE "C")
        FROM organisation o WHERE o.programme_id = ${programmeId}::uuid AND o.id = ANY (${[...organisationIds]}::uuid[])), '[]') AS organisations`);
  if (row === undefined) throw new Error('a statement of aggregates always gives a row');
  return row;
}
