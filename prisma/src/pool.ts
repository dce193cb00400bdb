import pg from 'pg';
import { APP_ROLE, ProgrammePool } from './programme-pool.js';

/** What a pool may differ in; everything else is the same wherever this product talks to PostgreSQL. */
export interface PoolOptions {
  /** Most connections at a time. */
  readonly max?: number;
  /** Told about a connection that broke while nobody was using it (a fail-over, a restart). */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool of the product itself. */
export interface AppPoolOptions extends PoolOptions {
  /** The programme that the work at hand is for; left out: nobody's, for who has yet to find out. */
  readonly programmeNow?: () => string;
}

/**
 * A pool of connections. An idle connection that breaks is dropped and reported, never thrown: without a listener it
 * would end the process.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  return listened(new pg.Pool(configOf(url, options)), options);
}

/**
 * A pool whose connections work as the role of the product, and see the rows of one programme. Its owner's rights are
 * left behind when it connects.
 */
export function createAppPool(url: string, options: AppPoolOptions): pg.Pool {
  const config = { ...configOf(url, options), options: `-c role=${APP_ROLE}` };
  const { programmeNow } = options;
  return listened(programmeNow === undefined ? new pg.Pool(config) : new ProgrammePool(config, programmeNow), options);
}

const configOf = (url: string, { max = 16 }: PoolOptions): pg.PoolConfig => ({
  connectionString: url,
  max,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: 'samenkoers',
});

function listened(pool: pg.Pool, options: PoolOptions): pg.Pool {
  pool.on('error', options.onIdleError ?? (() => undefined));
  // A connection can break in the instant between being lent out and being listened to; whoever has it is told by its
  // next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
