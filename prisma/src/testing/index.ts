import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/cluster.js';
import { migrate } from '../migrate.js';

export { type LargeOptions, seedLarge } from '../../seed/large.js';

/** Through this variable a test process knows the server that its run started. */
const serverVariable = 'SAMENKOERS_TEST_SERVER';
const template = 'samenkoers_template';

/** How a server for tests differs from one for real. */
export interface TestServerOptions {
  /** Write to disk as in production; needed where a test kills the server. Off by default: tests are then faster. */
  readonly isDurable?: boolean;
}

/** A PostgreSQL for one run of tests, with a migrated database to copy from. */
export interface TestServer {
  readonly postgres: EmbeddedPostgres;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** A database of its own for one spec file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a PostgreSQL in the folder for temporary files and migrates its template database. */
export async function startTestServer({ isDurable = false }: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenkoers-test-'));
  // As root, PostgreSQL runs as another user, who has to be able to pass through.
  await chmod(dataDir, 0o711);
  const settings = { max_connections: '200', ...(isDurable ? {} : careless) };
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await onServer(postgres.url, (client) => client.query(`CREATE DATABASE ${template}`));
    await migrate({ url: withDatabase(postgres.url, template) });
    process.env[serverVariable] = postgres.url;
    return { postgres, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A fresh, migrated, empty database on the server of this run: `afterAll(() => database.drop())`. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabase(template);

/** A database without migrations: for tests of the migrations themselves. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabase('template0');

async function createDatabase(from: string): Promise<TestDatabase> {
  const server = process.env[serverVariable];
  if (server === undefined) throw new Error('No test server: run this spec in the Jest project "api".');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  return {
    url: withDatabase(server, name),
    drop: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function onServer(url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
