import type { RoundRow } from '@samenkoers/contract';
import type { RoundKind, RoundPhase } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { roundSummaries } from '../round-rows.js';
import { presentRoundRow } from '../rounds.presenter.js';
import type { RoundRecord } from '../stored-round.js';

export interface RoundFilters {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly phase?: RoundPhase | undefined;
  readonly kind?: RoundKind | undefined;
  readonly item?: string | undefined;
}

/** The phase of a round in SQL: the same four as in the rules, by the database's clock. */
const phase = sql`CASE WHEN r.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.settled_at IS NOT NULL THEN 'settled'
  WHEN r.closes_at > clock_timestamp() THEN 'open' ELSE 'pastClosing' END`;

/** Rounds, newest first; the cursor is the number of the last row. */
export async function listRounds(
  pool: pg.Pool,
  { programmeId, now }: Moment,
  filters: RoundFilters,
): Promise<{ rows: RoundRow[]; total: number; next: string | null }> {
  const matching = sql`r.programme_id = ${programmeId}::uuid
    AND (${filters.phase ?? null}::text IS NULL OR ${phase} = ${filters.phase ?? null}::text)
    AND (${filters.kind ?? null}::text IS NULL OR r.kind::text = ${filters.kind ?? null}::text)
    AND (${filters.item ?? null}::text IS NULL OR i.slug = ${filters.item ?? null}::text)`;
  const after = /^\d{1,9}$/.test(filters.after ?? '') ? Number(filters.after) : null;
  const [counted, records] = await Promise.all([
    rowsOf<{ total: number }>(
      pool,
      sql`SELECT count(*)::int AS total FROM round r LEFT JOIN item i ON i.programme_id = r.programme_id AND i.id = r.item_id WHERE ${matching}`,
    ),
    rowsOf<RoundRecord>(
      pool,
      roundSummaries(
        sql`${matching} AND (${after}::int IS NULL OR r.number < ${after}::int)`,
        sql`ORDER BY r.number DESC LIMIT ${filters.limit + 1}`,
      ),
    ),
  ]);
  const rows = records.slice(0, filters.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((record) => presentRoundRow(record, now)),
    total: counted[0]?.total ?? 0,
    next: records.length > filters.limit && last !== undefined ? String(last.number) : null,
  };
}
