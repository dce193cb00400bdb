import {
  filledRatings,
  kendallW,
  type Level,
  majorityJudgment,
  type PackageInput,
  walkPackage,
} from '@samenkoers/rulebook';
import { median } from '../measure/statistics.js';
import { type Comparison, milliseconds } from '../report/findings.js';
import { inventPackage, inventSheets } from '../stand/priorities.js';
import type { Part } from './part.js';

/** Milliseconds. */
const LIMITS = { small: 5, large: 100 } as const;
const WARM_UPS = 3;

const sizes = [
  { owners: 17, items: 60, limit: LIMITS.small },
  { owners: 1_000, items: 1_000, limit: LIMITS.large },
] as const;

/** The median of how long an act takes, after it was warmed up; milliseconds. */
function timeOf(act: () => unknown, times: number): number {
  for (let turn = 0; turn < WARM_UPS; turn += 1) act();
  return median(
    Array.from({ length: times }, () => {
      const begin = performance.now();
      act();
      return performance.now() - begin;
    }),
  );
}

const rankOf = (sheets: readonly (readonly Level[])[]) => {
  const electorateSize = sheets.length;
  const items = (sheets[0] ?? []).map((_, item) => ({
    itemId: String(item),
    levels: sheets.flatMap((sheet) => sheet[item] ?? []),
  }));
  return () => {
    majorityJudgment({ electorateSize, items });
    kendallW({ ratings: filledRatings({ sheets }) });
  };
};

/** The ranking with its working and Kendall's W, and the walk down it, as the rule package does them. */
export const priority: Part = async ({ times }) => {
  const comparisons = sizes.flatMap(({ owners, items, limit }): Comparison[] => {
    const ranking = timeOf(rankOf(inventSheets(owners, items)), times);
    const input: PackageInput = inventPackage({ items, resources: 48 });
    const walk = timeOf(() => walkPackage(input), times);
    const size = `${owners} owners × ${items} items`;
    return [
      {
        what: `ranking with working and W, ${size}`,
        ours: milliseconds(ranking),
        comparedWith: `limit ${milliseconds(limit)}`,
        ratio: ranking / limit,
        goal: { atMost: 1 },
      },
      {
        what: `walk, ${items} items × 8 pools × 6 years`,
        ours: milliseconds(walk),
        comparedWith: `limit ${milliseconds(limit)}`,
        ratio: walk / limit,
        goal: { atMost: 1 },
      },
    ];
  });
  return {
    part: 'priority',
    comparisons,
    medians: [],
    notes: [
      'Invented grades and needs, the same in every run. An implementation in C beside it would take a compiler, which a fresh machine may not have.',
    ],
  };
};
