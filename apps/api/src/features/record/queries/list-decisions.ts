import type { DecisionRow, endpoints, QueryOf, ViewOf } from '@samenkoers/contract';
import type { RoundKind, RoundTally } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { presentTally } from '../../rounds/public.js';
import { priorityDecisions } from './urgency-facts.js';

interface SettledRow extends Omit<DecisionRow, 'settledAt' | 'tally'> {
  readonly kind: RoundKind;
  readonly settledAt: number;
  readonly tally: RoundTally;
}

/** The register of decisions: rounds with a result, the latest number first; the cursor is the number of the last row. */
export async function listDecisions(
  pool: pg.Pool,
  { programmeId }: Moment,
  { after, limit, kind }: QueryOf<typeof endpoints.listDecisions>,
): Promise<ViewOf<typeof endpoints.listDecisions>> {
  const below = /^\d{1,9}$/.test(after ?? '') ? Number(after) : null;
  const matching = sql`r.programme_id = ${programmeId}::uuid
    AND (${kind ?? null}::round_kind IS NULL OR r.kind = ${kind ?? null}::round_kind)`;
  const isFirstOfAll = below === null && kind === undefined;
  const [counted, found, priority] = await Promise.all([
    rowsOf<{ total: number }>(
      pool,
      sql`SELECT count(*)::int AS total FROM round r WHERE ${matching} AND r.settled_at IS NOT NULL`,
    ),
    rowsOf<SettledRow>(
      pool,
      sql`
      SELECT r.number, r.kind, r.title, i.slug AS "itemSlug", t.outcome, t.as_it_stands AS "asItStands", t.settled_at AS "settledAt", t.tally
      FROM round r
      JOIN round_result t ON t.programme_id = r.programme_id AND t.round_id = r.id
      LEFT JOIN item i ON i.programme_id = r.programme_id AND i.id = r.item_id
      WHERE ${matching} AND (${below}::int IS NULL OR r.number < ${below}::int)
      ORDER BY r.number DESC LIMIT ${limit + 1}`,
    ),
    isFirstOfAll ? priorityDecisions(pool, programmeId) : null,
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ settledAt, tally, ...row }) => ({
      ...row,
      settledAt: new Date(settledAt).toISOString(),
      tally: presentTally(tally),
    })),
    total: counted[0]?.total ?? 0,
    next: found.length > limit && last !== undefined ? String(last.number) : null,
    ...(priority === null ? {} : { priority }),
  };
}
