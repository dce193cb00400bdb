import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Instant } from '../kernel/instant.js';
import type { Elector } from '../partnership/electorate.js';
import type { MandateCapacity, MandateExtent } from '../partnership/mandates.js';
import type { Channel, Choice, ParticipationChoice, RoundKind } from './kinds.js';
import type { RoundResult } from './result.js';
import type { RoundRule } from './rule.js';

/** The decision of an owner's own board that makes a position "onder voorbehoud" count. */
export interface Ratification {
  readonly on: CalendarDate;
  readonly reference: string;
  /** Where the decision can be found, when it was filed. */
  readonly document: string | null;
}

/** How a position came in when the owner did not enter it itself. */
export interface RecordedOnBehalf {
  readonly channel: Exclude<Channel, 'web'>;
  readonly receivedOn: CalendarDate;
  /** The person of the programme team who recorded it. */
  readonly recordedBy: string;
}

/** The current position of one owner. Earlier ones stay on record and do not count. */
export interface Position {
  readonly organisationId: string;
  readonly choice: Choice;
  readonly text: string | null;
  readonly participation: ParticipationChoice | null;
  /** Who spoke for the owner; null when it was recorded on behalf and the speaker is not a known person. */
  readonly personId: string | null;
  readonly mandateId: string | null;
  readonly capacity: MandateCapacity | null;
  readonly extent: MandateExtent;
  readonly ratified: Ratification | null;
  readonly takenAt: Instant;
  readonly onBehalf: RecordedOnBehalf | null;
}

/** The text a round is about: its version and the hash of its canonical text. */
export interface FrozenText {
  readonly version: number;
  readonly hash: string;
}

export interface RoundWithdrawal {
  readonly at: Instant;
  readonly reason: string;
}

/** Everything a rule about a round may need. Frozen: kind, rule, text, electorate, opening time. */
export interface RoundFacts {
  readonly kind: RoundKind;
  readonly rule: RoundRule;
  readonly text: FrozenText;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  readonly electorate: readonly Elector[];
  /** The current positions, at most one per organisation. */
  readonly positions: readonly Position[];
  readonly withdrawn: RoundWithdrawal | null;
  /** The one immutable result, once there is one. */
  readonly settled: RoundResult | null;
}

export const ROUND_PHASES = ['open', 'pastClosing', 'settled', 'withdrawn'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/**
 * Where a round stands now (rulebook.md#4). A round past its closing time is closed on every read, whether or not a
 * job has run; the closing time itself is already past. A round that has yet to start is `open`.
 */
export function phaseOf(round: RoundFacts, now: Instant): RoundPhase {
  if (round.withdrawn !== null) return 'withdrawn';
  if (round.settled !== null) return 'settled';
  return now < round.closesAt ? 'open' : 'pastClosing';
}

/** Whether a position waits for the owner's own board: it is shown, and counts as silent. */
export function awaitsRatification(position: Position): boolean {
  return position.extent === 'subjectToRatification' && position.ratified === null;
}
