import { ROUND_RULES } from './kinds.js';
import { silenceThatCounts } from './outcome.js';
import type { RoundRule } from './rule.js';
import { groupSeats } from './seat-groups.js';
import type { Seat } from './seats.js';
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
export function stillNeeded(tally: RoundTally, seats: readonly Seat[], rule: RoundRule): readonly StillNeeded[] {
  const steps =
    ROUND_RULES[tally.kind].decision === 'unanimousSupport'
      ? neededForUnanimity(tally, seats, rule)
      : neededForMajority(tally, seats);
  return steps.filter((step) => step.count > 0);
}

function neededForUnanimity(tally: RoundTally, seats: readonly Seat[], rule: RoundRule): readonly StillNeeded[] {
  const { silentOrganisationIds, pendingRatificationIds, objectionIds } = groupSeats(seats);
  return [
    positivePositions(tally),
    named('answers', silenceThatCounts(tally, rule) > 0 ? silentOrganisationIds : []),
    named('ratifications', pendingRatificationIds),
    named('objections-withdrawn', objectionIds),
  ];
}

function neededForMajority(tally: RoundTally, seats: readonly Seat[]): readonly StillNeeded[] {
  const missing = positivePositions(tally);
  const pendingInFavour = seats.filter(({ pending, position }) => pending && position?.choice === 'inFavour');
  const ids = pendingInFavour.map(({ organisationId }) => organisationId);
  return [missing, named('ratifications', missing.count > 0 ? ids : [])];
}

function positivePositions(tally: RoundTally): StillNeeded {
  return { code: 'positive-positions', count: Math.max(0, tally.majority - tally.positive), organisationIds: [] };
}

function named(code: StillNeededCode, organisationIds: readonly string[]): StillNeeded {
  return { code, count: organisationIds.length, organisationIds };
}
