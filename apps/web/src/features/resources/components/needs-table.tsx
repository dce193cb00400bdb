import type { NeedRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS, STATE_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import { Status } from '../../../ui/message.js';

/** What one item needs of one pool, over the years. */
type ItemPool = { readonly first: NeedRow; readonly needs: readonly NeedRow[] };

const itemPoolsOf = (needs: readonly NeedRow[]): readonly ItemPool[] =>
  [...Map.groupBy(needs, ({ itemSlug, poolId }) => `${itemSlug} ${poolId}`).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ first: own[0], needs: own }],
  );

type Props = {
  readonly needs: readonly NeedRow[];
  /** Given when this person may estimate. */
  readonly onEstimate?: ((item: string) => void) | undefined;
};

const sourceOf = ({ source, estimatedOn }: NeedRow): string =>
  source === null || estimatedOn === null
    ? m.resources_from_text()
    : m.resources_estimated({ source, date: formatDate(estimatedOn) });

const yearColumn = (year: number): Column<ItemPool> => {
  const needIn = ({ needs }: ItemPool): NeedRow | undefined => needs.find((need) => need.year === year);
  return {
    key: String(year),
    header: String(year),
    numeric: true,
    cell: (row) => {
      const need = needIn(row);
      if (need === undefined) return '–';
      return need.amount === null ? (
        <Status tone="attention" icon="question">
          {m.unknown()}
        </Status>
      ) : (
        formatAmount(need.kind, need.amount)
      );
    },
    value: (row) => {
      const need = needIn(row);
      if (need === undefined) return null;
      return need.amount === null ? m.unknown() : plainAmount(need.kind, need.amount);
    },
  };
};

/** What every item needs of every pool per year; what is not known says so. */
export const NeedsTable = ({ needs, onEstimate }: Props): ReactElement => {
  const years = [...new Set(needs.map(({ year }) => year))].sort((a, b) => a - b);
  const columns: readonly Column<ItemPool>[] = [
    {
      key: 'item',
      header: m.resources_col_item(),
      cell: ({ first }) => (
        <TextLink to="/agenda/$item" params={{ item: first.itemSlug }}>
          {first.itemTitle}
        </TextLink>
      ),
    },
    { key: 'state', header: m.resources_col_state(), cell: ({ first }) => STATE_WORDS[first.itemState]() },
    {
      key: 'pool',
      header: m.resources_col_pool(),
      cell: ({ first }) => `${first.poolName} (${RESOURCE_WORDS[first.kind]()})`,
    },
    ...years.map(yearColumn),
    {
      key: 'source',
      header: m.resources_col_source(),
      cell: (row) => [...new Set(row.needs.map(sourceOf))].join('; '),
    },
    ...(onEstimate === undefined ? [] : [estimateColumn(onEstimate)]),
  ];
  return (
    <ExportedTable
      caption={m.resources_needs_title()}
      hideCaption
      columns={columns}
      rows={itemPoolsOf(needs)}
      rowKey={({ first }) => `${first.itemSlug}-${first.poolId}`}
    />
  );
};

const estimateColumn = (onEstimate: (item: string) => void): Column<ItemPool> => ({
  key: 'estimate',
  header: m.resources_col_act(),
  isForScreenOnly: true,
  cell: ({ first: { itemSlug, itemTitle, poolName } }) => (
    <button
      type="button"
      className="sk-text-button"
      aria-label={m.resources_estimate_of({ item: itemTitle, pool: poolName })}
      onClick={() => onEstimate(itemSlug)}
    >
      {m.resources_estimate()}
    </button>
  ),
});
