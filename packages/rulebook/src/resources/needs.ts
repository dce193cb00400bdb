import { blocking, type Finding } from '../kernel/finding.js';
import type { Need, Pool } from './resources.js';

/** A missing need is "onbekend" and blocks; it is not 0 (rulebook.md#6). Nothing listed at all is unknown as well. */
export function unknownNeeds(needs: readonly Need[]): readonly Finding[] {
  if (needs.length === 0) return [blocking('needs-not-given')];
  return needs
    .filter(({ amount }) => amount === null)
    .map(({ poolId, kind, year }) => blocking('need-unknown', { poolId: poolId ?? '', kind, year }));
}

/** Needs that name a pool the programme does not have, or one that holds another kind of resource. */
export function misplacedNeeds(needs: readonly Need[], pools: readonly Pool[]): readonly Finding[] {
  return needs.flatMap(({ poolId, kind }) => {
    if (poolId === null) return [];
    const pool = pools.find((candidate) => candidate.poolId === poolId);
    if (pool === undefined) return [blocking('pool-unknown', { poolId })];
    return pool.kind === kind ? [] : [blocking('pool-kind-differs', { poolId, kind, poolKind: pool.kind })];
  });
}
