import { Children, isValidElement, type ReactNode } from 'react';
import type { CellValue, Column } from '../../ui/data-table.js';

/** A table as data: the columns and rows of the screen, in the same order. */
export type TableData = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** What a column reads like without its markup. Looks into children only: a component that draws from facts needs a `value`. */
export const textOf = (node: ReactNode): string => {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return Children.toArray(node).map(textOf).join('');
  if (!isValidElement<{ readonly children?: ReactNode }>(node)) return '';
  return node.type === 'br' ? '\n' : textOf(node.props.children);
};

/** Exactly the columns and rows on screen, as text, numbers and dates. */
export const tableData = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TableData => {
  const exported = columns.filter(({ isForScreenOnly }) => isForScreenOnly !== true);
  return {
    headers: exported.map(({ header }) => header),
    rows: rows.map((row) =>
      exported.map(({ value, cell }) => value?.(row) ?? (value ? null : textOf(cell(row)).trim())),
    ),
  };
};
