import type { NeedRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS, STATE_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import { Status } from '../../../ui/message.js';
import { amountValue } from '../amount-text.js';

type Props = {
  readonly needs: readonly NeedRow[];
  /** Given when this person may estimate. */
  readonly onEstimate?: ((item: string) => void) | undefined;
};

const sourceOf = ({ source, estimatedOn }: NeedRow): string =>
  source === null || estimatedOn === null
    ? m.resources_from_text()
    : m.resources_estimated({ source, date: formatDate(estimatedOn) });

/** What every item needs of every pool per year; what is not known says so. */
export const NeedsTable = ({ needs, onEstimate }: Props): ReactElement => {
  const columns: readonly Column<NeedRow>[] = [
    {
      key: 'item',
      header: m.resources_col_item(),
      cell: ({ itemSlug, itemTitle }) => (
        <TextLink to="/agenda/$item" params={{ item: itemSlug }}>
          {itemTitle}
        </TextLink>
      ),
    },
    { key: 'state', header: m.resources_col_state(), cell: ({ itemState }) => STATE_WORDS[itemState]() },
    { key: 'pool', header: m.resources_col_pool(), cell: ({ poolName }) => poolName },
    { key: 'kind', header: m.resources_col_kind(), cell: ({ kind }) => RESOURCE_WORDS[kind]() },
    { key: 'year', header: m.resources_col_year(), cell: ({ year }) => String(year), value: ({ year }) => year },
    {
      key: 'amount',
      header: m.resources_col_amount(),
      numeric: true,
      cell: ({ kind, amount }) =>
        amount === null ? (
          <Status tone="attention" icon="question">
            {m.unknown()}
          </Status>
        ) : (
          formatAmount(kind, amount)
        ),
      value: ({ kind, amount }) => (amount === null ? m.unknown() : amountValue(kind, amount)),
    },
    { key: 'source', header: m.resources_col_source(), cell: sourceOf },
    ...(onEstimate === undefined ? [] : [estimateColumn(onEstimate)]),
  ];
  return (
    <ExportedTable
      caption={m.resources_needs_title()}
      hideCaption
      columns={columns}
      rows={needs}
      rowKey={({ itemSlug, poolId, year }) => `${itemSlug}-${poolId}-${year}`}
    />
  );
};

const estimateColumn = (onEstimate: (item: string) => void): Column<NeedRow> => ({
  key: 'estimate',
  header: m.resources_col_act(),
  isForScreenOnly: true,
  cell: ({ itemSlug, itemTitle, poolName, year }) => (
    <Button
      look="subtle"
      aria-label={m.resources_estimate_of({ item: itemTitle, pool: poolName, year })}
      onClick={() => onEstimate(itemSlug)}
    >
      {m.resources_estimate()}
    </Button>
  ),
});
