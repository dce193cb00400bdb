import { blocking, type Finding } from '../kernel/finding.js';
import { misplacedNeeds, unknownNeeds } from '../resources/needs.js';
import { fitsOf, type PoolFit } from '../resources/what-is-left.js';
import { type Judgement, principle } from './make-principle.js';
import type { ItemFacts } from './principle.js';

/**
 * Within available money and people (rulebook.md#3 `within-resources`): what the item draws on the programme's pools fits
 * what is left after running items and foundations. A need, pool or capacity that is unknown leaves the answer not yet
 * known, unless another pool already falls short. More than the whole pool holds can never fit.
 */
export const withinResources = principle('within-resources', 'inProgress', judge);

function judge({ itemId, needs, pools, draws }: ItemFacts): Judgement {
  const fits = fitsOf(
    needs,
    pools,
    draws.filter((draw) => draw.itemId !== itemId),
  );
  const unknown = [...unknownNeeds(needs), ...misplacedNeeds(needs, pools), ...fits.flatMap(unknownCapacity)];
  const short = fits.flatMap(shortage);
  return {
    status: short.length > 0 ? 'notMet' : unknown.length > 0 ? 'unknown' : 'met',
    facts: { pools: fits.length, short: short.length },
    findings: [...unknown, ...short],
  };
}

function unknownCapacity({ pool: { poolId }, year, capacity }: PoolFit): readonly Finding[] {
  return capacity === null ? [blocking('capacity-unknown', { poolId, year })] : [];
}

function shortage({ pool: { poolId, kind }, year, needed, capacity, left }: PoolFit): readonly Finding[] {
  if (capacity === null || left === null || needed <= left) return [];
  if (needed > capacity) {
    return [blocking('pool-never-fits', { poolId, kind, year, needed, capacity, short: needed - capacity })];
  }
  return [blocking('pool-short', { poolId, kind, year, needed, left, short: needed - left })];
}
