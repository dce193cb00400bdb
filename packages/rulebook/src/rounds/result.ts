import type { Instant } from '../kernel/instant.js';
import type { SeatGroups } from './seat-groups.js';
import type { RoundTally } from './tally.js';
import type { WorkingStep } from './working.js';

/** The one immutable result of a round, with everything needed to recompute and to explain it. */
export interface RoundResult extends SeatGroups {
  readonly outcome: 'adopted' | 'rejected';
  readonly settledAt: Instant;
  /** Whether the programme manager settled an incomplete round as it stood. */
  readonly asItStands: boolean;
  readonly tally: RoundTally;
  readonly working: readonly WorkingStep[];
}
