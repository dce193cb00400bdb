import type { Instant } from '../kernel/instant.js';
import { phaseOf, type RoundPhase } from '../rounds/round.js';
import { isCountVisible } from '../rounds/visibility.js';
import type { GivenJudgement } from './given-judgement.js';
import { type OwnerProgress, progressOf, sheetsOf } from './grade-sheets.js';
import type { UrgencyStanding } from './urgency-result.js';
import type { UrgencyRoundFacts } from './urgency-round.js';
import { standingOf } from './urgency-standing.js';

export const URGENCY_OUTCOMES = ['open', 'incomplete', 'settled', 'withdrawn'] as const;
/** What an urgency round comes to; `settled` also when it only waits to be settled, because nothing stands in the way. */
export type UrgencyOutcome = (typeof URGENCY_OUTCOMES)[number];

/** Where an urgency round stands. */
export interface UrgencyAssessment {
  readonly phase: RoundPhase;
  readonly outcome: UrgencyOutcome;
  /** Whether judgements, progress of others and the ranking so far are open to all now. */
  readonly isVisible: boolean;
  /** Every owner, in the order of the electorate. For the rules: a screen shows what `visibleProgress` gives. */
  readonly progress: readonly OwnerProgress[];
  /** Whether every owner judged every item and nothing waits for ratification: then the round may be closed early. */
  readonly everyoneJudged: boolean;
  /** Owners with a judgement that waits for their own board, in the order of the electorate. */
  readonly pendingRatificationIds: readonly string[];
  /** The result, or what it would be as the judgements are now; null while hidden, and for a withdrawn round. */
  readonly standing: UrgencyStanding | null;
}

/**
 * Reads an urgency round as it stands at `now` (rulebook.md#5). Past its closing time it is incomplete while a
 * ratification is awaited; a settled round answers from its result, whatever happened to the judgements since.
 */
export function assessUrgencyRound(round: UrgencyRoundFacts, now: Instant): UrgencyAssessment {
  const phase = phaseOf(round, now);
  const isVisible = isCountVisible(round, now);
  const progress = sheetsOf(round).map(progressOf);
  const pendingRatificationIds = round.settled?.pendingRatificationIds ?? idsOfPending(progress);
  return {
    phase,
    outcome: outcomeOf(phase, pendingRatificationIds.length > 0),
    isVisible,
    progress,
    everyoneJudged: progress.every(({ judged, pending, of }) => judged - pending === of),
    pendingRatificationIds,
    standing: isVisible && phase !== 'withdrawn' ? (round.settled ?? standingOf(round)) : null,
  };
}

/** The judgements that someone who speaks for these organisations may see now: their own always (rulebook.md#5). */
export function visibleGrades(input: {
  readonly round: UrgencyRoundFacts;
  readonly ownOrganisationIds: readonly string[];
  readonly now: Instant;
}): readonly GivenJudgement[] {
  const { round, ownOrganisationIds, now } = input;
  if (isCountVisible(round, now)) return round.judgements;
  return round.judgements.filter(({ organisationId }) => ownOrganisationIds.includes(organisationId));
}

/** How far owners have come, as far as someone may see it: hidden until closed says not even who answered. */
export function visibleProgress(input: {
  readonly round: UrgencyRoundFacts;
  readonly ownOrganisationIds: readonly string[];
  readonly now: Instant;
}): readonly OwnerProgress[] {
  const { round, ownOrganisationIds, now } = input;
  const progress = sheetsOf(round).map(progressOf);
  if (isCountVisible(round, now)) return progress;
  return progress.filter(({ organisationId }) => ownOrganisationIds.includes(organisationId));
}

function outcomeOf(phase: RoundPhase, awaitsRatifications: boolean): UrgencyOutcome {
  if (phase !== 'pastClosing') return phase;
  return awaitsRatifications ? 'incomplete' : 'settled';
}

function idsOfPending(progress: readonly OwnerProgress[]): readonly string[] {
  return progress.filter(({ pending }) => pending > 0).map(({ organisationId }) => organisationId);
}
