import { ROUND_RULES } from './kinds.js';
import { silenceThatCounts } from './outcome.js';
import type { RoundRule } from './rule.js';
import type { SeatGroups } from './seat-groups.js';
import type { RoundTally } from './tally.js';

export const STILL_NEEDED_CODES = [
  'positive-positions', // so many more "supported" or "in favour"
  'answers', // these owners are silent
  'ratifications', // these positions wait for the owner's own board
  'objections-withdrawn', // these owners object
] as const;
export type StillNeededCode = (typeof STILL_NEEDED_CODES)[number];

/** One thing that must still happen before the round can be adopted. `organisationIds` names who, where that is known. */
export interface StillNeeded {
  readonly code: StillNeededCode;
  readonly count: number;
  readonly organisationIds: readonly string[];
}

/**
 * What is still needed to pass; empty once the count adopts. A support round needs everyone's answer; a take-up or
 * removal round only enough positions in favour, of which pending ones need no more than their ratification.
 */
export function stillNeeded(tally: RoundTally, groups: SeatGroups, rule: RoundRule): readonly StillNeeded[] {
  const isUnanimity = ROUND_RULES[tally.kind].decision === 'unanimousSupport';
  const missing = Math.max(0, tally.majority - tally.positive);
  const needsRatification = isUnanimity || (missing > 0 && tally.pendingPositive > 0);
  const needsAnswers = isUnanimity && silenceThatCounts(tally, rule) > 0;
  const steps: readonly StillNeeded[] = [
    { code: 'positive-positions', count: missing, organisationIds: [] },
    named('answers', needsAnswers ? groups.silentOrganisationIds : []),
    named('ratifications', needsRatification ? groups.pendingRatificationIds : []),
    named('objections-withdrawn', isUnanimity ? groups.objectionIds : []),
  ];
  return steps.filter((step) => step.count > 0);
}

function named(code: StillNeededCode, organisationIds: readonly string[]): StillNeeded {
  return { code, count: organisationIds.length, organisationIds };
}
