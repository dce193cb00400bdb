import { completeItem as completeByRule } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { inState } from '../stored-item.js';
import { addResult } from './add-resident-result.js';
import { byProgrammeStaff, changeItem, refuseInState, walk } from './change-item.js';

export interface Completion {
  readonly item: string;
  readonly resultForResidents: string;
  readonly source: string;
}

/** Completes an item, and tells residents what they notice of it. */
export const completeItem = (work: Work, call: CommandCall, { item: slug, resultForResidents, source }: Completion) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'inProgress', 'paused');
    if (item === undefined) return refuseInState('completeItem', taken.item);
    // Owners are speaking about whether it leaves the agenda; that round ends first.
    if (taken.item.runningRound !== null) return refuse('round-running');
    const step = completeByRule({ item, resultForResidents, by: call.actor.personId, now: taken.now });
    if (step.ok) await addResult(tx, item.itemId, { on: taken.today, text: resultForResidents, source });
    return walk(tx, taken, step, { type: 'item-completed' });
  });
