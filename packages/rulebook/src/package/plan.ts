import type { ResourceKind } from '../resources/resources.js';
import { type AskedNeeds, type Demand, readNeeds } from './needs.js';
import type { PackageStanding, ResourceTooSmall } from './outcome.js';
import type { EffortLoad, PackageInput, PackageItem } from './package-input.js';
import { inRankedOrder } from './ranked-order.js';
import { type ShareRow, shareRowsOf } from './share-rows.js';

/** A resource of the plan. `room` is what may still be drawn: never below 0, also when more runs than there is. */
export interface PlannedResource {
  readonly resourceId: string;
  readonly kind: ResourceKind;
  readonly capacity: number;
  readonly reserved: number;
  readonly room: number;
}

/** What an item adds to one owner's balance, by its place in the list of share rows. */
export interface Burden {
  readonly row: number;
  readonly load: number;
  readonly fairShare: number;
  /** What it adds to its row: above 0 it brings the owner nearer to its limit, below 0 further from it. */
  readonly weight: number;
}

/** An item of the package, with everything about it that does not depend on what else is taken. */
export interface Candidate {
  readonly item: PackageItem;
  readonly isPinned: boolean;
  /** Why it cannot be taken whatever else is; null when it can. */
  readonly bar: PackageStanding | null;
  readonly demands: readonly Demand[];
  readonly burdens: readonly Burden[];
  /** What it requires and does not run yet. */
  readonly requires: readonly string[];
  /** The items it excludes or is excluded by. */
  readonly rivals: readonly string[];
}

/** The input once read: the walk, the check of a selection and the solver's model all start from the same one. */
export interface PackagePlan {
  /** In the order of their ids. */
  readonly resources: readonly PlannedResource[];
  /** In ranked order. */
  readonly candidates: readonly Candidate[];
  /** One per owner and kind, when there is a limit; otherwise none. */
  readonly shareRows: readonly ShareRow[];
}

/** Reads the input (rulebook.md#6). Needs of the same resource are added up. */
export function planPackage(input: PackageInput): PackagePlan {
  const resources = [...input.resources]
    .sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1))
    .map((resource) => ({ ...resource, room: Math.max(0, resource.capacity - resource.reserved) }));
  const placeOf = new Map(resources.map(({ resourceId }, place) => [resourceId, place]));
  const shareRows = shareRowsOf(input);
  const rowOf = new Map(shareRows.map((row, place) => [ownerKey(row), place]));
  const [running, pinned, dropped] = [input.running, input.whatIf.pinned, input.whatIf.dropped].map(
    (ids) => new Set(ids),
  ) as [Set<string>, Set<string>, Set<string>];
  const rivalsById = rivalsOf(input.items);
  const candidates = inRankedOrder(input.items).map((item): Candidate => {
    const isPinned = pinned.has(item.itemId);
    const asked = readNeeds(item.needs, placeOf);
    const rivals = [...(rivalsById.get(item.itemId) ?? [])].sort();
    const bar = dropped.has(item.itemId)
      ? ({ status: 'dropped' } as const)
      : (barOf(item, isPinned ? null : input.floor, asked) ??
        tooLarge(asked.demands, resources) ??
        besideRunning(rivals.filter((id) => running.has(id))));
    return {
      item,
      isPinned,
      bar,
      demands: asked.demands,
      burdens: burdensOf(item.effort, shareRows, rowOf),
      requires: [...new Set(item.requires)].filter((id) => !running.has(id)).sort(),
      rivals,
    };
  });
  return { resources, candidates, shareRows };
}

/** What bars an item before anything is counted. A pinned item is not held to the floor (`floor: null`). */
function barOf(item: PackageItem, floor: number | null, asked: AskedNeeds): PackageStanding | null {
  if (item.obstacles.length > 0) return { status: 'notEligible', obstacles: item.obstacles };
  if (item.level === null) return { status: 'unranked' };
  if (floor !== null && item.level < floor) return { status: 'belowFloor', floor };
  const { unknown: resourceIds, elsewhere: capacityUnknownIds } = asked;
  const isKnown = item.needs.length > 0 && resourceIds.length === 0 && capacityUnknownIds.length === 0;
  return isKnown ? null : { status: 'needUnknown', resourceIds, capacityUnknownIds };
}

function tooLarge(demands: readonly Demand[], resources: readonly PlannedResource[]): PackageStanding | null {
  const larger = demands.filter(({ resource, amount }) => amount > (resources[resource] as PlannedResource).capacity);
  if (larger.length === 0) return null;
  const found = larger.map(({ resource, amount: needed }): ResourceTooSmall => {
    const { resourceId, kind, capacity } = resources[resource] as PlannedResource;
    return { resourceId, kind, needed, capacity, short: needed - capacity };
  });
  return { status: 'neverFits', resources: found };
}

function besideRunning(itemIds: readonly string[]): PackageStanding | null {
  return itemIds.length > 0 ? { status: 'excludedBy', itemIds } : null;
}

function burdensOf(
  effort: readonly EffortLoad[],
  rows: readonly ShareRow[],
  rowOf: ReadonlyMap<string, number>,
): readonly Burden[] {
  const sums = new Map<number, Burden>();
  for (const { organisationId, kind, load, fairShare } of rows.length === 0 ? [] : effort) {
    const row = rowOf.get(ownerKey({ organisationId, kind })) as number;
    const { percent } = rows[row] as ShareRow;
    const before = sums.get(row) ?? { load: 0, fairShare: 0, weight: 0 };
    const weight = before.weight + 100 * load - percent * fairShare;
    sums.set(row, { row, load: before.load + load, fairShare: before.fairShare + fairShare, weight });
  }
  return [...sums.values()].sort((a, b) => a.row - b.row);
}

/** Who cannot go with whom; an exclusion counts both ways. */
function rivalsOf(items: readonly PackageItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rivals = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    rivals.set(one, (rivals.get(one) ?? new Set()).add(other));
  };
  for (const { itemId, excludes } of items) {
    for (const other of excludes) {
      if (other === itemId) continue;
      add(itemId, other);
      add(other, itemId);
    }
  }
  return rivals;
}

const ownerKey = ({ organisationId, kind }: Pick<EffortLoad, 'organisationId' | 'kind'>): string =>
  JSON.stringify([organisationId, kind]);
