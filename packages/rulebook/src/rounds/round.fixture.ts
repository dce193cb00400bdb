import type { Instant } from '../kernel/instant.js';
import { defaultByLaws } from '../partnership/by-laws.js';
import type { Elector } from '../partnership/electorate.js';
import type { Mandate } from '../partnership/mandates.js';
import { type Choice, ROUND_RULES, type RoundKind } from './kinds.js';
import type { Position } from './position.js';
import type { RoundFacts } from './round.js';
import { freezeRule } from './rule.js';

export const OPENED: Instant = 1_000_000;
export const WHILE_OPEN: Instant = 1_500_000;
export const CLOSES: Instant = 2_000_000;
export const PAST_CLOSING: Instant = 2_500_000;

/** What one seat answers: a choice, a choice that awaits ratification, or nothing. */
export type Answer = Choice | { readonly pending: Choice } | null;

export function ownerId(place: number): string {
  return `owner-${String(place).padStart(4, '0')}`;
}

export function electors(n: number): readonly Elector[] {
  return Array.from({ length: n }, (_, place) => ({
    organisationId: ownerId(place),
    kind: 'municipality',
    figures: { residents: 1000 + place },
  }));
}

export function positionOf(organisationId: string, choice: Choice, other: Partial<Position> = {}): Position {
  return {
    organisationId,
    choice,
    text: 'Because.',
    participation: null,
    personId: `person of ${organisationId}`,
    mandateId: `mandate of ${organisationId}`,
    capacity: 'representative',
    extent: 'full',
    ratified: null,
    takenAt: OPENED,
    onBehalf: null,
    ...other,
  };
}

/** A round with one seat per answer. */
export function roundOf(kind: RoundKind, answers: readonly Answer[], other: Partial<RoundFacts> = {}): RoundFacts {
  return {
    kind,
    rule: freezeRule(defaultByLaws, kind),
    text: { version: 1, hash: 'hash of the text' },
    openedAt: OPENED,
    closesAt: CLOSES,
    electorate: electors(answers.length),
    positions: answers.flatMap((answer, place) => answered(ownerId(place), answer)),
    withdrawn: null,
    settled: null,
    ...other,
  };
}

/** The same answer a number of times. */
export function times(count: number, answer: Answer): readonly Answer[] {
  return Array.from({ length: count }, () => answer);
}

/** The answers of a tally as the rulebook writes it: support is positive/no objection/against/silent, take-up is
 * for/against/abstain/silent. */
export function answersOf(kind: RoundKind, tally: readonly [number, number, number, number]): readonly Answer[] {
  const order: readonly Choice[] =
    ROUND_RULES[kind].decision === 'majority'
      ? ['inFavour', 'against', 'abstain']
      : ['supported', 'noObjection', 'notSupported'];
  const [, , , silent] = tally;
  return [...order.flatMap((choice, place) => times(Number(tally[place]), choice)), ...times(silent, null)];
}

export function mandateOf(organisationId: string, other: Partial<Mandate> = {}): Mandate {
  return {
    id: `mandate of ${organisationId}`,
    personId: `person of ${organisationId}`,
    organisationId,
    capacity: 'representative',
    extent: 'full',
    from: 0,
    until: null,
    ...other,
  };
}

function answered(organisationId: string, answer: Answer): readonly Position[] {
  if (answer === null) return [];
  if (typeof answer === 'string') return [positionOf(organisationId, answer)];
  return [positionOf(organisationId, answer.pending, { extent: 'subjectToRatification' })];
}
