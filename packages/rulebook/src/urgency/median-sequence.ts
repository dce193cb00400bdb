import type { Level } from './grades.js';
import { type LevelCounts, levelAtPosition, throughLevel, totalOf } from './level-counts.js';

/** A part of a sequence of medians: these levels, in turn, so many times. */
export interface SequenceRun {
  readonly levels: readonly [Level] | readonly [Level, Level];
  readonly times: number;
}

/** The first step at which two sequences of medians differ: step 1 is the median itself. */
export interface FirstDifference {
  readonly step: number;
  readonly level: Level;
  readonly otherLevel: Level;
}

/**
 * The sequence of medians (rulebook.md#5): the lower median, then the lower median of what is left without it, and so on.
 *
 * Taking away the lower median again and again walks outwards from the middle of the sorted grades, one step to the
 * worse side and one to the better side in turn. So the whole sequence follows from the five counts, in a few runs.
 */
export function medianSequence(counts: LevelCounts): readonly SequenceRun[] {
  const total = totalOf(counts);
  const { pairs, middle } = halves(total);
  const runs: SequenceRun[] = middle === null ? [] : [{ levels: [levelAtPosition(counts, middle)], times: 1 }];
  for (let pair = 1; pair <= pairs; ) {
    const { worse, better, until } = pairAt(counts, total, pair);
    runs.push({ levels: [worse, better], times: until - pair + 1 });
    pair = until + 1;
  }
  return runs;
}

/** Every median of a sequence, one by one. */
export function fullSequence(runs: readonly SequenceRun[]): readonly Level[] {
  return runs.flatMap(({ levels, times }) => Array.from({ length: times }, (): readonly Level[] => levels).flat());
}

/** Where the sequences of two items with equally many grades first differ; null when they are equal. */
export function firstDifference(counts: LevelCounts, other: LevelCounts): FirstDifference | null {
  const total = totalOf(counts);
  const { pairs, middle } = halves(total);
  if (middle !== null) {
    const found = difference(1, levelAtPosition(counts, middle), levelAtPosition(other, middle));
    if (found !== null) return found;
  }
  const before = middle === null ? 0 : 1;
  for (let pair = 1; pair <= pairs; ) {
    const here = pairAt(counts, total, pair);
    const there = pairAt(other, total, pair);
    const step = before + 2 * pair - 1;
    const found = difference(step, here.worse, there.worse) ?? difference(step + 1, here.better, there.better);
    if (found !== null) return found;
    pair = Math.min(here.until, there.until) + 1;
  }
  return null;
}

/** How many grades stand on each side, and the position of the one in the middle when their number is odd. */
function halves(total: number): { readonly pairs: number; readonly middle: number | null } {
  const pairs = Math.floor(total / 2);
  return { pairs, middle: total % 2 === 1 ? pairs + 1 : null };
}

/** The grades on both sides of the middle, `pair` steps out, and up to which step outwards they stay the same. */
function pairAt(
  counts: LevelCounts,
  total: number,
  pair: number,
): { readonly worse: Level; readonly better: Level; readonly until: number } {
  const { pairs } = halves(total);
  const worse = levelAtPosition(counts, pairs - pair + 1);
  const better = levelAtPosition(counts, total - pairs + pair);
  const worseUntil = pairs - (throughLevel(counts, worse) - counts[worse]);
  const betterUntil = throughLevel(counts, better) - (total - pairs);
  return { worse, better, until: Math.min(worseUntil, betterUntil) };
}

function difference(step: number, level: Level, otherLevel: Level): FirstDifference | null {
  return level === otherLevel ? null : { step, level, otherLevel };
}
