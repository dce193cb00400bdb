import { returnItem as returnByRule } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { inState } from '../stored-item.js';
import { byProgrammeStaff, changeItem, refuseInState, walk } from './change-item.js';

/** The programme team returns a proposal to its proposer, with reasons. */
export const returnItem = (
  work: Work,
  call: CommandCall,
  { item: slug, reason }: { readonly item: string; readonly reason: string },
) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'submitted');
    if (item === undefined) return refuseInState('returnItem', taken.item);
    // Owners are speaking about this text; the round ends first, visibly and with a reason.
    if (taken.item.runningRound !== null) return refuse('round-running');
    const step = returnByRule({ item, reasons: [reason], by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-returned', reason });
  });
