import type { UrgencyRoundView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { onPool, type Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import type { UrgencyRecord } from '../stored-urgency.js';
import { presentUrgencyRound, type UrgencyHistory } from '../urgency.presenter.js';
import { urgencyRecords } from '../urgency-rows.js';

/** One urgency round as this person may see it. */
export async function urgencyRoundDetail(
  pool: pg.Pool,
  actor: Actor,
  { now }: Moment,
  number: number,
): Promise<Answer<UrgencyRoundView>> {
  const { programmeId } = actor;
  const [record, history] = await Promise.all([
    findUrgencyRound(onPool(pool), programmeId, number),
    historyOf(pool, programmeId, number),
  ]);
  if (record === undefined) return refuse('not-found');
  return { ok: true, value: presentUrgencyRound(actor, record, history, now) };
}

/** One urgency round with everything about it: one statement, on its own or in a transaction. */
export async function findUrgencyRound(
  run: Run,
  programmeId: string,
  number: number,
): Promise<UrgencyRecord | undefined> {
  const [record] = await run<UrgencyRecord>(
    urgencyRecords(sql`r.programme_id = ${programmeId}::uuid AND r.number = ${number}::int`),
  );
  return record;
}

async function historyOf(pool: pg.Pool, programmeId: string, number: number): Promise<UrgencyHistory> {
  const [row] = await rowsOf<UrgencyHistory>(
    pool,
    sql`
    SELECT coalesce((SELECT json_agg(json_build_object('previousClosing', x.previous_closing, 'newClosing', x.new_closing, 'reason', x.reason,
        'extendedByName', p.name, 'extendedAt', x.extended_at) ORDER BY x.number)
        FROM urgency_round r
        JOIN urgency_extension x ON x.programme_id = r.programme_id AND x.round_id = r.id
        JOIN person p ON p.programme_id = x.programme_id AND p.id = x.extended_by_id
        WHERE r.programme_id = ${programmeId}::uuid AND r.number = ${number}::int), '[]') AS extensions,
      coalesce((SELECT json_agg(json_build_object('at', e.at, 'byName', e.actor_name, 'organisations', e.data -> 'organisations') ORDER BY e.sequence)
        FROM event e WHERE e.programme_id = ${programmeId}::uuid AND (e.data ->> 'urgencyRound')::int = ${number}::int
          AND e.type = 'urgency-owners-reminded'), '[]') AS reminders`,
  );
  return row ?? { extensions: [], reminders: [] };
}
