import type { Measured } from './load.js';
import { median } from './statistics.js';

/** One run of one side, with what it cost. */
export interface Run extends Measured {
  /** Processor time of the server per act, microseconds; undefined where the system does not tell. */
  readonly serverCpu: number | undefined;
  /** Processor time of PostgreSQL per act, microseconds. */
  readonly databaseCpu: number | undefined;
}

/** One side of a comparison. */
export interface Side {
  readonly name: string;
  readonly run: (milliseconds: number) => Promise<Measured>;
  /** Processor time so far, milliseconds. */
  readonly serverCpu?: () => number | undefined;
  readonly databaseCpu?: () => number | undefined;
}

export interface RunsOf {
  readonly name: string;
  readonly runs: readonly Run[];
}

const WARM_UP = 400;

async function runOnce(side: Side, milliseconds: number): Promise<Run> {
  const server = side.serverCpu?.();
  const database = side.databaseCpu?.();
  const measured = await side.run(milliseconds);
  const perAct = (before: number | undefined, after: number | undefined) =>
    before === undefined || after === undefined ? undefined : ((after - before) * 1000) / measured.count;
  return {
    ...measured,
    serverCpu: perAct(server, side.serverCpu?.()),
    databaseCpu: perAct(database, side.databaseCpu?.()),
  };
}

/** Lets the sides take turns, and who begins too, so that no side always has the quiet moment. */
export async function alternate(
  sides: readonly Side[],
  { times, milliseconds }: { readonly times: number; readonly milliseconds: number },
): Promise<readonly RunsOf[]> {
  const all = sides.map((side) => ({ side, runs: [] as Run[] }));
  for (const side of sides) await side.run(WARM_UP);
  for (let turn = 0; turn < times; turn += 1) {
    for (const { side, runs } of turn % 2 === 0 ? all : all.toReversed()) runs.push(await runOnce(side, milliseconds));
  }
  return all.map(({ side, runs }) => ({ name: side.name, runs }));
}

/** The medians of a side, each figure on its own. */
export function medians({ runs }: RunsOf): Omit<Run, 'count'> {
  const of = (pick: (run: Run) => number | undefined) => {
    const values = runs.map(pick).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    p50: median(runs.map(({ p50 }) => p50)),
    p99: median(runs.map(({ p99 }) => p99)),
    serverCpu: of(({ serverCpu }) => serverCpu),
    databaseCpu: of(({ databaseCpu }) => databaseCpu),
  };
}
