import type { ImportPreview, ImportTable } from '@samenkoers/contract';
import type { CalendarDate } from '@samenkoers/rulebook';
import type { Catalogue, Stated } from './catalogue.js';
import { type NeedLine, type PoolLine, readTable } from './rows.js';

type Change = ImportPreview['changes'][number];

/** What one good row would do, with what is on record now. */
export interface PlannedLine<Line extends PoolLine | NeedLine = PoolLine | NeedLine> {
  readonly line: Line;
  readonly what: Change['what'];
  readonly before: Stated | null;
}

/** What importing a table would do. */
export interface ImportPlan extends Pick<ImportPreview, 'columns' | 'issues' | 'kind'> {
  readonly lines: readonly PlannedLine[];
}

export function planImport(table: ImportTable, catalogue: Catalogue, today: CalendarDate): ImportPlan {
  const { columns, issues, lines } = readTable(table, catalogue, today);
  const stated = table.kind === 'pools' ? catalogue.capacities : catalogue.needs;
  return {
    kind: table.kind,
    columns: { ...columns },
    issues: [...issues],
    lines: lines.map((line) => {
      const before = stated.get(keyOf(line)) ?? null;
      return { line, before, what: whatOf(line, before) };
    }),
  };
}

const keyOf = (line: PoolLine | NeedLine): string =>
  'item' in line ? `${line.item.id}:${line.pool.id}:${line.year}` : `${line.pool.id}:${line.year}`;

function whatOf({ amount, source, asOf }: PoolLine | NeedLine, before: Stated | null): Change['what'] {
  if (before === null) return 'new';
  return before.amount === amount && before.source === source && before.asOf === asOf ? 'same' : 'changed';
}

/** The plan as it is shown, row by row. */
export const presentChanges = ({ lines }: ImportPlan): Change[] =>
  lines.map(({ line, what, before }) => ({
    row: line.row,
    what,
    subject: 'item' in line ? line.item.title : line.pool.name,
    pool: line.pool.name,
    kind: 'item' in line ? line.pool.kind : line.kind,
    year: line.year,
    before: before?.amount ?? null,
    after: line.amount,
  }));
