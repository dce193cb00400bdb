import { closeEarly } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeRound } from './change-round.js';

/** A round in which every owner has spoken is closed before its time. */
export const closeRoundEarly = (work: Work, call: CommandCall, round: number) =>
  changeRound(
    work,
    call,
    round,
    ({ facts, now }) => closeEarly({ round: facts, now }),
    async (tx, { record }, { previousClosesAt, closesAt }) => {
      await tx.rows(sql`
        UPDATE round SET closes_at = to_timestamp(${closesAt}::float8 / 1000), closed_early_at = to_timestamp(${closesAt}::float8 / 1000)
        WHERE programme_id = ${tx.programmeId} AND id = ${record.id}`);
      const data = {
        previousClosesAt: new Date(previousClosesAt).toISOString(),
        closesAt: new Date(closesAt).toISOString(),
      };
      tx.record({ type: 'round-closed-early', roundId: record.id, itemId: record.itemId, data });
    },
  );
