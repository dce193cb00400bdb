import { markNotSupported, placeOnAgenda, removeItem } from '@samenkoers/rulebook';
import type { Tx } from '../../../platform/persistence/work.js';
import type { SettledRound, Signature } from '../../rounds/public.js';
import { loadItem, lockItemById } from '../agenda.repository.js';
import { inState } from '../stored-item.js';
import { type TakenItem, walk } from './change-item.js';
import { factsOf } from './pass-gate.js';

type OnItem = SettledRound & { readonly itemId: string };

/**
 * What follows for an item from the result of a round about its text. A round about an earlier text changes nothing, and
 * neither does one that the item has since moved away from. Take-up itself moves nothing: what it asks for comes first.
 */
export async function followOnItem(tx: Tx, settled: OnItem, { by, now, today }: Signature): Promise<void> {
  await lockItemById(tx, settled.itemId);
  const item = await loadItem(tx, settled.itemId);
  if (settled.itemVersion !== item.currentVersion) return;
  const taken: TakenItem = { item, now, today };
  const { kind, result } = settled;
  if (kind === 'support')
    await (result.outcome === 'adopted' ? tryToPlace(tx, taken, by) : notSupported(tx, taken, settled, by));
  if (kind === 'removal' && result.outcome === 'adopted') await remove(tx, taken, settled, by);
}

/** Placed at once when every other principle is met; otherwise the programme team places it later. */
async function tryToPlace(tx: Tx, taken: TakenItem, by: string): Promise<void> {
  const item = inState(taken.item, 'submitted');
  if (item === undefined) return;
  const step = placeOnAgenda({ item, facts: await factsOf(tx, taken), by, now: taken.now });
  if (step.ok) await walk(tx, taken, step, { type: 'item-placed-on-agenda', data: { version: item.textVersion } });
}

async function notSupported(
  tx: Tx,
  taken: TakenItem,
  { roundId, result: { outcome } }: OnItem,
  by: string,
): Promise<void> {
  const item = inState(taken.item, 'submitted');
  if (item === undefined) return;
  const supportRound = { roundId, textVersion: item.textVersion, outcome };
  const step = markNotSupported({ item, supportRound, by, now: taken.now });
  if (step.ok) await walk(tx, taken, step, { type: 'item-not-supported', data: { roundId } });
}

async function remove(
  tx: Tx,
  taken: TakenItem,
  { roundId, removalCategory: category, reason, result }: OnItem,
  by: string,
): Promise<void> {
  const item = inState(taken.item, 'onAgenda', 'inProgress', 'paused');
  if (item === undefined) return;
  const ground = { category, reason: reason ?? '' };
  const step = removeItem({ item, ground, removalRound: { roundId, outcome: result.outcome }, by, now: taken.now });
  if (step.ok)
    await walk(tx, taken, step, { type: 'item-removed', reason: ground.reason, data: { category, roundId } });
}
