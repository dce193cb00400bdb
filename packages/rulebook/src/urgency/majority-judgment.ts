import { majority } from '../kernel/majority.js';
import type { Level } from './grades.js';
import { countLevels, type LevelCounts, levelAtPosition, withMore } from './level-counts.js';
import { firstDifference, medianSequence, type SequenceRun } from './median-sequence.js';

/** The grades that owners gave one item, in any order; who gave none is left out. */
export interface GradedItem {
  readonly itemId: string;
  readonly levels: readonly Level[];
}

/** Why an item stands above the one listed next: the first step at which their sequences differ, or nothing at all. */
export type AboveNext =
  | {
      readonly verdict: 'higher';
      readonly itemId: string;
      /** The step of the sequences, the first is 1: the median itself. */
      readonly step: number;
      readonly level: Level;
      readonly nextLevel: Level;
    }
  | { readonly verdict: 'equal'; readonly itemId: string };

/** An item with a joint judgement, its place, and the working that leads there. */
export interface RankedItem {
  readonly itemId: string;
  readonly place: number;
  /** The other items on this place, by identifier. */
  readonly sharedWith: readonly string[];
  /** How many owners gave a grade, of how many. */
  readonly given: number;
  readonly n: number;
  /** How many missing grades were filled in, and at which level; null when none was missing. */
  readonly filled: { readonly count: number; readonly level: Level } | null;
  /** The given grades. */
  readonly counts: LevelCounts;
  readonly median: Level;
  /** The sequence of medians of all N grades, the filled ones included. */
  readonly sequence: readonly SequenceRun[];
  /** Null for the item that is listed last. */
  readonly aboveNext: AboveNext | null;
}

/** An item that too few owners graded: no joint judgement (geen gezamenlijk oordeel). */
export interface UnrankedItem {
  readonly itemId: string;
  readonly given: number;
  readonly quorum: number;
  readonly counts: LevelCounts;
}

export interface MajorityRanking {
  readonly n: number;
  /** How many owners must give a grade before an item has a joint judgement. */
  readonly quorum: number;
  /** Best first. Items on a shared place are listed by identifier; that order says nothing. */
  readonly ranked: readonly RankedItem[];
  readonly unranked: readonly UnrankedItem[];
}

/**
 * Ranks items by majority judgment (rulebook.md#5; Balinski and Laraki, Majority Judgment, 2010). An item that a majority
 * of the owners graded is held to N grades: missing ones are filled with the lower median of those given. Items are
 * ordered by their sequences of medians, the highest first; equal sequences share a place, and the next place skips.
 *
 * `electorateSize` is the number of owners N; no item has more than N grades, and no identifier comes twice.
 */
export function majorityJudgment(input: {
  readonly electorateSize: number;
  readonly items: readonly GradedItem[];
}): MajorityRanking {
  const n = input.electorateSize;
  const quorum = majority(n);
  const counted = input.items
    .map(({ itemId, levels }): CountedItem => ({ itemId, given: levels.length, counts: countLevels(levels) }))
    .sort(byIdentifier);
  const judged = counted
    .filter(({ given }) => given >= quorum)
    .map((item) => fill(item, n))
    .sort(byJudgement);
  return {
    n,
    quorum,
    ranked: sharedPlaces(judged).flatMap(({ place, items }) =>
      items.map((item, index) => rank({ item, place, items, next: judged[place + index], n })),
    ),
    unranked: counted
      .filter(({ given }) => given < quorum)
      .map(({ itemId, given, counts }) => ({ itemId, given, quorum, counts })),
  };
}

interface CountedItem {
  readonly itemId: string;
  readonly given: number;
  readonly counts: LevelCounts;
}

interface JudgedItem extends CountedItem {
  readonly median: Level;
  /** The given grades and the filled ones. */
  readonly all: LevelCounts;
}

interface Place {
  readonly place: number;
  readonly all: LevelCounts;
  readonly items: JudgedItem[];
}

/** Filling with the lower median of the given grades is neutral: it stays the lower median of all of them. */
function fill(item: CountedItem, n: number): JudgedItem {
  const { counts, given } = item;
  const median = levelAtPosition(counts, Math.ceil(given / 2));
  return { ...item, median, all: withMore(counts, median, n - given) };
}

/** The items per place. An item with the sequence of the one before it shares its place; the next place skips. */
function sharedPlaces(judged: readonly JudgedItem[]): readonly Place[] {
  const places: Place[] = [];
  let current: Place | null = null;
  for (const [index, item] of judged.entries()) {
    if (current === null || firstDifference(current.all, item.all) !== null) {
      current = { place: index + 1, all: item.all, items: [] };
      places.push(current);
    }
    current.items.push(item);
  }
  return places;
}

function rank(input: {
  readonly item: JudgedItem;
  readonly place: number;
  /** All items on this place. */
  readonly items: readonly JudgedItem[];
  readonly next: JudgedItem | undefined;
  readonly n: number;
}): RankedItem {
  const { item, place, items, next, n } = input;
  const { itemId, given, counts, median, all } = item;
  return {
    itemId,
    place,
    sharedWith: items.map((other) => other.itemId).filter((other) => other !== itemId),
    given,
    n,
    filled: given === n ? null : { count: n - given, level: median },
    counts,
    median,
    sequence: medianSequence(all),
    aboveNext: next === undefined ? null : compareWithNext(item, next),
  };
}

function compareWithNext(item: JudgedItem, next: JudgedItem): AboveNext {
  const found = firstDifference(item.all, next.all);
  const { itemId } = next;
  if (found === null) return { verdict: 'equal', itemId };
  return { verdict: 'higher', itemId, step: found.step, level: found.level, nextLevel: found.otherLevel };
}

/** The highest sequence first; between equal ones the order by identifier stays, as sorting is stable. */
function byJudgement(a: JudgedItem, b: JudgedItem): number {
  const found = firstDifference(a.all, b.all);
  return found === null ? 0 : found.otherLevel - found.level;
}

function byIdentifier(a: CountedItem, b: CountedItem): number {
  return a.itemId < b.itemId ? -1 : 1;
}
