import { extendRound as extendByRule } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeRound } from './change-round.js';

/** A round gets a later closing time, with a reason everyone reads. */
export const extendRound = (
  work: Work,
  call: CommandCall,
  input: { readonly round: number; readonly closesAt: string; readonly reason: string },
) =>
  changeRound(
    work,
    call,
    input.round,
    ({ facts, now }) =>
      extendByRule({ round: facts, newClosesAt: Date.parse(input.closesAt), reason: input.reason, now }),
    async (tx, { record, now }, { previousClosesAt, closesAt, reason }) => {
      await tx.rows(sql`
        WITH longer AS (
          UPDATE round SET closes_at = to_timestamp(${closesAt}::float8 / 1000)
          WHERE programme_id = ${tx.programmeId}::uuid AND id = ${record.id}::uuid RETURNING programme_id, id
        )
        INSERT INTO round_extension (programme_id, round_id, number, previous_closing, new_closing, reason, extended_by_id, extended_at)
        SELECT longer.programme_id, longer.id,
          (SELECT count(*) + 1 FROM round_extension x WHERE x.programme_id = longer.programme_id AND x.round_id = longer.id),
          to_timestamp(${previousClosesAt}::float8 / 1000), to_timestamp(${closesAt}::float8 / 1000), ${reason}, ${tx.personId},
          to_timestamp(${now}::float8 / 1000)
        FROM longer`);
      const data = {
        previousClosesAt: new Date(previousClosesAt).toISOString(),
        closesAt: new Date(closesAt).toISOString(),
        reason,
      };
      tx.record({ type: 'round-extended', roundId: record.id, itemId: record.itemId, data });
    },
  );
