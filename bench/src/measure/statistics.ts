/** The middle of these numbers; the mean of the two in the middle when they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) throw new Error('no numbers, no median');
  return (low + high) / 2;
}

/** The smallest value that at least this share (0–1) of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('no numbers, no percentile');
  return value;
}

/**
 * How ours compares with theirs: the median of the ratios of runs that followed each other. Whatever slows the machine
 * down for a while slows both runs of a pair.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new Error('runs must come in pairs');
  return median(ours.map((value, run) => value / (theirs[run] ?? Number.NaN)));
}
