import type { EventType } from '@samenkoers/contract';
import type { Finding, ItemLifecycle, ItemStep, ItemTransitionName, Result } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { type Clock, clock, refuseByRule } from '../../rounds/public.js';
import { type Actor, isProgrammeStaff } from '../../session/public.js';
import { canSee, isOfProposer, sightOf } from '../agenda.policy.js';
import { loadItem, loadItems, lockItem, lockItems, saveState } from '../agenda.repository.js';
import type { ItemRecord } from '../stored-item.js';

/** What every command on an item answers. */
export interface ItemDone {
  readonly item: string;
  readonly revision: number;
}

/** An item under its lock, with the clock read after the lock was taken. */
export interface TakenItem extends Clock {
  readonly item: ItemRecord;
}

/** Takes an item this person may see: lock, then clock, then everything about it. Undefined when missing or not to be seen. */
export async function takeItem(tx: Tx, actor: Actor, slug: string): Promise<TakenItem | undefined> {
  const id = await lockItem(tx, slug);
  if (id === undefined) return undefined;
  const at = await clock(tx);
  const item = await loadItem(tx, id);
  return canSee(sightOf(actor, at.now), item) ? { ...at, item } : undefined;
}

/** Several items under their locks, with the clock read after the last one was taken. */
export interface TakenItems extends Clock {
  /** By name in the URL; what is missing or not to be seen is not in it. */
  readonly items: ReadonlyMap<string, ItemRecord>;
}

/** Takes several items this person may see, for an act that changes all of them or none. */
export async function takeItems(tx: Tx, actor: Actor, slugs: readonly string[]): Promise<TakenItems> {
  const ids = await lockItems(tx, slugs);
  const at = await clock(tx);
  const items = await loadItems(tx, ids);
  const sight = sightOf(actor, at.now);
  return { ...at, items: new Map(items.filter((item) => canSee(sight, item)).map((item) => [item.slug, item])) };
}

/** Who may do an act on an item they can see. */
type Allowed = (actor: Actor, taken: TakenItem) => boolean;

export const byProposer: Allowed = (actor, { item, now }) => isOfProposer(actor, item, now);
export const byProgrammeStaff: Allowed = (actor) => isProgrammeStaff(actor);

/** The shape every act on an item shares: take it, ask the policy, act. Not seen is not found; seen but not allowed is told. */
export const changeItem = (
  work: Work,
  call: CommandCall,
  slug: string,
  allowed: Allowed,
  act: (tx: Tx, taken: TakenItem) => Promise<Answer<{ readonly revision: number }>>,
): Promise<Answer<Recorded<ItemDone>>> =>
  work.run(call, async (tx): Promise<Answer<ItemDone>> => {
    const actor = call.actor as Actor;
    const taken = await takeItem(tx, actor, slug);
    if (taken === undefined) return refuse('not-found');
    if (!allowed(actor, taken)) return refuse('forbidden');
    const done = await act(tx, taken);
    return done.ok ? { ok: true, value: { item: slug, revision: done.value.revision } } : done;
  });

/** What an act records of itself. */
export interface Told {
  readonly type: EventType;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Why the item is in its new state, where that is asked. */
  readonly reason?: string;
}

/** Lets a transition happen or tells everything that stands in its way. */
export async function walk(
  tx: Tx,
  { item }: TakenItem,
  step: Result<ItemStep<ItemLifecycle>, readonly Finding[]>,
  { type, data = {}, reason }: Told,
): Promise<Answer<{ readonly revision: number }>> {
  if (!step.ok) return refuseByRule(step.error);
  await saveState(tx, step.value.next, reason ?? null);
  const { from, to } = step.value.event;
  tx.record({ type, itemId: item.id, data: { from, to, ...data, ...(reason === undefined ? {} : { reason }) } });
  return { ok: true, value: { revision: item.revision } };
}

type ActOnItem =
  | ItemTransitionName
  | 'saveDraft'
  | 'nameLead'
  | 'addResult'
  | 'promise'
  | 'involve'
  | 'leave'
  | 'estimate'
  | 'relate';

/** An act that the item's state has no place for. */
export const refuseInState = (act: ActOnItem, { state }: ItemRecord) =>
  refuse('rule-findings', {
    findings: [{ code: 'item-state-does-not-allow-act', severity: 'error', facts: { act, state } }],
  });
