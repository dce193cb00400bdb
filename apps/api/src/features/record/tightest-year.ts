import { type Draw, leftOf, type Pool } from '@samenkoers/rulebook';

export interface YearOfPool {
  readonly year: number;
  readonly capacity: number;
  readonly drawn: number;
  readonly left: number;
}

/** Of this year and later, the year in which least is left of a pool; the first one of equals. Null when none is on record. */
export function tightestYear(pool: Pool, draws: readonly Draw[], thisYear: number): YearOfPool | null {
  const years = pool.capacity
    .filter(({ year }) => year >= thisYear)
    .map(({ year, amount }) => {
      const left = leftOf(pool, year, draws) ?? amount;
      return { year, capacity: amount, drawn: amount - left, left };
    });
  return years.toSorted((one, other) => one.left - other.left || one.year - other.year)[0] ?? null;
}
