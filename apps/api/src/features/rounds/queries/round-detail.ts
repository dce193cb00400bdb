import type { RoundView } from '@samenkoers/contract';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import { empty, rowsOf, sql } from '../../../platform/persistence/statement.js';
import type { Actor } from '../../session/public.js';
import { roundRecords } from '../round-rows.js';
import { presentRound, type RoundHistory } from '../rounds.presenter.js';
import type { RoundRecord } from '../stored-round.js';

/** One round as this person may see it. */
export async function roundDetail(
  pool: pg.Pool,
  actor: Actor,
  moment: Moment,
  number: number,
): Promise<Answer<RoundView>> {
  const [record] = await rowsOf<RoundRecord>(
    pool,
    roundRecords(sql`r.programme_id = ${actor.programmeId}::uuid AND r.number = ${number}::int`, empty),
  );
  if (record === undefined) return refuse('not-found');
  return {
    ok: true,
    value: presentRound(actor, record, await historyOf(pool, actor.programmeId, record.id), moment.now),
  };
}

async function historyOf(pool: pg.Pool, programmeId: string, roundId: string): Promise<RoundHistory> {
  const [row] = await rowsOf<RoundHistory>(
    pool,
    sql`
    SELECT coalesce((SELECT json_agg(json_build_object('previousClosing', x.previous_closing, 'newClosing', x.new_closing, 'reason', x.reason,
        'extendedByName', p.name, 'extendedAt', x.extended_at) ORDER BY x.number)
        FROM round_extension x JOIN person p ON p.programme_id = x.programme_id AND p.id = x.extended_by_id
        WHERE x.programme_id = ${programmeId}::uuid AND x.round_id = ${roundId}::uuid), '[]') AS extensions,
      coalesce((SELECT json_agg(json_build_object('at', e.at, 'byName', e.actor_name, 'organisations', e.data -> 'organisations') ORDER BY e.sequence)
        FROM event e WHERE e.programme_id = ${programmeId}::uuid AND e.round_id = ${roundId}::uuid AND e.type = 'owners-reminded'), '[]') AS reminders`,
  );
  return row ?? { extensions: [], reminders: [] };
}
