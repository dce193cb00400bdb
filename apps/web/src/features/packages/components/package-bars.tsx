import type { ResourceUse } from '@samenkoers/rulebook';
import { type ReactElement, Suspense, useId, useRef } from 'react';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { fileName } from '../../../shared/export/file-name.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import type { Column } from '../../../ui/data-table.js';
import { isWide } from '../../../ui/is-wide.js';
import { Disclosure } from '../../../ui/structure.js';
import type { Naming } from '../naming.js';

const ExportPicture = lazyPart(async () => (await import('../../../shared/charts/export-picture.js')).ExportPicture);

/** A resource as it is shown, and in a what-if as it is on record. */
export type BarRow = { readonly use: ResourceUse; readonly record: ResourceUse | undefined };

type Props = {
  readonly title: string;
  readonly source: string;
  readonly rows: readonly BarRow[];
  readonly naming: Naming;
  readonly now: string;
};

const PARTS = ['running', 'taken', 'held', 'left'] as const;
type Part = (typeof PARTS)[number];

const PART_WORDS: Readonly<Record<Part, () => string>> = {
  running: m.package_part_running,
  taken: m.package_part_taken,
  held: m.package_part_held,
  left: m.package_part_left,
};

const LEGEND_LINE = 24;
const BAR = 20;
const SWATCH = 14;

const share = (amount: number, whole: number): number => (whole === 0 ? 0 : (100 * Math.max(0, amount)) / whole);
const at = (place: number): string => `${place.toFixed(2)}%`;

/** Every pattern says by its drawing what its colour says too. */
const Patterns = ({ id }: { readonly id: string }): ReactElement => (
  <defs>
    <pattern id={`${id}-running`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill="#d5ddd9" />
      <rect width="3" height="8" fill="#6f8078" />
    </pattern>
    <pattern id={`${id}-held`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill="#fdf3dd" />
      <circle cx="4" cy="4" r="2" fill="#7a4b00" />
    </pattern>
  </defs>
);

const fillOf = (part: Part, id: string): string =>
  part === 'taken' ? '#0b5a3c' : part === 'left' ? '#ffffff' : `url(#${id}-${part})`;

const Legend = ({ id, columns }: { readonly id: string; readonly columns: number }): ReactElement => (
  <g>
    {PARTS.map((part, index) => (
      <svg
        aria-hidden="true"
        key={part}
        x={at(((index % columns) * 100) / columns)}
        y={Math.floor(index / columns) * LEGEND_LINE}
        width="1"
        height={LEGEND_LINE}
        overflow="visible"
      >
        <rect x="1" y="3" width={SWATCH} height={SWATCH} fill={fillOf(part, id)} stroke="#16231d" />
        <text className="sk-chart__small" x={SWATCH + 8} y="15">
          {PART_WORDS[part]()}
        </text>
      </svg>
    ))}
  </g>
);

type BarProps = { readonly row: BarRow; readonly id: string; readonly y: number; readonly height: number };

const Bar = ({ row: { use, record }, id, y, height }: BarProps): ReactElement => {
  const whole = Math.max(use.capacity, record?.capacity ?? 0, use.running + use.taken + use.held);
  let start = 0;
  return (
    <g>
      {PARTS.map((part) => {
        const width = share(use[part], whole);
        const x = start;
        start += width;
        return width === 0 ? null : (
          <rect
            key={part}
            x={at(x)}
            y={y}
            width={at(width)}
            height={height}
            fill={fillOf(part, id)}
            stroke="#16231d"
            strokeWidth="1"
          />
        );
      })}
      {record === undefined ? null : (
        <line
          x1={at(share(record.capacity - record.left, whole))}
          x2={at(share(record.capacity - record.left, whole))}
          y1={y - 4}
          y2={y + height + 4}
          stroke="#9b1c1c"
          strokeWidth="3"
        />
      )}
    </g>
  );
};

/** How far every resource is used: what runs, what the package takes, what is held for a tie, what is left. */
export const PackageBars = ({ title, source, rows, naming, now }: Props): ReactElement => {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const wide = isWide();
  const columns = wide ? 4 : 2;
  const hasRecord = rows.some(({ record }) => record !== undefined);
  const head = Math.ceil(PARTS.length / columns) * LEGEND_LINE + (hasRecord ? LEGEND_LINE : 0) + 8;
  const row = wide ? 60 : 82;
  return (
    <figure className="sk-stack sk-stack--tight">
      <svg ref={svg} width="100%" height={head + rows.length * row} role="img" aria-label={title}>
        <Patterns id={id} />
        <Legend id={id} columns={columns} />
        {hasRecord ? (
          <text className="sk-chart__small" x="0" y={head - 14}>
            {m.package_bar_record()}
          </text>
        ) : null}
        {rows.map((each, index) => {
          const y = head + index * row;
          const { resourceId, kind, left, capacity } = each.use;
          return (
            <g key={resourceId}>
              <text className="sk-chart__label" x="0" y={y + 16}>
                {naming.resource(resourceId)}
              </text>
              <text
                className="sk-chart__small"
                {...(wide ? { x: '100%', textAnchor: 'end' } : { x: '0' })}
                y={y + (wide ? 16 : 36)}
              >
                {m.package_bar_left({ left: formatAmount(kind, left), capacity: formatAmount(kind, capacity) })}
              </text>
              <Bar row={each} id={id} y={y + row - BAR - 16} height={BAR} />
            </g>
          );
        })}
      </svg>
      <Disclosure summary={m.package_bars_as_table()}>
        <ExportedTable
          caption={title}
          hideCaption
          columns={resourceColumns(naming, hasRecord)}
          rows={rows}
          rowKey={({ use }) => use.resourceId}
        />
      </Disclosure>
      <Suspense>
        <ExportPicture
          svg={svg}
          title={title}
          source={source}
          fileName={fileName(title, Date.parse(now), 'svg').replace(/\.svg$/, '')}
        />
      </Suspense>
    </figure>
  );
};

const amountColumn = (key: string, header: string, amountOf: (row: BarRow) => number | undefined): Column<BarRow> => ({
  key,
  header,
  numeric: true,
  cell: (row) => {
    const amount = amountOf(row);
    return amount === undefined ? '–' : formatAmount(row.use.kind, amount);
  },
  value: (row) => {
    const amount = amountOf(row);
    return amount === undefined ? null : plainAmount(row.use.kind, amount);
  },
});

const resourceColumns = (naming: Naming, hasRecord: boolean): readonly Column<BarRow>[] => [
  { key: 'resource', header: m.package_col_resource(), cell: ({ use }) => naming.resource(use.resourceId) },
  amountColumn('capacity', m.package_col_capacity(), ({ use }) => use.capacity),
  ...PARTS.map((part) => amountColumn(part, PART_WORDS[part](), ({ use }) => use[part])),
  ...(hasRecord ? [amountColumn('record', m.package_col_left_on_record(), ({ record }) => record?.left)] : []),
];
