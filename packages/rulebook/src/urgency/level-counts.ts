import { LEVELS, type Level } from './grades.js';

/** How many grades there are at each level, worst first. */
export type LevelCounts = readonly [number, number, number, number, number];

const BELOW_THE_BEST: readonly Level[] = [0, 1, 2, 3];

/** Counts the grades per level; their order is of no importance. */
export function countLevels(levels: readonly Level[]): LevelCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const level of levels) counts[level] += 1;
  return counts;
}

/** How many grades there are. */
export function totalOf(counts: LevelCounts): number {
  return throughLevel(counts, 4);
}

/** How many grades are at this level or worse. */
export function throughLevel(counts: LevelCounts, level: Level): number {
  let sum = 0;
  for (const each of LEVELS) if (each <= level) sum += counts[each];
  return sum;
}

/** The level of the grade at a position, counted from the worst: 1 is the worst grade there is. */
export function levelAtPosition(counts: LevelCounts, position: number): Level {
  let passed = 0;
  for (const level of BELOW_THE_BEST) {
    passed += counts[level];
    if (position <= passed) return level;
  }
  return 4;
}

/** The lower median: the grade at position N / 2, rounded up, from the worst; null when there is no grade. */
export function lowerMedian(counts: LevelCounts): Level | null {
  const total = totalOf(counts);
  return total === 0 ? null : levelAtPosition(counts, Math.ceil(total / 2));
}

/** The counts with this many more grades at a level. */
export function withMore(counts: LevelCounts, level: Level, more: number): LevelCounts {
  const changed: [number, number, number, number, number] = [...counts];
  changed[level] += more;
  return changed;
}
