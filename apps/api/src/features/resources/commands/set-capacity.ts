import type { CalendarDate, Finding } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { lockProgramme } from '../../agenda/public.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import { findPoolInYear, type Origin, saveCapacities } from '../resources.repository.js';

interface SetCapacity extends Origin {
  readonly pool: string;
  readonly year: number;
  readonly amount: number;
}

/** A source cannot be of a day that is still to come. */
export const datedAhead = (on: CalendarDate, today: CalendarDate): readonly Finding[] =>
  on > today ? [{ code: 'source-date-in-future', severity: 'error', facts: { on, today } }] : [];

/** Records what a pool holds in a year. Who starts an item at the same moment waits, and reads the new amount. */
export const setPoolCapacity = (
  work: Work,
  call: CommandCall,
  { pool: poolId, year, ...stated }: SetCapacity,
): Promise<Answer<Recorded<{ readonly id: string; readonly year: number }>>> =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string; readonly year: number }>> => {
    await lockProgramme(tx);
    const { today } = await clock(tx);
    const pool = await findPoolInYear(tx, poolId, year);
    if (pool === undefined) return refuse('not-found');
    const findings = datedAhead(stated.asOf, today);
    if (findings.length > 0) return refuseByRule(findings);
    await saveCapacities(tx, [{ poolId, year, ...stated }]);
    const { name, kind, capacity: before } = pool;
    const { amount: after, source, asOf } = stated;
    tx.record({ type: 'pool-capacity-set', data: { poolId, pool: name, kind, year, before, after, source, asOf } });
    return { ok: true, value: { id: poolId, year } };
  });
