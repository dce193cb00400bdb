import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';

/** A mandate or a role, from when until when. */
export interface HeldTerm {
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * When a mandate or role ends that somebody ends at `at` (rulebook.md#1): not in the past, and not later than it would have. One that has
 * yet to begin then never does: it ends where it began, and is over from then on.
 */
export function endHeld(input: {
  readonly held: HeldTerm;
  readonly at: Instant;
  readonly now: Instant;
}): Result<Instant, readonly Finding[]> {
  const { held, at, now } = input;
  const { until } = held;
  const isOver = until !== null && until <= Math.max(now, held.from);
  const findings = [
    ...when(isOver, 'term-already-ended', { until: until ?? 0 }),
    ...when(at < now, 'term-end-in-past', { at }),
    ...when(!isOver && until !== null && at >= until, 'term-end-not-earlier', { until: until ?? 0 }),
  ];
  return findings.length > 0 ? err(findings) : ok(Math.max(at, held.from));
}
