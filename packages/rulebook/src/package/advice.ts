import { compareObjectives, firstDifference, type ObjectiveAim, objectiveOf } from './objective.js';
import type { PackageWalk } from './outcome.js';
import type { PackageInput } from './package-input.js';
import { checkSelection } from './selection.js';

export const COUNTER_CHECK_VERDICTS = ['better', 'nothingBetter', 'notProven'] as const;
/** What the counter-check says about the walk (tegencontrole). */
export type CounterCheckVerdict = (typeof COUNTER_CHECK_VERDICTS)[number];

/** What the counter-check advises. It never decides. */
export type CounterCheckAdvice =
  | {
      readonly verdict: 'better';
      /** Whether nothing better than this one exists either. */
      readonly proven: boolean;
      /** On what it is better, at which level (for `grade`), and by how much: items, places, cents or tenths of fte. */
      readonly aim: ObjectiveAim;
      readonly level: number | null;
      readonly by: number;
      /** The whole package, what comes in and what goes out against the walk; in ranked order. */
      readonly itemIds: readonly string[];
      readonly comesIn: readonly string[];
      readonly goesOut: readonly string[];
      /** Of what comes in: tied in the walk, so that the advice is no decision about the tie. */
      readonly tiedItemIds: readonly string[];
    }
  | { readonly verdict: 'nothingBetter' }
  | { readonly verdict: 'notProven' };

/** What a solver found, already rounded to items, and whether it proved that nothing is better. */
export interface SolvedPackage {
  readonly itemIds: readonly string[];
  readonly proven: boolean;
}

/**
 * What to say about the walk after a solver looked for something better (rulebook.md#6). What it found counts only when
 * it holds in whole numbers; a proof of something that does not hold, or that is worse than the walk, is no proof.
 */
export function counterCheckAdvice(request: {
  readonly input: PackageInput;
  readonly walk: PackageWalk;
  readonly solved: SolvedPackage;
}): CounterCheckAdvice {
  const { input, walk, solved } = request;
  const isFeasible = checkSelection(input, solved.itemIds).every(({ severity }) => severity !== 'error');
  const [found, walked] = [objectiveOf(input, solved.itemIds), objectiveOf(input, walk.takenItemIds)];
  const difference = firstDifference(found, walked);
  if (!isFeasible || compareObjectives(found, walked) < 0) return { verdict: 'notProven' };
  if (difference === null) return { verdict: solved.proven ? 'nothingBetter' : 'notProven' };
  const [chosen, taken] = [new Set(solved.itemIds), new Set(walk.takenItemIds)];
  const comesIn = walk.items.filter(({ itemId }) => chosen.has(itemId) && !taken.has(itemId));
  const idsOf = (items: PackageWalk['items']): readonly string[] => items.map(({ itemId }) => itemId);
  return {
    verdict: 'better',
    proven: solved.proven,
    ...difference,
    itemIds: idsOf(walk.items.filter(({ itemId }) => chosen.has(itemId))),
    comesIn: idsOf(comesIn),
    goesOut: idsOf(walk.items.filter(({ itemId }) => taken.has(itemId) && !chosen.has(itemId))),
    tiedItemIds: idsOf(comesIn.filter(({ status }) => status === 'tied')),
  };
}
