import { medians, type Run, type RunsOf } from '../measure/runs.js';
import { pairedRatio } from '../measure/statistics.js';

/** One line of the table: what was compared with what, and whether that is enough. */
export interface Comparison {
  readonly what: string;
  readonly ours: string;
  readonly comparedWith: string;
  readonly ratio: number;
  /** The same ratio by processor time per act, of server and database together: what a busy machine blurs least. */
  readonly ratioByCpu?: number | undefined;
  /** What the ratio must reach, or may not pass. Without one the line only informs. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** What one part found: its lines of the table, and the medians they come from. */
export interface Findings {
  readonly part: string;
  readonly comparisons: readonly Comparison[];
  readonly medians: readonly Row[];
  /** What a reader must know to judge the lines. */
  readonly notes: readonly string[];
}

export interface Row {
  readonly what: string;
  readonly perSecond?: number;
  /** Milliseconds. */
  readonly p50?: number;
  readonly p99?: number;
  /** Microseconds of processor time per act. */
  readonly serverCpu?: number | undefined;
  readonly databaseCpu?: number | undefined;
}

export const isReached = ({ ratio, goal }: Comparison): boolean | undefined =>
  goal === undefined ? undefined : 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;

export type Goal = NonNullable<Comparison['goal']>;

/** Acts per second of one side against those of the other. */
export function compareRates(what: string, ours: RunsOf, name: string, theirs: RunsOf, goal?: Goal): Comparison {
  const rates = ({ runs }: RunsOf) => runs.map((run) => run.perSecond);
  return {
    what,
    ours: perSecond(medians(ours).perSecond),
    comparedWith: `${name} ${perSecond(medians(theirs).perSecond)}`,
    ratio: pairedRatio(rates(ours), rates(theirs)),
    ratioByCpu: ratioByCpu(ours, theirs),
    ...(goal === undefined ? {} : { goal }),
  };
}

/** How long all but the slowest hundredth took on one side against the other. */
export function compareTails(what: string, ours: RunsOf, name: string, theirs: RunsOf, goal?: Goal): Comparison {
  const tails = ({ runs }: RunsOf) => runs.map((run) => run.p99);
  return {
    what: `${what}, p99`,
    ours: milliseconds(medians(ours).p99),
    comparedWith: `${name} ${milliseconds(medians(theirs).p99)}`,
    ratio: pairedRatio(tails(ours), tails(theirs)),
    ...(goal === undefined ? {} : { goal }),
  };
}

const cpuOf = ({ serverCpu = 0, databaseCpu = 0 }: Run) => serverCpu + databaseCpu;

function ratioByCpu(ours: RunsOf, theirs: RunsOf): number | undefined {
  const spent = [ours, theirs].map(({ runs }) => runs.map(cpuOf));
  const [our = [], their = []] = spent;
  return spent.flat().every((cpu) => cpu > 0) ? pairedRatio(their, our) : undefined;
}

export const rowOf = (runs: RunsOf): Row => ({ what: runs.name, ...medians(runs) });

export const perSecond = (value: number): string => `${Math.round(value)}/s`;
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
