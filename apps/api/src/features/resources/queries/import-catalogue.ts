import { sql } from '../../../platform/persistence/statement.js';
import { type Run } from '../../agenda/public.js';
import type { Catalogue, KnownItem, KnownPool, Stated } from '../import/catalogue.js';

type StatedRow = Stated & { readonly key: string };

interface CatalogueRow {
  readonly items: readonly KnownItem[];
  readonly pools: readonly KnownPool[];
  readonly organisations: Catalogue['organisations'];
  readonly capacities: readonly StatedRow[];
  readonly needs: readonly StatedRow[];
}

const byKey = (rows: readonly StatedRow[]): ReadonlyMap<string, Stated> =>
  new Map(rows.map(({ key, ...stated }) => [key, stated]));

/** Everything a table can name and what is on record about it, in one statement. What is private to others is not there. */
export async function loadCatalogue(run: Run, programmeId: string): Promise<Catalogue> {
  const [row] = await run<CatalogueRow>(sql`
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', i.id, 'slug', i.slug, 'number', i.number, 'title', v.title, 'state', i.state)
          ORDER BY i.number)
        FROM item i JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
        WHERE i.programme_id = p.id AND i.submitted_at IS NOT NULL AND i.state <> 'draft'), '[]') AS items,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'organisationId', o.organisation_id) ORDER BY o.id)
        FROM resource_pool o WHERE o.programme_id = p.id), '[]') AS pools,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) ORDER BY o.id)
        FROM organisation o WHERE o.programme_id = p.id), '[]') AS organisations,
      coalesce((SELECT json_agg(json_build_object('key', c.pool_id || ':' || c.year, 'amount', c.amount, 'source', c.source, 'asOf', c.as_of))
        FROM pool_capacity c WHERE c.programme_id = p.id), '[]') AS capacities,
      coalesce((SELECT json_agg(json_build_object('key', n.item_id || ':' || n.pool_id || ':' || n.year, 'amount', n.amount, 'source', n.source,
          'asOf', n.estimated_on))
        FROM current_need n WHERE n.programme_id = p.id), '[]') AS needs
    FROM programme p WHERE p.id = ${programmeId}::uuid`);
  if (row === undefined) throw new Error(`no programme ${programmeId}`);
  const { items, pools, organisations, capacities, needs } = row;
  return { items, pools, organisations, capacities: byKey(capacities), needs: byKey(needs) };
}
