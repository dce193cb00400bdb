import { type ItemFacts, placeOnAgenda as placeByRule, startItem as startByRule } from '@samenkoers/rulebook';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { lockProgramme } from '../agenda.repository.js';
import { loadItemFacts } from '../queries/item-facts.js';
import { inTx } from '../queries/run.js';
import { inState } from '../stored-item.js';
import { byProgrammeStaff, changeItem, refuseInState, type TakenItem, walk } from './change-item.js';

/** What the principles look at, read under the item's lock. */
export async function factsOf(tx: Tx, { item, now, today }: TakenItem): Promise<ItemFacts> {
  const found = (await loadItemFacts(inTx(tx), tx.programmeId, [item.id], { now, today })).get(item.id);
  if (found === undefined) throw new Error(`item ${item.id} has no facts`);
  return found.facts;
}

/** The programme team places a supported item on the agenda, once every principle for that is met. */
export const placeItemOnAgenda = (work: Work, call: CommandCall, slug: string) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'submitted');
    if (item === undefined) return refuseInState('placeOnAgenda', taken.item);
    const step = placeByRule({ item, facts: await factsOf(tx, taken), by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-placed-on-agenda', data: { version: item.textVersion } });
  });

/** The programme team starts an item that was taken up, once capacity, continuity and lead are there. */
export const startItem = (work: Work, call: CommandCall, slug: string) =>
  changeItem(work, call, slug, byProgrammeStaff, async (tx, taken) => {
    const item = inState(taken.item, 'onAgenda');
    if (item === undefined) return refuseInState('startItem', taken.item);
    // Two that start at once draw on the same pools: the second sees what the first took.
    await lockProgramme(tx);
    const step = startByRule({ item, facts: await factsOf(tx, taken), by: call.actor.personId, now: taken.now });
    return walk(tx, taken, step, { type: 'item-started' });
  });
