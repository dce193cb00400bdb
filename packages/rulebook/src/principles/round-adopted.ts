import { assertNever } from '../kernel/assert-never.js';
import { blocking } from '../kernel/finding.js';
import type { RoundKind, RoundOutcome } from '../rounds/kinds.js';
import type { Judgement } from './make-principle.js';
import type { PrincipleStatus, RoundOnItem } from './principle.js';

/**
 * Judges a principle that asks for an adopted round on the current text: met when adopted, not met when rejected, and
 * not yet known as long as there is no result, or only one about an earlier text.
 */
export function roundAdopted(kind: RoundKind, round: RoundOnItem | null, textVersion: number): Judgement {
  if (round === null) return { status: 'unknown', findings: [blocking('round-not-held', { kind })] };
  const { roundId, outcome, textVersion: roundTextVersion } = round;
  const facts = { kind, roundId, outcome, roundTextVersion, textVersion };
  if (roundTextVersion !== textVersion) {
    const finding = blocking('round-for-other-text-version', { kind, roundId, roundTextVersion, textVersion });
    return { status: 'unknown', facts, findings: [finding] };
  }
  const status = statusOf(outcome);
  return {
    status,
    facts,
    findings: status === 'met' ? [] : [blocking('round-not-adopted', { kind, roundId, outcome })],
  };
}

function statusOf(outcome: RoundOutcome): PrincipleStatus {
  switch (outcome) {
    case 'adopted':
      return 'met';
    case 'rejected':
      return 'notMet';
    case 'open':
    case 'incomplete':
    case 'withdrawn':
      return 'unknown';
    default:
      return assertNever(outcome);
  }
}
