import type { ReactElement, Ref } from 'react';

export type DeviationRow = {
  readonly key: string;
  readonly label: string;
  /** By how many permille more (or, below zero, less) than the middle line. */
  readonly deviation: number;
  /** How far out: 0 within both lines, 1 beyond the first, 2 beyond the second. */
  readonly band: 0 | 1 | 2;
  /** The same in words. */
  readonly words: string;
};

type Labels = {
  readonly title: string;
  readonly less: string;
  readonly middle: string;
  readonly more: string;
  /** What each band is called, from the middle out. */
  readonly bands: readonly [string, string, string];
  /** A line at so many percent from the middle. */
  readonly lineAt: (percent: number) => string;
};

type Props = {
  readonly labels: Labels;
  /** Where the bands end, in percent from the middle. */
  readonly lines: readonly [number, number];
  readonly rows: readonly DeviationRow[];
  readonly svg?: Ref<SVGSVGElement>;
};

const ROW = 52;
const TRACK = 16;
const HEAD = 52;
const LEGEND_LINE = 26;
/** The drawing runs from nothing at all to twice the middle; whoever goes further gets an arrow. */
const MOST = 1_000;

/** One symbol per band, so that no meaning hangs on a colour. */
const MARKS = [
  'M0 -5a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  'M0 -7L7 0L0 7L-7 0z',
  'M0 -7L7 6L-7 6z',
] as const satisfies readonly string[];

const placeOf = (permille: number): number => 50 + (Math.max(-MOST, Math.min(MOST, permille)) / MOST) * 50;
const at = (place: number): string => `${place.toFixed(2)}%`;

const Mark = ({ band, x, y }: { readonly band: 0 | 1 | 2; readonly x: string; readonly y: number }): ReactElement => (
  <svg x={x} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
    <path className={`sk-deviation__symbol sk-deviation--${band}`} d={MARKS[band]} />
  </svg>
);

const Axis = ({ labels, lines }: Pick<Props, 'labels' | 'lines'>): ReactElement => (
  <g>
    <text className="sk-chart__small" x="0" y="16">
      {`← ${labels.less}`}
    </text>
    <text className="sk-chart__small" x="50%" y="16" textAnchor="middle">
      {labels.middle}
    </text>
    <text className="sk-chart__small" x="100%" y="16" textAnchor="end">
      {`${labels.more} →`}
    </text>
    {lines
      .flatMap((line) => [-line, line])
      .map((percent) => (
        <text
          key={percent}
          className="sk-chart__small sk-deviation__line-label"
          x={at(placeOf(percent * 10))}
          y="38"
          textAnchor="middle"
        >
          {labels.lineAt(percent)}
        </text>
      ))}
  </g>
);

const Bar = ({
  row,
  lines,
  y,
}: { readonly row: DeviationRow; readonly y: number } & Pick<Props, 'lines'>): ReactElement => {
  const end = placeOf(row.deviation);
  const top = y + 24;
  const middle = top + TRACK / 2;
  const isBeyond = Math.abs(row.deviation) > MOST;
  return (
    <g>
      <text className="sk-chart__label" x="0" y={y + 16}>
        {row.label}
      </text>
      <text className="sk-chart__small" x="100%" y={y + 16} textAnchor="end">
        {isBeyond ? `${row.words} »` : row.words}
      </text>
      <rect className="sk-deviation__track" x="0" y={top} width="100%" height={TRACK} />
      <rect
        className={`sk-deviation__bar sk-deviation--${row.band}`}
        x={at(Math.min(50, end))}
        y={top + 3}
        width={at(Math.abs(end - 50))}
        height={TRACK - 6}
      />
      {lines
        .flatMap((line) => [-line, line])
        .map((percent) => (
          <line
            key={percent}
            className="sk-deviation__line"
            x1={at(placeOf(percent * 10))}
            x2={at(placeOf(percent * 10))}
            y1={top}
            y2={top + TRACK}
          />
        ))}
      <line className="sk-deviation__middle" x1="50%" x2="50%" y1={top - 3} y2={top + TRACK + 3} />
      <Mark band={row.band} x={at(end)} y={middle} />
    </g>
  );
};

/** Who does more and who does less than a middle line, with the two lines where it starts to matter. */
export const DeviationBars = ({ labels, lines, rows, svg }: Props): ReactElement => {
  const legend = HEAD + rows.length * ROW + 12;
  return (
    <svg
      ref={svg}
      className="sk-deviation"
      width="100%"
      height={legend + labels.bands.length * LEGEND_LINE}
      role="img"
      aria-label={labels.title}
    >
      <Axis labels={labels} lines={lines} />
      {rows.map((row, index) => (
        <Bar key={row.key} row={row} lines={lines} y={HEAD + index * ROW} />
      ))}
      {labels.bands.map((word, index) => {
        const y = legend + index * LEGEND_LINE;
        return (
          <g key={word}>
            <Mark band={index === 0 ? 0 : index === 1 ? 1 : 2} x="10" y={y + 10} />
            <text className="sk-chart__small" x="26" y={y + 15}>
              {word}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
