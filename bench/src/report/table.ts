import { type Comparison, type Findings, isReached, type Row } from './findings.js';

/** Columns as wide as their widest cell; numbers to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  toTheRight: ReadonlySet<number>,
): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return toTheRight.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [lineOf(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(lineOf)].join('\n');
}

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

const cell = (value: number | undefined) => (value === undefined ? '–' : digits(value));

const goalText = ({ goal }: Comparison) =>
  goal === undefined ? '–' : 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;

const reachedText = (comparison: Comparison) =>
  ({ true: 'yes', false: 'NO', undefined: '–' })[`${isReached(comparison)}`];

export const comparisonTable = (findings: readonly Findings[]): string =>
  table(
    ['what', 'ours', 'compared with', 'ratio', 'by CPU', 'goal', 'reached'],
    findings.flatMap(({ comparisons }) =>
      comparisons.map((one) => [
        one.what,
        one.ours,
        one.comparedWith,
        digits(one.ratio),
        cell(one.ratioByCpu),
        goalText(one),
        reachedText(one),
      ]),
    ),
    new Set([3, 4, 5]),
  );

export const mediansTable = (rows: readonly Row[]): string =>
  table(
    ['medians', 'per second', 'p50 ms', 'p99 ms', 'server µs', 'database µs'],
    rows.map((row) => [
      row.what,
      cell(row.perSecond),
      cell(row.p50),
      cell(row.p99),
      row.serverCpu === undefined ? '–' : row.serverCpu.toFixed(0),
      row.databaseCpu === undefined ? '–' : row.databaseCpu.toFixed(0),
    ]),
    new Set([1, 2, 3, 4, 5]),
  );
