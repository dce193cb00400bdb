import type { CalendarDate, Instant, ItemRelations, ResourceKind } from '@samenkoers/rulebook';
import { sql } from '../../platform/persistence/statement.js';
import type { Tx } from '../../platform/persistence/work.js';

const instant = (now: Instant) => sql`to_timestamp(${now}::float8 / 1000)`;

export interface NewPool {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly organisationId: string | null;
}

/** Adds pools; answers their ids by name. A name that is taken is not in it. */
export async function insertPools(tx: Tx, pools: readonly NewPool[]): Promise<ReadonlyMap<string, string>> {
  if (pools.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; name: string }>(sql`
    INSERT INTO resource_pool (programme_id, name, kind, organisation_id)
    SELECT ${tx.programmeId}::uuid, x.name, x.kind::resource_kind, x."organisationId"
    FROM jsonb_to_recordset(${JSON.stringify(pools)}::jsonb) AS x (name text, kind text, "organisationId" uuid)
    ON CONFLICT (programme_id, name) DO NOTHING
    RETURNING id, name`);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Where an amount comes from, and of which day it is. */
export interface Origin {
  readonly source: string;
  readonly asOf: CalendarDate;
}

export interface NewCapacity extends Origin {
  readonly poolId: string;
  readonly year: number;
  readonly amount: number;
}

/** Records what pools hold in years, in place of what was on record. */
export const saveCapacities = (tx: Tx, capacities: readonly NewCapacity[]): Promise<object[]> =>
  tx.rows(sql`
    INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of)
    SELECT ${tx.programmeId}::uuid, x."poolId", x.year, x.amount, x.source, x."asOf"
    FROM jsonb_to_recordset(${JSON.stringify(capacities)}::jsonb) AS x ("poolId" uuid, year int, amount bigint, source text, "asOf" date)
    ON CONFLICT (programme_id, pool_id, year) DO UPDATE SET amount = excluded.amount, source = excluded.source, as_of = excluded.as_of`);

/** A pool with what it holds in one year; null when that is not on record. */
export interface PoolInYear {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly capacity: number | null;
}

export async function findPoolInYear(tx: Tx, poolId: string, year: number): Promise<PoolInYear | undefined> {
  const [row] = await tx.rows<PoolInYear>(sql`
    SELECT o.id, o.name, o.kind, c.amount AS capacity
    FROM resource_pool o
    LEFT JOIN pool_capacity c ON c.programme_id = o.programme_id AND c.pool_id = o.id AND c.year = ${year}::int
    WHERE o.programme_id = ${tx.programmeId}::uuid AND o.id = ${poolId}::uuid`);
  return row;
}

export interface NewEstimate extends Origin {
  readonly itemId: string;
  readonly poolId: string;
  readonly year: number;
  readonly amount: number | null;
}

/** Adds estimates as the next revision of their resource; every earlier one stays. */
export const insertEstimates = (
  tx: Tx,
  estimates: readonly NewEstimate[],
  by: { readonly name: string; readonly now: Instant },
): Promise<object[]> =>
  tx.rows(sql`
    INSERT INTO need_estimate (programme_id, item_id, pool_id, year, revision, amount, source, as_of, recorded_by_id, recorded_by_name, recorded_at)
    SELECT ${tx.programmeId}::uuid, x."itemId", x."poolId", x.year, coalesce(last.revision, 0) + 1, x.amount, x.source, x."asOf",
      ${tx.personId}::uuid, ${by.name}, ${instant(by.now)}
    FROM jsonb_to_recordset(${JSON.stringify(estimates)}::jsonb)
      AS x ("itemId" uuid, "poolId" uuid, year int, amount bigint, source text, "asOf" date)
    LEFT JOIN (SELECT item_id, pool_id, year, max(revision) AS revision FROM need_estimate WHERE programme_id = ${tx.programmeId}::uuid
      GROUP BY item_id, pool_id, year) last ON last.item_id = x."itemId" AND last.pool_id = x."poolId" AND last.year = x.year`);

/** A pool, and what one item needs of it now in the years it does. */
export interface PoolForItem {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly needs: readonly { readonly year: number; readonly amount: number | null }[];
}

export const loadPoolsForItem = (tx: Tx, itemId: string, poolIds: readonly string[]): Promise<PoolForItem[]> =>
  tx.rows(sql`
    SELECT o.id, o.name, o.kind, coalesce((SELECT json_agg(json_build_object('year', n.year, 'amount', n.amount) ORDER BY n.year)
      FROM current_need n WHERE n.programme_id = o.programme_id AND n.pool_id = o.id AND n.item_id = ${itemId}::uuid), '[]') AS needs
    FROM resource_pool o WHERE o.programme_id = ${tx.programmeId}::uuid AND o.id = ANY (${[...poolIds]}::uuid[])`);

/** Items for an import, taken in the order of their ids so that two imports cannot deadlock. */
export const lockItemsById = (tx: Tx, ids: readonly string[]): Promise<object[]> =>
  tx.rows(
    sql`SELECT id FROM item WHERE programme_id = ${tx.programmeId}::uuid AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`,
  );

/** What every item of the programme says of others. */
export const loadRelations = (tx: Tx): Promise<ItemRelations[]> =>
  tx.rows(sql`
    SELECT item_id AS "itemId", coalesce(json_agg(other_id) FILTER (WHERE kind = 'requires'), '[]') AS requires,
      coalesce(json_agg(other_id) FILTER (WHERE kind = 'excludes'), '[]') AS excludes
    FROM item_relation WHERE programme_id = ${tx.programmeId}::uuid GROUP BY item_id`);

/** Items by their name in the URL that others may know of; one that is still private is not in it. */
export const findItems = (
  tx: Tx,
  slugs: readonly string[],
): Promise<{ readonly id: string; readonly slug: string; readonly title: string }[]> =>
  tx.rows(sql`
    SELECT i.id, i.slug, v.title FROM item i
    JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
    WHERE i.programme_id = ${tx.programmeId}::uuid AND i.slug = ANY (${[...slugs]}::text[]) AND i.state <> 'draft' AND i.submitted_at IS NOT NULL`);

/** Puts what one item says of others in the place of what it said. */
export async function saveRelations(
  tx: Tx,
  { itemId, requires, excludes }: ItemRelations,
  by: { readonly name: string; readonly now: Instant; readonly reason: string },
): Promise<void> {
  const rows = [
    ...requires.map((otherId) => ({ otherId, kind: 'requires' })),
    ...excludes.map((otherId) => ({ otherId, kind: 'excludes' })),
  ];
  await tx.rows(
    sql`DELETE FROM item_relation WHERE programme_id = ${tx.programmeId}::uuid AND item_id = ${itemId}::uuid`,
  );
  await tx.rows(sql`
    INSERT INTO item_relation (programme_id, item_id, other_id, kind, reason, recorded_by_name, recorded_at)
    SELECT ${tx.programmeId}::uuid, ${itemId}::uuid, x."otherId", x.kind::item_relation_kind, ${by.reason}, ${by.name}, ${instant(by.now)}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x ("otherId" uuid, kind text)`);
}
