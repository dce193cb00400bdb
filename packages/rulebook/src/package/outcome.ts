import type { ResourceKind } from '../resources/resources.js';

export const PACKAGE_STATUSES = [
  'taken',
  'short',
  'neverFits',
  'needUnknown',
  'belowFloor',
  'unranked',
  'notEligible',
  'waitsFor',
  'excludedBy',
  'dropped',
  'overShare',
  'tied',
] as const;
/** What became of an item on the walk (rulebook.md#6). */
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** A resource that does not suffice: what is needed, what is free, what is held for ties nobody has decided yet. */
export interface ResourceShort {
  readonly resourceId: string;
  readonly kind: ResourceKind;
  readonly needed: number;
  readonly left: number;
  readonly held: number;
  /** `needed - left`. */
  readonly short: number;
}

/** A resource that would not suffice if nothing else drew on it. */
export interface ResourceTooSmall {
  readonly resourceId: string;
  readonly kind: ResourceKind;
  readonly needed: number;
  readonly capacity: number;
  /** `needed - capacity`. */
  readonly short: number;
}

/** An owner that would go above the limit: what it would carry in all, its fair share of that, and the limit. */
export interface OwnerOverShare {
  readonly organisationId: string;
  readonly kind: ResourceKind;
  readonly load: number;
  readonly fairShare: number;
  readonly percent: number;
}

/** The status of an item with the facts behind it. */
export type PackageStanding =
  | { readonly status: 'taken' }
  | { readonly status: 'short'; readonly resources: readonly ResourceShort[] }
  | { readonly status: 'neverFits'; readonly resources: readonly ResourceTooSmall[] }
  /** Both lists are empty when nothing was estimated at all. */
  | {
      readonly status: 'needUnknown';
      readonly resourceIds: readonly string[];
      readonly capacityUnknownIds: readonly string[];
    }
  | { readonly status: 'belowFloor'; readonly floor: number }
  | { readonly status: 'unranked' }
  | { readonly status: 'notEligible'; readonly obstacles: readonly string[] }
  | { readonly status: 'waitsFor'; readonly itemIds: readonly string[] }
  | { readonly status: 'excludedBy'; readonly itemIds: readonly string[] }
  | { readonly status: 'dropped' }
  | { readonly status: 'overShare'; readonly owners: readonly OwnerOverShare[] }
  /** The others it is tied with; `resources` say what they need together, against what is free for them. */
  | { readonly status: 'tied'; readonly itemIds: readonly string[]; readonly resources: readonly ResourceShort[] };

export type ItemOutcome = PackageStanding & {
  readonly itemId: string;
  readonly place: number | null;
  readonly level: number | null;
};

/** Where a resource goes: `capacity = running + taken + held + left`. */
export interface ResourceUse {
  readonly resourceId: string;
  readonly kind: ResourceKind;
  readonly capacity: number;
  readonly running: number;
  readonly taken: number;
  /** Kept for ties that nobody has decided yet. */
  readonly held: number;
  /** Below 0 when more runs than there is. */
  readonly left: number;
}

/** The cut line (streep): the last item taken, and the first one for which the resources did not suffice. */
export interface CutLine {
  readonly afterItemId: string | null;
  readonly firstSkipped: { readonly itemId: string; readonly resources: readonly ResourceShort[] } | null;
}

/** A shared place that the resources force open, and that only a decision of the board may break (rulebook.md#5). */
export interface ForcedTie {
  readonly tieGroup: string;
  readonly itemIds: readonly string[];
  /** The resources that do not suffice for all of them; empty when they exclude each other. */
  readonly resourceIds: readonly string[];
}

/** The walk down the ranking, with its working. Every list is in ranked order, resources in the order of their ids. */
export interface PackageWalk {
  readonly items: readonly ItemOutcome[];
  readonly takenItemIds: readonly string[];
  readonly resources: readonly ResourceUse[];
  readonly cutLine: CutLine;
  readonly forcedTies: readonly ForcedTie[];
}
