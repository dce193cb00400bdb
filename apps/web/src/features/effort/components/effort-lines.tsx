import type { EffortLine } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { formatAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';

const daysWords = ({ days, daysInYear }: EffortLine): string => {
  if (days === 0) return m.effort_days_none();
  return days === daysInYear ? m.effort_days_all() : m.effort_days({ days, of: daysInYear });
};

const COLUMNS = (): readonly Column<EffortLine>[] => [
  {
    key: 'item',
    header: m.effort_col_item(),
    cell: ({ item: { slug, title } }) => (
      <TextLink to="/agenda/$item" params={{ item: slug }} hash="effort">
        {title}
      </TextLink>
    ),
  },
  { key: 'year', header: m.effort_col_year(), numeric: true, cell: ({ year }) => year },
  {
    key: 'total',
    header: m.effort_col_total(),
    numeric: true,
    cell: ({ kind, total }) => formatAmount(kind, total),
  },
  { key: 'days', header: m.effort_col_days(), cell: daysWords },
  {
    key: 'expected',
    header: m.effort_col_expected(),
    numeric: true,
    cell: ({ kind, expected }) => formatAmount(kind, expected),
  },
  {
    key: 'entry',
    header: m.effort_col_entry_share(),
    numeric: true,
    cell: ({ kind, entryShare }) => (entryShare === 0 ? '–' : formatAmount(kind, entryShare)),
  },
  { key: 'firm', header: m.effort_col_firm(), numeric: true, cell: ({ kind, firm }) => formatAmount(kind, firm) },
  {
    key: 'delivered',
    header: m.effort_col_delivered(),
    numeric: true,
    cell: ({ kind, delivered }) => formatAmount(kind, delivered),
  },
];

/** Per item and year: what it costs, which part is this owner's, and what the owner did. */
export const EffortLines = ({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly EffortLine[];
}): ReactElement => (
  <DataTable
    caption={caption}
    hideCaption
    columns={COLUMNS()}
    rows={lines}
    rowKey={({ item, year, kind }) => `${item.slug}-${year}-${kind}`}
  />
);
