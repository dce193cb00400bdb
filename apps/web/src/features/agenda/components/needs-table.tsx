import type { EstimateView, NeedView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';

interface Line {
  readonly poolId: string;
  readonly poolName: string;
  readonly kind: NeedView['kind'];
}

const linesOf = (needs: readonly NeedView[]): readonly Line[] => [
  ...new Map(needs.map(({ poolId, poolName, kind }) => [poolId, { poolId, poolName, kind }])).values(),
];

const amountOf = ({ kind, amount }: NeedView): string => (amount === null ? m.unknown() : formatAmount(kind, amount));

/** What counts now; where that was estimated after the text was frozen, with its source and what the text said. */
const Amount = ({
  need,
  estimate,
}: {
  readonly need: NeedView | undefined;
  readonly estimate: EstimateView | undefined;
}): ReactElement => {
  const current = estimate ?? need;
  if (current === undefined) return <>–</>;
  return (
    <>
      <span className="sk-number">
        {amountOf(current)} {current.isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
      </span>
      {estimate === undefined ? null : (
        <p>
          {m.needs_estimated({
            date: formatDate(estimate.estimatedOn),
            source: estimate.source,
            before: need === undefined ? m.needs_nothing() : amountOf(need),
          })}
        </p>
      )}
    </>
  );
};

/** What an item needs per pool and year, as it counts now. What is not known says so; it is not zero. */
export const NeedsTable = ({
  needs,
  estimates,
}: {
  readonly needs: readonly NeedView[];
  readonly estimates: readonly EstimateView[];
}): ReactElement => {
  const all = [...needs, ...estimates];
  if (all.length === 0) return <EmptyState title={m.finding_needs_not_given()} />;
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const columns: readonly Column<Line>[] = [
    {
      key: 'pool',
      header: m.needs_col_pool(),
      cell: ({ poolName, kind }) => `${poolName} (${RESOURCE_WORDS[kind]()})`,
    },
    ...years.map((year): Column<Line> => {
      const at = <Of extends NeedView>(list: readonly Of[], { poolId }: Line) =>
        list.find((one) => one.poolId === poolId && one.year === year);
      return {
        key: String(year),
        header: String(year),
        numeric: true,
        cell: (line) => <Amount need={at(needs, line)} estimate={at(estimates, line)} />,
      };
    }),
  ];
  return (
    <DataTable caption={m.needs_caption()} columns={columns} rows={linesOf(all)} rowKey={({ poolId }) => poolId} />
  );
};
