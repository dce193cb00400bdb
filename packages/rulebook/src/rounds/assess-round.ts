import type { Instant } from '../kernel/instant.js';
import type { RoundOutcome } from './kinds.js';
import { closedOutcome, decidedBySeats } from './outcome.js';
import { phaseOf, type RoundFacts, type RoundPhase } from './round.js';
import { groupSeats, type SeatGroups } from './seat-groups.js';
import { seatsOf } from './seats.js';
import { type StillNeeded, stillNeeded } from './still-needed.js';
import { type RoundSum, sumOf } from './sum.js';
import { type RoundTally, tallyOf } from './tally.js';
import { type WorkingStep, workingOf } from './working.js';

/** Where a round stands, and why. */
export interface RoundAssessment extends SeatGroups {
  readonly outcome: RoundOutcome;
  readonly phase: RoundPhase;
  readonly tally: RoundTally;
  readonly sum: RoundSum;
  readonly stillNeeded: readonly StillNeeded[];
  /**
   * The result that can no longer change ("beslist"), or null. Counted positions are taken as standing although an
   * owner may replace its position until closing; owners that are silent or await ratification may end up anywhere.
   */
  readonly decided: 'adopted' | 'rejected' | null;
  /** Whether every owner has a position that counts: then the round may be closed early. */
  readonly everyoneSpoke: boolean;
  readonly working: readonly WorkingStep[];
}

/**
 * Reads a round as it stands at `now` (rulebook.md#4): the same answer for the button, the screen, the count and the
 * result. A settled round answers from its result, whatever happened to the positions since.
 */
export function assessRound(round: RoundFacts, now: Instant): RoundAssessment {
  const phase = phaseOf(round, now);
  const seats = seatsOf(round.electorate, round.positions);
  const tally = round.settled?.tally ?? tallyOf(round.kind, seats);
  const groups = groupsOf(round, groupSeats(seats));
  const outcome = outcomeOf(round, phase, tally);
  return {
    ...groups,
    outcome,
    phase,
    tally,
    sum: sumOf(tally, round.rule, outcome),
    stillNeeded: isOver(phase) ? [] : stillNeeded(tally, seats, round.rule),
    decided: decidedOf(outcome, tally),
    everyoneSpoke: tally.silent + tally.pendingRatification === 0,
    working: round.settled?.working ?? workingOf({ tally, groups, rule: round.rule, outcome }),
  };
}

function outcomeOf(round: RoundFacts, phase: RoundPhase, tally: RoundTally): RoundOutcome {
  if (phase === 'withdrawn') return 'withdrawn';
  if (round.settled !== null) return round.settled.outcome;
  return phase === 'open' ? 'open' : closedOutcome(tally, round.rule);
}

function decidedOf(outcome: RoundOutcome, tally: RoundTally): 'adopted' | 'rejected' | null {
  if (outcome === 'withdrawn') return null;
  return outcome === 'adopted' || outcome === 'rejected' ? outcome : decidedBySeats(tally);
}

function groupsOf(round: RoundFacts, counted: SeatGroups): SeatGroups {
  if (round.settled === null) return counted;
  const { silentOrganisationIds, pendingRatificationIds, objectionIds } = round.settled;
  return { silentOrganisationIds, pendingRatificationIds, objectionIds };
}

function isOver(phase: RoundPhase): boolean {
  return phase === 'settled' || phase === 'withdrawn';
}
