import type { UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import { type ReactElement, useRef } from 'react';
import { ExportPicture } from '../../../shared/charts/export-picture.js';
import { nameOf } from '../../../shared/domain/facts.js';
import { levelWord, levelWords } from '../../../shared/domain/grade-words.js';
import { TableExport } from '../../../shared/export/table-export.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import {
  DistributionChart,
  type DistributionLabels,
  type DistributionRow,
  distributionColumns,
} from '../../../ui/charts/distribution-chart.js';
import { Section } from '../../../ui/structure.js';
import { roundNames } from '../round-facts.js';
import { placeSentence } from './ranking-sentences.js';

type Props = { readonly round: UrgencyRoundView; readonly result: UrgencyResultView };

/** The rows of the chart: the ranking first, then what has no joint judgement. */
export const distributionRows = (round: UrgencyRoundView, result: UrgencyResultView): readonly DistributionRow[] => {
  const names = roundNames(round);
  return [
    ...result.ranked.map((ranked) => ({
      key: ranked.itemId,
      label: `${ranked.place}. ${nameOf(names, ranked.itemId)}`,
      note: m.urgency_chart_place_note({ place: placeSentence(ranked, names), grade: levelWord(ranked.median) }),
      counts: ranked.counts,
      median: ranked.median,
      without: ranked.n - ranked.given,
    })),
    ...result.unranked.map(({ itemId, given, counts }) => ({
      key: itemId,
      label: nameOf(names, itemId),
      note: m.urgency_unranked_title(),
      counts,
      median: null,
      without: result.n - given,
    })),
  ];
};

/** All distributions in one drawing, to take along as a picture or read as a table. */
export const DistributionSection = ({ round, result }: Props): ReactElement => {
  const svg = useRef<SVGSVGElement>(null);
  const programme = useProgramme();
  const title = m.urgency_chart_picture_title({ title: round.title });
  const rows = distributionRows(round, result);
  const labels: DistributionLabels = {
    title,
    levels: levelWords(),
    without: m.urgency_chart_without(),
    item: m.urgency_column_item(),
    note: m.urgency_column_median(),
    median: m.urgency_chart_median(),
    asTable: m.chart_as_table(),
  };
  return (
    <Section id="distribution" title={m.urgency_chart_title()}>
      <DistributionChart svg={svg} rows={rows} labels={labels} />
      <TableExport title={title} columns={distributionColumns(labels)} rows={rows} />
      <ExportPicture
        svg={svg}
        fileName={`urgentieronde-${round.number}`}
        title={title}
        source={m.urgency_chart_source({
          programme: programme.name,
          n: round.number,
          n_owners: round.n,
          moment: formatMoment(result.settledAt ?? round.now),
        })}
      />
    </Section>
  );
};
