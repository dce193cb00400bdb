import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { migrate } from './migrate.js';
import { createEmptyDatabase, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'samenkoers-migrations-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const withFunction = `
CREATE TABLE boat (name text PRIMARY KEY);
CREATE FUNCTION boat_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.name := upper(NEW.name);
  RETURN NEW;
END;
$$;
CREATE TRIGGER boat_name BEFORE INSERT ON boat FOR EACH ROW EXECUTE FUNCTION boat_name();
`;

describe('migrate', () => {
  test('applies what is new, in order, and nothing twice', async () => {
    await writeMigration('0002_more', 'CREATE TABLE crew (boat text REFERENCES boat (name));');
    await writeMigration('0001_first', withFunction);
    expect(await migrate({ url: database.url, folder })).toEqual(['0001_first', '0002_more']);
    expect(await migrate({ url: database.url, folder })).toEqual([]);
    await writeMigration('0003_last', 'CREATE TABLE harbour (name text);');
    expect(await migrate({ url: database.url, folder })).toEqual(['0003_last']);
  });

  test('takes a function body whole, semicolons and all', async () => {
    await writeMigration('0001_first', withFunction);
    await migrate({ url: database.url, folder });
    expect(await query(`INSERT INTO boat VALUES ('anna') RETURNING name`)).toEqual([{ name: 'ANNA' }]);
  });

  test('a migration that fails leaves nothing, and is applied once it is mended', async () => {
    await writeMigration('0001_first', 'CREATE TABLE boat (name text); CREATE TABLE boat (name text);');
    await expect(migrate({ url: database.url, folder })).rejects.toThrow('0001_first');
    expect(await query(`SELECT to_regclass('boat') AS found`)).toEqual([{ found: null }]);
    await writeMigration('0001_first', 'CREATE TABLE boat (name text);');
    expect(await migrate({ url: database.url, folder })).toEqual(['0001_first']);
  });

  test('refuses a migration that was edited after it was applied', async () => {
    await writeMigration('0001_first', withFunction);
    await migrate({ url: database.url, folder });
    await writeMigration('0001_first', `${withFunction}-- edited`);
    await expect(migrate({ url: database.url, folder })).rejects.toThrow('0001_first was changed after');
  });

  test('refuses a database that a newer version has used', async () => {
    await writeMigration('0001_first', withFunction);
    await writeMigration('0002_newer', 'CREATE TABLE crew (name text);');
    await migrate({ url: database.url, folder });
    await rm(join(folder, '0002_newer'), { recursive: true });
    await expect(migrate({ url: database.url, folder })).rejects.toThrow('used by a newer version');
  });

  test('two that start at once apply everything once', async () => {
    await writeMigration('0001_first', withFunction);
    const both = await Promise.all([migrate({ url: database.url, folder }), migrate({ url: database.url, folder })]);
    expect(both.flat()).toEqual(['0001_first']);
  });
});
