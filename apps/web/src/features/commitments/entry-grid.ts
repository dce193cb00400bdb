import type { BookRow } from '@samenkoers/contract';
import { parseAmount, typedAmount } from '../../shared/format/amounts.js';
import { m } from '../../shared/i18n/messages.js';

/** The columns that somebody fills in, from left to right. */
export const ENTRY_COLUMNS = ['intent', 'delivered'] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** A line of the grid: a line of the book, or one that somebody added to it. */
export type EntryRow = Pick<
  BookRow,
  'item' | 'poolId' | 'poolName' | 'kind' | 'year' | 'asked' | 'intent' | 'firm' | 'delivered'
> & {
  readonly key: string;
  /** The item has a firm promise of this organisation: what is promised in principle no longer counts there. */
  readonly isFirm: boolean;
};

/** What was typed, by cell; a cell that nobody touched is not in it. */
export type Cells = Readonly<Record<string, string>>;

export const cellKey = (row: Pick<EntryRow, 'key'>, column: EntryColumn): string => `${row.key}|${column}`;

const lineKey = ({ item, poolId, kind, year }: Pick<EntryRow, 'item' | 'poolId' | 'kind' | 'year'>): string =>
  [item.slug, poolId ?? 'none', kind, year].join('|');

export type AddedLine = Pick<EntryRow, 'item' | 'poolId' | 'poolName' | 'kind' | 'year'>;

/** The lines of the book with the added ones behind them; an added line that is in the book by now is there once. */
export const entryRows = (book: readonly BookRow[], added: readonly AddedLine[]): readonly EntryRow[] => {
  const firmItems = new Set(book.filter(({ firm }) => firm !== null).map(({ item }) => item.slug));
  const lines = new Map<string, EntryRow>();
  const empty = { asked: null, intent: null, firm: null, delivered: null };
  for (const line of [...book, ...added.map((each) => ({ ...empty, ...each }))]) {
    const key = lineKey(line);
    if (!lines.has(key)) lines.set(key, { ...line, key, isFirm: firmItems.has(line.item.slug) });
  }
  return [...lines.values()];
};

/** Whether somebody can fill in this cell: a firm promise is changed at the item itself, by whoever may sign. */
export const isOpen = (row: EntryRow, column: EntryColumn): boolean => column === 'delivered' || !row.isFirm;

/** What a cell says: what was typed, else what is on record. */
export const cellText = (row: EntryRow, column: EntryColumn, cells: Cells): string => {
  const typed = cells[cellKey(row, column)];
  if (typed !== undefined) return typed;
  const recorded = row[column];
  return recorded === null ? '' : typedAmount(row.kind, recorded);
};

export type Entry = { readonly row: EntryRow; readonly column: EntryColumn; readonly amount: number };
export type Entries = {
  readonly intents: readonly Entry[];
  readonly deliveries: readonly Entry[];
  /** What to do about a cell, by cell. */
  readonly errors: Readonly<Record<string, string>>;
};

const errorOf = (row: EntryRow, column: EntryColumn, text: string, amount: number | undefined): string | undefined => {
  if (text.trim() === '') return column === 'intent' ? m.book_cell_intent_empty() : m.book_cell_delivered_empty();
  if (amount === undefined) return row.kind === 'money' ? m.commitment_amount_wrong() : m.commitment_fte_wrong();
  return column === 'intent' && amount === 0 ? m.book_cell_intent_empty() : undefined;
};

/** What differs from the record, cell by cell, and what cannot be read. */
export const changesIn = (rows: readonly EntryRow[], cells: Cells): Entries => {
  const errors: Record<string, string> = {};
  const changed: Entry[] = [];
  for (const row of rows) {
    for (const column of ENTRY_COLUMNS) {
      const key = cellKey(row, column);
      const typed = cells[key];
      if (typed === undefined || !isOpen(row, column)) continue;
      if (typed.trim() === '' && row[column] === null) continue;
      const amount = parseAmount(row.kind, typed);
      const error = errorOf(row, column, typed, amount);
      if (error !== undefined) errors[key] = error;
      else if (amount !== undefined && amount !== row[column]) changed.push({ row, column, amount });
    }
  }
  return {
    intents: changed.filter(({ column }) => column === 'intent'),
    deliveries: changed.filter(({ column }) => column === 'delivered'),
    errors,
  };
};

export type Paste = { readonly cells: Cells; readonly filled: number; readonly left: number };

/** A block of cells from a spreadsheet: tabs between columns, line ends between rows. A single value is no block. */
export const isBlock = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

/**
 * Lays a block of cells over the grid, from one cell to the right and down. Empty cells of the block change nothing; cells that
 * fall outside the grid or on a closed cell are counted as left over.
 */
export const pasteInto = (
  rows: readonly EntryRow[],
  start: { readonly row: number; readonly column: EntryColumn },
  text: string,
): Paste => {
  const cells: Record<string, string> = {};
  let filled = 0;
  let left = 0;
  const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  lines.forEach((line, down) => {
    line.split('\t').forEach((value, right) => {
      if (value.trim() === '') return;
      const row = rows[start.row + down];
      const column = ENTRY_COLUMNS[ENTRY_COLUMNS.indexOf(start.column) + right];
      if (row === undefined || column === undefined || !isOpen(row, column)) {
        left += 1;
        return;
      }
      cells[cellKey(row, column)] = value.trim();
      filled += 1;
    });
  });
  return { cells, filled, left };
};
