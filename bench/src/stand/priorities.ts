import { type Level, nothingSupposed, type PackageInput } from '@samenkoers/rulebook';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A grade of every owner for every item; items differ, and owners differ about them. */
export function inventSheets(owners: number, items: number): readonly (readonly Level[])[] {
  const chance = chanceFrom(owners * 31 + items);
  const urgency = Array.from({ length: items }, () => chance() * 4);
  return Array.from({ length: owners }, () =>
    urgency.map((middle): Level => {
      const level = Math.round(middle + (chance() - 0.5) * 3);
      return LEVELS[Math.min(4, Math.max(0, level))] ?? 0;
    }),
  );
}

/** Ranked items that each ask something of a few resources; about a third of all that is asked fits. */
export function inventPackage(size: { readonly items: number; readonly resources: number }): PackageInput {
  const chance = chanceFrom(size.items * 17 + size.resources);
  const resources = Array.from({ length: size.resources }, (_, index) => ({
    resourceId: `pool-${Math.floor(index / 6)}:${2027 + (index % 6)}`,
    kind: index % 2 === 0 ? ('money' as const) : ('staff' as const),
    capacity: size.items * 400,
    reserved: size.items * 40,
  }));
  const items = Array.from({ length: size.items }, (_, index) => ({
    itemId: `item-${index}`,
    place: index + 1,
    level: 4 - Math.min(4, Math.floor((index * 5) / size.items)),
    tieGroup: null,
    obstacles: [],
    needs: resources
      .filter(() => chance() < 0.6)
      .concat(resources.slice(0, 1))
      .filter(({ resourceId }, place, all) => all.findIndex((other) => other.resourceId === resourceId) === place)
      .map(({ resourceId }) => ({ resourceId, amount: Math.ceil(chance() * 3_000) })),
    requires: index > 5 && chance() < 0.05 ? [`item-${index - 3}`] : [],
    excludes: index > 8 && chance() < 0.03 ? [`item-${index - 5}`] : [],
    themeLineId: `theme-${index % 5}`,
    effort: [],
  }));
  return { resources, items, running: [], floor: 2, whatIf: nothingSupposed };
}
