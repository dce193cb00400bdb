import { TextDecoder as NodeTextDecoder } from 'node:util';
import { read } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Column } from '../../ui/data-table.js';
import { readCsv, writeCsv } from './csv.js';
import { fileName } from './file-name.js';
import { guardFormula, unguardFormula } from './formula-guard.js';
import { TABLE_LIMITS, tableFromBytes } from './read-table.js';
import { type TableData, tableData, textOf } from './table-data.js';
import { writeWorkbook } from './workbook.js';

// What every browser has and the test environment leaves out.
beforeAll(() => {
  globalThis.TextDecoder ??= NodeTextDecoder as typeof TextDecoder;
});

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const rowsOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const outcome = await tableFromBytes(bytes);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.rows;
};

const HOSTILE = ['=1+1', '+31 74', '-5', '@SUM(A1)', '\t=1', '\r=1'];

const TABLE: TableData = {
  headers: ['Agendapunt', 'Bedrag (€)', 'Datum'],
  rows: [
    ['JOGG "Twente"; fase 1', 1234.5, { date: '2026-11-21' }],
    ['Regel 1\nregel 2', 0.1 + 0.2, { date: '2027-03-01' }],
    ['Café in Hellendoorn', 250_000, null],
    ['=HYPERLINK("http://evil")', -3, null],
  ],
};

describe('a table as CSV for Dutch Excel', () => {
  it('starts with a byte order mark, separates by semicolons, ends lines with CRLF and writes decimal commas', () => {
    expect(writeCsv({ headers: ['Naam', 'fte'], rows: [['Almelo', 1.5]] })).toBe('\uFEFFNaam;fte\r\nAlmelo;1,5\r\n');
  });

  it('quotes what holds a separator, a quote or a line end', () => {
    expect(writeCsv({ headers: ['a'], rows: [['x;y'], ['zeg "ja"'], ['1\n2']] })).toBe(
      '\uFEFFa\r\n"x;y"\r\n"zeg ""ja"""\r\n"1\n2"\r\n',
    );
  });

  it('keeps numbers numbers, also negative ones, and makes text that looks like a formula harmless', () => {
    const written = writeCsv({ headers: ['a', 'b'], rows: HOSTILE.map((text) => [text, -5]) });
    const cells = readCsv(written.slice(1).replaceAll("'", '§'), 100).slice(1);
    expect(cells.map(([text]) => text?.startsWith('§'))).toEqual(HOSTILE.map(() => true));
    expect(cells.map(([, number]) => number)).toEqual(HOSTILE.map(() => '-5'));
  });
});

describe('neutralised formulas', () => {
  it('come back as they were, and nothing else loses its apostrophe', () => {
    for (const text of [...HOSTILE, "'s-Gravenhage", 'gewoon', "'t Heem", '']) {
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }
    expect(guardFormula("'t Heem")).toBe("'t Heem");
  });
});

describe.each(['ods', 'xlsx'] as const)('a table as %s', (format) => {
  it('holds text, numbers and dates, and no formula', () => {
    const book = read(new Uint8Array(writeWorkbook(TABLE, 'Middelen: 2027/2028', format)), {
      cellDates: true,
      UTC: true,
    });
    expect(book.SheetNames).toEqual(['Middelen  2027 2028']);
    const sheet = book.Sheets['Middelen  2027 2028'] ?? {};
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 1234.5 });
    expect(sheet['C2']).toMatchObject({ t: 'd', v: new Date('2026-11-21T00:00:00Z') });
    expect(sheet['A5']).toMatchObject({ t: 's', v: '\'=HYPERLINK("http://evil")' });
    expect(Object.values(sheet).some((cell: { readonly f?: string }) => cell.f !== undefined)).toBe(false);
  });

  it('reads back as what was written', async () => {
    expect(await rowsOf(new Uint8Array(writeWorkbook(TABLE, 'Middelen', format)))).toEqual([
      ['Agendapunt', 'Bedrag (€)', 'Datum'],
      ['JOGG "Twente"; fase 1', '1234,5', '2026-11-21'],
      ['Regel 1\nregel 2', '0,3', '2027-03-01'],
      ['Café in Hellendoorn', '250000', ''],
      ['=HYPERLINK("http://evil")', '-3', ''],
    ]);
  });

  it('is refused with more rows than can be imported', async () => {
    const rows = Array.from({ length: TABLE_LIMITS.rows + 5 }, (_, index) => [`rij ${index}`]);
    const bytes = new Uint8Array(writeWorkbook({ headers: ['a'], rows }, 'Groot', format));
    expect(await tableFromBytes(bytes)).toEqual({ ok: false, error: 'too-many-rows' });
  });
});

describe('reading a CSV', () => {
  it('takes what was exported back as it was', async () => {
    expect(await rowsOf(bytesOf(writeCsv(TABLE)))).toEqual([
      ['Agendapunt', 'Bedrag (€)', 'Datum'],
      ['JOGG "Twente"; fase 1', '1234,5', '2026-11-21'],
      ['Regel 1\nregel 2', '0,3', '2027-03-01'],
      ['Café in Hellendoorn', '250000', ''],
      ['=HYPERLINK("http://evil")', '-3', ''],
    ]);
  });

  it('takes commas, tabs, lone line feeds and a last line without an end', async () => {
    expect(await rowsOf(bytesOf('pool,jaar\n"Budget, groot",2027\nTeam,2028'))).toEqual([
      ['pool', 'jaar'],
      ['Budget, groot', '2027'],
      ['Team', '2028'],
    ]);
    expect(await rowsOf(bytesOf('pool\tjaar\r\nTeam\t2028\r\n'))).toEqual([
      ['pool', 'jaar'],
      ['Team', '2028'],
    ]);
  });

  it('keeps the number of a row after an empty one, and drops empty rows and columns at the end', async () => {
    expect(await rowsOf(bytesOf('a;b;;\r\n;;;\r\n1;;;\r\n;;;\r\n\r\n'))).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', ''],
    ]);
  });

  it('reads UTF-8 with and without a mark, Windows-1252 and UTF-16', async () => {
    const expected = [['pool'], ['één €']];
    expect(await rowsOf(bytesOf('\uFEFFpool\r\néén €\r\n'))).toEqual(expected);
    expect(await rowsOf(bytesOf('pool\r\néén €\r\n'))).toEqual(expected);
    const windows = [...Buffer.from('pool\r\n'), 0xe9, 0xe9, 0x6e, 0x20, 0x80, 0x0d, 0x0a];
    expect(await rowsOf(new Uint8Array(windows))).toEqual(expected);
    const wide = Buffer.from('\uFEFFpool\r\néén €\r\n', 'utf16le');
    expect(await rowsOf(new Uint8Array(wide))).toEqual(expected);
  });

  it('says what is wrong with a file that is no table', async () => {
    const error = async (bytes: Uint8Array): Promise<unknown> => tableFromBytes(bytes);
    expect(await error(new Uint8Array())).toEqual({ ok: false, error: 'empty' });
    expect(await error(bytesOf(';;\r\n;;'))).toEqual({ ok: false, error: 'empty' });
    expect(await error(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ ok: false, error: 'old-format' });
    expect(await error(bytesOf('<html></html>'))).toEqual({ ok: false, error: 'no-table' });
    expect(await error(new Uint8Array([1, 0, 2, 0]))).toEqual({ ok: false, error: 'no-table' });
    expect(await error(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 9, 9, 9]))).toEqual({ ok: false, error: 'no-table' });
    expect(await error(new Uint8Array(TABLE_LIMITS.bytes + 1))).toEqual({ ok: false, error: 'too-large' });
    expect(await error(bytesOf(';'.repeat(40).replaceAll(';', 'x;')))).toEqual({
      ok: true,
      rows: [Array(40).fill('x')],
    });
    expect(await error(bytesOf(`${'x;'.repeat(40)}y`))).toEqual({ ok: false, error: 'too-many-columns' });
    expect(await error(bytesOf('x'.repeat(TABLE_LIMITS.letters + 1)))).toEqual({ ok: false, error: 'cell-too-long' });
  });
});

describe('a table on screen as data', () => {
  type Row = { readonly name: string; readonly cents: number };
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: 'Naam',
      cell: ({ name }) => (
        <>
          <b>{name}</b> <span>(pool)</span>
        </>
      ),
    },
    { key: 'amount', header: 'Bedrag', cell: ({ cents }) => `€ ${cents}`, value: ({ cents }) => cents / 100 },
    { key: 'none', header: 'Over', cell: () => '–', value: () => null },
    { key: 'act', header: 'Doen', cell: () => <button type="button">Wijzig</button>, isForScreenOnly: true },
  ];

  it('has the columns and rows of the screen, the text where no value is given, and no buttons', () => {
    expect(tableData(columns, [{ name: 'Budget', cents: 12_345 }])).toEqual({
      headers: ['Naam', 'Bedrag', 'Over'],
      rows: [['Budget (pool)', 123.45, null]],
    });
  });

  it('reads the text out of markup', () => {
    expect(textOf(['a', 1, null, false, <i key="i">b</i>, <br key="br" />])).toBe('a1b\n');
  });
});

describe('the name of a file', () => {
  it('says what and when, on the clock of the region', () => {
    expect(fileName('Pakket: urgentieronde 1 (één)', Date.parse('2026-11-21T22:10:00Z'), 'csv')).toBe(
      'pakket-urgentieronde-1-een-2026-11-21-2310.csv',
    );
  });
});
