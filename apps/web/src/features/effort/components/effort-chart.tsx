import type { EffortRow } from '@samenkoers/contract';
import { type ReactElement, useRef } from 'react';
import { ExportPicture } from '../../../shared/charts/export-picture.js';
import { type Band, deviationOf, deviationWords } from '../../../shared/domain/effort-bands.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { m } from '../../../shared/i18n/messages.js';
import { DeviationBars, type DeviationRow } from '../../../ui/charts/deviation-bars.js';
import { hasFigures } from '../bands.js';

const BAND_NUMBERS = { within: 0, notable: 1, alarming: 2 } as const satisfies Readonly<Record<Band, 0 | 1 | 2>>;

const chartRow = (row: EffortRow): readonly DeviationRow[] => {
  const deviation = deviationOf(row.ratio);
  const { band } = row.ratio;
  if (!hasFigures(row) || deviation === null || band === null) return [];
  return [
    {
      key: row.organisation.id,
      label: shortName(row.organisation.name),
      deviation,
      band: BAND_NUMBERS[band],
      words: deviationWords(deviation),
    },
  ];
};

type Props = {
  readonly title: string;
  readonly rows: readonly EffortRow[];
  readonly bands: readonly [number, number];
  /** Where the figures come from: stands in the picture that somebody takes along. */
  readonly source: string;
};

/** Who does more and who does less than its fair share; its table stands right below it. */
export const EffortChart = ({ title, rows, bands, source }: Props): ReactElement | null => {
  const svg = useRef<SVGSVGElement>(null);
  const drawn = rows.flatMap(chartRow);
  if (drawn.length === 0) return null;
  const [notable, alarming] = bands;
  return (
    <figure className="sk-stack">
      <DeviationBars
        svg={svg}
        labels={{
          title,
          less: m.effort_chart_less(),
          middle: m.effort_chart_middle(),
          more: m.effort_chart_more(),
          bands: [
            m.effort_chart_band_within({ notable }),
            m.effort_chart_band_notable({ notable, alarming }),
            m.effort_chart_band_alarming({ alarming }),
          ],
          lineAt: (percent) => `${percent > 0 ? '+' : '−'}${Math.abs(percent)}\u00a0%`,
        }}
        lines={bands}
        rows={drawn}
      />
      <ExportPicture svg={svg} fileName={title} title={title} source={source} />
    </figure>
  );
};
