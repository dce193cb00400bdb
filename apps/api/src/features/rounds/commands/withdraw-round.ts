import { type Instant, type RoundWithdrawal, withdrawRound as withdrawByRule } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { loadRound } from '../rounds.repository.js';
import { type RoundRecord, toFacts } from '../stored-round.js';
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
    (tx, { record }, withdrawal) => write(tx, record, withdrawal),
  );

/**
 * Ends the round that still runs on an item whose text has just got its next version: owners were speaking about words
 * that no longer count. Done by whoever hands the new text in, with what changed as the reason.
 */
export async function withdrawRunningRound(
  tx: Tx,
  input: { readonly itemId: string; readonly reason: string; readonly now: Instant },
): Promise<void> {
  const [running] = await tx.rows<{ id: string }>(sql`
    SELECT id FROM round WHERE programme_id = ${tx.programmeId} AND item_id = ${input.itemId} AND settled_at IS NULL
      AND withdrawn_at IS NULL FOR UPDATE`);
  if (running === undefined) return;
  const record = await loadRound(tx, running.id);
  const withdrawn = withdrawByRule({ round: toFacts(record), reason: input.reason, now: input.now });
  if (withdrawn.ok) await write(tx, record, withdrawn.value);
}

async function write(tx: Tx, record: RoundRecord, { at, reason }: RoundWithdrawal): Promise<void> {
  await tx.rows(sql`
    UPDATE round SET withdrawn_at = to_timestamp(${at}::float8 / 1000), withdraw_reason = ${reason}
    WHERE programme_id = ${tx.programmeId} AND id = ${record.id}`);
  const data = { kind: record.kind, reason };
  tx.record({ type: 'round-withdrawn', roundId: record.id, itemId: record.itemId, data });
}
