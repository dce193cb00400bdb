import type { ResourceKind } from '../resources/resources.js';

/** One pool in one year (rulebook.md#6): what it holds, and what running items and foundations draw from it first. */
export interface PackageResource {
  /** As `resourceIdOf` writes it. */
  readonly resourceId: string;
  readonly kind: ResourceKind;
  readonly capacity: number;
  readonly reserved: number;
}

/** What an item asks of one resource; `null` is unknown, which is not 0. */
export interface PackageNeed {
  readonly resourceId: string;
  readonly amount: number | null;
}

/** What an item (or what runs already) lays on one owner, and what would be its fair share of it. */
export interface EffortLoad {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly load: number;
  readonly fairShare: number;
}

/** One item that may enter the package. */
export interface PackageItem {
  readonly itemId: string;
  /** Its place in the ranking, 1 and up; shared places are possible. Null when it is unranked. */
  readonly place: number | null;
  /** The median grade, 0 (not urgent) to 4 (very urgent); null when there is no joint judgement. */
  readonly level: number | null;
  /**
   * Items with the same group share a place that no criterion and no decision has settled: nothing orders them. Null
   * when the order of the list says which comes first.
   */
  readonly tieGroup: string | null;
  /** Why it cannot be taken at all, as codes of whoever asks; empty when it is eligible. */
  readonly obstacles: readonly string[];
  /** Empty is unknown as well: an item that draws on no pool says so with an amount of 0. */
  readonly needs: readonly PackageNeed[];
  /** The items that must run or be in the package too. */
  readonly requires: readonly string[];
  /** The items it cannot go together with, whichever of the two says so. */
  readonly excludes: readonly string[];
  readonly themeLineId: string | null;
  /** Looked at only when the what-if limits how far an owner may go above its fair share. */
  readonly effort: readonly EffortLoad[];
}

/** What is supposed instead of the record; it never touches the record (rulebook.md#6). */
export interface WhatIf {
  readonly dropped: readonly string[];
  /** Taken before the ranking is walked, also below the floor; what stands in the way of an item still does. */
  readonly pinned: readonly string[];
  /** No owner carries more than this percentage of its fair share: 120 is a fifth above it. Null is no limit. */
  readonly maxShareEffortPercent: number | null;
  /** What running items lay on the owners already. */
  readonly baseEffort: readonly EffortLoad[];
  /** First the highest item that fits of every theme line, then the rest. */
  readonly onePerThemeLine: boolean;
}

/** Nothing is supposed: the record as it is. */
export const nothingSupposed: WhatIf = {
  dropped: [],
  pinned: [],
  maxShareEffortPercent: null,
  baseEffort: [],
  onePerThemeLine: false,
};

/** Everything the walk, the check of a selection and the counter-check look at. Items come in ranked order. */
export interface PackageInput {
  readonly resources: readonly PackageResource[];
  readonly items: readonly PackageItem[];
  /** Items that run or are completed: they satisfy a prerequisite. */
  readonly running: readonly string[];
  /** The lowest level that is taken (by-laws `urgencyFloor`). */
  readonly floor: number;
  readonly whatIf: WhatIf;
}

/** How a resource is named: a pool in a year. */
export function resourceIdOf(poolId: string, year: number): string {
  return `${poolId}:${year}`;
}

/** The pool and the year of a resource. */
export function poolAndYearOf(resourceId: string): { readonly poolId: string; readonly year: number } {
  const colon = resourceId.lastIndexOf(':');
  return { poolId: resourceId.slice(0, colon), year: Number(resourceId.slice(colon + 1)) };
}
