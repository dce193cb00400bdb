import type { ReactElement, Ref } from 'react';
import { type Column, DataTable } from '../data-table.js';
import { isWide } from '../is-wide.js';
import { Disclosure } from '../structure.js';
import { type Distribution, DistributionParts } from './distribution-bar.js';

export type DistributionRow = Distribution & {
  readonly key: string;
  readonly label: string;
  /** What the row is known by in the table: its place, the word of its median. */
  readonly note: string;
};

export type DistributionLabels = {
  readonly title: string;
  /** The levels from worst to best. */
  readonly levels: readonly string[];
  readonly without: string;
  readonly item: string;
  readonly note: string;
  /** Explains the mark. */
  readonly median: string;
  readonly asTable: string;
};

type Props = {
  readonly labels: DistributionLabels;
  readonly rows: readonly DistributionRow[];
  readonly svg?: Ref<SVGSVGElement>;
};

const LEGEND_LINE = 24;
const ROW = 76;
const SWATCH = 14;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

const Legend = ({
  labels,
  columns,
}: {
  readonly labels: DistributionLabels;
  readonly columns: number;
}): ReactElement => (
  <g>
    {[...labels.levels, labels.without].map((word, index) => {
      const level = index < labels.levels.length ? String(index) : 'without';
      return (
        <svg
          key={word}
          x={`${((index % columns) * 100) / columns}%`}
          y={Math.floor(index / columns) * LEGEND_LINE}
          aria-hidden="true"
          overflow="visible"
          width="1"
          height={LEGEND_LINE}
        >
          <rect className={`sk-level--${level}`} x="1" y="3" width={SWATCH} height={SWATCH} />
          <text className="sk-chart__small" x={SWATCH + 8} y="15">
            {word}
          </text>
        </svg>
      );
    })}
  </g>
);

/** Distributions under each other, with their legend and the same as a table. */
export const DistributionChart = ({ labels, rows, svg }: Props): ReactElement => {
  const [columns, most] = isWide() ? [3, 96] : [2, 42];
  const legend = Math.ceil((labels.levels.length + 1) / columns) * LEGEND_LINE;
  return (
    <figure className="sk-stack sk-stack--tight">
      <svg
        ref={svg}
        className="sk-distribution"
        width="100%"
        height={legend + LEGEND_LINE + rows.length * ROW}
        role="img"
        aria-label={labels.title}
      >
        <Legend labels={labels} columns={columns} />
        <svg aria-hidden="true" y={legend} overflow="visible" width="1" height={LEGEND_LINE}>
          <path className="sk-distribution__mark" d="M1 5L15 5L8 14z" />
          <text className="sk-chart__small" x={SWATCH + 8} y="15">
            {labels.median}
          </text>
        </svg>
        {rows.map((row, index) => {
          const y = legend + LEGEND_LINE + index * ROW;
          return (
            <g key={row.key}>
              <text className="sk-chart__label" x="0" y={y + 20}>
                {shortened(row.label, most)}
              </text>
              <DistributionParts distribution={row} y={y + 28} />
            </g>
          );
        })}
      </svg>
      <Disclosure summary={labels.asTable}>
        <DataTable
          caption={labels.title}
          hideCaption
          columns={distributionColumns(labels)}
          rows={rows}
          rowKey={({ key }) => key}
        />
      </Disclosure>
    </figure>
  );
};

/** The chart as the columns of a table. */
export const distributionColumns = (labels: DistributionLabels): readonly Column<DistributionRow>[] => [
  { key: 'item', header: labels.item, cell: ({ label }) => label },
  { key: 'note', header: labels.note, cell: ({ note }) => note },
  ...labels.levels.map((word, level) => ({
    key: word,
    header: word,
    numeric: true,
    cell: ({ counts }: DistributionRow) => counts[level] ?? 0,
  })),
  { key: 'without', header: labels.without, numeric: true, cell: ({ without }) => without },
];
