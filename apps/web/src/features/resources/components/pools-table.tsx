import type { PoolView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import type { Column } from '../../../ui/data-table.js';
import { ExampleLabel, Status } from '../../../ui/message.js';

type Year = PoolView['years'][number];
export type PoolYear = { readonly pool: PoolView; readonly year: Year | undefined };

/** One row per pool and year; a pool without any capacity on record has one row that says so. */
const rowsOf = (pools: readonly PoolView[]): readonly PoolYear[] =>
  pools.flatMap((pool): readonly PoolYear[] =>
    pool.years.length === 0 ? [{ pool, year: undefined }] : pool.years.map((year) => ({ pool, year })),
  );

const amountColumn = (key: string, header: string, amountOf: (year: Year) => number): Column<PoolYear> => ({
  key,
  header,
  numeric: true,
  cell: ({ pool, year }) => (year === undefined ? m.unknown() : formatAmount(pool.kind, amountOf(year))),
  value: ({ pool, year }) => (year === undefined ? m.unknown() : plainAmount(pool.kind, amountOf(year))),
});

type Props = {
  readonly pools: readonly PoolView[];
  /** Given when this person may record what a pool holds. */
  readonly onEdit?: ((row: PoolYear) => void) | undefined;
};

/** What there is per pool and year, what runs already draws, and what is left. */
export const PoolsTable = ({ pools, onEdit }: Props): ReactElement => {
  const columns: readonly Column<PoolYear>[] = [
    {
      key: 'pool',
      header: m.resources_col_pool(),
      cell: ({ pool }) => (
        <>
          {pool.name} {pool.isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
        </>
      ),
      value: ({ pool }) => pool.name,
    },
    { key: 'kind', header: m.resources_col_kind(), cell: ({ pool }) => RESOURCE_WORDS[pool.kind]() },
    {
      key: 'owner',
      header: m.resources_col_owner(),
      cell: ({ pool }) => pool.organisation?.name ?? m.resources_programme(),
    },
    {
      key: 'year',
      header: m.resources_col_year(),
      cell: ({ year }) => (year === undefined ? '–' : String(year.year)),
      value: ({ year }) => year?.year ?? null,
    },
    amountColumn('capacity', m.resources_col_capacity(), ({ capacity }) => capacity),
    amountColumn('drawn', m.resources_col_drawn(), ({ drawn }) => drawn),
    {
      ...amountColumn('left', m.resources_col_left(), ({ left }) => left),
      cell: ({ pool, year }) =>
        year === undefined ? (
          m.unknown()
        ) : year.left < 0 ? (
          <Status tone="negative" icon="warning">
            {m.resources_overdrawn({ amount: formatAmount(pool.kind, -year.left) })}
          </Status>
        ) : (
          formatAmount(pool.kind, year.left)
        ),
    },
    { key: 'source', header: m.resources_col_source(), cell: ({ year }) => year?.source ?? '–' },
    ...(onEdit === undefined ? [] : [editColumn(onEdit)]),
  ];
  return (
    <ExportedTable
      caption={m.resources_pools_title()}
      hideCaption
      columns={columns}
      rows={rowsOf(pools)}
      rowKey={({ pool, year }) => `${pool.id}-${year?.year ?? ''}`}
    />
  );
};

const editColumn = (onEdit: (row: PoolYear) => void): Column<PoolYear> => ({
  key: 'edit',
  header: m.resources_col_act(),
  isForScreenOnly: true,
  cell: (row) => (
    <button
      type="button"
      className="sk-text-button"
      aria-label={m.resources_set_of({ pool: row.pool.name, year: row.year?.year ?? '' })}
      onClick={() => onEdit(row)}
    >
      {m.resources_set()}
    </button>
  ),
});
