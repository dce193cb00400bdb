import type { UrgencyRoundRow } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { UrgencyRecord } from '../stored-urgency.js';
import { presentUrgencyRow } from '../urgency.presenter.js';
import { urgencySummaries } from '../urgency-rows.js';

/** Urgency rounds, newest first: a handful a year, so never paged. */
export async function listUrgencyRounds(
  pool: pg.Pool,
  { programmeId, now }: Moment,
): Promise<{ rounds: UrgencyRoundRow[] }> {
  const records = await rowsOf<UrgencyRecord>(
    pool,
    urgencySummaries(sql`r.programme_id = ${programmeId}::uuid`, sql`ORDER BY r.number DESC`),
  );
  return { rounds: records.map((record) => presentUrgencyRow(record, now)) };
}
