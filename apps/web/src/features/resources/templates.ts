import type { ImportTable, NeedRow, PoolView } from '@samenkoers/contract';
import { RESOURCE_WORDS } from '../../shared/domain/words.js';
import type { TableData } from '../../shared/export/table-data.js';
import type { CellValue } from '../../ui/data-table.js';
import { columnWord } from './import-sentences.js';

export const IMPORT_KINDS = ['pools', 'needs'] as const satisfies readonly ImportTable['kind'][];

/** The columns of each table to import, in the order of the template; the contract knows them too (a test holds them equal). */
export const TEMPLATE_COLUMNS = {
  pools: ['pool', 'kind', 'organisation', 'year', 'amount', 'source', 'asOf'],
  needs: ['item', 'pool', 'year', 'amount', 'source', 'asOf'],
} as const satisfies Readonly<Record<ImportTable['kind'], readonly string[]>>;

type Known = { readonly pools: readonly PoolView[]; readonly needs: readonly NeedRow[]; readonly year: number };

const rowsOf = (kind: ImportTable['kind'], { pools, needs, year }: Known): readonly (readonly CellValue[])[] =>
  kind === 'pools'
    ? pools.map((pool) => [pool.name, RESOURCE_WORDS[pool.kind](), pool.organisation?.name ?? '', year, null, '', null])
    : needs
        .filter(({ amount }) => amount === null)
        .map((need) => [need.itemTitle, need.poolName, need.year, null, '', null]);

/** A file to fill in: the columns, with a row for every pool in the coming year or for every need that is not known. */
export const templateOf = (kind: ImportTable['kind'], known: Known): TableData => ({
  headers: TEMPLATE_COLUMNS[kind].map(columnWord),
  rows: rowsOf(kind, known),
});
