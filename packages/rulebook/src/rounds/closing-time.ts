import { type Finding, when } from '../kernel/finding.js';
import type { Instant } from '../kernel/instant.js';
import { isBlank } from '../kernel/text.js';
import { phaseOf, type RoundFrame } from './round.js';
import { checkNotTooFar } from './too-far.js';

/** What is wrong with the closing time of a round that opens now. */
export function checkFirstClosing(closesAt: Instant, now: Instant): readonly Finding[] {
  return [
    ...when(closesAt <= now, 'closing-time-not-after-opening', { opensAt: now, closesAt }),
    ...checkNotTooFar(closesAt, now),
  ];
}

/** What is wrong with a later closing time: always later than the current one and than now, and with a reason. */
export function checkLaterClosing(input: {
  readonly round: RoundFrame;
  readonly newClosesAt: Instant;
  readonly reason: string;
  readonly now: Instant;
}): readonly Finding[] {
  const { round, newClosesAt, reason, now } = input;
  return [
    ...when(newClosesAt <= round.closesAt, 'new-closing-time-not-later', { closesAt: round.closesAt, newClosesAt }),
    ...when(newClosesAt <= now, 'new-closing-time-in-past', { newClosesAt, now }),
    ...checkNotTooFar(newClosesAt, now),
    ...when(isBlank(reason), 'extension-reason-required'),
  ];
}

/** Why a round cannot be closed now, apart from who has yet to speak: it has not begun, or it is past closing. */
export function checkCanClose(round: RoundFrame, now: Instant): readonly Finding[] {
  return [
    ...when(now < round.openedAt, 'round-not-started', { opensAt: round.openedAt }),
    ...when(phaseOf(round, now) === 'pastClosing', 'round-closed', { closesAt: round.closesAt }),
  ];
}
