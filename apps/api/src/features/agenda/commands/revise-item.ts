import { reviseItem as reviseByRule } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { nextRevision } from '../agenda.repository.js';
import { type ItemRecord, inState } from '../stored-item.js';
import { copyText, saveChangeNote } from '../text.repository.js';
import { byProposer, changeItem, refuseInState, walk } from './change-item.js';

export interface Revision {
  readonly item: string;
  readonly changeNote: string;
}

/**
 * Starts the next version of a text as a copy of the last. A returned or not supported item becomes a draft again; of an
 * item on its way the text that counts stays, until the next one is submitted.
 */
export const reviseItem = (work: Work, call: CommandCall, { item: slug, changeNote }: Revision) =>
  changeItem(work, call, slug, byProposer, async (tx, taken) => {
    const { item } = taken;
    const back = inState(item, 'returned', 'notSupported');
    if (back === undefined && inState(item, 'submitted', 'onAgenda') === undefined)
      return refuseInState('reviseItem', item);
    if (back === undefined && item.pendingVersion !== null) return refuse('already-done');
    await prepareNextText(tx, item, changeNote);
    if (back !== undefined) {
      const step = reviseByRule({ item: back, textChanged: false, by: call.actor.personId, now: taken.now });
      const done = await walk(tx, taken, step, { type: 'item-revised', data: { version: item.currentVersion + 1 } });
      if (!done.ok) return done;
    }
    return { ok: true, value: { revision: await nextRevision(tx, item.id) } };
  });

/** A next text that was begun before the item came back is gone on with. */
async function prepareNextText(tx: Tx, item: ItemRecord, changeNote: string): Promise<void> {
  const version = item.currentVersion;
  if (item.pendingVersion === null) await copyText(tx, { itemId: item.id, version }, changeNote);
  else await saveChangeNote(tx, { itemId: item.id, version: item.pendingVersion }, changeNote);
}
