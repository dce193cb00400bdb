import type { ImportIssue, ImportTable } from '@samenkoers/contract';
import type { CalendarDate, ResourceKind } from '@samenkoers/rulebook';
import { type Cell, good, parseAmount, quoted, saysUnknown, type Wrong, wrong } from './amounts.js';
import { type Catalogue, Finder, type KnownItem, type KnownPool, looseName } from './catalogue.js';
import { parseDay, parseKind, parseText, parseYear } from './cells.js';
import { type ColumnName, type FoundColumns, findColumns } from './columns.js';

/** What every row of a table says of one resource. */
interface Line {
  /** Row in the file; 1 is the row with the names. */
  readonly row: number;
  readonly year: number;
  readonly source: string;
  readonly asOf: CalendarDate;
}
export interface PoolLine extends Line {
  readonly amount: number;
  readonly kind: ResourceKind;
  /** The pool on record, or the name of one that is new. */
  readonly pool: KnownPool | { readonly id: null; readonly name: string; readonly organisationId: string | null };
}
export interface NeedLine extends Line {
  readonly amount: number | null;
  readonly item: KnownItem;
  readonly pool: KnownPool;
}

export interface ReadTable {
  readonly columns: FoundColumns['places'];
  readonly issues: readonly ImportIssue[];
  /** The rows in which every cell can be used. */
  readonly lines: readonly PoolLine[] | readonly NeedLine[];
}

/** Reads a table against what is on record: every good row as a line, and every cell that cannot be used with its place. */
export function readTable(table: ImportTable, catalogue: Catalogue, today: CalendarDate): ReadTable {
  const { places, issues, isReadable } = findColumns(table);
  if (!isReadable) return { columns: places, issues, lines: [] };
  const read = table.kind === 'pools' ? poolReader(catalogue, today) : needReader(catalogue, today);
  const found: ImportIssue[] = [...issues];
  const lines: (PoolLine | NeedLine)[] = [];
  const seen = new Map<string, number>();
  for (const [place, cells] of table.rows.entries()) {
    if (place === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const row = new Row(place + 1, cells, places);
    const line = read(row);
    const first = line === undefined ? undefined : seen.get(line.key);
    if (line !== undefined && first !== undefined) row.fault(0, wrong('row-twice', { first }));
    if (line !== undefined && first === undefined) seen.set(line.key, row.number);
    if (line !== undefined && row.issues.length === 0) lines.push(line.value);
    found.push(...row.issues);
  }
  return { columns: places, issues: found, lines: lines as readonly PoolLine[] | readonly NeedLine[] };
}

/** One row of the file, collecting what is wrong in it. */
class Row {
  readonly issues: ImportIssue[] = [];

  constructor(
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly places: FoundColumns['places'],
  ) {}

  text(column: ColumnName): string {
    return this.cells[(this.places[column] ?? 0) - 1] ?? '';
  }

  /** The value of a cell; undefined, and its issue on the list, when it cannot be used. */
  take<Value>(column: ColumnName, parse: (text: string) => Cell<Value>): Value | undefined {
    const cell = parse(this.text(column));
    if (cell.ok) return cell.value;
    this.fault(this.places[column] ?? 0, cell);
    return undefined;
  }

  fault(column: number, { issue }: Wrong): void {
    this.issues.push({ row: this.number, column, ...issue });
  }
}

type Read<Value> = { readonly key: string; readonly value: Value } | undefined;

const required =
  <Value>(parse: (text: string) => Cell<Value>) =>
  (text: string): Cell<Value> =>
    text.trim() === '' ? wrong('cell-required') : parse(text);

/** A table says the same year, source and day over and over: each is read once. */
function remembered<Value>(parse: (text: string) => Cell<Value>): (text: string) => Cell<Value> {
  const known = new Map<string, Cell<Value>>();
  return (text) => {
    const cell = known.get(text) ?? parse(text);
    known.set(text, cell);
    return cell;
  };
}

function lineReader(today: CalendarDate) {
  const year = remembered(required(parseYear));
  const source = remembered((text) => parseText(text));
  const asOf = remembered(required((text) => parseDay(text, today)));
  return (row: Row) => ({
    year: row.take('year', year),
    source: row.take('source', source),
    asOf: row.take('asOf', asOf),
  });
}

/** An amount of a kind that is not known yet is wrong when it is wrong for both. */
function amountOf(text: string, kind: ResourceKind | undefined): Cell<number> {
  if (kind !== undefined) return parseAmount(text, kind);
  const [money, staff] = [parseAmount(text, 'money'), parseAmount(text, 'staff')];
  return money.ok ? money : staff;
}

function needReader({ items, pools }: Catalogue, today: CalendarDate) {
  const findItem = new Finder(items, ({ slug, number, title }) => [slug, String(number), title]);
  const findPool = new Finder(pools, ({ name }) => [name]);
  const takeLine = lineReader(today);
  return (row: Row): Read<NeedLine> => {
    const item = row.take('item', required(itemIn(findItem)));
    const pool = row.take('pool', required(poolIn(findPool)));
    const { year, source, asOf } = takeLine(row);
    const amount = row.take('amount', (text) => (saysUnknown(text) ? good(null) : amountOf(text, pool?.kind)));
    if (item === undefined || pool === undefined || year === undefined) return undefined;
    const value = { row: row.number, item, pool, year, source, asOf, amount } as NeedLine;
    return { key: `${item.id}:${pool.id}:${year}`, value };
  };
}

/** Items that are on their way or running: the others have nothing left to estimate. */
const TO_ESTIMATE: readonly string[] = ['submitted', 'onAgenda', 'inProgress', 'paused'];

const itemIn =
  (finder: Finder<KnownItem>) =>
  (text: string): Cell<KnownItem> => {
    const found = finder.find(text.trim().replace(/^#(?=\d+$)/, ''));
    const value = quoted(text.trim());
    if (found === 'none') return wrong('item-unknown', { value });
    if (found === 'several') return wrong('item-ambiguous', { value });
    return TO_ESTIMATE.includes(found.state)
      ? good(found)
      : wrong('item-not-to-estimate', { value, state: found.state });
  };

const poolIn =
  (finder: Finder<KnownPool>) =>
  (text: string): Cell<KnownPool> => {
    const found = finder.find(text);
    return typeof found === 'string' ? wrong('pool-unknown', { value: quoted(text.trim()) }) : good(found);
  };

/** A pool that no earlier row and no record knows is new; what a later row says of it must agree. */
function poolReader({ pools, organisations }: Catalogue, today: CalendarDate) {
  const findPool = new Finder(pools, ({ name }) => [name]);
  const findOrganisation = new Finder(organisations, ({ slug, name }) => [slug, name]);
  const added = new Map<string, PoolLine['pool'] & { readonly kind: ResourceKind }>();
  const takeLine = lineReader(today);
  return (row: Row): Read<PoolLine> => {
    const name = row.take('pool', (text) => parseText(text, 'name'));
    const kind = row.take('kind', required(parseKind));
    const organisationId = row.take('organisation', (text): Cell<string | null> => {
      if (text.trim() === '') return good(null);
      const found = findOrganisation.find(text);
      return typeof found === 'string' ? wrong('organisation-unknown', { value: quoted(text.trim()) }) : good(found.id);
    });
    const { year, source, asOf } = takeLine(row);
    const amount = row.take(
      'amount',
      required((text) => amountOf(text, kind)),
    );
    const found = name === undefined ? 'none' : findPool.find(name);
    const known = typeof found === 'string' ? added.get(looseName(name ?? '')) : found;
    // What differs from the pool is told whatever else is wrong in the row: nobody mends a table one cell at a time.
    if (known !== undefined) disagree(row, known, { kind, organisationId });
    if (name === undefined || kind === undefined || organisationId === undefined || year === undefined)
      return undefined;
    const pool = known ?? { id: null, name, organisationId, kind };
    if (known === undefined) added.set(looseName(name), { id: null, name, organisationId, kind });
    const value = { row: row.number, pool, kind, year, source, asOf, amount } as PoolLine;
    return { key: `${looseName(pool.name)}:${year}`, value };
  };
}

/** What a row says of a pool against what is known of it: a pool keeps its kind and its organisation. */
function disagree(
  row: Row,
  pool: PoolLine['pool'] & { readonly kind: ResourceKind },
  {
    kind,
    organisationId,
  }: { readonly kind: ResourceKind | undefined; readonly organisationId: string | null | undefined },
): void {
  if (kind !== undefined && pool.kind !== kind)
    row.take('kind', () => wrong('pool-kind-differs', { kind, poolKind: pool.kind }));
  if (typeof organisationId === 'string' && pool.organisationId !== organisationId)
    row.take('organisation', () => wrong('pool-organisation-differs', { pool: pool.name }));
}
