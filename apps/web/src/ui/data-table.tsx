import { Fragment, type ReactElement, type ReactNode } from 'react';

/** A cell as data: text, a number in its own unit, a calendar date (`2026-11-21`), or nothing. */
export type CellValue = string | number | { readonly date: string } | null;

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** The same cell for a spreadsheet, where its text alone would lose the number or the date. */
  readonly value?: (row: Row) => CellValue;
  /** A column of buttons has nothing to put in a spreadsheet or on paper. */
  readonly isForScreenOnly?: boolean;
};

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** Columns of equal width, so that tables under each other line up. */
  readonly even?: boolean;
  /** The first column holds running text. */
  readonly wideFirst?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** A line across the table below a row: where something ends. */
  readonly lineAfter?: (row: Row) => ReactNode;
  readonly footer?: ReactNode;
};

const cellClass = <Row,>({ numeric, isForScreenOnly }: Column<Row>): string | undefined =>
  [numeric === true ? 'sk-cell--numeric' : '', isForScreenOnly === true ? 'sk-no-print' : '']
    .filter(Boolean)
    .join(' ') || undefined;

/**
 * A table that can be read aloud. On a narrow screen every row becomes a small card; the explicit roles keep it a table
 * for screen readers there, where the changed display would take its meaning away.
 */
export const DataTable = <Row,>({
  caption,
  hideCaption = false,
  even = false,
  wideFirst = false,
  columns,
  rows,
  rowKey,
  lineAfter,
  footer,
}: DataTableProps<Row>): ReactElement => (
  <div className="sk-table-region">
    <table
      className={`utrecht-table sk-table--cards${even ? ' sk-table--even' : ''}${wideFirst ? ' sk-table--wide-first' : ''}`}
      role="table"
    >
      <caption className={hideCaption ? 'sk-hidden' : 'utrecht-table__caption'}>{caption}</caption>
      <thead className="utrecht-table__header" role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={cellClass(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body" role="rowgroup">
        {rows.map((row) => (
          <Fragment key={rowKey(row)}>
            <tr role="row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" role="rowheader">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-label={column.header} className={cellClass(column)}>
                    <span>{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
            <LineAcross columns={columns.length}>{lineAfter?.(row)}</LineAcross>
          </Fragment>
        ))}
        {footer}
      </tbody>
    </table>
  </div>
);

const LineAcross = ({
  columns,
  children,
}: {
  readonly columns: number;
  readonly children: ReactNode;
}): ReactElement | null =>
  children === undefined || children === null ? null : (
    <tr role="row" className="sk-table__line">
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
