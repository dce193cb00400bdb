import { majority } from '../kernel/majority.js';
import { LEVELS, type Level } from './grades.js';
import { countLevels, type LevelCounts, levelAtPosition, totalOf } from './level-counts.js';

export const AGREEMENTS = ['veryWeak', 'weak', 'moderate', 'strong', 'veryStrong'] as const;
/** How far the owners agree on the order of the items, as words beside Kendall's W. */
export type Agreement = (typeof AGREEMENTS)[number];

/**
 * From how many thousandths of W each word holds (Schmidt, Managing Delphi surveys using nonparametric statistical
 * techniques, Decision Sciences 28, 1997: 0.3 weak, 0.5 moderate, 0.7 strong, 0.9 unusually strong). A help for reading:
 * nothing is decided by it.
 */
export const AGREEMENT_FROM: Readonly<Record<Agreement, number>> = {
  veryWeak: 0,
  weak: 300,
  moderate: 500,
  strong: 700,
  veryStrong: 900,
};

/** Kendall's coefficient of concordance: W = numerator / denominator, from 0 (no agreement) to 1 (all the same order). */
export interface KendallW {
  readonly owners: number;
  readonly items: number;
  /** 12 S, and m²(n³ − n) − m T: whole numbers, exact up to 1,000 owners and 2,000 items. */
  readonly numerator: number;
  readonly denominator: number;
  /** W in thousandths, rounded half up; exact at every size. Null when W cannot be determined (niet te bepalen). */
  readonly permille: number | null;
  readonly agreement: Agreement | null;
}

/**
 * Kendall's W with correction for ties (rulebook.md#5; Kendall and Gibbons, Rank Correlation Methods):
 * W = 12 S / (m²(n³ − n) − m T), for m owners and n items. S is the sum over items of the squared distance between the
 * sum of its ranks and the mean of those sums; T is the sum over owners and over their groups of t items with the same
 * grade of t³ − t. W cannot be determined when the denominator is 0: no owner tells any two items apart.
 *
 * `ratings` is owner by item, every owner with a level for every item, as `filledRatings` makes them.
 */
export function kendallW(input: { readonly ratings: readonly (readonly Level[])[] }): KendallW {
  const { ratings } = input;
  const owners = ratings.length;
  const items = ratings[0]?.length ?? 0;
  const counted = ratings.map((levels) => ({ levels, counts: countLevels(levels) }));
  const [m, n] = [BigInt(owners), BigInt(items)];
  const ties = counted.reduce((sum, { counts }) => sum + BigInt(tiesIn(counts)), 0n);
  const numerator = 3n * squaredDistances(doubledRankSums(counted, items), owners * (items + 1));
  const denominator = m * m * (n * n * n - n) - m * ties;
  const permille = denominator === 0n ? null : Number((2000n * numerator + denominator) / (2n * denominator));
  return {
    owners,
    items,
    numerator: Number(numerator),
    denominator: Number(denominator),
    permille,
    agreement: permille === null ? null : agreementAt(permille),
  };
}

/** The word for a W in thousandths. */
export function agreementAt(permille: number): Agreement {
  let word: Agreement = 'veryWeak';
  for (const agreement of AGREEMENTS) if (AGREEMENT_FROM[agreement] <= permille) word = agreement;
  return word;
}

/**
 * The ratings that Kendall's W is taken over (rulebook.md#5): items that a majority graded, in their order, with the
 * missing grades filled in as for the ranking. `sheets` is owner by item: one sheet per owner, null where it gave no
 * grade.
 */
export function filledRatings(input: {
  readonly sheets: readonly (readonly (Level | null)[])[];
}): readonly (readonly Level[])[] {
  const { sheets } = input;
  const quorum = majority(sheets.length);
  const judged = countPerItem(sheets).flatMap((counts, item) => {
    const given = totalOf(counts);
    return given < quorum ? [] : [{ item, fill: levelAtPosition(counts, Math.ceil(given / 2)) }];
  });
  return sheets.map((sheet) => judged.map(({ item, fill }) => sheet[item] ?? fill));
}

function countPerItem(sheets: readonly (readonly (Level | null)[])[]): readonly LevelCounts[] {
  const perItem = (sheets[0] ?? []).map((): [number, number, number, number, number] => [0, 0, 0, 0, 0]);
  for (const sheet of sheets) {
    perItem.forEach((counts, item) => {
      const level = sheet[item] ?? null;
      if (level !== null) counts[level] += 1;
    });
  }
  return perItem;
}

interface CountedRatings {
  readonly levels: readonly Level[];
  readonly counts: LevelCounts;
}

/** Twice the sum of the ranks per item: items with the same grade share the middle rank, which may be a half. */
function doubledRankSums(ratings: readonly CountedRatings[], items: number): readonly number[] {
  const sums = new Array<number>(items).fill(0);
  for (const { levels, counts } of ratings) {
    const ranks = doubledRanks(counts);
    for (const [item, level] of levels.entries()) sums[item] = Number(sums[item]) + ranks[level];
  }
  return sums;
}

function doubledRanks(counts: LevelCounts): LevelCounts {
  const ranks: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let worse = 0;
  for (const level of LEVELS) {
    ranks[level] = 2 * worse + counts[level] + 1;
    worse += counts[level];
  }
  return ranks;
}

/** The sum of the squared distances to the mean. */
function squaredDistances(sums: readonly number[], mean: number): bigint {
  return sums.reduce((total, sum) => total + BigInt(sum - mean) ** 2n, 0n);
}

/** t³ − t, summed over the groups of t items that an owner gave the same grade. */
function tiesIn(counts: LevelCounts): number {
  return counts.reduce((sum, t) => sum + t * (t * t - 1), 0);
}
