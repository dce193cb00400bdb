import { saveFile } from '../../ui/charts/picture-export.js';
import { writeCsv } from './csv.js';
import { fileName } from './file-name.js';
import type { TableData } from './table-data.js';

export const TABLE_FORMATS = ['csv', 'ods', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as the bytes of a file. The spreadsheet library is fetched only for ODS and XLSX. */
export const tableFile = async (table: TableData, title: string, format: TableFormat): Promise<Blob> => {
  if (format === 'csv') return new Blob([writeCsv(table)], { type: MEDIA_TYPES.csv });
  const { writeWorkbook } = await import('./workbook.js');
  return new Blob([writeWorkbook(table, title, format)], { type: MEDIA_TYPES[format] });
};

/** Writes a table in a format and saves it under a name that says what it is and when. */
export const saveTable = async (table: TableData, title: string, format: TableFormat, now: number): Promise<void> =>
  saveFile(await tableFile(table, title, format), fileName(title, now, format));
