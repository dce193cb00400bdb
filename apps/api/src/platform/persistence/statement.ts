import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';

export { default as sql, empty, type Sql } from 'sql-template-tag';

const { builtins } = pg.types;

/** How values come out: instants as epoch milliseconds, days as `YYYY-MM-DD`, big integers as numbers. */
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (value) => Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
  [builtins.DATE]: (value) => value,
  [builtins.INT8]: (value) => Number(value),
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
} as unknown as pg.CustomTypesConfig;

/** A statement's text is prepared once per connection under this name; texts are few, they stand in the code. */
const names = new Map<string, string>();
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

/** Runs one statement on a pool or on the connection of a transaction. */
export async function rowsOf<Row extends object>(on: pg.Pool | pg.PoolClient, statement: Sql): Promise<Row[]> {
  const text = statement.text;
  const result = await on.query<Row>({ name: nameOf(text), text, values: statement.values as unknown[], types });
  return result.rows;
}
