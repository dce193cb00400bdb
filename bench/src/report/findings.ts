import type { RunsOf } from '../measure/runs.js';
import { medians } from '../measure/runs.js';

/** One line of the table: what was compared with what, and whether that is enough. */
export interface Comparison {
  readonly what: string;
  readonly ours: string;
  readonly comparedWith: string;
  readonly ratio: number;
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

export const rowOf = (runs: RunsOf): Row => ({ what: runs.name, ...medians(runs) });

export const perSecond = (value: number): string => `${Math.round(value)}/s`;
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
