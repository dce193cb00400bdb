import { type Finding, when } from '../kernel/finding.js';
import { err, ok, type Result } from '../kernel/result.js';
import { awaitsRatification } from '../rounds/position.js';
import { checkRatification, type RatificationDecision } from '../rounds/ratification.js';
import type { GivenJudgement } from './given-judgement.js';
import { checkUrgencyNotOver } from './urgency-not-over.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** The decision of an owner's own board on its whole sheet, as it is handed in. */
export interface GradesRatificationInput extends RatificationDecision {
  readonly round: UrgencyRoundFacts;
  readonly organisationId: string;
}

/**
 * Records that an owner's own board ratified its judgements (rulebook.md#5): one decision for all that wait for it, after
 * which they count. Answers with those judgements. It may come until the round is settled, so past closing as well.
 */
export function ratifyGrades(input: GradesRatificationInput): Result<readonly GivenJudgement[], readonly Finding[]> {
  const { round, organisationId, on, reference, document } = input;
  const own = round.judgements.filter((given) => given.organisationId === organisationId);
  const pending = own.filter(awaitsRatification);
  const findings = [
    ...checkUrgencyNotOver(round),
    ...when(own.length === 0, 'no-judgements-to-ratify', { organisationId }),
    ...when(own.length > 0 && pending.length === 0, 'judgements-need-no-ratification', { organisationId }),
    ...checkRatification(input),
  ];
  if (findings.length > 0) return err(findings);
  return ok(pending.map((given) => ({ ...given, ratified: { on, reference, document } })));
}
