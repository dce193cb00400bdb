import { withdrawRound as withdrawByRule } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeRound } from './change-round.js';

/** A round that should not have been opened ends without a result; what was said stays on record. */
export const withdrawRound = (
  work: Work,
  call: CommandCall,
  input: { readonly round: number; readonly reason: string },
) =>
  changeRound(
    work,
    call,
    input.round,
    ({ facts, now }) => withdrawByRule({ round: facts, reason: input.reason, now }),
    async (tx, { record }, { at, reason }) => {
      await tx.rows(sql`
        UPDATE round SET withdrawn_at = to_timestamp(${at}::float8 / 1000), withdraw_reason = ${reason}
        WHERE programme_id = ${tx.programmeId} AND id = ${record.id}`);
      tx.record({
        type: 'round-withdrawn',
        roundId: record.id,
        itemId: record.itemId,
        data: { kind: record.kind, reason },
      });
    },
  );
