import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, type EmbeddedPostgres, migrate, seedOnce, startEmbeddedPostgres } from '@samenkoers/database';
import type pg from 'pg';
import { cpuOfTree } from './processes.js';
import { stopServers } from './server.js';

/** A PostgreSQL of our own on a folder that is thrown away, writing to disk as in production. */
export interface Stand {
  readonly dataDir: string;
  readonly url: string;
  readonly databaseCpu: () => number | undefined;
  /** A copy of the seeded database under this name, filled further. */
  database(name: string, fill: (pool: pg.Pool) => Promise<unknown>): Promise<string>;
  /** Stops PostgreSQL and starts it again on the same data; answers how long the start took, milliseconds. */
  restart(): Promise<number>;
  stop(): Promise<void>;
}

// The rest is as the product starts it: a test server would leave out what makes a commit durable.
const SETTINGS = { max_connections: '250' };

const named = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

function withOptions(url: string, options: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', options);
  return changed.href;
}

export async function withPool<T>(url: string, use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = createPool(url, { max: 2 });
  try {
    return await use(pool);
  } finally {
    await pool.end();
  }
}

export async function startStand(now: Date): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenkoers-bench-'));
  // As root, PostgreSQL runs as another user, who has to be able to pass through.
  await chmod(dataDir, 0o711);
  let postgres: EmbeddedPostgres | undefined;
  const stop = async () => {
    await stopServers();
    await postgres?.stop();
    if (postgres !== undefined) await rm(postgres.clusterDir, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const first = await startEmbeddedPostgres({ dataDir, settings: SETTINGS });
    postgres = first;
    await migrate({ url: first.url });
    await seedOnce({ url: first.url, now });
    return {
      dataDir,
      url: first.url,
      databaseCpu: () => (postgres === undefined ? undefined : cpuOfTree(postgres.pid)),
      database: (name, fill) => copyDatabase(first.url, name, fill),
      restart: async () => {
        await postgres?.stop();
        const begin = performance.now();
        postgres = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, port: first.port });
        return performance.now() - begin;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function copyDatabase(url: string, name: string, fill: (pool: pg.Pool) => Promise<unknown>): Promise<string> {
  await withPool(named(url, 'postgres'), (pool) => pool.query(`CREATE DATABASE ${name} TEMPLATE samenkoers`));
  const copy = named(url, name);
  // Rows that are made by the thousand are right by construction; checking each reference again takes six times as long.
  await withPool(withOptions(copy, '-c session_replication_role=replica -c synchronous_commit=off'), fill);
  await withPool(copy, async (pool) => {
    // Without this the first runs would meet the housekeeping that a database in use has long behind it.
    await pool.query('VACUUM ANALYZE');
    await pool.query('CHECKPOINT');
  });
  return copy;
}
