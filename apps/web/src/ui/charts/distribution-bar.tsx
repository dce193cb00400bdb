import type { ReactElement } from 'react';

/** How often each level of a scale was given, worst first, and how many gave none. */
export type Distribution = {
  readonly counts: readonly number[];
  /** The level in the middle; null when there is none. */
  readonly median: number | null;
  /** How many gave no level: the rest of the bar. */
  readonly without: number;
};

const HUNDRED = 100;

type Part = { readonly key: string; readonly level: number | null; readonly x: number; readonly width: number };

const partsOf = ({ counts, without }: Distribution): readonly (Part & { readonly count: number })[] => {
  const total = Math.max(
    counts.reduce((sum, count) => sum + count, without),
    1,
  );
  let before = 0;
  return [...counts.map((count, level) => ({ count, level })), { count: without, level: null }].flatMap(
    ({ count, level }) => {
      const x = (before / total) * HUNDRED;
      before += count;
      if (count === 0) return [];
      return [{ key: String(level ?? 'without'), level, count, x, width: (count / total) * HUNDRED }];
    },
  );
};

const percent = (value: number): string => `${value.toFixed(3)}%`;

/** Room for the mark of the median above the bar, as a share of its height. */
const MARK = 10;

type BarProps = { readonly distribution: Distribution; readonly y?: number; readonly height?: number };

/** The drawing of one distribution; for inside an `svg` of any width: places are percentages, heights are pixels. */
export const DistributionParts = ({ distribution, y = 0, height = 28 }: BarProps): ReactElement => {
  const parts = partsOf(distribution);
  const middle = parts.find(({ level }) => level !== null && level === distribution.median);
  return (
    <g className="sk-distribution__parts">
      {parts.map(({ key, level, count, x, width }) => (
        <g key={key}>
          <rect
            className={`sk-distribution__part sk-level--${level ?? 'without'}`}
            x={percent(x)}
            y={y + MARK}
            width={percent(width)}
            height={height}
          />
          <text
            className={`sk-distribution__count sk-level-text--${level ?? 'without'}`}
            x={percent(x + width / 2)}
            y={y + MARK + height / 2}
            dominantBaseline="central"
            textAnchor="middle"
          >
            {count}
          </text>
        </g>
      ))}
      {middle === undefined ? null : (
        <>
          <rect
            className="sk-distribution__median"
            x={percent(middle.x)}
            y={y + MARK}
            width={percent(middle.width)}
            height={height}
          />
          <svg
            aria-hidden="true"
            x={percent(middle.x + middle.width / 2)}
            y={y}
            width="1"
            height={MARK}
            overflow="visible"
          >
            <path className="sk-distribution__mark" d={`M-7 0L7 0L0 ${MARK - 1}z`} />
          </svg>
        </>
      )}
    </g>
  );
};

/** One distribution as a bar. The drawing is silent: the caption or the text beside it says the same in words. */
export const DistributionBar = ({
  distribution,
  size = 'small',
}: {
  readonly distribution: Distribution;
  readonly size?: 'small' | 'large';
}): ReactElement => {
  const height = size === 'small' ? 28 : 96;
  return (
    <svg
      className={`sk-distribution sk-distribution--${size}`}
      width="100%"
      height={height + MARK + 2}
      aria-hidden="true"
      focusable="false"
    >
      <DistributionParts distribution={distribution} height={height} />
    </svg>
  );
};
