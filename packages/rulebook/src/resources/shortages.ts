import { type Commitment, standingFirm } from './commitment.js';
import type { Need, ResourceKey } from './resources.js';

/** A resource an item requires, with the amounts of all its needs of that resource together. */
export interface RequiredResource extends ResourceKey {
  readonly required: number;
}

/** A required resource and what was firmly promised of it. */
export interface Coverage extends RequiredResource {
  readonly committed: number;
  /** `required - committed`, never below 0. */
  readonly short: number;
}

/**
 * The resources an item requires, one per pool (or none), kind and year, in that order. Needs without an amount are
 * unknown and are not part of any sum.
 */
export function requiredResources(needs: readonly Need[]): readonly RequiredResource[] {
  const sums = new Map<string, RequiredResource>();
  for (const { poolId, kind, year, amount } of needs) {
    if (amount === null) continue;
    const key = textOf({ poolId, kind, year });
    sums.set(key, { poolId, kind, year, required: amount + (sums.get(key)?.required ?? 0) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, resource]) => resource);
}

/**
 * Per required resource what complete firm commitments promise of it (rulebook.md#3 `commitment-firm`: "for every
 * required resource Σ firm ≥ required"). A resource is a kind, from one pool, in one year: a promise to one pool, or in
 * one year, does not cover another, and what organisations bring along themselves (no pool) covers needs without a pool.
 */
export function coverageOf(needs: readonly Need[], commitments: readonly Commitment[]): readonly Coverage[] {
  const promised = new Map<string, number>();
  for (const line of standingFirm(commitments).flatMap(({ lines }) => lines)) {
    promised.set(textOf(line), line.amount + (promised.get(textOf(line)) ?? 0));
  }
  return requiredResources(needs).map((resource) => {
    const committed = promised.get(textOf(resource)) ?? 0;
    return { ...resource, committed, short: Math.max(0, resource.required - committed) };
  });
}

function textOf({ poolId, kind, year }: ResourceKey): string {
  return JSON.stringify([poolId ?? '', kind, year]);
}
