import { blocking, type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import { assessRound, type RoundAssessment } from './assess-round.js';
import { checkNotOver } from './not-over.js';
import type { RoundResult } from './result.js';
import type { RoundFacts, RoundWithdrawal } from './round.js';
import { settledAsItStands } from './working.js';

/**
 * Makes the one immutable result of a round past its closing time (rulebook.md#4). `adopted` and `rejected` settle at
 * once; an incomplete round only when the programme manager settles it as it stands, and is then rejected, because what
 * was needed did not come. Settling a settled round gives the same result again.
 */
export function settleRound(input: {
  readonly round: RoundFacts;
  readonly now: Instant;
  readonly asItStands?: boolean;
}): Result<RoundResult, readonly Finding[]> {
  const { round, now, asItStands = false } = input;
  if (round.settled !== null) return ok(round.settled);
  const assessment = assessRound(round, now);
  const { outcome, silentOrganisationIds, pendingRatificationIds } = assessment;
  if (outcome === 'withdrawn') return err(checkNotOver(round));
  if (outcome === 'open') return err([blocking('round-still-open', { closesAt: round.closesAt })]);
  if (outcome !== 'incomplete') return ok(resultOf(assessment, outcome, now));
  if (!asItStands) return err([blocking('round-incomplete', { silentOrganisationIds, pendingRatificationIds })]);
  return ok({
    ...resultOf(assessment, 'rejected', now),
    asItStands: true,
    working: settledAsItStands(assessment.working),
  });
}

/** Withdraws a round that has no result yet, with the reason that all may read. */
export function withdrawRound(input: {
  readonly round: RoundFacts;
  readonly reason: string;
  readonly now: Instant;
}): Result<RoundWithdrawal, readonly Finding[]> {
  const { round, reason, now } = input;
  const findings = [...checkNotOver(round), ...when(isBlank(reason), 'round-withdrawal-reason-required')];
  return findings.length > 0 ? err(findings) : ok({ at: now, reason });
}

function resultOf(assessment: RoundAssessment, outcome: 'adopted' | 'rejected', settledAt: Instant): RoundResult {
  const { tally, working, silentOrganisationIds, pendingRatificationIds, objectionIds } = assessment;
  return {
    outcome,
    settledAt,
    asItStands: false,
    tally,
    working,
    silentOrganisationIds,
    pendingRatificationIds,
    objectionIds,
  };
}
