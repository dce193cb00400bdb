import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { canReach } from './account.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './cluster.js';

let dataDir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samenkoers-cluster-'));
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(log?: (message: string) => void): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, ...(log && { log }) });
  started.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL that comes along', () => {
  test('keeps its data over a stop, and stops more than once without harm', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 17 AS owners');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT owners FROM kept')).toEqual([{ owners: 17 }]);
  });

  test('stops the one that an earlier run left on the same folder, and goes on with its data', async () => {
    const orphan = await start();
    await query(orphan.url, 'CREATE TABLE kept AS SELECT 17 AS owners');
    const said: string[] = [];
    const next = await start((message) => said.push(message));
    await orphan.ended;
    expect(said).toContain('stopped a PostgreSQL that an earlier run had left behind');
    expect(await query(next.url, 'SELECT owners FROM kept')).toEqual([{ owners: 17 }]);
  });

  test('begins again where a first start was killed half-way', async () => {
    await mkdir(join(dataDir, 'postgres.unfinished'));
    await writeFile(join(dataDir, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    const postgres = await start();
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false);
  });

  test('keeps a random password that only its owner can read, and says so when it is lost', async () => {
    const postgres = await start();
    const file = join(dataDir, 'postgres-password');
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{32}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await postgres.stop();
    await rm(file);
    await expect(start()).rejects.toThrow('has lost its password');
  });

  test('waits for the processes of a killed server to be gone', async () => {
    const killed = await start();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 17 AS owners');
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const next = await start();
    expect(await query(next.url, 'SELECT owners FROM kept')).toEqual([{ owners: 17 }]);
  });

  test('says in its own words why it does not start', async () => {
    const starting = startEmbeddedPostgres({ dataDir, settings: { max_connections: 'many' } });
    await expect(starting).rejects.toThrow('max_connections');
  });
});

describe('whether another account can come somewhere', () => {
  const somebody = { uid: 4_000_000, gid: 4_000_000 };

  test('not through a folder that is closed to others, also not further down', async () => {
    const below = join(dataDir, 'below');
    await mkdir(below, { mode: 0o755 });
    expect(canReach(below, somebody)).toBe(true);
    await chmod(dataDir, 0o700);
    expect(canReach(below, somebody)).toBe(false);
  });

  test('through its own folder, and through one of its group', async () => {
    const { uid, gid } = await stat(dataDir);
    await chmod(dataDir, 0o700);
    expect(canReach(dataDir, { uid, gid })).toBe(true);
    await chmod(dataDir, 0o710);
    expect(canReach(dataDir, { uid: somebody.uid, gid })).toBe(true);
    expect(canReach(dataDir, somebody)).toBe(false);
  });
});
