/** Who shares, and in what proportion: a whole number, 0 and up. */
export interface Weight {
  readonly id: string;
  readonly weight: number;
  /** Decides between equal remainders of equal weights: the CBS code of a municipality. */
  readonly tieKey: string;
}

/** What one gets: its exact quota rounded down, or up when `roundedUp`. */
export interface Part {
  readonly id: string;
  readonly amount: number;
  readonly roundedUp: boolean;
}

/**
 * Divides a whole number in proportion to weights by largest remainder (rulebook.md#7), on exact fractions: the parts sum
 * to the total, and nobody is a whole unit off its quota. The units left over after rounding down go to the largest
 * remainders; of equal ones to the larger weight, then to the first by `tieKey` (and, of equal keys, by id). Nobody of
 * weight 0 gets anything; when there is no weight at all, the whole total stays unassigned.
 *
 * `total` is a whole number, 0 and up. The parts come in the order of `tieKey`.
 */
export function largestRemainder(input: { readonly total: number; readonly weights: readonly Weight[] }): {
  readonly parts: readonly Part[];
  readonly unassigned: number;
} {
  const weights = [...input.weights].sort(byTieKey);
  const sum = weights.reduce((total, { weight }) => total + BigInt(weight), 0n);
  if (sum === 0n) {
    return { parts: weights.map(({ id }) => ({ id, amount: 0, roundedUp: false })), unassigned: input.total };
  }
  const quotas = weights.map((entry) => {
    const share = BigInt(input.total) * BigInt(entry.weight);
    return { entry, amount: share / sum, remainder: share % sum };
  });
  const over = BigInt(input.total) - quotas.reduce((total, { amount }) => total + amount, 0n);
  const up = new Set(
    [...quotas]
      .sort((a, b) => descending(a.remainder, b.remainder) || b.entry.weight - a.entry.weight)
      .slice(0, Number(over))
      .map(({ entry }) => entry),
  );
  const parts = quotas.map(({ entry, amount }): Part => {
    const roundedUp = up.has(entry);
    return { id: entry.id, amount: Number(amount) + (roundedUp ? 1 : 0), roundedUp };
  });
  return { parts, unassigned: 0 };
}

/** A stable sort on top of this one breaks ties in this order. */
function byTieKey(a: Weight, b: Weight): number {
  if (a.tieKey === b.tieKey) return a.id < b.id ? -1 : 1;
  return a.tieKey < b.tieKey ? -1 : 1;
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
