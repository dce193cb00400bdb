export const RESOURCE_KINDS = ['money', 'staff'] as const;
/** Money in cents per year, staff in tenths of fte per year: always whole numbers. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** What a pool of the programme holds per year: programme budget, programme team, an owner's pledged staff. */
export interface Pool {
  readonly poolId: string;
  readonly kind: ResourceKind;
  readonly capacity: readonly YearAmount[];
}

export interface YearAmount {
  readonly year: number;
  readonly amount: number;
}

/** One resource: a kind, from one pool or (null) brought along by the organisations themselves, in one year. */
export interface ResourceKey {
  readonly poolId: string | null;
  readonly kind: ResourceKind;
  readonly year: number;
}

/** What an item needs of one resource. `null` is unknown, which is not 0 and blocks. */
export interface Need extends ResourceKey {
  readonly amount: number | null;
}

/** What a running item or a foundation takes from a pool. A paused item keeps what it has. */
export interface Draw {
  readonly itemId: string;
  readonly poolId: string;
  readonly year: number;
  readonly amount: number;
}
