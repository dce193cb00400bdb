import { closeUrgencyRoundEarly as closeByRule, type Finding, isCountVisible } from '@samenkoers/rulebook';
import { sql } from '../../../platform/persistence/statement.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { changeUrgencyRound, type LockedUrgencyRound } from './change-urgency-round.js';

/** An urgency round in which every owner judged every item is closed before its time. */
export const closeUrgencyRoundEarly = (work: Work, call: CommandCall, number: number) =>
  changeUrgencyRound(work, call, number, close, async (tx, { record }, { previousClosesAt, closesAt }) => {
    await tx.rows(sql`
        UPDATE urgency_round SET closes_at = to_timestamp(${closesAt}::float8 / 1000), closed_early_at = to_timestamp(${closesAt}::float8 / 1000)
        WHERE programme_id = ${tx.programmeId}::uuid AND id = ${record.id}::uuid`);
    const data = {
      urgencyRound: number,
      previousClosesAt: new Date(previousClosesAt).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
    };
    tx.record({ type: 'urgency-round-closed-early', data });
  });

/** The rule's answer; while judgements are hidden it does not name who keeps the round open. */
function close({ facts, now }: LockedUrgencyRound): ReturnType<typeof closeByRule> {
  const closed = closeByRule({ round: facts, now });
  return closed.ok || isCountVisible(facts, now) ? closed : { ok: false, error: closed.error.map(withoutNames) };
}

const withoutNames = (finding: Finding): Finding =>
  finding.code === 'not-everyone-judged'
    ? { ...finding, facts: { organisationIds: [], pendingRatificationIds: [] } }
    : finding;
