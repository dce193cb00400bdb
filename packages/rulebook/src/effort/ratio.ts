export const EFFORT_BANDS = ['within', 'notable', 'alarming'] as const;
/** Where effort is against the fair share: within the first band, past it, or past the second (`fairShareBands`). */
export type EffortBand = (typeof EFFORT_BANDS)[number];

/** An exact fraction, and the same in thousandths, rounded half up. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  readonly permille: number;
}

/** Effort against what is expected; null when nothing is. */
export function ratioOf(effort: number, expected: number): Ratio | null {
  if (expected === 0) return null;
  return { numerator: effort, denominator: expected, permille: permille(BigInt(effort), BigInt(expected)) };
}

/** The band that a ratio is in, by whole numbers: exactly on the edge is still inside. */
export function bandOf({ numerator, denominator }: Ratio, bands: readonly [number, number]): EffortBand {
  const size = BigInt(Math.abs(numerator - denominator)) * 100n;
  const leaves = (percent: number): boolean => size > BigInt(denominator) * BigInt(percent);
  if (leaves(bands[1])) return 'alarming';
  return leaves(bands[0]) ? 'notable' : 'within';
}

/** Above 0 when the first is further from 1 than the second. */
export function compareDeviations(a: Ratio, b: Ratio): number {
  const size = (one: Ratio, other: Ratio): bigint =>
    BigInt(Math.abs(one.numerator - one.denominator)) * BigInt(other.denominator);
  const [first, second] = [size(a, b), size(b, a)];
  return first === second ? 0 : first > second ? 1 : -1;
}

/** An exact fraction whose terms may pass what a number holds: decimal digits. */
export interface JainIndex {
  readonly numerator: string;
  readonly denominator: string;
  readonly permille: number;
}

/**
 * Jain's index of fairness, `(Σ r)² / (n · Σ r²)`: 1 when all carry the same part of their fair share, 1/n when one
 * carries everything. Null when nobody has a ratio, or nobody did anything.
 */
export function jainOf(ratios: readonly Ratio[]): JainIndex | null {
  const denominators = ratios.map(({ denominator }) => BigInt(denominator));
  const common = denominators.reduce((product, denominator) => (product / gcd(product, denominator)) * denominator, 1n);
  const terms = ratios.map(({ numerator, denominator }) => BigInt(numerator) * (common / BigInt(denominator)));
  const sum = terms.reduce((total, term) => total + term, 0n);
  const [above, below] = [sum * sum, BigInt(ratios.length) * terms.reduce((total, term) => total + term * term, 0n)];
  if (below === 0n) return null;
  const divisor = gcd(above, below);
  return {
    numerator: String(above / divisor),
    denominator: String(below / divisor),
    permille: permille(above, below),
  };
}

function permille(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2000n + denominator) / (denominator * 2n));
}

function gcd(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}
