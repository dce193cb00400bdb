import type { Instant } from '../kernel/instant.js';
import { err, type Result } from '../kernel/result.js';
import { type Mandate, mandateFor } from '../partnership/mandates.js';
import { phaseOf, type RoundFacts, type RoundFrame } from './round.js';

export const CANNOT_TAKE_POSITION = [
  'not-started',
  'closed',
  'not-in-electorate',
  'no-mandate',
  'mandate-ended',
  'awaiting-new-version',
] as const;
/** Why can I not vote? The closed list, used by the button, the count and the server alike (rulebook.md#4). */
export type CannotTakePosition = (typeof CANNOT_TAKE_POSITION)[number];

/** Why a position on behalf of this organisation cannot be taken now, apart from who takes it; null when it can. */
export function whyRoundIsClosedFor(input: {
  readonly round: RoundFrame;
  readonly organisationId: string;
  readonly now: Instant;
}): 'not-started' | 'closed' | 'not-in-electorate' | null {
  const { round, organisationId, now } = input;
  if (phaseOf(round, now) !== 'open') return 'closed';
  if (now < round.openedAt) return 'not-started';
  return round.electorate.some((elector) => elector.organisationId === organisationId) ? null : 'not-in-electorate';
}

/** Who wants to take a position in which round for which owner. */
export interface PositionAttempt<Round extends RoundFrame = RoundFacts> {
  readonly round: Round;
  readonly organisationId: string;
  readonly mandates: readonly Mandate[];
  readonly personId: string;
  readonly now: Instant;
  /** Whether the item has a newer text than the one this round was opened on. */
  readonly textChanged: boolean;
}

/** The mandate by which this person may take a position now, or the first reason in the order of the list why not. */
export function admitToRound(attempt: PositionAttempt<RoundFrame>): Result<Mandate, CannotTakePosition> {
  const closed = whyRoundIsClosedFor(attempt);
  if (closed !== null) return err(closed);
  const mandate = mandateFor(attempt);
  return mandate.ok && attempt.textChanged ? err('awaiting-new-version') : mandate;
}

/** The first reason, in the order of the list, why this person cannot take a position now; null when it can. */
export function whyCannotTakePosition(attempt: PositionAttempt<RoundFrame>): CannotTakePosition | null {
  const admitted = admitToRound(attempt);
  return admitted.ok ? null : admitted.error;
}
