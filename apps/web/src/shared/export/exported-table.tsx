import type { ReactElement } from 'react';
import { DataTable, type DataTableProps } from '../../ui/data-table.js';
import { TableExport } from './table-export.js';

/** A table that can be saved as it stands on screen; its caption names the file. */
export const ExportedTable = <Row,>(table: DataTableProps<Row>): ReactElement => (
  <div className="sk-stack sk-stack--tight">
    <DataTable {...table} />
    <TableExport title={table.caption} columns={table.columns} rows={table.rows} />
  </div>
);
