import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { diffSchema } from './drift.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

async function change(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('diffSchema', () => {
  test('the migrations make what the schema files say', async () => {
    expect(await diffSchema(database.url)).toEqual({ isEmpty: true, summary: '', sql: '' });
  });

  test('a column that only the database has is a difference, with the SQL that takes it away', async () => {
    await change('ALTER TABLE programme ADD COLUMN motto text');
    const difference = await diffSchema(database.url);
    expect(difference.isEmpty).toBe(false);
    expect(difference.summary).toContain('motto');
    expect(difference.sql).toContain('DROP COLUMN "motto"');
  });

  test('a column that the database lacks is a difference', async () => {
    await change('ALTER TABLE programme DROP COLUMN name CASCADE');
    expect((await diffSchema(database.url)).sql).toContain('ADD COLUMN     "name"');
  });

  test('what only SQL can say is no difference', async () => {
    await change(`
      ALTER TABLE programme ADD CONSTRAINT programme_named CHECK (name <> '');
      CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
      CREATE TRIGGER nothing BEFORE UPDATE ON programme FOR EACH ROW EXECUTE FUNCTION nothing();
    `);
    expect((await diffSchema(database.url)).isEmpty).toBe(true);
  });
});
