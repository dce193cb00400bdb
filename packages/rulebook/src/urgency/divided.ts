import { majority } from '../kernel/majority.js';
import type { Level } from './grades.js';
import { countLevels, levelAtPosition, lowerMedian, withMore } from './level-counts.js';

/** The grades for one item, by who gave them. `electorateSize` counts the owners that gave none as well. */
export interface GradesByGroup {
  readonly electorateSize: number;
  readonly municipalities: readonly Level[];
  readonly others: readonly Level[];
}

/** How far the owners lie apart, over the N grades with the missing ones filled in. */
export interface OverallDivision {
  readonly divided: boolean;
  readonly n: number;
  readonly median: Level;
  /** The grades at N / 4 and at 3N / 4, rounded up, from the worst; `spread` is how many levels lie between them. */
  readonly q1: Level;
  readonly q3: Level;
  readonly spread: number;
  /** How many owners judge two levels or more under the median. */
  readonly farBelow: number;
}

/** The given grades of one group of owners; the lower median is null when the group gave none. */
export interface GroupMedian {
  readonly given: number;
  readonly median: Level | null;
}

/** How far the municipalities and the other owners lie apart; `distance` is null when one of them gave no grade. */
export interface GroupDivision {
  readonly divided: boolean;
  readonly municipalities: GroupMedian;
  readonly others: GroupMedian;
  readonly distance: number | null;
}

/** Whether the owners are divided (verdeeld) on an item, with the facts behind it. */
export interface Division {
  readonly divided: boolean;
  readonly overall: OverallDivision;
  readonly groups: GroupDivision;
}

/** From this many levels apart on, judgements are far apart. */
const FAR_APART = 2;

/**
 * Tells whether the owners are divided on an item (rulebook.md#5): when the middle half of the grades spans two levels or
 * more, when a quarter of all owners judge two levels or more under the median, or when the municipalities and the other
 * owners have medians that far apart. It stands beside the place of an item and never changes it.
 *
 * Null when fewer than a majority gave a grade: then there is no joint judgement to be divided about.
 */
export function dividedOn(grades: GradesByGroup): Division | null {
  const { electorateSize, municipalities, others } = grades;
  if (municipalities.length + others.length < majority(electorateSize)) return null;
  const overall = overallDivision([...municipalities, ...others], electorateSize);
  const groups = groupDivision(municipalities, others);
  return { divided: overall.divided || groups.divided, overall, groups };
}

function overallDivision(levels: readonly Level[], n: number): OverallDivision {
  const given = countLevels(levels);
  const median = levelAtPosition(given, Math.ceil(levels.length / 2));
  const all = withMore(given, median, n - levels.length);
  const q1 = levelAtPosition(all, Math.ceil(n / 4));
  const q3 = levelAtPosition(all, Math.ceil((3 * n) / 4));
  const spread = q3 - q1;
  const farBelow = levels.filter((level) => median - level >= FAR_APART).length;
  // A quarter of all owners far under the median puts Q1 there as well: the spread answers for both sentences of the rule.
  return { divided: spread >= FAR_APART, n, median, q1, q3, spread, farBelow };
}

function groupDivision(municipalities: readonly Level[], others: readonly Level[]): GroupDivision {
  const [own, other] = [groupMedian(municipalities), groupMedian(others)];
  const distance = own.median === null || other.median === null ? null : Math.abs(own.median - other.median);
  return { divided: distance !== null && distance >= FAR_APART, municipalities: own, others: other, distance };
}

function groupMedian(levels: readonly Level[]): GroupMedian {
  return { given: levels.length, median: lowerMedian(countLevels(levels)) };
}
