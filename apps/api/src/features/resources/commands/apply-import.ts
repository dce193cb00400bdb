import type { ApplyImport } from '@samenkoers/contract';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { inTx, lockProgramme } from '../../agenda/public.js';
import { type Clock, clock } from '../../rounds/public.js';
import { looseName } from '../import/catalogue.js';
import type { PlannedLine } from '../import/plan.js';
import type { NeedLine, PoolLine } from '../import/rows.js';
import { type FingerprintedPlan, readPlan } from '../queries/preview-import.js';
import { insertEstimates, insertPools, lockItemsById, saveCapacities } from '../resources.repository.js';

export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * Imports a table that was previewed: all of it or nothing. What is done is what was shown; when the record moved on since
 * then the preview is made anew. Read again under the locks of the items and the programme.
 */
export const applyImport = (
  work: Work,
  call: CommandCall,
  { fingerprint, ...table }: ApplyImport,
): Promise<Answer<Recorded<Imported>>> =>
  work.run(call, async (tx): Promise<Answer<Imported>> => {
    const shown = await readPlan(inTx(tx), tx.programmeId, table, (await clock(tx)).today);
    if (shown.fingerprint !== fingerprint) return refuse('stale-revision');
    await lockItemsById(tx, [...new Set(needsIn(shown.lines).map(({ line }) => line.item.id))]);
    await lockProgramme(tx);
    const at = await clock(tx);
    const plan = await readPlan(inTx(tx), tx.programmeId, table, at.today);
    if (plan.fingerprint !== fingerprint) return refuse('stale-revision');
    if (plan.kind === 'pools') await writePools(tx, poolsIn(plan.lines));
    else await writeNeeds(tx, needsIn(plan.lines), call.actor.name, at);
    const counts = countsOf(plan);
    tx.record({ type: 'resources-imported', data: { kind: plan.kind, ...counts } });
    return { ok: true, value: counts };
  });

const poolsIn = (lines: readonly PlannedLine[]) =>
  lines.filter((planned): planned is PlannedLine<PoolLine> => !('item' in planned.line));
const needsIn = (lines: readonly PlannedLine[]) =>
  lines.filter((planned): planned is PlannedLine<NeedLine> => 'item' in planned.line);

async function writePools(tx: Tx, planned: readonly PlannedLine<PoolLine>[]): Promise<void> {
  const added = new Map(
    planned.flatMap(({ line: { pool, kind } }) =>
      pool.id === null ? [[looseName(pool.name), { name: pool.name, kind, organisationId: pool.organisationId }]] : [],
    ),
  );
  const ids = await insertPools(tx, [...added.values()]);
  const idOf = (pool: PoolLine['pool']) => pool.id ?? ids.get(added.get(looseName(pool.name))?.name ?? '');
  const capacities = planned
    .filter(({ what }) => what !== 'same')
    .map(({ line: { pool, year, amount, source, asOf } }) => {
      const poolId = idOf(pool);
      if (poolId === undefined) throw new Error(`pool ${pool.name} was neither there nor added`);
      return { poolId, year, amount, source, asOf };
    });
  await saveCapacities(tx, capacities);
  // What stood there before goes into the record, as it does when somebody changes one capacity by hand.
  for (const { what, before, line } of planned) {
    const { pool, kind, year, amount: after, source, asOf } = line;
    if (what !== 'changed' || pool.id === null) continue;
    tx.record({
      type: 'pool-capacity-set',
      data: { poolId: pool.id, pool: pool.name, kind, year, before: before?.amount ?? null, after, source, asOf },
    });
  }
}

async function writeNeeds(
  tx: Tx,
  planned: readonly PlannedLine<NeedLine>[],
  name: string,
  { now }: Clock,
): Promise<void> {
  const estimates = planned
    .filter(({ what }) => what !== 'same')
    .map(({ line: { item, pool, year, amount, source, asOf } }) => ({
      itemId: item.id,
      poolId: pool.id,
      year,
      amount,
      source,
      asOf,
    }));
  await insertEstimates(tx, estimates, { name, now });
}

function countsOf({ lines }: FingerprintedPlan): Imported {
  const count = (what: PlannedLine['what']) => lines.filter((line) => line.what === what).length;
  return { added: count('new'), changed: count('changed'), same: count('same') };
}
