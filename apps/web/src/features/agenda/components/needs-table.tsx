import type { NeedView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';

type Line = { readonly poolId: string; readonly poolName: string; readonly needs: readonly NeedView[] };

const linesOf = (needs: readonly NeedView[]): readonly Line[] =>
  [...new Set(needs.map(({ poolId }) => poolId))].map((poolId) => {
    const own = needs.filter((need) => need.poolId === poolId);
    return { poolId, poolName: own[0]?.poolName ?? '', needs: own };
  });

const Amount = ({ need }: { readonly need: NeedView | undefined }): ReactElement => {
  if (need === undefined) return <>–</>;
  return (
    <span className="sk-number">
      {need.amount === null ? m.unknown() : formatAmount(need.kind, need.amount)}{' '}
      {need.isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
    </span>
  );
};

/** What an item needs per pool and year. What is not known says so; it is not zero. */
export const NeedsTable = ({ needs }: { readonly needs: readonly NeedView[] }): ReactElement => {
  if (needs.length === 0) return <EmptyState title={m.finding_needs_not_given()} />;
  const years = [...new Set(needs.map(({ year }) => year))].sort((a, b) => a - b);
  const columns: readonly Column<Line>[] = [
    {
      key: 'pool',
      header: m.needs_col_pool(),
      cell: ({ poolName, needs: own }) =>
        own[0] === undefined ? poolName : `${poolName} (${RESOURCE_WORDS[own[0].kind]()})`,
    },
    ...years.map(
      (year): Column<Line> => ({
        key: String(year),
        header: String(year),
        numeric: true,
        cell: (line) => <Amount need={line.needs.find((need) => need.year === year)} />,
      }),
    ),
  ];
  return (
    <DataTable caption={m.needs_caption()} columns={columns} rows={linesOf(needs)} rowKey={({ poolId }) => poolId} />
  );
};
