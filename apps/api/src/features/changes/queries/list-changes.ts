import type { ChangeView, endpoints, QueryOf } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { type ChangeRecord, changeRecords } from '../change-rows.js';
import { changePerson } from '../changes.policy.js';
import { presentChange } from '../changes.presenter.js';

/** The state of change `c` in SQL: the same five as in the rules, by the database's clock. */
const state = sql`CASE WHEN c.state = 'pending' AND c.lapses_at <= clock_timestamp() THEN 'lapsed' ELSE c.state::text END`;

/** Changes, newest first; the cursor is the number of the last row. */
export async function listChanges(
  pool: pg.Pool,
  actor: Actor,
  { programmeId, now }: Moment,
  filters: QueryOf<typeof endpoints.listChanges>,
): Promise<{ rows: ChangeView[]; total: number; next: string | null }> {
  const matching = sql`c.programme_id = ${programmeId}::uuid
    AND (${filters.state ?? null}::text IS NULL OR ${state} = ${filters.state ?? null}::text)
    AND (${filters.organisation ?? null}::text IS NULL OR o.slug = ${filters.organisation ?? null}::text)`;
  const after = /^\d{1,9}$/.test(filters.after ?? '') ? Number(filters.after) : null;
  const [counted, records] = await Promise.all([
    rowsOf<{ total: number }>(
      pool,
      sql`SELECT count(*)::int AS total FROM change c
          LEFT JOIN organisation o ON o.programme_id = c.programme_id AND o.id = c.organisation_id WHERE ${matching}`,
    ),
    rowsOf<ChangeRecord>(
      pool,
      changeRecords(
        sql`${matching} AND (${after}::int IS NULL OR c.number < ${after}::int)`,
        sql`ORDER BY c.number DESC LIMIT ${filters.limit + 1}`,
      ),
    ),
  ]);
  const person = changePerson(actor, now);
  const rows = records.slice(0, filters.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((record) => presentChange(record, person, now)),
    total: counted[0]?.total ?? 0,
    next: records.length > filters.limit && last !== undefined ? String(last.number) : null,
  };
}

/** Changes that wait for a second person, those that lapse first at the front. */
export const pendingChanges = (pool: pg.Pool, programmeId: string): Promise<ChangeRecord[]> =>
  rowsOf<ChangeRecord>(
    pool,
    changeRecords(
      sql`c.programme_id = ${programmeId}::uuid AND c.state = 'pending' AND c.lapses_at > clock_timestamp()`,
      sql`ORDER BY c.lapses_at, c.number`,
    ),
  );
