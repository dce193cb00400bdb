/**
 * The least number of owners that is more than half of `n` (rulebook.md#4): 17 → 9, 16 → 9, 15 → 8. Integers only.
 */
export function majority(n: number): number {
  return Math.floor(n / 2) + 1;
}
