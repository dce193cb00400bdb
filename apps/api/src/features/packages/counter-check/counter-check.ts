import {
  type CounterCheckAdvice,
  counterCheckAdvice,
  type PackageInput,
  type PackageWalk,
  walkPackage,
} from '@samenkoers/rulebook';
import { columnsOf, itemsIn, packageModel } from './package-model.js';
import { searchStages, type Unproven } from './search-stages.js';
import { startSolver } from './solver.js';

/** How far the check is: stages done, of how many, after how long. */
export interface CounterCheckProgress {
  readonly stage: number;
  readonly of: number;
  readonly seconds: number;
}

export type CounterCheckAnswer =
  | {
      readonly outcome: 'answered';
      readonly advice: CounterCheckAdvice;
      readonly walk: PackageWalk;
      /** Null when it is proven that nothing is better than what was found. */
      readonly unproven: Unproven | null;
      /** The same as one number, 0 when proven. */
      readonly gapPermille: number;
      readonly seconds: number;
    }
  | { readonly outcome: 'cancelled' };

export interface CounterCheckOptions {
  /** Aborting ends the solver at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CounterCheckProgress) => void;
  /** The time there is in all; 10 unless given. */
  readonly seconds?: number;
}

/**
 * The counter-check of the walk (rulebook.md#6): looks with a solver, in a thread of its own, for a better package than the
 * walk's, stage by stage. It only advises. What the solver says is rounded to items first; the rule package then checks it
 * in whole numbers.
 *
 * Rejects when the solver breaks down; running out of time is an answer (`notProven`, or `better` without proof).
 */
export async function counterCheck(
  input: PackageInput,
  options: CounterCheckOptions = {},
): Promise<CounterCheckAnswer> {
  const { signal, onProgress, seconds = 10 } = options;
  const began = performance.now();
  const elapsed = (): number => Math.round(performance.now() - began) / 1000;
  const walk = walkPackage(input);
  const model = packageModel(input);
  const solver = startSolver(signal);
  try {
    const found = await searchStages({
      model,
      solver,
      start: columnsOf(model, walk.takenItemIds),
      secondsLeft: () => seconds - elapsed(),
      onStage: (stage) => onProgress?.({ stage, of: model.stages.length, seconds: elapsed() }),
    });
    if (found === 'stopped') return { outcome: 'cancelled' };
    const solved = { itemIds: itemsIn(model, found.chosen), proven: found.unproven === null };
    const advice = counterCheckAdvice({ input, walk, solved });
    return {
      outcome: 'answered',
      advice,
      walk,
      unproven: found.unproven,
      gapPermille: found.unproven?.gapPermille ?? 0,
      seconds: elapsed(),
    };
  } finally {
    await solver.end();
  }
}
