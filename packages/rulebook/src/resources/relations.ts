import { blocking, type Finding, when } from '../kernel/finding.js';

/** What one item says of others: it can only be taken with these, and not together with those. */
export interface ItemRelations {
  readonly itemId: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
}

/**
 * Whether an item can stand to others as is said (rulebook.md#6: prerequisites and exclusions are constraints of the
 * package). Refused is what no package can ever satisfy: an item related to itself, a circle of prerequisites, and an
 * exclusion within what one item requires, directly or through others. `others` is what every other item says already.
 */
export function checkRelations(proposed: ItemRelations, others: readonly ItemRelations[]): readonly Finding[] {
  const { itemId } = proposed;
  const all = new Map(others.map((relations) => [relations.itemId, relations]));
  all.set(itemId, proposed);
  const circle = circleOf(itemId, all);
  if (circle.length > 0) return [blocking('items-require-in-circle', { itemIds: circle })];
  return [
    ...when(proposed.excludes.includes(itemId), 'item-related-to-itself', { itemId }),
    ...[...all.keys()].sort().flatMap((id) => clashesIn(id, itemId, all)),
  ];
}

type All = ReadonlyMap<string, ItemRelations>;

const requiredBy = (itemId: string, all: All): readonly string[] => all.get(itemId)?.requires ?? [];

/** The shortest way from the item over its prerequisites back to itself, the item first; empty when there is none. */
function circleOf(itemId: string, all: All): readonly string[] {
  const before = new Map<string, string>();
  const queue = [itemId];
  for (const id of queue) {
    for (const next of [...requiredBy(id, all)].sort()) {
      if (next === itemId) return pathTo(id, before);
      if (before.has(next)) continue;
      before.set(next, id);
      queue.push(next);
    }
  }
  return [];
}

function pathTo(itemId: string, before: ReadonlyMap<string, string>): readonly string[] {
  const previous = before.get(itemId);
  return previous === undefined ? [itemId] : [...pathTo(previous, before), itemId];
}

/** The item with everything it requires, directly or through others. */
function togetherWith(itemId: string, all: All): ReadonlySet<string> {
  const together = new Set([itemId]);
  for (const id of together) for (const next of requiredBy(id, all)) together.add(next);
  return together;
}

/** Pairs that one item brings along and that exclude each other, when the relations of `changedId` are among the cause. */
function clashesIn(itemId: string, changedId: string, all: All): readonly Finding[] {
  const together = togetherWith(itemId, all);
  if (!together.has(changedId)) return [];
  const pairs = [...together].flatMap((one) =>
    (all.get(one)?.excludes ?? []).filter((other) => other !== one && together.has(other)).map((other) => [one, other]),
  );
  return pairs
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))
    .map(([one, other]) =>
      blocking('item-requires-what-excludes', { itemId, excludingItemId: String(one), otherItemId: String(other) }),
    );
}
