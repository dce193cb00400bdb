import { sql } from '../../platform/persistence/statement.js';
import type { DueSort } from '../rounds/public.js';
import { settleUrgencyRoundAsProduct } from './commands/settle-urgency-round.js';

/** Urgency rounds end by themselves like every round; a ratification or a later closing may change what they come to. */
export const dueUrgencyRounds: DueSort = {
  due: (programmeId) => sql`
    SELECT r.id, r.number, r.closes_at::text || ' ' || (SELECT count(*) FROM urgency_ratification f
      WHERE f.programme_id = r.programme_id AND f.round_id = r.id) AS standing
    FROM urgency_round r
    WHERE r.programme_id = ${programmeId} AND r.settled_at IS NULL AND r.withdrawn_at IS NULL AND r.closes_at <= clock_timestamp()
    ORDER BY r.closes_at, r.number`,
  settle: settleUrgencyRoundAsProduct,
};
