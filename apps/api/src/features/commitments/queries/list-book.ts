import type { BookRow } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import type { SharedView, SharedViews } from '../../../platform/persistence/shared-views.js';
import { rowsOf, type Sql, sql } from '../../../platform/persistence/statement.js';
import { organisationRef, PUBLIC_STATES, type Sight, sightOf } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';

/** What is asked of the book: filters, and one page of it. */
export interface BookRequest {
  readonly organisation?: string | undefined;
  readonly item?: string | undefined;
  readonly year?: number | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface BookPage {
  readonly rows: BookRow[];
  readonly total: number;
  readonly next: string | null;
}

interface KeyedRow {
  readonly key: string;
  readonly row: BookRow;
}

/** Whose page this is: the owner side reads the same one, a partner the lines of its own organisations. */
const scopeOf = ({ isOwnerSide, organisationIds }: Sight) =>
  isOwnerSide ? 'owners' : `partner ${[...organisationIds].sort().join(' ')}`;

/** The commitments book as far as this person may read it, kept per scope: nothing in it differs per person. */
export function readBook(
  pool: pg.Pool,
  views: SharedViews,
  actor: Actor,
  moment: Moment,
  request: BookRequest,
): Promise<SharedView> {
  const sight = sightOf(actor, moment.now);
  const name = `book ${scopeOf(sight)} ${JSON.stringify(request)}`;
  return views.get(moment, name, () => listBook(pool, moment, sight, request));
}

/**
 * One page of the commitments book: per item, organisation, resource and year what is asked, what stands in principle or
 * firmly, and what was delivered. One statement, by item number, organisation, kind, year and pool.
 */
async function listBook(pool: pg.Pool, { programmeId }: Moment, sight: Sight, request: BookRequest): Promise<BookPage> {
  const [found] = await rowsOf<{ total: number; rows: readonly KeyedRow[] }>(pool, page(programmeId, sight, request));
  const { total, rows } = found ?? { total: 0, rows: [] };
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    total,
    next: rows.length > request.limit && last !== undefined ? last.key : null,
  };
}

/** Latest requests and deliveries, and the lines of the promises that stand: one row per amount. */
const amounts = (programmeId: string): Sql => sql`
  SELECT b.item_id, b.organisation_id, b.pool_id, b.kind, b.year, b."column"::text AS what, b.amount, b.on_date, b.source
  FROM (SELECT DISTINCT ON ("column", item_id, organisation_id, pool_id, kind, year) * FROM book_entry
    WHERE programme_id = ${programmeId}::uuid
    ORDER BY "column", item_id, organisation_id, pool_id, kind, year, revision DESC) b
  UNION ALL
  SELECT c.item_id, c.organisation_id, k.pool_id, k.kind, k.year, c.level::text, k.amount, NULL, NULL
  FROM commitment c JOIN commitment_line k ON k.programme_id = c.programme_id AND k.commitment_id = c.id
  WHERE c.programme_id = ${programmeId}::uuid AND c.superseded_at IS NULL AND c.withdrawn_at IS NULL`;

/** Nobody promises for what is still private; who is not on the owner side reads its own lines, of items it may see. */
const isInSight = ({ isOwnerSide, organisationIds }: Sight): Sql => {
  const own = [...organisationIds];
  const reach = isOwnerSide
    ? sql`true`
    : sql`o.id = ANY (${own}::uuid[]) AND (i.state = ANY (${[...PUBLIC_STATES]}::item_state[]) OR EXISTS (
        SELECT 1 FROM involvement n WHERE n.programme_id = i.programme_id AND n.item_id = i.id AND n.declined_at IS NULL
          AND n.organisation_id = ANY (${own}::uuid[])))`;
  return sql`NOT (i.state = 'draft' OR i.state = 'withdrawn' AND i.submitted_at IS NULL) AND ${reach}`;
};

const isSought = ({ organisation, item, year }: BookRequest): Sql => sql`
  (${organisation ?? null}::text IS NULL OR o.slug = ${organisation ?? null}::text)
  AND (${item ?? null}::text IS NULL OR i.slug = ${item ?? null}::text) AND (${year ?? null}::int IS NULL OR x.year = ${year ?? null}::int)`;

const CURSOR = /^(\d{1,9})\.([a-z0-9-]{1,90})\.(money|staff)\.(\d{4})\.([0-9a-f-]{36})?$/;

/** Rows after the cursor; one that is not ours begins at the beginning. */
function isAfter(cursor: string | undefined): Sql {
  const [, number, organisation, kind, year, poolId = ''] = CURSOR.exec(cursor ?? '') ?? [];
  if (number === undefined) return sql`true`;
  return sql`(number, organisation COLLATE "C", kind::text COLLATE "C", year, pool COLLATE "C")
    > (${number}::int, ${organisation}::text, ${kind}::text, ${year}::int, ${poolId}::text)`;
}

const page = (programmeId: string, sight: Sight, request: BookRequest): Sql => sql`
  WITH amounts AS (${amounts(programmeId)}), lines AS (
    SELECT item_id, organisation_id, pool_id, kind, year, sum(amount) FILTER (WHERE what = 'asked') AS asked,
      sum(amount) FILTER (WHERE what = 'intent') AS intent, sum(amount) FILTER (WHERE what = 'firm') AS firm,
      sum(amount) FILTER (WHERE what = 'delivered') AS delivered, max(on_date) FILTER (WHERE what = 'delivered') AS delivered_on,
      max(source) FILTER (WHERE what = 'delivered') AS delivered_source
    FROM amounts GROUP BY item_id, organisation_id, pool_id, kind, year
  ), seen AS (
    SELECT i.number, o.slug AS organisation, x.kind, x.year, coalesce(x.pool_id::text, '') AS pool, json_build_object(
      'item', json_build_object('slug', i.slug, 'title', v.title, 'state', i.state), 'organisation', ${organisationRef(sql`o`)},
      'poolId', x.pool_id, 'poolName', p.name, 'kind', x.kind, 'year', x.year, 'asked', x.asked, 'intent', x.intent, 'firm', x.firm,
      'delivered', x.delivered, 'deliveredOn', x.delivered_on, 'deliveredSource', x.delivered_source) AS row
    FROM lines x
    JOIN item i ON i.programme_id = ${programmeId}::uuid AND i.id = x.item_id
    JOIN item_version v ON v.programme_id = i.programme_id AND v.item_id = i.id AND v.version = i.current_version
    JOIN organisation o ON o.programme_id = i.programme_id AND o.id = x.organisation_id
    LEFT JOIN resource_pool p ON p.programme_id = i.programme_id AND p.id = x.pool_id
    WHERE ${isInSight(sight)} AND ${isSought(request)}
  ), paged AS (
    SELECT row, concat_ws('.', number, organisation, kind, year, pool) AS key,
      row_number() OVER (ORDER BY number, organisation COLLATE "C", kind::text COLLATE "C", year, pool COLLATE "C") AS place
    FROM seen WHERE ${isAfter(request.after)} ORDER BY place LIMIT ${request.limit + 1}
  )
  SELECT (SELECT count(*) FROM seen) AS total,
    coalesce((SELECT json_agg(json_build_object('key', key, 'row', row) ORDER BY place) FROM paged), '[]') AS rows`;
