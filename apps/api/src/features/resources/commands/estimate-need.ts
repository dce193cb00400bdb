import type { Finding } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { isUnderWay, lockProgramme, refuseInState, takeItem } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { insertEstimates, loadPoolsForItem, type Origin, type PoolForItem } from '../resources.repository.js';
import { datedAhead } from './set-capacity.js';

interface EstimatedLine {
  readonly poolId: string;
  readonly year: number;
  readonly amount: number | null;
}

interface EstimateNeed extends Origin {
  readonly item: string;
  readonly lines: readonly EstimatedLine[];
}

/**
 * Estimates anew what an item needs, beside its frozen text. A running item then draws otherwise on the pools, so whoever
 * starts another one waits.
 */
export const estimateNeed = (
  work: Work,
  call: CommandCall,
  { item: slug, lines, ...origin }: EstimateNeed,
): Promise<Answer<Recorded<{ readonly item: string }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly item: string }>> => {
    const taken = await takeItem(tx, call.actor as Actor, slug);
    // A draft is written, not estimated; its own people change the text.
    if (taken === undefined || taken.item.state === 'draft') return refuse('not-found');
    const { item, now, today } = taken;
    if (!isUnderWay(item.state)) return refuseInState('estimate', item);
    await lockProgramme(tx);
    const poolIds = lines.map(({ poolId }) => poolId);
    const pools = new Map((await loadPoolsForItem(tx, item.id, poolIds)).map((pool) => [pool.id, pool]));
    const findings = [...datedAhead(origin.asOf, today), ...misnamed(lines, pools)];
    if (findings.length > 0) return refuseByRule(findings);
    const estimates = lines.map((line) => ({ ...line, ...origin, itemId: item.id }));
    await insertEstimates(tx, estimates, { name: call.actor.name, now });
    const told = lines.map((line) => tell(line, pools.get(line.poolId)));
    tx.record({ type: 'need-estimated', itemId: item.id, data: { ...origin, lines: told } });
    return { ok: true, value: { item: slug } };
  });

/** Pools the programme does not have, and a resource that is estimated twice in one go. */
function misnamed(lines: readonly EstimatedLine[], pools: ReadonlyMap<string, PoolForItem>): Finding[] {
  const seen = new Set<string>();
  return lines.flatMap(({ poolId, year }): Finding[] => {
    if (!pools.has(poolId)) return [{ code: 'pool-unknown', severity: 'error', facts: { poolId } }];
    const key = `${poolId}:${year}`;
    if (seen.has(key)) return [{ code: 'resource-named-twice', severity: 'error', facts: { poolId, year } }];
    seen.add(key);
    return [];
  });
}

function tell({ poolId, year, amount: after }: EstimatedLine, pool: PoolForItem | undefined) {
  const before = pool?.needs.find((need) => need.year === year)?.amount ?? null;
  return { poolId, pool: pool?.name ?? '', kind: pool?.kind ?? '', year, before, after };
}
