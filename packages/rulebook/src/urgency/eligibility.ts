import type { ItemState } from '../agenda/item-states.js';
import { type Finding, when } from '../kernel/finding.js';
import { lackingIn } from '../principles/checklist.js';
import { commitmentInPrinciple } from '../principles/commitment-in-principle.js';
import type { ItemFacts } from '../principles/principle.js';
import { unanimousSupport } from '../principles/unanimous-support.js';

/** Whether the urgency of an item can be asked, or everything it lacks. */
export interface UrgencyEligibility {
  readonly itemId: string;
  readonly eligible: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Whether owners judge how urgent an item is (rulebook.md#5): it is on the agenda and not yet taken up, and the support of
 * all owners and the commitments in principle still stand for this text.
 */
export function urgencyEligibility(input: { readonly item: ItemFacts; readonly state: ItemState }): UrgencyEligibility {
  const { item, state } = input;
  const { itemId } = item;
  const findings = [
    ...when(state !== 'onAgenda', 'agenda-item-not-on-agenda', { itemId, state }),
    ...checkNotTakenUp(item),
    ...lackingIn(unanimousSupport.assess(item)),
    ...lackingIn(commitmentInPrinciple.assess(item)),
  ];
  return { itemId, eligible: findings.length === 0, findings };
}

function checkNotTakenUp({ itemId, takeUpRound, textVersion }: ItemFacts): readonly Finding[] {
  if (takeUpRound === null) return [];
  const isTakenUp = takeUpRound.outcome === 'adopted' && takeUpRound.textVersion === textVersion;
  return when(isTakenUp, 'item-already-taken-up', { itemId, roundId: takeUpRound.roundId });
}
