import type { PackageItem } from './package-input.js';

/**
 * Ranked order: by place, and within a place as the list has them. The members of a tie group come together, where the
 * first of them stands. Nothing orders them, nor the unranked items at the end: the walk prefers none of them, and they
 * are in the order of their ids only to be listed the same way every time.
 */
export function inRankedOrder(items: readonly PackageItem[]): readonly PackageItem[] {
  const first = new Map<string, number>();
  const positionOf = ({ tieGroup, place }: PackageItem, position: number): number => {
    if (place === null) return 0;
    if (tieGroup === null) return position;
    if (!first.has(tieGroup)) first.set(tieGroup, position);
    return first.get(tieGroup) as number;
  };
  return items
    .map((item, position) => ({ item, position: positionOf(item, position) }))
    .sort(
      (a, b) =>
        (a.item.place ?? Number.MAX_SAFE_INTEGER) - (b.item.place ?? Number.MAX_SAFE_INTEGER) ||
        a.position - b.position ||
        (a.item.itemId < b.item.itemId ? -1 : 1),
    )
    .map(({ item }) => item);
}

/** The items that are looked at together: a tie group, or one item. Expects ranked order. */
export function groupsOf<T extends { readonly item: Pick<PackageItem, 'tieGroup'> }>(
  candidates: readonly T[],
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let open: string | null = null;
  for (const candidate of candidates) {
    const { tieGroup } = candidate.item;
    if (tieGroup !== null && tieGroup === open) groups.at(-1)?.push(candidate);
    else groups.push([candidate]);
    open = tieGroup;
  }
  return groups;
}
