import type { FrozenText, RoundFrame } from '../rounds/round.js';
import type { GivenJudgement } from './given-judgement.js';
import type { UrgencyResult } from './urgency-result.js';
import type { UrgencyRule } from './urgency-rule.js';

/** An item to judge, with the text it is judged on. */
export interface UrgencyItem {
  readonly itemId: string;
  readonly text: FrozenText;
}

/**
 * Everything a rule about an urgency round (urgentieronde) may need. Frozen: rule, items with their texts, electorate,
 * opening time. Electorate, closing and ratification follow the rules of every round (rulebook.md#4).
 */
export interface UrgencyRoundFacts extends RoundFrame {
  readonly rule: UrgencyRule;
  readonly items: readonly UrgencyItem[];
  /** The current judgements, at most one per owner and item. */
  readonly judgements: readonly GivenJudgement[];
  readonly settled: UrgencyResult | null;
}

/** The round with these judgements as the current ones of their owners on their items; all others stay. */
export function withJudgements(round: UrgencyRoundFacts, given: readonly GivenJudgement[]): UrgencyRoundFacts {
  const isReplaced = (old: GivenJudgement): boolean =>
    given.some(({ organisationId, itemId }) => organisationId === old.organisationId && itemId === old.itemId);
  return { ...round, judgements: [...round.judgements.filter((old) => !isReplaced(old)), ...given] };
}
