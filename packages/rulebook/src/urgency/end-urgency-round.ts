import { blocking, type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isBlank } from '../kernel/text.js';
import type { EarlyClosing, RoundExtension } from '../rounds/change-closing.js';
import { checkCanClose, checkLaterClosing } from '../rounds/closing-time.js';
import { phaseOf, type RoundWithdrawal } from '../rounds/round.js';
import { checkUrgencyNotOver } from './urgency-not-over.js';
import type { UrgencyResult } from './urgency-result.js';
import type { UrgencyRoundFacts } from './urgency-round.js';
import { standingOf } from './urgency-standing.js';
import { stateOf } from './urgency-state.js';

/**
 * Gives an urgency round a later closing time (rulebook.md#4): before closing, or past it while a ratification is
 * awaited and nobody has seen what was hidden. Always with a reason.
 */
export function extendUrgencyRound(input: {
  readonly round: UrgencyRoundFacts;
  readonly newClosesAt: Instant;
  readonly reason: string;
  readonly now: Instant;
}): Result<RoundExtension, readonly Finding[]> {
  const { round, newClosesAt, reason, now } = input;
  const { phase, outcome } = stateOf(round, now);
  const findings = [
    ...checkUrgencyNotOver(round),
    ...when(phase === 'pastClosing' && outcome !== 'incomplete', 'urgency-round-not-incomplete'),
    ...when(wasShown(round, now), 'urgency-round-already-shown'),
    ...checkLaterClosing(input),
  ];
  return findings.length > 0 ? err(findings) : ok({ previousClosesAt: round.closesAt, closesAt: newClosesAt, reason });
}

/** A round that hid judgements shows them past closing; who has seen them may not judge any more. */
export function wasShown(round: UrgencyRoundFacts, now: Instant): boolean {
  return round.rule.visibility === 'hiddenUntilClosed' && phaseOf(round, now) === 'pastClosing';
}

/**
 * Closes an open urgency round before its time, once every owner judged every item (rulebook.md#5). "No judgement" is a
 * judgement; one that awaits ratification is not there yet.
 */
export function closeUrgencyRoundEarly(input: {
  readonly round: UrgencyRoundFacts;
  readonly now: Instant;
}): Result<EarlyClosing, readonly Finding[]> {
  const { round, now } = input;
  const { progress, everyoneJudged, pendingRatificationIds } = stateOf(round, now);
  const unfinished = progress.filter(({ judged, of }) => judged < of);
  const organisationIds = unfinished.map(({ organisationId }) => organisationId);
  const findings = [
    ...checkUrgencyNotOver(round),
    ...checkCanClose(round, now),
    ...when(!everyoneJudged, 'not-everyone-judged', { organisationIds, pendingRatificationIds }),
  ];
  return findings.length > 0 ? err(findings) : ok({ previousClosesAt: round.closesAt, closesAt: now });
}

/** Withdraws an urgency round that has no result yet, with the reason that all may read. */
export function withdrawUrgencyRound(input: {
  readonly round: UrgencyRoundFacts;
  readonly reason: string;
  readonly now: Instant;
}): Result<RoundWithdrawal, readonly Finding[]> {
  const { round, reason, now } = input;
  const findings = [...checkUrgencyNotOver(round), ...when(isBlank(reason), 'round-withdrawal-reason-required')];
  return findings.length > 0 ? err(findings) : ok({ at: now, reason });
}

/**
 * Makes the one immutable result of an urgency round past its closing time (rulebook.md#5): at once, unless a ratification
 * is awaited. Then the programme manager extends it, or settles it as it stands: what was not ratified counts as missing.
 * Settling a settled round gives the same result again.
 */
export function settleUrgencyRound(input: {
  readonly round: UrgencyRoundFacts;
  readonly now: Instant;
  readonly asItStands?: boolean;
}): Result<UrgencyResult, readonly Finding[]> {
  const { round, now, asItStands = false } = input;
  if (round.settled !== null) return ok(round.settled);
  const { outcome, pendingRatificationIds } = stateOf(round, now);
  if (outcome === 'withdrawn') return err(checkUrgencyNotOver(round));
  if (outcome === 'open') return err([blocking('round-still-open', { closesAt: round.closesAt })]);
  const isIncomplete = outcome === 'incomplete';
  if (isIncomplete && !asItStands) {
    return err([blocking('round-incomplete', { silentOrganisationIds: [], pendingRatificationIds })]);
  }
  return ok({
    outcome: 'settled',
    settledAt: now,
    asItStands: isIncomplete,
    pendingRatificationIds,
    ...standingOf(round),
  });
}
