import type pg from 'pg';
import { rowsOf, type Sql } from '../../../platform/persistence/statement.js';
import type { Tx } from '../../../platform/persistence/work.js';

/** Runs one statement, in a transaction or on its own. */
export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

export const onPool =
  (pool: pg.Pool): Run =>
  (statement) =>
    rowsOf(pool, statement);

export const inTx =
  (tx: Tx): Run =>
  (statement) =>
    tx.rows(statement);
