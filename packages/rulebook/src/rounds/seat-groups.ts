import type { Seat } from './seats.js';
import { isNegative } from './tally.js';

/** The identifiers of the seats that stand out, in the order of the electorate. */
export interface SeatGroups {
  readonly silentOrganisationIds: readonly string[];
  readonly pendingRatificationIds: readonly string[];
  /** Owners whose counted position opposes: "not supported" or "against". */
  readonly objectionIds: readonly string[];
}

/** Who is silent, who waits for its own board, who objects. */
export function groupSeats(seats: readonly Seat[]): SeatGroups {
  const idsWhere = (holds: (seat: Seat) => boolean): readonly string[] =>
    seats.filter(holds).map((seat) => seat.organisationId);
  return {
    silentOrganisationIds: idsWhere((seat) => seat.position === null),
    pendingRatificationIds: idsWhere((seat) => seat.pending),
    objectionIds: idsWhere((seat) => seat.position !== null && !seat.pending && isNegative(seat.position.choice)),
  };
}
