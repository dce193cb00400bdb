import type { BookRow } from '@samenkoers/contract';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';

/** A line has no id of its own: these four make it. */
export const bookKey = ({ item, organisation, poolId, kind, year }: BookRow): string =>
  [item.slug, organisation.id, poolId ?? 'none', kind, year].join('|');

/** "Programmabudget" or "eigen menskracht". */
export const resourceName = ({ poolName, kind }: Pick<BookRow, 'poolName' | 'kind'>): string =>
  poolName ?? m.book_no_pool({ kind: RESOURCE_WORDS[kind]() });

const amountColumn = (key: 'asked' | 'intent' | 'firm' | 'delivered', header: string): Column<BookRow> => ({
  key,
  header,
  numeric: true,
  cell: ({ kind, [key]: amount }) => (amount === null ? '–' : formatAmount(kind, amount)),
  value: ({ kind, [key]: amount }) => (amount === null ? null : plainAmount(kind, amount)),
});

/** The columns of the book; on screen every line leads to its history. */
export const bookColumns = (onHistory: (row: BookRow) => void): readonly Column<BookRow>[] => [
  {
    key: 'item',
    header: m.effort_col_item(),
    cell: ({ item }) => (
      <TextLink to="/agenda/$item" params={{ item: item.slug }} hash="commitments">
        {item.title}
      </TextLink>
    ),
    value: ({ item }) => item.title,
  },
  { key: 'organisation', header: m.book_col_organisation(), cell: ({ organisation }) => shortName(organisation.name) },
  { key: 'resource', header: m.book_col_resource(), cell: resourceName },
  { key: 'year', header: m.effort_col_year(), numeric: true, cell: ({ year }) => year, value: ({ year }) => year },
  amountColumn('asked', m.book_col_asked()),
  amountColumn('intent', m.book_col_intent()),
  amountColumn('firm', m.book_col_firm()),
  amountColumn('delivered', m.book_col_delivered()),
  {
    key: 'source',
    header: m.book_col_source(),
    cell: ({ deliveredOn, deliveredSource }) =>
      deliveredOn === null
        ? '–'
        : m.book_delivered_on({ date: formatDate(deliveredOn), source: deliveredSource ?? m.unknown() }),
  },
  {
    key: 'history',
    header: m.book_col_history(),
    isForScreenOnly: true,
    cell: (row) => (
      <Button
        look="subtle"
        aria-label={m.book_history_of({ item: row.item.title, organisation: row.organisation.name })}
        aria-haspopup="dialog"
        onClick={() => onHistory(row)}
      >
        {m.book_history()}
      </Button>
    ),
  },
];
