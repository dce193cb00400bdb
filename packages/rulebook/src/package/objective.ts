import type { PackageInput } from './package-input.js';
import { type Candidate, planPackage } from './plan.js';

export const OBJECTIVE_AIMS = ['pinned', 'themeLines', 'grade', 'places', 'money', 'staff'] as const;
/** What a package is measured by, the weightiest first. */
export type ObjectiveAim = (typeof OBJECTIVE_AIMS)[number];

/** One measure of a package. Larger is better: places and costs count below 0. */
export interface ObjectiveStage {
  readonly aim: ObjectiveAim;
  /** The level counted, for `grade`; otherwise null. */
  readonly level: number | null;
  readonly value: number;
}

/** The highest level of the scale: very urgent. */
const HIGHEST_LEVEL = 4;

/**
 * How good a set of items is, weightiest first (rulebook.md#6): how many are "very urgent", then "urgent", down to the
 * floor; then the smallest sum of places; then the lowest cost, money before staff. A what-if puts before it how many
 * pinned items are in, and how many theme lines have one.
 */
export function objectiveOf(input: PackageInput, itemIds: readonly string[]): readonly ObjectiveStage[] {
  const { resources, candidates } = planPackage(input);
  const chosenIds = new Set(itemIds);
  const chosen = candidates.filter(({ item }) => chosenIds.has(item.itemId));
  const costOf = (kind: 'money' | 'staff'): number =>
    sum(
      chosen
        .flatMap(({ demands }) => demands)
        .map((demand) => (resources[demand.resource]?.kind === kind ? demand.amount : 0)),
    );
  const themeLines = input.whatIf.onePerThemeLine ? chosen.flatMap(({ item }) => item.themeLineId ?? []) : [];
  return [
    { aim: 'pinned', level: null, value: chosen.filter(({ isPinned }) => isPinned).length },
    { aim: 'themeLines', level: null, value: new Set(themeLines).size },
    ...levelsFrom(input.floor).map((level) => ({ aim: 'grade' as const, level, value: countAt(chosen, level) })),
    { aim: 'places', level: null, value: 0 - sum(chosen.map(({ item }) => item.place ?? 0)) },
    { aim: 'money', level: null, value: 0 - costOf('money') },
    { aim: 'staff', level: null, value: 0 - costOf('staff') },
  ];
}

/** Above 0 when the first package is the better one, below 0 when the second is, 0 when they are equally good. */
export function compareObjectives(a: readonly ObjectiveStage[], b: readonly ObjectiveStage[]): number {
  return firstDifference(a, b)?.by ?? 0;
}

/** The weightiest measure on which two packages differ, and by how much the first is ahead; null when on none. */
export function firstDifference(
  a: readonly ObjectiveStage[],
  b: readonly ObjectiveStage[],
): { readonly aim: ObjectiveAim; readonly level: number | null; readonly by: number } | null {
  const differences = a.map(({ aim, level, value }, stage) => ({ aim, level, by: value - (b[stage]?.value ?? 0) }));
  return differences.find(({ by }) => by !== 0) ?? null;
}

/** The levels from very urgent down to the floor. */
export function levelsFrom(floor: number): readonly number[] {
  return Array.from({ length: Math.max(0, HIGHEST_LEVEL + 1 - floor) }, (_, step) => HIGHEST_LEVEL - step);
}

const countAt = (chosen: readonly Candidate[], level: number): number =>
  chosen.filter(({ item }) => item.level === level).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
