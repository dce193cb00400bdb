import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Highs } from 'highs';

// Its types describe the CommonJS build; the one for `import` has another shape.
const loadHighs = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/** One model to solve, with what is already known to be possible. It runs alone in its thread. */
export interface SolveRequest {
  /** In LP format: all columns 0 or 1, to be maximised. */
  readonly lp: string;
  readonly columns: readonly string[];
  /** The columns of a solution to start from. */
  readonly start: readonly string[];
  readonly seconds: number;
}

export interface SolveAnswer {
  /** The columns that are 1 after rounding; null when the solver found nothing. */
  readonly chosen: readonly string[] | null;
  /** No choice can be worth more than this. */
  readonly bound: number | null;
  readonly proven: boolean;
}

const loading = loadHighs();

parentPort?.on('message', (request: SolveRequest) => {
  void loading.then((highs) => parentPort?.postMessage(solve(highs, request)));
});

function solve(highs: Highs, { lp, columns, start, seconds }: SolveRequest): SolveAnswer {
  return highs.withModel({ format: 'lp', data: lp }, (model) => {
    // Every coefficient is a whole number, so a package is the best as soon as the bound is less than 1 away.
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    const places = columns.map((name) => model.getColByName(name));
    const isStart = new Set(start);
    model.setSolution({ indices: places, values: columns.map((name) => (isStart.has(name) ? 1 : 0)) });
    model.run();
    const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const values = model.getSolution().colValue;
    const found = values !== undefined && model.info.get('primal_solution_status') === 2;
    return {
      chosen: found
        ? columns.filter((_, position) => Math.round(Number(values[places[position] as number])) === 1)
        : null,
      bound: Number(model.info.get('mip_dual_bound')),
      proven: proven && found,
    };
  });
}
