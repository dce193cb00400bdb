import { hasTextChanged, reviseItem as reviseByRule, submitItem as submitByRule } from '@samenkoers/rulebook';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { withdrawRunningRound } from '../../rounds/public.js';
import { nextRevision } from '../agenda.repository.js';
import { namedSinceSubmission } from '../draft.repository.js';
import { inState } from '../stored-item.js';
import { loadText } from '../text.repository.js';
import { textVersion } from '../text-version.js';
import { byProposer, changeItem, refuseInState, type TakenItem, walk } from './change-item.js';

/** Hands a draft in; or, for an item on its way, its next text, which then counts and asks for a new round. */
export const submitItem = (work: Work, call: CommandCall, slug: string) =>
  changeItem(work, call, slug, byProposer, async (tx, taken) => {
    const draft = inState(taken.item, 'draft');
    const { item } = taken;
    if (draft === undefined && item.pendingVersion === null) return refuseInState('submitItem', item);
    const by = call.actor.personId;
    const done = draft === undefined ? await submitNextText(tx, taken, by) : await submitDraft(tx, taken, draft, by);
    return done.ok ? { ok: true, value: { revision: await nextRevision(tx, item.id) } } : done;
  });

async function submitDraft(tx: Tx, taken: TakenItem, draft: Parameters<typeof submitByRule>[0]['item'], by: string) {
  const { item, now } = taken;
  const named = await namedSinceSubmission(tx, item);
  const step = submitByRule({ item: draft, title: item.title, by, now });
  const done = await walk(tx, taken, step, { type: 'item-submitted', data: { version: item.currentVersion } });
  for (const { organisationId } of named) tx.record({ type: 'involvement-proposed', itemId: item.id, organisationId });
  return done;
}

async function submitNextText(tx: Tx, taken: TakenItem, by: string) {
  const item = inState(taken.item, 'submitted', 'onAgenda');
  if (item === undefined) return refuseInState('submitItem', taken.item);
  const { itemId, textVersion: version } = item;
  const before = textVersion(itemId, await loadText(tx, { itemId, version }));
  const next = await loadText(tx, { itemId, version: version + 1 });
  const textChanged = hasTextChanged(before, textVersion(itemId, next));
  const step = reviseByRule({ item, textChanged, by, now: taken.now });
  if (step.ok) await withdrawRunningRound(tx, { itemId, reason: next.changeNote, now: taken.now });
  return walk(tx, taken, step, { type: 'item-revised', data: { version: version + 1 } });
}
