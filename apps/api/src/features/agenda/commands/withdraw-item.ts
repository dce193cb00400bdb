import { withdrawItem as withdrawByRule } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { inState } from '../stored-item.js';
import { byProposer, changeItem, refuseInState, walk } from './change-item.js';

/** The proposer takes a proposal back before it is on the agenda. */
export const withdrawItem = (
  work: Work,
  call: CommandCall,
  { item: slug, reason }: { readonly item: string; readonly reason: string },
) =>
  changeItem(work, call, slug, byProposer, async (tx, taken) => {
    const item = inState(taken.item, 'draft', 'submitted', 'returned', 'notSupported');
    if (item === undefined) return refuseInState('withdrawItem', taken.item);
    // Owners are speaking about this text; the round ends first, visibly and with a reason.
    if (taken.item.runningRound !== null) return refuse('round-running');
    const step = withdrawByRule({ item, reason, by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-withdrawn', reason });
  });
