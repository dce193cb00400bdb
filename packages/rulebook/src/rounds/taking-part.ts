import type { RoundFacts } from './round.js';
import { seatsOf } from './seats.js';

/**
 * The owners that take part according to their take-up positions (rulebook.md#4), in the order of the electorate. A
 * position that still waits for the owner's own board binds nobody, so it does not count here either.
 */
export function ownersTakingPart({ electorate, positions }: RoundFacts): readonly string[] {
  return seatsOf(electorate, positions)
    .filter(({ position, pending }) => position?.participation === 'takesPart' && !pending)
    .map(({ organisationId }) => organisationId);
}
