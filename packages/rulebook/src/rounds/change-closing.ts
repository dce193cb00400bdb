import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { assessRound } from './assess-round.js';
import { checkCanClose, checkLaterClosing } from './closing-time.js';
import { checkNotOver } from './not-over.js';
import type { RoundFacts } from './round.js';

/** A new closing time, with the reason that all may read. */
export interface RoundExtension {
  readonly previousClosesAt: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
}

/**
 * Gives a round a later closing time (rulebook.md#4): before closing, or past it when the round is incomplete. Always
 * later than the current one and than now, and always with a reason.
 */
export function extendRound(input: {
  readonly round: RoundFacts;
  readonly newClosesAt: Instant;
  readonly reason: string;
  readonly now: Instant;
}): Result<RoundExtension, readonly Finding[]> {
  const { round, newClosesAt, reason, now } = input;
  const over = checkNotOver(round);
  const { phase, outcome } = assessRound(round, now);
  const findings = [
    ...over,
    ...when(phase === 'pastClosing' && outcome !== 'incomplete', 'round-not-incomplete', { outcome }),
    ...checkLaterClosing(input),
  ];
  return findings.length > 0 ? err(findings) : ok({ previousClosesAt: round.closesAt, closesAt: newClosesAt, reason });
}

/** A closing time brought forward to now. */
export interface EarlyClosing {
  readonly previousClosesAt: Instant;
  readonly closesAt: Instant;
}

/**
 * Closes an open round before its time, once every owner has spoken (rulebook.md#4). A position that awaits ratification
 * counts as silent, so its owner has not spoken yet.
 */
export function closeEarly(input: {
  readonly round: RoundFacts;
  readonly now: Instant;
}): Result<EarlyClosing, readonly Finding[]> {
  const { round, now } = input;
  const { everyoneSpoke, silentOrganisationIds, pendingRatificationIds } = assessRound(round, now);
  const findings = [
    ...checkNotOver(round),
    ...checkCanClose(round, now),
    ...when(!everyoneSpoke, 'not-everyone-spoke', { silentOrganisationIds, pendingRatificationIds }),
  ];
  return findings.length > 0 ? err(findings) : ok({ previousClosesAt: round.closesAt, closesAt: now });
}
