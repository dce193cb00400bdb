import type { CellValue } from '../../ui/data-table.js';
import { guardFormula, unguardFormula } from './formula-guard.js';
import type { TableData } from './table-data.js';

const MARK = '\uFEFF';
const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/;

/** A number with a decimal comma and no grouping, as Dutch Excel reads it. */
export const decimalComma = (value: number): string => String(Number(value.toPrecision(15))).replace('.', ',');

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const fieldOf = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return decimalComma(value);
  return quoted(typeof value === 'string' ? guardFormula(value) : value.date);
};

/** CSV for Dutch Excel: byte order mark, `;`, CRLF, decimal comma; text that looks like a formula is made harmless. */
export const writeCsv = ({ headers, rows }: TableData): string =>
  MARK + [headers, ...rows].map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('');

/** `;` unless the first line has none outside quotes and has commas. */
const separatorOf = (text: string): string => {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  return [';', '\t', ','].find((separator) => first.includes(separator)) ?? ';';
};

const isLineEnd = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';

/** Reads one quoted field that starts after its opening quote; gives its text and where it ended. */
const quotedField = (text: string, start: number): { readonly field: string; readonly end: number } => {
  let field = '';
  let at = start;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return { field, end: close + 1 };
    field += '"';
    at = close + 2;
  }
};

/** Rows of a CSV text with `;`, tabs or commas; quotes may hold separators and line ends. Stops after `most` rows. */
export const readCsv = (content: string, most: number): string[][] => {
  const text = content.startsWith(MARK) ? content.slice(1) : content;
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let field = '';
    if (text[at] === '"') {
      const { field: inner, end } = quotedField(text, at + 1);
      field = inner;
      at = end;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && !isLineEnd(text[at])) at += 1;
    row.push(unguardFormula(field + text.slice(start, at)));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
};
