import { readCsv } from './csv.js';

/** The most a table to import may hold; rows, columns and letters are those of the contract (`ImportTable`). */
export const TABLE_LIMITS = { bytes: 5_000_000, rows: 5_000, columns: 40, letters: 4_000 } as const;

export type TableRefusal =
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'old-format'
  | 'no-table'
  | 'empty';

export type TableOutcome =
  | { readonly ok: true; readonly rows: string[][] }
  | { readonly ok: false; readonly error: TableRefusal };

const refused = (error: TableRefusal): TableOutcome => ({ ok: false, error });

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-8, else what Excel on Windows writes; UTF-16 when it says so. */
const decoded = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Empty rows and columns behind the last filled one are no part of a table; those in between keep their number. */
const trimmed = (rows: readonly (readonly string[])[]): string[][] => {
  const height = rows.findLastIndex((row) => !isEmptyRow(row)) + 1;
  const kept = rows.slice(0, height);
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  return kept.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? '').trim()));
};

const checked = (all: readonly (readonly string[])[] | undefined): TableOutcome => {
  if (all === undefined) return refused('no-table');
  const rows = trimmed(all);
  if (rows.length === 0) return refused('empty');
  if (rows.length > TABLE_LIMITS.rows) return refused('too-many-rows');
  if ((rows[0]?.length ?? 0) > TABLE_LIMITS.columns) return refused('too-many-columns');
  if (rows.some((row) => row.some((cell) => cell.length > TABLE_LIMITS.letters))) return refused('cell-too-long');
  return { ok: true, rows };
};

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** The rows of a CSV, ODS or XLSX file by its content, whatever it is called. The spreadsheet library is fetched only for ODS and XLSX. */
export const tableFromBytes = async (bytes: Uint8Array): Promise<TableOutcome> => {
  if (bytes.length > TABLE_LIMITS.bytes) return refused('too-large');
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, ...OLD_OFFICE)) return refused('old-format');
  const most = TABLE_LIMITS.rows + 1;
  if (startsWith(bytes, ...ZIP)) {
    const { readWorkbook } = await import('./workbook.js');
    return checked(readWorkbook(bytes, most));
  }
  const text = decoded(bytes);
  return text.includes('\0') || text.trimStart().startsWith('<') ? refused('no-table') : checked(readCsv(text, most));
};

/** Reads a table from a file somebody chose: rows of text, the first one naming the columns. Nothing leaves this device. */
export const readTable = async (file: File): Promise<TableOutcome> =>
  file.size > TABLE_LIMITS.bytes ? refused('too-large') : tableFromBytes(new Uint8Array(await file.arrayBuffer()));
