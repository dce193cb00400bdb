import type { EffortRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { BAND_LOOKS, type Band, deviationOf, deviationWords } from '../../../shared/domain/effort-bands.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { TableExport } from '../../../shared/export/table-export.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { formatPermille } from '../../../shared/format/percent.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Status } from '../../../ui/message.js';
import { hasFigures } from '../bands.js';
import type { EffortSearch } from '../search.js';

type Props = {
  readonly caption: string;
  readonly rows: readonly EffortRow[];
  /** Kind and years that the pages behind the numbers keep; null: the numbers lead nowhere. */
  readonly search: EffortSearch | null;
  readonly isExportable?: boolean;
};

const ratioText = ({ permille }: EffortRow['ratio']): string => (permille === null ? '–' : formatPermille(permille));

/** The band of an owner that stands in the figures, with its words; null for who stands outside them. */
const judged = (row: EffortRow): { readonly band: Band; readonly words: string } | null => {
  const deviation = deviationOf(row.ratio);
  const { band } = row.ratio;
  return !hasFigures(row) || deviation === null || band === null ? null : { band, words: deviationWords(deviation) };
};

const bandText = (row: EffortRow): string => {
  const found = judged(row);
  return found === null ? m.effort_outside_short() : `${BAND_LOOKS[found.band].word()}, ${found.words}`;
};

const BandCell = ({ row }: { readonly row: EffortRow }): ReactElement => {
  const found = judged(row);
  if (found === null) return <>{m.effort_outside_short()}</>;
  const { word, icon, tone } = BAND_LOOKS[found.band];
  return (
    <>
      <Status tone={tone} icon={icon}>
        {word()}
      </Status>{' '}
      <span className="sk-small">{found.words}</span>
    </>
  );
};

const columnsOf = (search: EffortSearch | null): readonly Column<EffortRow>[] => {
  const number = (key: string, header: string, amountOf: (row: EffortRow) => number): Column<EffortRow> => ({
    key,
    header,
    numeric: true,
    value: (row) => plainAmount(row.kind, amountOf(row)),
    cell: (row) =>
      search === null ? (
        formatAmount(row.kind, amountOf(row))
      ) : (
        <TextLink
          to="/inzet/$organisation"
          params={{ organisation: row.organisation.slug }}
          search={search}
          aria-label={m.effort_number_behind({
            amount: formatAmount(row.kind, amountOf(row)),
            column: header.toLowerCase(),
            organisation: shortName(row.organisation.name),
          })}
        >
          {formatAmount(row.kind, amountOf(row))}
        </TextLink>
      ),
  });
  return [
    {
      key: 'owner',
      header: m.effort_col_owner(),
      value: ({ organisation }) => shortName(organisation.name),
      cell: ({ organisation }) =>
        search === null ? (
          shortName(organisation.name)
        ) : (
          <TextLink to="/inzet/$organisation" params={{ organisation: organisation.slug }} search={search}>
            {shortName(organisation.name)}
          </TextLink>
        ),
    },
    number('expected', m.effort_col_expected(), ({ expected }) => expected),
    number('firm', m.effort_col_firm(), ({ firm }) => firm),
    number('delivered', m.effort_col_delivered(), ({ delivered }) => delivered),
    {
      key: 'ratio',
      header: m.effort_col_ratio(),
      numeric: true,
      value: ({ ratio }) => ratioText(ratio),
      cell: ({ ratio }) => ratioText(ratio),
    },
    { key: 'band', header: m.effort_col_band(), value: bandText, cell: (row) => <BandCell row={row} /> },
    {
      key: 'whole',
      header: m.effort_col_whole_agenda(),
      numeric: true,
      cell: ({ wholeAgendaRatio }) => ratioText(wholeAgendaRatio),
    },
  ];
};

/** Expected, firm and delivered per owner, side by side and never added up. */
export const EffortTable = ({ caption, rows, search, isExportable = false }: Props): ReactElement => {
  const columns = columnsOf(search);
  return (
    <>
      {isExportable ? <TableExport title={caption} columns={columns} rows={rows} /> : null}
      <DataTable
        caption={caption}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ organisation, kind }) => `${organisation.id}-${kind}`}
      />
    </>
  );
};
