import type { ItemState } from '../agenda/item-states.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { blocking, type Finding, when } from '../kernel/finding.js';
import { DAY_IN_MS, type Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { ByLaws } from '../partnership/by-laws.js';
import { electorateAt } from '../partnership/electorate.js';
import type { Ownership } from '../partnership/ownership.js';
import type { ItemFacts } from '../principles/principle.js';
import { checkFirstClosing } from '../rounds/closing-time.js';
import type { FrozenText } from '../rounds/round.js';
import { urgencyEligibility } from './eligibility.js';
import type { UrgencyRoundFacts } from './urgency-round.js';
import { freezeUrgencyRule } from './urgency-rule.js';

/** An item that might be judged, with the text as it is now. */
export interface UrgencyCandidate {
  readonly item: ItemFacts;
  readonly state: ItemState;
  readonly text: FrozenText;
}

/**
 * Opens an urgency round over every eligible candidate, in the order given, and freezes what can never change in it
 * (rulebook.md#5): electorate, rule, and per item the text and its hash. Candidates that lack something stay out. It
 * closes after `urgencyDays` of the by-laws, or at the closing time given.
 *
 * Errors: `urgency-round-already-open`, `urgency-items-missing`, `electorate-empty`, and those of a closing time.
 */
export function openUrgencyRound(input: {
  readonly byLaws: ByLaws;
  readonly ownerships: readonly Ownership[];
  readonly candidates: readonly UrgencyCandidate[];
  /** Urgency rounds that have neither a result nor been withdrawn. */
  readonly runningRoundIds: readonly string[];
  /** Another closing time than the by-laws give, or null. */
  readonly closesAt: Instant | null;
  readonly today: CalendarDate;
  readonly now: Instant;
}): Result<UrgencyRoundFacts, readonly Finding[]> {
  const { byLaws, now } = input;
  const electorate = electorateAt({ ownerships: input.ownerships, on: input.today });
  const closesAt = input.closesAt ?? urgencyClosingTimeFor(byLaws, now);
  const items = input.candidates
    .filter((candidate) => urgencyEligibility(candidate).eligible)
    .map(({ item, text }) => ({ itemId: item.itemId, text }));
  const findings = [
    ...input.runningRoundIds.map((roundId) => blocking('urgency-round-already-open', { roundId })),
    ...when(items.length === 0, 'urgency-items-missing'),
    ...when(electorate.length === 0, 'electorate-empty'),
    ...checkFirstClosing(closesAt, now),
  ];
  if (findings.length > 0) return err(findings);
  return ok({
    rule: freezeUrgencyRule(byLaws),
    items,
    openedAt: now,
    closesAt,
    electorate,
    judgements: [],
    withdrawn: null,
    settled: null,
  });
}

/** When an urgency round that opens now closes by the by-laws. */
export function urgencyClosingTimeFor(byLaws: ByLaws, now: Instant): Instant {
  return now + byLaws.urgencyDays * DAY_IN_MS;
}
