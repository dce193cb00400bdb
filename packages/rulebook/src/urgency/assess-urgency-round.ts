import type { Instant } from '../kernel/instant.js';
import { isCountVisible } from '../rounds/visibility.js';
import type { GivenJudgement } from './given-judgement.js';
import { type OwnerProgress, progressOf, sheetsOf } from './grade-sheets.js';
import type { UrgencyStanding } from './urgency-result.js';
import type { UrgencyRoundFacts } from './urgency-round.js';
import { standingOf } from './urgency-standing.js';
import { stateOf, type UrgencyState } from './urgency-state.js';

/** Where an urgency round stands, and what its judgements come to. */
export interface UrgencyAssessment extends UrgencyState {
  /** Whether judgements, progress of others and the ranking so far are open to all now. */
  readonly isVisible: boolean;
  /** The result, or what it would be as the judgements are now; null while hidden, and for a withdrawn round. */
  readonly standing: UrgencyStanding | null;
}

/**
 * Reads an urgency round as it stands at `now` (rulebook.md#5). A settled round answers from its result, whatever happened
 * to the judgements since.
 */
export function assessUrgencyRound(round: UrgencyRoundFacts, now: Instant): UrgencyAssessment {
  const state = stateOf(round, now);
  const isVisible = isCountVisible(round, now);
  const hasStanding = isVisible && state.phase !== 'withdrawn';
  return { ...state, isVisible, standing: hasStanding ? (round.settled ?? standingOf(round)) : null };
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
