import type { Instant } from '../kernel/instant.js';
import type { Visibility } from '../partnership/vocabulary.js';
import type { Position } from './position.js';
import { phaseOf, type RoundFacts, type RoundFrame } from './round.js';

/**
 * Whether the count, and who answered what, is open to all now (rulebook.md#4). Once a round has closed it always is; a
 * round that was withdrawn before closing shows no more than it did then, so that withdrawing is no way to look.
 */
export function isCountVisible(
  round: RoundFrame & { readonly rule: { readonly visibility: Visibility } },
  now: Instant,
): boolean {
  if (round.rule.visibility === 'open') return true;
  const { withdrawn, closesAt } = round;
  return withdrawn === null ? phaseOf(round, now) !== 'open' : withdrawn.at >= closesAt;
}

/** The positions that someone who speaks for these organisations may see now: their own always. */
export function visiblePositions(input: {
  readonly round: RoundFacts;
  readonly ownOrganisationIds: readonly string[];
  readonly now: Instant;
}): readonly Position[] {
  const { round, ownOrganisationIds, now } = input;
  if (isCountVisible(round, now)) return round.positions;
  return round.positions.filter(({ organisationId }) => ownOrganisationIds.includes(organisationId));
}
