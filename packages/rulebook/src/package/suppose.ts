import { type Finding, warning } from '../kernel/finding.js';
import type { PackageInput } from './package-input.js';

/** What somebody supposes instead of the record: plain data that can be kept, shared and applied to newer facts. */
export interface Supposition {
  /** What a resource would hold, in cents or tenths of fte; of two about one resource the last counts. */
  readonly capacities: readonly { readonly resourceId: string; readonly capacity: number }[];
  readonly dropped: readonly string[];
  readonly pinned: readonly string[];
  readonly maxShareEffortPercent: number | null;
  readonly onePerThemeLine: boolean;
}

/** The input as it would be, and what of the supposition it has no place for. */
export interface Supposed {
  readonly input: PackageInput;
  /** Warnings only: `package-item-unknown` and `package-resource-unknown`, for what was supposed of something that is gone. */
  readonly findings: readonly Finding[];
}

/**
 * Applies a what-if to what a package is made of (rulebook.md#6); the input itself is not touched, and what running items
 * draw and lay on the owners stays. What the supposition says of an item or a resource that is not there is left out of it
 * and told: a scenario that was kept still works when the record has moved on.
 */
export function suppose(input: PackageInput, supposition: Supposition): Supposed {
  const items = new Set(input.items.map(({ itemId }) => itemId));
  const resources = new Set(input.resources.map(({ resourceId }) => resourceId));
  const { capacities, dropped, pinned, maxShareEffortPercent, onePerThemeLine } = supposition;
  const supposed = new Map(capacities.map(({ resourceId, capacity }) => [resourceId, capacity]));
  const there = (itemIds: readonly string[]) => [...new Set(itemIds)].filter((itemId) => items.has(itemId));
  const goneItems = [...new Set([...dropped, ...pinned])].filter((itemId) => !items.has(itemId)).sort();
  const goneResources = [...supposed.keys()].filter((resourceId) => !resources.has(resourceId)).sort();
  return {
    input: {
      ...input,
      resources: input.resources.map((resource) => ({
        ...resource,
        capacity: supposed.get(resource.resourceId) ?? resource.capacity,
      })),
      whatIf: {
        dropped: there(dropped),
        pinned: there(pinned),
        maxShareEffortPercent,
        baseEffort: input.whatIf.baseEffort,
        onePerThemeLine,
      },
    },
    findings: [
      ...goneItems.map((itemId) => warning('package-item-unknown', { itemId })),
      ...goneResources.map((resourceId) => warning('package-resource-unknown', { resourceId })),
    ],
  };
}
