import { type CellObject, read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import type { CellValue } from '../../ui/data-table.js';
import { decimalComma } from './csv.js';
import { guardFormula, unguardFormula } from './formula-guard.js';
import type { TableData } from './table-data.js';

const LONGEST_NAME = 31;
const WIDEST = 60;
const DATE_FORMAT = 'dd/mm/yyyy';

const cellOf = (value: CellValue): CellObject | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'string') return { t: 's', v: guardFormula(value) };
  return { t: 'd', v: new Date(`${value.date}T00:00:00Z`), z: DATE_FORMAT };
};

const widthOf = (value: CellValue): number => {
  if (value === null) return 0;
  return typeof value === 'object' ? DATE_FORMAT.length : String(value).length;
};

const sheetOf = ({ headers, rows }: TableData): WorkSheet => {
  const sheet: WorkSheet = {};
  const all: readonly (readonly CellValue[])[] = [headers, ...rows];
  for (const [r, row] of all.entries())
    for (const [c, value] of row.entries()) {
      const cell = cellOf(value);
      if (cell !== undefined) sheet[utils.encode_cell({ r, c })] = cell;
    }
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: all.length - 1, c: Math.max(headers.length - 1, 0) },
  });
  sheet['!cols'] = headers.map((_, c) => ({
    wch: Math.min(WIDEST, 2 + Math.max(...all.map((row) => widthOf(row[c] ?? null)))),
  }));
  return sheet;
};

/** A workbook of one sheet: text stays text, numbers stay numbers, dates are dates. */
export const writeWorkbook = (table: TableData, title: string, format: 'ods' | 'xlsx'): ArrayBuffer => {
  const book = utils.book_new();
  const name =
    title
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, LONGEST_NAME) || 'Blad1';
  utils.book_append_sheet(book, sheetOf(table), name);
  return write(book, { bookType: format, type: 'array', compression: true }) as ArrayBuffer;
};

/** Numbers as somebody would type them, dates as `2026-11-21`, text as it stands. */
const textOfCell = (cell: CellObject | undefined): string => {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t === 'e') return cell.w ?? String(cell.v);
  return typeof cell.v === 'number' ? decimalComma(cell.v) : unguardFormula(String(cell.v));
};

/** The first sheet of an ODS or XLSX file as rows of text, counted from A1; undefined when it is no such file. */
export const readWorkbook = (bytes: Uint8Array, most: number): string[][] | undefined => {
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', cellDates: true, UTC: true, sheets: 0, sheetRows: most, cellHTML: false });
  } catch {
    return undefined;
  }
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) return undefined;
  const reference = sheet['!ref'];
  if (reference === undefined) return [];
  const { e: last } = utils.decode_range(reference);
  return Array.from({ length: Math.min(last.r + 1, most) }, (_, r) =>
    Array.from({ length: last.c + 1 }, (_, c) =>
      textOfCell(sheet[utils.encode_cell({ r, c })] as CellObject | undefined),
    ),
  );
};
