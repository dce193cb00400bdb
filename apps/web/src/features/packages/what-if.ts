import type { PackageFacts, WhatIfRequest } from '@samenkoers/contract';
import type { Supposition } from '@samenkoers/rulebook';
import { type PackageSearch, readPackageSearch, UUID } from './search.js';

export const NOTHING: Supposition = {
  capacities: [],
  dropped: [],
  pinned: [],
  maxShareEffortPercent: null,
  onePerThemeLine: false,
};

/** The same as the contract takes it. */
export const requestOf = (whatIf: Supposition): WhatIfRequest => ({
  capacities: whatIf.capacities.map((capacity) => ({ ...capacity })),
  dropped: [...whatIf.dropped],
  pinned: [...whatIf.pinned],
  maxShareEffortPercent: whatIf.maxShareEffortPercent,
  onePerThemeLine: whatIf.onePerThemeLine,
});

/** Whether anything is supposed at all. */
export const isSupposed = (whatIf: Supposition): boolean =>
  whatIf.capacities.length > 0 ||
  whatIf.dropped.length > 0 ||
  whatIf.pinned.length > 0 ||
  whatIf.maxShareEffortPercent !== null ||
  whatIf.onePerThemeLine;

/** The capacity of a resource as supposed; undefined when it stands as on record. */
export const supposedCapacity = (whatIf: Supposition, resourceId: string): number | undefined =>
  whatIf.capacities.find((each) => each.resourceId === resourceId)?.capacity;

/** Supposes another capacity; what is on record again is no supposition. */
export const withCapacity = (
  whatIf: Supposition,
  resourceId: string,
  capacity: number,
  onRecord: number,
): Supposition => {
  const others = whatIf.capacities.filter((each) => each.resourceId !== resourceId);
  return { ...whatIf, capacities: capacity === onRecord ? others : [...others, { resourceId, capacity }] };
};

const without = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);
const toggled = (ids: readonly string[], id: string): string[] => (ids.includes(id) ? without(ids, id) : [...ids, id]);

/** Leaves an item out, or takes it back in; what is left out cannot be pinned too. */
export const toggleDropped = (whatIf: Supposition, id: string): Supposition => ({
  ...whatIf,
  dropped: toggled(whatIf.dropped, id),
  pinned: without(whatIf.pinned, id),
});

/** Takes an item first whatever its place, or no longer; what is pinned cannot be left out too. */
export const togglePinned = (whatIf: Supposition, id: string): Supposition => ({
  ...whatIf,
  pinned: toggled(whatIf.pinned, id),
  dropped: without(whatIf.dropped, id),
});

const BETWEEN = '~';

type Known = Pick<PackageFacts['names'], 'items' | 'resources'>;

const idsIn = (text: string | undefined, items: Known['items']): string[] =>
  (text?.split(BETWEEN) ?? []).flatMap((slug) => items.find((item) => item.slug === slug)?.id ?? []);

const capacitiesIn = (text: string | undefined, resources: Known['resources']): Supposition['capacities'] =>
  (text?.split(BETWEEN) ?? []).flatMap((part) => {
    const [resourceId = '', amount = ''] = part.split('=');
    const isKnown = resources.some((resource) => resource.resourceId === resourceId);
    const capacity = /^\d{1,13}$/.test(amount) ? Number(amount) : undefined;
    return isKnown && capacity !== undefined ? [{ resourceId, capacity }] : [];
  });

/** The what-if in an address. What the record does not know (any more) is left out. */
export const whatIfIn = (search: PackageSearch, { items, resources }: Known): Supposition => ({
  capacities: capacitiesIn(search.capacity, resources),
  dropped: idsIn(search.drop, items),
  pinned: idsIn(search.pin, items),
  maxShareEffortPercent: search.share ?? null,
  onePerThemeLine: search.themes === true,
});

/** Everything an address names, what the record does not know (any more) by the word the address has for it: to tell it. */
export const namedIn = (search: PackageSearch, known: Known): Supposition => {
  const namedItems = (text: string | undefined): string[] =>
    (text?.split(BETWEEN) ?? [])
      .filter((slug) => slug !== '')
      .map((slug) => known.items.find((item) => item.slug === slug)?.id ?? slug);
  const capacities = (search.capacity?.split(BETWEEN) ?? []).flatMap((part) => {
    const [resourceId = ''] = part.split('=');
    return resourceId === '' ? [] : [{ resourceId, capacity: 0 }];
  });
  const { drop, pin } = search;
  return { ...NOTHING, capacities, dropped: namedItems(drop), pinned: namedItems(pin) };
};

/** A what-if as part of an address, so that a link shares it. */
export const searchOf = (whatIf: Supposition, { items }: Known): PackageSearch => {
  const slugs = (ids: readonly string[]): string =>
    ids.flatMap((id) => items.find((item) => item.id === id)?.slug ?? []).join(BETWEEN);
  return readPackageSearch({
    whatIf: true,
    capacity: whatIf.capacities.map(({ resourceId, capacity }) => `${resourceId}=${capacity}`).join(BETWEEN),
    drop: slugs(whatIf.dropped),
    pin: slugs(whatIf.pinned),
    share: whatIf.maxShareEffortPercent ?? undefined,
    themes: whatIf.onePerThemeLine,
  });
};

/** The scenarios an address asks to compare, at most four. */
export const comparedIn = ({ compare }: PackageSearch): readonly string[] =>
  (compare?.split(BETWEEN) ?? []).filter((id) => UUID.test(id)).slice(0, 4);

export const comparedText = (ids: readonly string[]): string => ids.join(BETWEEN);
