import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';
import { formatAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import {
  type Cells,
  cellKey,
  cellText,
  type EntryColumn,
  type EntryRow,
  isBlock,
  isOpen,
  pasteInto,
} from '../entry-grid.js';
import { resourceName } from './book-columns.js';

type Props = {
  readonly caption: string;
  readonly rows: readonly EntryRow[];
  readonly cells: Cells;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (cells: Cells) => void;
};

const COLUMN_WORDS: Readonly<Record<EntryColumn, () => string>> = {
  intent: m.book_col_intent,
  delivered: m.book_col_delivered,
};

/** Up, down and Enter go to the next open cell of the same column, as in a spreadsheet. */
const step = (event: KeyboardEvent<HTMLInputElement>): void => {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const field = event.currentTarget;
  const fields = [
    ...(field.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${field.dataset['column']}"]`) ??
      []),
  ];
  const next = fields[fields.indexOf(field) + by];
  next?.focus();
  next?.select();
};

/** The lines of one organisation with two columns to fill in; a block from a spreadsheet can be pasted over them. */
export const EntryTable = ({ caption, rows, cells, errors, onChange }: Props): ReactElement => {
  const id = useId();
  const announce = useAnnounce();
  const places = useRef(new Map<string, number>());
  places.current = new Map(rows.map(({ key }, index) => [key, index]));

  const field = (row: EntryRow, column: EntryColumn): ReactElement => {
    const key = cellKey(row, column);
    const error = errors[key];
    const [errorId, unitId] = [`${id}-${key}`, `${id}-${key}-unit`];
    if (!isOpen(row, column)) return <span className="sk-subtle sk-small">{m.book_cell_is_firm()}</span>;
    return (
      <span className="sk-cell-field">
        <span className="sk-cell-field__amount">
          <input
            className={`utrecht-textbox${error === undefined ? '' : ' utrecht-textbox--invalid'}`}
            inputMode="decimal"
            autoComplete="off"
            data-column={column}
            aria-label={m.book_cell({
              column: COLUMN_WORDS[column](),
              item: row.item.title,
              resource: resourceName(row),
              year: row.year,
            })}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? unitId : `${errorId} ${unitId}`}
            value={cellText(row, column, cells)}
            onChange={(event) => onChange({ [key]: event.target.value })}
            onKeyDown={step}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (!isBlock(text)) return;
              event.preventDefault();
              const paste = pasteInto(rows, { row: places.current.get(row.key) ?? 0, column }, text);
              onChange(paste.cells);
              announce(
                paste.left === 0
                  ? m.book_pasted({ n: paste.filled })
                  : m.book_pasted_left({ n: paste.filled, left: paste.left }),
              );
            }}
          />
          <span id={unitId} className="sk-small sk-subtle">
            {row.kind === 'money' ? m.amount_unit_money() : m.amount_unit_staff()}
          </span>
        </span>
        {error === undefined ? null : (
          <span className="sk-cell-field__error" id={errorId}>
            {error}
          </span>
        )}
      </span>
    );
  };

  const columns: readonly Column<EntryRow>[] = [
    { key: 'item', header: m.effort_col_item(), cell: ({ item }) => item.title },
    { key: 'resource', header: m.book_col_resource(), cell: resourceName },
    { key: 'year', header: m.effort_col_year(), numeric: true, cell: ({ year }) => year },
    {
      key: 'asked',
      header: m.book_col_asked(),
      numeric: true,
      cell: ({ kind, asked }) => (asked === null ? '–' : formatAmount(kind, asked)),
    },
    { key: 'intent', header: m.book_col_intent(), numeric: true, cell: (row) => field(row, 'intent') },
    {
      key: 'firm',
      header: m.book_col_firm(),
      numeric: true,
      cell: ({ kind, firm }) => (firm === null ? '–' : formatAmount(kind, firm)),
    },
    { key: 'delivered', header: m.book_col_delivered(), numeric: true, cell: (row) => field(row, 'delivered') },
  ];
  return <DataTable caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ key }) => key} />;
};
