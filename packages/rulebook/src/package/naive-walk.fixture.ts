import type { PackageInput, PackageItem, PackageResource } from './package-input.js';

const amountOf = (items: readonly PackageItem[], resourceId: string): number =>
  items
    .flatMap(({ needs }) => needs)
    .filter((need) => need.resourceId === resourceId)
    .reduce((sum, { amount }) => sum + Number(amount), 0);

const byPlace = (a: PackageItem, b: PackageItem): number => (a.place ?? 1e9) - (b.place ?? 1e9);

/**
 * The walk a second time, written down as one would do it on paper: everything is counted afresh at every step. Without
 * what-ifs. Answers what is taken and what is tied, each in the order of their ids.
 */
export function naiveWalk(input: PackageInput): {
  readonly taken: readonly string[];
  readonly tied: readonly string[];
} {
  const { resources, items, running, floor } = input;
  const ids = new Set(resources.map(({ resourceId }) => resourceId));
  const taken: PackageItem[] = [];
  const tied: PackageItem[] = [];
  const heldOf = (resourceId: string, left: number): number => Math.min(Math.max(0, left), amountOf(tied, resourceId));
  const leftOf = (resourceId: string): number => {
    const { capacity, reserved } = resources.find((one) => one.resourceId === resourceId) as PackageResource;
    const left = capacity - reserved - amountOf(taken, resourceId);
    return left - heldOf(resourceId, left);
  };
  const names = (list: readonly PackageItem[]): readonly string[] => list.map(({ itemId }) => itemId);
  const clash = (a: PackageItem, b: PackageItem): boolean =>
    a.excludes.includes(b.itemId) || b.excludes.includes(a.itemId);
  const isReady = ({ requires }: PackageItem): boolean =>
    requires.every((id) => [...running, ...names(taken)].includes(id));
  const canBeTaken = (item: PackageItem): boolean =>
    item.obstacles.length === 0 &&
    item.level !== null &&
    item.level >= floor &&
    item.needs.length > 0 &&
    item.needs.every(({ resourceId, amount }) => amount !== null && ids.has(resourceId)) &&
    !item.excludes.some((id) => running.includes(id)) &&
    ![...taken, ...tied].some((other) => clash(item, other)) &&
    [...ids].every((id) => amountOf([item], id) === 0 || amountOf([item], id) <= leftOf(id));

  const lookAt = (group: readonly PackageItem[]): void => {
    const able = group.filter((item) => isReady(item) && canBeTaken(item));
    const tight = [...ids].filter((id) => amountOf(able, id) > Math.max(0, leftOf(id)));
    const contends = (item: PackageItem): boolean =>
      able.length > 1 &&
      (tight.some((id) => amountOf([item], id) > 0) || able.some((other) => other !== item && clash(item, other)));
    tied.push(...able.filter(contends));
    taken.push(...able.filter((item) => !contends(item)));
  };

  const open = [...items].sort(byPlace);
  const waiting: PackageItem[] = [];
  const sameGroup = (list: readonly PackageItem[], [first]: readonly PackageItem[]): readonly PackageItem[] =>
    list.filter(
      (item) => item === first || (item.tieGroup !== null && item.tieGroup === (first as PackageItem).tieGroup),
    );
  const remove = (list: PackageItem[], gone: readonly PackageItem[]): void => {
    for (const item of gone) list.splice(list.indexOf(item), 1);
  };
  while (open.length > 0 || waiting.some(isReady)) {
    const ready = waiting.filter(isReady);
    const from = ready.length > 0 ? waiting : open;
    const group = ready.length > 0 ? sameGroup(ready, ready) : sameGroup(open, open);
    remove(from, group);
    if (from === open) waiting.push(...group.filter((item) => !isReady(item)));
    waiting.sort(byPlace);
    lookAt(group);
  }
  return { taken: [...names(taken)].sort(), tied: [...names(tied)].sort() };
}

/** Whether a set can be a package, a second time and without what-ifs: yes or no. */
export function naiveIsFeasible({ resources, items, running, floor }: PackageInput, ids: readonly string[]): boolean {
  const chosen = items.filter(({ itemId }) => ids.includes(itemId));
  const present = [...running, ...ids];
  return (
    chosen.length === ids.length &&
    chosen.every(
      (item) =>
        item.obstacles.length === 0 &&
        item.level !== null &&
        item.level >= floor &&
        item.needs.length > 0 &&
        item.needs.every(
          (need) => need.amount !== null && resources.some(({ resourceId }) => resourceId === need.resourceId),
        ) &&
        item.requires.every((id) => present.includes(id)) &&
        !item.excludes.some((id) => id !== item.itemId && present.includes(id)),
    ) &&
    resources.every(({ resourceId, capacity, reserved }) => {
      const needed = amountOf(chosen, resourceId);
      return needed === 0 || needed <= capacity - reserved;
    })
  );
}
