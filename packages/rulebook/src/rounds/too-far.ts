import { type Finding, when } from '../kernel/finding.js';
import { DAY_IN_MS, type Instant } from '../kernel/instant.js';

/** No round stands open for longer than this many days from now. */
export const LONGEST_ROUND_IN_DAYS = 366;

/**
 * A closing time can only be moved later, never earlier, so a slip of the keyboard (2062 for 2026) could not be mended
 * without withdrawing the round and every position in it.
 */
export function checkNotTooFar(closesAt: Instant, now: Instant): readonly Finding[] {
  const latest = now + LONGEST_ROUND_IN_DAYS * DAY_IN_MS;
  return when(closesAt > latest, 'closing-time-too-far', { closesAt, latest });
}
