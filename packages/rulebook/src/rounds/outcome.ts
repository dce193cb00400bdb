import { ROUND_RULES, type RoundDecision } from './kinds.js';
import type { RoundRule } from './rule.js';
import type { RoundTally } from './tally.js';

/** What a round past its closing time comes to. */
export type ClosedOutcome = 'adopted' | 'rejected' | 'incomplete';

/**
 * What the count comes to once no position can be taken any more (rulebook.md#4).
 *
 * Support and adoption: one objection rejects; silence or a pending ratification leaves it incomplete; and "supported"
 * must reach the majority. Take-up and removal: "in favour" must reach the majority of the frozen electorate; below it
 * the round is incomplete only while pending ratifications could still make that majority.
 */
export function closedOutcome(tally: RoundTally, rule: RoundRule): ClosedOutcome {
  return OUTCOME_BY_DECISION[ROUND_RULES[tally.kind].decision](tally, rule);
}

const OUTCOME_BY_DECISION: Readonly<Record<RoundDecision, (tally: RoundTally, rule: RoundRule) => ClosedOutcome>> = {
  unanimousSupport: (tally, rule) => {
    if (tally.negative > 0) return 'rejected';
    if (silenceThatCounts(tally, rule) + tally.pendingRatification > 0) return 'incomplete';
    return tally.positive >= tally.majority ? 'adopted' : 'rejected';
  },
  majority: (tally) => {
    if (tally.positive >= tally.majority) return 'adopted';
    return tally.positive + tally.pendingPositive >= tally.majority ? 'incomplete' : 'rejected';
  },
};

/**
 * Silence that leaves a support round incomplete. Under the silence procedure an owner that never answered counts as
 * "no objection"; one that answered subject to ratification did answer, and is still waited for.
 */
export function silenceThatCounts(tally: RoundTally, rule: RoundRule): number {
  return rule.silenceProcedure ? 0 : tally.silent;
}

/**
 * The result that can no longer change ("beslist"), or null.
 *
 * Reading: while a round is open every owner may replace its position, so strictly nothing is decided before closing.
 * "Beslist" therefore takes the counted positions as standing, and lets every owner that is silent or whose position
 * awaits ratification still end up anywhere: `adopted` when even the worst of that adopts, `rejected` when even the best
 * of it does not. It never closes a round early.
 */
export function decidedBySeats(tally: RoundTally): 'adopted' | 'rejected' | null {
  const undecided = tally.silent + tally.pendingRatification;
  const isUnanimity = ROUND_RULES[tally.kind].decision === 'unanimousSupport';
  if (tally.positive + undecided < tally.majority) return 'rejected';
  if (isUnanimity && tally.negative > 0) return 'rejected';
  if (isUnanimity && undecided > 0) return null;
  return tally.positive >= tally.majority ? 'adopted' : null;
}
