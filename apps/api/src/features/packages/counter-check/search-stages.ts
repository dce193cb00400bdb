import type { ModelStage, PackageModel } from './package-model.js';
import type { Solver } from './solver.js';
import { brokenCover, type Cover, type Kept, lpText, worthOf } from './stage-text.js';

/** The best choice of columns found, whether it is proven the best, and else how far from it it can be. */
interface Found {
  readonly chosen: ReadonlySet<string>;
  readonly proven: boolean;
  readonly gapPermille: number;
}

interface Search {
  readonly model: PackageModel;
  readonly solver: Solver;
  /** A choice that is possible: the walk. What is found is never worse. */
  readonly start: ReadonlySet<string>;
  readonly secondsLeft: () => number;
  readonly onStage: (done: number) => void;
}

/** How often a choice that a rounding error let through is ruled out before a stage is given up. */
const CORRECTIONS = 20;
/** A stage gets at least this much time, also when there is none left: to take what follows at once. */
const LEAST_SECONDS = 0.05;

/**
 * Goes through the stages, weightiest first: what one reaches is kept on the next, exactly when it was proven the most and
 * at least when it was not. Every stage but the last may use half of the time that is left.
 */
export async function searchStages(search: Search): Promise<Found | 'stopped'> {
  const { stages } = search.model;
  const [kept, covers]: [Kept[], Cover[]] = [[], []];
  let found: Found = { chosen: search.start, proven: true, gapPermille: 0 };
  for (const [position, stage] of stages.entries()) {
    const isLast = position === stages.length - 1;
    const seconds = Math.max(LEAST_SECONDS, search.secondsLeft() * (isLast ? 1 : 0.5));
    const best = await searchStage(search, { stage, kept, covers, from: found.chosen, seconds });
    if (best === 'stopped') return 'stopped';
    kept.push({ stage, value: worthOf(stage, best.chosen), proven: best.proven });
    found = {
      chosen: best.chosen,
      proven: found.proven && best.proven,
      // Of the weightiest stage that was not proven: what follows is only the best of what that one left.
      gapPermille: found.proven ? best.gapPermille : found.gapPermille,
    };
    search.onStage(position + 1);
  }
  return found;
}

/** The best on one stage. `covers` is added to: what is ruled out here stays ruled out. */
async function searchStage(
  { model, solver }: Search,
  at: {
    readonly stage: ModelStage;
    readonly kept: readonly Kept[];
    readonly covers: Cover[];
    readonly from: ReadonlySet<string>;
    readonly seconds: number;
  },
): Promise<Found | 'stopped'> {
  const { stage, kept, covers, from, seconds } = at;
  const request = { columns: model.columns, start: [...from], seconds };
  for (let correction = 0; correction < CORRECTIONS; correction += 1) {
    const answer = await solver.solve({ ...request, lp: lpText(model, stage, kept, covers) });
    if (answer === 'stopped') return 'stopped';
    const chosen = new Set(answer.chosen);
    const cover = brokenCover(model, chosen);
    if (cover !== null) {
      covers.push(cover);
      continue;
    }
    const isKept = answer.chosen !== null && kept.every((one) => worthOf(one.stage, chosen) >= one.value);
    const best = isKept && worthOf(stage, chosen) >= worthOf(stage, from) ? chosen : from;
    const proven = answer.proven && best === chosen;
    return { chosen: best, proven, gapPermille: proven ? 0 : gapOf(worthOf(stage, best), answer.bound) };
  }
  return { chosen: from, proven: false, gapPermille: 1000 };
}

/** How far a value can be from the best, in thousandths of it, rounded up; 1000 at most, and when nothing is known. */
function gapOf(value: number, bound: number | null): number {
  if (bound === null || !Number.isFinite(bound)) return 1000;
  return Math.min(1000, Math.ceil((Math.max(0, bound - value) * 1000) / Math.max(1, Math.abs(value))));
}
