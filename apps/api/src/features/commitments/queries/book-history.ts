import type { BookHistoryLine } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { rowsOf, type Sql, sql } from '../../../platform/persistence/statement.js';
import { sightOf, visibleItem } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { readsLinesOf } from '../book.policy.js';
import type { PartInUrl } from '../commands/change-part.js';

interface Found {
  readonly organisationId: string;
  readonly lines: BookHistoryLine[];
}

/**
 * Everything that was asked of, promised and delivered by one organisation for one item, newest first: also what was
 * replaced or withdrawn since. Lines that are not this person's to read do not exist for it.
 */
export async function bookHistory(
  pool: pg.Pool,
  actor: Actor,
  moment: Moment,
  { item: slug, organisation }: PartInUrl,
): Promise<Answer<{ readonly lines: BookHistoryLine[] }>> {
  const item = await visibleItem(pool, actor, moment, slug);
  if (item === undefined) return refuse('not-found');
  const [found] = await rowsOf<Found>(pool, history(moment.programmeId, item.id, organisation));
  if (found === undefined || !readsLinesOf(sightOf(actor, moment.now), found.organisationId))
    return refuse('not-found');
  return { ok: true, value: { lines: found.lines } };
}

const history = (programmeId: string, itemId: string, organisation: string): Sql => sql`
  SELECT o.id AS "organisationId", coalesce((
    SELECT json_agg(json_build_object('at', x.at, 'what', x.what, 'byName', x.by_name, 'poolName', p.name, 'kind', x.kind, 'year', x.year,
      'amount', x.amount, 'on', x.on_date, 'source', x.source) ORDER BY x.at DESC, x.place DESC, x.year, x.kind, p.name)
    FROM (${entries} UNION ALL ${promises} UNION ALL ${withdrawals}) x
    LEFT JOIN resource_pool p ON p.programme_id = o.programme_id AND p.id = x.pool_id), '[]') AS lines
  FROM organisation o
  JOIN item i ON i.programme_id = o.programme_id AND i.id = ${itemId}::uuid
  WHERE o.programme_id = ${programmeId}::uuid AND o.slug = ${organisation}`;

const entries = sql`
  SELECT b.recorded_at AS at, b."column"::text AS what, b.recorded_by_name AS by_name, b.pool_id, b.kind, b.year, b.amount, b.on_date, b.source,
    b.revision AS place
  FROM book_entry b WHERE b.programme_id = o.programme_id AND b.item_id = i.id AND b.organisation_id = o.id`;

/** The source of a promise is who signed for it. One without lines stands in the history all the same. */
const promises = sql`
  SELECT c.recorded_at, c.level::text, a.name, k.pool_id, k.kind, k.year, k.amount, c.signed_on, c.signer_name, c.revision
  FROM commitment c
  JOIN person a ON a.programme_id = c.programme_id AND a.id = c.recorded_by_id
  LEFT JOIN commitment_line k ON k.programme_id = c.programme_id AND k.commitment_id = c.id
  WHERE c.programme_id = o.programme_id AND c.item_id = i.id AND c.organisation_id = o.id`;

/** Who withdrew a promise stands in the record; the reason is its source. */
const withdrawals = sql`
  SELECT c.withdrawn_at, 'withdrawn', coalesce((SELECT e.actor_name FROM event e
      WHERE e.programme_id = c.programme_id AND e.item_id = c.item_id AND e.organisation_id = c.organisation_id
        AND e.type = 'commitment-withdrawn' AND e.at >= c.withdrawn_at ORDER BY e.sequence LIMIT 1), c.signer_name),
    NULL::uuid, NULL::resource_kind, NULL::int, NULL::bigint, (c.withdrawn_at AT TIME ZONE 'Europe/Amsterdam')::date,
    coalesce(c.withdraw_reason, ''), c.revision
  FROM commitment c
  WHERE c.programme_id = o.programme_id AND c.item_id = i.id AND c.organisation_id = o.id AND c.withdrawn_at IS NOT NULL`;
