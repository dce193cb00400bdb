import type { Instant } from '../kernel/instant.js';
import type { Elector } from '../partnership/electorate.js';
import type { RoundKind } from './kinds.js';
import type { Position } from './position.js';
import type { RoundResult } from './result.js';
import type { RoundRule } from './rule.js';

/** The text a round is about: its version and the hash of its canonical text. */
export interface FrozenText {
  readonly version: number;
  readonly hash: string;
}

export interface RoundWithdrawal {
  readonly at: Instant;
  readonly reason: string;
}

/** What every round has, whatever it asks: a frozen electorate, its times, and whether it is over. */
export interface RoundFrame {
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  readonly electorate: readonly Elector[];
  readonly withdrawn: RoundWithdrawal | null;
  readonly settled: object | null;
}

/** Everything a rule about a round may need. Frozen: kind, rule, text, electorate, opening time. */
export interface RoundFacts extends RoundFrame {
  readonly kind: RoundKind;
  readonly rule: RoundRule;
  readonly text: FrozenText;
  /** The current positions, at most one per organisation. */
  readonly positions: readonly Position[];
  /** The one immutable result, once there is one. */
  readonly settled: RoundResult | null;
}

export const ROUND_PHASES = ['open', 'pastClosing', 'settled', 'withdrawn'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/**
 * Where a round stands now (rulebook.md#4). A round past its closing time is closed on every read, whether or not a
 * job has run; the closing time itself is already past. A round that has yet to start is `open`.
 */
export function phaseOf(round: RoundFrame, now: Instant): RoundPhase {
  if (round.withdrawn !== null) return 'withdrawn';
  if (round.settled !== null) return 'settled';
  return now < round.closesAt ? 'open' : 'pastClosing';
}

/** The round with this position as the current one of its owner; every other position stays as it is. */
export function withPosition(round: RoundFacts, position: Position): RoundFacts {
  const others = round.positions.filter(({ organisationId }) => organisationId !== position.organisationId);
  return { ...round, positions: [...others, position] };
}
