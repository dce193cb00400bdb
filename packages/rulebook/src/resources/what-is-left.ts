import type { Draw, Need, Pool } from './resources.js';
import { requiredResources } from './shortages.js';

/** What one item asks of one pool in one year, against what running items and foundations leave of it. */
export interface PoolFit {
  readonly pool: Pool;
  readonly year: number;
  readonly needed: number;
  /** What the pool holds that year; null when nobody recorded it. */
  readonly capacity: number | null;
  /** Capacity minus what runs; below 0 when more runs than there is. Null when the capacity is unknown. */
  readonly left: number | null;
}

/** What is left of a pool in a year after these draws; null when its capacity that year is not on record. */
export function leftOf(pool: Pool, year: number, draws: readonly Draw[]): number | null {
  const capacity = capacityOf(pool, year);
  return capacity === null ? null : capacity - drawnFrom(pool, year, draws);
}

/** For every pool and year the item draws on: what it needs and what is left. Needs outside the pools do not count. */
export function fitsOf(needs: readonly Need[], pools: readonly Pool[], draws: readonly Draw[]): readonly PoolFit[] {
  return requiredResources(needs).flatMap(({ poolId, year, required }) => {
    const pool = pools.find((candidate) => candidate.poolId === poolId);
    if (pool === undefined) return [];
    return [{ pool, year, needed: required, capacity: capacityOf(pool, year), left: leftOf(pool, year, draws) }];
  });
}

function capacityOf(pool: Pool, year: number): number | null {
  return pool.capacity.find((capacity) => capacity.year === year)?.amount ?? null;
}

function drawnFrom(pool: Pool, year: number, draws: readonly Draw[]): number {
  return draws
    .filter((draw) => draw.poolId === pool.poolId && draw.year === year)
    .reduce((sum, draw) => sum + draw.amount, 0);
}
