import type { Finding, FindingFacts } from '../kernel/finding.js';
import { err, ok } from '../kernel/result.js';
import type { ItemBase, ItemEventType, ItemLifecycle, ItemTransitionResult, Signed } from './lifecycle.js';

/** Moves the item when nothing stands in the way, and writes the event. */
export function move<Next extends ItemLifecycle>(
  item: ItemLifecycle,
  next: Next,
  input: {
    readonly type: ItemEventType;
    readonly signed: Signed;
    readonly findings: readonly Finding[];
    readonly facts?: FindingFacts;
  },
): ItemTransitionResult<Next> {
  if (input.findings.length > 0) return err(input.findings);
  const { by, now: at } = input.signed;
  const { itemId, textVersion } = next;
  const facts = input.facts ?? {};
  const event = { type: input.type, itemId, from: item.state, to: next.state, textVersion, at, by, facts };
  return ok({ next, event });
}

/** What stays the same across a transition, from now on. */
export function carried(item: ItemLifecycle, { now }: Signed): ItemBase {
  return { itemId: item.itemId, textVersion: item.textVersion, since: now };
}
