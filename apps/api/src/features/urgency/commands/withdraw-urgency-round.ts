import { withdrawUrgencyRound as withdrawByRule } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeUrgencyRound } from './change-urgency-round.js';

/** An urgency round that should not have been opened ends without a result; what was said stays on record. */
export const withdrawUrgencyRound = (
  work: Work,
  call: CommandCall,
  input: { readonly round: number; readonly reason: string },
) =>
  changeUrgencyRound(
    work,
    call,
    input.round,
    ({ facts, now }) => withdrawByRule({ round: facts, reason: input.reason, now }),
    async (tx, { record }, { at, reason }) => {
      await tx.rows(sql`
        UPDATE urgency_round SET withdrawn_at = to_timestamp(${at}::float8 / 1000), withdraw_reason = ${reason}
        WHERE programme_id = ${tx.programmeId}::uuid AND id = ${record.id}::uuid`);
      tx.record({ type: 'urgency-round-withdrawn', data: { urgencyRound: input.round, reason } });
    },
  );
