import type { ModelStage, PackageModel } from './package-model.js';
import type { Solver } from './solver.js';
import { brokenCover, type Cover, type Kept, lpText, worthOf } from './stage-text.js';

/** What was not proven of the weightiest measure: the best can be ahead by at most this much; null when nothing is known. */
export interface Unproven {
  readonly aim: ModelStage['aim'];
  readonly level: number | null;
  /** Items, theme lines, places, cents or tenths of fte. */
  readonly atMost: number | null;
  /** The same in thousandths of what was found, rounded up; 1000 at most, and when nothing is known. */
  readonly gapPermille: number;
}

/** The best choice of columns found; `unproven` is null when it is proven that nothing is better. */
interface Found {
  readonly chosen: ReadonlySet<string>;
  readonly unproven: Unproven | null;
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
/** How far below a whole number a bound can be that stands for it. */
const ROUNDING = 1e-6;

/**
 * Goes through the stages, weightiest first: what one reaches is kept on the next, exactly when it was proven the most and
 * at least when it was not. Every stage but the last may use half of the time that is left.
 */
export async function searchStages(search: Search): Promise<Found | 'stopped'> {
  const { stages } = search.model;
  const [kept, covers]: [Kept[], Cover[]] = [[], []];
  let found: Found = { chosen: search.start, unproven: null };
  for (const [position, stage] of stages.entries()) {
    const isLast = position === stages.length - 1;
    const best = await searchStage(search, { stage, kept, covers, from: found.chosen, part: isLast ? 1 : 0.5 });
    if (best === 'stopped') return 'stopped';
    kept.push({ stage, value: worthOf(stage, best.chosen), proven: best.unproven === null });
    // Of the weightiest stage that was not proven: what follows is only the best of what that one left.
    found = { chosen: best.chosen, unproven: found.unproven ?? best.unproven };
    search.onStage(position + 1);
  }
  return found;
}

/** The best on one stage. `covers` is added to: what is ruled out here stays ruled out. */
async function searchStage(
  { model, solver, secondsLeft }: Search,
  at: {
    readonly stage: ModelStage;
    readonly kept: readonly Kept[];
    readonly covers: Cover[];
    readonly from: ReadonlySet<string>;
    /** Of the time that is left, what this stage may use. */
    readonly part: number;
  },
): Promise<Found | 'stopped'> {
  const { stage, kept, covers, from, part } = at;
  for (let correction = 0; correction < CORRECTIONS; correction += 1) {
    const seconds = Math.max(LEAST_SECONDS, secondsLeft() * part);
    const lp = lpText(model, stage, kept, covers);
    const answer = await solver.solve({ lp, columns: model.columns, start: [...from], seconds });
    if (answer === 'stopped') return 'stopped';
    const chosen = new Set(answer.chosen);
    const cover = brokenCover(model, chosen);
    if (cover !== null) {
      covers.push(cover);
      continue;
    }
    const isKept = answer.chosen !== null && kept.every((one) => worthOf(one.stage, chosen) >= one.value);
    const best = isKept && worthOf(stage, chosen) >= worthOf(stage, from) ? chosen : from;
    const isProven = answer.proven && best === chosen;
    return { chosen: best, unproven: isProven ? null : unprovenOf(stage, worthOf(stage, best), answer.bound) };
  }
  return { chosen: from, unproven: unprovenOf(stage, 0, null) };
}

/** All measures are whole numbers: a bound less than 1 above what was found is a proof as well. */
function unprovenOf({ aim, level, unit }: ModelStage, value: number, bound: number | null): Unproven | null {
  if (bound === null || !Number.isFinite(bound)) return { aim, level, atMost: null, gapPermille: 1000 };
  const ahead = Math.max(0, Math.floor(bound + ROUNDING) - value);
  if (ahead === 0) return null;
  const gapPermille = Math.min(1000, Math.ceil((ahead * 1000) / Math.max(1, Math.abs(value))));
  return { aim, level, atMost: ahead * unit, gapPermille };
}
