import { majority } from '../kernel/majority.js';
import { type Choice, MAJORITY_CHOICES, type RoundKind, SUPPORT_CHOICES } from './kinds.js';
import type { Seat } from './seats.js';

/**
 * The count of a round. `Σ counts + silent + pendingRatification = n`. A choice that this kind of round does not offer
 * counts 0.
 */
export interface RoundTally {
  readonly kind: RoundKind;
  /** How many owners the frozen electorate has. */
  readonly n: number;
  readonly majority: number;
  readonly counts: Readonly<Record<Choice, number>>;
  /** Positions that carry: supported with or without remark, or in favour. */
  readonly positive: number;
  /** Positions that stop: not supported, or against. */
  readonly negative: number;
  /** Owners without any position. */
  readonly silent: number;
  /** Owners whose position waits for their own board: it counts as silent. */
  readonly pendingRatification: number;
  /** Of those pending, how many are positive once ratified. */
  readonly pendingPositive: number;
}

/** Counts the seats (rulebook.md#4). */
export function tallyOf(kind: RoundKind, seats: readonly Seat[]): RoundTally {
  const pending = choicesOf(seats.filter((seat) => seat.pending));
  const counted = choicesOf(seats.filter((seat) => !seat.pending));
  return {
    kind,
    n: seats.length,
    majority: majority(seats.length),
    counts: countChoices(counted),
    positive: counted.filter(isPositive).length,
    negative: counted.filter(isNegative).length,
    silent: seats.filter((seat) => seat.position === null).length,
    pendingRatification: pending.length,
    pendingPositive: pending.filter(isPositive).length,
  };
}

/** Whether a choice carries the proposal. */
export function isPositive(choice: Choice): boolean {
  return choice === 'supported' || choice === 'supportedWithRemark' || choice === 'inFavour';
}

/** Whether a choice opposes the proposal. */
export function isNegative(choice: Choice): boolean {
  return choice === 'notSupported' || choice === 'against';
}

function choicesOf(seats: readonly Seat[]): readonly Choice[] {
  return seats.flatMap((seat) => (seat.position === null ? [] : [seat.position.choice]));
}

function countChoices(choices: readonly Choice[]): Readonly<Record<Choice, number>> {
  const all: readonly Choice[] = [...SUPPORT_CHOICES, ...MAJORITY_CHOICES];
  const count = (choice: Choice): [Choice, number] => [choice, choices.filter((given) => given === choice).length];
  return Object.fromEntries(all.map(count)) as Record<Choice, number>;
}
