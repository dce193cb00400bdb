import type { ItemState } from '../agenda/item-states.js';
import { checkRemovalGround, type RemovableItem, type RemovalGround } from '../agenda/remove.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { blocking, type Finding, when } from '../kernel/finding.js';
import { DAY_IN_MS, type Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ByLaws } from '../partnership/by-laws.js';
import { electorateAt } from '../partnership/electorate.js';
import type { Ownership } from '../partnership/ownership.js';
import { checkFirstClosing } from './closing-time.js';
import type { RoundKind } from './kinds.js';
import type { FrozenText, RoundFacts } from './round.js';
import { freezeRule } from './rule.js';

/** What a round is about: an item for support or take-up, an item and the ground for its removal, or an agenda version. */
export type RoundSubject =
  | { readonly kind: 'support' | 'takeUp'; readonly itemState: ItemState }
  | { readonly kind: 'removal'; readonly item: RemovableItem; readonly ground: RemovalGround }
  | { readonly kind: 'adoption' };

/** An earlier round about the same question: still running, or with its result. */
export interface EarlierRound {
  readonly roundId: string;
  readonly phase: 'running' | 'settled';
}

/** The item states in which a round about an item may be opened. */
export const ROUND_OPENS_FROM: Readonly<Record<'support' | 'takeUp', ItemState>> = {
  support: 'submitted',
  takeUp: 'onAgenda',
};

/**
 * Opens a round, and freezes what can never change in it (rulebook.md#4): the electorate with type and key figures, the
 * rule, the text and its hash. It closes after `roundDays` of the by-laws, or at the closing time given. A question that
 * is settled is only reopened by a round that refers to the old one.
 */
export function openRound(input: {
  readonly subject: RoundSubject;
  readonly byLaws: ByLaws;
  readonly ownerships: readonly Ownership[];
  readonly text: FrozenText;
  /** Rounds about the same question that were not withdrawn. */
  readonly earlierRounds: readonly EarlierRound[];
  /** The round this one reopens the question of, or null. */
  readonly refersTo: string | null;
  /** Another closing time than the by-laws give, or null. */
  readonly closesAt: Instant | null;
  readonly today: CalendarDate;
  readonly now: Instant;
}): Result<RoundFacts, readonly Finding[]> {
  const { subject, byLaws, text, now } = input;
  const { kind } = subject;
  const electorate = electorateAt({ ownerships: input.ownerships, on: input.today });
  const closesAt = input.closesAt ?? closingTimeFor(byLaws, kind, now);
  const findings = [
    ...checkSubject(subject),
    ...checkEarlierRounds(input.earlierRounds, input.refersTo),
    ...when(electorate.length === 0, 'electorate-empty'),
    ...checkFirstClosing(closesAt, now),
  ];
  if (findings.length > 0) return err(findings);
  return ok({
    kind,
    rule: freezeRule(byLaws, kind),
    text,
    openedAt: now,
    closesAt,
    electorate,
    positions: [],
    withdrawn: null,
    settled: null,
  });
}

/** When a round that opens now closes by the by-laws. */
export function closingTimeFor(byLaws: ByLaws, kind: RoundKind, now: Instant): Instant {
  return now + byLaws.roundDays[kind] * DAY_IN_MS;
}

function checkSubject(subject: RoundSubject): readonly Finding[] {
  if (subject.kind === 'adoption') return [];
  if (subject.kind === 'removal') return checkRemovalGround(subject.item, subject.ground);
  const { kind, itemState: state } = subject;
  return when(state !== ROUND_OPENS_FROM[kind], 'item-state-does-not-allow-round', { kind, state });
}

function checkEarlierRounds(earlier: readonly EarlierRound[], refersTo: string | null): readonly Finding[] {
  const settled = earlier.filter(({ phase }) => phase === 'settled');
  const isReferredTo = settled.some(({ roundId }) => roundId === refersTo);
  const latest = settled.at(-1);
  return [
    ...earlier.flatMap(({ roundId, phase }) => when(phase === 'running', 'round-already-open', { roundId })),
    ...(latest === undefined || isReferredTo
      ? []
      : [blocking('earlier-round-not-referred-to', { roundId: latest.roundId })]),
  ];
}
