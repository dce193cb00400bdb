import type { Instant } from '../kernel/instant.js';
import { phaseOf, type RoundPhase } from '../rounds/round.js';
import { type OwnerProgress, progressOf, sheetsOf } from './grade-sheets.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

export const URGENCY_OUTCOMES = ['open', 'incomplete', 'settled', 'withdrawn'] as const;
/** What an urgency round comes to; `settled` also when it only waits to be settled, because nothing stands in the way. */
export type UrgencyOutcome = (typeof URGENCY_OUTCOMES)[number];

/** Where an urgency round stands, apart from what the judgements come to. */
export interface UrgencyState {
  readonly phase: RoundPhase;
  readonly outcome: UrgencyOutcome;
  /** Every owner, in the order of the electorate. For the rules: a screen shows what `visibleProgress` gives. */
  readonly progress: readonly OwnerProgress[];
  /** Whether every owner judged every item and nothing waits for ratification: then the round may be closed early. */
  readonly everyoneJudged: boolean;
  /** Owners with a judgement that waits for their own board, in the order of the electorate. */
  readonly pendingRatificationIds: readonly string[];
}

/** Reads where an urgency round stands at `now`; past its closing time it is incomplete while a ratification is awaited. */
export function stateOf(round: UrgencyRoundFacts, now: Instant): UrgencyState {
  const phase = phaseOf(round, now);
  const progress = sheetsOf(round).map(progressOf);
  const pendingRatificationIds = round.settled?.pendingRatificationIds ?? idsOfPending(progress);
  return {
    phase,
    outcome: outcomeOf(phase, pendingRatificationIds.length > 0),
    progress,
    everyoneJudged: progress.every(({ judged, pending, of }) => judged - pending === of),
    pendingRatificationIds,
  };
}

function outcomeOf(phase: RoundPhase, awaitsRatifications: boolean): UrgencyOutcome {
  if (phase !== 'pastClosing') return phase;
  return awaitsRatifications ? 'incomplete' : 'settled';
}

function idsOfPending(progress: readonly OwnerProgress[]): readonly string[] {
  return progress.filter(({ pending }) => pending > 0).map(({ organisationId }) => organisationId);
}
