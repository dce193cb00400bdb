import pg from 'pg';

/** What a pool may differ in; everything else is the same wherever this product talks to PostgreSQL. */
export interface PoolOptions {
  /** Most connections at a time. */
  readonly max?: number;
  /** Told about a connection that broke while nobody was using it (a fail-over, a restart). */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * A pool of connections. An idle connection that breaks is dropped and reported, never thrown: without a listener it
 * would end the process.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'samenkoers',
  });
  pool.on('error', options.onIdleError ?? (() => undefined));
  // A connection can break in the instant between being lent out and being listened to; whoever has it is told by its
  // next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
