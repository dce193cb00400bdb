import type { PoolView } from '@samenkoers/contract';
import type { PrismaClient } from '@samenkoers/database';
import { type Draw, leftOf } from '@samenkoers/rulebook';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { rowsOf, sql } from '../../../platform/persistence/statement.js';
import { organisationRef } from '../partnership.presenter.js';

/** Every pool with, per year on record, what there is, what runs draws and what is left. */
export async function listResourcePools(
  prisma: PrismaClient,
  pool: pg.Pool,
  { programmeId }: Moment,
): Promise<{ pools: PoolView[] }> {
  const [pools, draws] = await Promise.all([
    prisma.resourcePool.findMany({
      where: { programmeId },
      select: {
        id: true,
        name: true,
        kind: true,
        isExample: true,
        organisation: { select: organisationRef },
        capacities: { select: { year: true, amount: true, source: true }, orderBy: { year: 'asc' } },
      },
      orderBy: { name: 'asc' },
    }),
    rowsOf<Draw>(pool, drawsOfRunningItems(programmeId)),
  ]);
  return { pools: pools.map(({ capacities, ...facts }) => ({ ...facts, years: yearsOf(facts, capacities, draws) })) };
}

interface Capacity {
  readonly year: number;
  readonly amount: bigint;
  readonly source: string;
}

function yearsOf(
  { id, kind }: Pick<PoolView, 'id' | 'kind'>,
  capacities: readonly Capacity[],
  draws: readonly Draw[],
): PoolView['years'] {
  const capacity = capacities.map(({ year, amount }) => ({ year, amount: Number(amount) }));
  return capacities.map(({ year, amount, source }) => {
    const left = leftOf({ poolId: id, kind, capacity }, year, draws) ?? 0;
    return { year, capacity: Number(amount), drawn: Number(amount) - left, left, source };
  });
}

/** What items that run, foundations among them, take by what they need now. A paused item keeps what it has. */
const drawsOfRunningItems = (programmeId: string) => sql`
  SELECT n.item_id AS "itemId", n.pool_id AS "poolId", n.year, n.amount
  FROM item i JOIN current_need n ON n.programme_id = i.programme_id AND n.item_id = i.id
  WHERE i.programme_id = ${programmeId}::uuid AND i.state IN ('inProgress', 'paused') AND n.amount IS NOT NULL`;
