import { IMPORT_COLUMNS, type ImportIssue, type ImportTable } from '@samenkoers/contract';
import { quoted } from './amounts.js';

type Kind = ImportTable['kind'];
export type ColumnName = (typeof IMPORT_COLUMNS)[Kind][number];

/** How people name a column, Dutch and English, in small letters without spaces or signs. */
const NAMES: Readonly<Record<ColumnName, readonly string[]>> = {
  pool: ['pool', 'waaruit', 'pot', 'potje', 'poolnaam', 'poolname'],
  kind: ['kind', 'soort', 'type'],
  organisation: ['organisation', 'organization', 'organisatie', 'eigenaar', 'owner'],
  item: ['item', 'onderwerp', 'project', 'nummer', 'number', 'titel', 'title'],
  year: ['year', 'jaar', 'budgetjaar'],
  amount: ['amount', 'bedrag', 'hoeveelheid', 'omvang', 'nodig', 'needed', 'beschikbaar', 'capacity', 'capaciteit'],
  source: ['source', 'bron', 'herkomst'],
  asOf: ['asof', 'peildatum', 'datum', 'date', 'datumbron'],
};

/** Columns a file may leave out. */
const OPTIONAL: ReadonlySet<ColumnName> = new Set(['organisation']);

export interface FoundColumns {
  /** Place in the file, from 1, per known column. */
  readonly places: Readonly<Partial<Record<ColumnName, number>>>;
  readonly issues: readonly ImportIssue[];
  /** Whether rows can be read: every column that is needed is there, and only once. */
  readonly isReadable: boolean;
}

/** Finds the columns of a table by the names in its first row, in any order. A column without a name must be empty. */
export function findColumns({ kind, rows }: Pick<ImportTable, 'kind' | 'rows'>): FoundColumns {
  const [header = [], ...body] = rows;
  const known: readonly ColumnName[] = IMPORT_COLUMNS[kind];
  const places: Partial<Record<ColumnName, number>> = {};
  const issues: ImportIssue[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let place = 1; place <= width; place += 1) {
    const written = (header[place - 1] ?? '').trim();
    const name = known.find((column) => NAMES[column].includes(plain(written)));
    if (written === '' && body.every((row) => (row[place - 1] ?? '').trim() === '')) continue;
    if (name === undefined) issues.push(issue(place, 'column-unknown', { value: quoted(written) }));
    else if (places[name] !== undefined)
      issues.push(issue(place, 'column-twice', { column: name, first: places[name] }));
    else places[name] = place;
  }
  const missing = known.filter((name) => places[name] === undefined && !OPTIONAL.has(name));
  for (const column of missing) issues.push(issue(0, 'column-missing', { column }));
  return { places, issues, isReadable: !issues.some(({ code }) => code !== 'column-unknown') };
}

const issue = (column: number, code: ImportIssue['code'], facts: ImportIssue['facts']): ImportIssue => ({
  row: 1,
  column,
  code,
  facts,
});

const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
